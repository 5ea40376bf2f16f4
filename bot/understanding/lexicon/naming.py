"""The reply to "your name, call or text, and any needs" in one line: "Ali, text, no", with native stops."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from typing import Final

from bot.understanding.dialects.spelled import spelled
from bot.understanding.lexicon import facts
from bot.understanding.lexicon.tables import Lexicon, eaten
from bot.understanding.people import read_name
from bot.understanding.said import Found, Said
from bot.understanding.tongues import language_within
from bot.understanding.wording import plain_signs

_PARTS: Final = re.compile(
    r"[,;\n/|\u060c\u061b\u06d4\u0964\uff0c\u3001\u3002\uff1b\uff0f]|(?<=\w\w)\.(?:\s|$)|\s[-\u2013\u2014]\s|(?<!\S)\+(?!\S)"
)


def name_and_reach(said: Said, words: Lexicon) -> Found:
    """`name` and what stands beside it: `contact_by`, `access_needs`, `interpreter`, `contact_times`."""
    parts = [part.strip() for part in _PARTS.split(said.raw) if part.strip(" .!\u061f?")]
    if len(parts) == 1:
        parts = _parted_by_words(parts[0], words)
    if len(parts) < 2:
        return {}
    found: Found = {}
    names: list[str] = []
    for part in parts:
        told = _told(said, words, part)
        if told is None:
            names.append(part)
        else:
            found = {**told, **found}
    if not names or not found or len(names) > 2:
        return {}
    name = _name(said, words, names[0])
    if not name:
        return {}
    if "access_needs" in found or "interpreter" in found:
        found = {k: v for k, v in found.items() if k != "_no"}
    elif found.pop("_no", False):
        found |= {"access_needs": ["none"], "interpreter": "none"}
    return {**name, **found}


def _name(said: Said, words: Lexicon, part: str) -> Found:
    alone = replace(said, raw=part, plain=plain_signs(part))
    told = facts.name(alone, words) or read_name(replace(alone, question="name"))
    return facts.only_name(words, told, part)


def _told(said: Said, words: Lexicon, part: str) -> Found | None:
    """What a part says that is no name; None for a part that may be the name."""
    text = spelled(words.language, plain_signs(part))
    found: Found = {}
    for slot in ("contact_by", "access_needs", "contact_times"):
        codes = eaten(text, words.slots.get(slot, {}))
        codes = [code for code in codes if code != "none"]
        if len(codes) == 1 and slot == "contact_by":
            found[slot] = codes[0]
        elif codes and slot != "contact_by":
            found[slot] = codes
    if facts.INTERPRETS.search(plain_signs(part)):
        named = language_within(plain_signs(part)) or said.language.removesuffix("-Latn")
        refused = words.negates.search(text) or words.replies["no"].match(text)
        found["interpreter"] = "none" if refused else named
    if not found and _is_no(words, text):
        return {"_no": True}
    return found or None


def _is_no(words: Lexicon, text: str) -> bool:
    no = words.replies["no"]
    rest = words.soft.sub(" ", no.sub(" ", text))
    return bool(no.search(text)) and not rest.split() or text in ("no", "none", "nothing", "0")


def _parted_by_words(raw: str, words: Lexicon) -> list[str]:
    """ "Ali text nahi" without stops: the name ends where a word of reaching begins."""
    raw = unicodedata.normalize("NFC", raw)
    if re.search(r"[\u3400-\u9fff]", raw):
        pieces = raw.split()
        return pieces if len(pieces) > 1 else [raw]
    pieces = raw.split()
    if len(pieces) > 9:
        return [raw]
    for at in range(1, len(pieces)):
        if words.slots["contact_by"] and eaten(
            spelled(words.language, plain_signs(pieces[at])), words.slots["contact_by"]
        ):
            name, rest = _until_joined(pieces[:at], words), pieces[at + 1 :]
            return [" ".join(name), pieces[at], *([" ".join(rest)] if rest else [])]
    return [raw]


def _until_joined(pieces: list[str], words: Lexicon) -> list[str]:
    """The first of "Mihai and I prefer the", up to its "and"."""
    for at, piece in enumerate(pieces[1:], start=1):
        plain = plain_signs(piece)
        if any(p.fullmatch(plain) for p in (words.joins, words.wishes, words.no_name)):
            return pieces[:at]
    return pieces
