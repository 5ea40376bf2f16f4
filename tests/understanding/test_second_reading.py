"""The second reading: learned from tuning lines only, up to date, careful with what it may not touch, and quick."""

from __future__ import annotations

import sys
import time
from datetime import date
from pathlib import Path
from unittest import mock

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from learn import examples, learned_from
from measure import languages, rates, scored
from understood_sets import NEWEST, SETS, lines, only_to_learn

from bot.model.answers import SLOTS, Kind, checked
from bot.understanding import second_reading
from bot.understanding.read import read
from bot.understanding.reply_marks import labels_of
from bot.understanding.said import Reading, Said
from bot.understanding.second_reading import LEARNED, read_again

TODAY = date(2026, 11, 22)


def reply(text: str, question: str | None, language: str = "en") -> Reading:
    return read(text, question, language=language, today=TODAY)


def by_rules(text: str, question: str | None) -> Reading:
    return read(text, question, today=TODAY, twice=False)


def test_the_weights_come_from_the_lines_as_they_are_now() -> None:
    assert LEARNED.with_name("learned_from.txt").read_text().strip() == learned_from(), (
        "lines have changed: ./run learn-replies, and commit the weights"
    )


def test_nothing_is_learned_from_a_line_that_checks() -> None:
    learned = {(one.line.question, one.line.text) for one in examples()}
    for language in languages():
        folder = SETS if language == "en" else SETS / language
        for line in lines("checking", folder):
            assert (line.question, line.text) not in learned


def test_every_label_to_learn_is_one_the_model_knows() -> None:
    for language, line in only_to_learn():
        assert line.question is None or line.question in SLOTS, (language, line)
        for slot, value in line.answers.items():
            if SLOTS[slot].kind in (Kind.CODE, Kind.CODES):
                checked(slot, value)


@pytest.mark.parametrize("language", languages())
def test_two_readings_guess_wrong_less_often_than_one(language: str) -> None:
    newest = NEWEST[language == "en"]
    twice = rates(scored("tuning", language, author=newest))
    once = rates(scored("tuning", language, author=newest, twice=False))
    assert twice["wrong"] < 0.6 * once["wrong"], (once, twice)
    assert twice["exact"] > once["exact"] + 0.1, (once, twice)


@pytest.mark.parametrize(
    ("text", "question", "answers"),
    [
        ("husbands the one on the sick, im at the school kitchen every day", "employment", {"employment": "working"}),
        ("signed off by physio back in 2021, not seen anyone since", "msk_care", {"msk_care": "none"}),
        ("they never said owt but i lie awake over it", "job_risk", {"job_risk": "worried"}),
        ("my own mobile hair business, too ill for clients just now", "employment", {"employment": "self_employed_off"}),
    ],
)  # fmt: skip
def test_what_stands_around_a_word_is_read_too(text: str, question: str, answers: object) -> None:
    assert by_rules(text, question).answers != answers
    assert reply(text, question).answers == answers


@pytest.mark.parametrize(
    "text", ["2", "1, 4 and 6", "a", "b", "STOP", "/restart", "", "👍", "\x00"]
)
def test_numbers_letters_and_commands_are_taken_at_their_word(text: str) -> None:
    for question in ("employment", "barriers", "consent_share", None):
        assert reply(text, question) == by_rules(text, question)


@pytest.mark.parametrize(
    ("answers", "wish", "likely", "intent"),
    [
        ({}, "why", 0.6, "why"), ({}, "stop", 0.6, "unclear"), ({}, "stop", 0.9, "stop"),
        ({"employment": "looking"}, "why", 0.6, "answer"), ({"employment": "looking"}, "why", 0.9, "why"),
    ],
)  # fmt: skip
def test_a_wish_that_undoes_something_takes_more(
    answers: dict[str, str], wish: str, likely: float, intent: str
) -> None:
    said = Said("im looking really", "im looking really", "employment", TODAY)
    chances = {"employment=looking": 0.9 if answers else 0.1, f"!{wish}": likely, "!unclear": 0.0}
    with mock.patch.object(second_reading, "_chances", return_value=chances):
        found = read_again(Reading(answers, "answer" if answers else "unclear", 0.9), said)
    assert found.intent == intent


def test_an_unlikely_code_is_asked_again_and_its_words_are_kept() -> None:
    said = Said("hubby is on the sick", "hubby is on the sick", "employment", TODAY)
    chances = {"employment=off_sick": 0.2, "employment=working": 0.4, "!unclear": 0.3}
    with mock.patch.object(second_reading, "_chances", return_value=chances):
        found = read_again(
            Reading({"employment": "off_sick", "sick_weeks": 3}, "answer", 0.9), said
        )
    assert found.answers == {"sick_weeks": 3}  # no code: not for the second reading to doubt
    assert found.words["employment"] == said.raw


def test_a_number_that_is_hardly_the_answer_is_asked_again() -> None:
    said = Said("8 week wait for physio", "8 week wait for physio", "sick_weeks", TODAY)
    for likely, answers in ((0.2, {}), (0.8, {"sick_weeks": 8})):
        with mock.patch.object(
            second_reading, "_chances", return_value={"rightly sick_weeks": likely, "!why": 0.0}
        ):
            assert read_again(Reading({"sick_weeks": 8}, "answer", 0.9), said).answers == answers


