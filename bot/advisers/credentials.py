"""Is it really them: password, one-time code or recovery code, and the lock after wrong ones."""

from __future__ import annotations

import datetime as dt
import logging
from typing import Final

from sqlalchemy.engine import Connection, Engine

from bot.store import one_time_codes, passwords
from bot.store import staff as store
from bot.store.database import reading
from bot.store.staff import Member

TRIES: Final = 5
LOCKED_FOR: Final = dt.timedelta(minutes=15)

_log = logging.getLogger(__name__)


def check(
    engine: Engine,
    *,
    username: str,
    password: str,
    code: str,
    now: dt.datetime,
    second_factor_needed: bool,
) -> Member | None:
    """The member whose user name, password and code these are; None, without saying why, if not.

    After five wrong tries the account is locked for 15 minutes: then nothing is right.
    Somebody without a second factor gets in only where `second_factor_needed` is false.
    """
    with reading(engine) as db:
        found = store.by_username(db, username)
    # the slow part happens outside any transaction, and for unknown names as well
    right = passwords.matches(found.password_hash if found else None, password)
    if found is None or not found.active:
        _log.info("sign-in refused: no such account")
        return None
    with engine.begin() as db:
        member = store.by_id(db, found.id)
        assert member is not None
        if member.locked_until is not None and member.locked_until > now:
            _log.info("sign-in refused: staff %s is locked", member.id)
            return None
        if right and _second_factor(db, member, code, now, second_factor_needed):
            store.clear_failures(db, member)
            return member
        _count(db, member, now)
        return None


def check_code(engine: Engine, staff_id: int, code: str, now: dt.datetime) -> Member | None:
    """The member, where this is a code of theirs: the second half of a sign-in that began elsewhere.

    Wrong codes count and lock as wrong passwords do. Without an authenticator app nothing is right.
    """
    with engine.begin() as db:
        member = store.by_id(db, staff_id)
        if member is None or not member.active:
            return None
        if member.locked_until is not None and member.locked_until > now:
            _log.info("sign-in refused: staff %s is locked", member.id)
            return None
        if _second_factor(db, member, code, now, needed=True):
            store.clear_failures(db, member)
            return member
        _count(db, member, now)
        return None


def is_their_password(engine: Engine, member: Member, password: str, now: dt.datetime) -> bool:
    """Whether it is the password of somebody who is signed in; wrong ones count as at the sign-in."""
    with reading(engine) as db:
        found = store.by_id(db, member.id)
    if found is None or (found.locked_until is not None and found.locked_until > now):
        return False
    right = passwords.matches(found.password_hash, password)
    if not right:
        with engine.begin() as db:
            _count(db, store.by_id(db, member.id) or found, now)
    return right


def _second_factor(
    db: Connection, member: Member, code: str, now: dt.datetime, needed: bool
) -> bool:
    if member.totp_secret is None:
        return not needed
    step = one_time_codes.step_of(member.totp_secret, code, now.timestamp())
    if step is not None:
        return store.use_code(db, member, step)
    left = one_time_codes.without_recovery_code(member.recovery_codes, code)
    if left is None:
        return False
    store.set_recovery_codes(db, member, left)
    return True


def _count(db: Connection, member: Member, now: dt.datetime) -> None:
    too_many = member.failed + 1 >= TRIES
    store.count_failure(db, member, now + LOCKED_FOR if too_many else None)
    _log.info("sign-in refused: staff %s, try %s", member.id, member.failed + 1)
