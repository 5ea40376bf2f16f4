"""A text from an adviser to the person, in the thread of their conversation.

It goes out through the outbox as everything does. It is refused where the person stopped texts,
said no to texts about the referral, or told us that texts to this phone are not safe.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import Final

from sqlalchemy.engine import Connection

from bot.conversations import followup, speaking
from bot.conversations.means import Say
from bot.language import sms
from bot.language.dates import day_named
from bot.language.direction import as_sent
from bot.model.safety import tells_of_another
from bot.store import consents, conversations, event_log
from bot.store.conversations import Conversation
from bot.store.messages import Outbound

PREFIX: Final = "utter_desk_"
OWN_WORDS: Final = "desk"  # stands for the response's name where the adviser wrote the words
LONGEST: Final = 600  # characters of an adviser's own: four GSM-7 segments
STILL_TALKING: Final = dt.timedelta(hours=2)  # who just wrote to us is awake: no quiet hours

# why a text may not be sent
GONE, WEB, STOPPED, NOT_SAFE, REFUSED, OVER = (
    "gone",
    "web",
    "stopped",
    "not_safe",
    "refused",
    "over",
)


class CannotText(RuntimeError):
    """This person may not be texted; `why` is one of the codes of this module."""

    def __init__(self, why: str):
        super().__init__(f"this person may not be texted: {why}")
        self.why = why


@dataclass(frozen=True)
class Draft:
    """A text as it would be sent: its words, what it costs in SMS segments, and when it would go."""

    text: str
    response: str
    segments: int
    encoding: str
    goes_at: dt.datetime


def why_not(db: Connection, conversation_id: str, text_safe: str | None) -> str | None:
    """Why this person may not be texted, or None. `text_safe` is their answer to that question."""
    return _why_not(db, conversations.by_id(db, conversation_id), text_safe)


def _why_not(db: Connection, one: Conversation | None, text_safe: str | None) -> str | None:
    if one is None:
        return GONE
    in_danger = tells_of_another(one.safety_rules)
    reasons = {
        WEB: one.phone is None,
        STOPPED: one.sms_stopped,
        NOT_SAFE: text_safe == "no" or (in_danger and text_safe != "yes"),
        REFUSED: consents.latest(db, one.id, "contact") == "no",
        # whoever texts after the end begins a new journey, so a reply would reach nobody
        OVER: one.state == "ended",
    }
    return next((why for why, holds in reasons.items() if holds), None)


def from_template(
    db: Connection,
    say: Say,
    conversation_id: str,
    template: str,
    now: dt.datetime,
    day: dt.date | None = None,
) -> Draft:
    """A response of `data/domain/desk.yml` in the person's language. Raises `CannotText`.

    `template` is its name without `utter_desk_` (ResponseMissing where there is none); `day` is
    the day it names, if it names one.
    """
    one = _found(db, conversation_id)
    name = f"{PREFIX}{template}"
    values = {"day": day_named(day, one.language)} if day else {}
    return _draft(one, say(name, one.language, "sms", **values).text, name, now)


def in_own_words(db: Connection, conversation_id: str, words: str, now: dt.datetime) -> Draft:
    """An adviser's own words, cut at `LONGEST`. Raises `CannotText`; ValueError where empty."""
    text = words.replace("\x00", "").strip()[:LONGEST]
    if not text:
        raise ValueError("there are no words to send")
    return _draft(_found(db, conversation_id), text, OWN_WORDS, now)


def _found(db: Connection, conversation_id: str) -> Conversation:
    one = conversations.by_id(db, conversation_id)
    if one is None:
        raise CannotText(GONE)
    return one


def _draft(one: Conversation, words: str, response: str, now: dt.datetime) -> Draft:
    text = as_sent(words, one.language)
    in_touch = one.last_in_at is not None and now - one.last_in_at <= STILL_TALKING
    goes_at = now if in_touch else followup.by_day(now)
    return Draft(text, response, sms.segments(text), sms.encoding(text), goes_at)


def send(
    db: Connection,
    conversation_id: str,
    draft: Draft,
    *,
    text_safe: str | None,
    site: str,
    now: dt.datetime,
) -> int:
    """Put a draft in the thread and on its way, in the caller's transaction; the message's id.

    Whether the person may be texted is looked at here again: they may have written STOP
    meanwhile. Raises `CannotText`.
    """
    one = conversations.by_id(db, conversation_id, lock=True)
    why = _why_not(db, one, text_safe)
    if one is None or why:
        raise CannotText(why or GONE)
    out = Outbound(draft.text, kind="unasked", responses=(draft.response,))
    by_sms = replace(one, channel="sms")  # also where they last wrote on the web
    ids = speaking.put(db, by_sms, [out], answers_id=None, now=now, not_before=draft.goes_at)
    event_log.count(
        db,
        "desk_text",
        now,
        f"desk_text:{ids[0]}:{one.id}",
        site=site,
        channel=one.channel,
        language=one.language,
        detail=draft.response,
    )
    return ids[0]
