"""What somebody without a right is told, and how they ask those who have it: nobody is left with a bare "no"."""

import json
import re
from collections.abc import AsyncIterator, Iterable, Mapping
from dataclasses import dataclass, replace

from markupsafe import Markup

from bot.chat import wording
from bot.chat.choosing import spoken_by
from bot.chat.desk import Desk, guarded_in
from bot.chat.request import NotAllowed, Request, Way
from bot.chat.screen import Button, Screen, Style
from bot.chat.spelling import devices_of
from bot.domain.caution import Risk, Setting, risks
from bot.domain.errors import CloudError
from bot.domain.home import Home
from bot.domain.intents import Command
from bot.domain.rights import Bounds, Refusal, Role, Why, judge
from bot.language import parse
from bot.locales import Locale, plain
from bot.services.registry import ASK_WITHIN

DECIDERS = frozenset({Role.OWNER, Role.ADULT})
_ASKABLE = frozenset({Why.ROOM, Why.ROLE, Why.BOUNDS})
"""While the home is paused or frozen, or to a stranger, nobody should feel pressed to make an exception."""
_MOST_NAMED = 3
_MOST_OPEN = 3
"""Questions of one person that wait for an answer in a chat."""
_NUMBER = re.compile(r"[0-9]{1,15}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Wish:
    """What was refused, as the home understands it now."""

    said: str
    way: Way
    command: Command
    home: Home

    def told(self, locale: Locale) -> Markup:
        return locale(
            "ask-what",
            what=wording.targets(self.command, self.home, locale),
            action=wording.action(self.command.action, self.command.modules[0].device, locale),
        )


async def refused(desk: Desk, request: Request, stopped: NotAllowed) -> Screen:
    """One sentence why, for this person alone, and whom they can ask."""
    # Only a press can be answered to its person alone in every group; what is typed is often answered to all.
    spoken = request.own_locale if request.way is Way.PRESSED else request.locale
    button = await _button(desk, request, stopped, spoken)
    screen = reason(request, stopped.refusal)
    return replace(screen, text=because(stopped.refusal, spoken), rows=((button,),) if button is not None else ())


async def ask(desk: Desk, request: Request) -> AsyncIterator[Screen]:
    """The refused person's own wish, put before those who may, in the thread where it was refused."""
    number = int(request.text) if _NUMBER.fullmatch(request.text) else 0
    body = await desk.registry.wished(number, request.chat, request.person.id)
    if body is None:
        yield expired(request)
        return
    wish = await understood(desk, request, body)
    if wish is None:
        yield request.own("asking-changed")
        return
    refusal = judge(await request.standing(), wish.command, desk.clock())
    people = await those_who_may(desk, request, wish.command)
    obstacle = await _obstacle(desk, request, body, refusal, people)
    asked = None if obstacle is not None else await desk.registry.ask_for(number, request.chat, request.person.id)
    if refusal is None or asked is None:
        yield obstacle or expired(request)
        return
    names = Markup(", ").join(plain(name) for name in people.values())
    # The refusal has served; its button would only lead to an answer given already. A whispered one has no number.
    spoken = request.locale if request.message else request.own_locale
    yield Screen(spoken("asking-asked", people=names), toast=request.own_locale.label("asking-asked-short"))
    month = desk.clock().astimezone(request.zone).month
    dangers = risks(wish.command, Setting(wish.home, month, await guarded_in(desk, request.links)))
    yield _question(request, wish, refusal, people, dangers, number=asked)


def expired(request: Request) -> Screen:
    """Nobody waits for this answer. When the question's time is over its buttons go; sooner, somebody has just decided,
    and the message is becoming the outcome."""
    over = request.button_since is not None and request.clock() - request.button_since >= ASK_WITHIN
    return replace(request.own("question-expired"), spent=over)


def because(refusal: Refusal, locale: Locale) -> Markup:
    """The sentence that says why."""
    if refusal.bounds is not None:
        return locale("refused-bounds", **_ends(refusal.bounds, locale))
    return locale(f"refused-{refusal.right if refusal.why is Why.ROLE else refusal.why}")


def reason(request: Request, refusal: Refusal) -> Screen:
    """The same for nobody but who asks."""
    toast = because(refusal, request.own_locale).striptags()
    return Screen(because(refusal, request.locale), toast=toast, own=True)


async def understood(desk: Desk, request: Request, body: str) -> Wish | None:
    """The wish, as long as a home takes it for exactly the modules that were refused. Raises CloudError when that may
    be a home nobody could look at yet."""
    told = json.loads(body)
    word, _, text = told["said"].partition(" ")
    languages = spoken_by(request)
    lost: CloudError | None = None
    for link in request.links:
        try:
            names = await desk.homes.names(link, languages)
        except CloudError as error:
            lost = error
            continue
        meant = parse(text, names, devices=devices_of(word), languages=languages)
        if isinstance(meant, Command) and _ids(meant) == told["modules"]:
            return Wish(told["said"], Way(told["way"]), meant, names.home)
    if lost is not None:
        raise lost
    return None


async def those_who_may(desk: Desk, request: Request, command: Command) -> Mapping[int, str]:
    """Who may do it themselves and so may allow it, by number and name: the owner first, then adults."""
    members = await desk.household.members(request.chat.id)
    written = {role: [member.person for member in members if member.role == role] for role in DECIDERS}
    admins = await request.admins_in(request.chat)
    connected = (link.person for link in request.links)
    order = dict.fromkeys((*connected, *written[Role.OWNER], *written[Role.ADULT], *admins))
    names = {**admins, **await desk.registry.names(order)}
    able: dict[int, str] = {}
    for person in order:
        if person != request.person.id and person in names and len(able) < _MOST_NAMED:
            standing = await request.standing_of(person, request.chat, False)
            if standing.role in DECIDERS and judge(standing, command, desk.clock()) is None:
                able[person] = names[person]
    return able


def mention(person: int, name: str) -> Markup:
    """A name that tells its bearer, who may have no other."""
    return Markup('<a href="tg://user?id={}">{}</a>').format(person, plain(name))


async def _button(desk: Desk, request: Request, stopped: NotAllowed, spoken: Locale) -> Button | None:
    if stopped.command is None or request.private or stopped.refusal.why not in _ASKABLE:
        return None
    names = tuple((await those_who_may(desk, request, stopped.command)).values())
    if not names:
        return None
    body = json.dumps({"said": stopped.said, "modules": _ids(stopped.command), "way": request.way})
    number = await desk.registry.refused(request.chat, request.person.id, body)
    label = spoken.label("asking-button", count=len(names), first=names[0], second=(*names, "")[1])
    return Button(label, f"ask {number}", style=Style.PRIMARY)


async def _obstacle(
    desk: Desk, request: Request, body: str, refusal: Refusal | None, people: Iterable[int]
) -> Screen | None:
    """What speaks against asking now."""
    if refusal is None:
        return request.own("asking-may-now")
    if refusal.why not in _ASKABLE:
        return reason(request, refusal)
    if not people:
        return request.own("asking-nobody")
    waiting = await desk.registry.open_wishes(request.chat, request.person.id)
    if any(_same(body, other) for other in waiting):
        return request.own("asking-again")
    return request.own("asking-many") if len(waiting) >= _MOST_OPEN else None


def _question(
    request: Request,
    wish: Wish,
    refusal: Refusal,
    people: Mapping[int, str],
    dangers: Iterable[Risk],
    *,
    number: int,
) -> Screen:
    """Whoever allows it is not asked a second time, so the consequence stands here."""
    locale = request.locale
    asked = Markup(", ").join(mention(person, name) for person, name in people.items())
    lines = [
        locale("asking-question", asker=request.person.name, what=wish.told(locale), people=asked),
        *(locale(f"risk-{danger.value}") for danger in dangers),
    ]
    if refusal.bounds is not None:
        lines.append(locale("asking-beyond", **_ends(refusal.bounds, locale)))
    rows = (
        (
            Button(locale.label("asking-once"), f"allow {number} once", style=Style.PRIMARY),
            Button(locale.label("asking-hour"), f"allow {number} hour"),
        ),
        (
            Button(locale.label("asking-always"), f"allow {number} always"),
            Button(locale.label("asking-no"), f"allow {number} no"),
        ),
    )
    return Screen(Markup("\n").join(lines), rows, fresh=True, loud=True)


def _ends(bounds: Bounds, locale: Locale) -> Mapping[str, str]:
    return {"lowest": locale.number(bounds.lowest, 1), "highest": locale.number(bounds.highest, 1)}


def _same(body: str, other: str) -> bool:
    """Whether both are the same wish, however it was made."""
    mine, theirs = json.loads(body), json.loads(other)
    return all(mine[part] == theirs[part] for part in ("said", "modules"))


def _ids(command: Command) -> list[str]:
    return sorted(module.id for module in command.modules)
