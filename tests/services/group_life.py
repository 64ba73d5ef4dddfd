"""One random life of two groups and a private chat, lived by the real household and by the model at once.

Whoever does something is first judged, as the chat does it; the two must agree on every judgement.
"""

from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from random import Random

from bot.domain import rights
from bot.domain.devices import DeviceSystem
from bot.domain.home import AmbientId, ModuleId
from bot.domain.rights import BY_NAME, Bounds, Leave, Right, Role, Standing
from bot.services.household import Household, Presence
from bot.services.rule_texts import reconciled
from storage.records import ChatKind, ChatRecord
from storage.store import Store
from storage.vault import Vault
from tests.services.group_model import LINES, ROOMS, SYSTEMS, THINGS, WISHES, Group, Slip, Wish
from tests.services.hands import Clock

PEOPLE = 6
ATTEMPTS = 10
"""How many try something after every event."""
SETTABLE = ("adult", "child", "guest")
LIMITS = (None, (17.0, 22.0), (19.0, 20.5), (5.0, 30.0))


@dataclass
class Place:
    """A chat with the number Telegram knows it by now, and the model of it."""

    telegram_id: int
    group: Group


@dataclass
class Button:
    """A question the bot asked, as the model remembers it."""

    place: Place
    person: int
    wish: Wish
    ends: datetime


