"""Replies in Polish and Romanian where one word within says the wrong thing, and what must hold back."""

from __future__ import annotations

from typing import Any

import pytest

from tests.understanding.replying import reply


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pl", "nic, wszystko ok"),
        ("pl", "nie, wszystko w porządku"),
        ("ro", "nimic, totul e ok"),
        ("ro", "nimic din toate astea"),
    ],
)
def test_nothing_and_all_is_well_is_no_emergency(language: str, text: str) -> None:
    assert reply(language, "safety", text).answers == {"safety": ("none",)}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pl", "możecie wysłać, ale bez numeru"),
        ("pl", "czy możecie mi wysłać kopię?"),
        ("pl", "chcę przerwać"),
        ("ro", "bine, dar nu acum"),
        ("ro", "vreau să ies din asta"),
    ],
)
def test_a_condition_a_question_or_a_wish_is_no_consent(language: str, text: str) -> None:
    assert "consent_share" not in reply(language, "consent_share", text).answers


@pytest.mark.parametrize(
    ("language", "question", "text", "answers"),
    [
        ("pl", "contact_by", "nie dzwońcie, piszcie", {"contact_by": "text"}),
        ("ro", "contact_by", "nu mă sunați, scrieți", {"contact_by": "text"}),
        ("pl", "msk_care", "nigdzie nie chodzę i na nic nie czekam", {"msk_care": "none"}),
        ("pl", "barriers", "po dwóch godzinach boli", {"barriers": ("pain_movement",)}),
        ("ro", "employment", "am firma mea, dar sunt în medical", {"employment": "self_employed_off"}),
        ("pl", "employment", "uczę się, nie mam pracy", {"employment": "student"}),
        ("ro", "job_risk", "nu vreau să-mi pierd jobul", {"job_risk": "worried"}),
        ("pl", "job_risk", "szef powiedział, że mnie zwolni", {"job_risk": "threatened"}),
        ("pl", "job_risk", "boję się, że mnie zwolnią", {"job_risk": "worried"}),
    ],
)  # fmt: skip
def test_the_whole_reply_decides(
    language: str, question: str, text: str, answers: dict[str, Any]
) -> None:
    assert reply(language, question, text).answers == answers


@pytest.mark.parametrize(
    ("language", "text", "intent"),
    [
        ("pl", "czy przez to stracę zasiłek?", "benefits"),
        ("ro", "o să-mi pierd beneficiile?", "benefits"),
        ("pl", "można po angielsku?", "language"),
        ("pl", "czy przez to strace zasilek", "benefits"),
        ("ro", "putem vorbi in engleza", "language"),
    ],
)
def test_a_question_at_what_makes_work_hard_is_an_aside(
    language: str, text: str, intent: str
) -> None:
    read_as = reply(language, "barriers", text)
    assert read_as.intent == intent
    assert "barriers" not in read_as.answers


@pytest.mark.parametrize(
    ("language", "text", "area"),
    [
        ("pl", "jednak moja przychodnia jest w Bury, nie Bolton", "bury"),
        ("ro", "de fapt medicul meu e în Oldham, nu Bury", "oldham"),
    ],
)
def test_a_correction_may_name_what_was_wrong(language: str, text: str, area: str) -> None:
    read_as = reply(language, "barriers", text)
    assert (read_as.intent, read_as.answers) == ("change", {"gp_area": area})
