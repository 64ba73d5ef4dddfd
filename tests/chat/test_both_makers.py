"""One life in one house, behind the cloud of either maker: a family cannot tell the difference."""

import re
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import timedelta
from pathlib import Path

import pytest

from bot.clouds.makers import ELIOT, NETATMO
from bot.services.control import Pace
from bot.simulator.telegram_chats import ShownMessage
from tests.family import VICTOR, Family, at_home

MAKERS = ("eliot", "netatmo")
SMARTHER = 2
"""The plant of the thermostats."""
FAULTS = (
    {"eliot": "offline", "netatmo": "unreachable"},
    {"eliot": "timeout", "netatmo": "module_6"},
    {"eliot": "busy_display", "netatmo": "module_14"},
    {"eliot": "wrong_input", "netatmo": "module_5"},
    {"eliot": "not_found", "netatmo": "not_found"},
    {"eliot": "forbidden", "netatmo": "scope_missing"},
    {"eliot": "server_error", "netatmo": "broken_method"},
    {"eliot": "bad_gateway", "netatmo": "bad_gateway"},
    {"eliot": "dropped", "netatmo": "dropped"},
)
"""What a fault of one maker's cloud is called at the other's."""
NAMES = ("Legrand or BTicino", "Legrand", "Netatmo", "Eliot")


@pytest.fixture(params=MAKERS)
async def family(request: pytest.FixtureRequest, tmp_path: Path, faultless: list[str]) -> AsyncIterator[Family]:
    async with at_home(tmp_path, makers={request.param}) as family:
        family.netatmo.habits.settles = timedelta(0)
        yield family


def told(message: ShownMessage) -> str:
    """What a message says and offers, without the maker's name, app and range of temperatures, and the time of day. How
    many devices there are is not the same: one maker counts its gateways among them, the other never mentions them. And
    heaters of one maker alone can go back to a program."""
    rows = [" | ".join(button.text for button in row) for row in message.keyboard]
    text = "\n".join([message.text, *(row for row in rows if row != "Automatic")])
    for maker in (ELIOT, NETATMO):
        low, high = maker.set_points
        text = text.replace(f"official {maker.app} app", "official app")
        text = text.replace(f"take {low:g} to {high:g}", "take their range")
    for name in NAMES:
        text = text.replace(name, "the maker")
    text = re.sub(r"\d+ devices", "all devices", re.sub(r"\d\d:\d\d", "hh:mm", text))
    return re.sub(r"Reference: \w+", "Reference", text)


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


Life = Callable[[Family], Awaitable[list[str]]]


async def meets_faults(family: Family) -> list[str]:
    """The same trouble, by the name that each maker's cloud has for it."""
    heard = []
    await family.connects()
    # Lest one come between what is said and what is answered.
    await family.says("/alerts off")
    for fault in FAULTS:
        name = fault["netatmo" if family.before is family.netatmo else "eliot"]
        family.before.faults.arm(name)
        heard.append(told(await family.says("/plugs kitchen off")))
        assert family.module("Coffee machine").on, name
        family.before.faults.disarm()
        # Whatever was learnt of the home before is too old now.
        family.later(minutes=20)
    return heard


async def loses_its_gateway(family: Family) -> list[str]:
    await family.connects()
    family.house.set_offline(family.house.plants[0].id, offline=True)
    heard = [told(await family.says(text)) for text in ("/plugs kitchen off", "/lights", "is the tv on?")]
    assert "lost its internet" in family.reads
    family.house.set_offline(family.house.plants[0].id, offline=False)
    heard.append(told(await family.says("/plugs kitchen off")))
    assert not family.module("Coffee machine").on
    return heard


async def is_told_of_a_lost_gateway(family: Family) -> list[str]:
    """Once, whatever hangs behind it; the thermostats answer all the while."""
    await family.connects()
    await family.rounds()
    before = len(family.said())
    family.house.set_offline(family.house.plants[0].id, offline=True)
    for _ in range(6):
        family.later(minutes=6)
        await family.rounds()
    news = family.said()[before:]
    assert len(news) == 1
    assert "31 devices there do not answer" in news[0]
    return [re.sub(r"\d\d:\d\d", "hh:mm", news[0])]


async def stays_for_long_and_leaves(family: Family) -> list[str]:
    await family.connects()
    heard = []
    for text in ("/plugs kitchen off", "/plugs kitchen on", "/plugs kitchen off"):
        family.later(hours=5)
        heard.append(told(await family.says(text)))
        await family.restarts()
    assert not family.module("Coffee machine").on
    # One for the code, and one each time the access had grown old.
    assert family.before.count("token") == 4
    heard.append(told(await family.says("/disconnect")))
    heard.append(told(await family.taps("Disconnect")))
    assert await family.bot.store.links.of_person(family.anna.id) == ()
    heard.append(told(await family.says("/plugs")))
    return heard


