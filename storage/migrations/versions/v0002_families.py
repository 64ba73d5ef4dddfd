"""Families: rules, members, leaves and acts; several homes in one chat."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    last = _last_number("links")
    with op.batch_alter_table("links", table_kwargs={"sqlite_autoincrement": True}) as links:
        links.add_column(sa.Column("preferred", sa.Boolean(), nullable=False, server_default=sa.false()))
        links.drop_constraint("uq_links_chat_cloud", type_="unique")
        links.create_unique_constraint("uq_links_chat_account", ["chat", "account"])
    with op.batch_alter_table("links", table_kwargs={"sqlite_autoincrement": True}) as links:
        links.alter_column("preferred", server_default=None, existing_type=sa.Boolean(), existing_nullable=False)
    _go_on_after("links", last)
    op.create_table(
        "families",
        sa.Column("chat", ROW_ID, nullable=False),
        sa.Column("rules", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["chat"], ["chats.id"], name="fk_families_chat", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("chat", name="pk_families"),
    )
    op.create_table(
        "members",
        sa.Column("chat", ROW_ID, nullable=False),
        sa.Column("person", sa.BigInteger(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("since", TIME, nullable=False),
        sa.Column("told", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["chat"], ["chats.id"], name="fk_members_chat", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("chat", "person", name="pk_members"),
    )
    op.create_index("ix_members_person", "members", ["person"], unique=False)
    op.create_table(
        "leaves",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("chat", ROW_ID, nullable=False),
        sa.Column("person", sa.BigInteger(), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.Column("made_by", sa.BigInteger(), nullable=False),
        sa.Column("made_at", TIME, nullable=False),
        sa.Column("secret_hash", sa.LargeBinary(), nullable=True),
        sa.Column("expires_at", TIME, nullable=True),
        sa.Column("until", TIME, nullable=True),
        sa.ForeignKeyConstraint(["chat"], ["chats.id"], name="fk_leaves_chat", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_leaves"),
        sa.UniqueConstraint("secret_hash", name="uq_leaves_secret_hash"),
        sqlite_autoincrement=True,
    )
    for column in ("chat", "person", "made_by", "until"):
        op.create_index(f"ix_leaves_{column}", "leaves", [column], unique=False)
    op.create_table(
        "acts",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("chat", ROW_ID, nullable=False),
        sa.Column("account", sa.BigInteger(), nullable=False),
        sa.Column("person", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("way", sa.String(), nullable=False),
        sa.Column("said", sa.String(), nullable=False),
        sa.Column("result", sa.String(), nullable=False),
        sa.Column("before", sa.String(), nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("undone_at", TIME, nullable=True),
        sa.ForeignKeyConstraint(["chat"], ["chats.id"], name="fk_acts_chat", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_acts"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_acts_chat", "acts", ["chat", "at"], unique=False)
    op.create_index("ix_acts_person", "acts", ["person"], unique=False)
    op.create_table(
        "act_things",
        sa.Column("act", ROW_ID, nullable=False),
        sa.Column("thing", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["act"], ["acts.id"], name="fk_act_things_act", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("act", "thing", name="pk_act_things"),
    )
    op.create_index("ix_act_things_thing", "act_things", ["thing"], unique=False)


def _last_number(table: str) -> int | None:
    """The highest number SQLite gave a row of this table, even if the row has gone; PostgreSQL's sequence stays."""
    if op.get_bind().dialect.name != "sqlite":
        return None
    asked = sa.text("SELECT seq FROM sqlite_sequence WHERE name = :name")
    last: int | None = op.get_bind().scalar(asked, {"name": table})
    return last


def _go_on_after(table: str, last: int | None) -> None:
    """A table made anew would hand the numbers of its last rows out again."""
    if last is not None:
        op.get_bind().execute(sa.text("DELETE FROM sqlite_sequence WHERE name = :name"), {"name": table})
        insert = sa.text("INSERT INTO sqlite_sequence (name, seq) VALUES (:name, :last)")
        op.get_bind().execute(insert, {"name": table, "last": last})
