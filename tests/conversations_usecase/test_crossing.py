"""A journey goes on elsewhere, by a code: for the right person, once, and for nobody else."""

import re

import pytest
from sqlalchemy import select

from bot.conversations import crossing
from bot.store import consents, conversations, messages, outbox
from bot.store.consents import Consent
from bot.store.tables import messages as message_rows
from bot.store.tables.conversation import journey_codes

PHONE, OTHER = "+447700900123", "+447700900124"


@pytest.fixture
def chat(talks):
    found, _ = talks.receive_sms(PHONE, "S1", "my back hurts")
    talks.run_turn(found)
    return found


@pytest.fixture
def codes(means, database):
    """The code texted last to a conversation, as its phone would show it."""
    import dataclasses

    sent = []
    said = means.say

    def say(response, language, channel, **values):
        if response == "utter_code":
            sent.append(values["code"])
        return said(response, language, channel, **values)

    return dataclasses.replace(means, say=say), sent


def rows(database, table):
    with database.begin() as db:
        return list(db.execute(select(table)).mappings())


def texts(database, chat):
    with database.begin() as db:
        return [one.kind for one in outbox.of(db, chat)]


def wrong(code):
    return f"{(int(code) + 1) % 10**6:06d}"


def test_a_code_takes_the_journey_to_the_web_at_the_same_question(
    talks, chat, codes, engine, database
):
    means, sent = codes
    handle = crossing.send_code(means, PHONE)
    assert texts(database, chat) == ["reply", "reply"]
    opened, key = crossing.open_by_code(means, handle, f" {sent[0][:3]} {sent[0][3:]} ")
    assert opened == chat
    answered = talks.answer_now(chat, key)
    assert (engine.turns[-1]["choice"], engine.turns[-1]["channel"]) == ("carry_on", "web")
    assert engine.turns[-1]["phone"] == PHONE
    assert [one.slot for one in answered.said] == ["gp_area"]
    talks.receive(chat, "w1", "Sale", channel="web")
    talks.answer_now(chat, "w1")
    assert texts(database, chat) == ["reply", "reply"]  # the answers stay on the page


def test_what_was_said_by_text_does_not_show_on_the_web(talks, chat, codes):
    means, sent = codes
    handle = crossing.send_code(means, PHONE)
    _, key = crossing.open_by_code(means, handle, sent[0])
    talks.answer_now(chat, key)
    shown = [one.text for one in talks.whole(chat)]
    assert shown == ["", "heard carry_on"]
    assert [one.text for one in talks.replies_after(chat, 0)] == ["heard carry_on"]


def test_a_text_brings_it_back_to_the_phone(talks, chat, codes, engine, database):
    means, sent = codes
    handle = crossing.send_code(means, PHONE)
    talks.answer_now(*crossing.open_by_code(means, handle, sent[0]))
    again, _ = talks.receive_sms(PHONE, "S2", "I am on the bus now")
    talks.run_turn(again)
    assert again == chat
    assert engine.turns[-1]["channel"] == "sms"
    assert texts(database, chat) == ["reply", "reply", "reply"]


def test_nothing_that_is_kept_tells_the_code(chat, codes, database):
    means, sent = codes
    handle = crossing.send_code(means, PHONE)
    (kept,) = rows(database, journey_codes)
    assert sent[0] not in {str(value) for value in kept.values()}
    assert PHONE not in {str(value) for value in kept.values()}
    assert len(kept["code_hash"]) == len(kept["phone_hash"]) == 64
    # another browser's handle makes another hash of the same figures
    assert kept["code_hash"] != crossing.journey_codes.hash_of("to_web", sent[0], f"{handle}x")


