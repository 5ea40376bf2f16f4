"""Ages and years of birth, as the three bands the service needs. Never taken from weeks or options."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Final

from bot.safety.plain_english import in_english
from bot.understanding.counts import NUMBER, number
from bot.understanding.days import MONTHS
from bot.understanding.said import Found, Said

_BANDS: Final = ("under_16", "16_17", "18_plus")
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_TOLD = re.compile(
    rf"(?<!\S)(?:(?:im|aged?|age is|my age is|ime|am|turned|just turned|i turned) ({NUMBER})(?: now)?(?! ?(?:weeks?|days?|months?|minutes?|hours?|mins?|off|times|stone|miles|/|to |percent|%|kids))"
    rf"|({NUMBER}) (?:years? old|years? of age|year old|yo|y/o|years? young)|(?:im|am) ({NUMBER}) years)(?!\S)"
)
_BORN = re.compile(
    rf"(?<!\S)(?:born|dob|d o b|date of birth|birthday|birth year|year of birth|b)(?: is| on| in| was)?(?: ,)? (?:(\d{{1,2}})/(\d{{1,2}})/(\d{{4}}|\d{{2}})|(?:(\d{{1,2}})(?:st|nd|rd|th)?(?: of)? )?(?:({_MONTH}) )?(\d{{4}}|\d{{2}}))(?!\S)"
)
_BARE_DATE = re.compile(
    rf"(?:(\d{{1,2}})/(\d{{1,2}})/(\d{{4}}|\d{{2}})|(?:(\d{{1,2}})(?:st|nd|rd|th)?(?: of)? )?(?:({_MONTH}) )?((?:19|20)\d{{2}}))"
)
_DECADE = re.compile(
    r"(?<!\S)(?:in )?(?:my |the )?(?:early |mid |late )?(?:(20|30|40|50|60|70|80)s|(twenties|thirties|fou?rties|fifties|sixties|seventies))(?!\S)"
)
_OVER = re.compile(rf"(?<!\S)(?:over|above|more than|older than|past) ({NUMBER})(?!\S)")
_UNDER = re.compile(
    rf"(?<!\S)(?:under|below|less than|younger than|not yet|nearly|almost|coming up|soon be|not quite) ({NUMBER})(?!\S)|(?<!\S)(?<!turned )({NUMBER}) (?:soon|next (?:week|month|year|birthday)|in (?:a |{_MONTH}|\d|two|three|four|five|six))"
)
# numbers that are no age of one's own, and ages that are denied or past
_NO_AGE = re.compile(
    rf"(?<!\S)(?:(?:not|isnt|no longer|instead of) {NUMBER}(?: any ?more| now)?(?! yet)"
    rf"|{NUMBER} (?:stone|kilos?|kg|kids?|grandkids?|grandchildren|children|sons?|daughters?|weeks?(?: pregnant)?|months?|days?|hours?|grand|years? (?:ago|here|there|in|at|with|married|of (?:pain|work)|experience)|(?:was|it was) (?:last|ages|years))"
    rf"|(?:lived|living|been|worked|working|married|smoked|had (?:it|this|them))(?: (?:here|there|in|at|for|with|about|over|nearly|the|\w+)){{0,3}} {NUMBER} (?:years?|yrs?)"
    rf"|(?:grand(?:ad|dad|ma|mother|father|parent)|nan|dad|mum|mam|mother|father|parent) of {NUMBER}|(?:kids?|children) (?:are )?(?:under|over|aged) {NUMBER}"
    rf"|(?:my )?(?:son|daughter|lad|girl|boy|kid|child|eldest|youngest|mum|mam|dad|nan|husband|wife|partner|brother|sister)s? (?:is|was|hes|shes|turned|being|only|just)(?: (?:is|only|just|turned|about))* {NUMBER})(?!\S)"
)
_NOT_YET = re.compile(rf"(?<!\S)not ({NUMBER}) yet(?!\S)")
_AND_HALF = re.compile(r" (?:(?:and|n) (?:a )?half|odd|something)(?!\S)")
_GROWN = re.compile(
    r"(?:im )?(?:an? )?(?:adult|grown up|pensioner|oap|old|old enough|too old)(?: lol)?|18 (?:or over|plus|\+|and over)|(?:im )?(?:over|above) 18|18 \+"
)


def band(age: float) -> str:
    """The band of an age in years."""
    return "under_16" if age < 16 else "16_17" if age < 18 else "18_plus"


_OTHERS: Final = frozenset(("child", "children", "son", "daughter", "grandson", "kid"))
_A_TIME: Final = frozenset(
    "live stay work marry stone kilo week pregnant grandfather grandmother grandad nan granddaughter".split()
)
_MY_OWN: Final = frozenset((("my", "girl"), ("my", "boy")))


def own_age(found: Found, raw: str) -> Found:
    """What was found, without an age below 18 where a child or a time is told of: it may end the journey.

    >>> own_age({"age_band": "under_16"}, "ive lived here 15 years")
    {}
    """
    if found.get("age_band") not in ("under_16", "16_17"):
        return found
    words = in_english(raw)
    other = {*_OTHERS, *_A_TIME} & {*words} or _MY_OWN & {*pairwise(words)}
    return {slot: each for slot, each in found.items() if slot != "age_band"} if other else found


def _full_year(text: str, today: date) -> int:
    year = int(text)
    if len(text) == 2:
        return year + (2000 if year <= today.year % 100 else 1900)
    return year


def _band_born(day: str | None, month: int | None, year: str, today: date) -> str | None:
    born = _full_year(year, today)
    if not today.year - 110 <= born <= today.year:
        return None
    youngest, oldest = today.year - born - 1, today.year - born
    if month and month <= 12:
        had = (today.month, today.day) >= (month, int(day or 1))
        sure = day is not None or month != today.month
        youngest, oldest = (
            (oldest, oldest)
            if had and sure
            else (youngest, youngest)
            if sure
            else (youngest, oldest)
        )
    return band(youngest) if band(youngest) == band(oldest) else None


def _from_birth(match: re.Match[str], today: date) -> str | None:
    day, month, year, other_day, name, other_year = match.groups()
    if year:
        return _band_born(day, int(month), year, today)
    return _band_born(other_day, MONTHS.get(name or ""), other_year, today)


def _asked(said: Said) -> str | None:
    text = re.sub(
        r"(?<!\S)(?:im|i|am|only|just|about|nearly|aged?|years?|old|now|its|a|young|and proud|lol|soon|yes|next|this|well|hi|today|thanks|turned|last|week|month|ish|going on|be|will)(?!\S)|,",
        " ",
        said.plain,
    )
    years = number(" ".join(text.split()))
    if match := _BARE_DATE.fullmatch(said.plain):
        return _from_birth(match, said.today)
    if _GROWN.fullmatch(said.plain):
        return "18_plus"
    if match := _DECADE.search(said.plain):
        return "18_plus"
    if match := _OVER.search(said.plain):
        return "18_plus" if (number(match[1]) or 0) >= 17 else None
    if match := _UNDER.search(said.plain):
        return not_yet(number(match[1] or match[2]) or 0)
    if said.plain in ("a", "b", "c"):
        return _BANDS["abc".index(said.plain)]
    if years is None or years > 115:
        return None
    if years in (1, 2, 3) and not re.search(r"year|old", said.plain):
        return _BANDS[int(years) - 1]
    return band(years) if years >= 4 else None


def not_yet(years: float) -> str | None:
    """The band of somebody who has not reached an age; None where it may be either."""
    if years <= 16:
        return "under_16"
    if years <= 18:
        return "16_17" if years in (17, 18) else None
    return "18_plus" if years >= 20 else None


def read_age(said: Said) -> Found:
    """`age_band` from a reply."""
    own = _NO_AGE.sub(" , ", _NOT_YET.sub(r"not yet \1", said.plain))
    said = replace(said, plain=" ".join(_AND_HALF.sub("", own).split()).strip(" ,"))
    found = None
    if match := _BORN.search(said.plain):
        found = _from_birth(match, said.today)
    elif match := _TOLD.search(said.plain):
        years = number(match[1] or match[2] or match[3]) or 0
        found = None if _UNDER.search(said.plain) else band(years) if 4 <= years <= 115 else None
    if found is None and said.asked("age_band"):
        found = _asked(said)
    if found is None and said.asked("age_band"):
        clause = re.search(
            r"(?:^|, |and |im )(1[0-9]|[2-9]\d)(?: ?(?:m|f|male|female))?(?= |,|$)", said.plain
        )
        found = (
            band(int(clause[1]))
            if clause and not re.search(r"week|month|days", said.plain)
            else None
        )
    if found is None and (said.open or said.asked("name", "language", "consent_take_part")):
        clause = re.search(
            r"(?:^|, )(1[6-9]|[2-9]\d)(?: ?(?:m|f|male|female|man|woman))?(?= ,|,|$)", said.plain
        )
        found = band(int(clause[1])) if clause and "," in said.plain else None
    return {"age_band": found} if found else {}
