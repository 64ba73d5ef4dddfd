"""The schema. Rows stay in this package; what leaves it is a record.

Columns carry the names of the record's fields, so that a row of `columns_of` fills the record in order.
"""

from dataclasses import fields
from datetime import date, datetime
from enum import StrEnum
from typing import Any, ClassVar

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    Enum,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    UniqueConstraint,
    text,
)
from sqlmodel import Field, SQLModel

from storage.columns import ROW_ID, ForeignText, UtcTime
from storage.records import ChatKind, LinkState, Stage

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)
# SQLite hands the id of a deleted last row out again unless told not to; ids stand on buttons for years.
NEVER_REUSED = {"sqlite_autoincrement": True}


def _key() -> Any:
    return Field(default=None, sa_column=Column(ROW_ID, primary_key=True))


def _of(column: str, *, null: bool = False, index: bool = True, ondelete: str = "CASCADE") -> Any:
    """The row this one belongs to, and goes with."""
    return Field(sa_column=Column(ROW_ID, ForeignKey(column, ondelete=ondelete), nullable=null, index=index or None))


def _field(kind: Any, *, null: bool = False, unique: bool = False, index: bool = False) -> Any:
    return Field(sa_column=Column(kind, nullable=null, unique=unique or None, index=index or None))


def _word(words: type[StrEnum]) -> Enum:
    """Kept as plain text: a new word then needs no migration."""
    return Enum(words, native_enum=False, length=16, values_callable=lambda kind: [word.value for word in kind])


class Row(SQLModel):
    metadata: ClassVar[MetaData] = metadata


class ChatRow(Row, table=True):
    __tablename__ = "chats"
    __table_args__ = (NEVER_REUSED,)

    id: int | None = _key()
    telegram_id: int = _field(BigInteger, unique=True)
    kind: ChatKind = _field(_word(ChatKind))
    title: str = _field(ForeignText)
    locale: str | None = _field(String, null=True)
    zone: str | None = _field(String, null=True)
    text_only: bool = _field(Boolean)
    active: bool = _field(Boolean)
    removed_at: datetime | None = _field(UtcTime, null=True, index=True)


class PersonRow(Row, table=True):
    __tablename__ = "people"

    id: int = Field(sa_column=Column(BigInteger, primary_key=True, autoincrement=False))
    name: str = _field(ForeignText)
    locale: str | None = _field(String, null=True)
    text_only: bool = _field(Boolean)


class AccountRow(Row, table=True):
    __tablename__ = "accounts"
    __table_args__ = (UniqueConstraint("cloud", "subject"), NEVER_REUSED)

    id: int | None = _key()
    cloud: str = _field(String)
    subject: str = _field(ForeignText)


class LinkRow(Row, table=True):
    __tablename__ = "links"
    __table_args__ = (
        UniqueConstraint("chat", "account"),
        Index(None, "state", "refreshed_at"),
        NEVER_REUSED,
    )

    id: int | None = _key()
    chat: int = _of("chats.id", index=False)
    account: int = _of("accounts.id", ondelete="RESTRICT")
    cloud: str = _field(String)
    person: int = _field(BigInteger, index=True)
    access_token: bytes = _field(LargeBinary)
    refresh_token: bytes = _field(LargeBinary)
    expires_at: datetime = _field(UtcTime)
    refreshed_at: datetime = _field(UtcTime)
    generation: int = _field(Integer)
    state: LinkState = _field(_word(LinkState))
    plant: str | None = _field(ForeignText, null=True)
    preferred: bool = _field(Boolean)
    created_at: datetime = _field(UtcTime)


class AliasRow(Row, table=True):
    """What the family of a chat calls a thing of its home. `folded` is the name without what makes no difference."""

    __tablename__ = "aliases"
    __table_args__ = (UniqueConstraint("link", "folded"), NEVER_REUSED)

    id: int | None = _key()
    link: int = _of("links.id", index=False)
    thing: int = _of("things.id")
    name: str = _field(ForeignText)
    folded: str = _field(ForeignText)


class TicketRow(Row, table=True):
    __tablename__ = "tickets"
    __table_args__ = (NEVER_REUSED,)

    id: int | None = _key()
    stage: Stage = _field(_word(Stage))
    person: int = _field(BigInteger, index=True)
    person_name: str = _field(ForeignText)
    chat: int = _of("chats.id")
    asked_at: datetime = _field(UtcTime)
    expires_at: datetime = _field(UtcTime, index=True)
    ask_hash: bytes = _field(LargeBinary, unique=True)
    state_hash: bytes | None = _field(LargeBinary, null=True, unique=True)
    claim_hash: bytes | None = _field(LargeBinary, null=True, unique=True)
    cookie_hash: bytes | None = _field(LargeBinary, null=True)
    verifier: bytes | None = _field(LargeBinary, null=True)
    nonce: bytes | None = _field(LargeBinary, null=True)
    tokens: bytes | None = _field(LargeBinary, null=True)
    # What a process of the release before still writes is for the only cloud that it knows.
    cloud: str = Field(sa_column=Column(String, nullable=False, server_default="eliot"))


