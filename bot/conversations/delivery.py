"""What became of a text after the provider took it."""

from __future__ import annotations

import datetime as dt
from typing import Final

from sqlalchemy.engine import Connection
from sqlalchemy.engine import Engine as Database

from bot.sms.errors import OPTED_OUT, reading_of
from bot.store import conversations, outbox, tasks

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
    """Note the provider's report on one of our texts; one that we do not know is passed over."""
    if status not in FINAL:
        return
    with database.begin() as db:
        found = outbox.record_status(db, provider_id, FINAL[status], error_code, now)
        if found is not None and found.status == "undeliverable":
            never_arrives(db, found.conversation_id, error_code or "", now)


def never_arrives(db: Connection, conversation_id: str, error_code: str, now: dt.datetime) -> None:
    """Tell the advisers that a text is lost; where the person opted out, text them no more."""
    tasks.open_task(db, conversation_id, "undeliverable", error_code, now)
    if reading_of(error_code).what == OPTED_OUT:
        conversations.change(db, conversation_id, sms_stopped=True)
        outbox.cancel(db, conversation_id, "stopped", now)
