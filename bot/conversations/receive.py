"""A message is a row before it is anything else: opening conversations, storing what comes in."""

from __future__ import annotations

import datetime as dt
import secrets
from dataclasses import dataclass
from typing import Any

from sqlalchemy.engine import Connection
from sqlalchemy.engine import Engine as Database

from bot.store import conversations, event_log, messages
from bot.store.conversations import Conversation
from bot.store.database import one_at_a_time, reading
from bot.store.messages import Choice

LONGEST_TEXT = 10_000  # characters kept and screened for danger; the engine reads the first 1,600


class NoSuchConversation(LookupError):
    """The conversation does not exist (any more)."""


@dataclass(frozen=True)
class Received:
    """A stored inbound message. `is_new` is false for one that had been stored before."""

    message_id: int
    is_new: bool


def _new_id() -> str:
    return secrets.token_urlsafe(24)


def open_web(
    database: Database, *, language: str, partner: str | None, now: dt.datetime, site: str = ""
) -> Conversation:
    """Open a web conversation; its id is random and unguessable."""
    with database.begin() as db:
        opened = conversations.add_web(db, _new_id(), language, partner, now)
        _count_opening(db, opened, site, now)
    return opened


def open_sms(
    database: Database,
    *,
    phone: str,
    language: str,
    partner: str | None,
    now: dt.datetime,
    site: str = "",
) -> Conversation:
    """The living conversation of a phone (E.164), opened if there is none."""
    with database.begin() as db:
        return _living(db, phone, language, partner, now, site)


def _living(
    db: Connection, phone: str, language: str, partner: str | None, now: dt.datetime, site: str
) -> Conversation:
    found = conversations.living_by_phone(db, phone)
    if found is not None:
        return found
    opened = conversations.add_sms(db, _new_id(), phone, language, partner, now)
    _count_opening(db, opened, site, now)
    return opened


def _count_opening(db: Any, opened: Conversation, site: str, now: dt.datetime) -> None:
    event_log.count(
        db,
        "opened",
        now,
        f"opened:{opened.id}",
        site=site,
        channel=opened.channel,
        language=opened.language,
        partner_code=opened.partner_code or "",
    )


def receive(
    database: Database,
    *,
    conversation_id: str,
    provider_id: str,
    text: str,
    now: dt.datetime,
    choice: Choice | None = None,
    media: int = 0,
    opt_out: str | None = None,
    channel: str | None = None,
    spoiled_code: bool = False,
) -> Received:
    """Store one inbound message, once for each (conversation, provider id).

    `channel` is where it came in: a journey that may go on in either place is answered there.
    `spoiled_code` says that it was meant as a code, which opened nothing.

    `text` is cut at `LONGEST_TEXT` characters; `media` counts attachments, which are not fetched;
    `opt_out` is the carrier's own reading of the text (STOP, START or HELP), where it gave one.
    Raises `NoSuchConversation`.
    """
    with database.begin() as db:
        data = _facts(text, choice, media, opt_out, spoiled_code)
        return _store(db, conversation_id, provider_id, text, data, channel, now)


def receive_sms(
    database: Database,
    *,
    phone: str,
    provider_id: str,
    text: str,
    now: dt.datetime,
    media: int = 0,
    opt_out: str | None = None,
    spoiled_code: bool = False,
    language: str = "en",
    partner: str | None = None,
    site: str = "",
) -> tuple[str, Received] | None:
    """Store a text from a phone in its living conversation: (conversation id, what was stored).

    None for one that any conversation holds already: a carrier repeats a webhook at the same
    moment, or hours later, when its conversation may have ended and another would be opened.
    """
    with database.begin() as db:
        one_at_a_time(db, provider_id)
        if messages.seen_anywhere(db, provider_id):
            return None
        opened = _living(db, phone, language, partner, now, site)
        data = _facts(text, None, media, opt_out, spoiled_code)
        return opened.id, _store(db, opened.id, provider_id, text, data, "sms", now)


def _store(
    db: Connection,
    conversation_id: str,
    provider_id: str,
    text: str,
    data: dict[str, Any],
    channel: str | None,
    now: dt.datetime,
) -> Received:
    # the row is locked first: two deliveries of one text wait for each other here
    found = conversations.by_id(db, conversation_id, lock=True)
    if found is None:
        raise NoSuchConversation("there is no such conversation")
    before = messages.inbound_by_provider_id(db, conversation_id, provider_id)
    if before is not None:
        return Received(before.id, is_new=False)
    kept = text.replace("\x00", "").strip()[:LONGEST_TEXT]
    message_id = messages.add_inbound(db, conversation_id, provider_id, kept, data, now)
    here = channel or found.channel
    conversations.change(db, conversation_id, channel=here, last_in_at=now, nudged=0)
    return Received(message_id, is_new=True)


def _facts(
    text: str, choice: Choice | None, media: int, opt_out: str | None, spoiled_code: bool
) -> dict[str, Any]:
    facts = {
        "choice": choice,
        "media": media or None,
        "opt_out": opt_out,
        "spoiled_code": spoiled_code or None,
        "cut_from": len(text) if len(text) > LONGEST_TEXT else None,
    }
    return {name: value for name, value in facts.items() if value is not None}


def seen_before(database: Database, provider_id: str) -> bool:
    """Whether a text with this provider id came in already, in whichever conversation."""
    with reading(database) as db:
        return messages.seen_anywhere(db, provider_id)
