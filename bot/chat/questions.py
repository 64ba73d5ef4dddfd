"""Questions about the home, answered in a sentence: how things are, and since when that is known."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from types import MappingProxyType
from typing import TypeAlias

from markupsafe import Markup, escape

from bot.chat import browsing, choosing, wording
from bot.chat.desk import Desk, require
from bot.chat.explanations import explanation
from bot.chat.listening import Heard
from bot.chat.looking import looked_at
from bot.chat.request import NotAllowed, Request
from bot.chat.screen import Button, Row, Screen
from bot.chat.spelling import devices_of, holder, word_of
from bot.chat.wishes import modules_of
from bot.domain.devices import Device
from bot.domain.errors import CloudError
from bot.domain.fulfilment import fulfilled
from bot.domain.home import Ambient, Home, Module, ModuleState, Motion, Plant, States
from bot.domain.intents import Move, Switch
from bot.domain.rights import Refusal, Right, Why, may_see, seeing
from bot.language.meaning import Question
from bot.locales import Locale
from bot.services.acts import commanding

_JUST_NOW = timedelta(seconds=60)
_MOST_NAMED = 8
_MOST_TOLD = 4
"""States of different things that fit into a sentence; more are a panel."""
_Value: TypeAlias = Callable[[Module, ModuleState, Locale], Markup | None]


@dataclass(frozen=True, slots=True)
class _Scene:
    """What the answer is made from."""

    request: Request
    home: Home
    modules: tuple[Module, ...]
    states: States
    age: Markup

    @property
    def locale(self) -> Locale:
        return self.request.locale

    def place(self, module: Module) -> str:
        return wording.place(module, self.home, self.locale)


async def answer(desk: Desk, heard: Heard, question: Question) -> Screen:
    """One sentence, and what can be done there. An error is told with what was known before."""
    request, home = heard.request, heard.home
    modules = await _visible(desk, request, modules_of(question.modules, home), question.kind)
    known = await looked_at(desk, heard.link, home, modules)
    desk.turns.spoke_of(request.chat.id, request.person.id, heard.link.account, heard.reading)
    scene = _Scene(request, home, modules, known.states, _age(desk, request, known.states))
    told = _told(scene, question)
    if known.error is not None:
        return _troubled(scene, told if known.states else None, known.error)
    if told is None:
        # Too much for a sentence.
        return await _panel(desk, scene)
    return Screen(told, await _rows(desk, scene, told, question.kind))


async def _visible(desk: Desk, request: Request, modules: tuple[Module, ...], kind: str) -> tuple[Module, ...]:
    if kind == "consumption":
        await require(request, Right.ENERGY)
    standing = await request.standing()
    seen = tuple(module for module in modules if may_see(standing, module, desk.clock()))
    if not seen:
        raise NotAllowed(Refusal(Why.ROLE, seeing(modules[0]).right, modules))
    return seen


def _age(desk: Desk, request: Request, states: States) -> Markup:
    """Of the oldest thing the answer says."""
    now = desk.clock()
    oldest = min((state.seen for state in states.values()), default=now)
    if now - oldest < _JUST_NOW:
        return request.locale("talk-seen-now")
    return request.locale("talk-seen-at", time=wording.moment(oldest, now, request.zone, request.locale))


def _troubled(scene: _Scene, told: Markup | None, error: CloudError) -> Screen:
    scope = _scope(scene)
    again = f"{word_of(scene.modules)} #{scene.home.number(scope)}"
    screen = explanation(error, scene.request, again=again, about=choosing.about(scene.request, scene.home, scope))
    return screen if told is None else replace(screen, text=Markup("\n").join((screen.text, told)))


async def _rows(desk: Desk, scene: _Scene, told: Markup, kind: str) -> tuple[Row, ...]:
    """The buttons of the one thing that was asked about; of several, the way to their panel."""
    if len(scene.modules) == 1:
        return (await _panel(desk, scene, headline=told)).rows
    scope = _scope(scene)
    word = "energy" if kind == "consumption" and isinstance(scope, Plant) else word_of(scene.modules)
    return ((Button(wording.name(scope, scene.locale), f"{word} #{scene.home.number(scope)}"),),)


async def _panel(desk: Desk, scene: _Scene, *, headline: Markup | None = None) -> Screen:
    word = word_of(scene.modules)
    request = replace(scene.request, command=word)
    return await browsing.show(
        desk, request, devices_of(word), scope=_scope(scene), headline=headline, look=headline is None
    )


def _scope(scene: _Scene) -> Plant | Ambient | Module:
    found = holder(commanding(Switch(on=True), scene.modules), scene.home)
    assert found is not None  # the home they were found in
    return found


# The sentence


def _told(scene: _Scene, question: Question) -> Markup | None:
    """None where it would not be one sentence any more."""
    if question.kind == "state" and question.state is not None:
        return _compared(scene, question.state)
    value = _VALUES.get(question.kind, wording.state)
    told = [
        (module, text)
        for module in scene.modules
        if (state := scene.states.get(module.id)) is not None and (text := value(module, state, scene.locale))
    ]
    if not told:
        return scene.locale("talk-not-known", what=_what(scene))
    if question.kind == "state" and len(told) > _MOST_TOLD:
        return None
    if question.kind == "consumption" and len(told) > 1:
        return _drawn(scene, [module for module, _ in told])
    parts = [scene.locale("talk-is", what=_where(scene, module, question.kind), state=text) for module, text in told]
    return scene.locale("talk-seen", told=Markup("; ").join(parts[:_MOST_NAMED]), age=scene.age)


def _compared(scene: _Scene, wished: str) -> Markup:
    """Whether it is so; of several, which of them are."""
    fits = {module: _is(wished, module, scene.states.get(module.id)) for module in scene.modules}
    known = [module for module, fit in fits.items() if fit is not None]
    if len(scene.modules) == 1:
        return _yes_or_no(scene, scene.modules[0], fits[scene.modules[0]])
    if not known:
        return scene.locale("talk-not-known", what=_what(scene))
    some = [module for module in known if fits[module]]
    share = "all" if len(some) == len(known) else "some" if some else "none"
    told = scene.locale(
        f"talk-{share}-{wished}",
        what=_count(scene, len(known)),
        some=len(some),
        names=Markup(", ").join(_named(scene, some)),
    )
    told = scene.locale("talk-seen", told=told, age=scene.age)
    silent = len(scene.modules) - len(known)
    return Markup(" ").join((told, scene.locale("talk-silent", count=silent))) if silent else told


def _yes_or_no(scene: _Scene, module: Module, fits: bool | None) -> Markup:
    known = scene.states.get(module.id)
    if known is None:
        return scene.locale("talk-not-known", what=_what(scene))
    state = wording.state(module, known, scene.locale)
    key = "talk-is" if fits is None else "talk-yes" if fits else "talk-no"
    told = scene.locale(key, what=scene.place(module), state=state)
    return scene.locale("talk-seen", told=told, age=scene.age)


def _is(wished: str, module: Module, state: ModuleState | None) -> bool | None:
    """None when that is not known: what does not answer may be anything by now."""
    if state is None or not state.reachable:
        return None
    if wished in ("open", "closed"):
        closed = fulfilled(Move(Motion.CLOSE), module.device, state)
        return None if state.level is None else closed is (wished == "closed")
    on, off = (fulfilled(Switch(each), module.device, state) for each in (True, False))
    return None if not (on or off) else on is (wished == "on")


def _named(scene: _Scene, modules: Sequence[Module]) -> Iterator[Markup]:
    for module in modules[:_MOST_NAMED]:
        yield escape(scene.place(module))
    if len(modules) > _MOST_NAMED:
        yield scene.locale("talk-more", count=len(modules) - _MOST_NAMED)


def _what(scene: _Scene) -> Markup:
    return wording.targets(commanding(Switch(on=True), scene.modules), scene.home, scene.locale)


def _count(scene: _Scene, count: int) -> str:
    kinds = {module.device for module in scene.modules}
    kind = kinds.pop() if len(kinds) == 1 else Device.OTHER
    return scene.locale.label(f"count-{kind.value}", count=count)


def _where(scene: _Scene, module: Module, kind: str) -> str:
    """A temperature is the room's."""
    ambient = scene.home.ambient_of(module)
    alone = sum(other.ambient == module.ambient for other in scene.modules) == 1
    return ambient.name if kind == "temperature" and ambient is not None and alone else scene.place(module)


