"""Ticket, consent, claim: how a chat comes to speak for a home, and stops to.

A valid sign-in proves who signed in, not who asked: whoever asked may have sent the link to somebody else. So the
tokens of a sign-in stay pending until the Telegram person who asked comes back from the very browser that signed
in, through a link that only this browser was shown.
"""

import hashlib
import hmac
import json
import logging
import secrets
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain import errors
from bot.domain.cloud import Access, AccountId, Cloud, SignIn, Tokens
from bot.domain.errors import CloudError
from bot.domain.home import Home
from bot.services.alarms import Alarms
from bot.services.homes import Homes
from bot.services.quota import Quota
from storage.records import ChatRecord, LinkRecord, Stage, TicketRecord
from storage.store import Store

log = logging.getLogger(__name__)

TICKET_LIFE = timedelta(minutes=10)
CONFIRM_LIFE = timedelta(minutes=10)
CALLBACK = "/oauth/callback/"
"""Below the bot's public address; the maker's key follows."""
CLAIM = "c-"
"""Prefix of a claim in ``?start=``."""


class Refusal(StrEnum):
    """Why a browser's step was refused; also the key of its page."""

    LINK_EXPIRED = "link_expired"
    CONSENT_REFUSED = "consent_refused"
    STATE_UNKNOWN = "state_unknown"
    COOKIE_MISSING = "cookie_missing"
    NO_CODE = "no_code"


@dataclass(frozen=True, slots=True)
class Asked:
    """Who asked; ``chat`` is the group's title, None for the private chat; ``locale`` what they chose; ``cloud`` the
    maker's key."""

    person: str
    chat: str | None
    locale: str | None
    cloud: str


@dataclass(frozen=True, slots=True)
class Begun:
    url: str = field(repr=False)
    cookie: str = field(repr=False)
    locale: str | None


@dataclass(frozen=True, slots=True)
class Held:
    claim_url: str = field(repr=False)
    person: str
    locale: str | None


@dataclass(frozen=True, slots=True)
class Refused:
    refusal: Refusal
    locale: str | None
    back_url: str


@dataclass(frozen=True, slots=True)
class Claimed:
    """The person who asked is back: what would be linked with what. ``chat`` None is the private chat."""

    ticket: int
    home: Home
    chat: ChatRecord


class Unclaimed(StrEnum):
    """Why a claim was refused; also the key of its answer."""

    FOREIGN = "foreign"
    EXPIRED = "expired"


