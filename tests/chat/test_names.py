"""What a family calls its rooms and devices: given, used in sentences, taken away; and everything that is refused."""

import json

import pytest

from bot.chat.screen import COMMAND_BYTES, VERSION
from bot.domain.rights import Role
from bot.simulator.telegram_chats import Chat, ShownMessage
from storage.records import AliasRecord, LinkRecord
from tests.chat.life_scene import becomes
from tests.family import MARIA, VICTOR, Family

NO_RIGHT = "Only the owner of the home can do that, or an admin of the group while no home is connected."
LONG = "The very long name of a lamp that hangs"
RTL = "\u202eالتنين\u202c"


async def link_of(family: Family, chat: Chat) -> LinkRecord:
    record = await family.bot.store.chats.find(chat.id)
    assert record is not None
    (link,) = await family.bot.store.links.of_chat(record.id)
    return link


async def given(family: Family, chat: Chat) -> list[AliasRecord]:
    link = await link_of(family, chat)
    return list(await family.bot.store.aliases.of_link(link.chat, link.id))


async def names(family: Family, chat: Chat | None = None) -> list[str]:
    return [alias.name for alias in await given(family, chat or family.private())]


async def number(family: Family, name: str) -> int:
    """The number of a device or a room, as its page says it."""
    shown = await family.says(f"/names {name}", chat=family.private())
    return int(family.data("Add a name", shown).split()[1].removeprefix("#"))


def question(family: Family, chat: Chat) -> ShownMessage:
    asked = family.last_of_bot(chat)
    assert asked.markup is not None
    assert asked.markup["force_reply"]
    assert family.anna.is_brought_to_answer(chat) is asked
    return asked


# Given, used, taken away


async def test_a_device_gets_a_name_by_buttons_alone(home: Family) -> None:
    await home.says("/settings")
    await home.taps("Names")
    assert home.reads.splitlines() == [
        "Names of your own",
        "What you call a room or a device here, I understand too.",
        "There are none yet. Choose a room.",
    ]
    await home.taps("Living room")
    assert home.reads.startswith("Living room\nIt has no other name here.")
    await home.taps("TV")
    await home.taps("Add a name")
    asked = question(home, home.private())
    assert asked.text.startswith("What else do you call TV (Living room)?\nAnswer this message with the name")
    assert asked.markup is not None
    assert asked.markup["input_field_placeholder"] == "The name"

    await home.says("the dragon", reply_to=asked)

    assert home.reads == (
        "From now on, “the dragon” is TV (Living room).\n\nTV (Living room)\nYou also call it “the dragon”."
    )
    await home.says("turn the dragon off")
    assert not home.module("TV").on
    await home.says("DRAGON on")
    assert home.module("TV").on
    await home.says("turn the drgaon off please")
    assert not home.module("TV").on
    await home.says("is the dragon on?")
    assert home.reads.startswith("No, TV")


async def test_a_name_is_taken_away_again(home: Family) -> None:
    await home.says("/names tv = the dragon")
    await home.says("/names tv = beast")
    await home.says("/names the dragon")
    assert home.reads == "TV (Living room)\nYou also call it “the dragon”, “beast”."
    await home.taps("Remove “the dragon”")
    assert home.reads == "TV (Living room)\nYou also call it “beast”."
    before = home.commands
    await home.says("turn the dragon off")
    assert home.commands == before
    await home.says("turn the beast off")
    assert not home.module("TV").on


async def test_a_name_is_typed_in_full(home: Family) -> None:
    await home.says("/names kitchen coffee machine = the   engine")
    assert home.reads.startswith("From now on, “the engine” is Coffee machine (Kitchen).")
    tv = await number(home, "tv")
    await home.says(f"/names #{tv} the dragon")
    await home.says(f"/names #{tv} = beast = best")
    assert await names(home) == ["the engine", "the dragon", "beast = best"]
    await home.says("/names")
    assert "Coffee machine (Kitchen): “the engine”" in home.reads.splitlines()
    assert "TV (Living room): “the dragon”, “beast = best”" in home.reads.splitlines()


