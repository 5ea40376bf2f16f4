"""The other languages, all read at once on every message."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bot.safety.lexicon import (
    arabic,
    arabic_frames,
    bengali,
    bengali_frames,
    chinese,
    chinese_frames,
    frames,
    panjabi,
    panjabi_frames,
    persian,
    persian_frames,
    polish,
    polish_frames,
    roman_frames,
    roman_panjabi,
    roman_urdu,
    romanian,
    romanian_frames,
    signs,
    signs_arabic,
    signs_eastern,
    signs_latin,
    signs_urdu,
    somali,
    somali_frames,
    urdu,
    urdu_frames,
)

Language = tuple[Mapping[str, str], Mapping[str, tuple[str, ...]]]


def _joined(*vocabularies: Mapping[str, str]) -> dict[str, str]:
    """Several vocabularies as one: who texts in Roman letters mixes Urdu and Panjabi."""
    names = {name: None for words in vocabularies for name in words}
    return {name: "; ".join(words.get(name, "") for words in vocabularies) for name in names}


# what two languages with words and script in common share: how a sign is denied, dated, or only told
_TOLD: Final = tuple(
    "NOT_AFTER DENIES_AFTER BRIDGE NOT_HAD PAST OVER WAS NOW LASTING ONSET MILD ROLE ROLE_AFTER IDIOM NONE_OF_THEM LAUGHS".split()
)


def _beside(own: Mapping[str, str], neighbour: Mapping[str, str]) -> dict[str, str]:
    """A vocabulary that knows its neighbour's denials, and what its neighbour only tells of."""
    told = {name: f"{own.get(name, '')}; {neighbour.get(name, '')}" for name in _TOLD}
    return {**own, **told}


_PERSIAN: Final = _joined(persian.CONCEPTS, persian_frames.CONCEPTS)
_URDU: Final = _joined(urdu.CONCEPTS, urdu_frames.CONCEPTS)
_LATIN_SIGNS: Final = {
    rule: (*signs.PATTERNS.get(rule, ()), *signs_latin.PATTERNS.get(rule, ()))
    for rule in (*signs.PATTERNS, *signs_latin.PATTERNS)
}
_URDU_SIGNS: Final = {
    rule: (*signs.PATTERNS.get(rule, ()), *signs_urdu.PATTERNS.get(rule, ()))
    for rule in (*signs.PATTERNS, *signs_urdu.PATTERNS)
}
_ARABIC_SIGNS: Final = {
    rule: (*signs.PATTERNS.get(rule, ()), *signs_arabic.PATTERNS.get(rule, ()))
    for rule in (*signs.PATTERNS, *signs_arabic.PATTERNS)
}


_EASTERN_SIGNS: Final = {
    rule: (*signs.PATTERNS.get(rule, ()), *signs_eastern.PATTERNS.get(rule, ()))
    for rule in (*signs.PATTERNS, *signs_eastern.PATTERNS)
}
_CHINESE: Final = _joined(chinese_frames.CONCEPTS, frames.TABLES["zh"])

_OWN: Final[dict[str, Language]] = {
    "pl": (_joined(polish.CONCEPTS, polish_frames.CONCEPTS), _LATIN_SIGNS),
    "ro": (_joined(romanian.CONCEPTS, romanian_frames.CONCEPTS), _LATIN_SIGNS),
    "ur": (_beside(_URDU, _PERSIAN), _URDU_SIGNS),
    "ur-Latn": (
        _joined(
            roman_urdu.CONCEPTS,
            roman_panjabi.CONCEPTS,
            roman_frames.CONCEPTS,
            *roman_frames.GURMUKHI,
        ),
        _URDU_SIGNS,
    ),
    "ar": (_joined(arabic.CONCEPTS, arabic_frames.CONCEPTS), _ARABIC_SIGNS),
    "fa": (_beside(_PERSIAN, _URDU), _ARABIC_SIGNS),
    "bn": (_joined(bengali.CONCEPTS, bengali_frames.CONCEPTS), _EASTERN_SIGNS),
    "pa": (_joined(panjabi.CONCEPTS, panjabi_frames.CONCEPTS), _URDU_SIGNS),
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
