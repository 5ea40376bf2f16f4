"""What the reports count: happenings without words, names or numbers."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import insert, select
from sqlalchemy.engine import Connection

from bot.store.tables import event_log


def count(db: Connection, event: str, at: dt.datetime, key: str, **facts: str) -> bool:
    """Add a happening once a `key`; false where it was there already.

    `facts` are `site`, `channel`, `language`, `partner_code` and `detail` (codes only).
    """
    if db.execute(select(event_log.c.id).where(event_log.c.key == key)).first() is not None:
        return False
    db.execute(insert(event_log).values(event=event, at=at, key=key, **facts))
    return True


def counted(db: Connection, key: str) -> bool:
    """Whether a happening with this key was counted."""
    return db.execute(select(event_log.c.id).where(event_log.c.key == key)).first() is not None
