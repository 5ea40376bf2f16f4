"""R6: the employment adviser queue, as the site's own specification opens it."""

from __future__ import annotations

from typing import Final

from bot.model.answers import UNKNOWN
from bot.model.outcome import Reason
from bot.triage.area import Served
from bot.triage.case import Case, Decision
from bot.triage.employment import HAS_JOB
from bot.triage.pathway import IN_CARE, has_msk

OVER_A_YEAR: Final = ("1_to_2y", "over_2y", "never_worked")


def queue(case: Case) -> Decision | None:
    """R6, whatever the employment status; None where somebody is not for the site's advisers."""
    if not _is_for_advisers(case):
        return None
    if _is_long_out_of_work(case):
        return _long_out_of_work(case)
    if case.answers.has("consent_share", "no"):
        return Decision("R6", "signpost", (*_not_shared("R6"), *_workwell(case)))
    if not case.may_name("ea_msk"):
        callback = case.named("R6", "person", "r6_callback")
        return Decision("R6", "callback", (*callback, *_workwell(case)))
    return Decision("R6", "ea_queue", (Reason("R6", "ea_msk", "r6"), *_workwell(case)))


def _is_for_advisers(case: Case) -> bool:
    return (
        case.is_aged(case.site.adviser_minimum_age)
        and _has_condition(case)
        and _is_in_care(case)
        and bool(case.served)
    )


def _has_condition(case: Case) -> bool:
    """An MSK condition; at a site for any lasting condition, any that was given."""
    if has_msk(case.answers) is True:
        return True
    return not case.site.queue.msk_only and case.answers.known("condition") is not UNKNOWN


def _is_in_care(case: Case) -> bool:
    if not case.site.queue.needs_care:
        return True
    return case.answers.has("msk_care", *IN_CARE) and not case.answers.has(
        "care_provider", "elsewhere"
    )


def _workwell(case: Case) -> tuple[Reason, ...]:
    """Named beside the queue in the wider area only: in the core the queue is WorkWell strand 1."""
    if case.served is not Served.WIDER:
        return ()
    return case.named("R6", "workwell", "r6_workwell")


def _not_shared(rule: str) -> tuple[Reason, ...]:
    return (Reason(rule, "msk_service", f"{rule.lower()}_not_shared"),)


def _is_long_out_of_work(case: Case) -> bool:
    """Nottingham 2016-19 excluded long-term unemployed people (specification, section on exclusions)."""
    return (
        not case.site.queue.long_out_of_work
        and case.answers.has("out_of_work", *OVER_A_YEAR)
        and not case.answers.has("employment", *HAS_JOB)
    )


def _long_out_of_work(case: Case) -> Decision:
    reasons = (
        case.named("R6", "connect_to_work", "r6_connect_to_work")
        or case.named("R6", "jobcentre", "r6_jobcentre")
        or (Reason("R6", "gp", "r8"),)  # already has both: never a dead end
    )
    return Decision("R6", "signpost", reasons)


def callback(case: Case) -> Decision:
    """R17: none of R0-R8 matched. A person works it out; nobody is refused."""
    if case.answers.has("consent_share", "no"):
        return Decision("R17", "signpost", _not_shared("R17"))
    return Decision("R17", "callback", (Reason("R17", "person", "r17"),))
