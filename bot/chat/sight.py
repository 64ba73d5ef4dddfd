"""What somebody sees of all the homes of a chat, and what these are called there."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.chat import choosing
from bot.chat.desk import Desk, chosen_plant
from bot.chat.request import Request
from bot.domain.home import Ambient, Home, Module
from bot.domain.rights import Standing, may_see
from bot.locales import Locale


@dataclass(frozen=True, slots=True)
class Eyes:
    """What the asker may see, of every home of the chat, by its account.

    ``plants`` are the names of those that must be named, by their numbers: all where the chat has several accounts,
    else the ones that are not chosen.
    """

    homes: Mapping[int, Home]
    plants: Mapping[int, str]
    standing: Standing
    now: datetime

    def sees(self, module: Module) -> bool:
        return may_see(self.standing, module, self.now)

    def thing(self, number: int) -> tuple[Home, Ambient | Module] | None:
        """The room or device of this number with its home, as long as it is there for the asker."""
        for home in self.homes.values():
            match home.at(number):
                case Module() as module if self.sees(module):
                    return home, module
                case Ambient() as ambient if any(module.ambient == ambient.id and self.sees(module) for module in home):
                    return home, ambient
        return None

    def home_of(self, thing: Ambient | Module, home: Home) -> str:
        """What to call the home this is in, plain text; empty where that goes without saying."""
        plant = home.plant_of(thing)
        return "" if plant is None else self.plants.get(home.number(plant), "")

    def named(self, what: str, thing: Ambient | Module, home: Home, locale: Locale) -> str:
        """What somebody chooses, with its home where that is a question."""
        name = self.home_of(thing, home)
        return locale.label("button-in-home", home=name, what=what) if name else what


async def eyes_of(desk: Desk, request: Request) -> Eyes:
    # Where nobody could look yet, nobody did anything either.
    found = await choosing.known(desk, request.links)
    names = choosing.titles(found, request.locale)
    if len(request.links) == 1:
        obvious = {home.number(plant) for link, home in found if (plant := chosen_plant(link, home)) is not None}
        names = {number: name for number, name in names.items() if number not in obvious}
    homes = {link.account: home for link, home in found}
    return Eyes(homes, names, await request.standing(), desk.clock())
