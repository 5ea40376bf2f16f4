"""What the reports count: the referrals of a month without the person, their moves, and the event log."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.engine import Connection

from bot.model.support import summary
from bot.store.tables import event_log, history, referrals

_T = referrals.c


@dataclass(frozen=True)
class Case:
    """One referral as the reports see it: codes only, no reference, name, number or words."""

    status: str
    priority: str
    primary: str
    strand: str | None
    area: str | None
    language: str
    channel: str
    partnered: bool
    attempts: int
    reached: frozenset[str]  # every status it ever had
    answers: dict[str, Any]  # the coded sections of its record, by slot


_CODED = ("person", "access", "condition", "employment", "support", "equality")
_NEVER = ("name", "phone", "next_treatment", "care_provider", "job_date")


def cases(db: Connection, team: str, since: dt.datetime, until: dt.datetime) -> list[Case]:
    """The team's referrals that came in from `since` until before `until`; withdrawn ones are left out.

    So is what was merged into another: a person who wrote twice is one person.
    """
    query = select(referrals).where(
        _T.team == team,
        _T.created_at >= since,
        _T.created_at < until,
        _T.status != "withdrawn",
        _T.merged_into.is_(None),
    )
    rows = db.execute(query).mappings().all()
    had = _statuses(db, [row["id"] for row in rows])
    return [_case(row, had.get(row["id"], frozenset())) for row in rows]


def _statuses(db: Connection, ids: list[int]) -> dict[int, frozenset[str]]:
    query = select(history.c.referral_id, history.c.status).where(
        history.c.referral_id.in_(ids), history.c.status.is_not(None)
    )
    found: dict[int, set[str]] = {}
    for row in db.execute(query):
        found.setdefault(row.referral_id, set()).add(row.status)
    return {referral_id: frozenset(statuses) for referral_id, statuses in found.items()}


def _case(row: Any, had: frozenset[str]) -> Case:
    record = row["record"]
    answers = {
        slot: value
        for section in _CODED
        for slot, value in record.get(section, {}).items()
        if slot not in _NEVER and not slot.endswith("_words")
    }
    closing = record.get("closing", {})
    return Case(
        status=row["status"],
        priority=row["priority"],
        primary=row["primary_outcome"],
        strand=row["strand"],
        area=row["area"],
        language=row["language"],
        channel=record["source"]["channel"],
        partnered=record["source"]["partner_code"] is not None,
        attempts=row["attempts"],
        reached=had,
        answers={
            **answers,
            "barriers": record.get("barriers", []),
            "destinations": record["outcome"]["destinations"],
            "ending": closing.get("outcome"),
            "last_status_code": closing.get("status_code"),
            **_support(record),
        },
    )


def _support(record: dict[str, Any]) -> dict[str, Any]:
    short = summary(record)
    return {
        "first_status_code": short.code("first"),
        "status_code_12_weeks": short.code("12_weeks"),
        "plan_agreed": short.plan_type,
        "support_started": short.started_on is not None,
        "sessions_attended": short.attended,
        "referred_on": dict(short.onward),
    }


def events(db: Connection, site: str, since: dt.datetime, until: dt.datetime) -> Counter[str]:
    """How often each event happened at a site from `since` until before `until`."""
    query = (
        select(event_log.c.event, func.count().label("times"))
        .where(event_log.c.site == site, event_log.c.at >= since, event_log.c.at < until)
        .group_by(event_log.c.event)
    )
    return Counter({row.event: row.times for row in db.execute(query)})
