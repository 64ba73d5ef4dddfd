"""Answers /status, /homes, /quota, and "tell me when it is back"."""

import re
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence

from markupsafe import Markup

from bot.chat import calls, choosing, devices, wording
from bot.chat.desk import Desk, chosen_plant, linked, require, turned
from bot.chat.request import Request
from bot.chat.screen import Button, Row, Screen, column
from bot.chat.spelling import EVERY
from bot.domain.cloud import AccountId
from bot.domain.errors import KINDS, CloudError
from bot.domain.home import Home, Plant
from bot.domain.rights import Right, may
from storage.records import LinkRecord

_REFERENCE = re.compile(r"[0-9A-Z]{5}", re.ASCII)
_LINK = re.compile(r"[0-9]{1,15}", re.ASCII)
_LINE = Markup("\n")


async def status(desk: Desk, request: Request) -> AsyncIterator[Screen]:
    async for screen in devices.answer(desk, request, EVERY):
        yield screen


async def homes(desk: Desk, request: Request) -> AsyncIterator[Screen]:
    """All plants of all links; the chosen one is meant where a command names none."""
    linked(request)
    turned_to, wanted = await choosing.at_number(desk, request, request.text)
    if wanted is not None:
        await require(request, Right.SETTINGS)
        await desk.registry.choose_plant(linked(turned_to), wanted.id)
        locale = request.locale
        text = locale("home-chosen", name=wording.name(wanted, locale))
        yield Screen(text, ((Button(locale.label("door-status"), "status"),),), toast=text.striptags())
        return
    if request.text == "refresh":
        await require(request, Right.SWITCH)
        await _refresh(desk, request)
    yield await _list(desk, request)


async def _refresh(desk: Desk, request: Request) -> None:
    """Looks at every home again. Of several, one that does not answer harms no other: its own panel tells why."""
    for link in request.links:
        try:
            await desk.homes.refresh(link)
        except CloudError:
            if len(request.links) == 1:
                raise


async def _list(desk: Desk, request: Request) -> Screen:
    locale = request.locale
    found = await choosing.known(desk, request.links)
    if not found:
        # Nobody could look at any of them yet; whoever asks is told why.
        await desk.homes.of(linked(request))
    chosen = _default(request, found)
    names = choosing.titles(found, locale)
    lines = [locale("homes-title")]
    for link in request.links:
        home = next((home for known, home in found if known.id == link.id), None)
        lines += [locale("homes-unknown")] if home is None else _lines(request, link, home, chosen, names)
    others = [
        Button(locale.label("button-choose-home", name=names[number]), f"homes #{number}")
        for _, home in found
        for plant in home.plants
        if (number := home.number(plant)) and plant is not chosen
    ]
    survey = Button(locale.label("button-survey"), "homes refresh")
    return Screen(_LINE.join(lines), column((*others, survey, *await _another(desk, request))))


def _default(request: Request, found: Sequence[tuple[LinkRecord, Home]]) -> Plant | None:
    return next((chosen_plant(link, home) for link, home in found if link == request.link), None)


def _lines(
    request: Request, link: LinkRecord, home: Home, chosen: Plant | None, names: Mapping[int, str]
) -> Iterator[Markup]:
    locale = request.locale
    for plant in home.plants:
        yield locale(
            "homes-line-chosen" if plant is chosen else "homes-line",
            name=names[home.number(plant)],
            ambients=len(plant.ambients),
            modules=len(plant.modules),
        )
    if link.state == "lost":
        yield locale("homes-lost")


async def _another(desk: Desk, request: Request) -> tuple[Button, ...]:
    """For those who may; pressing it asks again."""
    if not (request.anonymous or may(await request.standing(), Right.SETTINGS, desk.clock())):
        return ()
    return (Button(request.locale.label("button-connect-another"), "connect"),)


async def quota(desk: Desk, request: Request) -> AsyncIterator[Screen]:
    """Every account has its own."""
    request, plant = await choosing.at_number(desk, request, request.text)
    link = linked(request)
    await desk.quota.open(AccountId(link.account))
    left = desk.quota.of(AccountId(link.account))
    locale = request.locale
    at = wording.moment(left.returns_at, desk.clock(), request.zone, locale)
    others = await choosing.doors(desk, request, "quota")
    if left.blocked:
        again = Button(locale.label("remedy-tell-me"), f"tellme out_of_calls {request.reference} {link.id}")
    else:
        again = Button(locale.label("button-refresh"), f"quota {request.text}" if plant else "quota")
    text = calls.told(left, at, request.maker(), locale)
    if others:
        text = _LINE.join(
            (text, request.locale("about-home", name=await choosing.name_of(desk, link, request.links, locale)))
        )
    rows: tuple[Row, ...] = ((again,),)
    yield Screen(text, (*rows, *others))


async def tell_me(desk: Desk, request: Request) -> AsyncIterator[Screen]:
    """Promises a message when what failed works again, with the reference the failure was told with."""
    name, reference, request = _promised(request)
    due = await desk.watching.promise(
        linked(request), request.person.id, name, thread=request.thread, reference=reference
    )
    locale = request.locale
    await desk.registry.remember_language(request.chat, locale.code)
    if due is None:
        yield Screen(locale("will-tell"), toast=request.own_locale.label("will-tell"), fresh=True)
    else:
        at = wording.moment(due, desk.clock(), request.zone, locale)
        maker = request.maker().name
        toast = request.own_locale.label("will-tell-at", time=at, maker=maker)
        yield Screen(locale("will-tell-at", time=at, maker=maker), toast=toast, fresh=True)


def _promised(request: Request) -> tuple[str, str, Request]:
    """What failed, its reference, and the request turned to the home it failed for. Anybody can write any of it."""
    name, _, told = request.text.partition(" ")
    reference, _, number = told.partition(" ")
    kind = name if name in {kind.name for kind in KINDS} else "unknown"
    mine = {link.id: link for link in request.links}
    link = mine.get(int(number)) if _LINK.fullmatch(number) else None
    reference = reference if _REFERENCE.fullmatch(reference) else request.reference
    return kind, reference, request if link is None else turned(request, link)
