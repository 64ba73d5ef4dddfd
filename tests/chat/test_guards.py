"""Guarded devices: chosen on their cards, named in words, asked about before they are switched off."""

from datetime import timedelta

import pytest

from bot.domain.home import ModuleId
from bot.domain.rights import BY_NAME, Role
from bot.domain.symptoms import Guard, Guards
from bot.simulator.telegram_chats import ShownMessage
from tests.chat.life_scene import becomes, household, number
from tests.chat.posting_scene import Troubles, troubles
from tests.family import Family

NO_RIGHT = "Your role here does not include choosing alerts."
UNKNOWN = "I know no such device here that could be guarded."


@pytest.fixture
async def group(shared: Family) -> Troubles:
    return await troubles(shared, shared.group)


async def card(scene: Troubles, words: str = "plugs tv", **how: object) -> ShownMessage:
    return await scene.family.says(f"/{words}", chat=scene.chat, **how)  # type: ignore[arg-type]


async def guards(scene: Troubles) -> Guards:
    return (await scene.alerts.wishes((await scene.record()).id)).guards


def tv(scene: Troubles) -> ModuleId:
    return ModuleId(scene.key("x TV")[1])


async def test_a_device_is_guarded_from_its_card(group: Troubles) -> None:
    panel = await card(group)
    page = await group.family.taps("Guard", on=panel)
    assert page.text.splitlines()[0] == "TV (Living room)"
    assert page.text.endswith("After how long?")
    assert group.family.buttons(page)[:3] == [
        "After 5\N{NO-BREAK SPACE}min",
        "After 15\N{NO-BREAK SPACE}min",
        "After 60\N{NO-BREAK SPACE}min",
    ]
    await group.family.taps("After 15\N{NO-BREAK SPACE}min", on=page)
    assert await guards(group) == {tv(group): Guard(timedelta(minutes=15), 0, by_night=True)}
    told = "🛡 Guarded: I raise the alarm when it is off or does not answer for 15\N{NO-BREAK SPACE}min, by night too."
    assert told in page.text
    await group.family.taps("Back to the device", on=page)
    assert told in page.text
    assert "Change the guard" in group.family.buttons(page)


async def test_watts_and_nights_are_chosen_and_taken_back(group: Troubles) -> None:
    group.family.module("TV").power = 90
    page = await group.family.taps("Guard", on=await card(group))
    await group.family.taps("After 5\N{NO-BREAK SPACE}min", on=page)
    half = next(label for label in group.family.buttons(page) if label.startswith("At least "))
    await group.family.taps(half, on=page)
    watts = (await guards(group))[tv(group)].watts
    assert half == f"At least {watts}\N{NO-BREAK SPACE}W"
    assert f"draws less than {watts}\N{NO-BREAK SPACE}W for 60\N{NO-BREAK SPACE}min" in page.text, "freezers rest"
    await group.family.taps("Without a sound by night", on=page)
    assert page.text.count("in quiet hours without a sound.") == 1
    await group.family.taps("Whatever it draws", on=page)
    await group.family.taps("Sound by night too", on=page)
    assert await guards(group) == {tv(group): Guard(timedelta(hours=1))}
    await group.family.taps("Guard it no more", on=page)
    assert await guards(group) == {}


async def test_a_guard_may_be_typed(group: Troubles) -> None:
    home = group.home
    tv_number = home.numbers[tv(group)]
    await card(group, f"alerts guard #{tv_number} 20 45 day")
    assert await guards(group) == {tv(group): Guard(timedelta(minutes=20), 45, by_night=False)}
    listed = await card(group, "alerts guards")
    assert "TV (Living room): 🛡 Guarded" in listed.text
    assert "TV (Living room)" in group.family.buttons(listed)


@pytest.mark.parametrize(
    "words",
    [
        "0 0 night",
        "1441 0 night",
        "5 20001 night",
        "5 -1 night",
        "5 0",
        "5 0 noon",
        "٥ 0 night",
        "5 0 night x",
        "5.5 0 day",
    ],
)
async def test_a_guard_nobody_could_mean_is_not_set(group: Troubles, words: str) -> None:
    tv_number = group.home.numbers[tv(group)]
    await card(group, f"alerts guard #{tv_number} {words}")
    assert await guards(group) == {}


@pytest.mark.parametrize("forged", ["#0", "#999999", "#-1", "TV", "#٣", "#1", "#" + "9" * 30])
async def test_a_forged_number_guards_nothing(group: Troubles, forged: str) -> None:
    told = await card(group, f"alerts guard {forged} 5 0 night")
    assert told.text == UNKNOWN
    assert await guards(group) == {}


async def test_what_can_hardly_be_off_has_no_guard(group: Troubles) -> None:
    for words in ("shutters patio", "heating bedroom", "scenes"):
        assert "Guard" not in group.family.buttons(await card(group, words))
    shutter = next(module for module in group.home if module.device == "automation")
    told = await card(group, f"alerts guard #{group.home.number(shutter)} 5 0 night")
    assert told.text == UNKNOWN


