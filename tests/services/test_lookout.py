"""Looking at homes though nobody asks: what is found is told, and nothing is spent for nobody."""

import json
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.domain import errors
from bot.domain.cloud import AccountId
from bot.domain.errors import ErrorKind
from bot.domain.home import ModuleId
from bot.domain.symptoms import Guard
from bot.domain.telling import Wishes
from bot.services.acts import Acts
from bot.services.nursery import Nursery
from bot.services.upkeep import Upkeep
from storage.records import ChatKind, LinkRecord, LinkState
from storage.store import Store
from storage.vault import Vault
from tests.services.hands import Clock
from tests.services.tower import LIMIT, Tower, house

GATEWAY = ("gateway_offline", "house")
SILENT = ("module_unreachable", "house-0")


@pytest.fixture
async def tower(store: Store, clock: Clock, nursery: Nursery) -> AsyncIterator[Tower]:
    tower = Tower(store, clock, nursery)
    yield tower
    await nursery.quiet()
    await tower.quota.close()


async def test_a_gateway_that_goes_offline_is_told_within_two_looks(tower: Tower) -> None:
    link = await tower.moves_in()
    await tower.watches(minutes=13)
    assert await tower.open(link) == []
    tower.sky.offline.add("house")
    await tower.watches(minutes=7.2)
    assert await tower.open(link) == [GATEWAY]
    (post,) = await tower.posts()
    assert (post.chat, post.kind, post.sounds) == (link.chat, "alert", True)
    ((alert, (incident,)),) = await tower.store.alerts.open_of(link.account)
    assert alert.id == post.alert
    assert tower.clock() - incident.since <= timedelta(minutes=7)


async def test_what_is_over_is_closed_by_the_next_look(tower: Tower) -> None:
    link = await tower.moves_in()
    tower.sky.offline.add("house")
    await tower.watches(minutes=8)
    tower.sky.offline.clear()
    await tower.watches(minutes=5.5)
    (incident,) = await tower.troubles(link)
    assert incident.closed_at is not None


async def test_a_silent_module_is_told_and_a_short_silence_is_not(tower: Tower) -> None:
    link = await tower.moves_in()
    await tower.watches(minutes=6.2)
    tower.sky.silent.add("house-1")
    for _ in range(60):
        await tower.watches(minutes=0.1, step=6)
        if (await tower.round(link)).cases:
            break
    assert (await tower.round(link)).cases, "one look met it"
    tower.sky.silent.clear()
    await tower.watches(minutes=30)
    assert await tower.troubles(link) == []
    assert (await tower.round(link)).cases == "", "and it is forgotten"
    tower.sky.silent.add("house-0")
    await tower.watches(minutes=8)
    assert await tower.open(link) == [SILENT]


async def test_thirty_modules_behind_a_dead_gateway_are_one_alert(tower: Tower) -> None:
    link = await tower.moves_in(house(lamps=30))
    tower.sky.silent |= {f"house-{n}" for n in range(30)}
    await tower.watches(minutes=8)
    assert await tower.open(link) == [GATEWAY]
    assert len(await tower.posts()) == 1


async def test_a_cloud_that_fails_needs_three_looks_and_a_hiccup_is_none(tower: Tower) -> None:
    link = await tower.moves_in()
    tower.sky.broken = errors.CLOUD_DOWN
    # When the first look comes depends on the account's number.
    while tower.sky.calls() < 2:
        await tower.watches(minutes=0.5)
    tower.sky.broken = None
    await tower.watches(minutes=30)
    assert await tower.troubles(link) == []
    tower.sky.broken = errors.CLOUD_FAILED
    await tower.watches(minutes=9)
    assert await tower.open(link) == [("cloud_failing", "")]
    tower.sky.broken = None
    await tower.watches(minutes=6)
    assert await tower.open(link) == []


@pytest.mark.parametrize("kind", [errors.PASSWORD_EXPIRED, errors.TERMS_EXPIRED])
async def test_what_the_official_app_asks_for_is_told_once_and_asked_for_no_more(tower: Tower, kind: ErrorKind) -> None:
    link = await tower.moves_in()
    tower.sky.broken = kind
    await tower.watches(minutes=7)
    assert await tower.open(link) == [(kind.name, "")]
    spent = tower.sky.calls()
    tower.sky.broken = None
    await tower.watches(minutes=60)
    assert tower.sky.calls() == spent, "only the person can mend it, and a look by hand shows that they did"
    (plant,) = tower.sky.plants[link.account]
    await tower.homes.status(link, plant, frozenset(module.device for module in plant.modules))
    await tower.nursery.quiet()
    assert await tower.open(link) == []
    await tower.watches(minutes=7)
    assert tower.sky.calls() > spent + 1


