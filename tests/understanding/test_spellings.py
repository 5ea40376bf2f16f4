"""What dialects and keyboards write differently is read as one; a no is never a yes."""

from __future__ import annotations

import pytest

from bot.understanding.dialects.spelled import spelled
from bot.understanding.wording import plain_signs
from tests.understanding.replying import reply


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
        ("bn", "আটুত বেদনা", "হাঁটু ব্যথা"),
        ("bn", "জানিনা", "জানি না"),
        ("so", "shaqo ayaan raadinayaa", "shaqo raadinaya"),
        ("so", "usbuuc", "toddobaad"),
        ("zh-Hant", "唔知", "不知道"),
        ("zh-Hant", "点解", "為什麼"),
        ("zh-Hant", "搵緊工", "找工作"),
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
        ("zh-Hant", "consent_share", "没问题，发送吧", {"consent_share": "yes"}),
        ("zh-Hant", "consent_share", "可以，但不要傳給老闆", {}),
        ("zh-Hant", "safety", "沒有問題", {"safety": ("none",)}),
        ("zh-Hant", "employment", "我现在没有工作，在找工作", {"employment": "looking"}),
        ("bn", "consent_share", "না পাঠাইয়েন", {"consent_share": "no"}),
        ("bn", "employment", "আমি টেস্কোতে খাম খরি", {"employment": "working"}),
        ("so", "consent_share", "haa laakiin boss-ka ha u dirin", {}),
        ("so", "safety", "dhib ma leh", {"safety": ("none",)}),
        ("so", "name", "Axmed Cali", {"name": "Axmed Cali"}),
        ("so", "gp_area", "wali ma hubo", {"gp_area": "unknown"}),
    ],
)
def test_dialects_answer_like_the_written_language_and_what_is_held_back_is_not_guessed(
    language: str, question: str, text: str, answers: dict[str, object]
) -> None:
    given = reply(language, question, text).answers
    assert {k: tuple(v) if isinstance(v, list) else v for k, v in given.items()} == answers


def test_the_area_that_is_denied_is_not_the_one_that_is_meant() -> None:
    reading = reply("ar", "barriers", "لحظة، العيادة في بيري مش بولتون")
    assert (reading.intent, reading.answers) == ("change", {"gp_area": "bury"})


@pytest.mark.parametrize(
    ("language", "one", "others"),
    [
        ("ur-Latn", "nahi", "nahin nai nhi nahee"),
        ("ur-Latn", "mahine", "mahiny maheene mahinay"),
        ("ur-Latn", "vapas", "wapis wapas vapis"),
        ("pa-Latn", "menu", "mainu meinu mnu"),
        ("pa-Latn", "kam", "kaam kamm"),
        ("pa", "ਨਹੀਂ", "ਨਹੀ ਨੀ ਨਈ"),
        ("pa", "ਫ਼ਿਕਰ", "ਫਿਕਰ"),
        ("ur", "نہیں", "نئیں نہی"),
    ],
)
def test_spellings_of_a_word_become_one(language: str, one: str, others: str) -> None:
    assert len({spelled(language, plain_signs(word)) for word in [one, *others.split()]}) == 1


@pytest.mark.parametrize("language", ["ur", "ur-Latn", "pa", "pa-Latn"])
def test_a_text_in_one_spelling_stays_as_it_is(language: str) -> None:
    once = spelled(language, "mujhay 6 weeks se chhutti pe hoon ਕੰਮ ਨਹੀਂ پتا نئیں")
    assert spelled(language, once) == once


def test_numbers_stay_apart_from_little_words() -> None:
    assert spelled("pa-Latn", "do hafte") == "do hafte"
    assert spelled("ur", "دو") == "دو"


def test_other_languages_are_left_alone() -> None:
    assert spelled("en", "see the boss") == "see the boss"
    assert spelled("ro", "mainu haan") == "mainu haan"
