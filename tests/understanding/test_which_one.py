"""Of several numbers, ages, phones or languages in one reply: the one that is meant, or none."""

from __future__ import annotations

from datetime import date

import pytest

from bot.model.answers import SLOTS
from bot.understanding.read import read

TODAY = date(2026, 11, 23)


def answer(text: str, question: str, language: str = "en") -> object:
    return read(text, question, language=language, today=TODAY).answers.get(question)


@pytest.mark.parametrize(
    ("text", "weeks"),
    [
        ("not 3 weeks, 5", 5),
        ("supposed to be 6 weeks, its 14 now", 14),
        ("husband retired 18 years ago and ive been off 7 weeks", 7),
        ("worked there 12 years, been off 5 weeks", 5),
        ("I go back in 2, been off 8", 8),
        ("15 this time, 6 last time", 15),
    ],
)
def test_of_several_lengths_of_time_the_leave_is_read(text: str, weeks: int) -> None:
    assert answer(text, "sick_weeks") == weeks


@pytest.mark.parametrize("text", ["nine. no tell a lie, ten weeks", "I dont want this one"])
def test_a_length_of_time_that_may_be_either_is_asked_again(text: str) -> None:
    assert answer(text, "sick_weeks") is None


@pytest.mark.parametrize(
    ("text", "band"),
    [
        ("i am not 16 yet", "under_16"),
        ("not 18 yet, seventeen", "16_17"),
        ("turned 18 in march", "18_plus"),
        ("16 stone and 61 yrs", "18_plus"),
        ("my daughter is 8, im 40", "18_plus"),
    ],
)
def test_the_age_is_ones_own_and_of_now(text: str, band: str) -> None:
    assert answer(text, "age_band") == band


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("ive lived here 15 years", "en"),
        ("my son is 12", "en"),
        ("5 carruur ah ayaan leeyahay", "so"),
        ("我女兒今年8歲", "zh-Hant"),
        ("mera beta 12 saal ka hai", "ur-Latn"),
    ],
)
def test_a_childs_age_or_a_stay_does_not_end_the_journey(text: str, language: str) -> None:
    """Hazard: an adult taken for a child is sent away."""
    assert answer(text, "age_band", language) is None


@pytest.mark.parametrize(
    ("text", "language"), [("im 15", "en"), ("mam 15 lat", "pl"), ("عمري 15", "ar")]
)
def test_who_says_they_are_a_child_is_heard(text: str, language: str) -> None:
    assert answer(text, "age_band", language) == "under_16"


@pytest.mark.parametrize(
    "text",
    ["I'm a grandad of 6", "im 12 stone", "i am 16 weeks pregnant", "i have 3 kids under 10"],
)
def test_a_number_of_something_else_is_no_age(text: str) -> None:
    assert answer(text, "age_band") is None


@pytest.mark.parametrize("text", ["english please", "urdu", "can we do this in polish?"])
def test_who_names_a_language_is_never_doubted(text: str) -> None:
    assert "language" in read(text, "barriers", today=TODAY).answers


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("all of them", "en"),
        ("the lot", "en"),
        ("wszystko", "pl"),
        ("全部", "zh-Hant"),
        ("toate", "ro"),
    ],
)
def test_all_of_them_is_all_of_them(text: str, language: str) -> None:
    everything = answer(text, "barriers", language)
    assert isinstance(everything, tuple)
    assert set(everything) == set(SLOTS["barriers"].codes) - {"none", "other"}


def test_all_but_one_is_not_that_one() -> None:
    found = answer("everything except money", "barriers")
    assert isinstance(found, tuple)
    assert "money" not in found
    assert len(found) > 10


@pytest.mark.parametrize("text", ["cant work at the moment", "im unable to work just now"])
def test_who_cannot_work_has_not_said_that_they_do_not_want_help(text: str) -> None:
    assert answer(text, "wants_work") != "no"


def test_worried_not_is_not_worried() -> None:
    found = read("6 haftay, pareshan nahi", "sick_weeks", language="ur-Latn", today=TODAY)
    assert found.answers == {"sick_weeks": 6, "job_risk": "none"}


@pytest.mark.parametrize("text", ["REVOKE", "optout", "STOP"])
def test_the_networks_own_words_stop(text: str) -> None:
    assert read(text, "barriers", today=TODAY).intent == "stop"


@pytest.mark.parametrize(
    ("text", "phone"),
    [
        ("my old one was 07700 900111 but use 07700 900234 now", "+447700900234"),
        ("07700 900111 or 07700 900234", None),
    ],
)
def test_of_two_phones_the_one_to_use_is_read(text: str, phone: str | None) -> None:
    assert answer(text, "phone") == phone


@pytest.mark.parametrize(
    ("text", "tongue"),
    [
        ("not urdu, bengali please", "bn"),
        ("My husband is Polish, I am not. No interpreter", "none"),
        ("somali", "so"),
    ],
)
def test_the_interpreter_is_in_the_language_that_is_not_denied(text: str, tongue: str) -> None:
    assert answer(text, "interpreter") == tongue


@pytest.mark.parametrize(
    ("text", "provider"),
    [("a hospital in Leeds", "elsewhere"), ("couldnt tell you what trust", "unknown")],
)
def test_a_hospital_far_away_is_elsewhere(text: str, provider: str) -> None:
    assert answer(text, "care_provider") == provider


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        ("I read them all and the answer is no to every one", ("none",)),
        ("hmm maybe, not certain", ("unsure",)),
        ("had one of those three years ago, none of them now", None),
    ],
)
def test_no_to_every_sign_is_read_and_one_of_them_is_not_waved_away(
    text: str, answers: tuple[str, ...] | None
) -> None:
    assert answer(text, "safety") == answers
