"""What was spoken of last: by whom, where, for how long, and in which language."""

import pytest

from bot.simulator.telegram_people import Person
from tests.chat.asking_scene import Asking, asking_in
from tests.family import Family


@pytest.fixture
async def scene(shared: Family) -> Asking:
    return await asking_in(shared)


async def says(scene: Asking, who: Person, text: str) -> str:
    return (await scene.family.says(f"/home {text}", who=who, chat=scene.group)).text


async def test_it_is_what_was_spoken_of_last(home: Family) -> None:
    await home.says("turn off the tv")
    await home.says("turn it on again")
    assert home.module("TV").on
    commands = home.commands
    await home.says("is it off?")
    assert home.reads.startswith("No, TV (Living room) is on")
    assert home.commands == commands, "a question is no command"


async def test_a_command_and_a_press_are_spoken_of_too(home: Family) -> None:
    await home.says("/plugs tv off")
    await home.says("turn it on again")
    assert home.module("TV").on
    await home.says("/plugs computer")
    await home.taps("Turn off")
    await home.says("turn it on again")
    assert home.module("Computer").on
    await home.says("/lights desk lamp")
    await home.says("turn it off")
    assert not home.module("Desk lamp").on


async def test_the_same_is_asked_elsewhere(home: Family) -> None:
    await home.says("how warm is it in the bedroom?")
    assert home.reads.startswith("Bedroom:")
    await home.says("and the living room?")
    assert home.reads.startswith("Living room:")


async def test_a_bit_more_elsewhere_is_a_bit_and_not_a_number(home: Family) -> None:
    await home.says("set the bedroom to 17")
    await home.says("a bit warmer in the living room")
    assert "set to 21\N{NO-BREAK SPACE}°C" in home.reads
    await home.says("and the bedroom")
    assert "set to 17.5\N{NO-BREAK SPACE}°C" in home.reads


async def test_two_people_do_not_mix(scene: Asking) -> None:
    await says(scene, scene.anna, "turn off the tv")
    await says(scene, scene.clara, "turn off the computer")
    await says(scene, scene.anna, "turn it on again")
    assert scene.tv
    assert not scene.family.module("Computer").on
    await says(scene, scene.clara, "turn it on again")
    assert scene.family.module("Computer").on


async def test_a_chat_does_not_hear_of_another(shared: Family) -> None:
    await shared.connects()
    await shared.says("/home turn off the tv", chat=shared.group)
    await shared.says("turn it on again")
    assert not shared.module("TV").on


async def test_after_five_minutes_it_means_nothing(home: Family) -> None:
    await home.says("turn off the tv")
    home.later(minutes=5, seconds=1)
    await home.says("turn it on again")
    assert home.reads.startswith("I did not understand that.")
    assert not home.module("TV").on


async def test_who_leaves_is_forgotten(scene: Asking) -> None:
    await says(scene, scene.clara, "turn off the tv")
    scene.group.leave(scene.clara)
    await scene.family.settles()
    scene.group.join(scene.clara)
    await scene.family.settles()
    await says(scene, scene.clara, "turn it on again")
    assert not scene.tv


async def test_deleting_forgets_it_too(home: Family) -> None:
    await home.says("turn off the tv")
    await home.says("/delete")
    await home.taps(home.buttons()[0])
    await home.connects()
    await home.says("turn it on again")
    assert not home.module("TV").on


async def test_an_answer_to_a_rooms_panel_speaks_of_that_room(home: Family) -> None:
    await home.says("/lights bedroom")
    panel = home.private().last
    home.module("Bedside lamp").on = home.module("Ceiling light", ambient="Bedroom").on = True
    await home.says("turn off the lights", reply_to=panel)
    assert not home.module("Bedside lamp").on
    assert home.module("Chandelier").on


async def test_french_and_italian_are_both_heard_in_one_group(shared: Family) -> None:
    shared.ben.language = "it"
    shared.group.promote(shared.ben)
    colette = shared.telegram.add_person("Colette", language="fr")
    shared.group.join(colette)
    shared.group.promote(colette)
    await shared.settles()
    answer = await shared.says("/home spegni la TV", who=shared.ben, chat=shared.group)
    assert answer.text.startswith("TV (Living room) is now: off"), "a group speaks one language"
    answer = await shared.says("/home rallume la télé", who=colette, chat=shared.group)
    assert shared.module("TV").on
    await shared.says("/home accendi le luci in cucina", who=shared.ben, chat=shared.group)
    assert shared.module("Worktop light").on
    await shared.says("/home éteins la lumière de la cuisine", who=colette, chat=shared.group)
    assert not shared.module("Worktop light").on
    # From here on both languages are those of the family, whoever speaks.
    await shared.says("éteins la TV", who=shared.ben, chat=shared.group, reply_to=answer)
    assert not shared.module("TV").on


async def test_a_private_answer_is_in_the_persons_language(family: Family) -> None:
    family.anna.language = "fr"
    await family.says("/start")
    asked = await family.says("/connect")
    await family.opens(await family.signs_in(family.link_in(asked)))
    await family.taps("Connecter")
    await family.says("la TV est allumée ?")
    assert family.reads.startswith("Oui, TV (Living room)\N{NO-BREAK SPACE}: allumé")
    await family.says("éteins-la")
    assert not family.module("TV").on
