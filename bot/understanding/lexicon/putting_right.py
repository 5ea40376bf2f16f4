"""Corrections in a language of its own: "asal mein main sick leave pe hun", "przepraszam, mam na mysli 8 tygodni"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from bot.model.answers import AREA_SLOTS, NO_ANSWER
from bot.understanding.lexicon import how_old, towns
from bot.understanding.lexicon.numbers import weeks
from bot.understanding.lexicon.tables import DENY_AFTER, Lexicon, eaten
from bot.understanding.said import Found, Said

Answers = Callable[[Said, Lexicon], Found]


def after_correction(words: Lexicon, text: str) -> tuple[str, bool] | None:
    """What follows "actually" and its like, and whether that was surely one ("sorry" alone may be manners)."""
    rest, sure, polite = text, False, False
    for ended in words.correction.finditer(text):
        if ended.start() > 0 and ended.end() == len(text):
            rest, sure = text[: ended.start()], True  # "..., put it right"
    first, _, after = text.partition(" ,")
    if after and any(m.start() > 0 and m.end() == len(first) for m in words.correction.finditer(first)):
        rest, sure = after, True  # "my age is wrong, ..."
    while True:
        rest = rest.lstrip(" ,")
        if (begun := words.correction.match(rest)) and begun.end() > 0:
            sure = True
        elif (begun := words.sorry.match(rest)) and begun.end() > 0:
            polite = True
        elif (
            begun := words.replies["no"].match(rest)
        ) and re.match(r"\s*,?\s*", rest[begun.end() :]):
            after = rest[begun.end() :].lstrip(" ,")
            if sure or polite or not (words.correction.match(after) or words.sorry.match(after)):
                break
        else:
            break
        rest = rest[begun.end() :]
    rest = rest.strip(" ,")
    return (rest, sure) if (sure or polite) and rest else None


def put_right(said: Said, words: Lexicon, text: str, answers: Answers) -> Found | None:
    """What a correction says, or None where the message is none (an answer to the question after "sorry" is not)."""
    begun = after_correction(words, text)
    if begun is None:
        return None
    found = _what_is_right(said, words, text, *begun, answers)
    if not found or (not begun[1] and said.question in found):
        return None
    return found


def told_at_the_check(said: Said, words: Lexicon, text: str, answers: Answers) -> Found:
    """What a reply to "shall we send this?" says of other questions, behind its yes or no.

    A part of the body, a time or a way of being reached that stands alone is taken where it answers one
    question and no other.
    """
    rest = _behind_yes_or_no(words, text)
    then = replace(said, question=None)
    # "send", "share": the words are of the sending, and nothing short among them stands alone
    of_sending = bool(eaten(text, words.slots["consent_share"]))
    if not rest or of_sending or len(rest.split()) > _SHORT:
        return answers(replace(then, raw=rest, plain=rest), words) if rest else {}
    rest = _before_the_wrong(then, words, rest, answers)
    found = _what_is_right(then, words, text, rest, True, answers)
    if "sick_weeks" in found and not _counts(words, rest):
        del found["sick_weeks"]  # "mai" is a month and "more"
    if found:
        return found
    right = _after_the_wrong(words, _without_the_wrong(words, rest))
    asked = {
        slot: found[slot]
        for slot in _ALONE_AT_THE_CHECK
        if slot in (found := answers(replace(said, question=slot, raw=right, plain=right), words))
        and found[slot] not in NO_ANSWER
    }
    # "tell them not to call early": when to be called, and no wish for a call
    if "contact_by" in asked and eaten(right, words.slots["contact_times"]):
        return {}
    return asked if len(asked) == 1 else {}


# Asked for these, a few words that name one of their codes do so wherever they stand.
_ALONE_AT_THE_CHECK = ("contact_by", "employment", "body_area", "age_band", "sick_weeks")
_SHORT = 6


def _counts(words: Lexicon, text: str) -> bool:
    return bool(re.search(r"\d", text) or any(each.search(text) for each, _ in words.figures))


def _behind_yes_or_no(words: Lexicon, text: str) -> str:
    """The text without the yes, no, "but" or "sorry" that leads it in."""
    rest = text
    leads = (words.replies["no"], words.replies["yes"], words.but, words.correction, words.sorry)
    while True:
        rest = rest.lstrip(" ,")
        begun = max((m.end() for each in leads if (m := each.match(rest))), default=0)
        if not begun:
            return rest.strip(" ,")
        rest = rest[begun:]


def _what_is_right(
    said: Said, words: Lexicon, text: str, rest: str, sure: bool, answers: Answers
) -> Found:
    """What the words that put something right say: of the question that was asked, or else of any."""
    rest = _without_the_wrong(words, rest)
    rest = _after_the_wrong(words, rest) if sure else rest
    then = replace(said, raw=rest, plain=rest)
    found = (_alone(then, words, rest) if said.question else {}) or answers(then, words)
    if not found:
        found = (
            answers(replace(then, question=None), words)
            or _alone(then, words, rest)
            or (_part(words, rest) if sure else {})
            or (how_old.age(replace(then, question="age_band"), words, rest) if words.age.search(text) else {})
        )
    return found


def _without_the_wrong(words: Lexicon, text: str) -> str:
    """The text without a short clause that only names what was wrong: "it is Bury, not Bolton"."""
    clauses = [clause.strip() for clause in text.split(",")]
    kept = [
        clause
        for clause in clauses
        if not (
            len(clause.split()) <= 3
            and (no := words.negates.match(clause))
            and clause[no.end() :].strip()
        )
    ]
    return " , ".join(kept) or text


def _after_the_wrong(words: Lexicon, text: str) -> str:
    """The text after "the shoulder not", in languages that deny a word after it."""
    if words.language not in DENY_AFTER:
        return text
    begun = re.match(rf"(?:\S+ ){{1,3}}?{words.negates.pattern}[ ,]+(?=\S)", text)
    return text[begun.end() :] if begun else text


def _before_the_wrong(said: Said, words: Lexicon, text: str, answers: Answers) -> str:
    """The text before "and not the back", where both sides of the not are of one slot."""
    for no in words.negates.finditer(text) if words.language not in DENY_AFTER else ():
        right, wrong = text[: no.start()].strip(" ,"), text[no.end() :].strip(" ,")
        of_right = _what_is_right(said, words, right, right, True, answers) if right else {}
        of_wrong = _what_is_right(said, words, wrong, wrong, True, answers) if wrong else {}
        if any(of_right[slot] != of_wrong[slot] for slot in of_right.keys() & of_wrong.keys()):
            return right
    return text


def _part(words: Lexicon, text: str) -> Found:
    """The one part of the body that a short text names."""
    areas = eaten(text, words.slots["body_area"]) if len(text.split()) <= 8 else []
    return {"body_area": areas} if len(areas) == 1 else {}


def _alone(said: Said, words: Lexicon, text: str) -> Found:
    """A length of time, a place or a part of the body that is all that is put right, whatever was asked."""
    if len(text.split()) > 12:
        return {}
    asked = said.question
    if (
        asked not in ("sick_weeks", "out_of_work", "job_date", "age_band")
        and (length := weeks(said, words, text)) is not None
        and not eaten(text, words.slots["employment"])
    ):
        return {"sick_weeks": length}
    if asked not in AREA_SLOTS:
        return towns.place(replace(said, question="gp_area"), words, text) if len(text.split()) <= 3 or words.gp.search(text) else {}
    return {}
