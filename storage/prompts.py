"""Questions the bot put to a person in a chat and whose answer it waits for."""

from datetime import datetime

from sqlalchemy import ColumnElement, and_, delete, select, update

from storage.records import PromptRecord
from storage.runner import Runner
from storage.statements import changed, every, first
from storage.tables import PROMPTS, columns_of

COLUMNS = columns_of(PROMPTS, PromptRecord)


class Prompts:
    def __init__(self, runner: Runner) -> None:
        self._runner = runner

    async def ask(
        self,
        chat: int,
        person: int,
        kind: str,
        body: str,
        *,
        expires_at: datetime,
        message_id: int | None = None,
    ) -> PromptRecord:
        statement = (
            PROMPTS.insert()
            .values(
                chat=chat,
                person=person,
                kind=kind,
                body=body,
                message_id=message_id,
                expires_at=expires_at,
            )
            .returning(*COLUMNS)
        )
        return await self._runner.write(lambda session: PromptRecord(*session.execute(statement).one()))

    async def attach(self, prompt: int, message_id: int) -> None:
        """Note which message asks, known only once it was sent."""
        statement = update(PROMPTS).where(PROMPTS.c.id == prompt).values(message_id=message_id)
        await self._runner.write(lambda session: changed(session, statement))

    async def take(self, prompt: int, chat: int, person: int, now: datetime) -> PromptRecord | None:
        """The question, once: of two answers, or a double press, only one gets it."""
        statement = delete(PROMPTS).where(_answerable(prompt, chat, person, now)).returning(*COLUMNS)
        return await self._runner.write(lambda session: first(session, PromptRecord, statement))

    async def peek(self, prompt: int, chat: int, person: int, now: datetime) -> PromptRecord | None:
        statement = select(*COLUMNS).where(_answerable(prompt, chat, person, now))
        return await self._runner.read(lambda session: first(session, PromptRecord, statement))

    async def take_from_chat(self, prompt: int, chat: int, kind: str, now: datetime) -> PromptRecord | None:
        """As `take`, for a question of this kind that others in the chat may answer: who, is for the caller to say."""
        statement = delete(PROMPTS).where(_open(prompt, chat, kind, now)).returning(*COLUMNS)
        return await self._runner.write(lambda session: first(session, PromptRecord, statement))

    async def peek_in_chat(self, prompt: int, chat: int, kind: str, now: datetime) -> PromptRecord | None:
        statement = select(*COLUMNS).where(_open(prompt, chat, kind, now))
        return await self._runner.read(lambda session: first(session, PromptRecord, statement))

    async def waiting(self, chat: int, person: int, now: datetime) -> tuple[PromptRecord, ...]:
        """What this person was asked there and may still answer, the latest first."""
        statement = (
            select(*COLUMNS)
            .where(PROMPTS.c.chat == chat, PROMPTS.c.person == person, PROMPTS.c.expires_at > now)
            .order_by(PROMPTS.c.id.desc())
        )
        return await self._runner.read(lambda session: every(session, PromptRecord, statement))

    async def cancel(self, chat: int, person: int) -> int:
        """Drop every question to this person there; how many there were."""
        statement = delete(PROMPTS).where(PROMPTS.c.chat == chat, PROMPTS.c.person == person)
        return await self._runner.write(lambda session: changed(session, statement))

    async def purge(self, before: datetime) -> int:
        statement = delete(PROMPTS).where(PROMPTS.c.expires_at < before)
        return await self._runner.write(lambda session: changed(session, statement))


def _open(prompt: int, chat: int, kind: str, now: datetime) -> ColumnElement[bool]:
    """The kind belongs to it: else whoever guesses a number could answer what somebody else was asked alone."""
    return and_(
        PROMPTS.c.id == prompt,
        PROMPTS.c.chat == chat,
        PROMPTS.c.kind == kind,
        PROMPTS.c.expires_at > now,
    )


def _answerable(prompt: int, chat: int, person: int, now: datetime) -> ColumnElement[bool]:
    """Ids can be guessed; only the person who was asked, where they were asked, may answer."""
    return and_(
        PROMPTS.c.id == prompt,
        PROMPTS.c.chat == chat,
        PROMPTS.c.person == person,
        PROMPTS.c.expires_at > now,
    )
