import asyncio

from storage.store import Store
from tests.storage.conftest import NOON, World

THINGS = [("plant", "p"), ("ambient", "a"), ("plug", "00:11#1"), ("plug", "00:11#2")]


async def test_a_home_comes_back_as_it_was_saved(store: Store) -> None:
    account = await store.accounts.of("eliot", "anna")
    saved = await store.homes.save(account.id, '{"name": "Casa"}', THINGS, NOON)
    assert (saved.account, saved.body, saved.fetched_at) == (account.id, '{"name": "Casa"}', NOON)
    assert set(saved.numbers) == {vendor_id for _, vendor_id in THINGS}
    assert await store.homes.load(account.id) == saved
    assert await store.homes.load(account.id + 1) is None
    assert "Casa" not in repr(saved)


async def test_a_number_stays_with_its_thing(world: World, store: Store) -> None:
    account = await store.accounts.of("eliot", "anna")
    before = await store.homes.save(account.id, "{}", THINGS, NOON)
    without = await store.homes.save(account.id, "[]", THINGS[:1], world.clock.passes(days=1))
    assert (without.body, without.fetched_at) == ("[]", world.clock.now)
    assert without.numbers == before.numbers
    after = await store.homes.save(account.id, "{}", [*THINGS, ("light", "new")], NOON)
    assert dict(after.numbers) == {**before.numbers, "new": max(before.numbers.values()) + 1}
    restarted = await world.opens()
    loaded = await restarted.homes.load(account.id)
    assert loaded is not None
    assert loaded.numbers == after.numbers


async def test_two_accounts_never_share_a_number(store: Store) -> None:
    anna, bruno = await store.accounts.of("eliot", "anna"), await store.accounts.of("eliot", "bruno")
    first = await store.homes.save(anna.id, "{}", THINGS, NOON)
    second = await store.homes.save(bruno.id, "{}", THINGS, NOON)
    assert not set(first.numbers.values()) & set(second.numbers.values())


async def test_a_number_is_not_used_again(world: World, store: Store) -> None:
    link = await world.link(store, await world.chat(store))
    first = await store.homes.save(link.account, "{}", THINGS, NOON)
    await store.links.remove(link.id)
    again = await world.link(store, await world.chat(store))
    second = await store.homes.save(again.account, "{}", THINGS, NOON)
    assert min(second.numbers.values()) > max(first.numbers.values())


async def test_a_thing_named_twice_and_a_hostile_name_are_borne(store: Store) -> None:
    account = await store.accounts.of("eliot", "anna")
    things = [("plug", "x"), ("light", "x"), ("plug", "\0"), ("plug", "'\"")]
    saved = await store.homes.save(account.id, "{}", things, NOON)
    assert len(saved.numbers) == 3
    assert await store.homes.save(account.id, "{}", things, NOON) == saved


async def test_two_processes_that_save_at_once_agree(world: World, store: Store) -> None:
    other = await world.opens()
    account = await store.accounts.of("eliot", "anna")
    for number in range(10):
        things = [("plug", f"{number}/{plug}") for plug in range(10)]
        await asyncio.gather(
            store.homes.save(account.id, "{}", things, NOON), other.homes.save(account.id, "{}", things, NOON)
        )
        here, there = await store.homes.load(account.id), await other.homes.load(account.id)
        assert here == there
        assert here is not None
        assert len(here.numbers) == 10 * (number + 1)


async def test_the_accounts_that_show_a_thing_are_found_in_its_own_cloud(store: Store) -> None:
    here = [await store.accounts.of("netatmo", name) for name in ("anna", "ben", "eve")]
    there = await store.accounts.of("eliot", "anna")
    for account in (*here[:2], there):
        await store.homes.save(account.id, "{}", [("plant", "p1"), ("module", f"m{account.id}")], NOON)
    anna, ben, _ = (account.id for account in here)
    assert await store.homes.showing("netatmo", {"p1"}) == (anna, ben)
    assert await store.homes.showing("netatmo", {f"m{ben}", "m\x00", "nobody's"}) == (ben,)
    assert await store.homes.showing("eliot", {"p1"}) == (there.id,)
    assert await store.homes.showing("netatmo", set()) == ()
