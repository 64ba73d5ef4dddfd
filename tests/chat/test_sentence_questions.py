"""Questions in plain words: answered in one sentence, with the age of what is known, to whoever may know it."""

import pytest

from bot.domain.rights import BY_NAME, Role
from bot.simulator.furnishing import CASA_ROSSI
from tests.chat.asking_scene import Asking, asking_in
from tests.family import Family

NOW = " (seen just now)."


@pytest.fixture
async def scene(shared: Family) -> Asking:
    return await asking_in(shared)


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("is the tv on?", "Yes, TV (Living room) is on, "),
        ("is the tv off?", "No, TV (Living room) is on, "),
        ("is the kitchen shutter open?", f"Yes, Kitchen shutter is open{NOW}"),
        ("is the bedroom shutter closed?", f"Yes, Bedroom shutter is closed{NOW}"),
        ("which lights are on in the kitchen?", f"One of 2 lights is on: Ceiling light (Kitchen){NOW}"),
        ("are the bedroom lights on?", f"None of them is on: 2 lights{NOW}"),
        ("are the bedroom lights off?", f"All of them are off: 2 lights{NOW}"),
        ("are the shutters closed?", f"2 of 6 shutters are closed: Bedroom shutter, Kids' shutter{NOW}"),
        ("how bright is the chandelier?", "Chandelier (Living room): on, "),
        ("what does the computer use?", "Computer (Office): 1"),
        ("is the battery of the front door remote ok?", f"Front door remote: battery full{NOW}"),
    ],
)
async def test_a_question_is_answered_in_one_sentence(home: Family, said: str, answer: str) -> None:
    await home.says(said)
    assert home.reads.replace(" (Kids' room)", "").startswith(answer)
    assert home.reads.endswith(NOW)
    assert "\n" not in home.reads
    assert home.commands == 0


async def test_a_temperature_is_the_rooms_with_its_target(home: Family) -> None:
    await home.says("how warm is it in the bedroom?")
    assert home.reads.startswith("Bedroom: 18.")
    assert home.reads.endswith(f"\N{NO-BREAK SPACE}°C, the target is 20.5\N{NO-BREAK SPACE}°C{NOW}")
    assert any(label.startswith("Warmer") for label in home.buttons())


async def test_several_temperatures_stand_in_one_sentence(home: Family) -> None:
    await home.says("what is the temperature?")
    assert home.reads.startswith("Living room: 19.")
    assert "; Bedroom: 18." in home.reads


async def test_below_the_answer_are_the_buttons_of_what_was_asked_about(home: Family) -> None:
    await home.says("is the tv on?")
    await home.taps("Turn off")
    assert not home.module("TV").on
    await home.says("which lights are on?")
    await home.taps("Casa Rossi")
    assert "Lights · Casa Rossi" in home.reads


async def test_what_does_not_answer_is_neither_on_nor_off(home: Family) -> None:
    home.module("TV").reachable = False
    await home.says("is the tv on?")
    assert home.reads.startswith("TV (Living room): does not answer (last known: ")
    home.module("Ceiling light", ambient="Kitchen").reachable = False
    home.later(seconds=21)
    await home.says("which lights are on in the kitchen?")
    assert home.reads == f"None of them is on: one light{NOW} One device does not answer."


async def test_an_answer_is_as_fresh_as_a_panel(home: Family) -> None:
    await home.says("/plugs")
    calls = home.calls
    await home.says("is the tv on?")
    assert home.calls == calls, "twenty seconds may pass without asking again"
    home.module("TV").on = False
    home.later(seconds=21)
    await home.says("is the tv on?")
    assert home.reads.startswith("No, TV (Living room) is off")


async def test_an_error_is_explained_with_what_was_known_before(home: Family) -> None:
    await home.says("is the tv on?")
    seen = home.clock().astimezone(home.settings.timezone)
    home.house.set_offline(CASA_ROSSI, offline=True)
    home.later(minutes=10)
    await home.says("is the tv on?")
    assert home.reads.startswith("Your home has lost its internet connection.")
    assert "Yes, TV (Living room) is on, " in home.reads
    assert home.reads.endswith(f"(seen at {seen:%H:%M}).")
    assert "Try again" in home.buttons()


async def test_an_error_before_anything_is_known_is_an_error(home: Family) -> None:
    home.house.set_offline(CASA_ROSSI, offline=True)
    await home.says("is the tv on?")
    assert "TV (Living room) is" not in home.reads
    assert "Try again" in home.buttons()
    home.house.set_offline(CASA_ROSSI, offline=False)
    await home.taps("Try again")
    assert "TV (Living room)" in home.reads or "TV" in home.reads.splitlines()[0]


async def test_who_may_not_see_is_told_nothing(scene: Asking) -> None:
    await scene.rules(lambda rules: rules.deciding(Role.GUEST, BY_NAME["see.lighting"], False))
    answer = await scene.tries(scene.ben, "/home is the chandelier on?")
    assert "Chandelier" not in answer.text
    assert answer.text.startswith("Your role here")
    some = await scene.tries(scene.ben, "/home is the tv on?")
    assert some.text.startswith("Yes, TV (Living room) is on")


async def test_what_draws_power_is_for_those_who_may_know_it(scene: Asking) -> None:
    answer = await scene.tries(scene.ben, "/home what does the tv use?")
    assert answer.text.startswith("Your role here")
    child = await scene.tries(scene.leo, "/home what does the tv use?")
    assert child.text.startswith("TV (Living room): ")


async def test_an_anonymous_admin_may_ask(shared: Family) -> None:
    shared.group.anonymous_admin_says("/home is the tv on?")
    await shared.settles()
    assert shared.group.last.text.startswith("Yes, TV (Living room) is on")


@pytest.mark.parametrize(
    ("language", "said", "answer"),
    [
        ("fr", "quelles lampes sont allumées ?", "Allumé, 4 sur 11 lumières\N{NO-BREAK SPACE}: "),
        ("fr", "les volets sont fermés ?", "Fermé, 2 sur 6 volets\N{NO-BREAK SPACE}: "),
        ("it", "quali luci sono accese?", "Accesi 4 su 11 luci: "),
        ("it", "che temperatura c'è?", "Living room: 19,"),
    ],
)
async def test_numbers_and_words_are_those_of_the_language(home: Family, language: str, said: str, answer: str) -> None:
    await home.says(f"/language {language}")
    await home.says(said)
    assert home.reads.startswith(answer)