@pytest.mark.parametrize(
    "life", [lives, meets_faults, loses_its_gateway, is_told_of_a_lost_gateway, stays_for_long_and_leaves]
)
async def test_what_is_said_is_the_same(tmp_path: Path, life: Life) -> None:
    heard = []
    for maker in MAKERS:
        async with at_home(tmp_path / maker, makers={maker}) as family:
            family.netatmo.habits.settles = timedelta(0)
            heard.append(await life(family))
    for eliot, netatmo in zip(*heard, strict=True):
        assert netatmo == eliot


# What one maker's cloud alone does


async def test_a_lost_renewal_asks_once_to_connect_again(tmp_path: Path) -> None:
    """Its cloud has killed the old tokens, and the new ones are lost: until that is sure, nobody is bothered."""
    async with at_home(tmp_path, makers={"netatmo"}) as family:
        await family.connects()
        family.later(hours=4)
        family.netatmo.faults.arm("renewal_lost", times=1)
        await family.says("/plugs kitchen off")
        for _ in range(3):
            assert "connect" not in " ".join(family.buttons()).casefold()
            family.later(minutes=8)
            await family.says("/plugs kitchen off")
        assert "Connect again" in family.buttons()
        assert family.module("Coffee machine").on
        await family.connects()
        await family.says("/plugs kitchen off")
        assert not family.module("Coffee machine").on
        assert len(await family.bot.store.links.of_person(family.anna.id)) == 1


async def test_a_shutter_is_confirmed_when_its_cloud_tells(tmp_path: Path, faultless: list[str]) -> None:
    """Half a minute after it has arrived."""
    async with at_home(tmp_path, makers={"netatmo"}, pace=Pace(last_look_at_shutters=70.0)) as family:
        await family.connects()
        await family.says("/shutters kitchen close")
        assert "Kitchen shutter is now: closed" in family.reads


async def test_scenes_that_bear_the_makers_word_have_a_name_of_ours(tmp_path: Path, faultless: list[str]) -> None:
    async with at_home(tmp_path, makers={"netatmo"}) as family:
        await family.connects()
        await family.says("/scenes")
        for name in ("Home", "Away", "Wake-up", "Bedtime", "Movie night"):
            assert f"Run {name}" in family.buttons()
        await family.says("run bedtime")
        if "Yes, do it" in family.buttons():
            await family.taps("Yes, do it")
        family.later(seconds=30)
        family.house.advance()
        assert not family.module("Chandelier").on
        assert family.module("Kitchen shutter").level == 0
        await family.says("/scenes wake-up")
        family.later(seconds=30)
        family.house.advance()
        assert family.module("Kitchen shutter").level == 100


# A home of each in one chat


@pytest.fixture
async def both(tmp_path: Path, faultless: list[str]) -> AsyncIterator[Family]:
    """Anna's private chat has Casa Rossi behind the one cloud and Victor's flat behind the other."""
    async with at_home(tmp_path, makers=MAKERS) as family:
        await family.connects(maker="eliot")
        await family.connects(maker="netatmo", account=VICTOR)
        yield family


async def test_each_home_is_reached_through_its_own_makers_cloud(both: Family) -> None:
    links = await both.bot.store.links.of_person(both.anna.id)
    assert {link.cloud for link in links} == set(MAKERS)
    await both.says("/plugs coffee machine off")
    assert not both.module("Coffee machine").on
    assert (both.cloud.count("command"), both.netatmo.count("command")) == (1, 0)
    await both.says("/plugs kettle off")
    if both.buttons()[:1] == ["Victor's flat"]:
        await both.taps("Victor's flat")
    assert not both.house.named("Kettle", plant="Victor's flat").picture()["on"]
    assert (both.cloud.count("command"), both.netatmo.count("command")) == (1, 1)


async def test_one_makers_trouble_is_not_the_others(both: Family, faultless: list[str]) -> None:
    both.netatmo.faults.arm("bad_gateway")
    await both.says("/plugs kitchen off")
    assert "Coffee machine (Kitchen) is now: off" in both.reads
    both.netatmo.faults.disarm()
    both.cloud.faults.arm("bad_gateway")
    await both.says("turn the kettle in Victor's flat off")
    assert not both.house.named("Kettle", plant="Victor's flat").picture()["on"]


async def test_one_home_leaves_and_the_other_stays(both: Family) -> None:
    await both.says("/disconnect")
    assert both.buttons() == ["Casa Rossi, Sea house", "Victor's flat"]
    await both.taps("Casa Rossi, Sea house")
    await both.taps("Disconnect")
    (link,) = await both.bot.store.links.of_person(both.anna.id)
    assert link.cloud == "netatmo"
    await both.says("/plugs kettle off")
    assert not both.house.named("Kettle", plant="Victor's flat").picture()["on"]


async def test_the_same_house_may_be_behind_both(tmp_path: Path, faultless: list[str]) -> None:
    async with at_home(tmp_path, makers=MAKERS) as family:
        await family.connects(maker="eliot")
        await family.connects(maker="netatmo")
        assert len(await family.bot.store.links.of_person(family.anna.id)) == 2
        await family.says("/plugs kitchen off")
        if family.module("Coffee machine").on:
            await family.taps(family.buttons()[0])
        assert not family.module("Coffee machine").on
