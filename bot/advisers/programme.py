"""The programme's numbers as the team page shows them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy.engine import Connection

from bot.advisers.charts import Chart, draw
from bot.advisers.context import Desk
from bot.referrals.due import LONDON
from bot.referrals.suggest import Load
from bot.reports import programme
from bot.store import programme_facts as facts
from bot.store import referral_queue as queue
from bot.store.staff import Member

PROMISES_OF: Final = dt.timedelta(days=91)
YEAR: Final = dt.timedelta(days=365)


@dataclass(frozen=True)
class Pace:
    """One member's year: how many new people, and how many the programme expects."""

    year: int
    expected: int


def month_start(today: dt.date) -> dt.datetime:
    """When this month began on a clock in London."""
    return dt.datetime(today.year, today.month, 1, tzinfo=LONDON).astimezone(dt.timezone.utc)


def load(db: Connection, here: Desk, team: str) -> Load:
    """Who has how much, for suggesting."""
    return Load(
        queue.in_hand(db, team),
        queue.new_since(db, team, month_start(here.today())),
        here.site.capacity.new_people_an_adviser_a_month,
    )


def numbers(db: Connection, here: Desk, team: str, members: list[Member]) -> dict[str, Any]:
    """Everything the page shows beside its table: alarms with their notes, meters, promises."""
    today, site = here.today(), here.site
    of_the_site = team == site.name
    counted = facts.in_strands(db, team)
    kept, due = programme.kept(facts.promises(db, team, today - PROMISES_OF, today))
    advisers = [one for one in members if one.role == "adviser"]
    seniors = [one for one in members if one.role == "senior"]
    alarms = _alarms(db, here, team, advisers)
    return {
        "alarms": [(alarm, programme.note(alarm, site, today)) for alarm in alarms],
        "ratio": programme.ratio(len(advisers), len(seniors), site.capacity),
        "pace": _pace(db, here, team, members),
        "promises": (kept, due),
        "promise_days": site.contact_within_working_days,
        "meters": programme.strand_meters(site, counted) if of_the_site else [],
        "in_work": programme.in_work(counted),
        "in_work_percent": site.in_work_percent,
    }


def caseload(members: list[Member], load: Load) -> Chart:
    """New people this month by adviser, with the programme's limit drawn across."""
    parts = [
        (one.display_name, count, str(count))
        for one in members
        if one.role == "adviser"
        for count in [load.new_this_month.get(one.id, 0)]
    ]
    limit = (load.limit, f"Limit {load.limit}")
    return draw("New people this month", parts, groups="Adviser", limit=limit)


def waits(since: list[dt.datetime], now: dt.datetime) -> Chart:
    """How long those who are new have waited for anybody to claim them."""
    days = [(now - at).days for at in since]
    parts = []
    for first, last, name in _WAITS:
        count = sum(first <= day <= last for day in days)
        parts.append((name, count, str(count)))
    return draw("How long new people have waited", parts, groups="Waiting")


_WAITS: Final = (
    (0, 0, "Less than a day"),
    (1, 1, "1 day"),
    (2, 3, "2 to 3 days"),
    (4, 6, "4 to 6 days"),
    (7, 13, "1 to 2 weeks"),
    (14, 10**6, "2 weeks or more"),
)


def _alarms(db: Connection, here: Desk, team: str, advisers: list[Member]) -> list[programme.Alarm]:
    today, capacity = here.today(), here.site.capacity
    new = queue.new_since(db, team, month_start(today))
    by_name = {one.display_name: new.get(one.id, 0) for one in advisers}
    unclaimed = queue.counts(db, team, 0, today)["new"]
    first = facts.first_sent(db, team)
    sent = facts.sent_on(db, team, here.now() - dt.timedelta(days=130))
    months = programme.whole_months(
        [_day(at) for at in sent], _day(first) if first else None, today
    )
    found = (
        programme.high_demand(by_name, unclaimed, capacity),
        programme.low_demand(months, capacity),
    )
    return [alarm for alarm in found if alarm is not None]


def _day(at: dt.datetime) -> dt.date:
    return at.astimezone(LONDON).date()


def _pace(db: Connection, here: Desk, team: str, members: list[Member]) -> dict[int, Pace]:
    capacity = here.site.capacity
    expected = {
        "adviser": capacity.people_an_adviser_a_year,
        "senior": capacity.people_a_senior_adviser_a_year,
    }
    year = queue.new_since(db, team, here.now() - YEAR)
    return {
        one.id: Pace(year.get(one.id, 0), expected[one.role])
        for one in members
        if one.role in expected
    }
