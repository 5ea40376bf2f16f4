"""The programme's own numbers, its alarms, and the note to the relationship manager.

Source: "Employment advisers in MSK pathways: prospectus" (24 April 2024). More than ten new
people an adviser in a month, and persistent high or low demand, are to be told to the
relationship manager at once; one senior adviser to four advisers on average. What "persistent
and low" means in numbers the prospectus leaves open: here it is three whole months one after
the other with less than half of the yearly pace (our choice, to be confirmed by the programme).
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bot.model.site import Capacity, Site
from bot.store.programme_facts import Counted

LOW_MONTHS: Final = 3
LOW_SHARE: Final = 0.5


@dataclass(frozen=True)
class Alarm:
    """Something the relationship manager must hear: `kind` is high or low, `facts` a line each."""

    kind: str
    facts: tuple[str, ...]


@dataclass(frozen=True)
class Meter:
    """How far a contracted number is reached."""

    name: str
    people: int
    target: int

    @property
    def percent(self) -> int:
        """Of the target, rounded; at most 100, as a bar shows it."""
        return min(round(100 * self.people / self.target), 100) if self.target else 0


def high_demand(new: Mapping[str, int], unclaimed: int, capacity: Capacity) -> Alarm | None:
    """The alarm where an adviser took on more new people in this month than the programme allows.

    `new` is how many each adviser took on, by name; `unclaimed` how many wait for anybody. It
    fires at the eleventh where the limit is ten.
    """
    limit = capacity.new_people_an_adviser_a_month
    over = {name: count for name, count in new.items() if count > limit}
    if not over:
        return None
    lines = [f"{name} took on {count} new people (limit {limit})" for name, count in over.items()]
    total = sum(new.values())
    lines.append(
        f"together the advisers took on {_people(total, new=True)}, and"
        f" {_people(unclaimed)} {'waits' if unclaimed == 1 else 'wait'} unclaimed"
    )
    return Alarm("high", tuple(lines))


def low_demand(sent: Mapping[tuple[int, int], int], capacity: Capacity) -> Alarm | None:
    """The alarm where each of the last three whole months brought less than half of the pace.

    `sent` is how many referrals came in each whole month, by (year, month), oldest first; months
    before the team's first referral are not in it.
    """
    last = list(sent.items())[-LOW_MONTHS:]
    pace = capacity.people_an_adviser_a_year * capacity.advisers / 12
    if len(last) < LOW_MONTHS or any(count >= LOW_SHARE * pace for _, count in last):
        return None
    lines = [f"{_month(*month)}: {_people(count, new=True)}" for month, count in last]
    return Alarm("low", (*lines, f"the pace we are set up for is {pace:.0f} people a month"))


def note(alarm: Alarm, site: Site, today: dt.date) -> str:
    """The ready-written note to the relationship manager: numbers only, nobody's name but staff's."""
    return "\n".join(
        [
            f"Subject: {'High' if alarm.kind == 'high' else 'Low'} demand at {site.title}",
            "",
            "Dear relationship manager,",
            "",
            *_opening(alarm, site, today),
            "",
            *(f"- {line[0].upper()}{line[1:]}." for line in alarm.facts),
            "",
            *_ask(alarm),
            "",
            "Kind regards,",
            site.team,
        ]
    )


def _opening(alarm: Alarm, site: Site, today: dt.date) -> list[str]:
    capacity = site.capacity
    if alarm.kind == "high":
        return [
            f"In {today:%B %Y} demand went beyond what our team can take on. We have"
            f" {capacity.advisers} advisers and {capacity.senior_advisers} senior"
            f" {'adviser' if capacity.senior_advisers == 1 else 'advisers'}."
        ]
    return [
        f"Demand has been low for {LOW_MONTHS} months one after the other. We have"
        f" {capacity.advisers} advisers who could see more people."
    ]


def _ask(alarm: Alarm) -> list[str]:
    if alarm.kind == "high":
        return [
            "Could we talk this week about the options, such as another adviser, help from a",
            "neighbouring team, or a longer time to the first contact?",
        ]
    return [
        "Could we talk about how more people can hear of us, such as posters with our text",
        "number in clinics, or community partners who share our link?",
    ]


def ratio(advisers: int, seniors: int, capacity: Capacity) -> str | None:
    """A sentence where the team is not as the programme sets it up (1 senior to 4 advisers), or None."""
    wanted = capacity.advisers / max(capacity.senior_advisers, 1)
    if advisers and (seniors == 0 or advisers / seniors > wanted):
        return (
            f"{advisers} advisers and {seniors} senior: the programme has 1 senior to {wanted:.0f}."
        )
    if advisers < capacity.advisers:
        return f"{advisers} advisers of {capacity.advisers} are in post: tell of vacancies early."
    return None


def kept(promised: Iterable[tuple[dt.date, dt.datetime | None]]) -> tuple[int, int]:
    """(promises kept, promises due): kept is a first try on the promised day at the latest."""
    all_due = list(promised)
    return sum(at is not None and at.date() <= due for due, at in all_due), len(all_due)


def strand_meters(site: Site, counted: Counter[Counted]) -> list[Meter]:
    """Each strand beside its contracted number, then what of it is for one area."""
    meters = []
    for strand in site.strands:
        mine = {one: count for one, count in counted.items() if one.strand == strand.code}
        meters.append(Meter(strand.name, sum(mine.values()), strand.people))
        for area, people in strand.of_which.items():
            here = sum(count for one, count in mine.items() if one.area == area)
            meters.append(Meter(f"{strand.name}, of which {area.capitalize()}", here, people))
    return meters


def in_work(counted: Counter[Counted]) -> tuple[int, int]:
    """(in paid work, out of it) over all strands; who did not say is in neither."""
    inside = sum(count for one, count in counted.items() if one.in_work is True)
    return inside, sum(count for one, count in counted.items() if one.in_work is False)


def whole_months(
    times: Sequence[dt.date], first: dt.date | None, today: dt.date
) -> dict[tuple[int, int], int]:
    """How many of these days fall in each whole month since the first one, oldest first."""
    found: dict[tuple[int, int], int] = {}
    if first is None:
        return found
    # a team's first month is seldom a whole one
    year, month = _next(first.year, first.month)
    while (year, month) < (today.year, today.month):
        found[year, month] = sum((day.year, day.month) == (year, month) for day in times)
        year, month = _next(year, month)
    return found


def _next(year: int, month: int) -> tuple[int, int]:
    return (year + 1, 1) if month == 12 else (year, month + 1)


def _month(year: int, month: int) -> str:
    return f"{dt.date(year, month, 1):%B %Y}"


def _people(count: int, new: bool = False) -> str:
    kind = "new " if new else ""
    return f"{count} {kind}{'person' if count == 1 else 'people'}"
