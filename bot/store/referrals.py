"""Referrals at rest: one referral, its history and its contact attempts.

Every function takes an open connection, so a use case puts several in one transaction.
A change names the edition it was made from; another edition in the store means that
somebody was quicker, and the change is refused. History is only ever appended.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Any

from sqlalchemy import insert, select, update
from sqlalchemy.engine import Connection

from bot.store import notices
from bot.store.referral_rows import Referral
from bot.store.sealed import phone_hash
from bot.store.tables import contact_attempts, history, referrals

_COLUMNS = tuple(referrals.c[field.name] for field in fields(Referral))


@dataclass(frozen=True)
class Entry:
    """One line of a referral's history: when, who, what, the status after it, and a note."""

    at: dt.datetime
    who: str  # a staff username, `patient` or `system`
    what: str  # sent | status | attempt | note | text_out | text_in | change | support
    status: str | None = None
    note: str | None = None


@dataclass(frozen=True)
class Attempt:
    """One try to reach somebody. `form_key` is the form's own key: a double click is one attempt."""

    staff_id: int
    at: dt.datetime
    by: str
    outcome: str
    note: str | None = None
    form_key: str | None = None


class Stale(RuntimeError):
    """The referral changed since it was read; `now` is how it stands."""

    def __init__(self, now: Referral):
        super().__init__(f"referral {now.reference} was changed by somebody else")
        self.now = now


class NoSuchReferral(LookupError):
    """No referral by that reference (or none that this team may see)."""


def reference_is_taken(db: Connection, reference: str) -> bool:
    """Whether a referral has this reference already."""
    query = select(referrals.c.id).where(referrals.c.reference == reference)
    return db.execute(query).first() is not None


def add(db: Connection, values: dict[str, Any], first: Entry) -> Referral:
    """Store a new referral with the first line of its history.

    `values` are the columns of `referrals` except the id and `updated_at`. Raises SQLAlchemy's
    IntegrityError where the conversation has one already or the reference is taken.
    """
    row = {**values, "phone_hash": _hash_of(values["record"]), "updated_at": values["created_at"]}
    referral_id = db.execute(insert(referrals).values(row)).inserted_primary_key[0]
    append(db, referral_id, first)
    return by_id(db, referral_id)


def _hash_of(record: dict[str, Any]) -> str | None:
    phone = record.get("person", {}).get("phone", "")
    return phone_hash(phone) if phone.startswith("+") else None


def by_id(db: Connection, referral_id: int) -> Referral:
    """The referral with this id, or `NoSuchReferral`."""
    return _one(db, referrals.c.id == referral_id)


def by_conversation(db: Connection, conversation_id: str) -> Referral | None:
    """The referral that this conversation sent, if any."""
    try:
        return _one(db, referrals.c.conversation_id == conversation_id)
    except NoSuchReferral:
        return None


def by_reference(db: Connection, reference: str, team: str | None = None) -> Referral:
    """The referral with this reference, in this team where one is named; else `NoSuchReferral`.

    A reference of another team and one that does not exist are told apart by nobody.
    """
    condition = referrals.c.reference == tidy_reference(reference)
    if team is not None:
        condition = condition & (referrals.c.team == team)
    return _one(db, condition)


def tidy_reference(typed: str) -> str:
    """A reference as people type it, in the stored shape: ` k7m4rt` becomes `K7M-4RT`."""
    letters = "".join(letter for letter in typed.upper() if letter.isalnum())
    return f"{letters[:3]}-{letters[3:]}"


def _one(db: Connection, condition: Any) -> Referral:
    row = db.execute(select(*_COLUMNS).where(condition)).mappings().first()
    if row is None:
        raise NoSuchReferral("there is no such referral")
    return Referral(**row)


def each(db: Connection, status: str | None = None, team: str | None = None) -> Iterator[Referral]:
    """Every referral, oldest first, of one status and one team where named."""
    query = select(*_COLUMNS).order_by(referrals.c.created_at, referrals.c.id)
    if status is not None:
        query = query.where(referrals.c.status == status)
    if team is not None:
        query = query.where(referrals.c.team == team)
    for row in db.execute(query).mappings():
        yield Referral(**row)


