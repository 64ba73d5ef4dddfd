"""Which chat may speak to which account. Tokens are sealed before they touch the disk."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Executable, Row, Update, and_, bindparam, case, delete, select, update
from sqlmodel import Session

from storage.aliases import Aliases
from storage.cache import Cache
from storage.records import AccountRecord, LinkRecord, LinkState
from storage.runner import Runner
from storage.statements import changed, insert_into
from storage.tables import ACCOUNTS, CHATS, LINKS, columns_of
from storage.vault import Vault

COLUMNS = columns_of(LINKS, LinkRecord)
TOKENS = ("access_token", "refresh_token")
OF_CHAT = select(*COLUMNS).where(LINKS.c.chat == bindparam("chat")).order_by(LINKS.c.preferred.desc(), LINKS.c.id)
UNSEALED = b""


class Links:
    def __init__(
        self, runner: Runner, cache: Cache[int, tuple[LinkRecord, ...]], vault: Vault, aliases: Aliases
    ) -> None:
        self._runner = runner
        self._cache = cache
        self._vault = vault
        self._aliases = aliases

    async def of_chat(self, chat: int) -> tuple[LinkRecord, ...]:
        """The chat's links: the preferred one, then the oldest first."""
        return await self._cache.get(
            chat,
            lambda: self._runner.read(lambda session: self._opened(session, OF_CHAT, chat=chat)),
        )

    async def by_id(self, link: int) -> LinkRecord | None:
        """The link as it is in the database now, past the cache."""
        found = await self._where(LINKS.c.id == link)
        return found[0] if found else None

    async def of_account(self, account: int) -> tuple[LinkRecord, ...]:
        return await self._where(LINKS.c.account == account)

    async def listening(self, accounts: Collection[int]) -> tuple[LinkRecord, ...]:
        """The links of these accounts in chats the bot is still in."""
        there = select(CHATS.c.id).where(CHATS.c.id == LINKS.c.chat, CHATS.c.active).exists()
        return await self._where(and_(LINKS.c.account.in_(accounts), there))

    async def clouds(self) -> frozenset[str]:
        """The clouds in which some chat has a home."""
        statement = select(ACCOUNTS.c.cloud).join(LINKS, LINKS.c.account == ACCOUNTS.c.id).distinct()
        return await self._runner.read(lambda session: frozenset(session.scalars(statement)))

    async def next_of(self, cloud: str, after: int) -> LinkRecord | None:
        """The first link in this cloud after the given one that has an access, and round again."""
        mine = select(ACCOUNTS.c.id).where(ACCOUNTS.c.id == LINKS.c.account, ACCOUNTS.c.cloud == cloud).exists()
        here = and_(mine, LINKS.c.state == LinkState.ACTIVE)
        statement = select(*COLUMNS).where(here).order_by(LINKS.c.id <= after, LINKS.c.id).limit(1)
        found = await self._runner.read(lambda session: self._opened(session, statement))
        return found[0] if found else None

    async def everywhere(self, after: int, limit: int) -> tuple[LinkRecord, ...]:
        """All links of the next chats after this one that the bot is still in."""
        chats = (
            select(LINKS.c.chat)
            .join(CHATS, CHATS.c.id == LINKS.c.chat)
            .where(CHATS.c.active, LINKS.c.chat > after)
            .distinct()
            .order_by(LINKS.c.chat)
            .limit(limit)
        )
        return await self._where(LINKS.c.chat.in_(chats))

    async def of_person(self, person: int) -> tuple[LinkRecord, ...]:
        """The links this person made, in whatever chat."""
        return await self._where(LINKS.c.person == person)

    async def idle_since(self, before: datetime, limit: int) -> tuple[LinkRecord, ...]:
        """Active links whose tokens were last renewed before this time, the longest ago first."""
        statement = (
            select(*COLUMNS)
            .where(LINKS.c.state == LinkState.ACTIVE, LINKS.c.refreshed_at < before)
            .order_by(LINKS.c.refreshed_at)
            .limit(limit)
        )
        return await self._runner.read(lambda session: self._opened(session, statement))

    async def create(
        self,
        chat: int,
        account: AccountRecord,
        person: int,
        *,
        access_token: str,
        refresh_token: str,
        expires_at: datetime,
        now: datetime,
    ) -> LinkRecord:
        """Link the chat. A link it had to that account is renewed and keeps its id and its plant."""
        values = {
            "person": person,
            "expires_at": expires_at,
            "refreshed_at": now,
            "state": LinkState.ACTIVE,
            "created_at": now,
        }

        def create(session: Session) -> LinkRecord:
            link = _upsert(session, chat, account, values)
            return self._set_tokens(session, LINKS.c.id == link, link, (access_token, refresh_token))[0]

        return await self._runner.write(create, self._forget_link)

    async def renew(
        self,
        link: int,
        generation: int,
        *,
        access_token: str,
        refresh_token: str,
        expires_at: datetime,
        now: datetime,
    ) -> LinkRecord | None:
        """Keep the new pair, unless somebody renewed since `generation` was read: then None, and
        the caller looks at what the other one kept.
        """
        unchanged = (LINKS.c.id == link) & (LINKS.c.generation == generation)
        values = {
            "generation": generation + 1,
            "state": LinkState.ACTIVE,
            "expires_at": expires_at,
            "refreshed_at": now,
        }

        def renew(session: Session) -> LinkRecord | None:
            renewed = self._set_tokens(session, unchanged, link, (access_token, refresh_token), **values)
            return renewed[0] if renewed else None

        return await self._runner.write(renew, self._forget_link)

    async def mark_lost(self, link: int, generation: int) -> bool:
        """The cloud refused these tokens for good; False when there are newer ones already."""
        statement = (
            update(LINKS).where(LINKS.c.id == link, LINKS.c.generation == generation).values(state=LinkState.LOST)
        )
        return await self._write(statement)

    async def choose_plant(self, link: int, plant: str | None) -> bool:
        """This plant is meant where nothing else is said, and its link is the chat's preferred one."""
        mine = select(LINKS.c.chat).where(LINKS.c.id == link).scalar_subquery()
        statement = (
            update(LINKS)
            .where(LINKS.c.chat == mine)
            .values(
                preferred=LINKS.c.id == link,
                plant=case((LINKS.c.id == link, plant), else_=LINKS.c.plant),
            )
        )
        return await self._write(statement)

    async def remove(self, link: int) -> bool:
        """Delete the link and its tokens; with the last link to an account also what we knew of its home."""

        def remove(session: Session) -> tuple[int, ...]:
            statement = delete(LINKS).where(LINKS.c.id == link).returning(LINKS.c.chat, LINKS.c.account)
            rows = session.execute(statement).all()
            drop_orphans(session, [row.account for row in rows])
            return tuple(row.chat for row in rows)

        chats = await self._runner.write(remove, self._forget_chats)
        return bool(chats)

    def forget_cached(self, chat: int) -> None:
        """For `Chats`, whose deletions and mergers change links too."""
        self._cache.forget(chat)
        self._aliases.forget_cached(chat)

    async def _where(self, condition: ColumnElement[bool]) -> tuple[LinkRecord, ...]:
        statement = select(*COLUMNS).where(condition).order_by(LINKS.c.id)
        return await self._runner.read(lambda session: self._opened(session, statement))

    async def _write(self, statement: Update) -> bool:
        touched = statement.returning(LINKS.c.chat)
        chats = await self._runner.write(lambda session: tuple(session.scalars(touched)), self._forget_chats)
        return bool(chats)

    def _set_tokens(
        self,
        session: Session,
        condition: ColumnElement[bool],
        link: int,
        tokens: tuple[str, str],
        **values: object,
    ) -> tuple[LinkRecord, ...]:
        sealed = {
            column: self._vault.seal(token, LINKS.name, link, column)
            for column, token in zip(TOKENS, tokens, strict=True)
        }
        statement = update(LINKS).where(condition).values(**sealed, **values).returning(*COLUMNS)
        return self._opened(session, statement)

    def _opened(self, session: Session, statement: Executable, **parameters: object) -> tuple[LinkRecord, ...]:
        return tuple(self._open(row) for row in session.execute(statement, parameters))

    def _open(self, row: Row[*tuple[object, ...]]) -> LinkRecord:
        values = dict(row._mapping)
        for column in TOKENS:
            values[column] = self._vault.open(values[column], LINKS.name, values["id"], column)
        return LinkRecord(**values)

    def _forget_link(self, link: LinkRecord | None) -> None:
        if link is not None:
            self._cache.forget(link.chat)

    def _forget_chats(self, chats: tuple[int, ...]) -> None:
        for chat in chats:
            self.forget_cached(chat)


def _upsert(session: Session, chat: int, account: AccountRecord, values: dict[str, object]) -> int:
    """The id of the link, whose tokens must follow: they are bound to it, so it has to be known first."""
    insert = insert_into(session, LINKS).values(
        chat=chat,
        account=account.id,
        cloud=account.cloud,
        generation=1,
        preferred=False,
        **dict.fromkeys(TOKENS, UNSEALED),
        **values,
    )
    statement = insert.on_conflict_do_update(
        index_elements=["chat", "account"],
        set_={**values, "generation": LINKS.c.generation + 1},
    ).returning(LINKS.c.id)
    return int(session.execute(statement).scalar_one())


def drop_orphans(session: Session, accounts: Sequence[int]) -> None:
    """Delete those of the accounts that no chat is linked to any more, with homes and numbers.

    Locked first, so that on PostgreSQL a link made at this moment is seen instead of overlooked.
    """
    session.execute(select(ACCOUNTS.c.id).where(ACCOUNTS.c.id.in_(accounts)).with_for_update())
    linked = select(LINKS.c.id).where(LINKS.c.account == ACCOUNTS.c.id).exists()
    changed(session, delete(ACCOUNTS).where(ACCOUNTS.c.id.in_(accounts), ~linked))
