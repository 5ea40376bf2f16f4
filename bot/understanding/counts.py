"""Numbers in figures and words."""

from __future__ import annotations

import re
from typing import Final

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
    " fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()

WORDS: Final[dict[str, int]] = {
    **{word: n for n, word in enumerate(_ONES)},
    **{word: 10 * n for n, word in enumerate(_TENS, start=2)},
    "to": 2, "too": 2, "for": 4, "ate": 8, "won": 1, "fourty": 40, "fivety": 50, "fife": 5, "tree": 3, "sevn": 7, "eigth": 8, "twelf": 12,
}  # fmt: skip
_MISHEARD: Final = frozenset("to too for ate won tree".split())
ORDINALS: Final[dict[str, int]] = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "eleventh": 11, "twelfth": 12, "1st": 1, "2nd": 2, "3rd": 3, **{f"{n}th": n for n in range(4, 32)}, "21st": 21, "22nd": 22,
    "23rd": 23, "31st": 31, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17,
    "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
}  # fmt: skip

_SURE = "|".join(sorted((w for w in WORDS if w not in _MISHEARD), key=len, reverse=True))
NUMBER: Final = rf"(?:\d{{1,4}}(?:\.\d)?|(?:{'|'.join(_TENS)}) (?:{'|'.join(_ONES[1:10])})(?!\S)|(?:{_SURE})(?!\S))"
_WHOLE = re.compile(rf"{NUMBER}")


def number(word: str) -> float | None:
    """The number that a word or figure says: `12`, `twelve`, `forty five`, `1.5`; else None."""
    word = word.strip()
    if re.fullmatch(r"\d{1,6}(?:\.\d)?", word):
        return float(word)
    parts = word.split()
    if len(parts) == 2 and parts[0] in _TENS and parts[1] in WORDS:
        return float(WORDS[parts[0]] + WORDS[parts[1]])
    return float(WORDS[word]) if word in WORDS else None


def only_number(text: str) -> int | None:
    """The whole number that is all a text says, a homophone typed for it included ("to" for two)."""
    said = number(text)
    return int(said) if said is not None and said == int(said) else None
