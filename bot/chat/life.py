"""The life of a group as Telegram tells it: who comes and goes, and what follows for roles, passes and the owner."""

from collections.abc import Iterable

from telegram import Chat, ChatMemberUpdated, User

from bot.chat.desk import Desk
from bot.chat.newcomers import Newcomers, is_somebody, owners_of
from bot.chat.request import Request
from bot.chat.rights import Rights, is_there
from bot.chat.succession import Succession
from bot.chat.updates import full_name
from bot.services.nursery import Nursery
from storage.records import ChatRecord


class Life:
    def __init__(
        self, desk: Desk, rights: Rights, nursery: Nursery, *, newcomers: Newcomers, succession: Succession
    ) -> None:
        self._desk = desk
        self._rights = rights
        self._nursery = nursery
        self._newcomers = newcomers
        self._succession = succession

    async def came(self, chat: Chat, people: Iterable[User]) -> None:
        record = await self._desk.registry.known_chat(chat.id)
        for user in people:
            self._rights.forget(chat.id, user.id)
            if record is not None and not user.is_bot:
                await self._noticed(record, user.id, full_name(user))

    async def went(self, chat: Chat, user: User, *, by: User | None) -> None:
        """``by`` is who removed them; they themselves when they left."""
        self._rights.forget(chat.id, user.id)
        record = await self._desk.registry.known_chat(chat.id)
        if record is not None and not user.is_bot:
            self._desk.turns.forget(chat=record.id, person=user.id)
            await self._succession.left(record, user.id, by_themselves=by is not None and by.id == user.id)

    async def changed(self, change: ChatMemberUpdated) -> None:
        """Only bots that administer a group are told; others have the service messages, and `Rights` asks."""
        user = change.new_chat_member.user
        self._rights.forget(change.chat.id, user.id)
        was, now = is_there(change.old_chat_member), is_there(change.new_chat_member)
        if now and not was:
            await self.came(change.chat, [user])
        elif was and not now:
            await self.went(change.chat, user, by=change.from_user)
        elif (record := await self._desk.registry.known_chat(change.chat.id)) is not None:
            # An admin made or unmade: what they lent may hang on it.
            self._desk.household.look_over(record.id)

    async def spoke(self, request: Request) -> None:
        """After an answer. Costs a look at what is cached already, unless somebody is new or there is no owner."""
        chat, person = request.chat, request.person
        if request.private or request.anonymous:
            return
        links = await self._desk.registry.links(chat)
        if not links:
            return
        members = await self._desk.household.members(chat.id)
        paused = (await self._desk.household.rules(chat.id)).paused
        if not is_somebody(person.id, links, members) or (paused and person.id in owners_of(links, members)):
            self._nursery.start(self._noticed(chat, person.id, person.name), name="noticed")

    async def returned(self, chat: ChatRecord) -> None:
        """The bot is back in a group; the owner may have gone while it was away."""
        await self._succession.look_after_absence(chat)

    async def _noticed(self, chat: ChatRecord, person: int, name: str) -> None:
        links, members = await self._desk.registry.links(chat), await self._desk.household.members(chat.id)
        if person in owners_of(links, members):
            await self._succession.look_after(chat)
        else:
            await self._newcomers.noticed(chat, person, name)
