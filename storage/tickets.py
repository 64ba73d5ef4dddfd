"""Requests to link a home, from the question in the chat to the claim by who asked.

The stages keep an attacker from linking somebody else's home: see `Stage`. Every step is one
conditional UPDATE, so of two that come with the same secret exactly one goes on. The secrets that
travel (link, state, cookie, claim) are kept as SHA-256 digests, which the caller makes; the PKCE
verifier, the nonce and the tokens are needed again and therefore sealed.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, delete, select, update
from sqlmodel import Session

from storage.records import Stage, TicketRecord
from storage.runner import Runner
from storage.statements import changed
from storage.tables import TICKETS, columns_of
from storage.vault import Vault

COLUMNS = columns_of(TICKETS, TicketRecord)
SECRETS = ("verifier", "nonce", "tokens")
BLANK: dict[str, None] = dict.fromkeys((*SECRETS, "cookie_hash"))


class Tickets:
    def __init__(self, runner: Runner, vault: Vault) -> None:
        self._runner = runner
        self._vault = vault

    async def ask(
        self,
        ask_hash: bytes,
        person: int,
        person_name: str,
        chat: int,
        *,
        cloud: str,
        now: datetime,
        expires_at: datetime,
    ) -> int:
        """Note that the person asked to link the chat with a home in this cloud; the id of the new ticket."""
        statement = (
            TICKETS.insert()
            .values(
                stage=Stage.ASKED,
                ask_hash=ask_hash,
                person=person,
                person_name=person_name,
                chat=chat,
                cloud=cloud,
                asked_at=now,
                expires_at=expires_at,
            )
            .returning(TICKETS.c.id)
        )
        return await self._runner.write(lambda session: int(session.execute(statement).scalar_one()))

    async def find(self, ask_hash: bytes, now: datetime) -> TicketRecord | None:
        """The ticket behind a start link, at whatever stage, while it has not expired."""
        statement = select(*COLUMNS).where(TICKETS.c.ask_hash == ask_hash, TICKETS.c.expires_at > now)
        return await self._runner.read(lambda session: self._opened(session.execute(statement).first()))

    async def begin(
        self,
        ask_hash: bytes,
        *,
        state_hash: bytes,
        cookie_hash: bytes,
        verifier: str,
        nonce: str,
        now: datetime,
    ) -> TicketRecord | None:
        """The browser sets out. It may do so again until it comes back; the last attempt counts."""
        open_to_begin = (
            (TICKETS.c.ask_hash == ask_hash)
            & TICKETS.c.stage.in_([Stage.ASKED, Stage.BEGUN])
            & (TICKETS.c.expires_at > now)
        )

        def begin(session: Session) -> TicketRecord | None:
            ticket = session.scalar(select(TICKETS.c.id).where(open_to_begin))
            if ticket is None:
                return None
            return self._advance(
                session,
                open_to_begin,
                Stage.BEGUN,
                state_hash=state_hash,
                cookie_hash=cookie_hash,
                verifier=self._vault.seal(verifier, TICKETS.name, ticket, "verifier"),
                nonce=self._vault.seal(nonce, TICKETS.name, ticket, "nonce"),
            )

        return await self._runner.write(begin)

    async def arrive(self, state_hash: bytes, cloud: str, now: datetime) -> TicketRecord | None:
        """The browser is back from the cloud: cookie hash, verifier and nonce, once. From any other cloud than the one
        it set out for it brings a state that nobody knows.
        """
        begun = (
            (TICKETS.c.state_hash == state_hash)
            & (TICKETS.c.cloud == cloud)
            & (TICKETS.c.stage == Stage.BEGUN)
            & (TICKETS.c.expires_at > now)
        )
        return await self._runner.write(lambda session: self._advance(session, begun, Stage.ARRIVED))

    async def hold(self, ticket: int, claim_hash: bytes, tokens: str, *, now: datetime, expires_at: datetime) -> bool:
        """Keep the tokens until the one who asked claims them. What signing in needed is wiped."""
        arrived = (TICKETS.c.id == ticket) & (TICKETS.c.stage == Stage.ARRIVED) & (TICKETS.c.expires_at > now)
        values = BLANK | {
            "claim_hash": claim_hash,
            "tokens": self._vault.seal(tokens, TICKETS.name, ticket, "tokens"),
            "expires_at": expires_at,
        }
        held = await self._runner.write(lambda session: self._advance(session, arrived, Stage.HELD, **values))
        return held is not None

    async def claim(self, claim_hash: bytes, now: datetime) -> TicketRecord | None:
        """The ticket and its tokens, to whoever brings the code first. Whether that is the person
        who asked is for the caller to check, and to `fail` the ticket when not.
        """
        held = (TICKETS.c.claim_hash == claim_hash) & (TICKETS.c.stage == Stage.HELD) & (TICKETS.c.expires_at > now)
        return await self._runner.write(lambda session: self._advance(session, held, Stage.CLAIMED))

    async def confirmable(self, ticket: int, person: int, now: datetime) -> TicketRecord | None:
        """The claimed ticket, if this person asked for it and it has not expired."""
        statement = select(*COLUMNS).where(
            TICKETS.c.id == ticket,
            TICKETS.c.person == person,
            TICKETS.c.stage == Stage.CLAIMED,
            TICKETS.c.expires_at > now,
        )
        return await self._runner.read(lambda session: self._opened(session.execute(statement).first()))

    async def finish(self, ticket: int) -> bool:
        """The link was confirmed; True for one caller only. The tokens are wiped here."""
        claimed = (TICKETS.c.id == ticket) & (TICKETS.c.stage == Stage.CLAIMED)
        return await self._end(claimed, Stage.DONE)

    async def fail(self, ticket: int) -> bool:
        """Nothing more may come of this ticket, and nothing it held is kept."""
        unfinished = (TICKETS.c.id == ticket) & TICKETS.c.stage.not_in([Stage.DONE, Stage.FAILED])
        return await self._end(unfinished, Stage.FAILED)

    async def purge(self, before: datetime) -> int:
        """Delete what expired before this time; how many there were."""
        statement = delete(TICKETS).where(TICKETS.c.expires_at < before)
        return await self._runner.write(lambda session: changed(session, statement))

    async def _end(self, condition: ColumnElement[bool], stage: Stage) -> bool:
        ended = await self._runner.write(lambda session: self._advance(session, condition, stage, **BLANK))
        return ended is not None

    def _advance(
        self, session: Session, condition: ColumnElement[bool], stage: Stage, **values: Any
    ) -> TicketRecord | None:
        statement = update(TICKETS).where(condition).values(stage=stage, **values).returning(*COLUMNS)
        return self._opened(session.execute(statement).first())

    def _opened(self, row: Row[*tuple[Any, ...]] | None) -> TicketRecord | None:
        if row is None:
            return None
        values = dict(row._mapping)
        for column in SECRETS:
            if values[column] is not None:
                values[column] = self._vault.open(values[column], TICKETS.name, values["id"], column)
        return TicketRecord(**values)
