"""The sentences of data/domain/outcome.yml: one for every reason a rule can give, fit for a patient."""

import ast
import re
from pathlib import Path

import pytest
from hypothesis import given, settings

import bot.triage
from bot.language.sms import to_gsm
from bot.language.words import Words
from bot.model.answers import Answers
from bot.model.outcome import DESTINATIONS
from bot.triage.assess import assess
from bot.triage.case import FALLBACKS
from tests.triage.cases import DATA, TODAY, site
from tests.triage.test_properties import ANSWERS, SITES

WORDS = Words(DATA, DATA.parent / "locales")
OURS = re.compile(r"utter_(reason|service|name)_")
RESPONSES = [name for name in WORDS.responses if OURS.match(name)]
SAID_ELSEWHERE = {"asked_for_person"}  # the conversation adds it when somebody asks for a person
SENTENCE = re.compile(r"(r\d+(_[a-z0-9_]+)?|fit_note)")


def text(name, **values):
    return WORDS.say(name, **values).text


def sentence_codes():
    """Every text in bot.triage that has the shape of a sentence code, and the fallbacks' own."""
    codes = {f"{rule.lower()}_{instead}_instead" for rule, instead in FALLBACKS.items()}
    for path in Path(bot.triage.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                codes |= {node.value} if SENTENCE.fullmatch(node.value) else set()
    for rule in ("r7", "r8"):
        codes |= {f"{rule}_area_unknown", f"{rule}_area_unknown_person"}
    return codes | {"r6_not_shared", "r17_not_shared", "r10_black_led", "r10_asian_led"}


def test_every_sentence_code_has_its_words_and_no_words_are_left_over():
    written = {name.removeprefix("utter_reason_") for name in RESPONSES if "_reason_" in name}
    assert written == sentence_codes() | SAID_ELSEWHERE


@settings(max_examples=100, deadline=None, database=None)
@given(ANSWERS, SITES)
def test_every_reason_that_comes_up_can_be_said(answers, name):
    for reason in assess(Answers(answers), site(name), TODAY).reasons:
        assert text(f"utter_reason_{reason.sentence}")


@pytest.mark.parametrize("destination", DESTINATIONS)
def test_every_destination_can_be_named_and_described_with_and_without_contacts(destination):
    for values in (
        {},
        {"phone": "0300 123 4567"},
        {"phone": "0300 123 4567", "url": "nhs.uk/help"},
    ):
        described = text(f"utter_service_{destination}", **values)
        assert 0 < len(described) <= 300, (len(described), described)
        assert "{" not in described
        assert not re.search(r"  |\.\.|\. \.", described)
    assert text(f"utter_name_{destination}")


@pytest.mark.parametrize("name", ["access_to_work", "new_style_esa"])
def test_an_unconfirmed_fact_is_replaced_by_plain_words(name):
    assert "Ask" in text(f"utter_service_{name}")
    assert "Ask" not in text(f"utter_service_{name}", phone="0300 123 4567")


@pytest.mark.parametrize("name", RESPONSES)
def test_a_text_is_plain_gsm_and_uses_no_staff_words(name):
    said = text(name, phone="0300 123 4567", url="nhs.uk/help")
    assert to_gsm(said) == said
    assert not re.search(r"\b(MSK|EA|EAs|IPS|TT|VCSE|clinician|suffer\w*|eligible)\b", said)


ENDED = re.compile(r"fit for work|pioneer|support to succeed|step into work", re.I)


@pytest.mark.parametrize("name", RESPONSES)
def test_no_text_names_a_closed_service(name):
    assert not ENDED.search(text(name))


def test_the_fit_note_sentence_says_who_and_never_what():
    said = text("utter_reason_fit_note")
    for who in ("doctor", "nurse", "occupational therapist", "pharmacist", "physiotherapist"):
        assert who in said
    assert not re.search(r"should|not fit|may be fit|phased|hours", said)


def test_the_text_of_a_refusal_names_the_national_services():
    said = text("utter_reason_r3")
    for service in ("Access to Work", "Talking Therapies", "Acas", "Citizens Advice"):
        assert service in said
    for service in ("New Style ESA", "Universal Credit", "Jobcentre"):
        assert service in said


def test_access_to_work_is_never_promised():
    for name in ("utter_reason_r12", "utter_reason_r12_civil_servant_unknown"):
        assert "DWP decides" in text(name)
    assert "civil servants ask their own department" in text(
        "utter_reason_r12_civil_servant_unknown"
    )
