"""Every command, in every role and every way of asking, does what the tables in the documents say."""

import re
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
import pytest_asyncio

from bot.chat.family_rights import SPELLED
from bot.chat.routes import BY_WORD, ROUTES
from bot.chat.screen import VERSION
from bot.domain.rights import BY_NAME, CELLS, ROLES, TABLE, Cell, Right, Role, Rules
from bot.locales import locale
from bot.services.household import Household
from bot.simulator.telegram_chats import ShownMessage
from bot.simulator.telegram_people import Person
from tests.chat.test_completeness import ENGLISH, variables
from tests.family import Family, at_home
from tests.test_docs import spans, table

living = pytest.mark.asyncio(loop_scope="module")
"""For the tests that share one bot."""

DOCUMENT = Path(__file__).parents[2] / "docs" / "rights.md"
EVERYBODY = (*ROLES, Role.NOBODY)
SPEAKING = {"owner": frozenset({Role.OWNER}), "adult": frozenset({Role.OWNER, Role.ADULT}), "anybody": frozenset(Role)}
"""What is needed where no line of the table decides."""
REFUSALS = [
    re.compile(re.escape(locale("en").label(key, **dict.fromkeys(variables(ENGLISH[key]), "§"))).replace("§", ".+"))
    for key in ENGLISH
    if key.startswith("refused-") or key == "adults-only"
]


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a table: the words, what they need, and whom the document says they are open to."""

    words: str
    needs: str
    open_to: frozenset[Role]

    @property
    def word(self) -> str:
        return self.words.split()[0]


def lines(heading: str) -> list[Line]:
    return [Line(spans(words)[0], spans(needs)[0], _yes(told)) for words, needs, *told in table(DOCUMENT, heading)]


def _yes(told: list[str]) -> frozenset[Role]:
    assert set(told) <= {"yes", "no"}
    return frozenset(role for role, said in zip(EVERYBODY, told, strict=True) if said == "yes")


ASKING = lines("## Who may ask")
ACTING = lines("## Who may act")


def may(role: Role, needs: str) -> bool:
    """By the table alone: a line of it, or any line of a right."""
    if needs in SPEAKING:
        return role in SPEAKING[needs]
    if needs in BY_NAME:
        return BY_NAME[needs] in TABLE[role]
    return any(cell.right == needs for cell in TABLE[role])


# The document


def test_the_document_tells_the_table_as_it_is() -> None:
    told = [
        (spans(right)[0] + ("." + spans(system)[0] if spans(system) else ""), _yes(who))
        for right, system, *who in table(DOCUMENT, "## What each role may")
    ]
    assert told == [(str(cell), frozenset(role for role in Role if cell in TABLE[role])) for cell in CELLS]


@pytest.mark.parametrize("line", ASKING + ACTING, ids=lambda line: line.words)
def test_who_may_is_told_by_what_it_needs(line: Line) -> None:
    assert line.open_to == {role for role in Role if may(role, line.needs)}


def test_every_route_is_told() -> None:
    assert {line.word for line in ASKING} == set(BY_WORD)
    assert {line.word for line in ACTING} <= set(BY_WORD)


def test_every_route_needs_what_the_document_tells() -> None:
    """Where the route itself asks for nothing, the answer does: the rows below drive it."""
    first = {line.word: line for line in reversed(ASKING)}
    for route in ROUTES:
        if route.right is not None:
            assert first[route.word].needs == route.right, route.word


def test_every_right_that_moves_the_home_is_told() -> None:
    moving = {str(cell) for cell in CELLS if cell.right in (Right.SWITCH, Right.TEMPERATURE, Right.SCENES)}
    assert {line.needs for line in ACTING} == moving


# The bot


@dataclass(frozen=True)
class Scene:
    """One group with somebody in every role, one whom nobody let in, and one who has left."""

    family: Family
    chat: int
    household: Household
    people: Mapping[Role, Person]
    gone: Person
    greeting: ShownMessage
    numbers: Mapping[str, object]

    def words(self, line: Line) -> str:
        return line.words.format(**self.numbers)

    async def typed(self, words: str, role: Role) -> Person:
        await self.family.says(f"/{words}", who=self.people[role], chat=self.family.group)
        return self.people[role]

    async def pressed(self, words: str, role: Role) -> Person:
        """Below what the bot said last, as old as its buttons may be."""
        panel = self.family.last_of_bot(self.family.group)
        await self.family.presses(f"{VERSION}{words}", who=self.people[role], on=panel)
        return self.people[role]

    async def forged(self, words: str, role: Role) -> Person:
        """Below a message that never had such a button; and by somebody who is not there any more."""
        presser = self.people[role] if role is not Role.NOBODY else self.gone
        sender = self.family.telegram.bots[0]
        self.family.telegram.network.press(sender, presser, self.greeting, f"{VERSION}{words}")
        await self.family.settles()
        return presser

    @property
    def questions(self) -> Mapping[int, ShownMessage]:
        """What waits for a yes, by its number."""
        return {
            int(button.callback_data.removeprefix(f"{VERSION}yes ")): message
            for message in self.family.group.messages
            for row in message.keyboard
            for button in row
            if button.callback_data and button.callback_data.startswith(f"{VERSION}yes ")
        }

    async def says_yes(self, person: Person, since: int) -> None:
        """To the question before something risky, if there is a new one."""
        number, message = max(self.questions.items(), default=(0, self.greeting))
        if number > since:
            await self.family.presses(f"{VERSION}yes {number}", who=person, on=message)

    async def as_at_first(self) -> None:
        """Whatever the last words changed; and nobody has asked too often."""
        await self.household.change(self.chat, lambda _: Rules())
        for role, person in self.people.items():
            if role is not Role.OWNER:
                await self.household.appoint(self.chat, person.id, role)
        self.family.later(minutes=1)


WAYS: Mapping[str, Callable[[Scene, str, Role], Awaitable[Person]]] = {
    "typed": Scene.typed,
    "pressed": Scene.pressed,
    "forged": Scene.forged,
}


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def scene(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Scene]:
    async with at_home(tmp_path_factory.mktemp("everybody")) as family:
        await family.shares()
        greeting = next(message for message in family.group.messages if message.text.startswith("Hello."))
        chat = await family.bot.store.chats.find(family.group.id)
        assert chat is not None
        people = {Role.OWNER: family.anna, Role.GUEST: family.ben}
        for role in (Role.ADULT, Role.CHILD, Role.NOBODY):
            people[role] = family.telegram.add_person(role.value.title())
            family.group.add_member(people[role])
        gone = family.telegram.add_person("Gone")
        family.group.add_member(gone)
        await family.settles()
        family.group.leave(gone)
        rooms = await family.says("/family rooms", chat=family.group)
        numbers = {
            "chat": chat.id,
            "member": family.ben.id,
            "room": family.data("Kitchen", rooms).split()[-1],
            "home": "#1",
        }
        household = Household(family.bot.store, clock=family.clock)
        scene = Scene(family, chat.id, household, people, gone, greeting, numbers)
        await scene.as_at_first()
        yield scene


async def outcome(scene: Scene, way: str, words: str, role: Role, *, moving: bool) -> tuple[bool, int]:
    """Whether it was refused, and how many commands reached the home."""
    family = scene.family
    messages, commands, questions = len(family.group.messages), family.commands, max(scene.questions, default=0)
    toasts = {person.id: len(family.telegram.toasts(person)) for person in (*scene.people.values(), scene.gone)}
    person = await WAYS[way](scene, words, role)
    if moving:
        await scene.says_yes(person, questions)
    bot = family.telegram.bots[0]
    said = [message.text for message in family.group.messages[messages:] if message.sender is bot]
    said += [toast.text for toast in family.telegram.toasts(person)[toasts[person.id] :]]
    assert not {"That was a lot at once. Please wait a minute."} & set(said), "the matrix asks too fast to tell"
    return any(refusal.fullmatch(text) for text in said for refusal in REFUSALS), family.commands - commands


async def found(scene: Scene, line: Line, *, moving: bool) -> dict[str, tuple[bool, int]]:
    words = scene.words(line)
    try:
        return {
            f"{way} by {role}": await outcome(scene, way, words, role, moving=moving)
            for role in EVERYBODY
            for way in WAYS
        }
    finally:
        await scene.as_at_first()


def open_to(line: Line) -> dict[str, bool]:
    return {f"{way} by {role}": role in line.open_to for role in EVERYBODY for way in WAYS}


@living
@pytest.mark.parametrize("line", ASKING, ids=lambda line: line.words)
async def test_whoever_asks_is_answered_as_the_document_tells(scene: Scene, faultless: list[str], line: Line) -> None:
    outcomes = await found(scene, line, moving=False)
    assert {how: not refused for how, (refused, _) in outcomes.items()} == open_to(line)
    assert {commands for _, commands in outcomes.values()} == {0}, "asking moves nothing"
    assert faultless == []


@living
@pytest.mark.parametrize("line", ACTING, ids=lambda line: line.words)
async def test_only_whom_the_document_tells_of_moves_the_home(scene: Scene, faultless: list[str], line: Line) -> None:
    outcomes = await found(scene, line, moving=True)
    assert {how: not refused for how, (refused, _) in outcomes.items()} == open_to(line)
    assert {how: commands > 0 for how, (_, commands) in outcomes.items()} == open_to(line)
    assert faultless == []


LINES = [
    (role, name, cell)
    for role in (Role.ADULT, Role.CHILD, Role.GUEST)
    for name, cell in SPELLED.items()
    if cell.right in (Right.SWITCH, Right.TEMPERATURE, Right.SCENES)
]


@living
@pytest.mark.parametrize(("role", "name", "cell"), LINES, ids=str)
async def test_a_line_the_owner_turns_round_turns_round_what_happens(
    scene: Scene, faultless: list[str], role: Role, name: str, cell: Cell
) -> None:
    line = next(line for line in ACTING if line.needs == str(cell))
    wish = "off" if cell in TABLE[role] else "on"
    await scene.typed(f"family set {role} {name} {wish}", Role.OWNER)
    refused, commands = await outcome(scene, "typed", scene.words(line), role, moving=True)
    await scene.as_at_first()
    assert (refused, commands > 0) == (wish == "off", wish == "on")
    assert faultless == []
