"""The loop that empties the outbox: several texts in the air at once, one of each conversation."""

from __future__ import annotations

import logging
import threading
from concurrent.futures import ThreadPoolExecutor

from bot.conversations.sending import Sending
from bot.store.outbox import Due
from bot.worker.pace import Pace

log = logging.getLogger(__name__)

LOOK_EVERY = 0.1  # seconds: a reply is at the provider this soon after it was stored
AT_ONCE = 64  # texts in the air: with answers that take 5 s still as many as one number may send
AFTER_TROUBLE = 1.0


class Sender:
    """Sends what is due until it is told to stop. `start` returns at once."""

    def __init__(self, sending: Sending, pace: Pace, at_once: int = AT_ONCE):
        """`pace` is the number's own; `at_once` texts are in the air at most."""
        self._sending, self._pace = sending, pace
        self._pool = ThreadPoolExecutor(at_once, thread_name_prefix="send")
        self._free = threading.Semaphore(at_once)
        self._at_once = at_once
        self._wake = threading.Event()
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="outbox", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def wake(self) -> None:
        """Look at once rather than in a moment."""
        self._wake.set()

    def stop(self) -> None:
        """Take no more, and let what is in the air arrive."""
        self._stop.set()
        self._wake.set()
        self._thread.join()
        self._pool.shutdown(wait=True)

    def _run(self) -> None:
        while not self._stop.is_set():
            self._wake.clear()
            pause = LOOK_EVERY
            try:
                while self.drain_once() and not self._stop.is_set():
                    continue
            except Exception as problem:
                # the rows stay as they are; a database that is gone is not asked at full speed
                log.error("the outbox could not be read: %s", type(problem).__name__)
                pause = AFTER_TROUBLE
            self._wake.wait(pause)

    def drain_once(self) -> int:
        """Claim what is due, as far as there is room, and hand it to the threads; how many."""
        if not self._sending.anything_due():
            return 0
        seats = self._take_seats()
        granted = self._pace.room(seats)
        due = self._sending.claim(granted) if granted else []
        self._pace.give_back(granted - len(due))
        for _ in range(seats - len(due)):
            self._free.release()
        for one in due:
            self._pool.submit(self._send, one)
        return len(due)

    def _take_seats(self) -> int:
        seats = 0
        while seats < self._at_once and self._free.acquire(blocking=False):
            seats += 1
        return seats

    def _send(self, due: Due) -> None:
        try:
            self._sending.send(due)
        except Exception as problem:
            # the row stays `sending` and is taken over with a look-up; its words stay out of the log
            log.error("text %d could not be recorded: %s", due.id, type(problem).__name__)
        finally:
            self._free.release()
            self._wake.set()  # the next text of the same conversation may go
