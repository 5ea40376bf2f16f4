"""Conversations at rest: who is on the other end, where the dialogue stands, whose turn it is."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from sqlalchemy import bindparam, delete, insert, or_, select, update
from sqlalchemy.engine import Connection
from sqlalchemy.exc import IntegrityError

from bot.store.sealed import phone_hash
from bot.store.tables import conversations, messages


@dataclass(frozen=True)
class Conversation:
    """One conversation as stored. `channel` is where the person last wrote; `phone` is E.164."""

    id: str
    channel: str  # sms | web
    phone: str | None
    language: str
    partner_code: str | None
    state: str  # open | paused | sent | ended
    sms_stopped: bool
    asked: str | None  # the slot asked last
    safety_rules: tuple[str, ...]  # ids of the safety rules met so far, in order
    created_at: dt.datetime
    last_in_at: dt.datetime | None
    nudged: int
    forget_at: dt.datetime | None
    shown_from: int  # the web shows what was said after the message with this id
    lease: str | None
    leased_until: dt.datetime | None


def _from_row(row: Any) -> Conversation:
    values = {name: row[name] for name in Conversation.__dataclass_fields__}
    values["safety_rules"] = tuple(row["safety_rules"].split())
    return Conversation(**values)


# built once: SQLAlchemy takes longer to build these than SQLite to answer them
_BY_ID = select(conversations).where(conversations.c.id == bindparam("id"))
_BY_ID_LOCKED = _BY_ID.with_for_update()
_TAKE_LEASE = (
    update(conversations)
    .where(
        conversations.c.id == bindparam("conversation"),
        or_(
            conversations.c.lease.is_(None),
            conversations.c.leased_until <= bindparam("now"),
            conversations.c.lease == bindparam("owner"),
            conversations.c.lease == bindparam("gone"),
        ),
    )
    .values(lease=bindparam("owner"), leased_until=bindparam("until"))
)
_LET_GO = (
    update(conversations)
    .where(conversations.c.id == bindparam("conversation"))
    .where(conversations.c.lease == bindparam("owner"))
    .values(lease=None, leased_until=None)
)


def by_id(db: Connection, conversation_id: str, *, lock: bool = False) -> Conversation | None:
    """The conversation, or None; `lock` holds its row until the transaction ends."""
    query = _BY_ID_LOCKED if lock else _BY_ID
    row = db.execute(query, {"id": conversation_id}).mappings().first()
    return None if row is None else _from_row(row)


def living_by_phone(db: Connection, phone: str) -> Conversation | None:
    """The conversation of this number (E.164) that is not ended, wherever it goes on; or None."""
    query = select(conversations).where(
        conversations.c.phone_hash == phone_hash(phone),
        conversations.c.state != "ended",
    )
    row = db.execute(query).mappings().first()
    return None if row is None else _from_row(row)


def ids_by_phone_hash(db: Connection, hashed: str) -> list[str]:
    """Every conversation of a phone, living or ended, oldest first (see `sealed.phone_hash`)."""
    query = select(conversations.c.id).where(conversations.c.phone_hash == hashed)
    return list(db.execute(query.order_by(conversations.c.created_at)).scalars())


def add_web(
    db: Connection, conversation_id: str, language: str, partner: str | None, now: dt.datetime
) -> Conversation:
    """Open a web conversation under an id of ours."""
    return _add(db, conversation_id, "web", language, partner, now)


def add_sms(
    db: Connection,
    conversation_id: str,
    phone: str,
    language: str,
    partner: str | None,
    now: dt.datetime,
) -> Conversation:
    """Open the living conversation of a phone; where another process was quicker, return that one."""
    facts = {"phone": phone, "phone_hash": phone_hash(phone)}
    try:
        with db.begin_nested():
            return _add(db, conversation_id, "sms", language, partner, now, **facts)
    except IntegrityError:
        found = living_by_phone(db, phone)
        if found is None:
            raise
        return found


def _add(
    db: Connection,
    conversation_id: str,
    channel: str,
    language: str,
    partner: str | None,
    now: dt.datetime,
    **facts: Any,
) -> Conversation:
    values = {"id": conversation_id, "channel": channel, "language": language, **facts}
    db.execute(insert(conversations).values(partner_code=partner, created_at=now, **values))
    return _existing(db, conversation_id)


def _existing(db: Connection, conversation_id: str) -> Conversation:
    found = by_id(db, conversation_id)
    if found is None:
        raise LookupError("there is no such conversation")
    return found


def change(db: Connection, conversation_id: str, **values: Any) -> None:
    """Set columns; `safety_rules` is a tuple of ids, `phone` sets (or with None forgets) its hash too."""
    if "safety_rules" in values:
        values["safety_rules"] = " ".join(values["safety_rules"])[:200]
    if "phone" in values:
        values["phone_hash"] = phone_hash(values["phone"]) if values["phone"] else None
    db.execute(update(conversations).where(conversations.c.id == conversation_id).values(**values))


def take_lease(
    db: Connection,
    conversation_id: str,
    owner: str,
    now: dt.datetime,
    until: dt.datetime,
    gone: str | None = None,
) -> bool:
    """Make this owner the one who runs the conversation's turns; false while another does.

    A lease that ran out is taken over, and so is one of `gone`, an owner known to have died.
    """
    facts = {"conversation": conversation_id, "owner": owner, "gone": gone or owner}
    return db.execute(_TAKE_LEASE, {**facts, "now": now, "until": until}).rowcount == 1


def let_go(db: Connection, conversation_id: str, owner: str) -> None:
    """Give the lease back, if this owner still has it."""
    db.execute(_LET_GO, {"conversation": conversation_id, "owner": owner})


def with_unhandled(
    db: Connection, now: dt.datetime, older_than: dt.datetime, dead_owners: tuple[str, ...] = ()
) -> list[str]:
    """Ids of conversations that nobody runs and whose texts from before then wait for an answer.

    A lease that ran out, or that belongs to an owner known to be dead, is nobody's.
    """
    waiting = select(messages.c.conversation_id).where(
        messages.c.handled_at.is_(None),
        messages.c.direction == "in",
        messages.c.created_at <= older_than,
    )
    free = or_(
        conversations.c.lease.is_(None),
        conversations.c.leased_until <= now,
        conversations.c.lease.in_(dead_owners),
    )
    query = (
        select(conversations.c.id)
        .where(conversations.c.id.in_(waiting), free)
        .order_by(conversations.c.last_in_at)
    )
    return list(db.execute(query).scalars())


def lease_owners(db: Connection) -> set[str]:
    """Everybody who runs a conversation now."""
    held = select(conversations.c.lease).where(conversations.c.lease.is_not(None))
    return set(db.execute(held.distinct()).scalars())


def unfinished(db: Connection, silent_since: dt.datetime) -> list[Conversation]:
    """Open and paused conversations in which nobody wrote since then, longest silence first."""
    last = conversations.c.last_in_at
    quiet = or_(last <= silent_since, last.is_(None) & (conversations.c.created_at <= silent_since))
    query = select(conversations).where(conversations.c.state.in_(("open", "paused")), quiet)
    rows = db.execute(query.order_by(last, conversations.c.created_at)).mappings()
    return [_from_row(row) for row in rows]


def to_forget(db: Connection, now: dt.datetime) -> list[Conversation]:
    """Erased conversations whose last remains are due to go."""
    due = select(conversations).where(conversations.c.forget_at <= now)
    return [_from_row(row) for row in db.execute(due).mappings()]


def remove(db: Connection, conversation_id: str) -> int:
    """Delete the row and, by cascade, all that hangs on it; the number of conversations removed."""
    return db.execute(delete(conversations).where(conversations.c.id == conversation_id)).rowcount
