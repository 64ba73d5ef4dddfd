"""Answers /status, /homes, /quota, and "tell me when it is back"."""

import re
from collections.abc import AsyncIterator

from bot.chat import devices, wording
from bot.chat.desk import Desk, chosen_plant, linked, require
from bot.chat.request import Request
from bot.chat.screen import Button, Screen, column
from bot.chat.spelling import EVERY
from bot.domain.cloud import AccountId
from bot.domain.errors import KINDS
from bot.domain.home import Plant
from bot.domain.rights import Right

_REFERENCE = re.compile(r"[0-9A-Z]{5}", re.ASCII)


async def status(desk: Desk, request: Request) -> AsyncIterator[Screen]:
    async for screen in devices.answer(desk, request, EVERY):
        yield screen


async def homes(desk: Desk, request: Request) -> AsyncIterator[Screen]:
    """The plants of the account; the chosen one is meant where a command names none."""
    link = linked(request)
    if request.text == "refresh":
        await require(request, Right.SWITCH)
        await desk.homes.refresh(link)
    home = await desk.homes.of(link)
    locale = request.locale
    wanted = home.at(int(request.text[1:])) if _is_number(request.text) else None
    if isinstance(wanted, Plant):
        await require(request, Right.SETTINGS)
        await desk.registry.choose_plant(link, wanted.id)
        text = locale("home-chosen", name=wording.name(wanted, locale))
        yield Screen(text, ((Button(locale.label("door-status"), "status"),),), toast=text.striptags())
        return
    chosen = chosen_plant(link, home)
    lines = [locale("homes-title")]
    for plant in home.plants:
        key = "homes-line-chosen" if plant == chosen else "homes-line"
        lines.append(
            locale(key, name=wording.name(plant, locale), ambients=len(plant.ambients), modules=len(plant.modules))
        )
    others = [
        Button(locale.label("button-choose-home", name=wording.name(plant, locale)), f"homes #{home.number(plant)}")
        for plant in home.plants
        if plant != chosen
    ]
    survey = Button(locale.label("button-survey"), "homes refresh")
    yield Screen("\n".join(lines), column((*others, survey)))


async def quota(desk: Desk, request: Request) -> AsyncIterator[Screen]:
    link = linked(request)
    await desk.quota.open(AccountId(link.account))
    left = desk.quota.of(AccountId(link.account))
    locale = request.locale
    at = wording.moment(left.returns_at, desk.clock(), request.zone, locale)
    if left.blocked:
        tell = Button(locale.label("remedy-tell-me"), "tellme out_of_calls")
        yield Screen(locale("quota-spent", limit=left.limit, time=at), ((tell,),))
        return
    text = locale("quota-left", left=left.left, limit=left.limit, used=left.used, reserve=left.reserve, time=at)
    yield Screen(text, ((Button(locale.label("button-refresh"), "quota"),),))


async def tell_me(desk: Desk, request: Request) -> AsyncIterator[Screen]:
    """Promises a message when what failed works again, with the reference the failure was told with."""
    link = linked(request)
    name, _, told = request.text.partition(" ")
    kind = name if name in {kind.name for kind in KINDS} else "unknown"
    reference = told if _REFERENCE.fullmatch(told) else request.reference
    due = await desk.watching.promise(link, request.person.id, kind, thread=request.thread, reference=reference)
    locale = request.locale
    await desk.registry.remember_language(request.chat, locale.code)
    if due is None:
        yield Screen(locale("will-tell"), toast=request.own_locale.label("will-tell"), fresh=True)
    else:
        at = wording.moment(due, desk.clock(), request.zone, locale)
        text = locale("will-tell-at", time=at)
        yield Screen(text, toast=request.own_locale.label("will-tell-at", time=at), fresh=True)


def _is_number(text: str) -> bool:
    return text.startswith("#") and text[1:].isascii() and text[1:].isdigit() and len(text) < 12
