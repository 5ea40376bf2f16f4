"""Sylheti, texted Somali, Cantonese and simplified signs are read as the tables' own words; a no is never a yes."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from bot.understanding.lexicon.spellings import spelled
from bot.understanding.read import read
from bot.understanding.wording import plain_signs

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("bn", "আটুত বেদনা", "হাঁটু ব্যথা"),
        ("bn", "জানিনা", "জানি না"),
        ("so", "shaqo ayaan raadinayaa", "shaqo raadinaya"),
        ("so", "usbuuc", "toddobaad"),
        ("zh-Hant", "唔知", "不知道"),
        ("zh-Hant", "点解", "為什麼"),
        ("zh-Hant", "搵緊工", "找工作"),
    ],
)
def test_two_ways_to_write_one_thing_are_one(language: str, one: str, other: str) -> None:
    assert spelled(language, plain_signs(one)) == spelled(language, plain_signs(other))


@pytest.mark.parametrize(
    ("language", "question", "text", "answers"),
    [
        ("zh-Hant", "consent_share", "没问题，发送吧", {"consent_share": "yes"}),
        ("zh-Hant", "consent_share", "可以，但不要傳給老闆", {}),
        ("zh-Hant", "safety", "沒有問題", {"safety": ("none",)}),
        ("zh-Hant", "employment", "我现在没有工作，在找工作", {"employment": "looking"}),
        ("bn", "consent_share", "না পাঠাইয়েন", {"consent_share": "no"}),
        ("bn", "employment", "আমি টেস্কোতে খাম খরি", {"employment": "working"}),
        ("so", "consent_share", "haa laakiin boss-ka ha u dirin", {}),
        ("so", "safety", "dhib ma leh", {"safety": ("none",)}),
        ("so", "name", "Axmed Cali", {"name": "Axmed Cali"}),
        ("so", "gp_area", "wali ma hubo", {"gp_area": "unknown"}),
    ],
)
def test_what_is_said_is_read_and_what_is_held_back_is_not_guessed(
    language: str, question: str, text: str, answers: dict[str, Any]
) -> None:
    assert read(text, question, language=language, today=TODAY).answers == answers
