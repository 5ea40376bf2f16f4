"""One journey in ten languages, by text and on the web: the coded fields of the referral are the English one's."""

from __future__ import annotations

import re
from typing import Any

import pytest

from bot.language.words import Words
from bot.settings import PROJECT
from tests.journeys.spoken import NAMES, SPOKEN
from tests.journeys.stack import Phone, Stack, Web
from tests.journeys.test_text_to_desk import desk_page, find

OTHERS = [language for language in SPOKEN if language != "en"]
WORDS = Words(PROJECT / "data", PROJECT / "locales")
ON_THE_WEB = {  # the same replies, a question at a time
    "consent_take_part": 1,
    "safety": 2,
    "age_band": 3,
    "gp_area": 3,
    "condition": 4,
    "msk_care": 4,
    "employment": 5,
    "sick_weeks": 6,
    "job_risk": 6,
    "barriers": 7,
    "name": 8,
    "contact_by": 8,
    "access_needs": 8,
    "consent_share": 9,
}
PRESSED = {"care_provider": "unknown", "contact_times": "any", "voicemail_ok": "yes"}


def reply_on_the_web(web: Web, language: str) -> str:
    """Answer what is asked: in the language's words, or by the button where the texts ask no such thing."""
    asked = str(web.asked)
    if asked in PRESSED:
        return web.choose(PRESSED[asked])
    return web.say("07700 900199" if asked == "phone" else SPOKEN[language][ON_THE_WEB[asked]])


def coded(referral: dict[str, Any]) -> dict[str, Any]:
    """What the rules and the adviser's lists read: everything but words, names, numbers and times."""
    parts = {
        part: {
            slot: value
            for slot, value in referral[part].items()
            if not slot.endswith("_words") and slot not in ("name", "phone")
        }
        for part in ("person", "access", "condition", "employment", "support")
    }
    outcome = {key: value for key, value in referral["outcome"].items() if key != "reasons"}
    rules = [(each["rule"], each["destination"]) for each in referral["outcome"]["reasons"]]
    return {**parts, "barriers": referral["barriers"], "outcome": outcome, "rules": rules}


def sent_by_text(stack: Stack, language: str, number: str) -> dict[str, Any]:
    phone, said = Phone(stack, number), ""
    for reply in SPOKEN[language]:
        said = phone.text(reply)
    assert phone.sent <= 11
    return find(stack, reference_in(said))


def sent_on_the_web(stack: Stack, language: str) -> dict[str, Any]:
    web = Web(stack, language)
    said = web.say(SPOKEN[language][0])
    for _ in range(20):
        if web.asked is None:
            break
        said = reply_on_the_web(web, language)
    return find(stack, reference_in(said))


def reference_in(said: str) -> str:
    found = re.search(r"[A-HJ-NP-Z0-9]{3}-[A-HJ-NP-Z0-9]{3}", said)
    assert found is not None, said
    return found[0]


@pytest.fixture(scope="module")
def english(stack: Stack) -> dict[str, dict[str, Any]]:
    return {
        "sms": coded(sent_by_text(stack, "en", "+447700900130")),
        "web": coded(sent_on_the_web(stack, "en")),
    }


@pytest.mark.parametrize("language", OTHERS)
def test_by_text_the_coded_fields_are_those_of_the_english_referral(
    stack: Stack, english: dict[str, dict[str, Any]], language: str
) -> None:
    referral = sent_by_text(stack, language, f"+4477009001{31 + OTHERS.index(language)}")
    assert coded(referral) == english["sms"]
    assert referral["language"] == language
    assert referral["person"]["name"] == NAMES[language]


@pytest.mark.parametrize("language", OTHERS)
def test_on_the_web_the_coded_fields_are_those_of_the_english_referral(
    stack: Stack, english: dict[str, dict[str, Any]], language: str
) -> None:
    referral = sent_on_the_web(stack, language)
    assert coded(referral) == english["web"]
    assert referral["language"] == language


@pytest.mark.parametrize(("language", "number"), [("ur", "+447700900151"), ("pl", "+447700900152")])
def test_by_text_the_language_changes_in_the_middle_and_nothing_is_lost(
    stack: Stack, english: dict[str, dict[str, Any]], language: str, number: str
) -> None:
    phone = Phone(stack, number)
    for reply in SPOKEN["en"][:4]:
        phone.text(reply)
    name = {"ur": "اردو", "pl": "po polsku"}[language]
    said = phone.text(name)
    asked = WORDS.say("utter_ask_condition_and_msk_care", language, "sms").text
    assert asked[:20] in said, said
    for reply in SPOKEN[language][4:7]:
        phone.text(reply)
    said = phone.text("English please")
    assert "What makes work hard" in said
    for reply in (SPOKEN[language][7], *SPOKEN["en"][8:]):  # an answer in the tongue just left
        said = phone.text(reply)
    assert coded(find(stack, reference_in(said))) == english["sms"]


@pytest.mark.parametrize("language", ["zh-Hant", "ar"])
def test_on_the_web_the_language_changes_in_the_middle_and_nothing_is_lost(
    stack: Stack, english: dict[str, dict[str, Any]], language: str
) -> None:
    web, changed = Web(stack), 0
    said = web.say("hello")
    for _ in range(24):
        if web.asked is None:
            break
        if web.asked == "condition" and not changed:
            changed += 1
            said = web.say({"zh-Hant": "中文", "ar": "العربية"}[language])
            assert web.asked == "condition"
            assert WORDS.say("utter_ask_condition", language, "web").text[:12] in said
        said = reply_on_the_web(web, language if changed else "en")
    referral = find(stack, reference_in(said))
    assert coded(referral) == english["web"]
    assert referral["language"] == language


def test_urdu_questions_are_answered_in_english_and_in_roman_urdu(
    stack: Stack, english: dict[str, dict[str, Any]]
) -> None:
    phone = Phone(stack, "+447700900153")
    roman = ("jee haan", "koi nahi", "52, Trafford", "kamar mein dard, physio ka intezar hai")
    said = phone.text(SPOKEN["ur"][0])
    for reply in (*roman, *SPOKEN["en"][5:]):
        said = phone.text(reply)
    referral = find(stack, reference_in(said))
    assert coded(referral) == english["sms"]
    assert referral["language"] == "ur"


def test_the_first_words_are_answered_and_confirmed_in_their_language(stack: Stack) -> None:
    for place, language in enumerate(OTHERS):
        said = Phone(stack, f"+4477009001{60 + place}").text(SPOKEN[language][0])
        assert WORDS.say("utter_language_hinted", language, "sms").text in said, said
        agree = WORDS.say("utter_ask_consent_take_part", language, "sms").choices[0][1]
        assert agree in said


def test_needs_reach_the_adviser_in_english_beside_the_persons_own_words(stack: Stack) -> None:
    phone, said = Phone(stack, "+447700900154"), ""
    asks = "فرزانہ، کال کریں، بڑے حروف اور اردو ترجمان چاہیے"
    for reply in (*SPOKEN["ur"][:8], asks, SPOKEN["ur"][9]):
        said = phone.text(reply)
    referral = find(stack, reference_in(said))
    assert referral["person"]["name"] == "فرزانہ"
    assert referral["person"]["contact_by"] == "call"
    assert referral["access"]["interpreter"] == "ur"
    assert referral["access"]["access_needs"] == ["large_print"]
    assert referral["access"]["access_needs_words"] == asks
    page = desk_page(stack, referral["reference"])
    assert "Urdu" in page
    assert "large print" in page.lower()
    assert asks in page