async def test_a_room_gets_a_name_and_keeps_its_own(home: Family) -> None:
    await home.says("/names kitchen = the galley")
    assert home.reads.startswith("From now on, “the galley” is Kitchen.")
    ceiling, elsewhere = home.module("Ceiling light", ambient="Kitchen"), home.module("Chandelier")
    assert ceiling.on
    await home.says("galley lights off")
    assert not ceiling.on
    assert elsewhere.on
    await home.says("turn the ceiling light in the kitchen on")
    assert ceiling.on
    await home.says("which plugs are on in the galley?")
    assert "Coffee machine" in home.reads
    assert "TV" not in home.reads


async def test_what_it_is_called_now_others_understand_in_their_language(home: Family) -> None:
    await home.says("/names tv = dragon")
    await home.says("/language fr")
    await home.says("éteins dragon")
    assert not home.module("TV").on
    await home.says("/language it")
    await home.says("accendi dragon")
    assert home.module("TV").on


async def test_a_new_survey_keeps_the_names(home: Family) -> None:
    await home.says("/names tv = the dragon")
    home.module("TV").name = "Television"
    await home.says("/homes refresh")
    await home.says("/names")
    assert "Television (Living room): “the dragon”" in home.reads
    await home.restarts()
    await home.says("turn the dragon off")
    assert not home.module("Television").on


async def test_an_unclear_name_of_a_thing_is_asked_back_with_what_was_said(home: Family) -> None:
    home.module("TV").name = "Bedside lamp"
    await home.says("/homes refresh")
    await home.says("/names bedside lamp = the dragon")
    assert home.reads == "Which one do you mean by “bedside lamp”?"
    assert await names(home) == []
    await home.taps(home.buttons()[0])
    assert home.reads.startswith("From now on, “the dragon” is Bedside lamp")


async def test_every_button_fits_and_every_page_turns(home: Family) -> None:
    await home.says("/names")
    await home.taps("Next")
    assert "Previous" in home.buttons()
    seen = set()
    for page in ("/names", "/names p2", "/names p99", "/names rest"):
        shown = await home.says(page)
        for row in shown.keyboard:
            for button in row:
                seen.add(button.text)
                assert len((button.callback_data or "").removeprefix(VERSION).encode()) <= COMMAND_BYTES
    assert {"Kitchen", "Bathroom", "All settings", "All names"} <= seen


# Refused


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("off", "“off” already means something else in sentences"),
        ("Aus!", "“Aus!” already means something else in sentences"),
        ("all", "“all” already means something else in sentences"),
        ("turn everything off", "“turn everything off” already means something else in sentences"),
        ("tomorrow", "“tomorrow” already means something else in sentences"),
        ("seven", "“seven” already means something else in sentences"),
        ("7", "A name needs a letter"),
        ("12 34", "A name needs a letter"),
        ("🐉", "A name needs a letter"),
        ("\u202e\u200b", "A name needs a letter"),
        ("/start", "A name begins with neither / nor #."),
        ("#18", "A name begins with neither / nor #."),
        (f"{LONG} so", "This name is too long."),
        ("x" * 4000, "This name is too long."),
        ("tv", "It is called “tv” already."),
        ("living room TV", "It is called “living room TV” already."),
        ("Worktop light", "Worktop light (Kitchen) is called “Worktop light” already."),
        ("the worktop light", "Worktop light (Kitchen) is called “the worktop light” already."),
        ("kitchen worktop light", "Worktop light (Kitchen) is called “kitchen worktop light” already."),
        ("KITCHEN", "Kitchen is called “KITCHEN” already."),
        ("Sea house", "Sea house is called “Sea house” already."),
        ("the engine", "Coffee machine (Kitchen) is called “the engine” already."),
        ("galley engine", "Coffee machine (Kitchen) is called “galley engine” already."),
        ("movie night", "Movie night is called “movie night” already."),
    ],
)
async def test_what_is_no_name_is_refused_with_a_reason(home: Family, said: str, told: str) -> None:
    await home.says("/names coffee machine = engine")
    await home.says("/names kitchen = galley")
    await home.says(f"/names tv = {said}")
    assert home.reads.startswith(told)
    assert await names(home) == ["engine", "galley"]
    await home.taps("Back")
    assert home.reads.startswith("TV (Living room)")


