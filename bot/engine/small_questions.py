"""The dialogue's own small questions: they steer the journey and are no answers of the referral."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from typing import Final

from bot.understanding.asides import target_of
from bot.understanding.lexicon.targets import named_target
from bot.understanding.read import read, yes_or_no
from bot.understanding.wording import plain_signs, tidy

SMALL_QUESTIONS: Final[Mapping[str, tuple[str, ...]]] = {
    "carry_on": ("carry_on",),
    "safety_confirm": ("yes", "no"),
    "stop_choice": ("stop", "delete", "carry_on"),
    "delete_sure": ("yes", "no"),
    "withdraw_sure": ("yes", "no"),
    "change_what": (),  # a slot's name, or its words
}
YES_OR_NO: Final = ("safety_confirm", "delete_sure", "withdraw_sure")


def read_small(text: str, question: str, today: dt.date, language: str) -> str | None:
    """The code a reply gives to a small question; None where it gives none.

    Yes and no are read as for any question of consent, in the conversation's `language` too.
    """
    if question in YES_OR_NO:
        return yes_or_no(text, language=language, today=today)
    if question == "stop_choice":
        return _stop_choice(text, today, language)
    if question == "carry_on":
        intent = read(text, None, language=language, today=today).intent
        return "carry_on" if intent == "carry_on" else None
    return target_of(tidy(text)) or named_target(text)


def _stop_choice(text: str, today: dt.date, language: str) -> str | None:
    number = re.fullmatch(r"\s*([123])\W*", plain_signs(text))  # in any script
    if number:
        return SMALL_QUESTIONS["stop_choice"][int(number[1]) - 1]
    intent = read(text, None, language=language, today=today).intent
    return intent if intent in SMALL_QUESTIONS["stop_choice"] else None
