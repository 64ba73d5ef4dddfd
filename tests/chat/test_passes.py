"""Guest passes: what they are for, until when, who hears of them, and how they end."""

import json
import re

import pytest
from markupsafe import Markup

from bot.chat.delivery import plain_text
from bot.chat.scopes import SYSTEMS, label_of
from bot.locales import locale
from bot.simulator.telegram_people import Person
from tests.chat.test_guests import LINK, leaves, newcomer, number_of
from tests.family import VICTOR, Family


async def pass_link(family: Family, words: str, *, who: Person | None = None) -> str:
    """The link of a pass, made by pressing what the buttons say."""
    person = who or family.anna
    await family.says("/start", who=person)
    shown = await family.presses(f"v1:pass {await number_of(family)} {words} go", who=person)
    return next(line for line in shown.text.splitlines() if line.startswith(LINK))


async def room(family: Family, name: str) -> int:
    """The number of a room."""
    await family.says(f"/pass {await number_of(family)}")
    for _ in range(4):
        if name in family.buttons():
            return int(family.data(name).split("+")[1].split()[0])
        await family.taps("Next")
    raise AssertionError(f"no room {name}")


async def decide(family: Family, **rules: object) -> None:
    """The owner's rules, as the household keeps them."""
    number, store = await number_of(family), family.bot.store.families
    usual = {"decisions": {}, "bounds": {}, "kept": {}, "newcomers": "guest", "frozen": False, "paused": False}
    written = json.dumps({**usual, "history_days": 90, "topic": None, **rules})
    assert await store.set_rules(number, (await store.of(number)).rules, written)


async def is_made(family: Family, person: Person, role: str) -> None:
    await family.bot.store.families.set_role(await number_of(family), person.id, role, family.clock())


async def test_a_pass_is_chosen_with_buttons(shared: Family) -> None:
    leo = await newcomer(shared)
    await shared.says("/pass", chat=shared.group)
    assert shared.group.last.text == "Anna, I have written to you in our private chat."
    assert "Chosen: everything" in shared.reads
    await shared.taps("Plugs")
    await shared.taps("Living room")
    assert "Chosen: Plugs, Living room" in shared.reads
    assert {"✓ Plugs", "✓ Living room", "Everything"} <= set(shared.buttons())
    await shared.taps("Next: until when")
    assert [re.sub("10:0[0-9]", "10:00", label) for label in shared.buttons()] == [
        "Tonight (11 Mar, 00:00)",
        "Tomorrow (11 Mar, 22:00)",
        "Sunday (15 Mar, 18:00)",
        "One week (17 Mar, 10:00)",
        "Back",
    ]
    await shared.taps("Sunday (15 Mar, 18:00)")
    assert shared.reads.startswith("This link gives one guest a pass for the home of “Family” until 15 Mar, 18:00.")
    assert "It is for: Plugs, Living room" in shared.reads
    assert shared.private().last.file is not None
    answer = await shared.opens(next(line for line in shared.reads.splitlines() if line.startswith(LINK)), leo)
    assert answer.text.startswith("You have a guest pass for the home of “Family” until 15 Mar, 18:00.")
    assert shared.group.last.text == ("Leo has a guest pass until 15 Mar, 18:00.\nAnna gave it for: Plugs, Living room")
    await shared.says("/plugs tv off", who=leo, chat=shared.group)
    assert not shared.module("TV").on
    await shared.says("/plugs kitchen off", who=leo, chat=shared.group)
    await shared.says("/lights living room off", who=leo, chat=shared.group)
    assert shared.commands == 1


async def test_a_pass_ends_by_itself_and_the_group_hears_of_it_once(shared: Family) -> None:
    leo = await newcomer(shared)
    await shared.opens(await pass_link(shared, "all tonight"), leo)
    shared.later(hours=14, minutes=1)
    await shared.eventually(lambda: gone(shared))
    await shared.settles()
    assert shared.group.last.text == "The guest pass of Leo has ended."
    assert shared.group.last.silent
    await shared.says("/plugs tv off", who=leo, chat=shared.group)
    assert shared.module("TV").on
    await shared.restarts()
    await shared.rounds()
    assert shared.said(shared.group).count("The guest pass of Leo has ended.") == 1