async def test_a_thing_has_five_names(home: Family) -> None:
    for name in ("one dragon", "two dragon", "dragon tail", "dragon ear", "dragon eye"):
        await home.says(f"/names tv = {name}")
    await home.says("/names tv = dragon nose")
    assert home.reads == "It has 5 names already. Remove one first."
    await home.taps("Back")
    assert "Add a name" not in home.buttons()
    tv = home.data("Remove “dragon eye”").split()[1]
    await home.presses(f"{VERSION}names {tv} add")
    assert home.reads == "It has 5 names already. Remove one first."


async def test_what_is_called_nothing_here_is_told(home: Family) -> None:
    for said in ("#999999 = the dragon", "zzz = the dragon", "#999999", "kitchen off = x y"):
        await home.says(f"/names {said}")
        assert await names(home) == []
    await home.says("/names #999999 = the dragon")
    assert home.reads.startswith("I know nothing called “#999999” here.")


# Hostile names are text


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("<b>dragon</b> & <a href='x'>", "<b>dragon</b> & <a href='x'>"),
        (RTL, "التنين"),
        ("🐉 dragon\u200b\u2066 \n\tof\u0000 fire", "🐉 dragon of fire"),
        (LONG, LONG),
        ("{ $name } %s {0}", "{ $name } %s {0}"),
        ("drágon'); DROP TABLE aliases; --", "drágon'); DROP TABLE aliases; --"),
    ],
)
async def test_a_hostile_name_is_shown_as_it_is_and_breaks_no_screen(home: Family, said: str, shown: str) -> None:
    await home.says(f"/names tv = {said}")
    assert home.reads.startswith(f"From now on, “{shown}” is TV (Living room).")
    assert await names(home) == [shown]
    await home.says("/names")
    assert f"TV (Living room): “{shown}”" in home.reads
    await home.says("/names tv")
    assert home.reads == f"TV (Living room)\nYou also call it “{shown}”."
    (drop,) = [label for label in home.buttons() if label.startswith("Remove")]
    await home.taps(drop)
    assert await names(home) == []


async def test_a_name_of_a_device_leads_nobody_elsewhere(home: Family) -> None:
    """The question is recognized by its end alone, which is ours."""
    home.module("TV").name = "x /names #1 = …"
    await home.says("/homes refresh")
    page = await home.says("/names living room")
    label = next(label for label in home.buttons(page) if label.startswith("x /names"))
    await home.taps(label)
    own = home.data("Add a name").split()[1]
    await home.taps("Add a name")
    asked = question(home, home.private())
    assert asked.text.endswith(f"/names {own} = …")
    await home.says("dragon", reply_to=asked)
    assert [f"#{alias.thing}" for alias in await given(home, home.private())] == [own]


# In a group


async def test_in_a_group_the_question_is_answered_by_who_was_asked(shared: Family) -> None:
    group = shared.group
    await shared.says("/names tv", chat=group)
    await shared.taps("Add a name", on=group.last)
    asked = question(shared, group)
    assert asked.text.startswith("Anna, what else do you call TV (Living room)?")
    assert shared.ben.is_brought_to_answer(group) is None
    await shared.says("the dragon", chat=group, reply_to=asked)
    assert await names(shared, group) == ["the dragon"]
    await shared.says("turn the dragon off", chat=group, reply_to=shared.last_of_bot(group))
    assert not shared.module("TV").on


@pytest.mark.parametrize("role", [Role.ADULT, Role.CHILD, Role.GUEST])
async def test_who_may_not_change_settings_looks_and_changes_nothing(shared: Family, role: Role) -> None:
    group = shared.group
    await shared.says("/names tv = the dragon", chat=group)
    await becomes(shared, shared.ben, role)
    told = await shared.says("/names the dragon", chat=group, who=shared.ben)
    assert told.text == "TV (Living room)\nYou also call it “the dragon”."
    assert shared.buttons(told) == ["Back"]
    (alias,) = await given(shared, group)
    for words in (
        f"names #{alias.thing} drop {alias.id}",
        f"names #{alias.thing} add",
        f"names #{alias.thing} = beast",
        f"names #{alias.thing} beast",
        "names tv = beast",
        "names the dragon = beast",
        "names zzz = beast",
    ):
        assert (await shared.says(f"/{words}", chat=group, who=shared.ben)).text == NO_RIGHT
        await shared.presses(f"{VERSION}{words}", who=shared.ben, on=told)
        assert shared.toast(shared.ben) == NO_RIGHT
    assert await names(shared, group) == ["the dragon"]


