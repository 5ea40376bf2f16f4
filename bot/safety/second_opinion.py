"""A second opinion on a text, learned from people's texts: where it differs from the rules, the net asks.

The rules say why they ring, and they go first. People put the same danger in ways that nobody wrote
a rule for, and deny a sign in ways that no scope foresaw. So the *marks* of a text are weighed as well:
the pieces of its words, its words in plain English and which follows which, the concepts of the rules'
own lexicon and which follows which, in every language alike, and the signs that a rule saw and took back. `./run learn-safety` learns the weights
from the tuning half of the kept sets. Where the two differ, the opinion leads to the one question
that carries the numbers, and to the advice itself only where it is `CERTAIN` of the very level.
Status: drafted, not approved by a Clinical Safety Officer.
"""

from __future__ import annotations

import gzip
import json
import math
import re
import sys
import unicodedata
from array import array
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from operator import itemgetter
from pathlib import Path
from typing import Final
from zlib import crc32

from bot.safety.wording import INDIC, SIGN

LEARNED: Final = Path(__file__).parent / "learned.bin.gz"
HARMLESS: Final = "none"
# chosen on the tuning half by cross-validation (tests/safety/learn.py):
CERTAIN: Final = 0.7  # of one level, where no rule saw a sign: its advice is given
SURE: Final = 0.28  # of danger, where no rule saw a sign
SURER: Final = 0.7  # of danger, where a rule saw one and found it denied or over
DOUBTFUL: Final = 0.25  # danger below which a rule's alarm becomes a question
NOTHING: Final = 0.01  # danger below which a rule's alarm is none: see `screen`
LONGEST: Final = 1600  # characters that are weighed; the rules read on
LONGEST_OF_SIGNS: Final = 640  # of Chinese: they say as much
PIECE_PLACES: Final = 1 << 18
CONCEPT_PLACES: Final = 1 << 16
ENGLISH_PLACES: Final = 1 << 18
WORD_PLACES: Final = PIECE_PLACES + CONCEPT_PLACES  # where those of the English words begin
PLACES: Final = WORD_PLACES + ENGLISH_PLACES
LITTLE: Final = 2000  # what the marks of a text must outweigh: two words tell little
FINENESS: Final = 64  # of the kept weights: steps to a whole number
_WORD: Final = re.compile(rf"(?:(?!_)[\w{INDIC}\u064b-\u0652])+")
_ENOUGH: Final = 11  # marks: a letter or a number by itself has fewer
_FIELD: Final = 40  # bits that hold the sum of any text's marks
FIRST: Final = 90  # words of which what stands together is weighed; rules and letters read on
_COMPANY: Final = 4  # words between two concepts that belong together
_BESIDE: Final = 8  # words in plain English, stops among them, that follow soon
_START: Final = "<"  # of a text
_END: Final = ">"

Place = tuple[int, int, str]  # a concept: its first word, one past its last, its name
NAMED: Final = ":"  # opens the name of a concept of the lexicon; "=" words that one pattern brought


@dataclass(frozen=True)
class Opinion:
    """The graver level a text looks most like, and how likely that is; how likely it is dangerous at all.

    Both 0 to 1. Where danger is likely and no one level is, the question has to find out.
    """

    level: str
    danger: float
    likely: float = 0.0


@dataclass(frozen=True)
class _Learned:
    """By place, the square of a mark's rarity and how much more it tells for each level than for none.

    Those of one place are one whole number, `_FIELD` bits apart: they are looked up and added at once.
    """

    levels: tuple[str, ...]
    bias: tuple[float, ...]
    told: list[int]


def weighed(text: str) -> str:
    """As much of a text as is weighed."""
    begun = text[:LONGEST]
    if len(begun) > LONGEST_OF_SIGNS and 2 * len(SIGN.findall(begun)) > len(begun):
        return begun[:LONGEST_OF_SIGNS]
    return begun


def marks(
    text: str,
    english: Sequence[str],
    concepts: Iterable[Sequence[Place]],
    taken_back: Iterable[str] = (),
) -> set[int]:
    """What a text is weighed by, as the places of its marks: marks may share one, and were learned so.

    `text` is what `weighed` left of it; `english` the same in plain English words and stops, empty for an unknown one; `concepts` are those found
    among its `FIRST` words, sorted, by each lexicon apart; `taken_back` the rules that saw a sign and found it denied or over.
    """
    found = pieces(text)
    found.update(_together(english))
    found.update(PIECE_PLACES + _number(f"-{rule}") % CONCEPT_PLACES for rule in taken_back)
    for places in concepts:
        found.update(_company(places))
    return found


