"""The door: commands, messages that came together, injection, speed."""

from __future__ import annotations

import random
import time
from datetime import date
from typing import Any

import pytest

from bot.understanding.read import Reading, day_gone_by, read, read_many

TODAY = date(2026, 11, 22)


def reply(text: str, question: str | None = None, **more: Any) -> Reading:
    return read(text, question, today=TODAY, **more)


@pytest.mark.parametrize(
    "text", ["STOP", "stop.", "Stopall", "UNSUBSCRIBE", "cancel", "End", "quit"]
)
def test_network_words_stop_by_whole_message(text: str) -> None:
    assert reply(text).intent == "stop"
    assert reply(text).confidence == 1.0


@pytest.mark.parametrize(
    "text", ["quit my job", "Stopped working in March", "end of my contract", "quit"]
)
def test_answers_that_look_like_stop_are_answers(text: str) -> None:
    assert reply(text, "employment").intent != "stop"


def test_asking_to_stop_is_less_sure_than_the_word() -> None:
    asked = reply("please stop texting me", "employment")
    assert asked.intent == "stop"
    assert asked.confidence < 1


@pytest.mark.parametrize(
    "text",
    ["/session_start", '/intent{"employment": "working"}', '/inform@1.0{"employment":"off_sick"}'],
)
def test_payloads_set_nothing_else_than_their_words_say(text: str) -> None:
    found = reply(text, "gp_area")
    assert "gp_area" not in found.answers
    assert found.confidence < 1


def test_skip_and_prefer_not() -> None:
    assert reply("skip", "barriers").answers == {"barriers": "not_answered"}
    assert reply("skip", "barriers").intent == "skip"
    assert reply("rather not say", "barriers").answers == {"barriers": "prefer_not"}


def test_a_correction_names_what_it_changes() -> None:
    found = reply("actually im off sick", "barriers")
    assert (found.intent, found.target, found.answers) == (
        "change",
        "employment",
        {"employment": "off_sick"},
    )
    assert reply("change my phone number", "barriers").target == "phone"


def test_own_words_are_kept_beside_a_code() -> None:
    words = "off sick with a slipped disc from the warehouse"
    assert reply(words, "employment").words["employment"] == words
    assert reply("2", "employment").words == {}


def test_past_and_vague_dates_are_not_answers_but_kept() -> None:
    assert reply("1 november", "job_date").answers == {}
    assert reply("1 november", "job_date").words == {"job_date": "1 november"}


@pytest.mark.parametrize("day", ["last monday", "1 jan 2020", "yesterday", "last friday"])
def test_a_day_gone_by_is_no_date_to_plan_for(day: str) -> None:
    assert reply(day, "job_date").answers == {}
    gone = day_gone_by(day, "en", TODAY)
    assert gone is not None and gone < TODAY


def test_a_day_to_come_has_not_gone_by() -> None:
    assert [day_gone_by(day, "en", TODAY) for day in ("monday", "1 december", "3 weeks")] == [
        None
    ] * 3
    assert day_gone_by("1 stycznia 2020", "pl", TODAY) == date(2020, 1, 1)


def test_words_stand_beside_an_access_need_only_where_one_is_told() -> None:
    assert "access_needs" not in reply("Sam, text, no", "name").words
    assert "access_needs" not in reply("no thanks i dont need anything", "access_needs").words
    told = "Sam, text, large print please"
    assert reply(told, "name").words["access_needs"] == told


def test_ambiguous_place_settles_nothing() -> None:
    assert reply("m35", "gp_area", places={"m35": ""}).answers == {}


def test_messages_one_after_another_complete_each_other() -> None:
    found = read_many(["im off sick", "about 6 weeks", "its my back"], "employment", today=TODAY)
    assert found.answers["employment"] == "off_sick"
    assert found.answers["sick_weeks"] == 6
    assert found.answers["body_area"] == ("back",)
    assert read_many(["off", "sick"], "employment", today=TODAY).answers == {
        "employment": "off_sick"
    }
    assert read_many(["im working", "stop"], "employment", today=TODAY).intent == "stop"
    assert read_many(["why", "im 45"], "age_band", today=TODAY).intent == "why"
    assert read_many(["why", "im 45"], "age_band", today=TODAY).answers == {"age_band": "18_plus"}


