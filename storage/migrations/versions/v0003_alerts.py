"""Alerts: rounds, incidents, alerts, the outbox, and what chats wish to hear."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TIME = sa.DateTime(timezone=True)
OPEN = sa.text("closed_at IS NULL")
WAITING = sa.text("alert IS NOT NULL AND kind = 'alert' AND claimed_until IS NULL AND NOT set_aside")


def upgrade() -> None:
    _rounds()
    _incidents()
    _alerts()
    _posts()
    op.create_table(
        "wishes",
        sa.Column("chat", ROW_ID, nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["chat"], ["chats.id"], name="fk_wishes_chat", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("chat", name="pk_wishes"),
    )
    op.create_table(
        "digests",
        sa.Column("chat", ROW_ID, nullable=False),
        sa.Column("every", sa.String(), nullable=False),
        sa.Column("ends", TIME, nullable=False),
        sa.ForeignKeyConstraint(["chat"], ["chats.id"], name="fk_digests_chat", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("chat", "every", name="pk_digests"),
    )
    _subscriptions()


def _subscriptions() -> None:
    op.create_table(
        "subscriptions",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("account", ROW_ID, nullable=False),
        sa.Column("plant", sa.String(), nullable=False),
        sa.Column("digest", sa.LargeBinary(), nullable=True),
        sa.Column("remote", sa.String(), nullable=True),
        sa.Column("due_at", TIME, nullable=False),
        sa.Column("refused_since", TIME, nullable=True),
        sa.ForeignKeyConstraint(["account"], ["accounts.id"], name="fk_subscriptions_account", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_subscriptions"),
        sa.UniqueConstraint("account", "plant", name="uq_subscriptions_account_plant"),
        sa.UniqueConstraint("digest", name="uq_subscriptions_digest"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_subscriptions_plant", "subscriptions", ["plant"], unique=False)
    op.create_index("ix_subscriptions_due_at", "subscriptions", ["due_at"], unique=False)


def _rounds() -> None:
    op.create_table(
        "rounds",
        sa.Column("account", ROW_ID, nullable=False),
        sa.Column("due_at", TIME, nullable=False),
        sa.Column("claimed_until", TIME, nullable=True),
        sa.Column("looked_at", TIME, nullable=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("cases", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["account"], ["accounts.id"], name="fk_rounds_account", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("account", name="pk_rounds"),
    )
    op.create_index("ix_rounds_due_at", "rounds", ["due_at"], unique=False)


def _incidents() -> None:
    op.create_table(
        "incidents",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("account", ROW_ID, nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("plant", sa.String(), nullable=False),
        sa.Column("since", TIME, nullable=False),
        sa.Column("opened_at", TIME, nullable=False),
        sa.Column("closed_at", TIME, nullable=True),
        sa.Column("facts", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["account"], ["accounts.id"], name="fk_incidents_account", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_incidents"),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "uq_incidents_open",
        "incidents",
        ["account", "rule", "subject"],
        unique=True,
        sqlite_where=OPEN,
        postgresql_where=OPEN,
    )
    op.create_index("ix_incidents_account", "incidents", ["account", "opened_at"], unique=False)
    op.create_index("ix_incidents_closed_at", "incidents", ["closed_at"], unique=False)


def _alerts() -> None:
    op.create_table(
        "alerts",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("chat", ROW_ID, nullable=False),
        sa.Column("account", ROW_ID, nullable=False),
        sa.Column("origin", ROW_ID, nullable=True),
        sa.Column("severity", sa.String(), nullable=False),
        sa.Column("thread", sa.BigInteger(), nullable=True),
        sa.Column("message_id", sa.BigInteger(), nullable=True),
        sa.Column("made_at", TIME, nullable=False),
        sa.Column("sent_at", TIME, nullable=True),
        sa.Column("closed_at", TIME, nullable=True),
        sa.Column("taken_by", sa.BigInteger(), nullable=True),
        sa.Column("taken_name", sa.String(), nullable=False),
        sa.Column("taken_at", TIME, nullable=True),
        sa.Column("snoozed_until", TIME, nullable=True),
        sa.Column("unheard_at", TIME, nullable=True),
        sa.ForeignKeyConstraint(["chat"], ["chats.id"], name="fk_alerts_chat", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["account"], ["accounts.id"], name="fk_alerts_account", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["origin"], ["alerts.id"], name="fk_alerts_origin", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_alerts"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_alerts_chat", "alerts", ["chat", "made_at"], unique=False)
    for column in ("account", "origin", "taken_by", "snoozed_until", "unheard_at"):
        op.create_index(f"ix_alerts_{column}", "alerts", [column], unique=False)
    op.create_table(
        "alert_incidents",
        sa.Column("alert", ROW_ID, nullable=False),
        sa.Column("incident", ROW_ID, nullable=False),
        sa.ForeignKeyConstraint(["alert"], ["alerts.id"], name="fk_alert_incidents_alert", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["incident"], ["incidents.id"], name="fk_alert_incidents_incident", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("alert", "incident", name="pk_alert_incidents"),
    )
    op.create_index("ix_alert_incidents_incident", "alert_incidents", ["incident"], unique=False)


def _posts() -> None:
    op.create_table(
        "posts",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("chat", ROW_ID, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("alert", ROW_ID, nullable=True),
        sa.Column("body", sa.String(), nullable=False),
        sa.Column("due_at", TIME, nullable=False),
        sa.Column("sounds", sa.Boolean(), nullable=False),
        sa.Column("made_at", TIME, nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("claimed_until", TIME, nullable=True),
        sa.Column("set_aside", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["chat"], ["chats.id"], name="fk_posts_chat", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["alert"], ["alerts.id"], name="fk_posts_alert", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_posts"),
        sqlite_autoincrement=True,
    )
    op.create_index("uq_posts_alert", "posts", ["alert"], unique=True, sqlite_where=WAITING, postgresql_where=WAITING)
    op.create_index("ix_posts_due", "posts", ["chat", "due_at", "id"], unique=False)
    op.create_index("ix_posts_alert", "posts", ["alert"], unique=False)
    op.create_index("ix_posts_due_at", "posts", ["due_at"], unique=False)
    op.create_table(
        "pauses",
        sa.Column("chat", ROW_ID, nullable=False),
        sa.Column("until", TIME, nullable=False),
        sa.ForeignKeyConstraint(["chat"], ["chats.id"], name="fk_pauses_chat", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("chat", name="pk_pauses"),
    )
