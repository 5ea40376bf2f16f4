"""Languages other than English: the same slots and asides, from a table per language (`lexicon/`).

Read after the English tables and over them, on the words as typed; a language with a Roman
spelling is read in both. Text in a script of its own is read in the languages of that script,
whatever language the conversation is in.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.model.answers import SLOTS, Kind
from bot.understanding.lexicon import facts
from bot.understanding.lexicon.tables import Lexicon, eaten, lexicon
from bot.understanding.people import without_numbers
from bot.understanding.phrases import Table
from bot.understanding.said import Found, Said
from bot.understanding.wording import plain_signs

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
# Questions to which a longer reply may begin with yes or no.
_LED: Final = frozenset(
    "consent_take_part consent_share consent_contact consent_evaluation wants_work talking_therapy voicemail_ok text_safe civil_servant job_risk".split()
)
_DOUBTS: Final = ("why", "who_sees", "private", "benefits", "human", "delete", "change", "restart")
# What a bare yes, no or not sure means to questions that are not yes or no.
_MEANS: Final[dict[str, dict[str, str]]] = {
    "safety": {"yes": "emergency", "no": "none", "unsure": "unsure"}, "wants_work": {"yes": "yes", "no": "no", "unsure": "unsure"},
    "job_risk": {"yes": "worried", "no": "none", "unsure": "unknown"}, "msk_care": {"no": "none", "unsure": "unsure"},
    "existing_support": {"no": "none"}, "access_needs": {"no": "none"}, "interpreter": {"no": "none"}, "barriers": {"no": "none"},
    "community_choice": {"no": "none"}, "community_how": {"unsure": "unknown"}, "disability": {"no": "no"}, "jobcentre_in": {"no": "none", "unsure": "unknown"},
    "job_date": {"unsure": "not_answered"}, "gp_area": {"unsure": "unknown"}, "lives_in": {"unsure": "unknown"}, "care_service": {"unsure": "unknown"}, "care_provider": {"unsure": "unknown"},
}  # fmt: skip


def _languages(said: Said) -> tuple[str, ...]:
    own = _BESIDE.get(said.language, (said.language,) if said.language in LANGUAGES else ())
    by_script = next((languages for script, languages in _SCRIPTS if script.search(said.raw)), ())
    if by_script and any(language in by_script for language in own):
        return tuple(language for language in own if language in by_script)
    return by_script or tuple(
        language for language in own if language in ("pl", "so", "ro", "ur-Latn", "pa-Latn")
    )


def _plain(said: Said) -> str:
    text = _ARABIC_JOINED.sub(r"\1 ", plain_signs(without_numbers(said.raw)))
    return text.replace(" ?", "").strip(" ,")


def _and_apart(text: str) -> str:
    """The text with what Arabic writes onto "and" said once more at its end: "and-my-shoulder"."""
    joined = re.findall(r"(?<!\S)\u0648(\w{4,})", text)
    return f"{text} , {' , '.join(joined)}" if joined else text


def _says(words: Lexicon, text: str) -> str | None:
    """What one run of words says: `yes`, `no`, `unsure`, `all` or `prefer_not`, softened or said twice."""
    for what, pattern in words.replies.items():
        if what == "either":
            continue
        if pattern.fullmatch(text):
            return what
    for what, pattern in words.replies.items():
        if what != "either" and pattern.search(text):
            rest = words.soft.sub(" ", pattern.sub(" ", text))
            if not rest.split():
                return what
    return None


def _reply(words: Lexicon, text: str) -> str | None:
    """`yes`, `no`, `unsure`, `all` or `prefer_not` where the whole text, or its first clause, says so."""
    bare = " ".join(text.replace(",", " ").split())
    if whole := _says(words, bare):
        return whole
    first = text.split(",")[0].strip()
    if first != text and (said := _says(words, first)) in ("yes", "no"):
        return said
    return None


def _lead(words: Lexicon, text: str) -> str | None:
    """`yes` or `no` where a longer text begins with it and does not take it back."""
    bare = " ".join(text.replace(",", " ").split())
    if words.but.search(bare):
        return None
    for what, other in (("yes", "no"), ("no", "yes")):
        begun = words.replies[what].match(bare)
        if begun and not words.replies[other].search(bare, begun.end()):
            return what
    return None


def _from_reply(question: str, reply: str, language: str) -> Found:
    slot = SLOTS[question]
    if question == "interpreter" and reply == "yes" and language in LANGUAGES:
        return {"interpreter": language.removesuffix("-Latn")}
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


def _only_one(slot: str, codes: list[str], table: Table) -> str:
    """Paid work first; else the code whose words stand first in the table of employment, or in the text."""
    if slot == "msk_care" and "waiting" in codes:
        return "waiting"
    if slot != "employment":
        return codes[0]
    if "working" in codes and codes[0] != "off_sick":
        unpaid = {"carer_home", "student", "volunteer", "retired", "working"}
        if set(codes) <= unpaid:
            return "working"
    return next(code for code in table if code in codes)


def _open_to(said: Said, slot: str) -> bool:
    if said.asked(slot):
        return True
    if slot in ("msk_care", "job_risk"):
        return said.asked("condition", "sick_weeks")
    return slot in _EVERYWHERE


def _by_words(said: Said, words: Lexicon, text: str) -> Found:
    found: Found = {}
    for slot, table in words.slots.items():
        codes = eaten(text, table) if _open_to(said, slot) else []
        if not codes or (slot in ("gp_area", "out_of_work") and len(codes) > 1):
            continue
        several = SLOTS[slot].kind is Kind.CODES
        found[slot] = codes if several else _only_one(slot, codes, table)
    if found.get("employment") == "working" and words.negates.search(text):
        del found["employment"]  # "I cannot go to work": asked again rather than guessed
    if said.open and "care_service" in words.slots and "msk_care" in words.slots:
        found |= _care_told(words, text)
    if (
        said.asked("barriers", "msk_care", "contact_times", "contact_by", "job_risk", "safety")
        and "condition" in found
        and "body_area" not in found
    ):
        del found["condition"]
    _settle_condition(said, found)
    if found.get("msk_care") in ("under_care", "waiting") and not said.asked("care_service"):
        service = eaten(text, words.slots.get("care_service", {}))
        found |= {"care_service": service[0]} if len(service) == 1 else {}
    return found


def _care_told(words: Lexicon, text: str) -> Found:
    """Care that a first text speaks of, where it names a kind of team."""
    if not eaten(text, words.slots["care_service"]):
        return {}
    care = eaten(text, words.slots["msk_care"])
    return {"msk_care": care[0]} if care and care[0] in ("under_care", "waiting") else {}


def _settle_condition(said: Said, found: Found) -> None:
    # "Off after an operation", "off with pain": the words of the leave.
    vague = found.get("condition") in (["pain"], ["injury"]) and "body_area" not in found
    if vague and not said.asked("condition") and (not said.open or "employment" in found):
        del found["condition"]
    if "condition" in found and len(found["condition"]) > 1:
        found["condition"] = [
            c
            for c in found["condition"]
            if c != "not_msk"
            and not (c == "pain" and {"inflammatory", "bone"} & {*found["condition"]})
        ]
    if "body_area" in found and "condition" not in found:
        if said.asked("condition"):
            found["condition"] = ["pain"]
        elif not said.asked("body_area"):
            del found["body_area"]


def answers(said: Said) -> Found:
    """What the reply answers in its own language; the first of its languages that reads anything."""
    for language in _languages(said):
        if found := answers_in(said, lexicon(language)):
            return found
    return {}


def answers_in(said: Said, words: Lexicon) -> Found:
    """What the reply answers by one language's tables."""
    if said.asked("phone"):
        return {}
    text = _plain(said)
    if said.asked("name"):
        other = (
            _by_words(replace(said, question=None), words, text) if len(text.split()) > 2 else {}
        )
        return other if other and not words.name_before.search(text) else facts.name(said, words)
    reply = _reply(words, text)
    found = _from_reply(said.question, reply, said.language) if said.question and reply else {}
    if found or (reply == "unsure" and said.question in _LED):
        return found
    found = {
        **_by_words(said, words, _and_apart(text)),
        **facts.place(said, words, text),
        **facts.day(said, words, text),
    }
    found |= (
        facts.how_long(said, words, text, found)
        | facts.age(said, words, text)
        | facts.name(said, words)
    )
    if said.asked("barriers", "wants_work", "job_risk", "sick_weeks") and said.question in found:
        found.pop("employment", None)  # a word of the answer, not a turn in the person's work
    if said.question in _LED and said.question not in found and not _aside_in(words, text):
        lead = _lead(words, text)
        found |= _from_reply(said.question, lead, said.language) if lead else {}
    if said.asked("wants_work") and "wants_work" in found:
        found.pop("employment", None)
    return found


def _aside_in(words: Lexicon, text: str) -> bool:
    return any(words.asides[intent].search(text) for intent in _DOUBTS if intent in words.asides)


def either_way(said: Said) -> bool:
    """Whether the whole reply means yes in one of the person's languages and no in another."""
    tables = [lexicon(language).replies for language in _languages(said)]
    return any(
        "either" in replies and replies["either"].fullmatch(_plain(said)) for replies in tables
    )


def aside(said: Said, answered: bool) -> tuple[str, float] | None:
    """The aside the reply is in its own language: the one that the most of its words say."""
    text = _plain(said)
    for language in _languages(said):
        words = lexicon(language)
        short = len(text.split()) <= (24 if language == "zh-Hant" else 10)
        best: tuple[int, str] | None = None
        for intent, pattern in words.asides.items():
            if answered and said.question in _LED and intent not in _DOUBTS:
                continue
            if pattern.fullmatch(text):
                return intent, 0.95
            match = pattern.search(text) if short else None
            if match and (not answered or (intent == "human" and " " in match.group())):
                weight = 99 if intent == "delete" else len(match.group())
                best = max(best or (0, ""), (weight, intent))
        if best:
            return best[1], 0.8
    return None