async def test_a_lost_sign_in_is_told_by_the_look_that_meets_it(tower: Tower) -> None:
    link = await tower.moves_in()
    tower.clock.moves(days=2)
    tower.door.refuses = errors.GRANT_EXPIRED
    await tower.watches(minutes=5)
    assert await tower.open(link) == [("sign_in_lost", "")]
    spent = tower.sky.calls()
    await tower.watches(minutes=30)
    assert tower.sky.calls() == spent, "without a sign-in nothing is asked"
    tower.door.refuses = None
    chat = await tower.store.chats.by_id(link.chat)
    assert chat is not None
    await tower.links(chat)
    await tower.watches(minutes=6)
    assert await tower.open(link) == []


async def test_a_sign_in_lost_by_somebody_else_is_told_at_once(tower: Tower) -> None:
    """As when an idle grant is renewed and refused."""
    link = await tower.moves_in()
    await tower.watches(minutes=6)
    await tower.store.links.mark_lost(link.id, link.generation)
    tower.witness.lost(link)
    await tower.nursery.quiet()
    await tower.looks()
    assert await tower.open(link) == [("sign_in_lost", "")]


async def test_while_one_sign_in_works_the_home_is_looked_at_with_it(tower: Tower) -> None:
    link = await tower.moves_in()
    other = await tower.store.chats.of(8, ChatKind.PRIVATE, "Ben")
    await tower.links(other)
    await tower.store.links.mark_lost(link.id, link.generation)
    tower.witness.lost(link)
    await tower.watches(minutes=20)
    assert await tower.troubles(link) == []
    assert tower.sky.calls() >= 3


async def test_spent_calls_are_told_and_nothing_is_asked_until_they_return(tower: Tower) -> None:
    link = await tower.moves_in()
    account = AccountId(link.account)
    await tower.watches(minutes=6)
    returns = tower.clock() + timedelta(hours=3)
    tower.quota.exhausted(account, returns)
    await tower.watches(minutes=6.5)
    assert await tower.open(link) == [("calls_spent", "")]
    spent = tower.sky.calls()
    await tower.watches(minutes=172, step=60)
    assert tower.sky.calls() == spent
    assert await tower.open(link) == [("calls_spent", "")]
    await tower.watches(minutes=8)
    assert await tower.open(link) == []
    assert tower.sky.calls() > spent


async def test_the_family_hears_when_its_calls_run_low_and_looking_leaves_it_the_rest(tower: Tower) -> None:
    link = await tower.moves_in()
    account = AccountId(link.account)
    await tower.quota.open(account)
    for used, expected in ((350, []), (401, ["calls_low"]), (475, ["calls_low", "calls_nearly_spent"])):
        while tower.quota.of(account).used < used:
            tower.quota.spend(account, by_hand=True)
        spent = tower.sky.calls()
        await tower.watches(minutes=31, step=30)
        assert [rule for rule, _ in await tower.open(link)] == expected
        assert tower.sky.calls() == spent or used < LIMIT * 4 // 5
    tower.clock.moves(hours=16)
    await tower.watches(minutes=10)
    assert await tower.open(link) == [], "a new day has new calls"


async def test_looking_never_touches_the_reserve(tower: Tower) -> None:
    """A day of a big home where something is wrong all the time, and a family that asks a lot."""
    link = await tower.moves_in(house(thermostats=2), house("boat"))
    account = AccountId(link.account)
    tower.sky.silent.add("boat-0")
    await tower.quota.open(account)
    for hour in range(14):
        for _ in range(20):
            tower.quota.spend(account, by_hand=True)
        tower.sky.silent ^= {"house-1"}
        before, spent = tower.quota.of(account).used, tower.sky.calls()
        await tower.watches(minutes=60, step=60)
        looked = tower.sky.calls() - spent
        assert looked == 0 or before + looked <= LIMIT * 4 // 5, hour
    assert await tower.troubles(link) != []


async def test_thermostats_are_read_every_fourth_time_and_when_one_is_suspected(tower: Tower) -> None:
    link = await tower.moves_in(house(thermostats=2))
    await tower.watches(minutes=9.1 * 10, step=20)
    read = " ".join(what for _, what, _ in tower.sky.asked).split("house-2 house-3")
    between = [part.split() for part in read[1:-1]]
    assert between
    assert all(each == ["house"] * 4 for each in between)
    tower.sky.silent.add("house-3")
    await tower.watches(minutes=8.8 * 4, step=20)
    assert ("module_unreachable", "house-3") in await tower.open(link)
    since = next(each.since for each in await tower.troubles(link))
    opened = next(each.opened_at for each in await tower.troubles(link))
    assert opened - since <= timedelta(minutes=1, seconds=20)


