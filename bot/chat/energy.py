"""Answers /energy: what draws power now, the most first; what was used so far is a button away."""

from collections.abc import AsyncIterator, Iterator, Sequence
from typing import TypeAlias

from markupsafe import Markup

from bot.chat import choosing, devices, used, wording
from bot.chat.desk import Desk, chosen_plant, linked
from bot.chat.explanations import explanation
from bot.chat.request import Request
from bot.chat.screen import PAGE, Button, Screen
from bot.domain.devices import Device
from bot.domain.errors import CloudError
from bot.domain.home import Home, Module, Plant
from bot.domain.intents import Show
from bot.domain.rights import may_see
from bot.services.homes import Known

Drawn: TypeAlias = Sequence[tuple[int, Module]]
"""Modules with the watts they draw."""

_MEASURED = frozenset({Device.METER, Device.PLUG, Device.LIGHT, Device.HEATER})
_OPENED = 4
_LINE = Markup("\n")


async def energy(desk: Desk, request: Request) -> AsyncIterator[Screen]:
    if (asked := used.ASKED.fullmatch(request.text)) is not None:
        yield await used.used(desk, request, asked[1])
        return
    heard = await choosing.heard(desk, request, request.text, _MEASURED)
    if isinstance(heard, choosing.Heard) and isinstance(heard.intent, Show):
        scope = heard.intent.scope or chosen_plant(heard.link, heard.home)
        if scope is None or isinstance(scope, Plant):
            yield await _of_plant(desk, heard.request, heard.home, scope)
            return
    async for screen in devices.answer(desk, request, _MEASURED):
        yield screen


async def _of_plant(desk: Desk, request: Request, home: Home, plant: Plant | None) -> Screen:
    if plant is None:
        return Screen(request.locale("home-empty"))
    known = await desk.homes.status(linked(request), plant, _MEASURED)
    standing = await request.standing()
    seen = [m for m in plant.of(*_MEASURED) if m.id in known.states and may_see(standing, m, desk.clock())]
    doors = await choosing.doors(desk, request, "energy")
    if known.error is not None and not seen:
        told = _failed(request, home, plant, known.error)
        return Screen(told.text, (*told.rows, *doors))
    # A meter that tells no power, only what it counted, is no reason to say that the home draws nothing.
    drawn = [(known.states[m.id].power or 0, m) for m in seen if m.device != Device.METER or _tells(known, m)]
    others = sorted(((watts, m) for watts, m in drawn if m.device != Device.METER and watts), key=lambda pair: -pair[0])
    as_of = min((known.states[module.id].seen for module in seen), default=desk.clock())
    age = request.locale("panel-age", time=wording.moment(as_of, desk.clock(), request.zone, request.locale))
    title = request.locale("energy-title", name=wording.name(plant, request.locale))
    again = Button(request.locale.label("button-refresh"), f"energy #{home.number(plant)}")
    rows = tuple((_open(request, home.number(module), module),) for _, module in others[:_OPENED])
    further = (again, *used.door(desk, request, home, plant, standing))
    return Screen(_LINE.join((title, *_lines(request, home, drawn, others), age)), (*rows, further, *doors))


def _tells(known: Known, meter: Module) -> bool:
    return known.states[meter.id].power is not None


def _failed(request: Request, home: Home, plant: Plant, error: CloudError) -> Screen:
    again = f"energy #{home.number(plant)}"
    return explanation(error, request, again=again, about=choosing.about(request, home, plant))


def _lines(request: Request, home: Home, drawn: Drawn, others: Drawn) -> Iterator[Markup]:
    locale = request.locale
    meters = [(watts, module) for watts, module in drawn if module.device == Device.METER]
    total = sum(watts for watts, _ in meters or others)
    yield locale("energy-total" if meters else "energy-sum", watts=locale.number(total))
    for watts, module in others[:PAGE]:
        yield locale("energy-line", name=wording.place(module, home, locale), watts=locale.number(watts))
    if len(others) > PAGE:
        rest = sum(watts for watts, _ in others[PAGE:])
        yield locale("energy-rest", count=len(others) - PAGE, watts=locale.number(rest))
    if not others:
        yield locale("energy-nothing")


def _open(request: Request, number: int, module: Module) -> Button:
    word = {Device.LIGHT: "lights", Device.HEATER: "heating"}.get(module.device, "plugs")
    return Button(wording.name(module, request.locale), f"{word} #{number}")
