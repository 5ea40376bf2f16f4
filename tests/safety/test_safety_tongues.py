"""Languages in Latin letters are told apart: a word of one is not read as another's."""

from __future__ import annotations

import pytest

from bot.safety.screen import by_rules
from bot.safety.tongues import read_elsewhere
from bot.safety.wording import words_of

TEXTS = {
    "pl": "nie czuje stopy od wczoraj i boje sie ze to cos zlego",
    "ro": "merg cu autobuzul pana la munca, doua ore",
    "so": "dhakhtarka qoyska uun, cid kale maya",
    "ur-Latn": "mere pair mein dard hai aur kuch nahi",
}


@pytest.mark.parametrize("language", sorted(TEXTS))
def test_a_text_is_never_elsewhere_for_its_own_language(language: str) -> None:
    said = words_of([TEXTS[language]])
    assert not read_elsewhere(language, said)
    others = [other for other in TEXTS if other != language]
    assert all(read_elsewhere(other, said) for other in others)


@pytest.mark.parametrize("language", [*sorted(TEXTS), "ar", "en"])
def test_english_and_few_words_are_left_open(language: str) -> None:
    for text in ("my chest hurts and I cannot breathe", "pana", "", "سینے میں درد"):
        assert not read_elsewhere(language, words_of([text]))


@pytest.mark.parametrize(
    "text",
    [
        "drumul pana la munca, doua autobuze",
        "dhakhtarka qoyska uun, cid kale maya",
        "uczę się od stycznia, a to od krzesła",
        "صحتي ما تسمح، ما اشتغل",
        "greu cu miscarea, nu pot sta pe scaun mult",
        "przemoc w domu? nie, nigdy",
    ],
)
def test_ordinary_answers_do_not_ring(text: str) -> None:
    assert by_rules([text]) is None


@pytest.mark.parametrize(
    "text",
    [
        "panah chahiye, shohar marta hai",
        "mujhe dhakke deta hai mera shohar aur marta hai",
        "took an od last night",
        "زوجي ما يسمح لي اطلع من البيت",
        "przemoc w domu? tak, codziennie",
    ],
)
def test_the_same_words_in_earnest_ring(text: str) -> None:
    assert by_rules([text]) is not None
