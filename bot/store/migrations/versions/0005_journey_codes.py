"""A journey goes from a phone to the web and back, by codes kept as hashes."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

LIVING = "uq_conversations_living_phone"


def _one_living(where):
    op.drop_index(LIVING, table_name="conversations")
    op.create_index(
        LIVING,
        "conversations",
        ["phone_hash"],
        unique=True,
        sqlite_where=sa.text(where),
        postgresql_where=sa.text(where),
    )


def upgrade():
    op.add_column("conversations", sa.Column("shown_from", sa.Integer(), server_default="0", nullable=False))
    _one_living("state != 'ended'")
    op.create_table(
        "journey_codes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("conversation_id", sa.String(length=40), nullable=True),
        sa.Column("handle", sa.String(length=64), nullable=False),
        sa.Column("code_hash", sa.String(length=64), nullable=False),
        sa.Column("phone_hash", sa.String(length=64), nullable=True),
        sa.Column("message_id", sa.Integer(), nullable=True),
        sa.Column("tries", sa.Integer(), server_default="0", nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("expires_at", sa.DateTime(), nullable=False),
        sa.Column("used_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["conversation_id"],
            ["conversations.id"],
            name=op.f("fk_journey_codes_conversation_id_conversations"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journey_codes")),
        sa.UniqueConstraint("handle", name=op.f("uq_journey_codes_handle")),
    )
    for column in ("conversation_id", "code_hash", "phone_hash", "expires_at"):
        op.create_index(op.f(f"ix_journey_codes_{column}"), "journey_codes", [column])


def downgrade():
    op.drop_table("journey_codes")
    _one_living("channel = 'sms' AND state != 'ended'")
    op.drop_column("conversations", "shown_from")
