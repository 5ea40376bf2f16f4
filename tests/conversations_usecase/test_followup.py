import datetime as dt

import pytest

from bot.conversations import followup
from bot.conversations.followup import by_day
from bot.store import consents, conversations, outbox
from bot.store.consents import Consent
from bot.store.referral_queue import Promise

PHONE = "+447700900123"
UTC = dt.timezone.utc


@pytest.mark.parametrize(
    ("now", "then"),
    [
        ("2026-07-01T06:59", "2026-07-01T07:00"),  # summer: 8 o'clock in London is 7 UTC
        ("2026-07-01T07:00", "2026-07-01T07:00"),
        ("2026-07-01T18:59", "2026-07-01T18:59"),
        ("2026-07-01T19:00", "2026-07-02T07:00"),
        ("2026-12-01T07:30", "2026-12-01T08:00"),
        ("2026-12-01T20:00", "2026-12-02T08:00"),
        ("2026-10-24T20:00", "2026-10-25T08:00"),  # the clocks go back that night
    ],
)
def test_unasked_texts_wait_for_eight_oclock_in_london(now, then):
    at = dt.datetime.fromisoformat(now).replace(tzinfo=UTC)
    assert by_day(at) == dt.datetime.fromisoformat(then).replace(tzinfo=UTC)


@pytest.fixture
def chat(talks):
    found, _ = talks.receive_sms(PHONE, "S1", "my back hurts")
    talks.run_turn(found)
    return found


def agree(database, chat, clock, answer="yes", purpose="take_part"):
    given = Consent(purpose, answer, "1", "0" * 64, "en", "sms", answer, clock.now)
    with database.begin() as db:
        consents.record(db, chat, f"{answer}{clock.now}", given)


def unasked(database, chat):
    with database.begin() as db:
        return [one for one in outbox.of(db, chat) if one.kind == "unasked"]


def test_who_agreed_is_reminded_on_day_one_and_three_and_no_more(
    talks, means, chat, database, clock
):
    agree(database, chat, clock)
    sent = []
    for _ in range(24 * 6):
        clock.on(hours=1)
        sent.append(followup.nudge(means))
    assert [hours + 1 for hours, count in enumerate(sent) if count] == [24, 72]
    assert len(unasked(database, chat)) == 2
    assert talks.replies_after(chat)[-1].text == "[utter_nudge en]"


def test_writing_again_starts_the_count_again(talks, means, chat, database, clock):
    agree(database, chat, clock)
    clock.on(days=1)
    assert followup.nudge(means) == 1
    talks.receive(chat, "S2", "here I am")
    talks.run_turn(chat)
    clock.on(hours=23)
    assert followup.nudge(means) == 0
    clock.on(hours=1)
    assert followup.nudge(means) == 1


def test_somebody_away_for_long_gets_one_reminder_not_two(means, chat, database, clock):
    agree(database, chat, clock)
    clock.on(days=5)
    assert followup.nudge(means) == 1
    assert followup.nudge(means) == 0


@pytest.mark.parametrize(
    "why", ["no consent", "withdrawn", "no texts", "stopped", "paused", "finished", "unsafe", "web"]
)
def test_who_may_not_be_texted_is_not(talks, means, chat, database, clock, why):
    if why not in ("no consent", "web"):
        agree(database, chat, clock)
    clock.on(seconds=1)
    if why == "withdrawn":
        agree(database, chat, clock, "no")
    if why == "no texts":
        agree(database, chat, clock, "no", "contact")
    with database.begin() as db:
        changes = {
            "finished": {"asked": None},
            "stopped": {"sms_stopped": True},
            "paused": {"state": "paused"},
            "unsafe": {"safety_rules": ("unsafe.partner",)},
        }.get(why)
        if changes:
            conversations.change(db, chat, **changes)
    if why == "web":
        agree(database, talks.open_web("en").id, clock)
    clock.on(days=2)
    assert followup.nudge(means) == 0


def test_a_reminder_by_night_waits_for_the_morning(means, chat, database, clock):
    agree(database, chat, clock)
    clock.on(hours=35)  # nine in the evening
    followup.nudge(means)
    (text,) = unasked(database, chat)
    assert text.not_before == dt.datetime(2026, 11, 25, 8, 0, tzinfo=UTC)


def test_whether_they_reached_you_is_asked_once_and_answered(
    talks, means, chat, engine, database, clock
):
    import dataclasses

    from bot.conversations.wiring import Conversations

    heard = []
    means = dataclasses.replace(means, reached=lambda db, one, yes, at: heard.append((one, yes)))
    agree(database, chat, clock, purpose="contact")
    due = [Promise(chat, "K7M4RT"), Promise("of nobody", "X")]
    assert followup.ask_whether_reached(means, lambda db, now: due) == 1
    assert followup.ask_whether_reached(means, lambda db, now: due) == 0
    assert [one.kind for one in unasked(database, chat)] == ["unasked"]
    asked = len(engine.turns)
    Conversations(means).receive(chat, "S2", "no")
    Conversations(means).run_turn(chat)
    assert heard == [(chat, False)]
    assert talks.replies_after(chat)[-1].text == "[utter_not_reached en]"
    assert len(engine.turns) == asked
    assert Conversations(means).by_id(chat).asked == "contact_times"


def test_an_answer_that_is_neither_goes_to_the_dialogue(
    talks, means, chat, engine, database, clock
):
    agree(database, chat, clock, purpose="contact")
    followup.ask_whether_reached(means, lambda db, now: [Promise(chat, "K7M4RT")])
    talks.receive(chat, "S2", "who is this")
    talks.run_turn(chat)
    assert engine.texts[-1] == "who is this"
