"""Answers /invite: a link that gives a role once, or people picked from Telegram's own list."""

from collections.abc import AsyncIterator, Iterable

from markupsafe import Markup, escape

from bot.chat import wording
from bot.chat.desk import Desk
from bot.chat.hosting import MOST_OPEN, aside, group_meant, zone_of
from bot.chat.pictures import qr
from bot.chat.request import NotAllowed, Request, Shared
from bot.chat.screen import Button, Picking, Screen, Style, column
from bot.domain.giving import INVITED, may_invite_as
from bot.domain.rights import Refusal, Right, Role, Why
from bot.locales import Value, plain
from bot.services.household import LINK_LIFE
from storage.records import ChatRecord

TAKEN = "i-"
"""What the deep link of an invitation or a guest pass begins with."""
_PICK = "pick"
_ROLES = {role.value: role for role in INVITED}


async def invite(desk: Desk, request: Request) -> AsyncIterator[Screen]:
    """The link is only ever shown in the host's private chat: whoever reads it first could take it."""
    if request.shared is not None:
        yield await _picked(desk, request, request.shared)
        return
    words = request.text.split()
    group = await group_meant(desk, request, words)
    if isinstance(group, Screen):
        yield group
        return
    match words:
        case [role] if role in _ROLES:
            await _require_role(request, group, _ROLES[role])
            screen = await _link(desk, request, group, _ROLES[role]) if request.private else None
        case [word] if word == _PICK and request.private:
            await _require_owner(request, group)
            screen = _pick_as(request, group)
        case [word, role] if word == _PICK and role in _ROLES and request.private:
            await _require_owner(request, group)
            screen = await _pick(desk, request, group, _ROLES[role])
        case _:
            screen = None
    async for shown in aside(desk, request, group, screen or await _whom(request, group)):
        yield shown


async def _require_role(request: Request, group: ChatRecord, role: Role) -> None:
    """Raises NotAllowed unless this person may make somebody that."""
    standing = await request.standing_in(group, False)
    if not may_invite_as(standing, role, request.clock()):
        raise NotAllowed(Refusal(Why.ROLE, Right.INVITE))


async def _require_owner(request: Request, group: ChatRecord) -> None:
    """Raises NotAllowed: to give people a role without their asking is the owner's."""
    if (await request.standing_in(group, False)).role is not Role.OWNER:
        raise NotAllowed(Refusal(Why.ROLE, Right.SETTINGS))


async def _whom(request: Request, group: ChatRecord) -> Screen:
    locale, now = request.own_locale, request.clock()
    standing = await request.standing_in(group, False)
    buttons = [
        Button(locale.label(f"button-invite-{role.value}"), f"invite {group.id} {role.value}", style=Style.PRIMARY)
        for role in INVITED
        if may_invite_as(standing, role, now)
    ]
    if standing.role is Role.OWNER:
        buttons.append(Button(locale.label("button-invite-pick"), f"invite {group.id} {_PICK}"))
    buttons.append(Button(locale.label("button-invite-pass"), f"pass {group.id}"))
    buttons.append(Button(locale.label("button-given"), f"pass {group.id} list"))
    return Screen(locale("invite-whom", group=group.title), column(buttons))


async def _link(desk: Desk, request: Request, group: ChatRecord, role: Role) -> Screen:
    """Only for a private chat."""
    if await full(desk, group):
        return too_many(request, group)
    secret = await desk.household.invite(group.id, role, by=request.person.id)
    return link_screen(request, group, secret, "invite-link", role=role.value)


async def full(desk: Desk, group: ChatRecord) -> bool:
    """Whether the group has as many unopened links as are good for it."""
    return len([given for given in await desk.household.given(group.id) if given.person is None]) >= MOST_OPEN


def too_many(request: Request, group: ChatRecord) -> Screen:
    locale = request.own_locale
    button = Button(locale.label("button-given"), f"pass {group.id} list")
    return Screen(locale("links-too-many", group=group.title), ((button,),))


def link_screen(request: Request, group: ChatRecord, secret: str, key: str, **values: str) -> Screen:
    """The link as words and as a picture; a phone held before the picture opens it."""
    locale, now = request.own_locale, request.clock()
    link = f"{request.bot_url}?start={TAKEN}{secret}"
    ends = wording.moment(now + LINK_LIFE, now, zone_of(group, request), locale)
    text = locale(key, group=group.title, link=escape(link), ends=ends, **values)
    button = Button(locale.label("button-given"), f"pass {group.id} list")
    return Screen(text, ((button,),), picture=qr(link))


# From Telegram's own list


def _pick_as(request: Request, group: ChatRecord) -> Screen:
    locale = request.own_locale
    buttons = (
        Button(locale.label(f"button-invite-{role.value}"), f"invite {group.id} {_PICK} {role.value}")
        for role in INVITED
    )
    return Screen(locale("invite-pick-as", group=group.title), column(buttons))


async def _pick(desk: Desk, request: Request, group: ChatRecord, role: Role) -> Screen:
    locale = request.own_locale
    number = await desk.registry.ask_for_people(request.chat, request.person.id, f"{group.id} {role.value}")
    text = locale("invite-pick", group=group.title, role=role.value)
    return Screen(text, picking=Picking(locale.label("button-invite-pick-now"), number))


async def _picked(desk: Desk, request: Request, shared: Shared) -> Screen:
    """Only in answer to a question of ours that still waits, and only while the person owns the group's home."""
    locale = request.own_locale
    asked = await desk.registry.people_asked_for(shared.request, request.chat, request.person.id)
    if asked is None:
        return Screen(locale("question-expired"), picked=True)
    number, _, word = asked.partition(" ")
    group = await desk.registry.chat_by_id(int(number))
    if group is None or not await request.may_in(group, Right.INVITE):
        raise NotAllowed(Refusal(Why.STRANGER, Right.INVITE))
    await _require_owner(request, group)
    made: dict[int, str] = {}
    absent: list[str] = []
    for person, name in shared.people.items():
        standing = await request.standing_of(person, group, True)
        if standing.role is Role.OWNER or await _owns(desk, group, person):
            continue
        await desk.registry.person(person, name)
        await desk.household.appoint(group.id, person, _ROLES[word])
        made[person] = name
        if standing.role is Role.NOBODY:
            absent.append(name)
    if not made:
        return Screen(locale("invite-picked-nobody", group=group.title), picked=True)
    names: dict[str, Value] = {"people": _names(made.values()), "role": word, "count": len(made)}
    await request.announce(group, "invite-picked-announcement", {**names, "person": request.person.name})
    lines = [locale("invite-picked", group=group.title, **names)]
    if absent:
        lines.append(locale("invite-picked-absent", people=_names(absent), count=len(absent)))
    return Screen(Markup("\n").join(lines), picked=True)


async def _owns(desk: Desk, group: ChatRecord, person: int) -> bool:
    """Also while they are away from the group."""
    connected = any(link.person == person for link in await desk.registry.links(group))
    members = await desk.household.members(group.id)
    return connected or any(member.person == person and member.role == Role.OWNER for member in members)


def _names(names: Iterable[str]) -> Markup:
    return Markup(", ").join(escape(plain(name)) for name in names)
