"""A text as people type it, brought to one plain shape that the tables can read.

Lower case, no apostrophes, txt-speak spelled out, one blank between words, clauses parted by
`,` and questions marked by `?`. Digits of every script become 0-9, CJK signs stand apart, and
letters that keyboards swap (Arabic yeh and kaf, Polish and Romanian accents) become one.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

from bot.understanding.txtspeak import JOINED, SHORT

LONGEST: Final = 1600  # longer texts are cut before any reading

_UNITS = r"(?:wks?|weeks?|days?|mths?|mnths?|months?|yrs?|years?|yo|hrs?|hours?)"
_GLUED = re.compile(rf"(\d)({_UNITS})(?!\w)")
_DATE_DOTS = re.compile(r"(?<!\d)(\d{1,2})[.\-](\d{1,2})[.\-](\d{4}|\d{2})(?!\d)")
_RANGE = re.compile(r"(?<=\d)\s?[-\u2013]\s?(?=\d)")
_CJK = re.compile(r"([\u3400-\u9fff])")
_UNSEEN = re.compile(
    r"[\u064b-\u065f\u0670\u0640\u200b\u200d-\u200f\u202a-\u202e\u2066-\u2069\ufe0f\ufeff]"
)
_THUMBS = {
    "\U0001f44d": " yes ",
    "\u2705": " yes ",
    "\u2714": " yes ",
    "\U0001f44c": " yes ",
    "\U0001f44e": " no ",
    "\u274c": " no ",
}
_SWAPPED: Final = str.maketrans(
    {
        "\u064a": "\u06cc",
        "\u0649": "\u06cc",
        "\u0626": "\u06cc",
        "\u0643": "\u06a9",
        "\u0629": "\u0647",
        "\u06c1": "\u0647",
        "\u06c3": "\u0647",
        "\u06be": "\u0647",
        "\u0623": "\u0627",
        "\u0625": "\u0627",
        "\u0622": "\u0627",
        "\u0624": "\u0648",
        "\u200c": " ",
        "\u0142": "l",
        "\u00f8": "o",
        "\u0111": "d",
    }
)
_APOSTROPHES = re.compile(r"['\u2019\u2018\u02bc`\u00b4]")
_ILL_DO = re.compile(r"\bi['\u2019\u2018]ll\b")
_STRAIGHT_TO_LATIN = re.compile(r"[\u0300-\u036f]")
_CLAUSE = re.compile(
    r"[,;:!\n\r()\[\]{}\"\u201c\u201d\u2026\u061b\u060c\u06d4\u0964\u3002\uff0c\u3001*_=<>|]|\.(?!\d)|(?<!\d)\.|\s[-\u2013\u2014]+\s"
)
ASKS: Final = re.compile("[?\u061f\uff1f]")  # the question mark, Arabic and full width too
_BLANKS = re.compile(r"\s+")
_AGAIN = re.compile(r"(?:, )+")


def tidy(text: str) -> str:
    """The text in its plain shape, not yet checked for typing slips. Never raises.

    >>> tidy("Can't lift, 6wks off!")
    'cant lift , 6 weeks off'
    """
    return _spelled_out(plain_signs(text))


@lru_cache(maxsize=4096)
def plain_signs(text: str) -> str:
    """Letters, digits and marks made plain; the words themselves untouched."""
    for sign, word in _THUMBS.items():
        text = text.replace(sign, word)
    text = unicodedata.normalize("NFKC", text[:LONGEST]).lower().lstrip("/ ")
    text = _UNSEEN.sub("", text).translate(_SWAPPED)
    text = _STRAIGHT_TO_LATIN.sub("", unicodedata.normalize("NFD", text))
    text = unicodedata.normalize("NFC", text)
    text = "".join(_digit(sign) for sign in text)
    text = _APOSTROPHES.sub("", _ILL_DO.sub("i will", text))
    text = _RANGE.sub(" to ", _DATE_DOTS.sub(r"\1/\2/\3", text))
    text = (
        text.replace("?", " ? ").replace("\u061f", " ? ").replace("&", " and ").replace("+", " + ")
    )
    text = _CJK.sub(r" \1 ", _CLAUSE.sub(" , ", text))
    text = text.replace("-", " ").replace("\u2013", " ").replace("\u2014", " ").replace("/", "/")
    text = _GLUED.sub(r"\1 \2", text)
    return _AGAIN.sub(", ", _BLANKS.sub(" ", text) + " ").strip(" ,")


def folded(text: str) -> str:
    """The text letter for letter without case, accents or swapped letters; as long as it was in NFC."""
    return "".join(
        unicodedata.normalize("NFD", sign)[0].translate(_SWAPPED).lower()[:1]
        for sign in unicodedata.normalize("NFC", text)
    )


def _digit(sign: str) -> str:
    if sign.isascii() or not sign.isdigit():
        return sign
    return str(unicodedata.digit(sign, 0))


def _spelled_out(text: str) -> str:
    text = " ".join(SHORT.get(word, word) for word in text.split())
    for pattern, new in JOINED:
        text = pattern.sub(new, text)
    return text
