"""The kept sets: the tuning half is held to the targets; the checking half is printed by `measure.py`.

The first author's lines are held to the targets. The second's and the third's were written without
having seen a rule: what they must reach is the figure of the day they were last measured, less a
little. The aim for all is `LEAST` and `MOST_ALARMS`; raise `FLOORS` with every rise, never lower it.
"""

from __future__ import annotations

import importlib.util
import sys
from collections import Counter
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
MOST_ALARMS = 0.015
FLOORS = {
    ("second", "english"): {**LEAST, "false alarms": MOST_ALARMS},
    ("second", "others"): {"grave": 0.95, "urgent": 0.95, "false alarms": 0.03},
    ("third", "english"): {"grave": 0.95, "urgent": 0.95, "false alarms": 0.03},
    ("third", "others"): {"grave": 0.95, "urgent": 0.95, "false alarms": 0.03},
    ("fourth", "others"): {"grave": 0.95, "urgent": 0.95, "false alarms": 0.03},
}
# of the checking halves, by all authors together: counts alone, as no line of theirs is shown
UNSEEN = {
    "english": {"grave, or asked": 0.975, "urgent, or asked": 0.95, "false alarms": 0.05},
    "others": {"grave, or asked": 0.965, "urgent, or asked": 0.95, "false alarms": 0.06},
}
OTHER_LANGUAGES = 10


@pytest.fixture(scope="module")
def rates() -> list:
    return measure.rates("tuning", "first")


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
    assert not missed, [line for line, _ in measure.wrong(author="first")]


def test_harmless_lines_of_the_tuning_half_do_not_ring(rates: list) -> None:
    rung = [r for r in rates if r.what == "false alarms" and r.share > MOST_ALARMS]
    assert not rung, [line for line, _ in measure.wrong(author="first")]


def shares_of(author: str | None, tongue: str, half: str = "tuning") -> dict[str, float]:
    """English, or all other tongues as one: a tongue alone has too few lines for a floor."""
    good: Counter[str] = Counter()
    of: Counter[str] = Counter()
    for rate in measure.rates(half, author):
        if (rate.language == "english") == (tongue == "english"):
            good[rate.what] += rate.number
            of[rate.what] += rate.of
    return {what: good[what] / of[what] for what in of}


@pytest.mark.parametrize(("author", "tongue"), sorted(FLOORS))
def test_later_authors_lines_are_read_no_worse_than_when_last_measured(
    author: str, tongue: str
) -> None:
    found = shares_of(author, tongue)
    for what, bound in FLOORS[author, tongue].items():
        held = found[what] <= bound if what == "false alarms" else found[what] >= bound
        assert held, (tongue, what, found, [one for one, _ in measure.wrong(author=author)])


@pytest.mark.parametrize("tongue", UNSEEN)
def test_unseen_lines_are_read_no_worse_than_when_last_measured(tongue: str) -> None:
    found = shares_of(None, tongue, "checking")
    worse = {
        what: found[what]
        for what, bound in UNSEEN[tongue].items()
        if (found[what] > bound if what in measure.ALARMS else found[what] < bound)
    }
    assert not worse, "rates of the checking half"


def test_every_author_wrote_enough_and_none_wrote_anothers_lines() -> None:
    written = {
        who: {(one.language, one.text) for one in measure.lines() if one.author == who}
        for who in measure.AUTHORS
        if who != "voices"
    }
    tongues = {one.language for one in measure.lines()}
    assert sum(len(theirs) for theirs in written.values()) == len(set().union(*written.values()))
    for later in ("second", "third"):
        assert {language for language, _ in written[later]} == tongues
        assert len(written[later]) >= 1000


def test_no_line_to_learn_from_is_counted_as_unseen() -> None:
    known = {(one.language, one.text) for one in measure.lines() if one.author == "voices"}
    checking = {(one.language, one.text) for one in measure.lines() if one.half == "checking"}
    assert known and not known & checking


def test_both_halves_are_reported_with_intervals() -> None:
    for half in measure.HALVES:
        text = measure.report(half)
        print(text)
        assert "english" in text and "false alarms" in text


def test_an_interval_holds_its_share() -> None:
    low, high = measure.interval(95, 100)
    assert 0.88 < low < 0.95 < high < 0.99
    assert measure.interval(0, 0) == (0.0, 1.0)
