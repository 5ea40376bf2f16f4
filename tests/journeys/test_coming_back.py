"""Left for days, taken up elsewhere, and what is said once a case is with an adviser: end to end."""

from __future__ import annotations

import datetime as dt
import re

import requests
from sqlalchemy import select, text, update

from bot.installation import open_sealed
from bot.store.database import reading
from bot.store.sealed import phone_hash
from bot.store.tables import conversations, event_log, referrals, staff_tasks
from tests.journeys.stack import Phone, Stack
from tests.journeys.test_text_to_desk import JOURNEY, find


def left_for(stack: Stack, phone: Phone, days: float) -> str:
    """Move all of a phone's conversation back in time; its id."""
    database = open_sealed(stack.settings())
    with database.begin() as db:
        mine = conversations.c.phone_hash == phone_hash(phone.number)
        found = db.execute(select(conversations).where(mine)).mappings().one()
        before = dt.timedelta(days=days)
        moved = {name: found[name] - before for name in ("created_at", "last_in_at")}
        db.execute(update(conversations).where(mine).values(**moved))
    database.dispose()
    return str(found["id"])


def rows(stack: Stack, *tables: str, conversation: str) -> dict[str, int]:
    database = open_sealed(stack.settings())
    keys = {"tracker_events": "sender_id", "conversations": "id"}
    with reading(database) as db:
        found = {
            table: db.execute(
                text(
                    f"select count(*) from {table} where {keys.get(table, 'conversation_id')}=:id"
                ),
                {"id": conversation},
            ).scalar_one()
            for table in tables
        }
    database.dispose()
    return found


TABLES = ("conversations", "messages", "outbox", "consents", "tracker_events", "safety_events")


def test_a_journey_left_for_nine_days_goes_on_at_the_same_question(stack: Stack) -> None:
    phone = Phone(stack, "+447700900301")
    for words in ("hi", "1", "none of these"):
        phone.text(words)
    left_for(stack, phone, 9)
    assert stack.run("purge").returncode == 0
    assert "joint, back or muscle problem" in phone.text("52, Sale")  # the answer counts
    left_for(stack, phone, 9)
    said = phone.text("CARRY ON")
    assert said.startswith("Welcome back. You told us: 18 or over, Trafford.")
    assert "joint, back or muscle problem" in said
    assert "NHS team" in phone.text("bad back")


def test_a_journey_left_for_fifteen_days_is_minimised(stack: Stack) -> None:
    phone = Phone(stack, "+447700900302")
    for words in ("hi", "1", "none of these", "52, Sale"):
        phone.text(words)
    conversation = left_for(stack, phone, 15)
    before = rows(stack, *TABLES, conversation=conversation)
    assert min(before[name] for name in TABLES[:5]) > 0
    printed = stack.run("purge").stdout
    assert "unfinished 1" in printed
    assert set(rows(stack, *TABLES, conversation=conversation).values()) == {0}
    database = open_sealed(stack.settings())
    with reading(database) as db:
        about = event_log.c.event == "minimised"
        (kept,) = db.execute(select(event_log).where(about)).mappings()
    database.dispose()
    assert (kept["channel"], kept["language"], kept["detail"]) == ("sms", "en", "condition")
    assert phone.number not in str(dict(kept))
    assert "It is your choice" in phone.text("hello")  # whoever comes later begins anew


def form_of(page: requests.Response, action: str) -> dict[str, str]:
    form = re.search(rf'<form[^>]*action="{action}".*?</form>', page.text, re.S)
    assert form is not None, page.text
    found = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', form[0])
    return dict(found)


