"""The trained classifier alone: what the statistics would guess of a reply, without a dialogue."""

from __future__ import annotations

import asyncio

from bot.engine.quiet import quieten
from bot.engine.train import model_for_now
from bot.settings import Settings


class Classifier:
    """Loads the model once; trains it first if data/ changed."""

    def __init__(self, settings: Settings):
        """Raises `TrainingFailed` or `ModelBroken`."""
        quieten()
        # progress goes nowhere here: standard output belongs to the caller's results
        model = model_for_now(settings.data_dir / "models", say=lambda line: None)
        from bot.engine.agent import load_agent

        self._agent = load_agent(model)
        self._loop = asyncio.new_event_loop()

    def guess(self, text: str) -> tuple[str, float] | None:
        """The most likely intent of the words and its confidence (0 to 1)."""
        if not text.strip():
            return None
        parsed = self._loop.run_until_complete(self._agent.parse_message(text.lstrip("/")[:1600]))
        guessed = parsed.get("guess")
        return (guessed["name"], float(guessed["confidence"])) if guessed else None
