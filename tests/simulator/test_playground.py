"""The playground over HTTP: what a page is told, what it may ask, and what it may not."""

import json
import re
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.simulator import playground as package
from bot.simulator.eliot_faults import FAULTS
from bot.simulator.netatmo_faults import FAULTS as NETATMO_FAULTS
from bot.simulator.playground.acts import ACTS
from bot.simulator.playground.guide import STEPS, Guide
from bot.simulator.playground.stage import Stage
from bot.simulator.playground.stream import Audience
from bot.simulator.serving import serving
from tests.simulator.playground_scene import Scene, answering, reading, scene
from tests.simulator.telegram_scene import png

PAGE = Path(str(package.__file__)).parent / "page"
SCRIPTS = {path.name: path.read_text() for path in PAGE.glob("*.js")}


@pytest.fixture
async def stage() -> AsyncIterator[Scene]:
    async with scene() as playing:
        yield playing


def of(scene: Scene, guide: Guide | None = None) -> tuple[Stage, Guide]:
    people = (scene.giulia, scene.pierre)
    worlds = Stage(scene.house, scene.cloud, scene.telegram, people, scene.group, scene.bot, scene.clock)
    return worlds, guide or Guide()


# The page and its parts


async def test_the_page_loads_only_its_own_parts(stage: Scene) -> None:
    answer = await stage.http.get("/")
    assert answer.status_code == 200
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "<script>" not in answer.text
    assert " style=" not in answer.text
    for part in re.findall(r'(?:src|href)="([\w.]+\.(?:js|css|svg))[#"]', answer.text):
        assert (await stage.http.get(f"/{part}")).status_code == 200, part


def test_every_act_of_the_page_exists_and_every_act_is_on_the_page() -> None:
    text = "\n".join(SCRIPTS.values())
    asked = set(re.findall(r'\bact\(\s*"(\w+)"', text)) | set(re.findall(r'does: "(\w+)"', text))
    assert asked == set(ACTS)


def test_every_sign_of_the_page_is_drawn() -> None:
    text = "\n".join([*SCRIPTS.values(), (PAGE / "index.html").read_text(), (PAGE / "opened.html").read_text()])
    drawn = set(re.findall(r'<symbol id="(\w+)"', (PAGE / "icons.svg").read_text()))
    used = set(re.findall(r"icons\.svg#(\w+)", text)) | set(re.findall(r'\b(?:icon|symbol)\("(\w+)"', text))
    assert used <= drawn


def test_the_page_and_the_server_name_the_same_steps() -> None:
    assert re.findall(r'\{ name: "(\w+)"', SCRIPTS["guide.js"]) == list(STEPS)


