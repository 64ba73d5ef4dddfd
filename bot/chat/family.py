"""Answers /family: who belongs to it, what each of them is, and what an owner changes about that."""

import re
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping

from markupsafe import Markup

from bot.chat import family_rights, family_rooms, wording
from bot.chat.circle import Circle, Somebody, asked, gather, owner, page_in, paged, words_in
from bot.chat.desk import Desk
from bot.chat.request import Request
from bot.chat.screen import PAGE, Button, Row, Screen, Style, column, pairs
from bot.domain.rights import ROLES, Right, Role
from bot.locales import plain
from bot.services.household import Given, LeaveKind
from storage.records import ChatRecord

_IN = re.compile(r"in ([0-9]{1,15})(?: (.*))?", re.ASCII)
_LINE = Markup("\n")
_GROUPS = 20
"""Of somebody's groups that are listed; who is in more writes /family there."""
_GIVEN = {
    LeaveKind.PASS: ("family-given-pass", "family-given-pass-always"),
    LeaveKind.APPROVAL: ("family-given-approval", "family-given-approval-always"),
}


async def family(desk: Desk, request: Request) -> AsyncIterator[Screen]:
    """In a group its family; in a private chat that of a group the person names, or the groups to choose from."""
    if not request.private:
        yield await _answered(await gather(desk, request, request.chat), request.text)
        return
    aimed = _IN.fullmatch(request.text)
    chat = await _group(desk, request, int(aimed[1])) if aimed else None
    if aimed is None or chat is None:
        yield await _groups(desk, request)
    else:
        yield await _answered(await gather(desk, request, chat), aimed[2] or "")


async def _answered(circle: Circle, said: str) -> Screen:
    words = said.split()
    answer = _ANSWERS.get(words[0]) if words else None
    screen = await answer(circle, words[1:]) if answer is not None else None
    return screen or overview(circle, page_in(words))


# The family as a whole


def overview(circle: Circle, page: int = 1) -> Screen:
    locale = circle.request.locale
    lines = [locale("family-title", group=circle.chat.title), *_state(circle)]
    shown = circle.people[(page - 1) * PAGE : page * PAGE] or circle.people[:PAGE]
    lines += [locale("family-line", name=person.name, what=_what(circle, person)) for person in shown]
    lines.append(locale("family-others", role=role_name(circle, circle.rules.newcomers)))
    rows: list[Row] = []
    if circle.may(Right.INVITE) or circle.owned:
        rows += paged(
            circle, [circle.button(plain(person.name), "person", person.id) for person in circle.people], page
        )
    rows += pairs(_doors(circle))
    return Screen(_LINE.join(lines), tuple(rows))


def _state(circle: Circle) -> Iterator[Markup]:
    if circle.rules.paused:
        yield circle.request.locale("family-paused")
    if circle.rules.frozen:
        yield circle.request.locale("family-frozen")


def _what(circle: Circle, person: Somebody) -> Markup:
    """A role, and whatever else is to be known at a glance."""
    locale = circle.request.locale
    parts = [locale(f"family-role-{person.role.value}")]
    if person.connected:
        parts.append(locale("family-connected"))
    elif person.admin and not person.written:
        parts.append(locale("family-admin"))
    if any(leave.kind is LeaveKind.PASS for leave in person.given):
        parts.append(locale("family-pass"))
    return Markup(", ").join(parts)


def _doors(circle: Circle) -> Iterator[Button]:
    label = circle.request.locale.label
    yield circle.button(label("button-family-me"), "me")
    yield circle.button(label("button-family-rights"), "rights")
    if circle.owned:
        yield circle.button(label("button-family-rooms"), "rooms")
        yield circle.button(label("button-family-newcomers"), "newcomers")
    if circle.request.private:
        return
    if circle.may(Right.INVITE):
        yield Button(label("button-family-invite"), "invite")
        yield Button(label("button-family-pass"), "pass")
    if circle.rules.frozen and circle.owned:
        yield Button(label("button-family-calm"), "calm")
    elif circle.request.anonymous or circle.standing.role in (Role.OWNER, Role.ADULT):
        yield Button(label("button-family-panic"), "panic", style=Style.DANGER)


# One person


async def _person(circle: Circle, words: list[str]) -> Screen | None:
    person = circle.somebody(words[0]) if len(words) == 1 else None
    if person is None:
        return _nobody(circle)
    return card(circle, person)


async def _me(circle: Circle, _words: list[str]) -> Screen | None:
    person = circle.somebody(str(circle.request.person.id))
    return None if person is None else card(circle, person)


def card(circle: Circle, person: Somebody) -> Screen:
    locale = circle.request.locale
    lines = [locale("family-person", name=person.name, what=_what(circle, person))]
    if person.role is Role.OWNER:
        lines.append(locale("family-owner-may"))
    elif person.role is not Role.NOBODY:
        lines += family_rights.lines(circle, person)
    lines += [locale("family-leave", what=_given(circle, leave)) for leave in person.given]
    rows = tuple(_controls(circle, person)) if circle.owned else ()
    return Screen(_LINE.join(lines), (*rows, circle.back("button-family-back")))


