"""What the families of chats call the things of a home, beside the names its maker keeps."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from sqlalchemy import bindparam, delete, func, select, update
from sqlmodel import Session

from storage.cache import Cache
from storage.records import AliasRecord
from storage.runner import Runner
from storage.statements import every, insert_into
from storage.tables import ALIASES, LINKS, columns_of

COLUMNS = columns_of(ALIASES, AliasRecord)
OF_CHAT = (
    select(*COLUMNS)
    .join(LINKS, LINKS.c.id == ALIASES.c.link)
    .where(LINKS.c.chat == bindparam("chat"))
    .order_by(ALIASES.c.id)
)


class Aliases:
    """They belong to a chat's link: another chat that shows the same home has its own."""

    def __init__(self, runner: Runner, cache: Cache[int, Mapping[int, tuple[AliasRecord, ...]]]) -> None:
        self._runner = runner
        self._cache = cache

    async def of_link(self, chat: int, link: int) -> tuple[AliasRecord, ...]:
        """Those of this link of the chat, the oldest first. The same object for as long as nothing changed."""
        found = await self._cache.get(chat, lambda: self._runner.read(lambda session: _by_link(session, chat)))
        return found.get(link, ())

    async def give(
        self, link: int, thing: int, name: str, folded: str, *, most_of_thing: int, most: int
    ) -> AliasRecord | None:
        """Keep a name. None when the link has gone, has this name already, or as many as it may have."""

        def give(session: Session) -> tuple[int, AliasRecord] | None:
            # Locked, so that on PostgreSQL two who give at once are counted one after the other.
            chat = session.scalar(select(LINKS.c.chat).where(LINKS.c.id == link).with_for_update())
            mine = ALIASES.c.link == link
            count = select(func.count()).select_from(ALIASES)
            if (
                chat is None
                or session.execute(count.where(mine)).scalar_one() >= most
                or session.execute(count.where(mine, ALIASES.c.thing == thing)).scalar_one() >= most_of_thing
            ):
                return None
            insert = insert_into(session, ALIASES).values(link=link, thing=thing, name=name, folded=folded)
            statement = insert.on_conflict_do_nothing(index_elements=["link", "folded"]).returning(*COLUMNS)
            row = session.execute(statement).first()
            return None if row is None else (chat, AliasRecord(*row))

        given = await self._runner.write(give, self._forget_of)
        return None if given is None else given[1]

    async def take_away(self, chat: int, link: int, alias: int) -> bool:
        """Forget a name of this link; False when there is none of this number."""
        statement = delete(ALIASES).where(ALIASES.c.link == link, ALIASES.c.id == alias).returning(ALIASES.c.id)
        return await self._runner.write(
            lambda session: session.execute(statement).first() is not None, lambda _: self.forget_cached(chat)
        )

    def forget_cached(self, chat: int) -> None:
        """For `Links`, with which they come and go."""
        self._cache.forget(chat)

    def _forget_of(self, given: tuple[int, AliasRecord] | None) -> None:
        if given is not None:
            self.forget_cached(given[0])


def merge_aliases(session: Session, source: int, target: int) -> None:
    """Two links to one account become one: names move along where the target has no such name."""
    twin = ALIASES.alias()
    taken = select(twin.c.id).where(twin.c.link == target, twin.c.folded == ALIASES.c.folded).exists()
    session.execute(update(ALIASES).where(ALIASES.c.link == source, ~taken).values(link=target))


def _by_link(session: Session, chat: int) -> Mapping[int, tuple[AliasRecord, ...]]:
    found: dict[int, Sequence[AliasRecord]] = {}
    for record in every(session, AliasRecord, OF_CHAT.params(chat=chat)):
        found[record.link] = (*found.get(record.link, ()), record)
    return MappingProxyType({link: tuple(records) for link, records in found.items()})
