"""R1, R3, R4, R2, R5: who this service is not for now, and what there is for them instead."""

from __future__ import annotations

from typing import Final

from bot.model.outcome import Reason
from bot.triage import area
from bot.triage.case import Case, Decision


def under_16(case: Case) -> Decision | None:
    """R1: nothing is stored; a parent, a GP, Childline."""
    if not case.answers.has("age_band", "under_16"):
        return None
    reasons = (Reason("R1", "gp", "r1"), Reason("R1", "childline", "r1_childline"))
    return Decision("R1", "information", reasons)


def no_consent(case: Case) -> Decision | None:
    """R3: taking part was refused or withdrawn. The text names what they can do themselves."""
    if not case.answers.has("consent_take_part", "no"):
        return None
    return Decision("R3", "information", (Reason("R3", None, "r3"),))


def outside_england(case: Case) -> Decision | None:
    """R4: employment advisers in MSK pathways work in England only (prospectus, 24 April 2024)."""
    if not area.outside_england(case.site, case.where):
        return None
    return Decision("R4", "signpost", (Reason("R4", "local_nhs", "r4"),))


def below_adviser_age(case: Case) -> Decision | None:
    """R2: below the site's adviser age: WorkWell where it is open and takes their age, and a GP."""
    if not case.is_below(case.site.adviser_minimum_age):
        return None
    reasons = (*case.named("R2", "workwell", "r2_workwell"), Reason("R2", "gp", "r2"))
    return Decision("R2", "signpost", reasons)


def work_not_wanted(case: Case) -> Decision | None:
    """R5: work is not wanted now, or the person is retired and has not said that it is."""
    retired = case.answers.has("employment", "retired")
    unless_wanted = retired and not case.answers.has("wants_work", "yes")
    if not (case.answers.has("wants_work", "no") or unless_wanted):
        return None
    return Decision("R5", "information", (Reason("R5", None, "r5"),))


GATES: Final = (under_16, no_consent, outside_england, below_adviser_age, work_not_wanted)
