"""Answers /energy: what draws power now, the most first."""

from collections.abc import AsyncIterator

from markupsafe import Markup

from bot.chat import devices, wording
from bot.chat.desk import Desk, chosen_plant, linked
from bot.chat.explanations import explanation
from bot.chat.request import Request
from bot.chat.screen import PAGE, Button, Screen
from bot.domain.devices import Device
from bot.domain.home import Module

_MEASURED = frozenset({Device.METER, Device.PLUG, Device.LIGHT, Device.HEATER})
_LINE = Markup("\n")


async def energy(desk: Desk, request: Request) -> AsyncIterator[Screen]:
    if request.text:
        async for screen in devices.answer(desk, request, _MEASURED):
            yield screen
        return
    link = linked(request)
    home = await desk.homes.of(link)
    plant = chosen_plant(link, home)
    if plant is None:
        yield Screen(request.locale("home-empty"))
        return
    known = await desk.homes.status(link, plant, _MEASURED)
    drawn = [(known.states[m.id].power or 0, m) for m in plant.of(*_MEASURED) if m.id in known.states]
    again = (Button(request.locale.label("button-refresh"), "energy"),)
    if known.error is not None and not drawn:
        yield explanation(
            known.error,
            request.locale,
            reference=request.reference,
            again="energy",
            commanded=False,
            now=desk.clock(),
            zone=request.zone,
        )
        return
    meters = [(watts, module) for watts, module in drawn if module.device == Device.METER]
    others = sorted(((watts, m) for watts, m in drawn if m.device != Device.METER and watts), key=lambda pair: -pair[0])
    total = sum(watts for watts, _ in meters or others)
    lines = [
        request.locale("energy-title", name=wording.name(plant, request.locale)),
        request.locale("energy-total" if meters else "energy-sum", watts=request.locale.number(total)),
        *(_line(request, watts, wording.place(module, home, request.locale)) for watts, module in others[:PAGE]),
    ]
    if len(others) > PAGE:
        rest = sum(watts for watts, _ in others[PAGE:])
        lines.append(request.locale("energy-rest", count=len(others) - PAGE, watts=request.locale.number(rest)))
    if not others:
        lines.append(request.locale("energy-nothing"))
    seen = min(known.states[module.id].seen for _, module in drawn) if drawn else desk.clock()
    lines.append(request.locale("panel-age", time=wording.moment(seen, desk.clock(), request.zone, request.locale)))
    rows = tuple((_open(request, home.number(m), m),) for _, m in others[:4])
    yield Screen(_LINE.join(lines), (*rows, again))


def _line(request: Request, watts: int, name: str) -> Markup:
    return request.locale("energy-line", name=name, watts=request.locale.number(watts))


def _open(request: Request, number: int, module: Module) -> Button:
    word = {Device.LIGHT: "lights", Device.HEATER: "heating"}.get(module.device, "plugs")
    return Button(wording.name(module, request.locale), f"{word} #{number}")
