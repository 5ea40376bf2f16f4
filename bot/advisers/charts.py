"""Small charts as inline SVG: bars beside each other, always with the table they are drawn from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

LONGEST: Final = 300  # how wide the longest bar is drawn
ROW: Final = 26


@dataclass(frozen=True)
class Bar:
    """One line of a chart: its place and length, and what stands beside it."""

    y: int
    width: int
    group: str
    people: str


@dataclass(frozen=True)
class Chart:
    """A table in words and as bars. `told` is what the picture says to who cannot see it.

    `limit_at` is where a line is drawn across the bars, and `limit` what it stands for.
    """

    title: str
    rows: tuple[tuple[str, str], ...]
    bars: tuple[Bar, ...]
    told: str
    groups: str = "Group"
    numbers: str = "People"
    limit: str = ""
    limit_at: int | None = None

    @property
    def height(self) -> int:
        """Of the picture."""
        return max(len(self.bars), 1) * ROW


def draw(
    title: str,
    parts: Sequence[tuple[str, int, str]],
    rows: Sequence[tuple[str, str]] | None = None,
    *,
    groups: str = "Group",
    numbers: str = "People",
    limit: tuple[int, str] | None = None,
) -> Chart:
    """A chart of (name, number, number in words); `rows` are the table's where they differ.

    `limit` is a number with its name, drawn as a line.
    """
    longest = max([number for _, number, _ in parts] + ([limit[0]] if limit else []), default=0)
    scale = LONGEST / (longest or 1)
    bars = tuple(
        Bar(place * ROW, int(number * scale), name, words)
        for place, (name, number, words) in enumerate(parts)
    )
    told = ", ".join(f"{bar.group}: {bar.people}" for bar in bars)
    return Chart(
        title,
        tuple(rows if rows is not None else [(name, words) for name, _, words in parts]),
        bars,
        f"{told}. {limit[1]}: {limit[0]}" if limit else told,
        groups,
        numbers,
        limit[1] if limit else "",
        int(limit[0] * scale) if limit else None,
    )
