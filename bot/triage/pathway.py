"""The kind of problem: is it MSK, which pathway, which service tag (prospectus, lines 189-192)."""

from __future__ import annotations

from typing import Final

from bot.model.answers import UNKNOWN, Answers, Unknown

MSK: Final = ("inflammatory", "bone", "pain", "injury", "other_msk")

# the service somebody is under says more than their own word for the condition
BY_SERVICE: Final = {"rheumatology": "inflammatory", "bone_health": "bone"}
BY_CONDITION: Final = (
    ("inflammatory", "inflammatory"),
    ("bone", "bone"),
    ("pain", "msk_pain"),
    ("injury", "msk_pain"),
    ("other_msk", "msk_pain"),
)
IN_CARE: Final = ("under_care", "waiting")


def has_msk(answers: Answers) -> bool | Unknown:
    """Whether there is an MSK condition: any MSK code outranks `not_msk`.

    Somebody under, or waiting for, an MSK service counts with the condition unknown.
    """
    if answers.has("condition", *MSK):
        return True
    if answers.known("condition") is not UNKNOWN:
        return False
    return True if answers.has("msk_care", *IN_CARE) else UNKNOWN


def pathway(answers: Answers) -> str | None:
    """`inflammatory`, `bone` or `msk_pain`; None where the condition is not MSK or not known."""
    service = answers.known("care_service")
    if service in BY_SERVICE:
        return BY_SERVICE[service]
    return next((way for code, way in BY_CONDITION if answers.has("condition", code)), None)


def service_tags(answers: Answers) -> tuple[str, ...]:
    """`physio_ot`, a tag beside any pathway: those services may certify fit notes."""
    return ("physio_ot",) if answers.has("care_service", "physio_ot") else ()
