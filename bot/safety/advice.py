"""Which fixed words answer a hit: names of responses in data/domain/safety.yml, never the words themselves."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from bot.model.safety import LEVELS, Hit

ADVICE: Final[dict[str, str]] = {level: f"utter_safety_{level}" for level in LEVELS}
# "Are you thinking of ending your life?" is no question to ask about numb legs
QUESTIONS: Final[dict[str, str]] = {
    "emergency": "utter_safety_confirm_body",
    "unsafe": "utter_safety_confirm_unsafe",
}
# What an answer to the list of signs admits, the worst first, and the rule id that it leaves.
LISTED_RULE: Final[dict[str, str]] = {
    "emergency": "question.listed",
    "unsafe": "question.listed.unsafe",
    "crisis": "question.listed.crisis",
}
LEARNED: Final = "second_opinion"  # the family of what no rule but the second opinion saw


def advice_for(found: Hit | Iterable[str]) -> list[str]:
    """The responses to show for a hit, or for levels, in the order of LEVELS, each once.

    Levels that are not in LEVELS (`none`, `unsure`) have no advice of their own and are passed over.

    >>> advice_for(["crisis", "emergency"])
    ['utter_safety_emergency', 'utter_safety_crisis']
    """
    levels = set(found.levels if isinstance(found, Hit) else found)
    advice = [ADVICE[level] for level in LEVELS if level in levels]
    if isinstance(found, Hit) and found.asks:
        advice[advice.index(ADVICE["confirm"])] = question_for(confirmed(found.asks))
    return advice


def question_for(if_yes: str) -> str:
    """The `confirm` question to ask, by the level that a yes to it means.

    >>> question_for("emergency"), question_for("crisis")
    ('utter_safety_confirm_body', 'utter_safety_confirm')
    """
    return QUESTIONS.get(if_yes, ADVICE["confirm"])


def confirmed(rule: str) -> str:
    """The level that a yes to the `confirm` question gives, by the rule that asked.

    A sign in the body becomes an emergency, danger from others `unsafe`, the rest a crisis.

    >>> confirmed("confirm.had_enough"), confirmed("heart.chest_pain")
    ('crisis', 'emergency')
    """
    family, _, sign = rule.partition(".")
    if family == LEARNED:
        family = sign
    return {"unsafe": "unsafe", "crisis": "crisis", "confirm": "crisis"}.get(family, "emergency")
