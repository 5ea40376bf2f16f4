"""One person who wrote twice: which referral goes on, and which pairs are of two people."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade():
    op.add_column("referrals", sa.Column("merged_into", sa.String(length=8), nullable=True))
    op.create_index("ix_referrals_merged_into", "referrals", ["merged_into"])
    op.create_table(
        "kept_apart",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("first_id", sa.Integer(), nullable=False),
        sa.Column("second_id", sa.Integer(), nullable=False),
        sa.Column("who", sa.String(length=60), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["first_id"], ["referrals.id"], name="fk_kept_apart_first_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["second_id"], ["referrals.id"], name="fk_kept_apart_second_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_kept_apart"),
        sa.UniqueConstraint("first_id", "second_id", name="uq_kept_apart_first_id_second_id"),
    )
    op.create_index("ix_kept_apart_second_id", "kept_apart", ["second_id"])


def downgrade():
    op.drop_table("kept_apart")
    op.drop_index("ix_referrals_merged_into", "referrals")
    op.drop_column("referrals", "merged_into")
