"""What people write when the questions are over: when will they call, and a yes that comes late."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import select

from bot.engine.surroundings import Surroundings
from bot.store.tables import referrals
from tests.engine.conftest import Person

ALL_BUT_SENDING = (
    "hello", "#yes", "#none", "#18_plus", "manchester",
    "#pain", "#back", "#waiting", "#physio_ot", "#mft_physio",
    "#off_sick", "6 weeks", "#none", "#pain_movement",
    "Amina Khan", "07700 900155", "#text", "#none",
)  # fmt: skip


def rows(around: Surroundings) -> int:
    with around.database.begin() as db:
        return len(db.execute(select(referrals.c.id)).all())


def test_when_will_they_call_is_answered_with_the_day_that_was_promised(
    person: Callable[..., Person],
) -> None:
    me = person()
    me.play(*ALL_BUT_SENDING)
    sent = me.play("#yes")
    promised = next(line for line in ("25 November", "24 November") if line in sent)
    said = me.play("when will they ring me?")
    assert me.said == ["utter_stage_sent_due"]
    assert promised in said


@pytest.mark.parametrize("words", ["SEND", "oh wait yes send it please", "go on then"])
def test_a_no_to_sending_may_become_a_yes(
    person: Callable[..., Person], around: Surroundings, words: str
) -> None:
    me = person()
    me.play(*ALL_BUT_SENDING)
    said = me.play("#no")
    assert "Reply SEND" in said
    assert rows(around) == 0
    me.play(words)
    assert me.asked == "consent_share", "the yes is asked for again, so that it is a clear one"
    assert rows(around) == 0
    me.play("#yes")
    assert me.said[0] == "utter_sent"
    assert rows(around) == 1


def test_none_is_no_refusal_to_send(person: Callable[..., Person], around: Surroundings) -> None:
    me = person()
    me.play(*ALL_BUT_SENDING)
    me.play("none")
    assert me.asked == "consent_share"
    assert rows(around) == 0
