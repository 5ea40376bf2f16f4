"""A first text that tells everything: read as a whole by the rules, and doubted part by part.

What the second reading learned of replies it weighs over all the words at once. In a long text the words
about the knee then speak against what is said of the boss, and true answers are dropped. So each clause
is weighed alone too: what a clause plainly says stands, unless another clause says otherwise.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, Final

from bot.model.answers import SLOTS, Kind
from bot.understanding.by_rules import by_rules, own_words
from bot.understanding.people import without_numbers
from bot.understanding.said import Found, Reading, Said
from bot.understanding.second_reading import read_again
from bot.understanding.spelling import mended
from bot.understanding.wording import tidy

# clauses as people part them, in every script; a point between figures parts nothing
_PARTS: Final = re.compile(
    r"[,;!\n\u060c\u061b\u06d4\u0964\u3002\uff0c\u3001]|\.(?!\d)|\s[-\u2013\u2014]+\s"
)
# where whoever writes without a comma begins anew
_BEGINS: Final = re.compile(
    r"\s+(?=(?:i'?m|i am|i'?ve|i have|my|please|text me|ring me|phone me|call me (?:on|in|at|after|before|please|any|mornings?|afternoons?|evenings?)|give me|not worried|waiting|off sick|on the sick|can'?t|they are|they'?re|no needs|no special|nothing else)\b)",
    re.IGNORECASE,
)
_LONG: Final = 12  # words of a clause
_WORDS: Final = 20
_TELLS_MUCH: Final = 4  # answers, in as many clauses
# Told plainly by a clause of their own, these are taken though the rules missed them in the whole.
_BY_THEMSELVES: Final = frozenset(
    "job_risk contact_by contact_times access_needs interpreter msk_care wants_work name barriers".split()
)
# What a clause that names no more than this is about.
_ABOUT: Final = {
    "contact_by": re.compile(
        r"^(?:(?:please|just|can you|you can|best to) )*(?:text|call|ring|phone|message|(?:contact|reach)(?: me)? by|give me a (?:ring|call|bell))(?!\S)"
    ),
    "job_risk": re.compile(
        r"(?<!\S)(?:at risk|sack\w*|redundan\w*|lose my job|losing my job|let(?:ting)? me go|job (?:is )?(?:safe|secure))(?!\S)"
    ),
    "barriers": re.compile(
        r"(?<!\S)(?:hard|harder|difficult|struggl\w+|worry|worries|problem|cant|rock bottom|low)(?!\S)"
    ),
}
_SAYS: Final = ("answer", "unclear")


def tells_much(said: Said, reading: Reading) -> bool:
    """Whether a text to which nothing was asked tells many things, a clause each."""
    if not said.open or reading.intent not in _SAYS:
        return False
    if len(said.plain.split()) < _WORDS:
        return False
    return len(reading.answers) >= _TELLS_MUCH and len(_parts(said)) >= _TELLS_MUCH


def read_parts_again(reading: Reading, said: Said) -> Reading:
    """The second reading of such a text: what it drops of the whole, a clause alone may keep. Never raises."""
    whole = read_again(reading, said)
    if whole.intent not in _SAYS:
        return whole
    alone = [_told_alone(part) for part in _parts(said)]
    answers: Found = dict(whole.answers)
    for slot in dict.fromkeys((*reading.answers, *_BY_THEMSELVES)):
        told = [each[slot] for each in alone if slot in each]
        if kept := _stands(slot, reading.answers.get(slot), answers.get(slot), told):
            answers[slot] = kept
    if answers == whole.answers:
        return whole
    return Reading(answers, "answer", reading.confidence, own_words(said, answers))


def _told_alone(part: Said) -> Found:
    """What a clause says by itself, or where it says nothing unasked, what it is plainly about."""
    if found := read_again(by_rules(part), part).answers:
        return found
    for slot, about in _ABOUT.items():
        if about.search(part.plain):
            asked = replace(part, question=slot)
            answers = read_again(by_rules(asked), asked).answers
            return {slot: answers[slot]} if slot in answers else {}
    return {}


def _stands(slot: str, read: Any, weighed: Any, told: list[Any]) -> Any:
    """The answer that the rules read in the whole, or that clauses tell alone, unless they differ."""
    if SLOTS[slot].kind is Kind.CODES:
        of_parts = {code for codes in told if isinstance(codes, tuple) for code in codes}
        before = weighed if isinstance(weighed, tuple) else ()
        read = read if isinstance(read, tuple) else ()
        plain = [code for code in SLOTS[slot].codes if code in of_parts]
        own = [code for code in plain if code in read or slot in _BY_THEMSELVES]
        return tuple(dict.fromkeys((*before, *own))) or weighed
    if weighed is not None or not told:
        return weighed
    same = all(each == told[0] for each in told) and read in (None, told[0])
    return told[0] if same else None


def _parts(said: Said) -> list[Said]:
    texts = [
        part.strip()
        for clause in _PARTS.split(said.raw)
        for part in (_BEGINS.split(clause) if len(clause.split()) > _LONG else (clause,))
    ]
    return [
        replace(said, raw=text, plain=mended(tidy(without_numbers(text)))) for text in texts if text
    ]
