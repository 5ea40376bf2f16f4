"""Who runs a conversation, what becomes of it when they die, and of texts the engine fails on."""

import dataclasses
import datetime as dt

from bot.conversations import turn
from bot.conversations.wiring import Conversations
from bot.store import conversations
from tests.doubles.invented_engine import InventedEngine


def said(talks, conversation_id):
    return [one.text for one in talks.replies_after(conversation_id)]


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
