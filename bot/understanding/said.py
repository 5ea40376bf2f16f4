"""One reply under reading: the words as typed, their plain shape, the question they answer; and what was read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

Found = dict[str, Any]  # slot → code, codes or value, not yet checked
NO_PLACES: Final[Mapping[str, str]] = {}


@dataclass(frozen=True)
class Said:
    """A reply and all that a reader may look at. `plain` is tidy and its typing slips are mended."""

    raw: str
    plain: str
    question: str | None
    today: date
    language: str = "en"
    places: Mapping[str, str] = field(default_factory=lambda: NO_PLACES)
    services: Mapping[str, str] = field(default_factory=lambda: NO_PLACES)

    def asked(self, *slots: str) -> bool:
        """Whether the pending question is one of these."""
        return self.question in slots

    @property
    def open(self) -> bool:
        """Whether nothing in particular was asked, as in a first text."""
        return self.question is None


@dataclass(frozen=True)
class Reading:
    """What one reply says: answers by slot, the intent and how sure it is, own words, what to change.

    `wrong` is what a correction says does not hold: in "my knee not my back" the back.
    """

    answers: Found
    intent: str
    confidence: float
    words: dict[str, str] = field(default_factory=dict)
    target: str | None = None
    wrong: Found = field(default_factory=dict)
