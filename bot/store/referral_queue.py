"""The advisers' queue at rest: lists, counts and search, always inside one team.

A list reads the columns it shows and never the sealed record, so 2,000 referrals stay quick.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, fields
from typing import Any, Final

from sqlalchemy import and_, case, func, or_, select
from sqlalchemy.engine import Connection

from bot.store.referral_rows import Line
from bot.store.referrals import tidy_reference
from bot.store.sealed import phone_hash
from bot.store.tables import history, referrals, staff, staff_tasks

OPEN: Final = ("waiting", "claimed", "trying", "contacted", "started", "deferred")
NOT_REACHED: Final = ("waiting", "claimed", "trying")  # the contact promise still runs

_T = referrals.c


_COLUMNS: Final = tuple(_T[field.name] for field in fields(Line) if field.name != "holder")


@dataclass(frozen=True)
class Wanted:
    """What to list. Nothing set means everything that is open, in the order of work.

    `view` is one of `VIEWS`; `find` is a reference or a phone number in E.164.
    """

    view: str = "open"
    status: str | None = None
    area: str | None = None
    language: str | None = None
    priority: str | None = None
    source: str | None = None
    strand: str | None = None
    find: str | None = None
    limit: int = 50
    offset: int = 0


@dataclass(frozen=True)
class Page:
    """One page of the queue, and how many lines there are in all."""

    lines: tuple[Line, ...]
    total: int


def _views(staff_id: int, today: dt.date) -> dict[str, Any]:
    running = _T.status.in_(NOT_REACHED)
    return {
        "open": _T.status.in_(OPEN),
        "new": _T.status == "waiting",
        "mine": and_(_T.claimed_by == staff_id, _T.status.in_(OPEN)),
        "team": and_(_T.claimed_by.is_not(None), _T.status.in_(OPEN)),
        "due_today": and_(running, _T.first_contact_due == today),
        "overdue": and_(running, _T.first_contact_due < today),
        "deferred": _T.status == "deferred",
        "all": _T.id.is_not(None),
    }


VIEWS: Final = ("open", "new", "mine", "team", "due_today", "overdue", "deferred", "all")


def page(db: Connection, team: str, staff_id: int, today: dt.date, wanted: Wanted) -> Page:
    """The part of the team's queue that is wanted: unclaimed first, then high priority, then due.

    `staff_id` is whose `mine` it is; `today` decides what is due. Raises KeyError for a view
    that is not in `VIEWS`.
    """
    conditions = _conditions(team, staff_id, today, wanted)
    total = db.execute(select(func.count()).select_from(referrals).where(*conditions)).scalar_one()
    # the order is found in the index alone; only the lines of this page are read whole
    ids = (
        select(_T.id)
        .where(*conditions)
        .order_by(*_order_of_work())
        .limit(wanted.limit)
        .offset(wanted.offset)
    )
    query = (
        select(*_COLUMNS, staff.c.display_name.label("holder"))
        .select_from(referrals.outerjoin(staff, staff.c.id == _T.claimed_by))
        .where(_T.id.in_(list(db.execute(ids).scalars())))
        .order_by(*_order_of_work())
    )
    return Page(tuple(Line(**row) for row in db.execute(query).mappings()), total)


def _conditions(team: str, staff_id: int, today: dt.date, wanted: Wanted) -> list[Any]:
    conditions = [_T.team == team]
    if wanted.find:
        # a search looks everywhere in the team: what is closed is found as well
        return [*conditions, _found_by(wanted.find)]
    conditions.append(_views(staff_id, today)[wanted.view])
    for name in ("status", "area", "language", "priority", "source", "strand"):
        value = getattr(wanted, name)
        if value:
            conditions.append(_T[name] == value)
    return conditions


def _found_by(text: str) -> Any:
    if text.startswith("+"):
        return _T.phone_hash == phone_hash(text)
    return _T.reference == tidy_reference(text)


def _order_of_work() -> tuple[Any, ...]:
    ranks = {status: rank for rank, status in enumerate(OPEN)}
    return (
        case(ranks, value=_T.status, else_=len(OPEN)),
        case({"high": 0}, value=_T.priority, else_=1),
        _T.first_contact_due,
        _T.id,
    )


@dataclass(frozen=True)
class Standing:
    """How the queue stands: how many referrals each view holds, and a mark that every change moves."""

    counts: dict[str, int]
    mark: str


def counts(db: Connection, team: str, staff_id: int, today: dt.date) -> dict[str, int]:
    """How many referrals each view holds, by the names of `VIEWS` (without `all`)."""
    return standing(db, team, staff_id, today).counts


def standing(db: Connection, team: str, staff_id: int, today: dt.date) -> Standing:
    """The counts by view and the mark, in one look.

    The mark sums the editions, which only grow, beside the day: an open page knows by it that
    something changed without asking for the list.
    """
    views = {name: rule for name, rule in _views(staff_id, today).items() if name != "all"}
    query = select(
        func.coalesce(func.sum(_T.edition), 0).label("editions"),
        *(
            func.coalesce(func.sum(case((rule, 1), else_=0)), 0).label(name)
            for name, rule in views.items()
        ),
    ).where(_T.team == team)
    row = db.execute(query).mappings().one()
    found = {name: int(row[name]) for name in views}
    return Standing(found, f"{today.isoformat()}.{int(row['editions'])}")


def choices(db: Connection, team: str) -> dict[str, list[str]]:
    """The areas, languages, sources and strands that occur in the team's queue, for its filters."""
    names = ("area", "language", "source", "strand")
    query = select(*(_T[name] for name in names)).where(_T.team == team).distinct()
    rows = db.execute(query).mappings().all()
    return {name: sorted({row[name] for row in rows if row[name]}) for name in names}


