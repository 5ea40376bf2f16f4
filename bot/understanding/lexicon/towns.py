"""Where somebody's GP is, or their home, in the language's own words: "mieszkam w Bolton, lekarz w Bury".

Where a message names several places, the one beside the word for the GP answers; failing that nothing
does, and the person is asked again.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from bot.model.answers import AREA_SLOTS, BOROUGHS
from bot.understanding.dialects.spelled import spelled
from bot.understanding.lexicon.places import NATIVE_PLACES
from bot.understanding.lexicon.tables import DENY_AFTER, Lexicon, eaten, pattern_of
from bot.understanding.places import all_places, areas_named
from bot.understanding.places_by_sound import area_by_sound
from bot.understanding.said import Found, Said

_ENDS: Final = re.compile(r"[,?]")
# where a denial stands between two places and denies the second: "Bury nie Bolton"
_DENIED_LAST: Final = frozenset(("pl", "ro", "ar", "zh-Hant"))


def _with_endings(names: str) -> list[str]:
    """Names of places; the longer ones as they stand with what Persian or Arabic writes onto them."""
    return [f"{n}*" if re.search("[\u0600-\u06ff]{5}", n) else n for n in names.split("|")]


_PLACES: Final = {
    area: pattern_of("|".join(_with_endings(f"{area}|{names}" if area in BOROUGHS else names)))
    for area, names in NATIVE_PLACES.items()
}


def place(said: Said, words: Lexicon, text: str) -> Found:
    """An area slot from a place in the language's own spelling."""
    asked = said.question if said.question in AREA_SLOTS else None
    if not asked and not words.gp.search(text) and not said.asked("age_band"):
        return {}
    areas = set(_answering(said, words, text, asked))
    return {asked or "gp_area": areas.pop()} if len(areas) == 1 else {}


def undecided(said: Said, words: Lexicon, text: str) -> bool:
    """Whether a reply about a place names one that it denies, or several, and none of them is the answer."""
    if said.question not in AREA_SLOTS or place(said, words, text):
        return False
    clauses = _clauses(words, text)
    named = {area for clause in clauses for area in _named(said, words, clause)}
    return len(named) > 1 or any(
        words.negates.search(clause) and _named(said, words, clause) for clause in clauses
    )


def _answering(said: Said, words: Lexicon, text: str, asked: str | None) -> list[str]:
    """The areas named in the part of the reply that speaks of the GP; in all of it, where no part does."""
    clauses = _clauses(words, text)
    meant = [(clause, area) for clause in clauses for area in _meant(said, words, clause)]
    of_gp = [area for clause, area in meant if words.gp.search(clause)]
    if asked == "gp_area" and of_gp:
        return of_gp
    own = [(clause, area) for clause, area in meant if not words.not_mine.search(clause)] or meant
    surgery = [area for clause, area in own if not words.elsewhere.search(clause)]
    return surgery if surgery and asked == "gp_area" else [area for _, area in own]


def _clauses(words: Lexicon, text: str) -> list[str]:
    """The text parted at commas and at "but"."""
    parts = (part.strip() for part in _ENDS.split(words.but.sub(" , ", text)))
    return [part for part in parts if part]


def _meant(said: Said, words: Lexicon, clause: str) -> list[str]:
    """The areas that a part of a reply names and does not deny."""
    named = _named(said, words, clause)
    if not words.negates.search(clause):
        if not named and said.question in AREA_SLOTS:
            sounds_like = area_by_sound(clause, words.language, all_places(said.places))
            return [sounds_like] if sounds_like else []
        return named
    halves = [half.strip() for half in words.negates.split(clause) if half and half.strip()]
    if len(named) < 2 or len(halves) != 2:
        return []
    first, second = (_named(said, words, half) for half in halves)
    if words.language in DENY_AFTER or words.sorry.search(halves[1]):
        return second
    return first if words.language in _DENIED_LAST else []


def _named(said: Said, words: Lexicon, clause: str) -> list[str]:
    areas = eaten(clause, _PLACES)
    if not areas and words.language == "ar":
        areas = eaten(re.sub(r"(?<!\S)[\u0648\u0641\u0628\u0644](?=\w{3})", "", clause), _PLACES)
    found = (*areas, *eaten(clause, _places(words.language)), *areas_named(clause, said.places))
    return list(dict.fromkeys(found))


@cache
def _places(language: str) -> dict[str, re.Pattern[str]]:
    """The places in the one spelling of a language; none that it makes a short word of ("walii", "wali")."""
    return {
        area: pattern_of(
            "|".join(
                name
                for name in [area, *names.split("|")]
                if len(name) > 6 or not name.isascii() or spelled(language, name) == name
            ),
            language,
        )
        for area, names in NATIVE_PLACES.items()
    }
