"""A second reading of a reply, learned from what people reply: it doubts what the rules read, or adds to it.

The rules (`by_rules.py`) know how each thing is said, and are misled by what stands around it: "husband's
on the sick, i'm still at tesco", "signed off by physio". So all the words of a reply are weighed, in plain
English whatever the language, together with what the rules read: how likely each code and each wish then is.
A code that is unlikely is dropped, and asked again; one that is likely is taken. `./run learn-replies`
learns the weights from the tuning half of the kept sets. It reads no number, name, place or date itself;
one that the rules read where it is probably not the answer ("6 weeks' wait, only off 2") is asked again.
"""

from __future__ import annotations

import gzip
import json
import math
import re
import sys
from array import array
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate
from pathlib import Path
from typing import Final

from bot.journey.order import ONCE_WITH_NAME, SHARES
from bot.model.answers import NO_ANSWER, SLOTS, Kind
from bot.understanding.answering import by_option
from bot.understanding.asides import MAY_ANSWER
from bot.understanding.by_rules import by_rules, own_words, wanting
from bot.understanding.phrases import undenied
from bot.understanding.reply_marks import (
    ASKED,
    MARKS,
    YES_OR_NO,
    heard_by_rules,
    marks_of_reading,
    marks_of_words,
    rightly,
)
from bot.understanding.said import Found, Reading, Said

LEARNED: Final = Path(__file__).parent / "learned.bin.gz"
# chosen by learning from one half of the tuning lines and reading the other:
KEPT: Final = 0.6  # how likely a code that the rules read must be: asked again sooner than guessed
TAKEN: Final = 0.53  # … and one that they did not, of the question that was asked
VOLUNTEERED: Final = 0.8  # … of another question
WISHED: Final = 0.5  # … and a wish they did not see,
WISHED_AWAY: Final = 0.8  # … or one that undoes what was said, or sets an answer aside
RIGHT: Final = (
    0.5  # how likely a number, name, place or date that the rules read must be the answer
)
DENIED: Final = 0.2  # how likely a wish that they saw must be, where the reply answers something
NOT_ANSWERED: Final = NO_ANSWER[0]
LITTLE: Final = 20.0  # what the marks of a reply must outweigh
LONGEST: Final = 600  # characters; who writes more is read by the rules alone
TELLING: Final = 3  # words, where nothing was asked: "my knee" may belong to anything
CONSENTS: Final = frozenset(one for one in YES_OR_NO if one.startswith("consent_"))
_IN_WORDS: Final = re.compile(r"[^\W\d_]{2}")
_UNDOING: Final = frozenset("stop delete restart refuse".split())
# told in the same breath as a problem, or as who treats it
_WITH_PROBLEM: Final = frozenset(("body_area", "care_service"))


@dataclass(frozen=True)
class _Learned:
    """How rare each mark is, and what it says for and against each label: rows of a sparse table."""

    labels: tuple[str, ...]
    bias: tuple[float, ...]
    scale: tuple[float, ...]  # by label
    rarity: array[float]  # by place; 0 for what was never learned
    begins: array[int]  # by place: where its row begins; the next row's beginning ends it
    label: bytes
    weight: array[int]

    def summed(self, places: Iterable[tuple[int, float]]) -> list[float]:
        """What marks say for each label: (place, how much it counts) in, a sum for each label out."""
        told = [0.0] * len(self.labels)
        for place, counts in places:
            for at in range(self.begins[place], self.begins[place + 1]):
                told[self.label[at]] += self.weight[at] * counts
        return [
            bias + each * by for bias, each, by in zip(self.bias, told, self.scale, strict=True)
        ]


def read_again(reading: Reading, said: Said) -> Reading:
    """The reading of the rules, less what is unlikely and with what is likely. Never raises."""
    # danger has a second opinion of its own; a choice needs none
    if said.question == "safety" or by_option(said) or not _IN_WORDS.search(said.raw):
        return reading
    unasked = said.open and len(said.plain.split()) < TELLING
    if unasked or len(said.raw) > LONGEST:
        return reading
    chances = _chances(said, reading)
    together = _asked_together(said.question)
    by_slot = {
        slot: codes
        for slot, codes in _by_slot(chances, said.question).items()
        if slot not in together or slot not in reading.answers
    }
    doubted = {
        slot
        for slot in heard_by_rules(reading.answers)
        if slot not in together and chances.get(rightly(slot), 1.0) < RIGHT
    }
    answers = {slot: value for slot, value in reading.answers.items() if slot not in doubted}
    denied = _denied(said, reading)
    for slot, codes in by_slot.items():
        codes = {code: likely for code, likely in codes.items() if code not in denied.get(slot, ())}
        if not codes:
            continue
        asked = slot == said.question and slot not in CONSENTS
        settle = _settle_several if SLOTS[slot].kind is Kind.CODES else _settle_one
        settle(answers, slot, codes, TAKEN if asked else VOLUNTEERED)
    if said.question == "condition" and answers.get("body_area") and "condition" in reading.answers:
        # who says where says that it hurts: asking again would gain nothing
        answers.setdefault("condition", reading.answers["condition"])
    found = _with_wish(reading, said, answers, chances)
    if found.answers == reading.answers or said.question not in found.answers:
        return found
    return replace(found, confidence=_sure(found, said.question, by_slot))


