"""Consents at rest: which wording was answered how, in which language, by which message."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import insert, select
from sqlalchemy.engine import Connection

from bot.store.tables import consents


@dataclass(frozen=True)
class Consent:
    """One answer to one consent question, as the person gave it."""

    purpose: str  # take_part | share | contact | evaluation
    answer: str  # yes | no
    wording_version: str
    wording_hash: str  # SHA-256 of the words the person read
    language: str
    channel: str
    reply: str  # word for word
    at: dt.datetime


def record(db: Connection, conversation_id: str, message_key: str, consent: Consent) -> bool:
    """Store a consent; false where this very message gave it before (`message_key` is its id)."""
    same = select(consents.c.id).where(
        consents.c.conversation_id == conversation_id,
        consents.c.message_key == message_key,
        consents.c.purpose == consent.purpose,
    )
    if db.execute(same).first() is not None:
        return False
    values = {"conversation_id": conversation_id, "message_key": message_key, **vars(consent)}
    db.execute(insert(consents).values(**values))
    return True


def of(db: Connection, conversation_id: str) -> list[Consent]:
    """Every consent answer of a conversation, oldest first."""
    mine = select(consents).where(consents.c.conversation_id == conversation_id)
    rows = db.execute(mine.order_by(consents.c.id)).mappings()
    return [Consent(**{name: row[name] for name in Consent.__dataclass_fields__}) for row in rows]


def latest(db: Connection, conversation_id: str, purpose: str) -> str | None:
    """The last answer for a purpose (`yes` or `no`), or None where it was never asked."""
    answers = [consent.answer for consent in of(db, conversation_id) if consent.purpose == purpose]
    return answers[-1] if answers else None
