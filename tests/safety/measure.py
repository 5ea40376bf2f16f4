"""How well the net does on the kept sets: recall by level, false alarms, by language, with intervals.

    python tests/safety/measure.py            rates on both halves
    python tests/safety/measure.py tuning     the lines of the tuning half that went wrong as well

A line belongs to the checking half when the first byte of its SHA-256 is odd. Lines of the checking
half are counted, never shown, and no rule is written from them.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from math import sqrt
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from bot.safety.screen import screen  # noqa: E402

SETS = Path(__file__).parent / "sets"
GRAVE = ("emergency", "crisis", "unsafe")


@dataclass(frozen=True)
class Line:
    language: str
    level: str  # `none` for a harmless line
    text: str

    @property
    def half(self) -> str:
        return "checking" if sha256(self.text.encode()).digest()[0] % 2 else "tuning"

    def went_well(self) -> bool:
        hit = screen([self.text])
        if self.level == "none":
            return hit is None
        if hit is None:
            return False
        if self.level == "confirm":
            return True  # more than a question is not a miss
        return self.level in hit.levels or (self.level == "urgent" and hit.level == "emergency")


def lines() -> Iterator[Line]:
    """Every line of every set: files named <language>_<what>.tsv, `level TAB text`."""
    for path in sorted(SETS.glob("*.tsv")):
        for row in path.read_text(encoding="utf-8").splitlines():
            level, _, text = row.partition("\t")
            yield Line(path.stem.partition("_")[0], level, text)


def interval(good: int, of: int) -> tuple[float, float]:
    """Wilson's 95% interval of a share."""
    if not of:
        return 0.0, 1.0
    z, p = 1.96, good / of
    middle = (p + z * z / (2 * of)) / (1 + z * z / of)
    spread = z * sqrt(p * (1 - p) / of + z * z / (4 * of * of)) / (1 + z * z / of)
    return middle - spread, middle + spread


def counts(half: str) -> dict[tuple[str, str], tuple[int, int]]:
    """(language, level) → lines that went well, lines."""
    table: dict[tuple[str, str], tuple[int, int]] = {}
    for line in lines():
        if line.half == half:
            good, of = table.get((line.language, line.level), (0, 0))
            table[line.language, line.level] = (good + line.went_well(), of + 1)
    return table


def share(half: str, language: str, *levels: str) -> tuple[int, int]:
    """Lines that went well and lines, over some levels of one language (`*`: all but English)."""
    good = of = 0
    for (spoken, level), (g, n) in counts(half).items():
        if (spoken == language or (language == "*" and spoken != "english")) and level in levels:
            good, of = good + g, of + n
    return good, of


def report(half: str) -> None:
    """Print the rates of one half."""
    print(f"{half} half")
    table = counts(half)
    for (language, level), (good, of) in sorted(table.items()):
        what = "false alarms" if level == "none" else "recall"
        number = of - good if level == "none" else good
        low, high = interval(number, of)
        print(
            f"  {language:9} {level:10} {what:12} {number:4}/{of:<4} {number / of:7.2%}"
            f"  [{low:.1%}, {high:.1%}]"
        )
    for language in ("english", "*"):
        for name, levels in (("grave", GRAVE), ("urgent", ("urgent",)), ("none", ("none",))):
            good, of = share(half, language, *levels)
            if of:
                print(f"  all {language:9} {name:8} {good}/{of} {good / of:.2%}")


if __name__ == "__main__":
    for half in ("tuning", "checking"):
        report(half)
    if "tuning" in sys.argv:
        for line in lines():
            if line.half == "tuning" and not line.went_well():
                hit = screen([line.text])
                print(f"{line.language}\t{line.level}\t{line.text}\t{hit.rules if hit else '-'}")
