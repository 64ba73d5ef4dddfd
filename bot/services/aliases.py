"""What a family calls the things of its home: given, taken away, and never in the way of what sentences mean."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.home import Ambient, Home, Module, Thing
from bot.language import HomeIndex
from bot.language.reserved import core, reserved
from bot.locales import plain
from bot.services.home_indexes import names_of
from storage.records import AliasRecord, LinkRecord
from storage.store import Store

LONGEST = 40
MOST_OF_THING = 5
MOST = 200
"""Of one home in one chat."""
_READ = 200
"""Characters of what was said that are looked at."""


class Why(StrEnum):
    """Why a name is not taken."""

    LONG = "long"
    COMMAND = "command"
    LETTERS = "letters"
    RESERVED = "reserved"
    TAKEN = "taken"
    MANY = "many"
    FULL = "full"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Refused:
    """``name`` is what was said, ``bearer`` what is called so already."""

    why: Why
    name: str
    bearer: Thing | None = None


class Aliases:
    def __init__(self, store: Store) -> None:
        self._store = store

    async def of(self, link: LinkRecord) -> Sequence[AliasRecord]:
        """The names this chat gave the things of its home, the oldest first."""
        return await self._store.aliases.of_link(link.chat, link.id)

    async def called(self, link: LinkRecord, said: str, languages: Sequence[str]) -> int | None:
        """The number of the thing that goes by this name here."""
        words = frozenset(core(said[:_READ], languages))
        for alias in await self.of(link) if words else ():
            if frozenset(core(alias.name, languages)) == words:
                return alias.thing
        return None

    async def give(
        self,
        link: LinkRecord,
        home: Home,
        thing: Ambient | Module,
        said: str,
        *,
        languages: Sequence[str],
        index: HomeIndex,
    ) -> AliasRecord | Refused:
        """From now on this is a name of the thing, for people who speak these languages; ``index`` is what they may
        call things without it."""
        name = plain(said[:_READ], _READ)
        refused = (
            _unfit(name, languages)
            or _taken(home, thing, name, languages, await self.of(link))
            or _understood(home, thing, name, languages, index)
        )
        if refused is not None:
            return refused
        folded = " ".join(core(name, languages))
        given = await self._store.aliases.give(
            link.id, home.number(thing), name, folded, most_of_thing=MOST_OF_THING, most=MOST
        )
        if given is not None:
            return given
        # Somebody was quicker, or the home has gone.
        return _taken(home, thing, name, languages, await self.of(link)) or Refused(Why.GONE, name)

    async def take_away(self, link: LinkRecord, alias: int) -> bool:
        """False when it is no name this chat gave."""
        return await self._store.aliases.take_away(link.chat, link.id, alias)


def _unfit(name: str, languages: Sequence[str]) -> Refused | None:
    if len(name) > LONGEST:
        return Refused(Why.LONG, name)
    if name.startswith(("/", "#")):
        return Refused(Why.COMMAND, name)
    # What has no letters cannot be said.
    if not any(word.isalpha() for word in core(name, ())):
        return Refused(Why.LETTERS, name)
    return Refused(Why.RESERVED, name) if reserved(name, languages) else None


def _taken(
    home: Home, thing: Ambient | Module, name: str, languages: Sequence[str], known: Sequence[AliasRecord]
) -> Refused | None:
    """In any order of its words, as they are understood: "Kitchen lamp" is the lamp in the kitchen already."""
    words = frozenset(core(name, languages))
    for bearer, called in _called(home, languages, known):
        if words == called:
            return Refused(Why.TAKEN, name, bearer)
    if len(known) >= MOST:
        return Refused(Why.FULL, name)
    number = home.number(thing)
    own = [alias for alias in known if alias.thing == number]
    return Refused(Why.MANY, name) if len(own) >= MOST_OF_THING else None


def _understood(
    home: Home, thing: Ambient | Module, name: str, languages: Sequence[str], index: HomeIndex
) -> Refused | None:
    """Nobody wrote it down, and everybody means something else by it: "telly" for the TV, "lounge" for the living
    room."""
    ids = index.ids(index.whole.get(" ".join(core(name, languages)), 0))
    reached = [module for module in home if module.id in ids]
    others = [module for module in reached if thing.id not in (module.id, module.ambient)]
    if not others:
        return None
    ambient = home.ambient_of(others[0]) if len(reached) > 1 else None
    return Refused(Why.TAKEN, name, ambient or others[0])


def _called(
    home: Home, languages: Sequence[str], known: Sequence[AliasRecord]
) -> Iterator[tuple[Thing, frozenset[str]]]:
    """Everything there is, by every name it goes by, a module also with its room's."""
    given: dict[int, list[str]] = {}
    for alias in known:
        given.setdefault(alias.thing, []).append(alias.name)

    def names(thing: Thing) -> list[frozenset[str]]:
        own = names_of(thing, languages) if isinstance(thing, Module) else (thing.name,)
        return [frozenset(core(name, languages)) for name in (*own, *given.get(home.number(thing), ()))]

    rooms = {thing.id: names(thing) for thing in home.things if isinstance(thing, Ambient)}
    for thing in home.things:
        own = rooms[thing.id] if isinstance(thing, Ambient) else names(thing)
        around = rooms.get(thing.ambient, ()) if isinstance(thing, Module) and thing.ambient is not None else ()
        yield from ((thing, name) for name in own if name)
        yield from ((thing, name | room) for name in own for room in around if name)