class Linking:
    def __init__(  # noqa: PLR0913
        self,
        store: Store,
        sign_ins: Mapping[str, SignIn],
        clouds: Mapping[str, Cloud],
        homes: Homes,
        quota: Quota,
        *,
        public_url: str,
        bot_url: Callable[[], str],
        clock: Callable[[], datetime],
        alarms: Alarms | None = None,
        leaving: Callable[[LinkRecord], Awaitable[None]] | None = None,
    ) -> None:
        """``alarms`` hear of what only the operators can mend, ``leaving`` of a link that is about to go."""
        self._store = store
        self._sign_ins = sign_ins
        self._clouds = clouds
        self._homes = homes
        self._quota = quota
        self._public_url = public_url
        self._bot_url = bot_url
        self._clock = clock
        self._alarms = alarms
        self._leaving = leaving
        self._surveyed: dict[int, Home] = {}

    def redirect(self, cloud: str) -> str:
        """Where this maker sends browsers back to. Each has an address of its own, so that no maker can pass off
        another's code as its own (RFC 9700 §4.4)."""
        return f"{self._public_url}{CALLBACK}{cloud}"

    # In the private chat

    async def ask(self, person: int, name: str, chat: ChatRecord, cloud: str) -> str:
        """The address of a start page that only links this chat with a home in this cloud, only for this person, for
        ten minutes."""
        ticket = secrets.token_urlsafe(32)
        now = self._clock()
        await self._store.tickets.ask(
            _hash(ticket), person, name, chat.id, cloud=cloud, now=now, expires_at=now + TICKET_LIFE
        )
        return f"{self._public_url}/oauth/start?r={ticket}"

    async def claim(self, code: str, person: int) -> Claimed | Unclaimed:
        """Only who asked may claim; anybody else ends the attempt and its tokens. Raises CloudError."""
        ticket = await self._store.tickets.claim(_hash(code), self._clock())
        if ticket is None:
            return Unclaimed.EXPIRED
        chat = await self._store.chats.by_id(ticket.chat)
        if ticket.cloud not in self._clouds:
            await self._store.tickets.fail(ticket.id)
            return Unclaimed.EXPIRED
        if ticket.person != person or chat is None:
            await self._store.tickets.fail(ticket.id)
            log.warning("a stranger claimed a sign-in", extra={"ticket": ticket.id})
            return Unclaimed.FOREIGN
        try:
            home = await self._survey(ticket)
        except CloudError as error:
            await self._failed(ticket, error)
            raise
        self._surveyed[ticket.id] = home
        return Claimed(ticket.id, home, chat)

    async def target(self, ticket_id: int, person: int) -> ChatRecord | None:
        """The chat that this person could now link with this claim."""
        ticket = await self._confirmable(ticket_id, person)
        return None if ticket is None else await self._store.chats.by_id(ticket.chat)

    async def confirm(self, ticket_id: int, person: int) -> LinkRecord | None:
        """Activates what was claimed; None when it is too late or somebody else presses."""
        ticket = await self._confirmable(ticket_id, person)
        if ticket is None or not await self._store.tickets.finish(ticket_id):
            return None
        tokens = _opened(ticket.tokens or "")
        account = await self._store.accounts.of(ticket.cloud, _subject(ticket, tokens))
        link = await self._store.links.create(
            ticket.chat,
            account,
            person,
            access_token=tokens.access_token,
            refresh_token=tokens.refresh_token,
            expires_at=tokens.expires_at,
            now=self._clock(),
        )
        home = self._surveyed.pop(ticket_id, None)
        if home is not None:
            await self._homes.keep(AccountId(account.id), home)
        log.info("linked", extra={"link": link.id, "chat": link.chat, "account": link.account})
        return link

    async def _confirmable(self, ticket_id: int, person: int) -> TicketRecord | None:
        ticket = await self._store.tickets.confirmable(ticket_id, person, self._clock())
        return ticket if ticket is not None and ticket.cloud in self._clouds else None

    async def abandon(self, ticket_id: int, person: int) -> bool:
        """Forgets what was claimed and its tokens."""
        self._surveyed.pop(ticket_id, None)
        ticket = await self._store.tickets.confirmable(ticket_id, person, self._clock())
        if ticket is not None:
            await self._store.tickets.fail(ticket_id)
        return ticket is not None

    async def disconnect(self, link: LinkRecord) -> None:
        """Deletes the tokens, and what is known of the home when no other chat speaks to it."""
        if self._leaving is not None:
            await self._leaving(link)
        await self._store.links.remove(link.id)
        if not await self._store.links.of_account(link.account):
            self._homes.forget(AccountId(link.account))
        log.info("disconnected", extra={"link": link.id, "chat": link.chat})

    # In the browser

    async def asked(self, ticket: str) -> Asked | Refused:
        found = await self._startable(ticket)
        if found is None:
            return self._refused(Refusal.LINK_EXPIRED)
        chat = await self._store.chats.by_id(found.chat)
        group = chat.title if chat is not None and chat.kind != "private" else None
        return Asked(found.person_name, group, await self._locale(found), found.cloud)

    async def begin(self, ticket: str) -> Begun | Refused:
        """Sends the browser to the maker, bound to this browser by a cookie."""
        found = await self._startable(ticket)
        if found is None:
            return self._refused(Refusal.LINK_EXPIRED)
        state, cookie = secrets.token_urlsafe(32), secrets.token_urlsafe(32)
        consent = self._sign_ins[found.cloud].consent(state, self.redirect(found.cloud))
        begun = await self._store.tickets.begin(
            _hash(ticket),
            state_hash=_hash(state),
            cookie_hash=_hash(cookie),
            verifier=consent.verifier,
            nonce=consent.nonce,
            now=self._clock(),
        )
        if begun is None:
            return self._refused(Refusal.LINK_EXPIRED)
        return Begun(consent.url, cookie, await self._locale(begun))

    async def arrive(self, cloud: str, *, state: str, code: str, error: str, cookie: str) -> Held | Refused:
        """Back from this cloud: trades the code for tokens and holds them, pending. Raises CloudError when the maker
        fails."""
        known = state and cloud in self._sign_ins
        ticket = await self._store.tickets.arrive(_hash(state), cloud, self._clock()) if known else None
        if ticket is None:
            return self._refused(Refusal.STATE_UNKNOWN)
        locale = await self._locale(ticket)
        refusal = _why_not(ticket, code, error, cookie)
        if refusal is not None:
            await self._store.tickets.fail(ticket.id)
            return self._refused(refusal, locale)
        try:
            tokens = await self._sign_ins[cloud].exchange(
                code, self.redirect(cloud), verifier=ticket.verifier or "", nonce=ticket.nonce or ""
            )
        except CloudError as failure:
            await self._failed(ticket, failure)
            raise
        claim = secrets.token_urlsafe(32)
        now = self._clock()
        await self._store.tickets.hold(ticket.id, _hash(claim), _sealed(tokens), now=now, expires_at=now + CONFIRM_LIFE)
        return Held(f"{self._bot_url()}?start={CLAIM}{claim}", ticket.person_name, locale)

    async def _startable(self, ticket: str) -> TicketRecord | None:
        """Not where the bot has come to do without its maker."""
        found = await self._store.tickets.find(_hash(ticket), self._clock())
        if found is None or found.stage not in (Stage.ASKED, Stage.BEGUN) or found.cloud not in self._sign_ins:
            return None
        return found

    async def _failed(self, ticket: TicketRecord, error: CloudError) -> None:
        await self._store.tickets.fail(ticket.id)
        if error.kind.for_operator and self._alarms is not None:
            self._alarms.sound(error.kind.name)

    def _refused(self, refusal: Refusal, locale: str | None = None) -> Refused:
        return Refused(refusal, locale, self._bot_url())

    async def _locale(self, ticket: TicketRecord) -> str | None:
        person = await self._store.people.find(ticket.person)
        return person.locale if person else None

    async def _survey(self, ticket: TicketRecord) -> Home:
        tokens = _opened(ticket.tokens or "")
        account = await self._store.accounts.of(ticket.cloud, _subject(ticket, tokens))
        await self._quota.open(AccountId(account.id))
        home = await self._clouds[ticket.cloud].survey(Access(AccountId(account.id), tokens.access_token))
        if not home.plants:
            raise CloudError(errors.NOT_FOUND, during="survey")
        return home


def _hash(secret: str) -> bytes:
    return hashlib.sha256(secret.encode()).digest()


def _why_not(ticket: TicketRecord, code: str, error: str, cookie: str) -> Refusal | None:
    if not hmac.compare_digest(_hash(cookie), ticket.cookie_hash or b""):
        return Refusal.COOKIE_MISSING
    if error:
        return Refusal.CONSENT_REFUSED
    return None if code else Refusal.NO_CODE


def _subject(ticket: TicketRecord, tokens: Tokens) -> str:
    """Without an ID token nothing tells that two sign-ins are the same account: each is its own."""
    return tokens.subject or f"ticket:{ticket.id}"


def _sealed(tokens: Tokens) -> str:
    return json.dumps([tokens.access_token, tokens.refresh_token, tokens.expires_at.isoformat(), tokens.subject])


def _opened(body: str) -> Tokens:
    access_token, refresh_token, expires_at, subject = json.loads(body)
    return Tokens(access_token, refresh_token, datetime.fromisoformat(expires_at), subject)
