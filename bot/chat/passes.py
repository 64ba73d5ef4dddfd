"""Answers /pass: leave for a guest, for some rooms and devices and until some evening, by a link."""

from collections.abc import AsyncIterator, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Final

from bot.chat import lent, wording
from bot.chat.desk import Desk
from bot.chat.guests import full, link_screen, too_many
from bot.chat.hosting import aside, group_meant, number_in, zone_of
from bot.chat.request import NotAllowed, Request
from bot.chat.scopes import EVERYTHING, SYSTEMS, Scope, ambients_of, label_of, scope_in, told, wished
from bot.chat.screen import PAGE, Button, Row, Screen, Style, column, fitting, pairs
from bot.domain.giving import handed_on
from bot.domain.home import Ambient
from bot.domain.rights import Leave, Refusal, Right, Standing, Why
from bot.domain.until import is_possible, usual_ends, written_end
from bot.locales import plain
from storage.records import ChatRecord

_GO: Final = "go"
_ENDS: Final = ("tonight", "tomorrow", "sunday", "week")
_ROOM_FOR_END: Final = " @29999999 go"
_TICK: Final = "✓ "


@dataclass(frozen=True, slots=True)
class Wish:
    """What was chosen so far. ``go`` is that the choice of rooms and devices is over."""

    scope: Scope = field(default_factory=Scope)
    end: str = ""
    page: int = 1
    go: bool = False

    def __str__(self) -> str:
        return " ".join(word for word in (str(self.scope), self.end, _GO if self.go else "") if word)


@dataclass(frozen=True, slots=True)
class _Host:
    request: Request
    group: ChatRecord
    standing: Standing
    ambients: Mapping[int, Ambient]

    def says(self, wish: Wish) -> str:
        return f"pass {self.group.id} {wish}"

    def gives(self, scope: Scope) -> Leave | None:
        """As much of the scope as is this host's to give."""
        leave = wished(scope, self.ambients)
        return None if leave is None else handed_on(self.standing, leave, self.request.clock())


async def give(desk: Desk, request: Request) -> AsyncIterator[Screen]:
    """A pass counts in the group and for who is present there: a guest who leaves it has nothing left."""
    words = request.text.split()
    group = await group_meant(desk, request, words)
    if isinstance(group, Screen):
        yield group
        return
    match words:
        case ["end", number]:
            yield await lent.end(desk, request, group, number_in(number))
            return
        case ["list", *rest]:
            screen = await lent.listed(desk, request, group, rest)
        case _:
            screen = await _chosen(desk, request, group, words)
    async for shown in aside(desk, request, group, screen):
        yield shown


async def _chosen(desk: Desk, request: Request, group: ChatRecord, words: list[str]) -> Screen:
    """The next question, or the link when there is none left."""
    wish = _wish_in(words, request, group)
    if wish is None:
        return Screen(request.own_locale("pass-not-understood"))
    ambients = await ambients_of(desk, await desk.registry.links(group))
    whole = wished(wish.scope, ambients)
    if whole is None:
        return Screen(request.own_locale("pass-not-understood"))
    host = _Host(request, group, await request.standing_in(group, False), ambients)
    # A link's secret is made only where nobody but the host can see it.
    if not wish.go or not request.private:
        return _which(host, replace(wish, go=False), whole)
    leave = host.gives(wish.scope)
    if leave is None:
        raise NotAllowed(Refusal(Why.ROLE, Right.INVITE))
    if not wish.end:
        return _until_when(host, wish)
    return await _link(desk, host, leave, wish.end)


def _wish_in(words: list[str], request: Request, group: ChatRecord) -> Wish | None:
    """Strictly: a pass for something else than was meant would be worse than a question."""
    wish = Wish()
    rest = list(words)
    while rest:
        word = rest.pop(0)
        if word == _GO:
            wish = replace(wish, go=True)
        elif word in _ENDS or (word.startswith("@") and number_in(word[1:]) is not None):
            wish = replace(wish, end=word)
        elif word == "until" and len(rest) >= 2:
            end = written_end(f"{rest.pop(0)} {rest.pop(0)}", zone_of(group, request))
            if end is None:
                return None
            wish = replace(wish, end=f"@{int(end.timestamp()) // 60}")
        elif word.startswith("p") and number_in(word[1:]) is not None:
            wish = replace(wish, page=max(1, int(word[1:])))
        elif (scope := scope_in(word)) is not None:
            wish = replace(wish, scope=scope)
        else:
            return None
    return wish if not wish.end or _end_of(wish.end, request, group) is not None else None


