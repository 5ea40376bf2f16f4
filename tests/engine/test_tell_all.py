"""One long first text that tells everything is asked little more, and all it told is played back."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.engine.conftest import Person
from tests.understanding.test_tell_all import TOLD

ANSWERS = {
    "consent_take_part": "1",
    "safety": "none of these",
    "age_band": "44, manchester",
    "gp_area": "manchester",
    "msk_care": "2",
    "employment": "looking for work",
    "sick_weeks": "6 weeks, not worried",
    "job_risk": "not worried",
    "job_date": "dont know",
    "out_of_work": "2 years, yes",
    "wants_work": "yes",
    "barriers": "1",
    "name": "Sam Lee, call, no",
    "contact_by": "call",
    "access_needs": "no",
}


def check_after(me: Person, text: str) -> tuple[str, int]:
    """What stands at "check your answers", and how many texts it took to have it sent from there."""
    said, sent = me.play(text), 1
    while me.asked not in ("consent_share", None):  # or other help is named at once
        assert me.asked in ANSWERS, (me.asked, said)
        said, sent = me.play(ANSWERS[me.asked]), sent + 1
        assert sent < 12, said
    return said, sent + 1


@pytest.mark.parametrize("text", [text for text, _ in TOLD])
def test_a_tell_all_is_sent_within_seven_texts(person: Callable[..., Person], text: str) -> None:
    said, sent = check_after(person("sms"), text)
    assert sent <= 7, said


def test_all_that_was_told_stands_at_the_check(person: Callable[..., Person]) -> None:
    me = person("sms")
    said, sent = check_after(me, TOLD[0][0])
    for told in ("Bolton", "Back", "waiting", "Off sick", "6 weeks", "Pain or moving", "Sam", "Call", "07700 900123", "no special needs"):  # fmt: skip
        assert told in said, (told, said)
    assert "job at risk" in said
    assert sent <= 6


def test_please_call_me_answers_how_to_reach_somebody(person: Callable[..., Person]) -> None:
    me = person("sms")
    me.play("hi", "agree", "none of these", "45, manchester gp", "bad back, waiting for physio", "off sick", "6 weeks, not worried", "1, 8")  # fmt: skip
    assert me.asked == "name"
    me.play("please call me")
    assert "utter_unclear" not in me.said
    assert "Call" in me.play("Sam")
