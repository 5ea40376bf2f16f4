"""Languages other than English: the same slots and asides, from a table per language (`lexicon/`).

Read after the English tables and over them, on the words as typed; a language with a Roman
spelling is read in both. Text in a script of its own is read in the languages of that script,
whatever language the conversation is in.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any, Final

from bot.model.answers import SLOTS, Kind
from bot.understanding.durations import weeks_behind
from bot.understanding.out_of_work import band_of
from bot.understanding.people import without_numbers
from bot.understanding.phrases import Table
from bot.understanding.said import Found, Said
from bot.understanding.wording import tidy

LANGUAGES: Final = ("ur", "ur-Latn", "ar", "pl", "bn", "pa", "pa-Latn", "so", "ro", "fa", "zh-Hant")
_BESIDE: Final = {
    "ur": ("ur", "ur-Latn"),
    "ur-Latn": ("ur-Latn", "ur"),
    "pa": ("pa", "pa-Latn", "ur"),
    "pa-Latn": ("pa-Latn", "pa"),
}
_SCRIPTS: Final = (
    (re.compile(r"[\u0600-\u06ff]"), ("ur", "fa", "ar")),
    (re.compile(r"[\u0980-\u09ff]"), ("bn",)),
    (re.compile(r"[\u0a00-\u0a7f]"), ("pa",)),
    (re.compile(r"[\u3400-\u9fff]"), ("zh-Hant",)),
)  # fmt: skip
_EVERYWHERE: Final = (
    "employment",
    "condition",
    "body_area",
    "msk_care",
    "job_risk",
    "out_of_work",
    "gp_area",
)
_ARABIC_JOINED: Final = re.compile(
    r"(?<!\S)([\u0648\u0628\u0641\u0644])(?=\u0627\u0644\w{2})"
)  # and-, with-, so-, for- before "the"
# What a bare yes, no or not sure means to questions that are not yes or no.
_MEANS: Final[dict[str, dict[str, str]]] = {
    "safety": {"yes": "emergency", "no": "none", "unsure": "unsure"}, "wants_work": {"yes": "yes", "no": "no", "unsure": "unsure"},
    "job_risk": {"yes": "worried", "no": "none", "unsure": "unknown"}, "msk_care": {"no": "none", "unsure": "unsure"},
    "existing_support": {"no": "none"}, "access_needs": {"no": "none"}, "interpreter": {"no": "none"}, "barriers": {"no": "none"},
    "community_choice": {"no": "none"}, "community_how": {"unsure": "unknown"}, "disability": {"no": "no"}, "jobcentre_in": {"no": "none", "unsure": "unknown"},
    "gp_area": {"unsure": "unknown"}, "lives_in": {"unsure": "unknown"}, "care_service": {"unsure": "unknown"}, "care_provider": {"unsure": "unknown"},
}  # fmt: skip


_REPLIES: Final[tuple[str, ...]] = ("prefer_not", "unsure", "all", "yes", "no", "either")


@dataclass(frozen=True)
class Lexicon:
    """One language's tables as patterns over tidy text."""

    replies: Table
    slots: Mapping[str, Table]
    asides: Table
    figures: tuple[tuple[re.Pattern[str], str], ...]


def _pattern(phrases: str) -> re.Pattern[str]:
    words = []
    for phrase in phrases.split("|"):
        open_end = phrase.endswith("*")
        plain = re.escape(tidy(phrase.rstrip("*")))
        if plain:
            words.append(plain + (r"(?:\S*)" if open_end else ""))
    words.sort(key=len, reverse=True)
    return re.compile(r"(?<!\S)(?:" + "|".join(words) + r")(?!\S)")


def _figures(words: dict[str, Any]) -> tuple[tuple[re.Pattern[str], str], ...]:
    pairs = [
        (_pattern(phrases), english)
        for phrases, english in words.get("pairs", {}).items()
        if len(english) == 1 or " " in tidy(phrases.split("|")[0])
    ]
    alone = [
        (re.compile(rf"(?<!\d )(?:{_pattern(phrases).pattern})"), english)
        for phrases, english in words.get("pairs", {}).items()
        if len(english) > 1 and " " not in tidy(phrases.split("|")[0])
    ]
    numbers = [
        (_pattern(word), str(n)) for n, word in enumerate(words["numbers"].split("|"), start=1)
    ]
    units = [
        (re.compile(rf"(?<=\d )(?:{_pattern(phrases).pattern})"), unit + "s")
        for unit, phrases in words["units"].items()
    ]
    return (*pairs, *numbers, *units, *alone)


@cache
def lexicon(language: str) -> Lexicon:
    """The tables of one language of LANGUAGES."""
    words: dict[str, Any] = import_module(
        f"bot.understanding.lexicon.{language.replace('-', '_')}"
    ).LEXICON
    slots: dict[str, Table] = {
        slot: {code: _pattern(text) for code, text in table.items()}
        for slot, table in words.items()
        if slot in SLOTS
    }
    replies: Table = {what: _pattern(words[what]) for what in _REPLIES if what in words}
    asides = {intent: _pattern(text) for intent, text in words["asides"].items()}
    return Lexicon(replies, slots, asides, _figures(words))