def test_no_script_makes_markup_of_text() -> None:
    for name, text in SCRIPTS.items():
        assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(", text), name


# The stream


async def test_a_page_first_hears_everything(stage: Scene) -> None:
    async with reading(stage) as page:
        facts = page.facts
    assert [person["name"] for person in facts["stage"]["people"]] == ["Giulia", "Pierre"]
    assert facts[f"chat:{stage.giulia.id}"]["started"] is False
    assert facts["chat:group"]["title"] == "Casa Rossi"
    casa, sea, _ = facts["homes"]
    assert (casa["name"], sea["name"]) == ("Casa Rossi", "Sea house")
    assert {fault["name"] for fault in facts["faults:Eliot"]} == set(FAULTS)


async def test_two_plants_of_one_name_are_one_home_with_its_thermostats_on_the_walls(stage: Scene) -> None:
    async with reading(stage) as page:
        casa = page.facts["homes"][0]
        rooms = {room["name"]: [page.facts[f"module:{each}"] for each in room["modules"]] for room in casa["rooms"]}
    assert [plant["label"] for plant in casa["plants"]] == ["Gateway", "Thermostats"]
    assert "chronothermostat" in {module["device"] for module in rooms["Living room"]}
    assert {module["device"] for module in rooms["Around the house"]} == {"remote"}
    assert [module["name"] for module in rooms["Kitchen"] if module["device"] == "plug"] == ["Coffee machine"]
    assert len(rooms) == 9


async def test_only_what_changes_is_told(stage: Scene) -> None:
    plug = stage.house.named("Coffee machine")
    async with reading(stage) as page:
        await stage.act("touch", module=plug.id, state={"on": False})
        await page.until(lambda: not page.facts[f"module:{plug.id}"]["on"])
        (change,) = page.changes
    meter = stage.house.named("Main meter")
    assert set(change["set"]) == {f"module:{plug.id}", f"module:{meter.id}"}
    assert change["gone"] == []


async def test_the_house_moves_by_itself(stage: Scene) -> None:
    shutter = stage.house.named("Kitchen shutter")
    stage.house.touch(shutter.id, level=0)
    async with reading(stage) as page:
        stage.clock.move(stage.cloud.quota.replenished() - stage.clock())
        await page.until(lambda: page.facts[f"module:{shutter.id}"]["level"] == 0)


async def test_a_deleted_message_leaves_the_page(stage: Scene) -> None:
    message = stage.giulia.says(stage.private(stage.giulia), "/start")
    async with reading(stage) as page:
        key = f"msg:{stage.giulia.id}:{message.id}:0"
        assert page.facts[key]["text"] == "/start"
        assert page.facts[key]["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]
        await stage.act("clears", person=stage.giulia.id, chat=stage.giulia.id)
        await page.until(lambda: key not in page.facts)
    assert page.facts[f"chat:{stage.giulia.id}"]["messages"] == []


async def test_a_quiet_stream_shows_that_it_lives_and_a_closed_one_is_forgotten(stage: Scene) -> None:
    worlds, guide = of(stage)
    frames = Audience(worlds, guide, heartbeat=0.0).events()
    assert (await anext(frames)).startswith("retry: ")
    assert await anext(frames) == ": still here\n\n"
    await frames.aclose()
    worlds.stir()
    assert worlds._passers == []


async def test_typing_and_toasts_pass_as_moments(stage: Scene) -> None:
    async with answering(stage), reading(stage) as page:
        await stage.act("starts", person=stage.giulia.id)
        chat = f"chat:{stage.giulia.id}"
        await page.until(lambda: len(page.facts[chat]["messages"]) == 2)
        message = page.facts[page.facts[chat]["messages"][1]]
        where = {"person": stage.giulia.id, "chat": stage.giulia.id}
        await stage.act("presses", **where, message=message["id"], ephemeral=0, row=0, column=0)
        await page.until(lambda: page.facts[page.facts[chat]["messages"][1]]["edited"])
        await page.until(lambda: any(moment["kind"] == "toast" for moment in page.moments))
        await stage.act("says", **where, text="hello")
        await page.until(lambda: len(page.facts[chat]["messages"]) == 4)
        await page.until(lambda: {"kind": "typing", "chat": stage.giulia.id} in page.moments)
    toast = next(moment for moment in page.moments if moment["kind"] == "toast")
    assert toast == {"kind": "toast", "person": stage.giulia.id, "text": "It is off.", "alert": False}
    *_, said, echo = (page.facts[key] for key in page.facts[chat]["messages"])
    assert said["reactions"] == ["👍"]
    assert echo["quote"] == {"name": "Giulia", "text": "hello"}
    assert page.facts["menus"][str(stage.giulia.id)]["private"][0]["command"] == "plugs"
    assert page.facts[f"profile:{stage.giulia.id}"]["description"] == "I run your home."


# Acts on the phones


async def test_people_speak_edit_and_answer(stage: Scene) -> None:
    where = {"person": stage.giulia.id, "chat": stage.group.id}
    assert (await stage.act("says", **where, text=" hello ")).status_code == 204
    first = stage.group.last
    assert (await stage.act("says", **where, text="and more", reply_to=first.id)).status_code == 204
    assert stage.group.last.reply_to is first
    assert (await stage.act("edits", **where, message=first.id, text="hello all")).status_code == 204
    assert (first.text, first.edited) == ("hello all", True)


async def test_a_language_is_that_of_one_app(stage: Scene) -> None:
    async with reading(stage) as page:
        await stage.act("language", person=stage.giulia.id, language="en")
        await page.until(lambda: page.facts["stage"]["people"][0]["language"] == "en")
    assert (stage.giulia.language, stage.pierre.language) == ("en", "fr")


async def test_the_bot_comes_and_goes_as_an_admin_says(stage: Scene) -> None:
    async with reading(stage) as page:
        await stage.act("adds_bot", person=stage.giulia.id)
        await page.until(lambda: page.facts["chat:group"]["bot_inside"])
        refused = await stage.act("removes_bot", person=stage.pierre.id)
        assert (refused.status_code, refused.json()) == (409, {"error": "Pierre does not administer this group."})
        await stage.act("removes_bot", person=stage.giulia.id)
        await page.until(lambda: not page.facts["chat:group"]["bot_inside"])


async def test_an_upgraded_group_keeps_its_history_and_goes_on(stage: Scene) -> None:
    stage.giulia.says(stage.group, "before")
    await stage.act("upgrades", person=stage.giulia.id)
    # A page that has not heard of the upgrade yet still speaks to the old number.
    await stage.act("says", person=stage.pierre.id, chat=stage.group.id, text="after", reply_to=1)
    async with reading(stage) as page:
        group = page.facts["chat:group"]
        texts = [page.facts[key]["text"] for key in group["messages"]]
    assert (group["type"], texts[0], texts[-1]) == ("supergroup", "before", "after")
    assert stage.group.upgraded_to is not None
    assert stage.group.upgraded_to.last.reply_to is None


async def test_members_leave_and_come_back_by_themselves(stage: Scene) -> None:
    pierre, group = stage.pierre.id, stage.group
    assert (await stage.act("joins", person=pierre)).status_code == 409
    assert (await stage.act("leaves", person=pierre)).status_code == 204
    assert (await stage.act("leaves", person=pierre)).status_code == 409
    said = await stage.act("says", person=pierre, chat=group.id, text="still there?")
    assert (said.status_code, said.json()) == (409, {"error": "Pierre is not in Casa Rossi"})
    assert (await stage.act("joins", person=pierre)).status_code == 204
    assert group.member(stage.pierre).present


async def test_an_admin_decides_about_the_others_and_nobody_about_the_creator(stage: Scene) -> None:
    giulia, pierre = stage.giulia.id, stage.pierre.id
    group = stage.group
    assert (await stage.act("promotes", person=pierre, other=pierre)).status_code == 409
    async with reading(stage) as page:
        await stage.act("promotes", person=giulia, other=pierre)
        await page.until(lambda: page.facts["chat:group"]["admins"] == [giulia, pierre])
        assert page.facts["chat:group"]["creator"] == giulia
    for act in ("removes", "demotes"):
        refused = await stage.act(act, person=pierre, other=giulia)
        assert (refused.status_code, refused.json()) == (409, {"error": "Giulia created this group."})
    await stage.act("demotes", person=giulia, other=pierre)
    assert not group.member(stage.pierre).administers
    await stage.act("removes", person=giulia, other=pierre)
    assert not group.member(stage.pierre).present
    assert (await stage.act("removes", person=giulia, other=pierre)).status_code == 409
    assert (await stage.act("joins", person=pierre)).status_code == 204


async def test_a_group_without_a_creator_is_shown(stage: Scene) -> None:
    await stage.act("leaves", person=stage.giulia.id)
    async with reading(stage) as page:
        assert (page.facts["chat:group"]["creator"], page.facts["chat:group"]["admins"]) == (None, [])


async def test_people_are_picked_by_the_key_that_asks_for_them(stage: Scene) -> None:
    giulia, chat = stage.giulia.id, str(stage.giulia.id)
    stage.giulia.says(stage.private(stage.giulia), "/start")
    wish = {"request_id": 4, "max_quantity": 2, "user_is_bot": False}
    keys = {"keyboard": [[{"text": "Who?", "request_users": wish}], ["Nobody"]], "input_field_placeholder": "Or write"}
    async with reading(stage) as page:
        assert page.facts["keyboards"][chat] == {"private": None, "group": None}
        await stage.bot_sends("sendMessage", chat_id=chat, text="Who?", reply_markup=keys)
        await page.until(lambda: page.facts["keyboards"][chat]["private"] is not None)
        shown = page.facts["keyboards"][chat]["private"]
    users = {"id": 4, "most": 2, "bots": False}
    assert shown == {
        "rows": [[{"text": "Who?", "users": users}], [{"text": "Nobody", "users": None}]],
        "placeholder": "Or write",
    }
    where = {"person": giulia, "chat": giulia}
    assert (await stage.act("presses_key", **where, text="Nobody")).status_code == 204
    assert (await stage.act("presses_key", **where, text="Somebody")).status_code == 409
    assert (await stage.act("shares", **where, request=4, people=[stage.pierre.id])).status_code == 204
    assert stage.private(stage.giulia).last.extras["users_shared"]["user_ids"] == [stage.pierre.id]
    for request, people, status in ((5, [stage.pierre.id], 409), (4, [1], 409), (4, [], 400), (4, ["x"], 400)):
        assert (await stage.act("shares", **where, request=request, people=people)).status_code == status
    assert (await stage.act("shares", **where, request=4, people=[stage.bot.id])).status_code == 400


async def test_pictures_are_shown_and_everything_else_is_only_saved(stage: Scene) -> None:
    chat = str(stage.giulia.id)
    stage.giulia.says(stage.private(stage.giulia), "/start")
    await stage.bot_sends("sendPhoto", {"photo": ("qr.png", png(5, 5))}, chat_id=chat)
    hostile = b"<script>alert(1)</script>"
    await stage.bot_sends("sendDocument", {"document": ("é\u2028.html", hostile)}, chat_id=chat)
    await stage.bot_sends("sendPhoto", chat_id=chat, photo="https://a.example/far.png")
    photo, document, far = [message.file for message in stage.private(stage.giulia).messages[1:]]
    shown = await stage.http.get(f"/files/{photo.id}")
    assert (shown.content, shown.headers["Content-Type"]) == (png(5, 5), "image/png")
    saved = await stage.http.get(f"/files/{document.id}")
    assert (saved.content, saved.headers["Content-Type"]) == (hostile, "application/octet-stream")
    assert saved.headers["Content-Disposition"] == "attachment; filename*=UTF-8''%C3%A9%E2%80%A8.html"
    for answer in (shown, saved):
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
    for id in (far.id, "photo-9"):
        assert (await stage.http.get(f"/files/{id}")).status_code == 404


async def test_a_blocked_bot_is_unblocked_by_starting_it(stage: Scene) -> None:
    await stage.act("starts", person=stage.pierre.id)
    await stage.act("blocks", person=stage.pierre.id)
    assert stage.private(stage.pierre).blocked
    await stage.act("starts", person=stage.pierre.id)
    assert not stage.private(stage.pierre).blocked


# Acts in the house and in the cloud


async def test_hands_in_the_house(stage: Scene) -> None:
    lamp, thermostat = stage.house.named("Chandelier"), stage.house.named("Living room")
    plant = stage.house.plants[0]
    await stage.act("touch", module=lamp.id, state={"level": 20})
    assert stage.house.snapshot()["plants"][0]["ambients"][1]["modules"][0]["level"] == 20  # type: ignore[index]
    await stage.act("touch", module=thermostat.id, state={"mode": "manual", "set_point": 22.5})
    await stage.act("display", module=thermostat.id)
    picture = stage.house.module(thermostat.id).picture()
    assert (picture["set_point"], picture["busy"]) == (22.5, True)
    await stage.act("reach", module=lamp.id, reachable=False)
    assert not lamp.reachable
    await stage.act("gateway", plant=plant.id, offline=True)
    assert plant.offline
    await stage.act("gateway", plant=plant.id, offline=False)
    assert (await stage.act("scene", plant=plant.id, scene=plant.scenes[0].id)).status_code == 204


async def test_faults_are_armed_for_as_long_as_wished(stage: Scene) -> None:
    async with reading(stage) as page:
        await stage.act("arms", maker="Eliot", fault="timeout", times=3, on_command=False)
        await stage.act("arms", maker="Eliot", fault="offline", times=None, on_command=False)
        await page.until(lambda: len(page.facts["cloud:Eliot"]["armed"]) == 2)
        offline = {"name": "offline", "left": None, "route": "*"}
        assert page.facts["cloud:Eliot"]["armed"] == [{"name": "timeout", "left": 3, "route": "*"}, offline]
        await stage.act("disarms", maker="Eliot", fault="timeout")
        await page.until(lambda: page.facts["cloud:Eliot"]["armed"] == [offline])
        await stage.act("calms")
        await page.until(lambda: page.facts["cloud:Eliot"]["armed"] == [])
    assert (await stage.act("arms", maker="Eliot", fault="timeout", times=0, on_command=False)).status_code == 400


async def test_the_next_command_is_what_a_fault_waits_for_unless_it_belongs_to_the_sign_in(stage: Scene) -> None:
    await stage.act("arms", maker="Eliot", fault="timeout", times=1, on_command=True)
    await stage.act("arms", maker="Eliot", fault="grant_expired", times=1, on_command=True)
    assert [(each.fault.name, each.route) for each in stage.cloud.faults.armed()] == [
        ("timeout", "command"),
        ("grant_expired", "*"),
    ]


async def test_the_quota_is_spent_and_comes_back_at_midnight(stage: Scene) -> None:
    maria = "maria.rossi@example.org"
    await stage.act("quota", maker="Eliot", user=maria, used=499)
    assert stage.cloud.quota.used(maria) == 499
    assert (await stage.act("quota", maker="Eliot", user=maria, used=-1)).status_code == 400
    await stage.act("midnight")
    assert stage.cloud.quota.used(maria) == 0


async def test_an_hour_passes_at_once(stage: Scene) -> None:
    before = stage.clock()
    await stage.act("hour")
    assert stage.clock() - before == timedelta(hours=1)


async def test_without_a_clock_time_is_not_moved() -> None:
    async with scene(moving=False) as stage, reading(stage) as page:
        assert (await stage.act("midnight")).status_code == 409
        assert page.facts["movable"] is False


async def test_a_consent_is_withdrawn_and_given_again(stage: Scene) -> None:
    maria = stage.cloud.people.users["maria.rossi@example.org"]
    await stage.act("consent", maker="Eliot", user=maria.email, given=False)
    assert not maria.third_party_access
    await stage.act("consent", maker="Eliot", user=maria.email, given=True)
    assert maria.third_party_access


async def test_the_page_sees_what_the_cloud_was_asked(stage: Scene) -> None:
    async with serving(stage.cloud.app) as cloud, reading(stage) as page:
        await stage.http.get(f"{cloud}/hc/api/v1.0/plants")
        await page.until(lambda: bool(page.facts["cloud:Eliot"]["calls"]))
    call = {"at": "12:00:00", "method": "GET", "path": "/hc/api/v1.0/plants", "status": 401}
    assert page.facts["cloud:Eliot"]["calls"] == [call]


async def test_two_makers_clouds_have_faults_calls_and_consents_of_their_own() -> None:
    maria = "maria.rossi@example.org"
    async with scene(makers=2) as stage, reading(stage) as page:
        assert stage.netatmo is not None
        assert page.facts["makers"] == ["Eliot", "Netatmo"]
        assert {fault["name"] for fault in page.facts["faults:Netatmo"]} == set(NETATMO_FAULTS)
        await stage.act("arms", maker="Netatmo", fault="slow", times=2, on_command=False)
        await stage.act("arms", maker="Netatmo", fault="module_6", times=1, on_command=True)
        await stage.act("quota", maker="Netatmo", user=maria, used=499)
        await stage.act("consent", maker="Netatmo", user=maria, given=False)
        await page.until(lambda: not page.facts["cloud:Netatmo"]["users"][0]["consent"])
        shown = page.facts["cloud:Netatmo"]
        assert [(each["name"], each["route"]) for each in shown["armed"]] == [("slow", "*"), ("module_6", "module")]
        assert (shown["users"][0]["used"], shown["window"]["words"]) == (499, "in the past hour")
        assert page.facts["cloud:Eliot"]["armed"] == []
        assert page.facts["cloud:Eliot"]["users"][0]["consent"]
        await stage.act("hour")
        assert stage.netatmo.quota.used(maria) == 0
        await stage.act("calms")
        assert stage.netatmo.faults.armed() == ()
        assert (await stage.act("arms", maker="Nobody", fault="slow", times=1, on_command=False)).status_code == 409


# What is refused

GIULIA, PIERRE = 710_000_001, 710_000_002


@pytest.mark.parametrize(
    ("order", "status"),
    [
        ([], 400),
        ({}, 400),
        ({"act": "__init__"}, 400),
        ({"act": "says"}, 400),
        ({"act": "says", "person": True, "chat": GIULIA, "text": "x"}, 400),
        ({"act": "says", "person": 1, "chat": 1, "text": "x"}, 409),
        ({"act": "says", "person": GIULIA, "chat": PIERRE, "text": "x"}, 409),
        ({"act": "says", "person": GIULIA, "chat": GIULIA, "text": "  "}, 400),
        ({"act": "says", "person": GIULIA, "chat": GIULIA, "text": "x", "reply_to": 99}, 409),
        ({"act": "says", "person": GIULIA, "chat": GIULIA, "text": "x" * 4097}, 400),
        ({"act": "language", "person": GIULIA, "language": "xx"}, 400),
        ({"act": "opens", "person": GIULIA, "url": "https://t.me/another_bot?start=x"}, 409),
        ({"act": "opens", "person": GIULIA, "url": "https://t.me/family_home_bot?start=a.b"}, 400),
        ({"act": "touch", "module": "none", "state": {"on": True}}, 409),
        ({"act": "touch", "module": "none", "state": {}}, 400),
        ({"act": "touch", "module": "none", "state": {"level": True}}, 400),
        ({"act": "touch", "module": "none", "state": {"reachable": False}}, 400),
        ({"act": "arms", "maker": "Eliot", "fault": "none", "on_command": True}, 409),
        ({"act": "presses_key", "person": GIULIA, "chat": GIULIA, "text": "x"}, 409),
        ({"act": "shares", "person": GIULIA, "chat": GIULIA, "request": 1, "people": 5}, 400),
        ({"act": "promotes", "person": PIERRE, "other": GIULIA}, 409),
        ({"act": "consent", "maker": "Eliot", "user": "nobody@example.org", "given": True}, 409),
    ],
)
async def test_what_cannot_be_done_is_refused_with_a_reason(stage: Scene, order: Any, status: int) -> None:
    answer = await stage.http.post("/act", json=order)
    assert answer.status_code == status
    assert answer.json()["error"]


async def test_foreign_pages_and_odd_bodies_are_refused(stage: Scene) -> None:
    order = json.dumps({"act": "starts", "person": GIULIA})
    as_json = {"Content-Type": "application/json"}
    foreign = await stage.http.post("/act", content=order, headers={**as_json, "Sec-Fetch-Site": "cross-site"})
    form = await stage.http.post("/act", content=order, headers={"Content-Type": "text/plain"})
    garbage = await stage.http.post("/act", content="{", headers=as_json)
    endless = await stage.http.post("/act", content=" " * 40_000, headers=as_json)
    assert [each.status_code for each in (foreign, form, garbage, endless)] == [403, 415, 400, 400]
    assert not stage.private(stage.giulia).started
    own = await stage.http.post("/act", content=order, headers={**as_json, "Sec-Fetch-Site": "same-origin"})
    assert own.status_code == 204


# The page in t.me's place


async def test_a_link_opens_in_the_app_of_whoever_is_chosen_and_only_then(stage: Scene) -> None:
    address = "/t.me/Family_Home_Bot?start=c-abc"
    shown = await stage.http.get(address)
    assert shown.status_code == 200
    assert [name in shown.text for name in ("Giulia", "Pierre")] == [True, True]
    assert not stage.private(stage.pierre).started

    async with reading(stage) as page:
        pressed = await stage.http.post("/t.me/family_home_bot", data={"start": "c-abc", "person": PIERRE})
        await page.until(lambda: {"kind": "focus", "person": PIERRE, "place": "private"} in page.moments)
    assert pressed.status_code == 303
    message = stage.private(stage.pierre).last
    assert (message.text, message.told) == ("/start", "/start c-abc")
    after = await stage.http.get(pressed.headers["Location"])
    assert "Opened in Pierre’s Telegram" in after.text
    assert "You can close this tab" in after.text


async def test_a_group_link_brings_the_bot_into_the_group(stage: Scene) -> None:
    form = {"startgroup": "g-abc", "admin": "delete_messages+pin_messages", "person": GIULIA}
    await stage.http.post("/t.me/family_home_bot", data=form)
    assert stage.group.member(stage.bot).administers
    assert stage.group.last.text == "/start@family_home_bot g-abc"


async def test_the_telegram_app_follows_both_spellings_of_a_link(stage: Scene) -> None:
    for number, root in enumerate(("https://t.me", f"{stage.root}/t.me")):
        await stage.act("opens", person=GIULIA, url=f"{root}/family_home_bot?start=n{number}")
        assert stage.private(stage.giulia).last.told == f"/start n{number}"


@pytest.mark.parametrize(
    "address",
    ["/t.me/somebody_else?start=a", "/t.me/family_home_bot?start=%3Cscript%3E", "/t.me/family_home_bot?admin=."],
)
async def test_a_damaged_link_leads_nowhere(stage: Scene, address: str) -> None:
    shown = await stage.http.get(address)
    pressed = await stage.http.post(address.partition("?")[0], data={"start": "<", "person": GIULIA})
    assert (shown.status_code, pressed.status_code) == (404, 404)
    assert "leads nowhere" in shown.text
    assert "<button" not in shown.text


@pytest.mark.parametrize("person", ["", "1", "nobody"])
async def test_nobody_elses_app_is_opened(stage: Scene, person: str) -> None:
    answer = await stage.http.post("/t.me/family_home_bot", data={"start": "a", "person": person})
    assert answer.status_code == 409
    assert not stage.private(stage.giulia).started


# The guide


async def test_each_step_is_ticked_when_it_happened_and_stays_so(stage: Scene) -> None:
    worlds, guide = of(stage)
    assert guide.done(worlds) == []
    chat = stage.private(stage.giulia)
    stage.giulia.says(chat, "/start")
    assert guide.done(worlds) == ["start"]
    stage.giulia.says(chat, "/connect")
    stage.giulia.says(chat, "/plugs kitchen off")
    assert guide.done(worlds) == ["start", "connect"]
    stage.house.touch(stage.house.named("Coffee machine").id, on=False)
    assert guide.done(worlds) == ["start", "connect", "switched"]
    stage.cloud.faults.arm("timeout")
    guide.done(worlds)
    stage.cloud.faults.disarm()
    stage.house.touch(stage.house.named("Coffee machine").id, on=True)
    assert guide.done(worlds) == ["start", "connect", "switched", "fault"]
    stage.group.add_bot(stage.bot)
    guide.done(worlds)
    stage.group.remove_bot(stage.bot)
    assert guide.done(worlds) == ["start", "connect", "switched", "group", "fault"]
