"""A person takes their referral back."""

from __future__ import annotations

import datetime as dt

from sqlalchemy.engine import Connection, Engine

from bot.model.referral import MOVES
from bot.referrals.move import move_within
from bot.store import referrals as store
from bot.store import tasks
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
    """The same inside an open transaction, for a referral that is not withdrawn yet."""
    tasks.open_task(db, referral.conversation_id, "withdrew", "", now)
    if "withdrawn" in MOVES[referral.status]:
        entry = Entry(now, "patient", "status", "withdrawn", "the person withdrew")
        return move_within(db, referral, referral.edition, entry)
    entry = Entry(now, "patient", "change", None, "the person withdrew after the end")
    if any(line.note == entry.note for line in store.history_of(db, referral.id)):
        return referral
    return store.change(db, referral, entry)
