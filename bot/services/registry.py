"""Who is who: the chats and people the bot has met, what they chose, and the questions it waits for."""

import hashlib
import hmac
import re
import secrets
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from bot.services.rule_texts import reconciled
from storage.records import ChatKind, ChatRecord, LinkRecord, PersonRecord, PromptRecord
from storage.store import Store

CONFIRM_WITHIN = timedelta(seconds=60)
INVITATION_LIFE = timedelta(minutes=10)
QUESTION = "command"
"""A prompt that remembers the command it asks about; anybody can press a number, so kinds are kept apart."""
_INVITATION = "connect"
_PEOPLE = "people"
_REFUSED = "refused"
_ASKED = "asked"
ASK_WITHIN = timedelta(minutes=30)
_MOST_GROUPS = 50
_PAYLOAD = re.compile(r"([0-9]{1,15})-([0-9]{1,15})-([A-Za-z0-9_-]{10,40})", re.ASCII)


class Registry:
    def __init__(self, store: Store, *, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._clock = clock

    async def chat(self, telegram_id: int, kind: ChatKind, title: str) -> ChatRecord:
        return await self._store.chats.of(telegram_id, kind, title)

    async def known_chat(self, telegram_id: int) -> ChatRecord | None:
        """The chat of this number, if the bot was ever in it; a private chat has its person's number."""
        return await self._store.chats.find(telegram_id)

    async def chat_by_id(self, chat: int) -> ChatRecord | None:
        return await self._store.chats.by_id(chat)

    async def groups_with_home(self, person: int) -> tuple[ChatRecord, ...]:
        """Those where this person did something first, and not more than Telegram can be asked about at once."""
        return await self._store.chats.with_home(person, _MOST_GROUPS)

    async def person(self, telegram_id: int, name: str) -> PersonRecord:
        return await self._store.people.of(telegram_id, name)

    async def names(self, people: Iterable[int]) -> Mapping[int, str]:
        """Those of them who ever spoke to the bot."""
        found = [await self._store.people.find(person) for person in people]
        return {person.id: person.name for person in found if person is not None}

    async def links(self, chat: ChatRecord) -> tuple[LinkRecord, ...]:
        return await self._store.links.of_chat(chat.id)

    async def links_of_person(self, person: int) -> tuple[LinkRecord, ...]:
        return await self._store.links.of_person(person)

    async def choose_plant(self, link: LinkRecord, plant: str) -> None:
        await self._store.links.choose_plant(link.id, plant)

    async def choose_language(self, chat: ChatRecord, person: PersonRecord, code: str) -> None:
        """In a private chat the person's own; in a group everybody's."""
        if chat.kind == ChatKind.PRIVATE:
            await self._store.people.set_locale(person.id, code)
        await self._store.chats.set_locale(chat.id, code)

    async def remember_language(self, chat: ChatRecord, code: str) -> None:
        """For what is said there later, when nobody asks: a person's last language, a group's first."""
        if chat.locale is None or (chat.kind == ChatKind.PRIVATE and chat.locale != code):
            await self._store.chats.set_locale(chat.id, code)

    async def meet_in(self, chat: ChatRecord, code: str) -> ChatRecord:
        """A chat that chose no language speaks that of whoever brought the bot or the home; so it has one even
        when nobody in particular writes."""
        if chat.locale is not None:
            return chat
        await self._store.chats.set_locale(chat.id, code)
        return replace(chat, locale=code)

    async def choose_zone(self, chat: ChatRecord, zone: str) -> None:
        await self._store.chats.set_zone(chat.id, zone)

    async def migrate(self, old: int, new: int) -> None:
        """The group became a supergroup; everything moves with it, however often Telegram says so."""
        await self._store.chats.migrate(old, new, reconcile=reconciled)

    async def forget_chat(self, chat: ChatRecord) -> None:
        await self._store.chats.forget(chat.id)

    async def forget_person(self, person: int) -> None:
        await self._store.people.forget(person)

    # Questions

    async def ask(self, chat: ChatRecord, person: int, command: str) -> int:
        """Asks about a command: only this person may answer, once, within a minute."""
        prompt = await self._store.prompts.ask(
            chat.id, person, QUESTION, command, expires_at=self._clock() + CONFIRM_WITHIN
        )
        return prompt.id

    async def answered(self, prompt: int, chat: ChatRecord, person: int) -> PromptRecord | None:
        """The command this person was asked about, once."""
        asked = await self._store.prompts.peek(prompt, chat.id, person, self._clock())
        if asked is None or asked.kind != QUESTION:
            return None
        return await self._store.prompts.take(prompt, chat.id, person, self._clock())

    async def ask_for_people(self, chat: ChatRecord, person: int, command: str) -> int:
        """Lets this person pick people from Telegram's list, for a command that will be told whom."""
        prompt = await self._store.prompts.ask(
            chat.id, person, _PEOPLE, command, expires_at=self._clock() + INVITATION_LIFE
        )
        return prompt.id

    async def people_asked_for(self, prompt: int, chat: ChatRecord, person: int) -> str | None:
        """The command that waits for the people this person picked, once."""
        asked = await self._store.prompts.peek(prompt, chat.id, person, self._clock())
        if asked is None or asked.kind != _PEOPLE:
            return None
        taken = await self._store.prompts.take(prompt, chat.id, person, self._clock())
        return None if taken is None else taken.body

    async def cancel(self, chat: ChatRecord, person: int) -> int:
        return await self._store.prompts.cancel(chat.id, person)

    # Asking those who may

    async def refused(self, chat: ChatRecord, person: int, wish: str) -> int:
        """Remembers what this person was refused, so that they can ask for it; once, however often they try."""
        now = self._clock()
        for known in await self._store.prompts.waiting(chat.id, person, now):
            if known.kind == _REFUSED and known.body == wish and known.expires_at - now > ASK_WITHIN / 2:
                return known.id
        prompt = await self._store.prompts.ask(chat.id, person, _REFUSED, wish, expires_at=now + ASK_WITHIN)
        return prompt.id

    async def wished(self, prompt: int, chat: ChatRecord, person: int) -> str | None:
        """What this person was refused there, as long as they have not asked for it."""
        found = await self._store.prompts.peek(prompt, chat.id, person, self._clock())
        return found.body if found is not None and found.kind == _REFUSED else None

    async def open_wishes(self, chat: ChatRecord, person: int) -> tuple[str, ...]:
        """What this person asked for there and nobody has answered."""
        waiting = await self._store.prompts.waiting(chat.id, person, self._clock())
        return tuple(prompt.body for prompt in waiting if prompt.kind == _ASKED)

    async def ask_for(self, prompt: int, chat: ChatRecord, person: int) -> int | None:
        """What the person was refused becomes a question that others answer; None when it did already."""
        wish = await self._store.prompts.take(prompt, chat.id, person, self._clock())
        if wish is None:
            return None
        asked = await self._store.prompts.ask(chat.id, person, _ASKED, wish.body, expires_at=self._clock() + ASK_WITHIN)
        return asked.id

    async def asked_for(self, prompt: int, chat: ChatRecord) -> PromptRecord | None:
        """Somebody's open question to those who may."""
        return await self._store.prompts.peek_in_chat(prompt, chat.id, _ASKED, self._clock())

    async def decide(self, prompt: int, chat: ChatRecord) -> PromptRecord | None:
        """The question, for whoever decides it first. Whether they may, is to be known before."""
        return await self._store.prompts.take_from_chat(prompt, chat.id, _ASKED, self._clock())

    # From the group to the private chat

    async def invite(self, chat: ChatRecord, person: int, purpose: str = _INVITATION) -> str:
        """A payload that leads this person, and nobody else, from the group to the private chat."""
        secret = secrets.token_urlsafe(18)
        prompt = await self._store.prompts.ask(
            chat.id, person, purpose, _digest(secret), expires_at=self._clock() + INVITATION_LIFE
        )
        return f"{chat.id}-{prompt.id}-{secret}"

    async def invited(self, payload: str, person: int, purpose: str = _INVITATION) -> ChatRecord | None:
        """The group this payload came from, if it is this person's, for this purpose, and still good."""
        found = _PAYLOAD.fullmatch(payload)
        if found is None:
            return None
        chat, number, secret = int(found[1]), int(found[2]), found[3]
        prompt = await self._store.prompts.peek(number, chat, person, self._clock())
        if prompt is None or prompt.kind != purpose:
            return None
        if not hmac.compare_digest(prompt.body, _digest(secret)):
            return None
        return await self._store.chats.by_id(chat)

    async def mark(self, name: str) -> str | None:
        return await self._store.marks.get(name)

    async def put_mark(self, name: str, value: str) -> None:
        await self._store.marks.put(name, value)


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
