"""Which of a chat's homes a request means, for one turn; and the way from one home to the others."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from bot.chat import wording
from bot.chat.desk import Desk, chosen_plant, linked, turned
from bot.chat.request import Request
from bot.chat.screen import Button, Row, Screen, column, fitting, pairs
from bot.chat.spelling import spelled
from bot.domain.devices import Device
from bot.domain.errors import CloudError
from bot.domain.home import Ambient, Home, Module, Plant, Thing
from bot.domain.intents import Command, Intent, Show
from bot.language import Meant, Names, Spoken, index, parse_among
from bot.locales import Locale
from storage.records import LinkRecord

_NUMBER = re.compile(r"#([0-9]{1,10})", re.ASCII)
_MOST_NAMES = 3
_NO_NAMES = Names(Home(), index((), ()))


@dataclass(frozen=True, slots=True)
class Heard:
    """What was said, and of which home; ``request`` speaks of that home as long as this turn lasts."""

    request: Request
    link: LinkRecord
    home: Home
    intent: Intent


async def heard(desk: Desk, request: Request, text: str, devices: frozenset[Device]) -> Heard | Screen:
    """What was said, or the question which home is meant. Raises CloudError for a home nobody could look at yet,
    when it is the one that is meant."""
    linked(request)
    languages = spoken_by(request)
    homes: list[Spoken] = []
    errors: dict[int, CloudError] = {}
    for place, link in enumerate(request.links):
        try:
            names = await desk.homes.names(link, languages)
        except CloudError as error:
            errors[place] = error
            names = _NO_NAMES
        homes.append(Spoken(names, chosen_plant(link, names.home)))
    meant = parse_among(text, homes, devices=devices, languages=languages)
    if not isinstance(meant, Meant):
        return _which_home(request, homes, meant)
    if meant.place in errors:
        raise errors[meant.place]
    link = request.links[meant.place]
    return Heard(turned(request, link), link, homes[meant.place].names.home, meant.intent)


def spoken_by(request: Request) -> tuple[str, ...]:
    """The languages a command may be typed in: the chat's and the person's own."""
    return tuple(dict.fromkeys((request.locale.code, request.own_locale.code)))


def _which_home(request: Request, homes: Sequence[Spoken], choice: Sequence[Meant]) -> Screen:
    """Every button says its command by numbers, so it means one home whatever is the default by then."""
    found = tuple((link, spoken.names.home) for link, spoken in zip(request.links, homes, strict=True))
    names = titles(found, request.locale)
    buttons = [_button(request, homes[meant.place].names.home, meant.intent, names) for meant in choice]
    if len(choice) > 1:
        return Screen(request.locale("which-home"), column(buttons))
    return Screen(request.locale("other-home"), column(buttons))


def _button(request: Request, home: Home, intent: Intent, names: Mapping[int, str]) -> Button:
    locale = request.locale
    match intent:
        case Show(Plant() as plant):
            return Button(names[home.number(plant)], f"{request.command} #{home.number(plant)}")
        case Show(Ambient() | Module() as scope):
            what, said = wording.describe(scope, home, locale), f"{request.command} #{home.number(scope)}"
        case Command(_, modules):
            scope = modules[0]
            what, said = wording.targets(intent, home, locale).unescape(), spelled(intent, home)
        case _:
            raise AssertionError("only what was understood is to choose from")
    holder = home.plant_of(scope)
    assert holder is not None  # the home it was found in
    number = home.number(holder)
    label = locale.label("button-in-home", home=names[number], what=what)
    return Button(label, fitting(said, f"{request.command} #{number}"))


async def at_number(desk: Desk, request: Request, text: str) -> tuple[Request, Plant | None]:
    """The request turned to the home that knows a button's number, and the plant it stands for, if it does."""
    found = _NUMBER.fullmatch(text)
    for link, home in await known(desk, request.links) if found else ():
        thing = home.at(int(found[1])) if found else None
        if isinstance(thing, Plant):
            return turned(request, link), thing
    return request, None


async def known(desk: Desk, links: Sequence[LinkRecord]) -> tuple[tuple[LinkRecord, Home], ...]:
    """The homes of these links, without those nobody could look at yet: one that is lost harms no other."""
    found = []
    for link in links:
        try:
            found.append((link, await desk.homes.of(link)))
        except CloudError:
            continue
    return tuple(found)


async def doors(desk: Desk, request: Request, word: str) -> tuple[Row, ...]:
    """The way from the home that is shown to the chat's other homes."""
    if len(request.links) < 2:
        return ()
    found = await known(desk, request.links)
    names = titles(found, request.locale)
    numbers = [
        home.number(plant) for link, home in found if link != request.link and (plant := chosen_plant(link, home))
    ]
    buttons = [
        Button(request.locale.label("button-other-home", name=names[number]), f"{word} #{number}") for number in numbers
    ]
    return pairs(buttons)


def about(request: Request, home: Home, scope: Thing) -> Markup | None:
    """Which home an answer is about, where that is a question."""
    plant = scope if isinstance(scope, Plant) else home.plant_of(scope)
    if plant is None or len(request.links) < 2:
        return None
    return request.locale("about-home", name=wording.name(plant, request.locale))


def titles(found: Sequence[tuple[LinkRecord, Home]], locale: Locale) -> Mapping[int, str]:
    """The names of plants by their numbers, plain text. Namesakes are counted, in an order that no choice changes."""
    named: dict[str, list[int]] = {}
    for _, home in sorted(found, key=lambda each: each[0].id):
        for plant in home.plants:
            named.setdefault(wording.name(plant, locale), []).append(home.number(plant))
    return {
        number: name if len(numbers) == 1 else locale.label("home-namesake", name=name, count=place)
        for name, numbers in named.items()
        for place, number in enumerate(numbers, 1)
    }


async def name_of(desk: Desk, link: LinkRecord, among: Sequence[LinkRecord], locale: Locale) -> str:
    """What to call the home of a link among others, plain text, in one line."""
    found = await known(desk, among)
    names = titles(found, locale)
    mine = [
        names[home.number(plant)] for known_link, home in found if known_link.id == link.id for plant in home.plants
    ]
    return ", ".join(mine[:_MOST_NAMES]) or locale.label("nameless-home")
