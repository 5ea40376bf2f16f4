"""The real safety net, put together from `bot.safety` and what `bot.understanding` reads."""

from __future__ import annotations

import datetime as dt
from typing import Final

from bot.conversations.means import Net
from bot.model.safety import Hit
from bot.safety.advice import LISTED_RULE, advice_for, confirmed
from bot.safety.screen import screen
from bot.store.messages import Choice
from bot.understanding.read import read

LISTED: Final = tuple(LISTED_RULE)  # the worst first


def read_listed(text: str, choice: Choice | None, language: str) -> Hit | None:
    """The sign that an answer to the list of emergency signs admits; None for none of them.

    `language` is the conversation's: "nie", "ha" and "si" are words of some languages only.

    `urgent` and `unsure` are left to the dialogue, which asks on.
    """
    if choice is not None:
        admitted = [choice] if isinstance(choice, str) else choice
    else:
        admitted = _answer(text, "safety", language)
    found = tuple(level for level in LISTED if level in admitted)
    rules = tuple(LISTED_RULE[level] for level in found)
    return Hit(found[0], rules[0], found[1:], rules) if found else None


def read_confirmed(text: str, choice: Choice | None, language: str) -> str | None:
    """The answer to a `confirm` question: yes or no in the conversation's language or another, else None."""
    if choice is not None:
        return choice if choice in ("yes", "no") else None
    said = _answer(text, "consent_share", language)  # the plainest of the yes-or-no questions
    if said and said[0] in ("yes", "no"):
        return said[0]
    # the question about the body names signs, so "none of these" and "one or more" answer it too
    signs = _answer(text, "safety", language)
    if any(level in LISTED for level in signs):
        return "yes"
    return "no" if signs == ["none"] else None


def _answer(text: str, question: str, language: str) -> list[str]:
    # a plain yes or no, by the rules alone: what was learned from everyday replies has no say here
    said = read(text, question, language=language, today=dt.date.today(), twice=False)
    found = said.answers.get(question, ())
    return [found] if isinstance(found, str) else list(found)


def meant(rule: str) -> Hit:
    """The sign that a yes to this rule's `confirm` question means."""
    return Hit(confirmed(rule), rule, (), (rule,))


NET: Final = Net(
    screen=screen, listed=read_listed, advice=advice_for, confirmed=read_confirmed, meant=meant
)
