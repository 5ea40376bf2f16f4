"""A label typed back as it was shown is the choice, in every language we offer."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bot.language.labels import labels
from bot.language.words import Words
from bot.model.answers import SLOTS
from bot.understanding.labels import labels_from
from bot.understanding.read import read

PROJECT = Path(__file__).parents[2]
TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def words() -> Words:
    return Words(PROJECT / "data", PROJECT / "locales")


def test_every_label_shown_is_its_own_choice(words: Words) -> None:
    for language in words.offered():
        shown = [row for row in labels(words, language) if row[0] in SLOTS]
        table = labels_from(shown)
        for slot, code, label in shown:
            if code not in SLOTS[slot].codes:
                continue
            found = read(label, slot, language=language, today=TODAY, labels=table)
            assert found.answers[slot] in (code, (code,)), (language, slot, label)


def test_a_list_of_labels_is_a_list_of_choices(words: Words) -> None:
    table = labels_from(labels(words, "en"))
    found = read("Pain or movement, Getting there", "barriers", today=TODAY, labels=table)
    several = [label for slot, code, label in labels(words, "en") if slot == "barriers"][:2]
    both = read(", ".join(several), "barriers", today=TODAY, labels=table)
    assert len(both.answers["barriers"]) == 2
    assert found.answers


def test_a_label_of_another_question_is_no_answer_to_this_one() -> None:
    table = labels_from([("employment", "retired", "Stopped work for good")])
    assert read("Stopped work for good", "age_band", today=TODAY, labels=table).answers == {}
    assert read("stopped work for good!", "employment", today=TODAY, labels=table).answers == {
        "employment": "retired"
    }


@pytest.mark.parametrize(
    ("question", "text", "answers"),
    [
        ("condition", "kamar mein dard hai", {"condition": ("pain",), "body_area": ("back",)}),
        ("employment", "jestem na zwolnieniu lekarskim", {"employment": "off_sick"}),
        ("consent_take_part", "haan ji", {"consent_take_part": "yes"}),
        ("safety", "nahi koi nahi", {"safety": ("none",)}),
    ],
)
def test_other_tongues_in_latin_letters_at_an_english_question(
    question: str, text: str, answers: dict[str, object]
) -> None:
    assert read(text, question, today=TODAY).answers == answers


def test_corrections_put_an_answer_right_whatever_is_asked() -> None:
    for question in SLOTS:
        found = read("actually im off sick", question, today=TODAY)
        assert (found.intent, found.answers.get("employment")) == ("change", "off_sick"), question
