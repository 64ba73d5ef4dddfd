"""Home + Control, `/hc/api/v1.0`: lights, plugs, shutters, heaters, meters, remotes and scenes."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count

from starlette.requests import Request
from starlette.responses import Response

from bot.simulator import eliot_answers as answers
from bot.simulator.answers import JSON, Refused
from bot.simulator.appliances import STOP, Automation, Heater, Light, Meter, Module, Plug, Remote, Wish
from bot.simulator.eliot_gateway import Caller
from bot.simulator.eliot_habits import Habits
from bot.simulator.house import House
from bot.simulator.plants import Api, Plant

Item = dict[str, object]


@dataclass(frozen=True, slots=True)
class Family:
    """One device of the topology: its system, its list in the status and the family of its scopes."""

    device: str
    system: str
    plural: str
    scope: str
    commanded: bool = True


FAMILIES = (
    Family("light", "lighting", "lights", "light"),
    Family("plug", "energy", "plugs", "plug"),
    Family("automation", "automation", "automations", "automation"),
    Family("meter", "energy", "energymeters", "energy", commanded=False),
    Family("remote", "remote", "remotes", "remote", commanded=False),
    Family("heater", "comfort", "heaters", "comfort"),
)
# The path says "meter" where the topology says "energymeter".
_OF_DEVICE = {("energymeter" if each.device == "meter" else each.device): each for each in FAMILIES}
_OF_PATH = {(each.device, each.system): each for each in FAMILIES}


def data(content: object, status: int = 200) -> Response:
    return Response(json.dumps(content), status, media_type=JSON)


class HomeControl:
    def __init__(self, house: House, habits: Habits) -> None:
        self._house = house
        self._habits = habits
        self._answers = count(1)

    # Reading

    async def plants(self, request: Request, caller: Caller) -> Response:
        caller.require(["topology.read"])
        mine = (plant for plant in self._house.plants if plant.id in caller.user.plants)
        shown = (plant for plant in mine if plant.api is Api.HOME_CONTROL)
        return data({"plants": [_plant_item(plant) for plant in shown]})

    async def topology(self, request: Request, caller: Caller) -> Response:
        caller.require(["topology.read"])
        plant = self._plant(request, caller)
        ambients = [
            {
                "id": ambient.id,
                "name": ambient.name,
                "type": ambient.type,
                "modules": [_topology_item(module) for module in ambient.modules],
            }
            for ambient in plant.ambients
        ]
        loose = [_topology_item(module) for module in plant.modules]
        return data({"plant": {"id": plant.id, "ambients": ambients, "modules": loose}})

    async def status(self, request: Request, caller: Caller) -> Response:
        """Everything in one call."""
        plant = self._connected(request, caller)
        caller.require({f"{_OF_DEVICE[module.device].scope}.read" for module in plant.everything()})
        shelves: dict[str, list[Item]] = {family.plural: [] for family in FAMILIES}
        for module in plant.everything():
            if module.listed:
                shelves[_OF_DEVICE[module.device].plural].append(self._item(module))
        return data({"modules": shelves})

    async def module(self, request: Request, caller: Caller) -> Response:
        family = _family(request)
        plant = self._connected(request, caller)
        caller.require([f"{family.scope}.read"])
        (module,) = _modules(plant, family, [request.path_params["module"]])
        return data({family.plural: [self._item(module)]})

    async def scenes(self, request: Request, caller: Caller) -> Response:
        plant = self._connected(request, caller)
        caller.require(["scene.read"])
        items = []
        for scene in plant.scenes:
            friendly = {} if scene.friendly_name is None else {"friendlyName": scene.friendly_name}
            items.append({"name": scene.name} | friendly | _sender(scene.id))
        return data({"scenes": items})

    # Commands: 200 with an empty body means accepted, not done

    async def command(self, request: Request, caller: Caller) -> Response:
        return await self._command(request, caller, [request.path_params["module"]])

    async def bulk(self, request: Request, caller: Caller) -> Response:
        """Several modules of one kind with one call."""
        ids = (await _body(request)).get("ids")
        if not isinstance(ids, list) or not ids:
            raise Refused(answers.INVALID_ARGUMENTS)
        return await self._command(request, caller, [str(each) for each in ids])

    async def _command(self, request: Request, caller: Caller, ids: list[str]) -> Response:
        family = _family(request)
        plant = self._connected(request, caller)
        caller.require([f"{family.scope}.write"])
        modules = _modules(plant, family, ids)
        wish = _wish(family, modules, await _body(request))
        if wish is None:
            raise Refused(answers.INVALID_ARGUMENTS)
        self._house.command([module.id for module in modules], wish)
        if not any(module.reachable for module in modules):
            raise Refused(answers.TIMEOUT)
        return Response(status_code=200)

    async def run_scene(self, request: Request, caller: Caller) -> Response:
        plant = self._connected(request, caller)
        caller.require(["scene.write"])
        if (await _body(request)).get("enable") is not True:
            raise Refused(answers.INVALID_ARGUMENTS)
        try:
            self._house.run_scene(plant.id, request.path_params["module"])
        except KeyError:
            raise Refused(answers.HOME_CONTROL_NOT_FOUND) from None
        return Response(status_code=200)

    def _plant(self, request: Request, caller: Caller) -> Plant:
        return owned(self._house, caller, request.path_params["plant"], Api.HOME_CONTROL)

    def _connected(self, request: Request, caller: Caller) -> Plant:
        plant = self._plant(request, caller)
        if plant.offline:
            raise Refused(answers.GATEWAY_OFFLINE)
        return plant

    def _item(self, module: Module) -> Item:
        item = _item(module.heard)
        if self._habits.extra_fields and next(self._answers) % 7 == 0:
            item["rssi"] = 71
        return item


def owned(house: House, caller: Caller, plant_id: str, api: Api) -> Plant:
    """Raises Refused: 401 for somebody else's plant, 404 for none."""
    try:
        plant = house.plant(plant_id)
    except KeyError:
        plant = None
    if plant is None or plant.api is not api:
        raise Refused(answers.HOME_CONTROL_NOT_FOUND if api is Api.HOME_CONTROL else answers.NOT_FOUND)
    if plant.id not in caller.user.plants:
        raise Refused(answers.UNAUTHORIZED)
    return plant


