import dataclasses
import datetime as dt
import threading

import pytest

from bot.conversations import turn
from bot.conversations.wiring import Conversations
from bot.store import conversations, messages, outbox
from tests.doubles.invented_engine import InventedEngine

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


def test_the_same_id_five_times_is_handled_once_with_the_same_answer(talks, engine):
    chat = talks.open_web("en")
    answers = []
    for _ in range(5):
        talks.receive(chat.id, "m1", "hello")
        answers.append(talks.answer_now(chat.id, "m1"))
    assert engine.texts == ["hello"]
    assert all(one == answers[0] for one in answers)


def test_texts_repeated_and_out_of_order_get_one_answer_each(talks, engine):
    for sid, text in [("S1", "a long first text"), ("S2", "a long second text")]:
        found = sms(talks, text, sid)
    for sid in ["S2", "S1", "S2", "S1", "S1"]:
        assert talks.receive_sms(PHONE, sid, "whatever") is None
    talks.run_turn(found)
    assert engine.texts == ["a long first text", "a long second text"]
    assert said(talks, found) == ["heard a long first text", "heard a long second text"]


def test_a_webhook_repeated_after_the_conversation_ended_opens_nothing(talks, engine):
    engine.answers["goodbye"] = {"state": "ended", "asked": None}
    first = sms(talks, "goodbye", "S1")
    assert talks.by_id(first).state == "ended"
    assert talks.receive_sms(PHONE, "S1", "goodbye") is None
    second, _ = talks.receive_sms(PHONE, "S2", "hello again")
    assert second != first


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


def test_an_engine_that_is_down_loses_nothing(talks, engine):
    chat = talks.open_web("en")
    engine.down = True
    talks.receive(chat.id, "m1", "hello")
    answer = talks.answer_now(chat.id, "m1")
    assert answer.pending and answer.said == ()
    engine.down = False
    assert talks.run_turn(chat.id)
    assert [one.text for one in talks.answer_to(chat.id, "m1").said] == ["heard hello"]
    talks.run_turn(chat.id)
    assert len(talks.replies_after(chat.id)) == 1


def test_a_text_the_engine_keeps_refusing_does_not_hold_up_the_next(means, clock):
    from bot.conversations.means import EngineRefused

    class Refusing(InventedEngine):
        def __call__(self, asked):
            if asked["text"] == "poison":
                raise EngineRefused("status 500")
            return super().__call__(asked)

    talks = Conversations(dataclasses.replace(means, ask=Refusing()))
    chat = talks.open_web("en")
    talks.receive(chat.id, "m1", "poison")
    talks.receive(chat.id, "m2", "fine")
    for _ in range(8):
        talks.run_turn(chat.id)
    assert said(talks, chat.id) == []  # the engine may only be starting
    clock.on(minutes=3)
    talks.run_turn(chat.id)
    assert said(talks, chat.id) == ["[utter_trouble en]", "heard fine"]


def test_a_text_that_comes_while_the_engine_thinks_is_answered_in_the_same_run(talks, engine):
    chat = talks.open_web("en")

    def another(asked):
        engine.during = lambda _: None
        talks.receive(chat.id, "m2", "second")

    engine.during = another
    talks.receive(chat.id, "m1", "first")
    assert talks.run_turn(chat.id)
    assert said(talks, chat.id) == ["heard first", "heard second"]
    assert talks.by_id(chat.id).lease is None


def test_a_lease_that_another_holds_is_respected_until_it_runs_out(talks, clock, database):
    chat = talks.open_web("en")
    with database.begin() as db:
        later = clock.now + dt.timedelta(seconds=20)
        assert conversations.take_lease(db, chat.id, "elsewhere.1.x", clock.now, later)
    talks.receive(chat.id, "m1", "hello")
    assert not talks.run_turn(chat.id)
    assert said(talks, chat.id) == []
    clock.on(seconds=21)
    assert talks.run_turn(chat.id)
    assert said(talks, chat.id) == ["heard hello"]


def test_an_answer_worked_out_after_the_lease_was_lost_is_dropped(talks, engine, clock, database):
    chat = talks.open_web("en")

    def slow(asked):
        engine.during = lambda _: None
        clock.on(seconds=30)
        assert turn.run(talks.means, chat.id)  # another process takes over and answers

    engine.during = slow
    talks.receive(chat.id, "m1", "hello")
    assert not talks.run_turn(chat.id)
    assert said(talks, chat.id) == ["heard hello"]
    assert engine.texts == ["hello"]


