import pytest

from bot.conversations.engine_client import EngineClient
from bot.conversations.means import EngineDown, EngineRefused
from tests.doubles.engine_double import SECRET, EngineDouble

TURN = {"conversation": "c", "message_id": "1", "text": "hello", "language": "en"}


@pytest.fixture
def double():
    with EngineDouble() as double:
        yield double


def test_a_turn_goes_there_and_back(double):
    reply = EngineClient(double.url, SECRET)(TURN)
    assert reply["messages"][0]["text"] == "heard hello"
    assert double.engine.turns == [TURN]


def test_the_secret_is_needed(double):
    with pytest.raises(EngineRefused, match="403"):
        EngineClient(double.url, "a guess")(TURN)


def test_an_engine_that_is_not_there_is_down():
    with pytest.raises(EngineDown):
        EngineClient("http://127.0.0.1:9", SECRET)(TURN)


def test_an_engine_that_thinks_too_long_is_down(double):
    double.seconds = 0.6
    with pytest.raises(EngineDown):
        EngineClient(double.url, SECRET, answer_seconds=0.2)(TURN)


@pytest.mark.parametrize("status", [400, 500, 503])
def test_an_engine_in_trouble_with_a_turn_refuses_it(double, status):
    double.status = status
    with pytest.raises(EngineRefused, match=str(status)):
        EngineClient(double.url, SECRET)(TURN)


def test_forgetting_is_passed_on_and_never_raises(double):
    EngineClient(double.url, SECRET).forget("c")
    assert double.forgotten == ["c"]
    EngineClient("http://127.0.0.1:9", SECRET).forget("c")
