"""A second opinion on a text in which no rule saw a sign: learned from people's texts, it only asks.

The rules say why they ring, and they go first. People put the same danger in ways that nobody wrote
a rule for, so the pieces of words that dangerous and harmless texts are made of are weighed as well
(`./run learn-safety` learns the weights from the tuning half of the kept sets). It never silences a
rule, and it never gives advice by itself: it leads to the one question that carries the numbers.
Status: drafted, not approved by a Clinical Safety Officer.
"""

from __future__ import annotations

import gzip
import math
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

LEARNED: Final = Path(__file__).parent / "learned.tsv.gz"
HARMLESS: Final = "none"
SURE: Final = (
    0.9  # of danger; chosen on the tuning half by cross-validation (tests/safety/learn.py)
)
LONGEST: Final = 1600  # characters
_WORD: Final = re.compile(r"[^\W_]+")
_PIECES: Final = (2, 3, 4)  # characters


@dataclass(frozen=True)
class Opinion:
    """The graver level a text looks most like, and how likely it is dangerous at all (0 to 1)."""

    level: str
    danger: float


@dataclass(frozen=True)
class _Learned:
    """Weights by piece: `rarity` scales a piece, `weights` has one number a level."""

    levels: tuple[str, ...]
    bias: tuple[float, ...]
    rarity: dict[str, float]
    weights: dict[str, tuple[float, ...]]


def pieces(text: str) -> set[str]:
    """The pieces a text is weighed by: its words, pairs of words, and 2 to 4 letters in a row."""
    plain = unicodedata.normalize("NFKC", text[:LONGEST]).lower().replace("'", "").replace("’", "")
    words = _WORD.findall(plain)
    found = {f"|{word}" for word in words}
    found.update(f"|{one} {other}" for one, other in zip(words, words[1:], strict=False))
    for word in set(words):
        padded = f" {word} "
        for length in _PIECES:
            found.update(padded[at : at + length] for at in range(len(padded) - length + 1))
    return found


def opinion(text: str) -> Opinion:
    """What a text looks like to somebody who has read many. Never raises; "" is harmless."""
    learned = _learned()
    known = [piece for piece in pieces(text) if piece in learned.weights]
    if not known:
        return Opinion(HARMLESS, 0.0)
    size = math.sqrt(sum(learned.rarity[piece] ** 2 for piece in known))
    sums = list(learned.bias)
    for piece in known:
        scale = learned.rarity[piece] / size
        for at, weight in enumerate(learned.weights[piece]):
            sums[at] += scale * weight
    highest = max(sums)
    odds = [math.exp(one - highest) for one in sums]
    harmless = learned.levels.index(HARMLESS)
    graver = max((at for at in range(len(odds)) if at != harmless), key=odds.__getitem__)
    return Opinion(learned.levels[graver], 1 - odds[harmless] / sum(odds))


@lru_cache(maxsize=1)
def _learned() -> _Learned:
    with gzip.open(LEARNED, "rt", encoding="utf-8") as file:
        levels = tuple(next(file).rstrip("\n").split("\t")[1:])
        bias = tuple(float(one) for one in next(file).rstrip("\n").split("\t")[1:])
        rarity, weights = {}, {}
        for row in file:
            piece, scale, *numbers = row.rstrip("\n").split("\t")
            rarity[piece] = float(scale)
            weights[piece] = tuple(float(one) for one in numbers)
    return _Learned(levels, bias, rarity, weights)
