"""A day that a text names, as a date: "30 nov", "next friday", "in 3 weeks", "end of the month".

"Next friday" is the Friday of the calendar week after this one; "friday" alone is the coming one.
A day and month without a year is the coming one, unless it passed less than 60 days ago.
"""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from typing import Final

from bot.understanding.counts import NUMBER, ORDINALS, number

_NAMES = (
    "january february march april may june july august september october november december".split()
)
MONTHS: Final[dict[str, int]] = {
    **{name: n for n, name in enumerate(_NAMES, start=1)},
    **{name[:3]: n for n, name in enumerate(_NAMES, start=1)},
    "sept": 9, "janury": 1, "febuary": 2, "feburary": 2, "decemeber": 12, "novemeber": 11, "septemeber": 9, "agust": 8, "spetember": 9,
}  # fmt: skip
_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
WEEKDAYS: Final[dict[str, int]] = {
    **{name: n for n, name in enumerate(_DAYS)},
    **{name[:3]: n for n, name in enumerate(_DAYS)},
    "tues": 1, "weds": 2, "thur": 3, "thurs": 3,
}  # fmt: skip
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_WEEKDAY = "|".join(sorted(WEEKDAYS, key=len, reverse=True))
_DAY = r"\d{1,2}(?:st|nd|rd|th)?|" + "|".join(word for word in ORDINALS if word.isalpha())
JUST_GONE: Final = timedelta(days=60)

_SLASHES = re.compile(r"(?<!\S)(\d{1,2})/(\d{1,2})(?:/(\d{4}|\d{2}))?(?!\S)")
_ISO = re.compile(
    r"(?<!\S)(20\d\d)/(\d{1,2})/(\d{1,2})(?!\S)|(?<!\S)(20\d\d) (?:to )?(\d\d) (?:to )?(\d\d)(?!\S)"
)
_DAY_MONTH = re.compile(
    rf"(?<!\S)({_DAY})(?: of)? ({_MONTH})(?:,? (20\d\d|\d\d|next year|this year))?(?!\S)"
)
_MONTH_DAY = re.compile(rf"(?<!\S)({_MONTH})(?: the)? ({_DAY})(?:,? (20\d\d))?(?!\S)")
_DAY_ALONE = re.compile(
    r"(?<!\S)(?:on )?the (\d{1,2}(?:st|nd|rd|th)?)(?: of (this|next) month)?(?!\S)|(?<!\S)(\d{1,2}(?:st|nd|rd|th))(?: of (this|next) month)?(?!\S)"
)
_IN = re.compile(
    rf"(?<!\S)(?:(?:in|within) (?:about |around )?({NUMBER}|a couple of|a) (day|week|fortnight|month)s?(?: time)?|({NUMBER}|a couple of|a) (day|week|fortnight|month)s?(?: time| from now| today))(?!\S)"
)
_AGO = re.compile(
    rf"(?<!\S)({NUMBER}|a couple of|a) (day|week|fortnight|month)s? (?:ago|back)(?!\S)|(?<!\S)(last) (week|month)(?!\S)"
)
_END = re.compile(
    rf"(?<!\S)(?:the )?(?:end|last day)(?: of)?(?: the| this)? ?(month|year|week|next month|next week|{_MONTH})(?!\S)"
)
_NEXT_DAY = re.compile(
    rf"(?<!\S)(next|last|this|coming|on)? ?(?:coming )?({_WEEKDAY})( week| after next)?(?! (?:of|in)(?!\S))(?!\S)"
)


