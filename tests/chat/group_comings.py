"""Homes come and go, and so do people, the bot and the time."""

from datetime import timedelta
from functools import partial

from bot.simulator.telegram_people import Person
from tests.chat.group_cast import Cast
from tests.chat.group_moments import Place
from tests.chat.group_stage import as_group
from tests.family import MARIA, VICTOR


class Comings(Cast):
    # The home

    async def connects(self) -> None:
        for place in self.stage.groups:
            account = self.chance.choice((MARIA, VICTOR))
            group = self.stage.now.group(place)
            able = [each for each in self._here(place) if group.may(each.id, "settings", self.stage.now.at)]
            if able and not self.stage.now.written(place).links:
                await self._connects(place, self.chance.choice(able), account)

    async def _connects(self, place: Place, person: Person, account: tuple[str, str]) -> None:
        """As far as the bot lets them come."""
        asked = await self.stage.types(place, person, "/connect", "connect")
        if place.private_of is None:
            payload = next((each for each in asked.payloads if each.startswith("g-")), None)
            if payload is None:
                return
            asked = await self.stage.opens(person, payload)
        if not asked.urls:
            return
        claim = await self.stage.family.signs_in(asked.urls[-1], account)
        claimed = await self.stage.opens(person, claim.partition("start=")[2])
        button = claimed.button("link ")
        if button is not None:
            await self.stage.presses(button.place, person, button.data)

    async def cuts_off(self) -> None:
        place = self._anywhere()
        links = [number for each in self.stage.oracle.places for number in self.stage.now.written(each).links]
        if links:
            person = self._one_of(self._who_is(place, "owner"), 0.5)
            outcome = await self.stage.presses(place, person, f"v1:disconnect #{self.chance.choice(links)}")
            question = outcome.button("yes ")
            if question is not None and self.chance.random() < 0.4:
                await self.stage.presses(question.place, self._one_of([person], 0.7), question.data)

    # Coming and going

    async def comes(self) -> None:
        place = self._group()
        out = [person for person in self.stage.people if person not in self._here(place)]
        if out:
            person = self.chance.choice(out)
            await self.stage.happens(f"{person.first_name} joins", place, lambda: as_group(place).join(person))

    async def goes(self) -> None:
        place = self._group()
        here = self._here(place)
        if len(here) > 2:
            await self._goes(place, *self.chance.sample(here, 2))

    async def owner_goes(self) -> None:
        """Of their own accord or not; somebody may take over at once."""
        place = self._group()
        owners = [person for person in self._who_is(place, "owner") if person in self._here(place)]
        others = [person for person in self._here(place) if person not in owners]
        if owners and others:
            await self._goes(place, self.chance.choice(owners), self.chance.choice(others))
            if self.chance.random() < 0.6:
                person = self._one_of(self._who_is(place, "adult"))
                await self.stage.presses(place, person, "v1:inherit")

    async def _goes(self, place: Place, person: Person, by: Person) -> None:
        group = as_group(place)
        if self.chance.random() < 0.6:
            await self.stage.happens(f"{person.first_name} leaves", place, lambda: group.leave(person))
        else:
            told = f"{by.first_name} removes {person.first_name}"
            await self.stage.happens(told, place, lambda: group.remove_member(person, by=by))
        written = self.stage.now.written(place)
        left = person.id in written.members or any(slip.person == person.id for slip in written.slips.values())
        if place.chat.member(self.stage.bot).present:
            self.stage.expects(not left, f"what {person.first_name} had ends with their going")

    async def is_promoted_or_demoted(self) -> None:
        place = self._group()
        here = self._here(place)
        if len(here) < 2:
            return
        person, by = self.chance.sample(here, 2)
        group, status = as_group(place), "admin" if place.chat.member(person).administers else "member"
        self.stage.doubt(place, person, status)
        if status == "admin":
            await self.stage.happens(f"{person.first_name} is no admin", place, lambda: group.demote(person, by=by))
        else:
            await self.stage.happens(f"{person.first_name} is an admin", place, lambda: group.promote(person, by=by))

    async def bot_is_kicked(self) -> None:
        place = self._group()
        here = self._here(place)
        if here and place.chat.member(self.stage.bot).present:
            group = as_group(place)
            await self.stage.happens("the bot is removed", place, lambda: group.remove_bot(by=here[0]))

    async def bot_comes_back(self) -> None:
        for place in self.stage.groups:
            here = self._here(place)
            if here and not place.chat.member(self.stage.bot).present:
                add = partial(as_group(place).add_bot, by=here[0])
                await self.stage.happens("the bot is back", place, add)

    async def becomes_a_supergroup(self) -> None:
        place = self._group()
        here = self._here(place)
        if here and place.chat.type == "group" and place.chat.member(self.stage.bot).present:
            group = as_group(place)

            def upgrade() -> None:
                place.chat = group.upgrade(by=here[0])

            await self.stage.happens("a supergroup", place, upgrade)

    # Time

    async def time_passes(self) -> None:
        minutes = self.chance.choice((1.1, 4, 6, 31, 61, 600, 1500, 3000))
        self.stage.family.clock.move(timedelta(minutes=minutes))
        await self.stage.happens(f"{minutes} minutes pass", self._group(), lambda: None)

    async def starts_again(self) -> None:
        await self.stage.family.restarts()
        await self.stage.happens("the bot starts again", self._group(), lambda: None)
