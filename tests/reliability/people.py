"""People with a script: what they write, by text or on the web, and the oracle of what they hear."""

from __future__ import annotations

import contextlib
import random
import re
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import requests
from twilio.request_validator import RequestValidator

from tests.journeys.stack import WEBHOOK, Stack

PATIENCE = 900.0  # seconds for one answer: an engine may be killed again before it is up
BEFORE_HURRY = 3  # lines; a bare yes would else be read as an answer to the question of danger
SCRIPTS: dict[str, tuple[str, ...]] = {
    "text: the whole journey": (
        "hi", "yes", "none of these", "52, Sale", "bad back", "I am waiting for one", "off sick",
        "6 weeks, not worried", "pain and low mood", "Amina {surname}, text, no", "yes",
    ),
    "text: danger in the middle": ("hi", "1", "1", "i cant feel my bum when i wipe", "carry on"),
    "text: stop and start": ("hi", "1", "STOP", "START", "1", "52, Sale"),
    "text: a beginning": ("hi", "1", "none of these", "52, Sale", "bad back"),
    "text: too young": ("hi", "1", "1", "15"),
    "web: the whole journey": (
        "Hello, I am 45 and my GP is in Manchester", "#yes", "#none",
        "my lower back hurts and I am waiting to see a physio", "Wythenshawe",
        "I'm off sick for 3 weeks and worried about losing my job", "pain and lifting",
        "My name is Amina {surname}, my number is {phone}, please phone me", "no", "#yes",
    ),
    "web: danger in the middle": ("hello", "#yes", "#none", "want to end it all", "carry on"),
}  # fmt: skip
# danger overtakes, STOP calls back what has not left, and so does the end of what may not be kept
MAY_HURRY = ("text: the whole journey",)
FINISHED = ("text: the whole journey", "web: the whole journey")
REFERENCE = re.compile(r"\b[A-Z0-9]{3}-[A-Z0-9]{3}\b")


@dataclass
class Person:
    """One person: a script, a number of their own, a surname nobody else has."""

    number: int
    script: str
    stack: Stack
    chance: random.Random
    waits: bool = True  # for an answer, before they write again
    heard: list[list[str]] = field(default_factory=list)  # web: the answer to each message
    longest_wait: float = 0.0
    on_post: Callable[[], None] = lambda: None

    @property
    def phone(self) -> str:
        return f"+447700900{self.number:03d}"

    @property
    def surname(self) -> str:
        return "Q" + "".join("abcdefghij"[int(digit)] for digit in f"{self.number:03d}")

    @property
    def by_text(self) -> bool:
        return self.script.startswith("text")

    @property
    def lines(self) -> list[str]:
        own = {"surname": self.surname, "phone": self.phone}
        return [line.format(**own) for line in SCRIPTS[self.script]]

    def plain(self, text: str) -> str:
        """What was said, without what is this person's own."""
        said = REFERENCE.sub("REF-REF", text).replace(self.surname, "SURNAME")
        return re.sub(r"(\+44|0) ?7700 ?900 ?\d{3}", "PHONE", said)

    def sids(self) -> list[str]:
        """The ids of this person's messages, in order."""
        return [f"SM{self.number:03d}{place:029d}" for place in range(len(self.lines))]


def post_text(stack: Stack, phone: str, body: str, sid: str, **more: str) -> requests.Response:
    """One text as Twilio posts it, signed as Twilio signs."""
    settings = stack.settings()
    form = {
        "MessageSid": sid,
        "AccountSid": str(settings.twilio_account_sid),
        "From": phone,
        "To": str(settings.twilio_number),
        "Body": body,
        "NumMedia": "0",
        **more,
    }
    url = settings.public_url + WEBHOOK
    signature = RequestValidator(settings.twilio_auth_token).compute_signature(url, form)
    headers = {"X-Twilio-Signature": signature}
    return requests.post(stack.edge + WEBHOOK, data=form, headers=headers, timeout=20)


def until_taken(post: Callable[[], requests.Response]) -> requests.Response:
    """As a carrier or a browser does: the same again until it is taken."""
    end = time.monotonic() + PATIENCE
    while True:
        try:
            answer = post()
            if answer.status_code < 300:
                return answer
            assert answer.status_code in (429, 500, 502, 503), answer.status_code
        except requests.RequestException:
            pass
        assert time.monotonic() < end, "nobody takes it"
        time.sleep(0.2)


def speak(person: Person, delivered: Callable[[str], int], expected: Sequence[int]) -> None:
    """Play the script. `delivered` counts the texts at a phone; `expected`: after each line."""
    if person.by_text:
        _by_text(person, delivered, expected)
    else:
        _on_the_web(person)


def _by_text(person: Person, delivered: Callable[[str], int], expected: Sequence[int]) -> None:
    for place, (line, sid) in enumerate(zip(person.lines, person.sids(), strict=True)):
        repeats = person.chance.choice((0, 0, 0, 1, 2))
        old = person.chance.randrange(place + 1)

        def send(sid: str = sid, line: str = line) -> requests.Response:
            return post_text(person.stack, person.phone, line, sid)

        person.on_post()
        started = time.monotonic()
        echoes = [threading.Thread(target=_once, args=(send,)) for _ in range(repeats)]
        for echo in echoes:
            echo.start()
        until_taken(send)
        for echo in echoes:
            echo.join()
        _once(lambda old=old: send(person.sids()[old], person.lines[old]))  # once more
        if not person.waits and place >= BEFORE_HURRY:
            time.sleep(person.chance.uniform(0.0, 1.5))
            continue
        while delivered(person.phone) < expected[place]:
            waited = time.monotonic() - started
            assert waited < PATIENCE, f"no answer to line {place} of {person.script}"
            time.sleep(0.05)
        person.longest_wait = max(person.longest_wait, time.monotonic() - started)
    for line, sid in zip(person.lines, person.sids(), strict=True):
        _once(lambda line=line, sid=sid: post_text(person.stack, person.phone, line, sid))


def _once(send: Callable[[], requests.Response]) -> None:
    with contextlib.suppress(requests.RequestException):
        send()


def _on_the_web(person: Person) -> None:
    base = f"{person.stack.edge}/webhooks/web"
    opened = until_taken(lambda: requests.post(f"{base}/conversations", json={}, timeout=20))
    head = {"Authorization": f"Bearer {opened.json()['token']}"}
    for line, sid in zip(person.lines, person.sids(), strict=True):
        said = {"choice": line[1:]} if line.startswith("#") else {"text": line}
        body: dict[str, Any] = {"id": sid, **said}

        def send(body: dict[str, Any] = body) -> requests.Response:
            return requests.post(f"{base}/messages", json=body, headers=head, timeout=40)

        person.on_post()
        started = time.monotonic()
        answer = until_taken(send).json()
        while answer.get("pending"):
            assert time.monotonic() - started < PATIENCE, f"no answer to {line}"
            time.sleep(0.3)
            answer = until_taken(send).json()
        person.longest_wait = max(person.longest_wait, time.monotonic() - started)
        if person.chance.random() < 0.2:
            assert until_taken(send).json() == answer, "the same id, another answer"
        person.heard.append([person.plain(one["text"]) for one in answer["messages"]])