def test_polish_no_is_asked_again() -> None:
    assert reply("no", "consent_take_part", language="pl").answers == {}
    assert reply("tak", "consent_take_part", language="pl").answers == {"consent_take_part": "yes"}


@pytest.mark.parametrize(
    ("language", "question", "text", "answers"),
    [
        ("ur", "employment", "میں بیماری کی چھٹی پر ہوں 6 ہفتے سے", {"employment": "off_sick", "sick_weeks": 6}),
        ("ur", "safety", "nahi", {"safety": ("none",)}), ("ur-Latn", "condition", "kamar mein dard hai", {"condition": ("pain",), "body_area": ("back",)}),
        ("ar", "barriers", "الألم والتعب", {"barriers": ("pain_movement", "tiredness")}), ("ar", "sick_weeks", "شهرين", {"sick_weeks": 9}),
        ("pl", "employment", "jestem na zwolnieniu lekarskim", {"employment": "off_sick"}), ("pl", "employment", "i work in a shop", {"employment": "working"}),
        ("bn", "condition", "হাঁটুতে ব্যথা", {"condition": ("pain",), "body_area": ("knee",)}), ("pa", "condition", "ਪਿੱਠ ਵਿੱਚ ਦਰਦ", {"condition": ("pain",), "body_area": ("back",)}),
        ("pa-Latn", "condition", "gode vich dard", {"condition": ("pain",), "body_area": ("knee",)}), ("so", "sick_weeks", "laba bilood", {"sick_weeks": 9}),
        ("ro", "condition", "mă doare spatele", {"condition": ("pain",), "body_area": ("back",)}), ("fa", "sick_weeks", "سه ماه", {"sick_weeks": 13}),
        ("zh-Hant", "employment", "我放病假三個月", {"employment": "off_sick", "sick_weeks": 13}), ("en", "condition", "کمر درد", {"condition": ("pain",), "body_area": ("back",)}),
    ],
)  # fmt: skip
def test_other_languages(language: str, question: str, text: str, answers: dict[str, Any]) -> None:
    assert reply(text, question, language=language).answers == answers


def test_unknown_question_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown question 'shoe'"):
        reply("yes", "shoe")


def test_a_long_text_in_unknown_signs_takes_little_longer_than_a_short_one() -> None:
    signs = "".join(chr(0x4E00 + 37 * at % 20000) for at in range(1600))

    def seconds(text: str) -> float:
        begun = time.process_time()
        reply(text, "barriers", language="zh-Hant")
        return time.process_time() - begun

    short, long = (min(seconds(signs[:many]) for _ in range(3)) for many in (400, 1600))
    assert long < 10 * short, "four times the signs, not sixteen times the work"


def test_no_text_raises_or_takes_long() -> None:
    draw = random.Random(7)
    bits = [
        "a ",
        "not ",
        "im ",
        "off sick ",
        "no ",
        ", ",
        "? ",
        "back ",
        "6 ",
        "weeks ",
        "the ",
        "اردو ",
        "我",
        "\u200f",
        "07700900123 ",
        "work " * 5,
        "(",
        "\\",
        "my " * 9,
    ]
    questions = [
        None,
        "employment",
        "condition",
        "msk_care",
        "barriers",
        "name",
        "gp_area",
        "job_date",
        "safety",
    ]
    slowest = 0.0
    for _ in range(150):
        text = "".join(draw.choice(bits) for _ in range(draw.randrange(1, 400)))
        begun = time.process_time()
        reply(text, draw.choice(questions))
        slowest = max(slowest, time.process_time() - begun)
    for text in (
        "a" * 10_000,
        "no " * 3000,
        "see " * 600,
        "caring for " * 200,
        "not not " * 300,
        "😂" * 900,
        "",
    ):
        begun = time.process_time()
        reply(text, "employment")
        slowest = max(slowest, time.process_time() - begun)
    assert slowest < 2.0, slowest
