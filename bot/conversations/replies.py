"""What the web reads: the answer to a message of its own, and everything said since an id."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.engine import Connection
from sqlalchemy.engine import Engine as Database

from bot.store import conversations, messages
from bot.store.database import reading
from bot.store.messages import Inbound, Outbound


@dataclass(frozen=True)
class Answered:
    """The stored answer to one inbound message; `pending` while the engine still owes its part."""

    said: tuple[Outbound, ...]
    pending: bool


def answer_to(database: Database, conversation_id: str, provider_id: str) -> Answered | None:
    """What was said to the message that the client calls `provider_id`; None where it never came.

    The same id gives the same answer, however often it is asked for. Of texts that were answered
    as one thought, each gives the whole answer.
    """
    with reading(database) as db:
        heard = messages.inbound_by_provider_id(db, conversation_id, provider_id)
        if heard is None:
            return None
        ids = sorted({heard.id, heard.thought or heard.id})
        said = tuple(messages.answers_to(db, conversation_id, ids))
    return Answered(said, pending=heard.handled_at is None)


def after(database: Database, conversation_id: str, last_id: int = 0) -> list[Outbound]:
    """Everything we said after the message with this id, in order."""
    with reading(database) as db:
        return messages.outbound_after(
            db, conversation_id, max(last_id, _from(db, conversation_id))
        )


def whole(database: Database, conversation_id: str) -> list[Inbound | Outbound]:
    """Everything said on both sides, in order: the page as it stands.

    Of a journey that came over from a phone, what was said since then (see `crossing`).
    """
    with reading(database) as db:
        return messages.whole(db, conversation_id, _from(db, conversation_id))


def _from(db: Connection, conversation_id: str) -> int:
    found = conversations.by_id(db, conversation_id)
    return found.shown_from if found else 0
