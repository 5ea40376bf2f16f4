"""Notices to other systems, sign-ins through an organisation's own provider, devices of sessions."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        "notices",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(length=36), nullable=False),
        sa.Column("way", sa.String(length=8), nullable=False),
        sa.Column("event", sa.String(length=24), nullable=False),
        sa.Column("team", sa.String(length=40), nullable=False),
        sa.Column("referral_id", sa.Integer(), nullable=True),
        sa.Column("status", sa.String(length=20), nullable=True),
        sa.Column("staff_id", sa.Integer(), nullable=True),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("state", sa.String(length=8), server_default="waiting", nullable=False),
        sa.Column("tries", sa.Integer(), server_default="0", nullable=False),
        sa.Column("not_before", sa.DateTime(), nullable=False),
        sa.Column("problem", sa.String(length=40), nullable=True),
        sa.Column("updated_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["referral_id"], ["referrals.id"], name=op.f("fk_notices_referral_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_notices_staff_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notices")),
        sa.UniqueConstraint("number", name=op.f("uq_notices_number")),
    )
    op.create_index(op.f("ix_notices_referral_id"), "notices", ["referral_id"])
    op.create_index(op.f("ix_notices_staff_id"), "notices", ["staff_id"])
    op.create_index("ix_notices_due", "notices", ["way", "state", "not_before"])
    op.create_table(
        "provider_sign_ins",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("facts", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_provider_sign_ins")),
    )
    op.create_index(op.f("ix_provider_sign_ins_created_at"), "provider_sign_ins", ["created_at"])
    op.add_column("staff_sessions", sa.Column("device", sa.String(length=40), server_default="", nullable=False))
    op.add_column("staff", sa.Column("email", sa.LargeBinary(), nullable=True))
    op.add_column("staff", sa.Column("email_hash", sa.String(length=64), nullable=True))
    op.add_column("staff", sa.Column("provider_hash", sa.String(length=64), nullable=True))
    op.add_column("staff", sa.Column("told_of", sa.String(length=24), server_default="new overdue", nullable=False))
    op.create_index("uq_staff_email_hash", "staff", ["email_hash"], unique=True)
    op.create_index("uq_staff_provider_hash", "staff", ["provider_hash"], unique=True)


def downgrade():
    op.drop_index("uq_staff_provider_hash", "staff")
    op.drop_index("uq_staff_email_hash", "staff")
    for name in ("told_of", "provider_hash", "email_hash", "email"):
        op.drop_column("staff", name)
    op.drop_column("staff_sessions", "device")
    op.drop_table("provider_sign_ins")
    op.drop_table("notices")
