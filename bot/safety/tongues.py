"""Which of the languages in Latin letters a text is in, by the words that the dictionaries know.

All are read at once, and short words mean different things in them: Romanian "pana" (until) sounds like
Urdu "panah" (shelter). Who mixes, mixes with English: two of the others never stand in one text.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from bot.safety.plain_english import ENGLISH, dictionaries
from bot.safety.wording import Wording

# language of the lexicon → the dictionaries that have its words
_TONGUES: Final = {"pl": ("pl",), "ro": ("ro",), "so": ("so",), "ur-Latn": ("ur-Latn", "pa-Latn")}
_ENOUGH: Final = 2  # words


def read_elsewhere(language: str, said: Wording) -> bool:
    """Whether a text is in another language in Latin letters than `language` (a code of the lexicon)."""
    if language in _TONGUES and not said.elsewhere:
        said.elsewhere.update(_elsewhere(said))
    return said.elsewhere.get(language, False)


def _elsewhere(said: Wording) -> Iterator[tuple[str, bool]]:
    by_language = dictionaries()
    own = {word for word in said.words if not by_language[ENGLISH].knows(word)}
    known = {
        tongue: {word for word in own if any(by_language[name].knows(word) for name in names)}
        for tongue, names in _TONGUES.items()
    }
    for tongue, mine in known.items():
        strange = max(len(words - mine) for words in known.values())
        yield tongue, strange >= _ENOUGH and strange > sum(word in mine for word in said.words)
