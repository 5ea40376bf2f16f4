"""Other systems hear what happened: signed, in order, once, and after any time away."""

import datetime as dt
import json
import re

import pytest
from sqlalchemy import select

from bot.notices import webhook
from bot.notices.webhook import Receiver, key_of
from bot.referrals import notices as telling_of
from bot.referrals.claim import claim
from bot.referrals.erase import erase_referral
from bot.referrals.notices import Telling
from bot.settings import PROJECT
from bot.store import notices as store
from bot.store.database import open_database
from bot.store.tables import notices
from tests.doubles.databases import *  # noqa: F403
from tests.doubles.receiver_double import ReceiverDouble
from tests.referrals.invented import ANSWERS, NOW, hire, send

SECRET = "whsec_" + "c2VjcmV0IG9mIHRoZSB0ZXN0cywgMzIgYnl0ZXMgbG9uZw=="
DESK = "https://advisers.example.nhs.uk"


class Clock:
    def __init__(self):
        self.now = NOW

    def __call__(self):
        return self.now

    def turn(self, **by):
        self.now += dt.timedelta(**by)


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def receiver():
    double = ReceiverDouble()
    yield double
    double.go_away()


@pytest.fixture
def telling(database, receiver, clock):
    return Telling(database, DESK, Receiver(receiver.url, (key_of(SECRET),)), None, clock)


def heard(receiver):
    """(type, reference, status) of every call, in order."""
    for _, body in receiver.calls:
        content = json.loads(body)
        yield content["type"], content["data"]["reference"], content["data"]["status"]


def states(database):
    with database.begin() as db:
        return [row.state for row in db.execute(select(notices.c.state).order_by(notices.c.id))]


def example_verifier():
    """The verifier that the document gives to others, as they would copy it."""
    text = (PROJECT / "docs" / "webhook.md").read_text(encoding="utf-8")
    found = {}
    exec(re.search(r"```python\n(.+?)```", text, re.S)[1], found)
    return found["verify"]


def test_created_and_moved_are_told_and_the_documents_verifier_agrees(
    database, telling, receiver, clock
):
    amina = hire(database, "amina")
    reference = send(database)
    claim(database, reference=reference, member=amina, now=NOW)
    telling.tell()
    assert list(heard(receiver)) == [
        ("referral.created", reference, "waiting"),
        ("referral.status", reference, "claimed"),
    ]
    verify = example_verifier()
    numbers = [
        verify(headers, body, SECRET, clock().timestamp()) for headers, body in receiver.calls
    ]
    assert len(set(numbers)) == 2
    assert telling.tell() == 0
    assert states(database) == ["sent", "sent"]


def test_the_verifier_refuses_what_is_not_ours(database, telling, receiver, clock):
    send(database)
    telling.tell()
    verify = example_verifier()
    ((headers, body),) = receiver.calls
    other = "whsec_" + "b3RoZXIgc2VjcmV0LCBhbHNvIDMyIGJ5dGVzIGxvbmch"
    wrong = [
        (headers, body + b" ", SECRET, 0),
        ({**headers, "webhook-id": "another"}, body, SECRET, 0),
        (headers, body, other, 0),
        (headers, body, SECRET, 301),
        (headers, body, SECRET, -301),
    ]
    for its_headers, its_body, secret, off in wrong:
        with pytest.raises(ValueError, match="not signed|too old"):
            verify(its_headers, its_body, secret, clock().timestamp() + off)


def test_nothing_about_the_person_is_in_a_call(database, telling, receiver):
    send(database)
    telling.tell()
    ((headers, body),) = receiver.calls
    content = json.loads(body)
    assert set(content) == {"type", "timestamp", "data"}
    assert set(content["data"]) == {"reference", "status", "team", "url"}
    said = f"{headers} {body.decode()}"
    for word in ("Okafor", "7700900123", ANSWERS["employment"], "back", "ur", "spasm"):
        assert not re.search(rf"\b{word}\b", said), word


def test_a_receiver_that_is_away_for_an_hour_misses_nothing_and_gets_nothing_twice(
    database, telling, receiver, clock
):
    amina = hire(database, "amina")
    receiver.go_away()
    references = [send(database, f"conversation-{number}") for number in range(3)]
    for minute in range(60):
        if minute == 5:
            claim(database, reference=references[0], member=amina, now=clock())
        telling.tell()
        clock.turn(minutes=1)
    assert receiver.calls == []
    assert set(states(database)) == {"waiting"}
    receiver.come_back()
    for _ in range(60):
        telling.tell()
        clock.turn(minutes=1)
    assert sorted(heard(receiver)) == sorted(
        [("referral.created", reference, "waiting") for reference in references]
        + [("referral.status", references[0], "claimed")]
    )
    in_order = [what for what, reference, _ in heard(receiver) if reference == references[0]]
    assert in_order == ["referral.created", "referral.status"]
    assert set(states(database)) == {"sent"}


