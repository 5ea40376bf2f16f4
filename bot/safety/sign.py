"""A sign in its message: the words that a pattern found, and what else was found around them."""

from __future__ import annotations

import sys
from bisect import bisect_left
from dataclasses import dataclass, field
from typing import Final

from bot.model.safety import SafetyRule
from bot.safety.patterns import Found
from bot.safety.phrases import Span
from bot.safety.wording import Wording

_ANYWHERE: Final = sys.maxsize  # further on than any word


@dataclass
class Sign:
    """One match of a rule's pattern. Everything that weighs it asks it what stands where.

    A sign may run on from one sentence or message into the next, so it is told apart where it
    begins (what stands before it) from where it ends (what follows it).
    """

    spans: tuple[Span, ...]
    language: str
    rule: SafetyRule
    found: Found
    said: Wording
    first: int = field(init=False)  # its first word
    end: int = field(init=False)  # one past its last

    def __post_init__(self) -> None:
        self.first = min(self.spans)[0]
        self.end = max(end for _, end in self.spans)

    def around(self, before: int, after: int) -> Span:
        """The stretch from so many words before the sign to so many after it."""
        return self.first - before, self.end + after

    def after(self, reach: int = _ANYWHERE) -> Span:
        """The stretch that follows the sign: with a reach, the word right after it and so many more."""
        return self.end, self.end + reach + 1

    def places(self, concept: str, *within: Span) -> list[Span]:
        """Where a concept of the sign's language stands: the places that start in each of the stretches."""
        places = self.found.get(f"{self.language}:{concept}")
        if not places:
            return []  # most are not found at all
        for low, high in within:
            # they are in order of their start, and may be many in a long text
            places = places[bisect_left(places, (low,)) : bisect_left(places, (high,))]
        return places

    def in_sentence(self, concept: str, *within: Span) -> list[Span]:
        """Those of the places in the sentence in which the sign begins."""
        return _beside(self.first, self.said.sentences, self.places(concept, *within))

    def in_last_sentence(self, concept: str, *within: Span) -> list[Span]:
        """Those of the places in the sentence in which the sign ends."""
        return _beside(self.end - 1, self.said.sentences, self.places(concept, *within))

    def in_message(self, concept: str, *within: Span) -> list[Span]:
        """Those of the places in the message in which the sign begins."""
        return _beside(self.first, self.said.messages, self.places(concept, *within))

    def in_last_message(self, concept: str, *within: Span) -> list[Span]:
        """Those of the places in the message in which the sign ends."""
        return _beside(self.end - 1, self.said.messages, self.places(concept, *within))

    def before(self, concept: str, reach: int = _ANYWHERE) -> list[Span]:
        """Where a concept ends before the sign, at most `reach` words, in the sentence in which the sign begins."""
        low, high = self.first - reach, self.first
        return [place for place in self.in_sentence(concept, (0, high)) if low <= place[1] <= high]


def _beside(word: int, numbers: list[int], places: list[Span]) -> list[Span]:
    """The places that have the number (of a sentence, of a message) of a word."""
    if not places:
        return places
    number = numbers[word]
    return [place for place in places if numbers[place[0]] == number]


def covered(start: int, end: int, spans: list[Span] | tuple[Span, ...]) -> bool:
    """Whether one of the spans holds the whole stretch."""
    return any(s <= start and end <= e for s, e in spans)
