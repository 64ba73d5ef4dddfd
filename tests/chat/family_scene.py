"""A family whose roles and rights are decided: what is written down about it, and how it is spoken of."""

from bot.chat.screen import VERSION
from bot.domain.home import AmbientId
from bot.domain.rights import Cell, Leave, Right, Role, Rules, Standing
from bot.services.household import Household, Presence
from bot.simulator.telegram_chats import ShownMessage
from bot.simulator.telegram_people import Person
from tests.family import Family

OWNERS_ALONE = (
    "role {ben} adult",
    "role {ben} owner",
    "role {ben} guest",
    "role {anna} guest",
    "remove {ben}",
    "remove {anna}",
    "set guest switch.ener on",
    "set child settings on",
    "set {ben} settings on",
    "set {ben} switch.ligh on",
    "bounds child 3 40",
    "bounds {ben} any",
    "usual guest",
    "usual {ben}",
    "newcomers adult",
    "room #8 {ben} in",
    "room #8 all",
    "end {ben} 1",
)
"""What only an owner may say after /family."""


class Written:
    """What is written down about the group, past every screen."""

    def __init__(self, family: Family, chat: int) -> None:
        self.family = family
        self.chat = chat
        self.household = Household(family.bot.store, clock=family.clock)

    async def rules(self) -> Rules:
        return await self.household.rules(self.chat)

    async def role(self, person: Person, presence: Presence = Presence.MEMBER) -> Role:
        return (await self.standing(person, presence)).role

    async def standing(self, person: Person, presence: Presence = Presence.MEMBER) -> Standing:
        chat = await self.family.bot.store.chats.by_id(self.chat)
        assert chat is not None
        links = await self.family.bot.store.links.of_chat(self.chat)
        return await self.household.standing(chat, person.id, presence, links)

    async def everything(self) -> object:
        """The rules, who is what, and what was given to whom."""
        return await self.rules(), await self.household.members(self.chat), await self.household.given(self.chat)

    async def decide(self) -> None:
        """Something of every kind, so that it can be seen whether it is still decided."""
        ben, anna = self.family.ben.id, self.family.anna.id
        home = await self.family.bot.store.homes.load(1)
        assert home is not None
        room = AmbientId(next(id for id, number in home.numbers.items() if number == 8))
        await self.household.change(
            self.chat,
            lambda rules: (
                rules.deciding(Role.GUEST, Cell(Right.ENERGY), True)
                .deciding(ben, Cell(Right.ENERGY), True)
                .keeping(room, [anna])
            ),
        )
        await self.household.approve(self.chat, ben, Leave(frozenset({Right.SCENES})), by=anna)

    async def appoint(self, person: Person, role: Role) -> None:
        await self.household.appoint(self.chat, person.id, role)


async def written_in(family: Family) -> Written:
    """Ben has spoken once, so he is known there."""
    await family.says("/status", who=family.ben, chat=family.group)
    chat = await family.bot.store.chats.find(family.group.id)
    assert chat is not None
    return Written(family, chat.id)


async def told(family: Family, words: str = "", who: Person | None = None) -> ShownMessage:
    """What the bot answers in the group."""
    await family.says(f"/family {words.format(ben=family.ben.id, anna=family.anna.id)}", who=who, chat=family.group)
    return family.last_of_bot(family.group)


async def pressed(family: Family, words: str, who: Person | None = None, on: ShownMessage | None = None) -> None:
    data = VERSION + "family " + words.format(ben=family.ben.id, anna=family.anna.id)
    await family.presses(data, who=who, on=on or family.last_of_bot(family.group))
