from datetime import timedelta

import pytest

from storage import rotation
from storage.vault import Vault, VaultError
from tests.storage.conftest import NOON, World


async def test_every_secret_is_sealed_anew_under_a_new_key(world: World) -> None:
    old, new = Vault.generate_key(), Vault.generate_key()
    store = await world.opens(Vault.parse(old))
    links = [await world.link(store, await world.chat(store, number)) for number in range(3)]
    begin_by = NOON + timedelta(minutes=10)
    await store.tickets.ask(b"asked", 7, "Anna", links[0].chat, cloud="eliot", now=NOON, expires_at=begin_by)
    await store.tickets.ask(b"begun", 7, "Anna", links[0].chat, cloud="eliot", now=NOON, expires_at=begin_by)
    await store.tickets.begin(b"begun", state_hash=b"s", cookie_hash=b"c", verifier="verifier", nonce="nonce", now=NOON)

    lost = await world.opens(Vault.parse(new))
    with pytest.raises(VaultError):
        await lost.links.of_chat(links[0].chat)

    both = await world.opens(Vault.parse(f"{new},{old}"))
    assert await both.rotate() == 3 * 2 + 2
    assert await both.rotate() == 0

    rotated = await world.opens(Vault.parse(new))
    assert [await rotated.links.by_id(link.id) for link in links] == links
    ticket = await rotated.tickets.find(b"begun", NOON)
    assert ticket is not None
    assert (ticket.verifier, ticket.nonce) == ("verifier", "nonce")


async def test_more_rows_than_fit_one_transaction_are_all_sealed_anew(world: World) -> None:
    old, new = Vault.generate_key(), Vault.generate_key()
    store = await world.opens(Vault.parse(old))
    chat = await world.chat(store)
    count = rotation.CHUNK + 5
    for number in range(count):
        await world.link(store, chat, cloud=f"cloud-{number}")
    both = await world.opens(Vault.parse(f"{new},{old}"))
    assert await both.rotate() == 2 * count
    rotated = await world.opens(Vault.parse(new))
    assert len(await rotated.links.of_chat(chat.id)) == count
