"""The table of rights as a family changes it: by role, and by exception for one person."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from markupsafe import Markup

from bot.chat.circle import Circle, Somebody, asked, owner
from bot.chat.screen import Button, Row, Screen, column, pairs
from bot.domain.intents import SET_POINTS
from bot.domain.rights import BOUNDS, CELLS, TABLE, Bounds, Cell, Right, Role, Rules, Subject, allowed

CHANGEABLE = (Role.ADULT, Role.CHILD, Role.GUEST)
"""An owner may everything, always: somebody has to."""
SPELLED: Mapping[str, Cell] = MappingProxyType(
    {cell.right.value + (f".{cell.system.value[:4]}" if cell.system else ""): cell for cell in CELLS}
)
"""A line of the table as a button names it: short, because a button carries little."""
_NAMES = {cell: name for name, cell in SPELLED.items()}
_DEGREES = re.compile(r"[0-9]{1,2}(?:\.5)?", re.ASCII)
_STEP = 1.0
_ANY = "any"
_LINE = Markup("\n")


@dataclass(frozen=True, slots=True)
class About:
    """Whose line of the table it is: everybody's of a role, or one person's, whose role then is ``role``."""

    subject: Subject
    role: Role
    name: Markup | str

    @property
    def spelled(self) -> str:
        return self.subject.value if isinstance(self.subject, Role) else str(self.subject)


def lines(circle: Circle, person: Somebody) -> Iterator[Markup]:
    """What somebody may, a line for each right, and the rooms that are kept to others or to them."""
    yield from _lines(circle, About(person.id, person.role, person.name))
    kept = sum(person.id in people for people in circle.rules.kept.values())
    if kept:
        yield circle.request.locale("family-kept", count=kept)


# What is shown


async def rights(circle: Circle, words: list[str]) -> Screen | None:
    """The roles; what one of them or one person may; the lines of one right."""
    about = _about(circle, words[0]) if words else None
    if about is None:
        return _roles(circle)
    right = next((right for right in Right if right.value == words[-1]), None) if len(words) == 2 else None
    return _table(circle, about) if right is None else _systems(circle, about, right)


def _roles(circle: Circle) -> Screen:
    locale = circle.request.locale
    text = [locale("family-rights-title"), locale("family-rights-owner")]
    for role in CHANGEABLE:
        about = About(role, role, locale(f"family-role-{role.value}"))
        yes = sum(_effective(circle.rules, about, cell) for cell in CELLS)
        changed = len(circle.rules.decisions.get(role, ()))
        text.append(locale("family-rights-role", role=about.name, count=yes, used=len(CELLS), more=changed))
    buttons = [
        circle.button(locale.label(f"button-family-see-{role.value}"), "rights", role.value) for role in CHANGEABLE
    ]
    return Screen(_LINE.join(text), (*column(buttons), circle.back("button-family-back")))


def _table(circle: Circle, about: About) -> Screen:
    text = [circle.request.locale("family-rights-of", name=about.name), *_lines(circle, about)]
    rows = tuple(_changes(circle, about)) if circle.owned else ()
    return Screen(_LINE.join(text), (*rows, _back(circle, about)))


def _systems(circle: Circle, about: About, right: Right) -> Screen:
    """A right that is given by device system, a line each."""
    locale = circle.request.locale
    cells = [cell for cell in CELLS if cell.right is right]
    text = [
        locale("family-rights-of", name=about.name),
        locale("family-right-head", right=locale(f"family-right-{right.value}")),
    ]
    text += [_line(circle, about, _system(circle, cell), (cell,), _yes(circle, about, cell)) for cell in cells]
    rows = pairs(_toggle(circle, about, cell) for cell in cells) if circle.owned else ()
    return Screen(_LINE.join(text), (*rows, circle.back("button-family-back-rights", "rights", about.spelled)))


def _lines(circle: Circle, about: About) -> Iterator[Markup]:
    for right in Right:
        cells = [cell for cell in CELLS if cell.right is right]
        what = _which(circle, about, cells)
        if right is Right.TEMPERATURE and _effective(circle.rules, about, cells[0]):
            what = Markup(", ").join((what, _degrees(circle, about)))
        yield _line(circle, about, circle.request.locale(f"family-right-{right.value}"), cells, what)


def _line(circle: Circle, about: About, right: Markup, cells: Collection[Cell], what: Markup) -> Markup:
    """A changed line says so, because only this tells an owner what they once decided."""
    decided = circle.rules.decisions.get(about.subject, {})
    bounded = about.subject in circle.rules.bounds and Cell(Right.TEMPERATURE) in cells
    changed = bounded or any(cell in decided for cell in cells)
    key = "family-right-line" if not changed else "family-right-own" if _single(about) else "family-right-changed"
    return circle.request.locale(key, right=right, what=what)


def _which(circle: Circle, about: About, cells: list[Cell]) -> Markup:
    locale = circle.request.locale
    may = [cell for cell in cells if _effective(circle.rules, about, cell)]
    if not may or len(may) == len(cells):
        return locale("family-yes" if may else "family-no")
    return locale("family-only", what=Markup(", ").join(_system(circle, cell) for cell in may))


def _yes(circle: Circle, about: About, cell: Cell) -> Markup:
    return circle.request.locale("family-yes" if _effective(circle.rules, about, cell) else "family-no")


def _degrees(circle: Circle, about: About) -> Markup:
    locale, found = circle.request.locale, _bounds_of(circle.rules, about)
    if found is None:
        return locale("family-any-degrees")
    return locale("family-degrees", lowest=locale.number(found.lowest, 1), highest=locale.number(found.highest, 1))


def _system(circle: Circle, cell: Cell) -> Markup:
    assert cell.system is not None  # only such rights are given in parts
    return circle.request.locale(f"family-system-{cell.system.value}")


def _changes(circle: Circle, about: About) -> Iterator[Row]:
    label = circle.request.locale.label
    single = [cell for cell in CELLS if cell.system is None]
    split = dict.fromkeys(cell.right for cell in CELLS if cell.system is not None)
    yield tuple(
        circle.button(label(f"button-family-{right.value}"), "rights", about.spelled, right.value) for right in split
    )
    yield from pairs(_toggle(circle, about, cell) for cell in single)
    yield (circle.button(label("button-family-bounds"), "bounds", about.spelled),)
    if about.subject in circle.rules.decisions or about.subject in circle.rules.bounds:
        key = "button-family-as-role" if _single(about) else "button-family-normal"
        yield (circle.button(label(key), "usual", about.spelled),)


def _toggle(circle: Circle, about: About, cell: Cell) -> Button:
    """What a press changes, in words: an exception goes back to the role, anything else turns round."""
    key, wish = ("forbid", "off") if _effective(circle.rules, about, cell) else ("allow", "on")
    if _single(about) and cell in circle.rules.decisions.get(about.subject, ()):
        key, wish = "usual", "usual"
    short = f"family-short-{cell.right.value}" if cell.system is None else f"family-system-{cell.system.value}"
    what = circle.request.locale.label(short)
    label = circle.request.locale.label(f"button-family-{key}", what=what)
    return circle.button(label, "set", about.spelled, _NAMES[cell], wish)


def _back(circle: Circle, about: About) -> Row:
    if isinstance(about.subject, Role):
        return circle.back("button-family-back-roles", "rights")
    return circle.back("button-family-back-person", "person", about.subject)


# What an owner changes


async def set_right(circle: Circle, words: list[str]) -> Screen | None:
    await owner(circle)
    if len(words) != 3 or words[1] not in SPELLED or words[2] not in ("on", "off", "usual"):
        return None
    about, cell, wish = _about(circle, words[0]), SPELLED[words[1]], words[2]
    if about is None:
        return None
    if cell.right is Right.SETTINGS and wish == "on":
        question = await asked(circle, "family-ask-settings", name=about.name)
        if question is not None:
            return question
    decided = None if wish == "usual" else wish == "on"
    if isinstance(about.subject, Role) and decided is (cell in TABLE[about.subject]):
        decided = None
    await circle.desk.household.change(circle.chat.id, lambda rules: rules.deciding(about.subject, cell, decided))
    circle = await circle.again()
    return _table(circle, about) if cell.system is None else _systems(circle, about, cell.right)


async def bounds(circle: Circle, words: list[str]) -> Screen | None:
    """Shows what the heating may be set to, and changes it: "17 22", "any", "usual"."""
    about = _about(circle, words[0]) if words else None
    if about is None:
        return None
    if len(words) > 1:
        await owner(circle)
        changed = _bounding(circle.rules, about.subject, words[1:])
        if changed is None:
            return None
        await circle.desk.household.change(
            circle.chat.id, lambda rules: _bounding(rules, about.subject, words[1:]) or rules
        )
        circle = await circle.again()
    text = circle.request.locale("family-bounds", name=about.name, what=_degrees(circle, about))
    rows = tuple(_steps(circle, about)) if circle.owned else ()
    return Screen(text, (*rows, circle.back("button-family-back-rights", "rights", about.spelled)))


async def usual(circle: Circle, words: list[str]) -> Screen | None:
    """Takes back all that was decided about a role or a person."""
    about = _about(circle, words[0]) if len(words) == 1 else None
    await owner(circle)
    if about is None:
        return None
    await circle.desk.household.change(circle.chat.id, lambda rules: rules.as_usual(about.subject))
    return _table(await circle.again(), about)


def _steps(circle: Circle, about: About) -> Iterator[Row]:
    locale = circle.request.locale
    now = _bounds_of(circle.rules, about) or BOUNDS[Role.CHILD]

    def to(key: str, lowest: float, highest: float, shown: float) -> Iterator[Button]:
        if SET_POINTS[0] <= lowest <= highest <= SET_POINTS[1]:
            label = locale.label(f"button-family-{key}", degrees=locale.number(shown, 1))
            yield circle.button(label, "bounds", about.spelled, f"{lowest:g}", f"{highest:g}")

    for step in (-_STEP, _STEP):
        low, high = now.lowest + step, now.highest + step
        row = (*to("lowest", low, now.highest, low), *to("highest", now.lowest, high, high))
        if row:
            yield row
    if _bounds_of(circle.rules, about) is not None:
        yield (circle.button(locale.label("button-family-any-degrees"), "bounds", about.spelled, _ANY),)
    if about.subject in circle.rules.bounds:
        key = "button-family-as-role" if _single(about) else "button-family-normal"
        yield (circle.button(locale.label(key), "bounds", about.spelled, "usual"),)


def _bounding(rules: Rules, subject: Subject, words: list[str]) -> Rules | None:
    """The rules with these bounds; None for words that are none."""
    if words == ["usual"]:
        return rules.bounding_as_usual(subject)
    if words == [_ANY]:
        return rules.bounding(subject, None)
    if len(words) != 2 or not all(_DEGREES.fullmatch(word) for word in words):
        return None
    lowest, highest = map(float, words)
    if not SET_POINTS[0] <= lowest <= highest <= SET_POINTS[1]:
        return None
    return rules.bounding(subject, Bounds(lowest, highest))


# Whose line it is


def _about(circle: Circle, word: str) -> About | None:
    """A role, or somebody of this family; nobody an owner cannot change."""
    role = next((role for role in CHANGEABLE if role.value == word), None)
    if role is not None:
        return About(role, role, circle.request.locale(f"family-role-{role.value}"))
    person = circle.somebody(word)
    if person is None or person.role not in CHANGEABLE:
        return None
    return About(person.id, person.role, person.name)


def _single(about: About) -> bool:
    return not isinstance(about.subject, Role)


def _effective(rules: Rules, about: About, cell: Cell) -> bool:
    person = 0 if isinstance(about.subject, Role) else about.subject
    return allowed(about.role, person, cell, rules)


def _bounds_of(rules: Rules, about: About) -> Bounds | None:
    for subject in (about.subject, about.role):
        if subject in rules.bounds:
            return rules.bounds[subject]
    return BOUNDS.get(about.role)
