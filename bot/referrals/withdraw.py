"""A person takes their referral back, or has everything about them deleted."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy.engine import Connection, Engine

from bot.model.referral import MOVES
from bot.referrals.move import move_within
from bot.referrals.record import SECTIONS
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
        return _withdraw(db, referral, now)


def _withdraw(db: Connection, referral: Referral, now: dt.datetime) -> Referral:
    tasks.open_task(db, referral.conversation_id, "withdrew", "", now)
    if "withdrawn" in MOVES[referral.status]:
        entry = Entry(now, "patient", "status", "withdrawn", "the person withdrew")
        return move_within(db, referral, referral.edition, entry)
    entry = Entry(now, "patient", "change", None, "the person withdrew after the end")
    if any(line.note == entry.note for line in store.history_of(db, referral.id)):
        return referral
    return store.change(db, referral, entry)


def erase(engine: Engine, *, conversation_id: str, now: dt.datetime) -> Referral | None:
    """Withdraw, and take everything personal out of the referral; None where there is none.

    What stays is the reference, when and by which way it came, its statuses and the decision's
    codes: enough to prove that it was deleted, and for the counts. Twice is once.
    """
    with engine.begin() as db:
        referral = store.by_conversation(db, conversation_id)
        if referral is None:
            return None
        if referral.status != "withdrawn":
            referral = _withdraw(db, referral, now)
        kept = _without_the_person(referral.record)
        if kept == referral.record:
            return referral
        entry = Entry(now, "patient", "change", None, None)
        return store.empty(db, referral, kept, entry)


def _without_the_person(record: dict[str, Any]) -> dict[str, Any]:
    outcome = {**record["outcome"], "reasons": [], "missing": []}
    kept = ("reference", "version", "created_at", "first_contact_due", "source", "language")
    return {
        **{key: record[key] for key in kept},
        **{section: {} for section in SECTIONS if section != "equality"},
        "consents": [{**line, "reply": ""} for line in record["consents"]],
        "barriers": [],
        "safety": [],
        "outcome": outcome,
    }
