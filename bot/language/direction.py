"""Right-to-left texts on a phone: options stay in their order, numbers and links stay whole.

A phone lays out each line by the Unicode Bidirectional Algorithm (UAX 9): the first strong letter
gives the line its direction, and digits parted by a blank or a hyphen change places where the
line runs from the right ("116 123" is read as "123 116"; a link that begins with a digit is torn).
So such a fragment is put between U+2066 and U+2069 (an isolate), and a line whose first letter is
Latin begins with U+200F. Each mark costs one UCS-2 unit, so it stands only where needed.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from bot.language import catalogues
from bot.language.sms import to_gsm

LTR_ISOLATE, RTL_ISOLATE, END_ISOLATE, RTL_MARK = "\u2066", "\u2067", "\u2069", "\u200f"
MARKS: Final = frozenset("\u200e\u200f\u2066\u2067\u2068\u2069")
_RTL: Final = ("R", "AL")
# a word in Latin letters or digits, and what joins such words to one: a number, a reference, a link
_FRAGMENT: Final = re.compile(r"\+?[A-Za-z0-9]+(?:[ .,:/@&'()\-\u2013_?=%+]+[A-Za-z0-9]+)*/?")
_OPTION: Final = re.compile(r"\d{1,2} ")
# digits after a Latin letter take its direction (UAX 9, W7) and stay where they are
_PARTED_DIGITS: Final = re.compile(r"[^A-Za-z]*\d[ \-\u2013()]+\d")
_TORN: Final = re.compile(r"\+|\d[\w]*[.:/@\-][\w.:/@\-]*[A-Za-z]|.*/$")
# words from the right in a line from the left, with digits or more of them after
_FROM_THE_RIGHT: Final = re.compile(r"[^\W\d_a-zA-Z]+(?:[ '\u2019.-]+[^\W\d_a-zA-Z]+)*")


def as_sent(text: str, language: str) -> str:
    """A text as it goes out by SMS: plain marks where that saves, in order on a phone's screen."""
    return in_order(to_gsm(text), language)


def in_order(text: str, language: str) -> str:
    """The text with direction marks where a line would be laid out wrongly. Twice is once.

    >>> in_order("کال کریں 116 123", "ur") == "کال کریں \\u2066116 123\\u2069"
    True
    >>> in_order("Call 116 123", "en")
    'Call 116 123'
    """
    if not any(map(_from_the_right, text)) or MARKS.intersection(text):
        return text
    shape = _right_to_left if catalogues.is_rtl(language) else _left_to_right
    return "\n".join(map(shape, text.split("\n")))


def _from_the_right(char: str) -> bool:
    return unicodedata.bidirectional(char) in _RTL


def _right_to_left(line: str) -> str:
    option = _OPTION.match(line)
    start = option.end() if option else 0
    if not option and not any(map(_from_the_right, line)):
        return line  # all Latin, such as a link by itself: it is laid out as it is
    shaped = line[:start] + _FRAGMENT.sub(_isolated, line[start:])
    return RTL_MARK + shaped if _begins_from_the_left(shaped) else shaped


def _isolated(match: re.Match[str]) -> str:
    fragment = match[0]
    if _PARTED_DIGITS.match(fragment) or _TORN.match(fragment):
        return f"{LTR_ISOLATE}{fragment}{END_ISOLATE}"
    return fragment


def _begins_from_the_left(line: str) -> bool:
    """Whether the first strong letter outside of isolates is Latin (UAX 9, rule P2)."""
    depth = 0
    for char in line:
        depth += (char in (LTR_ISOLATE, RTL_ISOLATE)) - (char == END_ISOLATE)
        strong = unicodedata.bidirectional(char)
        if depth == 0 and strong in ("L", *_RTL):
            return strong == "L"
    return False


def _left_to_right(line: str) -> str:
    """Names in Arabic letters within Latin ones: what follows them keeps its place."""
    pieces, last = [], 0
    for match in _FROM_THE_RIGHT.finditer(line):
        if not _from_the_right(match[0][0]) or not _pulls(line[match.end() :]):
            continue
        pieces += [line[last : match.start()], RTL_ISOLATE, match[0], END_ISOLATE]
        last = match.end()
    return "".join([*pieces, line[last:]])


def _pulls(rest: str) -> bool:
    """Whether a digit or another word from the right comes before the next Latin letter."""
    for char in rest:
        kind = unicodedata.bidirectional(char)
        if kind in ("EN", "AN", *_RTL):
            return True
        if kind == "L":
            return False
    return False
