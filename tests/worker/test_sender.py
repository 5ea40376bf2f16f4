import dataclasses
import datetime as dt
import time

import pytest

from bot.conversations.sending import Sending
from bot.store import conversations, outbox, tasks
from bot.worker.pace import Pace
from bot.worker.sender import Sender

PHONE = "+447700900123"


@pytest.fixture
def sender(sending):
    sender = Sender(sending, Pace(1000))
    sender.start()
    yield sender
    sender.stop()


def text(talks, words, sid, phone=PHONE):
    found, _ = talks.receive_sms(phone, sid, words)
    talks.run_turn(found)
    return found


def until(condition, seconds=8.0):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.01)


def rows(database, chat):
    with database.begin() as db:
        return outbox.of(db, chat)


def at_once(sending, **later):
    """The same sender, some time later."""
    return dataclasses.replace(
        sending, clock=lambda: dt.datetime.now(dt.timezone.utc) + dt.timedelta(**later)
    )


def test_a_reply_is_at_the_provider_a_moment_after_it_was_stored(talks, sender, double, database):
    time.sleep(0.3)
    took = []
    for number in range(5):
        chat = text(talks, f"hello number {number}", f"S{number}")
        stored = time.monotonic()
        until(lambda number=number: len(double.texts) == number + 1)
        took.append(time.monotonic() - stored)
    assert sorted(took)[2] < 0.15
    assert double.bodies(PHONE) == [f"heard hello number {number}" for number in range(5)]
    until(lambda: all(row.status == "sent" for row in rows(database, chat)))
    assert {row.provider_id for row in rows(database, chat)} == {one["sid"] for one in double.texts}


def test_one_persons_texts_keep_their_order_when_answers_are_slow(talks, sender, double):
    double.fail("slow", seconds=0.3)
    for number in range(4):
        text(talks, f"text number {number}", f"S{number}")
    until(lambda: len(double.texts) == 4)
    assert double.bodies(PHONE) == [f"heard text number {number}" for number in range(4)]


def test_slow_answers_to_some_do_not_hold_up_others(talks, sender, double):
    slow = [f"+4477009001{number:02d}" for number in range(10)]
    for phone in slow:
        double.fail("slow", to=phone, seconds=1.5)
        text(talks, "hello there", f"S{phone}", phone)
    until(lambda: double.calls["create"] == 10)
    began = time.monotonic()
    text(talks, "hello there", "S0")
    until(lambda: double.bodies(PHONE))
    assert time.monotonic() - began < 1.0


@pytest.mark.parametrize("mode", [429, 500, "drop"])
def test_trouble_is_waited_out_and_nothing_is_doubled(talks, sending, double, database, mode):
    double.fail(mode)
    chat = text(talks, "hello there", "S1")
    for one in sending.claim(5):
        sending.send(one)
    (row,) = rows(database, chat)
    assert row.status == "waiting" and row.not_before > dt.datetime.now(dt.timezone.utc)
    assert not sending.claim(5)
    double.fail(None)
    later = at_once(sending, minutes=5)
    for one in later.claim(5):
        later.send(one)
    assert double.bodies(PHONE) == ["heard hello there"]
    assert rows(database, chat)[0].status == "sent"


def test_an_answer_that_never_came_is_looked_up(talks, database, double):
    from bot.sms.client import Account, Twilio
    from tests.doubles.twilio_double import NUMBER, SID, TOKEN

    impatient = Twilio(Account(SID, TOKEN, NUMBER, double.url), answer_seconds=0.2)
    sending = Sending(database, impatient)
    double.fail("lost", seconds=0.6)
    chat = text(talks, "hello there", "S1")
    sending.send(sending.claim(5)[0])
    assert rows(database, chat)[0].error_code == "timeout?"
    double.fail(None)
    later = at_once(sending, minutes=5)
    later.send(later.claim(5)[0])
    assert len(double.texts) == 1
    assert rows(database, chat)[0].provider_id == double.texts[0]["sid"]


def test_a_crash_between_acceptance_and_record_sends_nothing_twice(
    talks, sending, double, database
):
    chat = text(talks, "hello there", "S1")
    (due,) = sending.claim(5)
    sid = sending.provider.send(due.phone, due.text)  # and the process dies here
    another = dataclasses.replace(at_once(sending, seconds=61), owner="another")
    assert another.anything_due()
    (again,) = another.claim(5)
    assert again.possibly_sent
    another.send(again)
    assert len(double.texts) == 1
    assert (rows(database, chat)[0].status, rows(database, chat)[0].provider_id) == ("sent", sid)


