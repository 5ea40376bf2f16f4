"""Roman letters for Urdu and Panjabi, which have no fixed spelling: "nahin", "nai", "nhi"."""

from __future__ import annotations

import re
from typing import Final

# English words beside figures, and places, that other readers know as they stand.
_KEPT: Final = frozenset(
    "week weeks day days july may yes okay trafford nottingham bury hyde street leeds".split()
)
_HEARD_ALIKE: Final = (
    (re.compile(r"ee+|ii+"), "i"),
    (re.compile(r"oo+"), "u"),
    (re.compile(r"([a-df-hj-np-z])\1+"), r"\1"),
    (re.compile(r"chh"), "ch"),
    (re.compile(r"q(?!u)"), "k"),
    (re.compile(r"iy(?=[aeo])"), "i"),
    (re.compile(r"(?<=\w\w)(?:ay|ey)$"), "e"),
    (re.compile(r"(?<=\w)ein$"), "en"),
    (re.compile(r"^gh?(?=al[ta])"), "g"),
    (re.compile(r"^w(?=ich|ad|apa|api|ekh|el[ea]|arg|aja|aje)"), "v"),
    (re.compile(r"^cho[dr]h?"), "chor"),
    (re.compile(r"^(?:nau|no|nou)ka?ri"), "naukri"),
    (re.compile(r"^zub"), "zab"),
    (re.compile(r"^(?:b[ei]+m|bim)ar"), "bimar"),
)


def roman(word: str) -> str:
    """A word in the one spelling of its sounds."""
    if word in _KEPT or not word.isascii():
        return word
    for pattern, one in _HEARD_ALIKE:
        word = pattern.sub(one, word)
    return word
