"""Server-sent events: what was said since, with ids, so that a browser that was away misses nothing."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from flask import Blueprint, Response, request

from bot.edge.context import Edge, conversation_of_request, edge
from bot.edge.refusals import refuse
from bot.edge.web_api import as_json

events = Blueprint("events", __name__)

RETRY_MS: Final = 3000


@dataclass(frozen=True)
class Pace:
    """How long one connection may hold a thread, and how often it looks."""

    seconds: float = 25.0
    look_every: float = 1.0
    heartbeat_every: float = 10.0
    at_once: int = 16  # more get what they missed and come back


class Streams:
    """Counts the connections that stay open."""

    def __init__(self, pace: Pace):
        """At most `pace.at_once` connections stay."""
        self.pace = pace
        self._room = threading.BoundedSemaphore(pace.at_once)

    def enter(self) -> bool:
        """Take a place; False where all are taken."""
        return self._room.acquire(blocking=False)

    def leave(self) -> None:
        """Give the place back."""
        self._room.release()


@events.get("/webhooks/web/events")
def stream() -> Response:
    """Events `message` with the JSON of one message each, from `Last-Event-ID` (or `?after=`) on."""
    here = edge()
    conversation_id = conversation_of_request()
    if conversation_id is None:
        return refuse(401, "no_conversation", "a valid conversation token is needed")
    # not by address: thirty people in one library come back every few seconds
    wait = here.gate.conversation(conversation_id)
    if wait:
        return refuse(429, "too_many_requests", "too many requests; wait a little", wait)
    after = _last_seen()
    if after is None:
        return refuse(400, "malformed", "Last-Event-ID must be the id of a message, a whole number")
    response = Response(_told(here, conversation_id, after), mimetype="text/event-stream")
    response.headers["X-Accel-Buffering"] = "no"
    return response


def _last_seen() -> int | None:
    text = request.headers.get("Last-Event-ID") or request.args.get("after") or "0"
    return int(text) if text.isascii() and text.isdigit() and len(text) < 19 else None


def _told(here: Edge, conversation_id: str, after: int) -> Iterator[str]:
    streams: Streams = here.streams
    stays = streams.enter()
    try:
        yield f"retry: {RETRY_MS}\n\n"
        yield from _watch(here, conversation_id, after, streams.pace if stays else None)
    finally:
        if stays:
            streams.leave()


def _watch(here: Edge, conversation_id: str, after: int, pace: Pace | None) -> Iterator[str]:
    started = beat = time.monotonic()
    while True:
        for line in here.conversations.replies_after(conversation_id, after):
            after = line.id
            yield f"id: {line.id}\nevent: message\ndata: {json.dumps(as_json(line))}\n\n"
        now = time.monotonic()
        if pace is None or now - started >= pace.seconds:
            return
        if now - beat >= pace.heartbeat_every:
            beat = now
            yield ": still here\n\n"
        time.sleep(pace.look_every)