def change(
    db: Connection, referral: Referral, entry: Entry, values: dict[str, Any] | None = None
) -> Referral:
    """Set columns, append the history line and raise the edition, all or nothing.

    `referral` is the referral as the caller read it: where the store holds another edition,
    nothing is written and `Stale` is raised. `entry.status`, where given, becomes the status.
    """
    new = {**(values or {}), "edition": referral.edition + 1, "updated_at": entry.at}
    if entry.status is not None:
        new["status"] = entry.status
    if "record" in new:
        new["phone_hash"] = _hash_of(new["record"])
        new["name"] = new["record"].get("person", {}).get("name")
    same = (referrals.c.id == referral.id) & (referrals.c.edition == referral.edition)
    if db.execute(update(referrals).where(same).values(new)).rowcount == 0:
        raise Stale(by_id(db, referral.id))
    append(db, referral.id, entry)
    return by_id(db, referral.id)


def take(db: Connection, referral_id: int, staff_id: int, entry: Entry) -> bool:
    """Claim for one adviser unless anybody has it: true for exactly one of many at one instant."""
    free = (
        (referrals.c.id == referral_id)
        & referrals.c.claimed_by.is_(None)
        & referrals.c.status.in_(("waiting", "deferred"))
    )
    claim = {
        "claimed_by": staff_id,
        "status": "claimed",
        "deferred_until": None,
        "edition": referrals.c.edition + 1,
        "updated_at": entry.at,
    }
    if db.execute(update(referrals).where(free).values(claim)).rowcount == 0:
        return False
    append(db, referral_id, entry)
    return True


def append(db: Connection, referral_id: int, entry: Entry) -> None:
    """Add one line to the history, and the notices of a move. Nothing changes or removes a line."""
    db.execute(
        insert(history).values(
            referral_id=referral_id,
            at=entry.at,
            who=entry.who,
            what=entry.what,
            status=entry.status,
            note=entry.note,
        )
    )
    if entry.status is not None:
        created = entry.what == "sent"
        notices.happened(db, referral_id, entry.status, created=created, at=entry.at)


def history_of(db: Connection, referral_id: int) -> list[Entry]:
    """The whole history, oldest first."""
    return histories(db, [referral_id]).get(referral_id, [])


def histories(db: Connection, referral_ids: list[int]) -> dict[int, list[Entry]]:
    """The histories of several referrals by their ids, oldest line first."""
    found: dict[int, list[Entry]] = {}
    query = select(history).where(history.c.referral_id.in_(referral_ids)).order_by(history.c.id)
    for row in db.execute(query):
        entry = Entry(row.at, row.who, row.what, row.status, row.note)
        found.setdefault(row.referral_id, []).append(entry)
    return found


def add_attempt(db: Connection, referral_id: int, attempt: Attempt) -> bool:
    """Store a contact attempt; false where this very form was stored before."""
    if attempt.form_key is not None:
        same = (contact_attempts.c.referral_id == referral_id) & (
            contact_attempts.c.form_key == attempt.form_key
        )
        if db.execute(select(contact_attempts.c.id).where(same)).first() is not None:
            return False
    db.execute(insert(contact_attempts).values(referral_id=referral_id, **vars(attempt)))
    return True


def attempts_of(db: Connection, referral_id: int) -> list[Attempt]:
    """Every try to reach this person, oldest first."""
    query = select(contact_attempts).where(contact_attempts.c.referral_id == referral_id)
    return [
        Attempt(row.staff_id, row.at, row.by, row.outcome, row.note, row.form_key)
        for row in db.execute(query.order_by(contact_attempts.c.id))
    ]


def deferred_until(db: Connection, day: dt.date) -> list[Referral]:
    """Deferred referrals whose date has come by `day`."""
    due = (referrals.c.status == "deferred") & (referrals.c.deferred_until <= day)
    return [Referral(**row) for row in db.execute(select(*_COLUMNS).where(due)).mappings()]


def empty(
    db: Connection, referral: Referral, record: dict[str, Any], entry: Entry
) -> dict[str, int]:
    """Take everything personal out of a referral: its record, its notes, its attempts' notes.

    The lines of the history stay (who, what, when); `record` is what may be kept. Returns how
    many lines and attempts lost a note.
    """
    lost = {}
    for table in (history, contact_attempts):
        mine = (table.c.referral_id == referral.id) & table.c.note.is_not(None)
        lost[table.name] = db.execute(update(table).where(mine).values(note=None)).rowcount
    change(db, referral, entry, {"record": record, "area": None})
    return lost


def conversations_of_phone(db: Connection, hashed: str) -> list[str]:
    """The conversations whose referral holds the phone with this keyed hash."""
    mine = select(referrals.c.conversation_id).where(referrals.c.phone_hash == hashed)
    return list(db.execute(mine).scalars())
