"""What is said at "check your answers" puts the answers right; nothing is sent before it was shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from bot.engine.surroundings import Surroundings
from bot.store import referrals
from tests.engine.conftest import Person

TO_THE_CHECK = ("hi", "agree", "none of these", "45, manchester gp", "bad back, waiting for physio", "off sick", "6 weeks, not worried", "1, 8", "Sam, call, no")  # fmt: skip


@pytest.fixture()
def checking(person: Callable[..., Person]) -> Person:
    me = person("sms")
    said = me.play(*TO_THE_CHECK)
    assert me.asked == "consent_share", said
    return me


def is_sent(around: Surroundings, me: Person) -> bool:
    with around.database.begin() as db:
        return referrals.by_conversation(db, me.id) is not None


@pytest.mark.parametrize(
    ("text", "shown", "gone"),
    [
        ("my name is Bob", "Bob", "Sam"),
        ("no the name is wrong, its Bob", "Bob", "Sam"),
        ("yes but my name is Bob", "Bob", "Sam"),
        ("its my knee not my back", "Knee", "Back"),
        ("no its my hip", "Hip", "Back"),
        ("no, bolton", "Bolton", "Manchester"),
        ("not manchester, bolton", "Bolton", "Manchester"),
        ("text me instead", "Text", "Call"),
        ("yes send it, text me tho", "Text", "Call"),
        ("ive been off 8 weeks", "8 weeks", "6 weeks"),
        ("no 8 weeks not 6", "8 weeks", "6 weeks"),
        ("im not waiting, i see a physio", "seeing an NHS team", "waiting"),
        ("my number is 07700 900456", "07700 900456", None),
        ("i need an interpreter in urdu", "Urdu", None),
        ("my knee hurts too", "Knee", None),
    ],
)
def test_a_correction_is_shown_and_consent_asked_again(
    checking: Person, around: Surroundings, text: str, shown: str, gone: str | None
) -> None:
    said = checking.play(text)
    check = said.partition("Check:")[2]
    assert checking.asked == "consent_share"
    assert not is_sent(around, checking)
    assert shown in check, said
    assert gone is None or gone not in check, said
    assert "utter_changed" in checking.said or gone is None
    checking.play("yes")
    assert is_sent(around, checking)


@pytest.mark.parametrize("text", ["no, 17", "no im 17", "i am 17"])
def test_an_age_put_right_is_no_refusal(checking: Person, around: Surroundings, text: str) -> None:
    said = checking.play(text)
    assert "16 or 17" in said
    assert not is_sent(around, checking)


@pytest.mark.parametrize("text", ["no the name is wrong", "wrong name"])
def test_a_wrong_answer_that_is_named_is_asked_again(checking: Person, text: str) -> None:
    checking.play(text)
    assert checking.asked == "name"
    said = checking.play("Bob")
    assert checking.asked == "consent_share"
    assert "Bob" in said


def test_other_work_is_asked_about_before_the_check(checking: Person) -> None:
    checking.play("i dont work i look after my mum")
    assert checking.asked == "out_of_work"


@pytest.mark.parametrize("text", ["no", "no thanks", "dont send it", "no i dont trust you"])
def test_a_bare_no_is_a_refusal(checking: Person, around: Surroundings, text: str) -> None:
    checking.play(text)
    assert checking.asked is None
    assert not is_sent(around, checking)


@pytest.mark.parametrize("text", ["yes", "yes send it, my back is bad", "yes please, im 45"])
def test_a_yes_that_tells_nothing_new_sends(
    checking: Person, around: Surroundings, text: str
) -> None:
    checking.play(text)
    assert is_sent(around, checking)


@pytest.mark.parametrize(
    "text", ["its my knee not my back", "no, im 46 and its my knee not my back"]
)
def test_what_is_right_takes_the_place_of_what_is_wrong(
    person: Callable[..., Person], text: str
) -> None:
    me: Any = person("sms")
    said = me.play(*TO_THE_CHECK[:4], "bad back and neck, waiting for physio", text)
    assert me.asked == "employment"
    assert "Neck" in said and "Knee" in said and "Back" not in said
