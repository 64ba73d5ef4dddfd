"""Who may have moved a thing: every command that reached the house is judged by the model of the rights."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from tests.chat.group_changes import Changes
from tests.chat.group_house import Ask, Reached
from tests.chat.group_model import Thing
from tests.chat.group_moments import ASKED_WITHIN, NUMBERED, Moment, Place, Question, Step
from tests.chat.group_records import Written

_CONFIRMED_WITHIN = timedelta(seconds=60)
_UNDONE_WITHIN = timedelta(seconds=60)
_COLD = (10, 11, 12, 1, 2, 3, 4)


@dataclass
class Oracle:
    places: tuple[Place, ...]
    plants: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    """Which plants an account's owner lives in."""
    things: Mapping[str, Thing] = field(default_factory=dict)
    questions: dict[tuple[str, int], Question] = field(default_factory=dict)
    answered: set[tuple[str, int]] = field(default_factory=set)

    def shown(self, step: Step, said: str, at: datetime) -> None:
        """A button the bot made while it answered this step."""
        found = NUMBERED.match(said)
        if found is not None and step.place is not None:
            self.questions.setdefault((found[1], int(found[2])), Question(step.place, step.actor, at))

    # Commands that reached the house

    def acted(self, step: Step, before: Moment, reached: tuple[Reached, ...]) -> None:
        """Raises AssertionError when somebody moved a thing they may not."""
        if not reached:
            return
        assert step.actor is not None and step.place is not None, f"nobody in particular acted: {reached}"
        actor, place = step.actor, step.place
        for each in reached:
            assert self.lives_in(before, place) >= {thing.plant for thing in each.things}, f"another home: {each}"
            may = any(
                group.acts(actor, asked, each.things, before.at)
                for group in before.groups(place)
                for asked in each.readings
            )
            assert may, f"without a right: {each}"
        match step.numbered:
            case ("yes", number, _):
                self._answers(step, before, "yes", number, _CONFIRMED_WITHIN, by=actor)
            case ("allow", number, decision):
                self._allows(step, before, number, decision)
            case ("undo", number, _):
                self._answers(step, before, "undo", number, _UNDONE_WITHIN)
            case _:
                assert not self.risky(reached, before.at), f"not asked first: {reached}"
        if step.ask is not None:
            assert is_what(step.ask, reached), f"something else than {step.ask.said}: {reached}"

    def lives_in(self, moment: Moment, place: Place) -> set[str]:
        links = moment.written(place).links.values()
        return {plant for link in links for plant in self.plants.get(link.account, ())}

    def risky(self, reached: tuple[Reached, ...], at: datetime) -> bool:
        """What needs a second press: several rooms at once, unless they stop, or letting the house cool in winter."""
        if all(each.stops for each in reached):
            return False
        things = {thing for each in reached for thing in each.things}
        rooms = {(thing.plant, thing.room) for thing in things}
        return len(rooms) > 1 or (at.month in _COLD and any(each.cools for each in reached))

    def _answers(
        self, step: Step, before: Moment, kind: str, number: int, within: timedelta, *, by: int | None = None
    ) -> Question:
        question = self.questions.get((kind, number))
        assert question is not None, f"nobody was shown {kind} {number}"
        assert question.place is step.place, f"{kind} {number} was for another chat"
        assert by in (None, question.person), f"{kind} {number} was for somebody else"
        assert before.at - question.at <= within, f"{kind} {number} came too late"
        assert (kind, number) not in self.answered, f"{kind} {number} counted twice"
        self.answered.add((kind, number))
        return question

    def _allows(self, step: Step, before: Moment, number: int, decision: str) -> None:
        question = self._answers(step, before, "allow", number, ASKED_WITHIN)
        assert step.place is not None and step.actor is not None and question.person is not None
        assert step.actor != question.person, "somebody allowed themselves"
        roles = {group.role(step.actor) for group in before.groups(step.place)}
        assert roles & ({"owner"} if decision == "always" else {"owner", "adult"}), f"{decision} by a mere {roles}"
        assert before.group(step.place).role(question.person) != "nobody", "for somebody who has gone"
        assert decision != "no", "a no was a yes"

    # Rows that changed

    def changed(self, step: Step, before: Moment, after: Moment) -> None:
        """Raises AssertionError when something was written that nobody may have wanted written."""
        by_number = {before.records.chat(place.chat.id): place for place in self.places}
        by_number |= {after.records.chat(place.chat.id): place for place in self.places}
        for number in before.records.chats.keys() | after.records.chats.keys():
            was = before.records.chats.get(number, Written())
            now = after.records.chats.get(number, Written())
            if replace(was, telegram=0) != replace(now, telegram=0):
                place = by_number.get(number)
                assert place is not None, f"a chat nobody lives in changed: {was} {now}"
                Changes(step, place, before, after, was, now, self._things_in(before, place), self._wish(step)).judge()

    def _things_in(self, moment: Moment, place: Place) -> tuple[Thing, ...]:
        plants = self.lives_in(moment, place)
        return tuple(thing for thing in self.things.values() if thing.plant in plants)

    def _wish(self, step: Step) -> Question | None:
        """What somebody asked for that this step decides on."""
        return self.questions.get(("allow", step.numbered[1])) if step.numbered else None


def is_what(ask: Ask, reached: tuple[Reached, ...]) -> bool:
    """Whether exactly this was asked of exactly these things."""
    things = {thing for each in reached for thing in each.things}
    return things == set(ask.things) and all(ask.asked in each.readings for each in reached)