def _end_of(end: str, request: Request, group: ChatRecord) -> datetime | None:
    """None when it is over, or too far away."""
    now = request.clock()
    if end in _ENDS:
        return usual_ends(now, zone_of(group, request))[end]
    try:
        at = datetime.fromtimestamp(int(end[1:]) * 60, UTC)
    except (ValueError, OverflowError, OSError):
        return None
    return at if is_possible(at, now) else None


# What for


def _which(host: _Host, wish: Wish, leave: Leave) -> Screen:
    locale = host.request.own_locale
    giveable = host.gives(wish.scope) is not None
    text = locale("pass-which", group=host.group.title, what=told(leave, host.ambients.values(), locale))
    rows = [*pairs(_system_buttons(host, wish)), *_room_rows(host, wish)]
    if giveable:
        rows.append((Button(locale.label("button-pass-next"), host.says(replace(wish, go=True)), style=Style.PRIMARY),))
    rows.append((Button(locale.label("button-given"), f"pass {host.group.id} list"),))
    return Screen(text, tuple(rows))


def _system_buttons(host: _Host, wish: Wish) -> Iterator[Button]:
    locale = host.request.own_locale
    if str(wish.scope) != EVERYTHING:
        yield Button(locale.label("button-pass-everything"), host.says(replace(wish, scope=Scope())))
    for letter in SYSTEMS:
        if host.gives(Scope(frozenset(letter))) is not None:
            tick = _TICK if letter in wish.scope.letters else ""
            toggled = replace(wish, scope=wish.scope.toggled(letter))
            yield Button(tick + label_of(letter, locale), _fitting(host, toggled, wish))


def _room_rows(host: _Host, wish: Wish) -> Iterator[Row]:
    locale = host.request.own_locale
    rooms = [number for number in sorted(host.ambients) if host.gives(Scope(rooms=(number,))) is not None]
    pages = max(1, -(-len(rooms) // PAGE))
    page = min(wish.page, pages)
    buttons = []
    for number in rooms[(page - 1) * PAGE : page * PAGE]:
        tick = _TICK if number in wish.scope.rooms else ""
        toggled = replace(wish, scope=wish.scope.toggled_room(number))
        name = plain(host.ambients[number].name) or locale.label("nameless")
        buttons.append(Button(tick + name, _fitting(host, toggled, wish) + (f" p{page}" if page > 1 else "")))
    yield from pairs(buttons)
    turns = (("button-before", page - 1), ("button-after", page + 1))
    around = [Button(locale.label(k), f"{host.says(wish)} p{p}") for k, p in turns if 1 <= p <= pages]
    if around:
        yield tuple(around)


def _fitting(host: _Host, toggled: Wish, as_it_is: Wish) -> str:
    """A button bears only so many rooms, with the end that is still to come; beyond them it changes nothing."""
    said = host.says(toggled)
    return said if fitting(said + _ROOM_FOR_END, "") else host.says(as_it_is)


# Until when


def _until_when(host: _Host, wish: Wish) -> Screen:
    locale, now = host.request.own_locale, host.request.clock()
    zone = zone_of(host.group, host.request)
    buttons = (
        Button(
            locale.label(f"button-pass-{name}", time=wording.moment(end, now, zone, locale)),
            host.says(replace(wish, end=name)),
        )
        for name, end in usual_ends(now, zone).items()
    )
    back = Button(locale.label("button-pass-back"), host.says(replace(wish, go=False)))
    return Screen(locale("pass-until-when", zone=str(zone)), (*column(buttons), (back,)))


async def _link(desk: Desk, host: _Host, leave: Leave, end: str) -> Screen:
    request, group = host.request, host.group
    until = _end_of(end, request, group)
    assert until is not None  # _wish_in made sure
    if await full(desk, group):
        return too_many(request, group)
    locale, now = request.own_locale, request.clock()
    secret = await desk.household.offer_pass(group.id, replace(leave, until=until), by=request.person.id)
    shown = wording.moment(until, now, zone_of(group, request), locale)
    what = told(leave, host.ambients.values(), locale)
    return link_screen(request, group, secret, "pass-link", until=shown, what=what)
