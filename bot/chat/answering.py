"""A Request to the screens of its answer: permission before, and whatever goes wrong on the way is a screen too."""

import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from datetime import datetime

from bot.chat import asking, start, topics
from bot.chat.delivery import Place
from bot.chat.desk import Desk, require
from bot.chat.explanations import explanation, toast
from bot.chat.request import NotAllowed, NotConnected, Request
from bot.chat.routes import BY_WORD
from bot.chat.screen import Screen
from bot.chat.throttle import Throttle
from bot.domain.errors import CloudError

log = logging.getLogger(__name__)

_AGAIN = {"start": "connect", "link": "status"}
"""What to try instead of words that are good only once."""


class Answering:
    def __init__(
        self, desk: Desk, *, exists: Callable[[Place], Awaitable[bool]], clock: Callable[[], datetime]
    ) -> None:
        self._desk = desk
        self._exists = exists
        self._throttle = Throttle(clock)

    async def screens(self, request: Request) -> AsyncIterator[Screen]:
        """Every screen of an answer to a command the bot knows."""
        try:
            request = await self._answered_question(request)
            pointer = await topics.elsewhere(self._desk, request, self._exists)
            if pointer is not None:
                yield pointer
                return
            route = BY_WORD[request.command]
            if route.limited and not self._throttle.admits(request.person.id):
                yield request.own("too-many")
                return
            if route.right is not None:
                await require(request, route.right)
            async for screen in route.answer(self._desk, request):
                yield screen
        except CloudError as error:
            yield self._explained(request, error)
        except NotAllowed as refusal:
            yield start.who(request) if request.anonymous else await asking.refused(self._desk, request, refusal)
        except NotConnected:
            yield start.unconnected(request)
        except Exception:
            # A fault of ours: the person reads one sentence with the reference that the log has too.
            log.exception("answer failed", extra={"command": request.command})
            toast = request.own_locale.label("fault-short")
            yield Screen(request.locale("fault", reference=request.reference), toast=toast)

    async def _answered_question(self, request: Request) -> Request:
        """A "yes" becomes the command it was asked about, once, for the person who was asked."""
        if request.command != "yes" or not (request.text.isascii() and request.text.isdigit()):
            return request
        if len(request.text) > 15:
            return request
        prompt = await self._desk.registry.answered(int(request.text), request.chat, request.person.id)
        return request if prompt is None else request.saying(prompt.body, confirmed=True)

    def _explained(self, request: Request, error: CloudError) -> Screen:
        screen = explanation(error, request, again=_AGAIN.get(request.command, request.said))
        return replace(screen, toast=toast(error, request))
