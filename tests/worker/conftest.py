import pytest

from bot.conversations.means import Means
from bot.conversations.sending import Sending
from bot.conversations.wiring import Conversations
from bot.sms.client import Account, Twilio
from tests.doubles.databases import *  # noqa: F403
from tests.doubles.engine_double import EngineDouble
from tests.doubles.invented_engine import InventedEngine
from tests.doubles.invented_net import NET, say
from tests.doubles.twilio_double import NUMBER, SID, TOKEN, TwilioDouble


@pytest.fixture
def double():
    with TwilioDouble() as double:
        yield double


@pytest.fixture
def engine_double():
    with EngineDouble() as double:
        yield double


@pytest.fixture
def twilio(double):
    return Twilio(Account(SID, TOKEN, NUMBER, double.url), answer_seconds=2.0)


@pytest.fixture
def talks(database):
    means = Means(database=database, ask=InventedEngine(), say=say, net=NET, gather_seconds=0)
    return Conversations(means)


@pytest.fixture
def sending(database, twilio):
    return Sending(database, twilio)
