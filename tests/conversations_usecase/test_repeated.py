"""The same text twice, five times at one instant, late, and from fifty people at once."""

import dataclasses
import threading

from bot.conversations.wiring import Conversations

PHONE = "+447700900123"


def sms(talks, text, sid, phone=PHONE):
    conversation_id, _ = talks.receive_sms(phone, sid, text)
    talks.run_turn(conversation_id)
    return conversation_id


def said(talks, conversation_id):
    return [one.text for one in talks.replies_after(conversation_id)]


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


def test_a_text_repeated_at_the_instant_its_conversation_ends_opens_no_other(means, engine):
    import time

    talks = Conversations(dataclasses.replace(means, sleep=time.sleep))
    engine.answers["goodbye"] = {"state": "ended", "asked": None}
    for number in range(10):
        phone, opened = f"+447700900{number:03d}", []

        def deliver(number=number, phone=phone, opened=opened):
            stored = talks.receive_sms(phone, f"S{number}", "goodbye")
            if stored is not None:
                opened.append(stored[0])
                talks.run_turn(stored[0])

        threads = [threading.Thread(target=deliver) for _ in range(6)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(opened) == 1
    assert engine.texts == ["goodbye"] * 10
