"""What the safety net said about which message: levels and rule ids, never words."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import bindparam, insert, select
from sqlalchemy.engine import Connection

from bot.store.tables import safety_events


@dataclass(frozen=True)
class SafetyEvent:
    """The verdict on one message. `cleared` is the "no" to a `confirm` question."""

    message_id: int
    level: str  # emergency | urgent | crisis | unsafe | confirm | cleared
    rule: str
    at: dt.datetime


_OF = (
    select(safety_events)
    .where(safety_events.c.conversation_id == bindparam("conversation"))
    .order_by(safety_events.c.id)
)


def add(db: Connection, conversation_id: str, event: SafetyEvent) -> None:
    """Store a verdict; raises IntegrityError where this message has one already."""
    values = {"conversation_id": conversation_id, **vars(event)}
    db.execute(insert(safety_events).values(**values))


def of(db: Connection, conversation_id: str) -> list[SafetyEvent]:
    """Every verdict of a conversation, oldest first."""
    return [
        SafetyEvent(row.message_id, row.level, row.rule, row.at)
        for row in db.execute(_OF, {"conversation": conversation_id})
    ]
