"""The support after the referral: what is written down of it, in the programme's own codes.

Sources: NHS Data Dictionary, EMPLOYMENT STATUS (release June 2026) and WEEKLY HOURS WORKED
(release November 2024); the plan types and the onward services of GM WorkWell and the
Manchester Kickstarter (Manchester Partnership Board paper, 22 October 2024, 2.4 and 3.1). The
status is asked first, at 12 weeks and last, so that "stayed in" and "moved into" work are worked
out from codes and never typed.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

STATUS_CODES: Final[dict[str, str]] = {
    "01": "Employed",
    "02": "Unemployed and actively seeking work",
    "03": "Student, not working or seeking work",
    "04": "Long-term sick or disabled, receiving benefits for it",
    "05": "Homemaker or carer, not working or seeking work",
    "06": "Not receiving benefits and not working or seeking work",
    "07": "Unpaid voluntary work, not working or seeking work",
    "08": "Retired",
    "ZZ": "Not stated",
}
STATUS_NAMES: Final = {code: f"{code} {name}" for code, name in STATUS_CODES.items()}
NOT_STATED: Final = "ZZ"
WEEKLY_HOURS: Final[dict[str, str]] = {
    "01": "30 hours or more",
    "02": "16 to 29 hours",
    "03": "5 to 15 hours",
    "04": "1 to 4 hours",
    "97": "Not stated",
    "98": "Not employed",
    "99": "Not known",
}
POINTS: Final[dict[str, str]] = {"first": "First", "12_weeks": "At 12 weeks", "last": "Last"}
WEEKS_TO_CHECK: Final = 12  # after the start

PLAN_TYPES: Final[dict[str, str]] = {
    "move_into_work": "Move into work",
    "thrive_in_work": "Thrive in work",
}
SESSION_KINDS: Final[dict[str, str]] = {
    "phone": "Phone",
    "video": "Video",
    "clinic": "In the clinic",
    "community": "In the community",
    "workplace": "At the workplace",
}
ATTENDANCE: Final[dict[str, str]] = {
    "attended": "Attended",
    "not_attended": "Did not attend",
    "cancelled_by_them": "Cancelled by the person",
    "cancelled_by_us": "Cancelled by us",
}
LONGEST_SESSION: Final = 480  # minutes

ONWARD: Final[dict[str, str]] = {
    "ips": "Individual Placement and Support",
    "be_well": "Be Well",
    "talking_therapies": "NHS Talking Therapies",
    "connect_to_work": "Connect to Work",
    "access_to_work": "Access to Work",
    "citizens_advice": "Citizens Advice",
}
# three losses with a code each: in the Kickstarter they fell into one bucket (12 of 25)
RESULTS: Final[dict[str, str]] = {
    "started": "Started there",
    "waiting": "On their waiting list",
    "not_eligible": "Not eligible there",
    "cannot_contact": "They could not reach the person",
    "no_longer_wanted": "The person no longer wanted it",
    "deferred": "Put off to later",
    "finished": "Finished there",
}


_LISTS: Final = ("sessions", "employment_status", "onward")


def given(record: Mapping[str, Any]) -> dict[str, Any]:
    """What a referral's record holds of the support; empty lists where there is nothing yet."""
    return {**{name: [] for name in _LISTS}, **record.get("support_given", {})}


@dataclass(frozen=True)
class Summary:
    """The support in short: what the page, the exports and the reports say of it.

    `statuses` is the latest entry of each point; `onward` each service with its latest result.
    """

    started_on: str | None
    plan_type: str | None
    sessions: int
    attended: int
    minutes: int
    statuses: Mapping[str, Mapping[str, Any]]
    onward: tuple[tuple[str, str | None], ...]

    def code(self, point: str) -> str | None:
        """The employment status code at a point, or None."""
        found = self.statuses.get(point)
        return None if found is None else str(found["status_code"])

    @property
    def check_due(self) -> dt.date | None:
        """The day from which the status at 12 weeks is asked, once the support has started."""
        if self.started_on is None:
            return None
        return dt.date.fromisoformat(self.started_on) + dt.timedelta(weeks=WEEKS_TO_CHECK)


def summary(record: Mapping[str, Any]) -> Summary:
    """The support of a record in short. The plan and the first status are the adviser's where
    they said so, else those that were worked out from the person's answers.
    """
    found, work = given(record), record.get("employment", {})
    sessions = [one for one in found["sessions"] if "taken_back" not in one]
    came = [one for one in sessions if one["attendance"] == "attended"]
    statuses = {one["point"]: one for one in found["employment_status"]}
    if "first" not in statuses and work.get("status_code"):
        statuses["first"] = _from_answers(work)
    return Summary(
        started_on=found.get("started_on"),
        plan_type=found.get("plan_type") or work.get("plan_type"),
        sessions=len(sessions),
        attended=len(came),
        minutes=sum(one["minutes"] or 0 for one in came),
        statuses=statuses,
        onward=tuple((one["to"], _latest(one["results"])) for one in found["onward"]),
    )


def _from_answers(work: Mapping[str, Any]) -> dict[str, Any]:
    """The first status as the person's answers had it: nobody (`by` None) wrote it down."""
    flags = {name: work.get(name) for name in ("self_employed", "sickness_absence")}
    known = {name: flag if flag in ("Y", "N") else None for name, flag in flags.items()}
    nothing = {"weekly_hours": None, "note": None, "by": None}
    return {"status_code": work["status_code"], **known, **nothing}


def _latest(results: list[dict[str, Any]]) -> str | None:
    return str(results[-1]["result"]) if results else None
