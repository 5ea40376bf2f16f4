import datetime as dt
import time

import pytest

from bot.sms.client import Account, NotSent, Twilio
from tests.doubles.twilio_double import NUMBER, SID, TOKEN, TwilioDouble

PHONE = "+447700900123"


@pytest.fixture
def double():
    with TwilioDouble() as double:
        yield double


@pytest.fixture
def twilio(double):
    account = Account(SID, TOKEN, NUMBER, double.url, "https://example.nhs.uk/status")
    return Twilio(account, answer_seconds=0.5)


def test_a_text_is_taken_with_its_form(twilio, double):
    sid = twilio.send(PHONE, "Hello £5\nline")
    (text,) = double.texts
    assert text["sid"] == sid
    assert text["form"] == {
        "To": PHONE,
        "From": NUMBER,
        "Body": "Hello £5\nline",
        "StatusCallback": "https://example.nhs.uk/status",
    }


def test_a_messaging_service_sends_for_us(double):
    Twilio(Account(SID, TOKEN, "MG" + "1" * 32, double.url)).send(PHONE, "Hello")
    assert double.texts[0]["form"]["MessagingServiceSid"] == "MG" + "1" * 32


@pytest.mark.parametrize(
    ("mode", "code", "maybe"),
    [
        (21610, "21610", False),
        (21614, "21614", False),
        (429, "20429", False),
        (500, "500", True),
        (503, "503", True),
        ("drop", "connection", True),
        ("lost", "timeout", True),
        ("timeout", "timeout", True),
    ],
)
def test_each_failure_has_its_code(twilio, double, mode, code, maybe):
    double.fail(mode, seconds=1.0)
    with pytest.raises(NotSent) as problem:
        twilio.send(PHONE, "Hello")
    assert (problem.value.code, problem.value.maybe_sent) == (code, maybe)


def test_a_wrong_token_is_said_and_nothing_taken(double):
    with pytest.raises(NotSent) as problem:
        Twilio(Account(SID, "another token", NUMBER, double.url)).send(PHONE, "Hello")
    assert problem.value.code == "20003"
    assert double.texts == []


def test_a_host_that_refuses_took_nothing():
    twilio = Twilio(Account(SID, TOKEN, NUMBER, "http://127.0.0.1:9"), answer_seconds=0.5)
    with pytest.raises(NotSent) as problem:
        twilio.send(PHONE, "Hello")
    assert (problem.value.code, problem.value.maybe_sent) == ("connection", False)


def test_what_was_sent_is_found_by_number_and_time(twilio, double):
    first = twilio.send(PHONE, "one")
    twilio.send("+447700900124", "to another")
    second = twilio.send(PHONE, "two")
    now = dt.datetime.now(dt.timezone.utc)
    assert twilio.sent_since(PHONE, now) == [(first, "one"), (second, "two")]
    assert twilio.sent_since(PHONE, now + dt.timedelta(minutes=5)) == []


def test_several_threads_share_one_client(twilio, double):
    from concurrent.futures import ThreadPoolExecutor

    double.fail("slow", seconds=0.2)
    began = time.monotonic()
    with ThreadPoolExecutor(8) as pool:
        sids = list(pool.map(lambda n: twilio.send(PHONE, f"text {n}"), range(8)))
    assert len(set(sids)) == 8
    assert time.monotonic() - began < 1.2


def test_no_word_or_number_is_in_the_problem(twilio, double):
    double.fail(500)
    with pytest.raises(NotSent) as problem:
        twilio.send(PHONE, "very private")
    assert "private" not in repr(problem.value) and "900123" not in repr(problem.value)