def test_a_crash_before_acceptance_sends_it_after_all(talks, sending, double, database):
    text(talks, "hello there", "S1")
    sending.claim(5)
    another = dataclasses.replace(at_once(sending, seconds=61), owner="another")
    another.send(another.claim(5)[0])
    assert double.bodies(PHONE) == ["heard hello there"]


def test_the_same_words_sent_earlier_are_not_taken_for_this_text(talks, sending, double, database):
    first = text(talks, "hello there", "S1")
    sending.send(sending.claim(5)[0])
    text(talks, "hello there", "S2")
    sending.claim(5)  # dies before it sends
    another = dataclasses.replace(at_once(sending, seconds=61), owner="another")
    another.send(another.claim(5)[0])
    assert double.bodies(PHONE) == ["heard hello there"] * 2
    assert len({row.provider_id for row in rows(database, first)}) == 2


def test_a_look_up_that_fails_sends_nothing(talks, sending, double, database):
    chat = text(talks, "hello there", "S1")
    sending.claim(5)
    double.fail(500, to="list")
    another = dataclasses.replace(at_once(sending, seconds=61), owner="another")
    another.send(another.claim(5)[0])
    assert double.texts == []
    assert rows(database, chat)[0].error_code == "500?"


def test_who_opted_out_is_texted_no_more_and_the_staff_hear(talks, sending, double, database):
    double.fail(21610)
    chat = text(talks, "hello there", "S1")
    text(talks, "another text", "S2")
    for one in sending.claim(5):
        sending.send(one)
    assert [row.status for row in rows(database, chat)] == ["failed", "failed"]
    with database.begin() as db:
        assert conversations.by_id(db, chat).sms_stopped
        assert [(one.kind, one.detail) for one in tasks.waiting(db)] == [("undeliverable", "21610")]


@pytest.mark.parametrize("code", [21614, 21211, 99999])
def test_a_text_that_can_never_arrive_is_given_up_and_shown(talks, sending, double, database, code):
    double.fail(code)
    chat = text(talks, "hello there", "S1")
    sending.send(sending.claim(5)[0])
    assert rows(database, chat)[0].status == "failed"
    with database.begin() as db:
        assert [one.detail for one in tasks.waiting(db)] == [str(code)]


def test_delivery_reports_are_noted_and_a_late_one_changes_nothing(talks, sending, database):
    chat = text(talks, "hello there", "S1")
    sending.send(sending.claim(5)[0])
    sid = rows(database, chat)[0].provider_id
    talks.delivered(sid, "sent")
    assert rows(database, chat)[0].status == "sent"
    talks.delivered(sid, "undelivered", "30005")
    talks.delivered(sid, "delivered")
    assert (rows(database, chat)[0].status, rows(database, chat)[0].error_code) == (
        "undeliverable",
        "30005",
    )
    talks.delivered("SM of nobody", "delivered")
    with database.begin() as db:
        assert [one.detail for one in tasks.waiting(db)] == ["30005"]


def test_safety_advice_overtakes_a_text_that_is_stuck(talks, sending, double, database):
    double.fail(429)
    text(talks, "hello there", "S1")
    sending.send(sending.claim(5)[0])
    double.fail(None)
    text(talks, "chest pain", "S2")
    (due,) = sending.claim(5)
    assert (due.kind, due.text) == ("safety", "[utter_safety_emergency en]")


def test_unasked_texts_wait_for_the_day(talks, sending, database):
    from bot.conversations import speaking
    from bot.store.messages import Outbound

    chat = talks.open_sms(PHONE)
    tomorrow = dt.datetime.now(dt.timezone.utc) + dt.timedelta(hours=12)
    with database.begin() as db:
        out = Outbound("Hello", kind="unasked")
        now = dt.datetime.now(dt.timezone.utc)
        speaking.put(db, chat, [out], answers_id=None, now=now, not_before=tomorrow)
    assert not sending.anything_due() and not sending.claim(5)
    assert at_once(sending, hours=13).anything_due()


def test_two_workers_claim_no_text_twice(talks, sending, database):
    from concurrent.futures import ThreadPoolExecutor

    for number in range(30):
        text(talks, "hello there", f"S{number}", f"+447700900{number:03d}")
    others = [dataclasses.replace(sending, owner=f"worker {n}") for n in range(4)]
    with ThreadPoolExecutor(4) as pool:
        claimed = list(
            pool.map(lambda one: [due.id for _ in range(6) for due in one.claim(3)], others)
        )
    ids = [one for several in claimed for one in several]
    assert len(ids) == len(set(ids)) == 30
