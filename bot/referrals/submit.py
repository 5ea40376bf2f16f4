"""A conversation becomes a referral: once, whole, and only with consent."""

from __future__ import annotations

import datetime as dt
import secrets
from dataclasses import dataclass
from typing import Any

from sqlalchemy.engine import Connection, Engine
from sqlalchemy.exc import IntegrityError

from bot.model.referral import REFERENCE_LENGTH, REFERENCE_LETTERS, reference_from
from bot.model.site import Site
from bot.referrals.due import first_contact_due
from bot.referrals.record import consent_given
from bot.store import event_log
from bot.store import referrals as store

TRIES = 8


@dataclass(frozen=True)
class ReceivingTeam:
    """Who gets the referral: the site's name, the team's key, the promise in working days."""

    site: str
    team: str
    promise_days: int


def receiving_team(site: Site) -> ReceivingTeam:
    """The facts that `submit` needs of a site. Its name is its team's key; `site.team` is for people."""
    return ReceivingTeam(site.name, site.name, site.contact_within_working_days)


@dataclass(frozen=True)
class Submitted:
    """The referral that stands in the queue; `is_new` is false where it stood there already."""

    reference: str
    is_new: bool
    first_contact_due: dt.date


class NotToBeSent(ValueError):
    """Nothing may reach the staff: a consent or the safety answer is missing, or the person is under 16."""


def submit(
    engine: Engine,
    *,
    conversation_id: str,
    record: dict[str, Any],
    to: ReceivingTeam,
    now: dt.datetime,
) -> Submitted:
    """Put a referral in the team's queue, with its first history line and its counted event.

    `record` comes from `bot.referrals.record.build` (its outcome included), `now` is aware UTC.
    The same conversation again gets the referral it has already, unchanged. Raises `NotToBeSent`.
    """
    _check_may_be_sent(record)
    for attempt in range(TRIES):
        try:
            with engine.begin() as db:
                return _submit_once(db, conversation_id, record, to, now)
        except IntegrityError:
            # another process took this conversation or this reference since we looked
            if attempt == TRIES - 1:
                raise
    raise AssertionError("unreachable")


def _check_may_be_sent(record: dict[str, Any]) -> None:
    for purpose in ("take_part", "share"):
        if not consent_given(record, purpose):
            raise NotToBeSent(f"the consent {purpose!r} is not given")
    if "safety" in record["outcome"]["missing"]:
        raise NotToBeSent("the list of emergency signs is not answered")
    if record["person"].get("age_band") == "under_16":
        raise NotToBeSent("nothing is stored about somebody under 16 (rule R1)")


def _submit_once(
    db: Connection,
    conversation_id: str,
    record: dict[str, Any],
    to: ReceivingTeam,
    now: dt.datetime,
) -> Submitted:
    already = store.by_conversation(db, conversation_id)
    if already is not None:
        return Submitted(already.reference, False, already.first_contact_due)
    due = first_contact_due(now, to.promise_days)
    reference = _free_reference(db)
    columns = _columns(record, reference, to, due, now)
    referral = store.add(
        db,
        {**columns, "conversation_id": conversation_id},
        store.Entry(now, "patient", "sent", status="waiting"),
    )
    _count(db, referral, conversation_id)
    return Submitted(reference, True, due)


def _free_reference(db: Connection) -> str:
    for _ in range(TRIES):
        draws = [secrets.randbelow(len(REFERENCE_LETTERS)) for _ in range(REFERENCE_LENGTH)]
        reference = reference_from(draws)
        if not store.reference_is_taken(db, reference):
            return reference
    raise RuntimeError(f"no free reference in {TRIES} draws")


def _columns(
    record: dict[str, Any], reference: str, to: ReceivingTeam, due: dt.date, now: dt.datetime
) -> dict[str, Any]:
    return {
        "reference": reference,
        "site": to.site,
        "team": to.team,
        "status": "waiting",
        "first_contact_due": due,
        "created_at": now,
        "language": record["language"],
        "source": record["source"]["partner_code"] or record["source"]["channel"],
        "record": {
            "reference": reference,
            "created_at": now.isoformat(),
            "first_contact_due": due.isoformat(),
            **record,
        },
        **queue_columns(record),
    }


def queue_columns(record: dict[str, Any]) -> dict[str, Any]:
    """The columns by which the queue sorts and filters, as the record has them."""
    return {
        "primary_outcome": record["outcome"]["primary"],
        "priority": record["outcome"]["priority"],
        "pathway": record["outcome"]["pathway"],
        "strand": record["employment"].get("strand"),
        "area": record["person"].get("gp_area"),
        "name": record["person"].get("name"),
    }


def _count(db: Connection, referral: store.Referral, conversation_id: str) -> None:
    source = referral.record["source"]
    event_log.count(
        db,
        "referral",
        referral.created_at,
        key=f"referral:{conversation_id}",
        site=referral.site,
        channel=source["channel"],
        language=referral.language,
        partner_code=source["partner_code"] or "",
        detail=referral.primary_outcome,
    )
