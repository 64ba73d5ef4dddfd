"""Letting people into a group: which group a host means, and where only the host reads the answer."""

from collections.abc import AsyncIterator
from zoneinfo import ZoneInfo

from bot.chat.desk import Desk
from bot.chat.request import NotAllowed, NotConnected, Request
from bot.chat.screen import Button, Screen, column
from bot.domain.rights import Refusal, Right, Why
from bot.locales import Locale, best, plain
from storage.records import ChatKind, ChatRecord

MOST_OPEN = 20
"""Links of a group that nobody has opened: more are a mistake, or mischief."""
_MOST_GROUPS = 8


def number_in(word: str) -> int | None:
    """The number a word is, of a length that every database takes."""
    return int(word) if word.isascii() and word.isdigit() and len(word) < 16 else None


async def group_meant(desk: Desk, request: Request, words: list[str]) -> ChatRecord | Screen:
    """The group that a leading number names, which is taken off the words, else the one the person is in, else the
    only one they let people into; a question when there are several. Whoever asks must be one who lets people in
    there, at this moment.

    Raises NotAllowed and NotConnected.
    """
    number = number_in(words[0]) if words else None
    if number is None:
        group = None if request.private else request.chat
    else:
        words.pop(0)
        group = await desk.registry.chat_by_id(number)
        if group is None or group.kind is ChatKind.PRIVATE:
            # Said as to a stranger there: who tries numbers must not learn which of them are chats.
            raise NotAllowed(Refusal(Why.STRANGER, Right.INVITE))
    if group is None:
        return await _which_group(desk, request)
    refusal = await request.refusal_in(group, Right.INVITE)
    if refusal is not None:
        raise NotAllowed(refusal)
    if not await desk.registry.links(group):
        raise NotConnected
    return group


async def groups_hosted(desk: Desk, request: Request) -> list[ChatRecord]:
    """The groups with a home into which this person may let somebody."""
    made = await desk.registry.links_of_person(request.person.id)
    numbers = dict.fromkeys((*(link.chat for link in made), *await desk.household.chats_of(request.person.id)))
    found: list[ChatRecord] = []
    for number in numbers:
        group = await desk.registry.chat_by_id(number)
        if group is None or group.kind is ChatKind.PRIVATE or not group.active:
            continue
        if await desk.registry.links(group) and await request.may_in(group, Right.INVITE):
            found.append(group)
    return found[:_MOST_GROUPS]


async def _which_group(desk: Desk, request: Request) -> ChatRecord | Screen:
    """For a host in private: the only group there is, else a question."""
    groups = await groups_hosted(desk, request)
    if len(groups) == 1:
        return groups[0]
    if not groups:
        return Screen(request.locale("host-nowhere"))
    buttons = (Button(plain(group.title), f"{request.command} {group.id}") for group in groups)
    return Screen(request.locale("host-which"), column(buttons))


async def aside(desk: Desk, request: Request, group: ChatRecord, screen: Screen) -> AsyncIterator[Screen]:
    """In a group the screen goes to the host's private chat, and where there is none yet, a button leads there."""
    if request.private:
        yield screen
    elif await request.privately(screen):
        told = request.locale("host-told-privately", person=request.person.name)
        yield Screen(told, toast=request.own_locale.label("host-told-privately-short"), own=True)
    else:
        payload = await desk.registry.invite(group, request.person.id, request.command)
        button = Button(
            request.locale.label("button-open-private"),
            url=f"{request.bot_url}?start={_DOORS[request.command]}{payload}",
        )
        yield Screen(request.locale("host-in-private", person=request.person.name), ((button,),), fresh=True)


PURPOSES = {"v-": "invite", "w-": "pass"}
"""What a deep link begins with that brings a host from the group to the private chat, and the command it is for."""
_DOORS = {word: start for start, word in PURPOSES.items()}


def zone_of(group: ChatRecord, request: Request) -> ZoneInfo:
    """The group's clock; while it has chosen none, that of the host's chat."""
    return ZoneInfo(group.zone) if group.zone else request.zone


def locale_of(group: ChatRecord, request: Request) -> Locale:
    """What is announced in the group speaks its language; while it has none, that of who acts."""
    return best(group.locale, request.own_locale.code)
