"""Lengths of time, ages, names and days, in a language's own words."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from functools import cache
from typing import Final

from bot.model.answers import AREA_SLOTS
from bot.understanding.dialects.spelled import spelled
from bot.understanding.lexicon.numbers import day_ahead, in_figures
from bot.understanding.lexicon.numbers import weeks as weeks_told
from bot.understanding.lexicon.tables import NEVER, Lexicon, pattern_of
from bot.understanding.out_of_work import band_of
from bot.understanding.people import read_name
from bot.understanding.said import Found, Said
from bot.understanding.tongues import language_within
from bot.understanding.wording import ASKS, folded, plain_signs

# An interpreter, in any of the languages.
INTERPRETS: Final = pattern_of(
    "ترجمان|ترجمانی|مترجم*|المترجم|ترجمة|দোভাষী*|অনুবাদক*|ਦੁਭਾਸ਼ੀ*|ਦੋਭਾਸ਼ੀ*|ਅਨੁਵਾਦਕ*|ਇੰਟਰਪ੍ਰ*|انٹرپری*|tlumacz*|turjubaan*|turjumaan*|tarjum*|tarjam*|dubhashi*|interpret*|translator*|translator|traduc*|傳譯*|翻譯*|口譯*|傳 譯 員|翻 譯 員"
)
_DAY_PARTS: Final = ("morning", "afternoon", "evening")
_OTHER_NAMES: Final = (*AREA_SLOTS, "care_provider", "community_choice")
_STOP: Final = "[,;\n\u060c\u06d4\u0964\u3002\uff0c]"
_STOPS: Final = " .,!\u060c\u06d4\u0964\u3002\uff0c"


def without(beside: re.Pattern[str], text: str) -> str:
    """The text without the clauses that tell of something beside what was asked, where any other is left."""
    clauses = [clause.strip() for clause in text.split(",")]
    kept = [clause for clause in clauses if clause and not beside.search(clause)]
    return " , ".join(kept) or text


def how_long(said: Said, words: Lexicon, text: str, found: Found) -> Found:
    """`sick_weeks` or `out_of_work` from a length of time, as the question or the work situation has it."""
    if said.asked("sick_weeks"):
        text = without(words.beside, text)
    weeks = weeks_told(said, words, _of_leave(said, words, text))
    if weeks is None:
        return {}
    if said.asked("sick_weeks") or found.get("employment") in ("off_sick", "self_employed_off"):
        return {"sick_weeks": weeks}
    if said.asked("out_of_work") or found.get("employment") in ("looking", "not_working_health"):
        return {"out_of_work": band_of(weeks)}
    return {}


def _of_leave(said: Said, words: Lexicon, text: str) -> str:
    """The part of a text that says how long the leave is: "in pain for 2 years, on leave for 7 weeks"."""
    if not said.asked("sick_weeks"):
        return text
    figures = in_figures(words, text)
    if re.fullmatch(r"\d{1,3}", figures):
        return f"{figures} weeks"  # a bare number in words
    beside = re.search(rf"{words.leave.pattern} (?:[^\s\d,]+ ){{0,3}}?(\d+ (?:week|month|year)s?)", figures)
    if beside and len(re.findall(r"\d+ (?:week|month|year)", figures)) > 1:
        return beside[1]
    parts = figures.split(",")
    theirs = (words.others, words.not_mine)
    mine = [p for p in parts if words.mine.search(p) or not any(x.search(p) for x in theirs)]
    return text if len(mine) == len(parts) else " , ".join(mine)


def name(said: Said, words: Lexicon) -> Found:
    """A name without "my name is", in the language's own words, before or after it."""
    if said.question in _OTHER_NAMES:
        return {}  # "the name of the surgery"
    raw = " ".join(unicodedata.normalize("NFC", said.raw).split()).strip(_STOPS)
    plain = folded(raw).replace("-", " ")  # "ziceti-mi": a hyphen parts words here as in the tables
    text = spelled(words.language, plain_signs(raw))
    private = words.replies.get("prefer_not", NEVER)
    if said.asked("name") and len(text.split()) <= 5 and private.search(text):
        return {"name": "prefer_not"}
    begun = _as_typed(words.name_before).search(plain)
    if begun is None and said.asked("name"):
        begun = _as_typed(words.name_weak).match(plain)
    if begun is None:
        after = _as_typed(words.name_after).search(plain) if said.asked("name") else None
        before = raw[: after.start()].strip(_STOPS) if after else ""
        return only_name(words, read_name(replace(said, raw=before)), before) if before else {}  # "Ali I am"
    if said.asked("name") and begun.end() == len(raw) and begun.start() > 0:
        return read_name(replace(said, raw=raw[: begun.start()]))  # "Ali is my name"
    rest, plain = raw[begun.end() :].strip(_STOPS), plain[begun.end() :].strip(_STOPS)
    after = _as_typed(words.name_after).search(plain)
    if _as_typed(words.name_after).fullmatch(plain.split(",")[0].strip()):
        return {}  # "my name is on the list"
    told = read_name(replace(said, raw=rest[: after.start()] if after else rest, question="name"))
    cut = only_name(words, told, rest)
    return cut if said.asked("name") or cut == told else {}  # "they see my name is Ali and do not reply"


