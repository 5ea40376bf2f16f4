"""Webhooks repeated and forged, a carrier that fails and one that is slow, beside the whole service."""

from __future__ import annotations

import statistics

from tests.reliability import provider, replays
from tests.reliability.service import Service

SECONDS = 2.0  # that a slow carrier takes for a text


def test_every_webhook_five_times_at_once_is_one_answer_each_in_order(service: Service) -> None:
    result = replays.replay(service, people=12)
    assert result.problems == []
    assert set(result.posted) == {200}
    assert result.stored == result.answers == 12 * 5


def test_nothing_unsigned_is_stored(service: Service) -> None:
    statuses, left = replays.forged(service)
    assert set(statuses) == {403}
    assert left == []


def test_a_slow_carrier_slows_down_nobodys_turn(service: Service) -> None:
    quick, slow, problems = provider.keep_their_time(service, 6, SECONDS, lambda _: None)
    assert problems == []
    # far from what each text takes, whatever else this machine does
    assert statistics.median(slow) < statistics.median(quick) + SECONDS / 2


def test_a_carrier_that_fails_in_any_way_loses_and_doubles_nothing(service: Service) -> None:
    assert provider.run(service, 4.0, lambda _: None, one_by_one=False) == []
