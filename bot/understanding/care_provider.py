"""Which NHS organisation looks after the problem: `care_provider`, one of the site's, elsewhere or unknown."""

from __future__ import annotations

import re
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.understanding.places import FAR, areas_named
from bot.understanding.said import Said

_ELSEWHERE = re.compile(
    r"(?:^|(?<=\s))(?:somewhere else|elsewhere|another (?:hospital|clinic|place|one)|different (?:hospital|clinic|place|one)|not (?:there|those|one of (?:those|them|these)|any of (?:those|them|these)|on the list)|none of (?:those|them|these)|neither|other|other hospital|not listed|out of area|a different)(?!\S)"
)
_UNSURE: Final = re.compile(
    r"(?<!\S)(?:not sure|unsure|not certain|no idea|no clue|(?:havent|not) (?:got )?a clue|dont (?:really )?know|never (?:found out|asked|took note)"
    r"|(?:dont|cant|couldnt|could not) (?:say|tell|remember|recall)(?! how)|no memory of|forgot(?:ten)?|hard to say|who knows|doesnt say|maybe|possibly)(?!\S)"
)
_HOSPITAL: Final = re.compile(r"(?<!\S)(?:royal|infirmary|hospital|general)(?!\S)")
_SLIP_FROM: Final = 5  # letters


def read_provider(said: Said, kind: str | None = None) -> str | None:
    """A service by its name; where it was asked, also by number, "not sure", a town of no site, or a slip.

    A hospital's name means its service of the `kind` the reply tells of, where there is one.
    """
    text = said.plain
    for name in sorted(said.services, key=len, reverse=True):
        if kind and f"{name} {kind}" in said.services and _says(text, name):
            return said.services[f"{name} {kind}"]
        if _says(text, name):
            return said.services[name]
    if not said.asked("care_provider"):
        return None
    codes = [*dict.fromkeys(said.services.values()), "elsewhere", "unknown"]
    if text in codes:
        return text
    if text.isdigit() and 1 <= int(text) <= len(codes):
        return codes[int(text) - 1]
    if _UNSURE.search(text):
        return "unknown"
    if _ELSEWHERE.search(text) or {*areas_named(text, said.places)} & FAR or _others(said):
        return "elsewhere"
    if len(text) < _SLIP_FROM or not said.services:
        return None
    slips = 2 if len(text) > _SLIP_FROM + 2 else 1
    near = process.extractOne(text, said.services.keys(), scorer=OSA.distance, score_cutoff=slips)
    return said.services[near[0]] if near else None


def _says(text: str, name: str) -> bool:
    return bool(
        re.search(rf"(?<!an )(?<!\S){re.escape(name)}(?! scan| results| machine)(?!\S)", text)
    )


def _others(said: Said) -> bool:
    """Whether a hospital is named in a borough where none of the site's own is: "salford royal"."""
    if not _HOSPITAL.search(said.plain):
        return False
    ours = {area for name in said.services for area in areas_named(name, said.places)}
    named = {*areas_named(said.plain, said.places)} - {""}
    return bool(ours and named) and not named & ours
