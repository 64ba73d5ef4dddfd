"""Telegram refuses, is slow or breaks off: the family gets its answer all the same, and the house is told once."""

import io

import pytest
from sqlalchemy import delete

from bot.chat.delivery import TEXT_LENGTH, fitted, plain_text
from storage.tables import THINGS
from tests.family import Family


async def test_a_flood_is_waited_for(home: Family) -> None:
    home.telegram.faults.script("sendMessage", code=429, retry_after=7)
    await home.says("/plugs")
    assert "Coffee machine" in home.reads
    assert 7.0 in home.waits


async def test_a_flood_that_lasts_too_long_is_given_up(home: Family) -> None:
    home.telegram.faults.script("sendMessage", code=429, retry_after=600)
    before = home.private().last
    await home.says("/plugs")
    assert home.last_of_bot(home.private()) is before
    await home.says("/plugs")
    assert "Coffee machine" in home.reads


async def test_the_familys_own_limits_lose_nothing(home: Family) -> None:
    home.telegram.flood = True
    for number in range(6):
        home.anna.says(home.private(), f"/lights chandelier {30 + number}%")
    await home.settles()
    assert home.module("Chandelier").level == 35
    assert "35\u00a0%" in home.reads


async def test_a_panel_that_stays_the_same_is_a_success(home: Family) -> None:
    panel = await home.says("/homes")
    home.anna.presses_data(panel, "v1:homes")
    await home.settles()
    assert home.private().last is panel
    assert home.telegram.toasts(home.anna)


async def test_a_panel_that_is_gone_is_sent_anew(home: Family) -> None:
    panel = await home.says("/plugs")
    home.telegram.faults.script("editMessageText", code=400, description="Bad Request: message to edit not found")
    await home.taps("TV")
    assert home.private().last is not panel
    assert home.reads.startswith("TV")


async def test_a_press_that_is_too_old_to_answer_still_acts(home: Family) -> None:
    await home.says("/plugs tv")
    home.telegram.faults.script(
        "answerCallbackQuery",
        code=400,
        description="Bad Request: query is too old and response timeout expired or query ID is invalid",
    )
    await home.taps("Turn off")
    assert not home.module("TV").on
    assert "TV (Living room) is now: off" in home.reads


async def test_a_message_telegram_cannot_read_is_sent_plainly(home: Family) -> None:
    home.telegram.faults.script("sendMessage", code=400, description="Bad Request: can't parse entities: x")
    await home.says("/plugs")
    assert "Coffee machine: on" in home.reads
    assert "<b>" not in home.reads


@pytest.mark.parametrize("code", [500, 502])
async def test_an_answer_telegram_did_not_take_costs_no_second_command(home: Family, code: int) -> None:
    home.telegram.faults.script("sendMessage", code=code, description="Internal Server Error")
    await home.says("/plugs tv off")
    assert home.commands == 1
    assert not home.module("TV").on


async def test_an_answer_whose_receipt_is_lost_stays_one_command(home: Family) -> None:
    home.telegram.faults.script("sendMessage", lost_answer=True)
    await home.says("/plugs tv off")
    assert home.commands == 1


@pytest.mark.parametrize(
    ("code", "description", "reason"),
    [
        (409, "Conflict: terminated by other getUpdates request", "conflict"),
        (401, "Unauthorized", "token"),
    ],
)
async def test_what_no_waiting_mends_stops_the_bot(
    home: Family, faultless: list[str], code: int, description: str, reason: str
) -> None:
    home.telegram.faults.script("getUpdates", code=code, description=description)
    home.anna.says(home.private(), "/plugs")
    assert await home.bot.stopped == reason
    assert "fetching updates ended" in faultless.pop()


async def test_a_fault_of_ours_is_told_with_the_reference_of_the_log(
    home: Family, journal: io.StringIO, faultless: list[str]
) -> None:
    """A number that got lost from the database: nothing a person or the cloud can do anything about."""
    await home.says("/plugs")
    panel = home.private().last
    await home.bot.store.write(lambda session: session.execute(delete(THINGS)))
    await home.restarts()
    await home.says("/plugs")
    assert home.reads.startswith("Something went wrong on my side.")
    reference = home.reads[-5:]
    assert f" {reference} bot.chat.answering: " in journal.getvalue()
    await home.presses("v1:plugs", on=panel)
    assert home.toast() == "Something went wrong on my side. Please try again."
    faultless.clear()


def test_a_text_that_is_too_long_is_cut_at_a_line() -> None:
    text = "\n".join(f"<b>Room {number}</b>: on &amp; off" for number in range(400))
    cut = fitted(text)
    assert len(plain_text(cut)) <= TEXT_LENGTH
    assert cut.endswith("…")
    assert cut.count("<b>") == cut.count("</b>")
    assert fitted("short") == "short"


async def test_a_home_with_very_many_devices_fits_into_a_message(home: Family) -> None:
    for ambient in home.house.plants[0].ambients:
        ambient.name = ambient.name + " " + "long" * 30
        for module in ambient.modules:
            module.name = module.name + " " + "name" * 30
    await home.says("/homes refresh")
    await home.says("/homes")
    await home.taps("Look for new devices")
    for command in ("status", "plugs", "lights", "heating", "energy", "scenes"):
        await home.says(f"/{command}")
        assert len(home.reads) <= TEXT_LENGTH
    assert not home.telegram.complaints


async def test_a_fault_before_any_answer_is_told_in_the_right_topic(family: Family, faultless: list[str]) -> None:
    """A time zone that the system no longer knows."""
    family.group = family.telegram.add_group("House", [family.anna, family.ben], [family.anna], forum=True)
    await family.shares()
    chat = await family.bot.store.chats.find(family.group.id)
    panel = await family.says("/plugs", chat=family.group)
    await family.bot.store.chats.set_zone(chat.id, "Middle/Earth")
    thread = family.group.add_topic("Kitchen")
    answer = await family.says("/plugs", chat=family.group, thread=thread)
    assert answer.text.startswith("Something went wrong on my side.")
    assert answer.thread == thread
    await family.presses("v1:plugs", on=panel)
    assert family.toast() == "Something went wrong on my side. Please try again."
    assert family.commands == 0
    faultless.clear()
