from __future__ import annotations

import datetime as dt
import fcntl
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert

from bot.engine import surroundings as engine_surroundings
from bot.engine.quiet import quieten
from bot.engine.surroundings import Surroundings
from bot.engine.train import model_for_now
from bot.settings import Settings
from bot.store.migrate import upgrade
from bot.store.tables import conversations
from tests.other_loop import OtherLoop

LOOP = OtherLoop()
TODAY = dt.datetime(2026, 11, 23, 10, 0, tzinfo=dt.timezone.utc)


@pytest.fixture(scope="session")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    quieten()
    base = tmp_path_factory.getbasetemp()
    shared = (base.parent if base.name.startswith("popen-") else base) / "models"
    shared.mkdir(exist_ok=True)
    with (shared / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        return model_for_now(shared, say=lambda line: None)


@pytest.fixture()
def around(tmp_path: Path) -> Iterator[Surroundings]:
    settings = Settings.from_environment({"DATA_DIR": str(tmp_path)})
    made = Surroundings(settings, clock=lambda: TODAY)
    upgrade(made.database)
    before = engine_surroundings._standing
    engine_surroundings.stand_in(made)
    yield made
    engine_surroundings._standing = before
    made.database.dispose()


class Person:
    """Talks to the engine as the edge does."""

    def __init__(self, agent: Any, around: Surroundings, channel: str, number: int):
        from bot.engine.loopback import take_turn

        self.take_turn, self.agent, self.channel = take_turn, agent, channel
        self.id, self.count = f"invented-{number}", 0
        self.last: dict[str, Any] = {}
        with around.database.begin() as db:
            db.execute(
                insert(conversations).values(
                    id=self.id, channel=channel, language="en", created_at=TODAY
                )
            )

    def call(self, **more: Any) -> dict[str, Any]:
        call = {"conversation": self.id, "channel": self.channel, "text": "", **more}
        if self.channel == "sms":
            call["phone"] = "+447700900155"
        return LOOP.run_until_complete(self.take_turn(self.agent, call))

    def send(self, **more: Any) -> str:
        self.count += 1
        self.last = self.call(message_id=str(self.count), **more)
        return "\n\n".join(message["text"] for message in self.last["messages"])

    def play(self, *lines: str) -> str:
        said = ""
        for line in lines:
            codes = line[1:].split(",")
            choice = codes if len(codes) > 1 else codes[0]
            said = self.send(choice=choice) if line.startswith("#") else self.send(text=line)
        return said

    @property
    def asked(self) -> str | None:
        return self.last["asked"]

    @property
    def said(self) -> list[str]:
        return [message["response"] for message in self.last["messages"]]


@pytest.fixture()
def agent(model: Path, around: Surroundings) -> Any:
    from bot.engine.agent import load_agent

    return load_agent(model)


@pytest.fixture()
def person(agent: Any, around: Surroundings) -> Callable[..., Person]:
    made: list[Person] = []

    def make(channel: str = "web") -> Person:
        made.append(Person(agent, around, channel, len(made)))
        return made[-1]

    return make
