"""What docs/sms.md tells people to set at Twilio is what the service itself would say."""

import re

import pytest

from bot.language.sms import is_gsm, segments
from bot.language.words import Words
from bot.model.networks_words import HELP_WORDS, START_WORDS, STOP_WORDS
from bot.settings import PROJECT

PAGE = (PROJECT / "docs" / "sms.md").read_text()
WORDS = Words(PROJECT / "data", PROJECT / "locales")
SAYS = {"help": "utter_aside_help", "stop": "utter_stopped", "start": "utter_carrying_on"}


def block(name):
    (found,) = re.findall(rf"```{name}\n(.*?)\n```", PAGE, re.S)
    return found


@pytest.mark.parametrize("name", SAYS)
def test_the_texts_set_at_twilio_are_our_own(name):
    assert block(name) == WORDS.say(SAYS[name], "en", "sms").text
    assert f"`{SAYS[name]}`" in PAGE
    assert is_gsm(block(name)) and segments(block(name)) <= 2


def test_help_carries_the_safety_numbers():
    for number in ("999", "111", "press 2", "116 123"):
        assert number in block("help")


def test_every_word_we_read_is_in_the_table_to_keep_or_to_remove():
    rows = {line.split("|")[1].strip(): line for line in PAGE.splitlines() if line.startswith("| ")}
    for kind, read in (("opt-out", STOP_WORDS), ("opt-in", START_WORDS), ("help", HELP_WORDS)):
        named = {word.lower() for word in re.findall(r"`([A-Z]+)`", rows[kind])}
        assert named == read, kind


def test_words_that_answer_our_questions_are_to_be_removed():
    for kind, words in (("opt-out", ("END", "QUIT", "CANCEL")), ("opt-in", ("YES",))):
        (row,) = [line for line in PAGE.splitlines() if line.startswith(f"| {kind} ")]
        kept, removed = row.split("|")[2:4]
        assert all(f"`{word}`" in removed and f"`{word}`" not in kept for word in words)
