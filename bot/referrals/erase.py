"""Everything personal goes out of a referral, and the staff are told."""

from __future__ import annotations

import datetime as dt
from collections import Counter

from sqlalchemy.engine import Connection

from bot.referrals.record import without_the_person
from bot.referrals.withdraw import merged_with, withdraw_within
from bot.store import referrals as store
from bot.store import tasks
from bot.store.referrals import Entry, Referral


def erase_referral(
    db: Connection, conversation_id: str, now: dt.datetime | None = None
) -> dict[str, int]:
    """Withdraw the conversation's referral and empty it, in the caller's transaction.

    What stays is the reference, when and by which way it came, its statuses and the decision's
    codes: enough to prove that it was deleted, and for the counts. The staff get a task. Twice
    is once. Returns how many rows of each table were emptied; nothing where there is none.
    """
    now = now or dt.datetime.now(dt.timezone.utc)
    referral = store.by_conversation(db, conversation_id)
    if referral is None:
        return {}
    if referral.status != "withdrawn":
        referral = withdraw_within(db, referral, now)
    # who wrote twice is one person: what was merged with it goes as well
    emptied = Counter[str]()
    for one in (referral, *merged_with(db, referral)):
        emptied.update(_empty(db, one, now))
    return dict(emptied)


def _empty(db: Connection, referral: Referral, now: dt.datetime) -> dict[str, int]:
    kept = without_the_person(referral.record)
    if kept == referral.record:
        return {}
    # what the conversation had for the staff is deleted with it, so they are told anew
    tasks.open_task(db, referral.conversation_id, "withdrew", "", now)
    emptied = store.empty(db, referral, kept, Entry(now, "patient", "change"))
    return {"referrals": 1, **emptied}