def only_name(words: Lexicon, found: Found, raw: str) -> Found:
    """What was found, its name without the words of speech after it ("am", "call me").

    Without the name where that begins with one of them, or where `raw`, which it was read from, asks,
    denies or wants something.
    """
    if "name" not in found:
        return found
    rest = {slot: value for slot, value in found.items() if slot != "name"}
    if _is_no_name(words, raw):
        return rest
    name = unicodedata.normalize("NFC", found["name"])
    plain = folded(name).replace("-", " ")
    ends = [m for p in (words.no_name, words.name_after) for m in _as_typed(p).finditer(plain)]
    if any(m.start() == 0 and m.re is _as_typed(words.no_name) for m in ends):
        return rest
    at = min((m.start() for m in ends if m.start()), default=len(name))
    return {**found, "name": name[:at].strip(_STOPS)}


_NEVER_NAMES: Final = ("why", "who_sees", "private", "delete", "change", "summary", "restart", "refuse", "skip")


def _is_no_name(words: Lexicon, raw: str) -> bool:
    """Whether the first clause asks, denies or wants something, as no name does."""
    text = spelled(words.language, plain_signs(re.split(_STOP, raw)[0]))
    long = len(text.split())
    if words.language == "zh-Hant" and len(re.findall("[\u3400-\u9fff]", text)) > 6:
        return True  # a name has few signs
    wants = long > 2 and any(words.asides[w].search(text) for w in _NEVER_NAMES if w in words.asides)
    return wants or (long > 1 and bool(words.asks.search(text) or words.negates.search(text)))


@cache
def _as_typed(pattern: re.Pattern[str]) -> re.Pattern[str]:
    """The pattern without the blanks that part Chinese signs when a text is tidied."""
    close = re.sub(r"(?<=[\u3400-\u9fff])\\ (?=[\u3400-\u9fff])", "", pattern.pattern)
    if re.search("[\u3400-\u9fff]", close):
        close = close.replace(r"(?!\S)", "").replace(r"(?<!\S)", "")
    return re.compile(close)


def day(said: Said, words: Lexicon, text: str, found: Found) -> Found:
    """`job_date` from a day with its month in the language's own words."""
    if not (said.asked("job_date") or found.get("employment") == "starting_soon"):
        return {}
    day = day_ahead(said, words, text)
    return {"job_date": day} if day else {}


def clock(said: Said, words: Lexicon, text: str, found: Found) -> Found:
    """`contact_times` from "after 5": an hour up to seven is in the afternoon."""
    if not said.asked("contact_times") or "contact_times" in found:
        return {}
    told = [
        int(hour)
        for hour in re.findall(r"(?<![\d:.])(\d{1,2})(?:[:.]\d\d)?(?!\d)", in_figures(words, text))
    ]
    if not told or len(told) > 2 or not all(0 < hour <= 23 for hour in told):
        return {}
    hours = [hour + (12 if hour <= 7 else 0) for hour in told]
    first, last = _part(hours[0]), _part(hours[-1] - 1)
    if len(hours) == 2:
        return {"contact_times": list(_DAY_PARTS[first : last + 1])} if first <= last else {}
    after = words.after.search(text)
    if words.hour.search(text) and not after and not words.earlier.search(text):
        return {"contact_times": [_DAY_PARTS[first]]}
    if after:
        return {"contact_times": list(_DAY_PARTS[first:])}
    return {"contact_times": list(_DAY_PARTS[: last + 1])} if words.earlier.search(text) else {}


def _part(hour: int) -> int:
    return 0 if hour < 12 else 1 if hour < 17 else 2


def wished_language(said: Said, words: Lexicon, text: str) -> Found:
    """`language` where a short text names one with a word of wishing; or that no interpreter is wished."""
    typed = plain_signs(said.raw)
    if said.asked("interpreter") and INTERPRETS.search(typed.split(",")[0]):
        refused = words.negates.search(text.split(",")[0])
        return {"interpreter": "none"} if refused else {}
    if said.asked("interpreter", "ethnicity", "name") or len(text.split()) > 14:
        return {}
    asks = ASKS.search(said.raw) or words.asks.match(text)
    if said.asked("barriers") and not asks:
        return {}  # "I want better English" is what is hard
    if not words.wishes.search(text) or INTERPRETS.search(typed):
        return {}
    if words.negates.search(words.wishes.sub(" ", text)):
        return {}
    named = language_within(typed, roman=True)
    return {"language": named} if named else {}
