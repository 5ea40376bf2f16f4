"""Words in order: where sentences and messages part them, and what ends a word in each script."""

from __future__ import annotations

import pytest

from bot.safety.wording import words_of


def test_sentences_and_messages_stand_apart() -> None:
    said = words_of(["cant feel. wipe, really?", "toilet now"])
    assert said.words == ["cant", "feel", "wipe", "really", "toilet", "now"]
    assert said.places == [0, 1, 3, 4, 7, 8]
    assert said.sentences == [0, 0, 1, 1, 3, 3]
    assert said.messages == [0, 0, 0, 0, 1, 1]
    assert said.commas == {2}
    assert said.asking == {1}


def test_a_letter_held_down_and_quotes_are_no_part_of_a_word() -> None:
    assert words_of(["'heeeelp' can't"]).words == ["heelp", "cant"]


@pytest.mark.parametrize("text", ["আমার পা অবশ।", "ਮੇਰੀਆਂ ਲੱਤਾਂ ਸੁੰਨ।", "ਸੁੰਨ॥"])
def test_a_danda_ends_a_word_and_is_no_part_of_it(text: str) -> None:
    assert words_of([text]).words == words_of([text[:-1]]).words