def _together(english: Sequence[str]) -> Iterator[int]:
    """Each word and stop by itself, before every other that follows soon, and right before the next."""
    for word in filter(None, set(english)):
        yield WORD_PLACES + _number(word) % ENGLISH_PLACES
    said = [_START, *english[:FIRST], _END]
    numbers = [_number(word) if word else 0 for word in said]
    for at, one in enumerate(numbers, 1):
        if one:
            after = numbers[at : at + _BESIDE]
            if after and after[0]:
                yield WORD_PLACES + (one * 37 + after[0]) % ENGLISH_PLACES
            one *= 31
            for other in after:
                if other:
                    yield WORD_PLACES + (one + other) % ENGLISH_PLACES


def _company(places: Sequence[Place]) -> Iterator[int]:
    """Each concept by itself, and before every other that follows soon."""
    for name in {name for _, _, name in places}:
        yield PIECE_PLACES + _number(name) % CONCEPT_PLACES
    chief = _chief(places)
    for at, (_, end, number) in enumerate(chief, 1):
        last = end + _COMPANY
        number *= 31
        for start, _, other in islice(chief, at, None):
            if start >= end:
                if start > last:
                    break
                yield PIECE_PLACES + (number + other) % CONCEPT_PLACES


def _chief(places: Sequence[Place]) -> list[tuple[int, int, int]]:
    """Where many concepts begin with one word, the two longest; no words of one pattern alone."""
    named = [place for place in places if place[2].startswith(NAMED)]
    return [
        (start, end, _number(name))
        for at, (start, end, name) in enumerate(named, 2)
        if at >= len(named) or named[at][0] != start
    ]


def pieces(text: str) -> set[int]:
    """Its words, pairs of words, and a few letters in a row."""
    plain = unicodedata.normalize("NFKC", text).lower().replace("'", "").replace("’", "")
    words = _WORD.findall(plain)
    found = set().union(*map(_pieces_of, words))
    found.update(
        _number(f"{one} {other}") % PIECE_PLACES
        for one, other in zip(words, words[1:], strict=False)
    )
    return found


@lru_cache(maxsize=8192)
def _pieces_of(word: str) -> frozenset[int]:
    padded = f" {word} "
    pieces = {f"|{word}"} | {
        padded[at : at + length]
        for length in _lengths(word)
        for at in range(len(padded) - length + 1)
    }
    # a word is remembered as a whole, so its pieces need not be
    return frozenset(_crc(piece) % PIECE_PLACES for piece in pieces)


def _lengths(word: str) -> tuple[int, ...]:
    """Of the pieces of a word: the more a sign tells, the fewer of them."""
    if word.isascii():
        return (3, 4)
    return (2, 3) if SIGN.match(word) else (2, 3, 4)


def _crc(mark: str) -> int:
    return crc32(mark.encode("utf-8", "surrogatepass"))


_number: Final = lru_cache(maxsize=8192)(_crc)


def opinion(places: Collection[int]) -> Opinion:
    """What a text with the marks at these places looks like to somebody who has read many. Never raises."""
    learned = _learned()
    if len(places) < _ENOUGH:
        return Opinion(HARMLESS, 0.0)
    total = sum(itemgetter(*places)(learned.told))
    known, *weights = _parted(total, 1 + len(learned.levels))
    if not known:
        return Opinion(HARMLESS, 0.0)
    length = math.sqrt((known + LITTLE * FINENESS) * FINENESS)
    odds = [
        math.exp(bias + weight / length) for bias, weight in zip(learned.bias, weights, strict=True)
    ]
    graver = max(range(len(odds)), key=odds.__getitem__)
    every = 1 + sum(odds)
    return Opinion(learned.levels[graver], 1 - 1 / every, odds[graver] / every)


@lru_cache(maxsize=1)
def _learned() -> _Learned:
    with gzip.open(LEARNED) as file:
        head = json.loads(file.readline())
        tables = [array("h", file.read(2 * PLACES)) for _ in range(1 + len(head["levels"]))]
    if sys.byteorder == "big":
        for table in tables:
            table.byteswap()
    told = [_joined(values) if values[0] else 0 for values in zip(*tables, strict=True)]
    return _Learned(tuple(head["levels"]), tuple(head["bias"]), told)


def _joined(values: Iterable[int]) -> int:
    """Whole numbers, also below nought, as one that can be added to others of its kind."""
    return sum(value << _FIELD * at for at, value in enumerate(values))


def _parted(total: int, number: int) -> list[int]:
    """The sums of the numbers that were joined."""
    half, every = 1 << _FIELD - 1, (1 << _FIELD) - 1
    total += _joined([half] * number)
    return [(total >> _FIELD * at & every) - half for at in range(number)]
