"""What became of the support: start, plan, sessions, employment status, other services.

It stands in the sealed record under `support_given` and is only ever added to: a session written
down by mistake is taken back, and stays readable. Every entry is a line of the history as well.
"""

from __future__ import annotations

import copy
import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Final

from sqlalchemy.engine import Connection, Engine

from bot.model.referral import MoveNotAllowed
from bot.model.support import (
    ATTENDANCE,
    LONGEST_SESSION,
    NOT_STATED,
    ONWARD,
    PLAN_TYPES,
    POINTS,
    RESULTS,
    SESSION_KINDS,
    STATUS_CODES,
    WEEKLY_HOURS,
    given,
)
from bot.referrals.due import LONDON
from bot.referrals.move import done_before, move_within, refuse_stale
from bot.store import referrals as store
from bot.store.referrals import Entry, Referral
from bot.store.staff import Member

# paperwork comes late: most may still be written down after the end
OPEN_TO: Final[dict[str, tuple[str, ...]]] = {
    "start": ("contacted", "started"),
    "session": ("contacted", "started", "deferred", "closed"),
    "status": ("claimed", "trying", "contacted", "started", "deferred", "closed"),
    "onward": ("claimed", "trying", "contacted", "started", "deferred", "closed"),
}
# puts one entry into what there is (given the facts that every entry has); what it says of it
Add = Callable[[dict[str, Any], dict[str, Any]], str]


class BadFact(ValueError):
    """Something of the form is missing or cannot be: says what would be right."""


@dataclass(frozen=True)
class WorkNow:
    """Whether somebody is in work, in the official codes; None where it was not asked."""

    status_code: str
    self_employed: str | None = None  # Y | N
    sickness_absence: str | None = None  # Y | N
    weekly_hours: str | None = None


@dataclass(frozen=True)
class Session:
    """One appointment: its day, kind, length in minutes (None where it did not happen)."""

    day: dt.date
    kind: str
    minutes: int | None
    attendance: str
    note: str | None = None


def start(
    engine: Engine, *, day: dt.date, plan_type: str, work: WorkNow, note: str | None, **common: Any
) -> Referral:
    """The support starts on a day, with its plan and the first employment status.

    A contacted referral becomes started; of a started one the day or plan is put right.
    `common` is what every form names: reference, member, edition, now. Raises BadFact,
    NoSuchReferral, Stale, MoveNotAllowed.
    """
    _one_of(plan_type, PLAN_TYPES, "the plan")
    check_work(work)

    def add(found: dict[str, Any], line: dict[str, Any]) -> str:
        found.update(started_on=day.isoformat(), plan_type=plan_type)
        found["employment_status"].append({"point": "first", **line, **vars(work)})
        return f"started on {day:%-d %B %Y}. {PLAN_TYPES[plan_type]}. {in_words(work)}."

    return _write(engine, "start", add, day=day, note=note, **common)


def add_session(engine: Engine, *, session: Session, **common: Any) -> Referral:
    """Write one session down. Raises BadFact, NoSuchReferral, Stale, MoveNotAllowed."""
    _one_of(session.kind, SESSION_KINDS, "what kind of session it was")
    _one_of(session.attendance, ATTENDANCE, "whether they came")
    if session.attendance == "attended" and not session.minutes:
        raise BadFact("please say how many minutes the session took")
    if session.minutes is not None and not 1 <= session.minutes <= LONGEST_SESSION:
        raise BadFact(f"a session takes 1 to {LONGEST_SESSION} minutes")

    def add(found: dict[str, Any], line: dict[str, Any]) -> str:
        found["sessions"].append(
            {
                "id": len(found["sessions"]) + 1,
                "kind": session.kind,
                "minutes": session.minutes,
                "attendance": session.attendance,
                **line,
            }
        )
        length = f", {session.minutes} minutes" if session.minutes else ""
        came = ATTENDANCE[session.attendance].lower()
        kind = SESSION_KINDS[session.kind].lower()
        return f"session on {session.day:%-d %B %Y}: {kind}{length}, {came}."

    return _write(engine, "session", add, day=session.day, note=session.note, **common)


def take_back_session(engine: Engine, *, number: int, **common: Any) -> Referral:
    """A session was written down by mistake: it no longer counts, and stays readable."""
    now, member = common["now"], common["member"]

    def add(found: dict[str, Any], _: dict[str, Any]) -> str:
        for one in found["sessions"]:
            if one["id"] == number:
                one.setdefault("taken_back", {"by": member.username, "at": now.isoformat()})
                return f"the session of {one['day']} was written down by mistake."
        raise BadFact("this session is not there")

    return _write(engine, "session", add, day=None, note=None, **common)


def add_status(
    engine: Engine, *, point: str, day: dt.date, work: WorkNow, note: str | None, **common: Any
) -> Referral:
    """The employment status at a point in time (`first`, `12_weeks`, `last`), officially coded.

    The latest of a point counts; earlier ones stay. Raises as `add_session`.
    """
    _one_of(point, POINTS, "when this was")
    check_work(work)

    def add(found: dict[str, Any], line: dict[str, Any]) -> str:
        found["employment_status"].append({"point": point, **line, **vars(work)})
        return f"employment status ({POINTS[point].lower()}): {in_words(work)}."

    return _write(engine, "status", add, day=day, note=note, **common)


