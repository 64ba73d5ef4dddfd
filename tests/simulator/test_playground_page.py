"""The playground in a real Chromium: what a visitor sees and can do, on a desk and in a hand."""

import re
from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Locator, Page, expect

from tests.simulator.playground_scene import Scene, answering, scene
from tests.simulator.telegram_scene import png

pytestmark = pytest.mark.browser


@pytest.fixture
async def stage() -> AsyncIterator[Scene]:
    async with scene() as playing, answering(playing):
        playing.group.add_bot(playing.bot)
        yield playing


@pytest.fixture
async def two_makers() -> AsyncIterator[Scene]:
    async with scene(makers=2) as playing:
        yield playing


def phone(page: Page, name: str) -> Locator:
    return page.get_by_role("region", name=f"{name}'s phone")


async def test_a_conversation_with_a_bot(stage: Scene, page: Page) -> None:
    await page.goto(stage.root)
    giulia = phone(page, "Giulia")
    await expect(giulia.locator(".profile")).to_contain_text("I run your home.")
    await giulia.get_by_role("button", name="START", exact=True).click()

    welcome = giulia.locator(".message", has_text="Welcome")
    await expect(welcome.locator("strong")).to_have_text("Welcome")
    await expect(welcome.locator(".text")).to_contain_text("<img src=x>")
    await expect(welcome.get_by_role("button", name="Forget")).to_have_class(re.compile("danger"))
    await welcome.get_by_role("button", name="Forget").press("Enter")
    alert = giulia.get_by_role("alertdialog")
    await expect(alert).to_contain_text("Nothing is forgotten.")
    await alert.get_by_role("button", name="OK").click()

    await welcome.get_by_role("button", name="Turn off").click()
    await expect(giulia.locator(".toast")).to_have_text("It is off.")
    edited = giulia.locator(".message", has_text="The plug is off.")
    await expect(edited).to_contain_text("edited")
    await expect(edited.locator(".key")).to_have_count(0)


async def test_an_answer_that_a_bot_begins(stage: Scene, page: Page) -> None:
    await page.goto(stage.root)
    giulia = phone(page, "Giulia")
    await giulia.get_by_role("button", name="START", exact=True).click()
    await expect(giulia.locator(".message", has_text="Welcome")).to_be_visible()
    forced = {"force_reply": True, "input_field_placeholder": "The name"}
    await stage.bot_sends("sendMessage", chat_id=str(stage.giulia.id), text="Which name?", reply_markup=forced)
    await expect(giulia.locator(".banner")).to_contain_text("Which name?")
    box = giulia.get_by_role("textbox", name="Message")
    await expect(box).to_have_attribute("placeholder", "The name")
    await box.fill("the dragon")
    await box.press("Enter")
    await expect(giulia.locator(".own .reply").last).to_contain_text("Which name?")
    await expect(giulia.locator(".banner")).to_be_hidden()
    await expect(box).to_have_attribute("placeholder", "Message")


async def test_writing_by_keyboard_and_the_command_list(stage: Scene, page: Page) -> None:
    await page.goto(stage.root)
    pierre = phone(page, "Pierre")
    await pierre.get_by_role("tab", name="Casa Rossi").click()
    box = pierre.get_by_role("textbox", name="Message")
    await box.fill("/")
    await expect(pierre.locator(".command")).to_have_text(["/plugsSwitch the plugs of a room"])
    await box.press("ArrowUp")
    await page.keyboard.press("Enter")
    # The bot's name is added in a group; its answer quotes, and reacts to, the command.
    await expect(pierre.locator(".own .text")).to_contain_text("/plugs@family_home_bot")
    await expect(pierre.locator(".own .reactions")).to_have_text("👍")
    await expect(pierre.locator(".reply").last).to_contain_text("Pierre")
    # Giulia did not look at the group meanwhile.
    await expect(phone(page, "Giulia").locator(".unread").last).to_have_text("2")


async def test_a_link_within_telegram_opens_within_telegram(stage: Scene, page: Page) -> None:
    await page.goto(stage.root)
    giulia = phone(page, "Giulia")
    await giulia.get_by_role("button", name="START", exact=True).click()
    await giulia.get_by_role("link", name="Sign in").click()
    await expect(giulia.locator(".message", has_text="sent by c-abc")).to_be_visible()
    assert len(page.context.pages) == 1


