"""A phone is lost: any adult stops everybody but the owner at once; the owner lets them act again."""

import asyncio
from collections.abc import AsyncIterator, Sequence

from markupsafe import Markup

from bot.chat.desk import Desk
from bot.chat.request import NotAllowed, Request
from bot.chat.screen import NO_TEXT, Screen
from bot.chat.standstill import freeze
from bot.domain.rights import Refusal, Right, Role, Why
from bot.locales import plain
from storage.records import ChatKind, ChatRecord

_PANICKING = (Role.OWNER, Role.ADULT)


async def panic(desk: Desk, request: Request) -> AsyncIterator[Screen]:
    """No question comes first: whoever holds the lost phone must not have the minute."""
    if request.private:
        groups = await _freeze_everywhere(desk, request)
        yield _told(request, "panic-everywhere", groups) if groups else Screen(request.locale("panic-nowhere"))
    elif not await _may_panic(request, request.chat):
        if request.anonymous:
            raise NotAllowed(Refusal(Why.ROLE, Right.SETTINGS))
        yield request.own("adults-only")
    else:
        done = await _freeze(desk, request, request.chat)
        key = "panic-done" if done else "panic-already"
        # The announcement says it to everybody, this one to who pressed.
        yield Screen(NO_TEXT if done else request.locale(key), toast=request.own_locale.label(key), own=not done)


async def calm(desk: Desk, request: Request) -> AsyncIterator[Screen]:
    """Only the owner ends it, as the route sees to. In private, everywhere they own."""
    if request.private:
        groups = [group for group in await groups_of(desk, request) if await request.may_in(group, Right.SETTINGS)]
        calmed = [group for group in groups if await _thaw(desk, request, group)]
        yield _told(request, "calm-everywhere", calmed) if calmed else Screen(request.locale("calm-already"))
        return
    done = await _thaw(desk, request, request.chat)
    key = "calm-done" if done else "calm-already"
    yield Screen(NO_TEXT if done else request.locale(key), toast=request.own_locale.label(key), own=not done)


async def groups_of(desk: Desk, request: Request) -> tuple[ChatRecord, ...]:
    """The groups in which this person is somebody, or connected a home."""
    chats = {*await desk.household.chats_of(request.person.id)}
    chats |= {link.chat for link in await desk.registry.links_of_person(request.person.id)}
    found = [await desk.registry.chat_by_id(chat) for chat in sorted(chats)]
    return tuple(chat for chat in found if chat is not None and chat.kind is not ChatKind.PRIVATE)


async def _freeze_everywhere(desk: Desk, request: Request) -> list[ChatRecord]:
    """What is known to be theirs first. Of Telegram's admins nothing is written down, so then Telegram is asked about
    the other groups, once each."""
    known = await groups_of(desk, request)
    groups = [group for group in known if await _may_panic(request, group)]
    for group in groups:
        await _freeze(desk, request, group)
    others = [group for group in await desk.registry.groups_with_home(request.person.id) if group not in known]
    administered = await asyncio.gather(*(_may_panic(request, group) for group in others))
    for group, may in zip(others, administered, strict=True):
        if may:
            await _freeze(desk, request, group)
            groups.append(group)
    return groups


async def _may_panic(request: Request, group: ChatRecord) -> bool:
    """By what is known already where it is: stopping everybody must not wait for Telegram."""
    return (await request.standing_in(group, False)).role in _PANICKING


async def _freeze(desk: Desk, request: Request, group: ChatRecord) -> bool:
    if not await freeze(desk.household, group.id, on=True):
        return False
    await request.announce(group, "panic", {"person": request.person.name}, (("button-calm", "calm"),))
    return True


async def _thaw(desk: Desk, request: Request, group: ChatRecord) -> bool:
    if not await freeze(desk.household, group.id, on=False):
        return False
    await request.announce(group, "calm", {"person": request.person.name})
    return True


def _told(request: Request, key: str, groups: Sequence[ChatRecord]) -> Screen:
    names = Markup(", ").join(plain(group.title) for group in groups)
    return Screen(request.locale(key, groups=names))
