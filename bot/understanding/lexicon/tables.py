"""The tables of one language (`lexicon/`) as patterns over tidy text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any, Final

from bot.model.answers import SLOTS
from bot.understanding.phrases import Table
from bot.understanding.wording import plain_signs

_REPLIES: Final[tuple[str, ...]] = ("prefer_not", "unsure", "all", "yes", "no", "either")
_NEVER: Final = re.compile(r"(?!)")


@dataclass(frozen=True)
class Lexicon:
    """One language's tables as patterns over tidy text.

    `soft` are words that add nothing to a yes or no; `but` takes one back; `negates` says not; `age` stands beside
    somebody's age, `decades` are numbers from twenty in words; `gp` names a doctor's surgery;
    `correction` begins what puts an answer right; `name_weak` stands before a name and before much else.
    """

    replies: Table
    slots: Mapping[str, Table]
    asides: Table
    figures: tuple[tuple[re.Pattern[str], str], ...]
    calendar: tuple[tuple[re.Pattern[str], str], ...]
    soft: re.Pattern[str]
    negates: re.Pattern[str]
    but: re.Pattern[str]
    age: re.Pattern[str]
    decades: re.Pattern[str]
    gp: re.Pattern[str]
    correction: re.Pattern[str]
    name_before: re.Pattern[str]
    name_weak: re.Pattern[str]
    name_after: re.Pattern[str]


def pattern_of(phrases: str) -> re.Pattern[str]:
    """A pattern for phrases parted by `|`; a final `*` leaves the last word open."""
    words = []
    for phrase in phrases.split("|"):
        open_end = phrase.endswith("*")
        plain = re.escape(plain_signs(phrase.rstrip("*")))
        if plain:
            words.append(plain + (r"(?:\S*)" if open_end else ""))
    words.sort(key=len, reverse=True)
    return re.compile(r"(?<!\S)(?:" + "|".join(words) + r")(?!\S)")


def _figures(words: dict[str, Any]) -> tuple[tuple[re.Pattern[str], str], ...]:
    pairs = [
        (pattern_of(phrases), english)
        for phrases, english in words.get("pairs", {}).items()
        if len(english) <= 2 or " " in plain_signs(phrases.split("|")[0])
    ]
    alone = [
        (re.compile(rf"(?<!\d )(?:{pattern_of(phrases).pattern})"), english)
        for phrases, english in words.get("pairs", {}).items()
        if len(english) > 2 and " " not in plain_signs(phrases.split("|")[0])
    ]
    numbers = [
        (pattern_of(word.replace("/", "|")), str(n))
        for n, word in enumerate(words["numbers"].split("|"), start=1)
    ]
    units = [
        (re.compile(rf"(?<=\d )(?:{pattern_of(phrases).pattern})"), unit + "s")
        for unit, phrases in words["units"].items()
    ]
    return (*pairs, *numbers, *units, *alone)


def eaten(text: str, table: Table) -> list[str]:
    """The codes a text names, in its order; what one code's words took, no later code reads again."""
    found: list[tuple[int, str]] = []
    for code, pattern in table.items():
        for match in pattern.finditer(text):
            found.append((match.start(), code))
        text = pattern.sub(lambda match: "\u00b7" * len(match.group()), text)
    return list(dict.fromkeys(code for _, code in sorted(found) if code != "_"))


@cache
def lexicon(language: str) -> Lexicon:
    """The tables of one language of `lexicons.LANGUAGES`."""
    words: dict[str, Any] = import_module(
        f"bot.understanding.lexicon.{language.replace('-', '_')}"
    ).LEXICON
    slots: dict[str, Table] = {
        slot: {code: pattern_of(text) for code, text in table.items()}
        for slot, table in words.items()
        if slot in SLOTS
    }

    def of(name: str) -> re.Pattern[str]:
        return pattern_of(words[name]) if words.get(name) else _NEVER

    return Lexicon(
        replies={what: pattern_of(words[what]) for what in _REPLIES if what in words},
        slots=slots,
        asides={intent: pattern_of(text) for intent, text in words["asides"].items()},
        figures=_figures(words),
        calendar=tuple((pattern_of(text), day) for day, text in words.get("calendar", {}).items()),
        **{name: of(name) for name in _PATTERNS},
    )


_PATTERNS: Final = (
    "soft",
    "negates",
    "but",
    "age",
    "decades",
    "gp",
    "correction",
    "name_before",
    "name_weak",
    "name_after",
)