class HomeRow(Row, table=True):
    __tablename__ = "homes"

    account: int = Field(
        sa_column=Column(ROW_ID, ForeignKey("accounts.id", ondelete="CASCADE"), primary_key=True, autoincrement=False)
    )
    body: str = _field(ForeignText)
    fetched_at: datetime = _field(UtcTime)


class ThingRow(Row, table=True):
    """A plant, ambient, module or scene that was seen once; its id is the number behind its buttons."""

    __tablename__ = "things"
    __table_args__ = (UniqueConstraint("account", "vendor_id"), NEVER_REUSED)

    id: int | None = _key()
    account: int = _of("accounts.id", index=False)
    kind: str = _field(String)
    vendor_id: str = _field(ForeignText, index=True)


class LedgerRow(Row, table=True):
    __tablename__ = "ledger"

    scope: str = Field(sa_column=Column(String, primary_key=True))
    day: date = _field(Date)
    used: int = _field(Integer)
    blocked_until: datetime | None = _field(UtcTime, null=True)


class InboxRow(Row, table=True):
    __tablename__ = "inbox"
    __table_args__ = (
        UniqueConstraint("bot", "update_id"),
        # Holds only what is waiting: its size is the backlog's, not the history's.
        Index(
            "ix_inbox_waiting",
            "bot",
            "seq",
            sqlite_where=text("done_at IS NULL"),
            postgresql_where=text("done_at IS NULL"),
        ),
        NEVER_REUSED,
    )

    seq: int | None = _key()
    bot: int = _field(BigInteger)
    update_id: int = _field(BigInteger)
    lane: str = _field(String)
    payload: bytes = _field(LargeBinary)
    received_at: datetime = _field(UtcTime)
    attempts: int = _field(Integer)
    done_at: datetime | None = _field(UtcTime, null=True, index=True)
    set_aside: bool = _field(Boolean)


class LeaseRow(Row, table=True):
    __tablename__ = "leases"

    name: str = Field(sa_column=Column(String, primary_key=True))
    holder: str = _field(String)
    until: datetime = _field(UtcTime)


class PromptRow(Row, table=True):
    __tablename__ = "prompts"
    __table_args__ = (NEVER_REUSED,)

    id: int | None = _key()
    chat: int = _of("chats.id")
    person: int = _field(BigInteger, index=True)
    kind: str = _field(String)
    body: str = _field(ForeignText)
    message_id: int | None = _field(BigInteger, null=True)
    expires_at: datetime = _field(UtcTime, index=True)


class WatchRow(Row, table=True):
    __tablename__ = "watches"
    __table_args__ = (
        # A unique index takes every NULL for another one, so watches without a link need their own.
        Index(
            "uq_watches_linked",
            "chat",
            "link",
            "kind",
            unique=True,
            sqlite_where=text("link IS NOT NULL"),
            postgresql_where=text("link IS NOT NULL"),
        ),
        Index(
            "uq_watches_unlinked",
            "chat",
            "kind",
            unique=True,
            sqlite_where=text("link IS NULL"),
            postgresql_where=text("link IS NULL"),
        ),
        NEVER_REUSED,
    )

    id: int | None = _key()
    chat: int = _of("chats.id")
    link: int | None = _of("links.id", null=True)
    person: int = _field(BigInteger, index=True)
    kind: str = _field(String)
    thread: int | None = _field(BigInteger, null=True)
    reference: str = _field(String)
    due_at: datetime = _field(UtcTime, index=True)
    until: datetime = _field(UtcTime)
    created_at: datetime = _field(UtcTime)


class MarkRow(Row, table=True):
    __tablename__ = "marks"

    name: str = Field(sa_column=Column(String, primary_key=True))
    value: str = _field(ForeignText)


class FamilyRow(Row, table=True):
    """The rules of a chat; a chat that decided nothing has none."""

    __tablename__ = "families"

    chat: int = Field(
        sa_column=Column(ROW_ID, ForeignKey("chats.id", ondelete="CASCADE"), primary_key=True, autoincrement=False)
    )
    rules: str = _field(ForeignText)


