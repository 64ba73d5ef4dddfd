"""What the bots know when they start: linked chats, valid tokens, saved homes."""

import asyncio
import base64
import os
import secrets
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from pydantic import TypeAdapter
from sqlmodel import Session, SQLModel, create_engine

from benchmarks.grants import Grant
from benchmarks.homes import AMBIENTS, modules, plant_of
from benchmarks.load import FIRST_CHAT
from bot.domain.devices import Device
from bot.domain.home import Ambient, AmbientId, Module, ModuleId, Plant, PlantId
from storage.records import ChatKind
from storage.store import Store
from storage.vault import Vault

CHATS = 200
_TOKEN_LENGTH = 900
"""Characters: the size of an access token of Azure AD B2C."""


def prepare_bot(folder: Path, keys: str) -> None:
    """A data directory of the bot, with homes and links of every chat."""
    folder.mkdir(parents=True)
    asyncio.run(_linked(folder, keys))


def prepare_reference(path: Path, key: bytes) -> None:
    engine = create_engine(f"sqlite:///{path}")
    SQLModel.metadata.create_all(engine, tables=[SQLModel.metadata.tables["grant"]])
    cipher = AESGCM(key)
    with Session(engine) as session, session.begin():
        for i in range(CHATS):
            nonce = os.urandom(12)
            sealed = cipher.encrypt(nonce, _token().encode(), str(FIRST_CHAT + i).encode())
            session.add(Grant(chat=FIRST_CHAT + i, nonce=nonce, sealed=sealed))
    engine.dispose()


async def _linked(folder: Path, keys: str) -> None:
    store = await Store.open(f"sqlite:///{folder / 'eliot-bot.sqlite3'}", vault=Vault.parse(keys))
    body = TypeAdapter(tuple[Plant, ...])
    now = datetime.now(UTC)
    try:
        for i in range(CHATS):
            # Known under the name the updates will carry: meeting somebody costs a write, once.
            chat = await store.chats.of(FIRST_CHAT + i, ChatKind.PRIVATE, f"Anna {i}")
            await store.people.of(FIRST_CHAT + i, f"Anna {i}")
            account = await store.accounts.of("eliot", f"subject-{i}")
            plant = _plant(i)
            things = [("plant", plant.id), *(("ambient", a.id) for a in plant.ambients)]
            things += [("module", m.id) for m in plant.modules]
            await store.homes.save(account.id, body.dump_json((plant,)).decode(), things, now)
            await store.links.create(
                chat.id,
                account,
                FIRST_CHAT + i,
                access_token=_token(),
                refresh_token=_token(),
                expires_at=now + timedelta(days=1),
                now=now,
            )
    finally:
        await store.close()


def _plant(account: int) -> Plant:
    plant = PlantId(plant_of(account))
    rooms = tuple(Ambient(AmbientId(f"ambient-{i}"), name) for i, name in enumerate(AMBIENTS))
    found = tuple(
        Module(ModuleId(id), name, Device(device), plant, rooms[place].id) for id, name, device, place in modules()
    )
    return Plant(plant, f"Home {account}", "IT", rooms, found)


def _token() -> str:
    return base64.urlsafe_b64encode(secrets.token_bytes(_TOKEN_LENGTH * 3 // 4)).decode()