async def gone(family: Family) -> bool:
    return await leaves(family) == 0


async def test_a_pass_that_ended_while_the_bot_slept_gives_nothing_and_is_told(shared: Family) -> None:
    leo = await newcomer(shared)
    await shared.opens(await pass_link(shared, "all tonight"), leo)
    await shared.engine.aclose()
    shared.later(hours=20)
    await shared.restarts()
    await shared.eventually(lambda: gone(shared))
    await shared.settles()
    assert shared.said(shared.group).count("The guest pass of Leo has ended.") == 1


async def test_an_end_that_cannot_be_told_now_is_told_later(shared: Family) -> None:
    leo = await newcomer(shared)
    await shared.opens(await pass_link(shared, "all tonight"), leo)
    shared.telegram.faults.script("sendMessage", code=500, description="Internal Server Error", chat=shared.group.id)
    shared.later(hours=14, minutes=1)
    await shared.eventually(lambda: gone(shared))
    await shared.settles()
    assert shared.said(shared.group).count("The guest pass of Leo has ended.") == 1


@pytest.mark.parametrize(
    ("code", "refusal"),
    [
        (403, "Forbidden: bot was kicked from the supergroup chat"),
        (400, "Bad Request: not enough rights to send text messages to the chat"),
    ],
)
async def test_a_group_that_silenced_the_bot_hears_of_no_end(shared: Family, code: int, refusal: str) -> None:
    leo = await newcomer(shared)
    await shared.opens(await pass_link(shared, "all tonight"), leo)
    shared.telegram.faults.script("sendMessage", code=code, description=refusal, chat=shared.group.id, times=2)
    shared.later(hours=14, minutes=1)
    await shared.eventually(lambda: gone(shared))
    assert "The guest pass of Leo has ended." not in shared.said(shared.group)


async def test_a_pass_is_over_at_its_very_end_even_before_it_is_tidied_up(shared: Family) -> None:
    leo = await newcomer(shared)
    await shared.opens(await pass_link(shared, "all tonight"), leo)
    shared.telegram.faults.script(
        "sendMessage", code=500, description="Internal Server Error", chat=shared.group.id, times=50
    )
    shared.later(hours=14)
    await shared.says("/plugs tv off", who=leo, chat=shared.group)
    assert shared.module("TV").on


async def test_an_end_is_written_by_hand(shared: Family) -> None:
    await shared.says("/start")
    await shared.says("/pass until 2026-12-24 18:00")
    await shared.taps("Lights")
    await shared.taps("Next: until when")
    assert "until 24 Dec, 18:00." in shared.reads
    assert "It is for: Lights" in shared.reads


WRONG_WORDS = (
    "until",
    "until tomorrow",
    "until 2026-12-24",
    "until 2026-02-30 18:00",
    "until 2026-03-09 18:00",
    "until 2028-03-09 18:00",
    "until 24.12.2026 18:00",
    "all forever",
    "all @1 go",
    "all @99999999999999 go",
    "all @-1 go",
    "@29999999999999999999 go",
    "everything",
    "lx go",
    "+99999",
    "+99999 tonight go",
    "l+99999 go",
    "+1+2+3+4+5+6+7+8+9 tonight go",
    "l+٣ tonight go",
)


async def test_words_that_mean_no_pass_make_none(shared: Family) -> None:
    for words in WRONG_WORDS:
        answer = await shared.says(f"/pass {await number_of(shared)} {words}")
        assert answer.text.startswith("I did not understand which pass you mean"), words
    assert await leaves(shared) == 0