async def test_who_may_not_choose_alerts_sees_the_mark_and_no_button(group: Troubles) -> None:
    await becomes(group.family, group.family.ben, Role.CHILD)
    await group.guard("TV")
    group.family.later(minutes=11)
    panel = await card(group, who=group.family.ben)
    assert "🛡 Guarded" in panel.text
    assert not {"Guard", "Change the guard"} & set(group.family.buttons(panel))
    told = await card(group, f"alerts guard #{group.home.numbers[tv(group)]} off", who=group.family.ben)
    assert told.text == NO_RIGHT
    assert list(await guards(group)) == [tv(group)]


async def test_a_device_nobody_shows_them_they_cannot_guard(group: Troubles) -> None:
    await becomes(group.family, group.family.ben, Role.ADULT)
    await household(group.family).change(
        await number(group.family),
        lambda rules: rules.deciding(group.family.ben.id, BY_NAME["see.energy"], allowed=False),
    )
    told = await card(group, f"alerts guard #{group.home.numbers[tv(group)]} 5 0 night", who=group.family.ben)
    assert told.text == UNKNOWN
    await group.guard("TV")
    listed = await card(group, "alerts guards", who=group.family.ben)
    assert "TV" not in listed.text
    assert "And one more that I cannot name here." in listed.text


async def test_no_more_than_fifty_are_guarded(group: Troubles) -> None:
    await group.wish(guards={ModuleId(f"m{n}"): Guard(timedelta(minutes=5)) for n in range(50)})
    told = await card(group, f"alerts guard #{group.home.numbers[tv(group)]} 5 0 night")
    assert told.text.startswith("You guard as many devices as I can.")
    listed = await card(group, "alerts guards")
    await group.family.taps("Forget those that are gone", on=listed)
    assert await guards(group) == {}


# Switching it off


async def guarded(scene: Troubles) -> None:
    await card(scene, f"alerts guard #{scene.home.numbers[tv(scene)]} 5 0 night")


@pytest.mark.parametrize("said", ["plugs tv off", "plugs living room off", "plugs all off"])
async def test_what_is_guarded_is_asked_about_before_it_is_off(group: Troubles, said: str) -> None:
    await guarded(group)
    asked = await card(group, said)
    assert "A device that I guard for you would go off" in asked.text
    assert group.family.module("TV").on
    assert group.family.commands == 0
    await group.family.taps("No", on=asked)
    assert group.family.module("TV").on
    asked = await card(group, said)
    await group.family.taps("Yes, do it", on=asked)
    assert not group.family.module("TV").on


async def test_a_button_that_switches_it_off_asks_too(group: Troubles) -> None:
    panel = await card(group)
    off = group.family.data("Turn off", panel)
    await guarded(group)
    await group.family.presses(off, on=panel)
    assert group.family.module("TV").on
    assert "A device that I guard for you would go off" in panel.text


async def test_what_is_not_guarded_or_only_switched_on_is_not_asked_about(group: Troubles) -> None:
    await guarded(group)
    await card(group, "plugs coffee machine off")
    assert not group.family.module("Coffee machine").on
    before = group.family.commands
    await card(group, "plugs tv on")
    assert group.family.commands == before + 1


async def test_let_go_it_is_switched_off_at_once(group: Troubles) -> None:
    await guarded(group)
    await card(group, f"alerts guard #{group.home.numbers[tv(group)]} off")
    await card(group, "plugs tv off")
    assert not group.family.module("TV").on


async def test_another_chat_of_the_home_is_asked_too(home: Family) -> None:
    await home.shares()
    scene = await troubles(home, home.group)
    await guarded(scene)
    await home.says("/plugs tv off")
    assert "A device that I guard for you would go off" in home.reads
    assert home.module("TV").on


async def test_what_another_process_changed_is_known_after_ten_minutes(group: Troubles) -> None:
    """So no command waits for the database to learn what is guarded."""
    asked = "A device that I guard for you would go off"
    await card(group, "plugs tv on")
    await group.guard("TV")
    assert asked not in (await card(group, "plugs tv off")).text
    group.family.later(minutes=10)
    assert asked in (await card(group, "plugs tv off")).text


# Where nobody would hear it


async def test_a_guard_that_nobody_here_would_hear_says_so(home: Family) -> None:
    await home.shares()
    scene = await troubles(home, home.group)
    page = await home.says(f"/alerts guard #{scene.home.numbers[tv(scene)]} 5 0 night")
    assert "alerts do not come into this chat now" in page.text
    await home.taps("Turn alerts on")
    page = await home.says(f"/alerts guard #{scene.home.numbers[tv(scene)]}")
    assert "alerts do not come into this chat now" not in page.text


async def test_who_guards_a_muted_device_hears_of_it(group: Troubles) -> None:
    await group.wish(muted={str(tv(group)): None})
    await guarded(group)
    await group.begin("guard TV", why="off")
    await group.told()
    assert group.last.text.startswith("🚨 ")
    assert not group.last.silent


async def test_a_device_named_like_markup_is_only_named(shared: Family) -> None:
    name = "<b>TV</b> & <a href='x'>"
    shared.module("TV").name = name
    await shared.says("/homes refresh", chat=shared.group)
    scene = await troubles(shared, shared.group)
    module = next(module for module in scene.home if module.name == name)
    page = await card(scene, f"alerts guard #{scene.home.number(module)} 5 0 night")
    assert page.text.startswith(f"{name} (Living room)\n🛡 Guarded")
    listed = await card(scene, "alerts guards")
    assert f"{name} (Living room): 🛡" in listed.text
