"""Turns that run after the response was given: a bounded pool, so that no webhook ever waits."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

log = logging.getLogger(__name__)


class TurnPool:
    """Runs turns in a few threads. The conversation's lease keeps the order within each.

    What does not fit is left: the message is stored, and the worker takes what stays unhandled.
    """

    def __init__(self, run_turn: Callable[[str], object], threads: int = 48, waiting: int = 2000):
        """`waiting` turns may be queued or running at once.

        Most threads sleep: a turn by SMS waits a moment for the rest of the thought.
        """
        self._run_turn = run_turn
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="turn")
        self._room = threading.BoundedSemaphore(waiting)

    def soon(self, conversation_id: str) -> bool:
        """Queue a turn; False where there is no room."""
        if not self._room.acquire(blocking=False):
            log.warning("turn pool is full: a turn is left for the worker")
            return False
        self._pool.submit(self._run, conversation_id)
        return True

    def close(self) -> None:
        """Let the running turns end and take no more."""
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _run(self, conversation_id: str) -> None:
        try:
            self._run_turn(conversation_id)
        except Exception as problem:
            # the message stays unhandled and is tried again; its words stay out of the log
            log.error("a turn failed: %s", type(problem).__name__)
        finally:
            self._room.release()
