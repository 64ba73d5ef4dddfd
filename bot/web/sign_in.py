"""The browser's three steps of connecting a home: who asks, off to the maker, back with a code.

A start link may have been sent by somebody who wants another family's home (cross-device consent phishing). So the
first page only names who asked, the second step needs a press on that page, and the last page grants nothing: it
holds a link that only the person who asked can use.
"""

import logging
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Final
from urllib.parse import parse_qs, urlencode, urlsplit

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.domain.cloud import Makers, maker_of
from bot.domain.errors import CloudError
from bot.services.linking import CALLBACK as BELOW
from bot.services.linking import Begun, Held, Linking, Refusal, Refused
from bot.web.bodies import media_type, read_body
from bot.web.guard import content_policy
from bot.web.languages import language
from bot.web.pages import REFUSALS, Pages, explaining

log = logging.getLogger(__name__)

START: Final = "/oauth/start"
CALLBACK: Final = BELOW + "{cloud}"

_NOT_THIS_SIGN_IN: Final = frozenset({Refusal.STATE_UNKNOWN, Refusal.COOKIE_MISSING})
"""Anybody can send a browser here, with an invented state or with their own. The cookie then belongs to another
sign-in of this browser, which must not end by that."""
_COOKIE_SECONDS: Final = 600
_FORM_BYTES: Final = 4096
_FORM_SECONDS: Final = 10.0


@dataclass(frozen=True, slots=True)
class SignIn:
    """``login_urls`` are where the makers let people sign in."""

    linking: Linking
    makers: Makers
    pages: Pages
    public_url: str
    login_urls: Collection[str]
    new_reference: Callable[[], str]

    async def ask(self, request: Request) -> Response:
        """Harmless, however often a preview or a crawler asks."""
        ticket = _only(request, "r")
        asked = await self.linking.asked(ticket)
        if isinstance(asked, Refused):
            return self._refused(request, asked)
        page = self.pages.start(asked, ticket, maker_of(self.makers, asked.cloud), language(request, asked.locale))
        page.headers["Content-Security-Policy"] = content_policy(self._form_targets())
        return page

    async def begin(self, request: Request) -> Response:
        ticket = await _posted_ticket(request)
        if not self._pressed_here(request):
            # A foreign page pressed the button. Its visitor has not read who asks: show it.
            return RedirectResponse(f"{START}?{urlencode({'r': ticket})}", 303)
        begun = await self.linking.begin(ticket)
        if isinstance(begun, Refused):
            return self._refused(request, begun)
        answer = RedirectResponse(begun.url, 303)
        self._bind(answer, begun)
        return answer

    async def arrive(self, request: Request) -> Response:
        outcome = await self.linking.arrive(
            request.path_params["cloud"],
            state=_only(request, "state"),
            code=_only(request, "code"),
            error=_only(request, "error"),
            cookie=request.cookies.get(self._cookie, ""),
        )
        if isinstance(outcome, Held):
            return self._released(self.pages.held(outcome, language(request, outcome.locale)))
        page = self._refused(request, outcome)
        return page if outcome.refusal in _NOT_THIS_SIGN_IN else self._released(page)

    async def explain(self, request: Request, error: Exception) -> Response:
        """A cloud's error in words, with the reference that its log line carries."""
        assert isinstance(error, CloudError)
        reference = self.new_reference()
        log.warning(
            "a sign-in failed",
            extra={
                "kind": error.kind.name,
                "status": error.status,
                "during": error.during,
                "said": error.said,
                "reference": reference,
            },
        )
        page = self.pages.notice(explaining(error.kind), language(request), reference=reference)
        if error.kind.wait is not None:
            page.headers["Retry-After"] = str(error.kind.wait)
        return self._released(page)

    def _refused(self, request: Request, refused: Refused) -> Response:
        log.info("a sign-in was refused", extra={"refusal": refused.refusal.value})
        return self.pages.notice(REFUSALS[refused.refusal], language(request, refused.locale))

    def _pressed_here(self, request: Request) -> bool:
        """Whether the press came from our own page.

        Browsers say so themselves (Fetch Metadata). One too old for that sends an Origin, which is "null" for our
        own pages because they send no referrer.
        """
        site = request.headers.get("sec-fetch-site")
        if site is not None:
            return site == "same-origin"
        return request.headers.get("origin", "null") in {"null", _origin(self.public_url)}

    def _form_targets(self) -> str:
        """Where the button may lead.

        Chromium holds every redirect after a POST against form-action, and a maker's login hands on to tenants
        whose addresses are not published: so all of https, on this page alone, whose only field is the ticket.
        """
        targets = dict.fromkeys(_origin(url) for url in self.login_urls)
        secure = ["https:"] if any(target.startswith("https:") for target in targets) else []
        return " ".join(["'self'", *targets, *secure])

    @property
    def _secure(self) -> bool:
        return self.public_url.startswith("https:")

    @property
    def _cookie(self) -> str:
        """Browsers take a ``__Host-`` cookie from nobody but this very host, and only over https."""
        return "__Host-link" if self._secure else "link"

    def _bind(self, answer: Response, begun: Begun) -> None:
        answer.set_cookie(
            self._cookie,
            begun.cookie,
            max_age=_COOKIE_SECONDS,
            secure=self._secure,
            httponly=True,
            samesite="lax",
        )

    def _released(self, answer: Response) -> Response:
        answer.delete_cookie(self._cookie, secure=self._secure, httponly=True, samesite="lax")
        return answer


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


def _only(request: Request, name: str) -> str:
    """A parameter; nothing when it is missing or repeated (RFC 6749 §3.1 forbids the latter)."""
    values = request.query_params.getlist(name)
    return values[0] if len(values) == 1 else ""


async def _posted_ticket(request: Request) -> str:
    if media_type(request) != "application/x-www-form-urlencoded":
        raise HTTPException(415)
    body = await read_body(request, limit=_FORM_BYTES, seconds=_FORM_SECONDS)
    try:
        tickets = parse_qs(body.decode("ascii"), max_num_fields=8).get("r", [])
    except ValueError:
        raise HTTPException(400) from None
    return tickets[0] if len(tickets) == 1 else ""
