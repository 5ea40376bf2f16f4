"""English places as people write them in Arabic, Bengali or Gurmukhi letters: matched by their consonants.

Nobody spells "Chadderton" alike in another script, and vowels are mostly left out, so a name is
compared by the consonants that are heard: "chadderton" and "شادرتون" are both S D R T N. Letters that
one script does not tell apart ("p" and "b" in Arabic, "g" and "j") count as one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.safety.plain_english import dictionaries
from bot.safety.wording import plain

_SHORTEST: Final = 3  # consonants: fewer are many places, and many words
_SLIP_FROM: Final = 5  # consonants of which one may be heard otherwise
_MOST_WORDS: Final = 5  # of the text
_LATIN: Final = tuple(
    (re.compile(written), heard)
    for written, heard in (
        ("[^a-z]", ""),
        ("^kn", "n"),
        ("t?ch|sh", "s"),
        ("c(?=[eiy])", "s"),
        ("dg", "dk"),
        ("gh(?=t|$)", ""),
        ("ph", "f"),
        ("[ckgjq]", "k"),
        ("x", "ks"),
        ("p", "b"),
        ("z", "s"),
        ("[aeiouhvwy]", ""),
    )
)
_LETTERS: Final = {
    letter: heard
    for heard, letters in {
        "b": "بپবভপਬਭਪ",
        "t": "تطثٹটঠতথਟਠਤਥ",
        "d": "دڈضذডঢদধਡਢਦਧ",
        "k": "ككکگقغجخকখগঘজঝযਕਖਗਘਜਝ",
        "s": "سصزشچژশষসচছਸਚਛ",
        "f": "فফਫ",
        "l": "لলਲ",
        "r": "رরਰੜ",
        "m": "مমਮ",
        "n": "نںনণংਨਣਂੰਙ",
    }.items()
    for letter in letters
}
_ARABIC_CH: Final = re.compile("تش")
_TWICE: Final = re.compile(r"(.)\1+")
_NATIVE: Final = re.compile("[\u0600-\u06ff\u0980-\u09ff\u0a00-\u0a7f]")
# "in", "to", "and", "the" before an Arabic word; "in" and "of" after a Bengali one
_BEFORE: Final = re.compile("^(?:وال|بال|ال|[بولف])(?=\\w{3})")
_AFTER: Final = re.compile("(?:তে|ের|এর|র|য়)$")


@lru_cache(maxsize=4096)
def heard(name: str) -> str:
    """The consonants of a name in Latin, Arabic, Bengali or Gurmukhi letters.

    >>> heard("chadderton") == heard("شادرتون")
    True
    """
    if _NATIVE.search(name):
        consonants = "".join(_LETTERS.get(letter, "") for letter in _ARABIC_CH.sub("ش", name))
    else:
        consonants = name
        for written, sound in _LATIN:
            consonants = written.sub(sound, consonants)
    return _TWICE.sub(r"\1", consonants)


def area_by_sound(text: str, language: str, places: Mapping[str, str]) -> str | None:
    """The one area of the places that a short text in another script names; None where there is none, or two.

    `places` are names with their areas. A word that the language's dictionary knows is no place.
    """
    words = text.replace(",", " ").split()
    if len(words) > _MOST_WORDS or not _NATIVE.search(text):
        return None
    known, own = _known(tuple(places.items())), dictionaries()[language]
    areas: set[str] = set()
    at = 0
    while at < len(words):
        length = 1
        if not own.knows(plain(words[at])):
            length, area = _longest(words[at:], known)
            if not area:
                return None  # who knows what that means
            areas.add(area)
        at += length
    return areas.pop() if len(areas) == 1 else None


def _longest(words: list[str], known: Mapping[str, str]) -> tuple[int, str]:
    """How many of the first words are a place, and its area; one and "" for none."""
    for search in (_exact, _nearly):
        for length in range(len(words), 0, -1):
            for name in _bare(" ".join(words[:length])):
                if area := search(heard(name), known):
                    return length, area
    return 1, ""


def _bare(name: str) -> Iterator[str]:
    """The name, and without what its language writes onto it."""
    yield name
    for piece in (_BEFORE, _AFTER):
        bare = piece.sub("", name)
        if bare != name:
            yield bare


def _exact(sound: str, known: Mapping[str, str]) -> str:
    return known.get(sound, "")


def _nearly(sound: str, known: Mapping[str, str]) -> str:
    if len(sound) < _SLIP_FROM:
        return ""
    near = process.extract(sound, known.keys(), scorer=OSA.distance, score_cutoff=1, limit=4)
    areas = {known[name] for name, _, _ in near if name[0] == sound[0] and len(name) >= _SLIP_FROM}
    return areas.pop() if len(areas) == 1 else ""


@lru_cache(maxsize=4)
def _known(places: tuple[tuple[str, str], ...]) -> Mapping[str, str]:
    """Area by what is heard; "" where two areas have places that sound alike."""
    known: dict[str, str] = {}
    for name, area in places:
        sound = heard(name)
        if len(sound) >= _SHORTEST and not re.search(r"\d", name):
            known[sound] = area if known.get(sound, area) == area else ""
    return known
