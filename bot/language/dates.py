"""Days and lists as a language writes them, by CLDR."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from babel.dates import format_date, format_timedelta, match_skeleton

from bot.language.catalogues import locale_of

_ALWAYS: Final = 1_000_000  # never months or years instead
# CLDR has no list "a, b" without "and"; these are the comma of each script.
_COMMAS: Final = {"ur": "\u060c ", "ar": "\u060c ", "fa": "\u060c ", "zh-Hant": "\u3001"}


def day_named(day: date, language: str) -> str:
    """A day with its weekday and month, in the order and words of the language, figures 0-9.

    >>> day_named(date(2026, 11, 30), "en")
    'Monday 30 November'
    """
    if language == "en":  # British: CLDR's plain English is American
        return format_date(day, "EEEE d MMMM", locale=locale_of(language))
    return _written_out(day, "MMMMEd", language)


def day_of_year(day: date, language: str) -> str:
    """A day with its month and year: `22 November 2026`."""
    if language == "en":
        return format_date(day, "d MMMM yyyy", locale=locale_of(language))
    return format_date(day, "long", locale=locale_of(language))


def weeks_named(weeks: int, language: str) -> str:
    """A number of weeks in the language's plural: "1 week", "3 tygodnie", "5 tygodni"."""
    length = timedelta(weeks=weeks)
    return format_timedelta(
        length, granularity="week", threshold=_ALWAYS, locale=locale_of(language)
    )


def _written_out(day: date, skeleton: str, language: str) -> str:
    """The language's own order of the parts, with no name cut short."""
    locale = locale_of(language)
    skeletons = locale.datetime_skeletons
    name = skeleton if skeleton in skeletons else match_skeleton(skeleton, skeletons)
    pattern = str(skeletons[name].pattern) if name else "EEEE d MMMM"
    whole = re.sub(r"[MLl]{3,}", "MMMM", re.sub(r"[Ec]+", "EEEE", pattern))
    return format_date(day, whole, locale=locale)


def listed(items: Sequence[str], language: str) -> str:
    """Items one after another, parted by the comma of the language."""
    return _COMMAS.get(language.removesuffix("-Latn"), ", ").join(items)