async def test_a_page_of_rooms_that_is_not_there_is_the_nearest(shared: Family) -> None:
    rooms = [ambient.name for ambient in shared.house.plants[0].ambients]
    for page in ("p0", "p1", "p2", "p999999999999999"):
        answer = await shared.says(f"/pass {await number_of(shared)} {page}")
        assert answer.text.startswith("A guest pass for the home of “Family”")
        assert set(rooms) & set(shared.buttons())


async def test_no_secret_is_made_where_the_group_reads(shared: Family) -> None:
    await shared.says("/pass all tonight go", chat=shared.group)
    await shared.presses("v1:pass all tonight go", on=shared.last_of_bot(shared.group))
    assert await leaves(shared) == 0
    shared.group.promote(shared.ben)
    asked = await shared.says("/pass", who=shared.ben, chat=shared.group)
    await shared.follows(asked, shared.ben)
    assert shared.private(shared.ben).last.text.startswith("A guest pass for the home of “Family”")


async def test_who_is_not_in_the_group_has_a_pass_only_once_they_come(shared: Family) -> None:
    leo = await newcomer(shared, present=False)
    answer = await shared.opens(await pass_link(shared, "all week"), leo)
    assert "It counts from the moment you are in the group, and only there." in answer.text
    await shared.says("/plugs tv off", who=leo)
    assert shared.commands == 0, "a pass is for the group"
    shared.group.join(leo)
    await shared.settles()
    await shared.says("/plugs tv off", who=leo, chat=shared.group)
    assert not shared.module("TV").on
    await shared.says("/plugs coffee machine off", who=leo)
    assert shared.commands == 1


async def test_nothing_is_left_of_a_pass_whose_guest_went(shared: Family) -> None:
    leo = await newcomer(shared)
    await shared.opens(await pass_link(shared, "all week"), leo)
    shared.group.leave(leo)
    await shared.settles()
    assert await leaves(shared) == 0
    shared.group.join(leo)
    await shared.settles()
    await shared.says("/plugs tv off", who=leo, chat=shared.group)
    assert shared.module("TV").on


async def test_a_pass_works_once(shared: Family) -> None:
    link = await pass_link(shared, "all week")
    leo, mia = await newcomer(shared), await newcomer(shared, "Mia")
    for person in (leo, mia):
        person.opens_link(link)
    await shared.settles()
    assert sum("has a guest pass" in text for text in shared.said(shared.group)) == 1


async def test_a_pass_that_is_over_before_it_is_opened_gives_nothing(shared: Family) -> None:
    link = await pass_link(shared, "all tonight")
    leo = await newcomer(shared)
    shared.later(hours=14, minutes=1)
    answer = await shared.opens(link, leo)
    assert answer.text.startswith(("This link no longer works.", "This link gives nothing."))


# More than the giver has


async def test_a_pass_gives_no_more_than_its_giver_may(shared: Family) -> None:
    await is_made(shared, shared.ben, "adult")
    await decide(shared, decisions={str(shared.ben.id): {"switch.automation": False, "scenes": False}})
    await shared.says("/start", who=shared.ben)
    await shared.says("/pass", who=shared.ben)
    offered = shared.buttons(shared.private(shared.ben).last)
    assert "Shutters" not in offered
    assert "Next: until when" not in offered, "not everything is Ben's to give"
    number = await number_of(shared)
    for scope in ("all", "s", "ls", "s+1"):
        await shared.presses(f"v1:pass {number} {scope} tonight go", who=shared.ben)
    assert await leaves(shared) == 0
    await shared.opens(await pass_link(shared, "l tonight", who=shared.ben), await newcomer(shared))


