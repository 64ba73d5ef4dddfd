"""All that the page shows, as named facts in plain values. What they look like is the page's business."""

import re
from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import TYPE_CHECKING, Any

from bot.simulator import telegram_pictures as pictures
from bot.simulator.eliot_faults import FAULTS as ELIOT_FAULTS
from bot.simulator.faults import Area, Fault
from bot.simulator.netatmo_faults import FAULTS as NETATMO_FAULTS
from bot.simulator.telegram_accounts import Status
from bot.simulator.telegram_chats import Chat, ShownMessage
from bot.simulator.telegram_reply_keyboards import ReplyKeyboard, UserRequest

if TYPE_CHECKING:
    from bot.simulator.playground.stage import Cloud, Stage
    from bot.simulator.telegram_people import Person

Facts = dict[str, Any]

LANGUAGES = {
    "en": "English",
    "de": "Deutsch",
    "es": "Español",
    "fr": "Français",
    "it": "Italiano",
    "nl": "Nederlands",
    "pl": "Polski",
    "pt": "Português",
}
# Messages a chat shows; older ones have scrolled out of a demonstration.
SHOWN = 120
CALLS_SHOWN = 25
QUOTED = 120  # characters of a quoted message

NO_ROOM = "Around the house"
GATEWAY_LABELS = {"hc": "Gateway", "smarther": "Thermostats"}
_METER = "energymeter"
# How long a cloud counts calls, and what brings them back.
WINDOWS: Mapping[str, Facts] = {
    "Eliot": {"words": "today", "label": "Past midnight", "act": "midnight"},
    "Netatmo": {"words": "in the past hour", "label": "Past the hour", "act": "hour"},
}


# Telegram


def of_telegram(stage: "Stage") -> Facts:
    facts: Facts = {
        "stage": _cast(stage),
        "menus": {person.id: _menus(stage, person) for person in stage.people},
        "keyboards": {person.id: _keyboards(stage, person) for person in stage.people},
        "answers": {person.id: _answers(stage, person) for person in stage.people},
        "chat:group": _group(stage),
    }
    for message in _shown(stage.lineage):
        facts[_key(message)] = _message(message)
    for person in stage.people:
        chat = stage.telegram.private_chat(person, stage.bot)
        profile = stage.telegram.profile(person.language or "", stage.bot)
        facts[f"profile:{person.id}"] = {"name": profile.name, "description": profile.description}
        facts[f"chat:{person.id}"] = {
            "id": chat.id,
            "type": chat.type.value,
            "person": person.id,
            "started": chat.started,
            "blocked": chat.blocked,
            "messages": [_key(message) for message in _shown([chat])],
        }
        for message in _shown([chat]):
            facts[_key(message)] = _message(message)
    return facts


def _cast(stage: "Stage") -> Facts:
    return {
        "bot": {"id": stage.bot.id, "username": stage.bot.username},
        "people": [
            {"id": person.id, "name": person.first_name, "language": person.language} for person in stage.people
        ],
        "languages": [{"code": code, "label": label} for code, label in LANGUAGES.items()],
    }


def _places(stage: "Stage", person: "Person") -> dict[str, Chat]:
    return {"private": stage.telegram.private_chat(person, stage.bot), "group": stage.group}


def _menus(stage: "Stage", person: "Person") -> Facts:
    return {place: stage.telegram.menu(person, chat, stage.bot) for place, chat in _places(stage, person).items()}


def _keyboards(stage: "Stage", person: "Person") -> Facts:
    """The keyboard in place of the letters, chat by chat; None where there is none."""
    shown = {place: person.reply_keyboard(chat) for place, chat in _places(stage, person).items()}
    return {place: None if keyboard is None else _keyboard(keyboard) for place, keyboard in shown.items()}


def _answers(stage: "Stage", person: "Person") -> Facts:
    """The message a bot wants answered, chat by chat; None where there is none."""
    wanted = {place: person.is_brought_to_answer(chat) for place, chat in _places(stage, person).items()}
    return {
        place: message and {"key": _key(message), "placeholder": (message.markup or {}).get("input_field_placeholder")}
        for place, message in wanted.items()
    }


def _keyboard(keyboard: ReplyKeyboard) -> Facts:
    return {
        "rows": [
            [{"text": key.text, "users": key.users and _request(key.users)} for key in row] for row in keyboard.rows
        ],
        "placeholder": keyboard.placeholder,
    }


def _request(request: UserRequest) -> Facts:
    return {"id": request.id, "most": request.most, "bots": request.bots}


def _group(stage: "Stage") -> Facts:
    group = stage.group
    return {
        "id": group.id,
        "type": group.type.value,
        "title": group.title,
        "members": [member.account.id for member in group.present],
        "admins": [member.account.id for member in group.present if member.administers],
        "creator": next((each.account.id for each in group.present if each.status is Status.CREATOR), None),
        "bot_inside": group.member(stage.bot).present,
        "messages": [_key(message) for message in _shown(stage.lineage)],
    }


