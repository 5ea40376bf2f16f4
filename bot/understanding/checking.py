"""What is said at "check your answers": whatever plainly answers another question puts right what stands there.

"i am 17", "no its my hip" or "yes but text me" need no "actually" there: the answers stand before the
person, and they were told to say what is different. A "no" that brings a correction refuses nothing;
a yes beside one is kept here, and the dialogue asks for it anew where the answers became others.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.model.answers import SLOTS
from bot.understanding import lexicons
from bot.understanding.answering import everything_said, refuses
from bot.understanding.asides import target_of
from bot.understanding.by_rules import by_rules, checked_answers, own_words
from bot.understanding.corrections import put_right
from bot.understanding.hints import is_question
from bot.understanding.people import without_numbers
from bot.understanding.said import Found, Reading, Said
from bot.understanding.second_reading import read_again
from bot.understanding.spelling import mended
from bot.understanding.wording import tidy
from bot.understanding.yes_no import whole_yes_no

CHECK: Final = "consent_share"
_NO_CORRECTION: Final = frozenset(
    ("language", "safety", *(slot for slot in SLOTS if slot.startswith("consent_")))
)
# Said beside a yes or as the reason of a no, these put nothing right: "no, i am too tired for this".
BESIDE_THE_REPLY: Final = frozenset(
    "condition barriers wants_work existing_support talking_therapy".split()
)
_FEW: Final = 4  # words: "my left knee"
_WISHES_LEFT_ALONE: Final = ("answer", "unclear", "change")
_LED: Final = re.compile(
    r"^(?:(?:yes+|yeah+|yep|yh|ok|okay|sure|fine|great|right|no+|nope|nah|sorry|wait|hang on|hold on|oh|erm|um|well|hi|please|thanks|thank you|but|and|except|only|just|also|all good|looks good|send it|nearly|nearly right|(?:thats|its|it is|that is|thats all) (?:wrong|not right|incorrect)|not right|wrong)(?!\S)(?: ,)? ?)+"
)
_WRONG: Final = re.compile(
    r"(?<!\S)(?:wrong|incorrect|not (?:quite |all |really |exactly )?(?:right|correct|true)|isnt (?:right|correct|true)|mistake|mistakes|error|typo)(?!\S)"
)
_TAKES_BACK: Final = re.compile(
    r"(?<!\S)(?:but|except|apart from|bar|actually|wrong|should be|change|instead)(?!\S)"
)
# what stands after it is what an answer named before it should be: "my name is spelt wrong, its Steph"
_SHOULD_BE: Final = re.compile(
    r"\b(?:should(?:ve| have)? (?:be|been|say|read)|it'?s|it is|that'?s|is actually|put|make it|change (?:it|that|them|\w+(?: \w+)?) to|wrong[,.]? (?:i'?m|i am)) +",
    re.IGNORECASE,
)
_DENIES: Final = re.compile(
    r"^(?:(?:im|i am|ive|its|it is|my \w+(?: is)?) )?(?:not|isnt|aint)(?: (?:in|at|my|the|a|an|called))* (?P<what>[^,]{2,40})$"
)
_TELLS: Final = re.compile(
    r"(?:(?:yes|yeah|ok|please|and)(?: ,)? )*(?:i|im|ive|my|me|cant|the|there)(?!\S)(?!.*(?<!\S)(?:not|said|meant|only|just)(?!\S))"
)
# Asked for these, a few words name one of their codes: taken where they answer one of them and no other.
_SHORT: Final = ("contact_by", "contact_times")


def at_the_check(said: Said, reading: Reading) -> Reading:
    """The reading of a reply to "shall we send this?", with what it puts right. Never raises."""
    if said.question != CHECK or reading.intent not in _WISHES_LEFT_ALONE:
        return reading
    if whole_yes_no(said.plain) or is_question(said.plain):
        return reading
    consent = reading.answers.get(CHECK)
    told = _others(reading.answers)
    if reading.intent != "change" or not told:
        told = {**told, **{s: v for s, v in _told(said).items() if s not in told}}
    told = told or _as_it_should_be(said)
    plain = told.keys() - BESIDE_THE_REPLY
    if consent == "yes":
        return _with_a_yes(said, reading, told) if plain else reading
    refused = consent == "no" and not plain
    if told and not (refused or (refuses(said.plain) and not plain)):
        return _changing(said, reading, told)
    if reading.intent == "change":
        named = target_of(said.plain) if reading.target == CHECK else reading.target
        return replace(reading, target=named)
    if refuses(said.plain):
        return reading
    if _WRONG.search(said.plain):
        return Reading({}, "change", reading.confidence, {}, target_of(said.plain))
    if consent in (None, "no") and (denied := _denied(said)):
        return Reading({}, "change", reading.confidence, {}, denied)
    if consent is None and (one := _of_one_question(said)):
        return _changing(said, reading, one)
    return reading


def only_tells(text: str) -> bool:
    """Whether an English text tells something and calls nothing else wrong: "my knee hurts", not "its my knee"."""
    plain = tidy(text)
    return plain.isascii() and _TELLS.match(plain) is not None and not _TAKES_BACK.search(plain)


def _others(answers: Found) -> Found:
    return {slot: value for slot, value in answers.items() if slot not in _NO_CORRECTION}


def _with_a_yes(said: Said, reading: Reading, told: Found) -> Reading:
    """ "yes but im off sick" changes; "yes, and text me" answers more than was asked."""
    answers = {CHECK: "yes", **told}
    intent = "change" if _TAKES_BACK.search(said.plain) else reading.intent
    return Reading(answers, intent, reading.confidence, own_words(said, answers))


def _changing(said: Said, reading: Reading, told: Found) -> Reading:
    sure = max(reading.confidence, 0.9)
    return Reading(told, "change", sure, own_words(said, told), next(iter(told)))


def _told(said: Said) -> Found:
    """What a reply says beside its yes or no, read as if nothing had been asked."""
    if native := _others(checked_answers(lexicons.at_the_check(said))):
        return native
    rest = _LED.sub("", said.plain)
    if not rest or _DENIES.match(rest):
        return {}
    unasked = replace(said, question=None)
    heard = read_again(by_rules(unasked), unasked)
    whole = heard.answers if heard.intent in _WISHES_LEFT_ALONE else {}
    alone = checked_answers(put_right(said, rest, everything_said))
    short = len(rest.split()) <= _FEW
    sure = {s: v for s, v in alone.items() if short or s in ("name", "phone")}
    return _others({**sure, **whole})


def _of_one_question(said: Said) -> Found:
    """What a short reply answers, where of all the questions it fits it answers one: "text not call"."""
    if len(said.plain.split()) > _FEW:
        return {}
    found: Found = {}
    for slot in _SHORT:
        asked = replace(said, question=slot)
        answers = read_again(by_rules(asked), asked).answers
        found |= {slot: answers[slot]} if slot in answers else {}
    return found if len(found) == 1 else {}


def _as_it_should_be(said: Said) -> Found:
    """What an answer that the reply names should be: "the name is wrong, its Steph"."""
    target, after = target_of(said.plain), _SHOULD_BE.search(said.raw)
    if target in (None, *_NO_CORRECTION) or after is None:
        return {}
    rest = said.raw[after.end() :]
    then = replace(said, question=target, raw=rest, plain=mended(tidy(without_numbers(rest))))
    found = checked_answers(everything_said(then))
    return {target: found[target]} if target in found else {}


def _denied(said: Said) -> str | None:
    """Which answer a reply says is not so: "im not off sick" is no refusal to send it."""
    denial = _DENIES.match(_LED.sub("", said.plain))
    if denial is None:
        return None
    found = _others(checked_answers(put_right(said, denial["what"], everything_said)))
    plain = [slot for slot in found if slot not in BESIDE_THE_REPLY]
    return plain[0] if plain else None