def easter(year: int) -> date:
    """Easter Sunday (the anonymous Gregorian algorithm, Meeus 1991)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _year(text: str | None, today: date) -> int | None:
    if not text:
        return None
    if text == "next year":
        return today.year + 1
    if text == "this year":
        return today.year
    return int(text) + (2000 if len(text) == 2 else 0)


def _day_of_year(day: int, month: int, year: int | None, today: date, back: bool) -> date | None:
    if year is not None:
        return _made(year, month, day)
    this = _made(today.year, month, day)
    if this is None:
        return None
    if back:
        return this if this <= today else _made(today.year - 1, month, day)
    if this >= today - JUST_GONE:
        return this
    return _made(today.year + 1, month, day)


def _number_of_day(text: str) -> int:
    return ORDINALS.get(text) or int(re.sub(r"\D", "", text) or 0)


def _named(text: str, today: date, back: bool) -> date | None:
    if match := _ISO.search(text):
        return _made(*(int(part) for part in match.groups() if part))
    if match := _SLASHES.search(text):
        day, month, year = match.groups()
        return _day_of_year(int(day), int(month), _year(year, today), today, back)
    if match := _DAY_MONTH.search(text):
        return _day_of_year(
            _number_of_day(match[1]), MONTHS[match[2]], _year(match[3], today), today, back
        )
    if match := _MONTH_DAY.search(text):
        return _day_of_year(
            _number_of_day(match[2]), MONTHS[match[1]], _year(match[3], today), today, back
        )
    return None


def _last_day(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def _months_on(today: date, months: int) -> date:
    year, month = divmod(today.month - 1 + months, 12)
    year, month = today.year + year, month + 1
    return date(year, month, min(today.day, calendar.monthrange(year, month)[1]))


def _ending(match: re.Match[str], today: date) -> date:
    what = match.group(1)
    if what == "month":
        return _last_day(today.year, today.month)
    if what == "next month":
        on = _months_on(today, 1)
        return _last_day(on.year, on.month)
    if what == "year":
        return date(today.year, 12, 31)
    if what in ("week", "next week"):
        friday = today + timedelta(days=(4 - today.weekday()) % 7)
        return friday + timedelta(days=7 if what == "next week" else 0)
    month = MONTHS[what]
    return _last_day(today.year if month >= today.month else today.year + 1, month)


def _after(amount: str, unit: str, today: date) -> date:
    many = {"a": 1.0, "a couple of": 2.0}.get(amount) or number(amount) or 0.0
    if unit == "month":
        return _months_on(today, int(many))
    return today + timedelta(days=round(many * {"day": 1, "week": 7, "fortnight": 14}[unit]))


def _weekday(match: re.Match[str], today: date, back: bool) -> date:
    lead, name, tail = match.groups()
    ahead = (WEEKDAYS[name] - today.weekday()) % 7
    if back or lead == "last":
        return today - timedelta(days=(-ahead) % 7 or (7 if lead == "last" else 0))
    if lead == "next":
        monday = today + timedelta(days=7 - today.weekday())
        return monday + timedelta(days=WEEKDAYS[name])
    return today + timedelta(days=(ahead or 7) + (7 if tail else 0))


def said_day(text: str, today: date, *, back: bool = False) -> date | None:
    """The day a tidy text names; `back` looks behind ("since monday"). None where it names none or is vague."""
    if found := _named(text, today, back):
        return found
    if match := _END.search(text):
        return _ending(match, today)
    if match := re.search(rf"(?<!\S)(?:a )?week (?:on |from |this )?({_WEEKDAY})(?!\S)", text):
        ahead = (WEEKDAYS[match[1]] - today.weekday()) % 7 or 7
        return today + timedelta(days=ahead + 7)
    if match := _IN.search(text):
        return _after(match[1] or match[3], match[2] or match[4], today)
    if re.search(r"(?<!\S)(?:day after tomorrow)(?!\S)", text):
        return today + timedelta(days=2)
    if re.search(r"(?<!\S)tomorrow(?!\S)", text):
        return today + timedelta(days=1)
    if re.search(r"(?<!\S)today(?!\S)", text):
        return today
    if re.search(r"(?<!\S)yesterday(?!\S)", text):
        return today - timedelta(days=1)
    if match := _NEXT_DAY.search(text):
        return _weekday(match, today, back)
    return _feast_or_number(text, today, back)


def _feast_or_number(text: str, today: date, back: bool) -> date | None:
    for pattern, month, day in (
        (r"christmas eve", 12, 24),
        (r"boxing day", 12, 26),
        (r"christmas(?: day)?", 12, 25),
        (r"new years? eve", 12, 31),
        (r"new years?(?: day)?", 1, 1),
    ):
        if re.search(rf"(?<!\S){pattern}(?!\S)", text) and "after" not in text:
            return _day_of_year(day, month, None, today, back)
    if match := _DAY_ALONE.search(text):
        day = _number_of_day(match[1] or match[3])
        on = _months_on(today, 1) if (match[2] or match[4]) == "next" else today
        if not back and (match[2] or match[4]) is None and day < today.day:
            on = _months_on(today, 1)
        return _made(on.year, on.month, day)
    return None


def day_gone(text: str, today: date) -> date | None:
    """The day before today that a tidy text names: "1 jan 2020", "last monday", "3 weeks ago"."""
    if match := _AGO.search(text):
        long = _after(match[1] or "a", match[2] or match[4], today) - today
        return today - long if long else None
    found = said_day(text, today)
    return found if found and found < today else None