async def test_a_consent_that_leaves_out_thermostats_is_told_and_hides_nothing_else(tower: Tower) -> None:
    link = await tower.moves_in(house(thermostats=1))
    tower.sky.thermostats = errors.NOT_PERMITTED
    tower.sky.silent.add("house-0")
    await tower.watches(minutes=7 * 5, step=20)
    assert sorted(await tower.open(link)) == [SILENT, ("scopes_small", "")]
    await tower.watches(minutes=60, step=60)
    assert len(await tower.troubles(link)) == 2, "it does not come and go"
    tower.sky.thermostats = None
    await tower.watches(minutes=7 * 5, step=20)
    assert await tower.open(link) == [SILENT]


async def test_a_guarded_module_is_looked_at_just_when_it_was_off_long_enough(tower: Tower) -> None:
    link = await tower.moves_in()
    await tower.alerts.change(
        link.chat, lambda wishes: Wishes(guards={ModuleId("house-1"): Guard(timedelta(minutes=5))})
    )
    tower.sky.off.add("house-1")
    await tower.watches(minutes=12)
    (incident,) = await tower.troubles(link)
    assert (incident.rule, incident.subject) == ("guard", "house-1")
    assert timedelta(minutes=5) <= incident.opened_at - incident.since <= timedelta(minutes=5, seconds=20)


async def test_nobody_looks_for_nobody(tower: Tower) -> None:
    link = await tower.moves_in()
    await tower.alerts.change(link.chat, lambda wishes: Wishes(on=False))
    await tower.watches(minutes=60, step=60)
    assert tower.sky.calls() == 0
    await tower.alerts.change(link.chat, lambda wishes: Wishes(on=None))
    await tower.watches(minutes=11)
    assert 1 <= tower.sky.calls() <= 2
    await tower.store.chats.deactivate(-100, tower.clock())
    spent = tower.sky.calls()
    await tower.watches(minutes=60, step=60)
    assert tower.sky.calls() == spent


async def test_an_account_that_goes_takes_its_round_along(tower: Tower) -> None:
    link = await tower.moves_in()
    await tower.watches(minutes=6)
    await tower.store.links.remove(link.id)
    assert await tower.store.rounds.of(link.account) is None
    await tower.watches(minutes=20, step=60)
    assert await tower.store.rounds.unbegun(9) == ()


async def test_a_status_that_speaks_of_modules_nobody_knows_is_nobodys_trouble(tower: Tower) -> None:
    """Were they another family's, their names would be."""
    first = await tower.moves_in()
    second = await tower.moves_in(house("boat"), chat=-2, subject="ben")
    tower.sky.strangers |= {"boat-0", "'; DROP TABLE rounds; --", "house-0\x00"}
    await tower.watches(minutes=14)
    assert await tower.troubles(first) == await tower.troubles(second) == []
    assert (await tower.round(first)).cases == ""


async def test_many_homes_are_begun_at_different_moments(tower: Tower) -> None:
    links = [await tower.moves_in(chat=-n, subject=f"family {n}") for n in range(1, 31)]
    await tower.looks()
    due = [(await tower.round(link)).due_at - tower.clock() for link in links]
    assert all(timedelta(0) <= each <= timedelta(minutes=5) for each in due)
    assert len({int(each / timedelta(minutes=1)) for each in due}) == 5


async def test_a_fault_of_ours_in_one_home_harms_no_other(tower: Tower, caplog: pytest.LogCaptureFixture) -> None:
    first = await tower.moves_in()
    second = await tower.moves_in(house("boat"), chat=-2, subject="ben")
    tower.sky.faulty.add(first.account)
    tower.sky.offline.add("boat")
    await tower.watches(minutes=8)
    assert await tower.open(second) == [("gateway_offline", "boat")]
    assert "a look failed" in caplog.messages
    tower.sky.faulty.clear()
    tower.sky.silent.add("house-0")
    await tower.watches(minutes=18)
    assert await tower.open(first) == [SILENT]