def test_from_the_phone_to_the_web_and_back_by_code_without_a_script(stack: Stack) -> None:
    phone = Phone(stack, "+447700900303")
    for words in ("hi", "1", "none of these", "52, Sale"):
        phone.text(words)
    browser = requests.Session()
    page = browser.get(f"{stack.edge}/continue", timeout=20)
    page = browser.post(
        f"{stack.edge}/continue",
        data={**form_of(page, "/continue"), "phone": "07700 900303"},
        timeout=20,
    )
    texted = phone.wait()
    code = re.match(r"(\d{6}) is your code", texted)
    assert code is not None, texted
    for word in ("health", "back", "NHS", "pain", "adviser"):  # somebody else may hold the phone
        assert word not in texted
    wrong = browser.post(
        f"{stack.edge}/continue/code",
        data={**form_of(page, "/continue/code"), "code": f"{(int(code[1]) + 1) % 10**6:06d}"},
        timeout=20,
    )
    assert wrong.status_code == 422 and "not right" in wrong.text
    chat = browser.post(
        f"{stack.edge}/continue/code",
        data={**form_of(wrong, "/continue/code"), "code": code[1]},
        timeout=40,
    )
    assert chat.url.endswith("/chat")
    assert "You told us: 18 or over, Trafford" in chat.text
    assert 'type="checkbox"' in chat.text or 'type="radio"' in chat.text
    assert "It is your choice" not in chat.text  # what was said by text stays on the phone
    # back to the phone: just text
    assert "NHS team" in phone.text("bad back")
    assert "NHS team" in browser.get(f"{stack.edge}/chat", timeout=20).text


def test_from_the_web_to_a_phone_by_a_code_that_is_texted_to_us(stack: Stack) -> None:
    phone = Phone(stack, "+447700900304")
    browser = requests.Session()
    start = browser.get(f"{stack.edge}/", timeout=20)
    chat = browser.post(f"{stack.edge}/chat/start", data=form_of(start, "/chat/start"), timeout=40)
    chat = browser.post(
        f"{stack.edge}/chat", data={**form_of(chat, "/chat"), "choice": "yes"}, timeout=40
    )
    page = browser.get(f"{stack.edge}/chat/text", timeout=20)
    assert "2 reminders" in page.text
    page = browser.post(f"{stack.edge}/chat/text", data=form_of(page, "/chat/text"), timeout=20)
    code = re.search(r"GO ([A-Z0-9]{4}-[A-Z0-9]{4})", page.text)
    assert code is not None, page.text
    said = phone.text(f"Go {code[1].lower()}")
    assert said.startswith("Welcome back.") and "Numb or odd feeling" in said
    assert "How old are you" in phone.text("none of these")


def test_after_sending_each_wish_reaches_the_adviser(stack: Stack) -> None:
    phone = Phone(stack, "+447700900305")
    said = ""
    for words, _ in JOURNEY:
        said = phone.text(words)
    reference = re.search(r"reference is ([A-Z0-9]{3}-[A-Z0-9]{3})", said)
    assert reference is not None
    assert phone.text("can they ring after 3") == "Thank you. We have told the team."
    assert phone.text("not tuesday") == "Thank you. We have told the team."
    phone.post("ok thanks")  # an ordinary text: silence
    assert "do not want their help any more" in phone.text("I want to withdraw")
    assert phone.text("2") == "OK. Nothing has changed. The team will contact you."
    record = find(stack, reference[1])
    assert record["person"]["contact_times"] == ["afternoon", "evening"]
    assert record["status"] == "waiting"
    database = open_sealed(stack.settings())
    with reading(database) as db:
        mine = referrals.c.reference == reference[1]
        referral = db.execute(select(referrals.c.id).where(mine)).scalar_one()
        kinds = db.execute(
            select(staff_tasks.c.kind).where(staff_tasks.c.referral_id == referral)
        ).scalars()
        assert set(kinds) == {"another_time", "wrote"}
    database.dispose()
    phone.text("I want to withdraw")
    assert "they will not contact you" in phone.text("1")
    assert find(stack, reference[1])["status"] == "withdrawn"


def test_look_alikes_of_stop_are_answers_and_the_exact_words_stop(stack: Stack) -> None:
    phone = Phone(stack, "+447700900306")
    for words in ("hi", "1", "none of these", "52, Sale", "bad back"):
        phone.text(words)
    assert "What is your work" in phone.text("2")
    for words in ("Stopped working in March", "end of my contract", "quit"):
        phone.text(words)  # each is answered: none of them stopped anything
    phone.post("STOP")
    assert "Stop texting me" in phone.text("are you there")
    said = phone.text("START")
    assert said.startswith("Welcome back.")