def _denied(said: Said, reading: Reading) -> dict[str, set[object]]:
    """slot → codes that the rules read once the denial is taken out of English words: "not retired"."""
    bare = undenied(said.plain)
    if bare == said.plain:
        return {}
    told = by_rules(replace(said, raw=bare, plain=bare)).answers
    return {
        slot: {*_codes(value)} - {*_codes(reading.answers.get(slot, ()))}
        for slot, value in told.items()
    }


def _codes(value: object) -> tuple[object, ...]:
    return value if isinstance(value, tuple) else (value,)


def _asked_together(question: str | None) -> frozenset[str]:
    """What one text may ask beside the question: "6 weeks, no". Replies to one question taught nothing of it."""
    if question == "name":
        return frozenset(ONCE_WITH_NAME)
    pairs = (*SHARES.items(), *((other, one) for one, other in SHARES.items()))
    beside = {other for one, other in pairs if one == question}
    return frozenset(beside | (_WITH_PROBLEM if question in ("condition", "msk_care") else set()))


def _sure(found: Reading, question: str, by_slot: Mapping[str, Mapping[str, float]]) -> float:
    """How sure the answer to the question is: as its least likely code."""
    given = found.answers[question]
    learned = by_slot.get(question, {})
    likely = [learned[str(code)] for code in _codes(given) if code in learned]
    return round(min(likely), 3) if likely else found.confidence


def _settle_one(answers: Found, slot: str, codes: Mapping[str, float], enough: float) -> None:
    likeliest = max(codes, key=codes.__getitem__)
    read = answers.get(slot)
    if read in NO_ANSWER or (read is not None and codes.get(read, 1.0) >= KEPT):
        return
    answers.pop(slot, None)
    if codes[likeliest] >= enough and not (slot in CONSENTS and likeliest == "yes"):
        answers[slot] = likeliest  # who consents says so: a yes to that is never guessed


def _settle_several(answers: Found, slot: str, codes: Mapping[str, float], enough: float) -> None:
    read = answers.get(slot, ())
    if isinstance(read, str) or 2 * len(read) > len(SLOTS[slot].codes):
        return  # not answered; or "all of them", which says no code in particular
    kept = [code for code in read if codes.get(code, 1.0) >= KEPT]
    kept += [code for code, likely in codes.items() if likely >= enough and code not in read]
    if len(kept) > 1:
        kept = [code for code in kept if code != "none"]
    if kept:
        answers[slot] = tuple(kept)
    else:
        answers.pop(slot, None)


def _with_wish(
    reading: Reading, said: Said, answers: Found, chances: Mapping[str, float]
) -> Reading:
    """The reading with these answers, and with what the person seems to want."""
    wishes = {name[1:]: likely for name, likely in chances.items() if name[0] == "!"}
    wish = max(wishes, key=wishes.__getitem__)
    intent = reading.intent
    if wish in MAY_ANSWER and said.question in reading.answers:
        wish = "unclear"
    if intent in ("answer", "unclear"):
        enough = WISHED_AWAY if answers or wish in _UNDOING else WISHED
        if wishes[wish] >= enough and wish != "unclear":
            return wanting(said, answers, wish, round(wishes[wish], 3))
    elif intent != "change" and answers and wishes.get(intent, 1.0) < DENIED:
        if intent == "skip":  # whoever skips nothing has left no question out
            answers = {slot: value for slot, value in answers.items() if value != NOT_ANSWERED}
        intent = "answer"
    if intent == "answer" and not answers and reading.answers:
        intent = "unclear"
    elif intent == "unclear" and answers:
        intent = "answer"
    if answers == reading.answers and intent == reading.intent:
        return reading
    sure = reading.confidence if answers else 0.0
    return Reading(answers, intent, sure, own_words(said, answers), reading.target)


def _by_slot(chances: Mapping[str, float], question: str | None) -> dict[str, dict[str, float]]:
    """slot → code → how likely it is said."""
    found: dict[str, dict[str, float]] = {}
    for label, likely in chances.items():
        slot, _, code = label.partition("=")
        if question in YES_OR_NO and slot == question:
            continue  # this label is for what is said unasked
        if question in YES_OR_NO and slot == ASKED:
            slot = str(question)
        if slot in SLOTS:
            found.setdefault(slot, {})[code] = likely
    return found


def _chances(said: Said, reading: Reading) -> dict[str, float]:
    """How likely each label is said."""
    learned = _learned()
    words = [
        (place, rare)
        for place in marks_of_words(said.raw, said.question)
        if (rare := learned.rarity[place])
    ]
    length = math.sqrt(sum(rare * rare for _, rare in words) + LITTLE)
    read = marks_of_reading(reading.answers, reading.intent, said.question)
    told = learned.summed(
        [(place, rare / length) for place, rare in words] + [(MARKS + place, 1.0) for place in read]
    )
    return {
        label: 1 / (1 + math.exp(-each)) for label, each in zip(learned.labels, told, strict=True)
    }


@lru_cache(maxsize=1)
def _learned() -> _Learned:
    with gzip.open(LEARNED) as file:
        head = json.loads(file.readline())
        rarity = array("f", file.read(4 * MARKS))
        rows = array("H", file.read(2 * 2 * MARKS))
        label = file.read(head["weights"])
        weight = array("b", file.read(head["weights"]))
    if sys.byteorder == "big":
        rarity.byteswap()
        rows.byteswap()
    begins = array("l", accumulate(rows, initial=0))
    return _Learned(
        tuple(head["labels"]),
        tuple(head["bias"]),
        tuple(head["scale"]),
        rarity,
        begins,
        label,
        weight,
    )
