"""Any text in the one spelling of its language."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from bot.understanding.dialects.arabic import ARABIC
from bot.understanding.dialects.bengali import BENGALI
from bot.understanding.dialects.chinese import CHINESE
from bot.understanding.dialects.panjabi import PANJABI, ROMAN_PANJABI
from bot.understanding.dialects.persian import PERSIAN
from bot.understanding.dialects.shape import Spelling
from bot.understanding.dialects.somali import SOMALI
from bot.understanding.dialects.urdu import ROMAN_URDU, URDU

_OF: Final[Mapping[str, Spelling]] = {
    "ar": ARABIC,
    "bn": BENGALI,
    "fa": PERSIAN,
    "pa": PANJABI,
    "pa-Latn": ROMAN_PANJABI,
    "so": SOMALI,
    "ur": URDU,
    "ur-Latn": ROMAN_URDU,
    "zh-Hant": CHINESE,
}


@lru_cache(maxsize=8192)
def spelled(language: str, text: str) -> str:
    """The text in the one spelling of its language; as it was in a language that needs none.

    >>> spelled("ur-Latn", "mujhay nhi chahiyay")
    'mujhe nahi chahie'
    """
    spelling = _OF.get(language)
    return text if spelling is None else spelling.of(text)
