"""What only some clouds know: the heating of a home as a whole, heaters that follow a program, meters that count."""

import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from tests.chat.makers_scene import Choice, choosing
from tests.clouds.gateway import Says
from tests.clouds.netatmo import netatmo, says
from tests.family import Family

BEDROOM, BATHROOM = "1000000003", "1000000004"
HOLIDAY = "5f0a1b2c3d4e5f6071829a02"
MODE, PROGRAM, SET, HOMES, COUNTED = (
    f"/api/{endpoint}" for endpoint in ("setthermmode", "switchhomeschedule", "setstate", "homesdata", "getmeasure")
)


@pytest.fixture
async def maison(tmp_path: Path, faultless: list[str]) -> AsyncIterator[Choice]:
    """A French home with two radiators on their pilot wires, in two rooms, and an ecometer."""
    async with choosing(tmp_path) as choice:
        for path in (MODE, PROGRAM, SET):
            choice.gateway.says(path, says("commands/ok"))
        await choice.connects()
        yield choice


def rooms(choice: Choice, **wires: dict[str, object]) -> None:
    """What the radiators of these rooms tell from now on."""
    told: Any = netatmo("homestatus_home_a")
    for room in told["body"]["home"]["rooms"]:
        room.update(wires.get({BEDROOM: "bedroom", BATHROOM: "bathroom"}.get(room["id"], ""), {}))
    choice.gateway.says("/api/homestatus", Says(200, json.dumps(told).encode()))


def asked(choice: Choice, path: str) -> list[Any]:
    return [each.query if path == COUNTED else each.body for each in choice.gateway.asked if each.path == path]


HOME = {"therm_setpoint_mode": "home", "therm_setpoint_fp": "comfort"}
GUARDED = {"therm_setpoint_mode": "away", "therm_setpoint_fp": "frost_guard"}


async def test_a_heater_follows_its_program_again(maison: Choice) -> None:
    family = maison.family
    await family.says("/heating Radiateur salle de bain")
    assert family.buttons()[:4] == ["Comfort", "Away", "Frost guard", "Automatic"]
    assert "away" in family.reads
    assert "automatic" not in family.reads
    rooms(maison, bathroom=HOME)
    await family.taps("Automatic")
    (sent,) = asked(maison, SET)
    assert sent["home"]["rooms"] == [{"id": BATHROOM, "therm_setpoint_mode": "home"}]
    assert "comfort, automatic" in family.reads


async def test_what_a_heater_did_by_its_program_is_brought_back(maison: Choice) -> None:
    family = maison.family
    await family.says("/heating chambre")
    rooms(maison, bedroom={"therm_setpoint_mode": "manual", "therm_setpoint_fp": "away"})
    await family.says("/heating Radiateur chambre away")
    await family.taps("Undo")
    assert asked(maison, SET)[-1]["home"]["rooms"] == [{"id": BEDROOM, "therm_setpoint_mode": "home"}]


async def test_a_whole_home_is_sent_away_after_a_yes_and_brought_back(maison: Choice) -> None:
    family = maison.family
    rooms(maison, bedroom=HOME, bathroom=HOME)
    await family.says("/heating")
    await family.taps("The whole home")
    assert family.reads == "🌡 Heating of the whole home · Maison\nIt follows its program: Semaine."
    assert family.buttons() == ["Away", "Frost guard", "Program: Vacances", "Back to Maison"]
    await family.taps("Away")
    assert family.reads == "2 heaters: away for the whole home? This reaches 2 rooms."
    assert asked(maison, MODE) == []
    rooms(maison, bedroom=GUARDED, bathroom=GUARDED)
    await family.taps("Yes, do it")
    (sent,) = asked(maison, MODE)
    assert sent["mode"] == "away"
    assert "Done: 2 heaters, away for the whole home." in family.reads
    await family.taps("Undo")
    assert [sent["mode"] for sent in asked(maison, MODE)] == ["away", "schedule"]
    await family.says("/history")
    assert "Anna set the whole home to away" in family.reads
    assert "Anna let the whole home follow its program" in family.reads


async def test_frost_guard_for_a_whole_home_is_a_risk_in_winter(maison: Choice) -> None:
    family = maison.family
    await family.says("/heating")
    await family.taps("The whole home")
    await family.taps("Frost guard")
    assert "it is the cold season" in family.reads
    await family.taps("No")
    assert asked(maison, MODE) == []


