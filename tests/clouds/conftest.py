from collections.abc import AsyncIterator
from datetime import datetime, timedelta

import httpx
import pytest

from bot.clouds.wire import open_client
from bot.domain import errors
from bot.domain.cloud import AccountId
from bot.domain.errors import CloudError
from bot.simulator.serving import serving
from tests.clouds.gateway import Gateway
from tests.clouds.recorded import NOON


class Clock:
    """A clock the test moves."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now

    def move(self, **by: float) -> None:
        self.now += timedelta(**by)


class Ledger:
    """A budget of so many calls, each of which waits so long."""

    def __init__(self, calls: int = 500, wait: float = 0.0) -> None:
        self.left = calls
        self.wait = wait
        self.answers: list[AccountId] = []
        self.spent: list[tuple[AccountId, bool]] = []
        self.ends: list[tuple[AccountId, datetime | None]] = []

    def spend(self, account: AccountId, *, by_hand: bool) -> float:
        if not self.left:
            raise CloudError(errors.OUT_OF_CALLS)
        self.left -= 1
        self.spent.append((account, by_hand))
        return self.wait

    def answered(self, account: AccountId) -> None:
        self.answers.append(account)

    def exhausted(self, account: AccountId, until: datetime | None) -> None:
        self.left = 0
        self.ends.append((account, until))


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def ledger() -> Ledger:
    return Ledger()


@pytest.fixture
async def http() -> AsyncIterator[httpx.AsyncClient]:
    async with open_client(connect=2, read=0.5) as http:
        yield http


@pytest.fixture
def gateway() -> Gateway:
    return Gateway()


@pytest.fixture
async def gateway_url(gateway: Gateway) -> AsyncIterator[str]:
    async with serving(gateway.app) as address:
        yield address
