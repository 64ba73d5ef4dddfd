"""What a forged or an old app sends: any bytes behind a button, any words after a command. One bot bears it all."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.chat.routes import BY_WORD
from tests.family import VICTOR, Family, at_home

pytestmark = pytest.mark.asyncio(loop_scope="module")
MODERATELY = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], derandomize=True
)


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def neighbours(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Family]:
    """Anna's home in the group and in her private chat; Ben, a mere member, has a home of his own elsewhere."""
    folder: Path = tmp_path_factory.mktemp("neighbours")
    async with at_home(folder) as family:
        await family.shares()
        await family.connects()
        await family.connects(who=family.ben, account=VICTOR)
        yield family


words = st.sampled_from(sorted(BY_WORD))
verbs = st.sampled_from(["", "on", "off", "40%", "21", "boost 60", "open", "run", "refresh", "c-x", "g-1-1-x"])
numbers = st.one_of(st.integers(-5, 80), st.sampled_from([10**9, 10**15, 10**18])).map(str)
back_to = st.one_of(st.text("abcsty", max_size=8), words)
origins = st.one_of(st.just(""), st.builds(" < {} #{} p{}".format, back_to, numbers, numbers))
spelled = st.builds("v1:{} {}{} {}{}".format, words, st.sampled_from(["", "#"]), numbers, verbs, origins)
broken = spelled.map(lambda said: said[:-1])
anything = st.one_of(spelled, broken, st.text(max_size=64), st.binary(max_size=64).map(repr))
data = anything.map(lambda said: said.encode("utf-8", "ignore")[:64].decode("utf-8", "ignore")).filter(bool)


@MODERATELY
@given(data=data)
async def test_nothing_a_member_presses_moves_the_groups_home(
    neighbours: Family, faultless: list[str], data: str
) -> None:
    before = neighbours.commands
    panel = neighbours.last_of_bot(neighbours.group)
    toasts = len(neighbours.telegram.toasts(neighbours.ben))
    await neighbours.presses(data, who=neighbours.ben, on=panel)
    assert neighbours.commands == before
    assert len(neighbours.telegram.toasts(neighbours.ben)) == toasts + 1, "every press is answered"
    assert faultless == []


@MODERATELY
@given(data=data)
async def test_nothing_somebody_presses_in_private_reaches_another_home(
    neighbours: Family, faultless: list[str], data: str
) -> None:
    rossi = [call for call in neighbours.cloud.calls if call.endpoint == "command" and call.user != VICTOR[0]]
    await neighbours.presses(data, who=neighbours.ben)
    after = [call for call in neighbours.cloud.calls if call.endpoint == "command" and call.user != VICTOR[0]]
    assert len(after) == len(rossi)
    assert faultless == []
    if not await neighbours.bot.store.links.of_person(neighbours.ben.id):
        await neighbours.connects(who=neighbours.ben, account=VICTOR)


@MODERATELY
@given(word=words, text=st.text(max_size=80))
async def test_no_words_after_a_command_break_the_bot(
    neighbours: Family, faultless: list[str], word: str, text: str
) -> None:
    before = neighbours.commands
    said = text.encode("utf-8", "ignore").decode()
    await neighbours.says(f"/{word} {said}", who=neighbours.ben, chat=neighbours.group)
    assert neighbours.commands == before
    assert faultless == []


@pytest.mark.parametrize(
    "data",
    [
        "",
        "v0:plugs #3 off",
        "v2:plugs #3 off",
        "plugs #3 off",
        "v1:",
        "v1: plugs #3 off",
        "v1:PLUGS #3",
        "v1:nothing",
    ],
)
async def test_a_button_of_another_time_brings_a_fresh_view(neighbours: Family, data: str) -> None:
    before = neighbours.commands
    panel = neighbours.last_of_bot(neighbours.private())
    await neighbours.presses(data, on=panel)
    assert neighbours.toast() == "That button is from an older time. Here is a fresh view."
    assert neighbours.private().last is not panel
    assert neighbours.reads.startswith("🏠 Casa Rossi")
    assert neighbours.commands == before


async def test_a_press_below_a_deleted_message_brings_a_fresh_panel(neighbours: Family) -> None:
    panel = await neighbours.says("/plugs")
    neighbours.anna.deletes(panel)
    neighbours.anna.presses_data(panel, "v1:plugs #1")
    await neighbours.settles()
    assert neighbours.private().last is not panel
    assert "Plugs · Casa Rossi" in neighbours.reads


async def test_a_number_nothing_has_is_no_module(neighbours: Family) -> None:
    before = neighbours.commands
    await neighbours.says("/plugs")
    await neighbours.presses("v1:plugs #9999 off")
    assert neighbours.reads == "I know nothing called “#9999” here."
    assert neighbours.commands == before


async def test_a_forged_way_back_changes_no_way_there(neighbours: Family) -> None:
    number = neighbours.data("TV", await neighbours.says("/plugs"))
    await neighbours.presses(f"{number} off < yes #1")
    assert not neighbours.module("TV").on
    assert "TV (Living room) is now: off" in neighbours.reads
    await neighbours.presses(f"{number} on < plugs #9999")
    assert neighbours.module("TV").on
    assert "TV (Living room) is now: on" in neighbours.reads


async def test_the_number_of_an_invitation_is_no_question(neighbours: Family, faultless: list[str]) -> None:
    await neighbours.says("/connect", chat=neighbours.group)
    for number in range(40):
        await neighbours.presses(f"v1:yes {number}", on=neighbours.last_of_bot(neighbours.group))
    assert faultless == []
    await neighbours.follows(next(m for m in reversed(neighbours.group.messages) if "private chat" in m.text))
    assert neighbours.buttons() == ["Sign in"], "and the invitation is still good"
