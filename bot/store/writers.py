"""SQLite lets one write at a time, and lets those who wait try again by chance, not in order.

Its own waiting is a sleep of up to 100 ms between tries, in which others come and go: with 96
threads writing for 8 s, one waited 7. So the threads of a process wait in a queue here, and only
the first of them tries the file, every millisecond or so. A process that is killed holds nothing.
"""

from __future__ import annotations

import random
import sqlite3
import threading
import time
from collections import deque
from collections.abc import Callable
from typing import Any

BETWEEN_TRIES = (0.0005, 0.002)  # seconds


class WriteTurns:
    """The writing connections of one process, in the order in which they asked."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._holder: object | None = None
        self._waiting: deque[tuple[object, threading.Event]] = deque()

    def take(self, who: object, seconds: float) -> bool:
        """Wait for `who`'s turn; true once it has come (or is had already), false after `seconds`."""
        with self._lock:
            if self._holder is None or self._holder is who:
                self._holder = who
                return True
            come = threading.Event()
            self._waiting.append((who, come))
        if come.wait(seconds):
            return True
        with self._lock:
            if come.is_set():  # at the last moment
                return True
            self._waiting.remove((who, come))
        return False

    def leave(self, who: object) -> None:
        """End `who`'s turn, if it has one: the next may go."""
        with self._lock:
            if self._holder is not who:
                return
            self._holder = None
            if self._waiting:
                self._holder, come = self._waiting.popleft()
                come.set()


class Writer(sqlite3.Connection):
    """A connection that writes when it is its turn."""

    def __init__(self, *arguments: Any, **more: Any):
        super().__init__(*arguments, **more)
        self.turns = WriteTurns()  # its own, until it is told which it shares

    def begin(self, seconds: float) -> None:
        """Begin to write; raises OperationalError, "database is locked", after so many seconds."""
        end = time.monotonic() + seconds
        self.turns.take(self, seconds)
        self.wait_in_sqlite(0)
        try:
            until_free(lambda: self.execute("BEGIN IMMEDIATE").close(), end - time.monotonic())
        except BaseException:
            self.turns.leave(self)
            raise
        finally:
            self.wait_in_sqlite(seconds)

    def wait_in_sqlite(self, seconds: float) -> None:
        """How long SQLite waits by itself where a file is locked."""
        self.execute(f"PRAGMA busy_timeout={int(seconds * 1000)}").close()

    def commit(self) -> None:
        """As ever; after it the next may write."""
        super().commit()
        self.turns.leave(self)

    def rollback(self) -> None:
        """As ever; after it the next may write."""
        try:
            super().rollback()
        finally:
            self.turns.leave(self)

    def close(self) -> None:
        """As ever; whoever waits goes on."""
        try:
            super().close()
        finally:
            self.turns.leave(self)


def until_free(try_it: Callable[[], None], seconds: float) -> None:
    """Try until the file is free; raises SQLite's own error when it is not after so many seconds."""
    end = time.monotonic() + seconds
    while True:
        try:
            return try_it()
        except sqlite3.OperationalError as problem:
            if "locked" not in str(problem) or time.monotonic() >= end:
                raise
        time.sleep(random.uniform(*BETWEEN_TRIES))
