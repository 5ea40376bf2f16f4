"""Roman Urdu and Roman Panjabi: what is no answer of one's own, times that are no good, and what is let be."""

from __future__ import annotations

from typing import Any

import pytest

from tests.understanding.replying import reply


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ur-Latn", "pehle chef tha"),
        ("ur-Latn", "mera bhai driver he"),
        ("pa-Latn", "pehla driver si"),
        ("pa-Latn", "mera munda driver aa"),
        ("ur-Latn", "kamar kharab, koi job nahi"),
    ],
)
def test_work_that_was_or_is_anothers_or_ended_by_illness_is_asked_again(
    language: str, text: str
) -> None:
    assert "employment" not in reply(language, "employment", text).answers


@pytest.mark.parametrize(
    ("language", "text", "work"),
    [
        ("ur-Latn", "pehle chef tha, ab warehouse me kaam karta hun", "working"),
        ("ur-Latn", "shohar kaam karta he, main ghar sambhalti hun", "carer_home"),
        ("pa-Latn", "mera gharwala kam karda, main ghare bache sambhaldi aan", "carer_home"),
        ("ur-Latn", "retired teacher hun", "retired"),
        ("pa-Latn", "retired bus driver", "retired"),
        ("ur-Latn", "ammi ki full time carer hun", "carer_home"),
    ],
)
def test_the_persons_own_work_now_is_read_beside_such_words(
    language: str, text: str, work: str
) -> None:
    assert reply(language, "employment", text).answers["employment"] == work


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("condition", "warehouse me bojh uthate hue, kamar me dard"),
        ("barriers", "dukan par khare rehna mushkil"),
        ("condition", "dobara se shuru karna he"),
    ],
)
def test_a_word_of_work_beside_another_question_is_no_news_of_work(
    question: str, text: str
) -> None:
    assert "employment" not in reply("ur-Latn", question, text).answers


@pytest.mark.parametrize(
    ("language", "text", "times"),
    [
        ("ur-Latn", "subah nahi", ("afternoon", "evening")),
        ("ur-Latn", "subah theek nahi, shaam ko", ("evening",)),
        ("pa-Latn", "savere nahi", ("afternoon", "evening")),
    ],
)
def test_times_that_are_no_good_are_left_out(language: str, text: str, times: Any) -> None:
    assert reply(language, "contact_times", text).answers == {"contact_times": times}


@pytest.mark.parametrize(
    ("language", "question", "text", "answer"),
    [
        ("ur-Latn", "voicemail_ok", "koi masla nahi", "yes"),
        ("ur-Latn", "consent_share", "koi aitraz nahi", "yes"),
        ("pa-Latn", "consent_share", "mainu manzoor nahi", "no"),
        ("ur-Latn", "consent_share", "koi masla nahi lekin abhi mat bhejna", None),
        ("ur-Latn", "contact_by", "phone mat karna, text karo", "text"),
        ("pa-Latn", "contact_by", "phone na karo, text karo", "text"),
    ],
)
def test_what_is_let_be_and_what_is_refused(
    language: str, question: str, text: str, answer: str | None
) -> None:
    given = reply(language, question, text).answers.get(question)
    assert given == answer or (answer is None and given != "yes")


def test_a_name_on_a_list_is_no_name() -> None:
    assert "name" not in reply("pa-Latn", "msk_care", "list te naam hai, ajje bulaya nahi").answers


def test_a_few_days_beside_the_weeks_are_not_the_time_without_work() -> None:
    told = reply("ur-Latn", "sick_weeks", "do hafte aur kuch din")
    assert told.answers == {"sick_weeks": 2}


def test_what_a_thing_is_wished_for_is_no_second_difficulty() -> None:
    told = reply("pa-Latn", "barriers", "sahi kursi chahidi baithan layi").answers
    assert told == {"barriers": ("equipment",)}
    hurts = reply("pa-Latn", "barriers", "kursi nahi theek, baithan ch dard").answers
    assert hurts == {"barriers": ("equipment", "pain_movement")}