def _family(request: Request) -> Family:
    family = _OF_PATH.get((request.path_params["device"], request.path_params["system"]))
    if family is None or (request.method == "POST" and not family.commanded):
        raise Refused(answers.NOT_FOUND)
    return family


def _modules(plant: Plant, family: Family, ids: Iterable[str]) -> list[Module]:
    known = {
        module.id: module for module in plant.everything() if _OF_DEVICE[module.device] is family and module.listed
    }
    if not known.keys() >= set(ids):
        raise Refused(answers.HOME_CONTROL_NOT_FOUND)
    return [known[each] for each in ids]


async def _body(request: Request) -> Mapping[str, object]:
    """JSON, or the form that lights and plugs were once seen to take."""
    if request.headers.get("Content-Type", "").startswith("application/x-www-form-urlencoded"):
        return dict(await request.form())
    try:
        body = json.loads(await request.body())
    except ValueError:
        raise Refused(answers.INVALID_ARGUMENTS) from None
    if not isinstance(body, dict):
        raise Refused(answers.INVALID_ARGUMENTS)
    return body


def _wish(family: Family, modules: Iterable[Module], body: Mapping[str, object]) -> Wish | None:
    """What the body asks of modules of this family; None if one of them cannot understand it."""
    mode = str(body.get("mode"))
    wish = Wish(
        on={"on": True, "off": False}.get(str(body.get("status"))),
        level=_level(family, body.get("level")),
        mode=mode if mode in Heater.SET_POINTS else None,
    )
    return wish if all(_understands(module, wish) for module in modules) else None


def _level(family: Family, level: object) -> int | None:
    if not isinstance(level, int) or isinstance(level, bool):
        return None
    halts = family.device == "automation" and level == STOP
    return level if halts or 0 <= level <= 100 else None


def _understands(module: Module, wish: Wish) -> bool:
    match module:
        case Light(level=int()):
            return wish.on is not None or wish.level is not None
        case Light() | Plug():
            return wish.on is not None
        case Automation():
            return wish.level is not None
        case _:
            return wish.mode is not None


def _plant_item(plant: Plant) -> Item:
    return {"id": plant.id, "name": plant.name, "country": plant.country}


def _topology_item(module: Module) -> Item:
    item: Item = {"id": module.id, "name": module.name, "hw_type": module.hw_type}
    return item | ({"type": module.appliance} if isinstance(module, Plug) else {}) | {"device": module.device}


def _item(module: Module) -> Item:
    """One element of a status list, its fields in the order real answers have them."""
    reachable: Item = {"reachable": module.reachable}
    sender, fw = _sender(module.id), {"fw": module.fw}
    match module:
        case Light(on=on, level=level):
            dimmed = {} if level is None else {"level": level}
            return reachable | _switched(on) | dimmed | fw | _consumptions(module) | sender
        case Plug(on=on):
            return reachable | _switched(on) | _consumptions(module) | sender | fw
        case Automation(level=level):
            return reachable | {"level": level, "step": 100} | fw | sender
        case Heater(mode=mode):
            return reachable | {"mode": mode} | _consumptions(module) | sender | fw
        case Meter():
            return reachable | _consumptions(module) | sender | fw
        case _:
            assert isinstance(module, Remote)
            return reachable | {"battery": module.battery} | sender | fw


def _switched(on: bool) -> Item:
    return {"status": "on" if on else "off"}


def _consumptions(module: Module) -> Item:
    return {"consumptions": [{"unit": "watt", "value": module.watts(), "timestamp": _utc(module.at)}]}


def _utc(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds")


def _sender(module_id: str) -> Item:
    return {"sender": {"plant": {"module": {"id": module_id}}}}