def in_hand(db: Connection, team: str) -> dict[int, int]:
    """How many open referrals each member of the team holds, by staff id."""
    query = (
        select(_T.claimed_by, func.count().label("people"))
        .where(_T.team == team, _T.status.in_(OPEN), _T.claimed_by.is_not(None))
        .group_by(_T.claimed_by)
    )
    return {row.claimed_by: row.people for row in db.execute(query)}


def waiting_since(db: Connection, team: str) -> list[dt.datetime]:
    """When those who wait for anybody at all came in, oldest first."""
    query = select(_T.created_at).where(_T.team == team, _T.status == "waiting")
    return list(db.execute(query.order_by(_T.created_at)).scalars())


def held_by(db: Connection, team: str, staff_id: int) -> list[tuple[str, int]]:
    """(reference, edition) of every open referral that a member of the team holds, oldest first."""
    query = (
        select(_T.reference, _T.edition)
        .where(_T.team == team, _T.claimed_by == staff_id, _T.status.in_(OPEN))
        .order_by(_T.id)
    )
    return [(row.reference, row.edition) for row in db.execute(query)]


def new_since(db: Connection, team: str, since: dt.datetime) -> dict[int, int]:
    """How many people each member of the team first took on since then, by staff id."""
    first = (
        select(history.c.referral_id, func.min(history.c.at).label("at"))
        .where(history.c.status == "claimed")
        .group_by(history.c.referral_id)
        .subquery()
    )
    query = (
        select(_T.claimed_by, func.count().label("people"))
        .join(first, first.c.referral_id == _T.id)
        .where(_T.team == team, first.c.at >= since, _T.claimed_by.is_not(None))
        .where(_T.merged_into.is_(None))
        .group_by(_T.claimed_by)
    )
    return {row.claimed_by: row.people for row in db.execute(query)}


@dataclass(frozen=True)
class Task:
    """Something staff must look at. `reference` is None where no referral was sent."""

    id: int
    kind: str  # safety | undeliverable | stopped | withdrew
    detail: str  # rule ids or error codes, never words
    at: dt.datetime
    reference: str | None


def open_tasks(db: Connection, team: str) -> list[Task]:
    """The tasks nobody has done: of the team's referrals, and those without a referral; oldest first."""
    tasks = staff_tasks.c
    query = (
        select(tasks.id, tasks.kind, tasks.detail, tasks.at, _T.reference)
        .select_from(staff_tasks.outerjoin(referrals, _T.id == tasks.referral_id))
        .where(tasks.done_at.is_(None), or_(_T.team == team, tasks.referral_id.is_(None)))
        .order_by(tasks.id)
    )
    return [Task(**row) for row in db.execute(query).mappings()]


@dataclass(frozen=True)
class Promise:
    """A first contact whose promised day is over, with no contact noted."""

    conversation_id: str
    reference: str


def broken_promises(db: Connection, today: dt.date) -> list[Promise]:
    """Referrals nobody was reached for by the promised day, oldest promise first."""
    query = (
        select(_T.conversation_id, _T.reference)
        .where(_T.status.in_(NOT_REACHED))
        .where(_T.first_contact_due < today)
        .order_by(_T.first_contact_due, _T.id)
    )
    return [Promise(**row) for row in db.execute(query).mappings()]
