"""Which unanswered slots a rule could still read, given what is known.

Absent means not asked. A question that was put and not answered is not missing, with three
exceptions: nothing is stored or sent while `safety`, `consent_take_part` or `consent_share`
is unknown in any way (contract section 5). A slot whose question would not be asked of this
person is not missing either.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from bot.model.answers import SLOTS, UNKNOWN
from bot.triage import area
from bot.triage.case import Case
from bot.triage.danger import is_settled
from bot.triage.employment import HAS_JOB
from bot.triage.pathway import IN_CARE
from bot.triage.relevance import ORGANISATIONS

_JOB: Final = ("employment", "sick_weeks", "job_risk", "job_date")
_AREA: Final = ("age_band", "gp_area", "lives_in")  # the Jobcentre decides only who is served
_ALL: Final = (
    *_AREA,
    "jobcentre_in",
    *_JOB,
    "condition",
    "msk_care",
    "care_provider",
    "out_of_work",
    "wants_work",
    "barriers",
    "talking_therapy",
    "community_choice",
    "community_how",
    "existing_support",
    "civil_servant",
)

# what can still change the outcome after each primary rule; R6, R7, R8, R17 read everything
READ_AFTER: Final = {
    "R0": (),
    "R1": (),
    "R3": (),
    "R4": (*_AREA, *_JOB, "out_of_work", "barriers", "civil_servant"),
    "R2": (
        *(*_AREA, "jobcentre_in"),
        *("employment", "job_risk", "job_date", "barriers", "civil_servant"),
    ),
    "R5": (*_AREA, *_JOB, "out_of_work", "wants_work", "barriers", "talking_therapy"),
}


def missing(case: Case, rule: str, destinations: tuple[str, ...]) -> tuple[str, ...]:
    """The slots, in the order of the contract's table."""
    open_slots = {
        slot
        for slot in READ_AFTER.get(rule, _ALL)
        if slot not in case.answers and _would_be_asked(slot, case, rule, destinations)
    }
    return tuple(slot for slot in SLOTS if slot in open_slots or slot in _gates(case, rule))


def _gates(case: Case, rule: str) -> set[str]:
    """The three that must be known before anything is stored or sent."""
    if rule == "R0":
        return set()
    gates = {"consent_take_part", "consent_share"} if rule not in ("R1", "R3") else set()
    unknown = {slot for slot in gates if case.answers.known(slot) is UNKNOWN}
    return unknown if is_settled(case) else unknown | {"safety"}


def _would_be_asked(slot: str, case: Case, rule: str, destinations: tuple[str, ...]) -> bool:
    if slot == "civil_servant":
        return "access_to_work" in destinations
    if slot == "out_of_work":
        return _asks_out_of_work(case, rule)
    if slot in ("condition", "msk_care", "care_provider"):
        return _asks_about_care(slot, case, rule)
    return slot not in _ASKED_WHEN or _ASKED_WHEN[slot](case)


def _asks_home(case: Case) -> bool:
    if case.where.gp == "no_gp":
        return True
    return "home" in case.site.reads and "gp_area" in case.answers and not case.served


def _asks_jobcentre(case: Case) -> bool:
    return "jobcentre" in case.site.reads and "gp_area" in case.answers and not case.served


def _asks_job_date(case: Case) -> bool:
    starting = case.answers.has("employment", "starting_soon")
    return starting or case.answers.has("job_risk", "worried")


def _asks_therapy(case: Case) -> bool:
    old_enough = not case.is_below(18)
    return old_enough and case.answers.has("barriers", "mood") and area.in_england(case.where)


def _asks_community(case: Case) -> bool:
    return any(
        case.site.names(one.destination, case.today, case.where, case.age_band)
        for one in case.site.organisations
    )


def _asks_community_how(case: Case) -> bool:
    return case.answers.has("community_choice", *ORGANISATIONS) and _asks_community(case)


_ASKED_WHEN: Final[dict[str, Callable[[Case], bool]]] = {
    "lives_in": _asks_home,
    "jobcentre_in": _asks_jobcentre,
    "sick_weeks": lambda case: case.answers.has("employment", "off_sick"),
    "job_risk": lambda case: case.answers.has("employment", *HAS_JOB),
    "job_date": _asks_job_date,
    "talking_therapy": _asks_therapy,
    "community_choice": _asks_community,
    "community_how": _asks_community_how,
}


def _asks_out_of_work(case: Case, rule: str) -> bool:
    """R15 reads it after `not_working_health`; R13, and Nottingham's R6, of everybody without a job."""
    employment = case.answers.known("employment")
    if employment is UNKNOWN or employment in HAS_JOB:
        return False
    return employment == "not_working_health" or rule not in ("R4", "R5")


def _asks_about_care(slot: str, case: Case, rule: str) -> bool:
    """Care decides between R6 and R7: not without an MSK problem, nor where any condition is enough."""
    any_condition = not case.site.queue.needs_care and rule == "R6"
    if slot == "condition":
        return True
    if rule == "R8" or any_condition:
        return False
    return slot == "msk_care" or case.answers.has("msk_care", *IN_CARE)
