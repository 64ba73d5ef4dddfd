"""The worlds behind the page as one thing: who plays in them, and what passes between them and the page."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from bot.simulator.clock import MovableClock
    from bot.simulator.eliot import EliotCloud
    from bot.simulator.house import House
    from bot.simulator.netatmo import NetatmoCloud
    from bot.simulator.telegram import TelegramWorld
    from bot.simulator.telegram_chats import Chat
    from bot.simulator.telegram_groups import Group
    from bot.simulator.telegram_network import Bot
    from bot.simulator.telegram_people import Person

Cloud: TypeAlias = "EliotCloud | NetatmoCloud"
Moment = dict[str, Any]
Passer = Callable[[Moment | None], None]


@dataclass(frozen=True, slots=True)
class Stage:
    """`first_group` is the group as it was founded; an upgrade puts another in its place."""

    house: "House"
    cloud: "EliotCloud"
    telegram: "TelegramWorld"
    people: Sequence["Person"]
    first_group: "Group"
    bot: "Bot"
    clock: "MovableClock | None" = None
    netatmo: "NetatmoCloud | None" = None
    _passers: list[Passer] = field(default_factory=list)

    @property
    def clouds(self) -> dict[str, Cloud]:
        """Those in front of the house, by the makers' names."""
        others: dict[str, Cloud] = {} if self.netatmo is None else {"Netatmo": self.netatmo}
        return {"Eliot": self.cloud} | others

    @property
    def lineage(self) -> list["Chat"]:
        """The family's group and what it was upgraded to, oldest first; people read it as one chat."""
        chats: list[Chat] = [self.first_group]
        while (successor := chats[-1].upgraded_to) is not None:
            chats.append(successor)
        return chats

    @property
    def group(self) -> "Group":
        """The group as it is today."""
        return self.lineage[-1]  # type: ignore[return-value]  # groups are upgraded to groups

    def person(self, person_id: int) -> "Person":
        """Raises LookupError."""
        for person in self.people:
            if person.id == person_id:
                return person
        raise LookupError("Nobody here has this number.")

    def chat(self, person: "Person", chat_id: int) -> "Chat":
        """The chat of this number on this person's phone. Raises LookupError."""
        for chat in (self.telegram.private_chat(person, self.bot), *self.lineage):
            if chat.id == chat_id:
                return chat
        raise LookupError(f"{person.name} has no such chat.")

    def pass_on(self, moment: Moment) -> None:
        """Tell every open page something that leaves no trace behind."""
        self._pass(moment)

    def stir(self) -> None:
        """Let every open page look again."""
        self._pass(None)

    def _pass(self, moment: Moment | None) -> None:
        for passer in list(self._passers):
            passer(moment)

    @contextmanager
    def watched(self, passer: Passer) -> Iterator[None]:
        """For the length of the block `passer` hears of each moment, and of other changes by a None."""

        def telegram(event: Moment) -> None:
            passer(_moment(event, self.bot.id))

        unsubscribe = (self.telegram.subscribe(telegram), self.house.subscribe(lambda _: passer(None)))
        self._passers.append(passer)
        try:
            yield
        finally:
            self._passers.remove(passer)
            for stop in unsubscribe:
                stop()


def _moment(event: Moment, bot_id: int) -> Moment | None:
    match event:
        case {"type": "toast", "person": person, "text": text, "alert": alert}:
            return {"kind": "toast", "person": person, "text": text, "alert": alert}
        case {"type": "typing", "chat": chat, "action": "typing", "bot": bot} if bot == bot_id:
            return {"kind": "typing", "chat": chat}
        case _:
            return None
