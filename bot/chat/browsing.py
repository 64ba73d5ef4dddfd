"""Looking at devices: the panel of a home, of an ambient, or of one module."""

from dataclasses import replace
from typing import TypeAlias

from markupsafe import Markup

from bot.chat import choosing, deeds, panels
from bot.chat.desk import Desk, chosen_plant, linked
from bot.chat.explanations import explanation
from bot.chat.panels import View
from bot.chat.request import NotAllowed, Request
from bot.chat.screen import Button, Screen
from bot.domain.devices import Device
from bot.domain.errors import CloudError
from bot.domain.home import Ambient, AmbientId, Home, Module, Plant
from bot.domain.rights import Refusal, Right, Why, may, may_see, seeing
from bot.services.homes import Known

Devices: TypeAlias = frozenset[Device]

_ACTING = (Right.SWITCH, Right.TEMPERATURE, Right.SCENES)


async def show(
    desk: Desk,
    request: Request,
    devices: Devices,
    *,
    scope: Plant | Ambient | Module | None = None,
    page: int = 1,
    headline: Markup | None = None,
    look: bool = True,
) -> Screen:
    """The panel of these devices in this scope, honest about what is not known. Without ``look`` nobody is asked."""
    link = linked(request)
    home = await desk.homes.of(link)
    scope = scope or chosen_plant(link, home)
    plant = scope if isinstance(scope, Plant) or scope is None else home.plant_of(scope)
    if scope is None or plant is None:
        return Screen(request.locale("home-empty"), ((Button(request.locale.label("button-refresh"), request.said),),))
    standing = await request.standing()
    modules = tuple(module for module in _shown(scope, plant, devices) if may_see(standing, module, desk.clock()))
    if look and isinstance(scope, Module) and not modules:
        raise NotAllowed(Refusal(Why.ROLE, seeing(scope).right, (scope,)))
    wanted = frozenset(module.device for module in modules)
    known = await desk.homes.status(link, plant, wanted) if look else Known(desk.homes.remembered(link, modules))
    view = View(
        word=request.command,
        home=home,
        scope=scope,
        modules=modules,
        states=known.states,
        locale=request.locale,
        zone=request.zone,
        now=desk.clock(),
        page=page,
        # Only an admin can write as the group, and the buttons ask who presses them.
        may_act=request.anonymous or any(may(standing, right, desk.clock()) for right in _ACTING),
        last=await _last(desk, request, home, scope) if isinstance(scope, Module) and headline is None else None,
        guard=(await desk.alerts.guarded(link.account)).get(scope.id) if isinstance(scope, Module) else None,
        may_guard=request.anonymous or may(standing, Right.ALERTS, desk.clock()),
    )
    screen = panels.panel(view, headline=headline) if known.error is None else _troubled(request, view, known.error)
    if not isinstance(scope, Plant):
        return screen
    return replace(screen, rows=(*screen.rows, *await choosing.doors(desk, request, request.command)))


async def _last(desk: Desk, request: Request, home: Home, module: Module) -> Markup | None:
    """Who did something to the module last, as this chat knows it."""
    act = await desk.acts.last(request.chat.id, home.number(module))
    if act is None:
        return None
    return deeds.last(act, module, now=desk.clock(), zone=request.zone, locale=request.locale)


def _troubled(request: Request, view: View, error: CloudError) -> Screen:
    """What went wrong, and below it what was known before: an error is never shown as an empty home."""
    again = f"{view.word} #{view.home.number(view.scope)}"
    told = explanation(error, request, again=again, about=choosing.about(request, view.home, view.scope))
    if not any(module.id in view.states for module in view.modules):
        return told
    screen = panels.panel(view, headline=told.text)
    return replace(screen, rows=(*told.rows, *screen.rows))


def _shown(scope: Plant | Ambient | Module, plant: Plant, devices: Devices) -> tuple[Module, ...]:
    match scope:
        case Module():
            return (scope,)
        case Ambient():
            return tuple(module for module in plant.within(scope.id) if module.device in devices)
        case Plant():
            order: dict[AmbientId | None, int] = {ambient.id: place for place, ambient in enumerate(plant.ambients)}
            found = [module for module in plant.modules if module.device in devices]
            return tuple(sorted(found, key=lambda module: order.get(module.ambient, len(order))))
