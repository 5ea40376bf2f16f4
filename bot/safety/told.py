"""How a sign is told: as a joke, as history, as known and looked after, as somebody else's or nobody's.

None of these says that a sign is denied. They say that it is no news: the person tells why our
question is in their mind, not what is wrong today. A word of now, or of a change, takes it back.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import Final

from bot.safety.moment import now
from bot.safety.plain_english import is_no
from bot.safety.sign import Sign, covered

# what people say in jest with the words of a sign; a body that fails is told in jest and is true
_JESTED: Final = frozenset("breathing collapse emergency overdose sight unsafe sepsis".split())
_JESTED_RULES: Final = frozenset(("heart.attack", "stroke.having", "crisis.hopeless"))
_NOT_PAST: Final = frozenset("need bed red tired fed speed bleed wed scared weed seed used".split())
_PERFECT: Final = frozenset("has have just ive hes shes weve theyve".split())
_FLAT_NO: Final = ("no", "nope", "none", "never")
_PAST_BEFORE: Final = 3
_DATE_REACH: Final = 12


def no_news(sign: Sign) -> bool:
    """Whether the words around a sign show that it is not told as something that is wrong now."""
    if _in_jest(sign) or sign.in_message("NOT_HAD", sign.after()):
        return True
    if sign.rule.past == "alarm" or _news(sign):
        return False
    return _looked_after(sign) or _dated(sign) or (_turned_from(sign) and _past_tense(sign))


def _in_jest(sign: Sign) -> bool:
    if sign.rule.family not in _JESTED and sign.rule.id not in _JESTED_RULES:
        return False
    laughs = sign.in_message("LAUGHS")
    return bool(laughs) and not sign.in_message("IN_EARNEST")


def _news(sign: Sign) -> bool:
    """Whether something is said to be there now, or to have come of a sudden."""
    whole = ((sign.first, sign.end),)
    return now(sign) or not all(
        covered(start, end, whole) for start, end in sign.in_message("ONSET")
    )


def _looked_after(sign: Sign) -> bool:
    """Whether the sign has been so for long, and somebody who knows has it in hand."""
    return bool(sign.in_message("IN_HAND")) and any(
        sign.in_message(lasting) for lasting in ("LASTING", "PAST", "YEAR")
    )


def _past_tense(sign: Sign) -> bool:
    """Whether the sign is told in the past tense: by its own words, or by those just before it."""
    words = sign.said.words
    if not _PERFECT.isdisjoint(words[max(0, sign.first - 2) : sign.end]):
        return False
    if sign.in_sentence("WAS", sign.around(_PAST_BEFORE, 0)):
        return True
    return any(
        word.endswith("ed") and word not in _NOT_PAST for word in words[sign.first : sign.end]
    )


def _dated(sign: Sign) -> bool:
    """Whether a past sign is dated years back in one breath ("I fainted giving blood in 2019")."""
    return sign.rule.past == "ignore" and any(
        _dates(concept, start, end, sign)
        for concept in ("PAST", "YEAR")
        for start, end in sign.in_message(concept, sign.after(_DATE_REACH))
    )


def _dates(concept: str, start: int, end: int, sign: Sign) -> bool:
    """Whether a time of years back, said after the sign, is the time of the sign."""
    said = sign.said
    if said.words[max(0, start - 2) : start] in (["that", "was"], ["this", "was"]):
        return True
    broken = any(i in said.commas for i in range(sign.end - 1, start))
    alone = concept == "YEAR" and start - 1 in said.commas and said.closes_at(end)
    whole = not broken and said.sentences[start] == said.sentences[sign.first]
    return (alone or whole) and _past_tense(sign)


def _turned_from(sign: Sign) -> bool:
    """Whether the person turns from a story to their own trouble ("anyway it's my knee")."""
    return bool(sign.in_last_message("TURN", sign.after()))


def answered_no(sign: Sign) -> bool:
    """Whether the sign is asked and answered with a no in one breath ("double vision? no …")."""
    said = sign.said
    sentence = said.sentences[sign.end - 1]
    if sentence not in said.asking:
        return False
    answer = bisect_right(said.sentences, sentence)
    if answer == len(said.words):
        return False
    # who answers in another language may name the sign in English
    if is_no(said.words[answer]):
        return True
    return sign.language != "en" and any(
        said.closes_at(end)
        for concept in ("NO", "NOT_AFTER")
        for _, end in sign.places(concept, (answer, answer + 1))
    )


def flatly_denied(sign: Sign) -> bool:
    """Whether a bare no right after the sign ends the sentence ("weakness in both legs - no").

    A sign that holds a "not" itself may mean its no as an echo ("not safe here no").
    """
    said, after = sign.said, sign.end
    return (
        said.words[after] in _FLAT_NO
        and after - 1 not in said.commas
        and (after + 1 == len(said.words) or said.sentences[after + 1] != said.sentences[after])
        and not sign.places("NO", sign.around(2, 0))
    )


def never_before(start: int, sign: Sign) -> bool:
    """Whether a "never" says that the sign is new ("never lost feeling in my bum before")."""
    said = sign.said
    return said.words[start] == "never" and any(
        said.words[i] == "before" and said.sentences[i] == said.sentences[start]
        for i in range(sign.end, min(sign.end + 3, len(said.words)))
    )