def test_a_restart_in_between_loses_nothing(database_url, receiver, clock):
    first = open_database(database_url)
    receiver.answers = 503
    reference = send(first)
    known = Receiver(receiver.url, (key_of(SECRET),))
    Telling(first, DESK, known, None, clock).tell()
    first.dispose()
    receiver.answers = 200
    clock.turn(minutes=1)
    second = open_database(database_url)
    Telling(second, DESK, known, None, clock).tell()
    second.dispose()
    assert list(heard(receiver)) == [("referral.created", reference, "waiting")] * 2
    assert len({headers["webhook-id"] for headers, _ in receiver.calls}) == 1


def test_one_left_in_the_air_by_a_dead_worker_is_told_again_under_its_number(
    database, telling, receiver, clock
):
    send(database)
    with database.begin() as db:
        (left,) = store.claim(db, "webhook", NOW, limit=5, given_up_before=NOW)
    assert telling.tell() == 0
    clock.turn(minutes=3)
    assert telling.tell() == 1
    assert receiver.calls[0][0]["webhook-id"] == left.number


def test_two_workers_do_not_take_the_same_notice(database):
    send(database)
    taken = []
    for _ in range(2):
        with database.begin() as db:
            taken += store.claim(
                db, "webhook", NOW, limit=5, given_up_before=NOW - dt.timedelta(minutes=2)
            )
    assert len(taken) == 1


def test_a_receiver_that_never_comes_back_leaves_a_dead_letter_that_can_be_revived(
    database, telling, receiver, clock
):
    receiver.answers = 500
    reference = send(database)
    began = clock()
    while states(database) == ["waiting"]:
        telling.tell()
        clock.turn(minutes=30)
    assert dt.timedelta(days=3) <= clock() - began <= dt.timedelta(days=3, hours=14)
    with database.begin() as db:
        (dead,) = store.dead(db, "manchester")
        assert store.dead(db, "nottingham") == []
        assert not store.revive(db, "nottingham", dead.id, clock())
        assert (dead.reference, dead.problem) == (reference, "HTTP 500")
        assert store.revive(db, "manchester", dead.id, clock())
    receiver.answers = 200
    assert telling.tell() == 1
    assert receiver.calls[-1][0]["webhook-id"] == receiver.calls[0][0]["webhook-id"]


@pytest.mark.parametrize(
    ("status", "headers", "state", "wait"),
    [
        (200, {}, "sent", None),
        (202, {}, "sent", None),
        (301, {"Location": "http://127.0.0.1:9/"}, "waiting", 10),
        (400, {}, "waiting", 10),
        (429, {"Retry-After": "120"}, "waiting", 120),
        (503, {"Retry-After": "soon"}, "waiting", 10),
        (410, {}, "dead", None),
    ],
)
def test_what_an_answer_means(database, telling, receiver, clock, status, headers, state, wait):
    receiver.answers, receiver.headers = status, headers
    send(database)
    telling.tell()
    assert states(database) == [state]
    if wait is not None:
        calls = len(receiver.calls)
        clock.turn(seconds=wait - 1)
        telling.tell()
        assert len(receiver.calls) == calls
        clock.turn(seconds=1)
        telling.tell()
        assert len(receiver.calls) == calls + 1


def test_with_two_secrets_both_sign(receiver):
    other = "whsec_" + "b3RoZXIgc2VjcmV0LCBhbHNvIDMyIGJ5dGVzIGxvbmch"
    webhook.deliver(Receiver(receiver.url, (key_of(other), key_of(SECRET))), "n", {}, NOW)
    ((headers, body),) = receiver.calls
    for secret in (SECRET, other):
        assert example_verifier()(headers, body, secret, NOW.timestamp()) == "n"


@pytest.mark.parametrize("secret", ["", "whsec_", "whsec_c2hvcnQ=", "not base64 at all!"])
def test_a_weak_secret_is_refused(secret):
    with pytest.raises(ValueError, match="24 random bytes"):
        key_of(secret)


def test_an_erased_person_is_told_as_withdrawn(database, telling, receiver):
    reference = send(database)
    with database.begin() as db:
        erase_referral(db, "conversation-1", NOW)
    telling.tell()
    assert list(heard(receiver))[-1] == ("referral.status", reference, "withdrawn")


def test_without_a_receiver_notices_wait_and_are_forgotten_after_three_days(database, clock):
    send(database)
    off = Telling(database, DESK, None, None, clock)
    assert not off.is_on
    assert off.tell() == 0
    telling_of.forget_unset(off)
    assert states(database) == ["waiting"]
    clock.turn(days=4)
    telling_of.forget_unset(off)
    assert states(database) == []


def test_what_was_told_is_forgotten_after_a_month(database, telling, clock):
    send(database)
    telling.tell()
    telling_of.forget(database, clock())
    assert states(database) == ["sent"]
    clock.turn(days=31)
    telling_of.forget(database, clock())
    assert states(database) == []
