"""Answers /export: one file with everything about the person who asks, for them alone."""

from collections.abc import AsyncIterator

from bot.chat.desk import Desk
from bot.chat.request import Request
from bot.chat.screen import Button, Screen

FILE = "family-home.json"


async def export(desk: Desk, request: Request) -> AsyncIterator[Screen]:
    if not request.private:
        text, toast = request.locale("export-in-private"), request.own_locale.label("export-in-private")
        yield Screen(text, toast=toast, own=True)
        return
    await desk.acts.flush()
    file = await desk.exporting.file(request.person.id)
    button = Button(request.locale.label("button-delete"), "delete")
    yield Screen(request.locale("export-here"), ((button,),), document=(FILE, file))