def _shown(chats: Iterable[Chat]) -> list[ShownMessage]:
    return [message for chat in chats for message in chat.messages][-SHOWN:]


def _key(message: ShownMessage) -> str:
    return f"msg:{message.chat.id}:{message.id}:{message.ephemeral_id or 0}"


def _message(message: ShownMessage) -> Facts:
    picture = pictures.of_message(message)
    for unread in ("html", "reply_to", "thread"):
        del picture[unread]
    quoted = message.reply_to
    return {
        **picture,
        "chat": message.chat.id,
        "entities": message.entities,
        "quote": quoted and {"name": quoted.author, "text": quoted.text[:QUOTED]},
    }


# The house


def of_house(stage: "Stage") -> Facts:
    plants: list[Any] = stage.house.snapshot()["plants"]  # type: ignore[assignment]
    facts: Facts = {"homes": [_home(name, list(same)) for name, same in groupby(_by_name(plants), _name)]}
    for plant in plants:
        for module in _modules(plant):
            facts[f"module:{module['id']}"] = module
    return facts


def _by_name(plants: list[Any]) -> list[Any]:
    """One home may be several plants of the maker's: what is alike stands together, in the order of the first."""
    names = list(dict.fromkeys(map(_name, plants)))
    return sorted(plants, key=lambda plant: names.index(plant["name"]))


def _name(plant: Any) -> str:
    return str(plant["name"])


def _modules(plant: Any) -> list[Any]:
    return [module for ambient in plant["ambients"] for module in ambient["modules"]] + list(plant["modules"])


def _home(name: str, plants: list[Any]) -> Facts:
    rooms: dict[str, list[str]] = {}
    cut_off: set[str] = set()
    for plant in plants:
        for ambient in plant["ambients"]:
            cut_off |= {ambient["name"]} if plant["offline"] else set()
            rooms.setdefault(ambient["name"], []).extend(module["id"] for module in ambient["modules"])
    loose = [module for plant in plants for module in plant["modules"]]
    for module in loose:
        if module["device"] != _METER:
            # A thermostat is called like the room on whose wall it hangs.
            room = module["name"] if module["name"] in rooms else NO_ROOM
            rooms.setdefault(room, []).append(module["id"])
    return {
        "name": name,
        "plants": [
            {"id": plant["id"], "label": GATEWAY_LABELS[plant["api"]], "offline": plant["offline"]} for plant in plants
        ],
        "rooms": [{"name": room, "modules": modules, "offline": room in cut_off} for room, modules in rooms.items()],
        "meter": next((module["id"] for module in loose if module["device"] == _METER), None),
        "scenes": [
            {"id": scene["id"], "plant": plant["id"], "name": scene["friendly_name"] or scene["name"].capitalize()}
            for plant in plants
            for scene in plant["scenes"]
        ],
    }


# The clouds


def of_cloud(stage: "Stage") -> Facts:
    facts: Facts = {"makers": list(stage.clouds), "movable": stage.clock is not None}
    for maker, cloud in stage.clouds.items():
        facts[f"faults:{maker}"] = _CATALOGUES[maker]
        facts[f"cloud:{maker}"] = _cloud(cloud, WINDOWS[maker])
    return facts


def _cloud(cloud: "Cloud", window: Facts) -> Facts:
    calls = list(cloud.calls)[-CALLS_SHOWN:]
    return {
        "armed": [{"name": each.fault.name, "left": each.left, "route": each.route} for each in cloud.faults.armed()],
        "window": window,
        "users": [
            {
                "email": user.email,
                "used": cloud.quota.used(user.email),
                "limit": cloud.quota.limits.per_user,
                "consent": user.third_party_access,
            }
            for user in cloud.people.users.values()
        ],
        "calls": [
            {
                "at": f"{call.at:%H:%M:%S}",
                "method": call.method,
                "path": call.path,
                "status": call.status or None,
            }
            for call in reversed(calls)
        ],
    }


def _fault(fault: Fault) -> Facts:
    status = fault.answer.status
    return {
        "name": fault.name,
        "label": _label(fault),
        "description": fault.description,
        "badge": str(status) if status >= 400 or fault.complaint is not None else "",
        "group": _section(fault),
    }


def _label(fault: Fault) -> str:
    """Without what the badge and the section say already."""
    rest = re.sub(r"^(\d{3} |Sign-in(?: page)?: )", "", fault.label)
    return fault.label if rest.isdigit() else rest[:1].upper() + rest[1:]


def _section(fault: Fault) -> str:
    if fault.area is not Area.API:
        return "Signing in"
    if fault.complaint is not None:
        return "A module says no"
    if any(word in fault.name for word in ("quota", "rate_limit", "usage", "limit", "concurrency")):
        return "Too many calls"
    if 400 <= fault.answer.status < 500:
        return "The cloud says no"
    return "The cloud is out of order"


_CATALOGUES = {
    maker: [_fault(fault) for fault in faults.values()]
    for maker, faults in (("Eliot", ELIOT_FAULTS), ("Netatmo", NETATMO_FAULTS))
}
