"""What the net makes of one message and of the last few: levels, denial, the past, other people, split signs."""

from __future__ import annotations

import pytest

from bot.model.safety import LEVELS, Hit
from bot.safety.advice import advice_for, confirmed
from bot.safety.rules import RULES
from bot.safety.screen import TEXTS, by_rules, screen


def level(*texts: str) -> str | None:
    hit = screen(texts)
    return hit.level if hit else None


@pytest.mark.parametrize(
    ("rule", "text"), [(r.id, text) for r in RULES.values() for text in r.look_alikes]
)
def test_a_look_alike_does_not_ring_its_rule(rule: str, text: str) -> None:
    hit = screen([text])
    assert hit is None or rule not in hit.rules


def test_every_rule_has_a_source_a_level_and_look_alikes() -> None:
    for rule in RULES.values():
        assert rule.level in LEVELS and rule.source and rule.version and rule.look_alikes


def test_graver_levels_come_first_and_all_are_told() -> None:
    hit = screen(["my husband hits me and i want to kill myself and i have chest pain"])
    assert hit is not None
    assert hit.levels == ("emergency", "unsafe", "crisis")
    assert RULES[hit.rule].level == "emergency"
    assert advice_for(hit) == [
        "utter_safety_emergency",
        "utter_safety_unsafe",
        "utter_safety_crisis",
    ]


def test_a_crisis_needs_no_question_beside_it() -> None:
    hit = screen(["i cant go on i want to kill myself"])
    assert hit is not None and "confirm" not in hit.levels


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("my bum has gone", "numb since yesterday"),
        ("ive got this pain", "in my chest"),
        ("i want to", "kill myself"),
    ],
)
def test_a_sign_split_over_two_texts_counts(first: str, second: str) -> None:
    assert by_rules([first]) is None
    assert level(first, second) in ("emergency", "crisis")


def test_an_old_sign_never_rings_again_on_later_texts() -> None:
    harmless = ["back", "manchester", "6 weeks", "warehouse", "1 4", "none of these", "my knee too"]
    for sign in ("chest pain", "i want to die", "my husband hits me", "numb between my legs"):
        said = [sign]
        assert level(*said) is not None
        for text in harmless:
            said.append(text)
            assert level(*said) is None, (sign, text)


def test_only_the_last_few_texts_are_read() -> None:
    apart = ["ive got this pain", *(["manchester"] * TEXTS), "in my chest"]
    assert by_rules(apart) is None


@pytest.mark.parametrize(
    "text",
    [
        "no chest pain",
        "i dont have any numbness between my legs",
        "not suicidal",
        "no, none of these",
    ],
)
def test_a_plain_denial_is_believed(text: str) -> None:
    assert level(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "no chest pain but i cant feel between my legs",
        "no numbness, chest pain since this morning",
        "i dont think its chest pain",
        "no, my chest hurts",
        "not suicidal but i dont want to wake up",
    ],
)
def test_a_denial_never_cancels_what_else_is_said(text: str) -> None:
    assert level(text) is not None


@pytest.mark.parametrize(
    "text",
    [
        "had cauda equina in 2015 all sorted",
        "broke my hip in 2016",
        "attempted suicide 20 years ago, im well now",
        "weak bladder since i had the kids",
    ],
)
def test_what_is_long_over_does_not_ring(text: str) -> None:
    assert level(text) is None


def test_an_old_sign_that_is_back_rings() -> None:
    assert level("had cauda equina in 2015 and im numb down below again") == "emergency"
    assert level("heart attack last year and now the same chest pain again") == "emergency"


@pytest.mark.parametrize(
    "text",
    [
        "my dad has collapsed",
        "my husband cant feel his legs n has wet himself",
        "shes stopped breathing",
        "took too many paracetamol by mistake",
        "my throat is swelling up after the new tablets",
    ],
)
def test_somebody_elses_danger_and_accidents_are_emergencies(text: str) -> None:
    assert level(text) == "emergency"


def test_harm_to_others_is_a_crisis() -> None:
    assert level("im going to stab him") == "crisis"


@pytest.mark.parametrize(
    "text", ["why do you ask about suicide", "what does numb between the legs mean"]
)
def test_a_question_about_our_question_is_no_sign(text: str) -> None:
    assert level(text) is None


@pytest.mark.parametrize("text", ["", "   ", "👍", "...", "\u200b", "1", "'''"])
def test_empty_texts_are_nothing(text: str) -> None:
    assert screen([text]) is None
    assert screen([]) is None


def test_advice_follows_levels_and_passes_over_the_rest() -> None:
    assert advice_for(["none", "unsure", "urgent"]) == ["utter_safety_urgent"]
    assert advice_for(Hit("confirm", "confirm.help")) == ["utter_safety_confirm"]
    assert confirmed("unsafe.fear") == "unsafe"
    assert confirmed("stroke.face") == "emergency"
