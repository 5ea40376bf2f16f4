import pytest

from bot.conversations.safety_net import NET, read_confirmed
from bot.model.safety import tells_of_another


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
    found = NET.listed(text, choice, "en")
    assert (found and found.level) == level


@pytest.mark.parametrize(
    ("choice", "whether"),
    [(["crisis", "unsafe"], True), (["unsafe"], True), (["crisis"], False), (["emergency"], False)],
)
def test_what_the_list_tells_of_another_person_is_known_by_its_rule(choice, whether):
    assert tells_of_another(NET.listed("", choice, "en").rules) is whether


def test_what_the_second_opinion_alone_saw_of_another_person_is_known_too():
    assert tells_of_another(("leg.clot", "second_opinion.unsafe"))
    assert not tells_of_another(("second_opinion.crisis",))


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
    assert NET.confirmed(text, choice, "en") == answer


@pytest.mark.parametrize(
    ("language", "text", "answer"),
    [
        ("pl", "tak", "yes"),
        ("pl", "nie", "no"),
        ("ro", "da", "yes"),
        ("so", "haa", "yes"),
        ("so", "maya", "no"),
        ("ur", "جی ہاں", "yes"),
        ("ur", "نہیں", "no"),
        ("ar", "نعم", "yes"),
        ("fa", "بله", "yes"),
        ("fa", "نه", "no"),
        ("bn", "হ্যাঁ", "yes"),
        ("bn", "না", "no"),
        ("pa", "ਹਾਂ", "yes"),
        ("zh", "係", "yes"),
        ("zh", "不是", "no"),
    ],
)
def test_the_confirm_question_is_answered_in_the_language_of_the_conversation(
    language, text, answer
):
    assert NET.confirmed(text, None, language) == answer


def test_a_sign_gives_its_fixed_advice():
    found = NET.screen(["i cant feel my bum when i wipe"])
    assert found.level == "emergency"
    assert NET.advice(found) == ["utter_safety_emergency"]
    assert NET.meant("confirm.had_enough").level == "crisis"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("none of these", "no"),
        ("None", "no"),
        ("2", "no"),
        ("nah im fine", "no"),
        ("one or more", "yes"),
        ("1", "yes"),
        ("yes", "yes"),
        ("what do you mean", None),
    ],
)
def test_the_question_about_the_body_is_answered_by_its_own_words(
    text: str, meant: str | None
) -> None:
    assert read_confirmed(text, None, "en") == meant
