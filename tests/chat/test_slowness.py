"""When Telegram or the cloud take their time: the presser knows that the bot is at it, and nobody misses an answer."""

from tests.family import Family


async def test_a_press_that_takes_long_is_answered_at_once(home: Family) -> None:
    await home.says("/plugs tv")
    home.cloud.latency = 0.5
    await home.taps("Turn off")
    assert home.toast() == "Working…"
    assert "TV (Living room) is now: off" in home.reads


async def test_a_refusal_that_takes_long_is_told_in_a_line(shared: Family) -> None:
    """The toast is spent on "Working…", so the refusal needs words of its own; the panel stays as it is."""
    panel = await shared.says("/plugs", chat=shared.group)
    button = next(row[1] for row in panel.keyboard if row[0].text == "TV")
    shared.telegram.faults.script("getChatMember", delay=0.6)
    before = panel.text
    await shared.presses(button.callback_data, who=shared.ben, on=panel)
    assert shared.toast(shared.ben) == "Working…"
    assert shared.group.last.text == "Your role here does not include switching this."
    assert panel.text == before
    assert shared.commands == 0


async def test_other_chats_do_not_wait_for_a_slow_one(shared: Family) -> None:
    await shared.connects()
    shared.telegram.faults.script("sendMessage", delay=3, chat=shared.group.id)
    shared.anna.says(shared.group, "/plugs")
    shared.anna.says(shared.private(), "/plugs tv off")
    await shared.telegram.until(lambda: "TV (Living room) is now: off" in shared.reads, timeout=2.5)
    await shared.settles()
    assert "Coffee machine" in shared.group.last.text


async def test_a_bot_that_administers_hears_at_once_who_lost_a_right(shared: Family) -> None:
    shared.group.promote(shared.telegram.bots[0])
    shared.group.promote(shared.ben)
    await shared.says("/plugs tv off", who=shared.ben, chat=shared.group)
    assert not shared.module("TV").on
    shared.group.demote(shared.ben)
    await shared.settles()
    await shared.says("/plugs tv on", who=shared.ben, chat=shared.group)
    assert not shared.module("TV").on, "without waiting for five minutes to pass"


async def test_a_command_that_half_the_rooms_refuse_is_told_by_parts(home: Family) -> None:
    """Lights are one call and plugs another: what worked is told beside what did not, with the log's reference."""
    home.cloud.faults.arm("server_error", route="*/plug/*", times=1)
    await home.says("/status kitchen off")
    assert not home.module("Ceiling light", ambient="Kitchen").on
    assert home.module("Coffee machine").on
    assert "Not done: Coffee machine (Kitchen)." in home.reads
    assert "Legrand's service has an internal fault. Reference:" in home.reads


async def test_a_home_that_became_empty_is_told_as_empty(home: Family) -> None:
    """The account has lost its plants since it was connected."""
    link = (await home.bot.store.links.of_person(home.anna.id))[0]
    await home.bot.store.homes.save(link.account, "[]", [], home.clock())
    await home.restarts()
    for command in ("/plugs", "/energy", "/status"):
        await home.says(command)
        assert home.reads.startswith("Your account shows no home.")
    await home.says("/homes")
    await home.taps("Look for new devices")
    await home.says("/plugs")
    assert "Coffee machine" in home.reads


async def test_nobody_promises_anything_about_an_empty_home(home: Family) -> None:
    link = (await home.bot.store.links.of_person(home.anna.id))[0]
    home.house.plants[0].offline = True
    await home.says("/plugs")
    await home.taps("Tell me when it is back")
    await home.bot.store.homes.save(link.account, "[]", [], home.clock())
    await home.restarts()
    home.later(minutes=2)
    await home.rounds()
    assert not [text for text in home.said() if text.startswith("Your home answers again.")]
