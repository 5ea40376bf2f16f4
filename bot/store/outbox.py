"""Texts on their way out. The rows are the truth; a worker looks at them ten times a second.

waiting → sending → sent → delivered, or failed (never left us), or undeliverable (lost behind us).
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from sqlalchemy import insert, or_, select, update
from sqlalchemy.engine import Connection

from bot.store import early_reports
from bot.store.database import one_at_a_time
from bot.store.tables import conversations, messages, outbox

UNSENT = ("waiting", "sending")
UNSURE = "?"  # after the error code of a text that the provider may have taken all the same


@dataclass(frozen=True)
class Due:
    """A text that this worker has claimed. `possibly_sent`: its last sender died while sending."""

    id: int
    message_id: int
    conversation_id: str
    phone: str | None
    text: str
    kind: str  # reply | safety | unasked
    tries: int  # this one included
    created_at: dt.datetime
    possibly_sent: bool


@dataclass(frozen=True)
class Delivery:
    """How a text's delivery stands."""

    id: int
    message_id: int
    conversation_id: str
    kind: str
    status: str
    provider_id: str | None
    error_code: str | None
    tries: int
    segments: int
    not_before: dt.datetime


def add(
    db: Connection,
    conversation_id: str,
    message_id: int,
    *,
    kind: str,
    segments: int,
    now: dt.datetime,
    not_before: dt.datetime | None = None,
) -> None:
    """Put a stored outbound message on its way, in the transaction that stored it."""
    db.execute(
        insert(outbox).values(
            message_id=message_id,
            conversation_id=conversation_id,
            kind=kind,
            segments=segments,
            not_before=not_before or now,
            created_at=now,
            updated_at=now,
        )
    )


def claim(
    db: Connection,
    owner: str,
    now: dt.datetime,
    *,
    limit: int,
    given_up_before: dt.datetime,
    dead_owners: tuple[str, ...] = (),
    settled_before: dt.datetime | None = None,
) -> list[Due]:
    """Take up to `limit` due texts for this worker, oldest first, one a conversation.

    A text waits for the earlier ones of its conversation; safety advice waits for none. Texts left
    in `sending` since before `given_up_before`, or since before `settled_before` by a worker known
    to be dead, are taken over and marked as possibly sent.
    """
    abandoned = (outbox.c.status == "sending") & or_(
        outbox.c.updated_at <= given_up_before,
        outbox.c.owner.in_(dead_owners) & (outbox.c.updated_at <= (settled_before or now)),
    )
    fresh = (outbox.c.status == "waiting") & (outbox.c.not_before <= now)
    earlier = outbox.alias()
    first = (
        ~select(earlier.c.id)
        .where(
            earlier.c.conversation_id == outbox.c.conversation_id,
            earlier.c.id < outbox.c.id,
            earlier.c.status.in_(UNSENT),
        )
        .exists()
    )
    query = (
        select(outbox, messages.c.text, conversations.c.phone)
        .join(messages, messages.c.id == outbox.c.message_id)
        .join(conversations, conversations.c.id == outbox.c.conversation_id)
        .where(outbox.c.status.in_(UNSENT), or_(fresh, abandoned))
        .where(or_(first, outbox.c.kind == "safety"))
        .order_by(outbox.c.kind != "safety", outbox.c.id)
        .limit(limit)
        .with_for_update(of=outbox, skip_locked=True)
    )
    due = [_due(row) for row in db.execute(query).mappings()]
    _mark_sending(db, due, owner, now)
    return due


def _mark_sending(db: Connection, due: list[Due], owner: str, now: dt.datetime) -> None:
    taken = outbox.c.id.in_([one.id for one in due])
    if due:
        mark: dict[str, Any] = {"status": "sending", "owner": owner, "updated_at": now}
        db.execute(update(outbox).where(taken).values(tries=outbox.c.tries + 1, **mark))


def _due(row: Any) -> Due:
    return Due(
        id=row["id"],
        message_id=row["message_id"],
        conversation_id=row["conversation_id"],
        phone=row["phone"],
        text=row["text"] or "",
        kind=row["kind"],
        tries=row["tries"] + 1,
        created_at=row["created_at"],
        possibly_sent=row["status"] == "sending" or (row["error_code"] or "").endswith(UNSURE),
    )


