"""What leaves for other systems, and sign-ins that another system vouches for. No personal data."""

from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table

from bot.store.sealed import SealedJSON
from bot.store.tables.base import UTC, metadata

notices = Table(
    "notices",  # e-mails to staff and calls of the receiver's web address, until they have arrived
    metadata,
    Column("id", Integer, primary_key=True),
    Column("number", String(36), nullable=False, unique=True),  # how the receiver knows it again
    Column("way", String(8), nullable=False),  # webhook | mail
    # referral.created | referral.status, and for e-mails: new | overdue
    Column("event", String(24), nullable=False),
    Column("team", String(40), nullable=False),
    Column("referral_id", ForeignKey("referrals.id", ondelete="CASCADE"), index=True),
    Column("status", String(20)),  # of the referral after it
    Column("staff_id", ForeignKey("staff.id", ondelete="CASCADE"), index=True),  # who is written to
    Column("at", UTC, nullable=False),
    Column("state", String(8), nullable=False, server_default="waiting"),  # | sending | sent | dead
    Column("tries", Integer, nullable=False, server_default="0"),
    Column("not_before", UTC, nullable=False),
    Column("problem", String(40)),  # of the last try: a code, never what a receiver wrote
    Column("updated_at", UTC, nullable=False),
)
Index("ix_notices_due", notices.c.way, notices.c.state, notices.c.not_before)

provider_sign_ins = Table(
    "provider_sign_ins",  # on their way to the organisation's sign-in page and back; once only
    metadata,
    Column("id", String(64), primary_key=True),  # hash of the cookie's token
    # what was sent with them, what they were doing, and who they are while a code is asked for
    Column("facts", SealedJSON, nullable=False),
    Column("created_at", UTC, nullable=False, index=True),
)
