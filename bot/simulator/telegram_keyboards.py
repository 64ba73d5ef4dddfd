"""What may stand below a message: inline keyboards and other reply markups, checked as Telegram does."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bot.simulator import telegram_reply_keyboards as reply_keyboards
from bot.simulator.telegram_entities import link
from bot.simulator.telegram_refusals import Refusal, bad_request

Markup = dict[str, Any]

MAX_DATA = 64  # bytes
MAX_BUTTONS = 100
MAX_ROW = 8
MAX_COPIED = 256  # characters
ACTIONS = frozenset(
    {
        "url",
        "callback_data",
        "web_app",
        "login_url",
        "switch_inline_query",
        "switch_inline_query_current_chat",
        "switch_inline_query_chosen_chat",
        "copy_text",
        "callback_game",
        "pay",
    }
)
BUTTON_FIELDS = ACTIONS | {"text", "style", "icon_custom_emoji_id", "disabled"}
STYLES = frozenset({"primary", "success", "danger"})
OTHERS = frozenset({"keyboard", "remove_keyboard", "force_reply"})


@dataclass(frozen=True, slots=True)
class Button:
    """An inline button as a person sees it."""

    text: str
    callback_data: str | None = None
    url: str | None = None
    copy_text: str | None = None
    style: str | None = None

    @classmethod
    def read(cls, raw: Markup) -> "Button":
        copied = raw.get("copy_text", {}).get("text")
        return cls(raw["text"], raw.get("callback_data"), raw.get("url"), copied, raw.get("style"))


def rows(markup: Markup | None) -> tuple[tuple[Button, ...], ...]:
    """The inline keyboard below a message; empty for every other markup."""
    return tuple(tuple(Button.read(raw) for raw in row) for row in (markup or {}).get("inline_keyboard", ()))


def checked(markup: Any, complain: Callable[[str], None]) -> Markup | None:
    """The markup to keep. Raises what Telegram answers to a wrong one; complains of what it swallows."""
    if markup in (None, {}):
        return None
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" not in markup:
        if not OTHERS & markup.keys():
            raise bad_request("can't parse reply keyboard markup JSON object")
        return reply_keyboards.checked(markup, complain) if "keyboard" in markup else markup
    keyboard = [row for row in _inline(markup["inline_keyboard"], complain) if row]
    if sum(len(row) for row in keyboard) > MAX_BUTTONS:
        raise bad_request("reply markup is too long")
    if any(len(row) > MAX_ROW for row in keyboard):
        complain(f"a row of more than {MAX_ROW} buttons")
    return {"inline_keyboard": keyboard} if keyboard else None


def _inline(keyboard: Any, complain: Callable[[str], None]) -> list[list[Markup]]:
    if not isinstance(keyboard, list):
        raise bad_request('field "inline_keyboard" must be of type Array')
    for row in keyboard:
        if not isinstance(row, list):
            raise bad_request('field "inline_keyboard" must be an Array of Arrays')
        for button in row:
            _check(button, complain)
    return keyboard


def _check(button: Any, complain: Callable[[str], None]) -> None:
    if not isinstance(button, dict):
        raise _unparsable("InlineKeyboardButton must be an Object")
    if not isinstance(button.get("text"), str) or not button["text"].strip():
        raise _unparsable('field "text" must be a non-empty string')
    actions = ACTIONS & button.keys()
    if not actions:
        raise _unparsable("text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        complain(f"a button with {len(actions)} actions: {', '.join(sorted(actions))}")
    if unknown := button.keys() - BUTTON_FIELDS:
        complain(f"unknown fields of a button: {', '.join(sorted(unknown))}")
    if str(button.get("style", "primary")) not in STYLES:
        raise _unparsable("invalid button style specified")
    _check_action(button)


def _check_action(button: Markup) -> None:
    data, address = button.get("callback_data", "-"), button.get("url", "tg://")
    if not isinstance(data, str) or not 1 <= len(data.encode("utf-8", "replace")) <= MAX_DATA:
        raise bad_request("BUTTON_DATA_INVALID")
    if not isinstance(address, str) or link(address) is None:
        raise bad_request(f"inline keyboard button URL '{address}' is invalid: Wrong HTTP URL")
    if "copy_text" in button and not 1 <= len(_copied(button)) <= MAX_COPIED:
        raise bad_request("BUTTON_COPY_TEXT_INVALID")


def _copied(button: Markup) -> str:
    copied = button["copy_text"]
    return str(copied.get("text") or "") if isinstance(copied, dict) else ""


def _unparsable(reason: str) -> Refusal:
    return bad_request(f"can't parse inline keyboard button: {reason}")
