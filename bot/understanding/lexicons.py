"""Languages other than English: the same slots and asides, from a table per language (`lexicon/`).

Read after the English tables and over them, on the words as typed; a language with a Roman
spelling is read in both. Text in a script of its own is read in the languages of that script,
whatever language the conversation is in.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.model.answers import SLOTS, YES_NO, Kind
from bot.understanding.dialects.spelled import spelled
from bot.understanding.lexicon import facts, towns
from bot.understanding.lexicon.choosing import (
    FOLLOWS_FROM_WORK,
    denies_work,
    meant,
    no_work_now,
    of_oneself,
    only_one,
    settle_care,
    settle_condition,
    told_first,
    turns_work,
)
from bot.understanding.lexicon.naming import name_and_reach
from bot.understanding.lexicon.putting_right import put_right
from bot.understanding.lexicon.replies import LED, LED_BY_NO, from_reply, lead_in, refuses, reply_to
from bot.understanding.lexicon.tables import Lexicon, eaten, lexicon
from bot.understanding.options import picked
from bot.understanding.people import without_numbers
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
_EVERYWHERE: Final = frozenset(
    "employment condition body_area msk_care job_risk out_of_work gp_area".split()
)
# Words of two codes of these settle nothing: "he used to look at my phone, now it is safe".
_ONE_OR_NONE: Final = ("gp_area", "out_of_work", "community_choice", "community_how")
# To these "talk to somebody" or "the adviser" is an answer, and no wish to be put through.
_OF_PEOPLE: Final = ("contact_by", "contact_times", "talking_therapy", *_ONE_OR_NONE[2:])
_ARABIC_JOINED: Final = re.compile(
    r"(?<!\S)([\u0648\u0628\u0641\u0644])(?=\u0627\u0644\w{2})"
)  # and-, with-, so-, for- before "the"
_QUESTION_MARK: Final = re.compile("[?\u061f\uff1f\u55ce\u5417]")  # the Chinese "ma" is one too
# Here a word that asks ("when", "how") asks only where a clause begins with it.
_ASKS_FIRST: Final = ("pl", "ro")
_WEIGHTS: Final = {"delete": 99, "thanks": 0, "greet": 0}  # manners stand beside what is wanted
_OUTDO: Final = ("human", "language", "benefits", "private", "who_sees")
_BESIDE_WORK: Final = ("barriers", "wants_work", "job_risk", "sick_weeks", "out_of_work")
_DOUBTS: Final = frozenset("why who_sees private benefits visa human delete change restart".split())


def _languages(said: Said) -> tuple[str, ...]:
    own = _BESIDE.get(said.language, (said.language,) if said.language in LANGUAGES else ())
    by_script = next((languages for script, languages in _SCRIPTS if script.search(said.raw)), ())
    if by_script and any(language in by_script for language in own):
        return tuple(language for language in own if language in by_script)
    return by_script or tuple(
        language for language in own if language in ("pl", "so", "ro", "ur-Latn", "pa-Latn")
    )


def _plain(said: Said, language: str = "") -> str:
    text = _ARABIC_JOINED.sub(r"\1 ", plain_signs(without_numbers(said.raw)))
    return spelled(language, text.replace(" ?", "").strip(" ,"))


def _and_apart(text: str) -> str:
    """The text with what Arabic writes onto "and" said once more at its end: "and-my-shoulder"."""
    joined = re.findall(r"(?<!\S)\u0648(\w{4,})", text)
    return f"{text} , {' , '.join(joined)}" if joined else text


def _open_to(said: Said, slot: str) -> bool:
    if said.asked(slot):
        return True
    if slot in ("msk_care", "job_risk"):
        return said.asked("condition", "sick_weeks")
    if slot in ("contact_by", "contact_times"):
        return said.asked("contact_by", "contact_times", "phone")
    return slot in _EVERYWHERE


def _by_words(said: Said, words: Lexicon, text: str) -> Found:
    found: Found = {}
    for slot, table in words.slots.items():
        if slot.startswith("consent") and (_marked(said) or words.but.search(text)):
            continue  # a question or a condition is no consent
        codes = eaten(text, table) if _open_to(said, slot) else []
        if codes == ["no", "yes"] and slot.startswith(("consent", "voicemail")):
            codes = ["no"]  # "do not send": what is denied is no yes
        if not codes or (len(codes) > 1 and (slot in _ONE_OR_NONE or SLOTS[slot].codes == YES_NO)):
            continue
        if slot == "gp_area" and not said.asked(slot) and not words.gp.search(text):
            continue  # what they do not have or know is something else
        asks = slot in ("civil_servant", "talking_therapy") and words.asks.search(text)
        if "yes" in codes and (asks or refuses(slot, words, text)):
            continue  # "not send", "maybe", "what is a civil servant": no yes
        several = SLOTS[slot].kind is Kind.CODES
        codes = meant(said, slot, codes, words, text, found)
        if not codes:
            continue
        found[slot] = codes if several else only_one(slot, codes, words, text)
    if words.returned.search(text) or ("employment" in found and words.parental.search(text)):
        found["employment"] = "working"
    elif found.get("employment") == "working" and denies_work(said, words, text):
        del found["employment"]  # "I cannot go to work": asked again rather than guessed
    if "employment" in found and not of_oneself(said, words, text, found):
        del found["employment"]
    if said.open:
        found |= told_first(words, text)
    settle_condition(said, found)
    settle_care(said, words, text, found)
    if found.get("msk_care") in ("under_care", "waiting") and not said.asked("care_service"):
        service = eaten(text, words.slots.get("care_service", {}))
        found |= {"care_service": service[0]} if len(service) == 1 else {}
    return found


def over(said: Said, english: Found, native: Found) -> Found:
    """What the own language's tables read, over what the English ones did.

    An illness named in English words outdoes the pain that a part of the body alone is taken for.
    """
    if said.language in LANGUAGES:
        words, text = lexicon(said.language), _plain(said, said.language)
        works = english.get("employment") in ("working", "self_employed")
        if works and no_work_now(words, text):
            english = {slot: value for slot, value in english.items() if slot != "employment"}
        if said.asked("name"):
            english = facts.only_name(words, english)
        if said.asked("age_band") and "age_band" not in native and words.yet.search(text):
            english = {slot: value for slot, value in english.items() if slot != "age_band"}
        if towns.undecided(said, words, text):
            english = {slot: value for slot, value in english.items() if slot != said.question}
        unnamed = said.asked("name") and "name" not in native
        if unnamed and any(facts.not_a_name(lexicon(each), said.raw) for each in _languages(said)):
            english = {slot: value for slot, value in english.items() if slot != "name"}
    if "care_provider" in english:  # a hospital by its name, beside "I do not remember"
        native = {slot: value for slot, value in native.items() if slot != "care_provider"}
    named = native.get("condition") == ["pain"] and english.get("condition") not in (None, ["pain"])
    return english | native | ({"condition": english["condition"]} if named else {})


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
    text = _plain(said, words.language)
    if picked := _picked(said, words, text):
        return picked
    if said.asked("name"):
        if reply_to("name", words, text) == "prefer_not":
            return {"name": "prefer_not"}
        if beside := name_and_reach(said, words):
            return beside
        other = (
            _by_words(replace(said, question=None), words, text) if len(text.split()) > 2 else {}
        )
        return other if other and not words.name_before.search(text) else facts.name(said, words)
    reply = reply_to(said.question, words, text)
    found = from_reply(said.question, reply, said.language) if said.question and reply else {}
    if found or (reply == "unsure" and said.question in LED):
        return found
    told = _by_words(said, words, _and_apart(text))
    place = towns.place(said, words, text)
    found = {**told, **({} if told.get("gp_area") == "no_gp" and len(text.split()) > 4 else place)}
    found |= facts.day(said, words, text, found)
    found |= (
        facts.how_long(said, words, text, found)
        | facts.age(said, words, text)
        | facts.name(said, words)
        | facts.clock(said, words, text, found)
    )
    if not found or found == {"barriers": ["language"]}:
        found = facts.wished_language(said, words, text) or found
    one_thing = said.question in _BESIDE_WORK or (said.question and "," not in text)
    if one_thing and said.question != "employment" and said.question in found:
        found.pop("employment", None)  # a word of the answer, not a turn in the person's work
    lead = lead_in(words, text) if said.question not in found else None
    if lead and said.question in LED and not _aside_in(words, text):
        found |= from_reply(said.question, lead, said.language)
    if lead == "no" and said.question in LED_BY_NO and said.question not in found:
        found |= from_reply(said.question, lead, said.language)
    if said.asked("wants_work") and "wants_work" in found:
        found.pop("employment", None)
    return found


def _picked(said: Said, words: Lexicon, text: str) -> Found:
    """Options by number, parted by the language's own "and"."""
    if said.question is None or not re.search(r"\d", text):
        return {}
    codes = picked(said.question, " ".join(words.joins.sub(" , ", text).split()))
    if not codes:
        return {}
    several = SLOTS[said.question].kind is Kind.CODES
    return {said.question: list(codes) if several else codes[0]}


