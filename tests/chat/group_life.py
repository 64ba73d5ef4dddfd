"""One random life of two groups and private chats, lived by the whole bot and judged step by step."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from tests.chat.group_comings import Comings
from tests.chat.group_decisions import Decisions
from tests.chat.group_house import ListeningHouse
from tests.chat.group_stage import Stage, as_group
from tests.chat.group_wishes import Wishes
from tests.family import MARIA, VICTOR, at_home

_MORNING = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
_PLENTY = 10**7


@asynccontextmanager
async def life(seed: int, folder: Path, url: str) -> AsyncIterator["Life"]:
    """A family with a home in each of two groups; the database at this address must be empty."""
    houses: list[ListeningHouse] = []

    def build(clock: Callable[[], datetime]) -> ListeningHouse:
        houses.append(ListeningHouse(clock))
        return houses[0]

    more = {"BOT_DATABASE_URL": url, "BOT_ELIOT_DAILY_CALLS": str(_PLENTY)}
    async with at_home(folder, more=more, source=lambda: _MORNING, build=build) as family:
        family.cloud.quota.limits.per_user = family.cloud.quota.limits.per_key = _PLENTY
        yield Life(Stage(family, houses[0], Random(seed)))


class Life(Wishes, Decisions, Comings):
    async def begins(self) -> None:
        """Everybody has met the bot, and each group has a home."""
        stage = self.stage
        for place in stage.groups:
            as_group(place).add_bot(by=self._here(place)[0])
        for person in stage.people:
            await stage.types(stage.private[person.id], person, "/start", "start")
        anna, *_, victor = stage.people
        await self._connects(stage.groups[0], anna, MARIA)
        # Sometimes both groups have the same home.
        await self._connects(stage.groups[1], victor, self.chance.choice((MARIA, VICTOR)))
        await self._connects(stage.private[anna.id], anna, MARIA)
        if self.chance.random() < 0.5:
            place = stage.groups[0]
            await stage.happens("the bot is an admin", place, lambda: as_group(place).promote(stage.bot, by=anna))

    async def goes_on(self, steps: int) -> None:
        while self.stage.tally["steps"] < steps:
            await self.chance.choice(EVENTS)(self)


EVENTS: tuple[Callable[[Life], Awaitable[None]], ...] = (
    *(Life.asks,) * 24,
    *(Life.presses_a_button,) * 12,
    *(Life.presses_an_old_button,) * 14,
    *(Life.forges,) * 20,
    *(Life.changes_the_family,) * 14,
    *(Life.asks_somebody,) * 4,
    *(Life.decides_on_a_wish,) * 5,
    *(Life.is_granted_a_wish,) * 7,
    *(Life.takes_back,) * 4,
    *(Life.says_yes_to_another,) * 4,
    *(Life.offers_a_link,) * 5,
    *(Life.opens_a_link,) * 6,
    *(Life.ends_a_pass,) * 2,
    *(Life.panics,) * 2,
    *(Life.calms_down,) * 4,
    *(Life.takes_over,) * 2,
    *(Life.connects,) * 4,
    Life.cuts_off,
    *(Life.comes,) * 6,
    *(Life.goes,) * 3,
    Life.owner_goes,
    *(Life.is_promoted_or_demoted,) * 2,
    Life.bot_is_kicked,
    *(Life.bot_comes_back,) * 4,
    Life.becomes_a_supergroup,
    *(Life.time_passes,) * 3,
    Life.starts_again,
    *(Life.writes_as_the_group,) * 2,
)
