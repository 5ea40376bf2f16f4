"""What the programme counts about a team: who took on whom and when, promises kept, strands."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.engine import Connection

from bot.store.tables import history, referrals

_T = referrals.c
_GONE = ("withdrawn", "redirected")  # nobody supports them: they count under no strand


@dataclass(frozen=True)
class Counted:
    """One person of a strand: their GP's area and whether they are in paid work (None: not known)."""

    strand: str
    area: str | None
    in_work: bool | None


def sent_on(db: Connection, team: str, since: dt.datetime) -> list[dt.datetime]:
    """When each referral of the team came in, since a time."""
    query = select(_T.created_at).where(
        _T.team == team, _T.created_at >= since, _T.merged_into.is_(None)
    )
    return list(db.execute(query).scalars())


def first_sent(db: Connection, team: str) -> dt.datetime | None:
    """When the team's first referral came in, or None."""
    return db.execute(select(func.min(_T.created_at)).where(_T.team == team)).scalar()


def promises(
    db: Connection, team: str, since: dt.date, today: dt.date
) -> Iterator[tuple[dt.date, dt.datetime | None]]:
    """(the promised day, the first try or None) of referrals promised from `since` until before today."""
    tried = (
        select(history.c.referral_id, func.min(history.c.at).label("at"))
        .where(history.c.what == "attempt")
        .group_by(history.c.referral_id)
        .subquery()
    )
    query = (
        select(_T.first_contact_due, tried.c.at)
        .select_from(referrals.outerjoin(tried, tried.c.referral_id == _T.id))
        .where(_T.team == team, _T.first_contact_due >= since, _T.first_contact_due < today)
        .where(_T.status != "withdrawn", _T.merged_into.is_(None))
    )
    for row in db.execute(query):
        yield row.first_contact_due, row.at


def in_strands(db: Connection, team: str) -> Counter[Counted]:
    """How many people stand under each strand, by area and work, of those who were not lost at once."""
    query = select(_T.strand, _T.area, _T.record).where(
        _T.team == team,
        _T.strand.is_not(None),
        _T.status.not_in(_GONE),
        _T.merged_into.is_(None),
    )
    found: Counter[Counted] = Counter()
    for row in db.execute(query):
        plan = row.record.get("employment", {}).get("plan_type")
        in_work = None if plan is None else plan == "thrive_in_work"
        found[Counted(row.strand, row.area, in_work)] += 1
    return found
