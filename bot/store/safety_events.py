"""What the safety net said about which message: levels and rule ids, never words."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Final

from sqlalchemy import bindparam, insert, select
from sqlalchemy.engine import Connection

from bot.model.safety import Hit
from bot.store.tables import safety_events

MOST_RULES: Final = 8  # of one text; the worst come first


@dataclass(frozen=True)
class SafetyEvent:
    """The verdict on one message. A level `cleared` is the "no" to a `confirm` question."""

    message_id: int
    hit: Hit
    at: dt.datetime


_OF = (
    select(safety_events)
    .where(safety_events.c.conversation_id == bindparam("conversation"))
    .order_by(safety_events.c.id)
)


def add(db: Connection, conversation_id: str, event: SafetyEvent) -> None:
    """Store a verdict; raises IntegrityError where this message has one already."""
    hit = event.hit
    values = {
        "conversation_id": conversation_id,
        "message_id": event.message_id,
        "level": hit.level,
        "rule": hit.rule,
        "also": " ".join(hit.also),
        "rules": " ".join(hit.rules[:MOST_RULES]),
        "at": event.at,
    }
    db.execute(insert(safety_events).values(**values))


def of(db: Connection, conversation_id: str) -> list[SafetyEvent]:
    """Every verdict of a conversation, oldest first."""
    return [
        SafetyEvent(
            row.message_id,
            Hit(row.level, row.rule, tuple(row.also.split()), tuple(row.rules.split())),
            row.at,
        )
        for row in db.execute(_OF, {"conversation": conversation_id})
    ]
