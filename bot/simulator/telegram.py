"""A Telegram of our own: people with apps on this side, a Bot API server over HTTP on that."""

import asyncio
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import Any

from starlette.applications import Starlette
from starlette.routing import Route

from bot.simulator import telegram_pictures as pictures
from bot.simulator.telegram_accounts import Account
from bot.simulator.telegram_api import Api, Nowhere
from bot.simulator.telegram_chats import Chat, PrivateChat
from bot.simulator.telegram_faults import Faults
from bot.simulator.telegram_groups import Group
from bot.simulator.telegram_mailbox import FIRST_UPDATE
from bot.simulator.telegram_menus import Commands, Profile, Reader
from bot.simulator.telegram_network import Bot, Call, Listener, Network, Toast
from bot.simulator.telegram_people import Person

FIRST_PERSON = 710_000_001
LONGEST_NAP = 0.05  # seconds between two looks at what happens outside Telegram


def _now() -> datetime:
    return datetime.now(UTC)


class TelegramWorld:
    """Bots, people and their chats. `app` serves the bots; close the world before the loop ends.

    Ids are counted, not drawn: the same story has the same ids every time.
    """

    def __init__(self, clock: Callable[[], datetime] = _now) -> None:
        self.network = Network(clock)
        self.app = Starlette(
            routes=[
                Route("/bot{token}/{method}", Api(self.network)),
                Route("/{path:path}", Nowhere()),
            ]
        )

    async def close(self) -> None:
        """End long polls and deliveries."""
        for bot in self.network.bots.values():
            await bot.mailbox.close()

    # Who is there

    def add_bot(
        self, token: str, username: str, name: str, *, reads_all: bool = False, first_update: int = FIRST_UPDATE
    ) -> Bot:
        """`reads_all` switches its privacy mode off.

        A bot that remembers the updates of an earlier world takes new ones of the same number for repetitions:
        begin this world at another `first_update`.
        """
        bot = self.network.add_bot(token, username, name, first_update)
        bot.reads_all = reads_all
        return bot

    def add_person(
        self,
        first_name: str,
        *,
        language: str | None = None,
        username: str | None = None,
        last_name: str | None = None,
    ) -> Person:
        id = FIRST_PERSON + len(self.network.people)
        person = Person(self.network, id, first_name, language=language, username=username, last_name=last_name)
        self.network.people[id] = person
        return person

    def private_chat(self, person: Person, bot: Bot | None = None) -> PrivateChat:
        """With the first bot, unless another is named. The bot may speak there once the person did."""
        return self.network.private_chat(person, bot or self.bots[0])

    def add_group(
        self,
        title: str,
        members: Iterable[Account] = (),
        admins: Iterable[Account] = (),
        *,
        supergroup: bool = False,
        forum: bool = False,
    ) -> Group:
        """A group without bots; the first admin, or else the first member, is its creator. Forums are supergroups."""
        group = Group(self.network, title, supergroup=supergroup or forum, forum=forum)
        group.found(members, admins)
        return group

    @property
    def bots(self) -> list[Bot]:
        return list(self.network.bots.values())

    @property
    def people(self) -> list[Account]:
        return list(self.network.people.values())

    @property
    def chats(self) -> list[Chat]:
        return list(self.network.chats())

    # What was done, and what goes wrong

    @property
    def calls(self) -> list[Call]:
        """The calls of the bots, oldest first; the last 20,000."""
        return list(self.network.calls)

    def calls_of(self, method: str) -> list[Call]:
        return [call for call in self.network.calls if call.method == method]

    @property
    def complaints(self) -> list[str]:
        """What Telegram would have swallowed in silence."""
        return self.network.complaints

    @property
    def faults(self) -> Faults:
        return self.network.faults

    @property
    def flood(self) -> bool:
        """Whether Telegram's flood limits are applied."""
        return self.network.flood.on

    @flood.setter
    def flood(self, on: bool) -> None:
        self.network.flood.on = on

    @property
    def retry_scale(self) -> float:
        """By how much the seconds between two attempts at a webhook are stretched."""
        return self.network.retry_scale

    @retry_scale.setter
    def retry_scale(self, scale: float) -> None:
        self.network.retry_scale = scale

    # What is seen

    def toasts(self, person: Person) -> list[Toast]:
        """The answers to this person's presses, oldest first."""
        return self.network.toasts.get(person.id, [])

    def menu(self, person: Account, chat: Chat, bot: Bot | None = None) -> Commands:
        """The commands that this person's app offers in this chat."""
        administers = chat.member(person).administers
        reader = Reader(chat.id, person.id, person.language, administers)
        return (bot or self.bots[0]).menus.seen_by(reader)

    def profile(self, language: str = "", bot: Bot | None = None) -> Profile:
        """What somebody reads of the bot before they press START."""
        return (bot or self.bots[0]).texts.profile(language)

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Hear of every visible change as a plain dict; call the result to hear no more.

        Types: message, edit, delete, reaction (with `message`) · toast (`person`, `text`, `alert`, `url`) ·
        typing (`bot`, `action`) · chat (`picture`) · browser (`person`, `url`) · menu, profile (`bot`).
        All carry `chat`, the id or None.
        """
        return self.network.subscribe(listener)

    def state(self) -> dict[str, Any]:
        """Everything visible, as plain values."""
        return {
            "bots": [{"id": bot.id, "username": bot.username, "name": bot.name} for bot in self.bots],
            "people": [{"id": person.id, "name": person.name, "language": person.language} for person in self.people],
            "chats": [{**pictures.of_chat(chat), "menus": self._menus(chat)} for chat in self.chats],
        }

    def _menus(self, chat: Chat) -> dict[int, Commands]:
        people = [member.account for member in chat.present if not member.account.is_bot]
        return {person.id: self.menu(person, chat) for person in people}

    # Waiting

    async def until(self, condition: Callable[[], bool], timeout: float = 5.0) -> None:  # noqa: ASYNC109
        """Wait until this is so, here or elsewhere; looked at again whenever anything happens. Raises TimeoutError."""
        async with asyncio.timeout(timeout):
            while not condition():
                await self.network.stirring(LONGEST_NAP)

    async def quiet(self, timeout: float = 5.0) -> None:  # noqa: ASYNC109
        """Wait until the bots have confirmed every update, by an offset or a 2xx. Raises TimeoutError."""
        await self.until(lambda: not any(len(bot.mailbox) for bot in self.bots), timeout)
