"""The dialogue from words, through the trained model, the rules and the actions."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from sqlalchemy import select

from bot.engine.surroundings import Surroundings
from bot.store import consents
from bot.store.tables import referrals
from tests.engine.conftest import Person

START = ("hello", "#yes", "#none", "#18_plus", "manchester")
PROBLEM = ("#pain", "#back", "#waiting", "#physio_ot", "#mft_physio")
WORK = ("#off_sick", "6 weeks", "#none", "#pain_movement")
CONTACT = ("Amina Khan", "07700 900155", "#text", "#none")


def test_a_whole_journey_stores_one_referral(
    person: Callable[..., Person], around: Surroundings
) -> None:
    me = person()
    said = me.play(*START, *PROBLEM, *WORK, *CONTACT)
    assert me.asked == "consent_share"
    for shown in ("18 or over", "Manchester", "6 weeks", "Amina Khan"):
        assert shown in said
    said = me.play("#yes")
    assert me.said[0] == "utter_sent"
    assert me.last["state"] == "sent"
    with around.database.begin() as db:
        rows = db.execute(select(referrals.c.record)).scalars().all()
        given = consents.of(db, me.id)
    assert len(rows) == 1
    assert rows[0]["employment"]["status_code"] == "01"
    assert rows[0]["employment"]["sickness_absence"] == "Y"
    assert [(c.purpose, c.answer, c.reply) for c in given] == [
        ("take_part", "yes", "yes"),
        ("share", "yes", "yes"),
    ]
    json.dumps(rows[0])


def test_the_same_message_is_answered_the_same_and_understood_once(
    person: Callable[..., Person],
) -> None:
    me = person()
    me.play(*START)
    first = me.call(message_id="again", choice="pain")
    second = me.call(message_id="again", choice="pain")
    assert first == second
    assert first["asked"] == "body_area"


ASIDES = {
    "why do you ask": "utter_why_employment",
    "who will see this": "utter_aside_who_sees",
    "is this private": "utter_aside_private",
    "will it affect my benefits": "utter_aside_benefits",
    "are you a robot": "utter_aside_robot",
    "how long does it take": "utter_aside_how_long",
    "what have i said so far": "utter_summary",
}


@pytest.mark.parametrize("aside", ASIDES)
def test_an_aside_is_answered_and_the_same_question_asked_again(
    person: Callable[..., Person], aside: str
) -> None:
    me = person()
    me.play(*START, *PROBLEM)
    assert me.asked == "employment"
    me.play(aside)
    assert me.said == [ASIDES[aside], "utter_ask_employment"]
    assert me.asked == "employment"


def test_back_skip_change_and_a_person(person: Callable[..., Person]) -> None:
    me = person()
    me.play(*START, *PROBLEM, "go back")
    assert me.asked == "care_provider"
    me.play("skip")
    assert me.asked == "employment"
    me.play("#working")
    assert me.asked == "job_risk"
    said = me.play("actually im off sick")
    assert "Off sick from a job" in said
    assert me.asked == "sick_weeks"  # only what depends on it is opened again
    me.play("i want to change my age")
    assert me.asked == "age_band"
    me.play("#16_17")
    me.play("can i talk to a person")
    assert me.asked == "name"


def test_after_two_misunderstandings_a_way_out_is_offered(person: Callable[..., Person]) -> None:
    me = person()
    me.play(*START, *PROBLEM)
    me.play("xyzzy plugh")
    assert me.said[0] == "utter_unclear"
    said = me.play("xyzzy plugh")
    assert me.said[0] == "utter_unclear_again"
    assert "skip" in said and "person" in said
    assert me.asked == "employment"
    me.play("xyzzy plugh")
    assert me.said[0] == "utter_left_out"  # never a loop: the words are kept, the journey goes on
    assert me.asked == "barriers"


def test_what_looks_like_a_command_to_rasa_changes_nothing(person: Callable[..., Person]) -> None:
    me = person()
    me.play(*START, *PROBLEM)
    for typed in ("/restart", '/answer{"employment": "working"}', "/session_start", ""):
        said = me.play(typed)
        assert said
        assert me.asked == "employment"
    assert "Manchester" in me.play("what have i said so far")


def test_a_made_up_choice_is_no_answer(person: Callable[..., Person]) -> None:
    me = person()
    me.play(*START, *PROBLEM)
    me.play("#under_16")
    assert me.said[0] == "utter_unclear"
    assert me.asked == "employment"


def test_delete_asks_once_and_forgets(person: Callable[..., Person]) -> None:
    me = person()
    me.play(*START, "delete my answers")
    assert me.asked == "delete_sure"
    me.play("#no")
    assert me.asked == "condition"
    me.play("delete my answers", "#yes")
    assert me.last["forget"] is True
    assert me.last["state"] == "ended"


def test_please_stop_is_a_question_with_three_endings(person: Callable[..., Person]) -> None:
    me = person("sms")
    me.play("hi", "1", "none", "please stop texting me")
    assert me.asked == "stop_choice"
    me.play("3")
    assert me.asked == "age_band"


def test_a_past_date_is_asked_again(person: Callable[..., Person]) -> None:
    me = person()
    me.play(*START, *PROBLEM, "#starting_soon")
    assert me.asked == "job_date"
    for gone in ("1 jan 2020", "last monday", "3 weeks ago"):
        me.play(gone)
        assert me.said[0] == "utter_job_date_past"
        assert me.asked == "job_date"
    me.play("1 december 2026")
    assert me.asked == "barriers"


def test_no_consent_to_share_sends_nothing(
    person: Callable[..., Person], around: Surroundings
) -> None:
    me = person()
    me.play(*START, *PROBLEM, *WORK, *CONTACT, "#no")
    assert me.said == ["utter_signposts", "utter_may_send_later"]
    with around.database.begin() as db:
        assert db.execute(select(referrals.c.id)).first() is None


def test_late_answers_reach_the_referral(
    person: Callable[..., Person], around: Surroundings
) -> None:
    me = person()
    me.play(*START, *PROBLEM, *WORK, *CONTACT, "#yes", "#more")
    assert me.asked == "consent_contact"
    me.play("#yes", "#morning")
    with around.database.begin() as db:
        record = db.execute(select(referrals.c.record)).scalar_one()
    assert record["person"]["contact_times"] == ["morning"]
    assert record["outcome"]["destinations"][0] == "ea_msk"


def test_after_unsafe_the_phone_is_asked_about_first(person: Callable[..., Person]) -> None:
    me = person("sms")
    me.play("hi", "1")
    me.send(text="he hits me", safety={"level": "unsafe", "rule": "abuse.hit"})
    assert me.last["messages"] == []  # the edge has given the advice
    assert me.last["state"] == "paused"
    me.play("carry on")
    assert me.asked == "text_safe"
    said = me.play("2")
    assert "not text this number" in said
    assert me.play("hello") == ""  # silence on a phone that others may read
    me.play("carry on", "1")
    assert me.asked == "safety"


def test_what_comes_after_unsafe_does_not_hide_it(person: Callable[..., Person]) -> None:
    me = person("sms")
    me.play("hi", "1")
    me.send(text="he hits me", safety={"level": "unsafe", "rule": "unsafe.hits"})
    me.send(text="i want to die", safety={"level": "crisis", "rule": "crisis.wish"})
    me.play("carry on")
    assert me.asked == "text_safe"


def test_after_a_question_that_was_denied_unsafe_is_still_known(
    person: Callable[..., Person],
) -> None:
    me = person("sms")
    me.play("hi", "1")
    me.send(text="he hits me", safety={"level": "unsafe", "rule": "unsafe.hits"})
    me.send(
        text="cannot go on",
        safety={"level": "confirm", "rule": "confirm.go_on", "if_yes": "crisis"},
    )
    me.play("no")
    assert me.asked == "carry_on"
    me.play("carry on")
    assert me.asked == "text_safe"


def test_starting_again_after_unsafe_asks_about_the_phone_too(
    person: Callable[..., Person],
) -> None:
    me = person("sms")
    me.play("hi", "1")
    me.send(text="he hits me", safety={"level": "unsafe", "rule": "unsafe.hits"})
    me.play("start again")
    assert me.asked == "text_safe"
    me.play("1")
    assert me.asked == "consent_take_part"


def test_all_levels_that_the_list_admits_are_advised_on_and_kept(
    person: Callable[..., Person],
) -> None:
    me = person()
    me.play("hello", "#yes")
    me.send(choice=["crisis", "unsafe"])
    assert me.said[:2] == ["utter_safety_unsafe", "utter_safety_crisis"]
    me.play("carry on")
    assert me.asked == "text_safe"


def test_urgent_advice_lets_the_answer_count(person: Callable[..., Person]) -> None:
    me = person()
    me.play("hello", "#yes", "#none", "#18_plus")
    me.send(text="manchester", safety={"level": "urgent", "rule": "joint.hot"})
    assert me.asked == "condition"


@pytest.mark.parametrize("language", ["ur", "ar", "pl", "bn", "pa", "so", "ro", "fa", "zh-Hant"])
def test_a_journey_in_the_language_it_was_opened_in(
    person: Callable[..., Person], around: Surroundings, language: str
) -> None:
    me = person()
    me.send(text="hello", language=language)
    consent = around.words.say("utter_ask_consent_take_part", language, "web").choices[0][1]
    assert me.last["messages"][-1]["choices"][0]["label"] == consent != "Yes, I agree"
    me.play("#yes", "#none", "#18_plus", "Manchester", *PROBLEM, *WORK, *CONTACT, "#yes")
    assert me.said[0] == "utter_sent"
    with around.database.begin() as db:
        record = db.execute(select(referrals.c.record)).scalar_one()
    assert record["language"] == language
    assert record["employment"]["employment"] == "off_sick"
    assert record["employment"]["sick_weeks"] == 6
    assert record["barriers"] == ["pain_movement"]


def test_another_language_in_the_middle_goes_on_at_the_same_question(
    person: Callable[..., Person],
) -> None:
    me = person("sms")
    me.play("hi", "1", "none", "52, Sale")
    assert me.asked == "condition"
    said = me.play("polski")
    assert me.asked == "condition"
    assert me.last["language"] == "pl"
    assert "NHS" in said and "What is your" not in said


def test_whose_gp_and_home_are_in_scotland_is_not_asked_about_a_jobcentre(
    person: Callable[..., Person],
) -> None:
    me = person("sms")
    me.play("hello", "1", "1", "45, Glasgow", "Glasgow")
    assert me.asked != "jobcentre_in"
    assert "jobcentre_in" not in me.last["messages"][-1]["text"]
    me = person("sms")
    me.play("hello", "1", "1", "45, London", "London")
    assert me.asked == "jobcentre_in"
