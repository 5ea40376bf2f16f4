"""Not now, but later: a deferred referral comes back by itself on its date."""

from __future__ import annotations

import datetime as dt
from typing import Final

from sqlalchemy.engine import Connection, Engine

from bot.referrals.move import done_before, move_within
from bot.store import referrals as store
from bot.store.referrals import Entry, Referral
from bot.store.staff import Member

LONGEST: Final = dt.timedelta(days=366)


class BadDate(ValueError):
    """A date to come back on that is past, or too far away to be a plan."""


def defer(
    engine: Engine,
    *,
    reference: str,
    member: Member,
    edition: int,
    until: dt.date,
    note: str | None,
    now: dt.datetime,
) -> Referral:
    """Put a referral off until a date after today and within a year.

    A double click defers once. Raises BadDate, NoSuchReferral, Stale, MoveNotAllowed.
    """
    today = now.date()
    if not today < until <= today + LONGEST:
        raise BadDate("the date must be after today and within a year")
    said = " ".join(filter(None, (f"until {until.isoformat()}.", note)))
    entry = Entry(now, member.username, "status", "deferred", said)
    with engine.begin() as db:
        referral = store.by_reference(db, reference, member.team)
        if done_before(db, referral, edition, entry):
            return referral
        return move_within(db, referral, edition, entry, {"deferred_until": until})


def reopen_deferred(engine: Engine, *, today: dt.date, now: dt.datetime) -> list[str]:
    """Bring back every deferred referral whose date has come: their references.

    One that an adviser holds goes back to them as claimed, any other waits in the queue.
    Run it as often as you like: it does each once.
    """
    with engine.begin() as db:
        return [_reopen(db, referral, now) for referral in store.deferred_until(db, today)]


def _reopen(db: Connection, referral: Referral, now: dt.datetime) -> str:
    status = "waiting" if referral.claimed_by is None else "claimed"
    entry = Entry(now, "system", "status", status, "the date it was put off to has come")
    move_within(db, referral, referral.edition, entry)
    return referral.reference
