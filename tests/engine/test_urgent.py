"""An urgent sign in free text: the journey goes on, and the sign stays in the referral."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import select

from bot.engine.surroundings import Surroundings
from bot.store.tables import referrals
from tests.engine.conftest import Person

FOOT_DROP = {"level": "urgent", "rule": "leg.foot_drop"}
CLOT = {"level": "urgent", "rule": "leg.clot"}
HOT = {"level": "urgent", "rule": "joint.hot"}
START = ("hello", "#yes", "#none", "#18_plus", "manchester")
PROBLEM = ("#pain", "#back", "#waiting", "#physio_ot", "#mft_physio")
WORK = ("#off_sick", "6 weeks", "#none")
CONTACT = ("Amina Khan", "07700 900155", "#text", "#none")


def record(around: Surroundings) -> Any:
    with around.database.begin() as db:
        return db.execute(select(referrals.c.record)).scalar_one()


def names_urgent_help(outcome: dict[str, Any]) -> bool:
    first, *others = outcome["destinations"]
    return first == "ea_msk" and {"nhs_111", "gp"} <= set(others)


def test_at_the_barriers_it_is_no_misunderstanding_and_reaches_the_referral(
    person: Callable[..., Person], around: Surroundings
) -> None:
    me = person()
    me.play(*START, *PROBLEM, *WORK)
    me.send(text="my calf is swollen and red and hot", safety=CLOT)
    assert (me.said, me.asked) == (["utter_ask_barriers"], "barriers")
    assert me.last["state"] == "open"
    me.play("#pain_movement", *CONTACT, "#yes")
    assert me.said[0] == "utter_sent"
    assert record(around)["safety"] == ["leg.clot"]
    assert names_urgent_help(record(around)["outcome"])


def test_at_the_condition_it_is_answered_and_the_question_stays(
    person: Callable[..., Person],
) -> None:
    me = person()
    me.play(*START)
    me.send(text="xyzzy plugh", safety=HOT)
    assert (me.said, me.asked) == (["utter_ask_condition"], "condition")
    me.play("xyzzy plugh")
    assert me.said[0] == "utter_unclear"  # it was not counted as a misunderstanding


def test_in_the_first_text_it_does_not_answer_the_list_and_outlasts_a_none(
    person: Callable[..., Person], around: Surroundings
) -> None:
    me = person()
    me.send(
        text="temp of 39 and back pain, off work", safety={"level": "urgent", "rule": "back.fever"}
    )
    me.play("#yes")
    assert me.asked == "safety"
    me.play("#none", "#18_plus", "manchester")
    while me.asked != "consent_share":
        answers = {"body_area": "#back", "msk_care": "#waiting", "care_service": "#physio_ot",
                   "care_provider": "#mft_physio", "employment": "#off_sick", "sick_weeks": "6 weeks",
                   "job_risk": "#none", "barriers": "#pain_movement", "condition": "#pain",
                   "name": "Amina Khan", "phone": "07700 900155", "contact_by": "#text",
                   "access_needs": "#none"}  # fmt: skip
        me.play(answers[str(me.asked)])
    me.play("#yes")
    assert record(around)["safety"] == ["back.fever"]
    assert names_urgent_help(record(around)["outcome"])


def test_by_sms_it_may_answer_the_open_question_too(
    person: Callable[..., Person], around: Surroundings
) -> None:
    me = person("sms")
    me.play("hello", "1", "1", "45, Sale", "bad back, waiting for physio", "1")
    asked = me.asked
    me.send(text="my foot is dragging since this morning", safety=FOOT_DROP)
    assert me.asked == asked and "utter_unclear" not in me.said
    me.play("6 weeks, not worried", "1 8", "Sam Lee, text, no", "1")
    assert record(around)["safety"] == ["leg.foot_drop"]
    assert names_urgent_help(record(around)["outcome"])


def test_after_an_emergency_it_is_still_there(
    person: Callable[..., Person], around: Surroundings
) -> None:
    me = person()
    me.play(*START, *PROBLEM)
    me.send(text="my calf is swollen and red and hot", safety=CLOT)
    me.send(text="i cant feel my bum", safety={"level": "emergency", "rule": "cauda_equina.saddle"})
    assert me.last["state"] == "paused"
    me.play("carry on", "#none", *WORK, "#pain_movement", *CONTACT, "#yes")
    assert record(around)["safety"] == ["leg.clot", "cauda_equina.saddle"]
    assert names_urgent_help(record(around)["outcome"])


def test_beside_an_emergency_in_one_text_it_is_kept(
    person: Callable[..., Person], around: Surroundings
) -> None:
    me = person()
    me.play(*START, *PROBLEM)
    both = {"level": "emergency", "rule": "heart.chest_pain", "also": ["urgent"],
            "rules": ["heart.chest_pain", "leg.clot"]}  # fmt: skip
    me.send(text="chest pain and a hot swollen calf", safety=both)
    me.play("carry on", "#none", *WORK, "#pain_movement", *CONTACT, "#yes")
    assert record(around)["safety"] == ["heart.chest_pain", "leg.clot"]
    assert names_urgent_help(record(around)["outcome"])


@pytest.mark.parametrize("more", [(), ("#more",)], ids=["at rest", "among the later questions"])
def test_an_emergency_after_sending_is_written_into_the_referral(
    person: Callable[..., Person], around: Surroundings, more: tuple[str, ...]
) -> None:
    me = person()
    me.play(*START, *PROBLEM, *WORK, "#pain_movement", *CONTACT, "#yes", *more)
    me.send(text="chest pain", safety={"level": "emergency", "rule": "heart.chest_pain"})
    assert record(around)["safety"] == ["heart.chest_pain"]
    assert record(around)["outcome"]["destinations"][0] == "ea_msk"


@pytest.mark.parametrize("more", [(), ("#more",)], ids=["at rest", "among the later questions"])
def test_after_sending_it_is_written_into_the_referral(
    person: Callable[..., Person], around: Surroundings, more: tuple[str, ...]
) -> None:
    me = person()
    me.play(*START, *PROBLEM, *WORK, "#pain_movement", *CONTACT, "#yes", *more)
    me.send(text="xyzzy plugh", safety=CLOT)
    assert me.last["state"] == "sent" and "utter_unclear" not in me.said
    assert record(around)["safety"] == ["leg.clot"]
    assert names_urgent_help(record(around)["outcome"])


def test_a_sign_that_was_only_asked_about_adds_nothing(
    person: Callable[..., Person], around: Surroundings
) -> None:
    me = person()
    me.play(*START, *PROBLEM, *WORK)
    me.send(
        text="my foot drags", safety={"level": "confirm", "rule": "leg.foot_drop", "if_yes": "emergency"}
    )  # fmt: skip
    assert me.asked == "safety_confirm"
    me.play("#no", "#pain_movement", *CONTACT, "#yes")
    assert "nhs_111" not in record(around)["outcome"]["destinations"]
