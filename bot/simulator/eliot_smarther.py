"""Smarther, `/smarther/v2.0`: the thermostats, in upper case and with numbers as strings."""

import json
from collections.abc import Mapping
from itertools import count

from starlette.requests import Request
from starlette.responses import Response

from bot.simulator import eliot_answers as answers
from bot.simulator.answers import Refused
from bot.simulator.eliot_gateway import Caller
from bot.simulator.eliot_habits import Habits
from bot.simulator.eliot_home_control import data, owned
from bot.simulator.eliot_push import AlreadySubscribed, Pushes
from bot.simulator.eliot_thermostat_wire import measures, sender, status_item, topology_item, wish_of
from bot.simulator.house import House
from bot.simulator.plants import Api, Plant
from bot.simulator.thermostats import Thermostat


class Smarther:
    def __init__(self, house: House, habits: Habits, pushes: Pushes) -> None:
        self._house = house
        self._habits = habits
        self._pushes = pushes
        self._answers = count(1)

    # Reading

    async def plants(self, request: Request, caller: Caller) -> Response:
        caller.require(["topology.read"])
        _official_app(caller)
        mine = [plant for plant in self._house.plants if plant.id in caller.user.plants]
        shown = [plant for plant in mine if plant.api is Api.SMARTHER]
        if not shown:
            return Response(status_code=204)
        return data({"plants": [{"id": plant.id, "name": plant.name, "type": "house"} for plant in shown]})

    async def topology(self, request: Request, caller: Caller) -> Response:
        plant = self._plant(request, caller, "topology.read")
        modules = [topology_item(module, first=not n) for n, module in enumerate(plant.everything())]
        return data({"plant": {"id": plant.id, "name": plant.name, "modules": modules}})

    async def status(self, request: Request, caller: Caller) -> Response:
        plant, thermostat = self._thermostat(request, caller, "comfort.read")
        item = status_item(plant, thermostat)
        if self._habits.extra_fields and next(self._answers) % 3 == 0:
            item["onSchedule"] = thermostat.mode == "automatic"
        return data({"chronothermostats": [item]})

    async def measures(self, request: Request, caller: Caller) -> Response:
        plant, thermostat = self._thermostat(request, caller, "comfort.read")
        return data(measures(thermostat) | sender(plant, thermostat))

    async def programs(self, request: Request, caller: Caller) -> Response:
        plant, thermostat = self._thermostat(request, caller, "comfort.read")
        listed = [{"number": program.number, "name": program.name} for program in thermostat.programs]
        return data({"chronothermostats": [{"programs": listed} | sender(plant, thermostat)]})

    # Setting

    async def command(self, request: Request, caller: Caller) -> Response:
        _, thermostat = self._thermostat(request, caller, "comfort.write")
        if thermostat.busy:
            raise Refused(answers.BUSY_DISPLAY)
        try:
            wish = wish_of(await _body(request), thermostat, self._house.now())
        except (ValueError, OverflowError):
            raise Refused(answers.WRONG_INPUT) from None
        self._house.command([thermostat.id], wish)
        return Response(status_code=200)

    # Subscriptions to pushes

    async def subscribe(self, request: Request, caller: Caller) -> Response:
        plant = self._plant(request, caller, "comfort.read")
        url = (await _body(request)).get("EndPointUrl")
        if not isinstance(url, str) or not url.startswith(("http://", "https://")):
            raise Refused(answers.BAD_REQUEST)
        try:
            subscription = await self._pushes.subscribe(caller.user, plant.id, url)
        except AlreadySubscribed:
            raise Refused(answers.gateway(409, self._habits.conflict)) from None
        if subscription is None:
            raise Refused(answers.BAD_REQUEST)
        return data({"subscriptionId": subscription.id}, 201)

    async def subscriptions(self, request: Request, caller: Caller) -> Response:
        caller.require(["comfort.read"])
        listed = [
            {"plantId": each.plant_id, "subscriptionId": each.id, "EndPointUrl": each.url}
            for each in self._pushes.of(caller.user)
        ]
        return data(listed) if listed else Response(status_code=204)

    async def unsubscribe(self, request: Request, caller: Caller) -> Response:
        plant = self._plant(request, caller, "comfort.read")
        if not self._pushes.unsubscribe(caller.user, plant.id, request.path_params["subscription"]):
            raise Refused(answers.NOT_FOUND)
        return Response(status_code=200)

    # Finding

    def _plant(self, request: Request, caller: Caller, scope: str) -> Plant:
        caller.require([scope])
        _official_app(caller)
        return owned(self._house, caller, request.path_params["plant"], Api.SMARTHER)

    def _thermostat(self, request: Request, caller: Caller, scope: str) -> tuple[Plant, Thermostat]:
        plant = self._plant(request, caller, scope)
        if plant.offline:
            raise Refused(answers.GATEWAY_OFFLINE)
        for module in plant.everything():
            if module.id == request.path_params["module"] and isinstance(module, Thermostat):
                if not module.reachable:
                    raise Refused(answers.TIMEOUT)
                return plant, module
        raise Refused(answers.NOT_FOUND)


def _official_app(caller: Caller) -> None:
    if caller.user.password_expired:
        raise Refused(answers.PASSWORD_EXPIRED)
    if caller.user.terms_expired:
        raise Refused(answers.TERMS_EXPIRED)


async def _body(request: Request) -> Mapping[str, object]:
    try:
        body = json.loads(await request.body())
    except ValueError:
        raise Refused(answers.BAD_REQUEST) from None
    if not isinstance(body, dict):
        raise Refused(answers.BAD_REQUEST)
    return body
