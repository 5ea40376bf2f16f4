"""A reply in Latin letters in a language that the conversation is not in: Roman Urdu to an English question."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.model.answers import AREA_SLOTS
from bot.safety.plain_english import dictionaries
from bot.understanding.lexicon.tables import lexicon
from bot.understanding.lexicons import answers_in, over
from bot.understanding.native_asides import aside
from bot.understanding.said import Found, Said
from bot.understanding.spelling import KNOWN

LATIN: Final = ("ur-Latn", "pa-Latn", "pl", "ro", "so")
_NEIGHBOURS: Final = ("ur-Latn", "pa-Latn")  # their speakers mix the two; no Polish word is meant
_SHORT_BUT_SURE: Final = frozenset("tak nie haa ji jee nai nu da".split())


def _may_be_english(plain: str) -> bool:
    """A word or two of which one is an English word, or one too short to tell; or nothing but English."""
    words = plain.replace(",", " ").split()
    if len(words) == 1 and len(words[0]) <= 3:
        return words[0] not in _SHORT_BUT_SURE
    english = dictionaries()["en"]
    if len(words) > 2 or words[:1] in (["no"], ["not"]):
        return english.count(words) == len(words)  # "no pain"
    return any(word in KNOWN for word in words)


def _english_but_figures(plain: str) -> bool:
    words = [word for word in plain.replace(",", " ").split() if not word.isdigit()]
    return dictionaries()["en"].count(words) == len(words)


def aside_in_any(said: Said) -> tuple[str, float] | None:
    """The aside a whole reply in Latin letters is in one of the languages written so."""
    if said.asked("name") or _may_be_english(said.plain):
        return None
    found = {aside(replace(said, language=each), False) for each in LATIN} - {None}
    wanted = {each[0] for each in found if each}
    return (wanted.pop(), 0.8) if len(wanted) == 1 else None


def answers_in_any(said: Said) -> Found:
    """What a reply in Latin letters says in one of the languages written so, whatever the conversation's.

    Taken only where it says the same in each of them that reads anything.
    """
    if said.asked("name", "phone", "next_treatment") or _may_be_english(said.plain):
        return {}
    if said.language in ("pl", "ro", "so"):
        return {}  # their own tables held back: "yes but do not send" is no yes in the next tongue
    tongues = _NEIGHBOURS if said.language in _NEIGHBOURS else LATIN
    read = [answers_in(replace(said, language=each), lexicon(each)) for each in tongues]
    # a place in Latin letters is read, or denied, by the English reader already
    own = [{slot: each for slot, each in one.items() if slot not in AREA_SLOTS} for one in read]
    if said.asked("age_band") and _english_but_figures(said.plain):
        return {}  # "not over 18": an age that English words leave open
    found = [answer for answer in own if answer]
    return over(said, found[0], {}) if found and all(each == found[0] for each in found) else {}
