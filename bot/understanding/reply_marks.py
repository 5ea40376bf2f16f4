"""What a reply is weighed by, and what is learned of it: see `second_reading`.

Marks are places in a table, found by a checksum; some share one, and were learned so.
"""

from __future__ import annotations

from typing import Final
from zlib import crc32

from bot.model.answers import NO_ANSWER, SLOTS, Kind
from bot.safety.plain_english import in_english
from bot.safety.second_opinion import pieces
from bot.understanding.said import Found

MARKS: Final = 1 << 18  # places for them
_BESIDE: Final = 8  # words that follow soon
_AT_ITS_WORD: Final = frozenset(("safety", "language"))  # never doubted
_START: Final = "<"
_END: Final = ">"
ASKED: Final = "asked"  # stands for the question, where all that matters is yes or no
YES_OR_NO: Final = frozenset(
    "consent_take_part consent_share consent_contact consent_evaluation text_safe voicemail_ok civil_servant talking_therapy".split()
)
# read from lists of names, or as they are typed
_NOT_HEARD: Final = frozenset(
    "safety age_band gp_area lives_in jobcentre_in ethnicity gender disability".split()
)


def labels_of(answers: Found, intent: str, question: str | None) -> set[str]:
    """What is learned of a reply: a label for each code it gives, and `!` with what it wants."""
    found = {f"!{intent}"} if intent != "answer" else set()
    for slot, value in answers.items():
        if SLOTS[slot].kind not in (Kind.CODE, Kind.CODES) or slot in _NOT_HEARD:
            continue
        name = ASKED if slot == question and slot in YES_OR_NO else slot
        codes = (value,) if isinstance(value, str) else value
        found |= {f"{name}={code}" for code in codes if code not in NO_ANSWER}
    return found


def rightly(slot: str) -> str:
    """The label that says whether what the rules read in a slot they alone can read is what was said."""
    return f"rightly {slot}"


def heard_by_rules(answers: Found) -> list[str]:
    """The slots of these answers that the rules alone can read: numbers, names, places, dates."""
    return [
        slot
        for slot, value in answers.items()
        if not (isinstance(value, str) and value in NO_ANSWER)
        and slot not in _AT_ITS_WORD
        and (SLOTS[slot].kind not in (Kind.CODE, Kind.CODES) or slot in _NOT_HEARD)
    ]


def marks_of_words(text: str, question: str | None) -> set[int]:
    """Where the words of a reply are weighed: each, what follows which, beside the question too; their pieces."""
    said = in_english(text, as_it_is=True)
    asked = question or ""
    marks = {asked, f"{asked}|{min(len(said), 6)} words"}
    for word in filter(None, said):
        marks |= {word, f"{asked}|{word}"}
    row = [_START, *said, _END]
    for at, one in enumerate(row):
        after = row[at + 1 : at + 1 + _BESIDE]
        if one and after and after[0]:
            marks |= {f"{one}>>{after[0]}", f"{asked}|{one}>>{after[0]}"}
        marks |= {f"{one}>{other}" for other in after if one and other}
    marks |= {f"~{piece}" for piece in pieces(text)}
    return {_place(mark) for mark in marks}


def marks_of_reading(answers: Found, intent: str, question: str | None) -> set[int]:
    """Where what the rules read is weighed: each code, whether it was asked for, the wish."""
    marks = {f"read !{intent}"}
    for slot, value in answers.items():
        codes = (value,) if isinstance(value, str) else value
        coded = SLOTS[slot].kind in (Kind.CODE, Kind.CODES)
        for code in codes if coded else ("something",):
            marks.add(f"read {slot}={code}")
            if slot == question:
                marks |= {f"read asked={code}", f"read asked {slot}={code}"}
    if question not in answers:
        marks.add("read nothing asked")
    return {_place(mark) for mark in marks}


def _place(mark: str) -> int:
    return crc32(mark.encode("utf-8", "surrogatepass")) % MARKS
