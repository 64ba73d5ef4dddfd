"""The playground served for tests: its worlds, a small bot, and a reader of its stream."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import httpx
from telegram import BotCommand, InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import Application, CallbackQueryHandler, CommandHandler, ContextTypes, MessageHandler, filters

from bot.simulator.clock import MovableClock
from bot.simulator.eliot import EliotCloud
from bot.simulator.house import House
from bot.simulator.netatmo import NetatmoCloud
from bot.simulator.playground import playground
from bot.simulator.serving import serving
from bot.simulator.telegram import TelegramWorld
from bot.simulator.telegram_groups import Group
from bot.simulator.telegram_network import Bot
from bot.simulator.telegram_people import Person

TOKEN = "123456:abcdefghijklmnopqrstuvwxyz"
NOON = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)


@dataclass
class Scene:
    clock: MovableClock
    house: House
    cloud: EliotCloud
    telegram: TelegramWorld
    bot: Bot
    giulia: Person
    pierre: Person
    group: Group
    people: list[Person]
    http: httpx.AsyncClient
    root: str
    netatmo: NetatmoCloud | None = None

    async def act(self, act: str, **details: Any) -> httpx.Response:
        return await self.http.post("/act", json={"act": act, **details})

    async def bot_sends(self, method: str, files: Mapping[str, tuple[str, bytes]] | None = None, **params: Any) -> None:
        """Without a bot of its own: what one would call."""
        transport = httpx.ASGITransport(self.telegram.app)
        data = {name: value if isinstance(value, str) else json.dumps(value) for name, value in params.items()}
        async with httpx.AsyncClient(transport=transport, base_url="http://api") as api:
            answer = await api.post(f"/bot{TOKEN}/{method}", data=data, files=files)
        assert answer.json()["ok"], answer.text

    def private(self, person: Person) -> Any:
        return self.telegram.private_chat(person)


@asynccontextmanager
async def scene(*, moving: bool = True, third: str = "", makers: int = 1) -> AsyncIterator[Scene]:
    """Giulia, who runs the group, Pierre, and maybe a third; both worlds stand at noon unless a test moves them."""
    clock = MovableClock(lambda: NOON)
    house = House(clock)
    cloud = EliotCloud(house, clock=clock)
    netatmo = NetatmoCloud(house, clock=clock) if makers == 2 else None
    telegram = TelegramWorld(clock)
    bot = telegram.add_bot(TOKEN, "family_home_bot", "Family home")
    giulia = telegram.add_person("Giulia", language="it")
    pierre = telegram.add_person("Pierre", language="fr")
    people = [giulia, pierre, *([telegram.add_person(third, language="en")] if third else [])]
    group = telegram.add_group("Casa Rossi", members=people, admins=[giulia])
    app = playground(
        house=house,
        cloud=cloud,
        telegram=telegram,
        people=people,
        group=group,
        bot=bot,
        clock=clock if moving else None,
        netatmo=netatmo,
    )
    async with serving(app) as root, httpx.AsyncClient(base_url=root) as http:
        yield Scene(clock, house, cloud, telegram, bot, giulia, pierre, group, people, http, root, netatmo)
    await telegram.close()


@dataclass
class Reader:
    """What an open page knows."""

    frames: AsyncIterator[str]
    facts: dict[str, Any] = field(default_factory=dict)
    moments: list[dict[str, Any]] = field(default_factory=list)
    changes: list[dict[str, Any]] = field(default_factory=list)

    async def until(self, condition: Callable[[], bool]) -> None:
        async with asyncio.timeout(5):
            while not condition():
                await self._read()

    async def _read(self) -> None:
        kind, data = "", ""
        async for line in self.frames:
            if line.startswith("event: "):
                kind = line.removeprefix("event: ")
            elif line.startswith("data: "):
                data = line.removeprefix("data: ")
            elif not line and data:
                return self._accept(kind, json.loads(data))
        raise EOFError("the stream ended")

    def _accept(self, kind: str, news: dict[str, Any]) -> None:
        match kind:
            case "snapshot":
                self.facts = news
            case "change":
                self.changes.append(news)
                self.facts |= news["set"]
                for key in news["gone"]:
                    del self.facts[key]
            case "moment":
                self.moments.append(news)


@asynccontextmanager
async def reading(scene: Scene) -> AsyncIterator[Reader]:
    async with scene.http.stream("GET", "/events") as answer:
        assert answer.headers["Content-Type"].startswith("text/event-stream")
        reader = Reader(answer.aiter_lines())
        await reader.until(lambda: bool(reader.facts))
        yield reader


@asynccontextmanager
async def answering(scene: Scene) -> AsyncIterator[None]:
    """A small real bot: `/start` shows a keyboard, a press is answered and edits, all else is echoed with a quote."""
    async with serving(scene.telegram.app) as api:
        application = Application.builder().token(TOKEN).base_url(f"{api}/bot").build()
        application.add_handler(CommandHandler("start", _start(scene.root)))
        application.add_handler(CallbackQueryHandler(_pressed))
        application.add_handler(MessageHandler(filters.TEXT, _echo))
        async with application:
            await application.bot.set_my_commands([BotCommand("plugs", "Switch the plugs of a room")])
            await application.bot.set_my_description("I run your home.")
            await application.start()
            assert application.updater is not None
            await application.updater.start_polling()
            yield
            await application.updater.stop()
            await application.stop()


def _start(root: str) -> Callable[[Update, ContextTypes.DEFAULT_TYPE], Any]:
    keyboard = InlineKeyboardMarkup(
        [
            [
                InlineKeyboardButton("Turn off", callback_data="off", api_kwargs={"style": "primary"}),
                InlineKeyboardButton("Forget", callback_data="forget", api_kwargs={"style": "danger"}),
            ],
            [InlineKeyboardButton("Sign in", url=f"{root}/t.me/family_home_bot?start=c-abc")],
        ]
    )

    async def start(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        assert update.effective_message is not None
        payload = " ".join(context.args or ()) or "nobody"
        text = f"<b>Welcome</b>, sent by <code>{payload}</code>. <tg-spoiler>K7F</tg-spoiler> &lt;img src=x&gt;"
        await update.effective_message.reply_text(text, parse_mode="HTML", reply_markup=keyboard)

    return start


async def _pressed(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    query = update.callback_query
    assert query is not None
    if query.data == "forget":
        await query.answer("Nothing is forgotten.", show_alert=True)
    else:
        await query.answer("It is off.")
        await query.edit_message_text("The plug is off.")


async def _echo(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    message = update.effective_message
    assert message is not None
    await message.chat.send_action("typing")
    await message.set_reaction("👍")
    await message.reply_text(f"You said {message.text}", do_quote=True)
