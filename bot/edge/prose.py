"""Plain text as it stands in messages, shaped for a page: paragraphs, lines, numbers to tap."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from markupsafe import Markup, escape

# UK numbers as they are written in our texts; the short ones only where they stand alone
_NUMBER = r"(?<![\w+./])(?<!\d,)(?:0\d{2,4}[ ]?\d{3,4}[ ]?\d{3,4}|\+44[ ]?\d{2,4}[ ]?\d{3,4}[ ]?\d{3,4}|0800[ ]1111|116[ ]123|18001[ ]111|18000|999|111(?! online))(?![\w/]|[.,]\w)"
_TEXT = r"(?<![\w+./])85258(?!\w)"  # Shout takes texts alone
# an address of a public body without its https, as our texts have it: gov.uk/access-to-work
_SITE = r"(?<![\w@./-])(?:[\w-]+\.)*(?:gov|nhs|org)\.uk(?:/[\w./-]*[\w/])?(?![\w@-]|\.\w)"
_LINK = r"https://[\w.-]+(?:/[\w./?=&%#-]*)?[\w/]"
LONGEST_HEADING: Final = 90
POINT: Final = "- "
_TOUCH: Final = re.compile(
    f"(?P<link>{_LINK})|(?P<site>{_SITE})|(?P<number>{_NUMBER})|(?P<text>{_TEXT})",
    re.ASCII,  # Chinese has no space before 999, and its letters are no part of the number
)


def as_html(text: str, names: bool = False) -> Markup:
    """Safe HTML of a message: a blank line parts paragraphs, `- ` begins a point of a list.

    With `names` a paragraph of several lines begins with the name of what it tells of.
    """
    runs = [run for part in _parts(text) for run in _runs(part)]
    return Markup("").join(_block(kind, lines, names) for kind, lines in runs)


def own_words(text: str) -> Markup:
    """Safe HTML of what a person wrote: whatever its direction, and with nothing to tap in it."""
    said = [Markup("<br>").join(map(escape, part.splitlines())) for part in _parts(text)]
    return Markup("").join(Markup('<p dir="auto">{}</p>').format(part) for part in said)


def _parts(text: str) -> list[str]:
    return [part.strip() for part in re.split(r"\n\s*\n", text) if part.strip()]


def _runs(part: str) -> list[tuple[str, list[str]]]:
    """The lines of a part, those of a list apart from the others."""
    runs = groupby(part.splitlines(), key=lambda line: "ul" if line.startswith(POINT) else "p")
    return [(kind, list(lines)) for kind, lines in runs]


def _block(kind: str, lines: list[str], names: bool) -> Markup:
    if kind == "ul":
        points = (_touchable(line.removeprefix(POINT)) for line in lines)
        items = (Markup("<li>{}</li>").format(point) for point in points)
        return Markup("<ul>{}</ul>").format(Markup("").join(items))
    said = [_touchable(line.strip()) for line in lines]
    if names and len(said) > 1:
        said[0] = Markup("<strong>{}</strong>").format(said[0])
    return Markup("<p>{}</p>").format(Markup("<br>").join(said))


def as_line(text: str) -> Markup:
    """Safe HTML of one sentence, without a paragraph of its own."""
    return Markup("<br>").join(_touchable(line) for line in text.strip().splitlines())


@dataclass(frozen=True)
class CardWords:
    """Advice as a card has it; `heading` is empty where the first line is not fit to be one."""

    heading: str
    rest: str


def card_words(text: str) -> CardWords:
    """The first line, where it is short and something follows, is the card's heading."""
    first, _, rest = text.strip().partition("\n")
    if rest.strip() and len(first) <= LONGEST_HEADING:
        return CardWords(first.strip(), rest.strip())
    return CardWords("", text.strip())


def _touchable(line: str) -> Markup:
    made, done = Markup(""), 0
    for found in _TOUCH.finditer(line):
        made += escape(line[done : found.start()]) + _tapped(found)
        done = found.end()
    return made + escape(line[done:])


def _tapped(found: re.Match[str]) -> Markup:
    words = found.group()
    if found["link"] or found["site"]:
        target = words if found["link"] else f"https://{words}"
        return Markup('<a dir="ltr" href="{}" rel="noreferrer">{}</a>').format(target, words)
    number = words.replace(" ", "")
    scheme = "sms" if found["text"] else "tel"
    return Markup('<a dir="ltr" href="{}:{}">{}</a>').format(scheme, number, words)
