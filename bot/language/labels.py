"""The choices' labels in a language, and in English, which people reply in too."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from bot.language.words import Words

_ASKS: Final = "utter_ask_"


def labels(words: Words, language: str) -> Iterator[tuple[str, str, str]]:
    """Every (question, code, label as shown), on every channel; the language's own before English."""
    for translated in (words.translations(language).gettext, str):
        for name, variants in words.responses.items():
            if name.startswith(_ASKS):
                for variant in variants:
                    for code, label in variant.choices:
                        yield name.removeprefix(_ASKS), code, translated(label)
