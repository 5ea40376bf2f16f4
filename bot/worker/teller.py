"""The loop that tells other systems and mailboxes what happened."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

log = logging.getLogger(__name__)

LOOK_EVERY = 2.0  # seconds
PATIENCE = 6.0  # seconds that a call in the air is waited for at the end


class Teller:
    """Delivers what is due, in a thread of its own, until it is told to stop."""

    def __init__(self, tell: Callable[[], int], look_every: float = LOOK_EVERY):
        """`tell` delivers what is due (`bot.referrals.notices.Telling.tell`)."""
        self._tell, self._look_every = tell, look_every
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._loop, name="notices", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """Take no more. A call that hangs is left: its notice is taken over, under the same number."""
        self._stop.set()
        self._thread.join(PATIENCE)

    def _loop(self) -> None:
        while not self._stop.wait(self._look_every):
            try:
                while self._tell() and not self._stop.is_set():
                    continue
            except Exception as problem:
                log.error("notices could not be told: %s", type(problem).__name__)
