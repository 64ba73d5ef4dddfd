"""Everything a visitor can do, by name. An act that cannot be done raises LookupError or ValueError with a reason."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlsplit

from bot.simulator.eliot_faults import FAULTS, Area
from bot.simulator.playground.facts import LANGUAGES

if TYPE_CHECKING:
    from bot.simulator.playground.stage import Stage
    from bot.simulator.telegram_chats import Chat, ShownMessage
    from bot.simulator.telegram_people import Person

Act = Callable[["Stage", "Details"], None]
Value = TypeVar("Value", str, int, bool)

LONGEST_TEXT = 4096  # characters, Telegram's own limit
MOST_CALLS = 1_000_000
WISHES: Mapping[str, type | tuple[type, ...]] = {
    "on": bool,
    "level": int,
    "mode": str,
    "set_point": (int, float),
}


class Details:
    """What came with an act, read strictly. Raises ValueError for what is missing or of the wrong kind."""

    def __init__(self, raw: Mapping[str, Any]) -> None:
        self._raw = raw

    def text(self, name: str) -> str:
        return self._read(name, str)

    def number(self, name: str) -> int:
        return self._read(name, int)

    def fact(self, name: str) -> bool:
        return self._read(name, bool)

    def maybe_number(self, name: str) -> int | None:
        return None if self._raw.get(name) is None else self.number(name)

    def wishes(self, name: str) -> dict[str, Any]:
        wishes = self._raw.get(name)
        if not isinstance(wishes, dict) or not wishes:
            raise ValueError(f"{name} is missing")
        for wish, value in wishes.items():
            if not isinstance(value, WISHES.get(wish, ())) or (isinstance(value, bool) and wish != "on"):
                raise ValueError(f"{wish} cannot be {value!r}")
        return wishes

    def _read(self, name: str, kind: type[Value]) -> Value:
        value = self._raw.get(name)
        # True is an int to Python, but not to whoever counts.
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            raise ValueError(f"{name} is missing or not a {kind.__name__}")
        return value


# On the phones


def _where(stage: "Stage", details: Details) -> tuple["Person", "Chat"]:
    person = stage.person(details.number("person"))
    return person, stage.chat(person, details.number("chat"))


def _message(chat: "Chat", number: int, ephemeral: int | None = None) -> "ShownMessage":
    message = chat.find(number, ephemeral or 0)
    if message is None:
        raise LookupError("This message is gone.")
    return message


def _says(stage: "Stage", details: Details) -> None:
    person, chat = _where(stage, details)
    text = details.text("text").strip()
    if not 1 <= len(text) <= LONGEST_TEXT:
        raise ValueError(f"A message has 1 to {LONGEST_TEXT} characters.")
    answered = details.maybe_number("reply_to")
    if chat in stage.lineage:
        # What is typed below the history of an upgraded group is said in its successor.
        answered, chat = (answered if chat is stage.group else None), stage.group
    person.says(chat, text, reply_to=None if answered is None else _message(chat, answered))


def _edits(stage: "Stage", details: Details) -> None:
    person, chat = _where(stage, details)
    person.edits(_message(chat, details.number("message")), details.text("text").strip()[:LONGEST_TEXT])


def _presses(stage: "Stage", details: Details) -> None:
    person, chat = _where(stage, details)
    message = _message(chat, details.number("message"), details.maybe_number("ephemeral"))
    person.presses(message, (details.number("row"), details.number("column")))


def _starts(stage: "Stage", details: Details) -> None:
    person = stage.person(details.number("person"))
    person.says(stage.telegram.private_chat(person, stage.bot), "/start")


def _opens(stage: "Stage", details: Details) -> None:
    person = stage.person(details.number("person"))
    return open_link(stage, person, details.text("url"))


def open_link(stage: "Stage", person: "Person", url: str) -> None:
    """Follow a link to the bot, whether it stands on t.me or on the playground's own page in its place."""
    parts = urlsplit(url)
    username = parts.path.rpartition("/")[2]
    place = "group" if "startgroup" in parts.query else "private"
    stage.pass_on({"kind": "focus", "person": person.id, "place": place})
    person.opens_link(f"https://t.me/{username}?{parts.query}", stage.group)


