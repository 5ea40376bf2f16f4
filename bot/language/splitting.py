"""A long text in parts: cut between lines, else between words, never inside a letter or a link."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

ZWJ: Final = "\u200d"
_VIRAMA: Final = 9  # canonical combining class: joins two consonants to one letter (UAX 29, GB9c)
# what must stay whole where no blank parts it: a link, a number, a word; an isolate with its end
_WHOLE: Final = re.compile(r"[\u2066-\u2068][^\u2069]*\u2069|[!-~]+")


def split(text: str, longest: int) -> list[str]:
    """Parts of at most `longest` characters each, without the blanks at the cuts.

    What is longer than that all by itself (no link or letter of ours is) is cut all the same.
    """
    parts = []
    while len(text) > longest:
        cut = _cut(text, longest)
        parts.append(text[:cut].rstrip())
        text = text[cut:].lstrip()
    return [*parts, text]


def _cut(text: str, longest: int) -> int:
    for parts_at in ("\n", " "):
        ends = [end for end in _ends(text, longest) if text[end] == parts_at]
        if ends:
            return ends[-1]
    whole = max(_ends(text, longest), default=0)
    return whole or max(_letter_ends(text, longest), default=longest)


def _ends(text: str, longest: int) -> Iterator[int]:
    """Where a cut leaves every letter, link and isolate whole, from the left."""
    end = 0
    while end < len(text):
        whole = _WHOLE.match(text, end)
        end = _letter_end(text, whole.end() - 1 if whole else end)
        if end > longest:
            return
        if end < len(text):
            yield end


def _letter_ends(text: str, longest: int) -> Iterator[int]:
    """Where a cut leaves every letter whole."""
    end = 0
    for letter in letters(text[: longest + 1])[:-1]:
        end += len(letter)
        yield end


def letters(text: str) -> list[str]:
    """The letters as they are read (extended grapheme clusters, UAX 29, as far as we write them)."""
    found, start = [], 0
    while start < len(text):
        end = _letter_end(text, start)
        found.append(text[start:end])
        start = end
    return found


def _letter_end(text: str, start: int) -> int:
    end = start + 1
    if _is_flag_half(text[start]) and text[end : end + 1] and _is_flag_half(text[end]):
        end += 1
    while end < len(text) and _goes_on(text[start:end], text[end]):
        end += 1
    return end


def _goes_on(letter: str, char: str) -> bool:
    if letter in "\r\n" or char in "\r\n":
        return letter == "\r" and char == "\n"
    kind = unicodedata.category(char)
    if kind[0] == "M" or char in (ZWJ, "\u200c") or _is_skin_tone(char) or _is_tag(char):
        return True
    if letter[-1] == ZWJ and kind in ("So", "Sk"):
        return True
    joined = letter.rstrip(ZWJ + "\u200c")
    return kind == "Lo" and unicodedata.combining(joined[-1:] or " ") == _VIRAMA


def _is_skin_tone(char: str) -> bool:
    return "\U0001f3fb" <= char <= "\U0001f3ff"


def _is_tag(char: str) -> bool:
    return "\U000e0020" <= char <= "\U000e007f"


def _is_flag_half(char: str) -> bool:
    return "\U0001f1e6" <= char <= "\U0001f1ff"
