"""People who play the conversation, at once or alone: how long each turn took, and which went wrong."""

from __future__ import annotations

import http.client
import json
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from tests.bench.conversation import JOURNEY, Turn

PATIENCE = 60.0  # seconds for one answer


class Person(Protocol):
    """Somebody at the beginning of a conversation."""

    def say(self, text: str) -> str | None:
        """Send a text; the slot asked in the answer, SENT, or None where it asked nothing."""


@dataclass
class Played:
    """What came of it: seconds of every turn, what went wrong, and the wall time of it all."""

    seconds: list[float] = field(default_factory=list)
    bad: list[str] = field(default_factory=list)
    took: float = 0.0

    def add(self, other: Played) -> None:
        """Add another part, played after this one."""
        self.seconds += other.seconds
        self.bad += other.bad
        self.took += other.took

    @property
    def rate(self) -> float:
        """Turns a second."""
        return len(self.seconds) / self.took if self.took else 0.0


def play(
    newcomer: Callable[[], Person],
    people: int,
    conversations: int,
    journey: Sequence[Turn] = JOURNEY,
) -> Played:
    """`people` at once, each `conversations` times through the journey, without a pause."""
    parts = [Played() for _ in range(people)]
    threads = [
        threading.Thread(target=_one_person, args=(newcomer, conversations, journey, part))
        for part in parts
    ]
    started = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    whole = Played()
    for part in parts:
        whole.add(part)
    whole.took = time.perf_counter() - started
    return whole


def _one_person(
    newcomer: Callable[[], Person], conversations: int, journey: Sequence[Turn], part: Played
) -> None:
    for _ in range(conversations):
        try:
            one_conversation(newcomer(), journey, part)
        except Exception as problem:  # whatever it was, the turn is lost and the run fails
            part.bad.append(f"{type(problem).__name__}: {problem}")


def one_conversation(person: Person, journey: Sequence[Turn], part: Played) -> None:
    """Play the journey once. A turn that does not ask what it should is noted, and ends it."""
    for turn in journey:
        started = time.perf_counter()
        asked = person.say(turn.says)
        part.seconds.append(time.perf_counter() - started)
        if asked != turn.asks:
            part.bad.append(f"after {turn.says!r} {asked} was asked, not {turn.asks}")
            return


class Line:
    """A connection kept open, as a browser keeps it; posts JSON, gives JSON back."""

    def __init__(self, port: int):
        """To a port on this machine."""
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)

    def post(self, path: str, body: dict[str, Any], **headers: str) -> Any:
        """The answer's JSON. Raises ValueError for any status but 200 and 201."""
        headers["Content-Type"] = "application/json"
        self._connection.request("POST", path, json.dumps(body).encode(), headers)
        answer = self._connection.getresponse()
        text = answer.read()
        if answer.status not in (200, 201):
            raise ValueError(f"status {answer.status} from {path}")
        return json.loads(text)
