"""The dialogue engine's own events, encrypted: one row a turn, in order."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from sqlalchemy import bindparam, delete, func, insert, select
from sqlalchemy.engine import Engine

from bot.store.database import reading
from bot.store.tables import tracker_events

# built once: SQLAlchemy takes longer to build these than SQLite to answer them
_ADD = insert(tracker_events)
_MINE = tracker_events.c.sender_id == bindparam("sender")
_READ = select(tracker_events.c.events).where(_MINE).order_by(tracker_events.c.id)
_NEWEST = select(func.max(tracker_events.c.id)).where(_MINE)


class TrackerEvents:
    """Where the engine's tracker store keeps its events. Every database fault is raised."""

    def __init__(self, engine: Engine):
        """Over an open database (see `bot.store.database.open_database`)."""
        self._engine = engine

    def append(self, sender_id: str, events: list[dict[str, Any]], at: dt.datetime) -> int | None:
        """Add the events of one turn and return the row's id; nothing is written for an empty list."""
        if not events:
            return None
        row = {"sender_id": sender_id, "events": events, "at": at}
        with self._engine.begin() as db:
            return db.execute(_ADD, row).inserted_primary_key[0]

    def read(self, sender_id: str) -> list[dict[str, Any]]:
        """Every event of a conversation, oldest first."""
        with reading(self._engine) as db:
            turns: Iterable[list[dict[str, Any]]] = db.execute(
                _READ, {"sender": sender_id}
            ).scalars()
            return [event for turn in turns for event in turn]

    def delete(self, sender_id: str) -> int:
        """Forget a conversation's events; how many rows went."""
        with self._engine.begin() as db:
            gone = delete(tracker_events).where(tracker_events.c.sender_id == sender_id)
            return db.execute(gone).rowcount

    def newest(self, sender_id: str) -> int | None:
        """The id of a conversation's newest row, None where it has none: tells if a copy is stale."""
        with reading(self._engine) as db:
            return db.execute(_NEWEST, {"sender": sender_id}).scalar_one()

    def senders(self) -> list[str]:
        """Every conversation id that has events."""
        with reading(self._engine) as db:
            return list(db.execute(select(tracker_events.c.sender_id).distinct()).scalars())
