"""Keyboards in place of the letters: what a bot may put there, and which one a person sees."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.simulator.telegram_entities import cut
from bot.simulator.telegram_refusals import Refusal, bad_request

if TYPE_CHECKING:
    from bot.simulator.telegram_accounts import Account
    from bot.simulator.telegram_chats import Chat, ShownMessage

Markup = dict[str, Any]

MOST_USERS = 10
# In private chats only, each with the word of its refusal.
REQUESTS = {
    "request_users": "users",
    "request_chat": "chats",
    "request_contact": "phone number",
    "request_location": "location",
    "request_poll": "poll",
}
KEY_FIELDS = REQUESTS.keys() | {"text", "web_app", "style", "icon_custom_emoji_id"}
MARKUP_FIELDS = frozenset(
    {"keyboard", "is_persistent", "resize_keyboard", "one_time_keyboard", "input_field_placeholder", "selective"}
)


@dataclass(frozen=True, slots=True)
class UserRequest:
    """A key that lets the person pick people for the bot."""

    id: int
    most: int
    bots: bool | None  # only bots, only people, or both
    names: bool
    usernames: bool

    def told(self, account: "Account") -> dict[str, Any]:
        """The `SharedUser` of the Bot API: nothing but a number, unless the bot asked for more."""
        user: dict[str, Any] = {"user_id": account.id}
        if self.names:
            user["first_name"] = account.first_name
            if account.last_name:
                user["last_name"] = account.last_name
        if self.usernames and account.username:
            user["username"] = account.username
        return user


@dataclass(frozen=True, slots=True)
class Key:
    """A key as a person sees it: pressing it says its text, or asks to pick people."""

    text: str
    users: UserRequest | None = None

    @classmethod
    def read(cls, raw: Markup) -> "Key":
        wish = raw.get("request_users")
        if wish is None:
            return cls(raw["text"])
        names, usernames = bool(wish.get("request_name")), bool(wish.get("request_username"))
        request = UserRequest(
            wish["request_id"], wish.get("max_quantity", 1), wish.get("user_is_bot"), names, usernames
        )
        return cls(raw["text"], request)


@dataclass(frozen=True, slots=True)
class ReplyKeyboard:
    """`message` is the one that brought it; an old one can still be pressed by a forged app."""

    message: "ShownMessage"
    rows: tuple[tuple[Key, ...], ...]
    placeholder: str = ""

    def key(self, text: str) -> Key:
        """Raises LookupError."""
        for key in self._keys():
            if key.text == text:
                return key
        raise LookupError(f"no key {text!r} in the keyboard of {self.message}")

    def request(self, id: int) -> UserRequest:
        """Raises LookupError."""
        for key in self._keys():
            if key.users is not None and key.users.id == id:
                return key.users
        raise LookupError(f"no key asks for people as request {id} in the keyboard of {self.message}")

    def _keys(self) -> Iterator[Key]:
        for row in self.rows:
            yield from row


def of_message(message: "ShownMessage") -> ReplyKeyboard | None:
    """The keyboard this message brought."""
    markup = message.markup or {}
    if "keyboard" not in markup:
        return None
    rows = tuple(tuple(Key.read(raw) for raw in row) for row in markup["keyboard"])
    return ReplyKeyboard(message, rows, markup.get("input_field_placeholder", ""))


def seen_by(person: "Account", chat: "Chat") -> ReplyKeyboard | None:
    """What stands below this person's chat now: the newest keyboard meant for them, if none took it away."""
    wrote = False
    for message in reversed(chat.messages):
        markup = message.markup or {}
        if {"keyboard", "remove_keyboard"} & markup.keys() and _meant(message, markup, person):
            used = wrote and markup.get("one_time_keyboard")
            return None if used else of_message(message)
        wrote = wrote or message.sender is person
    return None


def wanted_of(person: "Account", chat: "Chat") -> "ShownMessage | None":
    """The message this person is brought to answer (ForceReply), as long as they wrote nothing since."""
    for message in reversed(chat.messages):
        if message.sender is person:
            return None
        markup = message.markup or {}
        if markup.get("force_reply") and _meant(message, markup, person):
            return message
    return None


def _meant(message: "ShownMessage", markup: Markup, person: "Account") -> bool:
    """Bot API: a selective keyboard is for those mentioned in the text and for whoever is answered."""
    if message.only_for not in {None, person}:
        return False
    if not markup.get("selective"):
        return True
    if message.reply_to is not None and message.reply_to.sender is person:
        return True
    return any(_mentions(message.text, entity, person) for entity in message.entities)


def _mentions(text: str, entity: dict[str, Any], person: "Account") -> bool:
    match entity["type"]:
        case "mention":
            return cut(text, entity).lower() == f"@{person.username or ''}".lower()
        case "text_mention":
            return bool(entity["user"]["id"] == person.id)
        case "text_link":
            return bool(entity["url"] == f"tg://user?id={person.id}")
    return False


def checked(markup: Markup, complain: Callable[[str], None]) -> Markup | None:
    """The markup to keep. Raises what Telegram answers to a wrong one; complains of what it swallows."""
    if unknown := markup.keys() - MARKUP_FIELDS:
        complain(f"unknown fields of a reply keyboard: {', '.join(sorted(unknown))}")
    rows = markup["keyboard"]
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request('field "keyboard" must be an Array of Arrays')
    kept = [[_checked_key(key, complain) for key in row] for row in rows if row]
    asked = [key["request_users"]["request_id"] for row in kept for key in row if "request_users" in key]
    if len(set(asked)) < len(asked):
        complain("two keys of one keyboard have the same request_id")
    if not kept:
        complain("a reply keyboard without keys")
    return {**markup, "keyboard": kept} if kept else None


def _checked_key(key: Any, complain: Callable[[str], None]) -> Markup:
    if isinstance(key, str):
        key = {"text": key}
    if not isinstance(key, dict):
        raise _unparsable("KeyboardButton must be an Object")
    if not isinstance(key.get("text"), str) or not key["text"].strip():
        raise _unparsable('field "text" must be a non-empty string')
    if unknown := key.keys() - KEY_FIELDS:
        complain(f"unknown fields of a key: {', '.join(sorted(unknown))}")
    if "request_users" in key:
        _check_request(key["request_users"])
    return key


def _check_request(wish: Any) -> None:
    if not isinstance(wish, dict):
        raise _unparsable("KeyboardButtonRequestUsers must be an Object")
    id, most = wish.get("request_id"), wish.get("max_quantity", 1)
    if not isinstance(id, int) or not -(2**31) <= id < 2**31:
        raise _unparsable('field "request_id" must be a valid Number')
    if not isinstance(most, int) or not 1 <= most <= MOST_USERS:
        raise _unparsable('field "max_quantity" must be a valid Number')


def refuse_outside_private(markup: Markup | None) -> None:
    """What a key asks of the person themselves is no matter of a group."""
    for row in (markup or {}).get("keyboard", ()):
        for key in row:
            for name, what in REQUESTS.items():
                if key.get(name):
                    raise bad_request(f"{what} can be requested in private chats only")


def _unparsable(reason: str) -> Refusal:
    return bad_request(f"can't parse keyboard button: {reason}")
