import pytest

from bot.conversations.safety_net import NET


@pytest.mark.parametrize(
    ("text", "choice", "level"),
    [
        ("", ["emergency"], "emergency"),
        ("", "crisis", "crisis"),
        ("", ["crisis", "unsafe"], "unsafe"),
        ("", ["none"], None),
        ("", ["unsure"], None),
        ("yes", None, "emergency"),
        ("none of them", None, None),
        ("no", None, None),
        ("0", None, None),
    ],
)
def test_an_answer_to_the_list_admits_a_sign_or_none(text, choice, level):
    found = NET.listed(text, choice)
    assert (found and found.level) == level


@pytest.mark.parametrize(
    ("text", "choice", "answer"),
    [
        ("yes", None, "yes"),
        ("Yes please", None, "yes"),
        ("no", None, "no"),
        ("nah", None, "no"),
        ("", "no", "no"),
        ("", "working", None),
        ("my back", None, None),
        ("maybe", None, None),
    ],
)
def test_an_answer_to_the_confirm_question(text, choice, answer):
    assert NET.confirmed(text, choice) == answer


def test_a_sign_gives_its_fixed_advice():
    found = NET.screen(["i cant feel my bum when i wipe"])
    assert found.level == "emergency"
    assert NET.advice(found) == ["utter_safety_emergency"]
    assert NET.meant("confirm.had_enough").level == "crisis"
