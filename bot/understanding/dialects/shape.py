"""What makes one spelling of many: signs, letters, little words, and whole phrases."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Union

from bot.understanding.wording import plain_signs

Rules = tuple[tuple[re.Pattern[str], str], ...]
Signs = Mapping[int, Union[int, str, None]]  # noqa: UP007 - read at run time


@dataclass(frozen=True)
class Spelling:
    """How one language is brought to one spelling, on plain signs (`wording.plain_signs`).

    In this order: `letters` that are heard alike in each word, little `words` that mean the same (one word
    → those it stands for, parted by spaces), then `signs` in the whole text, and `rules` on what is left.
    """

    letters: Callable[[str], str] = str
    words: Mapping[str, str] = field(default_factory=dict)
    signs: Signs = field(default_factory=dict)
    rules: Rules = ()

    @cached_property
    def _one_word(self) -> dict[str, str]:
        """Each way to write a little word, in the letters of this spelling, and the one that stands for it."""
        return {
            self.letters(plain_signs(other)): self.letters(plain_signs(one))
            for one, others in self.words.items()
            for other in [one, *others.split()]
        }

    def of(self, text: str) -> str:
        """The text in this one spelling, its words parted by single spaces."""
        told = " ".join(self._one_word.get(word, word) for word in map(self.letters, text.split()))
        told = told.translate(self.signs)
        for pattern, one in self.rules:
            told = pattern.sub(one, told)
        return " ".join(told.split())


def whole_words(pairs: dict[str, str]) -> Rules:
    """Whole words, parted by `|`, and the one word that stands for them; longer ones first."""
    return tuple(
        (
            re.compile(
                r"(?<!\S)(?:"
                + "|".join(sorted(map(plain_signs, words.split("|")), key=len, reverse=True))
                + r")(?!\S)"
            ),
            plain_signs(one),
        )
        for one, words in pairs.items()
    )