async def test_a_browser_hands_over_to_the_chosen_app(stage: Scene, page: Page) -> None:
    await page.goto(f"{stage.root}/t.me/family_home_bot?start=c-abc")
    await page.get_by_role("button", name="Pierre").click()
    await expect(page.get_by_role("heading")).to_have_text("Opened in Pierre’s Telegram")
    await page.get_by_role("link", name="Back to the playground").click()
    await expect(phone(page, "Pierre").locator(".message", has_text="sent by c-abc")).to_be_visible()


async def test_the_house_and_the_page_follow_each_other(stage: Scene, page: Page) -> None:
    await page.goto(stage.root)
    plug = stage.house.named("Coffee machine")
    rocker = page.get_by_role("switch", name="Wall switch: Coffee machine")
    await expect(rocker).to_be_checked()
    await rocker.click()
    await expect(rocker).not_to_be_checked()
    assert not stage.house.module(plug.id).picture()["on"]
    stage.house.set_reachable(plug.id, False)
    await expect(page.locator(f"[data-module='{plug.id}'] .state")).to_have_text("off · out of reach")
    await page.get_by_role("button", name="Sea house").click()
    await expect(page.get_by_role("switch", name="Wall switch: Fridge")).to_be_visible()


async def test_the_group_is_managed_from_its_menu(stage: Scene, page: Page) -> None:
    await page.goto(stage.root)
    giulia = phone(page, "Giulia")
    await giulia.get_by_role("tab", name="Casa Rossi").click()
    menu = giulia.get_by_role("button", name="More about this chat")
    await menu.click()
    await giulia.get_by_role("button", name="Make it a supergroup").click()
    await expect(giulia.locator(".subtitle")).to_have_text("supergroup, 3 members")
    await menu.click()
    await giulia.get_by_role("button", name="Remove the bot").click()
    await expect(giulia.locator(".subtitle")).to_have_text("supergroup, 2 members")
    assert await giulia.get_by_role("textbox", name="Message").evaluate("box => box.clientHeight") > 20


async def test_the_guide_leads_to_the_group(three: Scene, page: Page) -> None:
    await page.goto(three.root)
    guide = page.get_by_role("region", name="Try this")
    await guide.get_by_role("button", name="Bring the family").click()
    await phone(page, "Giulia").get_by_role("button", name="Add the bot").click()
    await expect(guide.locator("li.done")).to_contain_text("Bring the family")
    assert three.group.member(three.bot).present


async def test_a_message_is_quoted_and_edited(stage: Scene, page: Page) -> None:
    await page.goto(stage.root)
    pierre = phone(page, "Pierre")
    await pierre.get_by_role("tab", name="Casa Rossi").click()
    box = pierre.get_by_role("textbox", name="Message")
    await box.fill("Bonsoir")
    await box.press("Enter")
    await pierre.locator(".own").hover()
    await pierre.locator(".own").get_by_role("button", name="Edit").click()
    await box.fill("Bonjour")
    await box.press("Enter")
    giulia = phone(page, "Giulia")
    await giulia.get_by_role("tab", name="Casa Rossi").click()
    heard = giulia.locator(".message", has_text="Bonjour")
    await expect(heard).to_contain_text("edited")
    await heard.hover()
    await heard.get_by_role("button", name="Reply").click()
    await giulia.get_by_role("textbox", name="Message").fill("Buongiorno")
    await giulia.get_by_role("button", name="Send").click()
    await expect(pierre.locator(".message", has_text="Buongiorno").locator(".reply")).to_contain_text("Bonjour")


async def test_faults_are_armed_by_a_press(stage: Scene, page: Page) -> None:
    await page.goto(stage.root)
    await page.locator(".side-tabs").get_by_role("button", name="Faults").click()
    await page.get_by_text("Until switched off").click()
    await page.get_by_role("searchbox", name="Find a fault").fill("gateway offline")
    fault = page.locator("[data-fault=offline] button")
    await fault.click()
    await expect(fault).to_have_attribute("aria-pressed", "true")
    assert [(each.fault.name, each.left) for each in stage.cloud.faults.armed()] == [("offline", None)]
    await page.get_by_role("button", name="Clear all").click()
    await expect(fault).to_have_attribute("aria-pressed", "false")


