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

_GROWN_SURELY: Final = 30  # who says that they are below this is no child
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
_NOT = r"(?:not|isnt|aint|arent|never|havent|hasnt|wont(?: be)?)"
_IN_A_TIME = rf"in (?:{_MONTH}|(?:about )?(?:a|an|\d+|one|two|three|four|five|six|a couple(?: of)?|a few)(?: (?:days?|weeks?|months?|years?))?)"
# An age told by one side only ("nearly 18", "not under 18"), and the band that follows from it.
_AT_LEAST = re.compile(
    rf"(?<!\S)(?:{_NOT} (?:\w+ )?(?:under|below|less than|younger than)|at least) ({NUMBER})(?!\S)"
)
_AT_MOST = re.compile(
    rf"(?<!\S)(?:{_NOT} (?:\w+ )?(?:over|above|more than|older than|past)|at most|up to) ({NUMBER})(?!\S)"
)
_OVER = re.compile(rf"(?<!\S)(?:over|above|more than|older than|past) ({NUMBER})(?!\S)")
_UNDER = re.compile(rf"(?<!\S)(?:under|below|less than|younger than) ({NUMBER})(?!\S)")
_NEARLY = re.compile(
    rf"(?<!\S)(?:(?:{_NOT} (?:(?:be|even|really|quite|yet|turned|reached|hit|got to|till?|until) )*(?:quite|yet|turned|reached|hit|got to|till?|until)"
    rf"|not yet|nearly|almost|pushing|approaching|getting on for|coming up(?: to)?|close to|(?:will|soon(?: to)?|gonna|gunna|going to|about to)(?: soon)? (?:be|turn)|turning) ({NUMBER})(?: yet)?"
    rf"|{_NOT} (?:\w+ )?({NUMBER}) (?:yet|till?|until|for another|for a)"
    rf"|(?<!turned )(?<!was )({NUMBER}) (?:soon|tomorrow|(?:this )?next (?:week|month|year|birthday)|{_IN_A_TIME}))(?!\S)"
)
# numbers that are no age of one's own, and ages that are denied or past
_NO_AGE = re.compile(
    rf"(?<!\S)(?:(?:not|isnt|aint|no longer|instead of) {NUMBER}(?: any ?more| now)?(?! yet)"
    rf"|(?<!in ){NUMBER} (?:stone|kilos?|kg|kids?|grandkids?|grandchildren|children|sons?|daughters?|weeks?(?: pregnant)?|months?|days?|hours?|grand|years? (?:ago|here|there|in|at|with|married|of (?:pain|work)|experience)|(?:was|it was) (?:last|ages|years))"
    rf"|(?:lived|living|been|worked|working|married|smoked|had (?:it|this|them))(?: (?:here|there|in|at|for|with|about|over|nearly|the|\w+)){{0,3}} {NUMBER} (?:years?|yrs?)"
    rf"|(?:grand(?:ad|dad|ma|mother|father|parent)|nan|dad|mum|mam|mother|father|parent) of {NUMBER}|(?:kids?|children) (?:are )?(?:under|over|aged) {NUMBER}"
    rf"|(?:my )?(?:son|daughter|lad|girl|boy|kid|child|eldest|youngest|mum|mam|dad|nan|husband|wife|partner|brother|sister)s? (?:is|was|hes|shes|turned|being|only|just)(?: (?:is|only|just|turned|about))* {NUMBER})(?!\S)"
)
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
_A_DAY_NEAR: Final = frozenset(
    (("next", "week"), ("last", "week"), ("in", "week"))
)  # of a birthday
_MY_OWN: Final = frozenset((("my", "girl"), ("my", "boy")))


def own_age(found: Found, raw: str) -> Found:
    """What was found, without an age below 18 where a child or a time is told of: it may end the journey.

    >>> own_age({"age_band": "under_16"}, "ive lived here 15 years")
    {}
    >>> own_age({"age_band": "16_17"}, "18 next week")
    {'age_band': '16_17'}
    """
    if found.get("age_band") not in ("under_16", "16_17"):
        return found
    words = [word for word in in_english(raw) if word]
    if {*pairwise(words)} & _A_DAY_NEAR:
        words = [word for word in words if word != "week"]
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
    if _DECADE.search(said.plain):
        return "18_plus"
    if years is None or years > 115:
        return None
    return band(years) if years >= 4 else None


def not_yet(years: float) -> str | None:
    """The band of somebody who is about to reach an age; None where it may be either."""
    if years in (17, 18):
        return "16_17"
    return "under_16" if years <= 16 else "18_plus" if years >= 20 else None


def below(years: float) -> str | None:
    """The band of somebody below an age, who may be much younger; None where it may be either."""
    return "under_16" if years <= 16 else "18_plus" if years >= _GROWN_SURELY else None


def at_least(years: float) -> str | None:
    """The band of somebody who has reached an age; None where it may be either."""
    return "18_plus" if years >= 18 else None


def at_most(_years: float) -> None:
    """No band: who is not over 18 may be 18."""


def over(years: float) -> str | None:
    """The band of somebody older than an age; None where it may be either."""
    return at_least(years + 1)


# "not under 18" is read before what it denies, and "kids under 10" is nobody's own age
_SURER: Final = ((_AT_LEAST, at_least), (_AT_MOST, at_most), (_NEARLY, not_yet))
_LOOSER: Final = ((_OVER, over), (_UNDER, below))


def _own(text: str) -> tuple[str, str | None]:
    """The text without the numbers that are no age, and without ages told by one side only: what band these give."""
    follows = None
    for sides in (_SURER, _LOOSER):
        for pattern, band_of in sides:
            for match in pattern.finditer(text):
                years = number(next(filter(None, match.groups()))) or 0
                follows = follows or band_of(years)
            text = pattern.sub(" , ", text)
        text = _AND_HALF.sub("", _NO_AGE.sub(" , ", text))
    return re.sub(r"(?: ,)+", " ,", " ".join(text.split())).strip(" ,"), follows


def _told(said: Said) -> str | None:
    """The band of an age or a birth that is told outright."""
    found = None
    if match := _BORN.search(said.plain):
        found = _from_birth(match, said.today)
    elif match := _TOLD.search(said.plain):
        years = number(match[1] or match[2] or match[3]) or 0
        found = band(years) if 4 <= years <= 115 else None
    if found is None and said.asked("age_band"):
        found = _asked(said)
    if found is None and said.asked("age_band"):
        clause = re.search(
            r"(?:^|, |and |im )(1[0-9]|[2-9]\d)(?: ?(?:m|f|male|female))?(?= |,|$)", said.plain
        )
        found = (
            band(int(clause[1]))
            if clause and not re.search(r"week|month|days|on \w+day", said.plain)
            else None
        )
    if found is None and (said.open or said.asked("name", "language", "consent_take_part")):
        clause = re.search(
            r"(?:^|, )(1[6-9]|[2-9]\d)(?: ?(?:m|f|male|female|man|woman))?(?= ,|,|$)", said.plain
        )
        found = band(int(clause[1])) if clause and "," in said.plain else None
    return found


def read_age(said: Said) -> Found:
    """`age_band` from a reply."""
    if said.asked("age_band") and _GROWN.fullmatch(said.plain):
        return {"age_band": "18_plus"}
    own, follows = _own(said.plain)
    told = _told(replace(said, plain=own))
    found = told or (follows if said.asked("age_band") else None)
    return {"age_band": found} if found else {}
