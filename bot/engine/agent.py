"""Rasa's agent built from our parts: what `serve`, `talk`, `understand` and the tests run."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from bot.engine.in_process_actions import InProcessActions, check_answers_once
from bot.engine.light_copies import copy_slots_lightly
from bot.engine.locks import WakingLockStore
from bot.engine.speech import Speech
from bot.engine.straight_runner import StraightRunner
from bot.engine.tracker_store import SealedTrackerStore


class ModelBroken(RuntimeError):
    """The model file cannot be loaded."""


def load_agent(model: Path, redis_url: str | None = None) -> Any:
    """The agent over the encrypted store, with actions in process. Raises `ModelBroken`."""
    from rasa.core.agent import Agent

    check_answers_once()
    copy_slots_lightly()
    agent = Agent(
        tracker_store=SealedTrackerStore(),
        lock_store=WakingLockStore(redis_url=redis_url),
        generator=Speech(),
        action_endpoint=InProcessActions(),
    )
    # Rasa wraps the store so that a database fault becomes a blank conversation: unwrap it
    agent.tracker_store = agent.tracker_store._tracker_store
    try:
        agent.load_model(str(model))
    except Exception as problem:
        raise ModelBroken(f"{model}: the model cannot be loaded ({problem})") from None
    if not agent.is_ready():
        raise ModelBroken(f"{model}: the model cannot be loaded")
    agent.processor.graph_runner = StraightRunner(agent.processor.graph_runner)
    return agent
