"""Notices at rest: what other systems and the staff's mailboxes have yet to hear.

A notice is stored in the transaction of what it tells, so neither is there without the other.
It holds a reference, a status and a time, never anything about the person.
waiting → sending → sent, or dead when it could not be delivered in its time.
"""

from __future__ import annotations

import datetime as dt
import uuid
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import delete, func, insert, or_, select, update
from sqlalchemy.engine import Connection
from sqlalchemy.sql.expression import ColumnElement

from bot.store.tables import notices, referrals, staff

UNSENT: Final = ("waiting", "sending")
MAIL_PAUSE: Final = dt.timedelta(hours=1)  # between two e-mails about new people to one mailbox
_OF_STAFF: Final = uuid.UUID("6f5b2c0e-2f0b-4c57-9f0e-3d7f0a7d1c11")  # ours, for numbers by name


@dataclass(frozen=True)
class Notice:
    """One notice, with the reference it is about or the address it goes to."""

    id: int
    number: str
    way: str  # webhook | mail
    event: str
    team: str
    status: str | None
    staff_id: int | None
    at: dt.datetime
    state: str
    tries: int
    problem: str | None
    updated_at: dt.datetime
    reference: str | None
    email: str | None


def happened(
    db: Connection, referral_id: int, status: str, *, created: bool, at: dt.datetime
) -> None:
    """Store what is to be told of a referral that was created or moved, in the caller's transaction."""
    team = db.execute(select(referrals.c.team).where(referrals.c.id == referral_id)).scalar_one()
    event = "referral.created" if created else "referral.status"
    number = str(uuid.uuid4())
    _add(db, "webhook", event, team, at, number, referral_id=referral_id, status=status)
    if status == "waiting":
        for staff_id in _wanting(db, team, "new", ("adviser", "senior")):
            _tell_of_new(db, team, staff_id, at)


def _tell_of_new(db: Connection, team: str, staff_id: int, at: dt.datetime) -> None:
    theirs = (notices.c.staff_id == staff_id) & (notices.c.event == "new")
    if db.execute(select(notices.c.id).where(theirs, notices.c.state == "waiting")).first():
        return  # the e-mail that waits already will count this one too
    last = db.execute(select(func.max(notices.c.updated_at)).where(theirs)).scalar()
    # a maximum comes back as the database has it: in UTC, without saying so on SQLite
    last = last and (last if last.tzinfo else last.replace(tzinfo=dt.timezone.utc))
    not_before = max(at, last + MAIL_PAUSE) if last else at
    number = str(uuid.uuid4())
    _add(db, "mail", "new", team, at, number, staff_id=staff_id, not_before=not_before)


def tell_of_overdue(db: Connection, day: dt.date, at: dt.datetime) -> int:
    """An e-mail a day to everybody who wants to hear of people waiting too long; how many are new."""
    told = 0
    wanted = staff.c.told_of.like("%overdue%")
    for team in db.execute(select(staff.c.team).where(wanted).distinct()).scalars().all():
        for staff_id in _wanting(db, team, "overdue", ("adviser", "senior", "manager")):
            number = str(uuid.uuid5(_OF_STAFF, f"overdue {day.isoformat()} {staff_id}"))
            if db.execute(select(notices.c.id).where(notices.c.number == number)).first() is None:
                _add(db, "mail", "overdue", team, at, number, staff_id=staff_id)
                told += 1
    return told


def _wanting(db: Connection, team: str, what: str, roles: tuple[str, ...]) -> list[int]:
    query = select(staff.c.id).where(
        staff.c.team == team,
        staff.c.active.is_(True),
        staff.c.email_hash.is_not(None),
        staff.c.role.in_(roles),
        staff.c.told_of.like(f"%{what}%"),
    )
    return list(db.execute(query.order_by(staff.c.id)).scalars())


def _add(
    db: Connection,
    way: str,
    event: str,
    team: str,
    at: dt.datetime,
    number: str,
    not_before: dt.datetime | None = None,
    **more: Any,
) -> None:
    values = {"way": way, "event": event, "team": team, "at": at, "number": number, **more}
    db.execute(insert(notices).values(**values, not_before=not_before or at, updated_at=at))


