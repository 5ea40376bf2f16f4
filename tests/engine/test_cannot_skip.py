"""The consents and the list of emergency signs cannot be left out: without them nothing goes on."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import func, select

from bot.engine.surroundings import Surroundings
from bot.journey.order import next_question
from bot.store.tables import referrals
from tests.engine.conftest import Person
from tests.engine.test_dialogue import CONTACT, PROBLEM, START, WORK

Talks = Callable[..., Person]
REFUSALS = ("skip", "prefer not to say", "i dont want to answer", "#not_answered", "#prefer_not")


def sent(around: Surroundings) -> int:
    with around.database.begin() as db:
        return db.execute(select(func.count()).select_from(referrals)).scalar_one()


@pytest.mark.parametrize(
    ("channel", "before", "question"),
    [
        ("web", START[:1], "consent_take_part"),
        ("sms", START[:1], "consent_take_part"),
        ("web", START[:2], "safety"),
        ("sms", START[:2], "safety"),
        ("web", (*START, *PROBLEM, *WORK, *CONTACT), "consent_share"),
    ],
)
def test_refused_or_skipped_it_is_asked_again(
    person: Talks, around: Surroundings, channel: str, before: tuple[str, ...], question: str
) -> None:
    me = person(channel)
    me.play(*before)
    for refusal in REFUSALS:
        me.play(refusal)
        assert me.said == ["utter_cannot_skip", f"utter_ask_{question}"]
        assert me.asked == question
    assert sent(around) == 0


def test_answered_after_a_refusal_the_journey_goes_on(person: Talks, around: Surroundings) -> None:
    me = person()
    me.play("hello", "skip", "#yes", "skip", "prefer not to say", *START[2:])
    me.play(*PROBLEM, *WORK, *CONTACT, "skip", "#yes")
    assert me.last["state"] == "sent"
    assert sent(around) == 1


@pytest.mark.parametrize(
    ("before", "unread"),
    [(START[:1], "not sure"), (START[:1], "xyzzy plugh"), (START[:2], "xyzzy plugh")],
)
def test_not_understood_it_is_not_offered_to_be_left_out(
    person: Talks, before: tuple[str, ...], unread: str
) -> None:
    me = person()
    me.play(*before)
    asked = me.asked
    for _ in range(3):
        me.play(unread)
        assert not {"utter_unclear_again", "utter_left_out"} & {*me.said}
        assert me.asked == asked
    assert "utter_cannot_skip" in me.said


def test_a_conversation_that_was_let_past_the_list_is_asked_it_again() -> None:
    wanted = ("consent_take_part", "safety", "age_band")
    for let_past in (["not_answered"], ["prefer_not"], "prefer_not"):
        slots = {"consent_take_part": "yes", "safety": let_past, "age_band": "not_answered"}
        assert next_question(wanted, slots) == "safety"
    assert next_question(wanted, {**slots, "safety": ["none"]}) is None
