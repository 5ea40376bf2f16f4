"""Patterns over concepts (`phrases.py`): a small language for saying which of them make a sign.

    "NUMB + SADDLE / 6"        both, in any order, at most 6 other words between them (and LEEWAY)
    "WANT ..3 die|dead"        in this order, at most 3 words between (and LEEWAY, from 2 on); a
                               space alone means none
    "cant go_on $"             only where a sentence (or a part before a comma) ends
    "^ heart_attack"           only where a sentence begins
    "… ! TEETH"                but not with this concept within 6 words of the match
    "… ! >AT_WORK"             but not with this concept right after the match

None of them is found in a text that is plainly in another language (`tongues.py`).

Alternatives in a pattern: "PAIN|ACHE"; words of several parts take an underscore: "give_up".
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Union

from bot.safety.phrases import Lexicon, Span
from bot.safety.tongues import read_elsewhere
from bot.safety.wording import Wording

UNLESS_REACH = 6
AFTER_REACH = 2
LEEWAY = 2  # people put in more words than one thinks of

Found = Mapping[str, list[Span]]


@dataclass(frozen=True)
class Pattern:
    """One compiled pattern: the concepts (or the pattern in order) of each item, how far apart, and what must not stand near."""

    rule: str
    language: str
    items: tuple[Item, ...]
    gaps: tuple[int, ...]  # ordered: before each item; unordered: the window, once
    ordered: bool
    unless: tuple[str, ...] = ()
    unless_after: tuple[str, ...] = ()
    closing: bool = False
    opening: bool = False

    def matches(self, found: Found, said: Wording) -> Iterator[tuple[Span, ...]]:
        """Every way the items stand together, as the spans of the items."""
        for item in self.items:
            # most patterns end here, so nothing is put in order yet
            if isinstance(item, tuple) and found.keys().isdisjoint(item):
                return
        places: list[list[Span]] = []
        for item in self.items:
            at = (
                self._places(item, found)
                if isinstance(item, tuple)
                else item.stretches(found, said)
            )
            if not at:
                return
            places.append(at)
        if read_elsewhere(self.language, said):
            return
        walk = self._in_order if self.ordered else self._near
        for spans in walk(places, said):
            if self.closing and not said.closes_at(spans[-1][1]):
                continue
            if self.opening and not said.opens_at(spans[0][0]):
                continue
            if not self._excused(spans, found, said):
                yield spans

    def stretches(self, found: Found, said: Wording) -> list[Span]:
        """The matches as one span each, in order of their start."""
        return sorted({(spans[0][0], spans[-1][1]) for spans in self.matches(found, said)})

    def names(self) -> Iterator[str]:
        """Every concept that an item may be."""
        for item in self.items:
            yield from item if isinstance(item, tuple) else item.names()

    def rarest_names(self, shared: Mapping[str, int]) -> tuple[str, ...]:
        """Concepts of which one must be found for any match: those of the item that is least `shared`."""
        items = (
            item if isinstance(item, tuple) else item.rarest_names(shared) for item in self.items
        )
        return min(items, key=lambda names: sum(shared[name] for name in names))

    @staticmethod
    def _places(names: tuple[str, ...], found: Found) -> list[Span]:
        if len(names) == 1:
            return found.get(names[0], [])
        return sorted({span for name in names for span in found.get(name, ())})

    def _in_order(self, places: list[list[Span]], said: Wording) -> Iterator[tuple[Span, ...]]:
        def walk(done: tuple[Span, ...]) -> Iterator[tuple[Span, ...]]:
            if len(done) == len(places):
                yield done
                return
            options, end = places[len(done)], done[-1][1]
            for i in range(bisect_left(options, (end, 0)), len(options)):
                if said.places[options[i][0]] - said.places[end - 1] - 1 > self.gaps[len(done)]:
                    break
                yield from walk((*done, options[i]))

        for first in places[0]:
            yield from walk((first,))

    def _near(self, places: list[list[Span]], said: Wording) -> Iterator[tuple[Span, ...]]:
        at, window = said.places, self.gaps[0]

        def walk(
            done: tuple[Span, ...], low: int, high: int, own: int
        ) -> Iterator[tuple[Span, ...]]:
            """`low` and `high` are the outermost words so far, `own` how many belong to a span."""
            if len(done) == len(places):
                yield done
                return
            options = places[len(done)]
            for i in range(bisect_left(options, (max(0, low - window - 6), 0)), len(options)):
                start, end = options[i]
                if at[start] - at[low] > window + 8:
                    break
                first, last, words = min(low, start), max(high, end - 1), own + end - start
                # words (and sentence ends) between the outermost that belong to no span
                if at[last] - at[first] + 1 - words > window:
                    continue
                if not any(start < e and s < end for s, e in done):
                    yield from walk((*done, options[i]), first, last, words)

        for start, end in places[0]:
            yield from walk(((start, end),), start, end - 1, end - start)

    def _excused(self, spans: tuple[Span, ...], found: Found, said: Wording) -> bool:
        last = max(e for _, e in spans) - 1
        for name in self.unless_after:
            for start, _ in found.get(name, ()):
                if start > last and said.places[start] - said.places[last] <= AFTER_REACH:
                    return True
        low = said.places[min(s for s, _ in spans)] - UNLESS_REACH
        high = said.places[max(e for _, e in spans) - 1] + UNLESS_REACH
        return any(
            low <= said.places[start] <= high
            for name in self.unless
            for start, _ in found.get(name, ())
        )


Item = Union[tuple[str, ...], Pattern]  # noqa: UP007 - read at run time


def compiled(rule: str, language: str, text: str, lexicon: Lexicon) -> Pattern:
    """Read one pattern; words in it become concepts of their own. ValueError says what is wrong."""
    body, *unless = (part.strip() for part in text.split("!"))
    excuses = [name.strip() for part in unless for name in part.split("|")]
    names = tuple(_named(name, language, lexicon) for name in excuses if name[0] != ">")
    after = tuple(_named(name[1:], language, lexicon) for name in excuses if name[0] == ">")
    if "+" not in body:
        return _in_sequence(rule, language, body, (names, after), lexicon)
    body, _, window = body.partition("/")
    items = [
        _in_sequence(rule, language, part, ((), ()), lexicon)
        if len(part.split()) > 1
        else _item(part, language, lexicon)
        for part in body.split("+")
    ]
    return Pattern(rule, language, tuple(items), (int(window) + LEEWAY,), False, names, after)


def _in_sequence(
    rule: str,
    language: str,
    body: str,
    excuses: tuple[tuple[str, ...], tuple[str, ...]],
    lexicon: Lexicon,
) -> Pattern:
    opening, closing = body.startswith("^"), body.endswith("$")
    items, gaps, gap = [], [], 0
    for part in body.strip("^$ ").split():
        if part.startswith(".."):
            gap = int(part[2:] or 3)
            gap += LEEWAY if gap > 1 else 0
            continue
        items.append(_item(part, language, lexicon))
        gaps.append(gap)
        gap = 0
    if not items:
        raise ValueError(f"{rule}: no pattern in {body!r}")
    return Pattern(rule, language, tuple(items), tuple(gaps), True, *excuses, closing, opening)


def _item(part: str, language: str, lexicon: Lexicon) -> tuple[str, ...]:
    return tuple(_named(name.strip(), language, lexicon) for name in part.split("|"))


def _named(name: str, language: str, lexicon: Lexicon) -> str:
    if name.isupper() and name.isascii():
        if f"{language}:{name}" not in lexicon.concepts:
            raise ValueError(f"{language}: no concept {name!r} in the lexicon")
        return f"{language}:{name}"
    own = f"{language}={name}"
    if own not in lexicon.concepts:
        lexicon.add(own, name.replace("_", " "))
    return own
