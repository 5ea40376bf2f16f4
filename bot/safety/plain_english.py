"""Every word of a text in plain English, by small dictionaries of how people text (`dictionary/`).

What is learned from texts in one language then counts in all: "dhabar", "krzyz" and "lower back" become
one word. A dictionary knows a word's likeliest sense in texts about health, work and danger. It is no
translation, and nobody is shown it: the second opinion weighs it, and rules ask it which language a
text is in and whether a word is a bare no.

One file a language, `word<TAB>plain English words`, in the spelling of `wording.plain`. English has its
own: "knackered" is tired. Of the languages in one script, the one whose dictionary knows most words of
the text is read; English words are known in texts of all.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from os.path import commonprefix
from pathlib import Path
from typing import Final

from bot.safety.spelling import arabic_readings
from bot.safety.wording import ARABIC, HAN, INDIC, plain

DICTIONARY: Final = Path(__file__).parent / "dictionary"
ENGLISH: Final = "en"
UNKNOWN: Final = ""
_NOBODY_KNOWS: Final = (UNKNOWN,)
_NO: Final = (("no",), ("none",), ("never",))
STOPS: Final = {",": ",;،؛、", ".": ".。।۔\n", "?": "?؟", "!": "!"}  # and their marks
_STOP_OF: Final = {mark: stop for stop, marks in STOPS.items() for mark in marks}
_WORD: Final = re.compile(rf"[{HAN}]+|(?:(?![{HAN}_])[\w{INDIC}])+|[{''.join(_STOP_OF)}]+")
# a word of `_LONG` letters is read as an entry it shares all but its last few with:
_LONG: Final = 5
_ENDING: Final = 3  # letters in which the word may differ
_MOST_OF: Final = 0.6  # of the entry
_CHINESE: Final = ("zh-Hant",)
_SCRIPTS: Final = tuple(
    (re.compile(f"[{letters}]"), languages)
    for letters, languages in (
        (ARABIC, ("ar", "fa", "ur")),
        ("\u0980-\u09ff", ("bn",)),
        ("\u0a00-\u0a7f", ("pa",)),
        (HAN, _CHINESE),
    )
)
_LATIN: Final = (ENGLISH, "pl", "ro", "so", "pa-Latn", "ur-Latn")


class Dictionary:
    """Words of one language with what they are in plain English."""

    def __init__(self, entries: Mapping[str, tuple[str, ...]], english: Dictionary | None = None):
        """`english` has the words of English: one word for one thing, whoever wrote the entries."""
        self._said = dict(entries)
        self._english = english
        self._in_order = sorted(entries)
        self._lengths = _lengths(entries)
        if english is not None:
            for word, said in entries.items():
                self._said[word] = tuple(x for one in said for x in english.as_english(one))
        self.read = lru_cache(maxsize=8192)(self._read)

    def as_english(self, word: str) -> tuple[str, ...]:
        """The plain word for an English word, which is from now on known."""
        return self._said.setdefault(word, (word,))

    def cut(self, signs: str) -> Iterator[str]:
        """A run of Chinese signs as the longest words that are entries, other signs alone."""
        at = 0
        while at < len(signs):
            end = at + 1
            for length in self._lengths.get(signs[at], ()):
                if signs[at : at + length] in self._said:
                    end = at + length
                    break
            yield signs[at:end]
            at = end

    def knows(self, word: str) -> bool:
        """Whether the word itself is an entry."""
        return word in self._said

    def count(self, words: Iterable[str]) -> int:
        """How many of the words are entries."""
        return sum(map(self._said.__contains__, words))

    def _read(self, word: str) -> tuple[str, ...]:
        """The word in plain English; if need be as English, or as the entry that is written alike."""
        said = self._said.get(word)
        if said is None and self._english is not None:
            said = self._english.entry(word) or self._alike(word)
        return said or _NOBODY_KNOWS

    def entry(self, word: str) -> tuple[str, ...] | None:
        """What the word itself is, None where it is no entry."""
        return self._said.get(word)

    def _alike(self, word: str) -> tuple[str, ...] | None:
        """What an Arabic word is without what stands before it, or the entry that begins like a long word."""
        for bare in arabic_readings(word):
            if bare in self._said:
                return self._said[bare]
        if len(word) < _LONG:
            return None
        at = bisect_left(self._in_order, word)
        near = max(self._in_order[max(0, at - 1) : at + 1], key=lambda one: _shared(one, word))
        shared = _shared(near, word)
        enough = max(_LONG - 1, len(word) - _ENDING, _MOST_OF * len(near))
        return self._said[near] if shared >= enough else None


def _lengths(words: Iterable[str]) -> dict[str, list[int]]:
    """How long the words are that begin with each letter, the longest first."""
    found: dict[str, set[int]] = {}
    for word in words:
        found.setdefault(word[0], set()).add(len(word))
    return {letter: sorted(lengths, reverse=True) for letter, lengths in found.items()}


def _shared(one: str, other: str) -> int:
    """How many letters two words begin with alike."""
    return len(commonprefix((one, other)))


def in_english(text: str, as_it_is: bool = False) -> list[str]:
    """The text as plain English words and stops in order, UNKNOWN for a word that no dictionary knows.

    With `as_it_is`, an unknown word in Latin letters stands for itself.

    >>> in_english("my hubby is knackered, why?")
    ['my', 'husband', 'be', 'tired', ',', 'why', '?']
    """
    words = _WORD.findall(plain(text).replace("'", ""))
    scripts = [_languages(word) for word in words]
    used = {
        one: _chosen([word for word, its in zip(words, scripts, strict=True) if its is one], one)
        for one in set(scripts)
        if one
    }
    said: list[str] = []
    for word, languages in zip(words, scripts, strict=True):
        if not languages:
            said.append(_STOP_OF[word[0]])
            continue
        dictionary = used[languages]
        for part in (word,) if languages is not _CHINESE else dictionary.cut(word):
            known = dictionary.read(part)
            keep = as_it_is and known is _NOBODY_KNOWS and languages is _LATIN
            said += (part,) if keep else known
    return said


@lru_cache(maxsize=8192)
def _languages(word: str) -> tuple[str, ...]:
    """The languages of the script that a word is in; none for a stop."""
    if word[0] in _STOP_OF:
        return ()
    for letter, languages in _SCRIPTS:
        if letter.match(word):
            return languages
    return _LATIN


def _chosen(words: list[str], languages: tuple[str, ...]) -> Dictionary:
    """The dictionary that knows the most of the words; the first named, where several do."""
    known = [dictionaries()[one] for one in languages]
    return max(known, key=lambda one: one.count(words)) if len(known) > 1 else known[0]


@lru_cache(maxsize=8192)
def is_no(word: str) -> bool:
    """Whether a word is a bare no in any language: "nope", "maya", "nahi"."""
    return any(
        dictionary.entry(word) in (_NO if language == ENGLISH else (*_NO, ("not",)))
        for language, dictionary in dictionaries().items()
    )


@lru_cache(maxsize=1)
def dictionaries() -> Mapping[str, Dictionary]:
    """By language. Every English word that any of them uses is known as English."""
    english = Dictionary(_entries(ENGLISH))
    others = (path.stem for path in sorted(DICTIONARY.glob("*.tsv")) if path.stem != ENGLISH)
    return {ENGLISH: english} | {one: Dictionary(_entries(one), english) for one in others}


def _entries(language: str) -> dict[str, tuple[str, ...]]:
    lines = (DICTIONARY / f"{language}.tsv").read_text(encoding="utf-8").splitlines()
    return {word: tuple(said.split()) for word, _, said in (line.partition("\t") for line in lines)}
