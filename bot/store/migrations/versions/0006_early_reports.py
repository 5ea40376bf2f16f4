"""Delivery reports that come before the sender has stored the carrier's id."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        "early_reports",
        sa.Column("provider_id", sa.String(length=80), nullable=False),
        sa.Column("status", sa.String(length=16), nullable=False),
        sa.Column("error_code", sa.String(length=12), nullable=True),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("provider_id", name=op.f("pk_early_reports")),
    )
    op.create_index(op.f("ix_early_reports_at"), "early_reports", ["at"])


def downgrade():
    op.drop_table("early_reports")
