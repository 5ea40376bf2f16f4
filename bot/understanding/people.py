"""Names and phone numbers, from the words as typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import phonenumbers

from bot.understanding.said import Found, Said
from bot.understanding.txtspeak import SHORT
from bot.understanding.wording import ASKS

_DIGITS = re.compile(r"(?<![a-zA-Z\d_/])(?:\+|00)?\(?\d[\d\s().\-]{8,18}\d(?![a-zA-Z\d_/])")
_LEAD = re.compile(
    r"^\W*(?:(?:hi|hiya|hello|hey|ok|okay|yes|yeah|sure|well|oh|so|um|er|it's me|its me|good morning|good evening)[\s,!.]+)*"
    r"(?:(?:my|the|me)\s+(?:full\s+|first\s+)?name(?:'?s|’s| is| iz|:)?(?:\s+is)?|name(?:'?s|’s| is)?\s*[:\-]?|names|i am called|i'm called|im called|i’m called|(?:you can |please |just )*call me|people call me|they call me|everyone calls me|known as|i go by|it'?s|it’s|this is|i'?m|i’m|i am|use|put|say|just|that's|thats|the name'?s)?\s*[:\-]?\s+(?=\S)",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"(?:(?:my|the) (?:full )?name(?:'?s|’s| is| should be)|(?:im|i'm|i’m|i am) called|call me|(?:^|[.!,;:]\s*)name(?:'?s|’s| is)?\s*[:\-]?|(?:^|[.!,]\s*)(?:hi|hiya|hello|hey)[\s,!]*(?:its|it's|this is)|this is)\s+([^\W\d_][\w'’\-]*(?:\s+[^\W\d_][\w'’\-]*){0,3})",
    re.IGNORECASE,
)
_IM_NAME = re.compile(
    r"(?:^|[.!,]\s*|\b[Hh](?:i|ello|ey|iya)[\s,!]+)(?:I'?m|I’m|i'?m|I am|i am)\s+([A-Z][a-z'’\-]+(?:\s+[A-Z][a-z'’\-]+)?)(?=\s*(?:[,.!]|$|\d|and\b|from\b|[Ii]\b|[Ii]['’]?m\b|[Ii]['’]?ve\b|my\b))"
)
_NOT_NAMES: Final = frozenset(
    "why what who when where how which whose yes yeah yep no nope nah none not never nothing nobody ok okay sure please thanks thank help stop skip back"
    " your you my me mine our their his her i we they it its this that these those the a an of for to from with at by in on off and or but if so because"
    " is am are was were be been do does did dont doesnt didnt have has had havent can cant could would should will wont want need ask asking tell telling say saying"
    " rather prefer business mind know knows think sorry maybe more info information privacy private secret anonymous personal call ring text phone texting calling message email"
    " morning mornings afternoon afternoons evening evenings anytime any time whenever number same large print interpreter english urdu polish arabic"
    " working work job sick pain hurts bad back knee hip neck shoulder retired student deaf blind disabled looking unemployed tired fine good great better here there just about through give giving"
    " ive im actually use hes shes theyre got is weve id adviser name names human person someone robot bot test testing asdf hello hi hey hiya really very too much long before after later next now today tomorrow"
    " spelt spelled wrong right correct incorrect pointless stupid rubbish hard ridiculous different important urgent change delete summary carry continue restart start again agree refuse unsure idk lol omg wtf eh huh pardon confused understand mean means going gonna".split()
)
_CLEARLY_NAMES: Final = frozenset(
    "will mark rose may joy grace hope sue bill frank grant dawn eve carol iris ivy lily violet penny robin jack ray art drew pat rob".split()
)
_PARTICLES: Final = frozenset("de van der den bin bint al ul ibn el la di da dos von ap".split())
_NAME_WORD = re.compile(r"[^\W\d_][^\W\d_]*(?:['’\-.][^\W\d_]+)*\.?", re.UNICODE)
_COMBINING = re.compile(r"[\u0900-\u0dff\u0600-\u06ff\u3400-\u9fff]+")
_END = re.compile(
    r"\s*(?:[,;:!?\n/\u060c\u061b\u06d4\u0964\uff0c\u3002]|[呀啊啦喇囉喎啫咋㗎]+\W*$|\.(?:\s|$)|\s[-–—]\s|\d|\b(?:and (?:my|you|its|i|please|text|call|ring)|but|please|thanks|thank you|text|call|ring|phone|by text|by phone|call me|text me|ring me|no needs|no large|none|is (?:fine|ok|my name)|will do|born|aged?|from|here|on (?:this|0|\+)|x+$))",
    re.IGNORECASE,
)
_SAME = re.compile(
    r"(?<!\S)(?:this (?:number|one|phone|mobile)|same (?:number|one|as this|phone)|the (?:same|number im (?:texting|using)|one im (?:texting|using)|number i(?:m| am) (?:texting|on).*)|number im (?:texting|using|on).*|on this)(?!\S)"
)


def e164(text: str) -> str | None:
    """The first phone number in a text as E.164, read as a British one unless it says its country.

    Numbers that are only possible (Ofcom's 07700 900xxx for drama among them) are taken.
    """
    return next((number for _, number in _numbers(text)), None)


def _numbers(text: str) -> Iterator[tuple[int, str]]:
    """Every phone number in a text, and where it begins."""
    for match in _DIGITS.finditer(text):
        try:
            number = phonenumbers.parse(re.sub(r"^00", "+", match.group().strip()), "GB")
        except phonenumbers.NumberParseException:
            continue
        digits = str(number.national_number)
        if number.country_code == 44 and (len(digits) != 10 or digits[0] not in "123578"):
            continue
        if number.country_code != 44 and not phonenumbers.is_possible_number(number):
            continue
        yield (
            match.start(),
            phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164),
        )


def without_numbers(text: str) -> str:
    """The text with its phone numbers taken out, so that no digit of them is read as something else."""
    return _DIGITS.sub(
        lambda m: " , " if len(re.sub(r"\D", "", m.group())) >= 9 else m.group(), text
    )


def same_number(plain: str) -> bool:
    """Whether somebody means the phone they are writing on."""
    return bool(_SAME.search(plain))


def _cased(words: list[str]) -> str:
    name = " ".join(words).strip(" .")
    if name.islower() or (name.isupper() and len(name) > 2):
        return re.sub(r"[^\W\d_]+", lambda m: m.group().capitalize(), name.lower()).replace(
            "'S ", "'s "
        )
    return " ".join(
        word.capitalize() if word.islower() and word not in _PARTICLES else word
        for word in name.split()
    )


def _plausible(words: list[str]) -> bool:
    if not 1 <= len(words) <= 5:
        return False
    plain = [word.lower().strip(".").replace("'", "").replace("’", "") for word in words]
    if any(
        word in _NOT_NAMES or (word in SHORT and len(plain) == 1)
        for word in plain
        if word not in _CLEARLY_NAMES
    ):
        return False
    if not all(
        _NAME_WORD.fullmatch(word) or (_COMBINING.search(word) and not re.search(r"\d", word))
        for word in words
    ):
        return False
    letters = "".join(plain)
    return (
        len(letters) >= 2
        and not re.fullmatch(r"(.)\1+", letters)
        and (not letters.isascii() or bool(re.search(r"[aeiouy]", letters)) or len(letters) <= 3)
    )


def _asked_name(raw: str) -> str | None:
    text = without_numbers(raw).strip()
    if ASKS.search(text):
        return None
    text = _LEAD.sub("", " " + text, count=1).strip(" .!*\"'")
    text = re.sub(
        r"^(?:mr|mrs|ms|miss|mx|dr|sir)\.?\s+", lambda m: m.group(), text, flags=re.IGNORECASE
    )
    cut = _END.search(text)
    words = (text[: cut.start()] if cut else text).split()
    return _cased(words) if _plausible(words) else None


def read_name(said: Said) -> Found:
    """`name` from a reply to the question, or where somebody says "my name is …"."""
    if said.asked("name"):
        name = _asked_name(said.raw)
        return {"name": name} if name else {}
    if said.asked("ethnicity", "gender", "disability"):
        return {}  # "I am Arab"
    told = [*_TOLD.finditer(said.raw)]
    told += [] if said.raw.isupper() else [*_IM_NAME.finditer(said.raw)]
    name = next((name for match in told if (name := _told_name(said.raw, match))), None)
    return {"name": name} if name else {}


def _told_name(raw: str, match: re.Match[str]) -> str | None:
    """The name that such words tell; "call me mornings" tells none."""
    kept: list[str] = []
    for word in match.group(1).split():
        if word.lower().strip("'’") in _NOT_NAMES and word.lower() not in _CLEARLY_NAMES:
            break
        kept.append(word)
    before = raw[: match.start(1)]
    if re.search(r"this is\s+$", before, re.IGNORECASE) and kept and kept[0][0].islower():
        return None
    if len(kept) > 2 and kept[0][0].islower():
        kept = kept[:2]
    return _cased(kept) if _plausible(kept) else None


# of two numbers, the one to ring: "my old one was …, use … now"
_TO_USE = re.compile(
    r"\b(?:use|try|ring|call|on|mine|my new|new one|now|instead|correct|right one|is actually)\b[^\d]{0,20}$",
    re.IGNORECASE,
)
# "0 7 7 0 0 …", as people read a number out.
_DIGIT_BY_DIGIT = re.compile(r"(?<!\S)\d(?: \d){9,}(?!\S)")


def read_phone(said: Said) -> Found:
    """`phone` wherever a whole phone number stands; of several, the one that is meant, or none."""
    text = _DIGIT_BY_DIGIT.sub(lambda match: match[0].replace(" ", ""), said.raw)
    told = list(_numbers(text))
    if len({number for _, number in told}) > 1:
        told = [(at, number) for at, number in told if _TO_USE.search(text[:at])]
    found = {number for _, number in told}
    return {"phone": found.pop()} if len(found) == 1 else {}