async def test_a_giver_who_lost_a_part_since_gives_nothing(shared: Family) -> None:
    await is_made(shared, shared.ben, "adult")
    link = await pass_link(shared, "lh tonight", who=shared.ben)
    await decide(shared, decisions={"adult": {"switch.lighting": False}})
    leo = await newcomer(shared)
    assert (await shared.opens(link, leo)).text == "This link gives nothing. Ben may no longer let people in like this."
    await decide(shared, bounds={"adult": [17, 22]})
    assert "gives nothing" in (await shared.opens(link, leo)).text, "the guest would have no bounds"
    await decide(shared)
    assert (await shared.opens(link, leo)).text.startswith("You have a guest pass")


async def test_a_kept_room_is_not_opened_by_somebody_it_is_not_kept_to(shared: Family) -> None:
    number = await room(shared, "Living room")
    ambient = next(room for room in shared.house.plants[0].ambients if room.name == "Living room")
    await decide(shared, kept={ambient.id: [shared.anna.id]})
    await is_made(shared, shared.ben, "adult")
    await shared.says("/start", who=shared.ben)
    await shared.presses(f"v1:pass {await number_of(shared)} +{number} tonight go", who=shared.ben)
    assert await leaves(shared) == 0
    leo, mia = await newcomer(shared), await newcomer(shared, "Mia")
    await shared.opens(await pass_link(shared, "all tonight", who=shared.ben), leo)
    await shared.says("/plugs tv off", who=leo, chat=shared.group)
    assert shared.module("TV").on
    await shared.opens(await pass_link(shared, f"+{number} tonight"), mia)
    await shared.says("/plugs tv off", who=mia, chat=shared.group)
    assert not shared.module("TV").on


async def test_a_guest_with_a_pass_for_everything_lets_nobody_in_and_decides_nothing(shared: Family) -> None:
    leo = await newcomer(shared)
    await shared.opens(await pass_link(shared, "all week"), leo)
    number = await number_of(shared)
    before = await leaves(shared)
    for said in (f"invite {number} guest", f"pass {number} all week go", "settings zone Europe/Lisbon", "disconnect"):
        await shared.presses(f"v1:{said}", who=leo)
        await shared.presses(f"v1:{said}", who=leo, on=shared.last_of_bot(shared.group))
    assert await leaves(shared) == before
    assert (await shared.bot.store.chats.by_id(number)).zone is None
    assert len(await shared.bot.store.links.of_person(shared.anna.id)) == 1


async def test_a_leave_that_says_more_than_it_can_bear_gives_no_more(shared: Family) -> None:
    """Whoever could write to the database would still not become a host by it."""
    number, leo = await number_of(shared), await newcomer(shared)
    body = json.dumps({"rights": ["invite", "settings", "alerts"], "ambients": [], "systems": [], "modules": []})
    await shared.bot.store.families.give(
        number, leo.id, "pass", body, made_by=shared.anna.id, until=None, now=shared.clock()
    )
    await shared.says("/start", who=leo)
    for said in (f"invite {number} guest", "disconnect", "settings zone Europe/Lisbon"):
        await shared.presses(f"v1:{said}", who=leo)
        await shared.presses(f"v1:{said}", who=leo, on=shared.last_of_bot(shared.group))
    assert await leaves(shared) == 1
    assert (await shared.bot.store.chats.by_id(number)).zone is None


# What is lent, and ending it


async def test_what_is_lent_is_listed_and_ended(shared: Family) -> None:
    leo = await newcomer(shared)
    await shared.opens(await pass_link(shared, "all week"), leo)
    await shared.says(f"/invite {await number_of(shared)} child")
    open_link = next(line for line in shared.reads.splitlines() if line.startswith(LINK))
    await shared.taps("Open links and passes")
    assert re.fullmatch(
        "Open links and passes · Family\n"
        "1. Leo: guest pass until 17 Mar, 10:0[0-9], from Anna\n"
        "2. Open link: a child, from Anna; the link works until 11 Mar, 10:0[0-9]",
        shared.reads,
    )
    await shared.taps("End 2")
    assert (await shared.opens(open_link, shared.ben)).text.startswith("This link no longer works.")
    await shared.taps("End 1")
    assert shared.reads == "In the group “Family” no link is open and no pass counts."
    assert shared.group.last.text == "Anna ended the guest pass of Leo."
    await shared.says("/plugs tv off", who=leo, chat=shared.group)
    assert shared.module("TV").on


