"""Requests to link a home say whose cloud they are for. Those under way were for the only one there was."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.add_column("tickets", sa.Column("cloud", sa.String(), server_default="eliot", nullable=False))
