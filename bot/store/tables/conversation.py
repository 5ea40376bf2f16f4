"""What was said, in and out: a message is a row before it is anything else."""

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    UniqueConstraint,
)

from bot.store.sealed import SealedJSON, SealedText
from bot.store.tables.base import UTC, metadata

conversations = Table(
    "conversations",
    metadata,
    Column("id", String(40), primary_key=True),  # ours, random: never a phone number
    Column("channel", String(8), nullable=False),  # sms | web: where the person last wrote
    Column("phone", SealedText),  # by SMS; on the web only where it came over from a phone
    Column("phone_hash", String(64), index=True),
    Column("language", String(12), nullable=False, server_default="en"),
    Column("partner_code", String(40)),
    Column(
        "state", String(16), nullable=False, server_default="open"
    ),  # open | paused | sent | ended
    Column("sms_stopped", Boolean, nullable=False, server_default="0"),
    Column(
        "asked", String(40)
    ),  # the slot asked last, so the safety question is read in its context
    Column("safety_rules", String(200), nullable=False, server_default=""),  # rule ids, never words
    Column("created_at", UTC, nullable=False),
    Column("last_in_at", UTC),
    Column(
        "nudged", Integer, nullable=False, server_default="0"
    ),  # reminders sent since the last text in
    Column(
        "forget_at", UTC, index=True
    ),  # what is left of an erased conversation goes then, once its last text is out
    # came over to the web by a code: what was said up to this message stays on the phone
    Column("shown_from", Integer, nullable=False, server_default="0"),
    # one turn at a time: who runs it and until when (a process that died lets go by itself)
    Column("lease", String(40), index=True),
    Column("leased_until", UTC),
)
# One living conversation a phone, wherever it goes on now; ended ones keep their rows.
Index(
    "uq_conversations_living_phone",
    conversations.c.phone_hash,
    unique=True,
    sqlite_where=conversations.c.state != "ended",
    postgresql_where=conversations.c.state != "ended",
)

messages = Table(
    "messages",
    metadata,
    Column("id", Integer, primary_key=True),
    Column(
        "conversation_id",
        ForeignKey("conversations.id", ondelete="CASCADE"),
        nullable=False,
        index=True,
    ),
    Column("direction", String(3), nullable=False),  # in | out
    Column("provider_id", String(80), index=True),  # MessageSid, or the web client's id
    Column("answers_id", Integer, index=True),  # out: the inbound message it answers
    Column("position", Integer, nullable=False, server_default="0"),  # among several answers
    Column("text", SealedText),
    Column(
        "data", SealedJSON
    ),  # in: {"choice": code}; out: {"slot", "choices", "kind", "responses"}
    Column("created_at", UTC, nullable=False),
    Column("screened_at", UTC),  # in: when the safety net read it
    # in: the last of the quick texts it is answered with, settled before the engine is first asked
    Column("thought", Integer),
    Column("handled_at", UTC),  # in: when its answer was stored with it
    Column("tries", Integer, nullable=False, server_default="0"),
    UniqueConstraint("conversation_id", "direction", "provider_id"),
    sqlite_autoincrement=True,  # an erased message's id is never another's
)
Index("ix_messages_unhandled", messages.c.handled_at, messages.c.direction)

outbox = Table(
    "outbox",
    metadata,
    Column("id", Integer, primary_key=True),
    Column(
        "message_id", ForeignKey("messages.id", ondelete="CASCADE"), nullable=False, unique=True
    ),
    Column(
        "conversation_id",
        ForeignKey("conversations.id", ondelete="CASCADE"),
        nullable=False,
        index=True,
    ),
    # waiting | sending | sent | delivered | failed | undeliverable
    Column("status", String(16), nullable=False, server_default="waiting"),
    Column("kind", String(12), nullable=False, server_default="reply"),  # reply | safety | unasked
    Column("provider_id", String(80), index=True),
    Column("error_code", String(12)),
    Column("owner", String(40)),  # sending: which worker, so that its death is noticed
    Column("tries", Integer, nullable=False, server_default="0"),
    Column("segments", Integer, nullable=False, server_default="0"),
    Column("not_before", UTC, nullable=False),
    Column("created_at", UTC, nullable=False),
    Column("updated_at", UTC, nullable=False),
)
Index("ix_outbox_due", outbox.c.status, outbox.c.not_before)

consents = Table(
    "consents",
    metadata,
    Column("id", Integer, primary_key=True),
    Column(
        "conversation_id",
        ForeignKey("conversations.id", ondelete="CASCADE"),
        nullable=False,
        index=True,
    ),
    Column(
        "message_key", String(80), nullable=False
    ),  # the inbound message that gave it: once only
    Column("purpose", String(24), nullable=False),  # take_part | share | contact | evaluation
    Column("answer", String(3), nullable=False),  # yes | no
    Column("wording_version", String(24), nullable=False),
    Column("wording_hash", String(64), nullable=False),
    Column("language", String(12), nullable=False),
    Column("channel", String(8), nullable=False),
    Column("reply", SealedText),
    Column("at", UTC, nullable=False),
    UniqueConstraint("conversation_id", "message_key", "purpose"),
)

safety_events = Table(
    "safety_events",
    metadata,
    Column("id", Integer, primary_key=True),
    Column(
        "conversation_id",
        ForeignKey("conversations.id", ondelete="CASCADE"),
        nullable=False,
        index=True,
    ),
    Column("message_id", Integer, unique=True),  # one verdict a message, so advice is given once
    Column("level", String(12), nullable=False),
    Column("rule", String(60), nullable=False),
    Column("also", String(60), nullable=False, server_default=""),  # the other levels found
    Column("rules", String(400), nullable=False, server_default=""),  # every rule, `rule` first
    Column("at", UTC, nullable=False),
)

tracker_events = Table(
    "tracker_events",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("sender_id", String(40), nullable=False, index=True),
    Column("events", SealedJSON, nullable=False),  # the events of one turn, in order
    Column("at", UTC, nullable=False),
)

# Codes that carry a journey from a phone to the web (texted) or from the web to a phone (shown).
# Only keyed hashes: who reads the file learns neither code nor number.
journey_codes = Table(
    "journey_codes",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("kind", String(8), nullable=False),  # to_web | to_phone
    # none: a number with nothing to go on with; its code is made all the same, and never fits
    Column("conversation_id", ForeignKey("conversations.id", ondelete="CASCADE"), index=True),
    Column("handle", String(64), nullable=False, unique=True),  # what the asking browser holds
    Column("code_hash", String(64), nullable=False, index=True),
    Column("phone_hash", String(64), index=True),  # to_web: so that no number gets many
    Column("message_id", Integer),  # to_web: the text that carries the code, emptied afterwards
    Column("tries", Integer, nullable=False, server_default="0"),
    Column("created_at", UTC, nullable=False),
    Column("expires_at", UTC, nullable=False, index=True),
    Column("used_at", UTC),
)
