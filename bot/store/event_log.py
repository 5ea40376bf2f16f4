"""What the reports count: happenings without words, names or numbers."""

from __future__ import annotations

import datetime as dt
import hashlib

from sqlalchemy import insert, select
from sqlalchemy.engine import Connection

from bot.store.tables import event_log


def count(db: Connection, event: str, at: dt.datetime, key: str, **facts: str) -> bool:
    """Add a happening once a `key`; false where it was there already.

    The key is kept as a hash: it may name a conversation, and outlives what was erased.
    `facts` are `site`, `channel`, `language`, `partner_code` and `detail` (codes only).
    """
    if counted(db, key):
        return False
    db.execute(insert(event_log).values(event=event, at=at, key=_hash(key), **facts))
    return True


def counted(db: Connection, key: str) -> bool:
    """Whether a happening with this key was counted."""
    same = select(event_log.c.id).where(event_log.c.key == _hash(key))
    return db.execute(same).first() is not None


def _hash(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()
