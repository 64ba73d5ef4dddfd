"""The stage of a life: two groups and private chats on the simulated worlds, and each step on it judged."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import Any

from bot.simulator.telegram_accounts import Account, Member, Status
from bot.simulator.telegram_chats import Chat, ShownMessage
from bot.simulator.telegram_groups import Group as TelegramGroup
from bot.simulator.telegram_people import Person
from tests.chat.group_house import Ask, ListeningHouse, Reached
from tests.chat.group_moments import Moment, Place, Step
from tests.chat.group_oracle import Oracle
from tests.chat.group_records import Records, read
from tests.family import Family

KNOWN_FOR = timedelta(minutes=5)
"""How long the bot may not know that somebody is an admin now, or no more, where nobody tells it."""
_STORY = 24
_PAYLOAD = re.compile(r"start=([A-Za-z0-9_-]+)")


@dataclass(frozen=True)
class Button:
    place: Place
    data: str
    person: int | None
    """Who did what it answered."""
    ask: Ask | None


@dataclass(frozen=True)
class Outcome:
    reached: tuple[Reached, ...]
    buttons: tuple[Button, ...]
    payloads: tuple[str, ...]
    urls: tuple[str, ...]
    before: Moment
    after: Moment

    def button(self, start: str) -> Button | None:
        return next((button for button in self.buttons if button.data.startswith(f"v1:{start}")), None)


class Stage:
    def __init__(self, family: Family, house: ListeningHouse, chance: Random) -> None:
        self.family, self.house, self.chance = family, house, chance
        world = family.telegram
        others = [world.add_person(name, language=code) for name, code in OTHERS]
        self.people: tuple[Person, ...] = (family.anna, family.ben, *others)
        self.bot: Account = world.bots[0]
        anna, _, carla, dino, emma, victor = self.people
        for person in (carla, dino):
            family.group.members[person.id] = Member(person, Status.MEMBER)
        second = world.add_group("Club", members=[victor, anna, emma], admins=[victor])
        self.groups = (Place(family.group), Place(second))
        self.private = {person.id: Place(world.private_chat(person), person.id) for person in self.people}
        self.oracle = Oracle((*self.groups, *self.private.values()), things=house.things)
        self.buttons: list[Button] = []
        self.payloads: list[str] = []
        self.tally: Counter[str] = Counter()
        self.story: list[str] = []
        self._doubts: dict[tuple[int, int], tuple[str, datetime]] = {}
        self._asks: dict[int, tuple[Ask, ...]] = {}
        self.now = Moment(family.clock(), Records({}, {}), {}, {})

    # One step

    async def step(self, step: Step, do: Callable[[], object]) -> Outcome:
        """Something happens, the bot answers, and all that came of it is judged."""
        before = self.now
        calls = self.family.telegram.network.calls
        calls.clear()
        self.story.append(f"{step.told} | {step.said}")
        self.tally["steps"] += 1
        do()
        await self.family.settles()
        self.story += [f"    bot: {call.params.text('text')[:200]!r}" for call in calls if call.params.text("text")]
        reached = self.house.taken()
        self.now = await self.moment()
        buttons, payloads, urls = self._shown(step)
        try:
            self.oracle.acted(step, before, reached)
            self.oracle.changed(step, before, self.now)
        except AssertionError as error:
            raise AssertionError(f"{error}\n{step}\n" + "\n".join(self.story[-_STORY:])) from error
        self._count(step, reached, before, self.now)
        for button in buttons:
            self.oracle.shown(step, button.data.removeprefix("v1:"), before.at)
        self.buttons += buttons
        self.payloads += payloads
        return Outcome(reached, buttons, payloads, urls, before, self.now)

    def expects(self, holds: object, what: object) -> None:
        """What a model allows plainly must not be refused."""
        self.tally["allowed" if holds else "missed"] += 1
        if not holds:
            raise AssertionError(f"refused without a reason: {what}\n" + "\n".join(self.story[-_STORY:]))

    async def moment(self) -> Moment:
        """Everything that is written down, and who is where, a few seconds on."""
        self.family.later(seconds=self.chance.randrange(1, 15))
        now = self.family.clock()
        self._doubts = {key: doubt for key, doubt in self._doubts.items() if doubt[1] > now}
        records = await read(self.family.bot.store)
        self.oracle.plants = {account: self.house.plants_of(ids) for account, ids in records.numbers.items()}
        return Moment(
            now,
            records,
            {place.chat.id: self.here(place) for place in self.groups},
            {key: status for key, (status, _) in self._doubts.items()},
        )

    def here(self, place: Place) -> Mapping[int, str]:
        """Nobody is anywhere where the bot cannot ask."""
        if not place.chat.member(self.bot).present:
            return {}
        people = (member for member in place.chat.present if not member.account.is_bot)
        return {each.account.id: "admin" if each.administers else "member" for each in people}

    def doubt(self, place: Place, person: Person, was: str) -> None:
        """Nobody tells the bot, unless it is an admin itself."""
        if not place.chat.member(self.bot).administers:
            self._doubts[place.chat.id, person.id] = was, self.family.clock() + KNOWN_FOR

    # What people do

    async def types(self, place: Place, person: Person, text: str, said: str, ask: Ask | None = None) -> Outcome:
        step = Step(f"{person.first_name} types {text!r} in {place.chat.title}", place, person.id, said, ask)
        return await self.step(step, lambda: person.says(place.chat, text))

    async def presses(self, place: Place, person: Person, data: str, ask: Ask | None = None) -> Outcome:
        """Also from outside: whoever knows a message's number can press below it with an app of their own."""
        said = data.removeprefix("v1:") if data.startswith("v1:") else ""
        message = self._below(place.chat)
        step = Step(f"{person.first_name} presses {data!r} in {place.chat.title}", place, person.id, said, ask)
        network = self.family.telegram.network
        return await self.step(step, lambda: network.press(message.sender, person, message, data))

    async def opens(self, person: Person, payload: str) -> Outcome:
        place = self.private[person.id]
        step = Step(f"{person.first_name} opens {payload}", place, person.id, f"start {payload}")
        return await self.step(step, lambda: person.says(place.chat, "/start", told=f"/start {payload}"))

    async def happens(self, told: str, place: Place, do: Callable[[], object]) -> Outcome:
        return await self.step(Step(told, place), do)

    def _below(self, chat: Chat) -> ShownMessage:
        """A message of the bot; the newest is the likeliest to be pressed."""
        mine = [message for message in reversed(chat.messages[-12:]) if message.sender is self.bot]
        if mine:
            return self.chance.choice(mine)
        return ShownMessage(id=1, chat=chat, sender=self.bot, date=0, text="?")

    def _count(self, step: Step, reached: tuple[Reached, ...], before: Moment, after: Moment) -> None:
        """So that a test can see that the life was a full one."""
        self.tally["deeds"] += bool(reached)
        if reached and step.word in ("yes", "allow", "undo"):
            self.tally[f"deeds by {step.word}"] += 1
        self.tally["changes"] += before.records.chats != after.records.chats
        was, now = (
            [each for chat in at.records.chats.values() for each in chat.slips.values()] for at in (before, after)
        )
        held = {slip.number: slip for slip in was}
        for slip in now:
            if slip.number not in held:
                self.tally[f"{slip.kind} given"] += 1
            elif held[slip.number] != slip:
                self.tally[f"{slip.kind} taken"] += 1
        self.tally["invitation taken"] += step.said.startswith("start i-") and len(now) < len(was)

    # What can be asked

    def asks(self, place: Place) -> tuple[Ask, ...]:
        """Of the homes of this chat."""
        found: list[Ask] = []
        for link in self.now.written(place).links.values():
            if link.account not in self._asks:
                self._asks[link.account] = self.house.asks(self.now.records.numbers.get(link.account, {}))
            found += self._asks[link.account]
        return tuple(found)

    # What the bot showed

    def _shown(self, step: Step) -> tuple[tuple[Button, ...], tuple[str, ...], tuple[str, ...]]:
        buttons, payloads, urls = [], [], []
        for call in self.family.telegram.calls:
            place = self._place(call.params.get("chat_id"))
            for label in _labels(call.params.structure("reply_markup")):
                if "callback_data" in label and place is not None:
                    buttons.append(Button(place, label["callback_data"], step.actor, step.ask))
                elif "url" in label:
                    urls.append(label["url"])
            text = f"{call.params.text('text')} {call.params.text('caption')} {' '.join(urls)}"
            payloads += _PAYLOAD.findall(text)
        return tuple(buttons), tuple(dict.fromkeys(payloads)), tuple(urls)

    def _place(self, chat: Any) -> Place | None:
        return next((place for place in self.oracle.places if str(place.chat.id) == str(chat)), None)


OTHERS = (("Carla", "fr"), ("Dino", "it"), ("Emma", "en"), ("Victor", "fr"))


def _labels(markup: Any) -> Iterator[Mapping[str, str]]:
    for row in markup.get("inline_keyboard", ()) if isinstance(markup, dict) else ():
        yield from row


def as_group(place: Place) -> TelegramGroup:
    assert isinstance(place.chat, TelegramGroup)
    return place.chat
