"""Staff, community partners, and who read what."""

from sqlalchemy import Boolean, Column, Date, ForeignKey, Index, Integer, String, Table

from bot.store.sealed import SealedText
from bot.store.tables.base import UTC, metadata

staff = Table(
    "staff",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("username", String(60), nullable=False, unique=True),
    Column("display_name", String(80), nullable=False),
    Column("role", String(16), nullable=False),  # adviser | senior | manager | evaluator
    Column("team", String(40), nullable=False),
    Column("languages", String(80), nullable=False, server_default="en"),
    Column(
        "areas", String(200), nullable=False, server_default=""
    ),  # whom they usually see; none: all
    Column("strands", String(120), nullable=False, server_default=""),
    Column("away_until", Date),  # the last day of their leave
    Column("password_hash", String(200)),
    Column("totp_secret", SealedText),
    Column("totp_last", Integer, nullable=False, server_default="0"),  # a code works once
    Column("recovery_codes", SealedText),
    Column("active", Boolean, nullable=False, server_default="1"),
    Column("failed", Integer, nullable=False, server_default="0"),
    Column("locked_until", UTC),
    Column("email", SealedText),
    Column("email_hash", String(64)),  # keyed, to find somebody by their address
    Column("provider_hash", String(64)),  # of issuer and subject at their own sign-in
    # the e-mails they want, with spaces between: new overdue
    Column("told_of", String(24), nullable=False, server_default="new overdue"),
    Column("created_at", UTC, nullable=False),
)

Index("uq_staff_email_hash", staff.c.email_hash, unique=True)
Index("uq_staff_provider_hash", staff.c.provider_hash, unique=True)

staff_sessions = Table(
    "staff_sessions",
    metadata,
    Column("id", String(64), primary_key=True),  # hash of the cookie's token
    Column("staff_id", ForeignKey("staff.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("created_at", UTC, nullable=False),
    Column("seen_at", UTC, nullable=False),
    Column("device", String(40), nullable=False, server_default=""),  # such as: Firefox on Windows
)

read_log = Table(
    "read_log",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", UTC, nullable=False),
    Column("staff_id", ForeignKey("staff.id"), nullable=False),
    Column("referral_id", Integer, nullable=False, index=True),
    Column("what", String(24), nullable=False),
)

partners = Table(
    "partners",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("code", String(40), nullable=False, unique=True),
    Column("name", String(120), nullable=False),
    Column("language", String(12)),
    Column("keyword", String(24), unique=True),
    Column("site", String(40), nullable=False),
    Column("active", Boolean, nullable=False, server_default="1"),
    Column("created_at", UTC, nullable=False),
)
