"""The end of the support: what came of it, in the official codes."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Final

from sqlalchemy.engine import Engine

from bot.referrals.move import done_before, move_within
from bot.store import referrals as store
from bot.store.referrals import Entry, Referral
from bot.store.staff import Member

# What an adviser can say about the end, and whether the person is in work by then
OUTCOMES: Final[dict[str, str]] = {
    "stayed_in_job": "Stayed in their job",
    "back_at_work": "Back at work after being off sick",
    "started_work": "Started a new job or self-employment",
    "training": "Started training, study or volunteering",
    "passed_on": "Passed on to another service, which has started",
    "advice_only": "Had the advice they came for",
    "not_in_work": "Support ended, not in work",
    "stopped_coming": "Stopped coming after the support had started",
}

# NHS Data Dictionary, EMPLOYMENT STATUS (release June 2026)
STATUS_CODES: Final[dict[str, str]] = {
    "01": "Employed",
    "02": "Unemployed and actively seeking work",
    "03": "Student, not working or seeking work",
    "04": "Long-term sick or disabled, receiving benefits for it",
    "05": "Homemaker or carer, not working or seeking work",
    "06": "Not receiving benefits and not working or seeking work",
    "07": "Unpaid voluntary work, not working or seeking work",
    "08": "Retired",
    "ZZ": "Not stated",
}


@dataclass(frozen=True)
class Ending:
    """How the support ended: an outcome of `OUTCOMES`, the last employment status, a note."""

    outcome: str
    status_code: str
    note: str | None = None


def close(
    engine: Engine,
    *,
    reference: str,
    member: Member,
    edition: int,
    ending: Ending,
    now: dt.datetime,
) -> Referral:
    """Close a referral with its outcome and the person's last employment status code.

    Both are kept in the record under `closing`. A double click closes once. Raises
    NoSuchReferral, Stale, MoveNotAllowed, ValueError for an unknown code.
    """
    if ending.outcome not in OUTCOMES or ending.status_code not in STATUS_CODES:
        raise ValueError("unknown outcome or employment status code")
    said = f"{OUTCOMES[ending.outcome]}. Employment status {ending.status_code}."
    entry = Entry(
        now, member.username, "status", "closed", " ".join(filter(None, (said, ending.note)))
    )
    with engine.begin() as db:
        referral = store.by_reference(db, reference, member.team)
        if done_before(db, referral, edition, entry):
            return referral
        closing = {
            "outcome": ending.outcome,
            "status_code": ending.status_code,
            "at": now.isoformat(),
        }
        record = {**referral.record, "closing": closing}
        return move_within(db, referral, edition, entry, {"record": record})
