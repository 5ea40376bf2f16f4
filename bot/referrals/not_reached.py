"""The answer to "did they reach you?", and what follows from a no."""

from __future__ import annotations

import datetime as dt

from sqlalchemy.engine import Connection

from bot.referrals import from_the_person
from bot.referrals.move import move_within
from bot.store import referrals as store
from bot.store.referrals import Entry

# somebody has it in hand, but the person has not heard from them
IN_HAND = ("claimed", "trying")


def reached(db: Connection, conversation_id: str, came: bool, now: dt.datetime) -> None:
    """Note the answer, in the caller's transaction; a no puts the case back into the queue.

    So whoever is free can take it, at the times the person is then asked for; the staff have a
    task as well. A case that nobody has claimed waits where it is.
    """
    from_the_person.reached(db, conversation_id, came, now)
    referral = store.by_conversation(db, conversation_id)
    if came or referral is None or referral.status not in IN_HAND:
        return
    entry = Entry(now, "patient", "status", "waiting", "nobody has reached the person yet")
    move_within(db, referral, referral.edition, entry)
