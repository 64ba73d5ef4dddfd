"""Names a family gives to the things of its home."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "aliases",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("link", ROW_ID, nullable=False),
        sa.Column("thing", ROW_ID, nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("folded", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["link"], ["links.id"], name="fk_aliases_link", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["thing"], ["things.id"], name="fk_aliases_thing", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_aliases"),
        sa.UniqueConstraint("link", "folded", name="uq_aliases_link_folded"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_aliases_thing", "aliases", ["thing"], unique=False)
