"""The page in t.me's place: a browser hands a link over to somebody's Telegram."""

import re
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from jinja2 import Environment, FileSystemLoader
from starlette.responses import HTMLResponse, RedirectResponse, Response

from bot.simulator.playground.phone_acts import open_link

if TYPE_CHECKING:
    from starlette.requests import Request

    from bot.simulator.playground.stage import Stage

PAGE = Path(__file__).parent / "page"
PAYLOAD = re.compile(r"[A-Za-z0-9_+-]{0,64}\Z")
PASSED_ON = ("start", "startgroup", "admin")


class Handover:
    """Asking changes nothing: only the button of a person opens the link in their app."""

    def __init__(self, stage: "Stage") -> None:
        self._stage = stage
        environment = Environment(loader=FileSystemLoader(PAGE), autoescape=True)
        self._template = environment.get_template("opened.html")

    async def show(self, request: "Request") -> Response:
        given = dict(request.query_params)
        fields = _passed_on(given)
        if not self._knows(request) or fields is None:
            return self._nowhere(404)
        names = {str(person.id): person.first_name for person in self._stage.people}
        home = f"{request.scope.get('root_path', '')}/"
        opened = names.get(given.get("opened", ""))
        return self._page(200, known=True, fields=fields, people=names, opened=opened, home=home)

    async def open(self, request: "Request") -> Response:
        given = {name: str(value) for name, value in (await request.form()).items()}
        fields = _passed_on(given)
        if not self._knows(request) or fields is None:
            return self._nowhere(404)
        try:
            person = self._stage.person(int(given.get("person", "")))
            open_link(self._stage, person, f"{request.url.path}?{urlencode(fields)}")
        except (LookupError, ValueError):
            return self._nowhere(409)
        return RedirectResponse(f"{request.url.path}?opened={person.id}", 303)

    def _nowhere(self, status: int) -> Response:
        return self._page(status, known=False)

    def _page(self, status: int, **shown: object) -> Response:
        return HTMLResponse(self._template.render(bot=self._name(), **shown), status)

    def _knows(self, request: "Request") -> bool:
        username = self._stage.bot.username or ""
        return bool(request.path_params["username"].casefold() == username.casefold())

    def _name(self) -> str:
        return self._stage.telegram.profile("en", self._stage.bot).name


def _passed_on(given: dict[str, str]) -> dict[str, str] | None:
    """The fields Telegram understands, or None where one could not have come from a bot."""
    fields = {name: given[name] for name in PASSED_ON if name in given}
    return fields if all(PAYLOAD.match(value) for value in fields.values()) else None
