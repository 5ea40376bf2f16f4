"""The reports by name: which lists of counts each holds for one month."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final
from zoneinfo import ZoneInfo

from bot.model.referral import LOSSES, STATUSES
from bot.model.site import Site
from bot.model.support import RESULTS
from bot.reports.ethnic_groups import GROUPS, NOT_ASKED, group_of
from bot.store.report_facts import Case

LONDON: Final = ZoneInfo("Europe/London")
# NHS Data Dictionary, EMPLOYMENT STATUS: employed
IN_WORK: Final = "01"
# Nottingham's specification has 4 to 8 sessions; GM WorkWell is "light touch"
_SESSION_BANDS: Final = ((0, "0"), (3, "1_to_3"), (8, "4_to_8"), (10**6, "9_or_more"))


class BadMonth(ValueError):
    """A month that is none, or that has not begun: says what would be right."""


@dataclass(frozen=True)
class Month:
    """What a report is made from. `events` counts the site's event log by event."""

    site: Site
    cases: Sequence[Case]
    events: Counter[str]


@dataclass(frozen=True)
class Listed:
    """One list: what is counted, its counts in order, and the slot whose labels its groups have.

    `parts` says that the counts add up to a number of people, so that a total is shown; `within`
    is the (measure, group) that these people are: where that count is hidden, so is this list.
    """

    measure: str
    counts: dict[str, int]
    slot: str = ""
    parts: bool = True
    within: tuple[str, str] | None = None


def span(month: str, today: dt.date) -> tuple[dt.datetime, dt.datetime]:
    """When a month (`2026-11`) begins and ends on a clock in London. Raises `BadMonth`."""
    if not re.fullmatch(r"20\d\d-(0[1-9]|1[0-2])", month):
        raise BadMonth(f"{month!r} is not a month; one such as {today:%Y-%m} would be")
    first = dt.date(int(month[:4]), int(month[5:]), 1)
    if first > today:
        raise BadMonth(f"{month} has not begun; {today:%Y-%m} would be right")
    after = (first + dt.timedelta(days=32)).replace(day=1)
    return _midnight(first), _midnight(after)


def _midnight(day: dt.date) -> dt.datetime:
    return dt.datetime(day.year, day.month, day.day, tzinfo=LONDON).astimezone(dt.timezone.utc)


def _by(cases: Iterable[Case], slot: str, measure: str = "") -> Listed:
    """People by the answer to a question of one answer."""
    found = Counter(str(case.answers.get(slot) or NOT_ASKED) for case in cases)
    return Listed(measure or slot, dict(sorted(found.items())), slot)


def _any_of(cases: Iterable[Case], slot: str) -> Listed:
    """People by each of several answers: somebody may be in more than one group."""
    found: Counter[str] = Counter()
    for case in cases:
        value: Any = case.answers.get(slot) or [NOT_ASKED]
        found.update(set(value if isinstance(value, (list, tuple)) else [value]))
    return Listed(slot, dict(sorted(found.items())), slot, parts=False)


def _counted(measure: str, values: Iterable[str | None], slot: str = "") -> Listed:
    found = Counter(value or "unknown" for value in values)
    return Listed(measure, dict(sorted(found.items())), slot)


def delivery(month: Month) -> list[Listed]:
    """What came in, how, and how it stands now (the prospectus's monthly aggregate)."""
    cases = month.cases
    stands = Counter(case.status for case in cases)
    return [
        Listed("status_now", {status: stands[status] for status in STATUSES if stands[status]}),
        _counted("channel", (case.channel for case in cases)),
        _counted("came_through", ("partner" if case.partnered else "direct" for case in cases)),
        _counted("outcome", (case.primary for case in cases)),
        _counted("priority", (case.priority for case in cases)),
        _counted(
            "tries", (str(case.attempts) if case.attempts < 3 else "3_or_more" for case in cases)
        ),
        Listed("texts_from_the_desk", {"texts": month.events["desk_text"]}, parts=False),
    ]


def participants(month: Month) -> list[Listed]:
    """Who they are: work, health, place."""
    slots = ("employment", "need", "sick_band", "plan_type", "out_of_work", "job_risk", "pathway")
    return [
        *(_by(month.cases, slot) for slot in slots),
        _counted("area", (case.area for case in month.cases), "gp_area"),
        _any_of(month.cases, "condition"),
        _any_of(month.cases, "barriers"),
        _any_of(month.cases, "destinations"),
    ]


