"""Staff: who may sign in, their open sessions, and the lock after wrong passwords."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass, fields, replace

from sqlalchemy import LABEL_STYLE_TABLENAME_PLUS_COL, delete, func, insert, select, update
from sqlalchemy.engine import Connection
from sqlalchemy.exc import IntegrityError

from bot.store.tables import staff, staff_sessions

ROLES = ("adviser", "senior", "manager", "evaluator")


@dataclass(frozen=True)
class Newcomer:
    """Somebody who is about to be added. `password_hash` is Argon2's own text, never a password."""

    username: str
    display_name: str
    role: str
    team: str
    password_hash: str | None = None
    totp_secret: str | None = None  # base32
    recovery_codes: str | None = None  # Argon2 hashes, one a line
    languages: str = "en"
    areas: str = ""  # codes with spaces between; none means all
    strands: str = ""


@dataclass(frozen=True)
class Member:
    """A member of staff as stored."""

    id: int
    username: str
    display_name: str
    role: str
    team: str
    languages: str
    password_hash: str | None
    totp_secret: str | None
    totp_last: int
    recovery_codes: str | None
    active: bool
    failed: int
    locked_until: dt.datetime | None
    created_at: dt.datetime
    areas: str = ""
    strands: str = ""
    away_until: dt.date | None = None
    email: str | None = None
    provider_hash: str | None = None  # who they are at their organisation's own sign-in
    told_of: str = ""  # the e-mails they want: new overdue

    def is_away(self, today: dt.date) -> bool:
        """Whether they are on leave that day."""
        return self.away_until is not None and today <= self.away_until


_COLUMNS = tuple(staff.c[field.name] for field in fields(Member))


@dataclass(frozen=True)
class Session:
    """An open session of somebody who signed in. `key` is a hash: the token itself is not kept."""

    key: str
    member: Member
    created_at: dt.datetime
    seen_at: dt.datetime
    device: str = ""

    @property
    def short(self) -> str:
        """What names this session on a page and in a form: of no use to sign in with."""
        return self.key[:16]


class NameTaken(ValueError):
    """A user name, an e-mail address or a sign-in elsewhere that somebody has already."""


def add(db: Connection, newcomer: Newcomer, now: dt.datetime) -> Member:
    """Store a new member of staff. Raises `NameTaken`; ValueError for an unknown role."""
    if newcomer.role not in ROLES:
        raise ValueError(f"unknown role {newcomer.role!r}; the roles are: {', '.join(ROLES)}")
    if by_username(db, newcomer.username) is not None:
        raise NameTaken(f"there is a member of staff called {newcomer.username!r} already")
    try:
        db.execute(insert(staff).values(**vars(newcomer), created_at=now))
    except IntegrityError:
        raise NameTaken(
            f"there is a member of staff called {newcomer.username!r} already"
        ) from None
    member = by_username(db, newcomer.username)
    assert member is not None
    return member


def by_username(db: Connection, username: str) -> Member | None:
    """The member of staff with this user name, active or not."""
    row = db.execute(select(*_COLUMNS).where(staff.c.username == username)).mappings().first()
    return None if row is None else Member(**row)


def by_id(db: Connection, staff_id: int) -> Member | None:
    """The member of staff with this id, active or not."""
    row = db.execute(select(*_COLUMNS).where(staff.c.id == staff_id)).mappings().first()
    return None if row is None else Member(**row)


def in_team(db: Connection, team: str) -> list[Member]:
    """The active members of a team, by display name."""
    query = select(*_COLUMNS).where(staff.c.team == team, staff.c.active.is_(True))
    return [Member(**row) for row in db.execute(query.order_by(staff.c.display_name)).mappings()]


def who_left(db: Connection, team: str) -> list[Member]:
    """The members of a team who may not sign in any more, by display name."""
    query = select(*_COLUMNS).where(staff.c.team == team, staff.c.active.is_(False))
    return [Member(**row) for row in db.execute(query.order_by(staff.c.display_name)).mappings()]


def set_active(db: Connection, member: Member, active: bool) -> None:
    """Somebody has left, with every session of theirs; or has come back."""
    db.execute(update(staff).where(staff.c.id == member.id).values(active=active))
    if not active:
        close_sessions_of(db, member)


def any_at_all(db: Connection) -> bool:
    """Whether anybody could ever sign in here."""
    return db.execute(select(staff.c.id).limit(1)).first() is not None


