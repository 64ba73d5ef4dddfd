"""Who may sign in at the simulated Netatmo, and which applications may ask them."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from bot.simulator.furnishing import CASA_ROSSI, SEA_HOUSE, SMARTHER_CASA_ROSSI, VICTORS_FLAT

DEMO_CLIENT_ID = "65f0c1d2e3f4a5b6c7d8e9f0"
# Real secrets are plain letters and digits; one that is not form-encoded must fail here all the same.
DEMO_CLIENT_SECRET = "k9&Zr+2=Qx%7m T/v"  # noqa: S105 opens nothing but this simulation

# Each scope that covers something in these homes, and what the consent page says of it.
SCOPES = {
    "read_magellan": "See your Legrand devices",
    "write_magellan": "Control your Legrand devices",
    "read_bubendorff": "See your Bubendorff shutters",
    "write_bubendorff": "Move your Bubendorff shutters",
    "read_smarther": "See your Smarther thermostats",
    "write_smarther": "Control your Smarther thermostats",
    "read_mhs1": "See your MyHomeServer1",
    "write_mhs1": "Control your MyHomeServer1",
    "read_thermostat": "See your heating",
    "write_thermostat": "Control your heating",
}
# What is granted to those who ask for nothing; it covers nothing here.
DEFAULT_SCOPE = "read_station"


@dataclass(eq=False, kw_only=True)
class Account:
    email: str
    password: str = field(repr=False)
    given_name: str
    family_name: str
    id: str
    plants: tuple[str, ...]
    # Off: whatever an application was allowed is void.
    third_party_access: bool = True
    # The terms of the user's country are not accepted yet.
    pending_consent: bool = False

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
    scopes: tuple[str, ...] = tuple(SCOPES)
    active: bool = True


def demo_accounts() -> list[Account]:
    """The people of the other maker's accounts: the house has one family."""
    return [
        Account(
            email="maria.rossi@example.org",
            password="casa-rossi",  # noqa: S106 printed on the login page
            given_name="Maria",
            family_name="Rossi",
            id="5f4c81af0000000000000001",
            plants=(CASA_ROSSI, SEA_HOUSE, SMARTHER_CASA_ROSSI),
        ),
        Account(
            email="victor@example.org",
            password="victors-flat",  # noqa: S106 printed on the login page
            given_name="Victor",
            family_name="Moreau",
            id="5f4c81af0000000000000002",
            plants=(VICTORS_FLAT,),
        ),
    ]


class People:
    def __init__(self, accounts: Iterable[Account]) -> None:
        self.users = {account.email: account for account in accounts}
        self.applications: dict[str, Application] = {}

    def signed_in(self, email: str, password: str) -> Account | None:
        account = self.users.get(email.strip().casefold())
        return account if account is not None and account.password == password else None
