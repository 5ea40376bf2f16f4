"""Which fixed words answer a hit: names of responses in data/domain/safety.yml, never the words themselves."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from bot.model.safety import LEVELS, Hit

ADVICE: Final[dict[str, str]] = {level: f"utter_safety_{level}" for level in LEVELS}


def advice_for(found: Hit | Iterable[str]) -> list[str]:
    """The responses to show for a hit, or for levels, in the order of LEVELS, each once.

    Levels that are not in LEVELS (`none`, `unsure`) have no advice of their own and are passed over.

    >>> advice_for(["crisis", "emergency"])
    ['utter_safety_emergency', 'utter_safety_crisis']
    """
    levels = set(found.levels if isinstance(found, Hit) else found)
    return [ADVICE[level] for level in LEVELS if level in levels]


def confirmed(rule: str) -> str:
    """The level that a yes to the `confirm` question gives, by the rule that asked.

    A sign in the body becomes an emergency, danger from others `unsafe`, the rest a crisis.

    >>> confirmed("confirm.had_enough"), confirmed("heart.chest_pain")
    ('crisis', 'emergency')
    """
    family = rule.partition(".")[0]
    return {"unsafe": "unsafe", "crisis": "crisis", "confirm": "crisis"}.get(family, "emergency")