async def test_another_program_is_followed_and_the_earlier_one_again(maison: Choice) -> None:
    family = maison.family
    await family.says("/heating")
    await family.taps("The whole home")
    surveys = len(asked(maison, HOMES))
    await family.taps("Program: Vacances")
    assert family.reads == "2 heaters: program “Vacances” for the whole home? This reaches 2 rooms."
    await family.taps("Yes, do it")
    assert [sent["schedule_id"] for sent in asked(maison, PROGRAM)] == [HOLIDAY]
    assert len(asked(maison, HOMES)) == surveys, "the programs are known"
    await family.taps("Undo")
    assert [sent["schedule_id"] for sent in asked(maison, PROGRAM)] == [HOLIDAY, HOLIDAY[:-1] + "1"]
    await family.says("/history")
    assert "Anna let the whole home follow the program “Vacances”" in family.reads


async def test_a_home_of_one_heater_is_a_home_too(maison: Choice) -> None:
    """Its question and its Undo spell the heater, and mean the home."""
    family = maison.family
    told: Any = netatmo("homesdata")
    house = told["body"]["homes"][0]
    house["modules"] = [each for each in house["modules"] if each.get("name") != "Radiateur salle de bain"]
    maison.gateway.says(HOMES, Says(200, json.dumps(told).encode()))
    await family.says("/homes refresh")
    rooms(maison, bedroom=HOME)
    await family.says("/heating")
    await family.taps("The whole home")
    await family.taps("Program: Vacances")
    assert [sent["schedule_id"] for sent in asked(maison, PROGRAM)] == [HOLIDAY]
    await family.taps("Undo")
    assert len(asked(maison, PROGRAM)) == 2
    heater = family.data("Comfort").split()[1]
    await family.says(f"/heating {heater} program {HOLIDAY}")
    await family.says(f"/heating {heater} home frost")
    await family.taps("Yes, do it")
    assert (len(asked(maison, PROGRAM)), [sent["mode"] for sent in asked(maison, MODE)]) == (3, ["hg"])


async def test_a_program_that_is_gone_is_said_so(maison: Choice) -> None:
    family = maison.family
    await family.says("/heating #1 program 5f0a1b2c3d4e5f6071829aff")
    assert family.reads == "This program is no longer there."
    await family.taps("The whole home")
    assert "Heating of the whole home" in family.reads


async def test_the_eliot_home_of_the_same_chat_has_no_such_thing(maison: Choice) -> None:
    family = maison.family
    asking = await family.says("/connect eliot")
    await family.opens(await family.signs_in(family.link_in(asking)))
    await family.taps("Connect")
    await family.says("/heating towel rail")
    assert family.buttons()[:3] == ["Comfort", "Away", "Frost guard"]
    assert "Automatic" not in family.buttons()
    number = family.data("Comfort").split("#")[1].split()[0]
    for words in (f"#{number} auto", f"#{number} home away", f"#{number} program x", "towel rail auto"):
        await family.says(f"/heating {words}")
        assert "cannot" in family.reads, words
    assert family.commands == 0
    assert asked(maison, MODE) == asked(maison, PROGRAM) == []


async def shared(choice: Choice) -> Family:
    """The same home in the family's group, where Ben is a child."""
    family = choice.family
    family.group.add_bot()
    await family.settles()
    await family.follows(await family.says("/connect", chat=family.group))
    await family.taps("With Netatmo")
    await family.opens(await choice.signs_in(family.link_in(family.private().last)))
    await family.taps("Connect")
    await family.says("/heating", who=family.ben, chat=family.group)
    await family.says(f"/family role {family.ben.id} child", chat=family.group)
    return family


async def test_a_child_may_only_let_the_home_follow_its_program_again(maison: Choice) -> None:
    family = await shared(maison)
    rooms(maison, bedroom=HOME, bathroom=HOME)
    for wish in ("home away", "home frost", f"program {HOLIDAY}"):
        told = await family.says(f"/heating #1 {wish}", who=family.ben, chat=family.group)
        assert "17" in told.text, wish
    assert asked(maison, MODE) == asked(maison, PROGRAM) == []
    question = await family.says("/heating #1 home auto", who=family.ben, chat=family.group)
    await family.taps("Yes, do it", who=family.ben, on=question)
    assert [sent["mode"] for sent in asked(maison, MODE)] == ["schedule"]


