"""Codes that carry a journey between a phone and the web: keyed hashes, used once, soon over."""

from __future__ import annotations

import datetime as dt
import hmac
from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.engine import Connection

from bot.store.sealed import phone_hash
from bot.store.tables.conversation import journey_codes, messages, outbox

TO_WEB, TO_PHONE = "to_web", "to_phone"


@dataclass(frozen=True)
class JourneyCode:
    """A code that was made. `conversation_id` is None for a number with nothing to go on with."""

    id: int
    kind: str
    conversation_id: str | None
    handle: str
    code_hash: str
    message_id: int | None
    tries: int
    expires_at: dt.datetime
    used_at: dt.datetime | None

    def lives(self, now: dt.datetime) -> bool:
        """Whether it may still be used."""
        return self.used_at is None and self.expires_at > now


def add(
    db: Connection,
    kind: str,
    *,
    handle: str,
    code: str,
    conversation_id: str | None,
    now: dt.datetime,
    expires_at: dt.datetime,
    phone: str | None = None,
    message_id: int | None = None,
) -> None:
    """Keep a code by its hash. `phone` is E.164, known to us or not."""
    values = {
        "kind": kind,
        "conversation_id": conversation_id,
        "handle": handle,
        "code_hash": hash_of(kind, code, handle),
        "phone_hash": phone_hash(phone) if phone else None,
        "message_id": message_id,
        "created_at": now,
        "expires_at": expires_at,
    }
    db.execute(insert(journey_codes).values(**values))


def hash_of(kind: str, code: str, handle: str) -> str:
    """The keyed hash of a code. One to the web is bound to the browser that asked for it."""
    bound = handle if kind == TO_WEB else ""
    return phone_hash(f"{kind}:{bound}:{code}")


def fits(found: JourneyCode, code: str) -> bool:
    """Whether a typed code is this one; takes as long for any other."""
    return hmac.compare_digest(found.code_hash, hash_of(found.kind, code, found.handle))


def _one(db: Connection, *conditions: Any) -> JourneyCode | None:
    query = select(journey_codes).where(*conditions).with_for_update()
    row = db.execute(query.order_by(journey_codes.c.id.desc())).mappings().first()
    fields = JourneyCode.__dataclass_fields__
    return None if row is None else JourneyCode(**{name: row[name] for name in fields})


def by_handle(db: Connection, handle: str) -> JourneyCode | None:
    """What the browser with this handle asked for; its row is held until the transaction ends."""
    return _one(db, journey_codes.c.kind == TO_WEB, journey_codes.c.handle == handle)


def to_phone(db: Connection, code: str) -> JourneyCode | None:
    """The journey on the web that shows this code, held until the transaction ends."""
    hashed = hash_of(TO_PHONE, code, "")
    return _one(db, journey_codes.c.kind == TO_PHONE, journey_codes.c.code_hash == hashed)


def count_try(db: Connection, code_id: int) -> None:
    """One more attempt at this code, right or wrong."""
    mine = journey_codes.c.id == code_id
    db.execute(update(journey_codes).where(mine).values(tries=journey_codes.c.tries + 1))


def use(db: Connection, found: JourneyCode, now: dt.datetime) -> None:
    """Spend a code, and empty the text that carried it."""
    db.execute(update(journey_codes).where(journey_codes.c.id == found.id).values(used_at=now))
    if found.message_id is not None:
        _empty_text(db, found.message_id)


def spoil_earlier(db: Connection, conversation_id: str, now: dt.datetime) -> None:
    """End the codes that a journey on the web showed before."""
    mine = (journey_codes.c.conversation_id == conversation_id) & (journey_codes.c.kind == TO_PHONE)
    living = journey_codes.c.used_at.is_(None) & (journey_codes.c.expires_at > now)
    db.execute(update(journey_codes).where(mine, living).values(expires_at=now))


def asked_since(db: Connection, phone: str, since: dt.datetime) -> int:
    """How many codes were asked for this number since then, whether it is known to us or not."""
    mine = journey_codes.c.phone_hash == phone_hash(phone)
    query = select(func.count()).where(mine, journey_codes.c.created_at > since)
    return int(db.execute(query).scalar_one())


def empty_texts_over(db: Connection, now: dt.datetime) -> int:
    """Empty the texts of codes whose time is over, and call back those not sent yet; how many."""
    over = select(journey_codes.c.id, journey_codes.c.message_id).where(
        journey_codes.c.expires_at <= now, journey_codes.c.message_id.is_not(None)
    )
    emptied = [row.id for row in db.execute(over) if _empty_text(db, row.message_id)]
    done = journey_codes.c.id.in_(emptied)
    db.execute(update(journey_codes).where(done).values(message_id=None))
    return len(emptied)


def _empty_text(db: Connection, message_id: int | None) -> bool:
    """Whether a text could be emptied: one that is leaving just now is still needed word for word."""
    waits = (outbox.c.message_id == message_id) & (outbox.c.status == "waiting")
    db.execute(update(outbox).where(waits).values(status="failed", error_code="code_over"))
    leaves = (outbox.c.message_id == message_id) & (outbox.c.status == "sending")
    if db.execute(select(outbox.c.id).where(leaves)).first() is not None:
        return False
    db.execute(update(messages).where(messages.c.id == message_id).values(text=""))
    return True


def forget_before(db: Connection, time: dt.datetime) -> int:
    """Delete codes made before then: they no longer count against anybody. How many."""
    return db.execute(delete(journey_codes).where(journey_codes.c.created_at <= time)).rowcount
