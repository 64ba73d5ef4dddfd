"""What is decided about a family: roles, rights, rooms, freezing, and who is let in."""

from collections.abc import Callable

from bot.simulator.telegram_people import Person
from tests.chat.group_cast import Cast, short
from tests.chat.group_model import LINES
from tests.chat.group_moments import Place
from tests.chat.group_stage import Outcome

_ROLES = ("adult", "child", "guest")
_BOUNDS = ("17 22", "19 20.5", "5 30", "any", "usual")
_SCOPES = ("all", "l", "lp", "sh", "lph")
_ENDS = ("tonight", "tomorrow", "sunday", "week")
_TELLING = ("switch.lighting", "switch.energy", "switch.automation", "temperature", "invite")
"""Lines of the table whose change is soon seen."""


class Decisions(Cast):
    # The family's rules

    async def changes_the_family(self) -> None:
        place = self._group()
        person, other = self._one_of(self._who_is(place, "owner"), 0.6), self._anybody()
        said, came_true = self._decision(place, person, other)
        owns = self._surely_is(place, person, "owner")
        surely = owns and bool(self.stage.now.written(place).links)
        outcome = await self._tells(place, person, said)
        question = outcome.button("yes ")
        if question is not None and self.chance.random() < 0.8:
            outcome = await self.stage.presses(question.place, person, question.data)
            question = None
        if surely and came_true is not None and question is None:
            self.stage.expects(came_true(place), (person.first_name, said))

    async def _tells(self, place: Place, person: Person, said: str) -> Outcome:
        """Typed or pressed in the group, or from the private chat."""
        away = self.chance.random() < 0.3
        spot = self.stage.private[person.id] if away else place
        words = f"family in {self._number(place)} {said}" if away else f"family {said}"
        if person in self._here(spot) and self.chance.random() < 0.3:
            return await self.stage.types(spot, person, f"/{words}", words)
        return await self.stage.presses(spot, person, f"v1:{words}")

    def _decision(self, place: Place, person: Person, other: Person) -> tuple[str, Callable[[Place], bool] | None]:
        """Words after /family, and how it is seen that they were obeyed; None where that is not plain."""
        subject = self.chance.choice(_ROLES)
        written = self.stage.now.written(place)
        match self.chance.randrange(8):
            case 0 | 1 | 2:
                role = self.chance.choice((*_ROLES, *_ROLES, "owner"))
                settled = other is person or other.id in {link.person for link in written.links.values()}
                plain = other.id in written.members and not settled
                return f"role {other.id} {role}", (lambda at: self._role(at, other) == role) if plain else None
            case 3 | 4:
                line, wish = self.chance.choice((*LINES, *_TELLING * 3)), self.chance.choice(("on", "off"))
                return f"set {subject} {short(line)} {wish}", lambda at: self._line(at, subject, line) == wish
            case 5:
                ends = self.chance.choice(_BOUNDS)
                return f"bounds {subject} {ends}", lambda at: self._bounds(at, subject) == ends
            case 6:
                return f"newcomers {subject}", lambda at: self.stage.now.written(at).rules.newcomers == subject
            case _:
                return self._exception(place, other), None

    def _exception(self, place: Place, other: Person) -> str:
        """What is decided about one person or one room."""
        asks = self.stage.asks(place)
        rooms = sorted({ask.number for ask in asks if len(ask.things) > 1}) or [1]
        room, slips = self.chance.choice(rooms), list(self.stage.now.written(place).slips) or [1]
        line = self.chance.choice(("switch.ligh", "switch.ener", "temperature", "invite", "settings", "scenes"))
        return self.chance.choice(
            (
                *(f"room #{room} {other.id} in", f"room #{room} {other.id} out", f"room #{room} all"),
                *(f"set {other.id} {line} {wish}" for wish in ("on", "off", "usual")),
                f"bounds {other.id} {self.chance.choice(_BOUNDS)}",
                *(f"remove {other.id}", f"usual {other.id}", f"end {other.id} {slips[-1]}"),
            )
        )

    def _role(self, place: Place, person: Person) -> str:
        return self.stage.now.written(place).members.get(person.id, ("", False))[0]

    def _line(self, place: Place, role: str, line: str) -> str:
        group = self.stage.now.group(place)
        return "on" if group.line(0, role, line) else "off"

    def _bounds(self, place: Place, subject: str) -> str:
        bounds = self.stage.now.written(place).rules.bounds
        ends = bounds.get(subject)
        return "usual" if subject not in bounds else "any" if ends is None else f"{ends[0]:g} {ends[1]:g}"

    async def panics(self) -> None:
        place = self._group()
        person = self._one_of(self._who_is(place, "owner", "adult"))
        surely = self._surely_is(place, person, "owner", "adult")
        await self.stage.presses(place, person, "v1:panic")
        if surely:
            self.stage.expects(self.stage.now.written(place).rules.frozen, "panic")

    async def calms_down(self) -> None:
        place = self._group()
        person = self._one_of(self._who_is(place, "owner"), 0.85)
        surely = self._surely_is(place, person, "owner")
        await self.stage.presses(place, person, "v1:calm")
        if surely:
            self.stage.expects(not self.stage.now.written(place).rules.frozen, "calm")

    async def takes_over(self) -> None:
        place = self._group()
        person = self._one_of(self._who_is(place, "adult"))
        rules = self.stage.now.written(place).rules
        surely = rules.paused and not rules.frozen and self._surely_is(place, person, "adult")
        await self.stage.presses(place, person, "v1:inherit")
        if surely:
            self.stage.expects(not self.stage.now.written(place).rules.paused, "inherit")

    # Letting people in

    async def offers_a_link(self) -> None:
        place = self._group()
        denied = {subject for (subject, _), yes in self.stage.now.written(place).rules.lines.items() if not yes}
        adults = self._who_is(place, "owner", "adult")
        bound = [person for person in adults if str(person.id) in denied or "adult" in denied]
        person = self._one_of(bound if bound and self.chance.random() < 0.5 else adults)
        private, number = self.stage.private[person.id], self._number(place)
        if self.chance.random() < 0.5:
            said = f"invite {number} {self.chance.choice(_ROLES)}"
        else:
            rooms = sorted({ask.number for ask in self.stage.asks(place) if len({t.room for t in ask.things}) == 1})
            room = f"+{self.chance.choice(rooms)}" if rooms and self.chance.random() < 0.3 else ""
            scope = self.chance.choice(_SCOPES)
            said = (
                f"pass {number} {scope + room if scope != 'all' or not room else room} {self.chance.choice(_ENDS)} go"
            )
        open_before = len(self.stage.now.written(place).slips)
        owns = self._surely_is(place, person, "owner")
        outcome = await self.stage.presses(private, person, f"v1:{said}")
        if owns and self.stage.now.written(place).links and not said.startswith("pass") and open_before < 10:
            self.stage.expects(any(each.startswith("i-") for each in outcome.payloads), said)

    async def opens_a_link(self) -> None:
        """Old ones, used ones, spoiled ones, other people's."""
        payloads = [each for each in self.stage.payloads if each.startswith(("i-", "c-", "g-", "v-", "w-"))]
        if payloads:
            payload = self.chance.choice((*payloads[-5:], self.chance.choice(payloads)))
            if self.chance.random() < 0.1:
                payload = payload[:-1] + "A"
            await self.stage.opens(self._one_of(self._who_is(self._group(), "nobody", "guest")), payload)

    async def ends_a_pass(self) -> None:
        place = self._group()
        slips = [number for each in self.stage.groups for number in self.stage.now.written(each).slips]
        if slips:
            said = f"v1:pass {self._number(place)} end {self.chance.choice(slips)}"
            await self.stage.presses(place, self._one_of(self._who_is(place, "owner", "adult")), said)
