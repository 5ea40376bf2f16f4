"""A person's turn: everything they said that has no answer yet, in order, by one process at a time.

The process that runs a conversation holds its lease. It looks once more for new texts in the very
transaction that gives the lease back, so whoever finds the lease taken may leave: nothing is
overlooked. A process that dies lets go when its lease runs out, or at once where another process
of the same machine sees that it is gone.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from bot.conversations import answering, screening, thoughts
from bot.conversations.means import EngineDown, EngineRefused, Means, is_dead, this_process
from bot.store import conversations, messages, safety_events
from bot.store.conversations import Conversation
from bot.store.database import reading
from bot.store.messages import Inbound
from bot.store.safety_events import SafetyEvent

POLL_SECONDS = 0.015
LONGEST_GATHERING = 3  # times the gathering window, however fast somebody types on


@dataclass(frozen=True)
class Work:
    """What this process answers next, under its lease. No thought: its text is not screened yet."""

    conversation: Conversation
    thought: list[Inbound]
    verdict: SafetyEvent | None


def run(means: Means, conversation_id: str) -> bool:
    """Screen and answer all that waits in a conversation. True when nothing waits any more.

    False where another process is at it, or where the engine could not answer: the texts stay as
    they are, and a later run answers them. Safety advice has gone out in either case.
    """
    means = replace(means, owner=this_process())  # two threads are two owners
    while True:
        screening.screen_new(means, conversation_id)
        if not _gather(means, conversation_id):
            return True
        work = _take(means, conversation_id)
        if work is None:
            return False
        finished = _answer(means, work) if work.thought else None
        if finished is not None:
            return finished


def _gather(means: Means, conversation_id: str) -> bool:
    """Wait while somebody may still be typing the rest of a thought; false where nothing waits."""
    while True:
        with reading(means.database) as db:
            conversation = conversations.by_id(db, conversation_id)
            times = messages.newest_unhandled(db, conversation_id)
        if conversation is None or times is None:
            return False
        wait = _still_to_wait(means, conversation, *times)
        if wait <= 0:
            return True
        means.sleep(wait)


def _still_to_wait(
    means: Means, conversation: Conversation, first: dt.datetime, last: dt.datetime
) -> float:
    if conversation.channel != "sms" or means.gather_seconds <= 0:
        return 0.0
    window = dt.timedelta(seconds=means.gather_seconds)
    ready = min(last + window, first + LONGEST_GATHERING * window)
    return (ready - means.clock()).total_seconds()


def _take(means: Means, conversation_id: str) -> Work | None:
    """Take or renew the lease and settle what is answered next; None where another has the lease."""
    with means.database.begin() as db:
        now = means.clock()
        conversation = conversations.by_id(db, conversation_id, lock=True)
        if conversation is None:
            return None
        holder = conversation.lease
        gone = holder if holder and is_dead(holder) else None
        until = now + dt.timedelta(seconds=means.lease_seconds)
        if not conversations.take_lease(db, conversation_id, means.owner, now, until, gone):
            return None
        events = safety_events.of(db, conversation_id)
        signs = {event.message_id for event in events}
        thought = thoughts.next_thought(db, conversation, signs, means.gather_seconds)
    ids = {one.id for one in thought}
    verdict = next((event for event in events if event.message_id in ids), None)
    return Work(conversation, thought, verdict)


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
    if work.thought[-1].tries + 1 < answering.TRIES:
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
