"""R0: signs of danger. Fixed advice at once; every one's advice is shown, the first sets the primary."""

from __future__ import annotations

from typing import Final

from bot.model.answers import UNKNOWN
from bot.model.outcome import Reason
from bot.triage.case import Case, Decision

# in the order of contract section 5; each with its destinations and their sentences
ADVICE: Final = (
    ("emergency", (("emergency_999", "r0_emergency"),)),
    (
        "unsafe",
        (("domestic_abuse_helpline", "r0_unsafe"), ("emergency_999", "r0_unsafe_999")),
    ),
    (
        "crisis",
        (
            ("emergency_999", "r0_crisis_999"),
            ("nhs_111_mental_health", "r0_crisis"),
            ("samaritans", "r0_crisis_samaritans"),
            ("shout", "r0_crisis_shout"),
        ),
    ),
)
URGENT: Final = (("nhs_111", "r0_urgent"), ("gp", "r0_urgent_gp"))


def danger(case: Case) -> Decision | None:
    """R0, or None. These lines are never dropped, whatever the directory says."""
    found = [(level, lines) for level, lines in ADVICE if case.answers.has("safety", level)]
    if not found:
        return None
    reasons = tuple(Reason("R0", *line) for _, lines in found for line in lines)
    return Decision("R0", found[0][0], reasons)


def urgent(case: Case) -> tuple[Reason, ...]:
    """`urgent` sets no primary: it adds 111 and a GP, and the journey may go on."""
    if not case.answers.has("safety", "urgent"):
        return ()
    return tuple(Reason("R0", *line) for line in URGENT)


def is_settled(case: Case) -> bool:
    """Whether the safety question is answered; a first `unsure` is not an answer yet."""
    levels = case.answers.known("safety")
    return levels is not UNKNOWN and "unsure" not in levels
