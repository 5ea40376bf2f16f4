"""Where the engine keeps its dialogues: encrypted rows, a copy in memory, and no blank conversation.

The copy is used only while no other process has written since (one cheap look at the newest
row, once a turn), so several engines may share a database. A turn that fails leaves no copy behind. Every
database fault is raised: the message stays unanswered and is tried again, which is right;
a fresh dialogue in the middle of a journey would not be.
"""

from __future__ import annotations

import datetime as dt
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, Event
from rasa.shared.core.trackers import DialogueStateTracker

from bot.engine.surroundings import surroundings
from bot.store.tracker_events import TrackerEvents

KEPT_IN_MEMORY = 512


@dataclass
class _Copy:
    tracker: DialogueStateTracker
    saved: int  # how many of its events are stored
    newest: int | None  # the row that held the last of them


class SealedTrackerStore(TrackerStore):
    """Rasa's tracker store over `bot.store.tracker_events`."""

    def __init__(
        self,
        host: str | None = None,
        domain: Domain | None = None,
        event_broker: Any = None,
        rows: TrackerEvents | None = None,
        **_: Any,
    ):
        """As Rasa builds it from endpoints.yml; `rows` is handed in by tests."""
        super().__init__(domain, event_broker)
        self._rows = rows or TrackerEvents(surroundings().database)
        self._copies: OrderedDict[str, _Copy] = OrderedDict()
        self._in_a_turn: dict[str, bool] = {}  # whether its copy was compared with the rows

    @contextmanager
    def turn(self, sender_id: str) -> Iterator[None]:
        """One turn of a conversation whose lock is held: nobody else writes, so one look is enough."""
        self._in_a_turn[sender_id] = False
        try:
            yield
        finally:
            del self._in_a_turn[sender_id]

    async def create_tracker(
        self, sender_id: str, append_action_listen: bool = True
    ) -> DialogueStateTracker:
        """A new dialogue; it is stored with its first turn."""
        tracker = self.init_tracker(sender_id)
        if append_action_listen:
            tracker.update(ActionExecuted(ACTION_LISTEN_NAME))
        self._keep(sender_id, _Copy(tracker, 0, None))
        return tracker

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        """The dialogue so far, None where there is none. Raises the database's own errors."""
        copy = self._copies.get(sender_id)
        if copy is not None and self._in_a_turn.get(sender_id):
            return copy.tracker
        newest = self._rows.newest(sender_id)
        if sender_id in self._in_a_turn:
            self._in_a_turn[sender_id] = True
        if copy is not None and copy.newest == newest and newest is not None:
            self._copies.move_to_end(sender_id)
            return copy.tracker
        self.forget_copy(sender_id)
        if newest is None:
            return None
        events = [Event.from_parameters(event) for event in self._rows.read(sender_id)]
        known = [event for event in events if event is not None]
        tracker = DialogueStateTracker.from_events(
            sender_id, known, self.domain.slots, domain=self.domain
        )
        self._keep(sender_id, _Copy(tracker, len(tracker.events), newest))
        return tracker

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Store what this turn added. Raises the database's own errors, and drops the copy then."""
        copy = self._copies.pop(tracker.sender_id, None)
        saved = copy.saved if copy is not None and copy.tracker is tracker else 0
        events = list(tracker.events)
        row = self._rows.append(
            tracker.sender_id,
            [event.as_dict() for event in events[saved:]],
            dt.datetime.now(dt.timezone.utc),
        )
        newest = row if row is not None or copy is None else copy.newest
        self._keep(tracker.sender_id, _Copy(tracker, len(events), newest))

    def forget_copy(self, sender_id: str) -> None:
        """Drop the copy in memory; the next turn reads the rows again."""
        self._copies.pop(sender_id, None)

    def _keep(self, sender_id: str, copy: _Copy) -> None:
        self._copies[sender_id] = copy
        while len(self._copies) > KEPT_IN_MEMORY:
            self._copies.popitem(last=False)
