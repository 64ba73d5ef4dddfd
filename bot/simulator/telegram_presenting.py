"""Methods by which a bot presents itself: who it is, its menus, names and descriptions."""

from collections.abc import Callable
from typing import Any

from bot.simulator.telegram_asking import Ask, Method, method
from bot.simulator.telegram_menus import MAX_TEXT, language_code, scope_key
from bot.simulator.telegram_refusals import bad_request

COMMAND_FIELDS = frozenset({"command", "description", "is_ephemeral"})
MENU_BUTTONS = frozenset({"default", "commands", "web_app"})


def get_me(ask: Ask) -> dict[str, Any]:
    return {
        **ask.bot.to_json(),
        "can_join_groups": True,
        "can_read_all_group_messages": ask.bot.reads_all,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def agree(_: Ask) -> bool:
    """`logOut` and `close` matter only to those who run a Bot API server of their own."""
    return True


def set_my_commands(ask: Ask) -> bool:
    commands = ask.params.records("commands")
    for command in commands:
        if unknown := command.keys() - COMMAND_FIELDS:
            ask.complain(f"unknown fields of a command: {', '.join(sorted(unknown))}")
    _upload(ask, commands)
    return True


def delete_my_commands(ask: Ask) -> bool:
    _upload(ask, [])
    return True


def _upload(ask: Ask, commands: list[dict[str, Any]]) -> None:
    scope = scope_key(ask.params.record("scope"))
    ask.bot.menus.upload(scope, language_code(ask.params.text("language_code")), commands)
    ask.network.announce("menu", None, bot=ask.bot.id)


def get_my_commands(ask: Ask) -> list[dict[str, Any]]:
    scope = scope_key(ask.params.record("scope"))
    return ask.bot.menus.exactly(scope, language_code(ask.params.text("language_code")))


def set_chat_menu_button(ask: Ask) -> bool:
    button = ask.params.record("menu_button") or {"type": "default"}
    if button.get("type") not in MENU_BUTTONS:
        raise bad_request("can't parse menu button: unsupported type")
    ask.bot.menu_buttons[_menu_chat(ask)] = button
    ask.network.announce("menu", None, bot=ask.bot.id)
    return True


def get_chat_menu_button(ask: Ask) -> dict[str, Any]:
    buttons = ask.bot.menu_buttons
    return buttons.get(_menu_chat(ask)) or buttons.get(0) or {"type": "commands"}


def _menu_chat(ask: Ask) -> int:
    return ask.open_chat().id if ask.params.text("chat_id") else 0


def _set_text(what: str) -> Callable[[Ask], bool]:
    def run(ask: Ask) -> bool:
        language = language_code(ask.params.text("language_code"))
        ask.bot.texts.write(what, language, ask.params.text(what))
        ask.network.announce("profile", None, bot=ask.bot.id)
        return True

    return run


def _get_text(what: str) -> Callable[[Ask], dict[str, str]]:
    def run(ask: Ask) -> dict[str, str]:
        return {what: ask.bot.texts.read(what, language_code(ask.params.text("language_code")))}

    return run


def _texts() -> list[Method]:
    """`setMyName`, `getMyShortDescription` and the four between."""
    methods = []
    for what in MAX_TEXT:
        name = "".join(word.capitalize() for word in what.split("_"))
        methods.append(method(f"setMy{name}", _set_text(what), f"{what} language_code"))
        methods.append(method(f"getMy{name}", _get_text(what), "language_code"))
    return methods


METHODS = (
    method("getMe", get_me),
    method("logOut", agree),
    method("close", agree),
    method("setMyCommands", set_my_commands, "commands scope language_code"),
    method("getMyCommands", get_my_commands, "scope language_code"),
    method("deleteMyCommands", delete_my_commands, "scope language_code"),
    method("setChatMenuButton", set_chat_menu_button, "chat_id menu_button"),
    method("getChatMenuButton", get_chat_menu_button, "chat_id"),
    *_texts(),
)