def _language(stage: "Stage", details: Details) -> None:
    language = details.text("language")
    if language not in LANGUAGES:
        raise ValueError(f"No app here speaks {language!r}.")
    stage.person(details.number("person")).language = language


def _clears(stage: "Stage", details: Details) -> None:
    person, chat = _where(stage, details)
    for message in chat.messages:
        person.deletes(message)


def _adds_bot(stage: "Stage", details: Details) -> None:
    stage.group.add_bot(stage.bot, by=_admin(stage, details))


def _removes_bot(stage: "Stage", details: Details) -> None:
    stage.group.remove_bot(stage.bot, by=_admin(stage, details))


def _upgrades(stage: "Stage", details: Details) -> None:
    stage.group.upgrade(_admin(stage, details))


def _admin(stage: "Stage", details: Details) -> "Person":
    person = stage.person(details.number("person"))
    if not stage.group.member(person).administers:
        raise LookupError(f"{person.name} does not administer this group.")
    return person


def _blocks(stage: "Stage", details: Details) -> None:
    stage.person(details.number("person")).blocks(stage.bot)


# In the house


def _touch(stage: "Stage", details: Details) -> None:
    stage.house.touch(details.text("module"), **details.wishes("state"))


def _display(stage: "Stage", details: Details) -> None:
    stage.house.touch_display(details.text("module"))


def _reach(stage: "Stage", details: Details) -> None:
    stage.house.set_reachable(details.text("module"), details.fact("reachable"))


def _gateway(stage: "Stage", details: Details) -> None:
    stage.house.set_offline(details.text("plant"), details.fact("offline"))


def _scene(stage: "Stage", details: Details) -> None:
    stage.house.run_scene(details.text("plant"), details.text("scene"))


# In the cloud


def _arms(stage: "Stage", details: Details) -> None:
    times = details.maybe_number("times")
    if times is not None and times < 1:
        raise ValueError("A fault strikes at least once.")
    fault = FAULTS[details.text("fault")]
    # A fault of the sign-in never meets a command.
    aimed = details.fact("on_command") and fault.area is Area.API
    stage.cloud.faults.arm(fault, route="command" if aimed else None, times=times)


def _disarms(stage: "Stage", details: Details) -> None:
    stage.cloud.faults.disarm(details.text("fault"))


def _calms(stage: "Stage", details: Details) -> None:
    stage.cloud.faults.disarm()


def _quota(stage: "Stage", details: Details) -> None:
    used = details.number("used")
    if not 0 <= used <= MOST_CALLS:
        raise ValueError("Nobody can make so many calls.")
    stage.cloud.quota.set_used(details.text("user"), used)


def _midnight(stage: "Stage", details: Details) -> None:
    if stage.clock is None:
        raise LookupError("Time cannot be moved here.")
    stage.clock.move(stage.cloud.quota.replenished() - stage.clock())


def _consent(stage: "Stage", details: Details) -> None:
    change = stage.cloud.restore if details.fact("given") else stage.cloud.revoke
    change(details.text("user"))


ACTS: Mapping[str, Act] = MappingProxyType(
    {
        "says": _says,
        "edits": _edits,
        "presses": _presses,
        "starts": _starts,
        "opens": _opens,
        "language": _language,
        "clears": _clears,
        "adds_bot": _adds_bot,
        "removes_bot": _removes_bot,
        "upgrades": _upgrades,
        "blocks": _blocks,
        "touch": _touch,
        "display": _display,
        "reach": _reach,
        "gateway": _gateway,
        "scene": _scene,
        "arms": _arms,
        "disarms": _disarms,
        "calms": _calms,
        "quota": _quota,
        "midnight": _midnight,
        "consent": _consent,
    }
)


def perform(stage: "Stage", order: object) -> None:
    """Do what the page asks. Raises ValueError or LookupError with a reason a visitor can read."""
    if not isinstance(order, dict) or order.get("act") not in ACTS:
        raise ValueError("The page asked for something nobody here can do.")
    try:
        ACTS[order["act"]](stage, Details(order))
    except (KeyError, IndexError) as missing:
        raise LookupError("This is not here any more.") from missing
