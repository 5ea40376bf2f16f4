"""The advisers' lists are read from one index, whatever the records weigh."""

from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

COLUMNS = [
    "team",
    "status",
    "claimed_by",
    "priority",
    "first_contact_due",
    "edition",
    "area",
    "language",
    "source",
    "strand",
]


def upgrade():
    op.create_index("ix_referrals_lists", "referrals", COLUMNS)


def downgrade():
    op.drop_index("ix_referrals_lists", "referrals")
