"""What is looked for in every translation beside its numbers and values (bot.language.faithful)."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from bot.language.faithful import LINK
from bot.language.messages import catalogue_path, read_catalogue
from bot.model.languages import WRITTEN

PROJECT = Path(__file__).resolve().parents[2]
TRANSLATED = [code for code in WRITTEN if code != "en"]
LATIN = ("pl", "so", "ro")

# Names as they stand on doors and letters; a translation may keep them.
NAMES = re.compile(
    r"NHS(?: 111| Talking Therapies)?|A&E|\bGPs?\b|WorkWell|Be Well|Access to Work|Connect to Work"
    r"|Universal Credit|New Style ESA|National Insurance|Acas|Citizens Advice|Samaritans|Childline"
    r"|National Domestic Abuse Helpline|Relay UK|SHOUT|Shout|HELLO|DWP|Jobcentre(?: Plus)?|WCAG|AA\b|BSL"
    r"|Equality Advisory and Support Service|Information Commissioner(?:'s|’s)? Office|ICO|ESA|UK\b"
    r"|NHS England|[Cc]ookies?|December|[Ff]it notes?|Easy Read|Braille|Twilio|SMS|PIN|QR|PDF|Sam\b|British Sign Language"
)
_SIGNS = re.compile(r"{{.*?}}|{%.*?%}|%\(\w+\)[sd]", re.S)
_LATIN_WORD = re.compile(r"[A-Za-z]{2,}")
_WORD = re.compile(r"[^\W\d_]{2,}")
_ENGLISH = re.compile(
    r"\b(?:the|your|you|and|with|what|this|that|will|have|please|need|help|adviser|which|"
    r"would|should|because|from|they|them|our)\b",
    re.I,
)


def entries(language: str) -> list[tuple[str, str]]:
    """(English, translation) of every sentence translated so far; a plural gives each form."""
    found: list[tuple[str, str]] = []
    for message in read_catalogue(catalogue_path(PROJECT / "locales", language)):
        if message.id and not message.fuzzy:
            english = message.id if isinstance(message.id, str) else message.id[1]
            forms: Any = message.string if isinstance(message.string, tuple) else (message.string,)
            found += [(english, form) for form in forms if form]
    return found


def free_words(text: str) -> str:
    """The sentence without what may stay as it is: signs, links and names."""
    return NAMES.sub(" ", LINK.sub(" ", _SIGNS.sub(" ", text)))


def english_left(language: str, english: str, translation: str) -> str | None:
    """Why a translation looks like English; None where it does not."""
    own, other = free_words(english), free_words(translation)
    if not _LATIN_WORD.search(own):
        return None
    if language not in LATIN:
        latin, every = len(_LATIN_WORD.findall(other)), len(_WORD.findall(other))
        if latin > 0.25 * max(every, latin):
            return f"{latin} of {every} words are in Latin letters"
        return None
    if english == translation and len(own.split()) > 1:
        return "the same as the English"
    found = _ENGLISH.findall(other)
    return f"English words: {found}" if found else None