def outcomes(month: Month) -> list[Listed]:
    """What came of it so far for those who came in that month; three losses, never one."""
    ended = [case for case in month.cases if case.status == "closed"]
    losses = Counter(case.status for case in month.cases if case.status in LOSSES)
    return [
        _by(ended, "ending"),
        _by(ended, "first_status_code", "first_employment_status"),
        _by(ended, "last_status_code", "last_employment_status"),
        Listed("losses", {status: losses[status] for status in LOSSES}),
        *_support(month.cases),
    ]


def _support(cases: Sequence[Case]) -> list[Listed]:
    """The support of those who started: plan, sessions, work at 12 weeks, other services.

    What came of a referral to another service has a code for each loss, never one bucket.
    """
    started = [case for case in cases if case.answers.get("support_started")]
    checked = [case for case in started if case.answers.get("status_code_12_weeks")]
    sent_on = [case.answers.get("referred_on") or {} for case in cases]
    lists = [
        _by(started, "plan_agreed"),
        _counted("sessions_attended", (_band(case) for case in started)),
        _by(checked, "status_code_12_weeks", "employment_status_at_12_weeks"),
        Listed(
            "referred_on",
            dict(sorted(Counter(to for one in sent_on for to in one).items())),
            "destinations",
            parts=False,
        ),
    ]
    for to in sorted({to for one in sent_on for to in one}):
        results = Counter(one[to] or "no_result_yet" for one in sent_on if to in one)
        lists.append(
            Listed(
                f"referred_on_{to}",
                {result: results[result] for result in (*RESULTS, "no_result_yet")},
                "onward_result",
                within=("referred_on", to),
            )
        )
    return lists


def _band(case: Case) -> str:
    count = int(case.answers.get("sessions_attended") or 0)
    return next(name for most, name in _SESSION_BANDS if count <= most)


def funnel(month: Month) -> list[Listed]:
    """The Kickstarter's funnel: from the first words to work, and where people were lost."""
    cases = month.cases

    def ever(*statuses: str) -> int:
        return sum(bool(case.reached & set(statuses)) for case in cases)

    closed = [case for case in cases if case.status == "closed"]
    steps = {
        "opened": month.events["opened"],
        "referred": len(cases),
        "claimed": ever("claimed"),
        "engaged": ever("contacted", "started", "closed"),
        "started": ever("started"),
        "closed": len(closed),
        "closed_in_work": sum(case.answers.get("last_status_code") == IN_WORK for case in closed),
    }
    lost = Counter(case.status for case in cases if case.status in (*LOSSES, "redirected"))
    return [
        Listed("steps", steps, parts=False),
        Listed("lost", {status: lost[status] for status in (*LOSSES, "redirected")}),
    ]


def equality(month: Month) -> list[Listed]:
    """Who reaches us, by the groups the law protects. Each ethnic code is in exactly one group."""
    groups = Counter(group_of(case.answers.get("ethnicity")) for case in month.cases)
    return [
        Listed("ethnic_group", {group: groups[group] for group in (*GROUPS, NOT_ASKED)}),
        _by(month.cases, "gender"),
        _by(month.cases, "disability"),
        _by(month.cases, "age_band"),
        _counted("language", (case.language for case in month.cases), "language"),
        _any_of(month.cases, "access_needs"),
    ]


def strands(month: Month) -> list[Listed]:
    """People under each contract, what of it is for one area, and who is in paid work."""
    lists = [_counted("strand", (case.strand or "none" for case in month.cases))]
    for strand in month.site.strands:
        mine = [case for case in month.cases if case.strand == strand.code]
        for one in (
            _counted(f"{strand.code}_area", (case.area for case in mine), "gp_area"),
            _by(mine, "plan_type", f"{strand.code}_plan_type"),
        ):
            lists.append(replace(one, within=("strand", strand.code)))
    return lists


REPORTS: Final[dict[str, Callable[[Month], list[Listed]]]] = {
    "delivery": delivery,
    "participants": participants,
    "outcomes": outcomes,
    "funnel": funnel,
    "equality": equality,
    "strands": strands,
}
