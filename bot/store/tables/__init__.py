"""The tables, a file per family. Import `metadata` and the tables from here."""

from bot.store.tables.base import UTC, metadata
from bot.store.tables.conversation import (
    consents,
    conversations,
    messages,
    outbox,
    safety_events,
    tracker_events,
)
from bot.store.tables.delivery import early_reports
from bot.store.tables.handover import notices, provider_sign_ins
from bot.store.tables.people import partners, read_log, staff, staff_sessions
from bot.store.tables.referral import (
    contact_attempts,
    event_log,
    history,
    kept_apart,
    referrals,
    staff_tasks,
)

__all__ = [
    "UTC",
    "consents",
    "contact_attempts",
    "conversations",
    "early_reports",
    "event_log",
    "history",
    "kept_apart",
    "messages",
    "metadata",
    "notices",
    "outbox",
    "partners",
    "provider_sign_ins",
    "read_log",
    "referrals",
    "safety_events",
    "staff",
    "staff_sessions",
    "staff_tasks",
    "tracker_events",
]