def _languages(said: Said) -> tuple[str, ...]:
    own = _BESIDE.get(said.language, (said.language,) if said.language in LANGUAGES else ())
    by_script = next((languages for script, languages in _SCRIPTS if script.search(said.raw)), ())
    if by_script and any(language in by_script for language in own):
        return tuple(language for language in own if language in by_script)
    return by_script or tuple(
        language for language in own if language in ("pl", "so", "ro", "ur-Latn", "pa-Latn")
    )


def _plain(said: Said) -> str:
    text = _ARABIC_JOINED.sub(r"\1 ", tidy(without_numbers(said.raw)))
    return text.replace(" ?", "").strip(" ,")


def _eaten(text: str, table: Table) -> list[str]:
    found: list[tuple[int, str]] = []
    for code, pattern in table.items():
        for match in pattern.finditer(text):
            found.append((match.start(), code))
        text = pattern.sub(lambda match: "\u00b7" * len(match.group()), text)
    return list(dict.fromkeys(code for _, code in sorted(found) if code != "_"))


def _reply(words: Lexicon, text: str) -> str | None:
    """`yes`, `no`, `unsure`, `all` or `prefer_not` where the whole text, or its first clause, says so."""
    bare = " ".join(text.replace(",", " ").split())
    for what, pattern in words.replies.items():
        if pattern.fullmatch(bare) and what != "either":
            return what
    first = text.split(",")[0].strip()
    if first != text:
        return next((what for what in ("yes", "no") if words.replies[what].fullmatch(first)), None)
    return None


def _from_reply(question: str, reply: str) -> Found:
    slot = SLOTS[question]
    if reply == "prefer_not":
        return {question: "prefer_not"}
    if reply == "all":
        if question == "safety":
            return {"safety": ["emergency"]}
        every = [code for code in slot.codes if code not in ("none", "other", "not_msk", "any")]
        return (
            {question: ["any"] if "any" in slot.codes else every} if slot.kind is Kind.CODES else {}
        )
    code = _MEANS.get(question, {}).get(reply)
    if code is None and slot.codes == ("yes", "no") and reply in ("yes", "no"):
        code = reply
    if code is None:
        return {}
    return {question: [code] if slot.kind is Kind.CODES else code}


def _by_words(said: Said, words: Lexicon, text: str) -> Found:
    found: Found = {}
    for slot, table in words.slots.items():
        asked = said.asked(slot)
        if (
            not asked
            and slot not in _EVERYWHERE
            or (
                slot in ("msk_care", "job_risk")
                and not asked
                and not said.asked("condition", "sick_weeks")
            )
        ):
            continue
        codes = _eaten(text, table)
        if not codes or (slot in ("gp_area", "out_of_work") and len(codes) > 1):
            continue
        found[slot] = codes if SLOTS[slot].kind is Kind.CODES else codes[0]
    if (
        said.asked("barriers", "msk_care", "contact_times", "contact_by", "job_risk", "safety")
        and "condition" in found
        and "body_area" not in found
    ):
        del found["condition"]
    if "condition" in found and len(found["condition"]) > 1:
        found["condition"] = [
            c
            for c in found["condition"]
            if c != "not_msk" and not (c == "pain" and "inflammatory" in found["condition"])
        ]
    if "body_area" in found and "condition" not in found:
        if said.asked("condition"):
            found["condition"] = ["pain"]
        elif not said.asked("body_area"):
            del found["body_area"]
    return found


def _how_long(said: Said, words: Lexicon, text: str, found: Found) -> Found:
    for pattern, english in words.figures:
        text = pattern.sub(f" {english} ", text)
        text = " ".join(text.split())
    weeks = weeks_behind(text, said.today)
    if weeks is None:
        return {}
    if said.asked("sick_weeks") or found.get("employment") in ("off_sick", "self_employed_off"):
        return {"sick_weeks": weeks}
    if said.asked("out_of_work") or found.get("employment") in ("looking", "not_working_health"):
        return {"out_of_work": band_of(weeks)}
    return {}


def answers(said: Said) -> Found:
    """What the reply answers in its own language; the first of its languages that reads anything."""
    for language in _languages(said):
        words = lexicon(language)
        text = _plain(said)
        reply = _reply(words, text)
        found = _from_reply(said.question, reply) if said.question and reply else {}
        if not found and said.question not in ("name", "phone"):
            found = _by_words(said, words, text)
            found |= _how_long(said, words, text, found)
        if found:
            return found
    return {}


def either_way(said: Said) -> bool:
    """Whether the whole reply means yes in one of the person's languages and no in another."""
    tables = [lexicon(language).replies for language in _languages(said)]
    return any(
        "either" in replies and replies["either"].fullmatch(_plain(said)) for replies in tables
    )


def aside(said: Said, answered: bool) -> tuple[str, float] | None:
    """The aside the reply is in its own language."""
    text = _plain(said)
    for language in _languages(said):
        words = lexicon(language)
        for intent, pattern in words.asides.items():
            match = pattern.fullmatch(text)
            if match or (
                not answered
                and pattern.search(text)
                and len(text.split()) <= (24 if language == "zh-Hant" else 10)
            ):
                if (
                    answered
                    and said.asked("consent_take_part", "consent_share")
                    and intent in ("thanks", "greet")
                ):
                    continue
                return intent, 0.95 if match else 0.8
    return None
