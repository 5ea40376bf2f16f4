"""What is asked of the adviser by text once a referral stands, in every language we read."""

import datetime as dt

import pytest

from bot.understanding.after_sending import ANOTHER_TIME, WITHDRAW, wish

TODAY = dt.date(2026, 11, 23)


@pytest.mark.parametrize(
    "text",
    [
        "can they ring after 3", "not tuesday", "please call me thursday instead",
        "can we change the time", "i cant do monday", "im not free tomorrow",
        "ring me in the morning instead", "9.30 is better", "ok but not before 11am",
        "mangal ko nahi", "منگل کو نہیں", "3 بجے کے بعد", "دوپہر کے بعد فون کریں",
        "لا استطيع يوم الثلاثاء", "nie we wtorek", "mogę w środę", "মঙ্গলবার না", "ਮੰਗਲਵਾਰ ਨਹੀਂ",
        "Talaadada maya", "nu marți", "سه‌شنبه نه", "星期二唔得", "下午三點後打給我",
    ],
)  # fmt: skip
def test_another_time(text):
    assert wish(text, TODAY) == ANOTHER_TIME


@pytest.mark.parametrize(
    "text",
    [
        "I want to withdraw", "cancel my referral", "i don’t want this any more",
        "please take my referral back", "I don't need the call any more", "nahi chahiye",
        "میں درخواست واپس لینا چاہتا ہوں", "لا اريد المساعدة", "rezygnuję", "আর চাই না",
        "ਮੈਨੂੰ ਨਹੀਂ ਚਾਹੀਦਾ", "waan ka noqday", "nu mai vreau", "انصراف می‌دهم", "我想撤回",
    ],
)  # fmt: skip
def test_taking_it_back(text):
    assert wish(text, TODAY) == WITHDRAW


@pytest.mark.parametrize(
    "text",
    [
        "thanks", "ok see you", "see you on tuesday", "thank you, tuesday is great",
        "good morning", "Good afternoon, thank you", "i have also got knee pain",
        "are you there?", "yes", "no", "skip", "prefer not to say", "I don't want to lose my job", "", "👍",
        "i got a new phone 07700 900222", "who are you", "شكرا", "dziękuję", "mahadsanid", "多謝",
    ],
)  # fmt: skip
def test_ordinary_texts(text):
    assert wish(text, TODAY) is None
