"""Somebody new in a group with a home: they have the newcomers' role, and the owner is asked once what else."""

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from datetime import datetime

from bot.chat.desk import Desk
from bot.chat.request import Announce, NotAllowed, Request
from bot.chat.screen import Button, Screen
from bot.chat.throttle import Throttle
from bot.domain.rights import Refusal, Right, Role, Standing, Why
from bot.locales import Locale, best
from storage.records import ChatKind, ChatRecord, LinkRecord, MemberRecord

StandingOf = Callable[[int, ChatRecord, bool], Awaitable[Standing]]

_CHOICES = (Role.ADULT, Role.CHILD, Role.GUEST)
_DIGITS = 15


class Newcomers:
    def __init__(
        self,
        desk: Desk,
        *,
        standing_of: StandingOf,
        privately: Callable[[int, Screen], Awaitable[bool]],
        announce: Announce,
        default_locale: str,
        clock: Callable[[], datetime],
    ) -> None:
        self._desk = desk
        self._standing_of = standing_of
        self._privately = privately
        self._announce = announce
        self._default_locale = default_locale
        self._throttle = Throttle(clock)

    async def noticed(self, chat: ChatRecord, person: int, name: str) -> None:
        """Somebody spoke, pressed or came. While nobody is there to answer, nobody is asked, and later they are."""
        links = await self._desk.registry.links(chat)
        members = await self._desk.household.members(chat.id)
        if not links or is_somebody(person, links, members):
            return
        newcomers = (await self._desk.household.rules(chat.id)).newcomers
        standing = await self._standing_of(person, chat, False)
        if standing.role is not newcomers or standing.leaves:
            # Gone again, one of Telegram's admins, or the guest of somebody who was told so.
            return
        owners = await self._owners_present(chat, links, members)
        # A crowd that comes at once is not asked about one by one.
        if not owners or not self._throttle.admits(chat.id):
            return
        await self._desk.registry.person(person, name)
        if await self._desk.household.meet(chat.id, person):
            await self._ask(chat, person, name, newcomers, owners)

    async def _owners_present(
        self, chat: ChatRecord, links: Sequence[LinkRecord], members: Sequence[MemberRecord]
    ) -> tuple[int, ...]:
        standings = [await self._standing_of(owner, chat, False) for owner in owners_of(links, members)]
        return tuple(standing.person for standing in standings if standing.role is Role.OWNER)

    async def _ask(self, chat: ChatRecord, person: int, name: str, newcomers: Role, owners: Sequence[int]) -> None:
        """In private where an owner can be reached there, else in the group, whose owner alone can press."""
        for owner in owners:
            private = await self._desk.registry.known_chat(owner)
            if private is None or not private.active:
                continue
            spoken = best(private.locale, chat.locale, default=self._default_locale)
            text = spoken("newcomer-private", person=name, group=chat.title, role=newcomers.value)
            if await self._privately(owner, Screen(text, (_choices(spoken, chat, person),))):
                return
        doors = tuple((f"button-newcomer-{role}", _said(chat, person, role)) for role in _CHOICES)
        await self._announce(chat, "newcomer-group", {"person": name, "role": newcomers.value}, doors)


async def newcomer(desk: Desk, request: Request) -> AsyncIterator[Screen]:
    """The owner's answer about somebody new, from wherever they were asked."""
    said = _parsed(request.text)
    group = None if said is None else await desk.registry.chat_by_id(said[0])
    if said is None or group is None or not await _speaks_there(request, group):
        yield request.own("question-expired")
        return
    if (await request.standing_in(group, True)).role is not Role.OWNER:
        # The right to settings, lent to somebody, is no right to make adults of people.
        raise NotAllowed(Refusal(Why.ROLE, Right.SETTINGS))
    _, person, role = said
    links, members = await desk.registry.links(group), await desk.household.members(group.id)
    if person in owners_of(links, members):
        yield request.own("question-expired")
        return
    name = (await desk.registry.names([person])).get(person, "")
    if not is_somebody(person, links, members):
        yield Screen(request.locale("newcomer-gone", person=name))
        return
    await desk.household.appoint(group.id, person, role)
    key = "newcomer-is-in" if request.private else "newcomer-is"
    yield Screen(request.locale(key, person=name, role=role.value, group=group.title))
    if request.private:
        await request.announce(group, "newcomer-is", {"person": name, "role": role.value})


async def _speaks_there(request: Request, group: ChatRecord) -> bool:
    """In the group itself, or in the private chat of somebody who is somebody in the group."""
    if not request.private:
        return group.id == request.chat.id
    if group.kind is ChatKind.PRIVATE:
        return False
    return (await request.standing_in(group, False)).role is not Role.NOBODY


def owners_of(links: Sequence[LinkRecord], members: Sequence[MemberRecord]) -> tuple[int, ...]:
    """Who connected a home, and who took over from somebody who did; they may have left."""
    connected = [link.person for link in links]
    return tuple(dict.fromkeys(connected + [member.person for member in members if member.role == Role.OWNER]))


def is_somebody(person: int, links: Sequence[LinkRecord], members: Sequence[MemberRecord]) -> bool:
    return any(link.person == person for link in links) or any(member.person == person for member in members)


def _choices(spoken: Locale, chat: ChatRecord, person: int) -> tuple[Button, ...]:
    return tuple(Button(spoken.label(f"button-newcomer-{role}"), _said(chat, person, role)) for role in _CHOICES)


def _said(chat: ChatRecord, person: int, role: Role) -> str:
    return f"newcomer {chat.id} {person} {role}"


def _parsed(text: str) -> tuple[int, int, Role] | None:
    """Chat, person and role, as a button of ours spells them."""
    words = text.split(" ")
    if len(words) != 3 or words[2] not in _CHOICES:
        return None
    if not all(word.isascii() and word.isdigit() and len(word) <= _DIGITS for word in words[:2]):
        return None
    return int(words[0]), int(words[1]), Role(words[2])
