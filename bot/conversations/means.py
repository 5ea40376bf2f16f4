"""What conversations are run with: everything from outside, handed in by the doors."""

from __future__ import annotations

import datetime as dt
import hashlib
import os
import secrets
import socket
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from sqlalchemy.engine import Connection
from sqlalchemy.engine import Engine as Database

from bot.model.safety import Hit
from bot.store.messages import Choice


class EngineDown(RuntimeError):
    """The engine cannot be reached or does not answer in time: the same text may be asked again."""


class EngineRefused(RuntimeError):
    """The engine answered, but not with a turn: this very text is in trouble, others may not be."""


class Ask(Protocol):
    """The conversation engine: idempotent by `turn["message_id"]`."""

    def __call__(self, turn: dict[str, Any]) -> dict[str, Any]:
        """The engine's turn for one thought; raises `EngineDown` or `EngineRefused`."""


class Said(Protocol):
    """A response in words, with the options it offers as (code, label) pairs."""

    @property
    def text(self) -> str:
        """The words."""

    @property
    def choices(self) -> tuple[tuple[str, str], ...]:
        """The options."""


# a response's name, the language and the channel, then its values → its words
Say = Callable[..., Said]


@dataclass(frozen=True)
class Net:
    """The safety net, as pure functions (see `bot.conversations.screening` for the protocol)."""

    # texts, oldest first and the newest last → the worst sign in them
    screen: Callable[[Sequence[str]], Hit | None]
    # an answer to the list of signs itself, from its words or pressed options and the
    # conversation's language → the sign it admits
    listed: Callable[[str, Choice | None, str], Hit | None]
    # the fixed advice: names of responses, in the order they are said
    advice: Callable[[Hit], Sequence[str]]
    # the answer to a `confirm` question, from the same: yes, no or None
    confirmed: Callable[[str, Choice | None, str], str | None]
    # the sign that a yes to this `confirm` means
    meant: Callable[[str], Hit]  # from the rule's id


def this_process() -> str:
    """A name for the owner of a lease: where it runs and a random part."""
    return f"{_host()}.{os.getpid()}.{secrets.token_hex(4)}"


def _host() -> str:
    return hashlib.sha256(socket.gethostname().encode()).hexdigest()[:8]


def is_dead(owner: str) -> bool:
    """Whether an owner was a process of this machine that is no more.

    False says nothing: the owner may be on another machine, or its number may be used again.
    """
    host, _, rest = owner.partition(".")
    pid = rest.partition(".")[0]
    if host != _host() or not pid.isdigit():
        return False
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        return False
    return False


def utc_now() -> dt.datetime:
    """The time, aware and in UTC."""
    return dt.datetime.now(dt.timezone.utc)


@dataclass(frozen=True)
class Means:
    """The database, the engine, the words, the safety net, the clock, and the timings in seconds."""

    database: Database
    ask: Ask
    say: Say
    net: Net
    site: str = ""
    clock: Callable[[], dt.datetime] = utc_now
    sleep: Callable[[float], None] = time.sleep
    gather_seconds: float = 1.2  # SMS: how long a thought may go on in a second text
    lease_seconds: float = 20.0
    look_back: dt.timedelta = dt.timedelta(minutes=30)  # how far the safety net looks
    unfinished_days: int = 14  # how long a journey that nobody goes on with is kept
    owner: str = field(default_factory=this_process)
    # erasing what hangs on a conversation elsewhere (its referral), in our transaction; rows by table
    erase_elsewhere: Callable[[Connection, str], dict[str, int]] = lambda _db, _conversation: {}
    # the engine drops its copy in memory of an erased conversation
    forget_copy: Callable[[str], None] = lambda _conversation: None
    # the answer to "did they reach you?": conversation id, whether they did, time; in our transaction
    reached: Callable[[Connection, str, bool, dt.datetime], None] = lambda _db, _id, _yes, _at: None
    # a text that belongs in the adviser's thread: conversation id, text, time
    pass_on: Callable[[Connection, str, str, dt.datetime], None] = lambda _db, _id, _text, _at: None
    wake_sender: Callable[[], None] = lambda: None  # called after texts were put in the outbox