class MemberRow(Row, table=True):
    __tablename__ = "members"

    chat: int = Field(
        sa_column=Column(ROW_ID, ForeignKey("chats.id", ondelete="CASCADE"), primary_key=True, autoincrement=False)
    )
    person: int = Field(sa_column=Column(BigInteger, primary_key=True, autoincrement=False, index=True))
    role: str = _field(String)
    since: datetime = _field(UtcTime)
    told: bool = _field(Boolean)


class LeaveRow(Row, table=True):
    __tablename__ = "leaves"
    __table_args__ = (NEVER_REUSED,)

    id: int | None = _key()
    chat: int = _of("chats.id")
    person: int | None = _field(BigInteger, null=True, index=True)
    kind: str = _field(String)
    body: str = _field(ForeignText)
    made_by: int = _field(BigInteger, index=True)
    made_at: datetime = _field(UtcTime)
    secret_hash: bytes | None = _field(LargeBinary, null=True, unique=True)
    expires_at: datetime | None = _field(UtcTime, null=True)
    until: datetime | None = _field(UtcTime, null=True, index=True)


class ActRow(Row, table=True):
    __tablename__ = "acts"
    __table_args__ = (Index("ix_acts_chat", "chat", "at"), NEVER_REUSED)

    id: int | None = _key()
    chat: int = _of("chats.id", index=False)
    account: int = _field(BigInteger)
    person: int = _field(BigInteger, index=True)
    name: str = _field(ForeignText)
    way: str = _field(String)
    said: str = _field(ForeignText)
    result: str = _field(String)
    before: str = _field(ForeignText)
    at: datetime = _field(UtcTime)
    undone_at: datetime | None = _field(UtcTime, null=True)


class ActThingRow(Row, table=True):
    """The numbers of the modules an act was about, and of their ambients."""

    __tablename__ = "act_things"

    act: int = Field(
        sa_column=Column(ROW_ID, ForeignKey("acts.id", ondelete="CASCADE"), primary_key=True, autoincrement=False)
    )
    thing: int = Field(sa_column=Column(BigInteger, primary_key=True, autoincrement=False, index=True))


class RoundRow(Row, table=True):
    """When an account's homes are looked at next, and what was suspected at the last look."""

    __tablename__ = "rounds"

    account: int = Field(
        sa_column=Column(ROW_ID, ForeignKey("accounts.id", ondelete="CASCADE"), primary_key=True, autoincrement=False)
    )
    due_at: datetime = _field(UtcTime, index=True)
    claimed_until: datetime | None = _field(UtcTime, null=True)
    looked_at: datetime | None = _field(UtcTime, null=True)
    revision: int = _field(Integer)
    cases: str = _field(ForeignText)


class IncidentRow(Row, table=True):
    __tablename__ = "incidents"
    __table_args__ = (
        Index(
            "uq_incidents_open",
            "account",
            "rule",
            "subject",
            unique=True,
            sqlite_where=text("closed_at IS NULL"),
            postgresql_where=text("closed_at IS NULL"),
        ),
        Index("ix_incidents_account", "account", "opened_at"),
        NEVER_REUSED,
    )

    id: int | None = _key()
    account: int = _of("accounts.id", index=False)
    rule: str = _field(String)
    subject: str = _field(ForeignText)
    plant: str = _field(ForeignText)
    since: datetime = _field(UtcTime)
    opened_at: datetime = _field(UtcTime)
    closed_at: datetime | None = _field(UtcTime, null=True, index=True)
    facts: str = _field(ForeignText)


class AlertRow(Row, table=True):
    __tablename__ = "alerts"
    __table_args__ = (Index("ix_alerts_chat", "chat", "made_at"), NEVER_REUSED)

    id: int | None = _key()
    chat: int = _of("chats.id", index=False)
    account: int = _of("accounts.id")
    origin: int | None = _of("alerts.id", null=True)
    severity: str = _field(String)
    thread: int | None = _field(BigInteger, null=True)
    message_id: int | None = _field(BigInteger, null=True)
    made_at: datetime = _field(UtcTime)
    sent_at: datetime | None = _field(UtcTime, null=True)
    closed_at: datetime | None = _field(UtcTime, null=True)
    taken_by: int | None = _field(BigInteger, null=True, index=True)
    taken_name: str = _field(ForeignText)
    taken_at: datetime | None = _field(UtcTime, null=True)
    snoozed_until: datetime | None = _field(UtcTime, null=True, index=True)
    unheard_at: datetime | None = _field(UtcTime, null=True, index=True)


class AlertIncidentRow(Row, table=True):
    __tablename__ = "alert_incidents"

    alert: int = Field(
        sa_column=Column(ROW_ID, ForeignKey("alerts.id", ondelete="CASCADE"), primary_key=True, autoincrement=False)
    )
    incident: int = Field(
        sa_column=Column(
            ROW_ID, ForeignKey("incidents.id", ondelete="CASCADE"), primary_key=True, autoincrement=False, index=True
        )
    )


