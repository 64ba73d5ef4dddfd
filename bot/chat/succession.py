"""A home has an owner in the group, or nobody acts there: the owner leaves, somebody takes over, the owner returns."""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass

from bot.chat.desk import Desk
from bot.chat.newcomers import StandingOf, owners_of
from bot.chat.request import Announce, NotAllowed, Request
from bot.chat.screen import Button, Screen
from bot.chat.standstill import freeze, pause
from bot.domain.rights import Refusal, Right, Role, Why
from bot.locales import best
from storage.records import ChatKind, ChatRecord, LinkRecord

_TAKE_OVER = (("button-take-over", "inherit"),)


@dataclass(frozen=True, slots=True)
class Succession:
    desk: Desk
    standing_of: StandingOf
    admins_in: Callable[[ChatRecord], Awaitable[Mapping[int, str]]]
    announce: Announce
    privately: Callable[[int, Screen], Awaitable[bool]]
    default_locale: str

    async def left(self, chat: ChatRecord, person: int, *, by_themselves: bool) -> None:
        """Telegram says that the person went: whatever they were, they are it no more."""
        links, members = await self.desk.registry.links(chat), await self.desk.household.members(chat.id)
        await self.desk.household.leave(chat.id, person)
        if person in owners_of(links, members):
            await self._look_after(chat, removed=not by_themselves)

    async def look_after(self, chat: ChatRecord) -> None:
        """Pauses a group whose owners have all gone, once, and ends the pause when one of them is there."""
        await self._look_after(chat, removed=False)

    async def look_after_absence(self, chat: ChatRecord) -> None:
        """As `look_after`, when nobody saw how the owner went: who could remove the owner could remove the bot
        before."""
        await self._look_after(chat, removed=True)

    async def _look_after(self, chat: ChatRecord, *, removed: bool) -> None:
        """Whoever removes an owner must not become one: then the home is frozen too, and nobody takes it over."""
        links = await self.desk.registry.links(chat)
        if not links or chat.kind is ChatKind.PRIVATE:
            return
        owners = owners_of(links, await self.desk.household.members(chat.id))
        present = [owner for owner in owners if (await self.standing_of(owner, chat, True)).role is Role.OWNER]
        if present:
            if await pause(self.desk.household, chat.id, on=False):
                frozen = (await self.desk.household.rules(chat.id)).frozen
                await self.announce(chat, "owner-is-back-frozen" if frozen else "owner-is-back", {}, _calm(frozen))
            return
        if removed:
            await freeze(self.desk.household, chat.id, on=True)
        if await pause(self.desk.household, chat.id, on=True):
            await (self.announce(chat, "owner-missing", {}) if removed else self._ask(chat))
            await self._tell_who_connected(chat, links)

    async def _tell_who_connected(self, chat: ChatRecord, links: Sequence[LinkRecord]) -> None:
        """Their consent stands until they take it back, and they can from where they are."""
        for link in links:
            private = await self.desk.registry.known_chat(link.person)
            spoken = best(private.locale if private else None, chat.locale, default=self.default_locale)
            button = Button(spoken.label("button-cut-off"), f"disconnect #{link.id}")
            if private is not None and private.active:
                await self.privately(link.person, Screen(spoken("owner-you-left", group=chat.title), ((button,),)))

    async def _ask(self, chat: ChatRecord) -> None:
        """The oldest adult is named; any adult may press."""
        adult = await self._oldest_adult(chat)
        if adult is None:
            await self.announce(chat, "owner-left-nobody", {}, _TAKE_OVER)
        else:
            await self.announce(chat, "owner-left", {"person": adult}, _TAKE_OVER)

    async def _oldest_adult(self, chat: ChatRecord) -> str | None:
        """Their name: of those who were given the role, then of Telegram's admins."""
        members = await self.desk.household.members(chat.id)
        adults = sorted((member for member in members if member.role == Role.ADULT), key=lambda member: member.since)
        names = {
            **await self.desk.registry.names(member.person for member in adults),
            **await self.admins_in(chat),
        }
        for person, name in names.items():
            if (await self.standing_of(person, chat, True)).role is Role.ADULT:
                return name
        return None


async def inherit(desk: Desk, request: Request) -> AsyncIterator[Screen]:
    """An adult takes over a home whose owner has gone. Of two who press at once, one does."""
    rules = await desk.household.rules(request.chat.id)
    if rules.paused:
        # The owner may be back without our having heard of it.
        await request.look_after(request.chat)
        rules = await desk.household.rules(request.chat.id)
    if not rules.paused or not await desk.registry.links(request.chat):
        yield request.own("inherit-needless")
        return
    if (await request.standing_in(request.chat, True)).role is not Role.ADULT:
        if request.anonymous:
            raise NotAllowed(Refusal(Why.ROLE, Right.SETTINGS))
        yield request.own("adults-only")
    elif rules.frozen:
        # Or whoever found an adult's phone would only have to wait until the owner leaves.
        yield request.own("inherit-frozen")
    elif await pause(desk.household, request.chat.id, on=False):
        await desk.household.appoint(request.chat.id, request.person.id, Role.OWNER)
        yield Screen(request.locale("inherited", person=request.person.name))
    else:
        yield request.own("inherit-needless")


def _calm(frozen: bool) -> tuple[tuple[str, str], ...]:
    return (("button-calm", "calm"),) if frozen else ()
