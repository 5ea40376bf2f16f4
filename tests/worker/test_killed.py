"""Processes killed at many moments: every text is answered exactly once, in order."""

import contextlib
import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from bot.store.database import open_database
from tests.doubles import databases

ROOT = Path(__file__).resolve().parents[2]
PEOPLE, TEXTS, KILLS = 12, 4, 20


class Process:
    """A killable process, started again whenever it was killed."""

    def __init__(self, name, facts):
        self._command = [sys.executable, "-m", "tests.doubles.killable", name, json.dumps(facts)]
        self.start()

    def start(self):
        self.running = subprocess.Popen(
            self._command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def wait_ready(self):
        assert self.running.stdout.readline().strip() == "ready"

    def kill(self):
        os.kill(self.running.pid, signal.SIGKILL)
        self.running.wait()
        for pipe in (self.running.stdin, self.running.stdout):
            with contextlib.suppress(OSError):
                pipe.close()


def deliver(edge, text):
    """As the carrier does: again, until somebody says it is stored."""
    for _ in range(20):
        try:
            edge.running.stdin.write(json.dumps(text) + "\n")
            edge.running.stdin.flush()
            if edge.running.stdout.readline().strip() == "stored":
                return
        except (OSError, ValueError):
            pass
        edge.kill()
        edge.start()
        edge.wait_ready()
    raise AssertionError("a text could not be delivered")


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_every_text_is_answered_once_however_often_processes_die(
    request, kind, double, engine_double
):
    chance = random.Random(7)
    url = request.getfixturevalue(f"{kind}_url")
    engine_double.seconds = 0.02
    double.fail("slow", seconds=0.05)
    facts = {
        "database_url": url,
        "field_key": databases.FIELD_KEY,
        "engine_url": engine_double.url,
        "twilio_url": double.url,
    }
    edge, worker = Process("edge", facts), Process("worker", facts)
    edge.wait_ready()
    worker.wait_ready()
    texts = [
        (f"+447700900{person:03d}", f"S{person}-{place}", f"person {person} text {place}")
        for place in range(TEXTS)
        for person in range(PEOPLE)
    ]
    kills = sorted(chance.sample(range(len(texts)), KILLS))
    try:
        for number, text in enumerate(texts):
            deliver(edge, text)
            if chance.random() < 0.3:
                deliver(edge, text)
            if number in kills:
                time.sleep(chance.uniform(0.0, 0.12))
                victim = worker if chance.random() < 0.6 else edge
                victim.kill()
                victim.start()
                if victim is edge:
                    edge.wait_ready()
        _until_quiet(url)
    finally:
        edge.kill()
        worker.kill()
    for person in range(PEOPLE):
        phone = f"+447700900{person:03d}"
        expected = [f"heard person {person} text {place}" for place in range(TEXTS)]
        assert double.bodies(phone) == expected
    assert len(engine_double.engine.turns) == PEOPLE * TEXTS


def _until_quiet(url, seconds=60):
    """Wait until no text waits for an answer and none for its way out."""
    from sqlalchemy import func, select

    from bot.store.tables import messages, outbox

    database = open_database(url)
    waiting = (
        select(func.count())
        .select_from(messages)
        .where(messages.c.direction == "in", messages.c.handled_at.is_(None))
    )
    unsent = select(func.count()).select_from(outbox).where(outbox.c.status != "sent")
    end = time.monotonic() + seconds
    while True:
        with database.begin() as db:
            left = db.execute(waiting).scalar(), db.execute(unsent).scalar()
        if left == (0, 0):
            database.dispose()
            return
        assert time.monotonic() < end, f"unanswered, unsent: {left}"
        time.sleep(0.1)
