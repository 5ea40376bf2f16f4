"""Every translation we have: whole, faithful, in its own language and script, and not too dear."""

import math
import re

import pytest
import yaml
from babel.messages.pofile import read_po

from bot.cli.costs import LONG_VALUES
from bot.cli.plain_journey import cost_of_the_plain_journey
from bot.language.faithful import faults
from bot.language.messages import TEMPLATE, catalogue_path, read_catalogue
from bot.language.reviews import NOBODY, unreviewed
from bot.language.sms import encoding, is_gsm, segments, to_gsm
from bot.language.words import Words
from tests.language.catalogue_checks import PROJECT, TRANSLATED, english_left, entries
from tests.triage.cases import TODAY, site

WORDS = Words(PROJECT / "data", PROJECT / "locales")
BUDGETS = yaml.safe_load((PROJECT / "tests" / "language" / "budgets.yml").read_text())
VALUES = {**LONG_VALUES, "phone": "0300 123 4567", "url": "nhs.uk/talk", "day": "30/5"}
SCRIPTS = {
    "ur": r"[\u0600-\u06ff]", "ar": r"[\u0600-\u06ff]", "fa": r"[\u0600-\u06ff]",
    "bn": r"[\u0980-\u09ff]", "pa": r"[\u0a00-\u0a7f]", "zh-Hant": r"[\u3400-\u9fff]",
    "pl": r"[a-ząćęłńóśźż]", "so": r"[a-z]", "ro": r"[a-zăâîșț]",
}  # fmt: skip
# letters of a neighbour's alphabet that a keyboard slips in
FOREIGN = {
    "ur": r"[\u064a\u0643]", "fa": r"[\u064a\u0643\u0629]", "ar": r"[\u06cc\u06a9\u0679\u0688\u0691\u06ba\u06d2]",
    "ro": r"[şţŞŢ]", "zh-Hant": r"[们这说过时间还让对应该]",
}  # fmt: skip
# lists of names for other messages to choose from
NEVER_SENT = ("utter_labels_", "utter_row_", "utter_label_")
LEEWAY = 15  # characters: a short English sentence has no shorter one


def test_every_language_of_the_service_is_begun():
    folders = {path.parent.parent.name for path in (PROJECT / "locales").glob("*/*/*.po")}
    assert folders == {code.replace("-", "_") for code in TRANSLATED}


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_language_is_whole_or_not_offered(language):
    with (PROJECT / "locales" / TEMPLATE).open("rb") as file:
        wanted = {message.id for message in read_po(file)}
    catalogue = read_catalogue(catalogue_path(PROJECT / "locales", language))
    assert {message.id for message in catalogue} == wanted, "./run locales"
    whole = all(m.string and not m.fuzzy for m in catalogue if m.id and isinstance(m.id, str))
    assert (language in WORDS.offered()) <= whole
    assert (language in WORDS.offered()) or WORDS.wanting()[language]


@pytest.mark.parametrize("language", TRANSLATED)
def test_numbers_links_and_values_are_those_of_the_english(language):
    wrong = [(e, f) for e, t in entries(language) for f in faults(e, t)]
    assert not wrong, wrong[:5]


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_english_is_left_in(language):
    wrong = [(e, t, w) for e, t in entries(language) if (w := english_left(language, e, t))]
    assert not wrong, wrong[:8]


@pytest.mark.parametrize("language", TRANSLATED)
def test_letters_are_those_of_the_language(language):
    foreign = re.compile(FOREIGN.get(language, r"(?!)"))
    script = re.compile(SCRIPTS[language], re.I)
    for english, translation in entries(language):
        assert not foreign.search(translation), (english, translation)
        assert not re.search("[\u202a-\u202e\u2066-\u2069\u200e\u200f\ufffd]", translation), english
        if len(english) > 40:
            assert script.search(translation), (english, translation)


@pytest.mark.parametrize("language", TRANSLATED)
def test_lines_and_points_stand_as_in_the_english(language):
    for english, translation in entries(language):
        for sign in ("\n\n", "\n- "):
            assert english.count(sign) == translation.count(sign), (english, translation)
        assert translation == translation.strip() and "  " not in translation, translation


@pytest.mark.parametrize("language", TRANSLATED)
def test_options_of_one_question_can_be_told_apart(language):
    translate = WORDS.translations(language).gettext
    for name, variants in WORDS.responses.items():
        for variant in variants:
            said = [translate(label).casefold() for _, label in variant.choices]
            assert len(set(said)) == len(said), (name, said)


def test_each_english_response_keeps_to_its_segments():
    cost = {
        name: segments(WORDS.say(name, "en", "sms", **VALUES).text)
        for name in WORDS.responses
        if not name.startswith(NEVER_SENT)
    }
    dear = {name: n for name, n in cost.items() if n > BUDGETS["english"].get(name, 1)}
    assert not dear, dear
    assert set(BUDGETS["english"]) <= set(cost), "a budget for a response that is gone"


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_text_message_costs_more_than_its_budget(language):
    dear = []
    for name in WORDS.responses:
        english = WORDS.say(name, "en", "sms", **VALUES).text
        text = to_gsm(WORDS.say(name, language, "sms", **VALUES).text)
        if name.startswith(NEVER_SENT) or text == english:
            continue
        most = allowed(name, language, english, text)
        if segments(text) > most:
            dear.append((name, segments(text), most, len(text), len(english)))
    assert not dear, dear


def allowed(name, language, english, text):
    """Segments a text may cost: the English length times the language's factor, and never too many."""
    length = math.ceil(len(english) * BUDGETS["longer_than_english"][language]) + LEEWAY
    alone, joined = (160, 153) if is_gsm(text) else (70, 67)
    most = 1 if length <= alone else math.ceil(length / joined)
    return min(most, BUDGETS["safety"] if name.startswith("utter_safety_") else BUDGETS["longest"])


def test_somali_stays_in_plain_letters():
    wrong = [t for _, t in entries("so") if not is_gsm(to_gsm(t))]
    assert not wrong, wrong[:5]


@pytest.mark.parametrize("language", TRANSLATED)
def test_the_catalogue_says_that_nobody_has_reviewed_it(language):
    assert unreviewed(PROJECT / "locales")[language] == NOBODY


@pytest.mark.parametrize("language", WORDS.offered())
def test_the_plain_journey_by_text_keeps_to_its_budget(language):
    cost, said = cost_of_the_plain_journey(WORDS, language, site("manchester"), TODAY)
    assert cost <= BUDGETS["journey"][language], said
    assert encoding("".join(text for _, text in said)) == (
        "GSM-7" if language in ("en", "so") else "UCS-2"
    )
    assert len(said) <= 12 and {"utter_sent", "utter_ask_consent_share"} <= {n for n, _ in said}
