"""Who is there to do something in a life, where, and what of it must surely succeed."""

from collections.abc import Iterable

from bot.simulator.telegram_people import Person
from tests.chat.group_house import Ask
from tests.chat.group_moments import Place
from tests.chat.group_stage import Button, Stage


class Cast:
    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.chance = stage.chance

    def _group(self) -> Place:
        return self.chance.choice((self.stage.groups[0], *self.stage.groups))

    def _anywhere(self) -> Place:
        return self.chance.choice((*self.stage.groups, *self.stage.groups, *self.stage.private.values()))

    def _anybody(self) -> Person:
        return self.chance.choice(self.stage.people)

    def _here(self, place: Place) -> list[Person]:
        present = {member.account.id for member in place.chat.present}
        return [person for person in self.stage.people if person.id in present]

    def _one_of(self, some: Iterable[Person], mostly: float = 0.7) -> Person:
        likely = list(some)
        return self.chance.choice(likely) if likely and self.chance.random() < mostly else self._anybody()

    def _who_is(self, place: Place, *roles: str) -> list[Person]:
        group = self.stage.now.group(place)
        return [person for person in self.stage.people if group.role(person.id) in roles]

    def _number(self, place: Place) -> int:
        return self.stage.now.records.chat(place.chat.id) or 0

    def _surely(self, place: Place, person: Person, ask: Ask) -> bool:
        moment = self.stage.now
        homes = {thing.plant for thing in ask.things} <= self.stage.oracle.lives_in(moment, place)
        groups = moment.groups(place)
        return homes and all(group.acts(person.id, ask.asked, ask.things, moment.at) for group in groups)

    def _by_id(self, number: int) -> Person:
        return next(person for person in self.stage.people if person.id == number)

    def _surely_is(self, place: Place, person: Person, *roles: str) -> bool:
        return all(group.role(person.id) in roles for group in self.stage.now.groups(place))

    def _recent(self, start: str) -> Button | None:
        found = [each for each in self.stage.buttons[-150:] if each.data.startswith(f"v1:{start}")]
        return self.chance.choice(found[-4:]) if found else None


def short(line: str) -> str:
    """A line of the table as buttons spell it."""
    right, _, system = line.partition(".")
    return f"{right}.{system[:4]}" if system else right
