"""A long text falls apart only where a reader would part it."""

import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.language.splitting import letters, split

WHOLE_LETTERS = [
    "\U0001f469\u200d\U0001f469\u200d\U0001f467",  # a family: emoji joined by ZWJ
    "\U0001f44d\U0001f3fd",  # a thumb with a skin tone
    "\U0001f1ec\U0001f1e7",  # a flag
    "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",  # England's
    "1\ufe0f\u20e3",  # a keycap
    "e\u0301",  # a combining accent
    "\u0995\u09cd\u09b7",  # Bengali ka + virama + ssa: one conjunct
    "\u0a38\u0a4d\u0a39\u0a3e",  # Panjabi, with a vowel sign
    "\u0633\u064e\u0651",  # Arabic seen with two marks
]


@pytest.mark.parametrize("letter", WHOLE_LETTERS)
def test_a_letter_is_never_cut(letter):
    assert letters(letter) == [letter]
    text = f"{letter}" * 40
    for longest in range(len(letter), 3 * len(letter) + 1):
        parts = split(text, longest)
        assert "".join(parts) == text
        assert all(len(part) % len(letter) == 0 for part in parts)


def test_two_flags_are_two_letters():
    assert letters("\U0001f1ec\U0001f1e7\U0001f1f5\U0001f1f1") == [
        "\U0001f1ec\U0001f1e7",
        "\U0001f1f5\U0001f1f1",
    ]


def test_a_cut_is_at_a_line_before_it_is_at_a_word():
    assert split("one two\nthree four five", 20) == ["one two", "three four five"]
    assert split("one two three", 9) == ["one two", "three"]


@pytest.mark.parametrize("link", ["https://111.nhs.uk/service", "nhs.uk/talk", "0808 2000 247"])
@pytest.mark.parametrize("before", [7, 8, 9, 10, 11, 12])
def test_a_link_stays_whole_also_where_no_blank_stands_beside_it(link, before):
    marked = f"\u2066{link}\u2069" if " " in link else link
    text = "請" * before + marked + "。" * 20
    parts = split(text, 34)
    assert "".join(parts) == text
    assert any(marked in part for part in parts)


def test_a_link_too_long_by_itself_is_cut_between_letters():
    text = "nhs.uk/talk" * 2 + "1\ufe0f\u20e3"
    assert split(text, 23) == ["nhs.uk/talk" * 2, "1\ufe0f\u20e3"]


@settings(max_examples=300)
@given(
    st.lists(
        st.sampled_from([*WHOLE_LETTERS, "nhs.uk/talk", "کام", "পেশি", "請", "a", " ", "\n"]),
        max_size=40,
    ),
    st.integers(16, 40),
)
def test_nothing_is_lost_and_no_part_is_too_long(pieces, longest):
    text = "".join(pieces)
    parts = split(text, longest)
    assert re.sub(r"\s", "", "".join(parts)) == re.sub(r"\s", "", text)
    assert all(len(part) <= longest for part in parts if " " in part or "\n" in part)
    for part in parts[1:]:
        first = part[:1] or "a"
        assert unicodedata.category(first)[0] != "M" and first != "\u200d"
