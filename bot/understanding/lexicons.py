"""Languages other than English: the same slots and asides, from a table per language (`lexicon/`).

Read after the English tables and over them, on the words as typed; a language with a Roman
spelling is read in both. Text in a script of its own is read in the languages of that script,
whatever language the conversation is in.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Final

from bot.model.answers import SLOTS, YES_NO, Kind
from bot.understanding.dialects.spelled import spelled
from bot.understanding.lexicon import facts, how_old, towns
from bot.understanding.lexicon.choosing import (
    FOLLOWS_FROM_WORK,
    denies_work,
    meant,
    no_work_now,
    only_one,
    own_news,
    settle_care,
    settle_condition,
    told_first,
    turns_work,
)
from bot.understanding.lexicon.naming import name_and_reach
from bot.understanding.lexicon.numbers import day_behind as day_behind_in
from bot.understanding.lexicon.putting_right import put_right, told_at_the_check
from bot.understanding.lexicon.replies import (  # fmt: skip
    BESIDE_QUESTION,
    LED,
    LED_BY_NO,
    from_reply,
    lead_in,
    puts_off,
    refuses,
    reply_to,
)
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
_ARABIC_JOINED: Final = re.compile(
    r"(?<!\S)([\u0648\u0628\u0641\u0644])(?=\u0627\u0644\w{2})"
)  # and-, with-, so-, for- before "the"
_QUESTION_MARK: Final = re.compile("[?\u061f\uff1f\u55ce\u5417]")  # the Chinese "ma" is one too
_BESIDE_WORK: Final = tuple(
    "barriers wants_work job_risk sick_weeks out_of_work access_needs contact_by contact_times lives_in".split()
)
DOUBTS: Final = frozenset("why who_sees private benefits visa human delete change restart".split())


def languages_of(said: Said) -> tuple[str, ...]:
    """The languages a reply is read in: the person's, in its spellings; those of its script."""
    own = _BESIDE.get(said.language, (said.language,) if said.language in LANGUAGES else ())
    by_script = next((languages for script, languages in _SCRIPTS if script.search(said.raw)), ())
    if by_script and any(language in by_script for language in own):
        return tuple(language for language in own if language in by_script)
    return by_script or tuple(
        language for language in own if language in ("pl", "so", "ro", "ur-Latn", "pa-Latn")
    )


def plain_in(said: Said, language: str = "") -> str:
    """The reply as the tables of a language have it: one spelling, no numbers to ring."""
    text = _ARABIC_JOINED.sub(r"\1 ", plain_signs(without_numbers(said.raw)))
    return spelled(language, text.replace(" ?", "").strip(" ,"))


def _and_apart(text: str) -> str:
    """The text with what Arabic writes onto "and" said once more at its end: "and-my-shoulder"."""
    joined = re.findall(r"(?<!\S)\u0648(\w{4,})", text)
    return f"{text} , {' , '.join(joined)}" if joined else text


def _open_to(said: Said, slot: str) -> bool:
    if said.asked(slot):
        return True
    return said.asked(*BESIDE_QUESTION[slot]) if slot in BESIDE_QUESTION else slot in _EVERYWHERE


def _by_words(said: Said, words: Lexicon, text: str) -> Found:
    found: Found = {}
    for slot, table in words.slots.items():
        if slot.startswith("consent") and (marked(said) or words.but.search(text)):
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
    if "employment" in found and not own_news(said, words, text, found):
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
        words, text = lexicon(said.language), plain_in(said, said.language)
        works = english.get("employment") in ("working", "self_employed")
        if works and no_work_now(words, text):
            english = {slot: value for slot, value in english.items() if slot != "employment"}
        for each in languages_of(said) if said.asked("name") else ():
            english = facts.only_name(lexicon(each), english, said.raw)
        if said.asked("age_band") and "age_band" not in native and how_old.one_sided(words, text):
            english = {slot: value for slot, value in english.items() if slot != "age_band"}
        if towns.undecided(said, words, text):
            english = {slot: value for slot, value in english.items() if slot != said.question}
    if "care_provider" in english:  # a hospital by its name, beside "I do not remember"
        native = {slot: value for slot, value in native.items() if slot != "care_provider"}
    named = native.get("condition") == ["pain"] and english.get("condition") not in (None, ["pain"])
    return english | native | ({"condition": english["condition"]} if named else {})


def answers(said: Said) -> Found:
    """What the reply answers in its own language; the first of its languages that reads anything."""
    for language in languages_of(said):
        if found := answers_in(said, lexicon(language)):
            return found
    return {}


def answers_in(said: Said, words: Lexicon) -> Found:
    """What the reply answers by one language's tables."""
    if said.asked("phone"):
        return {}
    text = plain_in(said, words.language)
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
        | how_old.age(said, words, text)
        | facts.name(said, words)
        | facts.clock(said, words, text, found)
    )
    if not found or found == {"barriers": ["language"]}:
        found = facts.wished_language(said, words, text) or found
    one_thing = said.question in _BESIDE_WORK or (said.question and "," not in text)
    if one_thing and said.question != "employment" and said.question in found:
        found.pop("employment", None)  # a word of the answer, not a turn in the person's work
    lead = lead_in(words, text) if said.question not in found else None
    lead = None if lead == "yes" and puts_off(said.question, words, text) else lead
    if lead and said.question in LED and not _aside_in(words, text):
        found |= from_reply(said.question, lead, said.language)
    if lead == "no" and said.question in LED_BY_NO and said.question not in found:
        found |= from_reply(said.question, lead, said.language)
    if said.question in found and (said.asked("wants_work") or (lead and "," not in text)):
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
    return any(words.asides[intent].search(text) for intent in DOUBTS if intent in words.asides)


def either_way(said: Said) -> bool:
    """Whether the whole reply means yes in one of the person's languages and no in another."""
    tables = {language: lexicon(language).replies for language in languages_of(said)}
    return any(
        "either" in replies and replies["either"].fullmatch(plain_in(said, language))
        for language, replies in tables.items()
    )


def corrected(said: Said) -> Found | None:
    """What a correction in one of the person's languages says, or None where the message is none.

    Asked what follows from their work, somebody who tells of nothing but another work puts that right.
    """
    if said.asked(*FOLLOWS_FROM_WORK) and turns_work(told := answers(said)):
        return told
    for language in languages_of(said):
        if found := put_right(said, lexicon(language), plain_in(said, language), answers_in):
            return found
    return None


def at_the_check(said: Said) -> Found:
    """What a reply to "shall we send this?" says of other questions in the person's own language."""
    for language in languages_of(said):
        words = lexicon(language)
        if found := told_at_the_check(said, words, plain_in(said, language), answers_in):
            return found
    return {}


def marked(said: Said) -> bool:
    """Whether a mark says that the reply asks."""
    return bool(_QUESTION_MARK.search(said.raw))


def day_behind(said: Said) -> date | None:
    """A day before today that is named in one of the person's languages."""
    days = (day_behind_in(said, lexicon(each), plain_in(said, each)) for each in languages_of(said))
    return next((day for day in days if day), None)