def test_the_text_with_the_code_is_emptied_when_it_is_used_or_over(chat, codes, database, clock):
    means, sent = codes
    handle = crossing.send_code(means, PHONE)
    crossing.send_code(means, PHONE)
    with database.begin() as db:
        for due in outbox.claim(db, "w", clock.now, limit=1, given_up_before=clock.now):
            outbox.mark_sent(db, due.id, "SM1", clock.now)
    crossing.open_by_code(means, handle, sent[0])
    with database.begin() as db:
        said = [one.text for one in messages.whole(db, chat)]
    assert said.count("") == 2  # the used one, and the message that takes the journey up
    clock.on(minutes=11)
    crossing.tidy(means)
    with database.begin() as db:
        said = [one.text for one in messages.whole(db, chat)]
        statuses = [(one.status, one.error_code) for one in outbox.of(db, chat)]
    assert said.count("") == 3
    assert ("failed", "code_over") in statuses  # a code that nobody can use is not sent any more
    clock.on(days=3)
    crossing.tidy(means)
    assert rows(database, journey_codes) == []


@pytest.mark.parametrize("why", ["unknown", "sent", "ended", "stopped", "unsafe"])
def test_a_number_with_nothing_to_go_on_with_gets_no_text_and_the_same_answer(
    chat, codes, database, why
):
    means, sent = codes
    with database.begin() as db:
        changes = {
            "sent": {"state": "sent"},
            "ended": {"state": "ended"},
            "stopped": {"sms_stopped": True},
            "unsafe": {"safety_rules": ("unsafe.partner",)},
        }.get(why)
        if changes:
            conversations.change(db, chat, **changes)
    handle = crossing.send_code(means, OTHER if why == "unknown" else PHONE)
    assert len(handle) == len(crossing.send_code(means, "+447700900125"))
    assert sent == []
    assert len(rows(database, journey_codes)) == 2  # kept alike, so that trying it looks alike
    assert crossing.open_by_code(means, handle, "000000") is None


def test_five_wrong_tries_are_the_last(chat, codes):
    means, sent = codes
    handle = crossing.send_code(means, PHONE)
    for _ in range(crossing.TRIES):
        assert crossing.open_by_code(means, handle, wrong(sent[0])) is None
    assert crossing.open_by_code(means, handle, sent[0]) is None


def test_a_code_works_once_for_ten_minutes_in_the_browser_that_asked(chat, codes, clock):
    means, sent = codes
    mine, theirs = crossing.send_code(means, PHONE), crossing.send_code(means, PHONE)
    assert crossing.open_by_code(means, theirs, sent[0]) is None or sent[0] == sent[1]
    assert crossing.open_by_code(means, mine, sent[0]) is not None
    assert crossing.open_by_code(means, mine, sent[0]) is None
    clock.on(minutes=10)
    assert crossing.open_by_code(means, theirs, sent[1]) is None


@pytest.mark.parametrize("phone", [PHONE, OTHER])
def test_a_number_gets_three_codes_an_hour_and_six_a_day(chat, codes, database, clock, phone):
    means, sent = codes
    known = phone == PHONE
    for _ in range(5):
        crossing.send_code(means, phone)
    assert len(sent) == (3 if known else 0)
    assert len(rows(database, journey_codes)) == 3
    clock.on(hours=1, seconds=1)
    for _ in range(5):
        crossing.send_code(means, phone)
    assert len(sent) == (6 if known else 0)
    clock.on(hours=2)
    crossing.send_code(means, phone)
    assert len(sent) == (6 if known else 0)


def web_chat(talks):
    opened = talks.open_web("en").id
    talks.receive(opened, "w1", "hello", channel="web")
    talks.answer_now(opened, "w1")
    return opened


def test_a_code_that_the_page_shows_takes_a_web_journey_to_the_phone_that_texts_it(
    talks, means, engine, database
):
    opened = web_chat(talks)
    code = crossing.code_to_text(means, opened)
    assert re.fullmatch(r"[CFHJKMRTWXY34679]{4}-[CFHJKMRTWXY34679]{4}", code)
    (kept,) = rows(database, journey_codes)
    assert code.replace("-", "") not in {str(value) for value in kept.values()}
    arrived, stored = talks.receive_sms(PHONE, "S1", f" go {code.lower().replace('-', ' ')}")
    assert (arrived, stored.is_new) == (opened, True)
    talks.run_turn(opened)
    assert (engine.turns[-1]["choice"], engine.turns[-1]["channel"]) == ("carry_on", "sms")
    assert texts(database, opened) == ["reply"]
    found = talks.by_id(opened)
    assert (found.channel, found.phone) == ("sms", PHONE)
    later, _ = talks.receive_sms(PHONE, "S2", "Sale")
    assert later == opened


