"""The carrier out of order in every way: no text lost, none doubled, and nobody else waits for it."""

from __future__ import annotations

import random
import statistics
import threading
import time
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

from sqlalchemy import select

from bot.store.database import reading
from bot.store.outbox import Delivery, of
from bot.store.tables import messages, staff_tasks
from tests.reliability.killing import Told, difference, in_peace
from tests.reliability.people import Person, post_text, speak, until_taken
from tests.reliability.service import Service

SCRIPT = "text: a beginning"
ON_THE_WEB = "web: the whole journey"
UNKNOWN = 29999  # a refusal that no table knows
FOR_A_WHILE = ("timeout", "lost", "drop", 429, 500)  # what is refused now may leave later
OUTAGES = ("timeout", 429, 500)
FOR_GOOD = (21610, UNKNOWN)  # that text never leaves
PEOPLE = 3  # of each way of failing


@dataclass
class Outcome:
    """One way of failing, and what it did to the texts and to other people's turns."""

    mode: str
    problems: list[str] = field(default_factory=list)
    texts: int = 0
    given_up: int = 0
    tries: int = 0
    recovered_in: float = 0.0
    turns: list[float] = field(default_factory=list)

    def line(self) -> str:
        state = "; ".join(self.problems) or "nothing lost, nothing doubled"
        return (
            f"{self.mode:>8}: {self.texts} texts, {self.tries} tries, {self.given_up} given up and"
            f" shown, all settled {self.recovered_in:.0f} s after the end; {state}"
        )


def out_of_order(
    service: Service,
    mode: str | int,
    seconds: float,
    numbers: Sequence[int],
    told: Told,
    alone: bool,
) -> Outcome:
    """Let the carrier fail these people's texts for so many seconds while they write.

    `alone`: nobody else is texted meanwhile, and looking up fails too.
    """
    people = [Person(n, SCRIPT, service.stack, random.Random(n), waits=False) for n in numbers]
    outcome = Outcome(str(mode))
    for person in people:
        service.double.fail(mode, to=person.phone, seconds=min(20.0, seconds))
    if alone and mode in OUTAGES:
        service.double.fail(mode, to="list", seconds=min(20.0, seconds))
    started = time.monotonic()
    with ThreadPoolExecutor(len(people)) as pool:
        list(pool.map(lambda person: _write(person, seconds), people))
    service.until_answered()  # on a busy machine later than the last text
    time.sleep(max(1.0, seconds - (time.monotonic() - started)))
    for person in people:
        service.double.fail(None, to=person.phone)
    if alone:
        service.double.fail(None, to="list")
    ended = time.monotonic()
    try:
        service.until_quiet()
    except AssertionError as problem:
        outcome.problems.append(str(problem))
    outcome.recovered_in = time.monotonic() - ended
    for person in people:
        _account(service, person, mode, told, outcome)
    return outcome


def _write(person: Person, seconds: float) -> None:
    for line, sid in zip(person.lines, person.sids(), strict=True):
        until_taken(
            lambda line=line, sid=sid: post_text(person.stack, person.phone, line, sid)  # type: ignore[misc]
        )
        time.sleep(seconds / len(person.lines) * person.chance.uniform(0.2, 1.0))


def _account(
    service: Service, person: Person, mode: str | int, told: Told, outcome: Outcome
) -> None:
    """Every text is at the phone once, in order, or was given up and is shown to the staff."""
    rows, texts, tasks = _stored(service, person)
    bodies = service.double.bodies(person.phone)
    left = [texts[row.message_id] for row in rows if row.status in ("sent", "delivered")]
    failed = [row for row in rows if row.status == "failed"]
    outcome.texts += len(rows)
    outcome.tries += sum(row.tries for row in rows)
    outcome.given_up += len(failed)
    if bodies != left:
        outcome.problems.append(f"{person.number}: {len(bodies)} at the phone, {len(left)} noted")
    if len(failed) + len(left) != len(rows):
        outcome.problems.append(f"{person.number}: {Counter(row.status for row in rows)}")
    said = [person.plain(body) for body in bodies]
    if mode not in FOR_GOOD and said != told.said:
        outcome.problems.append(difference(person, told.said, said))
    wanted = {str(mode)} if mode in FOR_GOOD else set()
    if tasks != wanted or {row.error_code for row in failed} - wanted - {"stopped"}:
        outcome.problems.append(f"{person.number}: staff see {tasks}")


