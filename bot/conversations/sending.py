"""Texts leave: claimed from the outbox, sent, recorded. What may have left already is looked up first.

A text is marked `sending` before the provider hears of it and `sent` after it answered. A worker
that dies in between leaves the mark behind; the next one asks the provider what went to that
number since, and sends only what is not there. The same goes for an answer that never came.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from sqlalchemy.engine import Engine as Database

from bot.conversations import delivery
from bot.conversations.means import is_dead, this_process, utc_now
from bot.sms.client import NotSent
from bot.sms.errors import is_hopeless, wait_seconds
from bot.store import outbox
from bot.store.database import reading
from bot.store.outbox import Due

GIVEN_UP = dt.timedelta(seconds=60)  # a worker that holds a text longer is taken for dead
# what a dead worker had in the air, or what got no answer, has arrived by then and can be looked up:
# twice what a slow provider takes
SETTLED = dt.timedelta(seconds=10)
UNSURE_WAIT = SETTLED.total_seconds()


class Provider(Protocol):
    """Who carries our texts (`bot.sms.client.Twilio`)."""

    def send(self, phone: str, text: str) -> str:
        """Send; the provider's id. Raises `NotSent`."""

    def sent_since(self, phone: str, since: dt.datetime) -> list[tuple[str, str]]:
        """(id, text) of what went to a number since then, oldest first. Raises `NotSent`."""


@dataclass(frozen=True)
class Sending:
    """What sending is done with."""

    database: Database
    provider: Provider
    clock: Callable[[], dt.datetime] = utc_now
    owner: str = field(default_factory=this_process)

    def anything_due(self) -> bool:
        """Whether a text waits whose time has come, or one was left behind: a cheap look."""
        now = self.clock()
        with reading(self.database) as db:
            due = outbox.next_due(db)
            held = outbox.in_the_air(db)
        if due is not None and due <= now:
            return True
        return any(since <= now - (SETTLED if is_dead(one) else GIVEN_UP) for one, since in held)

    def claim(self, limit: int) -> list[Due]:
        """Take up to so many texts for this worker, at most one of each conversation."""
        now = self.clock()
        with self.database.begin() as db:
            dead = tuple({one for one, _ in outbox.in_the_air(db) if is_dead(one)})
            return outbox.claim(
                db,
                self.owner,
                now,
                limit=limit,
                given_up_before=now - GIVEN_UP,
                dead_owners=dead,
                settled_before=now - SETTLED,
            )

    def send(self, due: Due) -> None:
        """Send one claimed text and record what came of it."""
        try:
            provider_id = self._sent_before(due) or self.provider.send(due.phone or "", due.text)
        except NotSent as problem:
            self._not_sent(due, problem)
            return
        delivery.sent(self.database, due.id, provider_id, self.clock())

    def _sent_before(self, due: Due) -> str | None:
        if not due.possibly_sent:
            return None
        try:
            found = self.provider.sent_since(due.phone or "", due.created_at)
        except NotSent as problem:
            # nobody can say yet whether it left
            raise NotSent(problem.code, maybe_sent=True) from None
        alike = [provider_id for provider_id, text in found if _same(text, due.text)]
        with reading(self.database) as db:
            known = outbox.provider_ids_known(db, alike)
        return next((provider_id for provider_id in alike if provider_id not in known), None)

    def _not_sent(self, due: Due, problem: NotSent) -> None:
        now = self.clock()
        with self.database.begin() as db:
            if is_hopeless(problem.code, due.tries, due.kind):
                outbox.give_up(db, due.id, problem.code, now)
                delivery.never_arrives(db, due.conversation_id, problem.code, now)
                return
            wait = wait_seconds(due.tries)
            if problem.maybe_sent:
                wait = max(wait, UNSURE_WAIT)
            outbox.put_back(
                db,
                due.id,
                problem.code,
                now + dt.timedelta(seconds=wait),
                now,
                maybe_sent=problem.maybe_sent,
            )


def _same(one: str, other: str) -> bool:
    return " ".join(one.split()) == " ".join(other.split())
