"""Referrals from one phone: one person who wrote twice, or people who share it. Staff decide."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import insert, or_, select, update
from sqlalchemy.engine import Connection

from bot.store.referral_rows import Referral
from bot.store.referrals import by_id
from bot.store.tables import kept_apart, referrals, staff

_T = referrals.c


@dataclass(frozen=True)
class Twin:
    """Another referral from the same phone. `apart_by` is who said that it is somebody else's."""

    id: int
    reference: str
    status: str
    edition: int
    merged_into: str | None
    created_at: dt.datetime
    holder: str | None
    apart_by: str | None


def same_phone(db: Connection, referral: Referral) -> list[Twin]:
    """The other referrals of this team from the same phone number, newest first."""
    if referral.phone_hash is None:
        return []
    pair = or_(
        (kept_apart.c.first_id == referral.id) & (kept_apart.c.second_id == _T.id),
        (kept_apart.c.second_id == referral.id) & (kept_apart.c.first_id == _T.id),
    )
    query = (
        select(
            *(_T[name] for name in ("id", "reference", "status", "edition", "merged_into")),
            _T.created_at,
            staff.c.display_name.label("holder"),
            kept_apart.c.who.label("apart_by"),
        )
        .select_from(
            referrals.outerjoin(staff, staff.c.id == _T.claimed_by).outerjoin(kept_apart, pair)
        )
        .where(_T.phone_hash == referral.phone_hash, _T.id != referral.id)
        .where(_T.team == referral.team)
        .order_by(_T.created_at.desc(), _T.id.desc())
    )
    return [Twin(**row) for row in db.execute(query).mappings()]


def keep_apart(db: Connection, one: int, other: int, who: str, now: dt.datetime) -> bool:
    """Remember that two referrals (their ids) are of two people; false where that is known."""
    first, second = sorted((one, other))
    pair = (kept_apart.c.first_id == first) & (kept_apart.c.second_id == second)
    if db.execute(select(kept_apart.c.id).where(pair)).first() is not None:
        return False
    db.execute(insert(kept_apart).values(first_id=first, second_id=second, who=who, at=now))
    return True


def merged_into(db: Connection, reference: str) -> list[Referral]:
    """The referrals that were merged into the one with this reference, oldest first."""
    ids = select(_T.id).where(_T.merged_into == reference).order_by(_T.id)
    return [by_id(db, one) for one in db.execute(ids).scalars().all()]


def point_on(db: Connection, old: str, new: str) -> None:
    """What was merged into the referral `old` (a reference) belongs to `new` from now on."""
    db.execute(update(referrals).where(_T.merged_into == old).values(merged_into=new))