def in_the_air(db: Connection) -> list[tuple[str, dt.datetime]]:
    """(worker, since when) of every text that is being sent."""
    held = select(outbox.c.owner, outbox.c.updated_at).where(outbox.c.status == "sending")
    return [(row.owner or "", row.updated_at) for row in db.execute(held)]


def _set(db: Connection, outbox_id: int, now: dt.datetime, **values: Any) -> None:
    mine = (outbox.c.id == outbox_id) & (outbox.c.status == "sending")
    db.execute(update(outbox).where(mine).values(updated_at=now, owner=None, **values))


def mark_sent(
    db: Connection, outbox_id: int, provider_id: str, now: dt.datetime
) -> Delivery | None:
    """The provider took it, under this id of its own; what it has reported since, or None."""
    one_at_a_time(db, provider_id)
    _set(db, outbox_id, now, status="sent", provider_id=provider_id, error_code=None)
    early = early_reports.take(db, provider_id)
    return early and record_status(db, provider_id, *early, now)


def put_back(
    db: Connection,
    outbox_id: int,
    error_code: str,
    not_before: dt.datetime,
    now: dt.datetime,
    *,
    maybe_sent: bool = False,
) -> None:
    """Not sent this time, as far as we know: again, not before a time."""
    code = error_code + UNSURE if maybe_sent else error_code
    _set(db, outbox_id, now, status="waiting", error_code=code, not_before=not_before)


def give_up(db: Connection, outbox_id: int, error_code: str, now: dt.datetime) -> None:
    """It will never leave."""
    _set(db, outbox_id, now, status="failed", error_code=error_code)


def cancel(db: Connection, conversation_id: str, reason: str, now: dt.datetime) -> int:
    """Call back what still waits in a conversation, safety advice excepted; how many texts."""
    waiting = (outbox.c.conversation_id == conversation_id) & (outbox.c.status == "waiting")
    cancelled = update(outbox).where(waiting, outbox.c.kind != "safety")
    return db.execute(cancelled.values(status="failed", error_code=reason, updated_at=now)).rowcount


def record_status(
    db: Connection, provider_id: str, status: str, error_code: str | None, now: dt.datetime
) -> Delivery | None:
    """Note what the provider says became of a text; None where that changes nothing.

    Reports come late and out of order: `delivered` and `undeliverable` are final. One that comes
    before its text is known by the provider's id is kept for `mark_sent`.
    """
    one_at_a_time(db, provider_id)
    unsettled = (outbox.c.provider_id == provider_id) & outbox.c.status.in_(("sending", "sent"))
    changed = update(outbox).where(unsettled)
    values = {"status": status, "error_code": error_code, "updated_at": now}
    if db.execute(changed.values(values)).rowcount == 0:
        if not provider_ids_known(db, [provider_id]):
            early_reports.keep(db, provider_id, status, error_code, now)
        return None
    found = db.execute(select(outbox).where(outbox.c.provider_id == provider_id)).mappings().first()
    return None if found is None else _delivery(found)


def _delivery(row: Any) -> Delivery:
    return Delivery(**{name: row[name] for name in Delivery.__dataclass_fields__})


def of(db: Connection, conversation_id: str) -> list[Delivery]:
    """How every text of a conversation stands, oldest first."""
    query = select(outbox).where(outbox.c.conversation_id == conversation_id)
    return [_delivery(row) for row in db.execute(query.order_by(outbox.c.id)).mappings()]


def provider_ids_known(db: Connection, provider_ids: list[str]) -> set[str]:
    """Which of the provider's ids already belong to a text of ours."""
    query = select(outbox.c.provider_id).where(outbox.c.provider_id.in_(provider_ids))
    return set(db.execute(query).scalars())


def unsent(db: Connection, conversation_id: str) -> int:
    """How many texts of a conversation have not left yet."""
    query = select(outbox.c.id).where(
        outbox.c.conversation_id == conversation_id, outbox.c.status.in_(UNSENT)
    )
    return len(db.execute(query).all())


def next_due(db: Connection) -> dt.datetime | None:
    """When the next waiting text may go, or None where none waits."""
    query = select(outbox.c.not_before).where(outbox.c.status == "waiting")
    return db.execute(query.order_by(outbox.c.not_before).limit(1)).scalar()
