"""The tables of one language (`lexicon/`) as patterns over tidy text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any, Final

from bot.model.answers import SLOTS
from bot.understanding.dialects.spelled import spelled
from bot.understanding.lexicon.around_an_age import AROUND_AN_AGE
from bot.understanding.phrases import Table
from bot.understanding.wording import plain_signs

_REPLIES: Final[tuple[str, ...]] = ("prefer_not", "unsure", "all", "yes", "no", "either")
# Languages that deny a word after it: "the shoulder not".
DENY_AFTER: Final = ("ur", "ur-Latn", "pa", "pa-Latn", "bn")
NEVER: Final = re.compile(r"(?!)")


@dataclass(frozen=True)
class Lexicon:
    """One language's tables as patterns over tidy text.

    `soft` are words that add nothing to a yes or no; `but` takes one back; `negates` says not; `age` stands beside
    somebody's age, `decades` are numbers from twenty in words; `gp` names a doctor's surgery;
    `correction` begins what puts an answer right, `sorry` may; `name_weak` stands before a name and before much else;
    `joins` parts a list; `asks` marks a question, and with it a word of `topics` is an aside; with a language's
    name, `wishes` ask for it; `after` and `earlier` stand beside an hour;
    `parental` leave is from a job; `seeks` says that work is looked for, `stopped` that one's own work rests for now;
    `alone` are words that mean yes only where they are the whole reply ("I want" may go on "to leave");
    `worries` are words of mood only where nothing is worried about; `returned` says that work goes on again;
    `past` work was, `others` are people of one's family, `mine` says that a clause is of oneself all the same;
    `no_name` are words that no name holds; `busy` makes a time of day a bad one, `suits` a good one, `hour` stands
    beside an hour of the clock; `leave` says that a length of time is of this leave, `beside` that it is not;
    `elsewhere` that a place is not the surgery's; `not_mine` that a place or an age is somebody else's;
    `yet`, `soon`, `below` and `above` stand around an age (`around_an_age.py`); `waits` puts a consent off ("later", "let me ask my wife");
    `told` holds, by slot, words plain enough to be taken where nothing was asked.
    """

    language: str
    replies: Table
    slots: Mapping[str, Table]
    told: Mapping[str, Table]
    asides: Table
    topics: Table
    figures: tuple[tuple[re.Pattern[str], str], ...]
    soft: re.Pattern[str]
    negates: re.Pattern[str]
    but: re.Pattern[str]
    age: re.Pattern[str]
    decades: re.Pattern[str]
    gp: re.Pattern[str]
    correction: re.Pattern[str]
    sorry: re.Pattern[str]
    joins: re.Pattern[str]
    asks: re.Pattern[str]
    wishes: re.Pattern[str]
    parental: re.Pattern[str]
    after: re.Pattern[str]
    earlier: re.Pattern[str]
    name_before: re.Pattern[str]
    name_weak: re.Pattern[str]
    name_after: re.Pattern[str]
    seeks: re.Pattern[str]
    stopped: re.Pattern[str]
    alone: re.Pattern[str]
    worries: re.Pattern[str]
    returned: re.Pattern[str]
    past: re.Pattern[str]
    others: re.Pattern[str]
    mine: re.Pattern[str]
    no_name: re.Pattern[str]
    waits: re.Pattern[str]
    busy: re.Pattern[str]
    beside: re.Pattern[str]
    elsewhere: re.Pattern[str]
    not_mine: re.Pattern[str]
    yet: re.Pattern[str]
    soon: re.Pattern[str]
    below: re.Pattern[str]
    above: re.Pattern[str]
    leave: re.Pattern[str]
    hour: re.Pattern[str]
    suits: re.Pattern[str]


# What Arabic writes onto a word: "and-", "the-", "in-the-", "on-the-"; and onto a verb: "he-", "will-", "is-".
_BEFORE: Final = {"ar": "(?:[\u0648\u0641]?(?:[\u0628\u0644\u06a9\u0639]?\u0627\u0644|\u0644\u0644|[\u0628\u0644])?)?"}
_BEFORE_VERB: Final = {"ar": "[\u0648\u0641]?[\u0628\u062d\u0647\u062a\u0633\u06a9]?[\u0627\u06cc\u062a\u0646]?"}


def pattern_of(phrases: str, language: str = "") -> re.Pattern[str]:
    """A pattern for phrases parted by `|`.

    A `*` leaves a word open, ` .. ` stands for up to six words between; a `~` stands before the stem of
    a verb. What the language writes onto a phrase's first word may stand there.
    """
    words = []
    for phrase in phrases.split("|"):
        parts = [_words_of(part, language) for part in phrase.split(" .. ")]
        if all(parts):
            first = plain_signs(phrase.split()[0])
            onto = _BEFORE.get(language, "") if len(first) >= 3 and "~" not in first else ""
            words.append(onto + r" (?:\S+ ){0,6}?".join(parts))
    words.sort(key=len, reverse=True)
    return re.compile(r"(?<!\S)(?:" + "|".join(words) + r")(?!\S)")


_OPEN: Final = "\ue000"  # stands for a `*` within a phrase, through the making plain of its signs


def _words_of(phrase: str, language: str) -> str:
    open_end = phrase.endswith("*")
    plain = re.escape(spelled(language, plain_signs(phrase.rstrip("*").replace("*", _OPEN))))
    plain = plain.replace(_OPEN, r"\S*")
    plain = plain.replace("\\~", "~").replace("~", _BEFORE_VERB.get(language, ""))
    return plain + (r"(?:\S*)" if open_end and plain else "")


def _figures(words: dict[str, Any], language: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    def said_early(phrases: str, english: str) -> bool:
        return english.replace(".", "").isdigit() or " " in plain_signs(phrases.split("|")[0])

    pairs = words.get("pairs", {}).items()
    first = [(pattern_of(text, language), said) for text, said in pairs if said_early(text, said)]
    alone = [
        (re.compile(rf"(?<!\d )(?:{pattern_of(text, language).pattern})"), said)
        for text, said in pairs
        if not said_early(text, said)
    ]
    numbers = [
        (pattern_of(word, language), str(n))
        for key, begin in (("numbers", 1), ("numbers_from_13", 13))
        for n, each in enumerate(words.get(key, "").split("|"), start=begin)
        for word in each.split("/")
        if word
    ]
    numbers.sort(key=lambda pair: len(pair[0].pattern), reverse=True)  # "two and ten" before "two"
    units = [
        (re.compile(rf"(?<=\d )(?:{pattern_of(phrases, language).pattern})"), unit + "s")
        for unit, phrases in words["units"].items()
    ]
    return (*first, *numbers, *units, *alone)


def eaten(text: str, table: Table) -> list[str]:
    """The codes a text names, in its order; what one code's words took, no later code reads again.

    A `+` after a code marks words of it that are read before those of the codes between.
    """
    found: list[tuple[int, str]] = []
    for code, pattern in table.items():
        for match in pattern.finditer(text):
            found.append((match.start(), code.rstrip("+")))
        text = pattern.sub(lambda match: "\u00b7" * len(match.group()), text)
    return list(dict.fromkeys(code for _, code in sorted(found) if code != "_"))


# Said in English in every language.
_TOPICS: Final = {
    "visa": "visa|visas|home office|settled status|pre settled|brp|passport|immigration|asylum",
    "benefits": "pip|universal credit|uc|esa|dla|lcwra|tax credits|benefits|benefit",
}


def _topics(own: Mapping[str, str]) -> dict[str, str]:
    both = {**_TOPICS, **{about: "" for about in own if about not in _TOPICS}}
    return {about: "|".join(filter(None, (text, own.get(about)))) for about, text in both.items()}


@cache
def lexicon(language: str) -> Lexicon:
    """The tables of one language of `lexicons.LANGUAGES`."""
    words: dict[str, Any] = import_module(
        f"bot.understanding.lexicon.{language.replace('-', '_')}"
    ).LEXICON
    words = {**words, **AROUND_AN_AGE[language]}

    def table(codes: Mapping[str, str]) -> Table:
        return {code: pattern_of(text, language) for code, text in codes.items()}

    def of(name: str) -> re.Pattern[str]:
        typed = "" if "name" in name else language  # names are read as typed
        return pattern_of(words[name], typed) if words.get(name) else NEVER

    return Lexicon(
        language=language,
        replies={what: pattern_of(words[what], language) for what in _REPLIES if what in words},
        slots={slot: table(codes) for slot, codes in words.items() if slot in SLOTS},
        told={slot: table(codes) for slot, codes in words.get("told", {}).items()},
        asides=table(words["asides"]),
        topics=table(_topics(words.get("topics", {}))),
        figures=_figures(words, language),
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
    "sorry",
    "joins",
    "asks",
    "wishes",
    "parental",
    "after",
    "earlier",
    "name_before",
    "name_weak",
    "name_after",
    "seeks",
    "stopped",
    "alone",
    "worries",
    "returned",
    "past",
    "others",
    "mine",
    "no_name",
    "waits",
    "busy",
    "beside",
    "elsewhere",
    "not_mine",
    "yet",
    "soon",
    "below",
    "above",
    "leave",
    "hour",
    "suits",
)
