"""A new member of staff with their first password, one-time code secret and recovery codes."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Final

from sqlalchemy.engine import Connection, Engine

from bot.store import one_time_codes, passwords
from bot.store import staff as store
from bot.store.staff import Member, Newcomer

_USERNAME: Final = re.compile(r"[a-z][a-z0-9]*([.-][a-z0-9]+)*")
DEMO: Final = (("demo", "Demo adviser", "senior"), ("demo.manager", "Demo manager", "manager"))


class BadName(ValueError):
    """A name from which no user name can be made."""


@dataclass(frozen=True)
class Hired:
    """Whom we added, and what must be shown to them once: none of it can be read again."""

    member: Member
    password: str
    totp_secret: str | None
    recovery_codes: tuple[str, ...]


def username_of(name: str) -> str:
    """The user name for a name, or `BadName`.

    >>> username_of("Amina Khan")
    'amina.khan'
    """
    username = ".".join(name.lower().split())
    if not 2 <= len(username) <= 60 or not _USERNAME.fullmatch(username):
        raise BadName(
            f"{name!r} cannot be a user name; 2 to 60 letters without accents and digits can,"
            " such as 'Amina Khan'"
        )
    return username


def hire(
    db: Connection,
    *,
    name: str,
    role: str,
    team: str,
    now: dt.datetime,
    password: str | None = None,
    second_factor: bool = True,
    languages: str = "en",
    areas: str = "",
    strands: str = "",
) -> Hired:
    """Add somebody; without a `password` a random one is made.

    Raises BadName, NameTaken, WeakPassword, and ValueError for an unknown role.
    """
    username = username_of(name)
    password = password or passwords.fresh_password()
    passwords.check_strength(password)
    secret = one_time_codes.fresh_secret() if second_factor else None
    codes = one_time_codes.fresh_recovery_codes() if second_factor else []
    newcomer = Newcomer(
        username=username,
        display_name=" ".join(name.split())[:80],
        role=role,
        team=team,
        password_hash=passwords.hashed(password),
        totp_secret=secret,
        recovery_codes=one_time_codes.recovery_hashes(codes) if codes else None,
        languages=languages,
        areas=areas,
        strands=strands,
    )
    return Hired(store.add(db, newcomer, now), password, secret, tuple(codes))


def demo_staff(engine: Engine, *, team: str, secret_key: str, now: dt.datetime) -> list[Hired]:
    """The two demo accounts with their passwords, added where they are missing.

    For demo mode only: they sign in without a second factor, and their passwords come from
    SECRET_KEY, so they can be printed at every start. They follow the demo to another team.
    """
    with engine.begin() as db:
        return [_demo(db, *who, team, secret_key, now) for who in DEMO]


def _demo(
    db: Connection,
    username: str,
    display_name: str,
    role: str,
    team: str,
    secret_key: str,
    now: dt.datetime,
) -> Hired:
    password = passwords.demo_password(secret_key, username)
    member = store.by_username(db, username)
    if member is None:
        newcomer = Newcomer(username, display_name, role, team, passwords.hashed(password))
        member = store.add(db, newcomer, now)
    elif not passwords.matches(member.password_hash, password):
        store.set_password(db, member, passwords.hashed(password))
    if member.team != team:
        member = store.put_in_team(db, member, team)
    return Hired(member, password, None, ())