class PostRow(Row, table=True):
    """The outbox. What waits for an alert waits once; one on its way does not count."""

    __tablename__ = "posts"
    __table_args__ = (
        Index(
            "uq_posts_alert",
            "alert",
            unique=True,
            sqlite_where=text("alert IS NOT NULL AND kind = 'alert' AND claimed_until IS NULL AND NOT set_aside"),
            postgresql_where=text("alert IS NOT NULL AND kind = 'alert' AND claimed_until IS NULL AND NOT set_aside"),
        ),
        Index("ix_posts_due", "chat", "due_at", "id"),
        NEVER_REUSED,
    )

    id: int | None = _key()
    chat: int = _of("chats.id", index=False)
    kind: str = _field(String)
    alert: int | None = _of("alerts.id", null=True)
    body: str = _field(ForeignText)
    due_at: datetime = _field(UtcTime, index=True)
    sounds: bool = _field(Boolean)
    made_at: datetime = _field(UtcTime)
    attempts: int = _field(Integer)
    claimed_until: datetime | None = _field(UtcTime, null=True)
    set_aside: bool = _field(Boolean)


class PauseRow(Row, table=True):
    """A chat Telegram asked to leave alone for a while."""

    __tablename__ = "pauses"

    chat: int = Field(
        sa_column=Column(ROW_ID, ForeignKey("chats.id", ondelete="CASCADE"), primary_key=True, autoincrement=False)
    )
    until: datetime = _field(UtcTime)


class WishesRow(Row, table=True):
    """How a chat wants to be alerted; a chat that decided nothing has none."""

    __tablename__ = "wishes"

    chat: int = Field(
        sa_column=Column(ROW_ID, ForeignKey("chats.id", ondelete="CASCADE"), primary_key=True, autoincrement=False)
    )
    body: str = _field(ForeignText)


class DigestRow(Row, table=True):
    """The last period of each kind whose digest a chat was promised."""

    __tablename__ = "digests"

    chat: int = Field(
        sa_column=Column(ROW_ID, ForeignKey("chats.id", ondelete="CASCADE"), primary_key=True, autoincrement=False)
    )
    every: str = Field(sa_column=Column(String, primary_key=True))
    ends: datetime = _field(UtcTime)


class SubscriptionRow(Row, table=True):
    """That the cloud is to tell of changes in a plant. `digest` is of the secret in the address it tells them to."""

    __tablename__ = "subscriptions"
    __table_args__ = (UniqueConstraint("account", "plant"), NEVER_REUSED)

    id: int | None = _key()
    account: int = _of("accounts.id", index=False)
    plant: str = _field(ForeignText, index=True)
    digest: bytes | None = _field(LargeBinary, null=True, unique=True)
    remote: str | None = _field(ForeignText, null=True)
    due_at: datetime = _field(UtcTime, index=True)
    refused_since: datetime | None = _field(UtcTime, null=True)


CHATS = metadata.tables["chats"]
PEOPLE = metadata.tables["people"]
ACCOUNTS = metadata.tables["accounts"]
LINKS = metadata.tables["links"]
ALIASES = metadata.tables["aliases"]
TICKETS = metadata.tables["tickets"]
HOMES = metadata.tables["homes"]
THINGS = metadata.tables["things"]
LEDGER = metadata.tables["ledger"]
INBOX = metadata.tables["inbox"]
LEASES = metadata.tables["leases"]
PROMPTS = metadata.tables["prompts"]
WATCHES = metadata.tables["watches"]
MARKS = metadata.tables["marks"]
FAMILIES = metadata.tables["families"]
MEMBERS = metadata.tables["members"]
LEAVES = metadata.tables["leaves"]
ACTS = metadata.tables["acts"]
ACT_THINGS = metadata.tables["act_things"]
ROUNDS = metadata.tables["rounds"]
INCIDENTS = metadata.tables["incidents"]
ALERTS = metadata.tables["alerts"]
ALERT_INCIDENTS = metadata.tables["alert_incidents"]
POSTS = metadata.tables["posts"]
PAUSES = metadata.tables["pauses"]
WISHES = metadata.tables["wishes"]
SUBSCRIPTIONS = metadata.tables["subscriptions"]
DIGESTS = metadata.tables["digests"]

# Every column that holds what a vault sealed.
SEALED = (
    (LINKS, ("access_token", "refresh_token")),
    (TICKETS, ("verifier", "nonce", "tokens")),
)


def columns_of(table: Table, record: type[Any]) -> tuple[Column[Any], ...]:
    """The columns that fill this record, in the order of its fields."""
    return tuple(table.c[field.name] for field in fields(record))
