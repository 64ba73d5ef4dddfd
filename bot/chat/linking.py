"""Answers /connect and /disconnect, and brings a person back from the browser."""

from collections.abc import AsyncIterator

from markupsafe import Markup

from bot.chat import wording
from bot.chat.desk import Desk, linked, require
from bot.chat.request import Request
from bot.chat.screen import Button, Screen, Style, column
from bot.domain.rights import Right
from bot.services.linking import TICKET_LIFE, Claimed, Unclaimed
from storage.records import ChatRecord, LinkRecord

_NAMES = 6


async def connect(desk: Desk, request: Request) -> AsyncIterator[Screen]:
    """The sign-in link is only ever shown in the private chat of who asked."""
    locale = request.locale
    if request.private:
        yield await _sign_in(desk, request, request.chat)
        return
    await require(request, Right.SETTINGS)
    payload = await desk.registry.invite(request.chat, request.person.id)
    button = Button(locale.label("button-open-private"), url=f"{request.bot_url}?start=g-{payload}")
    yield Screen(locale("connect-in-private", person=request.person.name), ((button,),), fresh=True)


async def invited(desk: Desk, request: Request, payload: str) -> Screen:
    """Back from the group: the right is checked again, because a while has passed."""
    group = await desk.registry.invited(payload, request.person.id)
    if group is None:
        return Screen(request.locale("invitation-expired"))
    if not await request.may_in(group, Right.SETTINGS):
        return Screen(request.locale("refused-manage"))
    return await _sign_in(desk, request, group)


async def _sign_in(desk: Desk, request: Request, target: ChatRecord) -> Screen:
    url = await desk.linking.ask(request.person.id, request.person.name, target)
    minutes = int(TICKET_LIFE.total_seconds() // 60)
    locale = request.locale
    text = (
        locale("connect-here", minutes=minutes)
        if target.kind == "private"
        else locale("connect-group", group=target.title, minutes=minutes)
    )
    button = Button(locale.label("button-sign-in"), url=url)
    return Screen(text, ((button,),), fresh=True, protected=True)


async def claim(desk: Desk, request: Request, code: str) -> Screen:
    """The end of the browser's way; nothing is linked before the person says yes to home and chat by name."""
    claimed = await desk.linking.claim(code, request.person.id)
    match claimed:
        case Claimed(ticket, _, chat) if not await request.may_in(chat, Right.SETTINGS):
            await desk.linking.abandon(ticket, request.person.id)
            return Screen(request.locale("refused-manage"))
        case Claimed(ticket, home, chat):
            locale = request.locale
            names = Markup(", ").join(wording.name(plant, locale) for plant in home.plants[:_NAMES])
            where = (
                locale("claimed-here", homes=names)
                if chat.kind == "private"
                else locale("claimed-group", homes=names, group=chat.title)
            )
            yes = Button(locale.label("button-link"), f"link {ticket}", style=Style.PRIMARY)
            return Screen(where, ((yes, Button(locale.label("button-do-not-link"), f"unlink {ticket}")),))
        case Unclaimed.FOREIGN:
            return Screen(request.locale("claim-foreign"))
        case Unclaimed.EXPIRED:
            button = Button(request.locale.label("button-connect"), "connect")
            return Screen(request.locale("claim-expired"), ((button,),))


async def link(desk: Desk, request: Request) -> AsyncIterator[Screen]:
    """The yes that activates a claim, by somebody who still may."""
    ticket = _number(request.text)
    target = await desk.linking.target(ticket, request.person.id)
    if target is not None and not await request.may_in(target, Right.SETTINGS):
        await desk.linking.abandon(ticket, request.person.id)
        yield Screen(request.locale("refused-manage"))
        return
    made = await desk.linking.confirm(ticket, request.person.id)
    if made is None:
        yield Screen(request.locale("claim-expired"), ((Button(request.locale.label("button-connect"), "connect"),),))
        return
    home = await desk.homes.of(made)
    chat = await desk.registry.chat_by_id(made.chat)
    assert chat is not None  # the link's foreign key
    locale = request.locale
    first = home.plants[0] if home.plants else None
    counts = {
        "homes": len(home.plants),
        "ambients": sum(len(p.ambients) for p in home.plants),
        "modules": len(tuple(home)),
    }
    name = wording.name(first, locale) if first else ""
    if chat.kind == "private":
        yield Screen(locale("linked-here", name=name, **counts), ((Button(locale.label("door-status"), "status"),),))
        return
    chat = await desk.registry.meet_in(chat, request.own_locale.code)
    await request.announce(chat, "linked-announcement", {"person": request.person.name, "name": name, **counts})
    yield Screen(locale("linked-group", name=name, group=chat.title))


async def unlink(desk: Desk, request: Request) -> AsyncIterator[Screen]:
    """The no to a claim."""
    await desk.linking.abandon(_number(request.text), request.person.id)
    yield Screen(request.locale("not-linked"))


async def disconnect(desk: Desk, request: Request) -> AsyncIterator[Screen]:
    """Who connected a home can always cut it off from the private chat, even after leaving the group."""
    locale = request.locale
    if request.private and request.text.startswith("#"):
        async for screen in _elsewhere(desk, request):
            yield screen
        return
    others = [made for made in await desk.registry.links_of_person(request.person.id) if made.chat != request.chat.id]
    if request.private and others:
        buttons = (
            [Button(locale.label("button-disconnect-here"), f"disconnect #{request.link.id}")] if request.link else []
        )
        for made in others:
            chat = await desk.registry.chat_by_id(made.chat)
            if chat is not None:
                label = locale.label("button-disconnect-group", group=chat.title)
                buttons.append(Button(label, f"disconnect #{made.id}"))
        yield Screen(locale("disconnect-which"), column(buttons))
        return
    made_here = linked(request)
    await require(request, Right.SETTINGS)
    if not request.confirmed:
        yield await _confirm(desk, request, "disconnect")
        return
    await desk.linking.disconnect(made_here)
    yield Screen(locale("disconnected"))


async def _elsewhere(desk: Desk, request: Request) -> AsyncIterator[Screen]:
    number = _number(request.text.removeprefix("#"))
    mine = await desk.registry.links_of_person(request.person.id)
    made = next((made for made in mine if made.id == number), None)
    if made is None:
        yield Screen(request.locale("question-expired"))
    elif not request.confirmed:
        yield await _confirm(desk, request, request.said)
    else:
        await cut_off(desk, request, made)
        yield Screen(request.locale("disconnected"))


async def cut_off(desk: Desk, request: Request, made: LinkRecord) -> None:
    """Ends a link from afar; a group whose home it was is told."""
    chat = await desk.registry.chat_by_id(made.chat)
    await desk.linking.disconnect(made)
    if chat is not None and chat.kind != "private":
        await request.announce(chat, "disconnected-announcement", {"person": request.person.name})


async def _confirm(desk: Desk, request: Request, said: str) -> Screen:
    locale = request.locale
    prompt = await desk.registry.ask(request.chat, request.person.id, said)
    yes = Button(locale.label("button-disconnect"), f"yes {prompt}", style=Style.DANGER)
    return Screen(locale("ask-disconnect"), ((yes, Button(locale.label("button-no"), f"no {prompt}")),))


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 16 else -1
