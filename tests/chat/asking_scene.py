"""A family in which asking is of use: Anna owns, Clara is an adult, Leo a child, Ben a guest."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from bot.domain.rights import Role, Rules
from bot.services.household import Household
from bot.simulator.telegram_accounts import Member, Status
from bot.simulator.telegram_chats import ShownMessage
from bot.simulator.telegram_groups import Group
from bot.simulator.telegram_people import Person
from storage.records import ChatRecord
from tests.family import Family


@dataclass
class Asking:
    family: Family
    chat: ChatRecord
    household: Household
    clara: Person = field(init=False)
    leo: Person = field(init=False)

    @property
    def anna(self) -> Person:
        return self.family.anna

    @property
    def ben(self) -> Person:
        return self.family.ben

    @property
    def group(self) -> Group:
        return self.family.group

    @property
    def public(self) -> list[str]:
        """What the bot said to everybody in the group."""
        bot = self.family.telegram.bots[0]
        return [each.text for each in self.group.messages if each.sender is bot and each.only_for is None]

    @property
    def tv(self) -> bool:
        return bool(self.family.module("TV").on)

    def buttons(self, message: ShownMessage) -> list[str]:
        return self.family.buttons(message)

    def data(self, message: ShownMessage, label: str = "") -> str:
        """What the button of this label says, by default the first."""
        return self.family.data(label or self.buttons(message)[0], message)

    async def tries(self, who: Person, said: str = "/plugs tv off") -> ShownMessage:
        """Somebody says it in the group: the refusal."""
        return await self.family.says(said, who=who, chat=self.group)

    async def asked(self, who: Person, said: str = "/plugs tv off") -> ShownMessage:
        """Somebody tries, is refused, and asks: the question in the group."""
        refusal = await self.tries(who, said)
        return await self.family.taps(self.buttons(refusal)[0], who=who, on=refusal)

    async def presses(self, data: str, who: Person, *, on: ShownMessage) -> ShownMessage:
        return await self.family.presses(data, who=who, on=on)

    async def rules(self, change: Callable[[Rules], Rules]) -> None:
        await self.household.change(self.chat.id, change)

    async def freezes(self) -> None:
        await self.rules(lambda rules: replace(rules, frozen=True))

    async def pauses(self) -> None:
        await self.rules(lambda rules: replace(rules, paused=True))

    async def vanishes(self, *people: Person) -> None:
        """They leave, and the bot is not told: it may have been away."""
        for person in people:
            self.group.members[person.id] = Member(person, Status.LEFT)
        await self.family.restarts()

    async def loses(self, name: str) -> None:
        """A device is taken out of the house, and the bot hears of it."""
        for room in self.family.house.plants[0].ambients:
            room.modules[:] = [module for module in room.modules if module.name != name]
        await self.family.says("/homes refresh", chat=self.group)

    async def member(self, name: str, role: Role | None = None, *, admin: bool = False) -> Person:
        """Somebody more in the group. Who administers it did so before the bot came to know them."""
        person = self.family.telegram.add_person(name)
        self.group.join(person)
        if admin:
            self.group.promote(person)
        await self.family.settles()
        if role is not None:
            # Whoever was given a role has spoken to the bot before: it knows their name.
            await self.family.bot.store.people.of(person.id, name)
            await self.household.appoint(self.chat.id, person.id, role)
        return person


async def asking_in(family: Family) -> Asking:
    """The home is connected to the group already."""
    chat = await family.bot.store.chats.find(family.group.id)
    assert chat is not None
    scene = Asking(family, chat, Household(family.bot.store, clock=family.clock))
    scene.clara = await scene.member("Clara", Role.ADULT)
    scene.leo = await scene.member("Leo", Role.CHILD)
    return scene
