"""One life in one house, behind the cloud of either maker: a family cannot tell the difference."""

import re
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.services.control import Pace
from bot.simulator.telegram_chats import ShownMessage
from tests.family import Family, at_home

MAKERS = ("eliot", "netatmo")
SMARTHER = 2
"""The plant of the thermostats."""
NAMES = ("Legrand or BTicino", "Legrand", "Netatmo", "Eliot")


@pytest.fixture(params=MAKERS)
async def family(request: pytest.FixtureRequest, tmp_path: Path, faultless: list[str]) -> AsyncIterator[Family]:
    async with at_home(tmp_path, makers={request.param}) as family:
        family.netatmo.habits.settles = timedelta(0)
        yield family


def told(message: ShownMessage) -> str:
    """What a message says and offers, without the maker's name and the time of day. How many devices there are is not
    the same: one maker counts its gateways among them, the other never mentions them."""
    rows = [" | ".join(button.text for button in row) for row in message.keyboard]
    text = "\n".join([message.text, *rows])
    for name in NAMES:
        text = text.replace(name, "the maker")
    return re.sub(r"\d+ devices", "all devices", re.sub(r"\d\d:\d\d", "hh:mm", text))


async def lives(family: Family) -> list[str]:
    """Everything the bot says to a family that does what families do."""
    heard: list[str] = []
    module = family.module

    async def says(text: str) -> str:
        heard.append(told(await family.says(text)))
        return family.reads

    async def taps(label: str) -> str:
        heard.append(told(await family.taps(label)))
        return family.reads

    heard.append(told(await family.connects()))
    assert "Casa Rossi" in family.reads

    assert "Coffee machine (Kitchen) is now: off" in await says("/plugs kitchen off")
    assert not module("Coffee machine").on
    await taps("Undo")
    assert module("Coffee machine").on
    await says("/lights living room 40")
    assert (module("Chandelier").level, module("Spotlights").level) == (40, 40)
    await says("/lights kitchen")

    await says("/shutters kitchen close")
    family.house.advance()
    assert module("Kitchen shutter").level == 0
    await says("/shutters patio 50")

    assert "21.5" in await says("/heating bedroom 21,5")
    thermostat = module("Bedroom", SMARTHER)
    assert (thermostat.mode, thermostat.manual) == ("manual", 21.5)
    await taps("Warmer: 22\u00a0°C")
    assert thermostat.manual == 22.0
    await says("/heating bedroom boost 30")
    assert thermostat.mode == "boost"

    await says("/heating towel rail away")
    await says("/heating towel rail comfort")
    assert module("Towel rail").mode == "comfort"

    await says("/scenes movie night")
    if "Yes, do it" in family.buttons():
        await taps("Yes, do it")
    family.later(seconds=5)
    family.house.advance()
    assert module("Chandelier").level == 15

    await says("is the tv on?")
    assert family.commands
    await says("turn the tv off please")
    assert not module("TV").on
    await says("which lights are on?")
    return heard


async def test_a_family_lives_behind_either_cloud(family: Family) -> None:
    await lives(family)


async def test_what_is_said_is_the_same(tmp_path: Path, faultless: list[str]) -> None:
    heard = []
    for maker in MAKERS:
        async with at_home(tmp_path / maker, makers={maker}) as family:
            family.netatmo.habits.settles = timedelta(0)
            heard.append(await lives(family))
    for eliot, netatmo in zip(*heard, strict=True):
        assert netatmo == eliot


async def test_a_shutter_is_confirmed_when_its_cloud_tells(tmp_path: Path, faultless: list[str]) -> None:
    """Half a minute after it has arrived."""
    async with at_home(tmp_path, makers={"netatmo"}, pace=Pace(last_look_at_shutters=70.0)) as family:
        await family.connects()
        await family.says("/shutters kitchen close")
        assert "Kitchen shutter is now: closed" in family.reads
