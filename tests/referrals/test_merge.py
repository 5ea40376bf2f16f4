import dataclasses
import datetime as dt

import pytest

from bot.model.answers import Answers
from bot.model.referral import MoveNotAllowed
from bot.referrals.claim import claim
from bot.referrals.erase import erase_referral
from bot.referrals.from_the_person import pass_on
from bot.referrals.late_answers import add_answers
from bot.referrals.merge import NotTheSamePhone, Seen, goes_on, keep_apart, merge
from bot.referrals.move import move
from bot.referrals.submit import ReceivingTeam
from bot.referrals.withdraw import withdraw
from bot.store import referral_queue as queue
from bot.store import referrals as store
from bot.store import report_facts, same_person, sealed
from bot.store.database import open_database
from bot.store.referrals import NoSuchReferral, Stale
from tests.referrals.invented import KEY, NOW, OUTCOME, hire, say, send

EARLIER = NOW - dt.timedelta(days=3)
HIGH = dataclasses.replace(OUTCOME, priority="high")


@pytest.fixture(params=["sqlite", "postgresql"])
def engine(request):
    sealed.use_keys([KEY], "a secret of the tests")
    if request.param == "sqlite":
        yield request.getfixturevalue("engine_of_sqlite")
        return
    engine = open_database(request.getfixturevalue("postgresql_url"))
    yield engine
    engine.dispose()


@pytest.fixture
def engine_of_sqlite(tmp_path):
    from bot.store.tables import metadata

    engine = open_database(f"sqlite:///{tmp_path}/merge.db")
    metadata.create_all(engine)
    return engine


@pytest.fixture
def amina(engine):
    return hire(engine, "amina")


@pytest.fixture
def two(engine):
    """An earlier referral and a later, more urgent one from the same phone."""
    first = send(engine, "c1", now=EARLIER)
    return first, send(engine, "c2", outcome=HIGH)


def look(engine, reference):
    with engine.begin() as db:
        found = store.by_reference(db, reference)
        return found, store.history_of(db, found.id)


def seen(engine, reference):
    return Seen(reference, look(engine, reference)[0].edition)


def together(engine, amina, keep, closed):
    return merge(engine, keep=seen(engine, keep), close=seen(engine, closed), member=amina, now=NOW)


def test_one_goes_on_with_the_earlier_promise_and_the_higher_priority(engine, amina, two):
    first, second = two
    promised = look(engine, first)[0].first_contact_due
    kept = together(engine, amina, second, first)
    assert (kept.reference, kept.status, kept.priority) == (second, "waiting", "high")
    assert kept.first_contact_due == promised
    assert kept.record["first_contact_due"] == promised.isoformat()
    closed, history = look(engine, first)
    assert (closed.status, closed.merged_into) == ("closed", second)
    assert (history[-1].who, history[-1].note) == ("amina", f"merged into {second}, which goes on")
    assert history[0].what == "sent"  # its history can still be read
    assert first in look(engine, second)[1][-1].note


def test_who_looked_after_the_other_looks_after_the_one_that_goes_on(engine, amina, two):
    first, second = two
    claim(engine, reference=first, member=amina, now=NOW)
    kept = together(engine, hire(engine, "bob"), second, first)
    assert (kept.status, kept.claimed_by) == ("claimed", amina.id)


def test_a_double_click_is_one_merge_and_a_stale_form_is_none(engine, amina, two):
    first, second = two
    keep, closed = seen(engine, second), seen(engine, first)
    for _ in range(2):
        kept = merge(engine, keep=keep, close=closed, member=amina, now=NOW)
    assert [line.what for line in look(engine, second)[1]] == ["sent", "change"]
    third = send(engine, "c3")
    stale = Seen(kept.reference, kept.edition - 1)
    with pytest.raises(Stale):
        merge(engine, keep=stale, close=seen(engine, third), member=amina, now=NOW)
    assert look(engine, third)[0].merged_into is None


def test_what_is_over_or_of_another_phone_or_team_is_not_merged(engine, amina, two):
    first, second = two
    other = send(engine, "c3", phone="+447700900999")
    theirs = send(engine, "c4", to=ReceivingTeam("nottingham", "nottingham", 5))
    for wrong, error in (
        (other, NotTheSamePhone),
        (first, NotTheSamePhone),
        (theirs, NoSuchReferral),
    ):
        with pytest.raises(error):
            together(engine, amina, first, wrong)
    named = {"member": amina, "now": NOW, "note": None, "to": "redirected"}
    move(engine, reference=second, edition=1, **named)
    with pytest.raises(MoveNotAllowed, match="over"):
        together(engine, amina, first, second)


def test_a_person_who_wrote_three_times_ends_as_one(engine, amina, two):
    first, second = two
    third = send(engine, "c3")
    together(engine, amina, second, first)
    together(engine, amina, third, second)
    assert look(engine, first)[0].merged_into == third
    with engine.begin() as db:
        assert goes_on(db, "c1").reference == third


def test_what_the_person_says_next_reaches_the_one_that_goes_on(engine, amina, two):
    first, second = two
    claim(engine, reference=first, member=amina, now=NOW)
    together(engine, amina, first, second)
    with engine.begin() as db:
        pass_on(db, "c2", "Friday please", NOW)
    line = look(engine, first)[1][-1]
    assert (line.what, line.note) == ("text_in", "Friday please")
    add_answers(
        engine,
        conversation_id="c2",
        answers=Answers({"next_treatment": "12 December"}),
        outcome=OUTCOME,
        say=say,
        now=NOW,
    )
    assert look(engine, first)[0].record["condition"]["next_treatment"] == "12 December"


@pytest.mark.parametrize("conversation", ["c1", "c2"])
def test_a_withdrawal_reaches_both(engine, amina, two, conversation):
    first, second = two
    together(engine, amina, second, first)
    withdraw(engine, conversation_id=conversation, now=NOW)
    assert {look(engine, one)[0].status for one in two} == {"withdrawn"}


@pytest.mark.parametrize("conversation", ["c1", "c2"])
def test_erasing_reaches_both(engine, amina, two, conversation):
    first, second = two
    together(engine, amina, second, first)
    with engine.begin() as db:
        assert erase_referral(db, conversation, NOW)["referrals"] == 2
    for one in two:
        found, history = look(engine, one)
        assert found.name is None
        assert found.record["person"] == {}
        assert found.phone_hash is None


def test_one_person_counts_once(engine, amina, two):
    first, second = two
    claim(engine, reference=first, member=amina, now=NOW)
    together(engine, amina, second, first)
    since, until = NOW - dt.timedelta(days=30), NOW + dt.timedelta(days=30)
    with engine.begin() as db:
        assert queue.new_since(db, "manchester", since) == {amina.id: 1}
        assert len(report_facts.cases(db, "manchester", since, until)) == 1
        assert queue.counts(db, "manchester", amina.id, NOW.date())["open"] == 1


def test_kept_apart_is_remembered_with_who_said_so(engine, amina, two):
    first, second = two
    for one, other in (two, two[::-1]):
        keep_apart(engine, one=one, other=other, member=amina, now=NOW)
    for one, other in (two, two[::-1]):
        found, history = look(engine, one)
        assert [line.what for line in history] == ["sent", "change"]
        assert other in history[-1].note
        with engine.begin() as db:
            (twin,) = same_person.same_phone(db, found)
        assert (twin.reference, twin.apart_by, twin.status) == (other, "amina", "waiting")
