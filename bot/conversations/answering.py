"""One thought of a person answered: asked of the engine, and stored with its answer at once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy.engine import Connection

from bot.conversations import after_sending, forget, speaking, without_engine
from bot.conversations.means import EngineRefused, Means
from bot.conversations.without_engine import Answer
from bot.model.safety import Hit
from bot.store import conversations, event_log, messages, outbox, tasks
from bot.store.conversations import Conversation
from bot.store.messages import Inbound, Outbound, Row

TRIES = 6  # of a text the engine refuses, and how long it is tried, before we say sorry and go on
TRIED_FOR = dt.timedelta(minutes=2)


CONFIRM = "confirm"


class LostLease(RuntimeError):
    """Another process took the conversation over; what was worked out here is dropped."""


def answer(
    means: Means,
    conversation: Conversation,
    thought: Sequence[Inbound],
    verdict: Hit | None,
) -> bool:
    """Answer one thought; true when nothing waits after it (the lease is then given back).

    Raises `EngineDown`, `EngineRefused` and `LostLease`, with nothing stored.
    """
    last = thought[-1]
    found = without_engine.answer_to(means, conversation, last, verdict)
    if found is not None and without_engine.dialogue_must_hear(conversation, found, verdict):
        means.ask(turn_for(means, conversation, thought, verdict))  # its words are left unsaid
    if found is None:
        times = after_sending.asks_for_times(means, conversation, thought)
        about = after_sending.TIMES if times else None
        found = read_reply(means.ask(turn_for(means, conversation, thought, verdict, about)))
        if verdict is not None and verdict.level == CONFIRM:
            found = Answer(language=found.language, keeps_asked=True)
        if conversation.state == "sent":
            found = after_sending.for_the_adviser(means, conversation, found, times)
        if conversation.sms_stopped and without_engine.resumes(conversation, last):
            found = replace(found, stopped=False)
    return _record(means, conversation.id, thought, found)


def turn_for(
    means: Means,
    conversation: Conversation,
    thought: Sequence[Inbound],
    verdict: Hit | None,
    about: str | None = None,
) -> dict[str, Any]:
    """The engine's question, as the two processes agreed on it.

    `about` is the slot that the text speaks of where nothing is being asked.
    """
    last = thought[-1]
    turn: dict[str, Any] = {
        "conversation": conversation.id,
        "message_id": str(last.id),
        "text": "\n".join(one.text for one in thought),
        "channel": conversation.channel,
        "language": conversation.language,
        "partner": conversation.partner_code,
        "safety": _told(means, verdict),
    }
    if about is not None:
        turn["about"] = about
    if last.choice is not None:
        turn["choice"] = last.choice
    if verdict is not None and verdict.level == "cleared":
        turn["choice"] = "no"  # to the engine's own `safety_confirm`
    if conversation.phone:
        turn["phone"] = conversation.phone
    if without_engine.resumes(conversation, last):
        turn.update(choice="carry_on", text="")
    return turn


def _told(means: Means, verdict: Hit | None) -> dict[str, Any] | None:
    if verdict is None or verdict.level == "cleared":
        return None
    told = {
        "level": verdict.level,
        "rule": verdict.rule,
        "also": list(verdict.also),
        "rules": list(verdict.rules or (verdict.rule,)),
    }
    return (
        {**told, "if_yes": means.net.meant(verdict.rule).level}
        if verdict.level == CONFIRM
        else told
    )


def read_reply(reply: Mapping[str, Any]) -> Answer:
    """The engine's turn as data; raises `EngineRefused` where it is none."""
    try:
        said = tuple(_said(message, reply) for message in reply["messages"])
        state = reply["state"]
    except (KeyError, TypeError, ValueError) as problem:
        raise EngineRefused(f"not a turn: {type(problem).__name__}") from None
    if state not in ("open", "paused", "sent", "ended"):
        raise EngineRefused("not a state of a conversation")
    return Answer(
        said=said,
        state=state,
        language=reply.get("language"),
        asked=reply.get("asked"),
        forget=bool(reply.get("forget")),
    )


def _said(message: Mapping[str, Any], reply: Mapping[str, Any]) -> Outbound:
    asks = message.get("slot") is not None and message.get("slot") == reply.get("asked")
    choices = tuple((str(one["code"]), str(one["label"])) for one in message.get("choices") or ())
    return Outbound(
        text=str(message["text"]),
        slot=message.get("slot"),
        choices=choices,
        kind=message.get("kind") or "reply",
        responses=(message["response"],) if message.get("response") else (),
        summary=tuple(
            Row(str(row["slot"]), str(row["label"]), str(row["answer"]))
            for row in message.get("summary") or ()
        ),
        left=reply.get("left") if asks else None,
    )


def apologise(means: Means, conversation: Conversation, thought: Sequence[Inbound]) -> bool:
    """Answer a thought that the engine keeps refusing with words of our own, so the rest goes on."""
    sorry = without_engine.words(means, conversation, "utter_trouble")
    return _record(means, conversation.id, thought, Answer(said=sorry, keeps_asked=True))


def _record(means: Means, conversation_id: str, thought: Sequence[Inbound], found: Answer) -> bool:
    now = means.clock()
    with means.database.begin() as db:
        conversation = conversations.by_id(db, conversation_id, lock=True)
        if conversation is None or conversation.lease != means.owner:
            raise LostLease("the conversation is in other hands")
        last = thought[-1]
        messages.set_all(db, [one.id for one in thought], handled_at=now)
        _change(db, conversation, found)
        if found.stopped is not None:
            _stop_or_start(means, db, conversation, last, found.stopped, now)
        erases = found.forget or _ends_without_consent(db, conversation, found)
        if erases:
            forget.erase(means, db, conversation.id, now, answering=last.id)
        spoken = replace(conversation, language=found.language or conversation.language)
        speaking.put(db, spoken, found.said, answers_id=last.id, position=1, now=now)
        if found.reached is not None:
            means.reached(db, conversation.id, found.reached, now)
        if found.to_adviser:
            means.pass_on(db, conversation.id, "\n".join(one.text for one in thought), now)
            tasks.open_task(db, conversation.id, found.to_adviser, "", now)
        more = bool(messages.unhandled(db, conversation_id))
        if not more:  # seen in one transaction: whoever finds the lease taken may leave
            conversations.let_go(db, conversation_id, means.owner)
    if conversation.channel == "sms" and found.said:
        means.wake_sender()
    if erases:
        means.forget_copy(conversation_id)
    return not more


def _change(db: Connection, conversation: Conversation, found: Answer) -> None:
    changes: dict[str, Any] = {}
    if not found.keeps_asked:
        changes["asked"] = found.asked
    if found.state:
        changes["state"] = found.state
    if found.language:
        changes["language"] = found.language
    if changes:
        conversations.change(db, conversation.id, **changes)


def _ends_without_consent(db: Connection, conversation: Conversation, found: Answer) -> bool:
    return found.state == "ended" and not forget.may_keep(db, conversation.id)


def _stop_or_start(
    means: Means,
    db: Connection,
    conversation: Conversation,
    message: Inbound,
    stopped: bool,
    now: dt.datetime,
) -> None:
    conversations.change(db, conversation.id, sms_stopped=stopped)
    if not stopped:
        return
    outbox.cancel(db, conversation.id, "stopped", now)
    if conversation.state == "sent":
        tasks.open_task(db, conversation.id, "stopped", "", now)
    event_log.count(
        db,
        "stopped",
        now,
        f"stopped:{message.id}:{conversation.id}",
        site=means.site,
        channel=conversation.channel,
        language=conversation.language,
    )
