"""At "check your answers" whatever plainly answers another question puts it right; a no beside it refuses nothing."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from bot.understanding.read import read, yes_or_no
from tests.understanding.replying import TODAY, reply

PLACES = {"manchester": "manchester", "bolton": "bolton", "bury": "bury"}


def at_the_check(text: str, language: str = "en") -> Any:
    return read(text, "consent_share", language=language, today=TODAY, places=PLACES)


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        ("i am 17", {"age_band": "16_17"}),
        ("17", {"age_band": "16_17"}),
        ("no, 17", {"age_band": "16_17"}),
        ("not 25, 52", {"age_band": "18_plus"}),
        ("my name is Bob", {"name": "Bob"}),
        ("the name is wrong, it should be Steph", {"name": "Steph"}),
        ("its my knee not my back", {"body_area": ("knee",)}),
        ("no its my hip", {"body_area": ("hip",)}),
        ("not manchester, bolton", {"gp_area": "bolton"}),
        ("no, Bolton", {"gp_area": "bolton"}),
        ("text me instead", {"contact_by": "text"}),
        ("text not call", {"contact_by": "text"}),
        ("my number is 07700 900456", {"phone": "+447700900456"}),
        ("ive been off 8 weeks", {"employment": "off_sick", "sick_weeks": 8}),
        ("8 weeks not 6", {"sick_weeks": 8}),
        ("i dont work i look after my mum", {"employment": "carer_home"}),
        ("nope im off sick", {"employment": "off_sick"}),
        ("i need an interpreter in urdu", {"interpreter": "ur"}),
        ("im not waiting, i see a physio", {"msk_care": "under_care", "care_service": "physio_ot"}),
        ("yes but my name is Bob", {"name": "Bob"}),
        ("im scared of losing my job", {"job_risk": "worried"}),
    ],
)
def test_what_answers_another_question_is_a_change(text: str, answers: dict[str, Any]) -> None:
    reading = at_the_check(text)
    assert (reading.intent, reading.answers) == ("change", answers)


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("no the name is wrong", "name"),
        ("no change my age", "age_band"),
        ("i'm not off sick", "employment"),
        ("its not my back", "body_area"),
        ("not bolton", "gp_area"),
        ("no thats wrong", None),
        ("no not quite right", None),
    ],
)
def test_what_is_only_called_wrong_is_asked_again(text: str, target: str | None) -> None:
    reading = at_the_check(text)
    assert (reading.intent, reading.answers, reading.target) == ("change", {}, target)


@pytest.mark.parametrize(
    "text",
    ["no", "no thanks", "dont send it", "no im too tired for this", "no i dont trust you", "no i changed my mind", "i'd rather not", "no i dont want you to tell my boss"],
)  # fmt: skip
def test_a_no_that_puts_nothing_right_refuses(text: str) -> None:
    assert at_the_check(text).answers == {"consent_share": "no"}


@pytest.mark.parametrize("text", ["yes", "send it", "all good send it", "looks right", "no problem send it", "yes im happy for you to send it"])  # fmt: skip
def test_a_yes_stays_a_yes(text: str) -> None:
    reading = at_the_check(text)
    assert (reading.intent, reading.answers) == ("answer", {"consent_share": "yes"})


@pytest.mark.parametrize("text", ["not sure yet", "one sec kettles boiling", "let me think", "what happens if i say yes", "who gets it"])  # fmt: skip
def test_what_says_nothing_of_an_answer_changes_none(text: str) -> None:
    reading = at_the_check(text)
    assert reading.answers == {} and reading.intent != "change"


@pytest.mark.parametrize(
    ("language", "text", "answers"),
    [
        ("ur", "نہیں، میری عمر 17 سال ہے", {"age_band": "16_17"}),
        ("ur", "میسج کریں", {"contact_by": "text"}),
        ("ar", "لا، الركبة", {"body_area": ("knee",)}),
        ("ar", "أنا في إجازة مرضية منذ 8 أسابيع", {"employment": "off_sick", "sick_weeks": 8}),
        ("pl", "nie, kolano", {"body_area": ("knee",)}),
        ("pl", "to kolano a nie plecy", {"body_area": ("knee",)}),
        ("bn", "না, আমার বয়স ১৭", {"age_band": "16_17"}),
        ("pa", "8 ਹਫ਼ਤੇ", {"sick_weeks": 8}),
        ("so", "maya, jilibka", {"body_area": ("knee",)}),
        ("ro", "nu, am 17 ani", {"age_band": "16_17"}),
        ("fa", "نه، زانو", {"body_area": ("knee",)}),
        ("zh-Hant", "唔係,我17歲", {"age_band": "16_17"}),
        ("ur-Latn", "8 hafte se chutti par hun", {"employment": "off_sick", "sick_weeks": 8}),
    ],
)
def test_the_same_holds_in_the_persons_own_language(
    language: str, text: str, answers: dict[str, Any]
) -> None:
    reading = at_the_check(text, language)
    assert (reading.intent, reading.answers) == ("change", answers)


@pytest.mark.parametrize(
    ("language", "text", "consent"),
    [("ur", "نہیں", "no"), ("ar", "نعم أرسلها", "yes"), ("pl", "nie", "no"), ("ro", "da, trimiteți", "yes"), ("zh-Hant", "好，發送", "yes")],
)  # fmt: skip
def test_their_bare_yes_and_no_stay(language: str, text: str, consent: str) -> None:
    assert at_the_check(text, language).answers == {"consent_share": consent}


@pytest.mark.parametrize("question", ["employment", "barriers", "job_risk", "name", "msk_care"])
def test_this_not_that_is_a_correction_at_any_question(question: str) -> None:
    reading = reply("en", question, "its my knee not my back")
    assert reading.intent == "change"
    assert reading.answers["body_area"] == ("knee",)
    assert reading.wrong == {"body_area": ("back",)}


@pytest.mark.parametrize("question", ["job_date", "employment", "consent_share"])
def test_what_is_told_beside_a_contrast_is_right_too(question: str) -> None:
    reading = reply("en", question, "no, im 17 and its my neck not my back")
    assert reading.intent == "change"
    assert reading.answers == {"age_band": "16_17", "body_area": ("neck",)}


@pytest.mark.parametrize("text", ["text me instead", "no text me instead please"])
@pytest.mark.parametrize("question", ["job_date", "barriers", "employment"])
def test_instead_puts_right_what_was_said_before(question: str, text: str) -> None:
    reading = reply("en", question, text)
    assert (reading.intent, reading.answers) == ("change", {"contact_by": "text"})


@pytest.mark.parametrize(
    ("question", "text", "code"),
    [("body_area", "its my knee not my back", ("knee",)), ("employment", "im working not off sick", "working"), ("contact_by", "text not call", "text"), ("sick_weeks", "its 6 weeks not 8", 6)],
)  # fmt: skip
def test_this_not_that_answers_its_own_question(question: str, text: str, code: Any) -> None:
    reading = reply("en", question, text)
    assert (reading.intent, reading.answers[question]) == ("answer", code)


def test_other_yes_or_no_questions_hear_the_no_beside_a_correction() -> None:
    assert yes_or_no("no im 17", today=date(2026, 11, 22)) == "no"