async def test_of_two_makers_one_is_shown_at_a_time(two_makers: Scene, page: Page) -> None:
    netatmo = two_makers.netatmo
    assert netatmo is not None
    await page.goto(two_makers.root)
    await page.locator(".side-tabs").get_by_role("button", name="Faults").click()
    await expect(page.locator("[data-fault=quota_days]")).to_be_visible()
    await page.get_by_text("Netatmo", exact=True).click()
    await expect(page.locator("[data-fault=quota_days]")).to_have_count(0)
    await page.get_by_text("Until switched off").click()
    await page.locator("[data-fault=slow] button").click()
    await expect(page.locator("[data-fault=slow] button")).to_have_attribute("aria-pressed", "true")
    assert [each.fault.name for each in netatmo.faults.armed()] == ["slow"]
    await page.get_by_text("Eliot", exact=True).click()
    # The same name, another maker's fault.
    await expect(page.locator("[data-fault=slow] button")).to_have_attribute("aria-pressed", "false")
    await expect(page.locator(".side-tabs .count")).to_have_text("1")
    await page.get_by_role("button", name="Slow answer · until off").click()
    await expect(page.get_by_role("button", name="Clear all")).to_be_hidden()
    assert netatmo.faults.armed() == ()


async def test_the_guide_types_by_itself_and_ticks_what_happened(stage: Scene, page: Page) -> None:
    await page.goto(f"{stage.root}/?lang=en")
    guide = page.get_by_role("region", name="Try this")
    await guide.get_by_role("button", name="Press START").click()
    await expect(guide.locator("li").nth(0)).to_have_class(re.compile("done"))
    await guide.get_by_role("button", name="Say /connect").click()
    await expect(phone(page, "Giulia").locator(".own .text").last).to_contain_text("/connect")
    await expect(guide.locator("li").nth(1)).to_have_class(re.compile("done"))
    # The address asked for English apps, once.
    assert (stage.giulia.language, stage.pierre.language) == ("en", "en")
    assert "lang" not in page.url


async def test_in_a_hand_one_part_is_shown_at_a_time(stage: Scene, hand_page: Page) -> None:
    page = hand_page
    await page.goto(stage.root)
    parts = {name: page.locator(f"#{name}") for name in ("chats", "house", "cloud")}
    tabs = page.get_by_role("navigation", name="Parts of this page")
    for tab, shown in (("Chats", "chats"), ("House", "house"), ("Faults", "cloud")):
        await tabs.get_by_role("button", name=tab).click()
        for name, part in parts.items():
            await (expect(part).to_be_visible() if name == shown else expect(part).to_be_hidden())
        assert await page.evaluate("document.documentElement.scrollWidth") == 390
    await tabs.get_by_role("button", name="Chats").click()
    await expect(phone(page, "Pierre")).to_be_hidden()
    await page.get_by_role("group", name="Whose phone").get_by_role("button", name="Pierre").click()
    await expect(phone(page, "Pierre")).to_be_visible()


async def begun(stage: Scene, page: Page) -> str:
    """Giulia has met the bot; the number of their chat."""
    await page.goto(stage.root)
    await phone(page, "Giulia").get_by_role("button", name="START", exact=True).click()
    await expect(phone(page, "Giulia").locator(".message", has_text="Welcome")).to_be_visible()
    return str(stage.giulia.id)


async def test_a_picture_is_seen_and_a_document_saved(stage: Scene, page: Page) -> None:
    chat = await begun(stage, page)
    giulia = phone(page, "Giulia")
    await stage.bot_sends("sendPhoto", {"photo": ("qr.png", png(40, 40))}, chat_id=chat, caption="Scan it")
    picture = giulia.get_by_role("img", name="Photo")
    await expect(picture).to_be_visible()
    assert await picture.evaluate("img => img.decode().then(() => img.naturalWidth)") == 40
    await expect(giulia.locator(".message").last).to_contain_text("Scan it")
    await stage.bot_sends("sendDocument", {"document": ("<b>all.json", b'{"a":1}')}, chat_id=chat)
    async with page.expect_download() as saving:
        await giulia.get_by_role("link", name="<b>all.json").click()
    saved = await saving.value
    assert (await saved.path()).read_bytes() == b'{"a":1}'
    await stage.bot_sends("sendPhoto", chat_id=chat, photo="https://a.example/far.png")
    await expect(giulia.locator(".photo.elsewhere")).to_be_visible()