@pytest.mark.parametrize("text", ["my knee", "working", "no thanks"])
def test_a_word_or_two_unasked_is_left_to_the_rules(text: str) -> None:
    assert reply(text, None) == by_rules(text, None)


def test_who_says_where_it_hurts_is_not_asked_what_it_is() -> None:
    found = reply("its me shoulder, physio wont see me till jan", "condition").answers
    assert found["condition"] == ("pain",)
    assert found["body_area"] == ("shoulder",)


@pytest.mark.parametrize(
    ("text", "question", "answers"),
    [
        ("6 weeks, no worries", "sick_weeks", {"sick_weeks": 6, "job_risk": "none"}),
        ("3 years, yes please", "out_of_work", {"out_of_work": "over_2y", "wants_work": "yes"}),
    ],
)
def test_what_one_text_asks_together_is_answered_together(
    text: str, question: str, answers: dict[str, object]
) -> None:
    assert reply(text, question).answers == answers


def test_who_would_rather_not_say_is_not_asked_by_a_guess() -> None:
    said = Said("rather not say", "rather not say", "employment", TODAY)
    chances = {"employment=working": 0.9, "!unclear": 0.0}
    with mock.patch.object(second_reading, "_chances", return_value=chances):
        found = read_again(Reading({"employment": "prefer_not"}, "answer", 0.95), said)
    assert found.answers == {"employment": "prefer_not"}


def test_yes_and_no_are_learned_for_all_such_questions_together() -> None:
    assert labels_of({"consent_share": "yes"}, "answer", "consent_share") == {"asked=yes"}
    assert labels_of({"talking_therapy": "no"}, "answer", "barriers") == {"talking_therapy=no"}
    assert labels_of({"barriers": ["mood", "sleep"], "sick_weeks": 2}, "why", None) == {
        "!why", "barriers=mood", "barriers=sleep",
    }  # fmt: skip


def test_a_reply_is_read_twice_sooner_than_a_person_notices() -> None:
    begun = time.perf_counter()
    for at in range(50):
        reply(f"im off sick from the warehouse {at} weeks with my back and cant lift", "employment")
    assert (time.perf_counter() - begun) / 50 < 0.1


@pytest.mark.parametrize("question", ["consent_take_part", "consent_share", "consent_contact"])
def test_a_yes_to_a_consent_is_never_guessed(question: str) -> None:
    said = Said("why ever not", "why ever not", question, TODAY)
    with mock.patch.object(
        second_reading, "_chances", return_value={"asked=yes": 0.99, "!why": 0.0}
    ):
        assert question not in read_again(Reading({}, "unclear", 0.0), said).answers
    with mock.patch.object(
        second_reading, "_chances", return_value={"asked=yes": 0.1, "!why": 0.0}
    ):
        assert question not in read_again(Reading({question: "yes"}, "answer", 0.9), said).answers


@pytest.mark.parametrize(
    "text", ["no i dont feel safe", "chest pain", "none of those thanks", "help"]
)
def test_the_list_of_danger_signs_is_not_read_a_second_time(text: str) -> None:
    assert reply(text, "safety") == by_rules(text, "safety")


def test_the_confirming_question_of_the_net_is_read_by_the_rules_alone() -> None:
    from bot.conversations.safety_net import read_confirmed

    with mock.patch("bot.understanding.read.read_again", side_effect=AssertionError):
        assert read_confirmed("yes", None, "en") == "yes"
        assert read_confirmed("no", None, "en") == "no"


@pytest.mark.parametrize(
    ("text", "question", "never"),
    [
        ("im not retired", "employment", "retired"),
        ("not tired", "barriers", "tiredness"),
        ("i am not self employed", "employment", "self_employed"),
        ("i dont have lupus", "condition", "inflammatory"),
    ],
)
def test_what_is_denied_is_not_added(text: str, question: str, never: str) -> None:
    certain = {f"{question}={code}": 0.0 for code in SLOTS[question].codes} | {
        f"{question}={never}": 0.99,
        "!why": 0.0,
    }
    said = Said(text, text, question, TODAY)
    with mock.patch.object(second_reading, "_chances", return_value=certain):
        assert never not in str(read_again(Reading({}, "unclear", 0.0), said).answers)


def test_a_word_of_denial_elsewhere_hides_nothing() -> None:
    assert "tiredness" in reply("no energy left for it", "barriers").answers["barriers"]
    assert reply("not working, off sick", "employment").answers == {"employment": "off_sick"}


def test_a_sore_back_is_no_wish_to_go_back() -> None:
    assert reply("back", "barriers").intent != "back"
    assert reply("back please", "barriers").intent != "back"
    assert reply("go back", "barriers").intent == "back"


def test_where_a_wish_to_skip_is_unlikely_no_question_is_left_out() -> None:
    told = Reading({"employment": "not_answered", "body_area": ("back",)}, "skip", 0.9)
    said = Said("what comes next for my back", "what comes next for my back", "employment", TODAY)
    with mock.patch.object(second_reading, "_chances", return_value={"!skip": 0.05, "!why": 0.0}):
        found = read_again(told, said)
    assert (found.intent, found.answers) == ("answer", {"body_area": ("back",)})
    with mock.patch.object(second_reading, "_chances", return_value={"!skip": 0.9, "!why": 0.0}):
        assert read_again(told, said).intent == "skip"
