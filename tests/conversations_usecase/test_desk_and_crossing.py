"""An adviser reaches the phone also where the person wrote on the web last; a text brings them back."""

from bot.conversations import after_sending, from_the_desk
from bot.store import conversations, outbox, tasks

PHONE = "+447700900123"


def sent_and_on_the_web(talks, database):
    chat, _ = talks.receive_sms(PHONE, "S1", "send it")
    talks.run_turn(chat)
    with database.begin() as db:
        conversations.change(db, chat, state="sent", asked=None)
    talks.receive(chat, "w1", "anything new?", channel="web")
    assert talks.by_id(chat).channel == "web"
    return chat


def test_an_advisers_text_goes_to_the_phone(talks, database, clock, means):
    chat = sent_and_on_the_web(talks, database)
    with database.begin() as db:
        assert from_the_desk.why_not(db, chat, None) is None
        draft = from_the_desk.in_own_words(db, chat, "We will call at 3.", clock.now)
        from_the_desk.send(db, chat, draft, text_safe=None, site="", now=clock.now)
        assert [one.kind for one in outbox.of(db, chat)] == ["reply", "unasked"]


def test_a_chat_that_never_was_on_a_phone_cannot_be_texted(talks, database):
    chat = talks.open_web("en").id
    with database.begin() as db:
        assert from_the_desk.why_not(db, chat, None) == from_the_desk.WEB


def answered(text, *responses):
    messages = [{"response": name, "text": f"[{name}]"} for name in responses]
    return {text: {"messages": messages, "state": "sent", "asked": None}}


def test_each_kind_of_text_is_told_to_the_adviser_in_its_own_way(talks, engine, database):
    engine.answers["send it"] = {"state": "sent", "asked": None}
    for text, name in (
        ("not tuesday", "utter_stage_sent"),
        ("ok thanks", "utter_stage_sent"),
        ("after 3 please", "utter_passed_on"),
        ("my knee hurts too", "utter_passed_on"),
        ("who sees this on monday?", "utter_aside_who_sees"),
    ):
        engine.answers.update(answered(text, name))
    said = {}
    chat, _ = talks.receive_sms(PHONE, "S0", "send it")
    talks.run_turn(chat)
    for place, text in enumerate(["not tuesday", "ok thanks", "after 3 please",
                                  "my knee hurts too", "who sees this on monday?"]):  # fmt: skip
        before = len(talks.replies_after(chat))
        talks.receive_sms(PHONE, f"S{place + 1}", text)
        talks.run_turn(chat)
        said[text] = [one.responses[0] for one in talks.replies_after(chat)[before:]]
    assert said == {
        "not tuesday": ["utter_times_passed_on"],
        "ok thanks": [],
        "after 3 please": ["utter_times_passed_on"],
        "my knee hurts too": ["utter_passed_on"],
        "who sees this on monday?": ["utter_aside_who_sees"],
    }
    with database.begin() as db:
        kinds = [task.kind for task in tasks.waiting(db)]
    assert kinds == [after_sending.ASKS_ANOTHER_TIME, after_sending.WROTE]
    assert [turn.get("about") for turn in engine.turns[1:]] == [
        "contact_times", None, "contact_times", None, "contact_times",
    ]  # fmt: skip


def test_the_times_asked_for_after_a_no_are_taken_for_times(talks, engine, database):
    chat, _ = talks.receive_sms(PHONE, "S0", "hello")
    talks.run_turn(chat)
    with database.begin() as db:
        conversations.change(db, chat, state="sent", asked="contact_times")
    engine.answers.update(answered("the school run is at 3", "utter_stage_sent"))
    talks.receive_sms(PHONE, "S1", "the school run is at 3")
    talks.run_turn(chat)
    assert engine.turns[-1]["about"] == "contact_times"
    assert talks.replies_after(chat)[-1].responses == ("utter_times_passed_on",)
    assert talks.by_id(chat).asked is None
