"""Scenes are run, energy is looked at."""

import re

from tests.family import Family


async def test_a_scene_runs_by_its_name(home: Family) -> None:
    await home.says("/scenes movie night")
    assert "Sent: Movie night is running." in home.reads
    home.later(seconds=5)
    home.house.advance()
    assert home.module("Chandelier").level == 15
    assert home.commands == 1


async def test_a_scene_nobody_named_has_a_word_of_ours(home: Family) -> None:
    panel = await home.says("/scenes")
    assert home.buttons(panel)[:5] == ["Run Home", "Run Away", "Run Day", "Run Night", "Run Movie night"]
    await home.taps("Run Night")
    home.later(seconds=30)
    home.house.advance()
    assert home.module("Kitchen shutter").level == 0
    assert "Sent: Night is running." in home.reads
    assert "Run Movie night" in home.buttons(), "the panel stays"


async def test_energy_names_what_draws_most_first(home: Family) -> None:
    panel = await home.says("/energy")
    assert "The home draws" in panel.text
    devices = [module for module in home.house.plants[0].everything() if module.device != "energymeter"]
    hungriest = max(devices, key=lambda module: module.watts())
    assert home.buttons()[0] == hungriest.name
    watts = [int(found) for found in re.findall(r": (\d+)\sW", panel.text)]
    assert watts[0] == hungriest.watts()
    listed = watts[:-1] if "others:" in panel.text else watts
    assert listed == sorted(listed, reverse=True)
    await home.taps(hungriest.name)
    assert home.reads.startswith(hungriest.name)
    await home.says("/energy")
    await home.taps("Refresh")
    assert "Energy · Casa Rossi" in home.reads


async def test_energy_takes_a_name_too(home: Family) -> None:
    await home.says("/energy tv")
    assert "Now: on" in home.reads


async def test_energy_of_an_unreachable_cloud_is_an_error_and_no_zero(home: Family) -> None:
    home.cloud.faults.arm("server_error")
    await home.says("/energy")
    assert "internal fault" in home.reads
    assert not re.search(r"[0-9]\sW", home.reads)
    home.cloud.faults.disarm()
    await home.taps("Try again")
    assert "Energy · Casa Rossi" in home.reads


async def test_a_home_where_nothing_draws_power_says_so(home: Family) -> None:
    for module in home.house.plants[0].everything():
        module.on = False
        module.mode = "frost_guard"
    panel = await home.says("/energy")
    assert "Nothing that is measured draws power right now." in panel.text
