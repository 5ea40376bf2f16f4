"""Concepts: many phrases that mean one thing, found in one walk over the words.

A *phrase* is words in a row; `(a|b|)` offers alternatives, `stem*` any ending: "cant (really|) feel".
A *concept* is a name in capitals for such phrases, parted by ";" or new lines: NUMB, SADDLE.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from bot.safety.wording import SIGN, plain

_SIGNS = re.compile(r"([(|)*])")
_ENDINGS_FROM = 2  # the shortest stem that may carry a star
_WALKED: Final = 30_000  # steps that are remembered

Span = tuple[int, int]  # first word, one past the last


def entries(text: str) -> Iterator[list[list[tuple[str, ...]]]]:
    """Every entry of a lexicon text as its steps; each step is a choice of words in a row (or of none)."""
    for entry in text.replace("\n", ";").split(";"):
        steps = [
            [tuple(choice.replace("**", "*").split()) for choice in _expanded(chunk)]
            for chunk in _chunks(_spelt(entry))
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
    entry = entry.replace("'", "")
    if entry.isascii():
        return entry
    spelt = "".join(p if p in "(|)*" else plain(p) for p in _SIGNS.split(entry))
    if not SIGN.search(spelt):
        return spelt
    # each character is a word; choices side by side are steps, not one word spelt in many ways
    return SIGN.sub(r" \g<0> ", spelt).replace(")(", ") (")


class _Node:
    """A place on the way through the phrases: where each word leads on, and the concepts that end here."""

    __slots__ = ("after", "concepts", "own")

    def __init__(self) -> None:
        self.after: dict[str, list[_Node]] = {}
        self.own: dict[str, _Node] = {}  # those of `after` that nothing else leads to
        self.concepts: list[str] = []


class Lexicon:
    """All phrases of all languages, found in one walk over the words."""

    def __init__(self) -> None:
        self._root = _Node()
        self._stems: set[str] = set()
        self._longest_stem = 0
        self.vocabulary: set[str] = set()
        self.concepts: set[str] = set()
        self._walks: _Stand | None = None

    def add(self, concept: str, text: str) -> None:
        """Teach the concept every phrase in the entry text."""
        self.concepts.add(concept)
        self._walks = None
        for steps in entries(text):
            here = [self._root]
            for step in steps:
                here = self._step(here, step)
            for node in here:
                if concept not in node.concepts and node is not self._root:
                    node.concepts.append(concept)

    def _step(self, here: list[_Node], choices: list[tuple[str, ...]]) -> list[_Node]:
        """Lead on from `here` by each choice of words, all to one next place."""
        if len(here) == len(choices) == 1 and choices[0]:
            node = here[0]
            for word in choices[0]:
                node = self._own(node, word)
            return [node]
        target = _Node()
        for words in choices:
            if not words:
                continue
            nodes = here
            for word in words[:-1]:
                if len(nodes) == 1:
                    nodes = [self._own(nodes[0], word)]
                else:
                    nodes = [self._lead(nodes, word, _Node())]
            self._lead(nodes, words[-1], target)
        return [target, *here] if () in choices else [target]

    def _own(self, node: _Node, word: str) -> _Node:
        """The one place that only this word from this node leads to: shared by all phrases so far alike."""
        if word not in node.own:
            node.own[word] = self._lead([node], word, _Node())
        return node.own[word]

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

    def find(self, symbols: Sequence[tuple[str, ...]]) -> dict[str, list[Span]]:
        """Every concept with the places where it stands, in order of their start."""
        found: dict[str, list[Span]] = {}
        opening, last = self._opening(), len(symbols)
        for start in range(last):
            stand, end = opening, start
            while stand.nodes and end < last:
                here = symbols[end]
                stand = stand.then.get(here) or stand.led_on(here)
                end += 1
                for concept in stand.concepts:
                    spans = found.setdefault(concept, [])
                    if (start, end) not in spans[-3:]:
                        spans.append((start, end))
        return found

    def _opening(self) -> _Stand:
        """Where every walk begins. What was walked before is remembered, up to `_WALKED` steps."""
        if self._walks is None or self._walks.steps[0] > _WALKED:
            self._walks = _Stand((self._root,), [0])
        return self._walks


class _Stand:
    """All the nodes a walk may stand on after the same words, and where the next word led before."""

    __slots__ = ("concepts", "nodes", "steps", "then")

    def __init__(self, nodes: Sequence[_Node], steps: list[int]) -> None:
        """`steps` counts, for all the stands of one opening together, the ways that are remembered."""
        self.nodes = [node for node in nodes if node.after]
        self.concepts = tuple(concept for node in nodes for concept in node.concepts)
        self.then: dict[tuple[str, ...], _Stand] = {}
        self.steps = steps

    def led_on(self, here: tuple[str, ...]) -> _Stand:
        """Where one of the symbols of a word leads on to, remembered in `then`."""
        after = [then for node in self.nodes for one in here for then in node.after.get(one, ())]
        stand = self.then[here] = _Stand(after, self.steps) if after else _NOWHERE
        self.steps[0] += 1
        return stand


_NOWHERE: Final = _Stand((), [0])