def test_a_dead_process_of_this_machine_lets_go_at_once(talks, clock, database):
    import subprocess
    import sys

    from bot.conversations.means import this_process

    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    host = this_process().split(".")[0]
    chat = talks.open_web("en")
    with database.begin() as db:
        until = clock.now + dt.timedelta(seconds=20)
        conversations.take_lease(db, chat.id, f"{host}.{gone.pid}.abc", clock.now, until)
    talks.receive(chat.id, "m1", "hello")
    assert talks.run_turn(chat.id)


def test_fifty_people_at_once_each_get_their_own_answers_in_order(means, engine):
    import time

    talks = Conversations(dataclasses.replace(means, sleep=time.sleep))
    problems = []

    def person(number):
        try:
            phone = f"+447700900{number:03d}"
            for place in range(3):
                text = f"person {number} text {place}"
                stored = [talks.receive_sms(phone, f"S{number}-{place}", text) for _ in range(2)]
                assert stored[1] is None
                talks.run_turn(stored[0][0])
            expected = [f"heard person {number} text {place}" for place in range(3)]
            assert said(talks, stored[0][0]) == expected
        except Exception as problem:
            problems.append(problem)

    threads = [threading.Thread(target=person, args=(number,)) for number in range(50)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert problems == []
    assert len(engine.turns) == 150


def test_ten_deliveries_of_one_text_at_one_instant_are_one(means, engine):
    import time

    talks = Conversations(dataclasses.replace(means, sleep=time.sleep))
    found = talks.open_sms(PHONE)
    threads = []
    for _ in range(10):

        def deliver():
            talks.receive_sms(PHONE, "S1", "hello there")
            talks.run_turn(found.id)

        threads.append(threading.Thread(target=deliver))
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert engine.texts == ["hello there"]
    assert said(talks, found.id) == ["heard hello there"]


def test_a_long_text_is_cut_and_a_photo_is_an_empty_text(talks, engine, database):
    chat = talks.open_sms(PHONE)
    talks.receive(chat.id, "S1", "x" * 20_000)
    talks.receive(chat.id, "S2", "", media=2)
    with database.begin() as db:
        long, photo = messages.unhandled(db, chat.id)
    assert (len(long.text), long.data["cut_from"]) == (10_000, 20_000)
    assert (photo.text, photo.data) == ("", {"media": 2})


def test_after_sending_an_ordinary_text_goes_to_the_adviser_in_silence(means, engine):
    heard = []
    talks = Conversations(
        dataclasses.replace(means, pass_on=lambda db, one, words, at: heard.append((one, words)))
    )
    engine.answers["send it"] = {"state": "sent", "asked": None}
    where_it_stands = {"response": "utter_stage_sent", "text": "It is with the team."}
    engine.answers["see you on tuesday"] = {
        "messages": [where_it_stands],
        "state": "sent",
        "asked": None,
    }
    found = sms(talks, "send it", "S1")
    sms(talks, "see you on tuesday", "S2")
    assert heard == [(found, "see you on tuesday")]
    assert said(talks, found) == ["heard send it"]
    sms(talks, "who sees this", "S3")
    assert said(talks, found)[-1] == "heard who sees this"
    assert len(heard) == 1


def test_before_sending_the_same_words_are_said(talks, engine):
    where_it_stands = {"response": "utter_stage_sent", "text": "It is with the team."}
    engine.answers["send it"] = {"messages": [where_it_stands], "state": "sent", "asked": None}
    found = sms(talks, "send it", "S1")
    assert said(talks, found) == ["It is with the team."]


@pytest.mark.parametrize("phone", ["+33612345678", "+441614960123"])
def test_a_number_we_cannot_text_is_told_so_and_nothing_is_kept(talks, engine, phone):
    found = sms(talks, "my back hurts", "S1", phone)
    assert said(talks, found) == ["[utter_no_uk_mobile en]"]
    assert engine.turns == []
    assert (talks.by_id(found).state, [one.text for one in talks.whole(found)][0]) == ("ended", "")


def test_danger_abroad_is_advised_on_all_the_same(talks):
    found, _ = talks.receive_sms("+33612345678", "S1", "chest pain")
    talks.run_turn(found)
    assert "[utter_no_uk_mobile en]" in said(talks, found)
    assert "[utter_safety_emergency en]" in said(talks, found)
