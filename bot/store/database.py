"""The database: opened once a process, SQLite in WAL mode by default, PostgreSQL beyond one machine."""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import Any

from sqlalchemy import create_engine, event
from sqlalchemy.engine import Connection, Engine, make_url
from sqlalchemy.pool import QueuePool

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
            connect_args={"timeout": BUSY_SECONDS, "check_same_thread": False},
        )
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_immediate)
        return engine
    return create_engine(url, future=True, pool_pre_ping=True, pool_size=10, max_overflow=20)


def reading(engine: Engine) -> AbstractContextManager[Connection]:
    """A transaction that only reads: on SQLite it waits for no writer."""
    return engine.execution_options(read_only=True).begin()


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    # we say BEGIN ourselves: pysqlite would start a transaction only at the first write,
    # and a read that turns into a write cannot wait for its turn
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in (
        "journal_mode=WAL",
        "synchronous=NORMAL",
        "foreign_keys=ON",
        f"busy_timeout={BUSY_SECONDS * 1000}",
        "secure_delete=ON",  # erased means overwritten
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_immediate(connection: Any) -> None:
    read_only = connection.get_execution_options().get("read_only", False)
    connection.exec_driver_sql("BEGIN" if read_only else "BEGIN IMMEDIATE")
