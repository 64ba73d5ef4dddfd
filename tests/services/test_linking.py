"""What of a sign-in concerns the operators, and whom a claim would link."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.domain import errors
from bot.domain.errors import CloudError
from bot.services.alarms import Alarms
from bot.services.linking import Begun, Held, Linking, Unclaimed
from tests.web.desk import BEN, BOT_URL, Desk, desk_open


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    async with desk_open(tmp_path, public_url="https://bot.example.org", login_url="https://login.example.org") as desk:
        yield desk


def alarmed(desk: Desk, alarms: Alarms) -> Linking:
    linking = desk.linking
    return Linking(
        desk.store,
        {"eliot": desk.maker, "netatmo": desk.other},
        {},
        linking._homes,
        linking._quota,
        public_url="https://bot.example.org",
        bot_url=lambda: BOT_URL,
        clock=desk.clock,
        alarms=alarms,
    )


@pytest.mark.parametrize("kind", [errors.CLIENT_REFUSED, errors.SECRET_EXPIRED, errors.KEY_REFUSED])
async def test_a_sign_in_that_only_the_operators_can_mend_alarms_them(desk: Desk, kind: errors.ErrorKind) -> None:
    alarms = Alarms(desk.clock, desk.metrics)
    linking = alarmed(desk, alarms)
    begun = await linking.begin(await desk.ask())
    assert isinstance(begun, Begun)
    desk.maker.trouble = kind
    state = begun.url.partition("state=")[2].partition("&")[0]
    with pytest.raises(CloudError):
        await linking.arrive("eliot", state=state, code="code", error="", cookie=begun.cookie)
    assert await asyncio.wait_for(alarms.next(), 1) == kind.name


async def test_an_unknown_claim_has_no_target(desk: Desk) -> None:
    assert await desk.linking.target(1, BEN) is None
    assert await desk.linking.confirm(1, BEN) is None
    assert not await desk.linking.abandon(1, BEN)


async def test_a_claim_of_a_maker_the_bot_no_longer_has_has_expired(desk: Desk) -> None:
    """The desk signs people in, and has no cloud to read a home from."""
    begun = await desk.linking.begin(await desk.ask(cloud="netatmo"))
    assert isinstance(begun, Begun)
    state = begun.url.partition("state=")[2].partition("&")[0]
    held = await desk.linking.arrive("netatmo", state=state, code="code", error="", cookie=begun.cookie)
    assert isinstance(held, Held)
    claim = held.claim_url.partition("start=c-")[2]
    assert await desk.linking.claim(claim, BEN) is Unclaimed.EXPIRED
    assert await desk.linking.confirm(1, BEN) is None
