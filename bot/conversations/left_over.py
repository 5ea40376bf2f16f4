"""Texts that wait for an answer although nobody is at them: after a crash, or while the engine was down."""

from __future__ import annotations

import datetime as dt

from bot.conversations.means import Means, is_dead
from bot.store import conversations
from bot.store.database import reading

PATIENCE = dt.timedelta(seconds=3)  # whoever received a text answers it before that


def left_over(means: Means) -> list[str]:
    """Ids of the conversations to run again, the longest silence first."""
    now = means.clock()
    with reading(means.database) as db:
        dead = tuple(owner for owner in conversations.lease_owners(db) if is_dead(owner))
        return conversations.with_unhandled(db, now, now - PATIENCE, dead)
