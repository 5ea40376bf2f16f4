"""The service in one process, for one person at a terminal: the same use case, the same engine."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Iterator
from typing import Any

from bot.conversations.means import Means
from bot.conversations.safety_net import NET
from bot.conversations.wiring import Conversations
from bot.engine import surroundings as engine_surroundings
from bot.engine.quiet import quieten
from bot.engine.surroundings import Surroundings
from bot.engine.train import model_for_now
from bot.language.sms import encoding, segments
from bot.settings import Settings
from bot.store.migrate import upgrade

INVENTED_PHONE = "+447700900000"


class Terminal:
    """One conversation. The engine's surroundings of this process are set to these settings."""

    def __init__(self, settings: Settings, language: str, channel: str):
        """Loads the model (trained if need be) and opens a conversation."""
        quieten()
        around = Surroundings(settings)
        engine_surroundings.stand_in(around)
        upgrade(around.database)
        model = model_for_now(settings.data_dir / "models", say=lambda line: None)
        from bot.engine.agent import load_agent
        from bot.engine.loopback import take_turn

        agent, loop = load_agent(model), asyncio.new_event_loop()

        def ask(turn: dict[str, Any]) -> dict[str, Any]:
            return loop.run_until_complete(take_turn(agent, turn))

        self._channel = channel
        self._service = Conversations(
            Means(
                database=around.database,
                ask=ask,
                say=around.words.say,
                net=NET,
                site=settings.site,
                gather_seconds=0,
            )
        )
        if channel == "sms":
            self._id = self._service.open_sms(INVENTED_PHONE, language).id
        else:
            self._id = self._service.open_web(language).id
        self._seen = 0

    def say(self, line: str) -> Iterator[str]:
        """What the person reads after this line."""
        pressed = self._channel == "web" and line.startswith("#")
        codes: Any = line[1:].split(",") if pressed else None
        choice = codes[0] if codes and len(codes) == 1 else codes
        self._service.receive(self._id, uuid.uuid4().hex, "" if pressed else line, choice=choice)
        self._service.run_turn(self._id)
        for said in self._service.replies_after(self._id, self._seen):
            self._seen = said.id
            yield f"\n{said.text}"
            if self._channel == "sms":
                yield f"   [{segments(said.text)} segments, {encoding(said.text)}]"
            else:
                yield from (f"   #{code}  {label}" for code, label in said.choices)
