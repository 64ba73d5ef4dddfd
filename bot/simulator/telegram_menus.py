"""A bot's command menus and its texts about itself, per scope and language, found as Telegram finds them."""

import re
from dataclasses import dataclass, field
from typing import Any

from bot.simulator.telegram_refusals import bad_request

Commands = list[dict[str, Any]]
Scope = tuple[str | int, ...]

NAME = re.compile(r"/?[a-z0-9_]{1,32}\Z")
LANGUAGE = re.compile(r"[a-z]{2}\Z")
DEFAULT: Scope = ("default",)
PRIVATE: Scope = ("all_private_chats",)
GROUPS: Scope = ("all_group_chats",)
ADMINISTRATORS: Scope = ("all_chat_administrators",)
MAX_COMMANDS = 100
MAX_TEXT = {"name": 64, "description": 512, "short_description": 120}
# The fields that a scope of this type names, in the order of its key.
SCOPE_FIELDS = {
    "default": (),
    "all_private_chats": (),
    "all_group_chats": (),
    "all_chat_administrators": (),
    "chat": ("chat_id",),
    "chat_administrators": ("chat_id",),
    "chat_member": ("chat_id", "user_id"),
}


@dataclass(frozen=True, slots=True)
class Reader:
    """Who looks at a menu, and where."""

    chat: int
    user: int
    language: str | None
    administers: bool = False

    @property
    def scopes(self) -> tuple[Scope, ...]:
        """Bot API, "Determining list of commands": the first that has a menu wins."""
        if self.chat > 0:
            return (("chat", self.chat), PRIVATE, DEFAULT)
        of_administrators: tuple[Scope, ...] = (("chat_administrators", self.chat),)
        return (
            ("chat_member", self.chat, self.user),
            *(of_administrators if self.administers else ()),
            ("chat", self.chat),
            *((ADMINISTRATORS,) if self.administers else ()),
            GROUPS,
            DEFAULT,
        )

    @property
    def languages(self) -> tuple[str, ...]:
        """Menus know two-letter codes only."""
        return (short(self.language), "") if self.language else ("",)


@dataclass(slots=True)
class Menus:
    """The lists a bot uploaded."""

    _lists: dict[tuple[Scope, str], Commands] = field(default_factory=dict)

    def upload(self, scope: Scope, language: str, commands: Commands) -> None:
        """Keep a list; an empty one takes the scope's menu away. Raises Telegram's refusal of a wrong one."""
        if len(commands) > MAX_COMMANDS:
            raise bad_request("BOT_COMMANDS_TOO_MUCH")
        for command in commands:
            if not NAME.match(str(command.get("command", ""))):
                raise bad_request("BOT_COMMAND_INVALID")
            if not 1 <= len(str(command.get("description", ""))) <= 256:
                raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
        if commands:
            self._lists[scope, language] = [
                {**command, "command": command["command"].lstrip("/")} for command in commands
            ]
        else:
            self._lists.pop((scope, language), None)

    def exactly(self, scope: Scope, language: str) -> Commands:
        return self._lists.get((scope, language), [])

    def seen_by(self, reader: Reader) -> Commands:
        for scope in reader.scopes:
            for language in reader.languages:
                if found := self._lists.get((scope, language)):
                    return found
        return []


@dataclass(frozen=True, slots=True)
class Profile:
    """What a person reads of a bot before they press START."""

    name: str
    description: str
    short_description: str


@dataclass(slots=True)
class Texts:
    """A bot's name and descriptions, each per language; the empty language serves all others."""

    name: str
    _texts: dict[tuple[str, str], str] = field(default_factory=dict)

    def write(self, what: str, language: str, text: str) -> None:
        """An empty text takes that language's away."""
        if len(text) > MAX_TEXT[what]:
            raise bad_request(f"{what.replace('_', ' ')} is too long")
        self._texts[what, language] = text

    def read(self, what: str, language: str) -> str:
        fallback = self.name if what == "name" else ""
        return self._texts.get((what, language)) or self._texts.get((what, "")) or fallback

    def profile(self, language: str) -> Profile:
        name, description, short_description = (self.read(what, language) for what in MAX_TEXT)
        return Profile(name, description, short_description)


def short(language: str | None) -> str:
    return (language or "").partition("-")[0].lower()


def scope_key(scope: dict[str, Any]) -> Scope:
    """A `BotCommandScope` as a key. Raises Telegram's refusal of an unknown one."""
    kind = str(scope.get("type", "default"))
    if kind not in SCOPE_FIELDS:
        raise bad_request(f"can't parse BotCommandScope: unsupported type {kind}")
    try:
        return (kind, *(int(scope[name]) for name in SCOPE_FIELDS[kind]))
    except (KeyError, TypeError, ValueError) as error:
        raise bad_request("can't parse BotCommandScope: chat not found") from error


def language_code(code: str) -> str:
    if code and not LANGUAGE.match(code):
        raise bad_request("invalid language code specified")
    return code
