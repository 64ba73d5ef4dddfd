"""What a chat calls the rooms and devices of its homes, and the pages that show it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from bot.chat import wording
from bot.chat.desk import Desk, linked
from bot.chat.request import Request
from bot.chat.screen import PAGE, Button, Row, Screen, Style, column, pairs
from bot.chat.sight import Eyes, eyes_of
from bot.domain.home import Ambient, Home, Module
from bot.domain.rights import Right, may
from bot.services.aliases import MOST_OF_THING
from storage.records import AliasRecord, LinkRecord

_LISTED = 15
_REST = "rest"
_LINE = Markup("\n")


@dataclass(frozen=True, slots=True)
class Book:
    """The names this chat gave, by the numbers of things, and what the asker sees of these; ``may_change`` is whether
    to show what changes them."""

    desk: Desk
    request: Request
    eyes: Eyes
    given: Mapping[int, Sequence[AliasRecord]]
    may_change: bool

    @property
    def languages(self) -> tuple[str, ...]:
        """Those of everybody who may say a name here."""
        request = self.request
        return self.desk.turns.languages(request.chat.id, request.own_locale.code, request.locale.code)

    def name(self, thing: Ambient | Module, home: Home) -> str:
        """What the maker's app calls it, plain text. A thermostat is often called like its room, and is none."""
        locale = self.request.locale
        own = wording.name(thing, locale)
        if isinstance(thing, Module):
            ambient = home.ambient_of(thing)
            same = ambient is not None and wording.name(ambient, locale).casefold() == own.casefold()
            own = locale.label("in-ambient", name=own, ambient=own) if same else wording.place(thing, home, locale)
        return self.eyes.named(own, thing, home, locale)

    def link_of(self, home: Home) -> LinkRecord:
        account = next(account for account, known in self.eyes.homes.items() if known is home)
        return next(link for link in self.request.links if link.account == account)

    def names_of(self, number: int) -> Markup:
        return Markup(", ").join(
            self.request.locale("names-quoted", name=alias.name) for alias in self.given.get(number, ())
        )


async def opened(desk: Desk, request: Request) -> Book:
    link = linked(request)
    eyes = await eyes_of(desk, request)
    if not eyes.homes:
        # Nobody could look at any of them yet; whoever asks is told why.
        await desk.homes.of(link)
    given: dict[int, list[AliasRecord]] = {}
    for each in request.links:
        for alias in await desk.aliases.of(each):
            given.setdefault(alias.thing, []).append(alias)
    may_change = request.anonymous or may(eyes.standing, Right.SETTINGS, desk.clock())
    return Book(desk, request, eyes, given, may_change)


# The pages


def unknown(book: Book, said: str) -> Screen:
    return Screen(book.request.locale("names-unknown", said=said), (_back(book),))


def everything(book: Book, page: int) -> Screen:
    """Everything that has a name, and the rooms to choose from."""
    locale, eyes = book.request.locale, book.eyes
    named = [found for number in book.given if (found := eyes.thing(number)) is not None]
    lines = [locale("names-title"), *_lines(book, [(thing, home) for home, thing in named])]
    buttons = [
        Button(book.name(ambient, home), f"names #{home.number(ambient)}")
        for home in eyes.homes.values()
        for ambient in (one for plant in home.plants for one in plant.ambients)
        if eyes.thing(home.number(ambient)) is not None
    ]
    if _homeless(book):
        buttons.append(Button(locale.label("no-ambient"), f"names {_REST}"))
    back = Button(locale.label("button-names-settings"), "settings")
    return Screen(_LINE.join(lines), (*_paged(book, buttons, page, "names"), (back,)))


def _lines(book: Book, things: Sequence[tuple[Ambient | Module, Home]]) -> Iterator[Markup]:
    locale = book.request.locale
    for thing, home in things[:_LISTED]:
        yield locale("names-line", name=book.name(thing, home), names=book.names_of(home.number(thing)))
    if len(things) > _LISTED:
        yield locale("names-more", count=len(things) - _LISTED)
    if not things:
        yield locale("names-none")


def without_room(book: Book, page: int) -> Screen:
    locale, things = book.request.locale, _homeless(book)
    lines = [locale("names-room", name=locale.label("no-ambient")), *_named_within(book, things)]
    buttons = [Button(book.name(module, home), f"names #{home.number(module)}") for module, home in things]
    return Screen(_LINE.join(lines), (*_paged(book, buttons, page, f"names {_REST}"), _back(book)))


def about(book: Book, home: Home, thing: Ambient | Module, page: int = 1, *, headline: Markup | None = None) -> Screen:
    """A room with its devices, or a device."""
    locale, number = book.request.locale, home.number(thing)
    own = locale("names-of", names=book.names_of(number)) if number in book.given else locale("names-of-none")
    lines = [*([headline, Markup()] if headline else []), locale("names-room", name=book.name(thing, home)), own]
    rows: tuple[Row, ...] = ()
    if isinstance(thing, Ambient):
        within = [(module, home) for module in home if module.ambient == thing.id and book.eyes.sees(module)]
        lines += _named_within(book, within)
        buttons = [Button(wording.name(module, locale), f"names #{home.number(module)}") for module, _ in within]
        rows = tuple(_paged(book, buttons, page, f"names #{number}"))
        back = _back(book)
    else:
        ambient = home.ambient_of(thing)
        back = _back(book, f" #{home.number(ambient)}" if ambient else f" {_REST}")
    return Screen(_LINE.join(lines), (*rows, *_changes(book, number, thing), back))


def _named_within(book: Book, things: Sequence[tuple[Module, Home]]) -> Iterator[Markup]:
    for module, home in things:
        if (number := home.number(module)) in book.given:
            name = wording.name(module, book.request.locale)
            yield book.request.locale("names-line", name=name, names=book.names_of(number))


def _changes(book: Book, number: int, thing: Ambient | Module) -> Iterator[Row]:
    if not book.may_change:
        return
    label, given = book.request.locale.label, book.given.get(number, ())
    if len(given) < MOST_OF_THING:
        key = "button-names-add-room" if isinstance(thing, Ambient) else "button-names-add"
        yield (Button(label(key), f"names #{number} add", style=Style.PRIMARY),)
    yield from column(
        Button(label("button-names-drop", name=alias.name), f"names #{number} drop {alias.id}") for alias in given
    )


def _paged(book: Book, buttons: Sequence[Button], page: int, words: str) -> Iterator[Row]:
    pages = max(1, -(-len(buttons) // PAGE))
    page = min(max(1, page), pages)
    yield from pairs(buttons[(page - 1) * PAGE : page * PAGE])
    turns = (("button-before", page - 1), ("button-after", page + 1))
    label = book.request.locale.label
    around = tuple(Button(label(key), f"{words} p{other}") for key, other in turns if 1 <= other <= pages)
    if around:
        yield around


def _homeless(book: Book) -> list[tuple[Module, Home]]:
    return [
        (module, home)
        for home in book.eyes.homes.values()
        for module in home
        if home.ambient_of(module) is None and book.eyes.sees(module)
    ]


def _back(book: Book, words: str = "") -> Row:
    key = "button-names-back" if words else "button-names-all"
    return (Button(book.request.locale.label(key), f"names{words}"),)
