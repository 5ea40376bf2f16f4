"""Gurmukhi in Roman letters, as people text it: one vocabulary of Panjabi serves both ways of writing.

How a word is spelt is left to `roman_letters`, which matches by sound.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Final

_NUKTA, _VIRAMA, _ADDAK = "\u0a3c", "\u0a4d", "\u0a71"
_NASAL: Final = "\u0a70\u0a02"
_CONSONANTS: Final = dict(
    zip(
        "ਕਖਗਘਙਚਛਜਝਞਟਠਡਢਣਤਥਦਧਨਪਫਬਭਮਯਰਲਵੜਸਹ",
        "k kh g gh n ch chh j jh n t th d dh n t th d dh n p ph b bh m y r l v r s h".split(),
        strict=True,
    )
)
_DOTTED: Final = {"s": "sh", "j": "z", "ph": "f"}
_VOWELS: Final = dict(zip("ਅਆਇਈਉਊਏਐਓਔ", "a aa i ee u oo e ai o au".split(), strict=True))
_SIGNS: Final = dict(
    zip("\u0a3e\u0a3f\u0a40\u0a41\u0a42\u0a47\u0a48\u0a4b\u0a4c", "aa i ee u oo e ai o au".split(), strict=True)
)  # fmt: skip
_WORD: Final = re.compile("[\u0a00-\u0a7f]+")


def romanised(concepts: Mapping[str, str]) -> dict[str, str]:
    """A vocabulary of Gurmukhi in Roman letters, name by name."""
    return {name: in_roman(text) for name, text in concepts.items()}


def in_roman(text: str) -> str:
    """A text with every Gurmukhi word in Roman letters; all else as it is.

    >>> in_roman("(ਲੱਤਾਂ|ਪੈਰ) ਬਦਲੀ*")
    '(lattaan|pair) badlee*'
    """
    text = unicodedata.normalize("NFKC", text)
    return _WORD.sub(lambda found: _word(found.group()), text)


def _word(word: str) -> str:
    """One word: syllables of a consonant and its vowel, the vowel `""` where none is written."""
    syllables: list[list[str]] = []
    doubled = False
    for c in word:
        if c in _CONSONANTS:
            sound = _CONSONANTS[c]
            syllables.append([sound[0] + sound if doubled else sound, ""])
            doubled = False
        elif c in _SIGNS and syllables:
            syllables[-1][1] = _SIGNS[c]
        elif c in _VOWELS:
            syllables.append(["", _VOWELS[c]])
        elif c == _NUKTA and syllables:
            syllables[-1][0] = _DOTTED.get(syllables[-1][0], syllables[-1][0])
        elif c == _VIRAMA and syllables:
            syllables[-1][1] = "-"
        elif c == _ADDAK:
            doubled = True
        elif c in _NASAL and syllables:
            syllables[-1][1] = (syllables[-1][1] or "a") + "n"
    return "".join(consonant + vowel for consonant, vowel in _spoken(syllables))


def _spoken(syllables: list[list[str]]) -> list[tuple[str, str]]:
    """The syllables with the vowels that are spoken but not written, and none where none is spoken."""
    spoken: list[tuple[str, str]] = []
    after = ""  # the vowel of the next syllable, from the end
    for i in range(len(syllables) - 1, -1, -1):
        consonant, vowel = syllables[i]
        if not vowel:
            last = i == len(syllables) - 1
            between = bool(after) and i > 0 and syllables[i - 1][1] != "-"
            vowel = "" if (last and i > 0) or between else "a"
        vowel = vowel.replace("-", "")
        spoken.append((consonant, vowel))
        after = vowel
    return spoken[::-1]
