"""The database: opened once a process, SQLite in WAL mode by default, PostgreSQL beyond one machine."""

from __future__ import annotations

import sqlite3
from contextlib import AbstractContextManager
from typing import Any

from sqlalchemy import create_engine, event, text
from sqlalchemy.engine import Connection, Engine, make_url
from sqlalchemy.exc import OperationalError
from sqlalchemy.pool import QueuePool

from bot.store.writers import Writer, WriteTurns, until_free

BUSY_SECONDS = 10


def open_database(url: str) -> Engine:
    """An engine in SQLAlchemy's 2.0 style for `sqlite:///…` or `postgresql://…`.

    Nothing is connected yet; the first use raises SQLAlchemy's OperationalError when it cannot.
    """
    if make_url(url).get_backend_name() == "sqlite":
        engine = create_engine(
            url,
            future=True,
            # opening a file and setting it up costs more than a turn's queries
            poolclass=QueuePool,
            pool_size=20,
            max_overflow=40,
            connect_args={"check_same_thread": False, "factory": Writer},
        )
        turns = WriteTurns()
        event.listen(engine, "connect", lambda made, _record: _prepare_sqlite(made, turns))
        event.listen(engine, "begin", _begin)
        return engine
    return create_engine(url, future=True, pool_pre_ping=True, pool_size=10, max_overflow=20)


def reading(engine: Engine) -> AbstractContextManager[Connection]:
    """A transaction that only reads: on SQLite it waits for no writer."""
    return engine.execution_options(read_only=True).begin()


def one_at_a_time(db: Connection, key: str) -> None:
    """Make transactions that name the same key wait for each other until the first has ended.

    On SQLite every two writing transactions do so already.
    """
    if db.dialect.name == "postgresql":
        db.execute(text("SELECT pg_advisory_xact_lock(hashtextextended(:key, 0))"), {"key": key})


def _prepare_sqlite(made: Writer, turns: WriteTurns) -> None:
    made.turns = turns
    # we say BEGIN ourselves: pysqlite would start a transaction only at the first write,
    # and a read that turns into a write cannot wait for its turn
    made.isolation_level = None
    made.wait_in_sqlite(BUSY_SECONDS)
    # of two that open a fresh file at once SQLite refuses one here, without any waiting
    until_free(lambda: made.execute("PRAGMA journal_mode=WAL").close(), BUSY_SECONDS)
    for pragma in (
        "synchronous=NORMAL",
        "foreign_keys=ON",
        "secure_delete=ON",  # erased means overwritten
    ):
        made.execute(f"PRAGMA {pragma}").close()


def _begin(connection: Connection) -> None:
    if connection.get_execution_options().get("read_only", False):
        connection.exec_driver_sql("BEGIN")
        return
    writer: Any = connection.connection.dbapi_connection
    try:
        writer.begin(BUSY_SECONDS)
    except sqlite3.OperationalError as problem:
        raise OperationalError("BEGIN IMMEDIATE", {}, problem) from problem
