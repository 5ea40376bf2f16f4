"""Two referrals from one phone: one person who wrote twice, or two people. Staff decide, once.

Merged means: one goes on, the other is closed and can still be read. The one that goes on keeps
the earlier promise, the higher priority, every safety rule, and whoever looked after the other.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from sqlalchemy.engine import Connection, Engine

from bot.model.referral import MAY_BE_MERGED, MoveNotAllowed
from bot.referrals.move import refuse_stale
from bot.store import event_log
from bot.store import referrals as store
from bot.store import same_person as pairs
from bot.store.referrals import Entry, Referral
from bot.store.staff import Member


class NotTheSamePhone(ValueError):
    """Only referrals from one phone are merged, or kept apart."""


@dataclass(frozen=True)
class Seen:
    """A referral as the form showed it: its reference and its edition."""

    reference: str
    edition: int


def merge(engine: Engine, *, keep: Seen, close: Seen, member: Member, now: dt.datetime) -> Referral:
    """Close one referral into the other, which goes on: that one.

    The same form again changes nothing. Raises NoSuchReferral, NotTheSamePhone, Stale (either
    changed since), MoveNotAllowed (either is over).
    """
    with engine.begin() as db:
        kept, closed = _pair(db, keep.reference, close.reference, member)
        if closed.merged_into == kept.reference:
            return kept
        refuse_stale(kept, keep.edition)
        refuse_stale(closed, close.edition)
        for one in (kept, closed):
            _refuse_over(one)
        ended = _close(db, closed, kept.reference, member, now)
        pairs.point_on(db, closed.reference, kept.reference)
        key = f"merged:{ended.reference}"
        event_log.count(db, "merged", now, key=key, site=kept.site, detail=closed.status)
        return _go_on(db, kept, closed, member, now)


def keep_apart(
    engine: Engine, *, one: str, other: str, member: Member, now: dt.datetime
) -> Referral:
    """Remember that two referrals (by reference) are of two people who share a phone.

    It stands in the history of both. Twice is once. Raises NoSuchReferral, NotTheSamePhone.
    """
    with engine.begin() as db:
        first, second = _pair(db, one, other, member)
        if pairs.keep_apart(db, first.id, second.id, member.username, now):
            for here, there in ((first, second), (second, first)):
                note = f"not the same person as {there.reference}: they share a phone"
                store.change(db, here, Entry(now, member.username, "change", None, note))
        return first


def _pair(db: Connection, one: str, other: str, member: Member) -> tuple[Referral, Referral]:
    found = [store.by_reference(db, reference, member.team) for reference in (one, other)]
    first, second = found
    if first.id == second.id or first.phone_hash is None or first.phone_hash != second.phone_hash:
        raise NotTheSamePhone("these two referrals are not from the same phone")
    return first, second


def _refuse_over(referral: Referral) -> None:
    if referral.merged_into is not None or referral.status not in MAY_BE_MERGED:
        raise MoveNotAllowed(
            f"{referral.reference} is over ({referral.status!r}), so it cannot be merged"
        )


def _close(
    db: Connection, referral: Referral, kept: str, member: Member, now: dt.datetime
) -> Referral:
    entry = Entry(now, member.username, "status", "closed", f"merged into {kept}, which goes on")
    return store.change(db, referral, entry, {"merged_into": kept, "deferred_until": None})


def _go_on(
    db: Connection, kept: Referral, closed: Referral, member: Member, now: dt.datetime
) -> Referral:
    said = f"{closed.reference} of {closed.created_at:%-d %B %Y} was merged into this one"
    status = None
    values = _inherited(kept, closed)
    if kept.claimed_by is None and closed.claimed_by is not None:
        values["claimed_by"] = closed.claimed_by
        status = "claimed" if kept.status == "waiting" else None
        said += ", and with it who looks after it"
    what = "change" if status is None else "status"
    return store.change(db, kept, Entry(now, member.username, what, status, said), values)


def _inherited(kept: Referral, closed: Referral) -> dict[str, Any]:
    due = min(kept.first_contact_due, closed.first_contact_due)
    priority = "high" if "high" in (kept.priority, closed.priority) else kept.priority
    safety = list(dict.fromkeys([*kept.record["safety"], *closed.record["safety"]]))
    record = {
        **kept.record,
        "first_contact_due": due.isoformat(),
        "safety": safety,
        "outcome": {**kept.record["outcome"], "priority": priority},
    }
    return {"first_contact_due": due, "priority": priority, "record": record}


def goes_on(db: Connection, conversation_id: str) -> Referral | None:
    """The referral that a conversation belongs to now: its own, or the one it was merged into."""
    referral = store.by_conversation(db, conversation_id)
    if referral is None or referral.merged_into is None:
        return referral
    return store.by_reference(db, referral.merged_into)


def conversations_of(db: Connection, referral: Referral) -> list[str]:
    """Where this person talks to us: the referral's own conversation, then those merged into it."""
    merged = pairs.merged_into(db, referral.reference)
    return [referral.conversation_id, *(one.conversation_id for one in merged)]
