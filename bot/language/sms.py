"""What a text costs and how it is shaped: GSM-7 against UCS-2, segments, numbered options.

Facts: GSM 03.38 holds 160 septets alone and 153 a part when joined; UCS-2 70 and 67 UTF-16
units. The extension table ([ ] { } ^ | ~ \\ and the euro sign) costs two septets each, and
a pair is never cut in two (3GPP TS 23.038 and 23.040). Nor is a letter parted from its vowel
sign: Twilio's own calculator counts so, and tests/language holds its results.
"""

from __future__ import annotations

from typing import Final
from unicodedata import category

GSM_BASIC: Final = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
GSM_EXTENDED: Final = frozenset("\f^{}\\[~]|€")

# Smart marks a phone or an editor puts in, where the plain mark means the same.
PLAIN_MARKS: Final = str.maketrans(
    {
        "\u2018": "'", "\u2019": "'", "\u201a": "'", "\u201b": "'", "\u2032": "'",
        "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u2033": '"', "\u00ab": '"', "\u00bb": '"',
        "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u2212": "-",
        "\u2026": "...", "\u2022": "-", "\u00b7": "-", "\u00a0": " ", "\u2009": " ",
        "\u202f": " ", "\u200b": "", "\ufeff": "", "\t": " ",
    }
)  # fmt: skip


def is_gsm(text: str) -> bool:
    """Whether every character is in GSM-7 or its extension table."""
    return all(char in GSM_BASIC or char in GSM_EXTENDED for char in text)


def encoding(text: str) -> str:
    """`GSM-7` or `UCS-2`: how the network will carry the text."""
    return "GSM-7" if is_gsm(text) else "UCS-2"


def to_gsm(text: str) -> str:
    """Smart punctuation brought to GSM-7 where the meaning stays, if that makes the text GSM-7.

    A text that needs UCS-2 anyway keeps its own marks.
    """
    plain = text.translate(PLAIN_MARKS)
    return plain if is_gsm(plain) else text


def segments(text: str) -> int:
    """How many SMS segments the text costs; an empty text costs none."""
    if not text:
        return 0
    if is_gsm(text):
        sizes = [2 if char in GSM_EXTENDED else 1 for char in text]
        return _parts(sizes, alone=160, joined=153)
    sizes = [len(whole.encode("utf-16-le", "surrogatepass")) // 2 for whole in _letters(text)]
    return _parts(sizes, alone=70, joined=67)


def _letters(text: str) -> list[str]:
    """The letters as they are read: a vowel sign or a joiner stays with its letter in one segment."""
    letters: list[str] = []
    for char in text:
        if letters and (_clings(char) or _opens(letters[-1], char)):
            letters[-1] += char
        else:
            letters.append(char)
    return letters


def _clings(char: str) -> bool:
    is_skin_tone = "\U0001f3fb" <= char <= "\U0001f3ff"
    return category(char)[0] == "M" or char in "\u200c\u200d" or is_skin_tone


def _opens(letter: str, char: str) -> bool:
    """Whether `char` ends what `letter` began: a joined emoji, or the second half of a flag."""
    is_flag = len(letter) == 1 and _is_flag_half(letter) and _is_flag_half(char)
    return is_flag or (letter[-1] == "\u200d" and category(char) == "So")


def _is_flag_half(char: str) -> bool:
    return "\U0001f1e6" <= char <= "\U0001f1ff"


def _parts(sizes: list[int], alone: int, joined: int) -> int:
    if sum(sizes) <= alone:
        return 1
    parts, room = 1, joined
    for size in sizes:
        if size > room:
            parts, room = parts + 1, joined
        room -= size
    return parts


def numbered(choices: tuple[tuple[str, str], ...]) -> str:
    """Options as lines of `1 label`; a `none` that closes the list is `0`.

    The number is the place of the code in its question, as bot.understanding reads it.
    """
    last = len(choices) - 1
    return "\n".join(
        f"{0 if code == 'none' and place == last else place + 1} {label}"
        for place, (code, label) in enumerate(choices)
    )