def _aside_in(words: Lexicon, text: str) -> bool:
    return any(words.asides[intent].search(text) for intent in _DOUBTS if intent in words.asides)


def either_way(said: Said) -> bool:
    """Whether the whole reply means yes in one of the person's languages and no in another."""
    tables = {language: lexicon(language).replies for language in _languages(said)}
    return any(
        "either" in replies and replies["either"].fullmatch(_plain(said, language))
        for language, replies in tables.items()
    )


def corrected(said: Said) -> Found | None:
    """What a correction in one of the person's languages says, or None where the message is none.

    Asked what follows from their work, somebody who tells of nothing but another work puts that right.
    """
    if said.asked(*FOLLOWS_FROM_WORK) and turns_work(told := answers(said)):
        return told
    for language in _languages(said):
        if found := put_right(said, lexicon(language), _plain(said, language), answers_in):
            return found
    return None


def aside(said: Said, answered: bool, here: bool = False) -> tuple[str, float] | None:
    """The aside the reply is in its own language: the one that the most of its words say.

    `answered`: it holds an answer too; `here`: in this language. Two words of an aside outdo an English word
    within ("manager") that was read as an answer.
    """
    for language in _languages(said):
        words, text = lexicon(language), _plain(said, language)
        short = len(text.split()) <= (24 if language == "zh-Hant" else 12)
        best: tuple[int, str] | None = None
        for intent, pattern in words.asides.items():
            if here and intent == "human" and said.asked(*_OF_PEOPLE):
                continue  # "talk to me by phone" is the answer
            if intent == "private" and here and said.asked("text_safe") and not _marked(said):
                continue  # "safe" is the answer
            if answered and said.question in LED and intent not in _DOUBTS and here:
                continue
            if pattern.fullmatch(text):
                return intent, 0.95
            match = pattern.search(text) if short else None
            long = match is not None and " " in match.group()
            if match and (not answered or (long and (not here or intent in _OUTDO))):
                weight = _WEIGHTS.get(intent, len(match.group()))
                best = max(best or (0, ""), (weight, intent))
        begins = _marked(said) or begins_as_question(said)
        asked = short and (said.question not in ("name", "barriers") or begins)
        if topic := _asked_about(said, words, text) if asked else None:
            return topic, 0.8
        if best:
            return best[1], 0.8
    return None


def begins_as_question(said: Said) -> bool:
    """Whether the first word asks, in a language where it does so without a mark: "czy", "oare"."""
    return said.language in _ASKS_FIRST and bool(
        lexicon(said.language).asks.match(_plain(said, said.language))
    )


def _marked(said: Said) -> bool:
    return bool(_QUESTION_MARK.search(said.raw))


def _asked_about(said: Said, words: Lexicon, text: str) -> str | None:
    """What a question in the language's own words is about: benefits, a visa, who will know."""
    first = words.language in _ASKS_FIRST
    asks = (
        any(words.asks.match(clause.strip()) for clause in text.split(","))
        if first
        else words.asks.search(text)
    )
    if not (_marked(said) or asks):
        return None
    return next((about for about, pattern in words.topics.items() if pattern.search(text)), None)
