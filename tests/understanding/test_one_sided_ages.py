"""An age told by one side only: the band where it follows, and asked again where it does not."""

from __future__ import annotations

from datetime import date

import pytest

from bot.understanding.read import read

TODAY = date(2026, 11, 23)


def age(text: str, language: str = "en") -> object:
    return read(text, "age_band", language=language, today=TODAY).answers.get("age_band")


@pytest.mark.parametrize(
    ("text", "band"),
    [
        ("nearly 18", "16_17"), ("18 next week", "16_17"), ("im not 18 yet", "16_17"), ("havent turned 18", "16_17"),
        ("im 17 turning 18 next month", "16_17"), ("18 in 2 weeks", "16_17"), ("soon to be 18", "16_17"),
        ("not 16 yet", "under_16"), ("16 next month", "under_16"), ("15 nearly 16", "under_16"), ("under 16", "under_16"),
        ("just turned 18", "18_plus"), ("over 18", "18_plus"), ("not under 18", "18_plus"), ("18 last week", "18_plus"),
        ("nearly 60", "18_plus"), ("under 18, im 17", "16_17"),
    ],
)  # fmt: skip
def test_the_band_that_follows_is_read(text: str, band: str) -> None:
    assert age(text) == band


@pytest.mark.parametrize(
    "text", ["under 18", "less than 18", "not 18", "im not over 18", "not under 16", "over 16"]
)
def test_what_may_be_either_band_is_asked_again(text: str) -> None:
    """Hazard: a child of 14 who says "under 18" is not 16 or 17."""
    assert age(text) is None


@pytest.mark.parametrize(
    ("language", "not_yet", "soon", "not_yet_16", "under", "over"),
    [
        ("ur", "ابھی 18 کا نہیں ہوا", "اگلے مہینے 18 کا ہو جاؤں گا", "ابھی 16 کا نہیں ہوا", "18 سے کم", "18 سے اوپر"),
        ("ur-Latn", "abhi 18 ka nahi hua", "agle mahine 18 ka ho jaunga", "16 ka nahi hua abhi", "18 se kam", "18 se upar"),
        ("ar", "لسه ما كملت 18", "الشهر الجاي اصير 18", "لم ابلغ 16 بعد", "اقل من 18", "فوق 18"),
        ("pl", "jeszcze nie mam 18", "w przyszłym miesiącu kończę 18", "nie mam jeszcze 16", "poniżej 18", "powyżej 18"),
        ("bn", "এখনো ১৮ হয়নি", "আগামী মাসে ১৮ হবে", "এখনো ১৬ হয়নি", "১৮ এর কম", "১৮ এর বেশি"),
        ("pa", "ਹਾਲੇ 18 ਦਾ ਨਹੀਂ ਹੋਇਆ", "ਅਗਲੇ ਮਹੀਨੇ 18 ਦਾ ਹੋ ਜਾਵਾਂਗਾ", "ਹਾਲੇ 16 ਦਾ ਨਹੀਂ ਹੋਇਆ", "18 ਤੋਂ ਘੱਟ", "18 ਤੋਂ ਉੱਪਰ"),
        ("pa-Latn", "hale 18 da nahi hoya", "agle mahine 18 da ho javanga", "hale 16 da ni hoya", "18 to ghat", "18 to upar"),
        ("so", "weli 18 ma gaarin", "bisha dambe 18 baan noqonayaa", "weli 16 ma gaarin", "18 ka yar", "18 ka weyn"),
        ("ro", "încă nu am 18", "luna viitoare fac 18", "nu am încă 16", "sub 18", "peste 18"),
        ("fa", "هنوز 18 سالم نشده", "ماه دیگه 18 ساله میشم", "هنوز 16 نشدم", "زیر 18", "بالای 18"),
        ("zh-Hant", "還沒18歲", "下個月滿18", "未夠16", "18歲以下", "18歲以上"),
    ],
)  # fmt: skip
def test_the_same_in_every_language(
    language: str, not_yet: str, soon: str, not_yet_16: str, under: str, over: str
) -> None:
    assert age(not_yet, language) == "16_17"
    assert age(soon, language) == "16_17"
    assert age(not_yet_16, language) == "under_16"
    assert age(under, language) is None
    assert age(over, language) == "18_plus"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ur", "18 نہیں"), ("ur-Latn", "18 nahi"), ("ar", "مو 18"), ("pl", "nie 18"), ("bn", "18 না"), ("pa", "18 ਨਹੀਂ"),
        ("pa-Latn", "18 nahi"), ("so", "18 maaha"), ("ro", "nu 18"), ("fa", "18 نه"), ("zh-Hant", "不是18"),
    ],
)  # fmt: skip
def test_an_age_that_is_denied_is_asked_again(language: str, text: str) -> None:
    assert age(text, language) is None


@pytest.mark.parametrize("text", ["1", "1.", "a", "option 1"])
@pytest.mark.parametrize("language", ["en", "ur-Latn", "pl"])
def test_a_bare_one_is_asked_again(text: str, language: str) -> None:
    """Hazard: the age is asked in years and shown without numbers; "1" is a slip, no child of under 16."""
    assert age(text, language) is None
