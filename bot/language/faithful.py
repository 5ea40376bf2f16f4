"""What a translation must carry over unchanged: the places for values, numbers and links.

A wrong telephone number or a lost `{{ due }}` in a safety text is a danger, not a blemish, so
these are compared sign by sign. Used for every catalogue as it is loaded, and by the tests.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

_TAG: Final = re.compile(r"{%-?\s*(.*?)\s*-?%}", re.S)
_VALUE: Final = re.compile(r"{{-?\s*(.*?)\s*-?}}", re.S)
_NAMED: Final = re.compile(r"%\((\w+)\)[sd]")
LINK: Final = re.compile(
    r"(?:https?://)?(?:[a-z0-9-]+\.)+(?:uk|org|com|net)\b(?:/[\w./?=&%#-]*\w)?"
)
_NUMBER: Final = re.compile(r"[0-9](?:[0-9 ]*[0-9])?")
# "in the last 2 weeks", "1 to 2 years": a tongue with a dual, or no plural, says these in words
_SAYABLE: Final = re.compile(r"\b([12])(?= (?:to [0-9]+ )?(?:weeks?|months?|years?)\b)")
KEPT_WORDS: Final = ("SHOUT",)  # what another service waits for, whatever the language
_ANY_SIGN: Final = re.compile(rf"[{{<%]|\d|\.(?:uk|org|com|net)|{'|'.join(KEPT_WORDS)}")


def signs_of(text: str) -> list[str]:
    """What stands in a sentence for a program to read: values, conditions, numbers, links, words kept."""
    signs = re.findall(r"{{.*?}}|{%.*?%}|%\(\w+\)[sd]", text, re.S)
    rest = _without_signs(text)
    signs += LINK.findall(rest) + _numbers(LINK.sub(" ", rest))
    signs += [word for word in KEPT_WORDS if word in rest]
    return list(dict.fromkeys(signs))


def faults(source: str, translation: str) -> list[str]:
    """What a translation got wrong of its English, in plain words; empty where it is faithful."""
    if not (_ANY_SIGN.search(source) or _ANY_SIGN.search(translation)):
        return []
    found = []
    if _tags(source) != _tags(translation):
        found.append(f"conditions differ: {_tags(source)} became {_tags(translation)}")
    elif _values(source) != _values(translation):
        found.append("values differ, or stand under another condition")
    if Counter(_NAMED.findall(source)) != Counter(_NAMED.findall(translation)):
        found.append("a %(name)s is lost or new")
    english, other = _without_signs(source), _without_signs(translation)
    found += _of_links(english, other)
    found += _of_numbers(LINK.sub(" ", english), LINK.sub(" ", other))
    found += [
        f"{word} is another service's word and stays as it is"
        for word in KEPT_WORDS
        if english.count(word) != other.count(word)
    ]
    if re.search(r"<[a-zA-Z/!]", translation):
        found.append("HTML has no place in a sentence")
    return found


def _tags(text: str) -> list[str]:
    return [" ".join(tag.split()) for tag in _TAG.findall(text)]


def _values(text: str) -> list[Counter[str]]:
    """The values outside every condition, then those of each branch in turn."""
    branches: list[Counter[str]] = [Counter()]
    depth = 0
    parts = _TAG.split(text)
    for place, part in enumerate(parts):
        if place % 2:
            word = part.split(" ")[0]
            depth += {"if": 1, "for": 1, "endif": -1, "endfor": -1}.get(word, 0)
            if depth:
                branches.append(Counter())
        else:
            here = branches[-1] if depth else branches[0]
            here.update(" ".join(value.split()) for value in _VALUE.findall(part))
    return branches


def _without_signs(text: str) -> str:
    for sign in (_TAG, _VALUE, _NAMED):
        text = sign.sub(" \n ", text)
    return text


def _numbers(text: str) -> list[str]:
    return _NUMBER.findall(text)


def _of_links(source: str, translation: str) -> list[str]:
    if Counter(LINK.findall(source)) == Counter(LINK.findall(translation)):
        return []
    return [f"links differ: {LINK.findall(source)} became {LINK.findall(translation)}"]


def _of_numbers(source: str, translation: str) -> list[str]:
    wanted, had = Counter(_numbers(source)), Counter(_numbers(translation))
    sayable = Counter(_SAYABLE.findall(source))
    lost, new = wanted - had - sayable, had - wanted
    found = [f"number {number} is lost" for number in lost]
    found += [f"number {number} is new" for number in new]
    if any(char.isdecimal() and not char.isascii() for char in translation):
        found.append("figures are written 0 to 9, so that numbers can be dialled and copied")
    return found
