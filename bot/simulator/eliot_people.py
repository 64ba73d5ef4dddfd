"""Who may sign in at the simulated cloud, and which applications may ask them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from bot.simulator.furnishing import CASA_ROSSI, SEA_HOUSE, SMARTHER_CASA_ROSSI, VICTORS_FLAT

DEMO_CLIENT_ID = "3dd29288-0000-41fa-b492-000000000001"
# Real secrets are full of punctuation; one that is not form-encoded must fail here too.
DEMO_CLIENT_SECRET = "~q|8<\"x+'P.;w&9=%2Fk,^Zb"  # noqa: S105 opens nothing but this simulation
DEMO_SUBSCRIPTION_KEY = "d3a0c0ffee00415d9b6f00c0de5ca1ab"

# Each scope of the portal that a family's bot can use, and what the consent page says of it.
SCOPES = {
    "topology.read": "See what is in your homes",
    "light.read": "See your lights",
    "light.write": "Switch and dim your lights",
    "plug.read": "See your plugs",
    "plug.write": "Switch your plugs",
    "automation.read": "See your shutters",
    "automation.write": "Move your shutters",
    "comfort.read": "See your heating",
    "comfort.write": "Change your heating",
    "energy.read": "See your energy meter",
    "remote.read": "See your remotes",
    "scene.read": "See your scenes",
    "scene.write": "Run your scenes",
}


@dataclass(eq=False, kw_only=True)
class User:
    email: str
    password: str = field(repr=False)
    given_name: str
    family_name: str
    oid: str
    plants: tuple[str, ...]
    # The switch of the official app: off, nobody else may act for this user.
    third_party_access: bool = True
    password_expired: bool = False
    terms_expired: bool = False

    @property
    def name(self) -> str:
        return f"{self.given_name} {self.family_name}"


@dataclass(eq=False, kw_only=True)
class Application:
    client_id: str
    client_secret: str = field(repr=False)
    redirect_uris: frozenset[str]
    name: str
    vendor: str
    scopes: tuple[str, ...]
    # A secret lives for a year; None: for ever.
    secret_expires: datetime | None = None


def demo_users() -> list[User]:
    return [
        User(
            email="maria.rossi@example.org",
            password="casa-rossi",  # noqa: S106 printed on the login page
            given_name="Maria",
            family_name="Rossi",
            oid="a122a1b2-53fb-450e-b000-000000007585",
            plants=(CASA_ROSSI, SEA_HOUSE, SMARTHER_CASA_ROSSI),
        ),
        User(
            email="victor@example.org",
            password="victors-flat",  # noqa: S106 printed on the login page
            given_name="Victor",
            family_name="Moreau",
            oid="b233b2c3-64ac-561f-c111-000000008696",
            plants=(VICTORS_FLAT,),
        ),
    ]


class People:
    def __init__(self, users: Iterable[User]) -> None:
        self.users = {user.email: user for user in users}
        self.applications: dict[str, Application] = {}
        self.subscription_keys = {DEMO_SUBSCRIPTION_KEY}

    def signed_in(self, email: str, password: str) -> User | None:
        user = self.users.get(email.strip().casefold())
        return user if user is not None and user.password == password else None
