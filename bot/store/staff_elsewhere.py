"""Who members of staff are elsewhere: at their organisation's own sign-in, and in their mailbox.

Both are kept so that the database alone does not say them: by keyed hash, the address also sealed.
"""

from __future__ import annotations

from sqlalchemy import select, update
from sqlalchemy.engine import Connection
from sqlalchemy.sql.expression import ColumnElement

from bot.store.sealed import email_hash, provider_hash
from bot.store.staff import Member, NameTaken, by_id
from bot.store.tables import staff


def by_provider(db: Connection, issuer: str, subject: str) -> Member | None:
    """The active member who is this subject at this sign-in provider."""
    return _active(db, staff.c.provider_hash == provider_hash(issuer, subject))


def by_email(db: Connection, address: str) -> Member | None:
    """The active member with this e-mail address."""
    return _active(db, staff.c.email_hash == email_hash(address))


def _active(db: Connection, condition: ColumnElement) -> Member | None:
    found = db.execute(select(staff.c.id).where(condition, staff.c.active.is_(True))).scalar()
    return None if found is None else by_id(db, found)


def set_provider(db: Connection, member: Member, issuer: str, subject: str) -> bool:
    """Note who somebody is at a provider; false where they are somebody there already.

    Raises `NameTaken` where another member of staff is that subject.
    """
    hashed = provider_hash(issuer, subject)
    if db.execute(select(staff.c.id).where(staff.c.provider_hash == hashed)).first() is not None:
        raise NameTaken("another member of staff signs in so already")
    free = (staff.c.id == member.id) & staff.c.provider_hash.is_(None)
    return db.execute(update(staff).where(free).values(provider_hash=hashed)).rowcount == 1


def forget_provider(db: Connection, member: Member) -> None:
    """They are nobody at the provider any more: the next sign-in there goes by e-mail address."""
    db.execute(update(staff).where(staff.c.id == member.id).values(provider_hash=None))


def set_email(db: Connection, member: Member, address: str | None) -> None:
    """Set or take away somebody's e-mail address. Raises `NameTaken` where another has it."""
    hashed = email_hash(address) if address else None
    same = (staff.c.email_hash == hashed) & (staff.c.id != member.id)
    if hashed and db.execute(select(staff.c.id).where(same)).first() is not None:
        raise NameTaken("another member of staff has this e-mail address already")
    values = {"email": address or None, "email_hash": hashed}
    db.execute(update(staff).where(staff.c.id == member.id).values(values))


def set_told_of(db: Connection, member: Member, wanted: str) -> None:
    """Which e-mails somebody wants: `new`, `overdue`, both with a space between, or none."""
    db.execute(update(staff).where(staff.c.id == member.id).values(told_of=wanted))
