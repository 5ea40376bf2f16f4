"""A short form of `./run reliability kill`: see docs/reliability.md for the long one."""

from __future__ import annotations

from tests.reliability import killing
from tests.reliability.service import Service

KILLS = 12


def test_every_text_is_answered_once_while_edge_engine_and_worker_die(service: Service) -> None:
    result = killing.run(service, killing.SMALL, KILLS, seed=7)
    assert result.problems == []
    assert sum(result.kills.values()) == KILLS
    assert result.referrals == 2