def test_the_webhook_that_brings_a_code_may_come_twice(talks, means):
    opened = web_chat(talks)
    code = crossing.code_to_text(means, opened)
    assert talks.receive_sms(PHONE, "S1", f"GO {code}")[0] == opened
    assert talks.receive_sms(PHONE, "S1", f"GO {code}") is None


def test_a_shown_code_is_for_one_phone_for_fifteen_minutes_and_the_last_one_shown(
    talks, means, clock
):
    opened = web_chat(talks)
    first, second = crossing.code_to_text(means, opened), crossing.code_to_text(means, opened)
    assert talks.receive_sms(OTHER, "S0", f"GO {first}")[0] != opened
    assert talks.receive_sms(PHONE, "S1", f"GO {second}")[0] == opened
    assert talks.receive_sms(OTHER, "S2", f"GO {second}")[0] != opened
    third = crossing.code_to_text(means, opened)
    clock.on(minutes=15)
    assert talks.receive_sms(OTHER, "S3", f"GO {third}")[0] != opened
    assert talks.by_id(opened).phone == PHONE


def test_who_texts_a_spoiled_code_is_told_and_nothing_else_changes(talks, chat, engine):
    asked = len(engine.turns)
    talks.receive_sms(PHONE, "S2", "GO K7M4-RT9C")
    talks.run_turn(chat)
    assert talks.replies_after(chat)[-1].text == "[utter_code_spoiled en]"
    assert (len(engine.turns), talks.by_id(chat).asked) == (asked, "gp_area")


@pytest.mark.parametrize("text", ["go back", "go shopping", "go on then", "GO", "go 12"])
def test_ordinary_words_that_begin_with_go_are_no_code(text):
    assert not crossing.is_spoiled_code(text)


@pytest.mark.parametrize("phone", ["+442071838750", "+33612345678"])
def test_a_landline_or_a_number_abroad_takes_no_journey_over(talks, means, phone):
    opened = web_chat(talks)
    code = crossing.code_to_text(means, opened)
    assert talks.receive_sms(phone, "S1", f"GO {code}")[0] != opened
    assert talks.by_id(opened).state == "open"


@pytest.mark.parametrize("agreed", [True, False])
def test_what_the_phone_had_begun_itself_ends_there(talks, means, chat, database, clock, agreed):
    if agreed:
        given = Consent("take_part", "yes", "1", "0" * 64, "en", "sms", "1", clock.now)
        with database.begin() as db:
            consents.record(db, chat, "1", given)
    opened = web_chat(talks)
    talks.receive_sms(PHONE, "S2", f"GO {crossing.code_to_text(means, opened)}")
    assert talks.by_id(chat).state == "ended"
    heard = [r["text"] for r in rows(database, message_rows) if r["conversation_id"] == chat]
    assert ("my back hurts" in heard) is agreed  # without a yes to keep it, it goes at once


def test_a_case_that_an_adviser_has_keeps_its_phone(talks, means, chat, database):
    with database.begin() as db:
        conversations.change(db, chat, state="sent")
    opened = web_chat(talks)
    arrived, _ = talks.receive_sms(PHONE, "S2", f"GO {crossing.code_to_text(means, opened)}")
    assert arrived == chat
    assert talks.by_id(opened).phone is None


def test_an_ended_chat_shows_no_code(talks, means, database):
    opened = web_chat(talks)
    with database.begin() as db:
        conversations.change(db, opened, state="ended")
    assert crossing.code_to_text(means, opened) is None


def test_codes_go_with_their_conversation(talks, chat, codes, database):
    means, _ = codes
    crossing.send_code(means, PHONE)
    talks.erase(chat)
    assert rows(database, journey_codes) == []
