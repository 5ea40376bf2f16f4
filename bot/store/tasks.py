"""What staff must look at: safety, texts that cannot arrive, people who stopped or withdrew."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import insert, select, update
from sqlalchemy.engine import Connection

from bot.store.tables import referrals, staff_tasks


@dataclass(frozen=True)
class Task:
    """One thing to look at. `detail` holds rule ids or error codes, never words."""

    id: int
    referral_id: int | None
    conversation_id: str
    kind: str  # safety | undeliverable | stopped | withdrew | not_reached | another_time | wrote
    detail: str
    at: dt.datetime
    done_at: dt.datetime | None
    done_by: str | None


def open_task(
    db: Connection, conversation_id: str, kind: str, detail: str, now: dt.datetime
) -> bool:
    """Put a task before the staff; false where the same one is open already."""
    same = select(staff_tasks.c.id).where(
        staff_tasks.c.conversation_id == conversation_id,
        staff_tasks.c.kind == kind,
        staff_tasks.c.detail == detail,
        staff_tasks.c.done_at.is_(None),
    )
    if db.execute(same).first() is not None:
        return False
    about = select(referrals.c.id).where(referrals.c.conversation_id == conversation_id)
    referral_id = db.execute(about).scalar()
    values = {"conversation_id": conversation_id, "kind": kind, "detail": detail, "at": now}
    db.execute(insert(staff_tasks).values(referral_id=referral_id, **values))
    return True


def waiting(db: Connection) -> list[Task]:
    """Every task that nobody has done, oldest first."""
    query = select(staff_tasks).where(staff_tasks.c.done_at.is_(None))
    return [Task(**row) for row in db.execute(query.order_by(staff_tasks.c.id)).mappings()]


def done(db: Connection, task_id: int, who: str, now: dt.datetime) -> None:
    """Mark a task as looked at, by whom and when; the first one to say so stays."""
    undone = (staff_tasks.c.id == task_id) & staff_tasks.c.done_at.is_(None)
    db.execute(update(staff_tasks).where(undone).values(done_at=now, done_by=who))
