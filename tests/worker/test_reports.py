"""What the carrier reports on a text: early, late, twice, out of order."""

import dataclasses
import datetime as dt
import threading

import pytest
from sqlalchemy import func, select

from bot.conversations import delivery
from bot.store import early_reports, outbox, tasks
from bot.store.tables import early_reports as kept

PHONE = "+447700900123"


def text(talks, words, sid):
    found, _ = talks.receive_sms(PHONE, sid, words)
    talks.run_turn(found)
    return found


def rows(database, chat):
    with database.begin() as db:
        return outbox.of(db, chat)


def kept_reports(database):
    with database.begin() as db:
        return db.execute(select(func.count()).select_from(kept)).scalar()


class Hasty:
    """A carrier whose reports are here before its answer."""

    def __init__(self, provider, report):
        self._provider, self._report = provider, report

    def send(self, phone, words):
        sid = self._provider.send(phone, words)
        self._report(sid)
        return sid

    def sent_since(self, phone, since):
        return self._provider.sent_since(phone, since)


def hasty(sending, talks, *reports):
    def report(sid):
        for one in reports:
            talks.delivered(sid, *one)

    return dataclasses.replace(sending, provider=Hasty(sending.provider, report))


def test_a_report_that_comes_before_the_answer_is_kept(talks, sending, database):
    chat = text(talks, "hello there", "S1")
    early = hasty(sending, talks, ("sent",), ("delivered",))
    early.send(early.claim(5)[0])
    (row,) = rows(database, chat)
    assert (row.status, row.error_code) == ("delivered", None)
    assert kept_reports(database) == 0


def test_an_early_report_of_a_loss_is_shown_to_the_staff_once(talks, sending, database):
    chat = text(talks, "hello there", "S1")
    early = hasty(sending, talks, ("undelivered", "30005"), ("undelivered", "30005"))
    early.send(early.claim(5)[0])
    (row,) = rows(database, chat)
    assert (row.status, row.error_code) == ("undeliverable", "30005")
    with database.begin() as db:
        assert [one.detail for one in tasks.waiting(db)] == ["30005"]


def test_a_report_between_a_crash_and_the_look_up_is_kept(talks, sending, double, database):
    chat = text(talks, "hello there", "S1")
    (due,) = sending.claim(5)
    sid = sending.provider.send(due.phone, due.text)  # and the process dies here
    talks.delivered(sid, "delivered")
    later = dataclasses.replace(
        sending,
        owner="another",
        clock=lambda: dt.datetime.now(dt.timezone.utc) + dt.timedelta(seconds=61),
    )
    later.send(later.claim(5)[0])
    assert len(double.texts) == 1
    assert rows(database, chat)[0].status == "delivered"


@pytest.mark.parametrize("order", [("delivered", "sent"), ("delivered", "sending", "queued")])
def test_a_state_never_goes_backwards(talks, sending, database, order):
    chat = text(talks, "hello there", "S1")
    sending.send(sending.claim(5)[0])
    sid = rows(database, chat)[0].provider_id
    for status in order:
        talks.delivered(sid, status)
        assert rows(database, chat)[0].status == "delivered"


def test_report_and_answer_at_one_instant_lose_nothing(talks, sending, database):
    for number in range(30):
        chat = text(talks, f"text number {number}", f"S{number}")
        (due,) = sending.claim(5)
        sid, now = f"SM{number}", dt.datetime.now(dt.timezone.utc)
        start = threading.Barrier(2)

        def answered(due=due, sid=sid, now=now, start=start):
            start.wait()
            delivery.sent(database, due.id, sid, now)

        def reported(sid=sid, start=start):
            start.wait()
            talks.delivered(sid, "delivered")

        threads = [threading.Thread(target=one) for one in (answered, reported)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert rows(database, chat)[-1].status == "delivered"
    assert kept_reports(database) == 0


def test_a_report_of_nobodys_text_is_forgotten_after_a_day(talks, database):
    talks.delivered("SM-of-nobody", "delivered")
    assert kept_reports(database) == 1
    with database.begin() as db:
        later = dt.datetime.now(dt.timezone.utc) + early_reports.KEPT_FOR
        early_reports.keep(db, "SM-another", "delivered", None, later)
    assert kept_reports(database) == 1
