"""Messages at rest: each inbound text once, each answer beside the text it answers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import bindparam, func, insert, select, update
from sqlalchemy.engine import Connection

from bot.store.tables import messages

Choice = str | list[str]  # the code of a pressed option, or several ticked ones


@dataclass(frozen=True)
class Inbound:
    """What a person sent. `choice` is the code of a pressed option, else None."""

    id: int
    conversation_id: str
    provider_id: str
    text: str
    data: dict[str, Any]
    created_at: dt.datetime
    screened_at: dt.datetime | None
    thought: int | None
    handled_at: dt.datetime | None
    tries: int

    @property
    def choice(self) -> Choice | None:
        """The code of the pressed option, or several ticked ones; None where it was typed."""
        return self.data.get("choice")


@dataclass(frozen=True)
class Row:
    """One answer as "check your answers" shows it."""

    slot: str
    label: str
    answer: str


@dataclass(frozen=True)
class Outbound:
    """What we said: text, what is asked with it, its options, and why it was said."""

    text: str
    slot: str | None = None
    choices: tuple[tuple[str, str], ...] = ()
    kind: str = "reply"  # reply | safety | unasked
    responses: tuple[str, ...] = ()
    summary: tuple[Row, ...] = ()  # the answers it plays back, one by one
    left: int | None = None  # about how many questions are still to come, this one among them
    language: str | None = None  # what it is written in; None for what was said before we noted it
    id: int = 0
    answers_id: int | None = None
    created_at: dt.datetime = field(default=dt.datetime.min)


def _inbound(row: Any) -> Inbound:
    values = {name: row[name] for name in Inbound.__dataclass_fields__}
    return Inbound(**{**values, "text": row["text"] or "", "data": row["data"] or {}})


def _outbound(row: Any) -> Outbound:
    data = row["data"] or {}
    return Outbound(
        text=row["text"] or "",
        slot=data.get("slot"),
        choices=tuple((code, label) for code, label in data.get("choices", ())),
        kind=data.get("kind", "reply"),
        responses=tuple(data.get("responses", ())),
        summary=tuple(Row(*row) for row in data.get("summary", ())),
        left=data.get("left"),
        language=data.get("language"),
        id=row["id"],
        answers_id=row["answers_id"],
        created_at=row["created_at"],
    )


# built once: SQLAlchemy takes longer to build these than SQLite to answer them
_HEARD = (
    select(messages)
    .where(messages.c.conversation_id == bindparam("conversation"), messages.c.direction == "in")
    .order_by(messages.c.id)
)
_BY_PROVIDER_ID = _HEARD.where(messages.c.provider_id == bindparam("provider_id"))
_UNSCREENED = _HEARD.where(messages.c.screened_at.is_(None))
_UNHANDLED = _HEARD.where(messages.c.handled_at.is_(None))
_LAST_SAID = (
    _HEARD.where(messages.c.id <= bindparam("to_id"), messages.c.created_at >= bindparam("since"))
    .order_by(None)
    .order_by(messages.c.id.desc())
    .limit(bindparam("count"))
)
_SEEN = (
    select(messages.c.id)
    .where(messages.c.provider_id == bindparam("provider_id"), messages.c.direction == "in")
    .limit(1)
)
_ADD = insert(messages)


def _heard(db: Connection, query: Any, conversation_id: str, **facts: Any) -> list[Inbound]:
    rows = db.execute(query, {"conversation": conversation_id, **facts}).mappings()
    return [_inbound(row) for row in rows]


def inbound_by_provider_id(
    db: Connection, conversation_id: str, provider_id: str
) -> Inbound | None:
    """The inbound message that the provider calls this, or None."""
    found = _heard(db, _BY_PROVIDER_ID, conversation_id, provider_id=provider_id)
    return found[0] if found else None


def seen_anywhere(db: Connection, provider_id: str) -> bool:
    """Whether any conversation already holds an inbound message of this provider id."""
    return db.execute(_SEEN, {"provider_id": provider_id}).first() is not None


def add_inbound(
    db: Connection,
    conversation_id: str,
    provider_id: str,
    text: str,
    data: dict[str, Any],
    now: dt.datetime,
) -> int:
    """Store an inbound message; raises IntegrityError where its provider id is already there."""
    values = {"conversation_id": conversation_id, "direction": "in", "provider_id": provider_id}
    row = {**values, "text": text, "data": data, "created_at": now}
    return db.execute(_ADD, row).inserted_primary_key[0]


def unscreened(db: Connection, conversation_id: str) -> list[Inbound]:
    """Inbound messages that the safety net has not read, oldest first."""
    return _heard(db, _UNSCREENED, conversation_id)


def unhandled(db: Connection, conversation_id: str) -> list[Inbound]:
    """Inbound messages that have no answer yet, oldest first."""
    return _heard(db, _UNHANDLED, conversation_id)


def last_said(
    db: Connection, conversation_id: str, to_id: int, since: dt.datetime, limit: int
) -> list[Inbound]:
    """The last few inbound messages up to an id and not older than `since`, oldest first."""
    facts = {"to_id": to_id, "since": since, "count": limit}
    return _heard(db, _LAST_SAID, conversation_id, **facts)[::-1]


def set_all(db: Connection, ids: Sequence[int], **values: Any) -> None:
    """Set columns on these messages (`screened_at`, `thought`, `handled_at`)."""
    db.execute(update(messages).where(messages.c.id.in_(ids)).values(**values))


def count_try(db: Connection, ids: Sequence[int]) -> None:
    """One more failed attempt at answering these messages."""
    db.execute(update(messages).where(messages.c.id.in_(ids)).values(tries=messages.c.tries + 1))


def add_outbound(
    db: Connection,
    conversation_id: str,
    out: Outbound,
    *,
    answers_id: int | None,
    position: int,
    now: dt.datetime,
) -> int:
    """Store something we say; `position` orders several answers to one message. Returns its id."""
    data: dict[str, Any] = {
        "slot": out.slot,
        "choices": [list(choice) for choice in out.choices],
        "kind": out.kind,
        "responses": list(out.responses),
    }
    if out.summary:
        data["summary"] = [[one.slot, one.label, one.answer] for one in out.summary]
    if out.left is not None:
        data["left"] = out.left
    if out.language is not None:
        data["language"] = out.language
    row = {
        "conversation_id": conversation_id,
        "direction": "out",
        "answers_id": answers_id,
        "position": position,
        "text": out.text,
        "data": data,
        "created_at": now,
    }
    return db.execute(_ADD, row).inserted_primary_key[0]


def answers_to(db: Connection, conversation_id: str, ids: Sequence[int]) -> list[Outbound]:
    """What was said in answer to these inbound messages, in the order it was said."""
    return _outbound_where(db, conversation_id, messages.c.answers_id.in_(ids))


def outbound_after(db: Connection, conversation_id: str, after_id: int) -> list[Outbound]:
    """What was said after the message with this id (0 for everything), in order."""
    return _outbound_where(db, conversation_id, messages.c.id > after_id)


def _outbound_where(db: Connection, conversation_id: str, *conditions: Any) -> list[Outbound]:
    mine = messages.c.conversation_id == conversation_id
    query = select(messages).where(mine, messages.c.direction == "out", *conditions)
    return [_outbound(row) for row in db.execute(query.order_by(messages.c.id)).mappings()]


def outbound_by_id(db: Connection, message_id: int) -> Outbound | None:
    """One thing we said, or None."""
    query = select(messages).where(messages.c.id == message_id, messages.c.direction == "out")
    row = db.execute(query).mappings().first()
    return None if row is None else _outbound(row)


def whole(db: Connection, conversation_id: str, after_id: int = 0) -> list[Inbound | Outbound]:
    """Everything said on both sides after an id, in the order it was stored."""
    mine = (messages.c.conversation_id == conversation_id) & (messages.c.id > after_id)
    rows = db.execute(select(messages).where(mine).order_by(messages.c.id)).mappings()
    return [_inbound(row) if row["direction"] == "in" else _outbound(row) for row in rows]


def newest_id(db: Connection, conversation_id: str) -> int:
    """The id of the newest message of a conversation, 0 where there is none."""
    mine = messages.c.conversation_id == conversation_id
    return int(db.execute(select(func.max(messages.c.id)).where(mine)).scalar() or 0)


def oldest_unhandled(db: Connection) -> dt.datetime | None:
    """When the inbound message that waits longest for an answer came, or None."""
    waiting = (messages.c.direction == "in") & messages.c.handled_at.is_(None)
    return db.execute(select(func.min(messages.c.created_at)).where(waiting)).scalar()