class Life:
    def __init__(self, chance: Random, url: str, vault: Vault, *, first: int) -> None:
        """``first`` is a number from which on nobody in the database has one yet."""
        self.chance = chance
        self.clock = Clock()
        self.tally: Counter[str] = Counter()
        self.people = tuple(range(first, first + PEOPLE))
        self.private = Place(self.people[0], Group(private_of=self.people[0]))
        self.groups = tuple(
            Place(-first - number, Group(here=dict.fromkeys(self.people[:4], "member"))) for number in (1, 2)
        )
        self._unused = -first - 10
        self._url, self._vault = url, vault
        self._stores: list[Store] = []
        self._log: list[str] = []
        self._secrets = ["", "i-forged"]
        self._numbers = [0, 1, 2**40]
        self._buttons: dict[int, Button] = {}

    # What it lives on

    @asynccontextmanager
    async def lived(self) -> AsyncIterator["Life"]:
        await self._open()
        if self._stores[0].shared:
            await self._open()
        await self.store.chats.of(self.private.telegram_id, ChatKind.PRIVATE, "Anna")
        for place in self.groups:
            await self.store.chats.of(place.telegram_id, ChatKind.GROUP, "Family")
            place.group.here[self.people[0]] = "admin"
        try:
            yield self
        finally:
            for store in self._stores:
                await store.close()

    async def _open(self) -> None:
        def monotonic() -> float:
            return self.clock.now.timestamp()

        self._stores.append(await Store.open(self._url, vault=self._vault, clock=self.clock, monotonic=monotonic))

    @property
    def store(self) -> Store:
        return self._stores[0]

    @property
    def household(self) -> Household:
        return Household(self.store, clock=self.clock)

    async def chat(self, place: Place) -> ChatRecord:
        found = await self.store.chats.find(place.telegram_id)
        assert found is not None
        return found

    async def standing(self, place: Place, person: int) -> Standing:
        seen = place.group.here.get(person) if place.group.bot_here else None
        presence = Presence(seen) if seen else Presence.ABSENT
        chat = await self.chat(place)
        return await self.household.standing(chat, person, presence, await self.store.links.of_chat(chat.id))

    # Living

    async def goes_on(self, events: int) -> None:
        for _ in range(events):
            event = self.chance.choice(EVENTS)
            self._log.append(event.__name__)
            self.tally["steps"] += 1
            await event(self)
            for _ in range(ATTEMPTS):
                place = self._anywhere()
                await self._attempt(place, self._one_of(place.group.here))

    async def _attempt(self, place: Place, person: int) -> None:
        match self.chance.randrange(10):
            case 0:
                await self.may(place, person, self.chance.choice(list(Right)))
            case 1:
                thing = self.chance.choice(THINGS)
                seen = rights.may_see(await self.standing(place, person), thing.module, self.clock())
                self._agree(seen, place.group.sees(person, thing, self.clock()), place, person, thing)
            case _:
                await self.acts(place, person, self.chance.choice(WISHES))

    async def acts(self, place: Place, person: int, wish: Wish) -> bool:
        standing = await self.standing(place, person)
        self._same(standing.role.value, place.group.role(person), place, person)
        acted = rights.judge(standing, wish.command, self.clock()) is None
        return self._agree(acted, place.group.acts(person, wish, self.clock()), place, person, wish)

    async def may(self, place: Place, person: int, right: Right) -> bool:
        real = rights.refused(await self.standing(place, person), right, self.clock()) is None
        return self._agree(real, place.group.may(person, right.value, self.clock()), place, person, right)

    def _agree(self, real: bool, expected: bool, *about: object) -> bool:
        self.tally["steps"] += 1
        self.tally["allowed" if expected else "refused"] += 1
        self._same(real, expected, *about)
        return real

    def _same(self, real: object, expected: object, *about: object) -> None:
        if real != expected:
            story = ", ".join(self._log[-12:])
            raise AssertionError(f"{real!r} instead of {expected!r}: {about!r}\nbefore that: {story}")

    def _anybody(self) -> int:
        return self.chance.choice(self.people)

    def _anywhere(self) -> Place:
        return self.chance.choice((*self.groups, *self.groups, *self.groups, self.private))

    def _group(self) -> Place:
        return self.chance.choice(self.groups)

    def _one_of(self, likely: Iterable[int]) -> int:
        """Mostly one of these, or most of life would be refusals."""
        some = list(likely)
        return self.chance.choice(some) if some and self.chance.random() < 0.7 else self._anybody()

    def _one_who_may(self, place: Place, right: Right) -> int:
        return self._one_of(who for who in self.people if place.group.may(who, right.value, self.clock()))

    def _one_who_is(self, place: Place, *roles: str) -> int:
        return self._one_of(who for who in self.people if place.group.role(who) in roles)

    def _some(self, things: tuple[str, ...]) -> frozenset[str]:
        """Often none, which limits nothing."""
        return frozenset(self.chance.sample(things, self.chance.choice((0, 0, 1, 2))))

    def _scope(self) -> tuple[Leave, Slip]:
        """Leave for something, in both their words."""
        until = self.chance.choice((None, self.clock() + timedelta(minutes=self.chance.randrange(-30, 3000))))
        slip = Slip(
            0,
            0,
            None,
            until,
            rights=frozenset(self.chance.sample([right.value for right in Right], 3)) | {"switch"},
            rooms=self._some(("kitchen", "nursery")),
            systems=self._some(tuple(sorted(set(SYSTEMS.values())))),
            things=self._some(tuple(thing.id for thing in THINGS)),
        )
        return _leave(slip), slip

    async def _newest(self, place: Place) -> int:
        number = max(given.id for given in await self.household.given((await self.chat(place)).id))
        self._numbers.append(number)
        return number

    # Coming and going

    async def comes(self) -> None:
        place = self._group()
        person = self._one_of(who for who in self.people if who not in place.group.here)
        place.group.here.setdefault(person, "member")
        if person in place.group.connected.values() and place.group.decided.paused:
            await self._pause(place, paused=False)

    async def speaks(self) -> None:
        place, person = self._group(), self._anybody()
        if place.group.here.get(person) == "member" and person not in place.group.roles:
            assert await self.household.meet((await self.chat(place)).id, person)
            place.group.roles[person] = place.group.decided.newcomers

    async def goes(self) -> None:
        place = self._group()
        person = self._one_of(place.group.connected.values()) if self.chance.random() < 0.3 else self._anybody()
        place.group.here.pop(person, None)
        await self._ends(place, person)
        if person in place.group.connected.values() and "owner" not in map(place.group.role, place.group.here):
            await self._pause(place, paused=True)

    async def _ends(self, place: Place, person: int) -> None:
        had = person in place.group.roles or any(
            person in (slip.person, slip.maker if slip.person is None else None) for slip in place.group.slips
        )
        self._same(await self.household.leave((await self.chat(place)).id, person), had, place, person)
        place.group.goes(person)

    async def _pause(self, place: Place, *, paused: bool) -> None:
        await self.household.change((await self.chat(place)).id, lambda rules: replace(rules, paused=paused))
        place.group.deciding().paused = paused

    async def is_promoted_or_demoted(self) -> None:
        place, person = self._group(), self._anybody()
        if person in place.group.here:
            place.group.here[person] = self.chance.choice(("admin", "member"))

    async def bot_is_kicked(self) -> None:
        place = self._group()
        place.group.bot_here = False
        await self.store.chats.deactivate(place.telegram_id, self.clock())

    async def bot_comes_back(self) -> None:
        for place in self.groups:
            place.group.bot_here = True
            await self.store.chats.of(place.telegram_id, (await self.chat(place)).kind, "Family again")

    async def becomes_a_supergroup(self) -> None:
        """Sometimes somebody is met under the new number before Telegram tells of it."""
        place = self._group()
        before, self._unused = place.telegram_id, self._unused - 1
        place.telegram_id = self._unused
        if self.chance.random() < 0.5:
            person, twin = self._anybody(), Group()
            early = await self.store.chats.of(place.telegram_id, ChatKind.SUPERGROUP, "Family")
            await self.household.meet(early.id, person)
            twin.roles[person] = "guest"
            if self.chance.random() < 0.5:
                await self.household.change(early.id, lambda rules: replace(rules, frozen=True))
                twin.deciding().frozen = True
            twin.slips.append(await self._lend(place, person))
            place.group.swallows(twin)
        await self.store.chats.migrate(before, place.telegram_id, reconcile=reconciled)
        if self.chance.random() < 0.5:
            await self.store.chats.migrate(before, place.telegram_id, reconcile=reconciled)

    async def is_forgotten(self) -> None:
        """Somebody wants all that is kept about them deleted."""
        person = self._anybody()
        for link in await self.store.links.of_person(person):
            await self.store.links.remove(link.id)
        for place in (*self.groups, self.private):
            place.group.connected = {link: who for link, who in place.group.connected.items() if who != person}
        for place in self.groups:
            await self._ends(place, person)
        await self.store.people.forget(person)
        self._buttons = {number: button for number, button in self._buttons.items() if button.person != person}

    # The home

    async def connects(self) -> None:
        place = self._anywhere()
        person = self._one_who_may(place, Right.SETTINGS)
        if await self.may(place, person, Right.SETTINGS):
            account = await self.store.accounts.of("eliot", self.chance.choice(("rossi", "flat", "sea")))
            link = await self.store.links.create(
                (await self.chat(place)).id,
                account,
                person,
                access_token="a",
                refresh_token="r",
                expires_at=self.clock(),
                now=self.clock(),
            )
            place.group.connected[link.id] = person

    async def is_cut_off(self) -> None:
        """By who connected it, wherever they are now."""
        place = self._anywhere()
        if place.group.connected:
            link = self.chance.choice(list(place.group.connected))
            assert await self.store.links.remove(link)
            del place.group.connected[link]

    # What is decided

    async def appoints(self) -> None:
        place, other = self._group(), self._anybody()
        person = self._one_who_may(place, Right.SETTINGS)
        if await self.may(place, person, Right.SETTINGS):
            role = self.chance.choice((*SETTABLE, *SETTABLE, "nobody", "owner"))
            await self.household.appoint((await self.chat(place)).id, other, Role(role))
            place.group.appoints(other, role)

    async def dismisses(self) -> None:
        place, other = self._group(), self._anybody()
        person = self._one_who_may(place, Right.SETTINGS)
        if await self.may(place, person, Right.SETTINGS):
            await self._ends(place, other)

    async def decides(self) -> None:
        place = self._group()
        person = self._one_who_may(place, Right.SETTINGS)
        if await self.may(place, person, Right.SETTINGS):
            subject, line = self.chance.choice((*SETTABLE, *self.people)), self.chance.choice(LINES)
            yes = self.chance.choice((True, False, None))
            await self.household.change(
                (await self.chat(place)).id, lambda rules: rules.deciding(_subject(subject), BY_NAME[line], yes)
            )
            lines = place.group.deciding().lines
            lines.pop((subject, line), None)
            if yes is not None:
                lines[subject, line] = yes

    async def binds(self) -> None:
        place = self._group()
        person = self._one_who_may(place, Right.SETTINGS)
        if await self.may(place, person, Right.SETTINGS):
            subject, ends = self.chance.choice((*SETTABLE, *self.people)), self.chance.choice(LIMITS)
            bounds = None if ends is None else Bounds(*ends)
            chat = (await self.chat(place)).id
            if self.chance.random() < 0.2:
                await self.household.change(chat, lambda rules: rules.bounding_as_usual(_subject(subject)))
                place.group.deciding().bounds.pop(subject, None)
            else:
                await self.household.change(chat, lambda rules: rules.bounding(_subject(subject), bounds))
                place.group.deciding().bounds[subject] = ends

    async def keeps_a_room(self) -> None:
        place = self._group()
        person = self._one_who_may(place, Right.SETTINGS)
        if await self.may(place, person, Right.SETTINGS):
            room, people = self.chance.choice(ROOMS[:2]) or "", set(self.chance.sample(self.people, 2))
            people = people if self.chance.random() < 0.5 else set()
            await self.household.change(
                (await self.chat(place)).id, lambda rules: rules.keeping(AmbientId(room), people)
            )
            kept = place.group.deciding().kept
            kept.pop(room, None)
            if people:
                kept[room] = people

    async def welcomes(self) -> None:
        place = self._group()
        person = self._one_who_may(place, Right.SETTINGS)
        if await self.may(place, person, Right.SETTINGS):
            role = self.chance.choice((*SETTABLE, "nobody"))
            await self.household.change((await self.chat(place)).id, lambda rules: replace(rules, newcomers=Role(role)))
            place.group.deciding().newcomers = role

    async def panics(self) -> None:
        place = self._group()
        person = self._one_who_is(place, "owner", "adult")
        standing = await self.standing(place, person)
        if standing.role in (Role.OWNER, Role.ADULT):
            await self._freeze(place, frozen=True)

    async def calms_down(self) -> None:
        place = self._group()
        person = self._one_who_may(place, Right.SETTINGS)
        if await self.may(place, person, Right.SETTINGS):
            await self._freeze(place, frozen=False)

    async def _freeze(self, place: Place, *, frozen: bool) -> None:
        await self.household.change((await self.chat(place)).id, lambda rules: replace(rules, frozen=frozen))
        place.group.deciding().frozen = frozen

    async def inherits(self) -> None:
        place = self._group()
        person = self._one_who_is(place, "adult")
        standing = await self.standing(place, person)
        if standing.rules.paused and standing.role is Role.ADULT:
            await self.household.appoint((await self.chat(place)).id, person, Role.OWNER)
            place.group.appoints(person, "owner")
            await self._pause(place, paused=False)

    # What is lent

    async def invites(self) -> None:
        place = self._group()
        person = self._one_who_may(place, Right.INVITE)
        if await self.may(place, person, Right.INVITE):
            role = self.chance.choice(SETTABLE)
            secret = await self.household.invite((await self.chat(place)).id, Role(role), by=person)
            opens = self.clock() + timedelta(hours=24)
            self._secrets.append(secret)
            number = await self._newest(place)
            place.group.slips.append(Slip(number, person, None, None, opens=opens, secret=secret, role=role))

    async def offers_a_pass(self) -> None:
        place = self._group()
        person = self._one_who_may(place, Right.INVITE)
        if await self.may(place, person, Right.INVITE):
            leave, slip = self._scope()
            secret = await self.household.offer_pass((await self.chat(place)).id, leave, by=person)
            self._secrets.append(secret)
            slip.number, slip.maker, slip.secret = await self._newest(place), person, secret
            slip.opens = self.clock() + timedelta(hours=24)
            place.group.slips.append(slip)

    async def opens_a_link(self) -> None:
        """Old ones, used ones, forged ones, others' ones."""
        secret, person = self.chance.choice(self._secrets[:2] + self._secrets[-4:]), self._anybody()
        if self.chance.random() < 0.1:
            secret = secret[1:] + "A"
        taken = await self.household.take(secret, person)
        place = next((place for place in self.groups if place.group.opens(secret, person, self.clock())), None)
        self._agree(taken is not None, place is not None, person, secret)
        if taken is not None and place is not None:
            self._same(taken[0], (await self.chat(place)).id, person)

    async def approves(self) -> None:
        place, wish = self._group(), self.chance.choice(WISHES)
        person, asker = self._one_who_is(place, "owner", "adult"), self._one_who_is(place, "guest", "child")
        standing = await self.standing(place, person)
        if standing.role in (Role.OWNER, Role.ADULT) and await self.acts(place, person, wish):
            place.group.slips.append(await self._lend(place, asker, wish, by=person))

    async def _lend(self, place: Place, person: int, wish: Wish | None = None, by: int = 0) -> Slip:
        leave, slip = self._scope()
        if wish is not None:
            slip = Slip(0, by, None, slip.until, rights=frozenset({wish.right}))
            slip.things = frozenset(thing.id for thing in wish.things)
            leave = _leave(slip)
        await self.household.approve((await self.chat(place)).id, person, leave, by=by)
        slip.person, slip.number = person, await self._newest(place)
        return slip

    async def revokes(self) -> None:
        place, number = self._group(), self.chance.choice(self._numbers[:3] + self._numbers[-6:])
        person = self._one_who_may(place, Right.INVITE)
        if await self.may(place, person, Right.INVITE):
            known = any(slip.number == number for slip in place.group.slips)
            ended = await self.household.revoke((await self.chat(place)).id, number)
            self._agree(ended is not None, known, place, person, number)
            place.group.slips = [slip for slip in place.group.slips if slip.number != number]

    # Time

    async def time_passes(self) -> None:
        self.clock.moves(minutes=self.chance.choice((0.5, 1, 10, 60, 600, 3000)))

    async def what_ended_is_cleared_away(self) -> None:
        chats = {(await self.chat(place)).id: place for place in self.groups}
        over = {given.id: chat for chat, given in await self.household.ended(10_000) if chat in chats}
        for place in self.groups:
            slips, now = place.group.slips, self.clock()
            ended = [slip for slip in slips if any(end and end <= now for end in (slip.until, slip.opens))]
            self._same({number for number, chat in over.items() if chats[chat] is place}, {s.number for s in ended})
            place.group.slips = [slip for slip in slips if slip not in ended]
        for number, chat in over.items():
            assert await self.household.revoke(chat, number) is not None

    async def starts_again(self) -> None:
        """The program ends and begins anew, or its other process answers from now on."""
        if self.store.shared:
            self.clock.moves(seconds=2)
            self._stores.reverse()
        else:
            await self._stores.pop().close()
            await self._open()

    # Old buttons

    async def is_asked(self) -> None:
        place, person, wish = self._anywhere(), self._anybody(), self.chance.choice(WISHES)
        ends = self.clock() + timedelta(seconds=60)
        prompt = await self.store.prompts.ask((await self.chat(place)).id, person, "confirm", "{}", expires_at=ends)
        self._buttons[prompt.id] = Button(place, person, wish, ends)

    async def presses_an_old_button(self) -> None:
        number = self.chance.choice([*list(self._buttons)[-4:], *self._numbers[-2:]])
        button = self._buttons.get(number)
        mine = button is not None and self.chance.random() < 0.7
        place, person = (button.place, button.person) if button and mine else (self._anywhere(), self._anybody())
        taken = await self.store.prompts.take(number, (await self.chat(place)).id, person, self.clock())
        rightly = button is not None and button.place is place and button.person == person
        counts = rightly and button is not None and button.ends > self.clock()
        self._agree(taken is not None, counts, place, person, number)
        if counts and button is not None:
            del self._buttons[number]
            # A "yes" is judged by the rules of that moment, not of the question's.
            await self.acts(place, person, button.wish)


