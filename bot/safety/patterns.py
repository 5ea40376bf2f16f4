"""Concepts and the patterns over them: a small language for saying what people say.

A *phrase* is words in a row; `(a|b|)` offers alternatives, `stem*` any ending: "cant (really|) feel".
A *concept* is a name in capitals for many phrases that mean one thing: NUMB, SADDLE.
A *pattern* is concepts and words:

    "NUMB + SADDLE / 6"        both, in any order, at most 6 other words between them
    "WANT ..3 die|dead"        in this order, at most 3 words between; a space alone means none
    "cant go_on $"             only where a sentence (or a part before a comma) ends
    "… ! TEETH"                but not with this concept within 6 words of the match
    "… ! >AT_WORK"             but not with this concept right after the match

Alternatives in a pattern: "PAIN|ACHE"; words of several parts take an underscore: "give_up".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Union

from bot.safety.wording import Wording, plain

UNLESS_REACH = 6
AFTER_REACH = 2
_SIGNS = re.compile(r"([(|)*])")
_HAN = re.compile("[\u3400-\u9fff]")
_ENDINGS_FROM = 2  # the shortest stem that may carry a star

Span = tuple[int, int]  # first word, one past the last
Found = Mapping[str, list[Span]]


def entries(text: str) -> Iterator[list[list[tuple[str, ...]]]]:
    """Every entry of a lexicon text as its steps; each step is a choice of words in a row (or of none)."""
    for entry in text.replace("\n", ";").split(";"):
        steps = [
            [tuple(choice.split()) for choice in _expanded(chunk)] for chunk in _chunks(_spelt(entry))
        ]
        if steps:
            yield steps


def _chunks(entry: str) -> list[str]:
    """The entry cut at the spaces outside brackets.

    >>> _chunks("cant (really |)(feel|move it) now")
    ['cant', '(really |)(feel|move it)', 'now']
    """
    if "(" not in entry:
        return entry.split()
    chunks, depth = [""], 0
    for c in entry:
        depth += (c == "(") - (c == ")")
        if c == " " and depth == 0:
            chunks.append("")
        else:
            chunks[-1] += c
    return [chunk for chunk in chunks if chunk.strip()]


def _expanded(entry: str) -> list[str]:
    """An entry without brackets: every choice of the top level, which may hold brackets itself.

    >>> _expanded("a (b|c (d|e))")
    ['a b', 'a c d', 'a c e']
    """
    if "(" not in entry:
        return [entry]
    results = [""]
    for piece in _top_level(entry):
        choices = [piece]
        if piece.startswith("("):
            choices = [x for choice in _choices(piece[1:-1]) for x in _expanded(choice)]
        results = [done + choice for done in results for choice in choices]
    return results


def _top_level(entry: str) -> list[str]:
    pieces, depth = [""], 0
    for c in entry:
        if c == "(" and depth == 0:
            pieces.append("")
        pieces[-1] += c
        depth += (c == "(") - (c == ")")
        if c == ")" and depth == 0:
            pieces.append("")
    if depth:
        raise ValueError(f"brackets do not close in the lexicon entry {entry!r}")
    return [piece for piece in pieces if piece]


def _choices(inside: str) -> list[str]:
    choices, depth = [""], 0
    for c in inside:
        depth += (c == "(") - (c == ")")
        if c == "|" and depth == 0:
            choices.append("")
        else:
            choices[-1] += c
    return choices


def _spelt(entry: str) -> str:
    """The entry in the one spelling of messages, its signs ( | ) * kept."""
    if entry.isascii():
        return entry
    pieces = (p if p in "(|)*" else plain(p) for p in _SIGNS.split(entry))
    return _HAN.sub(r" \g<0> ", "".join(pieces))


class _Node:
    """A place on the way through the phrases: where each word leads on, and the concepts that end here."""

    __slots__ = ("after", "concepts")

    def __init__(self) -> None:
        self.after: dict[str, list[_Node]] = {}
        self.concepts: list[str] = []


class Lexicon:
    """All phrases of all languages, found in one walk over the words."""

    def __init__(self) -> None:
        self._root = _Node()
        self._stems: set[str] = set()
        self._longest_stem = 0
        self.vocabulary: set[str] = set()
        self.concepts: set[str] = set()

    def add(self, concept: str, text: str) -> None:
        """Teach the concept every phrase in the entry text."""
        self.concepts.add(concept)
        for steps in entries(text):
            here = [self._root]
            for step in steps:
                here = self._step(here, step)
            for node in here:
                if concept not in node.concepts and node is not self._root:
                    node.concepts.append(concept)

    def _step(self, here: list[_Node], choices: list[tuple[str, ...]]) -> list[_Node]:
        """Lead on from `here` by each choice of words, all to one next place."""
        target = _Node()
        for words in choices:
            if not words:
                continue
            nodes = here
            for word in words[:-1]:
                nodes = [self._lead(nodes, word, _Node())]
            self._lead(nodes, words[-1], target)
        return [target, *here] if () in choices else [target]

    def _lead(self, nodes: list[_Node], word: str, target: _Node) -> _Node:
        for node in nodes:
            node.after.setdefault(word, []).append(target)
        if word.endswith("*"):
            self._stems.add(word[:-1])
            self._longest_stem = max(self._longest_stem, len(word) - 1)
        else:
            self.vocabulary.add(word)
        return target

    def knows(self, word: str) -> bool:
        """Whether the word itself, or one of its stems, is part of any phrase."""
        return word in self.vocabulary or bool(self._stems_of(word))

    def _stems_of(self, word: str) -> list[str]:
        longest = min(len(word), self._longest_stem)
        return [
            word[:n] + "*" for n in range(_ENDINGS_FROM, longest + 1) if word[:n] in self._stems
        ]

    def symbols(self, *spellings: str) -> tuple[str, ...]:
        """What a word may stand for in a phrase: its spellings and their stems."""
        symbols = {s: None for word in spellings for s in (word, *self._stems_of(word))}
        return tuple(symbols)

    def find(self, symbols: list[tuple[str, ...]]) -> dict[str, list[Span]]:
        """Every concept with the places where it stands, in order of their start."""
        found: dict[str, list[Span]] = {}
        for start in range(len(symbols)):
            nodes = [self._root]
            end = start
            while nodes and end < len(symbols):
                nodes = [
                    then
                    for node in nodes
                    for symbol in symbols[end]
                    if symbol in node.after
                    for then in node.after[symbol]
                ]
                end += 1
                for node in nodes:
                    for concept in node.concepts:
                        spans = found.setdefault(concept, [])
                        if (start, end) not in spans[-3:]:
                            spans.append((start, end))
        return found


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
        if any(isinstance(item, tuple) and not self._places(item, found) for item in self.items):
            return
        places = [
            self._places(item, found) if isinstance(item, tuple) else item.stretches(found, said)
            for item in self.items
        ]
        if not all(places):
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

    def first_names(self) -> tuple[str, ...]:
        """Concepts of which one must be found for any match."""
        first = self.items[0]
        return first if isinstance(first, tuple) else first.first_names()

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
        window = self.gaps[0]

        def walk(done: tuple[Span, ...]) -> Iterator[tuple[Span, ...]]:
            if len(done) == len(places):
                yield done
                return
            options = places[len(done)]
            low = min(start for start, _ in done)
            for i in range(bisect_left(options, (max(0, low - window - 6), 0)), len(options)):
                start, end = options[i]
                if said.places[start] - said.places[low] > window + 8:
                    break
                if any(start < e and s < end for s, e in done):
                    continue
                if _loose(said, (*done, options[i])) <= window:
                    yield from walk((*done, options[i]))

        for first in places[0]:
            yield from walk((first,))

    def _excused(self, spans: tuple[Span, ...], found: Found, said: Wording) -> bool:
        last = max(e for _, e in spans) - 1
        for name in self.unless_after:
            for start, _ in found.get(name, ()):
                if start > last and said.places[start] - said.places[last] <= AFTER_REACH:
                    return True
        low = said.places[min(s for s, _ in spans)] - UNLESS_REACH
        high = said.places[max(e for _, e in spans) - 1] + UNLESS_REACH
        return any(
            low <= said.places[start] <= high for name in self.unless for start, _ in found.get(name, ())
        )


def _loose(said: Wording, spans: tuple[Span, ...]) -> int:
    """How many words (and sentence ends) stand between the outermost spans without belonging to one."""
    low = min(s for s, _ in spans)
    high = max(e for _, e in spans) - 1
    return said.places[high] - said.places[low] + 1 - sum(e - s for s, e in spans)


Item = Union[tuple[str, ...], Pattern]


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
    return Pattern(rule, language, tuple(items), (int(window),), False, names, after)


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
