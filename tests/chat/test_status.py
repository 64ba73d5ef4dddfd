"""The whole home at a glance, and the way through it."""

from tests.family import Family


async def test_the_whole_home_is_shown_by_room_and_by_page(home: Family) -> None:
    first = await home.says("/status")
    assert first.text.startswith("🏠 Casa Rossi (page 1 of 2)")
    assert "Living room: 7 devices, 2 on, 1 open, 19.5\u00a0°C" in first.text
    second = await home.taps("Next")
    assert second is first
    assert "(page 2 of 2)" in second.text
    assert "Front door remote" in home.buttons()
    assert "Next" not in home.buttons()
    await home.taps("Previous")
    assert "(page 1 of 2)" in home.reads


async def test_a_page_that_is_no_more_is_the_last_one(home: Family) -> None:
    await home.says("/status")
    await home.presses("v1:status #1 p999")
    assert "(page 2 of 2)" in home.reads


async def test_refresh_keeps_the_page(home: Family) -> None:
    await home.says("/status")
    await home.taps("Next")
    await home.taps("Refresh")
    assert "(page 2 of 2)" in home.reads


async def test_a_room_shows_everything_in_it(home: Family) -> None:
    await home.says("/status")
    room = await home.taps("Kitchen")
    assert "Ceiling light: on" in room.text
    assert "Kitchen shutter: open" in room.text
    card = await home.taps("Kitchen shutter")
    assert "Now: open" in card.text


async def test_a_remote_tells_its_battery(home: Family) -> None:
    await home.says("/status bedside remote right")
    assert "battery low" in home.reads
    assert home.buttons() == ["Back to Casa Rossi", "Refresh"]


async def test_every_state_has_its_age(home: Family) -> None:
    panel = await home.says("/plugs")
    zone = home.settings.timezone
    assert f"As of {home.clock().astimezone(zone):%H:%M}" in panel.text


async def test_what_was_known_is_shown_below_an_error_with_its_age(home: Family) -> None:
    await home.says("/plugs")
    home.later(minutes=5)
    home.cloud.faults.arm("server_error", route="status")
    panel = await home.says("/plugs")
    assert "internal fault" in panel.text
    assert "Coffee machine: on" in panel.text
    earlier = home.clock().astimezone(home.settings.timezone)
    assert f"As of {earlier:%H:%M}" not in panel.text
    assert home.buttons()[0] == "Try again"


async def test_an_error_is_never_shown_as_an_empty_home(home: Family) -> None:
    home.cloud.faults.arm("empty", route="status")
    panel = await home.says("/status")
    assert "cannot read" in panel.text
    assert "Kitchen" not in panel.text


async def test_one_word_reaches_lights_and_plugs_of_a_room(home: Family) -> None:
    await home.says("/status kitchen off")
    assert not home.module("Coffee machine").on
    assert not home.module("Ceiling light", ambient="Kitchen").on


async def test_names_from_the_home_cannot_dress_up_as_our_words(home: Family) -> None:
    home.module("TV").name = '<b>Bold</b> & "quoted"\u202e\n' + "x" * 80
    await home.says("/homes refresh")
    await home.says("/homes")
    await home.taps("Look for new devices")
    panel = await home.says("/plugs")
    assert '<b>Bold</b> & "quoted" xxx' in panel.text
    assert "\u202e" not in panel.text
    assert not [call for call in home.telegram.complaints if "entities" in call]
