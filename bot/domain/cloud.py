"""What any maker's cloud does, in our words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import NewType, Protocol, TypeAlias
from zoneinfo import ZoneInfo

from bot.domain.devices import Device
from bot.domain.home import Home, Module, Plant, PlantId, States
from bot.domain.intents import Action

AccountId = NewType("AccountId", int)


@dataclass(frozen=True, slots=True)
class Access:
    """The right to call a cloud for one account, right now. ``by_hand`` marks what a person waits for: it may
    use the reserve of the daily quota."""

    account: AccountId
    token: str = field(repr=False)
    by_hand: bool = True


@dataclass(frozen=True, slots=True)
class Maker:
    """Whose cloud it is, in words a family knows from the box and the app.

    ``key`` is what accounts are stored under and what stands in the redirect address. ``name`` is put into sentences;
    it takes no elision in French and Italian. ``app`` is the maker's own app. ``set_points`` are the lowest and highest
    temperature it takes, in °C."""

    key: str
    name: str
    app: str
    set_points: tuple[float, float]


class Budget(Protocol):
    """Counts calls against the maker's daily quota before they are made."""

    def spend(self, account: AccountId, *, by_hand: bool) -> None:
        """Counts one call. Raises CloudError(OUT_OF_CALLS) when none may be made now."""

    def exhausted(self, account: AccountId, until: datetime | None) -> None:
        """The cloud says that the quota is spent, and when it returns."""


class Cloud(Protocol):
    """One maker's cloud. Every method raises CloudError and nothing else."""

    @property
    def apart(self) -> frozenset[Device]:
        """The devices that take a call of their own each; of all others, one call commands any number."""

    async def survey(self, access: Access) -> Home:
        """Plants, ambients, modules and scenes. Costly: keep the answer. Never an empty home for an error."""

    async def status(self, access: Access, plant: Plant, devices: frozenset[Device]) -> States:
        """The state of this plant's modules of these devices, with as few calls as the maker allows. Modules
        the cloud does not mention are absent."""

    async def command(
        self, access: Access, modules: Sequence[Module], action: Action, *, states: States, zone: ZoneInfo
    ) -> None:
        """Asks for the action; returning means "accepted", not "done". The modules share plant and device. An error may
        name those that did not get it: all others did.

        ``states`` tells what a command must repeat (a thermostat's season); ``zone`` is the home's."""


@dataclass(frozen=True, slots=True)
class Subscription:
    """That the cloud tells ``url`` of changes in this plant."""

    id: str
    plant: PlantId
    url: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Push:
    """What a cloud told unasked: a hint, even where it is signed.

    ``code`` is what the cloud wants to hear back before it tells anything. ``states`` are those told in full, each as
    of the time the cloud names; ``vague`` the plants of which more was told than can be relied on; ``things`` are ids
    of modules of which something is new where no plant is named. ``rebuilt`` is that rooms or modules came, went or
    changed their names: then only a survey tells."""

    code: str = ""
    states: Mapping[PlantId, States] = field(default_factory=dict)
    vague: frozenset[PlantId] = frozenset()
    things: frozenset[str] = frozenset()
    rebuilt: bool = False


class Teller(Protocol):
    """A cloud that tells of changes unasked."""

    def told(self, body: bytes, headers: Mapping[str, str], now: datetime) -> Push | None:
        """What is in a pushed body, whatever it holds; nothing in one that makes no sense. None when it did not come
        from the cloud. ``headers`` are asked for in lower case. Raises nothing."""


class Broadcast(Teller, Protocol):
    """A cloud that tells the application of all its families at one address."""

    @property
    def secret(self) -> str:
        """What the address ends with: hard to guess, the same in every process."""

    async def register(self, access: Access, url: str) -> None:
        """From now on the cloud tells ``url``, whoever's access it is; asked for again, it goes on. Raises CloudError
        and nothing else."""


class Pushes(Teller, Protocol):
    """A cloud that is asked to tell of each plant. Every coroutine raises CloudError and nothing else."""

    async def subscribe(self, access: Access, plant: PlantId, url: str) -> str | None:
        """The subscription's id; None when the plant has one already, whosever it is."""

    async def subscriptions(self, access: Access) -> tuple[Subscription, ...]:
        """Those of this account, also those others than the bot made."""

    async def unsubscribe(self, access: Access, plant: PlantId, subscription: str) -> None:
        """Ends it; one that has gone already is ended, too."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """What a consent gave. ``subject`` is the account's stable key at the maker, if told and checked."""

    access_token: str = field(repr=False)
    refresh_token: str = field(repr=False)
    expires_at: datetime
    subject: str | None = None


@dataclass(frozen=True, slots=True)
class Consent:
    """Where to send a browser to sign in, and what to remember until it is back."""

    url: str = field(repr=False)
    verifier: str = field(default="", repr=False)
    nonce: str = field(default="", repr=False)


class SignIn(Protocol):
    """One maker's consent and tokens. Every coroutine raises CloudError and nothing else."""

    def consent(self, state: str, redirect: str) -> Consent:
        """Makes verifier and nonce where the cloud takes them."""

    async def exchange(self, code: str, redirect: str, *, verifier: str, nonce: str) -> Tokens:
        """Trades the code; checks the ID token when there is one."""

    async def renew(self, refresh_token: str) -> Tokens:
        """A new pair; the old refresh token when the answer brought none."""


Clouds: TypeAlias = Mapping[str, Cloud]
Makers: TypeAlias = Mapping[str, Maker]
"""By key, in the order in which people are offered them."""


def maker_of(makers: Makers, key: str) -> Maker:
    """The maker of this key; where none is told, the one that people are offered first."""
    return makers.get(key) or next(iter(makers.values()))
