"""A real python-telegram-bot application lives in this Telegram, by polling and by webhook."""

import hmac
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from telegram import (
    BotCommand,
    BotCommandScopeChat,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    Update,
)
from telegram.constants import ChatAction, ParseMode, ReactionEmoji
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    ContextTypes,
    MessageHandler,
    filters,
)

from bot.simulator.serving import serving
from bot.simulator.telegram_chats import PrivateChat
from tests.simulator.telegram_scene import TOKEN, Scene, opened, png

Bot = Application[Any, Any, Any, Any, Any, Any]
SECRET = "hook-secret"


async def start(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.message is not None
    buttons = [[InlineKeyboardButton("Turn off", callback_data="off"), InlineKeyboardButton("Help", callback_data="?")]]
    await update.message.reply_html(
        f"<b>Hello</b> {' '.join(context.args or [])}", reply_markup=InlineKeyboardMarkup(buttons)
    )


async def pressed(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    query = update.callback_query
    assert query is not None
    await query.answer("Working", show_alert=query.data == "?")
    await query.edit_message_text(f"{query.from_user.first_name} pressed {query.data}")


async def echo(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.message is not None
    await update.message.reply_text(update.message.text or "")


async def joined(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.my_chat_member is not None
    if update.my_chat_member.new_chat_member.status == "member":
        await update.my_chat_member.chat.send_message("Hello, family")


def build(address: str) -> Bot:
    application = ApplicationBuilder().token(TOKEN).base_url(f"{address}/bot").build()
    application.add_handler(CommandHandler("start", start))
    application.add_handler(CallbackQueryHandler(pressed))
    application.add_handler(ChatMemberHandler(joined))
    application.add_handler(MessageHandler(filters.UpdateType.MESSAGE & filters.TEXT, echo))
    return application


@asynccontextmanager
async def polling(scene: Scene) -> AsyncIterator[Bot]:
    application = build(scene.address)
    async with application:
        await application.start()
        assert application.updater is not None
        await application.updater.start_polling(timeout=5)
        yield application
        await application.updater.stop()
        await application.stop()


@asynccontextmanager
async def by_webhook(scene: Scene) -> AsyncIterator[Bot]:
    application = build(scene.address)

    async def take(request: Request) -> Response:
        given = request.headers.get("X-Telegram-Bot-Api-Secret-Token", "")
        if not hmac.compare_digest(given, SECRET):
            return Response(status_code=403)
        await application.update_queue.put(Update.de_json(await request.json(), application.bot))
        return Response()

    async with application, serving(Starlette(routes=[Route("/hook", take, methods=["POST"])])) as address:
        await application.start()
        await application.bot.set_webhook(f"{address}/hook", secret_token=SECRET, max_connections=10)
        yield application
        await application.bot.delete_webhook()
        await application.stop()


@pytest.fixture
async def scene() -> AsyncIterator[Scene]:
    async with opened() as scene:
        yield scene


@pytest.fixture(params=[polling, by_webhook])
async def alive(scene: Scene, request: pytest.FixtureRequest) -> AsyncIterator[Bot]:
    async with request.param(scene) as application:
        yield application


@pytest.fixture
async def api(scene: Scene) -> AsyncIterator[Bot]:
    async with build(scene.address) as application:
        yield application


@pytest.fixture
def chat(scene: Scene) -> PrivateChat:
    return scene.world.private_chat(scene.anna)


async def test_a_person_starts_presses_and_talks(scene: Scene, alive: Bot, chat: PrivateChat) -> None:
    world, anna = scene.world, scene.anna
    anna.opens_link("https://t.me/family_home_bot?start=c-1")
    await world.until(lambda: len(chat.messages) == 2)
    assert (chat.last.text, chat.last.html) == ("Hello c-1", "<b>Hello</b> c-1")
    anna.presses(chat.last, "Turn off")
    await world.until(lambda: chat.last.edited)
    assert chat.last.text == "Anna pressed off"
    assert chat.last.keyboard == ()
    anna.says(chat, "talk")
    await world.until(lambda: chat.transcript().endswith("Anna: talk\nFamily home: talk"))
    await world.quiet()
    assert [(toast.text, toast.alert) for toast in world.toasts(anna)] == [("Working", False)]
    assert world.complaints == []


async def test_a_family_adds_the_bot_to_its_group(scene: Scene, alive: Bot) -> None:
    group = scene.world.add_group("Family", [scene.anna, scene.ben], supergroup=True)
    group.add_bot(by=scene.anna)
    await scene.world.until(lambda: group.last.text == "Hello, family")
    scene.ben.says(group, "just talking")
    scene.ben.says(group, "/start@family_home_bot")
    await scene.world.until(lambda: len(group.last.keyboard) == 1)
    scene.anna.presses(group.last, "Help")
    await scene.world.until(lambda: bool(scene.world.toasts(scene.anna)))
    assert scene.world.toasts(scene.anna)[0].alert
    assert "just talking" not in [shown.text for shown in group.messages if shown.sender is scene.bot]


async def test_a_burst_is_answered_completely_and_in_order(scene: Scene, alive: Bot, chat: PrivateChat) -> None:
    words = [f"word {number}" for number in range(120)]
    for word in words:
        scene.anna.says(chat, word)
    await scene.world.until(lambda: len(chat.messages) == 240, timeout=20)
    assert [shown.text for shown in chat.messages if shown.sender is scene.bot] == words


async def test_the_library_reads_every_answer(scene: Scene, api: Bot, chat: PrivateChat) -> None:
    bot = api.bot
    scene.anna.says(chat, "/start")
    group = scene.world.add_group("Family", [scene.anna, scene.ben], forum=True)
    group.add_bot()
    group.promote(scene.bot, "can_pin_messages")
    thread = group.add_topic("Alerts")
    html = '<b>x</b> <tg-time unix="1790000000" format="t">then</tg-time> /on'
    sent = await bot.send_message(group.id, html, parse_mode=ParseMode.HTML, message_thread_id=thread)
    assert sent.message_thread_id == thread
    assert [entity.type for entity in sent.entities] == ["bold", "date_time", "bot_command"]
    assert sent.date == scene.clock.now
    assert await sent.pin()
    assert await sent.set_reaction(ReactionEmoji.RED_HEART)
    assert await bot.send_chat_action(group.id, ChatAction.TYPING)
    assert (await bot.get_chat(group.id)).title == "Family"
    assert (await bot.get_chat(chat.id)).first_name == "Anna"
    assert [member.status for member in await bot.get_chat_administrators(group.id)] == ["creator", "administrator"]
    assert (await bot.get_chat_member(group.id, scene.ben.id)).status == "member"
    assert await bot.get_chat_member_count(group.id) == 3
    photo = await bot.send_photo(chat.id, png(3, 2), caption="chart")
    assert (photo.photo[0].width, photo.photo[0].file_size) == (3, len(png(3, 2)))
    document = await bot.send_document(chat.id, b"{}", filename="home.json")
    assert (document.document.file_name, document.document.mime_type) == ("home.json", "application/json")
    edited = await document.edit_media(InputMediaPhoto(png(), caption="now a chart"))
    assert (edited.caption, edited.document) == ("now a chart", None)
    restricted = scene.world.add_person("Cleo")
    group.join(restricted)
    group.restrict(restricted)
    assert (await bot.get_chat_member(group.id, restricted.id)).status == "restricted"
    assert await bot.set_my_commands([BotCommand("on", "On")], scope=BotCommandScopeChat(group.id), language_code="it")
    commands = await bot.get_my_commands(scope=BotCommandScopeChat(group.id), language_code="it")
    assert [command.command for command in commands] == ["on"]
    assert (await bot.get_my_name()).name == "Family home"
    assert (await bot.get_webhook_info()).pending_update_count > 0
    assert (await bot.get_chat_menu_button()).type == "commands"
    assert await bot.delete_messages(chat.id, [1, 2])
    assert await sent.delete()
    assert scene.world.complaints == []


async def test_the_library_knows_every_refusal(
    scene: Scene, api: Bot, chat: PrivateChat, monkeypatch: pytest.MonkeyPatch
) -> None:
    bot = api.bot
    # Without it the library warns of its own RetryAfter.
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    with pytest.raises(Forbidden, match="bot can't initiate conversation"):
        await bot.send_message(scene.anna.id, "hello")
    scene.anna.says(chat, "/start")
    sent = await bot.send_message(chat.id, "hello")
    with pytest.raises(BadRequest, match="Message is not modified"):
        await sent.edit_text("hello")
    with pytest.raises(BadRequest, match="Button_data_invalid"):
        await sent.edit_reply_markup(
            InlineKeyboardMarkup.from_button(InlineKeyboardButton("x", callback_data="é" * 33))
        )
    with pytest.raises(BadRequest, match="Can't parse entities"):
        await bot.send_message(chat.id, "<b>", parse_mode=ParseMode.HTML)
    with pytest.raises(BadRequest, match="Query is too old"):
        await bot.answer_callback_query("1")
    scene.world.faults.script("sendMessage", code=429, retry_after=7)
    with pytest.raises(RetryAfter, match="Retry in 0:00:07"):
        await bot.send_message(chat.id, "hello")
    scene.world.faults.script("sendMessage", lost_answer=True)
    with pytest.raises(NetworkError):
        await bot.send_message(chat.id, "hello")
    scene.world.faults.script("sendMessage", code=502)
    with pytest.raises(NetworkError):
        await bot.send_message(chat.id, "hello")
    group = scene.world.add_group("Family", [scene.anna])
    group.add_bot()
    upgraded = group.upgrade()
    with pytest.raises(ChatMigrated) as migrated:
        await bot.send_message(group.id, "hello")
    assert migrated.value.new_chat_id == upgraded.id


async def test_what_the_library_does_not_know_yet_works_raw(scene: Scene, api: Bot) -> None:
    group = scene.world.add_group("Family", [scene.anna])
    group.add_bot()
    group.promote(scene.bot)
    wish = {"ephemeral_message_parameters": {"receiver_user_id": scene.anna.id}}
    sent = await api.bot.send_message(group.id, "only you", api_kwargs=wish)
    assert sent.message_id == 0
    target = {"chat_id": group.id, "receiver_user_id": scene.anna.id, **sent.api_kwargs}
    del target["receiver_user"]
    assert await api.bot.do_api_request("editEphemeralMessageText", api_kwargs={**target, "text": "edited"})
    assert group.last.text == "edited"
    command = BotCommand("status", "Status", api_kwargs={"is_ephemeral": True})
    await api.bot.set_my_commands([command])
    assert scene.world.complaints == []
