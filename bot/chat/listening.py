"""What a free sentence means, to this person, here: in which languages it is heard, after what, and of which home."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.chat import choosing
from bot.chat.desk import Desk, chosen_plant, linked, turned
from bot.chat.request import Request
from bot.chat.turns import Turn
from bot.domain.home import Ambient, Home, Module, PlantId
from bot.language import HomeIndex, Reading, follow
from bot.language.concepts import NOUNS
from bot.language.typed import spelled
from storage.records import LinkRecord


@dataclass(frozen=True, slots=True)
class Heard:
    """``request`` speaks of this home as long as this turn lasts."""

    request: Request
    link: LinkRecord
    home: Home
    reading: Reading

    @property
    def clear(self) -> bool:
        """Whether something can be done or told without asking back."""
        return bool(self.reading) and self.reading.ask is None


@dataclass(frozen=True, slots=True)
class _Place:
    """One home a sentence may be about, and what may be said of it: the names of one plant, or of all."""

    link: LinkRecord
    home: Home
    index: HomeIndex


async def heard(desk: Desk, request: Request) -> Sequence[Heard]:
    """What was said. Several where several homes may be meant; none where it means nothing for any of them. Raises
    CloudError where nobody could look at a home yet, NotConnected without one."""
    linked(request)
    languages = desk.turns.languages(request.chat.id, request.own_locale.code, request.locale.code)
    known = await choosing.known(desk, request.links)
    if not known:
        # Nobody could look at any of them yet; whoever asks is told why.
        await desk.homes.of(linked(request))
    turn = None if request.anonymous else desk.turns.last(request.chat.id, request.person.id)
    ears = _Ears(desk, request, turn, tuple(sorted(languages)), languages)
    return await ears.among(known)


class _Ears:
    """Hears the same sentence in each of the homes."""

    def __init__(
        self,
        desk: Desk,
        request: Request,
        turn: Turn | None,
        indexed: tuple[str, ...],
        languages: tuple[str, ...],
    ) -> None:
        self._desk = desk
        self._request = request
        self._turn = turn
        self._indexed = indexed
        self._languages = languages
        self._words = frozenset(spelled(request.text))

    async def among(self, known: Sequence[tuple[LinkRecord, Home]]) -> Sequence[Heard]:
        """The first home's chosen plant is meant where nothing else is said. Another is only spoken of by its name, by
        names the first does not have, or because it was spoken of just before."""
        called = [await self._place(*one, plant=None) for one in known if self._calls(one[1])]
        if clear := [meant for place in called if (meant := self._hear(place)).clear]:
            return clear
        first, mine = known[0], await self._chosen(*known[0])
        meant = self._hear(mine)
        strange, named = self._strange(mine), self._named(mine)
        if meant.clear and not strange:
            return (meant,)
        others = [await self._place(*one, plant=None) for one in known if one != first or len(first[1].plants) > 1]
        nearer = [place for place in others if self._named(place) - named or self._strange(place) < strange]
        rivals = [one for place in nearer if (one := self._hear(place)).clear]
        if meant.clear:
            return (meant, *(rival for rival in rivals if rival.reading != meant.reading))
        if rivals:
            return rivals
        if (again := self._said_again(others)) is not None:
            return (again,)
        return (meant,) if meant.reading else ()

    def _said_again(self, others: Sequence[_Place]) -> Heard | None:
        """ "Turn it off again", in another home than the first."""
        for place in others:
            if self._turn is not None and place.link.account == self._turn.account:
                meant = self._hear(place)
                if meant.clear:
                    return meant
        return None

    async def _chosen(self, link: LinkRecord, home: Home) -> _Place:
        plant = chosen_plant(link, home)
        return await self._place(link, home, plant=None if plant is None else plant.id)

    async def _place(self, link: LinkRecord, home: Home, *, plant: PlantId | None) -> _Place:
        return _Place(link, home, await self._desk.homes.index(link, self._indexed, plant))

    def _hear(self, place: _Place) -> Heard:
        turn = self._turn
        before = turn.reading if turn is not None and turn.account == place.link.account else Reading()
        reading = follow(
            self._request.text, place.index, self._languages, before, ambient=_ambient(self._request, place.home)
        )
        return Heard(turned(self._request, place.link), place.link, place.home, reading)

    def _strange(self, place: _Place) -> frozenset[str]:
        """The words that are neither a name there nor of a language: slips of the keyboard, or names elsewhere."""
        index = place.index
        return frozenset(
            word
            for word in self._words
            if word not in index.forms
            and word not in index.joined
            and not any(word in spoken.phrases for spoken in index.lexicons)
        )

    def _named(self, place: _Place) -> frozenset[str]:
        """The words that are names there, and not just words for kinds of things."""
        index = place.index
        return frozenset(
            word
            for word in self._words
            if any(index.named(name) for name in index.forms.get(word, ()))
            and not any(spoken.phrases.get(word, 0) & NOUNS for spoken in index.lexicons)
        )

    def _calls(self, home: Home) -> bool:
        """Whether one of its plants is called by its whole name."""
        names = (frozenset(spelled(plant.name)) for plant in home.plants)
        return any(name and name <= self._words for name in names)


def _ambient(request: Request, home: Home) -> str | None:
    """The ambient whose panel is answered."""
    shown = None if request.thing is None else home.at(request.thing)
    ambient = home.ambient_of(shown) if isinstance(shown, Module) else shown
    return ambient.name if isinstance(ambient, Ambient) else None
