"""The family of a chat as a person asks about it: who belongs to it, what each of them is, and what buttons say."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.chat.choosing import known
from bot.chat.desk import Desk
from bot.chat.request import NotAllowed, NotConnected, Request
from bot.chat.screen import PAGE, Button, Row, Screen, Style
from bot.domain.home import AmbientId
from bot.domain.rights import ROLES, Refusal, Right, Role, Rules, Standing, Why, may
from bot.locales import plain
from bot.services.household import Given, LeaveKind, Presence
from storage.records import ChatRecord, LinkRecord

WORD = "family"


@dataclass(frozen=True, slots=True)
class Somebody:
    """``connected``: they connected a home, so they are an owner whatever is written. ``written``: somebody gave them
    their role; an admin of the group has one without."""

    id: int
    name: str
    role: Role
    connected: bool = False
    admin: bool = False
    written: bool = False
    given: tuple[Given, ...] = ()


@dataclass(frozen=True, slots=True)
class Room:
    id: AmbientId
    name: str


@dataclass(frozen=True, slots=True)
class Circle:
    """``standing`` is that of the person who asks, as it was when the circle was gathered: good for what is shown.
    What changes something asks `owner` first."""

    desk: Desk
    request: Request
    chat: ChatRecord
    links: tuple[LinkRecord, ...]
    standing: Standing
    people: tuple[Somebody, ...]

    @property
    def rules(self) -> Rules:
        return self.standing.rules

    @property
    def owned(self) -> bool:
        """Whether to show what only owners may press; who writes as the group may be one."""
        return self.request.anonymous or self.standing.role is Role.OWNER

    def may(self, right: Right) -> bool:
        return self.request.anonymous or may(self.standing, right, self.request.clock())

    def somebody(self, number: str) -> Somebody | None:
        """Whom a button means; nobody who is not of this family."""
        wanted = whole(number)
        return next((person for person in self.people if person.id == wanted), None)

    def words(self, *words: object) -> str:
        """A command about this family, as a button in this chat says it."""
        return " ".join((words_in(self.chat) if self.request.private else WORD, *map(str, words)))

    def button(self, label: str, *words: object, style: Style = Style.PLAIN) -> Button:
        return Button(label, self.words(*words), style=style)

    def back(self, key: str, *words: object) -> Row:
        return (self.button(self.request.locale.label(key), *words),)

    async def again(self) -> "Circle":
        """After a change."""
        return await gather(self.desk, self.request, self.chat)

    async def rooms(self) -> Mapping[int, Room]:
        """The rooms of every home here, by their numbers; those of the same name with their home's."""
        found = {
            home.number(ambient): (ambient, plant)
            for _, home in await known(self.desk, self.links)
            for plant in home.plants
            for ambient in plant.ambients
        }
        label = self.request.locale.label
        often = Counter(plain(ambient.name).casefold() for ambient, _ in found.values())
        rooms = {}
        for number, (ambient, plant) in found.items():
            name = plain(ambient.name) or label("nameless")
            if often[name.casefold()] > 1:
                name = label("in-ambient", name=name, ambient=plain(plant.name))
            rooms[number] = Room(ambient.id, name)
        return rooms


async def gather(desk: Desk, request: Request, chat: ChatRecord) -> Circle:
    """Raises NotConnected where there is no home to be a family about."""
    links = await desk.registry.links(chat)
    if not links:
        raise NotConnected
    standing = await request.standing_in(chat, False)
    people = await _people(desk, request, chat, links)
    order = (*ROLES, Role.NOBODY)
    return Circle(desk, request, chat, links, standing, tuple(sorted(people, key=lambda one: order.index(one.role))))


async def _people(desk: Desk, request: Request, chat: ChatRecord, links: tuple[LinkRecord, ...]) -> list[Somebody]:
    connected = {link.person for link in links}
    written = {member.person for member in await desk.household.members(chat.id)}
    given = [leave for leave in await desk.household.given(chat.id) if leave.kind is not LeaveKind.INVITATION]
    admins = await request.admins_in(chat)
    told = [leave.person for leave in given if leave.person is not None]
    asker = () if request.anonymous else (request.person.id,)
    everybody = list(dict.fromkeys((*connected, *written, *admins, *told, *asker)))
    names = {**admins, **await desk.registry.names(everybody)}
    found = []
    for person in everybody:
        presence = Presence.ADMIN if person in admins else Presence.MEMBER
        found.append(
            Somebody(
                person,
                names.get(person) or request.locale.label("nameless"),
                (await desk.household.standing(chat, person, presence, links)).role,
                connected=person in connected,
                admin=person in admins,
                written=person in written,
                given=tuple(leave for leave in given if leave.person == person),
            )
        )
    return found


async def owner(circle: Circle) -> None:
    """Roles and rights are the owners' alone, whatever else somebody was allowed: nobody gives themselves more.

    Raises NotAllowed.
    """
    request = circle.request
    refusal = await request.refusal_in(circle.chat, Right.SETTINGS)
    if refusal is None and (await request.standing_in(circle.chat, False)).role is not Role.OWNER:
        refusal = Refusal(Why.ROLE, Right.SETTINGS)
    if refusal is not None:
        raise NotAllowed(refusal)


async def asked(circle: Circle, key: str, **values: str) -> Screen | None:
    """The question before something that gives much or takes much; None once it was answered with yes."""
    request = circle.request
    if request.confirmed:
        return None
    locale = request.locale
    prompt = await circle.desk.registry.ask(request.chat, request.person.id, request.said)
    yes = Button(locale.label("button-yes"), f"yes {prompt}", style=Style.PRIMARY)
    return Screen(locale(key, **values), ((yes, Button(locale.label("button-no"), f"no {prompt}")),))


def words_in(chat: ChatRecord) -> str:
    """How the family of a group is spoken of in a private chat."""
    return f"{WORD} in {chat.id}"


def whole(text: str) -> int:
    """The number a button says; -1 for what is none."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 17 else -1


def page_in(words: list[str]) -> int:
    """The page asked for by a last word such as "p2"."""
    found = whole(words[-1].removeprefix("p")) if words and words[-1].startswith("p") else 1
    return max(1, found)


def paged(circle: Circle, buttons: list[Button], page: int, *words: object) -> Iterator[Row]:
    """A page of buttons in pairs, and the way to the other pages of what these words show."""
    pages = max(1, -(-len(buttons) // PAGE))
    page = min(page, pages)
    shown = buttons[(page - 1) * PAGE : page * PAGE]
    yield from (tuple(shown[i : i + 2]) for i in range(0, len(shown), 2))
    turns = (("button-before", page - 1), ("button-after", page + 1))
    around = [circle.button(circle.request.locale.label(k), *words, f"p{p}") for k, p in turns if 1 <= p <= pages]
    if around:
        yield tuple(around)
