"""What people ask of the house, by words and by buttons, their own and others', and what they ask each other for."""

from dataclasses import replace

from bot.demo import USERNAME
from bot.simulator.telegram_people import Person
from tests.chat.group_cast import Cast, short
from tests.chat.group_forgeries import invented, spoiled
from tests.chat.group_house import Ask
from tests.chat.group_model import Slip
from tests.chat.group_moments import Place
from tests.chat.group_oracle import is_what
from tests.chat.group_stage import Button, Outcome, as_group


class Wishes(Cast):
    # Asking things of the house

    async def asks(self) -> None:
        place = self._group() if self.chance.random() < 0.9 else self._anywhere()
        asks = self.stage.asks(place)
        if not asks:
            return
        ask = self.chance.choice(asks)
        inside = self._here(place) if place.private_of is None else [self._by_id(place.private_of)]
        person = self._one_of(inside, 0.9)
        surely = self._surely(place, person, ask)
        if person in inside and self.chance.random() < 0.6:
            text = self._spelled(ask)
            outcome = await self.stage.types(place, person, text, ask.said, ask)
        else:
            back = self.chance.choice(("", "", f" < {ask.word} #{ask.number}"))
            outcome = await self.stage.presses(place, person, f"v1:{ask.said}{back}", ask)
        await self._comes_true(place, person, ask, outcome, surely)

    async def _comes_true(self, place: Place, person: Person, ask: Ask, outcome: Outcome, surely: bool) -> None:
        """At once, or after the yes to a question."""
        question = outcome.button("yes ")
        if not surely:
            self.stage.tally["refused"] += not outcome.reached
            return
        self.stage.expects(question is not None or is_what(ask, outcome.reached), (place, person.first_name, ask))
        if question is not None and self.chance.random() < 0.6:
            await self._says_yes(question, person)
        undo = outcome.button("undo ")
        if undo is not None and self.chance.random() < 0.2:
            await self.stage.presses(place, self._anybody(), undo.data)

    async def _says_yes(self, question: Button, person: Person) -> Outcome:
        surely = question.ask is not None and self._surely(question.place, person, question.ask)
        outcome = await self.stage.presses(question.place, person, question.data, question.ask)
        if surely and question.ask is not None:
            self.stage.expects(is_what(question.ask, outcome.reached), (person.first_name, question))
        return outcome

    def _spelled(self, ask: Ask) -> str:
        """As every language reads it: what a person speaks may have changed by a press."""
        word, verb = ask.word, ask.verb
        match self.chance.randrange(6):
            case 0:
                return f"/{word}@{USERNAME} #{ask.number} {verb}"
            case 1:
                return f"/{word.upper()}   #{ask.number}  {verb.upper()} "
            case 2:
                return f"/{word} {verb} #{ask.number}"
            case 3 if len(ask.things) == 1 and verb in ("on", "off"):
                return f"/status #{ask.number} {verb}"
            case _:
                return f"/{word} #{ask.number} {verb}"

    async def writes_as_the_group(self) -> None:
        """An anonymous admin: nobody in particular, so nothing may come of it."""
        place = self._group()
        asks = self.stage.asks(place)
        if asks and self.stage.now.here[place.chat.id]:
            text = "/" + self.chance.choice((self.chance.choice(asks).said, "panic", "calm", "inherit", "family"))
            group = as_group(place)
            await self.stage.happens(f"an anonymous admin: {text}", place, lambda: group.anonymous_admin_says(text))

    # Buttons

    async def presses_a_button(self) -> None:
        """One of the newest, as it is, mostly by whom it was made for."""
        recent = self.stage.buttons[-14:]
        if recent:
            button = self.chance.choice(recent)
            person = self._by_id(button.person) if button.person and self.chance.random() < 0.6 else self._anybody()
            await self.stage.presses(button.place, person, button.data, self._asked_by(button))

    async def presses_an_old_button(self) -> None:
        """Any button anybody ever saw, by anybody, also where it never was."""
        if self.stage.buttons:
            button = self.chance.choice(self.stage.buttons)
            elsewhere = self.chance.random() < 0.3
            place = self._anywhere() if elsewhere else button.place
            await self.stage.presses(place, self._anybody(), button.data, None if elsewhere else self._asked_by(button))

    async def forges(self) -> None:
        place, person = self._anywhere(), self._anybody()
        if self.stage.buttons and self.chance.random() < 0.4:
            data = spoiled(self.chance, self.chance.choice(self.stage.buttons[-60:]).data)
        else:
            newest = max((number for _, number in self.stage.oracle.questions), default=1)
            people = [person.id for person in self.stage.people]
            chats = [self._number(place) for place in self.stage.oracle.places]
            data = invented(self.chance, people, chats, newest)
        if person in self._here(place) and self.chance.random() < 0.2:
            said = data.removeprefix("v1:")
            word, *rest = said.split() or [""]
            await self.stage.types(place, person, "/" + said.strip(), " ".join((word.casefold(), *rest)))
        else:
            await self.stage.presses(place, person, data[:64])

    def _asked_by(self, button: Button) -> Ask | None:
        """What a button may do and nothing else, where that is known."""
        said = button.data.removeprefix("v1:")
        if said.startswith(("yes ", "allow ", "ask ")):
            return button.ask
        plain = said.partition(" < ")[0]
        return next((ask for ask in self.stage.asks(button.place) if ask.said == plain), None)

    # Asking somebody

    async def asks_somebody(self) -> None:
        wanted = self._recent("ask ")
        if wanted is not None and wanted.person is not None:
            person = self._by_id(wanted.person) if self.chance.random() < 0.85 else self._anybody()
            await self.stage.presses(wanted.place, person, wanted.data, wanted.ask)

    async def decides_on_a_wish(self) -> None:
        wanted = self._recent("allow ")
        if wanted is None:
            return
        place = wanted.place if self.chance.random() < 0.8 else self._group()
        number = wanted.data.split(" ")[1]
        person = self._one_of(self._who_is(place, "owner", "adult"), 0.5)
        decision = self.chance.choice(("once", "once", "hour", "always", "no"))
        await self.stage.presses(place, person, f"v1:allow {number} {decision}", wanted.ask)

    async def is_granted_a_wish(self) -> None:
        """From the refusal over the question to the deed, without anything in between."""
        place = self._group()
        asks, askers = self.stage.asks(place), self._who_is(place, "child", "guest")
        if not asks or not askers:
            return
        ask, asker = self.chance.choice(asks), self.chance.choice(askers)
        if self.chance.random() < 0.3:
            await self._forbids(place, ask)
        able = [person for person in self._who_is(place, "owner", "adult") if self._surely(place, person, ask)]
        refusal = await self.stage.presses(place, asker, f"v1:{ask.said}", ask)
        offered = refusal.button("ask ")
        if offered is None:
            return
        shown = (await self.stage.presses(place, asker, offered.data, ask)).button("allow ")
        if shown is None:
            return
        unable = [person for person in self._who_is(place, "adult") if person not in able]
        decider = self.chance.choice(able) if able and self.chance.random() < 0.7 else self._one_of(unable)
        decision = self.chance.choice(
            ("once", "hour", *(("always",) if decider in self._who_is(place, "owner") else ()))
        )
        surely = decider in able and self._surely(place, decider, ask) and self._helps(place, asker, ask, decision)
        outcome = await self.stage.presses(place, decider, shown.data.replace("once", decision), ask)
        if surely:
            self.stage.expects(is_what(ask, outcome.reached), (decision, asker.first_name, decider.first_name, ask))

    async def _forbids(self, place: Place, ask: Ask) -> None:
        """What an adult may not, they can allow nobody."""
        owners, adults = self._who_is(place, "owner"), self._who_is(place, "adult")
        if owners and adults:
            words = f"{self.chance.choice(adults).id} {short(ask.asked.line(ask.things[0]))} off"
            await self.stage.presses(place, owners[0], f"v1:family set {words}")

    def _helps(self, place: Place, asker: Person, ask: Ask, decision: str) -> bool:
        """Whether the asker is still there, and with the leave may what they asked for."""
        moment = self.stage.now
        if any(chat == place.chat.id for chat, _ in moment.doubts):
            return False
        group, things = moment.group(place), frozenset(thing.id for thing in ask.things)
        leave = Slip(0, "approval", 0, asker.id, None, None, rights=frozenset({ask.asked.right}), things=things)
        lent = replace(group, slips=(*group.slips, leave))
        return group.role(asker.id) != "nobody" and (
            decision == "once" or lent.acts(asker.id, ask.asked, ask.things, moment.at)
        )

    async def takes_back(self) -> None:
        undo = self._recent("undo ")
        if undo is not None:
            place = undo.place if self.chance.random() < 0.85 else self._anywhere()
            person = self._one_of(self._who_is(place, "owner", "adult", "child"))
            await self.stage.presses(place, person, undo.data)

    async def says_yes_to_another(self) -> None:
        question = self._recent("yes ")
        if question is not None:
            person = self._by_id(question.person) if question.person and self.chance.random() < 0.4 else self._anybody()
            await self.stage.presses(question.place, person, question.data, question.ask)
