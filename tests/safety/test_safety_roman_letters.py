"""Urdu and Panjabi in Roman letters: one sound, many spellings; one vocabulary, two ways of writing."""

from __future__ import annotations

import pytest

from bot.safety.lexicon.gurmukhi import in_roman
from bot.safety.roman_letters import RomanLetters, sound
from bot.safety.screen import by_rules


@pytest.mark.parametrize(
    "spellings",
    [
        ("taangein", "tangain", "taangain", "tangein"),
        ("mehsoos", "mahsoos", "mehsus"),
        ("pishaab", "peshab", "peshaab"),
        ("goliyan", "golian", "goliyaan"),
    ],
)
def test_spellings_of_one_word_sound_alike(spellings: tuple[str, ...]) -> None:
    assert len({sound(one) for one in spellings}) == 1


def test_words_that_differ_in_a_consonant_do_not_sound_alike() -> None:
    assert sound("marna") != sound("karna")


def test_a_word_is_read_as_the_one_that_sounds_like_it() -> None:
    letters = RomanLetters(["peshab; ghaseet*; se"])
    assert letters.spellings("pishaab") == ("peshab",)
    assert letters.spellings("ghasitta") == ("ghaseet",)
    assert letters.spellings("peshab") == ()  # it stands for itself
    assert letters.spellings("se") == ()
    assert letters.spellings("numb") == ()


@pytest.mark.parametrize(
    ("gurmukhi", "roman"),
    [
        ("ਲੱਤ", "latt"),
        ("ਬਦਲੀ", "badlee"),
        ("ਪਿਸ਼ਾਬ", "pishaab"),
        ("ਜ਼ਹਿਰ", "zahir"),
        ("(ਨਹੀਂ|ਨੀ) ਲੱਗ*", "(naheen|nee) lagg*"),
        ("numb", "numb"),
    ],
)
def test_gurmukhi_in_roman_letters(gurmukhi: str, roman: str) -> None:
    assert in_roman(gurmukhi) == roman


@pytest.mark.parametrize(
    "text",
    [
        "neeche ka hissa bilkul sun hai aur peshaab ka pata nahin chalta",
        "niche da hissa sunn, pishab da pta ni lagda",
        "dono tangain jawab de gayin kal se",
        "mera gala dabaya usne",
        "ਥੱਲੇ ਸਾਰਾ ਸੁੰਨ ਹੋ ਗਿਆ",
        "ਥੱਲੇ ਸਾਰਾ ਸੁੰਨ ਹੋ ਗਿਆ, ਪਿਸਾਬ ਬੰਦ",  # without the dot below
        "نیچے کا حصہ سویا ہوا ہے",
    ],
)
def test_signs_are_found_however_they_are_spelt(text: str) -> None:
    assert by_rules([text])


@pytest.mark.parametrize(
    "text",
    [
        "ghutne ke neeche sunn ho jata hai thora",
        "seenay ki exercise ki gym mein",
        "koi masla nahi, sab theek hai",
        "ਗੋਡਾ ਦੁਖਦਾ ਪੌੜੀਆਂ ਤੇ",
        "سن لیں میری بات",
    ],
)
def test_harmless_texts_do_not_ring(text: str) -> None:
    assert by_rules([text]) is None
