"""The arithmetic of the comparison: percentiles, rates, ratios, and the table."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from tests.bench.play import Played


@dataclass
class Side:
    """Everything measured of one side."""

    name: str
    alone: Played = field(default_factory=Played)
    together: Played = field(default_factory=Played)
    rates: list[float] = field(default_factory=list)  # turns a second of each round
    start_seconds: float = 0.0
    memory_mb: float = 0.0
    processes: int = 0
    install_mb: float = 0.0

    @property
    def bad(self) -> list[str]:
        """What went wrong in any turn."""
        return [*self.alone.bad, *self.together.bad]

    def as_json(self) -> dict[str, Any]:
        """The figures and what they come from."""
        return {
            "name": self.name,
            "turns": len(self.alone.seconds) + len(self.together.seconds),
            "bad_turns": len(self.bad),
            "turns_a_second_of_each_round": [round(rate, 2) for rate in self.rates],
            "processes": self.processes,
            **{row.key: round(row.value(self), 2) for row in ROWS},
        }


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that at least this share (0 to 1) of the values do not exceed; NaN of none.

    >>> percentile([1.0, 2.0, 3.0, 4.0], 0.5)
    2.0
    """
    if not values:
        return math.nan
    return sorted(values)[max(0, math.ceil(share * len(values)) - 1)]


@dataclass(frozen=True)
class Row:
    """One line of the table."""

    key: str
    title: str
    unit: str
    more_is_better: bool = False
    phase: str = ""  # of which turns a percentile is taken
    share: float = 0.0

    def value(self, side: Side) -> float:
        """The figure of a side, in the row's unit."""
        if self.phase:
            played: Played = getattr(side, self.phase)
            return 1000 * percentile(played.seconds, self.share)
        return side.together.rate if self.key == "turns_a_second" else getattr(side, self.key)

    def ratio(self, ours: Side, stock: Side) -> float:
        """How many times better ours is: 2.0 is twice as good, 0.5 half; NaN where it cannot be said."""
        mine, theirs = self.value(ours), self.value(stock)
        above, below = (mine, theirs) if self.more_is_better else (theirs, mine)
        return above / below if below else math.nan


ROWS = (
    Row("turns_a_second", "turns a second, all at once", "/s", more_is_better=True),
    Row("p50_alone_ms", "p50, one person alone", "ms", phase="alone", share=0.50),
    Row("p95_alone_ms", "p95, one person alone", "ms", phase="alone", share=0.95),
    Row("p50_ms", "p50, all at once", "ms", phase="together", share=0.50),
    Row("p95_ms", "p95, all at once", "ms", phase="together", share=0.95),
    Row("p99_ms", "p99, all at once", "ms", phase="together", share=0.99),
    Row("memory_mb", "memory of all processes", "MB"),
    Row("start_seconds", "start until ready, trained", "s"),
    Row("install_mb", "installed packages", "MB"),
)


def table(ours: Side, stock: Side | None = None) -> str:
    """Both columns and how many times better ours is, a row a figure."""
    lines = [f"{'':28} {ours.name:>14} {stock.name if stock else '':>14} {'times better':>13}"]
    for row in ROWS:
        line = f"{row.title:28} {_shown(row, ours):>14}"
        if stock:
            line += f" {_shown(row, stock):>14} {row.ratio(ours, stock):>12.1f}x"
        lines.append(line.rstrip())
    return "\n".join(lines)


def _shown(row: Row, side: Side) -> str:
    value = row.value(side)
    return f"{value:,.1f} {row.unit}" if value < 100 else f"{value:,.0f} {row.unit}"
