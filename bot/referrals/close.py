"""The end of the support: what came of it, in the official codes."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy.engine import Engine

from bot.model.support import STATUS_CODES, given
from bot.referrals.due import LONDON
from bot.referrals.move import done_before, move_within
from bot.referrals.support_given import WorkNow, check_work, in_words
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


@dataclass(frozen=True)
class Ending:
    """How the support ended: an outcome of `OUTCOMES`, the last employment status, a note.

    The indicators and hours are as in `WorkNow`; None where they were not asked.
    """

    outcome: str
    status_code: str
    note: str | None = None
    self_employed: str | None = None
    sickness_absence: str | None = None
    weekly_hours: str | None = None

    @property
    def work(self) -> WorkNow:
        """Whether they are in work now."""
        return WorkNow(
            self.status_code, self.self_employed, self.sickness_absence, self.weekly_hours
        )


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

    Both are kept in the record under `closing`, the status also among those of the support. A
    double click closes once. Raises NoSuchReferral, Stale, MoveNotAllowed, ValueError for an
    unknown code, BadFact for codes that do not go together.
    """
    if ending.outcome not in OUTCOMES or ending.status_code not in STATUS_CODES:
        raise ValueError("unknown outcome or employment status code")
    check_work(ending.work)
    said = f"{OUTCOMES[ending.outcome]}. Employment status {in_words(ending.work)}."
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
        record = {
            **referral.record,
            "closing": closing,
            "support_given": _with_last_status(referral, member, ending, now),
        }
        return move_within(db, referral, edition, entry, {"record": record})


def _with_last_status(
    referral: Referral, member: Member, ending: Ending, now: dt.datetime
) -> dict[str, Any]:
    found = given(referral.record)
    last = {
        "point": "last",
        "day": now.astimezone(LONDON).date().isoformat(),
        "note": None,
        "by": member.username,
        "at": now.isoformat(),
        **vars(ending.work),
    }
    return {**found, "employment_status": [*found["employment_status"], last]}