def refer_on(engine: Engine, *, to: str, day: dt.date, note: str | None, **common: Any) -> Referral:
    """The person is sent on to another service on a day. Raises as `add_session`."""
    _one_of(to, ONWARD, "the service")

    def add(found: dict[str, Any], line: dict[str, Any]) -> str:
        found["onward"].append({"id": len(found["onward"]) + 1, "to": to, **line, "results": []})
        return f"referred on to {ONWARD[to]} on {day:%-d %B %Y}."

    return _write(engine, "onward", add, day=day, note=note, **common)


def add_result(
    engine: Engine, *, number: int, result: str, day: dt.date, note: str | None, **common: Any
) -> Referral:
    """What came of a referral to another service (`number` is its id). Raises as `add_session`."""
    _one_of(result, RESULTS, "what came of it")

    def add(found: dict[str, Any], line: dict[str, Any]) -> str:
        for one in found["onward"]:
            if one["id"] == number:
                one["results"].append({"result": result, **line})
                return f"{ONWARD[one['to']]}: {RESULTS[result].lower()}."
        raise BadFact("this referral to another service is not there")

    return _write(engine, "onward", add, day=day, note=note, **common)


def check_work(work: WorkNow) -> None:
    """Raise BadFact for an unknown code, or for hours and sickness of somebody without a job."""
    _one_of(work.status_code, STATUS_CODES, "the employment status")
    for flag in (work.self_employed, work.sickness_absence):
        if flag not in (None, "Y", "N"):
            raise BadFact("an indicator is Y or N")
    if work.weekly_hours is not None:
        _one_of(work.weekly_hours, WEEKLY_HOURS, "the hours")
    employed = work.status_code in ("01", NOT_STATED)
    works = work.weekly_hours in ("01", "02", "03", "04") or work.self_employed == "Y"
    if works and not employed:
        raise BadFact("hours and self-employment go with the status 01, employed")


def in_words(work: WorkNow) -> str:
    """A status with its code, as the history says it.

    >>> in_words(WorkNow("01", "N", "Y", "02"))
    '01 Employed, off sick, 16 to 29 hours a week'
    """
    said = [f"{work.status_code} {STATUS_CODES[work.status_code]}"]
    said += ["self-employed"] if work.self_employed == "Y" else []
    said += ["off sick"] if work.sickness_absence == "Y" else []
    if work.weekly_hours in ("01", "02", "03", "04"):
        said.append(f"{WEEKLY_HOURS[work.weekly_hours]} a week")
    return ", ".join(said)


def _one_of(value: str, allowed: dict[str, str], what: str) -> None:
    if value not in allowed:
        raise BadFact(f"please choose {what}")


def _write(
    engine: Engine,
    what: str,
    add: Add,
    *,
    day: dt.date | None,
    note: str | None,
    reference: str,
    member: Member,
    edition: int,
    now: dt.datetime,
) -> Referral:
    with engine.begin() as db:
        referral = store.by_reference(db, reference, member.team)
        line = {"note": note, "by": member.username, "at": now.isoformat()}
        if day is not None:
            _check_day(day, referral, now)
            line["day"] = day.isoformat()
        before = given(referral.record)
        found = copy.deepcopy(before)
        said = add(found, line)
        moves = what == "start" and referral.status == "contacted"
        entry = _entry(member, now, moves, f"{said[0].upper()}{said[1:]}", note)
        if _is_same_click(db, referral, edition, entry):
            return referral
        refuse_stale(referral, edition)
        _check_open(what, referral)
        if found == before:
            raise BadFact("this was written down before")
        values = {"record": {**referral.record, "support_given": found}}
        if moves:
            return move_within(db, referral, edition, entry, values)
        return store.change(db, referral, entry, values)


def _entry(member: Member, now: dt.datetime, moves: bool, said: str, note: str | None) -> Entry:
    what, status = ("status", "started") if moves else ("support", None)
    return Entry(now, member.username, what, status, " ".join(filter(None, (said, note))))


def _is_same_click(db: Connection, referral: Referral, edition: int, entry: Entry) -> bool:
    # the first click of a start moved the referral on, so the second one is no move any more
    as_first = replace(entry, what="status", status="started")
    return any(done_before(db, referral, edition, one) for one in (entry, as_first))


def _check_day(day: dt.date, referral: Referral, now: dt.datetime) -> None:
    sent, today = (at.astimezone(LONDON).date() for at in (referral.created_at, now))
    if not sent <= day <= today:
        raise BadFact(f"the day must be from {sent:%-d %B %Y}, when it was sent, to today")


def _check_open(what: str, referral: Referral) -> None:
    if referral.merged_into is not None:
        raise MoveNotAllowed("this referral was merged into another one, which goes on")
    if referral.status not in OPEN_TO[what]:
        allowed = ", ".join(repr(status) for status in OPEN_TO[what])
        raise MoveNotAllowed(
            f"this is written down for a referral that is {allowed}; this one is"
            f" {referral.status!r}"
        )
