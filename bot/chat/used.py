"""What the meters of a home counted today and this month."""

import re
from collections.abc import Iterator

from markupsafe import Markup

from bot.chat import choosing, wording
from bot.chat.desk import Desk, linked
from bot.chat.explanations import explanation
from bot.chat.request import Request
from bot.chat.screen import Button, Screen
from bot.domain.devices import Device
from bot.domain.home import Home, Module, Plant
from bot.domain.rights import Standing, may_see
from bot.locales import Locale
from bot.services.consumption import Counted

ASKED = re.compile(r"(#[0-9]{1,10}) used", re.ASCII)
_MOST = 12
"""Meters that are asked: each is a call."""
_LINE, _COMMA = Markup("\n"), Markup(", ")


def door(desk: Desk, request: Request, home: Home, plant: Plant, standing: Standing) -> tuple[Button, ...]:
    """The way here, where there is anything to see."""
    if not (desk.consumption.tells(linked(request)) and _meters(desk, plant, standing)):
        return ()
    return (Button(request.locale.label("button-energy-used"), f"energy #{home.number(plant)} used"),)


async def used(desk: Desk, request: Request, reference: str) -> Screen:
    request, plant = await choosing.at_number(desk, request, reference)
    link, locale = linked(request), request.locale
    home = await desk.homes.of(link)
    meters = () if plant is None else _meters(desk, plant, await request.standing())
    if plant is None or not (meters and desk.consumption.tells(link)):
        return Screen(locale("energy-not-counted"), ((Button(locale.label("button-energy-now"), "energy"),),))
    counts = await desk.consumption.of(link, meters[:_MOST], request.zone)
    said = f"energy #{home.number(plant)}"
    doors = await choosing.doors(desk, request, "energy")
    further = (Button(locale.label("button-energy-now"), said), Button(locale.label("button-refresh"), f"{said} used"))
    failed = None
    if counts.error is not None:
        about = choosing.about(request, home, plant)
        failed = explanation(counts.error, request, again=f"{said} used", about=about)
        if not counts.counted:
            return Screen(failed.text, (*failed.rows, *doors))
    title = locale("energy-used-title", name=wording.name(plant, locale))
    age = locale("panel-age", time=wording.moment(counts.seen, desk.clock(), request.zone, locale))
    lines = (title, *_lines(counts.counted, home, locale, more=len(meters) - _MOST), age)
    if failed is None:
        return Screen(_LINE.join(lines), (further, *doors))
    return Screen(_LINE.join((failed.text, Markup(), *lines)), (*failed.rows, further, *doors))


def _meters(desk: Desk, plant: Plant, standing: Standing) -> tuple[Module, ...]:
    return tuple(module for module in plant.of(Device.METER) if may_see(standing, module, desk.clock()))


def _lines(counted: tuple[Counted, ...], home: Home, locale: Locale, *, more: int) -> Iterator[Markup]:
    for each in counted:
        if each.today is not None and each.month is not None:
            yield locale(
                "energy-used-line",
                name=wording.place(each.module, home, locale),
                today=_kilowatt_hours(each.today, locale),
                month=_kilowatt_hours(each.month, locale),
            )
    untold = [wording.place(each.module, home, locale) for each in counted if each.month is None]
    if untold:
        yield locale("energy-used-untold", names=_COMMA.join(Markup.escape(name) for name in untold))
    if more > 0:
        yield locale("energy-used-more", count=more)


def _kilowatt_hours(watt_hours: float, locale: Locale) -> str:
    return locale.number(watt_hours / 1000, 1)
