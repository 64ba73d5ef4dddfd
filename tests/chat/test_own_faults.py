"""A fault of the bot itself: one sentence, and a reference that the log has too."""

import re

from sqlalchemy import text

from tests.family import Family


async def test_a_fault_of_the_bot_is_owned_up_to_with_a_reference(home: Family, faultless: list[str]) -> None:
    await home.bot.store.write(lambda session: session.execute(text("DROP TABLE prompts")))

    answer = await home.says("/plugs all off")

    assert answer.text.startswith("Something went wrong on my side.")
    reference = re.search(r"Reference: (\w+)", answer.text)
    assert reference is not None
    line = faultless.pop()
    assert "answer failed command=plugs" in line
    assert reference[1] in line


async def test_a_press_that_meets_a_fault_is_answered_too(home: Family, faultless: list[str]) -> None:
    panel = await home.says("/plugs")
    await home.bot.store.write(lambda session: session.execute(text("DROP TABLE prompts")))

    await home.taps("Turn all off", on=panel)

    assert home.toast() == "Something went wrong on my side. Please try again."
    assert "Something went wrong on my side." in home.reads
    assert "answer failed command=plugs" in faultless.pop()
