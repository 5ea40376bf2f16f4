"""What a person's work situation means: paid or not, NHS codes, need, plan. Literal tables."""

from __future__ import annotations

from typing import Any, Final

from bot.model.answers import NO_ANSWER, UNKNOWN, Answers

HAS_JOB: Final = ("working", "off_sick", "self_employed", "self_employed_off")
OFF_WORK: Final = ("off_sick", "self_employed_off")
# `starting_soon` is not paid work (R13, R15); `other` is none of the codes, so no paid job either
NOT_PAID: Final = (
    "starting_soon",
    "looking",
    "not_working_health",
    "carer_home",
    "student",
    "volunteer",
    "retired",
    "other",
)

# NHS Data Dictionary, EMPLOYMENT STATUS (as used by NHS Talking Therapies, release June 2026).
# Self-employed and off sick are indicators beside 01, never status codes of their own.
# 02 for starting_soon: a person waiting to begin a job already found counts as seeking work.
STATUS_CODES: Final = {
    "working": "01",
    "off_sick": "01",
    "self_employed": "01",
    "self_employed_off": "01",
    "starting_soon": "02",
    "looking": "02",
    "student": "03",
    "not_working_health": "06",
    "carer_home": "05",
    "volunteer": "07",
    "retired": "08",
    "other": "ZZ",
}
NOT_STATED: Final = "ZZ"
ON_SICKNESS_BENEFIT: Final = "04"

# Indicators: Y yes, N no, 8 not applicable, Z not stated (asked, not said), X not known (not asked)
SELF_EMPLOYED: Final = {
    "working": "N",
    "off_sick": "N",
    "self_employed": "Y",
    "self_employed_off": "Y",
    **dict.fromkeys(NOT_PAID, "8"),
}
SICKNESS_ABSENCE: Final = {
    "working": "N",
    "off_sick": "Y",
    "self_employed": "N",
    "self_employed_off": "Y",
    **dict.fromkeys(NOT_PAID, "8"),
}

# The three needs of the prospectus of 24 April 2024: at risk in work, on sickness absence,
# or facing barriers to finding work.
NEEDS: Final = {
    "working": "at_risk",
    "self_employed": "at_risk",
    "off_sick": "off_sick",
    "self_employed_off": "off_sick",
    **dict.fromkeys(NOT_PAID, "barrier_to_work"),
}

PLANS: Final = {
    **dict.fromkeys(HAS_JOB, "thrive_in_work"),
    **dict.fromkeys(NOT_PAID, "move_into_work"),
}

SICK_BAND_WEEKS: Final = 4  # Nottingham 2016-19 barred longer absences; now a band, never a bar


def status_code(employment: Any, receives_benefit: bool = False) -> str:
    """The NHS employment status code; 04 only where the person volunteered that they get a benefit."""
    if employment == "not_working_health" and receives_benefit:
        return ON_SICKNESS_BENEFIT
    return STATUS_CODES.get(employment, NOT_STATED)


def indicator(table: dict[str, str], answers: Answers) -> str:
    """An indicator from its table: X where employment was not asked, Z where it was not said."""
    if answers.known("employment") is UNKNOWN:
        return "Z" if answers.get("employment") in NO_ANSWER else "X"
    return table[answers["employment"]]


def sick_band(answers: Answers) -> str | None:
    """`under_4_weeks` or `over_4_weeks` (four and more), where somebody is off work; else None."""
    weeks = answers.known("sick_weeks")
    if weeks is UNKNOWN or not answers.has("employment", *OFF_WORK):
        return None
    return "under_4_weeks" if weeks < SICK_BAND_WEEKS else "over_4_weeks"


def derived_employment(answers: Answers, receives_benefit: bool = False) -> dict[str, Any]:
    """The values of contract section 4, "Derived, never asked", that come from the work answers."""
    employment = answers.known("employment")
    return {
        "status_code": status_code(employment, receives_benefit),
        "self_employed": indicator(SELF_EMPLOYED, answers),
        "sickness_absence": indicator(SICKNESS_ABSENCE, answers),
        "need": NEEDS.get(employment),
        "sick_band": sick_band(answers),
        "plan_type": PLANS.get(employment),
    }
