"""Community partners: who sent a person to us, by link, by QR code or by keyword."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, fields

from sqlalchemy import insert, select
from sqlalchemy.engine import Connection

from bot.store.tables import partners


@dataclass(frozen=True)
class Partner:
    """One partner as stored. `language` is the language of its link, None for the usual one."""

    code: str
    name: str
    language: str | None
    keyword: str | None
    site: str
    active: bool
    created_at: dt.datetime


_COLUMNS = tuple(partners.c[field.name] for field in fields(Partner))


class CodeTaken(ValueError):
    """A code or keyword that a partner has already."""


def add(db: Connection, partner: Partner) -> None:
    """Store a new partner. Raises `CodeTaken` for a code or keyword in use."""
    if _one(db, partners.c.code == partner.code) is not None:
        raise CodeTaken(f"the code {partner.code!r} is in use")
    if partner.keyword and _one(db, partners.c.keyword == partner.keyword) is not None:
        raise CodeTaken(f"the keyword {partner.keyword!r} is in use")
    db.execute(insert(partners).values(**vars(partner)))


def by_code(db: Connection, code: str) -> Partner | None:
    """The active partner with this code, as typed in a link (letter case does not matter)."""
    return _one(db, (partners.c.code == code.lower()) & partners.c.active.is_(True))


def by_keyword(db: Connection, keyword: str) -> Partner | None:
    """The active partner with this keyword, as a person texts it (letter case does not matter)."""
    return _one(db, (partners.c.keyword == keyword.upper()) & partners.c.active.is_(True))


def every(db: Connection, site: str | None = None) -> list[Partner]:
    """All partners, of one site where named, active or not, by code."""
    query = select(*_COLUMNS).order_by(partners.c.code)
    if site is not None:
        query = query.where(partners.c.site == site)
    return [Partner(**row) for row in db.execute(query).mappings()]


def _one(db: Connection, condition: object) -> Partner | None:
    row = db.execute(select(*_COLUMNS).where(condition)).mappings().first()
    return None if row is None else Partner(**row)
