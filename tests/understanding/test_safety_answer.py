"""The choices of the safety list, typed back as they were shown."""

from __future__ import annotations

from datetime import date

import pytest

from bot.understanding.read import read

SHOWN = {
    "One or more of these": "emergency",
    "one or more": "emergency",
    "At least one of these": "emergency",
    "2 one or more": "emergency",
    "None of these": "none",
    "Not sure": "unsure",
    "Still not sure": "unsure",
}


@pytest.mark.parametrize("text", SHOWN)
def test_a_choice_typed_back_is_that_choice(text: str) -> None:
    reading = read(text, "safety", today=date(2026, 11, 22))
    assert reading.answers == {"safety": (SHOWN[text],)}


def test_more_is_still_a_wish_for_more() -> None:
    assert read("more", "safety", today=date(2026, 11, 22)).answers == {}