def claim(
    db: Connection, way: str, now: dt.datetime, *, limit: int, given_up_before: dt.datetime
) -> list[Notice]:
    """Take up to `limit` due notices of one way for this worker, oldest first.

    A notice about a referral waits for the earlier ones about it. One that was left in `sending`
    since before `given_up_before` is taken over: the receiver knows it again by its number.
    """
    earlier = notices.alias()
    first = (
        ~select(earlier.c.id)
        .where(
            earlier.c.referral_id == notices.c.referral_id,
            earlier.c.way == notices.c.way,
            earlier.c.id < notices.c.id,
            earlier.c.state.in_(UNSENT),
        )
        .exists()
    )
    fresh = (notices.c.state == "waiting") & (notices.c.not_before <= now)
    left = (notices.c.state == "sending") & (notices.c.updated_at <= given_up_before)
    query = (
        select(notices.c.id)
        .where(notices.c.way == way, or_(fresh, left), first)
        .order_by(notices.c.id)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    taken = list(db.execute(query).scalars())
    if not taken:
        return []
    mark = {"state": "sending", "tries": notices.c.tries + 1, "updated_at": now}
    db.execute(update(notices).where(notices.c.id.in_(taken)).values(mark))
    return _read(db, notices.c.id.in_(taken))


def anything_due(db: Connection, now: dt.datetime, given_up_before: dt.datetime) -> bool:
    """Whether a notice waits whose time has come, or one was left behind."""
    fresh = (notices.c.state == "waiting") & (notices.c.not_before <= now)
    left = (notices.c.state == "sending") & (notices.c.updated_at <= given_up_before)
    return db.execute(select(notices.c.id).where(or_(fresh, left)).limit(1)).first() is not None


def _read(db: Connection, condition: ColumnElement, limit: int | None = None) -> list[Notice]:
    # who has left has no address any more
    written_to = (staff.c.id == notices.c.staff_id) & staff.c.active.is_(True)
    joined = notices.outerjoin(referrals, referrals.c.id == notices.c.referral_id).outerjoin(
        staff, written_to
    )
    own = [notices.c[name] for name in Notice.__dataclass_fields__ if name in notices.c]
    query = select(*own, referrals.c.reference, staff.c.email).select_from(joined)
    rows = db.execute(query.where(condition).order_by(notices.c.id).limit(limit)).mappings()
    return [Notice(**row) for row in rows]


def mark_sent(db: Connection, notice_id: int, now: dt.datetime) -> None:
    """It has arrived, or there was nothing left to tell."""
    _set(db, notice_id, now, state="sent", problem=None)


def put_back(
    db: Connection, notice_id: int, problem: str, not_before: dt.datetime, now: dt.datetime
) -> None:
    """Not delivered this time: again, not before a time."""
    _set(db, notice_id, now, state="waiting", problem=problem[:40], not_before=not_before)


def give_up(db: Connection, notice_id: int, problem: str, now: dt.datetime) -> None:
    """It will not be tried again unless somebody says so."""
    _set(db, notice_id, now, state="dead", problem=problem[:40])


def _set(db: Connection, notice_id: int, now: dt.datetime, **values: Any) -> None:
    mine = (notices.c.id == notice_id) & (notices.c.state == "sending")
    db.execute(update(notices).where(mine).values(updated_at=now, **values))


def forget(db: Connection, way: str, *, before: dt.datetime) -> int:
    """Delete what waits of a way that is not set up, from before a time; how many."""
    old = (notices.c.way == way) & notices.c.state.in_(UNSENT) & (notices.c.at < before)
    return db.execute(delete(notices).where(old)).rowcount


def forget_settled(db: Connection, state: str, *, before: dt.datetime) -> int:
    """Delete what arrived (`sent`), or was given up (`dead`), before a time; how many."""
    old = (notices.c.state == state) & (notices.c.updated_at < before)
    return db.execute(delete(notices).where(old)).rowcount


def counts(db: Connection, team: str) -> dict[tuple[str, str], int]:
    """How many notices of a team there are, by (way, state)."""
    query = (
        select(notices.c.way, notices.c.state, func.count().label("many"))
        .where(notices.c.team == team)
        .group_by(notices.c.way, notices.c.state)
    )
    return {(row.way, row.state): row.many for row in db.execute(query)}


def dead(db: Connection, team: str, limit: int = 200) -> list[Notice]:
    """A team's notices that were given up, oldest first."""
    return _read(db, (notices.c.team == team) & (notices.c.state == "dead"), limit)


def revive(db: Connection, team: str, notice_id: int, now: dt.datetime) -> bool:
    """Try a given-up notice of the team again, with all its time; false where there is none."""
    theirs = (notices.c.id == notice_id) & (notices.c.team == team) & (notices.c.state == "dead")
    fresh = {"state": "waiting", "tries": 0, "not_before": now, "updated_at": now}
    return db.execute(update(notices).where(theirs).values(fresh)).rowcount == 1
