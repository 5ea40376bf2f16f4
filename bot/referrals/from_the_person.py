"""What a person sends after the referral: texts for their adviser, and whether they were reached."""

from __future__ import annotations

import datetime as dt

from sqlalchemy.engine import Connection

from bot.referrals.due import LONDON
from bot.referrals.merge import goes_on
from bot.store import event_log, tasks
from bot.store import referrals as store
from bot.store.referral_queue import Promise, broken_promises
from bot.store.referrals import Entry

_OVER = ("withdrawn", "closed", "redirected")
REACHED = "says that somebody reached them"
NOT_REACHED = "says that nobody has reached them yet"


def pass_on(db: Connection, conversation_id: str, words: str, now: dt.datetime) -> None:
    """Put a text of the person into their referral's history, in the caller's transaction.

    A conversation without a referral, or with one that is over, has no adviser to read it.
    """
    referral = goes_on(db, conversation_id)
    if referral is None or referral.status in _OVER:
        return
    store.change(db, referral, Entry(now, "patient", "text_in", None, words))


def reached(db: Connection, conversation_id: str, came: bool, now: dt.datetime) -> None:
    """Note the answer to "did they reach you?"; a no is put before the staff as a task."""
    referral = goes_on(db, conversation_id)
    if referral is None or referral.status in _OVER:
        return
    said = REACHED if came else NOT_REACHED
    store.change(db, referral, Entry(now, "patient", "text_in", None, said))
    event_log.count(
        db,
        "reached",
        now,
        key=f"reached:{referral.reference}:{referral.edition}",
        site=referral.site,
        detail="yes" if came else "no",
    )
    if not came:
        tasks.open_task(db, conversation_id, "not_reached", "", now)


def last_said_about_reaching(history: list[Entry]) -> Entry | None:
    """The person's last answer to "did they reach you?" in a history, oldest line first."""
    said = [one for one in history if one.who == "patient" and one.note in (REACHED, NOT_REACHED)]
    return said[-1] if said else None


def promises_over(db: Connection, now: dt.datetime) -> list[Promise]:
    """Referrals whose promised day is over in London and of which nobody noted a contact."""
    return broken_promises(db, now.astimezone(LONDON).date())
