"""A family with two makers to choose from: the simulated one, and one that says what was recorded of it."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from bot.simulator.serving import serving
from bot.simulator.telegram_people import Person
from tests.clouds.gateway import Gateway, Says
from tests.clouds.netatmo import says
from tests.family import Family, at_home

CLIENT = {"BOT_NETATMO_CLIENT_ID": "app", "BOT_NETATMO_CLIENT_SECRET": "example-client-secret"}


@dataclass
class Choice:
    family: Family
    gateway: Gateway
    codes: list[str] = field(default_factory=list)

    async def signs_in(self, link: str) -> str:
        """The browser's way through the second maker's sign-in, from the link to the claim."""
        async with self.family.browser() as browser:
            address = urlsplit(await self.family.to_authorize(browser, link))
            assert address.path == "/oauth2/authorize"
            asked = parse_qs(address.query)
            self.codes.append(f"code-{len(self.codes)}")
            back = self.family.here(asked["redirect_uri"][0])
            page = await browser.get(back, params={"state": asked["state"][0], "code": self.codes[-1]})
            return self.family.claim_on(page)

    async def connects(self, who: Person | None = None) -> None:
        """The second maker's homes, in the private chat."""
        family = self.family
        await family.says("/connect", who=who)
        await family.taps("With Netatmo", who=who)
        link = family.link_in(family.private(who).last)
        await family.opens(await self.signs_in(link), who)
        await family.taps("Connect", who=who)


def tokens(number: int = 1, **other: object) -> Says:
    """What the sign-in answers to a code or a refresh token."""
    told = {"access_token": f"5f4c|{number}", "refresh_token": f"5f4c|r{number}", "scope": [], "expires_in": 10800}
    return Says(200, json.dumps({**told, **other}).encode())


@asynccontextmanager
async def choosing(data_dir: Path, **more: str) -> AsyncIterator[Choice]:
    gateway = Gateway()
    gateway.says("/oauth2/token", tokens())
    gateway.says("/api/homesdata", says("homesdata"))
    gateway.says("/api/getscenarios", says("getscenarios"))
    gateway.says("/api/homestatus", says("homestatus_home_a"))
    async with serving(gateway.app) as address:
        settings = {**CLIENT, "BOT_NETATMO_API_URL": address, **more}
        async with at_home(data_dir, more=settings) as family:
            yield Choice(family, gateway)
