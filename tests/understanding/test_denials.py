"""What is denied is not taken for what it denies, by the rules alone."""

from __future__ import annotations

from datetime import date

import pytest

from bot.understanding.read import read

TODAY = date(2026, 11, 23)
QUESTIONS = (None, "job_risk", "employment", "barriers", "condition")


def said(text: str, question: str | None, slot: str) -> object:
    return read(text, question, today=TODAY, twice=False).answers.get(slot) or ()


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize(
    ("text", "slot", "code"),
    [
        ("they cant sack me", "job_risk", "threatened"), ("they wont sack me", "job_risk", "threatened"),
        ("i wont be sacked", "job_risk", "threatened"), ("nobody is sacking me", "job_risk", "threatened"),
        ("no one has threatened to sack me", "job_risk", "threatened"), ("havent been threatened", "job_risk", "threatened"),
        ("im not retired", "employment", "retired"), ("i havent retired", "employment", "retired"),
        ("not retired yet", "employment", "retired"), ("no money problems", "barriers", "money"),
        ("not worried about money", "barriers", "money"), ("no problems with money", "barriers", "money"),
        ("no debts", "barriers", "money"), ("no back pain", "condition", "pain"),
        ("i dont have back pain", "condition", "pain"), ("no back pain", "condition", "not_msk"), ("i dont have back pain", "condition", "not_msk"), ("no pain", "condition", "pain"), ("no pain", "barriers", "pain_movement"),
    ],
)  # fmt: skip
def test_what_is_denied_is_not_read(question: str | None, text: str, slot: str, code: str) -> None:
    assert code not in said(text, question, slot)


@pytest.mark.parametrize(
    ("text", "question", "slot", "code"),
    [
        ("they said theyll sack me", "job_risk", "job_risk", "threatened"),
        ("if i dont go back they will sack me", "job_risk", "job_risk", "threatened"),
        ("they cant sack me", "job_risk", "job_risk", "none"),
        ("no money", "barriers", "barriers", "money"),
        ("not my back, knee pain", "condition", "condition", "pain"),
        ("worried about money", "barriers", "barriers", "money"),
        ("back", "barriers", "barriers", "pain_movement"),
        ("lifting back", "barriers", "barriers", "pain_movement"),
        ("my back", "barriers", "barriers", "pain_movement"),
    ],
)
def test_what_is_affirmed_beside_it_is(text: str, question: str, slot: str, code: str) -> None:
    found = said(text, question, slot)
    assert code in (found if isinstance(found, tuple) else (found,))


def test_back_where_nothing_hurts_is_the_wish_to_go_back() -> None:
    assert read("back", "employment", today=TODAY, twice=False).intent == "back"
    assert read("go back", "barriers", today=TODAY, twice=False).intent == "back"
