"""R15 money and benefits, R16 rights at work. The bot advises on neither: it says who does."""

from __future__ import annotations

from typing import Final

from bot.model.answers import UNKNOWN
from bot.model.outcome import Reason
from bot.triage.case import Case
from bot.triage.employment import NOT_PAID
from bot.triage.priority import is_threatened

LONG_SICK_WEEKS: Final = 20  # sick pay ends after 28; a claim may be made up to 3 months before
UNDER_TWO_YEARS: Final = ("under_6m", "6_to_12m", "1_to_2y")


def money(case: Case) -> tuple[Reason, ...]:
    """R15: Citizens Advice, New Style ESA, Universal Credit, each on its own grounds."""
    return (
        *(_citizens_advice(case)),
        *(_new_style_esa(case)),
        *(_universal_credit(case)),
    )


def _pay_may_end(case: Case) -> bool:
    """Off sick 20 weeks or more, or self-employed and not able to work (no sick pay at all)."""
    if case.answers.has("employment", "self_employed_off"):
        return True
    weeks = case.answers.known("sick_weeks")
    long_off = weeks is not UNKNOWN and weeks >= LONG_SICK_WEEKS
    return long_off and case.answers.has("employment", "off_sick")


def _citizens_advice(case: Case) -> tuple[Reason, ...]:
    if case.answers.has("barriers", "money", "benefits_worry") or _pay_may_end(case):
        return case.added("R15", "citizens_advice", "r15")
    return ()


def _new_style_esa(case: Case) -> tuple[Reason, ...]:
    recently_stopped = (
        case.answers.has("employment", "not_working_health")
        and case.answers.has("out_of_work", *UNDER_TWO_YEARS)
        and case.answers.has("barriers", "money")
    )
    if _pay_may_end(case) or recently_stopped:
        return case.added("R15", "new_style_esa", "r15_new_style_esa")
    return ()


def _universal_credit(case: Case) -> tuple[Reason, ...]:
    out_of_work = case.answers.has("employment", *NOT_PAID)
    retired = case.answers.has("employment", "retired")
    if out_of_work and not retired and case.answers.has("barriers", "money"):
        return case.added("R15", "universal_credit", "r15_universal_credit")
    return ()


def rights(case: Case) -> tuple[Reason, ...]:
    """R16: Acas where the job is threatened, or for discrimination."""
    if is_threatened(case.answers):
        return case.added("R16", "acas", "r16")
    if case.answers.has("barriers", "discrimination"):
        return case.added("R16", "acas", "r16_discrimination")
    return ()
