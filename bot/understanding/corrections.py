"""Corrections at any point: "actually im off sick", "sorry i meant bolton", "i said working but im self employed".

The words after the correction are read as a message of their own, first for the question that was
asked and then for any; what is only contrasted ("not my back") is left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from bot.understanding.ages import read_age
from bot.understanding.body import where
from bot.understanding.body_words import AREA_WORDS
from bot.understanding.durations import weeks_behind
from bot.understanding.places import whole_place
from bot.understanding.said import Found, Said

Everything = Callable[[Said], Found]

_SOFT: Final = r"(?:(?:oh|oops|oop|whoops|woops|sorry|sry|soz|wait|hang on|hold on|no|nope|um|erm|well|ok|hi|ah|my bad|apologies)(?: ,)? )"
_SURE: Final = re.compile(
    rf"^{_SOFT}{{0,4}}(?:actually|actualy|actully|acually|acctually|correction|(?:i )?(?:meant|mean)(?: to (?:say|put|type))?|(?:i )?should (?:have|of|ov|a|be|have been|of been)(?: said| put| been)?|i shouldve (?:said|put)|scratch that|(?:no|oh|sorry) wait|wait no|hang on|my mistake|my bad|change (?:that|it) to|i lied|on second thoughts|oops|whoops|i take that back)(?: ,)? (?P<rest>.+)$"
)
_POLITE: Final = re.compile(
    r"^(?:(?:oh|ah|no|hi|wait|hang on)(?: ,)? ){0,2}(?:sorry|sry|soz|wait|hang on|hold on|oh)(?: ,)? (?P<rest>.+)$"
)
_SAID_BUT: Final = re.compile(
    rf"^{_SOFT}{{0,3}}i (?:said|put|told you|typed|wrote|picked|chose|answered|told u)(?: that| i was| im)? (?P<before>.{{1,40}}?)(?:(?: ,)? but| ,(?= (?:its|im|it is|i am|it should|actually|really|meant))|(?= actually)) (?P<rest>.+)$"
)
_LATE: Final = re.compile(
    r"^(?:(?:no|nope|oh)(?: ,)? )?(?P<rest>(?:its|im|ive|i am|it is|my|i|been|not|they|make that|text|call|ring|phone|put|please|can you)(?!\S).+?)(?: ,)? (?:actually|instead(?: please)?|i meant(?: to (?:say|put))?|i mean|i should have said|my mistake|my bad|sorry my mistake|sorry)$"
)
_ASIDE_WORDS: Final = re.compile(r"^(?:actually|really|now|its actually)(?: ,)? ")
_CONTRAST: Final = re.compile(
    r"(?: ,)?(?: and| its)? not (?:my |the |in |at |a |an |as )*\w+(?: (?!i|im|ive|its)\w+)?$"
)
# "its my knee not my back", "not manchester, bolton": what is right beside what is not
_THIS_NOT_THAT: Final = re.compile(
    r"^(?P<right>.+?)(?: ,)? (?:and |its |but )?(?:not|instead of|rather than) (?P<wrong>(?:\S+ ){0,4}?[^\s,]+)(?: now| any ?more| please| sorry)?$"
)
_NOT_THAT_THIS: Final = re.compile(
    r"^(?:(?:its|it is|it was|im|i am|thats|that is) )?not (?P<wrong>(?:[^\s,]+ ){0,4}?[^\s,]+)(?: ,|(?: ,)? (?:but|its|it is|im|i am)) (?P<right>(?:\S+ ){0,6}\S+)$"
)
# "im 46 and its my neck": what is told beside what is set against something
_BESIDE: Final = re.compile(
    r"^(?P<beside>.+)(?: ,| and) (?P<told>(?:its|it is|my|im|i am)(?!\S).+)$"
)

_PART: Final = re.compile(
    rf"(?:(?:left|right|lower|upper|both|my|me|the|and) )*(?:{AREA_WORDS})(?: (?:and|n) (?:my |me |the )?(?:{AREA_WORDS}))*(?: really| that hurts| instead| pain)?"
)


def corrected(said: Said, everything: Everything) -> Found | None:
    """What a correction says, or None where the message is none; `everything` reads a message."""
    text = said.plain.replace(" ?", "").strip(" ,")
    if match := _SURE.match(text):
        return _rest(said, match["rest"], everything)
    if match := _SAID_BUT.match(text):
        after = _rest(said, match["rest"], everything)
        before = _rest(said, match["before"], everything)
        return after if after.keys() & before.keys() else None
    bare = replace(said, plain=re.sub(r"^(?:no|nope|nah)(?: ,)? ", "", text))
    if said.question and (set_right := contrasted(bare, everything)):
        return set_right[0]
    if (match := _LATE.match(text)) and said.question not in (whole := everything(bare)):
        return _rest(said, match["rest"], everything) or whole or None
    if match := _POLITE.match(text):
        after = _rest(said, match["rest"], everything)
        if after and (_CONTRAST.search(text) or said.question not in after or " dont " in text):
            return after
    return None


def contrasted(said: Said, everything: Everything) -> tuple[Found, Found] | None:
    """What a text says is right and, of the same slots, what it says is not: "its my knee not my back".

    What is told beside that is right too ("im 46 and its my knee not my back"). None where the text sets
    nothing of one slot against another thing of it, or answers what was asked.
    """
    # beside a yes or no to sending it is one all the same; and a knee that is named is no hurdle
    if not said.asked("consent_share", "barriers") and said.question in everything(said):
        return None
    text = said.plain.replace(" ?", "").strip(" ,")
    for pattern in (_THIS_NOT_THAT, _NOT_THAT_THIS):
        if (match := pattern.match(text)) is None:
            continue
        # "its bury": what stands before not is read without what leads it in
        if found := _set_against(said, match["right"], match["wrong"], everything):
            return found
        apart = _BESIDE.match(match["right"])
        if apart and (found := _set_against(said, apart["told"], match["wrong"], everything)):
            return {**put_right(said, apart["beside"], everything), **found[0]}, found[1]
    return None


def _set_against(
    said: Said, told: str, denied: str, everything: Everything
) -> tuple[Found, Found] | None:
    """The slots that both name and differ in: what is right of them, and what is wrong."""
    right = put_right(said, told, everything)
    unit = told.split()[-1] if denied.isdigit() else ""
    wrong = put_right(said, f"{denied} {unit}".strip(), everything)
    wrong = wrong or put_right(said, denied, everything)
    both = {s for s in right.keys() & wrong.keys() if right[s] != wrong[s]}
    if "age_band" in right and "age_band" in wrong and told != denied:
        both |= {"age_band"}  # two ages of one band are two ages all the same: "52 not 25"
    # one length of time beside another is of whatever length was asked
    both -= {"language", "sick_weeks" if said.asked("out_of_work", "job_date") else ""}
    if not both or said.question in right:
        return None
    return {s: right[s] for s in both}, {s: wrong[s] for s in both}


def said_wrong(said: Said, everything: Everything) -> Found:
    """What a correction says does not hold, of the slots it puts right."""
    bare = re.sub(r"^(?:(?:no|nope|nah|yes|sorry|but|actually)(?: ,)? )+", "", said.plain)
    both = contrasted(replace(said, plain=bare), everything)
    return both[1] if both else {}


def put_right(said: Said, rest: str, everything: Everything) -> Found:
    """What the words after a correction say, whatever was asked."""
    return _rest(replace(said, question=None), rest, everything)


def _rest(said: Said, rest: str, everything: Everything) -> Found:
    rest = _ASIDE_WORDS.sub("", rest)
    short = _CONTRAST.sub("", rest).strip(" ,")
    for words in dict.fromkeys((short, rest)):
        if words and (found := _read(said, words, everything)):
            return found
    return {}


def _read(said: Said, words: str, everything: Everything) -> Found:
    then = replace(said, plain=words, raw=_raw(said, words))
    if said.asked("name", "barriers") and (alone := _bare(then)):
        return alone
    asked = everything(then) if said.question else {}
    if said.question in asked:
        return asked
    return _bare(then) or asked | everything(replace(then, question=None))


def _raw(said: Said, words: str) -> str:
    """The end of the message as typed, for the names and numbers that the plain words lost."""
    first, length = words.split()[0], len(words.replace(",", " ").split())
    begun = [m.start() for m in re.finditer(rf"\b{re.escape(first)}\b", said.raw.lower())]
    if not begun:
        return said.raw
    return said.raw[min(begun, key=lambda at: abs(len(said.raw[at:].split()) - length)) :]


def _bare(said: Said) -> Found:
    """A part of the body, a place, an age or a length of time that stands alone."""
    text = re.sub(
        r"^(?:its|it is|it was|it should be|in|im|i am|my|me|the|at|been|its been|off) ",
        "",
        said.plain,
    )
    if _PART.fullmatch(text) and (areas := where(text)):
        return {"body_area": areas}
    if place := whole_place(re.sub(r"^(?:in|at) ", "", text), said.places):
        return {"lives_in" if said.asked("lives_in") else "gp_area": place}
    if re.fullmatch(r"\d\d", text) and not said.asked("sick_weeks", "out_of_work", "job_date"):
        return read_age(replace(said, question="age_band"))
    weeks = re.fullmatch(
        r"(?:been |about |off )*(.*?(?:day|week|month|year)s?)(?: (?:that )?(?:ive|i have|i) been)?(?: off| now| off sick| off work)*",
        text,
    )
    if (
        weeks
        and len(text.split()) <= 8
        and (length := weeks_behind(weeks[1], said.today)) is not None
    ):
        return {"sick_weeks": length}
    return {}
