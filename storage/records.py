"""The values handed in and out of the store: frozen, and silent about secrets."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum


class ChatKind(StrEnum):
    """The kinds of chat a bot can be talked to in, in Telegram's words."""

    PRIVATE = "private"
    GROUP = "group"
    SUPERGROUP = "supergroup"


class LinkState(StrEnum):
    ACTIVE = "active"
    LOST = "lost"


class Stage(StrEnum):
    """How far a request to link a home has come."""

    ASKED = "asked"
    BEGUN = "begun"
    ARRIVED = "arrived"
    HELD = "held"
    CLAIMED = "claimed"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class ChatRecord:
    id: int
    telegram_id: int
    kind: ChatKind
    title: str
    locale: str | None
    zone: str | None
    text_only: bool
    active: bool
    removed_at: datetime | None


@dataclass(frozen=True, slots=True)
class PersonRecord:
    id: int
    name: str
    locale: str | None
    text_only: bool


@dataclass(frozen=True, slots=True)
class AccountRecord:
    id: int
    cloud: str
    subject: str


@dataclass(frozen=True, slots=True)
class AliasRecord:
    """A name that the family of a chat gave to the thing of this number. `folded` is what tells it from others."""

    id: int
    link: int
    thing: int
    name: str
    folded: str


@dataclass(frozen=True, slots=True)
class LinkRecord:
    """Leave for one chat to speak to one account. `generation` grows with every new pair of tokens. Of several in a
    chat, the `preferred` one is meant where nothing else is said.
    """

    id: int
    chat: int
    account: int
    cloud: str
    person: int
    access_token: str = field(repr=False)
    refresh_token: str = field(repr=False)
    expires_at: datetime
    refreshed_at: datetime
    generation: int
    state: LinkState
    plant: str | None
    preferred: bool
    created_at: datetime


@dataclass(frozen=True, slots=True)
class TicketRecord:
    """A request to link a home in this cloud. What a stage no longer needs, or does not have yet, is None."""

    id: int
    stage: Stage
    person: int
    person_name: str
    chat: int
    asked_at: datetime
    expires_at: datetime
    cookie_hash: bytes | None = field(repr=False)
    verifier: str | None = field(repr=False)
    nonce: str | None = field(repr=False)
    tokens: str | None = field(repr=False)
    cloud: str


@dataclass(frozen=True, slots=True)
class HomeRecord:
    """The last known topology of an account. `numbers` are short names for vendor ids, never reused."""

    account: int
    body: str = field(repr=False)
    fetched_at: datetime
    numbers: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class LedgerRecord:
    """`day` is 1970-01-01 while a scope was blocked before anything was counted."""

    scope: str
    day: date
    used: int
    blocked_until: datetime | None


@dataclass(frozen=True, slots=True)
class InboxRecord:
    """`attempts` counts the starts of the program that found it unfinished."""

    seq: int
    bot: int
    update_id: int
    lane: str
    payload: bytes = field(repr=False)
    received_at: datetime
    attempts: int


@dataclass(frozen=True, slots=True)
class PromptRecord:
    id: int
    chat: int
    person: int
    kind: str
    body: str = field(repr=False)
    message_id: int | None
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class WatchRecord:
    id: int
    chat: int
    link: int | None
    person: int
    kind: str
    thread: int | None
    reference: str
    due_at: datetime
    until: datetime
    created_at: datetime


@dataclass(frozen=True, slots=True)
class MemberRecord:
    """Somebody with a role in a chat. `told` is whether somebody chose it for them; newcomers start without."""

    chat: int
    person: int
    role: str
    since: datetime
    told: bool


@dataclass(frozen=True, slots=True)
class LeaveRecord:
    """Leave given to one person for a while, or a link that gives it to whoever opens it first.

    `kind` and `body` are the services' words. `person` is None until the link was opened, `expires_at` is the link's
    end, `until` that of the leave itself; None is for good.
    """

    id: int
    chat: int
    person: int | None
    kind: str
    body: str = field(repr=False)
    made_by: int
    made_at: datetime
    expires_at: datetime | None
    until: datetime | None


