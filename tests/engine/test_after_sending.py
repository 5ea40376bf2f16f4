"""Once the referral stands: another time, taking it back, and coming back to what was left."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import select

from bot.engine.surroundings import Surroundings
from bot.store.tables import referrals, staff_tasks

SENT = ("hi", "1", "none", "52, Sale", "bad back", "2", "2", "6 weeks, not worried", "1 8",
        "Sam Lee, text, no", "1")  # fmt: skip


@pytest.fixture()
def sent(person: Callable[..., Any]) -> Any:
    me = person("sms")
    me.play(*SENT)
    assert me.last["state"] == "sent"
    return me


def referral(around: Surroundings) -> Any:
    with around.database.begin() as db:
        return db.execute(select(referrals.c.status, referrals.c.record)).one()


def test_a_better_time_is_written_into_the_referral(sent: Any, around: Surroundings) -> None:
    sent.send(text="can they ring after 3", about="contact_times")
    assert sent.said == ["utter_passed_on"]
    assert referral(around).record["person"]["contact_times"] == ["afternoon", "evening"]
    sent.send(text="mornings", about="contact_times")
    assert referral(around).record["person"]["contact_times"] == ["morning"]


@pytest.mark.parametrize("text", ["not tuesday", "im not free tomorrow", "can you call me later"])
def test_a_time_that_is_no_part_of_a_day_is_no_aside(sent: Any, text: str) -> None:
    sent.send(text=text, about="contact_times")
    assert sent.said == ["utter_stage_sent"]


@pytest.mark.parametrize("question", ["contact_times", "existing_support"])
def test_danger_among_the_late_questions_asks_the_list_again(
    sent: Any, around: Surroundings, question: str
) -> None:
    sent.play("more")
    while sent.asked != question:
        sent.play("skip")
    sent.send(text="i have chest pain", safety={"level": "emergency", "rule": "heart.chest_pain"})
    assert sent.asked == "carry_on"
    sent.play("carry on")
    assert (sent.said, sent.asked) == (["utter_safety_resume", "utter_ask_safety"], "safety")
    sent.play("none")
    assert sent.asked == question
    assert referral(around).record["safety"] == ["heart.chest_pain"]


@pytest.mark.parametrize("text", ["i want to withdraw", "cancel my referral", "I don't want help any more"])  # fmt: skip
def test_taking_it_back_asks_once_and_tells_the_team(
    sent: Any, around: Surroundings, text: str
) -> None:
    sent.play(text)
    assert (sent.said, sent.asked) == (["utter_ask_withdraw_sure"], "withdraw_sure")
    sent.play("2")
    assert sent.said == ["utter_still_sent"]
    assert referral(around).status == "waiting"
    sent.play(text, "1")
    assert sent.said == ["utter_withdrawn"]
    assert (sent.last["state"], sent.last["forget"]) == ("ended", False)
    assert referral(around).status == "withdrawn"
    with around.database.begin() as db:
        assert [row.kind for row in db.execute(select(staff_tasks.c.kind))] == ["withdrew"]


def test_a_refusal_before_sending_is_answered_as_before(person: Callable[..., Any]) -> None:
    me = person("sms")
    me.play(*SENT[:4], "i dont want to do this")
    assert (me.said[0], me.asked) == ("utter_aside_refuse", "condition")


def test_coming_back_says_what_we_know_and_asks_the_same_question(
    person: Callable[..., Any],
) -> None:
    me = person("sms")
    me.play(*SENT[:5])
    said = me.send(choice="carry_on")
    assert (me.said[0], me.asked) == ("utter_welcome_back", "msk_care")
    assert "18 or over, Trafford" in said
    me.play("CARRY ON")
    assert me.said[0] == "utter_welcome_back"


def test_coming_back_before_anything_was_said_plays_nothing_back(
    person: Callable[..., Any],
) -> None:
    me = person("sms")
    me.play("hi")
    me.send(choice="carry_on")
    assert (me.said[0], me.asked) == ("utter_carrying_on", "consent_take_part")


def test_a_hello_from_the_phone_plays_nothing_back(person: Callable[..., Any]) -> None:
    me = person("sms")
    me.play(*SENT[:5])
    said = me.play("hello")
    assert me.said[0] == "utter_aside_greet"
    assert "Trafford" not in said


def test_another_channel_asks_the_same_question_in_its_own_way(person: Callable[..., Any]) -> None:
    me = person("sms")
    me.play(*SENT[:3])
    assert me.said == ["utter_ask_age_band_and_gp_area"]
    me.channel = "web"
    me.send(choice="carry_on", phone="+447700900155")
    assert (me.said[-1], me.asked) == ("utter_ask_age_band", "age_band")
    assert me.last["messages"][-1]["choices"]