async def test_a_pass_is_ended_in_the_group_too(shared: Family) -> None:
    leo = await newcomer(shared)
    await shared.opens(await pass_link(shared, "all week"), leo)
    number = (await shared.bot.store.families.of(await number_of(shared))).leaves[0].id
    await shared.says(f"/pass end {number}", who=leo, chat=shared.group)
    assert await leaves(shared) == 1
    panel = shared.last_of_bot(shared.group)
    await shared.presses(f"v1:pass end {number}", on=panel)
    assert shared.toast() == "It has ended."
    assert await leaves(shared) == 0
    await shared.presses(f"v1:pass end {number}", on=panel)
    assert shared.toast() == "That has ended already. Nothing was changed."
    assert sum("ended the guest pass" in text for text in shared.said(shared.group)) == 1


async def test_a_number_that_is_no_leave_ends_nothing(shared: Family) -> None:
    await pass_link(shared, "all week")
    for number in ("", "0", "99", "999999999999999", "9" * 30, "x", "-1", "٣"):
        await shared.says(f"/pass {await number_of(shared)} end {number}")
    assert await leaves(shared) == 1


async def test_a_leave_of_another_group_is_not_ended_from_here(shared: Family) -> None:
    leo = await newcomer(shared)
    await shared.opens(await pass_link(shared, "all week"), leo)
    number = (await shared.bot.store.families.of(await number_of(shared))).leaves[0].id
    first = shared.group
    shared.group = shared.telegram.add_group("Cottage", members=[shared.anna, shared.ben], admins=[shared.ben])
    await shared.shares(who=shared.ben, account=VICTOR)
    await shared.presses(f"v1:pass end {number}", who=shared.ben, on=shared.last_of_bot(shared.group))
    await shared.says("/start", who=shared.ben)
    await shared.presses(f"v1:pass {await number_of(shared)} end {number}", who=shared.ben)
    shared.group = first
    assert await leaves(shared) == 1


async def test_who_is_no_adult_ends_only_what_they_gave(shared: Family) -> None:
    await is_made(shared, shared.ben, "child")
    await decide(shared, decisions={"child": {"invite": True}}, bounds={})
    await shared.opens(await pass_link(shared, "all week"), await newcomer(shared))
    mine = await pass_link(shared, "l tonight", who=shared.ben)
    await shared.says(f"/pass {await number_of(shared)} list", who=shared.ben)
    assert [label for label in shared.buttons(shared.private(shared.ben).last) if label.startswith("End")] == ["End 2"]
    number = (await shared.bot.store.families.of(await number_of(shared))).leaves[0].id
    await shared.presses(f"v1:pass {await number_of(shared)} end {number}", who=shared.ben)
    assert await leaves(shared) == 2
    await shared.says(f"/pass {await number_of(shared)} list", who=shared.ben)
    await shared.taps("End 2", who=shared.ben)
    assert await leaves(shared) == 1
    assert (await shared.opens(mine, await newcomer(shared, "Mia"))).text.startswith("This link no longer works.")


@pytest.mark.parametrize("code", ["en", "fr", "it"])
def test_the_longest_text_fits_below_a_picture(code: str) -> None:
    """Bot API, sendPhoto: a caption has 1024 characters. A button carries eight rooms at most."""
    spoken = locale(code)
    what = Markup(", ").join([label_of(letter, spoken) for letter in SYSTEMS] + ["R" * 40] * 8)
    text = spoken(
        "pass-link",
        group="G" * 60,
        link=Markup(LINK.replace("family_home_bot", "u" * 32) + "s" * 32),
        until="24 décembre, 18:00",
        ends="24 décembre, 18:00",
        what=what,
    )
    assert len(plain_text(text)) <= 1024