@dataclass(frozen=True, slots=True)
class FamilyRecord:
    """All that is decided for a chat: the rules as the services wrote them, who is what, and leaves that were taken."""

    chat: int
    rules: str = field(repr=False)
    members: tuple[MemberRecord, ...]
    leaves: tuple[LeaveRecord, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NewAct:
    """An act to be written down, with the numbers of what it was about. `id` is drawn by whoever writes, and grows
    with time.
    """

    id: int
    chat: int
    account: int
    person: int
    name: str
    way: str
    said: str
    result: str
    before: str = field(repr=False)
    at: datetime
    things: frozenset[int]


@dataclass(frozen=True, slots=True)
class ActNews:
    """What became known of an act since it was written down; None leaves what stands there."""

    id: int
    result: str | None = None
    before: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class ActRecord:
    """Something a person did at home. `said` repeats it, `before` tells how to take it back; both are the services'
    words. `undone_at` is set once, by whoever takes it back first.
    """

    id: int
    chat: int
    account: int
    person: int
    name: str
    way: str
    said: str
    result: str
    before: str = field(repr=False)
    at: datetime
    undone_at: datetime | None


@dataclass(frozen=True, slots=True)
class RoundRecord:
    """The next look at an account's homes. `cases` is what is suspected, in the services' words; `revision` grows
    with every decision, so that of two who decide at once only one does.
    """

    account: int
    due_at: datetime
    looked_at: datetime | None
    revision: int
    cases: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class NewIncident:
    """A trouble that begins. `subject` is the maker's id of what it befell, empty for a whole account."""

    rule: str
    subject: str
    plant: str
    since: datetime
    facts: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class IncidentRecord:
    """Something that befell a home. There is one open incident for each account, rule and subject."""

    id: int
    account: int
    rule: str
    subject: str
    plant: str
    since: datetime
    opened_at: datetime
    closed_at: datetime | None
    facts: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class AlertRecord:
    """What one chat is told of incidents that belong together, in one message. `origin` is the alert this one repeats
    to somebody in private. `taken_by` said that they look after it. `unheard_at` is when it goes to the next person
    if nobody did; `snoozed_until` when it is said anew if it still lasts.
    """

    id: int
    chat: int
    account: int
    origin: int | None
    severity: str
    thread: int | None
    message_id: int | None
    made_at: datetime
    sent_at: datetime | None
    closed_at: datetime | None
    taken_by: int | None
    taken_name: str
    taken_at: datetime | None
    snoozed_until: datetime | None
    unheard_at: datetime | None


@dataclass(frozen=True, slots=True)
class NewTelling:
    """One alert of one chat: a new one when `alert` is None. `adds` are places among the incidents that open."""

    chat: int
    alert: int | None
    adds: tuple[int, ...]
    severity: str
    due_at: datetime
    sounds: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What a look at an account came to; `revision` is the one it was based on. `closed` are rules and subjects."""

    account: int
    revision: int
    cases: str = field(repr=False)
    due_at: datetime
    at: datetime
    opened: tuple[NewIncident, ...] = ()
    closed: tuple[tuple[str, str], ...] = ()
    tellings: tuple[NewTelling, ...] = ()


@dataclass(frozen=True, slots=True)
class SubscriptionRecord:
    """That an account's cloud is to tell of changes in this plant. `remote` is the cloud's name for it, None while
    there is none; `refused_since` is when the cloud began to refuse one.
    """

    id: int
    account: int
    plant: str
    digest: bytes | None = field(repr=False)
    remote: str | None
    due_at: datetime
    refused_since: datetime | None


@dataclass(frozen=True, slots=True)
class PostRecord:
    """Something to be said in a chat, kept until it is said. `kind` and `body` are the services' words; of an
    `alert` the state at that moment is shown, whatever it was when the post was made.
    """

    id: int
    chat: int
    kind: str
    alert: int | None
    body: str = field(repr=False)
    due_at: datetime
    sounds: bool
    made_at: datetime
    attempts: int
