"""The one door: answers, a site and a day → the outcome with its reasons (contract section 5).

Rules are read in the order R0 R1 R3 R4 R2 R5 R6 R7 R8; the first that matches sets the primary
outcome, R17 where none does. R9-R16 then add destinations, each primary letting in its own.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from bot.model.answers import Answers
from bot.model.outcome import Outcome, Reason
from bot.model.site import Site
from bot.triage import RULES_VERSION, area, gates, money_and_rights, wellbeing, work_support
from bot.triage.case import Case, Decision
from bot.triage.danger import danger, urgent
from bot.triage.employment import derived_employment
from bot.triage.missing import missing
from bot.triage.pathway import pathway, service_tags
from bot.triage.priority import priority
from bot.triage.queue import callback, queue
from bot.triage.relevance import still_asked
from bot.triage.signposts import msk_without_adviser, not_msk
from bot.triage.strand import strand

Rule = Callable[[Case], Decision | None]

IN_ORDER: Final[tuple[Rule, ...]] = (
    danger,
    *gates.GATES,
    queue,
    msk_without_adviser,
    not_msk,
    callback,
)

ADDITIONS: Final[dict[str, Callable[[Case], tuple[Reason, ...]]]] = {
    "R9": wellbeing.be_well,
    "R10": wellbeing.community,
    "R11": wellbeing.talking_therapies,
    "R12": work_support.access_to_work,
    "R13": work_support.connect_to_work,
    "R14": work_support.ips,
    "R15": money_and_rights.money,
    "R16": money_and_rights.rights,
}

# which additions each primary rule lets in; the others let in all
LETS_IN: Final = {
    "R0": (),
    "R1": (),
    "R3": (),
    "R4": ("R12", "R15", "R16"),
    "R2": ("R12",),
    "R5": ("R9", "R11", "R15", "R16"),
}


def assess(answers: Answers, site: Site, today: dt.date) -> Outcome:
    """The decision for these answers at this site on this day. Pure; raises nothing.

    `reasons` follow the order of `destinations`; `derived` holds the values of contract
    section 4 that are worked out and never asked.
    """
    case = Case(still_asked(answers, today), site, today)
    decision = _decide(case)
    added = _additions(case, decision)
    decision = _settled(case, decision, added)
    reasons = _in_order(case, decision, added)
    destinations = _destinations(reasons)
    return Outcome(
        primary=decision.primary,
        destinations=destinations,
        priority=priority(case.answers, today),
        pathway=pathway(case.answers),
        service_tags=service_tags(case.answers),
        reasons=(*reasons, *_fit_note(case, decision, destinations)),
        missing=missing(case, decision.rule, destinations),
        rules_version=RULES_VERSION,
        derived={
            **derived_employment(case.answers),
            "strand": strand(case, destinations),
        },
    )


def _decide(case: Case) -> Decision:
    return next(found for rule in IN_ORDER if (found := rule(case)) is not None)


def _additions(case: Case, decision: Decision) -> tuple[Reason, ...]:
    lets_in = LETS_IN.get(decision.rule, tuple(ADDITIONS))
    if decision.rule == "R4" and area.home_area(case.where) == "northern_ireland":
        lets_in = ()
    added = [reason for rule in lets_in for reason in ADDITIONS[rule](case)]
    return (*added, *_person_for_high(case, decision))


def _person_for_high(case: Case, decision: Decision) -> tuple[Reason, ...]:
    """R16: a signpost alone is too little where a job may end or start within weeks."""
    if decision.rule in ("R7", "R8") and priority(case.answers, case.today) == "high":
        return (Reason("R16", "person", "r16_person"),)
    return ()


def _settled(case: Case, decision: Decision, added: tuple[Reason, ...]) -> Decision:
    """The primary after the additions: R5 becomes a signpost, R10 may stand `instead` of the queue."""
    if decision.rule == "R5" and added:
        return replace(decision, primary="signpost")
    if not _is_instead(case, added) or decision.rule not in ("R6", "R17"):
        return decision
    kept = tuple(reason for reason in decision.reasons if reason.destination != "ea_msk")
    return replace(decision, primary="signpost", reasons=kept)


def _is_instead(case: Case, added: tuple[Reason, ...]) -> bool:
    """The community organisation was chosen instead, and can be named: nobody meets a dead end."""
    chosen = case.answers.has("community_how", "instead")
    return chosen and any(reason.rule == "R10" for reason in added)


def _in_order(case: Case, decision: Decision, added: tuple[Reason, ...]) -> tuple[Reason, ...]:
    """The main destination first, then R0's urgent advice, then R9-R16 in the order of their numbers."""
    urgent_advice = () if decision.rule == "R0" else urgent(case)
    reasons = (*decision.reasons, *urgent_advice, *added)
    first = _first(case, decision, added)
    return tuple(sorted(reasons, key=lambda reason: reason.rule != first))  # stable


def _first(case: Case, decision: Decision, added: tuple[Reason, ...]) -> str | None:
    """The rule whose destination goes before all others, if any."""
    if decision.rule in ("R6", "R17") and _is_instead(case, added):
        return "R10"
    barriers = case.answers.known("barriers") or ()
    if decision.rule not in ("R7", "R8") or not barriers:
        return None
    if set(barriers) == {"mood"}:
        return "R11"
    return "R12" if set(barriers) <= set(work_support.AT_WORK_BARRIERS) else None


def _destinations(reasons: tuple[Reason, ...]) -> tuple[str, ...]:
    named = (reason.destination for reason in reasons if reason.destination)
    return tuple(dict.fromkeys(named))


def _fit_note(case: Case, decision: Decision, destinations: tuple[str, ...]) -> tuple[Reason, ...]:
    """Who can issue a fit note (GOV.UK, since 1 July 2022); never what it should say.

    England, Scotland and Wales only: the rules of Northern Ireland are its own.
    """
    if decision.rule in ("R0", "R1", "R3") or not case.answers.has("barriers", "fit_note"):
        return ()
    if area.home_area(case.where) == "northern_ireland":
        return ()
    return (Reason(decision.rule, destinations[0] if destinations else None, "fit_note"),)
