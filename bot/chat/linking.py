"""Answers /connect and /disconnect, and brings a person back from the browser."""

from collections.abc import AsyncIterator, Sequence

from markupsafe import Markup

from bot.chat import choosing, wording
from bot.chat.desk import Desk, chosen_plant, linked, require
from bot.chat.hosting import number_in
from bot.chat.request import NotAllowed, Request
from bot.chat.screen import Button, Row, Screen, Style, column
from bot.domain.cloud import Makers
from bot.domain.home import Home
from bot.domain.rights import Refusal, Right, Why
from bot.locales import Locale
from bot.services.linking import TICKET_LIFE, Claimed, Unclaimed
from storage.records import ChatKind, ChatRecord, LinkRecord

_NAMES = 6
_LINE = Markup("\n")
_OTHER = "other"
"""Said in place of a maker: the question is asked, whatever is offered."""
_DOORS = (("door-status", "status"), ("button-people", "family"))


async def connect(desk: Desk, request: Request) -> AsyncIterator[Screen]:
    """The sign-in link is only ever shown in the private chat of who asked."""
    locale = request.locale
    if request.private:
        match request.text.split():
            case [said, number] if (group := number_in(number)) is not None:
                yield await _offer(desk, request, await _group(desk, request, group), said)
            case words:
                yield await _offer(desk, request, request.chat, "".join(words[:1]))
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
        return Screen(request.locale("refused-settings"))
    return await _offer(desk, request, group)


async def _group(desk: Desk, request: Request, number: int) -> ChatRecord:
    """The group of this number, which anybody can send, if this person may connect a home to it. Raises NotAllowed."""
    group = await desk.registry.chat_by_id(number)
    if group is None or group.kind is ChatKind.PRIVATE:
        # Said as to a stranger there: who tries numbers must not learn which of them are chats.
        raise NotAllowed(Refusal(Why.STRANGER, Right.SETTINGS))
    refusal = await request.refusal_in(group, Right.SETTINGS)
    if refusal is not None:
        raise NotAllowed(refusal)
    return group


async def _offer(desk: Desk, request: Request, target: ChatRecord, said: str = "") -> Screen:
    links = await desk.registry.links(target)
    cloud = _meant(desk.makers, links, said)
    if cloud is None:
        return _which_maker(desk, request, target)
    text, rows = await _sign_in(desk, request, target, cloud)
    if links:
        text = _LINE.join((text, request.locale("connect-another")))
    return Screen(text, rows, fresh=True, protected=True)


def _meant(makers: Makers, links: Sequence[LinkRecord], said: str) -> str | None:
    """The key of the maker that is said, else of the only one there is, else of the one whose home waits to come back;
    None where people must be asked."""
    if said in makers:
        return said
    lost = {link.cloud for link in links if link.state == "lost" and said != _OTHER}
    possible = (makers.keys() & lost) or makers.keys()
    return next(iter(possible)) if len(possible) == 1 else None


def _which_maker(desk: Desk, request: Request, target: ChatRecord) -> Screen:
    locale = request.locale
    here = target.kind == ChatKind.PRIVATE
    lines = [locale("connect-which") if here else locale("connect-which-group", group=target.title)]
    lines += [locale(f"maker-{cloud}") for cloud in desk.makers]
    buttons = [Button(locale.label(f"button-maker-{cloud}"), _asking(cloud, target)) for cloud in desk.makers]
    return Screen(_LINE.join((*lines, locale("connect-unsure"))), column(buttons), fresh=True)