async def picks_pierre(stage: Scene, page: Page) -> None:
    chat = await begun(stage, page)
    giulia = phone(page, "Giulia")
    wish = {"request_id": 4, "max_quantity": 3, "user_is_bot": False}
    keys = {"keyboard": [[{"text": "Pick people", "request_users": wish}], ["Never mind"]], "resize_keyboard": True}
    await stage.bot_sends("sendMessage", chat_id=chat, text="Who?", reply_markup=keys)
    await giulia.get_by_role("button", name="Pick people").click()
    sheet = giulia.get_by_role("dialog", name="Pick people")
    send = sheet.get_by_role("button", name="Send")
    await expect(send).to_be_disabled()
    await expect(sheet.get_by_role("checkbox")).to_have_count(1)
    await sheet.get_by_role("checkbox").press("Escape")
    await expect(sheet).to_be_hidden()
    await giulia.get_by_role("button", name="Pick people").click()
    await sheet.get_by_text("Pierre").click()
    await send.click()
    await expect(giulia.locator(".service").last).to_contain_text("picked 1 person")
    toggle = giulia.get_by_role("button", name="Answers to choose from")
    await toggle.click()
    await expect(giulia.get_by_role("button", name="Never mind")).to_be_hidden()
    await toggle.click()
    await giulia.get_by_role("button", name="Never mind").click()
    await expect(giulia.locator(".own .text").last).to_contain_text("Never mind")
    await stage.bot_sends("sendMessage", chat_id=chat, text="Fine", reply_markup={"remove_keyboard": True})
    await expect(toggle).to_be_hidden()
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")


async def test_people_are_picked_from_a_sheet(stage: Scene, page: Page) -> None:
    await picks_pierre(stage, page)


async def test_people_are_picked_in_a_hand(stage: Scene, hand_page: Page) -> None:
    await picks_pierre(stage, hand_page)


async def test_one_leaves_and_joins_the_group(stage: Scene, page: Page) -> None:
    await page.goto(stage.root)
    pierre, giulia = phone(page, "Pierre"), phone(page, "Giulia")
    await pierre.get_by_role("tab", name="Casa Rossi").click()
    await pierre.get_by_role("button", name="More about this chat").click()
    await expect(pierre.get_by_role("button", name="Remove Giulia")).to_have_count(0)
    await pierre.get_by_role("button", name="Leave the group").click()
    await expect(pierre.get_by_role("textbox", name="Message")).to_be_hidden()
    await pierre.get_by_role("button", name="JOIN THE GROUP").click()
    await expect(pierre.get_by_role("textbox", name="Message")).to_be_visible()
    await giulia.get_by_role("tab", name="Casa Rossi").click()
    more = giulia.get_by_role("button", name="More about this chat")
    for act in ("Make Pierre an admin", "Make Pierre a plain member", "Remove Pierre"):
        await more.click()
        await giulia.get_by_role("button", name=act).click()
    await expect(pierre.get_by_role("button", name="JOIN THE GROUP")).to_be_visible()


async def test_an_hour_passes_by_a_press(stage: Scene, page: Page) -> None:
    await page.goto(stage.root)
    before = stage.clock()
    async with page.expect_response("**/act"):
        await page.get_by_role("button", name="An hour later").click()
    assert (stage.clock() - before).total_seconds() == 3600


@pytest.fixture
async def three() -> AsyncIterator[Scene]:
    async with scene(third="Leo") as playing:
        yield playing


async def test_on_a_desk_there_is_room_for_two_of_three(three: Scene, page: Page) -> None:
    await page.goto(three.root)
    giulia, pierre, leo = (phone(page, name) for name in ("Giulia", "Pierre", "Leo"))
    await expect(pierre).to_be_visible()
    await expect(leo).to_be_hidden()
    await pierre.get_by_role("button", name="Show Leo's phone instead").click()
    await expect(leo).to_be_visible()
    await expect(pierre).to_be_hidden()
    await expect(giulia).to_be_visible()
    await leo.get_by_role("button", name="Show Pierre's phone instead").click()
    # Whose app a link was opened in comes into sight.
    await three.act("opens", person=three.people[2].id, url="https://t.me/family_home_bot?start=c-abc")
    await expect(leo.locator(".own .text")).to_contain_text("/start")
    await expect(leo).to_be_visible()


async def test_a_page_that_lost_the_stream_finds_it_again(stage: Scene, page: Page) -> None:
    await page.goto(stage.root)
    giulia = phone(page, "Giulia")
    await expect(giulia).to_be_visible()
    await page.context.set_offline(True)
    stage.giulia.says(stage.private(stage.giulia), "/start")
    await page.context.set_offline(False)
    await expect(giulia.locator(".message", has_text="Welcome")).to_be_visible(timeout=10_000)
