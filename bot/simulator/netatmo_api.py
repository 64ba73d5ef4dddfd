"""Netatmo's endpoints below `/api`: what they ask for, whom they let through, and what they do."""

import json
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime

from starlette.requests import Request
from starlette.responses import Response

from bot.simulator import netatmo_answers as answers
from bot.simulator.answers import Refused
from bot.simulator.faults import Faults
from bot.simulator.house import House
from bot.simulator.netatmo_answers import ok
from bot.simulator.netatmo_commands import Commands, Order
from bot.simulator.netatmo_gateway import Caller
from bot.simulator.netatmo_habits import Habits
from bot.simulator.netatmo_measures import SCALES, measures, unoptimized
from bot.simulator.netatmo_rooms import Rooms
from bot.simulator.netatmo_status import status
from bot.simulator.netatmo_topology import home_item, scenarios, user_item
from bot.simulator.netatmo_webhook import Webhooks
from bot.simulator.netatmo_wiring import Wiring, wirings

MODULE = "module"
"""Where faults strike that are told of single modules."""
_HOME_MODES = ("schedule", "away", "hg")


class Api:
    def __init__(self, house: House, rooms: Rooms, habits: Habits, faults: Faults, webhooks: Webhooks) -> None:
        self._house = house
        self._rooms = rooms
        self._habits = habits
        self._faults = faults
        self._webhooks = webhooks
        self._commands = Commands(house, rooms, habits)

    # Reading

    async def homesdata(self, request: Request, caller: Caller) -> Response:
        caller.require_any(f"read_{family}" for family in ("magellan", "bubendorff", "smarther", "mhs1", "thermostat"))
        asked = (await _fields(request)).get("home_id")
        homes = self._homes(caller)
        if asked is not None and asked not in {home.id for home in homes}:
            raise Refused(answers.INVALID_HOME)
        shown = [home_item(home, self._rooms, self._habits) for home in homes if asked in {None, home.id}]
        if caller.account.pending_consent:
            shown = []
        return self._ok({"homes": shown, "user": user_item(caller.account)})

    async def homestatus(self, request: Request, caller: Caller) -> Response:
        home = self._home(caller, await _fields(request))
        caller.require_any(f"read_{family}" for family in home.families)
        body = status(home, self._rooms, self._habits)
        return self._ok(body)

    async def getscenarios(self, request: Request, caller: Caller) -> Response:
        caller.require_any(["read_magellan", "read_bubendorff", "read_mhs1"])
        return self._ok({"home": scenarios(self._home(caller, await _fields(request)))})

    async def getmeasure(self, request: Request, caller: Caller) -> Response:
        asked = await _fields(request)
        caller.require_any(["read_magellan", "read_smarther", "read_thermostat"])
        for name in ("device_id", "scale", "type"):
            if name not in asked:
                raise Refused(answers.missing(name))
        device = asked["device_id"]
        module = asked.get("module_id", device)
        thing = next((thing for home in self._homes(caller) for thing in home.things if thing.id == module), None)
        if thing is None or device not in {thing.bridge, thing.id}:
            raise Refused(answers.invalid_device(device))
        if asked["scale"] not in SCALES:
            raise Refused(answers.refusal(400, 21, "Invalid scale"))
        now = self._house.now()
        step = SCALES[asked["scale"]]
        until = min(_moment(asked.get("date_end")) or now, now)
        blocks = measures(
            thing,
            asked["type"].split(","),
            asked["scale"],
            _moment(asked.get("date_begin")) or until - step,
            until,
            tariff=self._habits.tariff,
            real_time=asked.get("real_time") == "true",
        )
        return self._ok(unoptimized(blocks) if asked.get("optimize") == "false" else blocks)

    # Commanding

    async def setstate(self, request: Request, caller: Caller) -> Response:
        told = await _json(request)
        about = told.get("home")
        if not isinstance(about, dict):
            raise Refused(answers.MISSING_PARAMETERS)
        home = self._home(caller, {"home_id": str(about["id"])} if "id" in about else {})
        deeds = self._commands.read(home, about)
        caller.require(f"write_{deed.family}" for deed in deeds)
        fault = self._faults.strike(MODULE, request.url.path)
        complaints = self._commands.carry_out(home, deeds, None if fault is None else fault.complaint)
        body = {"home": {"id": home.id}, "errors": complaints} if complaints else None
        return self._ok(body)

    async def setroomthermpoint(self, request: Request, caller: Caller) -> Response:
        asked = await _fields(request)
        caller.require(["write_thermostat"])
        home = self._home(caller, asked)
        room = home.room(asked.get("room_id", ""))
        if "mode" not in asked:
            raise Refused(answers.refusal(400, 10, "mode is missing"))
        if room is None or not room.heating:
            raise Refused(answers.INVALID_ID)
        if room.thermostat is None or asked["mode"] not in {"manual", "max", "home"}:
            raise Refused(answers.INVALID_MODE)
        if not self._habits.thermpoint_for_smarther:
            raise Refused(answers.BROKEN_METHOD)
        deed = self._commands.of_room(home, room, Order(asked["mode"], asked.get("temp"), None, asked.get("endtime")))
        complaints = self._commands.carry_out(home, [deed])
        return self._ok({"home": {"id": home.id}, "errors": complaints} if complaints else None)

    async def setthermmode(self, request: Request, caller: Caller) -> Response:
        asked = await _fields(request)
        caller.require_any(["write_smarther", "write_thermostat"])
        home = self._home(caller, asked)
        if asked.get("mode") not in _HOME_MODES:
            raise Refused(answers.INVALID_MODE if "mode" in asked else answers.refusal(400, 10, "mode is missing"))
        if (until := _moment(asked.get("endtime"))) is not None and until <= self._house.now():
            raise Refused(answers.refusal(400, 21, "Invalid endtime"))
        self._rooms.heat_home(home, asked["mode"], until)
        return self._ok(None)

    async def switchhomeschedule(self, request: Request, caller: Caller) -> Response:
        asked = await _fields(request)
        caller.require_any(["write_smarther", "write_magellan", "write_thermostat"])
        home = self._home(caller, asked)
        schedule_id = asked.get("schedule_id")
        if schedule_id is None:
            raise Refused(answers.missing("schedule_id"))
        schedule = next((each for each in self._rooms.schedules(home) if each.id == schedule_id), None)
        if schedule is None:
            raise Refused(answers.not_a_schedule(schedule_id))
        self._rooms.follow(home, schedule)
        return self._ok(None)

    # Pushes

    async def addwebhook(self, request: Request, caller: Caller) -> Response:
        url = (await _fields(request)).get("url")
        if url is None:
            raise Refused(answers.missing("url"))
        if not url.startswith(("https://",) if self._habits.only_https else ("https://", "http://")):
            raise Refused(answers.INVALID_URL)
        self._webhooks.add(caller.application, caller.account, url)
        return self._ok(None)

    async def dropwebhook(self, request: Request, caller: Caller) -> Response:
        self._webhooks.drop(caller.application)
        return self._ok(None)

    # Finding

    def _homes(self, caller: Caller) -> list[Wiring]:
        self._house.advance()
        homes = wirings(plant for plant in self._house.plants if plant.id in caller.account.plants)
        self._rooms.tick(homes)
        return homes

    def _home(self, caller: Caller, asked: Mapping[str, str]) -> Wiring:
        """Raises Refused."""
        if "home_id" not in asked:
            raise Refused(answers.missing("home_id"))
        for home in self._homes(caller):
            if home.id == asked["home_id"]:
                return home
        known = any(home.id == asked["home_id"] for home in wirings(self._house.plants))
        forbidden = known and self._habits.foreign_home == "forbidden"
        raise Refused(answers.FORBIDDEN_HOME if forbidden else answers.INVALID_HOME)

    def _ok(self, body: object) -> Response:
        return ok(self._house.now(), body)


async def _fields(request: Request) -> dict[str, str]:
    """The query, and the form that clients send in its place."""
    form: Iterable[tuple[str, object]] = (await request.form()).items() if request.method == "POST" else ()
    return {**request.query_params, **{name: value for name, value in form if isinstance(value, str)}}


async def _json(request: Request) -> Mapping[str, object]:
    """Raises Refused."""
    try:
        told = json.loads(await request.body())
    except ValueError:
        raise Refused(answers.INVALID_JSON) from None
    if not isinstance(told, dict):
        raise Refused(answers.INVALID_JSON)
    return told


def _moment(epoch: str | None) -> datetime | None:
    """Raises Refused for what is no time."""
    if epoch is None:
        return None
    try:
        return datetime.fromtimestamp(int(epoch), UTC)
    except (ValueError, OverflowError, OSError):
        raise Refused(answers.refusal(400, 21, "Invalid date")) from None
