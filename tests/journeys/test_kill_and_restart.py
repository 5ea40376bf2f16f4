"""kill -9 of any one process in the middle of a journey: no text lost, none answered twice."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
import requests

from tests.journeys.stack import Phone, Stack, Web

PROCESSES = ("engine", "worker", "edge", "advisers")


@pytest.fixture(scope="module")
def killed(new_stack: Callable[..., Stack]) -> Stack:
    return new_stack()


@pytest.mark.parametrize("process", PROCESSES)
def test_the_journey_goes_on_at_the_same_question(killed: Stack, process: str) -> None:
    number = f"+4477009001{20 + PROCESSES.index(process)}"
    phone = Phone(killed, number)
    phone.text("hi")
    phone.text("1")
    phone.text("1")
    killed.kill(process)
    send_until_taken(phone, "52, Sale")
    assert "joint, back or muscle problem" in phone.wait()
    assert "NHS team" in phone.text("bad back")
    bodies = [m["body"] for m in phone.delivered()]
    # the edge keeps the demo network in memory: what was delivered before its death is forgotten
    assert len(bodies) == len(set(bodies))


def send_until_taken(phone: Phone, text: str) -> None:
    """As Twilio does: the same MessageSid again until it is acknowledged."""
    sid = f"SM{time.time_ns():032x}"
    phone.sent += 1
    for _ in range(200):
        try:
            if phone.post(text, sid=sid).status_code == 200:
                phone.seen = 0 if not phone.delivered() else min(phone.seen, len(phone.delivered()))
                return
        except requests.ConnectionError:
            pass
        time.sleep(0.25)
    raise AssertionError("the edge did not come back")


def test_a_web_answer_is_not_lost_when_the_engine_dies(killed: Stack) -> None:
    web = Web(killed)
    web.play("hello", "#yes", "#none")
    killed.kill("engine")
    said = web.send(id="the-same-id", choice="18_plus")
    for _ in range(120):
        if web.asked == "gp_area":
            break
        time.sleep(0.5)
        said = web.send(id="the-same-id", choice="18_plus")
    assert web.asked == "gp_area", said
    assert web.send(id="the-same-id", choice="18_plus") == said


def test_nothing_a_person_said_can_be_read_in_the_file(killed: Stack) -> None:
    phone = Phone(killed, "+447700900177")
    secret_words = ("Zebedee Quixote", "+447700900177", "7700900177", "wibbly knee")
    for text in ("hi", "1", "1", "52, Sale", "wibbly knee, waiting for physio", "working",
                 "not worried", "1", "Zebedee Quixote, text, no", "1"):  # fmt: skip
        said = phone.text(text)
    assert "Your reference is" in said, said
    for file in killed.folder.rglob("*"):
        if file.is_file() and file.suffix not in (".gz", ".json"):
            content = file.read_bytes()
            for word in secret_words:
                assert word.encode() not in content, (file.name, word)