def count_failure(db: Connection, member: Member, locked_until: dt.datetime | None) -> None:
    """One more wrong password or code; with `locked_until` the count starts again after it."""
    failed = 0 if locked_until else staff.c.failed + 1
    values = {"failed": failed, "locked_until": locked_until}
    db.execute(update(staff).where(staff.c.id == member.id).values(values))


def clear_failures(db: Connection, member: Member) -> None:
    """Forget wrong passwords after a right one."""
    query = update(staff).where(staff.c.id == member.id)
    db.execute(query.values(failed=0, locked_until=None))


def use_code(db: Connection, member: Member, step: int) -> bool:
    """Mark a one-time code's time step as used; false where it, or a later one, was used already."""
    unused = (staff.c.id == member.id) & (staff.c.totp_last < step)
    return db.execute(update(staff).where(unused).values(totp_last=step)).rowcount == 1


def set_password(db: Connection, member: Member, password_hash: str) -> None:
    """Replace the password's hash."""
    db.execute(update(staff).where(staff.c.id == member.id).values(password_hash=password_hash))


def put_in_team(db: Connection, member: Member, team: str) -> Member:
    """Move a member of staff to another team: how they stand then."""
    db.execute(update(staff).where(staff.c.id == member.id).values(team=team))
    return replace(member, team=team)


def set_away(db: Connection, staff_id: int, until: dt.date | None) -> None:
    """Note the last day of somebody's leave, or that they are back (None)."""
    db.execute(update(staff).where(staff.c.id == staff_id).values(away_until=until))


def set_recovery_codes(db: Connection, member: Member, hashes: str) -> None:
    """Replace the hashes of the recovery codes, one a line."""
    db.execute(update(staff).where(staff.c.id == member.id).values(recovery_codes=hashes))


def token_key(token: str) -> str:
    """Under what a session is kept: the hash of the cookie's random token."""
    return hashlib.sha256(token.encode()).hexdigest()


def open_session(
    db: Connection, member: Member, token: str, now: dt.datetime, device: str = ""
) -> None:
    """Remember that this token belongs to this member of staff. `device` is its family, in words."""
    values = {"staff_id": member.id, "created_at": now, "seen_at": now, "device": device[:40]}
    db.execute(insert(staff_sessions).values(id=token_key(token), **values))


def sessions_of(db: Connection, member: Member, since: dt.datetime) -> list[Session]:
    """The sessions of a member that were used since then, newest sign-in first."""
    theirs = (staff_sessions.c.staff_id == member.id) & (staff_sessions.c.seen_at >= since)
    query = select(staff_sessions).where(theirs).order_by(staff_sessions.c.created_at.desc())
    return [
        Session(row.id, member, row.created_at, row.seen_at, row.device)
        for row in db.execute(query)
    ]


def close_session_named(db: Connection, member: Member, short: str) -> bool:
    """End one session of this member by its short name; false where there is none."""
    theirs = staff_sessions.c.staff_id == member.id
    named = theirs & (func.substr(staff_sessions.c.id, 1, 16) == short)
    return db.execute(delete(staff_sessions).where(named)).rowcount > 0


def session(db: Connection, token: str) -> Session | None:
    """The open session of this token, of an active member of staff."""
    query = (
        select(staff_sessions, *_COLUMNS)
        .join(staff, staff.c.id == staff_sessions.c.staff_id)
        .where(staff_sessions.c.id == token_key(token), staff.c.active.is_(True))
        .set_label_style(LABEL_STYLE_TABLENAME_PLUS_COL)
    )
    row = db.execute(query).mappings().first()
    if row is None:
        return None
    member = Member(**{column.name: row[f"staff_{column.name}"] for column in _COLUMNS})
    return Session(
        row["staff_sessions_id"],
        member,
        row["staff_sessions_created_at"],
        row["staff_sessions_seen_at"],
        row["staff_sessions_device"],
    )


def touch_session(db: Connection, session: Session, now: dt.datetime) -> None:
    """Note that the session was used."""
    query = update(staff_sessions).where(staff_sessions.c.id == session.key)
    db.execute(query.values(seen_at=now))


def close_session(db: Connection, token: str) -> None:
    """Forget the session of this token, if there is one."""
    db.execute(delete(staff_sessions).where(staff_sessions.c.id == token_key(token)))


def close_idle_sessions(db: Connection, before: dt.datetime) -> int:
    """Forget every session not used since then: how many."""
    return db.execute(delete(staff_sessions).where(staff_sessions.c.seen_at < before)).rowcount


def close_sessions_of(db: Connection, member: Member) -> None:
    """Forget every session of this member, on all devices."""
    db.execute(delete(staff_sessions).where(staff_sessions.c.staff_id == member.id))
