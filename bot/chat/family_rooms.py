"""Rooms that are kept to some people, and what newcomers are."""

import re
from dataclasses import replace

from markupsafe import Markup

from bot.chat.circle import Circle, Room, asked, owner, page_in, paged
from bot.chat.family_rights import CHANGEABLE
from bot.chat.screen import Row, Screen, column
from bot.domain.rights import PersonId, Role, Rules
from bot.locales import plain

_NUMBER = re.compile(r"#([0-9]{1,10})", re.ASCII)
_LINE = Markup("\n")


async def rooms(circle: Circle, words: list[str]) -> Screen | None:
    """Every room to choose from, and whose those are that are kept to somebody."""
    locale = circle.request.locale
    found = await circle.rooms()
    kept = [one for one in found.values() if one.id in circle.rules.kept]
    lines = [locale("family-rooms"), *(locale("family-line", name=one.name, what=_whose(circle, one)) for one in kept)]
    buttons = [circle.button(one.name, "room", f"#{number}") for number, one in found.items()]
    rows = tuple(paged(circle, buttons, page_in(words), "rooms")) if circle.owned else ()
    return Screen(_LINE.join(lines), (*rows, circle.back("button-family-back")))


async def room(circle: Circle, words: list[str]) -> Screen | None:
    """One room: "#17", "#17 p2", "#17 123 in", "#17 123 out", "#17 all"."""
    number = _NUMBER.fullmatch(words[0]) if words else None
    chosen = (await circle.rooms()).get(int(number[1])) if number else None
    if chosen is None:
        return None
    match words[1:]:
        case ["all"]:
            await owner(circle)
            await circle.desk.household.change(circle.chat.id, lambda rules: rules.keeping(chosen.id, ()))
        case [who, "in" | "out" as wish]:
            await owner(circle)
            person = circle.somebody(who)
            if person is None or person.role not in CHANGEABLE:
                return None
            own, inside = person.id, wish == "in"
            await circle.desk.household.change(circle.chat.id, lambda rules: _ticked(rules, chosen, own, inside))
        case _:
            return _room(circle, words[0], chosen, page_in(words[1:]))
    return _room(await circle.again(), words[0], chosen, 1)


def _room(circle: Circle, number: str, room: Room, page: int) -> Screen:
    locale = circle.request.locale
    text = [locale("family-line", name=room.name, what=_whose(circle, room)), locale("family-room")]
    return Screen(
        _LINE.join(text), (*_ticks(circle, number, room, page), circle.back("button-family-back-rooms", "rooms"))
    )


def _ticks(circle: Circle, number: str, room: Room, page: int) -> tuple[Row, ...]:
    if not circle.owned:
        return ()
    label, kept = circle.request.locale.label, circle.rules.kept.get(room.id)
    buttons = []
    for person in circle.people:
        if person.role in CHANGEABLE:
            wish = "out" if kept and person.id in kept else "in"
            name = label(f"button-family-{wish}", name=person.name)
            buttons.append(circle.button(name, "room", number, person.id, wish))
    rows = tuple(paged(circle, buttons, page, "room", number))
    free = circle.button(label("button-family-everybody"), "room", number, "all")
    return rows if kept is None else (*rows, (free,))


def _whose(circle: Circle, room: Room) -> Markup:
    locale, kept = circle.request.locale, circle.rules.kept.get(room.id)
    if kept is None:
        return locale("family-everybodys")
    names = [plain(person.name) for person in circle.people if person.id in kept]
    return locale("family-only", what=Markup(", ").join(names)) if names else locale("family-owners")


def _ticked(rules: Rules, room: Room, person: PersonId, inside: bool) -> Rules:
    now = rules.kept.get(room.id, frozenset())
    return rules.keeping(room.id, now | {person} if inside else now - {person})


async def newcomers(circle: Circle, words: list[str]) -> Screen | None:
    """What somebody is whom nobody has given a role yet."""
    wanted = next((role for role in CHANGEABLE if words == [role.value]), None)
    if wanted is not None:
        await owner(circle)
        if wanted is Role.ADULT:
            question = await asked(circle, "family-ask-newcomers")
            if question is not None:
                return question
        role = wanted
        await circle.desk.household.change(circle.chat.id, lambda rules: replace(rules, newcomers=role))
        circle = await circle.again()
    locale, now = circle.request.locale, circle.rules.newcomers
    text = locale("family-newcomers", role=locale(f"family-role-{now.value}"))
    choices = [
        circle.button(locale.label(f"button-family-start-{role.value}"), "newcomers", role.value)
        for role in CHANGEABLE
        if role is not now
    ]
    return Screen(text, (*(column(choices) if circle.owned else ()), circle.back("button-family-back")))
