"""Putting what we say into the store: rows for the web, one text a turn for SMS."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy.engine import Connection

from bot.language import sms
from bot.language.direction import as_sent
from bot.language.splitting import split
from bot.store import messages, outbox
from bot.store.conversations import Conversation
from bot.store.messages import Outbound

LONGEST_SMS = 1530  # Twilio refuses more than 1,600 characters (error 21617); ten GSM-7 parts


def put(
    db: Connection,
    conversation: Conversation,
    said: Sequence[Outbound],
    *,
    answers_id: int | None,
    now: dt.datetime,
    position: int = 0,
    not_before: dt.datetime | None = None,
) -> list[int]:
    """Store what is said, in order, and queue it where it goes by SMS; the ids of the messages.

    On SMS everything of one kind in a row becomes one text, blank lines between its parts.
    """
    named = [replace(out, language=out.language or conversation.language) for out in said]
    shaped = as_texts(named) if conversation.channel == "sms" else named
    ids = []
    for place, out in enumerate(shaped, start=position):
        message_id = messages.add_outbound(
            db, conversation.id, out, answers_id=answers_id, position=place, now=now
        )
        if conversation.channel == "sms":
            outbox.add(
                db,
                conversation.id,
                message_id,
                kind=out.kind,
                segments=sms.segments(out.text),
                now=now,
                not_before=not_before,
            )
        ids.append(message_id)
    return ids


def as_texts(said: Sequence[Outbound]) -> list[Outbound]:
    """The same as few texts as possible: of one kind, joined up to what one SMS may hold."""
    texts: list[Outbound] = []
    for out in said:
        for part in split(as_sent(out.text, out.language or "en"), LONGEST_SMS):
            piece = Outbound(
                part, out.slot, out.choices, out.kind, out.responses, language=out.language
            )
            if texts and _fit(texts[-1], piece):
                texts[-1] = _joined(texts[-1], piece)
            else:
                texts.append(piece)
    return [text for text in texts if text.text]


def _fit(one: Outbound, other: Outbound) -> bool:
    same = (one.kind, one.language) == (other.kind, other.language)
    return same and len(one.text) + len(other.text) + 2 <= LONGEST_SMS


def _joined(one: Outbound, other: Outbound) -> Outbound:
    return Outbound(
        text="\n\n".join(text for text in (one.text, other.text) if text),
        slot=other.slot or one.slot,
        choices=other.choices or one.choices,
        kind=one.kind,
        responses=tuple(dict.fromkeys(one.responses + other.responses)),
        language=one.language,
    )
