"""How fast texts may leave one number."""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Callable


class Pace:
    """Room for so many texts a second, at most one second's worth at once. Shared by threads."""

    def __init__(self, a_second: float, clock: Callable[[], float] = time.monotonic):
        """`clock` counts seconds."""
        self._a_second, self._clock = a_second, clock
        self._room, self._at = max(1.0, a_second), clock()
        self._lock = threading.Lock()

    def room(self, wanted: int) -> int:
        """How many of the wanted texts may leave now; so many places are taken."""
        with self._lock:
            now = self._clock()
            most = max(1.0, self._a_second)
            self._room = min(most, self._room + (now - self._at) * self._a_second)
            self._at = now
            granted = min(wanted, math.floor(self._room))
            self._room -= granted
            return granted

    def give_back(self, unused: int) -> None:
        """Places that were taken and not needed."""
        with self._lock:
            self._room += unused
