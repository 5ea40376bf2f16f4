"""Languages by their English name or their own, for `language` and `interpreter`."""

from __future__ import annotations

import re
from typing import Final

from bot.understanding.phrases import one_of
from bot.understanding.said import Found, Said
from bot.understanding.wording import tidy

_NAMES: Final[dict[str, str]] = {
    "en": "english|inglish|angielski|angielsku|angielskim|engleza|engleze|ingiriisiga|انگلش|بالانجليزي|بالإنجليزية|انگليسی|ইংরেজিতে|ইংলিশে|ইংলিশ|ਇੰਗਲਿਸ਼|ਅੰਗਰੇਜੀ|ingiriisi|انگریزی|انگلیسی|انجليزي|الإنجليزية|ইংরেজি|ਅੰਗਰੇਜ਼ੀ|英文|英語|angrezi|inglizi|englisch",
    "ur-Latn": "roman urdu|romanurdu|urdu in english letters|urdu roman|urdu in roman",
    "pa-Latn": "roman punjabi|roman panjabi|punjabi in english letters|punjabi roman",
    "ur": "urdu|ਉਰਦੂ|اردو|اُردو|udru|urdo",
    "ar": "arabic|ਅਰਬੀ|arabi|عربي|العربية|عربى|بالعربي|العربيه|arabic language|عربية|بالعربية",
    "pl": "polish|پولش|ਪੋਲਿਸ਼|polski|po polsku|polskiego|polskim|polsku|polska|jezyk polski",
    "bn": "bengali|بنگالی|ਬੰਗਾਲੀ|bangla|bangali|sylheti|বাংলা|বাংলায়|বাংলাতে|bangladeshi|bengoli",
    "pa": "punjabi|panjabi|ਪੰਜਾਬੀ|ਪੰਜਾਬੀ ਵਿੱਚ|پنجابی|mirpuri|pahari|potwari|gurmukhi|punjaabi",
    "so": "somali|صومالی|soomaali|af soomaali|af somali|soomaaliga|somalian|somaali",
    "ro": "romanian|romana|limba romana|romaneste|roumanian|rumanian|română|românește",
    "fa": "farsi|ਫ਼ਾਰਸੀ|ਫਾਰਸੀ|persian|فارسی|dari|دری|فارسي|parsi",
    "zh-Hant": "cantonese|chinese|traditional chinese|中文|廣東話|繁體中文|粵語|繁體|广东话|hong kong chinese|canto",
    "zh-Hans": "mandarin|simplified chinese|简体中文|普通话|國語|putonghua",
    "es": "spanish|espanol|castellano", "pt": "portuguese|portugues|brazilian", "it": "italian|ਇਟਾਲੀਅਨ|اطالوی|اٹالین|italiano", "fr": "french|francais",
    "ku": "kurdish|kurdi|کوردی|kurmanji|sorani|کردی", "hi": "hindi|ہندی|ਹਿੰਦੀ|हिन्दी|हिंदी", "gu": "gujarati|گجراتی|ਗੁਜਰਾਤੀ|gujrati|ગુજરાતી", "ti": "tigrinya|tigrigna|ትግርኛ",
    "am": "amharic|አማርኛ", "sq": "albanian|shqip", "vi": "vietnamese", "ta": "tamil|தமிழ்", "tr": "turkish|turkce", "ru": "russian|русский|русскии",
    "uk": "ukrainian|українська|украінська", "hu": "hungarian|magyar", "cs": "czech|cesky|cestina", "sk": "slovak|slovensky", "lt": "lithuanian|lietuviu",
    "lv": "latvian|latviesu", "bg": "bulgarian|български", "de": "german|deutsch", "el": "greek", "ps": "pashto|ਪਸ਼ਤੋ|pushto|پښتو|پشتو|pashtu",
    "yo": "yoruba", "ig": "igbo", "sw": "swahili|kiswahili", "rom": "romani|roma language", "ne": "nepali|nepalese", "ml": "malayalam", "te": "telugu",
    "th": "thai", "tl": "tagalog|filipino", "ha": "hausa", "om": "oromo", "ln": "lingala", "cy": "welsh", "si": "sinhala|sinhalese", "ja": "japanese", "ko": "korean",
}  # fmt: skip
NAMES: Final = {tidy(name): code for code, names in _NAMES.items() for name in names.split("|")}
# codes themselves may be typed ("pl"), but not those that are English words or replies
CODES_TYPED: Final = {code: code for code in "ur pl bn pa ro fa zh en".split()} | {"zh": "zh-Hant"}
_ANY = "|".join(re.escape(name) for name in sorted(NAMES, key=len, reverse=True))
_NAME = re.compile(rf"(?<!\S)({_ANY})(?!\S)")
_ASK = re.compile(
    rf"(?<!\S)(?:(?:in|into|to|use|want|prefer|change to|switch to|change (?:the )?language to|speak|talk|reply in|text (?:me )?in|write in|have (?:this|it) in|do (?:this|it) in|do you (?:do|have|speak)|got this in|only speak|better in|my language is|language is|continue in|can i have|po|wolę|mluvim) )(?:a |the |my )?({_ANY})(?!\S)"
)
_SPOKEN = re.compile(
    rf"(?<!\S)(?:speak|speaks|speaking|understand|talk) (?:only |just |a bit of )?({_ANY})(?!\S)"
)
_MANNERS = re.compile(
    r"(?<!\S)(?:please|thanks|thank you|hi|hello|language|interpreter|translator|speaking|speaker|one|an|a|yes|i need|need|i want|want|would like|id like|can i have|for me|if (?:possible|you have|you can|poss|available|you do)(?: it| one)?|plz|only|i speak|my|language is|its|ok|by phone)(?!\S)|[,?]"
)
_NEEDS = one_of(
    r"interpret(?:er|or|ing)?s?",
    r"interprater|interperter|intrepreter|interpeter",
    r"translat(?:er|or|ion|e)s?",
    "someone who speaks",
    "someone that speaks",
    "somebody who speaks",
)
_NO_NEED = re.compile(
    r"(?<!\S)(?:(?:no|dont need|do not need|not need|dont want|no need for)(?: an?| any)? ?(?:interpreter|translator|one|anybody|anyone|it|help)?(?:$| for this| ?,| thanks| thank you| i speak english| english)|(?:but|and|for me) (?:i dont|im (?:fine|ok|good)|not me)$|english (?:is|only|please)?(?: (?:fine|ok|good))?|i (?:can )?speak (?:good |fluent |fine )?english|my english is (?:fine|ok|good)|speak english)"
)


