import random

import pytest

from bot.sms.errors import (
    AGAIN,
    GIVE_UP,
    OPTED_OUT,
    SAFETY_TRIES,
    TABLE,
    TRIES,
    is_hopeless,
    reading_of,
    wait_seconds,
)


@pytest.mark.parametrize(
    ("code", "what"),
    [
        ("21610", OPTED_OUT),
        ("21614", GIVE_UP),
        ("21211", GIVE_UP),
        ("30003", GIVE_UP),
        ("30007", GIVE_UP),
        ("30008", GIVE_UP),
        ("20429", AGAIN),
        ("429", AGAIN),
        ("500", AGAIN),
        ("503", AGAIN),
        ("timeout", AGAIN),
        ("connection", AGAIN),
        ("99999", GIVE_UP),
        ("404", GIVE_UP),
        ("", GIVE_UP),
        (None, GIVE_UP),
    ],
)
def test_each_code_and_an_unknown_one(code, what):
    assert reading_of(code).what == what


def test_every_reading_says_what_it_means():
    assert all(reading.meaning for reading in TABLE.values())


def test_waits_double_up_to_five_minutes_and_differ():
    chance = random.Random(1)
    waits = [[wait_seconds(tries, chance) for _ in range(20)] for tries in range(1, 14)]
    for tries, several in enumerate(waits, start=1):
        longest = min(300.0, 2.0 * 2 ** (tries - 1))
        assert all(longest / 2 <= wait <= longest for wait in several)
        assert len(set(several)) > 10


def test_safety_advice_is_tried_for_longer():
    assert is_hopeless("500", TRIES, "reply")
    assert not is_hopeless("500", TRIES, "safety")
    assert is_hopeless("500", SAFETY_TRIES, "safety")
    assert is_hopeless("21614", 1, "safety")
    assert not is_hopeless("500", 1, "reply")
