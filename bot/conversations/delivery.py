"""What became of a text after the provider took it."""

from __future__ import annotations

import datetime as dt
from typing import Final

from sqlalchemy.engine import Connection
from sqlalchemy.engine import Engine as Database

from bot.sms.errors import OPTED_OUT, reading_of
from bot.store import conversations, outbox, tasks
from bot.store.outbox import Delivery

# Twilio's words for a message's state → ours; the others are on the way and change nothing
# https://www.twilio.com/docs/messaging/api/message-resource#message-status-values
FINAL: Final = {
    "delivered": "delivered",
    "read": "delivered",
    "undelivered": "undeliverable",
    "failed": "undeliverable",
    "canceled": "undeliverable",
}


def delivered(
    database: Database, provider_id: str, status: str, error_code: str | None, now: dt.datetime
) -> None:
    """Note the provider's report on one of our texts.

    It may come before the sender has stored the provider's id of the text: then it waits for it.
    """
    if status not in FINAL:
        return
    with database.begin() as db:
        _heed(db, outbox.record_status(db, provider_id, FINAL[status], error_code, now), now)


def sent(database: Database, outbox_id: int, provider_id: str, now: dt.datetime) -> None:
    """Note that the provider took a text, and what it has reported on it already."""
    with database.begin() as db:
        _heed(db, outbox.mark_sent(db, outbox_id, provider_id, now), now)


def _heed(db: Connection, reported: Delivery | None, now: dt.datetime) -> None:
    if reported is not None and reported.status == "undeliverable":
        never_arrives(db, reported.conversation_id, reported.error_code or "", now)


def never_arrives(db: Connection, conversation_id: str, error_code: str, now: dt.datetime) -> None:
    """Tell the advisers that a text is lost; where the person opted out, text them no more."""
    tasks.open_task(db, conversation_id, "undeliverable", error_code, now)
    if reading_of(error_code).what == OPTED_OUT:
        conversations.change(db, conversation_id, sms_stopped=True)
        outbox.cancel(db, conversation_id, "stopped", now)
