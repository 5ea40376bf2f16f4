"""Numbers, lengths of time and dates of a language, said again in English words that the readers of days know."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import Final

from bot.understanding.days import day_gone, said_day
from bot.understanding.durations import weeks_behind
from bot.understanding.lexicon.calendars import CALENDARS, DAYS, MONTHS
from bot.understanding.lexicon.tables import NEVER, Lexicon, pattern_of
from bot.understanding.said import Said
from bot.understanding.wording import ASKS

_HAN: Final = {sign: n for n, sign in enumerate("〇一二三四五六七八九")} | {"零": 0, "兩": 2, "两": 2}
_HAN_RUN: Final = re.compile(r"(?<!\S)[〇零一二三四五六七八九兩两十百廿卅](?: [〇零一二三四五六七八九兩两十百廿卅])*(?!\S)")
_HAN_DAY: Final = re.compile(r"(?<!\d)(\d{1,2} \u6708) (\d{1,2})(?: [\u65e5\u865f\u53f7])?(?!\S)")
_JOIN: Final = r"(?: (?:and|i|si|o|iyo|u|\u0648))? "  # between tens and ones, or ones and tens
_TENS_FIRST: Final = re.compile(rf"(?<![\d.])([2-9])0{_JOIN}([1-9])(?![\d.])")
_ONES_FIRST: Final = re.compile(rf"(?<![\d.])([1-9]){_JOIN}([2-9])0(?![\d.])")
_UNIT: Final = "day|week|month|year|fortnight"
_KEPT: Final = re.compile(
    rf"\d{{1,4}}(?:[/.]\d{{1,4}})*|(?:{_UNIT})s?|next|in|end|of|a|half|tomorrow|today|since|{'|'.join(MONTHS + DAYS)}"
)
_ABOUT: Final = re.compile(rf"(?<!\S)(?:{'|'.join(MONTHS + DAYS)})(?!\S)")


def in_figures(words: Lexicon, text: str) -> str:
    """The text with the language's numbers and units of time as figures and English units."""
    if words.language == "zh-Hant":
        text = _HAN_DAY.sub(r"\1 \2 ", _han_only(text))
    for pattern, english in words.figures:
        text = " ".join(pattern.sub(f" {english} ", text).split())
    text = _TENS_FIRST.sub(lambda m: str(int(m[1]) * 10 + int(m[2])), text)
    if words.language in ("ar", "so"):
        text = _ONES_FIRST.sub(lambda m: str(int(m[2]) * 10 + int(m[1])), text)
    return text


def _han(run: str) -> str:
    """A number in Han signs below a thousand, as figures; as it was where it is none."""
    total, ones = 0, 0
    for sign in run.replace("廿", "二十").replace("卅", "三十"):
        if sign in _HAN:
            ones = ones * 10 + _HAN[sign]
        else:
            total += (ones or 1) * (10 if sign == "十" else 100)
            ones = 0
    return str(total + ones)


@cache
def _calendar(language: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    table = CALENDARS.get(language)
    if table is None:
        return ()
    pairs = [
        *((pattern_of(phrases, language), english) for english, phrases in table["words"].items()),
        *(
            (pattern_of(names.replace("/", "|"), language), english)
            for names, english in zip(table["days"].split("|"), DAYS, strict=True)
        ),
        *(
            (pattern_of(names.replace("/", "|"), language), english)
            for names, english in reversed(list(zip(table["months"].split("|"), MONTHS, strict=True)))
        ),
    ]
    return tuple(pairs)


@cache
def _since(language: str) -> re.Pattern[str]:
    return pattern_of(CALENDARS[language]["since"], language)


def since_in(words: Lexicon) -> re.Pattern[str]:
    """The words for "since" and "for", which stand beside a time that lies behind."""
    return _since(words.language) if words.language in CALENDARS else NEVER


def _english(words: Lexicon, text: str) -> str:
    """Only the words of the text that say a day or a length of time, in English."""
    if words.language == "zh-Hant":
        text = _HAN_DAY.sub(r"\1 \2 ", _han_only(text))
    for pattern, english in _calendar(words.language):
        text = " ".join(pattern.sub(f" {english} ", text).split())
    text = in_figures(words, text)
    return " ".join(word for word in text.split() if _KEPT.fullmatch(word))


def _han_only(text: str) -> str:
    return _HAN_RUN.sub(lambda run: _han(run.group().replace(" ", "")), text)


def weeks(said: Said, words: Lexicon, text: str) -> int | None:
    """Whole weeks of a length of time that lies behind, or since a day or month that is named."""
    told = weeks_behind(in_figures(words, text), said.today)
    if told is not None:
        return told
    english = _english(words, text)
    if not _ABOUT.search(english) or ASKS.search(said.raw):
        return None  # "does Saturday count?"
    if not (_since(words.language).search(text) or said.asked("sick_weeks")):
        return None
    named = re.search(rf"(?:\d{{1,2}} )?(?:{'|'.join(MONTHS + DAYS)})(?: \d{{1,4}})*", english)
    return weeks_behind(f"since {named.group()}", said.today) if named else None


def day_ahead(said: Said, words: Lexicon, text: str) -> str | None:
    """The day a text names, today or later, as an ISO date; None where it names none."""
    if words.language not in CALENDARS:
        return None
    found = said_day(_english(words, text), said.today)
    return found.isoformat() if found and found >= said.today else None


def day_behind(said: Said, words: Lexicon, text: str) -> date | None:
    """The day before today that a text names; None where it names none."""
    return day_gone(_english(words, text), said.today) if words.language in CALENDARS else None
