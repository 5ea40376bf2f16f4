"""The engine's only door: one POST a turn, on loopback, with a shared secret.

A turn is done once. A message whose id the dialogue holds already is not understood again:
what was answered then is answered again, so the edge may repeat itself after a crash.
"""

from __future__ import annotations

import hmac
import logging
from collections.abc import Iterable
from typing import Any

from rasa.core.channels.channel import OutputChannel, UserMessage
from rasa.shared.core.events import BotUttered, Event, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from sanic import Blueprint, response
from sanic.request import Request
from sanic.response import HTTPResponse

from bot.engine.in_process_actions import TurnFailed
from bot.engine.tracker_store import SealedTrackerStore

logger = logging.getLogger(__name__)

LONGEST = 1600  # characters; 0.8 MB of text once held the engine for 7 seconds
SAFETY = "utter_safety_"


class QuietChannel(OutputChannel):
    """Says nothing by itself: the answers are read from the dialogue when the turn is done."""

    def __init__(self, channel: str):
        """`channel` is sms or web, and is what the sentences are shaped for."""
        self._channel = channel

    def name(self) -> str:
        """The channel's name, as responses know it."""
        return self._channel

    async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None:
        """Keep quiet."""


def loopback(agent: Any, secret: str) -> Blueprint:
    """The routes `/turn`, `/forget` and `/health` over an agent; nothing else is served.

    Every call but `/health` must carry the secret in X-Engine-Secret.
    """
    door = Blueprint("loopback")

    def knows(request: Request) -> bool:
        given = request.headers.get("X-Engine-Secret") or ""
        return hmac.compare_digest(given.encode(), secret.encode())

    @door.get("/health")
    async def health(request: Request) -> HTTPResponse:
        return response.json({"ready": agent.is_ready()}, status=200 if agent.is_ready() else 503)

    @door.post("/turn")
    async def turn(request: Request) -> HTTPResponse:
        return await _turn(agent, request.json) if knows(request) else _not_for_you()

    @door.post("/forget")
    async def forget(request: Request) -> HTTPResponse:
        if not knows(request):
            return _not_for_you()
        agent.tracker_store.forget_copy(request.json["conversation"])
        return response.json({"forgotten": True})

    return door


def _not_for_you() -> HTTPResponse:
    return response.json({"problem": "not for you"}, status=403)


async def _turn(agent: Any, call: dict[str, Any]) -> HTTPResponse:
    try:
        return response.json(await take_turn(agent, call))
    except (TurnFailed, Exception) as problem:
        logger.error("a turn was given up: %s", type(problem).__name__)
        return response.json({"problem": type(problem).__name__}, status=503)


async def take_turn(agent: Any, call: dict[str, Any]) -> dict[str, Any]:
    """Understand one message once and return what is answered to it.

    `call` is what `bot.conversations` sends: conversation, message_id, text or choice, channel,
    language, phone, partner, safety, about (the slot that a text after sending speaks of). Raises
    whatever broke, with nothing of the turn kept.
    """
    conversation, message_id = call["conversation"], str(call["message_id"])
    store: SealedTrackerStore = agent.tracker_store
    channel = "web" if call.get("channel") == "web" else "sms"
    message = UserMessage(
        text=as_words(call.get("text") or ""),
        output_channel=QuietChannel(channel),
        sender_id=conversation,
        input_channel=channel,
        message_id=message_id,
        metadata={
            name: call.get(name)
            for name in ("choice", "safety", "phone", "language", "partner", "channel", "about")
            if call.get(name) is not None
        }
        | ({"slash": True} if (call.get("text") or "").lstrip().startswith("/") else {}),
    )
    async with agent.lock_store.lock(conversation):
        try:
            with store.turn(conversation):
                return await _answered(agent, store, message)
        except BaseException:
            store.forget_copy(conversation)  # it may hold half a turn
            raise


async def _answered(agent: Any, store: SealedTrackerStore, message: UserMessage) -> dict[str, Any]:
    tracker = await store.retrieve(message.sender_id)
    if tracker is None or not understood_before(tracker, str(message.message_id)):
        await agent.processor.handle_message(message)
        tracker = await store.retrieve(message.sender_id)
    return answer_of(tracker, str(message.message_id))


def as_words(text: str) -> str:
    """A person's text as ordinary words: Rasa would obey one that starts with a slash."""
    return text[:LONGEST].lstrip("/ \t\r\n") or "-"


def understood_before(tracker: DialogueStateTracker, message_id: str) -> bool:
    """Whether the dialogue holds this message already."""
    return any(
        isinstance(event, UserUttered) and event.message_id == message_id
        for event in reversed(tracker.events)
    )


def answer_of(tracker: DialogueStateTracker, message_id: str) -> dict[str, Any]:
    """What was answered to one message, and where the journey stands now."""
    slots = tracker.current_slot_values()
    said = [_message(event) for event in _answers(tracker.events, message_id)]
    stage = slots.get("stage")
    paused = slots.get("requested_slot") in ("carry_on", "safety_confirm")
    return {
        "messages": said,
        "state": "paused" if paused and not stage else STATES.get(stage or "", "open"),
        "forget": stage == "forget",
        "language": slots.get("language") or "en",
        "asked": slots.get("requested_slot"),
        "left": slots.get("questions_left"),
    }


STATES = {"sent": "sent", "signposted": "open", "forget": "ended", "withdrawn": "ended"}


def _answers(events: Iterable[Event], message_id: str) -> list[BotUttered]:
    found, said = False, []
    for event in events:
        if isinstance(event, UserUttered):
            found = event.message_id == message_id
        elif found and isinstance(event, BotUttered):
            said.append(event)
    return said


def _message(event: BotUttered) -> dict[str, Any]:
    name = event.metadata.get("utter_action") or ""
    buttons = event.data.get("buttons") or []
    message = {
        "response": event.metadata.get("said") or name,
        "text": event.text or "",
        "slot": event.metadata.get("slot"),
        "choices": [{"code": b["payload"], "label": b["title"]} for b in buttons],
        "kind": "safety" if name.startswith(SAFETY) else "reply",
    }
    rows = event.metadata.get("rows")  # the answers apart, where the message plays them back
    return {**message, "summary": rows} if rows else message
