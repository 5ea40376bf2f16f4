import sqlite3
import threading
import time

import pytest
from sqlalchemy.exc import OperationalError

from bot.store import database as opening
from bot.store.database import open_database, reading
from bot.store.writers import WriteTurns, until_free


def all_at_once(work, count):
    """Run `work(n)` in so many threads from one instant on; what went wrong."""
    problems, start = [], threading.Barrier(count)

    def run(number):
        start.wait()
        try:
            work(number)
        except Exception as problem:
            problems.append(problem)

    threads = [threading.Thread(target=run, args=(number,)) for number in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return problems


def test_a_fresh_file_may_be_opened_by_several_at_one_instant(tmp_path):
    def first_use(url):
        engine = open_database(url)
        with engine.begin() as db:
            db.exec_driver_sql("select 1")
        engine.dispose()

    for number in range(25):
        url = f"sqlite:///{tmp_path / f'{number}.db'}"
        assert all_at_once(lambda _, url=url: first_use(url), 8) == []


def test_who_asked_first_writes_first():
    turns, order = WriteTurns(), []
    assert turns.take("holder", 0)

    def wait(number):
        assert turns.take(number, 5)
        order.append(number)
        turns.leave(number)

    threads = []
    for number in range(6):
        threads.append(threading.Thread(target=wait, args=(number,)))
        threads[-1].start()
        while len(turns._waiting) <= number:
            time.sleep(0.001)
    turns.leave("holder")
    for thread in threads:
        thread.join()
    assert order == list(range(6))


def test_who_waited_in_vain_is_forgotten():
    turns = WriteTurns()
    assert turns.take("holder", 0)
    assert not turns.take("other", 0.01)
    turns.leave("other")
    turns.leave("holder")
    assert turns.take("third", 0)


def test_many_threads_of_two_processes_all_write(tmp_path):
    url = f"sqlite:///{tmp_path / 'many.db'}"
    engines = [open_database(url), open_database(url)]
    with engines[0].begin() as db:
        db.exec_driver_sql("create table numbers (n integer)")

    def write(number):
        for n in range(10):
            with engines[number % 2].begin() as db:
                db.exec_driver_sql("insert into numbers values (?)", (n,))

    assert all_at_once(write, 40) == []
    with reading(engines[0]) as db:
        assert db.exec_driver_sql("select count(*) from numbers").scalar() == 400


def test_a_writer_that_never_ends_is_an_error_of_the_database_and_reading_goes_on(
    tmp_path, monkeypatch
):
    monkeypatch.setattr(opening, "BUSY_SECONDS", 0.2)
    engine = open_database(f"sqlite:///{tmp_path / 'held.db'}")
    with engine.begin() as held:
        held.exec_driver_sql("create table numbers (n integer)")
        with pytest.raises(OperationalError, match="database is locked"), engine.begin():
            pass
        with reading(engine) as db:
            assert db.exec_driver_sql("select 1").scalar() == 1
    with engine.begin() as db:
        db.exec_driver_sql("insert into numbers values (1)")


def test_the_turn_ends_with_a_transaction_that_failed_or_was_closed(tmp_path, monkeypatch):
    monkeypatch.setattr(opening, "BUSY_SECONDS", 0.2)
    engine = open_database(f"sqlite:///{tmp_path / 'failed.db'}")
    with pytest.raises(ZeroDivisionError), engine.begin():
        raise ZeroDivisionError
    connection = engine.connect()
    connection.begin()
    connection.invalidate()
    with engine.begin() as db:
        assert db.exec_driver_sql("select 1").scalar() == 1


def test_another_error_of_the_file_is_not_waited_for():
    def broken():
        raise sqlite3.OperationalError("disk I/O error")

    with pytest.raises(sqlite3.OperationalError, match="disk"):
        until_free(broken, 5)
