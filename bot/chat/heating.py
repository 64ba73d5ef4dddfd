"""Answers /heating: heaters and thermostats as other devices, and the heating of a home as a whole."""

import re
from collections.abc import AsyncIterator, Iterator

from markupsafe import Markup

from bot.chat import choosing, devices, obeying, wording
from bot.chat.desk import Desk, linked, turned
from bot.chat.request import NotAllowed, Request
from bot.chat.screen import Button, Screen, column
from bot.chat.spelling import devices_of, spelled_action
from bot.domain.home import Heated, HeatMode, Home, Module, Plant, Program
from bot.domain.intents import Action, Follow, HeatHome, concerned
from bot.domain.rights import Refusal, Right, Why, may, may_see, seeing
from bot.language.references import pressed
from bot.locales import plain
from bot.services.acts import commanding

_WORD = "heating"
_DEVICES = devices_of(_WORD)
_HOME = re.compile(r"(#[0-9]{1,10}) home", re.ASCII)
_PROGRAM = re.compile(r"(#[0-9]{1,10}) (program \S+)", re.ASCII)
_MODES = (HeatMode.AUTOMATIC, HeatMode.AWAY, HeatMode.FROST_GUARD)
_LINE = Markup("\n")


async def heating(desk: Desk, request: Request) -> AsyncIterator[Screen]:
    if (asked := _HOME.fullmatch(request.text)) is not None:
        yield await _home(desk, request, asked[1])
        return
    if (asked := _PROGRAM.fullmatch(request.text)) is not None and isinstance(wish := pressed(asked[2]), Follow):
        async for screen in _follow(desk, request, asked[1], wish):
            yield screen
        return
    async for screen in devices.answer(desk, request, _DEVICES):
        yield screen


async def _home(desk: Desk, request: Request, reference: str) -> Screen:
    """How the whole home is heated, and what else it could do."""
    request, plant = await _around(desk, request, reference)
    modules = () if plant is None else _concerned(desk, request, plant)
    if plant is None or not modules:
        return _not_whole(request)
    await _seen(desk, request, modules)
    home = await desk.homes.of(linked(request))
    heated = await desk.programs.of(linked(request), plant.id)
    standing = await request.standing()
    may_act = request.anonymous or may(standing, Right.TEMPERATURE, desk.clock())
    rows = column(_buttons(request, home, plant, heated)) if may_act else ()
    back = Button(
        request.locale.label("button-back", name=wording.name(plant, request.locale)), f"{_WORD} #{home.number(plant)}"
    )
    title = request.locale("heating-home-title", name=wording.name(plant, request.locale))
    return Screen(_LINE.join((title, _told(request, heated))), (*rows, (back,)))


async def _follow(desk: Desk, request: Request, reference: str, wish: Follow) -> AsyncIterator[Screen]:
    """A button knows a program by its id; people by its name."""
    request, plant = await _around(desk, request, reference)
    modules = () if plant is None else _concerned(desk, request, plant)
    if plant is None or not modules:
        yield _not_whole(request)
        return
    await _seen(desk, request, modules)
    link = linked(request)
    home = await desk.homes.of(link)
    programs = (await desk.programs.of(link, plant.id)).programs
    program = next((each for each in programs if each.id == wish.program), None)
    if program is None:
        again = Button(request.locale.label("button-heating-home"), f"{_WORD} #{home.number(plant)} home")
        yield Screen(request.locale("heating-program-gone"), ((again,),))
        return
    command = commanding(Follow(program.id, program.name), modules)
    async for screen in obeying.obey(desk, request, link, home, (command,)):
        yield screen


async def _around(desk: Desk, request: Request, reference: str) -> tuple[Request, Plant | None]:
    """The home that this stands in, whatever it is: a home of one thermostat is spelled as that."""
    for link, home in await choosing.known(desk, request.links):
        thing = home.at(int(reference[1:]))
        if thing is not None:
            return turned(request, link), thing if isinstance(thing, Plant) else home.plant_of(thing)
    return request, None


def _concerned(desk: Desk, request: Request, plant: Plant) -> tuple[Module, ...]:
    """All the home's heating is done to; nothing where its cloud knows no home as a whole."""
    return concerned(HeatHome(HeatMode.AWAY), plant.modules) if desk.programs.tells(linked(request)) else ()


async def _seen(desk: Desk, request: Request, modules: tuple[Module, ...]) -> None:
    """Raises NotAllowed for whoever may see nothing of it."""
    standing = await request.standing()
    if not (request.anonymous or any(may_see(standing, module, desk.clock()) for module in modules)):
        raise NotAllowed(Refusal(Why.ROLE, seeing(modules[0]).right, modules))


def _not_whole(request: Request) -> Screen:
    return Screen(request.locale("heating-not-whole"), ((Button(request.locale.label("button-show-all"), _WORD),),))


def _told(request: Request, heated: Heated) -> Markup:
    programs = [plain(each.name) for each in heated.programs if each.followed]
    mode = "unknown" if heated.mode is None else heated.mode.value.replace("_", "-")
    return request.locale("heating-home-now", mode=mode, programs=", ".join(programs), count=len(programs))


def _buttons(request: Request, home: Home, plant: Plant, heated: Heated) -> Iterator[Button]:
    """What it does not do already."""
    for mode in _MODES:
        if mode is not heated.mode:
            key = f"button-home-{mode.value.replace('_', '-')}"
            yield _button(home, plant, request.locale.label(key), HeatHome(mode))
    for program in heated.programs:
        if not program.followed and pressed(spelled_action(Follow(program.id))) is not None:
            yield _button(home, plant, _title(request, program), Follow(program.id))


def _title(request: Request, program: Program) -> str:
    return request.locale.label("button-program", program=program.name)


def _button(home: Home, plant: Plant, label: str, action: Action) -> Button:
    return Button(label, f"{_WORD} #{home.number(plant)} {spelled_action(action)}")
