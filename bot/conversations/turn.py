"""A person's turn: everything they said that has no answer yet, in order, by one process at a time.

The process that runs a conversation holds its lease. It looks once more for new texts in the very
transaction that gives the lease back, so whoever finds the lease taken may leave: nothing is
overlooked. A process that dies lets go when its lease runs out, or at once where another process
of the same machine sees that it is gone.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from sqlalchemy.engine import Connection

from bot.conversations import answering, screening, thoughts
from bot.conversations.means import EngineDown, EngineRefused, Means, is_dead, this_process
from bot.model.safety import Hit
from bot.store import conversations, messages, safety_events
from bot.store.conversations import Conversation
from bot.store.database import reading
from bot.store.messages import Inbound

POLL_SECONDS = 0.015
LONGEST_GATHERING = 3  # times the gathering window, however fast somebody types on


@dataclass(frozen=True)
class Work:
    """What this process answers next, under its lease. No thought: its text is not screened yet."""

    conversation: Conversation
    thought: list[Inbound]
    verdict: Hit | None


class _NothingWaits(Exception):
    pass


class _InOtherHands(Exception):
    pass


def run(means: Means, conversation_id: str) -> bool:
    """Screen and answer all that waits in a conversation. True when nothing waits any more.

    False where another process is at it, or where the engine could not answer: the texts stay as
    they are, and a later run answers them. Safety advice has gone out in either case.
    """
    means = replace(means, owner=this_process())  # two threads are two owners
    while True:
        screening.screen_new(means, conversation_id)
        try:
            work = _take(means, conversation_id)
        except _NothingWaits:
            return True
        except _InOtherHands:
            return False
        finished = _answer(means, work) if work.thought else None
        if finished is not None:
            return finished


def _take(means: Means, conversation_id: str) -> Work:
    """Take or renew the lease and settle what is answered next, once nobody types any more."""
    while True:
        with means.database.begin() as db:
            conversation = conversations.by_id(db, conversation_id, lock=True)
            waiting = messages.unhandled(db, conversation_id) if conversation else []
            if conversation is None or not waiting:
                raise _NothingWaits
            wait = _still_to_wait(means, conversation, waiting)
            if wait <= 0:
                _lease(means, db, conversation)
                return _work(means, db, conversation, waiting)
        means.sleep(wait)


def _still_to_wait(means: Means, conversation: Conversation, waiting: list[Inbound]) -> float:
    """Seconds in which the rest of a thought may still come."""
    if conversation.channel != "sms" or means.gather_seconds <= 0:
        return 0.0
    window = dt.timedelta(seconds=means.gather_seconds)
    first, last = waiting[0].created_at, waiting[-1].created_at
    ready = min(last + window, first + LONGEST_GATHERING * window)
    return (ready - means.clock()).total_seconds()


def _lease(means: Means, db: Connection, conversation: Conversation) -> None:
    now = means.clock()
    holder = conversation.lease
    gone = holder if holder and is_dead(holder) else None
    until = now + dt.timedelta(seconds=means.lease_seconds)
    if not conversations.take_lease(db, conversation.id, means.owner, now, until, gone):
        raise _InOtherHands


def _work(means: Means, db: Connection, conversation: Conversation, waiting: list[Inbound]) -> Work:
    verdicts = {event.message_id: event.hit for event in safety_events.of(db, conversation.id)}
    together = means.gather_seconds if conversation.channel == "sms" else 0
    thought = thoughts.settle_next(db, waiting, set(verdicts), together)
    found = [verdicts[one.id] for one in thought if one.id in verdicts]
    return Work(conversation, thought, found[0] if found else None)


def _answer(means: Means, work: Work) -> bool | None:
    """Answer one thought: True where nothing waits after it, None where more does, False for later."""
    try:
        done = answering.answer(means, work.conversation, work.thought, work.verdict)
    except EngineDown:
        _give_back(means, work.conversation.id)
        return False
    except EngineRefused:
        return _after_refusal(means, work)
    except answering.LostLease:
        return False
    except BaseException:
        _give_back(means, work.conversation.id)
        raise
    return True if done else None


def _after_refusal(means: Means, work: Work) -> bool | None:
    last = work.thought[-1]
    patience = last.created_at + answering.TRIED_FOR
    if last.tries + 1 < answering.TRIES or means.clock() < patience:
        with means.database.begin() as db:
            messages.count_try(db, [one.id for one in work.thought])
            conversations.let_go(db, work.conversation.id, means.owner)
        return False
    try:
        return answering.apologise(means, work.conversation, work.thought) or None
    except answering.LostLease:
        return False


def _give_back(means: Means, conversation_id: str) -> None:
    with means.database.begin() as db:
        conversations.let_go(db, conversation_id, means.owner)


def is_being_answered(means: Means, conversation_id: str) -> bool:
    """Whether somebody holds the conversation's lease now."""
    with reading(means.database) as db:
        found = conversations.by_id(db, conversation_id)
    until = found.leased_until if found else None
    return until is not None and until > means.clock()


def wait_until_handled(
    means: Means, conversation_id: str, provider_id: str, seconds: float
) -> bool:
    """Wait while another process or thread answers a message; false where it takes too long.

    Should the other one let go without an answer, the turn is run here.
    """
    until = means.clock() + dt.timedelta(seconds=seconds)
    while means.clock() < until:
        with reading(means.database) as db:
            heard = messages.inbound_by_provider_id(db, conversation_id, provider_id)
        if heard is None or heard.handled_at is not None:
            return True
        if not is_being_answered(means, conversation_id):
            return run(means, conversation_id)
        means.sleep(POLL_SECONDS)
    return False