async def test_an_answer_of_somebody_else_gives_no_name(shared: Family) -> None:
    group = shared.group
    await becomes(shared, shared.ben, Role.CHILD)
    await shared.says("/names tv", chat=group)
    await shared.taps("Add a name", on=group.last)
    asked = question(shared, group)
    assert (await shared.says("stinker", chat=group, who=shared.ben, reply_to=asked)).text == NO_RIGHT
    assert await names(shared, group) == []


async def test_a_question_somebody_wrote_themselves_asks_nothing(shared: Family) -> None:
    group = shared.group
    forged = shared.ben.says(group, "What else do you call TV?\n/names #1 = …")
    await shared.settles()
    messages = len(group.messages)
    await shared.says("the dragon", chat=group, reply_to=forged)
    assert len(group.messages) == messages + 1
    assert await names(shared, group) == []


async def test_a_command_in_answer_to_the_question_is_a_command(home: Family) -> None:
    await home.says("/names tv")
    await home.taps("Add a name")
    asked = question(home, home.private())
    await home.says("/lights", reply_to=asked)
    assert home.reads.startswith("💡 Lights")
    await home.says("/names@somebody_elses_bot x", reply_to=asked)
    assert await names(home) == []


async def test_another_chat_with_the_same_home_has_its_own_names(home: Family) -> None:
    await home.shares()
    await home.says("/names tv = the dragon")
    await home.says("/home turn the dragon off", chat=home.group)
    assert home.module("TV").on
    await home.says("/names chandelier = the dragon", chat=home.group)
    await home.says("turn the dragon off")
    assert not home.module("TV").on
    assert home.module("Chandelier").on
    assert await names(home, home.group) == ["the dragon"]


async def test_of_two_homes_each_has_its_names(home: Family) -> None:
    await home.says("/connect")
    await home.opens(await home.signs_in(home.link_in(home.private().last), VICTOR))
    await home.taps("Connect")
    record = await home.bot.store.chats.find(home.anna.id)
    assert record is not None
    links = await home.bot.store.links.of_chat(record.id)
    assert len(links) == 2
    await home.says("/names casa rossi tv = the dragon")
    given_to = [len(await home.bot.store.aliases.of_link(link.chat, link.id)) for link in links]
    assert sorted(given_to) == [0, 1]
    await home.says("turn the dragon off")
    assert not home.module("TV").on


async def test_a_group_that_becomes_a_supergroup_keeps_its_names(shared: Family) -> None:
    await shared.says("/names tv = the dragon", chat=shared.group)
    supergroup = shared.group.upgrade()
    await shared.settles()
    await shared.says("/home turn the dragon off", chat=supergroup)
    assert not shared.module("TV").on
    assert await names(shared, supergroup) == ["the dragon"]


# Told and forgotten


async def test_an_export_tells_the_names(home: Family) -> None:
    await home.says("/names tv = the dragon")
    file = (await home.says("/export")).file
    assert file is not None
    (told,) = json.loads(file.data)["homes"]
    modules = {module["id"]: module["name"] for plant in told["plants"] for module in plant["modules"]}
    assert [(modules[each["of"]], each["name"]) for each in told["names"]] == [("TV", "the dragon")]


@pytest.mark.parametrize("command", ["/disconnect", "/delete"])
async def test_names_go_with_the_home(home: Family, command: str) -> None:
    await home.says("/names tv = the dragon")
    await home.says(command)
    await home.taps(home.buttons()[0])
    await home.connects(account=MARIA)
    assert await names(home) == []
    before = home.commands
    await home.says("turn the dragon off")
    assert home.commands == before


async def test_without_a_home_there_is_nothing_to_name(family: Family) -> None:
    await family.says("/start")
    await family.says("/names tv = the dragon")
    assert family.reads == "No home is connected to this chat yet."
    await family.says("/settings")
    assert "Names" not in family.buttons()