def _subject(subject: str | int) -> Role | int:
    return Role(subject) if isinstance(subject, str) else subject


def _leave(slip: Slip) -> Leave:
    return Leave(
        frozenset(map(Right, slip.rights)),
        slip.until,
        frozenset(map(AmbientId, slip.rooms)),
        frozenset(map(DeviceSystem, slip.systems)),
        frozenset(map(ModuleId, slip.things)),
    )


EVENTS: tuple[Callable[[Life], Awaitable[None]], ...] = (
    *(Life.comes,) * 4,
    *(Life.speaks,) * 2,
    Life.goes,
    *(Life.is_promoted_or_demoted,) * 2,
    Life.bot_is_kicked,
    *(Life.bot_comes_back,) * 4,
    Life.becomes_a_supergroup,
    Life.is_forgotten,
    *(Life.connects,) * 3,
    Life.is_cut_off,
    *(Life.appoints,) * 4,
    Life.dismisses,
    *(Life.decides,) * 4,
    *(Life.binds,) * 2,
    *(Life.keeps_a_room,) * 2,
    Life.welcomes,
    *(Life.panics,) * 2,
    *(Life.calms_down,) * 2,
    *(Life.inherits,) * 4,
    *(Life.invites,) * 2,
    *(Life.offers_a_pass,) * 2,
    *(Life.opens_a_link,) * 6,
    *(Life.approves,) * 4,
    *(Life.revokes,) * 2,
    *(Life.time_passes,) * 2,
    Life.what_ended_is_cleared_away,
    Life.starts_again,
    *(Life.is_asked,) * 2,
    *(Life.presses_an_old_button,) * 3,
)
