"""A referral moves along the one table of allowed moves (`bot.model.referral.MOVES`)."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy.engine import Connection, Engine

from bot.model.referral import check_move
from bot.store import event_log
from bot.store import referrals as store
from bot.store.referrals import Entry, Referral
from bot.store.staff import Member

# what a status takes away: a referral that waits is nobody's, and only a deferred one has a date
_CLEARS: dict[str, dict[str, Any]] = {"waiting": {"claimed_by": None}}

NEED_MORE = {"deferred": "defer", "closed": "close"}


def move(
    engine: Engine,
    *,
    reference: str,
    member: Member,
    edition: int,
    to: str,
    note: str | None,
    now: dt.datetime,
) -> Referral:
    """Move a referral of the member's team to another status, with a note for the history.

    `edition` is the one the member saw; a double click (the same move by the same member) is
    one move. Raises NoSuchReferral, Stale, MoveNotAllowed, and ValueError for a status that
    needs a date or an outcome.
    """
    if to in NEED_MORE:
        raise ValueError(f"{to!r} needs more than a status: use bot.referrals.{NEED_MORE[to]}")
    entry = Entry(now, member.username, "status", to, note)
    with engine.begin() as db:
        referral = store.by_reference(db, reference, member.team)
        if done_before(db, referral, edition, entry):
            return referral
        holder = {"claimed_by": referral.claimed_by or member.id} if to == "claimed" else {}
        return move_within(db, referral, edition, entry, holder)


def move_within(
    db: Connection,
    referral: Referral,
    edition: int,
    entry: Entry,
    values: dict[str, Any] | None = None,
) -> Referral:
    """The move itself inside an open transaction; `entry.status` is the new status."""
    assert entry.status is not None
    refuse_stale(referral, edition)
    check_move(referral.status, entry.status)
    columns = {"deferred_until": None, **_CLEARS.get(entry.status, {}), **(values or {})}
    moved = store.change(db, referral, entry, columns)
    key = f"move:{referral.reference}:{moved.edition}"
    event_log.count(db, "status", entry.at, key=key, site=referral.site, detail=entry.status)
    return moved


def refuse_stale(referral: Referral, edition: int) -> None:
    """Raise `Stale` where the form was filled in for an earlier edition."""
    if referral.edition != edition:
        raise store.Stale(referral)


def done_before(db: Connection, referral: Referral, edition: int, entry: Entry) -> bool:
    """Whether this form, made from `edition`, was the very last change: the click was doubled."""
    if referral.edition != edition + 1:
        return False
    last = store.history_of(db, referral.id)[-1]
    return (last.who, last.what, last.status, last.note) == (
        entry.who,
        entry.what,
        entry.status,
        entry.note,
    )


def add_note(
    engine: Engine, *, reference: str, member: Member, edition: int, note: str, now: dt.datetime
) -> Referral:
    """Write a note in the history. A double click is one note. Raises NoSuchReferral, Stale."""
    entry = Entry(now, member.username, "note", None, note)
    with engine.begin() as db:
        referral = store.by_reference(db, reference, member.team)
        if done_before(db, referral, edition, entry):
            return referral
        refuse_stale(referral, edition)
        return store.change(db, referral, entry)