async def _sign_in(desk: Desk, request: Request, target: ChatRecord, cloud: str) -> tuple[Markup, tuple[Row, ...]]:
    url = await desk.linking.ask(request.person.id, request.person.name, target, cloud)
    minutes = int(TICKET_LIFE.total_seconds() // 60)
    locale = request.locale
    how = locale(f"maker-{cloud}-account")
    sign_in = Button(locale.label("button-sign-in"), url=url)
    if target.kind == "private":
        text = locale("connect-here", how=how, minutes=minutes)
    else:
        text = locale("connect-group", group=target.title, minutes=minutes)
    if len(desk.makers) == 1:
        return text, ((sign_in,),)
    if target.kind != "private":
        text = _LINE.join((text, how))
    other = Button(locale.label("button-maker-other"), _asking(_OTHER, target))
    return text, ((sign_in,), (other,))


def _asking(cloud: str, target: ChatRecord) -> str:
    """What a button in the private chat says to connect the target."""
    return f"connect {cloud}" if target.kind == "private" else f"connect {cloud} {target.id}"


async def claim(desk: Desk, request: Request, code: str) -> Screen:
    """The end of the browser's way; nothing is linked before the person says yes to home and chat by name."""
    claimed = await desk.linking.claim(code, request.person.id)
    match claimed:
        case Claimed(ticket, _, chat) if not await request.may_in(chat, Right.SETTINGS):
            await desk.linking.abandon(ticket, request.person.id)
            return Screen(request.locale("refused-settings"))
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
        yield Screen(request.locale("refused-settings"))
        return
    made = await desk.linking.confirm(ticket, request.person.id)
    if made is None:
        yield Screen(request.locale("claim-expired"), ((Button(request.locale.label("button-connect"), "connect"),),))
        return
    home = await desk.homes.of(made)
    chat = await desk.registry.chat_by_id(made.chat)
    assert chat is not None  # the link's foreign key
    await _retire(desk, chat, made, home)
    locale = request.locale
    first = home.plants[0] if home.plants else None
    counts = {
        "homes": len(home.plants),
        "ambients": sum(len(p.ambients) for p in home.plants),
        "modules": len(tuple(home)),
    }
    name = wording.name(first, locale) if first else ""
    if chat.kind == "private":
        text = locale("linked-here", name=name, **counts) + await _default(desk, chat, made, locale)
        yield Screen(text, ((Button(locale.label("door-status"), "status"),),))
        return
    chat = await desk.registry.meet_in(chat, request.own_locale.code)
    await request.announce(chat, "linked-announcement", {"person": request.person.name, "name": name, **counts}, _DOORS)
    await request.look_after(chat)
    yield Screen(locale("linked-group", name=name, group=chat.title) + await _default(desk, chat, made, locale))


async def _retire(desk: Desk, chat: ChatRecord, made: LinkRecord, home: Home) -> None:
    """The maker does not always say who signed in: then a home whose sign-in was lost comes back as another account's.
    It takes the place of its former self, of the same person, and does not stand beside it."""
    plants = {plant.id for plant in home.plants}
    former = [link for link in await desk.registry.links(chat) if link.state == "lost" and link.person == made.person]
    for link, known in await choosing.known(desk, former):
        if {plant.id for plant in known.plants} <= plants:
            if link.preferred and link.plant in plants:
                await desk.registry.choose_plant(made, link.plant)
            await desk.linking.disconnect(link)


async def _default(desk: Desk, chat: ChatRecord, made: LinkRecord, locale: Locale) -> Markup:
    """With a second home, which one a command means that names none."""
    links = await desk.registry.links(chat)
    if links[0].id == made.id:
        return Markup()
    for link, home in await choosing.known(desk, links[:1]):
        plant = chosen_plant(link, home)
        if plant is not None:
            return _LINE + locale("linked-another", name=wording.name(plant, locale))
    return Markup()


async def unlink(desk: Desk, request: Request) -> AsyncIterator[Screen]:
    """The no to a claim."""
    await desk.linking.abandon(_number(request.text), request.person.id)
    yield Screen(request.locale("not-linked"))


async def disconnect(desk: Desk, request: Request) -> AsyncIterator[Screen]:
    """Who connected a home can always cut it off from the private chat, even after leaving the group."""
    if request.text.startswith("#"):
        yield await _numbered(desk, request, _number(request.text.removeprefix("#")))
        return
    others = await _elsewhere(desk, request)
    if not others and len(request.links) < 2:
        yield await _disconnect(desk, request, linked(request))
        return
    if not request.private:
        await require(request, Right.SETTINGS)
    labels = [(await _label_here(desk, request, made), made) for made in request.links]
    labels += [(await _label_elsewhere(desk, request, made, others), made) for made in others]
    buttons = (Button(label, f"disconnect #{made.id}") for label, made in labels)
    yield Screen(request.locale("disconnect-which" if others else "disconnect-which-home"), column(buttons))


async def _elsewhere(desk: Desk, request: Request) -> tuple[LinkRecord, ...]:
    """What this person connected in other chats; only the private chat speaks of these."""
    if not request.private:
        return ()
    mine = await desk.registry.links_of_person(request.person.id)
    return tuple(made for made in mine if made.chat != request.chat.id)


async def _label_here(desk: Desk, request: Request, made: LinkRecord) -> str:
    if len(request.links) == 1:
        return request.locale.label("button-disconnect-here")
    return await _name(desk, made, request.locale)


async def _label_elsewhere(desk: Desk, request: Request, made: LinkRecord, others: Sequence[LinkRecord]) -> str:
    chat = await desk.registry.chat_by_id(made.chat)
    assert chat is not None  # the link's foreign key
    if sum(other.chat == made.chat for other in others) == 1:
        return request.locale.label("button-disconnect-group", group=chat.title)
    name = await _name(desk, made, request.locale)
    return request.locale.label("button-disconnect-one", group=chat.title, name=name)


async def _numbered(desk: Desk, request: Request, number: int) -> Screen:
    """Anybody can press any number: only homes of this chat and the person's own are reached by it."""
    reached = (*request.links, *await _elsewhere(desk, request))
    made = next((made for made in reached if made.id == number), None)
    return Screen(request.locale("question-expired")) if made is None else await _disconnect(desk, request, made)


async def _disconnect(desk: Desk, request: Request, made: LinkRecord) -> Screen:
    if made.person != request.person.id:
        await require(request, Right.SETTINGS)
    if not request.confirmed:
        return await _confirm(desk, request, made)
    if made.chat != request.chat.id:
        await cut_off(desk, request, made)
        return Screen(request.locale("disconnected"))
    left = [await _name(desk, other, request.locale) for other in request.links if other.id != made.id]
    await desk.linking.disconnect(made)
    told = request.locale("disconnected")
    return Screen(_LINE.join((told, request.locale("homes-left", names=Markup(", ").join(left)))) if left else told)


async def cut_off(desk: Desk, request: Request, made: LinkRecord) -> None:
    """Ends a link from afar; a group whose home it was is told."""
    chat = await desk.registry.chat_by_id(made.chat)
    name = await _name(desk, made, request.locale)
    await desk.linking.disconnect(made)
    if chat is None or chat.kind == "private":
        return
    if await desk.registry.links(chat):
        await request.announce(chat, "disconnected-one-announcement", {"person": request.person.name, "name": name})
    else:
        await request.announce(chat, "disconnected-announcement", {"person": request.person.name})


async def _name(desk: Desk, made: LinkRecord, locale: Locale) -> str:
    """What its chat calls this home."""
    chat = await desk.registry.chat_by_id(made.chat)
    return await choosing.name_of(desk, made, await desk.registry.links(chat) if chat else (), locale)


async def _confirm(desk: Desk, request: Request, made: LinkRecord) -> Screen:
    """The question names the home, where there is more than one it could be."""
    locale = request.locale
    prompt = await desk.registry.ask(request.chat, request.person.id, f"disconnect #{made.id}")
    yes = Button(locale.label("button-disconnect"), f"yes {prompt}", style=Style.DANGER)
    name = await _name(desk, made, locale)
    if made.chat != request.chat.id:
        chat = await desk.registry.chat_by_id(made.chat)
        text = locale("ask-disconnect-group", name=name, group=chat.title if chat else None)
    elif len(request.links) > 1:
        text = locale("ask-disconnect-one", name=name)
    else:
        text = locale("ask-disconnect")
    return Screen(text, ((yes, Button(locale.label("button-no"), f"no {prompt}")),))


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 16 else -1