def _stored(service: Service, person: Person) -> tuple[list[Delivery], dict[int, str], set[str]]:
    with reading(service.database) as db:
        first = select(messages.c.conversation_id).where(messages.c.provider_id == person.sids()[0])
        (conversation,) = db.execute(first).scalars()
        said = select(messages.c.id, messages.c.text).where(
            messages.c.conversation_id == conversation
        )
        shown = select(staff_tasks.c.detail).where(
            staff_tasks.c.conversation_id == conversation, staff_tasks.c.kind == "undeliverable"
        )
        return (
            of(db, conversation),
            {row.id: row.text for row in db.execute(said)},
            set(db.execute(shown).scalars()),
        )


def brought_back(service: Service, number: int) -> str:
    """START of a person whose texts were stopped by 21610; the answer at the phone."""
    person = Person(number, SCRIPT, service.stack, random.Random(0))
    before = service.delivered(person.phone)
    until_taken(lambda: post_text(service.stack, person.phone, "START", f"SMstart{number}"))
    service.until_quiet()
    return "\n".join(service.double.bodies(person.phone)[before:])


def turn_times(
    service: Service, numbers: Sequence[int], slow: float, told: Told, web: int
) -> tuple[list[float], list[str]]:
    """Seconds from a stored text to its stored answer, of these people and of `web` people beside.

    `slow`: how long the carrier takes for each text.
    """
    people = [Person(n, SCRIPT, service.stack, random.Random(n), waits=False) for n in numbers]
    others = [
        Person(number + 400, ON_THE_WEB, service.stack, random.Random(0))
        for number in list(numbers)[:web]
    ]
    for person in people:
        service.double.fail("late" if slow else None, to=person.phone, seconds=slow)
    threads = [threading.Thread(target=_write, args=(person, 10.0)) for person in people]
    threads += [threading.Thread(target=speak, args=(one, service.delivered, ())) for one in others]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    service.until_quiet()
    problems = []
    for person in people:
        said = [person.plain(body) for body in service.double.bodies(person.phone)]
        if said != told.said:
            problems.append(difference(person, told.said, said))
    return _turns(service, [*people, *others]), problems


def _turns(service: Service, people: Sequence[Person]) -> list[float]:
    sids = [sid for person in people for sid in person.sids()]
    query = select(messages.c.created_at, messages.c.handled_at).where(
        messages.c.provider_id.in_(sids), messages.c.direction == "in"
    )
    with reading(service.database) as db:
        return [(row.handled_at - row.created_at).total_seconds() for row in db.execute(query)]


def in_words(turns: Sequence[float]) -> str:
    """Median and 95th percentile of turn times."""
    p95 = statistics.quantiles(turns, n=20)[-1]
    return (
        f"{len(turns)} turns, p50 {statistics.median(turns) * 1000:.0f} ms, p95 {p95 * 1000:.0f} ms"
    )


def peace(service: Service) -> Told:
    """What the script hears when all is well."""
    return in_peace(service, SCRIPT, 990)


def run(
    service: Service, seconds: float, say: Callable[[str], None], one_by_one: bool = True
) -> list[str]:
    """Every way of failing; what went wrong. `one_by_one`: else all at once, on their own phones."""
    told, modes = peace(service), [*FOR_A_WHILE, *FOR_GOOD]
    numbers = {mode: range(100 + 10 * n, 100 + 10 * n + PEOPLE) for n, mode in enumerate(modes)}
    problems: list[str] = []

    def fail(mode: str | int) -> Outcome:
        outcome = out_of_order(service, mode, seconds, numbers[mode], told, one_by_one)
        say(outcome.line())
        return outcome

    with ThreadPoolExecutor(1 if one_by_one else len(modes)) as pool:
        for outcome in pool.map(fail, modes):
            problems += [f"{outcome.mode}: {problem}" for problem in outcome.problems]
    back = brought_back(service, numbers[21610][0])
    say(f"START after 21610: {back[:60]!r}")
    if not back:
        problems.append("START brought nobody back")
    return problems


def keep_their_time(
    service: Service, people: int, seconds: float, say: Callable[[str], None]
) -> tuple[list[float], list[float], list[str]]:
    """Turn times with a quick carrier and with one that takes so many seconds; what went wrong."""
    told = peace(service) if service.delivered("+447700900990") == 0 else _again(service)
    quick, wrong = turn_times(service, range(300, 300 + people), 0.0, told, people // 3)
    slow, wrong_too = turn_times(service, range(340, 340 + people), seconds, told, people // 3)
    say(f"carrier answers at once:  {in_words(quick)}")
    say(f"carrier takes {seconds:.0f} s a text: {in_words(slow)}")
    return quick, slow, wrong + wrong_too


def _again(service: Service) -> Told:
    person = Person(990, SCRIPT, service.stack, random.Random(0))
    return Told([person.plain(body) for body in service.double.bodies(person.phone)], [], [])
