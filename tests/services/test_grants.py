"""Access tokens: renewed once however many ask, kept before they are used, never lost on a hiccup."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta

import pytest

from bot.clouds.oauth import OpenIdSignIn
from bot.clouds.wire import open_client
from bot.domain import errors
from bot.domain.cloud import Access
from bot.domain.errors import CloudError
from bot.services.acts import Acts
from bot.services.alarms import Alarm, Alarms
from bot.services.grants import Grants
from bot.services.metrics import Metrics
from bot.services.nursery import Nursery
from bot.services.quota import Quota
from bot.services.upkeep import Upkeep
from bot.simulator.eliot import DEMO_CLIENT_ID, DEMO_CLIENT_SECRET, EliotCloud
from bot.simulator.eliot_grants import Consent
from bot.simulator.house import House
from bot.simulator.serving import serving
from storage.records import ChatKind, LinkRecord
from storage.store import Store
from storage.vault import Vault
from tests.services.hands import Clock

HOME = "https://bot.example.org/oauth/callback/eliot"


@dataclass
class Office:
    """A store with Anna's link, the maker's log-in, and what keeps the tokens fresh in one process or several."""

    store: Store
    cloud: EliotCloud
    sign_in: OpenIdSignIn
    clock: Clock
    metrics: Metrics
    nursery: Nursery
    alarms: Alarms
    link: LinkRecord

    def process(self, holder: str = "one", *, store: Store | None = None, nursery: Nursery | None = None) -> Grants:
        store, nursery = store or self.store, nursery or self.nursery
        quota = Quota(store, nursery, daily_calls=500, clock=self.clock, metrics=self.metrics)
        return Grants(
            store,
            {"eliot": self.sign_in},
            quota,
            nursery,
            alarms=self.alarms,
            metrics=self.metrics,
            clock=self.clock,
            holder=holder,
        )

    @property
    def renewals(self) -> int:
        return self.cloud.count("token")

    async def now(self) -> LinkRecord:
        link = await self.store.links.by_id(self.link.id)
        assert link is not None
        return link


async def linked(store: Store, cloud: EliotCloud, clock: Clock) -> LinkRecord:
    """As after a sign-in."""
    app, user = cloud.people.applications[DEMO_CLIENT_ID], cloud.people.users["maria.rossi@example.org"]
    consent = Consent(user, app, app.scopes, HOME, None, None, clock())
    code = cloud._grants.code(consent)
    tokens = cloud._grants.redeem(app, {"code": code, "redirect_uri": HOME})
    await store.people.of(1, "Anna")
    chat = await store.chats.of(1, ChatKind.PRIVATE, "Anna")
    return await store.links.create(
        chat.id,
        await store.accounts.of("eliot", "maria"),
        1,
        access_token=str(tokens["access_token"]),
        refresh_token=str(tokens["refresh_token"]),
        expires_at=clock() + timedelta(hours=1),
        now=clock(),
    )


@pytest.fixture
async def office(store: Store, clock: Clock, metrics: Metrics, nursery: Nursery) -> AsyncIterator[Office]:
    cloud = EliotCloud(House(clock))
    cloud.habits.old_refresh_survives = False
    cloud.register_application(DEMO_CLIENT_ID, DEMO_CLIENT_SECRET, [HOME])
    async with serving(cloud.app) as url, open_client() as http:
        sign_in = OpenIdSignIn(
            http, login_url=url, client_id=DEMO_CLIENT_ID, client_secret=DEMO_CLIENT_SECRET, clock=clock
        )
        link = await linked(store, cloud, clock)
        yield Office(store, cloud, sign_in, clock, metrics, nursery, Alarms(clock, metrics), link)


async def token(access: Access) -> str:
    return access.token


def acts_of(office: Office) -> Acts:
    return Acts(office.store, Nursery(), clock=office.clock)


def refusing(kind: errors.ErrorKind, times: int) -> Callable[[Access], Awaitable[str]]:
    """Work that the cloud refuses so often."""
    left = [times]

    async def work(access: Access) -> str:
        if left[0]:
            left[0] -= 1
            raise CloudError(kind)
        return access.token

    return work


async def test_an_error_tells_whose_cloud_it_is(office: Office) -> None:
    grants = office.process()
    with pytest.raises(CloudError) as refused:
        await grants.use(office.link, refusing(errors.CLOUD_DOWN, 1))
    assert refused.value.cloud == "eliot"
    assert await office.store.links.mark_lost(office.link.id, office.link.generation)
    with pytest.raises(CloudError) as ended:
        await grants.use(await office.now(), token)
    assert (ended.value.kind, ended.value.cloud) == (errors.GRANT_EXPIRED, "eliot")


async def test_a_token_that_lives_is_used_as_it_is(office: Office) -> None:
    assert await office.process().use(office.link, token) == office.link.access_token
    assert office.renewals == 0


async def test_a_token_is_renewed_before_it_ends(office: Office) -> None:
    office.clock.moves(minutes=58, seconds=29)
    assert await office.process().use(office.link, token) == office.link.access_token
    office.clock.moves(seconds=2)
    used = await office.process().use(office.link, token)
    assert used == (await office.now()).access_token != office.link.access_token
    assert office.renewals == 1


async def test_twenty_who_ask_at_once_make_one_call(office: Office) -> None:
    office.clock.moves(hours=2)
    grants = office.process()
    used = await asyncio.gather(*(grants.use(office.link, token) for _ in range(20)))
    assert set(used) == {(await office.now()).access_token}
    assert office.renewals == 1


async def test_two_processes_make_one_call(office: Office, database_url: str, vault: Vault) -> None:
    other = await Store.open(database_url, vault=vault, clock=office.clock)
    office.clock.moves(hours=2)
    office.cloud.latency = 0.3
    one, two = office.process(), office.process("two", store=other)
    used = await asyncio.gather(*(grants.use(office.link, token) for grants in (one, two) for _ in range(5)))
    assert len(set(used)) == 1
    assert office.renewals == 1
    await other.close()


async def test_a_renewal_that_a_dead_process_began_is_taken_over(office: Office) -> None:
    office.clock.moves(hours=2)
    now = office.clock()
    await office.store.leases.acquire(f"renew:{office.link.id}", "dead", now=now, until=now + timedelta(seconds=45))
    waiting = asyncio.ensure_future(office.process().use(office.link, token))
    await asyncio.sleep(0.3)
    assert not waiting.done()
    office.clock.moves(seconds=46)
    assert await waiting == (await office.now()).access_token


async def test_a_refused_token_is_renewed_once_and_the_work_repeated(office: Office) -> None:
    used = await office.process().use(office.link, refusing(errors.SIGN_IN_LOST, 1))
    assert used == (await office.now()).access_token
    with pytest.raises(CloudError) as failed:
        await office.process().use(await office.now(), refusing(errors.SIGN_IN_LOST, 2))
    assert failed.value.kind is errors.SIGN_IN_LOST
    assert office.renewals == 2


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        ("token_rate_limit", errors.LOGIN_BUSY),
        ("token_server_error", errors.LOGIN_DOWN),
        ("token_html", errors.LOGIN_DOWN),
        ("secret_expired", errors.SECRET_EXPIRED),
        ("invalid_client", errors.CLIENT_REFUSED),
    ],
)
async def test_what_passes_costs_no_tokens(office: Office, fault: str, kind: errors.ErrorKind) -> None:
    office.clock.moves(hours=2)
    office.cloud.faults.arm(fault)
    with pytest.raises(CloudError) as failed:
        await office.process().use(office.link, token)
    assert failed.value.kind is kind
    assert (await office.now()).state == "active"
    if kind.for_operator:
        assert await asyncio.wait_for(office.alarms.next(), 1) == Alarm(kind.name, "eliot")
    office.cloud.faults.disarm()
    assert await office.process().use(office.link, token) == (await office.now()).access_token


async def test_an_ended_grant_is_remembered_as_lost(office: Office) -> None:
    office.clock.moves(days=91)
    for _ in range(2):
        with pytest.raises(CloudError) as failed:
            await office.process().use(await office.now(), token)
        assert failed.value.kind is errors.GRANT_EXPIRED
    assert (await office.now()).state == "lost"
    assert office.renewals == 1


async def test_an_ended_grant_that_somebody_renewed_meanwhile_is_not_lost(office: Office) -> None:
    """Another process, whose lease ran out while it waited, was the quicker one after all."""
    office.clock.moves(hours=2)
    office.cloud.latency = 1.5
    slow = asyncio.ensure_future(office.process().use(office.link, token))
    await asyncio.sleep(0.4)
    office.cloud.latency = 0
    fresh = await office.sign_in.renew(office.link.refresh_token)
    await office.store.links.renew(
        office.link.id,
        office.link.generation,
        access_token=fresh.access_token,
        refresh_token=fresh.refresh_token,
        expires_at=fresh.expires_at,
        now=office.clock(),
    )
    used = await slow
    assert used == (await office.now()).access_token
    assert (await office.now()).state == "active"


async def test_a_link_that_was_cut_meanwhile_is_no_sign_in(office: Office) -> None:
    office.clock.moves(hours=2)
    await office.store.links.remove(office.link.id)
    with pytest.raises(CloudError) as failed:
        await office.process().use(office.link, token)
    assert failed.value.kind is errors.SIGN_IN_LOST


async def test_an_orderly_end_waits_for_the_new_pair(office: Office) -> None:
    office.clock.moves(hours=2)
    office.cloud.latency = 0.3
    nursery = Nursery()
    asking = asyncio.ensure_future(office.process(nursery=nursery).use(office.link, token))
    await asyncio.sleep(0.1)
    await nursery.close()
    assert (await office.now()).generation == office.link.generation + 1
    assert await asking == (await office.now()).access_token


async def test_idle_accounts_are_kept_alive_every_week(office: Office) -> None:
    grants = office.process()
    upkeep = Upkeep(office.store, grants, acts_of(office), clock=office.clock)
    office.clock.moves(days=6)
    await upkeep.run()
    assert office.renewals == 0
    for week in range(20):
        office.clock.moves(days=7, minutes=1)
        await upkeep.run()
        assert office.renewals == week + 1
    assert await grants.use(await office.now(), token), "after more than the 90 days of a refresh token"


async def test_upkeep_survives_a_sign_in_service_that_is_down(office: Office) -> None:
    upkeep = Upkeep(office.store, office.process(), acts_of(office), clock=office.clock)
    office.clock.moves(days=8)
    office.cloud.faults.arm("token_server_error", times=1)
    await upkeep.run()
    assert (await office.now()).state == "active"
    await upkeep.run()
    assert (await office.now()).generation == office.link.generation + 1


async def test_what_only_the_official_app_mends_stops_what_asks_by_itself(office: Office) -> None:
    grants = office.process()
    with pytest.raises(CloudError):
        await grants.use(office.link, refusing(errors.TERMS_EXPIRED, 1))
    with pytest.raises(CloudError) as paused:
        await grants.use(office.link, token, by_hand=False)
    assert paused.value.kind is errors.TERMS_EXPIRED
    assert await grants.use(office.link, token)
    assert await grants.use(office.link, token, by_hand=False)
