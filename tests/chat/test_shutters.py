"""Shutters take their time, and the chat says so."""

from tests.family import Family


async def test_a_shutter_is_on_its_way_and_then_there(home: Family) -> None:
    texts: list[str] = []
    home.telegram.subscribe(lambda event: texts.append(str(event.get("message", {}).get("text", ""))))
    await home.says("/shutters patio close")
    assert home.module("Patio shutter").level == 0
    assert any("Patio shutter (Living room) is on its way." in text for text in texts)
    assert "Patio shutter (Living room) is now: closed" in home.reads


async def test_a_shutter_opens_part_of_the_way(home: Family) -> None:
    await home.says("/shutters awning 30%")
    assert home.module("Awning").level == 30
    assert "Awning (Living room) is now: 30\u00a0% open" in home.reads


async def test_a_shutter_has_its_three_buttons_and_three_positions(home: Family) -> None:
    await home.says("/shutters awning")
    assert home.buttons()[:6] == ["Open", "Stop", "Close", "25\u00a0% open", "50\u00a0% open", "75\u00a0% open"]
    await home.taps("Open")
    assert home.module("Awning").level == 100


async def test_a_shutter_stops_where_it_is(home: Family) -> None:
    shutter = home.module("Patio shutter")
    home.house.touch(shutter.id, level=0)
    home.later(seconds=5)
    await home.says("/shutters patio stop")
    home.house.advance()
    assert shutter.target is None
    assert 0 < shutter.level < 100


async def test_everything_at_once_asks_first(home: Family) -> None:
    await home.says("/shutters all close")
    assert home.reads == (
        "8 shutters: close? This reaches 7 rooms.\n"
        "Every shutter of a home moves, gates and doors too. Please make sure that nobody is in the way."
    )
    assert home.commands == 0
    await home.taps("Yes, do it")
    home.later(minutes=1)
    home.house.advance()
    assert {home.module(name).level for name in ("Patio shutter", "Office blind", "Kitchen shutter")} == {0}


async def test_all_of_them_stop_at_once_and_unasked(home: Family) -> None:
    for name in ("Patio shutter", "Office blind"):
        home.house.touch(home.module(name).id, level=0 if home.module(name).level else 100)
    home.later(seconds=5)
    await home.says("/shutters all stop")
    assert home.commands > 0
    assert "Yes, do it" not in home.buttons()
    home.house.advance()
    assert home.module("Patio shutter").target is None
    assert home.module("Office blind").target is None


async def test_a_stop_of_an_hour_ago_is_asked_about(home: Family) -> None:
    home.anna.says(home.private(), "/shutters all stop")
    home.later(hours=1)
    await home.settles()
    assert home.buttons() == ["Yes, do it", "No"]
    assert home.commands == 0


async def test_who_may_not_move_a_shutter_stops_none(shared: Family) -> None:
    await shared.says("/shutters all stop", who=shared.ben, chat=shared.group)
    assert shared.commands == 0


async def test_a_shutter_that_never_moves_is_not_confirmed_after_a_last_look(home: Family) -> None:
    home.house.latency = 100
    await home.says("/shutters awning open")
    assert "Not confirmed: Awning (Living room), open." in home.reads
    assert home.waits[-3:] == [2.0, 13.0, 25.0]