_DENIED = re.compile(rf"(?<!\S)(?:not|isnt|arent|instead of) (?:in |from )?(?:{_ANY})(?!\S)")
_EASIER = re.compile(
    rf"(?<!\S)({_ANY}) (?:is )?(?:easier|better|best|fine|ok|would be (?:easier|better|best))(?!\S)"
)
_EITHER = re.compile(rf"(?<!\S)({_ANY}) (?:or|and|,) (?:{_ANY})(?!\S)")


def language_named(text: str) -> str | None:
    """The one language that is all a text names ("urdu please"), or that it asks to go on in."""
    bare = " ".join(_MANNERS.sub(" ", text).split())
    if bare in NAMES:
        return NAMES[bare]
    asks_for = re.fullmatch(
        rf"(?:is there|have you(?: got)?|do you have|got|any)(?: a| an| this in| it in)? ({_ANY})(?: version| option| one| translation)?(?: \?)?",
        text,
    )
    if asks_for:
        return NAMES[asks_for[1]]
    if (
        re.search(
            r"(?<!\S)(?:not|dont|cant|no) (?:\S+ ){0,2}(?:speak|read|understand|good at)?", text
        )
        and NAMES.get((_NAME.findall(text) or [""])[-1]) == "en"
    ):
        return None
    asks = _ASK.findall(text)
    return NAMES[asks[-1]] if asks else None


def language_within(text: str, *, roman: bool = False) -> str | None:
    """The last language that a tidy text names; None where it names none. With `roman`, "roman urdu" stays so."""
    named = _NAME.findall(text)
    if not named:
        return None
    code = NAMES[named[-1]]
    return code if roman else code.removesuffix("-Latn")


def read_tongues(said: Said) -> Found:
    """`language` and `interpreter` from a reply; "my english is not good" is neither."""
    text = said.plain
    if said.asked("interpreter"):
        return _interpreter_asked(text)
    if _NEEDS.search(text):
        named = _NAME.search(text)
        if re.search(r"(?<!\S)(?:no|dont need|without)(?: an?)? (?:interpreter|translator)", text):
            return {"interpreter": "none"}
        return {"interpreter": NAMES[named[1]]} if named and NAMES[named[1]] != "en" else {}
    if said.asked("language"):
        better = _EASIER.search(text)
        code = CODES_TYPED.get(text) or (NAMES[better[1]] if better else language_named(text))
        if code is None and (spoken := _NAME.search(text)):
            code = NAMES[spoken[1]]
        return {"language": code} if code else {}
    if said.asked("ethnicity", "community_choice"):
        return {}
    named_only = language_named(text) if len(text.split()) <= 12 else None
    return {"language": named_only} if named_only else {}


def _interpreter_asked(text: str) -> Found:
    named = _wanted_tongues(text)
    refused = _NO_NEED.search(text) or re.match(r"(?:no|nope|nah|none)(?!\S)", text)
    if len(named) == 1 and not refused:
        return {"interpreter": named[0].removesuffix("-Latn")}
    if (
        _NO_NEED.search(text)
        or re.fullmatch(
            r"(?:no|nope|nah|none|n|0|not needed|no thanks|no thank you|no ta|im ok|im fine|no im (?:fine|ok|good)|not for me|no need|i dont|dont need one|english)(?: (?:thanks|ta|please))?",
            text.replace(",", "").replace("  ", " ").strip(),
        )
        or re.match(r"(?:no|nope|nah|none) ?(?:,|thanks|i speak|english|not|need)", text)
    ):
        return {"interpreter": "none"}
    return {}


def _wanted_tongues(text: str) -> list[str]:
    """The languages that a reply names and does not deny; of "urdu or punjabi" the first."""
    rest = _EITHER.sub(r"\1", _DENIED.sub(" ", text))
    return list(dict.fromkeys(NAMES[name] for name in _NAME.findall(rest) if NAMES[name] != "en"))
