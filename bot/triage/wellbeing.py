"""R9 Be Well, R10 community organisations, R11 talking therapies."""

from __future__ import annotations

from typing import Final

from bot.model.outcome import Reason
from bot.triage import area
from bot.triage.case import Case

BE_WELL_BARRIERS: Final = ("money", "housing", "loneliness", "caring", "confidence")


def be_well(case: Case) -> tuple[Reason, ...]:
    """R9: social prescribing where the area is served by Be Well."""
    if not case.answers.has("barriers", *BE_WELL_BARRIERS):
        return ()
    if not case.site.serves_area("be_well", case.where):
        return ()
    return case.added("R9", "be_well", "r9")


def community(case: Case) -> tuple[Reason, ...]:
    """R10: the community organisation a person chose; chosen, never inferred."""
    choice = case.answers.known("community_choice")
    organisation = case.site.organisation(choice) if isinstance(choice, str) else None
    if organisation is None:
        return ()
    return case.named("R10", organisation.destination, f"r10_{choice}")


def talking_therapies(case: Case) -> tuple[Reason, ...]:
    """R11: 18 and over, in England; asked for, or `mood` and not refused."""
    if not case.is_aged(18) or not area.in_england(case.where):
        return ()
    if not _is_wanted(case):
        return ()
    return case.added("R11", "talking_therapies", "r11")


def _is_wanted(case: Case) -> bool:
    if case.answers.has("talking_therapy", "yes"):
        return True
    return case.answers.has("barriers", "mood") and not case.answers.has("talking_therapy", "no")
