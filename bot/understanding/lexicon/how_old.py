"""Somebody's age, in a language's own words: how many years, when born, or on which side of an age."""

from __future__ import annotations

import re
from typing import Final

from bot.understanding.ages import at_least, band, below, not_yet, over
from bot.understanding.lexicon.facts import without
from bot.understanding.lexicon.numbers import in_figures, since_in
from bot.understanding.lexicon.tables import DENY_AFTER, Lexicon
from bot.understanding.said import Found, Said

_BORN: Final = re.compile(r"(?:19[2-9]|20[0-2])\d")  # the year somebody was born
_NO_AGE: Final = r"(?! (?:\S+ )?(?:week|month|day|hour))"  # "I have 12 weeks off"
_YEARS: Final = re.compile(r"(?<![\d/])(\d{1,2})(?![\d/])(?! (?:week|month|day|hour))")
_HERE: Final = "\ue001"  # stands for a word of a table, beside a number
_BESIDE_NUMBER: Final = re.compile(rf"{_HERE} (?:\S+ )?\d|\d {_HERE}(?= ,|$)")
_AFTER_NUMBER: Final = re.compile(rf"(?<!\d)1\d(?: [^\s,]+){{0,3}} {_HERE}")
_BEFORE_NUMBER: Final = re.compile(rf"{_HERE}(?: [^\s,]+){{0,2}} 1\d(?!\d)")
_EITHER_SIDE: Final = ("fa", "so")  # "18 sal nistam", "na 18"


def age(said: Said, words: Lexicon, text: str) -> Found:
    """`age_band` from a number of years, where an age was asked or is told as one."""
    if said.asked("gp_area"):
        return _age_beside_place(words, text)
    if not (said.asked("age_band") or words.age.search(text)):
        return {}
    if said.asked("age_band") and words.decades.search(without(words.not_mine, text)):
        return {"age_band": "18_plus"}
    text = _of_oneself_now(words, text)
    if one_sided(words, text):
        follows = _follows(words, text) if said.asked("age_band") else None
        return {"age_band": follows} if follows else {}
    figures = in_figures(words, text)
    if born := _BORN.fullmatch(re.sub(r"(?<!\S)(?!(?:19|20)\d\d(?!\d))\S+", "", figures).strip()):
        years = said.today.year - int(born.group())
        return {"age_band": band(years)} if said.asked("age_band") and years > 18 else {}
    told = re.findall(rf"(?<![\d/])(\d{{1,3}})(?![\d/]){_NO_AGE}", figures)
    if not said.asked("age_band"):
        named = rf"{words.age.pattern} (?:\S+ )?(\d\d)(?!\d){_NO_AGE}|(?<!\d)(\d\d) (?:\S+ )?{words.age.pattern}"
        beside = re.search(named, text) or re.search(named, figures)
        told = [beside[1] or beside[2]] if beside else []
        if beside and re.search(rf"(?<!\d){told[0]}(?: \S+)? (?:week|month|day|hour)", figures):
            told = []
    if (
        len(told) > 1
        and len(of_years := re.findall(r"(?<![\d/])(\d{1,2}) years?(?!\S)", figures)) == 1
    ):
        told = of_years  # "15 years, 16 in March"
    if len(told) != 1 or not 4 <= int(told[0]) <= 115:
        return {}
    return {"age_band": band(int(told[0]))}


def _of_oneself_now(words: Lexicon, text: str) -> str:
    """The text without "and a half", and without clauses that deny an age, or tell another's, or one to come."""
    for pattern, english in words.figures:
        if english == "and a half":
            text = " ".join(pattern.sub(" ", text).split())
    clauses = [clause.strip() for clause in words.but.sub(" , ", text).split(",")]
    aside = (words.negates, words.not_mine, words.yet)
    told = " , ".join(
        c for c in clauses if not any(p.search(c) for p in aside) and not _soon(words, c)
    )
    return told if re.search(r"\d", in_figures(words, told)) else text


def _age_beside_place(words: Lexicon, text: str) -> Found:
    """The age beside the town, which is asked in the same breath: "34, Bolton", "Bolton 41"."""
    figures = in_figures(words, text)
    told = re.findall(r"(?<!\S)\d+(?!\S)", figures)
    if len(told) != 1 or not 10 <= int(told[0]) <= 99 or figures == told[0]:
        return {}
    if re.search(rf"(?<!\S)[a-z]{{1,2}} {told[0]}", figures) or "week" in figures:
        return {}  # "M 40" is a postcode
    if "year" in figures and since_in(words).search(text):
        return {}  # "for 12 years"
    rest = r"(?: years?)?(?: [^\s,]{1,4}){0,2}"
    alone = re.search(rf"(?:^|, ?)(?:[^\s,]{{1,4}} )?{told[0]}{rest} ?(?:,|$)", figures)
    beside = re.search(rf"^{told[0]} |(?<=[^\s,]) {told[0]}(?: years?)?$", figures)
    short = beside and len(figures.split()) <= 5
    return {"age_band": band(int(told[0]))} if alone or short or words.age.search(text) else {}


def one_sided(words: Lexicon, text: str) -> bool:
    """Whether an age is told by one side only, or denied: "not yet 18", "under 18", "not 18"."""
    sides = (words.yet, words.below, words.above)
    return any(side.search(text) for side in sides) or _soon(words, text) or _denied(words, text)


def _follows(words: Lexicon, text: str) -> str | None:
    """The band that follows from an age told by one side only; None where it may be either."""
    told = [int(years) for years in _YEARS.findall(in_figures(words, text))]
    if len(told) == 2 and told[1] - told[0] == 1:
        return band(told[0])  # "17 now 18 next month"
    if len(told) != 1:
        return None
    if words.below.search(text):
        denied = words.negates.search(words.below.sub(" ", text))
        return at_least(told[0]) if denied else below(told[0])
    if words.above.search(text):
        return None if words.negates.search(words.above.sub(" ", text)) else over(told[0])
    if words.yet.search(text) or _soon(words, text):
        return not_yet(told[0])
    return None


def _beside(pattern: re.Pattern[str], words: Lexicon, text: str) -> str:
    return in_figures(words, " ".join(pattern.sub(f" {_HERE} ", text).split()))


def _soon(words: Lexicon, text: str) -> bool:
    return bool(_BESIDE_NUMBER.search(_beside(words.soon, words, text)))


def _denied(words: Lexicon, text: str) -> bool:
    """Whether an age from 10 to 19 is denied; of a greater one, the band is hardly in doubt."""
    marked = _beside(words.negates, words, text)
    after = words.language in (*DENY_AFTER, *_EITHER_SIDE)
    before = words.language not in DENY_AFTER
    return bool(
        (after and _AFTER_NUMBER.search(marked)) or (before and _BEFORE_NUMBER.search(marked))
    )