def _drawn(scene: _Scene, modules: Sequence[Module]) -> Markup:
    """What several draw, the most first."""
    watts = {module: _watts(scene.states[module.id]) or 0 for module in modules}
    most = sorted((module for module in modules if watts[module]), key=lambda module: -watts[module])
    parts = [
        scene.locale("talk-is", what=scene.place(module), state=_power(watts[module], scene.locale))
        for module in most[:_MOST_NAMED]
    ]
    total = scene.locale("talk-together", watts=scene.locale.number(sum(watts.values())), count=len(modules))
    return scene.locale("talk-seen", told=Markup("; ").join((total, *parts)), age=scene.age)


# The values


def _temperature(_module: Module, state: ModuleState, locale: Locale) -> Markup | None:
    climate = state.climate
    if climate is None or climate.temperature is None:
        return None
    told = locale("state-temperature", degrees=locale.number(climate.temperature, 1))
    if climate.set_point is None or climate.mode == "off":
        return told
    return locale("talk-target", now=told, degrees=locale.number(climate.set_point, 1))


def _consumption(_module: Module, state: ModuleState, locale: Locale) -> Markup | None:
    watts = _watts(state)
    return None if watts is None else _power(watts, locale)


def _battery(_module: Module, state: ModuleState, locale: Locale) -> Markup | None:
    return None if state.battery is None else wording.battery(state.battery, locale)


def _watts(state: ModuleState) -> int | None:
    return 0 if state.on is False else state.power


def _power(watts: int, locale: Locale) -> Markup:
    return locale("state-power", watts=locale.number(watts))


_VALUES: Mapping[str, _Value] = MappingProxyType(
    {"temperature": _temperature, "consumption": _consumption, "battery": _battery}
)
