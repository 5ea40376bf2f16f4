"""Who looks after a referral: claim it, give it to somebody, give it back."""

from __future__ import annotations

import datetime as dt

from sqlalchemy.engine import Connection, Engine

from bot.model.referral import MOVES, MoveNotAllowed, check_move
from bot.referrals.move import done_before, move, refuse_stale
from bot.store import event_log
from bot.store import referral_queue as queue
from bot.store import referrals as store
from bot.store import staff as staff_store
from bot.store.database import reading
from bot.store.referrals import Entry, Referral
from bot.store.staff import Member


class AlreadyClaimed(RuntimeError):
    """Somebody else was quicker: `by` is the name the others know them by."""

    def __init__(self, by: str):
        super().__init__(f"{by} claimed this referral")
        self.by = by


class NotOfThisTeam(ValueError):
    """A referral cannot be given to somebody of another team, or who has left."""


def claim(engine: Engine, *, reference: str, member: Member, now: dt.datetime) -> Referral:
    """Take a waiting referral: of many who try at one instant, exactly one gets it.

    Again by the same member changes nothing. Raises AlreadyClaimed (with the name),
    MoveNotAllowed where its status cannot be claimed, NoSuchReferral.
    """
    with engine.begin() as db:
        referral = store.by_reference(db, reference, member.team)
        if referral.claimed_by == member.id and referral.status == "claimed":
            return referral
        entry = Entry(now, member.username, "status", "claimed")
        if not store.take(db, referral.id, member.id, entry):
            _say_why_not(db, referral)
        claimed = store.by_id(db, referral.id)
        _count(db, claimed, now)
        return claimed


def _say_why_not(db: Connection, referral: Referral) -> None:
    now = store.by_id(db, referral.id)
    if now.claimed_by is not None:
        holder = staff_store.by_id(db, now.claimed_by)
        raise AlreadyClaimed(holder.display_name if holder else "somebody who has left")
    check_move(now.status, "claimed")
    raise MoveNotAllowed(f"a referral that is {now.status!r} cannot be claimed")


def _count(db: Connection, referral: Referral, now: dt.datetime) -> None:
    event_log.count(
        db,
        "status",
        now,
        key=f"move:{referral.reference}:{referral.edition}",
        site=referral.site,
        detail="claimed",
    )


def give_back(
    engine: Engine,
    *,
    reference: str,
    member: Member,
    edition: int,
    note: str | None,
    now: dt.datetime,
) -> Referral:
    """Put a referral back in the queue for anybody. Raises NoSuchReferral, Stale, MoveNotAllowed."""
    return move(
        engine,
        reference=reference,
        member=member,
        edition=edition,
        to="waiting",
        note=note,
        now=now,
    )


def assign(
    engine: Engine, *, reference: str, to: int, by: Member, edition: int, now: dt.datetime
) -> Referral:
    """Give a referral to a member of the team (`to` is a staff id): new work, or leave cover.

    A waiting one becomes claimed; any other keeps its status. Raises NotOfThisTeam,
    NoSuchReferral, Stale, MoveNotAllowed where nothing may follow the status.
    """
    with engine.begin() as db:
        referral = store.by_reference(db, reference, by.team)
        receiver = staff_store.by_id(db, to)
        if receiver is None or receiver.team != referral.team or not receiver.active:
            raise NotOfThisTeam("this person is not in the team")
        note = f"given to {receiver.display_name}"
        if referral.status == "waiting":
            entry = Entry(now, by.username, "status", "claimed", note)
        else:
            entry = Entry(now, by.username, "change", None, note)
        if done_before(db, referral, edition, entry):
            return referral
        refuse_stale(referral, edition)
        if not MOVES[referral.status]:
            raise MoveNotAllowed(f"{referral.status!r} is final: nobody needs to look after it")
        given = store.change(db, referral, entry, {"claimed_by": receiver.id})
        if entry.status is not None:
            _count(db, given, now)
        return given


def hand_over(
    engine: Engine, *, holder: int, to: int, by: Member, now: dt.datetime
) -> tuple[int, list[str]]:
    """Give everything open that one member holds to another: leave cover.

    Returns how many were given, and the references of those that somebody changed at this
    instant: they stay where they are. Raises NotOfThisTeam.
    """
    with reading(engine) as db:
        receiver = staff_store.by_id(db, to)
        if receiver is None or receiver.team != by.team or not receiver.active:
            raise NotOfThisTeam("this person is not in the team")
        held = queue.held_by(db, by.team, holder)
    given, left = 0, []
    for reference, edition in held:
        try:
            assign(engine, reference=reference, to=to, by=by, edition=edition, now=now)
            given += 1
        except store.Stale:
            left.append(reference)
    return given, left
