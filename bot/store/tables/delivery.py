"""What the carrier said about a text before we knew that text by the carrier's id."""

from sqlalchemy import Column, String, Table

from bot.store.tables.base import UTC, metadata

# A row lives from the report until the sender stores the id: mostly less than a second.
early_reports = Table(
    "early_reports",
    metadata,
    Column("provider_id", String(80), primary_key=True),
    Column("status", String(16), nullable=False),  # delivered | undeliverable
    Column("error_code", String(12)),
    Column("at", UTC, nullable=False, index=True),
)
