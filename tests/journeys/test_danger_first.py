"""Danger outranks everything: at any point, on both channels, and with the engine stopped."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable

import pytest

from tests.journeys.stack import Phone, Stack, Web

SADDLE = "i cant feel my bum when i wipe"
END = "want to end it all"
WEB_POINTS = {
    "before consent": ("hello",),
    "at the safety list": ("hello", "#yes"),
    "in the middle": ("hello", "#yes", "#none", "#18_plus", "manchester", "#pain"),
}


@pytest.mark.parametrize("point", WEB_POINTS)
def test_the_advice_is_given_once_and_the_journey_waits(stack: Stack, point: str) -> None:
    web = Web(stack)
    asked_first = None
    web.play(*WEB_POINTS[point])
    asked_first = web.asked
    said = web.say(SADDLE)
    assert "Call 999 or go to A&E now" in said
    assert [m["kind"] for m in web.last] == ["safety"]
    said = web.say("my knee")
    assert "CARRY ON" in said
    said = web.say("carry on")
    if point == "in the middle":
        assert web.asked == "safety"  # the list is asked again before anything else
        web.choose("none")
    assert web.asked == asked_first
    said = web.say(END)
    assert "111" in said and "116 123" in said and "85258" in said
    assert "999" in said


def test_a_yes_to_the_list_names_999_and_111(stack: Stack) -> None:
    web = Web(stack)
    said = web.play("hello", "#yes", "#emergency")
    assert "999" in said and "111" in said


def test_not_sure_twice_is_a_yes(stack: Stack) -> None:
    web = Web(stack)
    web.play("hello", "#yes", "#unsure")
    assert web.asked == "safety"
    said = web.choose("unsure")
    assert "999" in said and "111" in said


def test_what_may_be_a_figure_of_speech_is_asked_about_once(stack: Stack) -> None:
    web = Web(stack)
    web.play("hello", "#yes", "#none")
    said = web.say("cant go on like this")
    assert web.asked == "safety_confirm"
    assert "116 123" in said
    web.choose("no")
    assert web.asked == "age_band"
    assert "killing" not in web.say("this job is killing me")
    assert web.asked == "age_band"


def test_advice_reaches_a_phone_with_the_engine_stopped(new_stack: Callable[..., Stack]) -> None:
    stack = new_stack()
    phone = Phone(stack, "+447700900111")
    phone.text("hi")
    engine = stack.child("engine")
    os.kill(engine, signal.SIGSTOP)  # it hangs: worse than dead
    try:
        phone.post(SADDLE)
        assert "Call 999 or go to A&E now" in phone.wait()
        phone.post(END)
        assert "116 123" in phone.wait()
    finally:
        os.kill(engine, signal.SIGCONT)
    phone.post("carry on")
    assert "Thank you for coming back" in phone.wait()
    advice = [m for m in phone.delivered() if "Call 999 or go to A&E now" in m["body"]]
    assert len(advice) <= 2  # one of each sign, none repeated when the engine came back
