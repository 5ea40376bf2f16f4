"""One turn: what a person says, what the engine is asked, and what is said to them."""

import dataclasses

from bot.conversations.wiring import Conversations
from bot.store import messages, outbox

PHONE = "+447700900123"


def sms(talks, text, sid, phone=PHONE):
    conversation_id, _ = talks.receive_sms(phone, sid, text)
    talks.run_turn(conversation_id)
    return conversation_id


def said(talks, conversation_id):
    return [one.text for one in talks.replies_after(conversation_id)]


def test_a_web_message_is_answered_with_what_is_asked_next(talks):
    chat = talks.open_web("en")
    talks.receive(chat.id, "m1", "hello")
    answer = talks.answer_now(chat.id, "m1")
    assert not answer.pending
    assert [(one.text, one.slot) for one in answer.said] == [("heard hello", "gp_area")]
    assert talks.by_id(chat.id).asked == "gp_area"


def test_an_sms_turn_is_one_text_in_the_outbox(talks, engine, database):
    engine.answers["hello"] = {
        "messages": [
            {"response": "utter_a", "text": "One.", "slot": None, "choices": []},
            {"response": "utter_b", "text": "Two\u2019s here?", "slot": "employment",
             "choices": [{"code": "working", "label": "Working"}]},
        ]
    }  # fmt: skip
    found = sms(talks, "hello", "S1")
    with database.begin() as db:
        rows = outbox.of(db, found)
    assert said(talks, found) == ["One.\n\nTwo's here?"]
    assert [(row.status, row.kind, row.segments) for row in rows] == [("waiting", "reply", 1)]
    only = talks.replies_after(found)[0]
    assert (only.slot, only.choices) == ("employment", (("working", "Working"),))


def test_two_quick_texts_are_one_thought(means, clock, engine):
    talks = Conversations(dataclasses.replace(means, gather_seconds=1.2))
    found, _ = talks.receive_sms(PHONE, "S1", "my back hurts when")
    clock.on(seconds=0.8)
    talks.receive_sms(PHONE, "S2", "I sit at my desk")
    talks.run_turn(found)
    assert engine.texts == ["my back hurts when\nI sit at my desk"]
    assert sum(clock.slept) == 1.2
    assert len(said(talks, found)) == 1
    assert talks.answer_to(found, "S1") == talks.answer_to(found, "S2")


def test_two_option_numbers_are_two_answers(means, clock, engine):
    talks = Conversations(dataclasses.replace(means, gather_seconds=1.2))
    found, _ = talks.receive_sms(PHONE, "S1", "1")
    talks.receive_sms(PHONE, "S2", "2.")
    talks.run_turn(found)
    assert engine.texts == ["1", "2."]


def test_what_was_asked_as_one_thought_stays_one_after_a_crash(means, engine, clock):
    talks = Conversations(means)
    found, _ = talks.receive_sms(PHONE, "S1", "my back hurts")
    engine.down = True
    talks.run_turn(found)
    clock.on(seconds=1)
    talks.receive_sms(PHONE, "S2", "and my knee too")
    engine.down = False
    talks.run_turn(found)
    assert engine.texts == ["my back hurts", "and my knee too"]


def test_a_pressed_option_reaches_the_engine_as_a_choice(talks, engine):
    chat = talks.open_web("ur")
    talks.receive(chat.id, "m1", "", choice="yes")
    talks.answer_now(chat.id, "m1")
    (asked,) = engine.turns
    assert (asked["choice"], asked["channel"], asked["language"]) == ("yes", "web", "ur")
    assert "phone" not in asked


def test_a_long_text_is_cut_and_a_photo_is_an_empty_text(talks, engine, database):
    chat = talks.open_sms(PHONE)
    talks.receive(chat.id, "S1", "x" * 20_000)
    talks.receive(chat.id, "S2", "", media=2)
    with database.begin() as db:
        long, photo = messages.unhandled(db, chat.id)
    assert (len(long.text), long.data["cut_from"]) == (10_000, 20_000)
    assert (photo.text, photo.data) == ("", {"media": 2})
