"""This product as it is served: edge, engine, worker and adviser app, asked through its public door."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
import sysconfig
import time
import uuid
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import tomli

from bot.settings import PROJECT
from tests.bench.conversation import SENT, SENT_WORDS
from tests.bench.play import Line
from tests.journeys.stack import Stack

# what a developer's own .env may set: the bench keeps to its own folder
OF_ITS_OWN = dict.fromkeys(
    ("DATABASE_URL", "REDIS_URL", "TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN", "TWILIO_NUMBER"), ""
)


class Ours:
    """The whole service with its own folder and ports."""

    name = "this product"

    def __init__(self, folder: Path, models: Path, say: Callable[[str], None]):
        """`models` keeps the trained model from run to run; `say` hears of progress."""
        say("this product: its model ...")
        _train(models)
        shutil.copytree(models, folder / "models")
        self.stack = Stack(folder, SITE="manchester", **OF_ITS_OWN)

    def start(self) -> float:
        """Start, with the model there; the seconds until it says that it is ready."""
        started = time.perf_counter()
        self.stack.start()
        return time.perf_counter() - started

    def stop(self) -> None:
        """Stop it, if it runs."""
        self.stack.stop()

    def roots(self) -> list[int]:
        """The process under which all the others run."""
        return [self.stack.process.pid] if self.stack.process else []

    def person(self) -> WebPerson:
        """Somebody who opens the web chat."""
        return WebPerson(self.stack.ports["EDGE_PORT"])

    @staticmethod
    def packages() -> tuple[list[str], Path]:
        """What is required at run time, without the tests' tools, and where it is installed."""
        project = tomli.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
        return project["project"]["dependencies"], Path(sysconfig.get_paths()["purelib"])

    def stored(self) -> dict[str, int]:
        """Rows that the database holds: what was said both ways, and referrals."""
        database = self.stack.settings().database_url.removeprefix("sqlite:///")
        counts = {
            "in": "SELECT count(*) FROM messages WHERE direction='in' AND handled_at IS NOT NULL",
            "out": "SELECT count(*) FROM messages WHERE direction='out'",
            "referrals": "SELECT count(*) FROM referrals",
        }
        with sqlite3.connect(database) as db:
            return {name: db.execute(query).fetchone()[0] for name, query in counts.items()}


class WebPerson:
    """A person at the JSON API of the web chat."""

    def __init__(self, port: int):
        """Opens a conversation of their own."""
        self._line = Line(port)
        opened = self._line.post("/webhooks/web/conversations", {"language": "en"})
        self._token = f"Bearer {opened['token']}"

    def say(self, text: str) -> str | None:
        """Send one message and read what is asked next."""
        message = {"id": uuid.uuid4().hex, "text": text}
        answer = self._line.post("/webhooks/web/messages", message, Authorization=self._token)
        return asked_in(answer["messages"])


def asked_in(messages: Iterable[Mapping[str, Any]]) -> str | None:
    """The slot that the answer asks, SENT where it says so, None where it asks nothing."""
    asked = None
    for message in messages:
        if SENT_WORDS in message["text"]:
            return SENT
        asked = message["slot"] or asked
    return asked


def _train(models: Path) -> None:
    # in a process of its own: Rasa would make the one that measures big and slow
    code = (
        "from pathlib import Path; from bot.engine.train import model_for_now;"
        f" model_for_now(Path({str(models)!r}))"
    )
    told = subprocess.run([sys.executable, "-c", code], cwd=PROJECT, capture_output=True, text=True)
    if told.returncode:
        raise RuntimeError(f"this product's model could not be trained:\n{told.stderr[-2000:]}")
