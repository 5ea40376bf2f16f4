"""Which language somebody's first words are in: a hint, confirmed in that language.

The script settles most; Latin and Arabic letters need telling letters or two telling words. In
doubt it is None: the journey then begins in the language it was opened in, and any of the
languages is understood there all the same.
"""

from __future__ import annotations

import re
from typing import Final

from bot.understanding.spelling import KNOWN
from bot.understanding.wording import LONGEST, plain_signs

_SCRIPTS: Final = (
    ("bn", re.compile(r"[\u0980-\u09ff]")),
    ("pa", re.compile(r"[\u0a00-\u0a7f]")),
    ("zh-Hant", re.compile(r"[\u3400-\u9fff]")),
)
_ARABIC_SCRIPT: Final = re.compile(r"[\u0600-\u06ff]")
_ONLY_URDU: Final = re.compile(r"[\u0679\u0688\u0691\u06ba\u06d2]")
_GREETS: Final = re.compile(
    r"\u0627\u0644\u0633\u0644\u0627\u0645 \u0639\u0644[\u06cc\u064a]\u06a9?\u0643?\u0645\S*(?: .{0,12})?"
)
_ARABIC_KEYS: Final = re.compile(r"[\u064a\u0643]")
_OTHER_KEYS: Final = re.compile(r"[\u06cc\u06a9\u06af\u067e\u0686]")
# Letters and words that only one of the languages in Arabic letters has.
_URDU: Final = re.compile(
    r"[\u0679\u0688\u0691\u06ba\u06d2\u06be]|(?<!\w)(?:میں|مجھے|میرا|میری|اور|کا|کی|کو|سے|نہیں|ہاں|جی|شروع کریں)(?!\w)"
)
_PERSIAN: Final = re.compile(
    r"\u0698|(?<!\w)(?:من|است|هستم|دارم|می\S*|نمی\S*|برای|سلام|درد|که|را|لطفا|درود|بله|خوبید|هم|کمک)(?!\w)"
)
_ARABIC: Final = re.compile(
    r"[\u0629\u0649]|(?<!\w)(?:ال\S+|أنا|انا|في|من|على|عندي|أريد|مرحبا|السلام عليكم|نعم|هل|لا)(?!\w)"
)
# Two of these, or a letter of the language with one, tell a language in Latin letters.
_LATIN: Final = {
    "pl": "czesc|dzien|dobry|witam|jestem|mam|boli|bola|nie|pracy|prace|prosze|mnie|chce|bym|potrzebuje|pomocy|zwolnieniu|plecy|kregoslup|moge|siema|chcialbym|chcialabym|sie|od|przez|lekarza",
    "ro": "buna|ziua|salut|sunt|vreau|nevoie|ajutor|ma|doare|dor|lucrez|munca|seara|si|in|concediu|medical|spatele|am|pot|va|rog|dimineata|mi",
    "so": "waxaan|waan|ayaan|rabaa|doonayaa|caawimo|caawimaad|xanuun|xanuunaya|shaqo|shaqada|i|salaan|subax|wanaagsan|iska|warran|haa|dhabarka|ii|iyo|asc|maya|ku|ka",
    "ur-Latn": "mujhe|mera|meri|mere|hai|hain|hoon|hun|kaam|dard|chahiye|mein|nahi|kamar|salam|assalam|walaikum|se|ki|ka|ko|aap|ghutne|madad|chutti|par|kya|karna|raha|rahi|bohat|theek",
    "pa-Latn": "mainu|menu|haan|chahida|chahidi|vich|dard|kamm|sat|akal|aa|tuhanu|tusi|kol|naal|karda|kardi|lakk|gode|te|nu|da|di|sri|ki|kam|pind",
}  # fmt: skip
_LETTERS: Final = {"pl": re.compile(r"[ąęłśżźćń]"), "ro": re.compile(r"[ăâșțşţ]")}
_GREETINGS: Final = {
    "pl": "czesc|dzien dobry|witam|siema|dobry wieczor|hejka|halo dzien dobry",
    "ro": "buna|buna ziua|salut|buna seara|buna dimineata|salutare|servus",
    "so": "asc|iska warran|iska waran|subax wanaagsan|galab wanaagsan|salaan|haye",
    "pa-Latn": "sat sri akal|sat sri akal ji|ssa",
}


def language_of(text: str) -> str | None:
    """The language code of somebody's first words (`ur-Latn` for Roman Urdu); None where they may be any.

    >>> language_of("boli mnie kręgosłup")
    'pl'
    """
    raw = text[:LONGEST].lower()
    if _ARABIC_SCRIPT.search(raw):
        return _in_arabic_letters(raw)
    for language, script in _SCRIPTS:
        if script.search(raw):
            return language
    return _in_latin_letters(raw)


def _in_arabic_letters(raw: str) -> str | None:
    if _ONLY_URDU.search(raw):
        return "ur"
    if _GREETS.fullmatch(raw.strip(" .!\u060c\u06d4")):  # the keyboard tells: its yeh and kaf
        return "ar" if _ARABIC_KEYS.search(raw) else "ur"
    found = {
        "ur": len(_URDU.findall(raw)),
        "fa": len(_PERSIAN.findall(raw)),
        "ar": len(_ARABIC.findall(raw)) if not _OTHER_KEYS.search(raw) else 0,
    }
    best = max(found.values())
    names = [language for language, count in found.items() if count == best]
    if best and len(names) == 1:
        return names[0]
    return "ar" if _ARABIC_KEYS.search(raw) and not _OTHER_KEYS.search(raw) else None


def _in_latin_letters(raw: str) -> str | None:
    words = plain_signs(raw).replace(",", " ").split()
    whole = " ".join(words)
    for language, greetings in _GREETINGS.items():
        if whole in greetings.split("|"):
            return language
    english = sum(word in KNOWN or word in _ENGLISH for word in words)
    found = {
        language: len({*words} & {*telling.split("|")})
        + (2 if language in _LETTERS and _LETTERS[language].search(raw) else 0)
        for language, telling in _LATIN.items()
    }
    best = max(found.values())
    names = [language for language, count in found.items() if count == best]
    return names[0] if best >= 2 and best > english and len(names) == 1 else None


_ENGLISH: Final = frozenset(
    "i im my the a an is am are was have has had been for to of and with at on it me you please help need want off sick hello hi hey can do does work pain back what how this yes no not".split()
)
