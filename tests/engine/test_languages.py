"""Choosing and changing the language within the engine."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.engine.small_questions import read_small
from bot.engine.surroundings import Surroundings
from tests.engine.conftest import TODAY, Person


@pytest.mark.parametrize("channel", ["sms", "web"])
@pytest.mark.parametrize(
    ("text", "language"), [("dzień dobry", "pl"), ("مجھے مدد چاہیے", "ur"), ("你好", "zh-Hant")]
)
def test_first_words_choose_the_language_and_it_is_said_in_that_language(
    person: Callable[..., Person], around: Surroundings, channel: str, text: str, language: str
) -> None:
    me = person(channel)
    said = me.play(text)
    assert me.last["language"] == language
    assert around.words.say("utter_language_hinted", language, channel).text in said
    assert me.asked == "consent_take_part"
    said = me.play("ENGLISH")
    assert me.last["language"] == "en"
    assert me.asked == "consent_take_part"
    assert "We will go on in English." in said


def test_an_english_hello_in_an_urdu_conversation_stays_urdu(person: Callable[..., Person]) -> None:
    me = person("web")
    me.send(text="hello", language="ur")
    assert me.last["language"] == "ur"
    assert "utter_language_hinted" not in me.said


def test_roman_urdu_is_read_and_answered_in_urdu(
    person: Callable[..., Person], around: Surroundings
) -> None:
    me = person("sms")
    me.play("hi", "1", "none")
    said = me.play("roman urdu")
    assert me.last["language"] == "ur-Latn"
    assert around.words.say("utter_language_changed", "ur", "sms").text in said
    me.play("52, Sale", "kamar mein dard, physio ka intezar hai")
    assert me.asked == "employment"


@pytest.mark.parametrize("name", ["اردو", "urdu", "URDU please", "can we do this in Urdu?"])
def test_a_language_is_asked_for_at_any_time(person: Callable[..., Person], name: str) -> None:
    me = person("sms")
    me.play(
        "hi", "1", "none", "52, Sale", "bad back, waiting for physio", "off sick", "6 weeks, no"
    )
    assert me.asked == "barriers"
    me.play(name)
    assert me.asked == "barriers"
    assert me.last["language"] == "ur"


@pytest.mark.parametrize(
    ("language", "what", "slot"),
    [
        ("ur", "میری عمر", "age_band"),
        ("pl", "moje imię", "name"),
        ("zh-Hant", "我的工作", "employment"),
    ],
)
def test_what_to_change_is_understood_in_the_language(language: str, what: str, slot: str) -> None:
    assert read_small(what, "change_what", TODAY.date(), language) == slot
    assert read_small("۲", "stop_choice", TODAY.date(), language) == "delete"


@pytest.mark.parametrize("text", ["Urdu", "urdu please", "اردو", "can i do this in urdu"])
def test_a_first_text_that_only_names_a_language_is_followed_by_the_first_question(
    person: Callable[..., Person], text: str
) -> None:
    me = person("sms")
    me.send(text=text)
    assert me.said == ["utter_language_changed", "utter_ask_consent_take_part"]
    assert (me.last["language"], me.asked) == ("ur", "consent_take_part")


def test_a_language_that_we_cannot_write_is_the_interpreters(
    person: Callable[..., Person], around: Surroundings
) -> None:
    me = person("sms")
    me.send(text="can I do this in French", language="en")  # as every phone's conversation comes
    assert me.said == ["utter_language_not_yet", "utter_ask_consent_take_part"]
    assert me.last["language"] == "en"
    me.play("urdu", "1")
    said = me.play("sorry, only Portuguese")
    assert me.last["language"] == "ur"
    assert around.words.say("utter_language_not_yet", "ur", "sms").text in said


def test_going_on_in_another_language_is_said_once(person: Callable[..., Person]) -> None:
    me = person("sms")
    me.play("hello", "1")
    me.send(text="can you talk urdu")
    assert me.said == ["utter_language_changed", "utter_ask_safety"]


def test_who_only_asks_about_the_language_is_asked_which(person: Callable[..., Person]) -> None:
    me = person("sms")
    me.send(text="language", language="ur")
    assert me.said == ["utter_ask_language", "utter_ask_consent_take_part"]
    assert me.last["language"] == "ur"
