"""How well the net does on the kept sets: recall by level, false alarms, by language, with intervals.

    python tests/safety/measure.py            rates on both halves
    python tests/safety/measure.py tuning     the lines of the tuning half that went wrong as well

Every rate is given for all lines and by author: the first wrote the sets beside the rules, the second
to the fifth (files named `<language>_second_author.tsv` and so on) without having seen the rules or
anybody else's lines. `voices` (`…_voices_tuning.tsv`) were written for the second opinion
to learn from: what the rules make of them is counted, and no rule is held to it.

Files named `<language>_voices_tuning.tsv` are there to learn from (`tests/safety/learn.py`).

A line belongs to the checking half when the first byte of its SHA-256 is odd, unless its file is
named `…_tuning.tsv`: those lines were written beside the rules and prove nothing about new ones.
Lines of the checking half are counted, never shown, and no rule is written from them.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from functools import cached_property, lru_cache
from hashlib import sha256
from math import sqrt
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from bot.model.safety import Hit
from bot.safety.screen import screen

SETS = Path(__file__).parent / "sets"
HALVES = ("tuning", "checking")
AUTHORS = ("first", "second", "third", "fourth", "fifth", "voices")
LEVELS = {
    "grave": ("emergency", "crisis", "unsafe"),
    "grave, or asked": ("emergency", "crisis", "unsafe"),
    "urgent": ("urgent",),
    "urgent, or asked": ("urgent",),
    "confirm": ("confirm",),
    "false alarms": ("none",),
    "of them, advice": ("none",),
}
ALARMS = ("false alarms", "of them, advice")


@dataclass(frozen=True)
class Line:
    """One text with the level it must get; `none` for a harmless one."""

    language: str
    level: str
    text: str
    half: str
    author: str = "first"

    @cached_property
    def hit(self) -> Hit | None:
        """What the net makes of it."""
        return screen([self.text])

    def counts_as(self, what: str) -> bool:
        """Whether it is to be counted under a name of LEVELS whose level it has.

        A danger counts where its level's advice is given (a graver answer to `confirm` or `urgent` is
        no miss), under "or asked" also where the question is asked; a harmless line where it rings.
        """
        hit = self.hit
        if hit is None:
            return False
        if what == "of them, advice":
            return hit.level != "confirm"
        if what in ("confirm", "false alarms") or what.endswith("asked"):
            return True
        return self.level in hit.levels or (self.level == "urgent" and hit.level == "emergency")

    def went_well(self) -> bool:
        """Whether the net does what it should: nothing for a harmless line, else the level's advice."""
        if self.level == "none":
            return self.hit is None
        return self.counts_as("confirm" if self.level == "confirm" else "grave")


@dataclass(frozen=True)
class Rate:
    """A share of lines: of dangers those that were caught, of harmless ones those that rang."""

    half: str
    language: str
    what: str
    number: int
    of: int

    @property
    def share(self) -> float:
        """Between 0 and 1; 0 where there are no lines."""
        return self.number / self.of if self.of else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson's 95% interval of the share."""
        return interval(self.number, self.of)


def author_of(file: str) -> str:
    """Who wrote a file, by its name: the first author where it names nobody."""
    if file.endswith("_voices_tuning"):
        return "voices"
    return next((one for one in AUTHORS if file.endswith(f"_{one}_author")), AUTHORS[0])


def half_of(file: str, text: str) -> str:
    """The half a line belongs to, by the name of its file and the text alone."""
    if file.endswith("_tuning"):
        return "tuning"
    return "checking" if sha256(text.encode()).digest()[0] % 2 else "tuning"


def _open_lines() -> set[tuple[str, str]]:
    """(language, text) of every line of a `…_tuning` file: known, wherever else it stands."""
    return {
        (path.stem.partition("_")[0], row.partition("\t")[2])
        for path in SETS.glob("*_tuning.tsv")
        for row in path.read_text(encoding="utf-8").splitlines()
    }


@lru_cache(maxsize=1)
def lines() -> tuple[Line, ...]:
    """Every line of every set: files named <language>_<what>.tsv, `level TAB text`."""
    found = []
    known = _open_lines()
    for path in sorted(SETS.glob("*.tsv")):
        for row in path.read_text(encoding="utf-8").splitlines():
            level, _, text = row.partition("\t")
            language = path.stem.partition("_")[0]
            half = "tuning" if (language, text) in known else half_of(path.stem, text)
            found.append(Line(language, level, text, half, author_of(path.stem)))
    return tuple(found)


def interval(good: int, of: int) -> tuple[float, float]:
    """Wilson's 95% interval of a share."""
    if not of:
        return 0.0, 1.0
    z, p = 1.96, good / of
    middle = (p + z * z / (2 * of)) / (1 + z * z / of)
    spread = z * sqrt(p * (1 - p) / of + z * z / (4 * of * of)) / (1 + z * z / of)
    return middle - spread, middle + spread


def rates(half: str, author: str | None = None) -> list[Rate]:
    """Every rate of LEVELS for one half, English first.

    `author` is one of AUTHORS, or None for the lines of all.
    """
    some = [one for one in lines() if one.half == half and author in (None, one.author)]
    languages = sorted({one.language for one in some}, key=lambda one: (one != "english", one))
    table = []
    for language in languages:
        for what, levels in LEVELS.items():
            asked = [one for one in some if one.language == language and one.level in levels]
            if asked:
                number = sum(one.counts_as(what) for one in asked)
                table.append(Rate(half, language, what, number, len(asked)))
    return table


def report(half: str) -> str:
    """The rates of one half as lines to print: all lines, then each author's."""
    parts = [_table(f"safety, {half} half", rates(half))]
    parts += [
        _table(f"safety, {half} half, {author} author", rates(half, author)) for author in AUTHORS
    ]
    return "\n".join(parts)


def _table(title: str, found: list[Rate]) -> str:
    rows = [title]
    for rate in found:
        low, high = rate.interval
        what = f"{rate.language:14} {rate.what:17}"
        rows.append(
            f"  {what} {rate.number:4}/{rate.of:<4} {rate.share:7.2%}  [{low:.1%}, {high:.1%}]"
        )
    return "\n".join(rows)


def wrong(half: str = "tuning", author: str | None = None) -> list[tuple[Line, tuple[str, ...]]]:
    """The lines of one half that went wrong, with the rules that rang."""
    kept = [line for line in lines() if line.half == half and author in (None, line.author)]
    gone = [line for line in kept if not line.went_well()]
    return [(line, hit.rules if (hit := screen([line.text])) else ()) for line in gone]


if __name__ == "__main__":
    for one in HALVES:
        print(report(one))
    if "tuning" in sys.argv:
        for line, rules in wrong():
            print(line.language, line.level, line.text, ", ".join(rules) or "-", sep="\t")
