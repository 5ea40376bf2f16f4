import datetime as dt

import pytest

from bot.conversations.means import Means
from bot.conversations.wiring import Conversations
from tests.doubles.databases import *  # noqa: F403
from tests.doubles.invented_engine import InventedEngine
from tests.doubles.invented_net import NET, say

PHONE = "+447700900123"


class Clock:
    """A clock that moves when somebody sleeps, and when it is told."""

    def __init__(self):
        self.now = dt.datetime(2026, 11, 23, 10, 0, tzinfo=dt.timezone.utc)
        self.slept = []

    def __call__(self):
        return self.now

    def sleep(self, seconds):
        self.slept.append(seconds)
        self.on(seconds=seconds)

    def on(self, **time):
        self.now += dt.timedelta(**time)


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def engine():
    return InventedEngine()


@pytest.fixture
def means(database, engine, clock):
    return Means(
        database=database,
        ask=engine,
        say=say,
        net=NET,
        clock=clock,
        sleep=clock.sleep,
        gather_seconds=0,
    )


@pytest.fixture
def talks(means):
    return Conversations(means)
