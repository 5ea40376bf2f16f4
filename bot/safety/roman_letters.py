"""How Urdu and Panjabi are spelt in Roman letters: nobody spells them alike, so words are matched by sound.

"taangein", "tangain" and "tangen" are one word; so are "mehsoos" and "mahsus", "pishaab" and "peshab".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from bot.safety.lexicon import roman_frames, roman_panjabi, roman_urdu
from bot.safety.phrases import entries

_SHORTEST: Final = 4  # shorter words sound like too many others
_SOUNDS: Final = tuple(
    (re.compile(written), heard)
    for written, heard in (
        ("chh", "ch"),
        ("ph", "f"),
        ("w", "v"),
        ("q|ck", "k"),
        ("aa+", "a"),
        ("ee+|ea|ie", "i"),
        ("oo+|ou", "u"),
        ("ai|ei|ey|ay|ae", "e"),
        ("y(?=$)", "e"),
        ("iy(?=[aeo])", "i"),
        ("eh", "ah"),
        ("o", "u"),
        ("e", "i"),
        (r"(.)\1+", r"\1"),
    )
)
_ENDING: Final = re.compile("(?<=[aiu])n$|h$")  # a nasal vowel, a breath: written or not


def sound(written: str, whole: bool = True) -> str:
    """How a word sounds; `whole` is false for the beginning of a word.

    >>> sound("taangein") == sound("tangain"), sound("mehsoos") == sound("mahsus")
    (True, True)
    """
    for spelling, heard in _SOUNDS:
        written = spelling.sub(heard, written)
    return _ENDING.sub("", written) if whole else written


class RomanLetters:
    """The words of some concepts by their sound."""

    def __init__(self, texts: Iterable[str]):
        """`texts` are entry texts of the lexicon (see `phrases`)."""
        self._known: set[str] = set()
        self._words: dict[str, list[str]] = {}
        self._stems: dict[str, list[str]] = {}
        for word in _words_in(texts):
            if word.endswith("*"):
                _put(self._stems, sound(word[:-1], whole=False), word[:-1])
            else:
                self._known.add(word)
                _put(self._words, sound(word), word)
        self.spellings = lru_cache(maxsize=8192)(self._spellings)

    def _spellings(self, word: str) -> tuple[str, ...]:
        """The spellings in the lexicon that sound like a word which is not in it itself."""
        if len(word) < _SHORTEST or not word.isascii() or not word.isalpha() or word in self._known:
            return ()
        heard = sound(word, whole=False)
        begun = [
            stem
            for end in range(_SHORTEST, len(heard) + 1)
            for stem in self._stems.get(heard[:end], ())
            if not word.startswith(stem)
        ]
        return (*self._words.get(sound(word), ()), *begun)


@lru_cache(maxsize=1)
def roman_letters() -> RomanLetters:
    """The words of Urdu and Panjabi in Roman letters, by their sound."""
    return RomanLetters(
        text
        for concepts in (
            roman_urdu.CONCEPTS,
            roman_panjabi.CONCEPTS,
            roman_frames.CONCEPTS,
            *roman_frames.GURMUKHI,
        )
        for text in concepts.values()
    )


def _words_in(texts: Iterable[str]) -> set[str]:
    return {
        word
        for text in texts
        for steps in entries(text)
        for choices in steps
        for words in choices
        for word in words
        if word.isascii() and len(word.rstrip("*")) >= _SHORTEST
    }


def _put(index: dict[str, list[str]], heard: str, word: str) -> None:
    if len(heard) >= _SHORTEST - 1:
        index.setdefault(heard, []).append(word)
