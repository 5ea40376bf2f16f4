"""The kept sets: the tuning half is held to the targets; the checking half is printed by `measure.py`."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest

_SPEC = importlib.util.spec_from_file_location(
    "safety_measure", Path(__file__).with_name("measure.py")
)
assert _SPEC and _SPEC.loader
measure = importlib.util.module_from_spec(_SPEC)
sys.modules["safety_measure"] = measure
_SPEC.loader.exec_module(measure)

LEAST = {"grave": 0.97, "urgent": 0.95, "confirm": 0.9}
OTHER_LANGUAGES = 10


@pytest.fixture(scope="module")
def rates() -> list:
    return measure.rates("tuning")


def test_enough_lines_are_kept() -> None:
    lines = measure.lines()
    assert sum(line.level != "none" for line in lines) >= 400
    assert sum(line.level == "none" for line in lines) >= 600
    assert len({line.language for line in lines}) > OTHER_LANGUAGES


def test_every_line_has_a_known_level() -> None:
    known = {level for levels in measure.LEVELS.values() for level in levels}
    lines = measure.lines()
    assert {line.level for line in lines} <= known
    assert all(line.text.strip() for line in lines)


def test_signs_of_the_tuning_half_are_caught(rates: list) -> None:
    missed = [r for r in rates if r.what in LEAST and r.share < LEAST[r.what]]
    assert not missed, [line for line, _ in measure.wrong()]


def test_harmless_lines_of_the_tuning_half_do_not_ring(rates: list) -> None:
    rung = [r for r in rates if r.what == "false alarms" and r.share > 0.015]
    assert not rung, [line for line, _ in measure.wrong()]


def test_both_halves_are_reported_with_intervals() -> None:
    for half in measure.HALVES:
        text = measure.report(half)
        print(text)
        assert "english" in text and "false alarms" in text


def test_an_interval_holds_its_share() -> None:
    low, high = measure.interval(95, 100)
    assert 0.88 < low < 0.95 < high < 0.99
    assert measure.interval(0, 0) == (0.0, 1.0)
