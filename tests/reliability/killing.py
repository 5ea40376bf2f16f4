"""kill -9 at many random moments: every text is answered once, in order, every referral is there once.

The oracle is the service itself: each script is played once in peace, and what the same script
hears while edge, engine and worker die must be the same, word for word.
"""

from __future__ import annotations

import contextlib
import os
import queue
import random
import signal
import subprocess
import threading
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

from tests.journeys.stack import Stack
from tests.reliability.people import FINISHED, MAY_HURRY, Person, post_text, speak, until_taken
from tests.reliability.service import Service

VICTIMS = ("edge", "engine", "worker")
SHARES = (7, 6, 7)
FULL = {
    "text: the whole journey": 14,
    "web: the whole journey": 12,
    "text: danger in the middle": 4,
    "text: stop and start": 4,
    "text: too young": 3,
    "web: danger in the middle": 3,
}
SMALL = {
    "text: the whole journey": 1,
    "web: the whole journey": 1,
    "text: a beginning": 2,
    "text: danger in the middle": 1,
    "text: stop and start": 1,
}
AT_ONCE = 10


@dataclass
class Told:
    """What a script hears in peace: all of it, and how many texts after each line."""

    said: list[str]
    counts: list[int]
    heard: list[list[str]]


@dataclass
class Result:
    """What happened: what went wrong comes first."""

    problems: list[str] = field(default_factory=list)
    kills: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0
    people: int = 0
    lines: int = 0
    referrals: int = 0
    longest_wait: float = 0.0
    statuses: Counter[str] = field(default_factory=Counter)


class Killer:
    """Kills what it is told to, as soon as it may; counts what it killed."""

    def __init__(self, stack: Stack, chance: random.Random, kills: int, lines: int):
        self._stack, self._chance = stack, chance
        self._at = Counter(chance.choices(range(lines), k=kills))
        self._posted = 0
        self._orders: queue.Queue[float | None] = queue.Queue()
        self._lock = threading.Lock()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self.killed: Counter[str] = Counter()

    def posted(self) -> None:
        """A line is being sent: the kills that are due at it follow within moments."""
        with self._lock:
            for _ in range(self._at[self._posted]):
                self._orders.put(self._chance.uniform(0.0, 0.6))
            self._posted += 1

    def __enter__(self) -> Killer:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._orders.put(None)
        self._thread.join()

    def _run(self) -> None:
        while (delay := self._orders.get()) is not None:
            time.sleep(delay)
            while not self._kill(self._chance.choices(VICTIMS, SHARES)[0]):
                time.sleep(0.1)

    def _kill(self, name: str) -> bool:
        """Kill the process, or all that it started too, or only one of those; false if it is dead."""
        try:
            leader = self._stack.child(name)
        except AssertionError:
            return False
        group = members(leader)
        which = self._chance.choice(("leader", "group", "one"))
        pids = {"leader": [leader], "group": group, "one": [self._chance.choice(group)]}[which]
        for pid in pids:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        self.killed[name] += 1
        return True


def members(leader: int) -> list[int]:
    """The processes of a child's own group, the child among them."""
    found = subprocess.run(["ps", "-eo", "pid=,pgid="], capture_output=True, text=True, check=True)
    pairs = [line.split() for line in found.stdout.splitlines()]
    return [int(pid) for pid, group in pairs if int(group) == leader] or [leader]


def in_peace(service: Service, script: str, number: int) -> Told:
    """Play a script with nothing dying."""
    person = Person(number, script, service.stack, random.Random(0))
    counts: list[int] = []
    if person.by_text:
        for line, sid in zip(person.lines, person.sids(), strict=True):
            until_taken(
                lambda line=line, sid=sid: post_text(service.stack, person.phone, line, sid)
            )
            service.until_quiet(60)
            counts.append(service.delivered(person.phone))
    else:
        person.chance.random = lambda: 1.0  # type: ignore[method-assign]
        speak(person, service.delivered, [])
    return Told(_said(service, person), counts, person.heard)


def _said(service: Service, person: Person) -> list[str]:
    if person.by_text:
        return [person.plain(body) for body in service.double.bodies(person.phone)]
    return [person.plain(text) for text in service.said(person.sids()[0])]


def run(
    service: Service,
    cast: dict[str, int],
    kills: int,
    seed: int,
    say: Callable[[str], None] = lambda _: None,
) -> Result:
    """Play all the scripts while processes die; the result names every difference."""
    chance = random.Random(seed)
    told = {script: in_peace(service, script, 900 + n) for n, script in enumerate(cast)}
    say("every script has been played in peace")
    people = _people(service.stack, cast, chance)
    result = Result(people=len(people), lines=sum(len(person.lines) for person in people))
    started = time.monotonic()
    with Killer(service.stack, chance, kills, result.lines) as killer:
        for person in people:
            person.on_post = killer.posted
        _play(service, people, told, result, killer, say)
    result.kills = killer.killed
    try:
        service.until_quiet()
    except AssertionError as problem:
        result.problems.append(str(problem))
    result.seconds = time.monotonic() - started
    _compare(service, people, told, result)
    return result


def _people(stack: Stack, cast: dict[str, int], chance: random.Random) -> list[Person]:
    scripts = [script for script, count in cast.items() for _ in range(count)]
    people = [
        Person(n, script, stack, random.Random(chance.random()))
        for n, script in enumerate(scripts, 100)
    ]
    for person in people:
        person.waits = person.script not in MAY_HURRY or person.chance.random() < 0.5
    chance.shuffle(people)
    return people


def _play(
    service: Service,
    people: list[Person],
    told: dict[str, Told],
    result: Result,
    killer: Killer,
    say: Callable[[str], None],
) -> None:
    done = Counter[str]()

    def play(person: Person) -> None:
        try:
            speak(person, service.delivered, told[person.script].counts)
        except Exception as problem:
            result.problems.append(f"{person.number} {person.script}: {problem!r}")
        done["people"] += 1
        kills = ", ".join(f"{name} {n}" for name, n in sorted(killer.killed.items()))
        say(f"{done['people']} of {len(people)} conversations done; killed: {kills or 'nothing'}")

    with ThreadPoolExecutor(AT_ONCE) as pool:
        list(pool.map(play, people))


def _compare(service: Service, people: list[Person], told: dict[str, Told], result: Result) -> None:
    for person in people:
        expected, said = told[person.script], _said(service, person)
        if said != expected.said:
            result.problems.append(difference(person, expected.said, said))
        if person.heard != expected.heard:
            result.problems.append(f"{person.number} {person.script}: other answers on the web")
    sent = Counter(one["person"]["name"] for one in service.referrals())
    wanted = Counter(f"Amina {p.surname}" for p in people if p.script in FINISHED)
    found = Counter({name: n for name, n in sent.items() if name in wanted})
    if found != wanted:
        result.problems.append(f"referrals: missing {wanted - found}, too many {found - wanted}")
    result.referrals = sum(found.values())
    result.longest_wait = max(person.longest_wait for person in people)
    result.statuses = service.statuses()


def difference(person: Person, expected: list[str], said: list[str]) -> str:
    """What is lost, doubled or in another order, in a line."""
    lost, doubled = Counter(expected) - Counter(said), Counter(said) - Counter(expected)
    kind = f"lost {sum(lost.values())}, too many {sum(doubled.values())}"
    if not lost and not doubled:
        kind = "another order"
    heads = [text[:60] for text in [*lost, *doubled]]
    return f"{person.number} {person.script} (waits: {person.waits}): {kind} {heads}"
