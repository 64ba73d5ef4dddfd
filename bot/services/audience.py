"""For whom homes are looked at: who listens, what they want guarded, and what they were promised."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from bot.domain.symptoms import Guards
from bot.services.alerts import guards_of
from bot.services.wish_texts import wishes_from
from storage.records import LinkRecord, LinkState, WatchRecord
from storage.store import Store


@dataclass(frozen=True, slots=True)
class Audience:
    """``links`` are those of chats the bot is still in. ``listens`` is whether one of these wants alerts at all."""

    links: tuple[LinkRecord, ...] = ()
    listens: bool = False
    guards: Guards = field(default_factory=dict)
    watches: tuple[WatchRecord, ...] = ()

    def __bool__(self) -> bool:
        return self.listens or bool(self.watches)

    @property
    def keys(self) -> tuple[LinkRecord, ...]:
        """The links whose sign-in is not lost."""
        return tuple(link for link in self.links if link.state is not LinkState.LOST)


async def audiences(store: Store, accounts: Collection[int], now: datetime) -> Mapping[int, Audience]:
    """By account, in three questions however many accounts there are."""
    links = await store.links.listening(accounts)
    bodies = await store.wishes.of({link.chat for link in links})
    watches = await store.watches.of_links({link.id for link in links}, now)
    found: dict[int, Audience] = {}
    for account in accounts:
        mine = tuple(link for link in links if link.account == account)
        numbers = {link.id for link in mine}
        wishes = [wishes_from(bodies.get(link.chat, "")) for link in mine]
        found[account] = Audience(
            mine,
            any(each.on is not False for each in wishes),
            guards_of(wishes),
            tuple(watch for watch in watches if watch.link in numbers),
        )
    return found
