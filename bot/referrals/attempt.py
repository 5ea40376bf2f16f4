"""Tries to reach a person: every one is counted, and says what came of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Final

from sqlalchemy.engine import Engine

from bot.model.referral import MoveNotAllowed
from bot.referrals.move import move_within, refuse_stale
from bot.store import referrals as store
from bot.store.referrals import Attempt, Entry, Referral
from bot.store.staff import Member

BY: Final = ("call", "text", "visit")
OUTCOMES: Final = ("reached", "no_answer", "voicemail", "wrong_number", "asked_later")

# from here somebody may ring: after a claim, and as long as the door is open
_OPEN: Final = ("claimed", "trying", "contacted", "started")


@dataclass(frozen=True)
class Tried:
    """What an adviser says about one try. `form_key` makes a double click one attempt."""

    by: str
    outcome: str
    note: str | None
    form_key: str


def record_attempt(
    engine: Engine, *, reference: str, member: Member, edition: int, tried: Tried, now: dt.datetime
) -> Referral:
    """Store one try and move along: reached → contacted, anything else → trying.

    Somebody who was reached before stays where they are. Raises NoSuchReferral, Stale,
    MoveNotAllowed (nobody has claimed it, or it is over), ValueError for an unknown code.
    """
    if tried.by not in BY or tried.outcome not in OUTCOMES:
        raise ValueError(f"by is one of {BY}, outcome one of {OUTCOMES}")
    with engine.begin() as db:
        referral = store.by_reference(db, reference, member.team)
        attempt = Attempt(member.id, now, tried.by, tried.outcome, tried.note, tried.form_key)
        if not store.add_attempt(db, referral.id, attempt):
            return referral
        if referral.status not in _OPEN:
            raise MoveNotAllowed(
                f"a referral that is {referral.status!r} has to be claimed before somebody"
                " tries to reach the person"
            )
        entry = _entry(referral, member, tried, now)
        count = {"attempts": referral.attempts + 1}
        if entry.status is None:
            refuse_stale(referral, edition)
            return store.change(db, referral, entry, count)
        return move_within(db, referral, edition, entry, count)


def _entry(referral: Referral, member: Member, tried: Tried, now: dt.datetime) -> Entry:
    status = None
    if referral.status in ("claimed", "trying"):
        status = "contacted" if tried.outcome == "reached" else "trying"
    said = f"{tried.by}: {tried.outcome.replace('_', ' ')}" + (
        f". {tried.note}" if tried.note else ""
    )
    return Entry(now, member.username, "attempt", status, said)
