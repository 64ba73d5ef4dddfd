"""Several makers' clouds: requests to link a home say which they are for (those under way were for the only one there
was), and a thing is found by the name its maker gave it.
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.add_column("tickets", sa.Column("cloud", sa.String(), server_default="eliot", nullable=False))
    op.create_index("ix_things_vendor_id", "things", ["vendor_id"], unique=False)
