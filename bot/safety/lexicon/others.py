"""The other languages, all read at once on every message."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bot.safety.lexicon import (
    arabic,
    bengali,
    bengali_frames,
    chinese,
    chinese_frames,
    frames,
    panjabi,
    persian,
    polish,
    polish_frames,
    roman_panjabi,
    roman_urdu,
    romanian,
    romanian_frames,
    signs,
    signs_eastern,
    signs_latin,
    somali,
    somali_frames,
    urdu,
)

Language = tuple[Mapping[str, str], Mapping[str, tuple[str, ...]]]


def _joined(*vocabularies: Mapping[str, str]) -> dict[str, str]:
    """Several vocabularies as one: who texts in Roman letters mixes Urdu and Panjabi."""
    names = {name: None for words in vocabularies for name in words}
    return {name: "; ".join(words.get(name, "") for words in vocabularies) for name in names}


def _beside(own: Mapping[str, str], neighbour: Mapping[str, str]) -> dict[str, str]:
    """A vocabulary that knows its neighbour's denials: two languages with words and script in common."""
    denials = {name: f"{own[name]}; {neighbour[name]}" for name in ("NOT_AFTER", "DENIES_AFTER")}
    return {**own, **denials, "BRIDGE": f"{own['BRIDGE']}; {neighbour['BRIDGE']}"}


_LATIN_SIGNS: Final = {
    rule: (*signs.PATTERNS.get(rule, ()), *signs_latin.PATTERNS.get(rule, ()))
    for rule in (*signs.PATTERNS, *signs_latin.PATTERNS)
}
_EASTERN_SIGNS: Final = {
    rule: (*signs.PATTERNS.get(rule, ()), *signs_eastern.PATTERNS.get(rule, ()))
    for rule in (*signs.PATTERNS, *signs_eastern.PATTERNS)
}
_CHINESE: Final = _joined(chinese_frames.CONCEPTS, frames.TABLES["zh"])

_OWN: Final[dict[str, Language]] = {
    "pl": (_joined(polish.CONCEPTS, polish_frames.CONCEPTS), _LATIN_SIGNS),
    "ro": (_joined(romanian.CONCEPTS, romanian_frames.CONCEPTS), _LATIN_SIGNS),
    "ur": (_beside(urdu.CONCEPTS, persian.CONCEPTS), signs.PATTERNS),
    "ur-Latn": (_joined(roman_urdu.CONCEPTS, roman_panjabi.CONCEPTS), signs.PATTERNS),
    "ar": (arabic.CONCEPTS, signs.PATTERNS),
    "fa": (_beside(persian.CONCEPTS, urdu.CONCEPTS), signs.PATTERNS),
    "bn": (_joined(bengali.CONCEPTS, bengali_frames.CONCEPTS), _EASTERN_SIGNS),
    "pa": (panjabi.CONCEPTS, signs.PATTERNS),
    "so": (_joined(somali.CONCEPTS, somali_frames.CONCEPTS), _LATIN_SIGNS),
    "zh": (chinese.CONCEPTS, chinese.by_characters(_EASTERN_SIGNS)),
}
_FRAMES: Final[dict[str, Mapping[str, str]]] = {
    **frames.TABLES,
    "zh": {name: chinese.both_scripts(text) for name, text in _CHINESE.items()},
}
LANGUAGES: Final[dict[str, Language]] = {
    code: (_joined(concepts, _FRAMES[code]), patterns)
    for code, (concepts, patterns) in _OWN.items()
}