def _controls(circle: Circle, person: Somebody) -> Iterator[Row]:
    label = circle.request.locale.label
    if _settled(circle, person):
        return
    others = (role for role in reversed(ROLES) if role is not person.role)
    yield from pairs(
        circle.button(label(f"button-family-role-{role.value}"), "role", person.id, role.value) for role in others
    )
    if person.role not in (Role.OWNER, Role.NOBODY):
        yield (circle.button(label("button-family-own-rights"), "rights", person.id),)
    ends = [
        circle.button(label("button-family-end", what=_given(circle, leave).striptags()), "end", person.id, leave.id)
        for leave in person.given[:PAGE]
    ]
    yield from column(ends)
    if person.written or person.given:
        yield (circle.button(label("button-family-remove"), "remove", person.id, style=Style.DANGER),)


def _given(circle: Circle, given: Given) -> Markup:
    """A pass or an approval in few words."""
    request, locale = circle.request, circle.request.locale
    until, for_good = _GIVEN[given.kind]
    if given.until is None:
        return locale(for_good)
    return locale(until, time=wording.moment(given.until, request.clock(), request.zone, locale))


def _settled(circle: Circle, person: Somebody) -> bool:
    """Nobody unmakes who connected the home, and no owner their own rights: somebody has to be left in charge."""
    return person.connected or person.id == circle.request.person.id


# What an owner changes about a person


async def _role(circle: Circle, words: list[str]) -> Screen | None:
    person = circle.somebody(words[0]) if len(words) == 2 else None
    role = next((role for role in ROLES if role.value == words[-1]), None) if words else None
    await owner(circle)
    if person is None or role is None:
        return _nobody(circle)
    if _settled(circle, person):
        return _fixed(circle, person)
    if role is Role.OWNER and person.role is not Role.OWNER:
        question = await asked(circle, "family-ask-owner", name=person.name)
        if question is not None:
            return question
    await circle.desk.household.appoint(circle.chat.id, person.id, role)
    await _tell(circle, f"family-told-{role.value}", person)
    return await _card_again(circle, person)


async def _remove(circle: Circle, words: list[str]) -> Screen | None:
    person = circle.somebody(words[0]) if len(words) == 1 else None
    await owner(circle)
    if person is None:
        return _nobody(circle)
    if _settled(circle, person):
        return _fixed(circle, person)
    key = "family-ask-remove-admin" if person.admin else "family-ask-remove"
    question = await asked(circle, key, name=person.name)
    if question is not None:
        return question
    await circle.desk.household.leave(circle.chat.id, person.id)
    await _tell(circle, "family-told-removed", person)
    return overview(await circle.again())


async def _end(circle: Circle, words: list[str]) -> Screen | None:
    """Ends one pass or approval of this person, and no one else's."""
    person = circle.somebody(words[0]) if len(words) == 2 else None
    await owner(circle)
    leave = next((leave for leave in person.given if str(leave.id) == words[1]), None) if person else None
    if person is None or leave is None:
        return _nobody(circle)
    await circle.desk.household.revoke(circle.chat.id, leave.id)
    return await _card_again(circle, person)


async def _card_again(circle: Circle, person: Somebody) -> Screen:
    circle = await circle.again()
    now = circle.somebody(str(person.id))
    return overview(circle) if now is None else card(circle, now)


async def _tell(circle: Circle, key: str, person: Somebody) -> None:
    """What is decided in a private chat is told where it counts."""
    if circle.request.private:
        values = {"owner": circle.request.person.name, "name": person.name}
        await circle.request.announce(circle.chat, key, values)


def _nobody(circle: Circle) -> Screen:
    locale = circle.request.locale
    return Screen(locale("family-nobody"), (circle.back("button-family-back"),))


def _fixed(circle: Circle, person: Somebody) -> Screen:
    key = "family-fixed-connected" if person.connected else "family-fixed-own"
    return Screen(circle.request.locale(key, name=person.name), (circle.back("button-family-back"),))


def role_name(circle: Circle, role: Role) -> Markup:
    return circle.request.locale(f"family-role-{role.value}")


# In a private chat


async def _group(desk: Desk, request: Request, number: int) -> ChatRecord | None:
    """The group of this number, for who belongs to it."""
    chat = await desk.registry.chat_by_id(number)
    if chat is None or chat.kind == "private" or not await request.may_in(chat, Right.SEE):
        return None
    return chat


async def _groups(desk: Desk, request: Request) -> Screen:
    links = await desk.registry.links_of_person(request.person.id)
    numbers = dict.fromkeys((*(link.chat for link in links), *await desk.household.chats_of(request.person.id)))
    lines: list[Markup] = []
    buttons: list[Button] = []
    for number in numbers:
        chat = await _group(desk, request, number)
        if chat is None or not await desk.registry.links(chat):
            continue
        role = (await request.standing_in(chat, False)).role
        lines.append(request.locale("family-line", name=chat.title, what=request.locale(f"family-role-{role.value}")))
        buttons.append(Button(request.locale.label("button-family-group", group=chat.title), words_in(chat)))
    told = "family-private-groups" if buttons else "family-private-none"
    text = (request.locale("family-private"), request.locale(told), *lines[:_GROUPS])
    return Screen(_LINE.join(text), column(buttons[:_GROUPS]))


_ANSWERS: Mapping[str, Callable[[Circle, list[str]], Awaitable[Screen | None]]] = {
    "person": _person,
    "me": _me,
    "role": _role,
    "remove": _remove,
    "end": _end,
    "rights": family_rights.rights,
    "set": family_rights.set_right,
    "bounds": family_rights.bounds,
    "usual": family_rights.usual,
    "rooms": family_rooms.rooms,
    "room": family_rooms.room,
    "newcomers": family_rooms.newcomers,
}
"""What may follow the command; None as an answer is the family as a whole."""
