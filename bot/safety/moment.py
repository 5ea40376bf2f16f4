"""When a sign was: there now, long past and over, lasting for years; and where words stand to each other."""

from __future__ import annotations

from typing import Final

from bot.model.safety import SafetyRule
from bot.safety.patterns import Found
from bot.safety.phrases import Span
from bot.safety.wording import Wording

ALARM: Final = 2  # what a match comes to: the rule's own level,
ASK: Final = 1  # `confirm`,
PASS: Final = 0  # or nothing
PAST_REACH: Final = 7
AFTER_REACH: Final = 10


def at(found: Found, language: str, concept: str) -> list[Span]:
    """The places of a concept of one language."""
    return found.get(f"{language}:{concept}", [])


def same_sentence(said: Wording, a: int, b: int) -> bool:
    """Whether two words stand in one sentence."""
    return said.sentences[a] == said.sentences[b]


def covered(start: int, end: int, spans: tuple[Span, ...]) -> bool:
    """Whether one of the spans holds the whole stretch."""
    return any(s <= start and end <= e for s, e in spans)


def had(spans: tuple[Span, ...], language: str, found: Found, said: Wording) -> bool:
    """Whether a word of the past stands with the sign ("he had a stroke")."""
    first, last = min(s for s, _ in spans), max(e for _, e in spans)
    return any(
        first - 4 <= s < last + 2 and same_sentence(said, s, first) and said.words[s] != "got"
        for s, _ in at(found, language, "WAS")
    )


def when(
    spans: tuple[Span, ...], language: str, rule: SafetyRule, found: Found, said: Wording
) -> int:
    """What the time said of a sign makes of it: there now, long over, or not clear."""
    first, last = min(s for s, _ in spans), max(e for _, e in spans)
    over = any(
        last <= s <= last + AFTER_REACH and said.messages[s] == said.messages[last - 1]
        for s, _ in at(found, language, "OVER")
    )
    past = _long_ago(first, last, language, found, said)
    lasting = _lasting("LASTING", first, last, language, found, said)
    long_ago = past or lasting
    if not (over or long_ago):
        return ALARM
    if now(spans, over, language, found, said):
        return ALARM
    if over and long_ago:
        return PASS
    if lasting and not (past or over) and rule.level == "emergency":
        unchanged = _lasting("UNCHANGED", first, last, language, found, said)
        return PASS if unchanged or language != "en" else ASK
    return PASS if rule.past == "ignore" else ASK


def now(spans: tuple[Span, ...], over: bool, language: str, found: Found, said: Wording) -> bool:
    """Whether the sign is said to be there now, by a word that is not part of "fine now"."""
    first, last = min(s for s, _ in spans), max(e for _, e in spans)
    closed = at(found, language, "OVER") + at(found, language, "PAST")
    return any(
        first - 6 <= s < last + 6
        and said.sentences[s] == said.sentences[first]
        and not covered(s, e, tuple(closed))
        for s, e in at(found, language, "NOW")
    )


def _long_ago(first: int, last: int, language: str, found: Found, said: Wording) -> bool:
    past = [
        (s, e)
        for s, e in at(found, language, "PAST")
        if (0 <= s - last <= PAST_REACH or 0 <= first - e <= PAST_REACH or first <= s < last)
        and said.messages[s] == said.messages[first]
    ]
    if not past:
        return False
    was = any(
        first - 4 <= s < last + 2 and said.sentences[s] == said.sentences[first]
        for s, _ in at(found, language, "WAS")
    )
    return was or any(0 <= s - last <= 2 for s, _ in past)


def _lasting(
    concept: str, first: int, last: int, language: str, found: Found, said: Wording
) -> bool:
    """Whether the same sentence says that it has been so for years, and of no sudden change after that."""
    onsets = [
        s
        for s, _ in at(found, language, "ONSET")
        if s < last + PAST_REACH and said.sentences[s] == said.sentences[last - 1]
    ]
    return any(
        first - PAST_REACH <= s <= last + PAST_REACH
        and said.sentences[s] == said.sentences[last - 1]
        and not any(onset >= e for onset in onsets)
        for s, e in at(found, language, concept)
    )
