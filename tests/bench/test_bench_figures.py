from __future__ import annotations

import math
from pathlib import Path

import pytest

from tests.bench.figures import ROWS, Side, percentile, table
from tests.bench.machine import installed
from tests.bench.play import Played

RATE, P50_ALONE = ROWS[0], ROWS[1]


def side(name: str, milliseconds: list[float], took: float) -> Side:
    seconds = [one / 1000 for one in milliseconds]
    return Side(name, alone=Played(seconds), together=Played(seconds, took=took), memory_mb=100)


@pytest.mark.parametrize(
    ("share", "expected"), [(0.0, 1.0), (0.5, 50.0), (0.95, 95.0), (0.99, 99.0), (1.0, 100.0)]
)
def test_a_percentile_is_a_value_that_was_measured(share: float, expected: float) -> None:
    values = [float(number) for number in range(100, 0, -1)]
    assert percentile(values, share) == expected


def test_a_percentile_of_few_values_is_the_worst_of_them() -> None:
    assert percentile([0.2, 0.9], 0.95) == 0.9
    assert math.isnan(percentile([], 0.5))


def test_a_ratio_above_one_is_better_whichever_way_the_figure_runs() -> None:
    quick, slow = side("a", [10, 10, 10, 10], took=0.1), side("b", [40, 40, 40, 40], took=0.4)
    assert RATE.value(quick) == pytest.approx(40)
    assert RATE.ratio(quick, slow) == pytest.approx(4)
    assert P50_ALONE.value(slow) == pytest.approx(40)
    assert P50_ALONE.ratio(quick, slow) == pytest.approx(4)
    assert P50_ALONE.ratio(slow, quick) == pytest.approx(1 / 4)


def test_rounds_add_up() -> None:
    whole = Played()
    whole.add(Played([0.1, 0.2], took=0.5))
    whole.add(Played([0.3], ["bad"], took=1.0))
    assert (whole.seconds, whole.bad, whole.rate) == ([0.1, 0.2, 0.3], ["bad"], 2.0)
    assert Played().rate == 0.0


def test_the_table_has_a_line_for_every_figure() -> None:
    ours, stock = side("ours", [10], took=0.1), side("stock", [50], took=0.5)
    both = table(ours, stock).splitlines()
    assert [line.split("  ")[0] for line in both[1:]] == [row.title for row in ROWS]
    assert both[1].endswith("5.0x")
    assert "x" not in table(ours).splitlines()[1].split("/s")[1]


def test_json_has_every_figure_and_the_bad_turns() -> None:
    one = side("ours", [10, 20], took=0.5)
    one.alone.bad.append("after 'yes' None was asked, not safety")
    told = one.as_json()
    assert told["bad_turns"] == 1
    assert told["turns"] == 4
    assert told["turns_a_second"] == 4.0
    assert {row.key for row in ROWS} <= set(told)


def test_the_installed_size_counts_what_is_needed_once(tmp_path: Path) -> None:
    for name, needs, size in (("one", "two", 1_000_000), ("two", "one", 2_000_000), ("x", "", 9)):
        info = tmp_path / f"{name}-1.0.dist-info"
        info.mkdir()
        (tmp_path / f"{name}.py").write_text("#" * size)
        wanted = f"Requires-Dist: {needs}\n" if needs else ""
        (info / "METADATA").write_text(
            f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n{wanted}"
        )
        (info / "RECORD").write_text(f"{name}.py,,\n")
    assert installed(["one", "absent>=1", "x ; python_version < '3'"], tmp_path) == 3.0
