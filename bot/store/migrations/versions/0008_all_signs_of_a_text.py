"""All that one text meant for safety: its other levels and every rule, beside the first."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table("safety_events") as table:
        table.add_column(sa.Column("also", sa.String(60), nullable=False, server_default=""))
        table.add_column(sa.Column("rules", sa.String(400), nullable=False, server_default=""))


def downgrade():
    with op.batch_alter_table("safety_events") as table:
        table.drop_column("rules")
        table.drop_column("also")
