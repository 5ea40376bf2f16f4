"""Which language somebody's first words are in."""

from __future__ import annotations

import pytest

from bot.understanding.first_words import language_of


@pytest.mark.parametrize(
    ("language", "texts"),
    [
        ("ur", ("مجھے کمر میں درد ہے", "السلام علیکم", "کام کے لیے مدد چاہیے")),
        ("ar", ("ظهري يوجعني", "السلام عليكم", "مرحبا", "أحتاج مساعدة")),
        ("fa", ("سلام", "کمرم درد می‌کند", "درود، کمک می‌خواهم")),
        ("pl", ("cześć", "boli mnie kręgosłup", "dzień dobry, jestem na L4")),
        ("bn", ("আমার পিঠে ব্যথা",)),
        ("pa", ("ਸਤ ਸ੍ਰੀ ਅਕਾਲ",)),
        ("so", ("asc", "waxaan rabaa caawimo")),
        ("ro", ("Bună ziua", "mă doare spatele")),
        ("zh-Hant", ("你好", "我腰痛")),
        ("ur-Latn", ("mujhe kamar mein dard hai", "kaam ke liye madad chahiye")),
        ("pa-Latn", ("sat sri akal", "mainu lakk vich dard aa")),
    ],
)
def test_first_words_tell_their_language(language: str, texts: tuple[str, ...]) -> None:
    assert [language_of(text) for text in texts] == [language] * len(texts)


@pytest.mark.parametrize(
    "text",
    ["hi", "START", "", "1", "ok", "salam", "assalam o alaikum", "Maria", "my back hurts", "haan", "REFER",
     "I am off sick and need help with work", "Khan", "in pain", "am off sick", "07700 900123", "👍"],
)  # fmt: skip
def test_in_doubt_it_is_none(text: str) -> None:
    assert language_of(text) is None
