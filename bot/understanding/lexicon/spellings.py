"""One spelling for what dialects and keyboards write differently, in texts and in tables alike.

Read on plain signs (`wording.plain_signs`), so kaf and yeh are already the Persian ones. Sounds that
dialects swap become one letter; little words that mean the same become one word.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from bot.understanding.lexicon.dialects import DIALECTS, Rules, Signs, whole_words
from bot.understanding.lexicon.south_asian import one_spelling

# Sounds that are written as they are spoken: th/t, dh/d, z/d, g/q; the hamza at the end of a word.
_ARABIC_SIGNS: Final = str.maketrans(
    {"ث": "ت", "ذ": "د", "ظ": "ض", "گ": "ق", "پ": "ب", "ڤ": "ف", "ء": None}
)
_ARABIC: Final[Rules] = (
    # "I do not" in one word with its two ends: "mabashtaghalsh", "ma3andish", "mahadish"
    (
        re.compile(
            r"(?<!\S)ما?(?=(?:[بیتنا]\w{3,}|عند\w+|حد|فی|ل[یه]|ا?قدر\w*)ش(?!\S))(\w+)ش(?!\S)"
        ),
        r"ما \1",
    ),
    (re.compile(r"(?<!\S)ما (\w{4,})ش(?!\S)"), r"ما \1"),
    (
        re.compile(
            r"(?<!\S)ما(?=(?:عندی|بدی|بقدر|اقدر|بعرف|اعرف|بشتغل|اشتغل|احتاج|ابی|ادری|فی)(?!\S))"
        ),
        "ما ",
    ),
    (re.compile(r"(?<!\S)(?:م|ما)حدا?(?!\S)"), "ما احد"),
    (re.compile(r"(?<!\S)عم (?=\w)"), ""),
    (re.compile(r"(?<!\S)(?:ال)?ع(?=ال\w\w)"), "علی "),
    (re.compile(r"(?<!\S)([وبفل]?)ها?(?=ال\w\w)"), r"\1"),
    (re.compile(r"(?<!\S)و(?=(?:ما|لا|مش|لم|لسه|لیس|مو)(?!\S))"), "و "),
    (re.compile(r"(?<!\S)لا(?: ,)? (?=ما )"), ""),
    *whole_words(
        {
            "مش": "مو|مب|موب|مهو|مهوب|ماني|مانيش|منيش|ماهو|مانا|مني ب",
            "ليش": "ليه|علاش|لشو|لويش|لماذا|لمادا|ليمن",
            "شو": "ايش|وش|شنو|شنهو|شنهي|اشنو|واش هو|ماذا|مادا|شلون",
            "اريد": "بدي|ابي|ابغى|ابغا|ابغي|عايز|عايزه|عاوز|عاوزه|بغيت|نحب|حابب|حابه|حاب|ودي|نبغي|نبي",
            "اقدر": "بقدر|استطيع|فيني|فيي|قادر|قادره|نقدر|نجم|ننجم|باقدر|كنقدر",
            "اعرف": "بعرف|اعلم|ادري|عارف|عارفه|نعرف|كنعرف|متاكد|متاكده",
            "احد": "حدا|حد",
            "لسه": "ما زلت|ما زال|ما زالت|لا زلت|لا زال|لسا|لساتني|لسع|للحين|مازال|مازلت|لحد الان|بعدني",
            "الان": "هسه|هسع|هسا|هلق|هلا|هلأ|هلئ|الحين|دلوقتي|دلوقت|توا|دابا|دروك|حاليا|هالفترة|هالايام|هالوقت",
            "مستشفى": "مشفى|سبيطار|اسبيطار|هوسبيتال",
            "المستشفى": "المشفى|السبيطار|الهوسبيتال",
            "كتير": "كتيرا|هواي|هوايه|وايد|بزاف|برشا|واجد|اوي|جدا",
            "هدا": "هيدا|هاد|هادا|هاي|هادي|هاذ|ده|دي|هده|هيدي|هيده|داه|هي",
            "مين": "منو|شكون|من هو",
            "صار لي": "صارلي|بقالي|صرلي",
        }
    ),
    (
        re.compile(
            r"(?<!\S)(?:لا|لم|لن|مش|غیر|لیس|لست|وما|ولا|مب) (?=(?:اقدر|اعرف|اشتغل|عندی|لدی|احتاج|محتاج|بحاجه)(?!\S))"
        ),
        "ما ",
    ),
    (re.compile(r"(?<!\S)ما (?:لدی|معی|عندنا|لی)(?!\S)"), "ما عندی"),
)
_PERSIAN_SIGNS: Final = str.maketrans({"ء": None, "\u06c0": "ه"})
_PERSIAN: Final[Rules] = (
    (re.compile(r"(?<!\S)(ن?می) (?=\w)"), r"\1"),
    (re.compile(r"(?<=\w) (?:را|رو|ره|ها|های|هام|هایم|ام|م|ست|س)(?!\S)"), ""),
    (re.compile(r"(?<!\S)کد(?=(?:م|یم|ه|ه ام|ن|ند|ین)?(?!\S))"), "کرد"),
    (re.compile(r"(?<!\S)(ن?می|ب|ن)?تو?ان(?=(?:م|یم|ه|د|ند|ن)(?!\S))"), r"\1تون"),
    (re.compile(r"(?<!\S)(ن?می)خو?ا(?:ه|ی)(?=م(?!\S))"), r"\1خوا"),
    (re.compile(r"(?<!\S)(ن?می)خو?ا(?=م(?!\S))"), r"\1خوا"),
    (re.compile(r"(?<!\S)ن(?:می|م)(?:دان|دون|فام)م(?!\S)"), "نمیدونم"),
    (re.compile(r"(?<!\S)داکتر"), "دکتر"),
    (re.compile(r"(?<!\S)خون(?=ه)"), "خان"),
    (re.compile(r"(?<!\S)شون(?=(?:ه|م|هام|هایم)(?!\S))"), "شان"),
    (re.compile(r"(?<!\S)تلفون"), "تلفن"),
    (re.compile(r"(?<!\S)گپ"), "حرف"),
    (re.compile(r"(?<!\S)(?:اولادا?|اطفال|طفل|کودک)(?=\w*(?!\S))"), "بچه"),
    *whole_words(
        {
            "من": "مه|مره|منو|مرا",
            "هستم": "استم|هستن|استن|هستیم|استیم",
            "است": "اس|هس",
            "بیمارستان": "شفاخانه",
            "درمان": "تداوی|معالجه",
            "مرخصی": "رخصتی|رخصت",
            "کارخانه": "کارخونه|فابریکه",
            "هیچکس": "هیشکی|هیچکی|هیچ کس|هیچ کی|کسی هم|هیچ احدی",
            "یک": "یه|ی",
            "الان": "حالی|حالا|فعلا|فعلن|الانه|در حال حاضر",
            "دیگه": "دیگر|دگه|دگر",
            "خیلی": "بسیار|زیاد|خلی",
            "چی": "چه|چیه|چیست",
            "تو": "توی|در|داخل|ده داخل",
            "هیچ وقت": "هیچوقت|هیچگاه|هرگز",
        }
    ),
)
_OF: Final[dict[str, tuple[Signs, Rules]]] = {
    "ar": (_ARABIC_SIGNS, _ARABIC),
    "fa": (_PERSIAN_SIGNS, _PERSIAN),
    **DIALECTS,
}  # fmt: skip


@lru_cache(maxsize=8192)
def spelled(language: str, text: str) -> str:
    """The text in the one spelling of its language; as it was in a language that needs none.

    >>> spelled("ar", "\u062b\u0644\u0627\u062b")
    '\u062a\u0644\u0627\u062a'
    """
    signs, rules = _OF.get(language, ({}, ()))
    text = one_spelling(language, text).translate(signs)
    for pattern, one in rules:
        text = pattern.sub(one, text)
    return " ".join(text.split()) if rules else text
