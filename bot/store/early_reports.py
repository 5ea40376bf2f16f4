"""Delivery reports that came before their text was known by the carrier's id."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import delete, insert, select
from sqlalchemy.engine import Connection

from bot.store.tables import early_reports

KEPT_FOR = dt.timedelta(days=1)  # a report of a text that nobody sent, or that was erased since


def keep(
    db: Connection, provider_id: str, status: str, error_code: str | None, now: dt.datetime
) -> None:
    """Keep a final report until its text is known; a second one of the same text changes nothing."""
    db.execute(delete(early_reports).where(early_reports.c.at <= now - KEPT_FOR))
    known = select(early_reports.c.provider_id).where(early_reports.c.provider_id == provider_id)
    if db.execute(known).first() is None:
        values = {"provider_id": provider_id, "status": status, "error_code": error_code}
        db.execute(insert(early_reports).values(at=now, **values))


def take(db: Connection, provider_id: str) -> tuple[str, str | None] | None:
    """The kept report of a text, as (status, error code), and forget it; None where there is none."""
    this = early_reports.c.provider_id == provider_id
    row = db.execute(select(early_reports).where(this)).first()
    if row is None:
        return None
    db.execute(delete(early_reports).where(this))
    return row.status, row.error_code
