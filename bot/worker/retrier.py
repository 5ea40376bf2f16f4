"""The loop that answers what was left over."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

log = logging.getLogger(__name__)

LOOK_EVERY = 1.0  # seconds
AT_ONCE = 4


class Retrier:
    """Runs the turns that nobody runs, a few at once, until it is told to stop."""

    def __init__(self, left_over: Callable[[], list[str]], run_turn: Callable[[str], object]):
        """`left_over` names the conversations, `run_turn` answers one."""
        self._left_over, self._run_turn = left_over, run_turn
        self._pool = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="retry")
        self._busy: set[str] = set()
        self._lock = threading.Lock()
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._loop, name="retry", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """Take no more, and let the running turns end."""
        self._stop.set()
        self._thread.join()
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _loop(self) -> None:
        while not self._stop.wait(LOOK_EVERY):
            try:
                self.look()
            except Exception as problem:
                log.error("left-over texts could not be read: %s", type(problem).__name__)

    def look(self) -> None:
        """Hand what is left over to the threads, each conversation once."""
        for conversation_id in self._left_over():
            with self._lock:
                if conversation_id in self._busy:
                    continue
                self._busy.add(conversation_id)
            self._pool.submit(self._run, conversation_id)

    def _run(self, conversation_id: str) -> None:
        try:
            self._run_turn(conversation_id)
        except Exception as problem:
            log.error("a turn failed again: %s", type(problem).__name__)
        finally:
            with self._lock:
                self._busy.discard(conversation_id)
