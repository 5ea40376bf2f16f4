"""The same life of a referral on a real PostgreSQL server, where transactions do overlap."""

import datetime as dt
import threading

import pytest

from bot.referrals.attempt import Tried, record_attempt
from bot.referrals.claim import AlreadyClaimed, claim
from bot.referrals.close import Ending, close
from bot.referrals.defer import defer, reopen_deferred
from bot.referrals.erase import erase_referral
from bot.referrals.from_the_person import promises_over
from bot.referrals.move import add_note, move
from bot.referrals.submit import submit
from bot.store import read_log, sealed, tasks
from bot.store import referral_queue as queue
from bot.store import referrals as store
from bot.store import staff as staff_store
from bot.store.database import open_database, reading
from bot.store.referrals import Stale
from tests.referrals.invented import KEY, NOW, TEAM, hire, make_record, send


@pytest.fixture
def engine(postgresql_url):
    sealed.use_keys([KEY], "a secret of the tests")
    engine = open_database(postgresql_url)
    yield engine
    engine.dispose()


def at_once(count, run):
    gate = threading.Barrier(count)

    def go(number):
        gate.wait()
        run(number)

    threads = [threading.Thread(target=go, args=(number,)) for number in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def test_many_submissions_at_one_instant_are_one_referral(engine):
    sent = []
    at_once(
        6,
        lambda _: sent.append(
            submit(engine, conversation_id="c", record=make_record(), to=TEAM, now=NOW)
        ),
    )
    assert len(sent) == 6
    assert len({one.reference for one in sent}) == 1
    assert [one.is_new for one in sent].count(True) == 1


def test_of_many_claims_at_one_instant_one_wins(engine):
    reference = send(engine)
    members = [hire(engine, name) for name in ("amina", "bilal", "chidi", "dana", "ewa", "farid")]
    won, told = [], []

    def run(number):
        try:
            claim(engine, reference=reference, member=members[number], now=NOW)
            won.append(members[number].display_name)
        except AlreadyClaimed as error:
            told.append(error.by)

    at_once(6, run)
    assert len(won) == 1
    assert told == won * 5


def test_of_two_notes_from_one_edition_one_is_stale(engine):
    reference = send(engine)
    members = [hire(engine, "amina"), hire(engine, "bilal")]
    stale = []

    def run(number):
        try:
            add_note(
                engine,
                reference=reference,
                member=members[number],
                edition=1,
                note=f"note {number}",
                now=NOW,
            )
        except Stale as error:
            stale.append(error.now.edition)

    at_once(2, run)
    assert stale == [2]


def test_a_whole_life_with_every_list_on_the_way(engine):
    amina = hire(engine, "amina")
    reference = send(engine)
    today = NOW.date() + dt.timedelta(days=30)
    with reading(engine) as db:
        (line,) = queue.page(db, "manchester", amina.id, today, queue.Wanted(view="overdue")).lines
        assert line.name == "Test Okafor"
        assert queue.counts(db, "manchester", amina.id, today)["overdue"] == 1
        assert queue.choices(db, "manchester")["language"] == ["en"]
        assert len(promises_over(db, NOW + dt.timedelta(days=30))) == 1
    edition = claim(engine, reference=reference, member=amina, now=NOW).edition
    common = {"reference": reference, "member": amina, "now": NOW}
    tried = Tried("call", "reached", None, "key")
    edition = record_attempt(engine, **common, edition=edition, tried=tried).edition
    again = record_attempt(engine, **common, edition=edition, tried=tried).edition
    assert again == edition
    until = NOW.date() + dt.timedelta(days=5)
    defer(engine, **common, edition=edition, until=until, note=None)
    assert reopen_deferred(engine, today=until, now=NOW) == [reference]
    with engine.begin() as db:
        edition = store.by_reference(db, reference).edition
        read_log.note(db, amina.id, [1], "page", NOW)
        assert read_log.of_team(db, "manchester")[1] == 1
        assert queue.new_since(db, "manchester", NOW) == {amina.id: 1}
    edition = move(engine, **common, edition=edition, to="contacted", note=None).edition
    close(engine, **common, edition=edition, ending=Ending("stayed_in_job", "01"))
    with engine.begin() as db:
        tasks.open_task(db, "conversation-1", "stopped", "", NOW)
        assert [task.reference for task in queue.open_tasks(db, "manchester")] == [reference]
        assert erase_referral(db, "conversation-1", NOW)["referrals"] == 1
        assert store.by_reference(db, reference).name is None


def test_a_session_and_a_one_time_code_are_kept(engine):
    amina = hire(engine, "amina")
    with engine.begin() as db:
        staff_store.open_session(db, amina, "token", NOW)
        assert staff_store.session(db, "token").member == amina
        assert [staff_store.use_code(db, amina, 7) for _ in range(2)] == [True, False]
        assert staff_store.close_idle_sessions(db, NOW + dt.timedelta(hours=1)) == 1
