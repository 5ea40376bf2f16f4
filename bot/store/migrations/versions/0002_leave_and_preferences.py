"""Whom an adviser usually sees, and until when they are on leave."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade():
    op.add_column("staff", sa.Column("areas", sa.String(length=200), server_default="", nullable=False))
    op.add_column("staff", sa.Column("strands", sa.String(length=120), server_default="", nullable=False))
    op.add_column("staff", sa.Column("away_until", sa.Date(), nullable=True))


def downgrade():
    for name in ("away_until", "strands", "areas"):
        op.drop_column("staff", name)
