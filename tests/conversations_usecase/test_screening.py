import dataclasses
import threading
import time

import pytest

from bot.conversations.wiring import Conversations
from bot.store import conversations, outbox, safety_events, tasks

PHONE = "+447700900123"


def says(talks, text, sid, choice=None):
    chat = talks.open_sms(PHONE)
    talks.receive(chat.id, sid, text, choice=choice)
    talks.run_turn(chat.id)
    return chat.id


def said(talks, conversation_id):
    return [one.text for one in talks.replies_after(conversation_id)]


def deliveries(database, conversation_id):
    with database.begin() as db:
        return [(one.kind, one.status) for one in outbox.of(db, conversation_id)]


def verdicts(database, conversation_id):
    with database.begin() as db:
        return [(one.hit.level, one.hit.rule) for one in safety_events.of(db, conversation_id)]


def test_advice_comes_first_and_the_engine_is_told(talks, engine, database):
    engine.answers["chest pain now"] = {"state": "paused", "asked": "carry_on"}
    chat = says(talks, "chest pain now", "S1")
    assert said(talks, chat) == ["[utter_safety_emergency en]", "heard chest pain now"]
    assert deliveries(database, chat) == [("safety", "waiting"), ("reply", "waiting")]
    told = {"level": "emergency", "rule": "chest", "also": [], "rules": ["chest"]}
    assert engine.turns[0]["safety"] == told
    found = talks.by_id(chat)
    assert (found.state, found.asked, found.safety_rules) == ("paused", "carry_on", ("chest",))


def test_with_the_engine_down_advice_is_given_once_and_the_rest_later(talks, engine, database):
    engine.down = True
    chat = says(talks, "i want to end it all", "S1")
    for _ in range(3):
        talks.run_turn(chat)
    assert said(talks, chat) == ["[utter_safety_crisis en]"]
    assert talks.answer_to(chat, "S1").pending
    engine.down = False
    talks.run_turn(chat)
    assert said(talks, chat) == ["[utter_safety_crisis en]", "heard i want to end it all"]
    assert len(engine.turns) == 1


def test_advice_waits_for_nobody_who_holds_the_conversation(talks, clock, database):
    import datetime as dt

    chat = talks.open_sms(PHONE)
    with database.begin() as db:
        until = clock.now + dt.timedelta(seconds=20)
        conversations.take_lease(db, chat.id, "elsewhere.1.x", clock.now, until)
    talks.receive(chat.id, "S1", "chest pain")
    assert not talks.run_turn(chat.id)
    assert said(talks, chat.id) == ["[utter_safety_emergency en]"]


def test_a_sign_split_over_two_texts_counts_and_is_advised_on_once(talks, engine):
    says(talks, "i cannot feel my", "S1")
    chat = says(talks, "bum", "S2")
    says(talks, "ok thanks", "S3")
    assert said(talks, chat).count("[utter_safety_emergency en]") == 1
    assert [turn["safety"] and turn["safety"]["rule"] for turn in engine.turns] == [
        None,
        "saddle",
        None,
    ]


def test_what_was_said_an_hour_ago_is_not_put_together_with_now(talks, clock):
    says(talks, "i cannot feel my", "S1")
    clock.on(minutes=61)
    chat = says(talks, "bum", "S2")
    assert "[utter_safety_emergency en]" not in said(talks, chat)


def test_carry_on_is_not_read_with_what_was_advised_on(means, engine):
    seen = []

    def screen(texts):
        seen.append(list(texts))
        return means.net.screen(texts)

    net = dataclasses.replace(means.net, screen=screen)
    talks = Conversations(dataclasses.replace(means, net=net))
    engine.answers["i cant"] = {"asked": "safety"}
    says(talks, "i cant", "S1")
    says(talks, "yes", "S2")  # to the list: no sign of the net's own
    says(talks, "carry on", "S3")
    assert seen == [["i cant"], ["carry on"]]


def test_urgent_gives_advice_and_the_journey_goes_on(talks, engine):
    chat = says(talks, "night sweats and pain", "S1")
    assert said(talks, chat) == ["[utter_safety_urgent en]", "heard night sweats and pain"]
    assert talks.by_id(chat).state == "open"


def test_a_confirm_question_is_ours_and_the_text_is_no_answer(talks, engine):
    chat = says(talks, "i cannot go on", "S1")
    assert said(talks, chat) == ["[utter_safety_confirm en]"]
    assert engine.turns[0]["safety"] == {
        "level": "confirm",
        "rule": "hopeless",
        "also": [],
        "rules": ["hopeless"],
        "if_yes": "crisis",
    }
    assert talks.by_id(chat).asked == "safety_confirm"


def test_a_yes_to_confirm_gives_the_advice_meant(talks, engine, database):
    chat = says(talks, "i cannot go on", "S1")
    says(talks, "yes", "S2")
    assert said(talks, chat)[1] == "[utter_safety_crisis en]"
    told = {"level": "crisis", "rule": "hopeless", "also": [], "rules": ["hopeless"]}
    assert engine.turns[1]["safety"] == told
    assert verdicts(database, chat) == [("confirm", "hopeless"), ("crisis", "hopeless")]


