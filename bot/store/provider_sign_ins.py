"""People on their way to their organisation's sign-in page and back: each row is used once."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import delete, insert, select, update
from sqlalchemy.engine import Connection

from bot.store.staff import token_key
from bot.store.tables import provider_sign_ins


def keep(db: Connection, token: str, facts: dict[str, Any], now: dt.datetime) -> None:
    """Remember what has to come back with this token."""
    values = {"id": token_key(token), "facts": facts, "created_at": now}
    db.execute(insert(provider_sign_ins).values(values))


def take(db: Connection, token: str, since: dt.datetime) -> dict[str, Any] | None:
    """What was kept under this token, which is gone with this; None where it is too old or unknown."""
    mine = provider_sign_ins.c.id == token_key(token)
    query = select(provider_sign_ins.c.facts).where(mine, provider_sign_ins.c.created_at >= since)
    found = db.execute(query.with_for_update()).scalar()
    if db.execute(delete(provider_sign_ins).where(mine)).rowcount == 0:
        return None
    return found


def look(db: Connection, token: str, since: dt.datetime) -> dict[str, Any] | None:
    """What is kept under this token, which stays."""
    mine = provider_sign_ins.c.id == token_key(token)
    query = select(provider_sign_ins.c.facts).where(mine, provider_sign_ins.c.created_at >= since)
    return db.execute(query).scalar()


def change(db: Connection, token: str, facts: dict[str, Any]) -> None:
    """Keep other facts under this token."""
    mine = provider_sign_ins.c.id == token_key(token)
    db.execute(update(provider_sign_ins).where(mine).values(facts=facts))


def forget(db: Connection, before: dt.datetime) -> int:
    """Delete what nobody came back for; how many."""
    old = provider_sign_ins.c.created_at < before
    return db.execute(delete(provider_sign_ins).where(old)).rowcount
