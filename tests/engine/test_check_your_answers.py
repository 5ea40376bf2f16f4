"""What a page gets to show: the answers one by one, a way to change each, and how much is left."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.engine.conftest import Person
from tests.engine.test_dialogue import CONTACT, PROBLEM, START, WORK

ALL = (*START, *PROBLEM, *WORK, *CONTACT)


def rows_of(me: Person) -> dict[str, tuple[str, str]]:
    (rows,) = [said["summary"] for said in me.last["messages"] if "summary" in said]
    return {row["slot"]: (row["label"], row["answer"]) for row in rows}


def test_the_answers_are_given_one_by_one_beside_the_text(person: Callable[..., Person]) -> None:
    me = person()
    said = me.play(*ALL)
    rows = rows_of(me)
    assert rows["gp_area"] == ("Area of your GP surgery", "Manchester")
    assert rows["care_provider"][1] == "Manchester Foundation Trust physiotherapy"
    assert rows["sick_weeks"] == ("Time off sick", "6 weeks")
    assert "\n".join(answer for _, answer in rows.values()) in said
    assert "safety" not in rows and "consent_take_part" not in rows


def test_a_change_link_opens_that_answer_and_comes_back_to_the_check(
    person: Callable[..., Person],
) -> None:
    me = person()
    me.play(*ALL)
    me.play("#change:gp_area")
    assert me.asked == "gp_area"
    me.play("salford")
    assert me.asked == "consent_share"
    assert rows_of(me)["gp_area"][1] == "Salford"


@pytest.mark.parametrize("code", ["#change:", "#change:nothing_of_ours", "#change:questions_left"])
def test_a_made_up_change_changes_nothing(person: Callable[..., Person], code: str) -> None:
    me = person()
    me.play(*ALL)
    me.play(code)
    assert me.asked == "consent_share"


def test_my_answers_so_far_are_given_one_by_one_too(person: Callable[..., Person]) -> None:
    me = person()
    me.play(*START, "show my answers")
    assert set(rows_of(me)) == {"age_band", "gp_area"}
    assert me.asked == "condition"


def test_by_sms_nothing_is_sent_apart(person: Callable[..., Person]) -> None:
    me = person("sms")
    me.play("hello", "agree", "none", "45 manchester", "show my answers")
    assert all("summary" not in said for said in me.last["messages"])


@pytest.mark.parametrize(
    "work",
    [WORK, ("#working", "#none", "#pain_movement"), ("#looking", "#under_6m", "#yes", "#money")],
)
def test_how_much_is_left_is_about_right_all_the_way(
    person: Callable[..., Person], work: tuple[str, ...]
) -> None:
    me = person()
    lines = (*START, *PROBLEM, *work, *CONTACT)
    told = []
    for line in lines:
        me.play(line)
        told.append(me.last["left"])
    assert told[0] is None  # nothing is promised before consent
    assert me.asked == "consent_share"
    really = range(len(told), 0, -1)
    wrong = [abs(left - here) for left, here in zip(told[1:], really[1:], strict=True)]
    assert max(wrong) <= 2, (told, list(really))
    assert told[-1] == 1
    me.play("#yes")
    assert me.last["left"] is None


def test_beside_the_journey_nothing_is_said_of_what_is_left(person: Callable[..., Person]) -> None:
    me = person()
    me.play(*START, "delete my answers")
    assert me.asked == "delete_sure"
    assert me.last["left"] is None
