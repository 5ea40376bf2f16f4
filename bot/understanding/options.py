"""The numbered or lettered options of the pending question: "2", "b)", "1, 4 and 6", "all of them".

Numbers follow the order of codes in `bot.model.answers.SLOTS`, from 1; where a list holds `none`,
0 is `none` too.
"""

from __future__ import annotations

import re
from typing import Final

from bot.model.answers import SLOTS, Kind
from bot.understanding.counts import ORDINALS, WORDS
from bot.understanding.phrases import one_of

# Asked in words, never numbered: places, and the fixed list of signs (its numbers are in safety_answer).
NOT_NUMBERED: Final = frozenset(
    "gp_area lives_in jobcentre_in safety sick_weeks job_date name phone".split()
)
# A bare "1" more likely says yes once more than "under 16", which ends the journey: it is asked again.
NOT_BY_NUMBER: Final = frozenset({"under_16"})
_FILLER = re.compile(
    r"(?<!\S)(?:options?|numbers?|numbr|num|no|nos|answers?|opt|please|thanks|its|im|i think|id say|i choose|the|one|ones|just|only|probably|mainly|mostly|think|definitely|number|would be|for me|it is|is|also|plus|pick|choose|go for|ill go for|letter)(?!\S)"
)
_SEPARATORS = re.compile(r"[,/+.]|(?<!\S)(?:and|n|or|then|also|plus)(?!\S)")
_ALL = one_of(
    "all",
    "all of them",
    "all of the above",
    "all of these",
    "all the above",
    "all them",
    "all of it",
    "everything",
    "the lot",
    "every one",
    "every one of them",
    "all of those",
    "the whole lot",
    "pretty much all of them",
    "all the lot",
    "yes all of them",
    "most of them all",
    "all off them",
    "all of em",
    "all above",
    "yes all",
    "literally all of them",
    "basically all of them",
)
_NONE = one_of(
    "none", "none of them", "none of these", "none of the above", "none of those", "none apply", "no none", "nothing", "non",
    "none of it", "no none of them", "no none of those", "no none of these", "nope none", "nope none of them", "nope none of those",
    "nope none of these", "not any", "not any of them", "not any of these", "neither", "nothing at all", "none thanks", "none thank you", "none at all", "nil",
    "zero", "nowt", "nada", "no nothing", "nope nothing", "nothing like that", "none really", "none for me", "none that i know of", "non of them", "non of these",
    "none that i can think of", "none of em", "no not any of them", "none needed", "no needs", "dont need anything", "i dont need anything", "nothing needed",
    "nothing(?: special| extra| specific| in particular| else)?(?: like that)?(?: is)?(?: needed| required| for me| thanks| ta| comes to mind)?", "not that i know of", "none i can think of", "n a", "n/a", "na", "no thanks none",
)  # fmt: skip


def _figure(word: str) -> int | None:
    if word.isdigit() and len(word) <= 2:
        return int(word)
    if word in ORDINALS and word.isalpha():
        return ORDINALS[word]
    if len(word) == 1 and "a" <= word <= "s":
        return ord(word) - ord("a") + 1
    return WORDS.get(word)


def picked_numbers(text: str) -> list[int]:
    """The option numbers that are all a text says, in order; empty where it says anything else."""
    if re.fullmatch(r"\d{1,2}(?:[ ,./&+]+(?:and )?\d{1,2})*[ .)]*", text):
        return [int(n) for n in re.findall(r"\d{1,2}", text)]
    if (span := re.fullmatch(r"(\d{1,2}) (?:to|through|till) (\d{1,2})", text)) and int(
        span[1]
    ) < int(span[2]):
        return list(range(int(span[1]), int(span[2]) + 1))
    if text in ("a", "b", "c", "i", "one"):
        return [_figure(text) or 0]
    words = _SEPARATORS.sub(" ", _FILLER.sub(" ", text)).split()
    if any(word.isdigit() for word in words):
        words = [word for word in words if word != "i"]  # "1 i 8": and, in Polish
    figures = [_figure(word) for word in words]
    if not figures or any(figure is None for figure in figures):
        return []
    if (
        len(words) > 1
        and not any(word.isdigit() for word in words)
        and set(words) <= set("to too for won ate tree a i".split())
    ):
        return []
    return [figure for figure in figures if figure is not None]


def _code_of(codes: tuple[str, ...], figure: int) -> str | None:
    if figure == 0:
        return "none" if "none" in codes else None
    return codes[figure - 1] if figure <= len(codes) else None


def picked(question: str, text: str, codes: tuple[str, ...] | None = None) -> tuple[str, ...]:
    """The codes of the options a text picks; empty where it picks none or one that is not there.

    >>> picked("employment", "2")
    ('off_sick',)
    """
    slot = SLOTS[question]
    codes = codes if codes is not None else slot.codes
    if question in NOT_NUMBERED or not codes:
        return ()
    chosen = [_code_of(codes, figure) for figure in picked_numbers(text)]
    if not chosen or any(code is None or code in NOT_BY_NUMBER for code in chosen):
        return ()
    unique = tuple(dict.fromkeys(code for code in chosen if code))
    if slot.kind is not Kind.CODES and len(unique) > 1:
        return ()
    return unique


def says_all(text: str) -> bool:
    """Whether all that is said is "all of them"."""
    return bool(_ALL.fullmatch(text.replace(",", "").strip()))


def says_none(text: str) -> bool:
    """Whether all that is said is "none"."""
    return bool(_NONE.fullmatch(re.sub(r" , | ,|,", " ", text).replace("  ", " ").strip()))