async def test_a_room_kept_to_others_keeps_the_whole_home(maison: Choice) -> None:
    family = await shared(maison)
    chloe = family.telegram.add_person("Chloe")
    family.group.add_member(chloe)
    await family.says("/heating", who=chloe, chat=family.group)
    await family.says(f"/family role {chloe.id} adult", chat=family.group)
    panel = await family.says("/family rooms", chat=family.group)
    await family.taps("Chambre", on=panel)
    await family.taps("Let in: Ben", on=panel)
    bath = await family.says("/heating Radiateur salle de bain comfort", who=chloe, chat=family.group)
    assert len(asked(maison, SET)) == 1, "an adult may act in the other room"
    other = family.data("Comfort", bath).split()[1]
    # Neither the home nor one of its other things may stand for it.
    for thing in ("#1", other):
        for wish in ("home away", "home auto", f"program {HOLIDAY}"):
            refused = await family.says(f"/heating {thing} {wish}", who=chloe, chat=family.group)
            assert refused.text == "That room is kept to some of you.", (thing, wish)
            assert "Yes, do it" not in family.buttons(refused)
    assert asked(maison, MODE) == asked(maison, PROGRAM) == []
    question = await family.says("/heating #1 home auto", chat=family.group)
    await family.taps("Yes, do it", on=question)
    assert len(asked(maison, MODE)) == 1, "the owner may"


async def test_what_a_child_may_not_an_adult_allows(maison: Choice) -> None:
    family = await shared(maison)
    refused = await family.says("/heating #1 home away", who=family.ben, chat=family.group)
    await family.taps(family.buttons(refused)[0], who=family.ben, on=refused)
    question = family.group.last
    rooms(maison, bedroom=GUARDED, bathroom=GUARDED)
    await family.taps(family.buttons(question)[0], on=question)
    if "Yes, do it" in family.buttons(family.group.last):
        await family.taps("Yes, do it", who=family.ben, on=family.group.last)
    assert [sent["mode"] for sent in asked(maison, MODE)] == ["away"]


@pytest.mark.parametrize("garbage", ["#1 home", "#1 program", "#99 home", "#99 program x", "#1 program a b", "# home"])
async def test_odd_words_move_nothing(maison: Choice, garbage: str) -> None:
    await maison.family.says(f"/heating {garbage}")
    assert asked(maison, MODE) == asked(maison, PROGRAM) == asked(maison, SET) == []


async def test_meters_tell_what_was_used_and_what_they_do_not_tell(maison: Choice) -> None:
    family = maison.family
    maison.gateway.says(COUNTED, says("getmeasure/energy_1day"))
    await family.says("/energy")
    assert asked(maison, COUNTED) == [], "the figures cost calls, and so are asked for only by who wants them"
    await family.taps("Used so far")
    assert "📊 Used so far · Maison" in family.reads
    assert "Compteur total" in family.reads
    assert "kWh today" in family.reads
    untold = next(line for line in family.reads.splitlines() if line.startswith("The maker’s service tells nothing of"))
    assert all(name in untold for name in ("Gaz", "Eau froide", "Eau chaude sanitaire"))
    calls = len(asked(maison, COUNTED))
    assert calls == 7, "one a meter of current, and none for gas and water"
    await family.taps("Refresh")
    await family.taps("Right now")
    await family.taps("Used so far")
    assert len(asked(maison, COUNTED)) == calls


async def test_meters_that_cannot_be_asked_are_explained(maison: Choice) -> None:
    family = maison.family
    maison.gateway.says(COUNTED, Says(500))
    await family.says("/energy")
    await family.taps("Used so far")
    assert "internal fault" in family.reads
    assert "kWh" not in family.reads
    maison.gateway.says(COUNTED, says("getmeasure/energy_1day"))
    await family.taps("Try again")
    assert "kWh today" in family.reads


async def test_a_home_without_such_meters_offers_nothing(home: Family) -> None:
    await home.says("/energy")
    assert "Used so far" not in home.buttons()
    await home.says("/energy #1 used")
    assert home.reads == "No meter of this home tells what was used."
    await home.says("/heating")
    assert "The whole home" not in home.buttons()
    await home.says("/heating #1 home")
    assert home.reads.startswith("The heating of this home cannot be set as a whole")
