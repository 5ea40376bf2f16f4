import pytest

from bot.conversations import networks_words
from bot.store import outbox, tasks

PHONE = "+447700900123"


def read(text, opt_out=None, asked=None, stopped=False):
    return networks_words.read(text, opt_out=opt_out, asked=asked, stopped=stopped)


@pytest.mark.parametrize("word", ["STOP", "stop", " Stop ", "STOPALL", "unsubscribe", "CANCEL", "End", "QUIT"])  # fmt: skip
def test_the_exact_words_stop(word):
    assert read(word) == "stop"


@pytest.mark.parametrize(
    "text",
    [
        "Stopped working in March",
        "end of my contract",
        "quit my job in May",
        "i want to quit",
        "please stop",
        "stop.",
        "STOP IT HURTS",
        "cancelled",
        "the end",
        "non-stop pain",
        "help me",
        "information",
        "yes",
        "start",
    ],
)
def test_look_alikes_do_nothing(text):
    assert read(text) is None


@pytest.mark.parametrize("word", ["quit", "end", "CANCEL"])
def test_words_about_a_job_answer_the_question_about_a_job(word):
    assert read(word, asked="employment") is None
    assert read(word, asked="gp_area") == "stop"


def test_stop_stops_also_when_asked_about_a_job():
    assert read("STOP", asked="employment") == "stop"


@pytest.mark.parametrize("word", ["START", "unstop", "YES"])
def test_start_brings_back_only_who_has_stopped(word):
    assert read(word, stopped=True) == "start"
    assert read(word) is None


def test_the_carriers_own_reading_counts():
    assert read("ARRET", opt_out="STOP") == "stop"
    assert read("quit", opt_out="STOP", asked="employment") == "stop"


def text(talks, words, sid, **facts):
    found, _ = talks.receive_sms(PHONE, sid, words, **facts)
    talks.run_turn(found)
    return found


def said(talks, chat):
    return [one.text for one in talks.replies_after(chat)]


def statuses(database, chat):
    with database.begin() as db:
        return [(one.kind, one.status, one.error_code) for one in outbox.of(db, chat)]


def test_stop_says_nothing_and_calls_back_what_waits(talks, engine, database):
    chat = text(talks, "hello there", "S1")
    text(talks, "STOP", "S2")
    assert engine.texts == ["hello there"]
    assert statuses(database, chat) == [("reply", "failed", "stopped")]
    assert talks.by_id(chat).sms_stopped
    assert talks.by_id(chat).asked == "gp_area"


def test_who_writes_again_is_offered_three_things(talks, engine):
    chat = text(talks, "STOP", "S1")
    text(talks, "are you there", "S2")
    assert said(talks, chat) == ["[utter_ask_stop_choice en]"]
    assert engine.turns == []
    assert talks.by_id(chat).asked == "stop_choice"


def test_carrying_on_takes_the_journey_up_again(talks, engine):
    text(talks, "STOP", "S1")
    text(talks, "are you there", "S2")
    chat = text(talks, "3", "S3")
    assert not talks.by_id(chat).sms_stopped
    assert (engine.turns[0]["choice"], engine.turns[0]["text"]) == ("carry_on", "")


def test_start_takes_the_journey_up_again(talks, engine):
    chat = text(talks, "STOP", "S1")
    text(talks, "START", "S2")
    assert not talks.by_id(chat).sms_stopped
    assert engine.turns[0]["choice"] == "carry_on"


def test_staying_stopped_sends_nothing_more(talks, engine):
    text(talks, "STOP", "S1")
    chat = text(talks, "hello", "S2")
    text(talks, "1", "S3")
    assert said(talks, chat) == ["[utter_ask_stop_choice en]"]
    assert talks.by_id(chat).sms_stopped


def test_stop_and_delete_leaves_one_last_text_and_then_nothing(talks, database, clock):
    text(talks, "STOP", "S1")
    chat = text(talks, "hello", "S2")
    text(talks, "2", "S3")
    assert said(talks, chat) == ["[utter_deleted en]"]
    assert talks.by_id(chat).state == "ended"
    assert statuses(database, chat) == [("reply", "waiting", None)]
    with database.begin() as db:
        (row,) = outbox.claim(db, "w", clock.now, limit=5, given_up_before=clock.now)
        outbox.mark_sent(db, row.id, "SM1", clock.now)
    clock.on(hours=1)
    talks.sweep()
    assert talks.by_id(chat) is None


def test_safety_advice_is_given_to_who_has_stopped(talks, engine, database):
    text(talks, "STOP", "S1")
    chat = text(talks, "chest pain", "S2")
    assert said(talks, chat) == ["[utter_safety_emergency en]"]
    assert statuses(database, chat) == [("safety", "waiting", None)]


def test_the_dialogue_hears_of_danger_while_stopped_and_says_nothing_to_it(talks, engine):
    text(talks, "STOP", "S1")
    chat = text(talks, "chest pain", "S2")
    assert engine.turns[0]["safety"]["rules"] == ["chest"]
    assert (talks.by_id(chat).state, talks.by_id(chat).sms_stopped) == ("paused", True)
    text(talks, "START", "S3")
    assert [turn.get("choice") for turn in engine.turns] == [None, "carry_on"]
    assert said(talks, chat) == ["[utter_safety_emergency en]", "heard carry_on"]


def test_a_doubt_while_stopped_and_its_answer_are_heard_too(talks, engine):
    text(talks, "STOP", "S1")
    chat = text(talks, "cannot go on", "S2")
    text(talks, "no", "S3")
    assert [turn["safety"] and turn["safety"]["level"] for turn in engine.turns] == [
        "confirm",
        None,
    ]
    assert engine.turns[1]["choice"] == "no"
    assert said(talks, chat) == ["[utter_safety_confirm en]", "[utter_ask_stop_choice en]"]


def test_what_is_urgent_while_stopped_answers_no_question(talks, engine):
    text(talks, "STOP", "S1")
    text(talks, "night sweats", "S2")
    assert engine.turns == []


def test_the_advisers_hear_that_somebody_stopped(talks, engine, database):
    engine.answers["send it"] = {"state": "sent", "asked": None}
    text(talks, "send it", "S1")
    text(talks, "STOP", "S2")
    with database.begin() as db:
        assert [one.kind for one in tasks.waiting(db)] == ["stopped"]


def test_help_that_the_carrier_answered_is_not_answered_twice(talks, engine):
    chat = text(talks, "HELP", "S1", opt_out="HELP")
    assert said(talks, chat) == []
    text(talks, "HELP", "S2")
    assert said(talks, chat) == ["heard HELP"]


def test_the_web_has_no_network_words(talks, engine):
    chat = talks.open_web("en")
    talks.receive(chat.id, "m1", "stop")
    talks.answer_now(chat.id, "m1")
    assert engine.texts == ["stop"]


def test_a_wish_to_stop_asked_by_the_engine_is_carried_out_here(talks, engine):
    engine.answers["please stop texting me"] = {"asked": "stop_choice"}
    chat = text(talks, "please stop texting me", "S1")
    text(talks, "1", "S2")
    assert talks.by_id(chat).sms_stopped
    assert said(talks, chat)[-1] == "[utter_stopped en]"
