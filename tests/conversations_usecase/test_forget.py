import datetime as dt

import pytest
from sqlalchemy import func, select

from bot.conversations.forget import Clocks
from bot.store import consents, tables
from bot.store.consents import Consent
from bot.store.tracker_events import TrackerEvents

PHONE = "+447700900123"
COUNTED = ("event_log",)


def rows(database):
    with database.begin() as db:
        counts = {
            name: db.execute(select(func.count()).select_from(table)).scalar()
            for name, table in tables.metadata.tables.items()
        }
    return {name: count for name, count in counts.items() if count and name not in COUNTED}


def consent(database, chat, answer, clock):
    given = Consent("take_part", answer, "1", "0" * 64, "en", "sms", "yes", clock.now)
    with database.begin() as db:
        assert consents.record(db, chat, f"m-{answer}", given)
        assert not consents.record(db, chat, f"m-{answer}", given)


def all_leave(database):
    with database.begin() as db:
        db.execute(tables.outbox.update().values(status="sent"))


@pytest.fixture
def chat(talks, engine, database, clock):
    found, _ = talks.receive_sms(PHONE, "S1", "my back hurts, chest pain")
    talks.run_turn(found)
    all_leave(database)
    TrackerEvents(database).append(found, [{"event": "user", "text": "x"}], clock.now)
    return found


def test_erasing_leaves_counts_only_and_gives_a_receipt(talks, chat, database, clock):
    consent(database, chat, "yes", clock)
    receipt = talks.erase(chat)
    assert rows(database) == {}
    assert {table: count for table, count in receipt.rows.items() if count} == {
        "conversations": 1,
        "messages": 3,
        "outbox": 2,
        "consents": 1,
        "safety_events": 1,
        "tracker_events": 1,
    }
    assert len(receipt.code) == 8
    assert talks.erase(chat) is None


def test_a_journey_that_ends_without_consent_keeps_only_its_last_words(
    talks, chat, engine, database, clock
):
    engine.answers["no thanks"] = {"state": "ended", "asked": None}
    talks.receive(chat, "S2", "no thanks")
    talks.run_turn(chat)
    assert [one.text for one in talks.replies_after(chat)] == ["heard no thanks"]
    assert rows(database) == {"conversations": 1, "messages": 3, "outbox": 1}
    with database.begin() as db:
        heard = select(tables.messages.c.text).where(tables.messages.c.direction == "in")
        assert list(db.execute(heard).scalars()) == [None, None]


def test_a_journey_that_ends_with_consent_is_kept_for_its_time(
    talks, chat, engine, database, clock
):
    consent(database, chat, "yes", clock)
    engine.answers["that is all"] = {"state": "ended", "asked": None}
    talks.receive(chat, "S2", "that is all")
    talks.run_turn(chat)
    clock.on(days=29)
    talks.sweep()
    assert len(talks.replies_after(chat)) == 3
    clock.on(days=2)
    assert talks.sweep()["ended"] == 1
    assert rows(database) == {}


def test_the_engine_may_ask_to_forget(talks, chat, engine, database, clock):
    consent(database, chat, "yes", clock)
    engine.answers["delete it"] = {"state": "ended", "asked": None, "forget": True}
    talks.receive(chat, "S2", "delete it")
    talks.run_turn(chat)
    assert [one.text for one in talks.replies_after(chat)] == ["heard delete it"]
    assert "consents" not in rows(database)


def test_last_words_are_sent_before_the_number_is_forgotten(talks, chat, engine, database, clock):
    engine.answers["no thanks"] = {"state": "ended", "asked": None}
    talks.receive(chat, "S2", "no thanks")
    talks.run_turn(chat)
    clock.on(hours=2)
    assert talks.sweep()["erased"] == 0  # the text has not left
    all_leave(database)
    assert talks.sweep()["erased"] == 1
    assert rows(database) == {}


def test_nine_days_are_waited_for_and_fifteen_are_not(talks, chat, engine, database, clock):
    clock.on(days=9)
    talks.sweep()
    talks.receive(chat, "S2", "back again")
    talks.run_turn(chat)
    assert engine.turns[-1]["conversation"] == chat
    clock.on(days=15)
    assert talks.sweep()["unfinished"] == 1
    assert rows(database) == {}
    with database.begin() as db:
        events = list(db.execute(select(tables.event_log.c.event)).scalars())
    assert sorted(events) == ["minimised", "opened", "safety"]


def test_the_clock_is_a_setting(talks, chat, clock):
    clock.on(days=3)
    assert talks.sweep(Clocks(unfinished_days=2))["unfinished"] == 1


def test_a_sent_journey_is_not_unfinished(talks, chat, engine, clock):
    engine.answers["send it"] = {"state": "sent", "asked": None}
    talks.receive(chat, "S2", "send it")
    talks.run_turn(chat)
    clock.on(days=60)
    assert talks.sweep()["unfinished"] == 0
    assert talks.by_id(chat).state == "sent"


def test_what_the_engine_writes_late_goes_as_well(talks, chat, database, clock):
    talks.erase(chat)
    TrackerEvents(database).append(chat, [{"event": "late"}], clock.now + dt.timedelta(seconds=1))
    assert talks.sweep()["trackers"] == 1
    assert rows(database) == {}


def test_safety_advice_on_its_way_outlives_the_forgetting(talks, chat, engine, database, clock):
    engine.answers["no thanks"] = {"state": "ended", "asked": None}
    talks.receive(chat, "S2", "i want to end it all")
    talks.run_turn(chat)
    talks.receive(chat, "S3", "no thanks")
    talks.run_turn(chat)
    assert [one.text for one in talks.replies_after(chat)] == [
        "[utter_safety_crisis en]",
        "heard no thanks",
    ]
    clock.on(hours=1)
    assert talks.sweep()["erased"] == 0
    all_leave(database)
    assert talks.sweep()["erased"] == 1
    assert rows(database) == {}
