"""Forgetting: whole conversations, or all of one but the shell its last text needs to leave."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import Table, delete, func, select, update
from sqlalchemy.engine import Connection
from sqlalchemy.sql.expression import ColumnElement

from bot.store.tables import (
    consents,
    conversations,
    messages,
    outbox,
    safety_events,
    staff_tasks,
    tracker_events,
)


def erase_contents(
    db: Connection, conversation_id: str, keep_answers_to: int | None = None
) -> dict[str, int]:
    """Delete all that a conversation said and the engine remembers of it; rows by table.

    The conversation's own row stays (see `conversations.remove`). Inbound rows keep only the
    provider's id, so that a repeated webhook stays a repetition; they go with the conversation.
    Safety advice on its way stays too, and so does what was said to `keep_answers_to`, the message
    that is being answered: fixed words, which the person has yet to read.
    """
    kept = _still_to_be_read(db, conversation_id, keep_answers_to)
    gone = {
        "outbox": _delete(db, outbox, conversation_id, outbox.c.message_id.not_in(kept)),
        "consents": _delete(db, consents, conversation_id),
        "safety_events": _delete(db, safety_events, conversation_id),
        "staff_tasks": _delete(db, staff_tasks, conversation_id),
        "messages": _empty_messages(db, conversation_id, kept),
    }
    mine = tracker_events.c.sender_id == conversation_id
    gone["tracker_events"] = db.execute(delete(tracker_events).where(mine)).rowcount
    return gone


def _still_to_be_read(db: Connection, conversation_id: str, answers_to: int | None) -> list[int]:
    advice = select(outbox.c.message_id).where(
        outbox.c.conversation_id == conversation_id,
        outbox.c.kind == "safety",
        outbox.c.status.in_(("waiting", "sending")),
    )
    answers = select(messages.c.id).where(
        messages.c.conversation_id == conversation_id,
        messages.c.direction == "out",
        messages.c.answers_id == answers_to,
    )
    return [*db.execute(advice).scalars(), *db.execute(answers).scalars()]


def _delete(db: Connection, table: Table, conversation_id: str, *more: ColumnElement) -> int:
    mine = table.c.conversation_id == conversation_id
    return db.execute(delete(table).where(mine, *more)).rowcount


def _empty_messages(db: Connection, conversation_id: str, kept: list[int]) -> int:
    mine = messages.c.conversation_id == conversation_id
    ours = (messages.c.direction == "out") & messages.c.id.not_in(kept)
    said = db.execute(delete(messages).where(mine, ours)).rowcount
    theirs = messages.c.direction == "in"
    heard = db.execute(update(messages).where(mine, theirs).values(text=None, data=None)).rowcount
    return said + heard


def orphaned_trackers(db: Connection) -> list[str]:
    """Sender ids that have tracker events but no conversation any more."""
    query = (
        select(tracker_events.c.sender_id)
        .outerjoin(conversations, conversations.c.id == tracker_events.c.sender_id)
        .where(conversations.c.id.is_(None))
        .distinct()
    )
    return list(db.execute(query).scalars())


def forget_trackers(db: Connection, sender_ids: list[str]) -> int:
    """Delete the tracker events of these senders; rows deleted."""
    gone = delete(tracker_events).where(tracker_events.c.sender_id.in_(sender_ids))
    return db.execute(gone).rowcount


def ended_before(db: Connection, time: dt.datetime) -> list[str]:
    """Ended conversations in which nobody wrote since a time: their clock has run out."""
    last = func.coalesce(conversations.c.last_in_at, conversations.c.created_at)
    query = select(conversations.c.id).where(conversations.c.state == "ended", last <= time)
    return list(db.execute(query).scalars())
