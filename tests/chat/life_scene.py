"""The family's roles behind the scenes, for what no button of the scene at hand is about."""

from bot.domain.rights import Role
from bot.services.household import Household
from bot.simulator.telegram_people import Person
from tests.family import Family


def household(family: Family) -> Household:
    return Household(family.bot.store, clock=family.clock)


async def number(family: Family) -> int:
    """The group's, as the store has it."""
    chat = await family.bot.store.chats.find(family.group.id)
    assert chat is not None
    return chat.id


async def roles(family: Family) -> dict[int, str]:
    return {member.person: member.role for member in await household(family).members(await number(family))}


async def becomes(family: Family, person: Person, role: Role) -> None:
    await household(family).appoint(await number(family), person.id, role)


async def comes(family: Family, name: str) -> Person:
    person = family.telegram.add_person(name, language="en")
    family.group.add_member(person)
    await family.settles()
    return person
