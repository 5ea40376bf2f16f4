"""A person takes their referral back."""

from __future__ import annotations

import datetime as dt

from sqlalchemy.engine import Connection, Engine

from bot.model.referral import MOVES
from bot.referrals.move import move_within
from bot.store import referrals as store
from bot.store import same_person, tasks
from bot.store.referrals import Entry, Referral


def withdraw(engine: Engine, *, conversation_id: str, now: dt.datetime) -> Referral | None:
    """Withdraw the conversation's referral at the person's word; None where there is none.

    Where the status can no longer change (it is over already) the wish stands in the history.
    Either way the staff get a task, once. Saying it twice changes nothing.
    """
    with engine.begin() as db:
        referral = store.by_conversation(db, conversation_id)
        if referral is None or referral.status == "withdrawn":
            return referral
        return withdraw_within(db, referral, now)


def withdraw_within(db: Connection, referral: Referral, now: dt.datetime) -> Referral:
    """The same inside an open transaction, for a referral that is not withdrawn yet.

    Whoever wrote twice is one person: what was merged with it is withdrawn as well.
    """
    tasks.open_task(db, referral.conversation_id, "withdrew", "", now)
    withdrawn = _withdraw(db, referral, now)
    for one in merged_with(db, referral):
        if one.status != "withdrawn":
            _withdraw(db, one, now)
    return withdrawn


def merged_with(db: Connection, referral: Referral) -> list[Referral]:
    """The other referrals of the same person, as staff decided: those merged with this one."""
    kept = referral
    if referral.merged_into is not None:
        kept = store.by_reference(db, referral.merged_into)
    family = [kept, *same_person.merged_into(db, kept.reference)]
    return [one for one in family if one.id != referral.id]


def _withdraw(db: Connection, referral: Referral, now: dt.datetime) -> Referral:
    if "withdrawn" in MOVES[referral.status]:
        entry = Entry(now, "patient", "status", "withdrawn", "the person withdrew")
        return move_within(db, referral, referral.edition, entry)
    if referral.merged_into is not None:
        # closed by us because it went on elsewhere: nothing of it may be shown any more either
        entry = Entry(now, "patient", "status", "withdrawn", "the person withdrew")
        return store.change(db, referral, entry)
    entry = Entry(now, "patient", "change", None, "the person withdrew after the end")
    if any(line.note == entry.note for line in store.history_of(db, referral.id)):
        return referral
    return store.change(db, referral, entry)
