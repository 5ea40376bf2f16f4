"""Webhooks that come several times at one instant, late and out of order, and those nobody signed."""

from __future__ import annotations

import random
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

import requests
from sqlalchemy import func, select
from twilio.request_validator import RequestValidator

from bot.store.database import reading
from bot.store.tables import conversations, messages, outbox
from tests.journeys.stack import WEBHOOK
from tests.reliability.killing import Told, in_peace
from tests.reliability.people import Person, post_text, until_taken
from tests.reliability.service import Service

SCRIPT = "text: a beginning"
COPIES = 5
STATUS = "/webhooks/twilio/status"


@dataclass
class Replayed:
    """What was posted, what was stored, and what went wrong."""

    posted: Counter[int] = field(default_factory=Counter)
    people: int = 0
    stored: int = 0
    conversations: int = 0
    answers: int = 0
    seconds: float = 0.0
    problems: list[str] = field(default_factory=list)


def counts(service: Service) -> dict[str, int]:
    """Rows of the tables that a text could reach."""
    with reading(service.database) as db:
        return {
            table.name: db.execute(select(func.count()).select_from(table)).scalar_one()
            for table in (conversations, messages, outbox)
        }


def replay(service: Service, people: int, copies: int = COPIES, script: str = SCRIPT) -> Replayed:
    """Every text of every person several times at once, then all of it again in any order."""
    told = in_peace(service, script, 900)
    before = counts(service)
    crowd = [Person(n, script, service.stack, random.Random(n)) for n in range(people)]
    result, started = Replayed(people=people), time.monotonic()
    with ThreadPoolExecutor(people) as writers, ThreadPoolExecutor(48) as lines:

        def copy(person: Person, place: int) -> int:
            line, sid = person.lines[place], person.sids()[place]
            return until_taken(
                lambda: post_text(service.stack, person.phone, line, sid)
            ).status_code

        def write(person: Person) -> None:
            for place in range(len(person.lines)):
                sent = [lines.submit(copy, person, place) for _ in range(copies)]
                result.posted.update(one.result() for one in sent)

        list(writers.map(write, crowd))
        late = [(person, place) for person in crowd for place in range(len(person.lines))]
        random.Random(1).shuffle(late)
        result.posted.update(lines.map(lambda one: copy(*one), late))
    service.until_quiet()
    result.seconds = time.monotonic() - started
    _compare(service, crowd, told, before, result)
    return result


def _compare(
    service: Service, crowd: list[Person], told: Told, before: dict[str, int], result: Replayed
) -> None:
    after = counts(service)
    heard = select(func.count()).select_from(messages).where(messages.c.direction == "in")
    with reading(service.database) as db:
        all_heard = db.execute(heard).scalar_one()
    result.stored = all_heard - len(crowd[0].lines)  # without those of the one played in peace
    result.conversations = after["conversations"] - before["conversations"]
    for person in crowd:
        said = [person.plain(body) for body in service.double.bodies(person.phone)]
        result.answers += len(said)
        if said != told.said:
            result.problems.append(f"{person.number}: {len(said)} answers, not {len(told.said)}")
    if result.stored != sum(len(person.lines) for person in crowd):
        result.problems.append(f"{result.stored} texts stored")
    if result.conversations != len(crowd):
        result.problems.append(f"{result.conversations} conversations opened")


def forged(service: Service) -> tuple[Counter[int], list[str]]:
    """Posts that the account's token did not sign: their statuses, and what they left behind."""
    before, statuses = counts(service), Counter[int]()
    settings = service.stack.settings()
    url = settings.public_url + WEBHOOK
    form = {"MessageSid": "SMforged", "From": "+447700900999", "To": "x", "Body": "let me in"}
    right = RequestValidator(settings.twilio_auth_token).compute_signature(url, form)
    elsewhere = RequestValidator(settings.twilio_auth_token).compute_signature(url + "x", form)
    other = RequestValidator("another token").compute_signature(url, form)
    tries = [
        ({}, form),
        ({"X-Twilio-Signature": ""}, form),
        ({"X-Twilio-Signature": other}, form),
        ({"X-Twilio-Signature": elsewhere}, form),
        ({"X-Twilio-Signature": right}, {**form, "Body": "another body"}),
        ({"X-Twilio-Signature": right}, {**form, "MessageSid": "SManother"}),
    ]
    for headers, body in tries:
        for path in (WEBHOOK, STATUS):
            answer = requests.post(
                service.stack.edge + path, data=body, headers=headers, timeout=20
            )
            statuses[answer.status_code] += 1
    after = counts(service)
    return statuses, [] if after == before else [f"rows before {before}, after {after}"]
