"""From a signed text to the adviser's page: the words that people read, not status codes."""

from __future__ import annotations

import json
import re

import jsonschema
import requests

from bot.settings import PROJECT
from tests.journeys.stack import Phone, Stack

JOURNEY = (
    ("hi", "It is your choice"),
    ("1", "Numb or odd feeling"),
    ("none of these", "How old are you"),
    ("52, Sale", "joint, back or muscle problem"),
    ("bad back", "Do you see, or wait for, an NHS team"),
    ("2", "What is your work now"),
    ("2", "How long have you been off"),
    ("6 weeks, not worried", "What makes work hard"),
    ("1 8", "What name should we use"),
    ("Amina Khan, text, no", "Send this to an employment adviser"),
    ("1", "Your reference is"),
)


def test_a_plain_journey_by_text_stands_on_the_advisers_page(stack: Stack) -> None:
    phone = Phone(stack, "+447700900101")
    said = ""
    for text, expected in JOURNEY:
        said = phone.text(text)
        assert expected in said, (text, said)
    assert phone.sent <= 11
    assert phone.cost <= 20
    reference = re.search(r"reference is ([A-Z0-9]{3}-[A-Z0-9]{3})", said)
    assert reference is not None
    assert "by " in said  # when
    assert "An employment adviser will contact you" in said  # who
    assert "Access to Work" in said

    referral = find(stack, reference[1])
    assert referral["status"] == "waiting"
    assert referral["person"]["name"] == "Amina Khan"
    assert referral["person"]["gp_area"] == "trafford"
    assert referral["condition"]["msk_care"] == "waiting"
    assert referral["employment"]["sick_weeks"] == 6
    assert referral["barriers"] == ["pain_movement", "mood"]
    assert [c["purpose"] for c in referral["consents"]] == ["take_part", "share"]
    assert all(len(c["wording_hash"]) == 64 and c["reply"] for c in referral["consents"])
    assert referral["outcome"]["destinations"][0] == "ea_msk"

    page = desk_page(stack, reference[1])
    for words in ("Amina Khan", "6 weeks", "Talking Therapies", "Access to Work"):
        assert words.lower() in page.lower(), words


def find(stack: Stack, reference: str) -> dict:
    printed = stack.run("referrals", "--format", "json")
    assert printed.returncode == 0, printed.stderr
    found = [r for r in json.loads(printed.stdout) if r["reference"] == reference]
    assert len(found) == 1
    schema = json.loads((PROJECT / "bot/referrals/schema/referral-1.json").read_text())
    jsonschema.validate(found[0], schema)
    return found[0]


def desk_page(stack: Stack, reference: str) -> str:
    desk = requests.Session()
    form = desk.get(f"{stack.desk}/sign-in", timeout=20).text
    token = re.search(r'name="csrf_token"[^>]*value="([^"]+)"', form)
    assert token is not None
    desk.post(
        f"{stack.desk}/sign-in",
        data={"csrf_token": token[1], "username": "demo", "password": stack.password()},
        headers={"Referer": f"{stack.desk}/sign-in"},
        timeout=20,
    )
    queue = desk.get(f"{stack.desk}/", timeout=20).text
    link = re.search(rf'href="([^"]*{reference}[^"]*)"', queue)
    assert link is not None, queue
    return desk.get(f"{stack.desk}{link[1]}", timeout=20).text


ANSWERS = (
    ("Numb or odd feeling", "1"),
    ("How old are you", "44"),
    ("What makes work hard", "1"),
    ("What name", "Sam Lee, call, no"),
    ("Send this", "1"),
)


def test_one_rich_text_leaves_little_to_ask(stack: Stack) -> None:
    phone = Phone(stack, "+447700900102")
    phone.text(
        "hiya, im 44, gp in wythenshawe. bad back, waiting for physio. off sick 6 weeks,"
        " not worried about losing my job, pain and travel make it hard"
    )
    said = phone.text("1")
    while "Your reference is" not in said:
        said = phone.text(next(answer for asked, answer in ANSWERS if asked in said))
        assert phone.sent <= 7, said


def test_all_that_one_first_text_tells_stands_in_the_referral(stack: Stack) -> None:
    phone = Phone(stack, "+447700900103")
    phone.text(
        "hi im Sam, 45, bolton gp, bad back 3 years waiting for physio at the hospital, warehouse"
        " worker on the sick 6 weeks, boss says ill lose my job, cant lift or stand long, please"
        " call me mornings on 07700900123, no special needs"
    )
    said = phone.text("1")
    answers = (*ANSWERS, ("what date the job may end", "i dont know"))
    while "Your reference is" not in said:
        said = phone.text(next(answer for asked, answer in answers if asked in said))
        assert phone.sent <= 6, said
    reference = re.search(r"reference is ([A-Z0-9]{3}-[A-Z0-9]{3})", said)
    assert reference is not None
    referral = find(stack, reference[1])
    assert referral["person"]["name"] == "Sam"
    assert referral["employment"]["job_risk"] == "threatened"
    assert referral["condition"]["msk_care"] == "waiting"
    assert referral["barriers"] == ["pain_movement"]
    assert [c["purpose"] for c in referral["consents"]] == ["take_part", "share"]
