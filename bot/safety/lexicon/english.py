"""English as one language: body, mind, frames and scope together."""

from collections.abc import Mapping
from typing import Final

from bot.safety.lexicon import (
    english_body,
    english_frames,
    english_mind,
    english_scope,
    english_told,
)


def _joined(*vocabularies: Mapping[str, str]) -> dict[str, str]:
    """Several vocabularies as one: a concept of one name has the phrases of all."""
    names = {name: None for words in vocabularies for name in words}
    return {name: "; ".join(words.get(name, "") for words in vocabularies) for name in names}


def _all(*signs: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    rules = {rule: None for patterns in signs for rule in patterns}
    return {rule: tuple(t for patterns in signs for t in patterns.get(rule, ())) for rule in rules}


_CONCEPTS: Final = _joined(
    english_body.CONCEPTS,
    english_mind.CONCEPTS,
    english_scope.CONCEPTS,
    english_frames.CONCEPTS,
    english_frames.EXTRA,
    english_told.CONCEPTS,
    english_told.EXTRA,
)
_BOTH: Final = {
    # a deliberate overdose is a crisis and puts life at risk now
    "overdose.taken": english_mind.PATTERNS["crisis.overdose"],
}
LANGUAGES: Final = {
    "en": (
        _CONCEPTS,
        _all(english_body.PATTERNS, english_mind.PATTERNS, english_frames.PATTERNS, _BOTH),
    ),
}
