"""docs/glossary.md is kept: terms do not vary, and a word we ask for is a word we understand."""

import datetime as dt
import re

import pytest

from bot.understanding.read import read
from tests.language.catalogue_checks import PROJECT, TRANSLATED, entries

TODAY = dt.date(2026, 11, 22)
TERMS = {
    "adviser": r"\badvisers?\b",
    "referral": r"\breferrals?\b",
    "your choice": r"\byour choice\b",
    "emergency": r"\bemergenc",
}
INTENTS = {
    "carry on": "carry_on",
    "more": "more",
    "skip": "skip",
    "start again": "restart",
    "person": "human",
    "back": "back",
    "change": "change",
    "delete my answers": "delete",
}
ANSWERS = {"no GP": ("gp_area", "no_gp"), "none": ("interpreter", "none")}
# English that asks for a word: what must then stand in the translation
ASKED_FOR = {
    "CARRY ON": "carry on",
    "reply MORE": "more",
    "Reply SKIP": "skip",
    "reply START AGAIN": "start again",
    "NO GP": "no GP",
    "Reply PERSON": "person",
    'say "none"': "none",
    "write: delete my answers": "delete my answers",
}


def tables():
    text = (PROJECT / "docs" / "glossary.md").read_text(encoding="utf-8")
    found = []
    for block in re.findall(r"(?:^\|.*\n)+", text, re.M):
        head, _, *rows = [
            [cell.strip() for cell in line.strip("|\n").split("|")] for line in block.splitlines()
        ]
        found.append({row[0]: dict(zip(head[1:], row[1:], strict=True)) for row in rows})
    return found


TERM_TABLE, WORD_TABLE = tables()


def stems(language, term):
    inside = re.search(r"\((.*)\)", TERM_TABLE[language][term])
    assert inside, (language, term)
    return inside[1].split("/")


def test_every_language_has_every_term_and_word():
    assert list(TERM_TABLE) == ["en", *TRANSLATED]
    assert list(WORD_TABLE) == TRANSLATED
    assert all(all(row.values()) for table in (TERM_TABLE, WORD_TABLE) for row in table.values())


@pytest.mark.parametrize("language", TRANSLATED)
@pytest.mark.parametrize("term", TERMS)
def test_a_term_does_not_vary(language, term):
    kept = stems(language, term)
    wrong = [
        (english, translation)
        for english, translation in entries(language)
        if re.search(TERMS[term], english)
        and not any(stem.casefold() in translation.casefold() for stem in kept)
    ]
    assert not wrong, (kept, len(wrong), wrong[:5])


@pytest.mark.parametrize("language", TRANSLATED)
@pytest.mark.parametrize("word", INTENTS)
def test_a_word_we_ask_for_is_understood(language, word):
    for said in (WORD_TABLE[language][word], WORD_TABLE[language][word].upper()):
        assert read(said, "age_band", language=language, today=TODAY).intent == INTENTS[word]


@pytest.mark.parametrize("language", TRANSLATED)
@pytest.mark.parametrize("word", ANSWERS)
def test_a_word_that_answers_is_understood(language, word):
    slot, code = ANSWERS[word]
    said = WORD_TABLE[language][word]
    assert read(said, slot, language=language, today=TODAY).answers[slot] == code


@pytest.mark.parametrize("language", TRANSLATED)
@pytest.mark.parametrize("asked", ASKED_FOR)
def test_the_word_stands_where_the_english_asks_for_it(language, asked):
    word = WORD_TABLE[language][ASKED_FOR[asked]].casefold()
    wrong = [
        (english, translation)
        for english, translation in entries(language)
        if asked in english and word not in translation.casefold()
    ]
    assert not wrong, (word, wrong[:5])
