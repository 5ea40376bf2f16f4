"""Who read which referral, and when. Written at every read, changed by nobody."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import func, insert, select
from sqlalchemy.engine import Connection

from bot.store.tables import read_log, referrals, staff


@dataclass(frozen=True)
class Reading:
    """One reading: `what` is page | list | print | json | fhir | texts."""

    at: dt.datetime
    who: str
    reference: str
    what: str


def note(
    db: Connection, staff_id: int, referral_ids: list[int], what: str, at: dt.datetime
) -> None:
    """Write down that a member of staff saw these referrals."""
    if referral_ids:
        db.execute(
            insert(read_log),
            [
                {"at": at, "staff_id": staff_id, "referral_id": referral_id, "what": what}
                for referral_id in referral_ids
            ],
        )


def of_team(
    db: Connection, team: str, *, reference: str | None = None, limit: int = 100, offset: int = 0
) -> tuple[list[Reading], int]:
    """Readings of a team's referrals, newest first, and how many there are; one referral's if named."""
    condition = referrals.c.team == team
    if reference:
        condition = condition & (referrals.c.reference == reference)
    joined = read_log.join(staff, staff.c.id == read_log.c.staff_id).join(
        referrals, referrals.c.id == read_log.c.referral_id
    )
    total = db.execute(select(func.count()).select_from(joined).where(condition)).scalar_one()
    query = (
        select(read_log.c.at, staff.c.username.label("who"), referrals.c.reference, read_log.c.what)
        .select_from(joined)
        .where(condition)
        .order_by(read_log.c.id.desc())
        .limit(limit)
        .offset(offset)
    )
    return [Reading(**row) for row in db.execute(query).mappings()], total
