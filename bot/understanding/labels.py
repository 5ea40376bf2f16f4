"""The labels of the choices as the person was shown them: typed back, they are the choice.

They come from the catalogues, so that a label keeps its meaning when a translator rewords it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

from bot.model.answers import SLOTS, Kind
from bot.understanding.said import Found, Said
from bot.understanding.wording import plain_signs

Labels = Mapping[str, Mapping[str, str]]  # slot → label in plain signs → code
_PARTED: Final = re.compile(r"[,;\n\u060c\uff0c\u3001\u061b]|(?<=\S) (?:\+|&) (?=\S)")


def labels_from(choices: Iterable[tuple[str, str, str]]) -> dict[str, dict[str, str]]:
    """The table that `read` takes, from (slot, code, label as shown); the first code of a label stays."""
    table: dict[str, dict[str, str]] = {}
    for slot, code, label in choices:
        if slot in SLOTS and (plain := _plain(label)):
            table.setdefault(slot, {}).setdefault(plain, code)
    return table


def labelled(said: Said, labels: Labels) -> Found:
    """The pending question's answer where the reply is one of its labels, or a list of them."""
    own = labels.get(said.question or "")
    if not own or said.question is None:
        return {}
    slot = SLOTS[said.question]
    whole = own.get(_plain(said.raw))
    parts = [own.get(_plain(part)) for part in _PARTED.split(said.raw)] if not whole else [whole]
    codes = [code for code in parts if code]
    if len(codes) < len(parts) or not set(codes) <= set(slot.codes):
        return {}
    if slot.kind is Kind.CODES:
        return {said.question: list(dict.fromkeys(codes))}
    return {said.question: codes[0]} if len(set(codes)) == 1 else {}


def _plain(text: str) -> str:
    return " ".join(re.sub(r"[,?]", " ", plain_signs(text)).split())
