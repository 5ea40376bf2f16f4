"""A text to the person, as the referral's history keeps it."""

from __future__ import annotations

import datetime as dt
from typing import Final

from sqlalchemy.engine import Connection

from bot.model.referral import MoveNotAllowed
from bot.referrals.move import done_before, refuse_stale
from bot.store import referrals as store
from bot.store.referrals import Entry, Referral
from bot.store.staff import Member

# somebody looks after it, or says goodbye: a waiting one is claimed first
MAY_BE_TEXTED: Final = (
    "claimed",
    "trying",
    "contacted",
    "started",
    "deferred",
    "cannot_contact",
    "no_longer_wanted",
)


def note_text(
    db: Connection,
    referral: Referral,
    *,
    member: Member,
    edition: int,
    words: str,
    now: dt.datetime,
) -> bool:
    """Write a text in the history, in the caller's transaction; false where the click was doubled.

    Raises Stale, and MoveNotAllowed for a referral that nobody has claimed or that is over.
    """
    entry = Entry(now, member.username, "text_out", None, words)
    if done_before(db, referral, edition, entry):
        return False
    refuse_stale(referral, edition)
    if referral.status not in MAY_BE_TEXTED:
        raise MoveNotAllowed(
            f"a referral that is {referral.status!r} has to be claimed before somebody"
            " texts the person"
        )
    store.change(db, referral, entry)
    return True
