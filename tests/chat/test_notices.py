"""Messages nobody asked for just now: what is back, and what only the operators can mend."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from markupsafe import Markup

from bot.locales import locale
from tests.family import Family, at_home


def answers_again(home: Family) -> int:
    """How often Anna was told."""
    return sum(text.startswith("Your home answers again.") for text in home.said())


async def test_what_was_promised_is_told_once(home: Family) -> None:
    home.house.plants[0].offline = True
    await home.says("/plugs kitchen off")
    reference = home.reads.split("Reference: ")[1][:5]
    await home.taps("Tell me when it is back")
    assert home.reads == "I will tell you here when it works again."
    assert home.toast() == "I will tell you here when it works again."
    home.later(minutes=2)
    await home.rounds()
    assert not answers_again(home), "it is not back"
    home.house.plants[0].offline = False
    home.later(minutes=11)
    await home.rounds()
    assert answers_again(home) == 1
    assert home.reads == f"Your home answers again.\nYou asked me to tell you (reference {reference})."
    assert home.buttons() == ["Home now"]
    home.later(minutes=30)
    await home.rounds()
    assert answers_again(home) == 1


async def test_returning_calls_are_told_at_their_time(home: Family) -> None:
    home.cloud.faults.arm("quota", times=1)
    await home.says("/plugs")
    back = home.clock().astimezone(home.settings.timezone)
    await home.taps("Tell me when it is back")
    assert "I will tell you here when it works again. Legrand says: " in home.reads
    home.later(hours=3)
    asked = home.calls
    await home.rounds()
    assert home.calls == asked, "nobody looks before its time"
    home.later(minutes=31)
    await home.rounds()
    assert home.reads.startswith("Your home answers again.")
    assert back.utcoffset() is not None


async def test_the_quota_screen_promises_too(home: Family) -> None:
    home.cloud.faults.arm("quota", times=1)
    await home.says("/plugs")
    await home.says("/quota")
    await home.taps("Tell me when it is back")
    assert "Legrand says:" in home.reads


async def test_a_promise_survives_a_restart_and_ends_after_days(home: Family) -> None:
    home.house.plants[0].offline = True
    await home.says("/plugs")
    await home.taps("Tell me when it is back")
    await home.restarts()
    home.later(days=3)
    home.house.plants[0].offline = False
    await home.rounds()
    assert not answers_again(home)


async def test_a_promise_in_a_topic_is_kept_in_its_thread(family: Family) -> None:
    family.group = family.telegram.add_group("House", [family.anna, family.ben], [family.anna], forum=True)
    await family.shares()
    thread = family.group.add_topic("Kitchen")
    family.house.plants[0].offline = True
    answer = await family.says("/plugs", who=family.ben, chat=family.group, thread=thread)
    await family.taps("Tell me when it is back", who=family.ben, on=answer)
    family.house.plants[0].offline = False
    family.later(minutes=2)
    await family.rounds()
    assert family.group.last.text.startswith("Your home answers again.")
    assert family.group.last.thread == thread


async def test_a_promise_is_kept_in_the_language_it_was_given_in(home: Family) -> None:
    home.anna.language = "fr"
    home.house.plants[0].offline = True
    answer = await home.says("/plugs")
    await home.presses(answer.keyboard[0][1].callback_data)
    home.house.plants[0].offline = False
    home.later(minutes=2)
    await home.rounds()
    sentence = locale("fr")("back-again", reference="X")
    assert home.reads.splitlines()[0] == Markup(sentence.splitlines()[0]).striptags()


async def test_a_promise_to_a_chat_that_is_gone_is_kept_when_it_comes_back_in_time(home: Family) -> None:
    home.house.plants[0].offline = True
    await home.says("/plugs")
    await home.taps("Tell me when it is back")
    home.house.plants[0].offline = False
    home.anna.blocks(home.telegram.bots[0])
    await home.settles()
    home.later(minutes=2)
    await home.rounds()
    calls = home.calls
    home.later(minutes=20)
    await home.rounds()
    assert home.calls == calls, "nobody looks for nobody"
    assert not answers_again(home)
    await home.says("/start")
    home.later(minutes=10)
    await home.rounds()
    assert answers_again(home) == 1


async def test_a_promise_is_kept_while_telegram_does_not_answer(home: Family) -> None:
    home.house.plants[0].offline = True
    await home.says("/plugs")
    await home.taps("Tell me when it is back")
    home.house.plants[0].offline = False
    home.telegram.faults.script("sendMessage", code=500, description="Internal Server Error", times=1)
    home.later(minutes=2)
    await home.rounds()
    await home.rounds()
    assert home.reads.startswith("Your home answers again.")


async def test_a_promise_about_a_home_that_was_disconnected_is_dropped(home: Family) -> None:
    home.house.plants[0].offline = True
    await home.says("/plugs")
    await home.taps("Tell me when it is back")
    await home.says("/disconnect")
    await home.taps("Disconnect")
    home.later(minutes=2)
    await home.rounds()
    assert not answers_again(home)


@pytest.fixture
async def operated(tmp_path: Path) -> AsyncIterator[Family]:
    """A family whose Ben runs the bot, and has started it."""
    async with at_home(tmp_path, more={"BOT_OPERATORS": "710000002 999"}) as family:
        assert family.ben.id == 710000002
        await family.says("/start", who=family.ben)
        await family.connects()
        yield family


@pytest.mark.parametrize(
    ("fault", "alarm"),
    [
        ("invalid_client", "The sign-in refuses this application."),
        ("secret_expired", "The client secret has probably expired."),
        ("invalid_key", "Legrand refuses this application. Check BOT_ELIOT_SUBSCRIPTION_KEY"),
        ("missing_key", "Legrand refuses this application. Check BOT_ELIOT_SUBSCRIPTION_KEY"),
    ],
)
async def test_what_no_family_can_mend_alarms_the_operators_once(operated: Family, fault: str, alarm: str) -> None:
    operated.later(hours=2)
    operated.cloud.faults.arm(fault)
    for _ in range(3):
        await operated.says("/plugs")
        assert "whoever runs this bot" in operated.reads.casefold()
        assert "You need not connect again." in operated.reads
    await operated.settles()
    told = [text for text in operated.said(operated.private(operated.ben)) if text.startswith(alarm)]
    assert len(told) == 1
    operated.later(hours=7)
    await operated.says("/plugs")
    told = [text for text in operated.said(operated.private(operated.ben)) if text.startswith(alarm)]
    assert len(told) == 2, "after some hours it is said again"
    operated.cloud.faults.disarm()
    await operated.says("/plugs")
    assert "Coffee machine" in operated.reads, "the tokens were kept"
