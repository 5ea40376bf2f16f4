"""Forgetting what a person said: on request with a receipt, without consent, or by the clock.

Counts in the event log stay; they hold no words, names or numbers.
"""

from __future__ import annotations

import datetime as dt
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from sqlalchemy.engine import Connection
from sqlalchemy.engine import Engine as Database

from bot.store import consents, conversations, event_log, messages, outbox, purge

LAST_WORDS_STAY = dt.timedelta(minutes=15)  # so that "your answers are deleted" can be read
NO_LOOK_ALIKES = "ABCDEFGHJKMNPQRTUVWXYZ2346789"


@dataclass(frozen=True)
class Receipt:
    """Proof of an erasure: a code to quote, how many rows went from which table, and when."""

    code: str
    rows: dict[str, int]
    at: dt.datetime


class Forgets(Protocol):
    """What forgetting needs: `bot.conversations.means.Means` has it, and so has `Forgetting`."""

    @property
    def database(self) -> Database:
        """The open database."""

    @property
    def clock(self) -> Callable[[], dt.datetime]:
        """The time."""

    @property
    def site(self) -> str:
        """The site, for the counts."""

    @property
    def erase_elsewhere(self) -> Callable[[Connection, str], dict[str, int]]:
        """Erases what hangs on a conversation elsewhere, in our transaction; rows by table."""


@dataclass(frozen=True)
class Forgetting:
    """Enough to forget, for commands that hold no conversations."""

    database: Database
    clock: Callable[[], dt.datetime]
    erase_elsewhere: Callable[[Connection, str], dict[str, int]] = lambda _db, _conversation: {}
    site: str = ""


@dataclass(frozen=True)
class Clocks:
    """How many days things are kept: unfinished journeys, and ended ones, after the last text."""

    unfinished_days: int = 14
    ended_days: int = 30


def may_keep(db: Connection, conversation_id: str) -> bool:
    """Whether the person's last word on taking part was yes."""
    return consents.latest(db, conversation_id, "take_part") == "yes"


def erase(
    means: Forgets,
    db: Connection,
    conversation_id: str,
    now: dt.datetime,
    answering: int | None = None,
) -> Receipt:
    """Delete all that was said, inside the caller's transaction; the conversation is over.

    An empty row stays a few minutes, so that a last text can still reach the person; so does
    safety advice on its way, and what was said to `answering`, the message being answered.
    """
    rows = purge.erase_contents(db, conversation_id, answering)
    rows.update(means.erase_elsewhere(db, conversation_id))
    later = now + LAST_WORDS_STAY
    conversations.change(
        db,
        conversation_id,
        state="ended",
        asked=None,
        safety_rules=(),
        partner_code=None,
        forget_at=later,
    )
    code = "".join(secrets.choice(NO_LOOK_ALIKES) for _ in range(8))
    event_log.count(db, "erased", now, f"erased:{code}", site=means.site)
    return Receipt(code, rows, now)


def erase_now(means: Forgets, conversation_id: str) -> Receipt | None:
    """Erase a conversation, row and all, in one transaction; None where there is none."""
    now = means.clock()
    with means.database.begin() as db:
        if conversations.by_id(db, conversation_id, lock=True) is None:
            return None
        told = len(messages.whole(db, conversation_id))
        receipt = erase(means, db, conversation_id, now)
        gone = conversations.remove(db, conversation_id)
    return Receipt(receipt.code, {**receipt.rows, "messages": told, "conversations": gone}, now)


def sweep(means: Forgets, clocks: Clocks) -> dict[str, int]:
    """Forget what is due: erased shells, unfinished and ended journeys past their clock.

    Returns how many conversations went for which reason. Safe to run at any time, by several.
    """
    now = means.clock()
    return {
        "erased": finish_erasures(means, now),
        "unfinished": _minimise_unfinished(means, now - dt.timedelta(days=clocks.unfinished_days)),
        "ended": _remove_ended(means, now - dt.timedelta(days=clocks.ended_days)),
        "trackers": _remove_orphans(means),
    }


def finish_erasures(means: Forgets, now: dt.datetime) -> int:
    """Remove the shells of erased conversations whose last text has left; how many."""
    with means.database.begin() as db:
        due = [one.id for one in conversations.to_forget(db, now) if not outbox.unsent(db, one.id)]
        # the engine may have written its last turn after the erasure
        purge.forget_trackers(db, due)
        return sum(conversations.remove(db, conversation_id) for conversation_id in due)


def _minimise_unfinished(means: Forgets, silent_since: dt.datetime) -> int:
    now = means.clock()
    with means.database.begin() as db:
        due = conversations.unfinished(db, silent_since)
        for one in due:
            purge.erase_contents(db, one.id)
            means.erase_elsewhere(db, one.id)
            conversations.remove(db, one.id)
            event_log.count(
                db,
                "minimised",
                now,
                f"minimised:{one.id}",
                site=means.site,
                channel=one.channel,
                language=one.language,
                partner_code=one.partner_code or "",
                detail=one.asked or "",
            )
    return len(due)


def _remove_ended(means: Forgets, silent_since: dt.datetime) -> int:
    with means.database.begin() as db:
        due = purge.ended_before(db, silent_since)
        for conversation_id in due:
            purge.erase_contents(db, conversation_id)
            conversations.remove(db, conversation_id)
    return len(due)


def _remove_orphans(means: Forgets) -> int:
    with means.database.begin() as db:
        return purge.forget_trackers(db, purge.orphaned_trackers(db))
