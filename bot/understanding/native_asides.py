"""Asides in languages other than English: what somebody wants instead of, or beside, what they answer."""

from __future__ import annotations

from typing import Final

from bot.understanding.lexicon.replies import LED, NO_WISH
from bot.understanding.lexicon.tables import Lexicon, lexicon
from bot.understanding.lexicons import DOUBTS, languages_of, marked, plain_in
from bot.understanding.said import Said

# Here a word that asks ("when", "how") asks only where a clause begins with it.
_ASKS_FIRST: Final = ("pl", "ro")
_WEIGHTS: Final = {"delete": 99, "thanks": 0, "greet": 0}  # manners stand beside what is wanted
_OUTDO: Final = ("human", "language", "benefits", "private", "who_sees")


def aside(said: Said, answered: bool, here: bool = False) -> tuple[str, float] | None:
    """The aside the reply is in its own language: the one that the most of its words say.

    `answered`: it holds an answer too; `here`: in this language. Two words of an aside outdo an English word
    within ("manager") that was read as an answer.
    """
    for language in languages_of(said):
        words, text = lexicon(language), plain_in(said, language)
        short = len(text.split()) <= (24 if language == "zh-Hant" else 12)
        best: tuple[int, str] | None = None
        for intent, pattern in words.asides.items():
            if here and said.asked(*NO_WISH.get(intent, ())) and not marked(said):
                continue  # "talk to me by phone" is the answer
            if answered and said.question in LED and intent not in DOUBTS and here:
                continue
            if pattern.fullmatch(text):
                return intent, 0.95
            match = pattern.search(text) if short else None
            long = match is not None and " " in match.group()
            if match and (not answered or (long and (not here or intent in _OUTDO))):
                weight = _WEIGHTS.get(intent, len(match.group()))
                best = max(best or (0, ""), (weight, intent))
        begins = marked(said) or begins_as_question(said)
        asked = short and (said.question not in ("name", "barriers") or begins)
        if topic := _asked_about(said, words, text) if asked else None:
            return topic, 0.8
        if best:
            return best[1], 0.8
    return None


def begins_as_question(said: Said) -> bool:
    """Whether the first word asks, in a language where it does so without a mark: "czy", "oare"."""
    return said.language in _ASKS_FIRST and bool(
        lexicon(said.language).asks.match(plain_in(said, said.language))
    )


def _asked_about(said: Said, words: Lexicon, text: str) -> str | None:
    """What a question in the language's own words is about: benefits, a visa, who will know."""
    first = words.language in _ASKS_FIRST
    asks = (
        any(words.asks.match(clause.strip()) for clause in text.split(","))
        if first
        else words.asks.search(text)
    )
    if not (marked(said) or asks):
        return None
    return next((about for about, pattern in words.topics.items() if pattern.search(text)), None)
