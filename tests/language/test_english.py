"""The English itself: short sentences, plain GSM, options in the order they are numbered."""

import re
from pathlib import Path

import pytest

from bot.cli.costs import LONG_VALUES
from bot.language.messages import refresh, template_of
from bot.language.sms import is_gsm, segments
from bot.language.words import Words
from bot.model.answers import NO_ANSWER, SLOTS
from bot.model.outcome import DESTINATIONS

PROJECT = Path(__file__).resolve().parents[2]
WORDS = Words(PROJECT / "data", PROJECT / "locales")
RESPONSES = sorted(WORDS.responses)
SENTENCES = [
    message.id if isinstance(message.id, str) else message.id[1]
    for message in template_of(PROJECT)
    if message.id
]
VALUES = {**LONG_VALUES, "phone": "0300 123 4567", "url": "nhs.uk/talk", "day": "Monday 30 May"}
LONGEST = 20
# One instruction and its list of signs, in the manner of the NHS care cards: response, words
CARE_CARDS = {
    "utter_safety_crisis": 27,
    "utter_safety_urgent": 33,
    "utter_safety_confirm": 21,
}
# The fixed list of signs shows three of the codes of `safety`, in their order.
SHOWN = {"safety": ("none", "emergency", "unsure")}


def sentences(text):
    for branch in re.split(r"{%.*?%}", text):
        plain = re.sub(r"{{.*?}}|%\(\w+\)[sd]", "X", branch)
        yield from re.split(r"(?<=[.?!:])[\s\"”]+|\n+|; ", plain)


def variants(name):
    return WORDS.responses[name]


def test_the_list_for_translators_is_up_to_date():
    assert not refresh(PROJECT, (), write=False), "the English has changed: ./run locales"


@pytest.mark.parametrize("name", RESPONSES)
def test_no_sentence_of_a_response_is_too_long(name):
    for variant in variants(name):
        for sentence in sentences(variant.text):
            assert len(sentence.split()) <= CARE_CARDS.get(name, LONGEST), sentence


def test_no_sentence_of_a_page_is_too_long():
    cards = {variant.text for name in CARE_CARDS for variant in variants(name)}
    for text in SENTENCES:
        for sentence in sentences(text) if text not in cards else ():
            assert len(sentence.split()) <= LONGEST, sentence


@pytest.mark.parametrize("name", RESPONSES)
def test_a_text_message_is_gsm_and_leaves_numbering_to_the_channel(name):
    said = WORDS.say(name, "en", "sms", **VALUES)
    assert is_gsm(said.text), said.text
    for variant in variants(name):
        assert not re.search(
            r"(?m)^\s*(?:\d+|[a-z])[.):]? \S.*\n\s*(?:\d+|[a-z])[.):]? ", variant.text
        )
        assert not any(re.match(r"\d+[.):]? [A-Za-z]", label) for label in labels(variant))


def labels(variant):
    return [label for _, label in variant.choices if not re.match(r"\d+ (?:or|to) ", label)]


@pytest.mark.parametrize("name", [name for name in RESPONSES if name.startswith("utter_ask_")])
def test_options_stand_in_the_order_of_their_numbers(name):
    slot = name.removeprefix("utter_ask_")
    for variant in variants(name) if slot in SLOTS else ():
        codes = [code for code, _ in variant.choices if code not in NO_ANSWER]
        assert not codes or tuple(codes) == SHOWN.get(slot, SLOTS[slot].codes)
        said = [label.casefold() for _, label in variant.choices]
        assert len(set(said)) == len(said), "two options with the same words"


@pytest.mark.parametrize("slot", SLOTS)
def test_every_question_is_asked_and_says_why(slot):
    assert WORDS.has(f"utter_ask_{slot}")
    why = WORDS.say(f"utter_why_{slot}").text
    assert why.startswith("We ask")


@pytest.mark.parametrize("destination", DESTINATIONS)
def test_every_destination_has_a_name_and_a_description(destination):
    assert WORDS.say(f"utter_name_{destination}").text
    assert WORDS.say(f"utter_service_{destination}").text


def test_no_sentence_names_a_closed_service_or_uses_staff_words():
    closed = re.compile(r"Fit for Work|Pioneer|Support to Succeed|Step into Work")
    staff = re.compile(r"\b(?:MSK|EA|EAs|IPS|TT|VCSE|DNA|clinicians?|patients?|eligib\w+)\b")
    for text in SENTENCES:
        assert not closed.search(text), text
        assert not staff.search(text), text


def test_no_sentence_diagnoses_or_promises():
    wrong = re.compile(
        r"you (?:have|may have|might have|probably have) (?:cauda|cancer|arthritis|depression)"
        r"|you are (?:depressed|disabled|entitled|eligible|suicidal)|guarantee|suffer",
        re.I,
    )
    for text in SENTENCES:
        assert not wrong.search(text), text


@pytest.mark.parametrize("name", [name for name in RESPONSES if name.startswith("utter_safety_")])
def test_a_safety_text_fits_three_segments(name):
    assert segments(WORDS.say(name, "en", "sms").text) <= 3
