"""Answers /delete: everything about a person, or everything about a group, once they know what goes with it."""

from collections.abc import AsyncIterator

from markupsafe import Markup

from bot.chat import linking
from bot.chat.desk import Desk, require
from bot.chat.request import Request
from bot.chat.screen import Button, Screen, Style
from bot.domain.rights import Right
from bot.locales import plain
from storage.records import ChatKind, ChatRecord

_NAMES = 10


async def delete(desk: Desk, request: Request) -> AsyncIterator[Screen]:
    """In a private chat everything about the person; in a group everything about the group."""
    locale = request.locale
    await require(request, Right.SETTINGS)
    if not request.confirmed:
        prompt = await desk.registry.ask(request.chat, request.person.id, "delete")
        yes = Button(locale.label("button-delete-yes"), f"yes {prompt}", style=Style.DANGER)
        no = Button(locale.label("button-no"), f"no {prompt}")
        yield Screen(await _consequence(desk, request), ((yes, no),))
        return
    # What is on its way to the disk would otherwise come after.
    await desk.acts.flush()
    for link in request.links:
        await desk.linking.disconnect(link)
    if request.private:
        await _forget_person(desk, request)
    await desk.registry.forget_chat(request.chat)
    desk.turns.forget(chat=request.chat.id)
    yield Screen(locale("deleted"))


async def _consequence(desk: Desk, request: Request) -> Markup:
    if not request.private:
        return request.locale("ask-delete-group")
    linked = {link.chat for link in await desk.registry.links_of_person(request.person.id)}
    groups = [group for group in await _groups(desk, request.person.id) if group.id in linked]
    if not groups:
        return request.locale("ask-delete-private")
    names = Markup(", ").join(plain(group.title) for group in groups[:_NAMES])
    return request.locale("ask-delete-everywhere", groups=names)


async def _forget_person(desk: Desk, request: Request) -> None:
    person = request.person.id
    groups = await _groups(desk, person)
    for made in await desk.registry.links_of_person(person):
        await linking.cut_off(desk, request, made)
    for group in groups:
        # What the rules say of them goes too.
        await desk.household.leave(group.id, person)
    await desk.registry.forget_person(person)
    desk.turns.forget(person=person)
    for group in groups:
        await request.look_after(group)


async def _groups(desk: Desk, person: int) -> tuple[ChatRecord, ...]:
    found = [await desk.registry.chat_by_id(chat) for chat in await desk.exporting.named_in(person)]
    return tuple(chat for chat in found if chat is not None and chat.kind is not ChatKind.PRIVATE)
