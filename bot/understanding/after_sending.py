"""What a person who has sent their answers may ask for by text: another time, or to take it all back.

Read only while a case is with an adviser. There a weekday, a clock time or a part of the day is
about when to call; a wrong guess costs one short "we have told the team", which is true.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from typing import Final

from bot.model.answers import NO_ANSWER
from bot.understanding.read import read

ANOTHER_TIME, WITHDRAW = "another_time", "withdraw"

# Stems, by language: weekdays, tomorrow, "another time", "I am busy". Two letters or more in every script.
_TIMES: Final = (
    "monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|tmrw|tmw|next week|this week"
    "|weekend|another (?:time|day)|different (?:time|day)|other (?:time|day)|later time|reschedul|re-schedul|rearrang"
    "|change (?:the |my )?(?:time|day|date|appointment|call)|put (?:it )?back|im (?:busy|away|working)"
    "|not (?:free|around|available)|on holiday|cant (?:talk|do|make)|between \\d|after \\d|before \\d"
    "|\\d ?(?:am|pm)\\b|\\d[:.]\\d\\d",
    "peer|mangal|budh|jumerat|juma|hafta|itwar|kisi aur (?:din|waqt)|waqt badal|masroof",
    "پیر کو|منگل|بدھ|جمعرات|جمعہ|جمعے|ہفتے|اتوار|کل|کسی اور (?:دن|وقت)|وقت بدل|مصروف|بجے",
    "الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه|السبت|الاحد|غدا|بكره|وقت اخر|يوم اخر|موعد|مشغول|الساعه",
    "poniedzial|wtorek|wtorku|srod|czwart|piatek|piatku|sobot|niedziel|jutro|inny (?:dzien|termin|czas)"
    "|innym terminie|przeloz|zajet|nie moge rozmawiac|godzin",
    "সোমবার|মঙ্গলবার|বুধবার|বৃহস্পতিবার|শুক্রবার|শনিবার|রবিবার|কাল|অন্য (?:সময়|দিন)|ব্যস্ত|টায়|টার পর",
    "ਸੋਮਵਾਰ|ਮੰਗਲਵਾਰ|ਬੁੱਧਵਾਰ|ਵੀਰਵਾਰ|ਸ਼ੁੱਕਰਵਾਰ|ਸ਼ਨੀਵਾਰ|ਐਤਵਾਰ|ਕੱਲ|ਹੋਰ (?:ਸਮ|ਦਿਨ)|ਕਿਸੇ ਹੋਰ|ਰੁੱਝ|ਵਜੇ",
    "somvaar|mangalvaar|budhvaar|veervaar|shukarvaar|shanivaar|aitvaar|kise hor|samaa badal|ruj",
    "isniin|talaad|arbac|khamiis|jimce|sabti|axad|berri|waqti kale|maalin kale|waan mashquul|saacad",
    "luni|marti|miercuri|joi|vineri|sambata|duminica|maine|alta zi|alt moment|alta data|reprogram|ocupat|ora \\d",
    "دوشنبه|سه شنبه|چهارشنبه|پنجشنبه|جمعه|شنبه|یکشنبه|فردا|وقت دیگ|روز دیگ|زمان دیگ|مشغول|ساعت",
    "星期|禮拜|週[一二三四五六日]|明天|聽日|第二(?:時間|日)|改(?:時間|期|日)|另一?個?時間|冇時間|沒空|唔得閒|點(?:前|後|鐘)",
)  # fmt: skip
_WITHDRAW: Final = (
    "withdraw|cancel (?:my|the|this) (?:referral|request|application|case)|take (?:it|my (?:referral|name|answers|details|request)) (?:back|out|off)"
    "|(?:dont|do not|no longer|not) (?:want|need|wish) (?:to be (?:contacted|called|rung)|an? (?:call|adviser|advisor)|the (?:call|help|adviser|advisor|service|referral)"
    "|your help|any help|help|this|it|to (?:take part|carry on|go on|continue|do this))|pull out|opt out|drop out|changed my mind about (?:this|it|the)"
    "|(?:dont|do not) (?:call|ring|phone|contact) me (?:any ?more|at all|again)",
    "wapas le|nahi chahiye|nahin chahiye|madad nahi",
    "واپس ل|نہیں چاہیے|مدد نہیں",
    "انسحب|انسحاب|لا اريد (?:المساعده|هذا|ذلك|ان)|الغاء (?:الطلب|الاحاله)|سحب (?:طلبي|الطلب)",
    "rezygn|wycof|nie chce (?:juz|pomocy|tego)|anuluj|odwolac zgloszenie",
    "প্রত্যাহার|ফিরিয়ে নিতে|সাহায্য চাই না|আর চাই না|বাতিল",
    "ਵਾਪਸ ਲੈ|ਨਹੀਂ ਚਾਹੀਦ|ਰੱਦ ਕਰ",
    "vapas lai|nahi chahid",
    "ka noq|kama rabo|ma rabo|waan ka baxay|jooji codsiga|baaji",
    "renunt|ma retrag|nu mai (?:vreau|doresc|am nevoie)|anul(?:a|ez)",
    "انصراف|پس بگیر|نمی ?خواهم|نمیخوام|لغو",
    "撤回|退出|取消(?:轉介|申請)|不(?:再)?需要|唔需要|唔要|不想(?:再|要)",
)  # fmt: skip
# "see you on Tuesday" asks for nothing, unless it goes on to
_AGREES: Final = re.compile(
    r"\b(?:see (?:you|u|ya)|(?:speak|talk) (?:to (?:you|u) )?(?:soon|then|on|tomorrow)|looking forward|thanks|thank (?:you|u)"
    r"|ok|okay|great|perfect|lovely|brilliant|fine|cheers|no problem)\b"
    r"|شکریہ|شكرا|ممنون|dziekuje|do zobaczenia|ধন্যবাদ|ਧੰਨਵਾਦ|mahadsanid|multumesc|shukria|shukriya|謝謝|多謝"
)
_ASKS: Final = re.compile(
    r"\?|\b(?:can|could|may|would|please|pls|instead|rather|better|another|other|different|change|not|cant|dont|isnt|but|no|only|busy|reschedul\w*)\b"
    r"|نہیں|لا |ليس|نه |نمی|\bnie\b|না|ਨਹੀਂ|\bma |\bnu\b|\bnahi|唔|不|改"
)
_GREETING: Final = re.compile(r"\bgood (?:morning|afternoon|evening|night)\b", re.IGNORECASE)


# keyboards differ in these letters
_ONE_LETTER: Final = str.maketrans("يىكةۃہھ", "ییکهههه")


def _plain(text: str) -> str:
    """Small letters without accents, marks and apostrophes; Persian and Arabic letters made one."""
    parts = unicodedata.normalize("NFKD", text.casefold().replace("ł", "l").replace("\u200c", " "))
    kept = "".join(char for char in parts if unicodedata.category(char) not in ("Mn", "Cf"))
    return re.sub(r"\s+", " ", re.sub(r"['’‘`]", "", kept.translate(_ONE_LETTER))).strip()


def _any_of(alternatives: tuple[str, ...]) -> re.Pattern[str]:
    # a stem in letters with spaces between words begins a word; Chinese writes none
    return re.compile(
        "|".join(
            f"(?:{_plain(one)})" if "星期" in one or "撤回" in one else rf"(?<!\w)(?:{_plain(one)})"
            for one in alternatives
        )
    )


_ABOUT_TIME: Final = _any_of(_TIMES)
_TAKES_BACK: Final = _any_of(_WITHDRAW)


def wish(text: str, today: dt.date) -> str | None:
    """`another_time`, `withdraw`, or None for an ordinary text.

    >>> wish("can they ring after 3", dt.date(2026, 11, 23))
    'another_time'
    >>> wish("thanks, see you on Tuesday", dt.date(2026, 11, 23)) is None
    True
    """
    plain = _GREETING.sub(" ", _plain(text[:1600]))
    if _TAKES_BACK.search(plain):
        return WITHDRAW
    if _AGREES.search(plain) and not _ASKS.search(plain):
        return None
    if _ABOUT_TIME.search(plain):
        return ANOTHER_TIME
    times = read(_GREETING.sub(" ", text), "contact_times", today=today).answers.get(
        "contact_times"
    )
    named = times is not None and times not in NO_ANSWER and "any" not in times
    return ANOTHER_TIME if named else None
