"""How often one sender or one address may knock: token buckets in this process's memory."""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

LOOPBACK = ("127.0.0.1", "::1")
KEPT = 50_000  # senders remembered; the one that was quiet longest is forgotten first


@dataclass(frozen=True)
class Limits:
    """Requests a minute, and how many may come at once, for each kind of knocker.

    Addresses get much more than conversations: a library or a GP surgery is one address.
    Loopback is the reverse proxy, a benchmark or the demo phone, so it is widest.
    """

    conversation_per_minute: float = 300
    conversation_burst: float = 300
    address_per_minute: float = 600
    address_burst: float = 300
    loopback_per_minute: float = 60_000
    loopback_burst: float = 6_000
    sender_per_minute: float = 30
    sender_burst: float = 60
    codes_per_minute: float = 0.5  # asked for, and typed in: most people need one
    codes_burst: float = 30


class Buckets:
    """One bucket for each name: `take` says whether a request may pass now."""

    def __init__(
        self, per_minute: float, burst: float, clock: Callable[[], float] = time.monotonic
    ):
        """`per_minute` tokens flow in, at most `burst` are kept."""
        self._rate, self._burst, self._clock = per_minute / 60, burst, clock
        self._levels: OrderedDict[str, tuple[float, float]] = OrderedDict()
        self._lock = threading.Lock()

    def take(self, name: str) -> float:
        """0 where the request may pass, else the seconds to wait."""
        with self._lock:
            now = self._clock()
            level, then = self._levels.pop(name, (self._burst, now))
            level = min(self._burst, level + (now - then) * self._rate)
            passed = level >= 1
            self._levels[name] = (level - 1 if passed else level, now)
            while len(self._levels) > KEPT:
                self._levels.popitem(last=False)
            return 0.0 if passed else (1 - level) / self._rate


class Gate:
    """The buckets of the whole edge."""

    def __init__(self, limits: Limits | None = None):
        """Buckets as `limits` says."""
        limits = limits or Limits()
        self._conversations = Buckets(limits.conversation_per_minute, limits.conversation_burst)
        self._addresses = Buckets(limits.address_per_minute, limits.address_burst)
        self._loopback = Buckets(limits.loopback_per_minute, limits.loopback_burst)
        self._senders = Buckets(limits.sender_per_minute, limits.sender_burst)
        self._codes = Buckets(limits.codes_per_minute, limits.codes_burst)

    def conversation(self, conversation_id: str) -> float:
        """Seconds this conversation must wait; 0 is go."""
        return self._conversations.take(conversation_id)

    def address(self, address: str) -> float:
        """Seconds this address must wait; 0 is go."""
        return (self._loopback if address in LOOPBACK else self._addresses).take(address)

    def codes(self, address: str) -> float:
        """Seconds this address must wait before it asks for a code or tries one; 0 is go."""
        return self.address(address) if address in LOOPBACK else self._codes.take(address)

    def sender(self, phone: str) -> float:
        """Seconds this phone must wait; 0 is go."""
        return self._senders.take(phone)
