"""Troubles as a look at the home would find them, and what the family's chats are told of them."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain.cases import Cases
from bot.domain.home import Home, ModuleId
from bot.domain.symptoms import Facts, Findings, Guard, Key, Sighting
from bot.domain.telling import Wishes
from bot.services.alerts import Alerts
from bot.services.homes import _PLANTS
from bot.simulator.telegram_chats import Chat, ShownMessage
from storage.records import AlertRecord, ChatRecord, IncidentRecord
from tests.family import Family


@dataclass
class Troubles:
    """Makes troubles begin and end. Nobody else looks at the home meanwhile: the next look is a year away."""

    family: Family
    account: int
    home: Home
    chat: Chat

    @property
    def alerts(self) -> Alerts:
        """On the database as the bot has it open now."""
        family = self.family
        return Alerts(family.bot.store, clock=family.clock, default_zone=family.settings.timezone)

    async def begin(self, *keys: str, hushed: int | None = None, **facts: str | float) -> None:
        """Each key is a rule, or a rule and the name of a module such as "module_unreachable TV"."""
        await self._met(Findings({self.key(key): self._sighting(facts) for key in keys}), hushed)

    async def end(self, *keys: str) -> None:
        await self._met(Findings(well=frozenset(self.key(key) for key in keys)), None)

    async def told(self) -> None:
        """Until all that is due is said."""
        self.family.later(seconds=31)
        await self.family.settles()
        await self.family.eventually(self._all_said)
        await self.family.settles()

    async def until(self, messages: int) -> None:
        """Until so many messages tell of troubles; for what the bot does by itself."""
        await self.family.eventually(lambda: self.true(len(self.messages) >= messages))
        await self.told()

    async def guard(self, name: str, *, by_night: bool = True) -> None:
        module = ModuleId(self.key(f"guard {name}")[1])
        await self.wish(guards={module: Guard(timedelta(minutes=5), by_night=by_night)})

    @staticmethod
    async def true(fact: bool) -> bool:
        return fact

    async def _all_said(self) -> bool:
        count, oldest = await self.family.bot.store.outbox.depth()
        return count == 0 or (oldest is not None and oldest > self.family.clock())

    def key(self, key: str) -> Key:
        rule, _, name = key.partition(" ")
        if rule == "gateway_offline":
            return rule, str(self.home.plants[int(name or 0)].id)
        if not name:
            return rule, ""
        return rule, next((str(module.id) for module in self.home if module.name == name), name)

    @property
    def messages(self) -> list[ShownMessage]:
        """What the bot told of troubles, as it stands now."""
        bot = self.family.telegram.bots[0]
        mine = [message for message in self.chat.messages if message.sender is bot]
        return [message for message in mine if message.text[:1] in "⚠🚨ℹ✅"]

    @property
    def texts(self) -> list[str]:
        return [message.text for message in self.messages]

    @property
    def last(self) -> ShownMessage:
        return self.messages[-1]

    async def record(self, chat: Chat | None = None) -> ChatRecord:
        found = await self.family.bot.store.chats.find((chat or self.chat).id)
        assert found is not None
        return found

    async def wish(self, chat: Chat | None = None, **wishes: object) -> None:
        def changed(known: Wishes) -> Wishes:
            return replace(known, **wishes)  # type: ignore[arg-type]

        await self.alerts.change((await self.record(chat)).id, changed)

    async def kept(self, chat: Chat | None = None) -> tuple[tuple[AlertRecord, tuple[IncidentRecord, ...]], ...]:
        store = self.family.bot.store
        return await store.alerts.recent((await self.record(chat)).id, self.family.clock() - timedelta(days=7))

    async def _met(self, found: Findings, hushed: int | None) -> None:
        def due(_: Cases) -> datetime:
            return self.family.clock() + timedelta(days=365)

        await self.alerts.met(self.account, self.home, found, due=due, hushed=hushed)

    @staticmethod
    def _sighting(facts: Facts) -> Sighting:
        return Sighting(facts, certain=True)


async def troubles(family: Family, chat: Chat) -> Troubles:
    """Of the home that is connected to this chat."""
    store = family.bot.store
    record = await store.chats.find(chat.id)
    assert record is not None
    (link,) = await store.links.of_chat(record.id)
    kept = await store.homes.load(link.account)
    assert kept is not None
    home = Home(_PLANTS.validate_json(kept.body)).numbered(kept.numbers)
    await store.rounds.begin(link.account, family.clock())
    scene = Troubles(family, link.account, home, chat)
    # Nobody else is to look: as a decision would, this puts the next look off.
    await scene.begin("calls_low", used=400, limit=500)
    await scene.end("calls_low")
    return scene
