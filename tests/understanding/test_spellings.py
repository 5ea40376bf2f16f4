"""What dialects write differently is read as one."""

from __future__ import annotations

from datetime import date

import pytest

from bot.understanding.lexicon.spellings import spelled
from bot.understanding.read import read
from bot.understanding.wording import plain_signs

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("language", "written", "same"),
    [
        ("ar", "تلات", "ثلاث"),
        ("ar", "ضهري", "ظهري"),
        ("ar", "معنديش", "ما عندي"),
        ("ar", "محدش", "ما حدا"),
        ("ar", "مو عارف", "مش عارف"),
        ("fa", "می‌خواهم", "میخوام"),
        ("fa", "داکتر", "دکتر"),
        ("fa", "مه استم", "من هستم"),
        ("en", "three", "three"),
    ],
)
def test_two_ways_to_write_one_thing(language: str, written: str, same: str) -> None:
    assert spelled(language, plain_signs(written)) == spelled(language, plain_signs(same))


def test_a_pension_is_no_denial() -> None:
    assert spelled("ar", plain_signs("معاش")) == plain_signs("معاش")


@pytest.mark.parametrize(
    ("language", "question", "text", "answers"),
    [
        ("ar", "safety", "ليس عندي أي منها", {"safety": ("none",)}),
        ("ar", "age_band", "عندي ستاشر سنة", {"age_band": "16_17"}),
        ("ar", "msk_care", "الدكتور ما حولني", {"msk_care": "gp_only"}),
        ("fa", "contact_by", "تلفون کنین", {"contact_by": "call"}),
        ("fa", "employment", "مه کار میپالم", {"employment": "looking"}),
        ("fa", "condition", "آسم دارم", {"condition": ("not_msk",)}),
    ],
)
def test_dialects_answer_like_the_written_language(
    language: str, question: str, text: str, answers: dict[str, object]
) -> None:
    given = read(text, question, language=language, today=TODAY).answers
    assert {k: tuple(v) if isinstance(v, list) else v for k, v in given.items()} == answers


def test_the_area_that_is_denied_is_not_the_one_that_is_meant() -> None:
    reading = read("لحظة، العيادة في بيري مش بولتون", "barriers", language="ar", today=TODAY)
    assert (reading.intent, reading.answers) == ("change", {"gp_area": "bury"})
