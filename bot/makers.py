"""The makers that the settings name: for each its cloud, its sign-in, and where it tells of changes."""

from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

import httpx

from bot.clouds.carrier import Observe
from bot.clouds.eliot.client import EliotCloud
from bot.clouds.makers import ELIOT, NETATMO
from bot.clouds.netatmo.broadcast import NetatmoBroadcast
from bot.clouds.netatmo.client import NetatmoCloud
from bot.clouds.netatmo.sign_in import NetatmoSignIn
from bot.clouds.oauth import OpenIdSignIn
from bot.domain.cloud import Broadcast, Budget, Cloud, Maker, Pushes, SignIn
from bot.settings import Settings, on_loopback


@dataclass(frozen=True, slots=True)
class Tools:
    """What every maker's client works with."""

    http: httpx.AsyncClient
    clock: Callable[[], datetime]
    sleep: Callable[[float], Awaitable[object]]
    observe: Observe


@dataclass(frozen=True, slots=True)
class Joined:
    """One maker as the bot speaks to it. ``login_url`` is where people sign in. It tells of changes by plant
    (``pushes``), to the whole application (``broadcast``), or where its cloud cannot reach the bot, not at all."""

    maker: Maker
    cloud: Cloud
    sign_in: SignIn
    login_url: str
    pushes: Pushes | None = None
    broadcast: Broadcast | None = None


BudgetOf = Callable[[Maker], Budget]


def joined(settings: Settings, tools: Tools, budget_of: BudgetOf) -> tuple[Joined, ...]:
    """In the order in which people are offered them."""
    return tuple(found for join in _JOINS for found in join(settings, tools, budget_of))


def _netatmo(settings: Settings, tools: Tools, budget_of: BudgetOf) -> Iterator[Joined]:
    if not settings.netatmo_client_id:
        return
    sign_in = NetatmoSignIn(
        tools.http,
        api_url=settings.netatmo_api_url,
        client_id=settings.netatmo_client_id,
        client_secret=settings.netatmo_client_secret,
        clock=tools.clock,
    )
    cloud = NetatmoCloud(
        tools.http,
        api_url=settings.netatmo_api_url,
        budget=budget_of(NETATMO),
        clock=tools.clock,
        sleep=tools.sleep,
        observe=tools.observe,
    )
    reached = _reaches(settings.netatmo_api_url, settings)
    broadcast = NetatmoBroadcast(cloud, settings.netatmo_client_secret) if reached else None
    yield Joined(NETATMO, cloud, sign_in, settings.netatmo_api_url, broadcast=broadcast)


def _eliot(settings: Settings, tools: Tools, budget_of: BudgetOf) -> Iterator[Joined]:
    if not settings.eliot_client_id:
        return
    sign_in = OpenIdSignIn(
        tools.http,
        login_url=settings.eliot_login_url,
        client_id=settings.eliot_client_id,
        client_secret=settings.eliot_client_secret,
        clock=tools.clock,
        pkce=settings.eliot_pkce,
        nonce=settings.eliot_nonce,
    )
    cloud = EliotCloud(
        tools.http,
        api_url=settings.eliot_api_url,
        subscription_key=settings.eliot_subscription_key,
        budget=budget_of(ELIOT),
        clock=tools.clock,
        sleep=tools.sleep,
        observe=tools.observe,
    )
    reached = _reaches(settings.eliot_api_url, settings)
    yield Joined(ELIOT, cloud, sign_in, settings.eliot_login_url, pushes=cloud if reached else None)


_JOINS: Final = (_netatmo, _eliot)


def _reaches(api_url: str, settings: Settings) -> bool:
    """Whether this cloud can tell the bot anything: a bot on loopback is reached by a simulated cloud only."""
    return not on_loopback(settings.public_url) or on_loopback(api_url)