async def test_two_processes_look_at_each_home_once(
    store: Store, database_url: str, vault: Vault, clock: Clock, nursery: Nursery
) -> None:
    one = Tower(store, clock, nursery)
    shared = await Store.open(database_url, vault=vault, clock=clock)
    try:
        links = [await one.moves_in(chat=-n, subject=f"family {n}") for n in range(1, 41)]
        two = Tower(shared, clock, nursery, sky=one.sky)
        one.sky.silent.add("house-0")
        for _ in range(90):
            clock.moves(seconds=5)
            await _together(one, two)
        await nursery.quiet()
        for link in links:
            assert await one.open(link) == [SILENT]
            assert one.sky.calls(link.account) <= 3
        assert len(await one.posts()) == 40, "each family is told once"
        await two.quota.close()
        await one.quota.close()
    finally:
        await shared.close()


async def _together(*towers: Tower) -> None:
    for task in [tower.nursery.start(tower.lookout.round(), name="round") for tower in towers]:
        await task


async def test_what_a_killed_process_looked_at_is_looked_at_again(tower: Tower) -> None:
    link = await tower.moves_in()
    await tower.looks()
    tower.clock.moves(minutes=6)
    now = tower.clock()
    (claimed,) = await tower.store.rounds.claim(now, now + timedelta(minutes=2), 5)
    assert claimed.account == link.account
    assert await tower.looks() == 0, "another process has it"
    tower.clock.moves(minutes=2)
    assert await tower.looks() == 1


async def test_a_promise_is_kept_by_the_look_that_is_answered(tower: Tower) -> None:
    link = await tower.moves_in()
    tower.sky.offline.add("house")
    assert await tower.watching.promise(link, 7, "home_offline", thread=4, reference="ABCDE") is None
    await tower.watches(minutes=15)
    assert [post.kind for post in await tower.posts()] == ["alert"]
    tower.sky.offline.clear()
    await tower.watches(minutes=6)
    bodies = [post.body for post in await _all_posts(tower) if post.kind == "back"]
    assert [json.loads(body) for body in bodies] == [
        {"watch_kind": "home_offline", "link": link.id, "thread": 4, "reference": "ABCDE"}
    ]
    await tower.watches(minutes=30, step=60)
    assert [post.kind for post in await _all_posts(tower)] == []


async def _all_posts(tower: Tower) -> list:  # type: ignore[type-arg]
    found = []
    while posts := await tower.posts():
        for post in posts:
            found.append(post)
            await tower.store.outbox.said(post)
    return found


async def test_a_promise_is_kept_where_nobody_wants_alerts(tower: Tower) -> None:
    link = await tower.moves_in()
    await tower.alerts.change(link.chat, lambda wishes: Wishes(on=False))
    tower.sky.offline.add("house")
    await tower.watching.promise(link, 7, "home_offline", thread=None, reference="ABCDE")
    await tower.watches(minutes=3)
    assert tower.sky.calls() >= 1
    tower.sky.offline.clear()
    await tower.watches(minutes=10)
    assert [post.kind for post in await _all_posts(tower)] == ["back"]


async def test_a_promise_about_spent_calls_is_kept_when_they_return(tower: Tower) -> None:
    link = await tower.moves_in()
    account = AccountId(link.account)
    await tower.quota.open(account)
    returns = tower.clock() + timedelta(hours=2)
    tower.quota.exhausted(account, returns)
    promised = await tower.watching.promise(link, 7, "out_of_calls", thread=None, reference="ABCDE")
    assert promised == returns
    await tower.watches(minutes=119, step=60)
    assert tower.sky.calls() == 0
    await tower.watches(minutes=2)
    assert "back" in [post.kind for post in await _all_posts(tower)]


async def test_upkeep_forgets_what_was_over_long_ago(tower: Tower) -> None:
    link = await tower.moves_in()
    upkeep = Upkeep(tower.store, tower.grants, Acts(tower.store, tower.nursery, clock=tower.clock), clock=tower.clock)
    tower.sky.offline.add("house")
    await tower.watches(minutes=8)
    tower.sky.offline.clear()
    await tower.watches(minutes=6)
    tower.clock.moves(days=89)
    await upkeep.run()
    assert len(await tower.store.alerts.incidents(link.account, tower.clock() - timedelta(days=100))) == 1
    tower.clock.moves(days=2)
    await upkeep.run()
    assert await tower.store.alerts.incidents(link.account, tower.clock() - timedelta(days=100)) == ()


async def test_the_links_state_is_what_the_database_says(tower: Tower) -> None:
    """What the audience is built from is never a cached link."""
    link: LinkRecord = await tower.moves_in()
    assert await tower.store.links.mark_lost(link.id, link.generation)
    (seen,) = await tower.store.links.listening([link.account])
    assert seen.state is LinkState.LOST
    assert await tower.store.links.listening([]) == ()