def test_a_no_to_confirm_lets_the_journey_go_on(talks, engine, database):
    chat = says(talks, "i cannot go on", "S1")
    says(talks, "no", "S2")
    assert said(talks, chat) == ["[utter_safety_confirm en]", "heard no"]
    assert (engine.turns[1]["safety"], engine.turns[1]["choice"]) == (None, "no")
    says(talks, "no", "S3")  # no longer an answer to it
    assert "choice" not in engine.turns[2]


def test_neither_yes_nor_no_is_asked_again_and_then_counts_as_yes(talks, engine):
    chat = says(talks, "i cannot go on", "S1")
    says(talks, "what do you mean", "S2")
    says(talks, "dunno really", "S3")
    assert said(talks, chat)[:3] == [
        "[utter_safety_confirm en]",
        "[utter_safety_confirm en]",
        "[utter_safety_crisis en]",
    ]
    assert [turn["safety"]["level"] for turn in engine.turns] == ["confirm", "confirm", "crisis"]


def test_a_worse_sign_in_answer_to_confirm_is_taken_at_its_word(talks):
    chat = says(talks, "i cannot go on", "S1")
    says(talks, "no but i have chest pain", "S2")
    assert said(talks, chat)[1] == "[utter_safety_emergency en]"


@pytest.mark.parametrize(("text", "choice"), [("yes", None), ("", ["emergency"])])
def test_the_list_of_signs_is_read_without_the_engine(talks, engine, text, choice):
    engine.answers["hello"] = {"asked": "safety"}
    chat = says(talks, "hello", "S1")
    engine.down = True
    says(talks, text, "S2", choice=choice)
    assert said(talks, chat)[-1] == "[utter_safety_emergency en]"


def test_a_yes_to_another_question_is_no_sign(talks, engine):
    chat = says(talks, "hello", "S1")
    says(talks, "yes", "S2")
    assert said(talks, chat) == ["heard hello", "heard yes"]


def test_a_sign_after_sending_is_put_before_the_staff(talks, engine, database):
    engine.answers["send it"] = {"state": "sent", "asked": None}
    chat = says(talks, "send it", "S1")
    says(talks, "chest pain", "S2")
    with database.begin() as db:
        assert [(one.kind, one.detail) for one in tasks.waiting(db)] == [("safety", "chest")]
        assert conversations.by_id(db, chat).safety_rules == ("chest",)


def test_twenty_runs_at_one_instant_give_advice_once(means, engine):
    talks = Conversations(dataclasses.replace(means, sleep=time.sleep))
    chat = talks.open_sms(PHONE)
    talks.receive(chat.id, "S1", "chest pain")
    threads = [threading.Thread(target=talks.run_turn, args=(chat.id,)) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert said(talks, chat.id) == ["[utter_safety_emergency en]", "heard chest pain"]


def test_of_several_signs_in_one_text_all_are_told(talks, engine, database):
    chat = says(talks, "night sweats and chest pain", "S1")
    assert engine.turns[0]["safety"] == {
        "level": "emergency",
        "rule": "chest",
        "also": ["urgent"],
        "rules": ["chest", "sweats"],
    }
    with database.begin() as db:
        (event,) = safety_events.of(db, chat)
    assert (event.hit.levels, event.hit.rules) == (("emergency", "urgent"), ("chest", "sweats"))


def test_a_question_beside_an_urgent_sign_waits_for_its_answer(talks, engine):
    chat = says(talks, "night sweats and cannot go on", "S1")
    assert said(talks, chat) == ["[utter_safety_confirm en]\n\n[utter_safety_urgent en]"]
    assert engine.turns[0]["safety"]["level"] == "confirm"
    assert engine.turns[0]["safety"]["also"] == ["urgent"]
    assert talks.by_id(chat).asked == "safety_confirm"
    says(talks, "yes", "S2")
    assert "[utter_safety_crisis en]" in said(talks, chat)


def test_beside_plain_danger_nobody_is_asked_a_second_question(talks, engine):
    chat = says(talks, "he hits me and i cannot go on", "S1")
    assert said(talks, chat)[0] == "[utter_safety_unsafe en]\n\n[utter_safety_crisis en]"
    assert talks.by_id(chat).asked != "safety_confirm"
    assert engine.turns[0]["safety"]["also"] == ["crisis"]


def test_what_was_asked_about_and_denied_says_nothing_of_them(talks, engine):
    chat = says(talks, "i cannot go on", "S1")
    assert talks.by_id(chat).safety_rules == ("hopeless",)
    says(talks, "no", "S2")
    assert talks.by_id(chat).safety_rules == ()


def test_words_beside_a_choice_are_read_too(talks):
    chat = talks.open_sms(PHONE)
    talks.receive(chat.id, "S1", "and chest pain", choice="working")
    talks.run_turn(chat.id)
    assert said(talks, chat.id)[0] == "[utter_safety_emergency en]"


def test_a_choice_alone_brings_no_sign(talks):
    chat = talks.open_sms(PHONE)
    talks.receive(chat.id, "S1", "", choice="working")
    talks.run_turn(chat.id)
    assert "[utter_safety_emergency en]" not in said(talks, chat.id)


def test_an_urgent_sign_in_answer_to_a_question_is_advised_on(talks, engine):
    says(talks, "i cannot go on", "S1")
    chat = says(talks, "night sweats too and cannot go on", "S2")
    assert said(talks, chat)[1] == "[utter_safety_confirm en]\n\n[utter_safety_urgent en]"
    assert engine.turns[1]["safety"]["also"] == ["urgent"]
