"""How a sign is told: as a joke, as history, as known and looked after, as somebody else's or nobody's.

None of these says that a sign is denied. They say that it is no news: the person tells why our
question is in their mind, not what is wrong today. A word of now, or of a change, takes it back.
"""

from __future__ import annotations

from typing import Final

from bot.model.safety import SafetyRule
from bot.safety.moment import at, covered, now
from bot.safety.patterns import Found
from bot.safety.phrases import Span
from bot.safety.plain_english import is_no
from bot.safety.wording import Wording

# what people say in jest with the words of a sign; a body that fails is told in jest and is true
_JESTED: Final = frozenset("breathing collapse emergency overdose sight unsafe sepsis".split())
_JESTED_RULES: Final = frozenset(("heart.attack", "stroke.having", "crisis.hopeless"))
_NOT_PAST: Final = frozenset("need bed red tired fed speed bleed wed scared weed seed used".split())
_PERFECT: Final = frozenset("has have just ive hes shes weve theyve".split())
_FLAT_NO: Final = ("no", "nope", "none", "never")
_PAST_BEFORE: Final = 3
_DATE_REACH: Final = 12


def no_news(
    spans: tuple[Span, ...], language: str, rule: SafetyRule, found: Found, said: Wording
) -> bool:
    """Whether the words around a sign show that it is not told as something that is wrong now."""
    first, last = min(s for s, _ in spans), max(e for _, e in spans)
    if _in_jest(first, language, rule, found, said):
        return True
    if any(
        said.messages[s] == said.messages[first] and s >= last
        for s, _ in at(found, language, "NOT_HAD")
    ):
        return True
    if rule.past == "alarm" or _news(spans, language, found, said):
        return False
    if _looked_after(first, last, language, found, said):
        return True
    return _dated(first, last, language, rule, found, said) or (
        _past_tense(first, last, language, found, said)
        and _turned_from(last, language, found, said)
    )


def _in_jest(first: int, language: str, rule: SafetyRule, found: Found, said: Wording) -> bool:
    if rule.family not in _JESTED and rule.id not in _JESTED_RULES:
        return False
    here = said.messages[first]
    return any(said.messages[s] == here for s, _ in at(found, language, "LAUGHS")) and not any(
        said.messages[s] == here for s, _ in at(found, language, "IN_EARNEST")
    )


def _news(spans: tuple[Span, ...], language: str, found: Found, said: Wording) -> bool:
    """Whether something is said to be there now, or to have come of a sudden."""
    first, last = min(s for s, _ in spans), max(e for _, e in spans)
    return now(spans, False, language, found, said) or any(
        said.messages[s] == said.messages[first] and not covered(s, e, ((first, last),))
        for s, e in at(found, language, "ONSET")
    )


def _looked_after(first: int, last: int, language: str, found: Found, said: Wording) -> bool:
    """Whether the sign has been so for long, and somebody who knows has it in hand."""
    here = said.messages[first]
    lasting = at(found, language, "LASTING") + at(found, language, "PAST")
    lasting += at(found, language, "YEAR")
    return any(said.messages[s] == here for s, _ in at(found, language, "IN_HAND")) and any(
        said.messages[s] == here for s, _ in lasting
    )


def _past_tense(first: int, last: int, language: str, found: Found, said: Wording) -> bool:
    """Whether the sign is told in the past tense: by its own words, or by those just before it."""
    low = max(0, first - _PAST_BEFORE)
    if _PERFECT & set(said.words[max(0, first - 2) : last]):
        return False
    if any(
        low <= s < last and said.sentences[s] == said.sentences[first]
        for s, _ in at(found, language, "WAS")
    ):
        return True
    return any(word.endswith("ed") and word not in _NOT_PAST for word in said.words[first:last])


def _dated(
    first: int, last: int, language: str, rule: SafetyRule, found: Found, said: Wording
) -> bool:
    """Whether a past sign is dated years back in one breath ("I fainted giving blood in 2019")."""
    if rule.past != "ignore":
        return False
    past = _past_tense(first, last, language, found, said)
    for name in ("PAST", "YEAR"):
        for start, end in at(found, language, name):
            if not last <= start <= last + _DATE_REACH:
                continue
            if said.messages[start] != said.messages[first]:
                continue
            refers = said.words[max(0, start - 2) : start] in (["that", "was"], ["this", "was"])
            broken = any(last - 1 <= i < start for i in said.commas)
            alone = name == "YEAR" and start - 1 in said.commas and said.closes_at(end)
            whole = not broken and said.sentences[start] == said.sentences[first]
            if refers or (past and (alone or whole)):
                return True
    return False


def _turned_from(last: int, language: str, found: Found, said: Wording) -> bool:
    """Whether the person turns from a story to their own trouble ("anyway it's my knee")."""
    return any(
        last <= s and said.messages[s] == said.messages[last - 1]
        for s, _ in at(found, language, "TURN")
    )


def answered_no(last: int, language: str, found: Found, said: Wording) -> bool:
    """Whether the sign is asked and answered with a no in one breath ("double vision? no …")."""
    sentence = said.sentences[last - 1]
    if sentence not in said.asking:
        return False
    after = next((i for i in range(last, len(said.words)) if said.sentences[i] != sentence), None)
    # who answers in another language may name the sign in English
    if after is None or is_no(said.words[after]):
        return after is not None
    return language != "en" and any(
        start == after and said.closes_at(end)
        for name in ("NO", "NOT_AFTER")
        for start, end in at(found, language, name)
    )


def flatly_denied(first: int, last: int, language: str, found: Found, said: Wording) -> bool:
    """Whether a bare no right after the sign ends the sentence ("weakness in both legs - no").

    A sign that holds a "not" itself may mean its no as an echo ("not safe here no").
    """
    return (
        said.words[last] in _FLAT_NO
        and last - 1 not in said.commas
        and (last + 1 == len(said.words) or said.sentences[last + 1] != said.sentences[last])
        and not any(first - 2 <= s < last for s, _ in at(found, language, "NO"))
    )


def never_before(start: int, last: int, said: Wording) -> bool:
    """Whether a "never" says that the sign is new ("never lost feeling in my bum before")."""
    return said.words[start] == "never" and any(
        said.words[i] == "before" and said.sentences[i] == said.sentences[start]
        for i in range(last, min(last + 3, len(said.words)))
    )
