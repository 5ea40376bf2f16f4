"""Urdu and Panjabi in the many spellings of texts become one; other languages and what must stay do not change."""

from __future__ import annotations

import pytest

from bot.understanding.lexicon.south_asian import one_spelling


@pytest.mark.parametrize(
    ("language", "one", "others"),
    [
        ("ur-Latn", "nahi", "nahin nai nhi nahee"),
        ("ur-Latn", "mahine", "mahiny maheene mahinay"),
        ("ur-Latn", "vapas", "wapis wapas vapis"),
        ("pa-Latn", "menu", "mainu meinu mnu"),
        ("pa-Latn", "kam", "kaam kamm"),
        ("pa", "ਨਹੀਂ", "ਨਹੀ ਨੀ ਨਈ"),
        ("pa", "ਫ਼ਿਕਰ", "ਫਿਕਰ"),
        ("ur", "نہیں", "نئیں نہی"),
    ],
)
def test_spellings_of_a_word_become_one(language: str, one: str, others: str) -> None:
    from bot.understanding.wording import plain_signs

    spelled = {one_spelling(language, plain_signs(word)) for word in [one, *others.split()]}
    assert len(spelled) == 1


@pytest.mark.parametrize("language", ["ur", "ur-Latn", "pa", "pa-Latn"])
def test_a_text_in_one_spelling_stays_as_it_is(language: str) -> None:
    once = one_spelling(language, "mujhay 6 weeks se chhutti pe hoon ਕੰਮ ਨਹੀਂ پتا نئیں")
    assert one_spelling(language, once) == once


def test_numbers_stay_apart_from_little_words() -> None:
    assert one_spelling("pa-Latn", "do hafte") == "do hafte"
    assert one_spelling("ur", "دو") == "دو"


def test_other_languages_are_left_alone() -> None:
    assert one_spelling("en", "see the boss") == "see the boss"
    assert one_spelling("ro", "mainu haan") == "mainu haan"
