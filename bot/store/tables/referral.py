"""What stands in the advisers' queue, and everything that happened to it. History is only appended."""

from sqlalchemy import (
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    UniqueConstraint,
)

from bot.store.sealed import SealedJSON, SealedText
from bot.store.tables.base import UTC, metadata

referrals = Table(
    "referrals",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("reference", String(8), nullable=False, unique=True),
    # one referral a conversation, however often the engine is asked to submit it
    Column("conversation_id", String(40), nullable=False, unique=True),
    Column("site", String(40), nullable=False),
    Column("team", String(40), nullable=False, index=True),
    Column("status", String(20), nullable=False, index=True),
    Column("claimed_by", ForeignKey("staff.id")),
    Column(
        "edition", Integer, nullable=False, server_default="1"
    ),  # grows at every change: stale forms show
    Column("primary_outcome", String(16), nullable=False),  # ea_queue | callback | …
    Column("priority", String(8), nullable=False),
    Column("pathway", String(16)),
    Column("strand", String(40)),
    Column("language", String(12), nullable=False),
    Column("area", String(24)),
    Column("source", String(60), nullable=False),  # sms | web | partner code
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("first_contact_due", Date, nullable=False),
    Column("deferred_until", Date),
    Column("phone_hash", String(64), index=True),
    Column("merged_into", String(8), index=True),  # the reference of the one that goes on
    Column("name", SealedText),  # beside `record`, for the queue's list
    Column(
        "record", SealedJSON, nullable=False
    ),  # the whole of contract section 7 but status and history
    Column("created_at", UTC, nullable=False, index=True),
    Column("updated_at", UTC, nullable=False),
)
Index("ix_referrals_queue", referrals.c.team, referrals.c.status, referrals.c.created_at)
# all that the lists sort, filter and count by: they read the index and no sealed record
Index(
    "ix_referrals_lists",
    *(
        referrals.c[name]
        for name in (
            "team",
            "status",
            "claimed_by",
            "priority",
            "first_contact_due",
            "edition",
            "area",
            "language",
            "source",
            "strand",
        )
    ),
)

history = Table(
    "history",
    metadata,
    Column("id", Integer, primary_key=True),
    Column(
        "referral_id", ForeignKey("referrals.id", ondelete="CASCADE"), nullable=False, index=True
    ),
    Column("at", UTC, nullable=False),
    Column("who", String(60), nullable=False),  # staff username, or `patient`, `system`
    Column(
        "what", String(24), nullable=False
    ),  # sent | status | attempt | note | text_out | text_in | change | support
    Column("status", String(20)),  # the status after it, where it moved
    Column("note", SealedText),
)

contact_attempts = Table(
    "contact_attempts",
    metadata,
    Column("id", Integer, primary_key=True),
    Column(
        "referral_id", ForeignKey("referrals.id", ondelete="CASCADE"), nullable=False, index=True
    ),
    Column("staff_id", ForeignKey("staff.id"), nullable=False),
    Column("at", UTC, nullable=False),
    Column("by", String(8), nullable=False),  # call | text | visit
    Column(
        "outcome", String(24), nullable=False
    ),  # reached | no_answer | voicemail | wrong_number | asked_later
    Column("note", SealedText),
    Column("form_key", String(40)),  # a double click is one attempt
    UniqueConstraint("referral_id", "form_key"),
)

# Two referrals from one phone that somebody looked at: other people, so they are kept apart.
# Those that were merged say so themselves (`merged_into`).
kept_apart = Table(
    "kept_apart",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("first_id", ForeignKey("referrals.id", ondelete="CASCADE"), nullable=False),
    Column(
        "second_id", ForeignKey("referrals.id", ondelete="CASCADE"), nullable=False, index=True
    ),  # the greater id
    Column("who", String(60), nullable=False),
    Column("at", UTC, nullable=False),
    UniqueConstraint("first_id", "second_id"),
)

staff_tasks = Table(
    "staff_tasks",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("referral_id", ForeignKey("referrals.id", ondelete="CASCADE"), index=True),
    Column("conversation_id", String(40), nullable=False),
    Column("kind", String(24), nullable=False),  # safety | undeliverable | stopped | withdrew
    Column(
        "detail", String(80), nullable=False, server_default=""
    ),  # rule ids or error codes, never words
    Column("at", UTC, nullable=False),
    Column("done_at", UTC),
    Column("done_by", String(60)),
)

event_log = Table(
    "event_log",  # counts only: what the reports read. No words, no names, no numbers
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", UTC, nullable=False, index=True),
    Column("event", String(32), nullable=False, index=True),
    Column("site", String(40), nullable=False, server_default=""),
    Column("channel", String(8), nullable=False, server_default=""),
    Column("language", String(12), nullable=False, server_default=""),
    Column("partner_code", String(40), nullable=False, server_default=""),
    Column("detail", String(80), nullable=False, server_default=""),
    Column("key", String(80), unique=True),  # the same happening is counted once
)
