"""How updates reach a bot: long polling, webhooks, order, repetition, expiry."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from typing import Any

import aiohttp
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.simulator.serving import DroppedConnection, NeverAnswered, serving
from bot.simulator.telegram_chats import PrivateChat
from tests.simulator.telegram_scene import TOKEN, Scene, opened


@pytest.fixture
async def scene() -> AsyncIterator[Scene]:
    async with opened() as scene:
        scene.world.retry_scale = 0.001
        yield scene


@pytest.fixture
def chat(scene: Scene) -> PrivateChat:
    return scene.world.private_chat(scene.anna)


def texts(updates: list[dict[str, Any]]) -> list[str]:
    return [update["message"]["text"] for update in updates]


# Long polling


async def test_updates_come_again_until_an_offset_confirms_them(scene: Scene, chat: PrivateChat) -> None:
    for text in ("one", "two", "three"):
        scene.anna.says(chat, text)
    first = await scene.call("getUpdates", limit=2)
    assert texts(first) == ["one", "two"]
    assert texts(await scene.call("getUpdates")) == ["one", "two", "three"]
    assert texts(await scene.call("getUpdates", offset=first[1]["update_id"] + 1)) == ["three"]
    assert [update["update_id"] for update in first] == [100_000_001, 100_000_002]
    with pytest.raises(TimeoutError):
        await scene.world.quiet(timeout=0.01)
    await scene.call("getUpdates", offset=first[1]["update_id"] + 2)
    await scene.world.quiet()


async def test_a_negative_offset_keeps_the_last_ones(scene: Scene, chat: PrivateChat) -> None:
    for text in ("one", "two", "three"):
        scene.anna.says(chat, text)
    assert texts(await scene.call("getUpdates", offset=-1)) == ["three"]
    assert texts(await scene.call("getUpdates", limit=0)) == ["three"]


async def test_a_long_poll_returns_as_soon_as_somebody_speaks(scene: Scene, chat: PrivateChat) -> None:
    poll = asyncio.create_task(scene.call("getUpdates", timeout=30))
    await asyncio.sleep(0.05)
    assert not poll.done()
    scene.anna.says(chat, "hello")
    scene.anna.says(chat, "again")
    async with asyncio.timeout(1):
        assert texts(await poll) == ["hello", "again"]
    scene.clock.moves(hours=24)
    assert await scene.call("getUpdates", timeout=0) == []


async def test_a_short_poll_ends_empty(scene: Scene) -> None:
    async with asyncio.timeout(3):
        assert await scene.call("getUpdates", timeout=1) == []


async def test_there_is_only_one_poller(scene: Scene, chat: PrivateChat) -> None:
    older = asyncio.create_task(scene.refused("getUpdates", timeout=30))
    await asyncio.sleep(0.05)
    newer = asyncio.create_task(scene.refused("getUpdates", timeout=30))
    assert await older == (
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    )
    await scene.call("setWebhook", url="http://127.0.0.1:9/hook")
    assert await newer == "Conflict: terminated by setWebhook request"
    active = await scene.refused("getUpdates")
    assert active.startswith("Conflict: can't use getUpdates method while webhook is active")
    await scene.call("deleteWebhook")
    await scene.call("deleteWebhook", drop_pending_updates=True)
    assert await scene.call("getUpdates") == []


async def test_a_poller_that_hung_up_is_forgotten(scene: Scene, chat: PrivateChat) -> None:
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.05):
            await scene.call("getUpdates", timeout=30)
    await asyncio.sleep(0.05)
    scene.anna.says(chat, "hello")
    assert texts(await scene.updates()) == ["hello"]


async def test_members_and_reactions_are_told_only_to_those_who_ask(scene: Scene, chat: PrivateChat) -> None:
    scene.anna.says(chat, "hello")
    scene.anna.reacts(chat.last, "👍")
    assert len(await scene.updates()) == 1
    await scene.call("getUpdates", allowed_updates=["message_reaction"])
    scene.anna.reacts(chat.last)
    scene.anna.says(chat, "unheard")
    [update] = await scene.updates()
    assert update["message_reaction"]["old_reaction"] == [{"type": "emoji", "emoji": "👍"}]
    assert update["message_reaction"]["new_reaction"] == []
    assert (await scene.call("getWebhookInfo"))["allowed_updates"] == ["message_reaction"]
    await scene.call("getUpdates", allowed_updates=[])
    scene.anna.says(chat, "heard")
    assert texts(await scene.updates()) == ["heard"]
    assert "array expected" in await scene.refused("getUpdates", allowed_updates="5")


async def test_presses_expire_before_messages(scene: Scene, chat: PrivateChat) -> None:
    scene.anna.says(chat, "hello")
    markup = {"inline_keyboard": [[{"text": "On", "callback_data": "on"}]]}
    await scene.call("sendMessage", chat_id=chat.id, text="x", reply_markup=markup)
    scene.anna.presses(chat.last, (0, 0))
    assert (await scene.call("getWebhookInfo"))["pending_update_count"] == 2
    scene.clock.moves(seconds=150)
    assert texts(await scene.call("getUpdates")) == ["hello"]
    scene.clock.moves(hours=24)
    assert await scene.call("getUpdates") == []


# Webhooks

Answer = Callable[[Request, dict[str, Any]], Awaitable[Response]]


class Receiver:
    """A webhook that notes what it gets and answers as told."""

    def __init__(self) -> None:
        self.bodies: list[bytes] = []
        self.secrets: list[str | None] = []
        self.answers: list[Response] = []
        self.held = asyncio.Event()
        self.held.set()
        self.running = 0
        self.most = 0
        self.app = Starlette(routes=[Route("/hook", self.take, methods=["POST"])])

    async def take(self, request: Request) -> Response:
        self.bodies.append(await request.body())
        self.secrets.append(request.headers.get("x-telegram-bot-api-secret-token"))
        self.running += 1
        self.most = max(self.most, self.running)
        await self.held.wait()
        self.running -= 1
        return self.answers.pop(0) if self.answers else Response()

    @property
    def texts(self) -> list[str]:
        return [json.loads(body)["message"]["text"] for body in self.bodies]

    def served(self) -> AbstractAsyncContextManager[str]:
        return serving(self.app)


async def test_a_webhook_gets_every_update_with_its_secret(scene: Scene, chat: PrivateChat) -> None:
    scene.anna.says(chat, "before")
    receiver = Receiver()
    async with receiver.served() as address:
        await scene.call("setWebhook", url=f"{address}/hook", secret_token="s3cret", max_connections=7)
        scene.anna.says(chat, "after")
        await scene.world.quiet()
        info = await scene.call("getWebhookInfo")
        assert (info["url"], info["max_connections"], info["pending_update_count"]) == (f"{address}/hook", 7, 0)
        await scene.call("setWebhook", url=f"{address}/hook")
        scene.anna.says(chat, "bare")
        await scene.world.quiet()
        await scene.call("setWebhook", url="")
        scene.anna.says(chat, "polled")
    assert receiver.texts == ["before", "after", "bare"]
    assert receiver.secrets == ["s3cret", "s3cret", None]
    assert texts(await scene.updates()) == ["polled"]


async def test_an_update_is_repeated_byte_for_byte_until_it_is_taken(scene: Scene, chat: PrivateChat) -> None:
    receiver = Receiver()
    receiver.answers = [Response(status_code=500), Response(status_code=503, headers={"Retry-After": "20"})]
    async with receiver.served() as address:
        await scene.call("setWebhook", url=f"{address}/hook")
        scene.anna.says(chat, "one")
        scene.anna.says(chat, "two")
        await scene.world.quiet()
        info = await scene.call("getWebhookInfo")
        assert info["last_error_message"] == "Wrong response from the webhook: 503 Service Unavailable"
        scene.world.faults.script("webhook", lost_answer=True)
        scene.anna.says(chat, "three")
        await scene.world.quiet()
    assert receiver.texts == ["one", "one", "one", "two", "three", "three"]
    assert len(set(receiver.bodies)) == 3


async def test_a_webhook_that_is_away_gets_its_updates_later(scene: Scene, chat: PrivateChat) -> None:
    receiver = Receiver()
    async with receiver.served() as address:
        pass
    port = int(address.rpartition(":")[2])
    await scene.call("setWebhook", url=f"{address}/hook")
    scene.anna.says(chat, "one")
    await asyncio.sleep(0.05)
    assert (await scene.call("getWebhookInfo"))["last_error_message"] == "Connection refused"
    async with serving(receiver.app, port=port):
        await scene.world.quiet()
        assert receiver.texts == ["one"]


async def test_an_update_nobody_took_in_time_is_dropped(scene: Scene, chat: PrivateChat) -> None:
    await scene.call("setWebhook", url="http://127.0.0.1:9/hook")
    scene.anna.says(chat, "one")
    await asyncio.sleep(0.05)
    scene.clock.moves(hours=25)
    await scene.world.quiet()
    await asyncio.sleep(0.1)
    assert (await scene.call("getWebhookInfo"))["pending_update_count"] == 0
    await scene.call("setWebhook", url="http://127.0.0.1:9/hook")
    scene.anna.says(chat, "two")
    await scene.call("setWebhook", url="http://127.0.0.1:9/hook", drop_pending_updates=True)
    await scene.world.quiet()


async def test_a_webhook_that_hangs_up_is_tried_again(scene: Scene, chat: PrivateChat) -> None:
    receiver = Receiver()
    receiver.answers = [DroppedConnection(), DroppedConnection()]
    async with receiver.served() as address:
        await scene.call("setWebhook", url=f"{address}/hook")
        scene.anna.says(chat, "one")
        await scene.world.quiet()
        assert (await scene.call("getWebhookInfo"))["last_error_message"] == "Connection reset by peer"
    assert receiver.texts == ["one"] * 3


async def test_a_webhook_that_is_slow_is_tried_again(scene: Scene, chat: PrivateChat) -> None:
    receiver = Receiver()
    receiver.answers = [NeverAnswered()]
    scene.world.network.patience = 0.1
    async with receiver.served() as address:
        await scene.call("setWebhook", url=f"{address}/hook")
        scene.anna.says(chat, "one")
        await scene.world.quiet()
        assert (await scene.call("getWebhookInfo"))["last_error_message"] == "Read timeout expired"
    assert receiver.texts == ["one"] * 2


async def test_a_chat_keeps_its_order_while_others_overtake(scene: Scene, chat: PrivateChat) -> None:
    receiver = Receiver()
    receiver.held.clear()
    other = scene.world.private_chat(scene.ben)
    async with receiver.served() as address:
        await scene.call("setWebhook", url=f"{address}/hook", max_connections=2)
        for text in ("a1", "a2"):
            scene.anna.says(chat, text)
        scene.ben.says(other, "b1")
        third = scene.world.add_person("Cleo")
        third.says(scene.world.private_chat(third), "c1")
        await asyncio.sleep(0.1)
        assert sorted(receiver.texts) == ["a1", "b1"]
        receiver.held.set()
        await scene.world.quiet()
    assert receiver.most == 2
    assert sorted(receiver.texts) == ["a1", "a2", "b1", "c1"]
    assert receiver.texts.index("a1") < receiver.texts.index("a2")


async def test_the_answer_to_a_webhook_may_be_a_call(scene: Scene, chat: PrivateChat) -> None:
    receiver = Receiver()
    receiver.answers = [
        JSONResponse({"method": "sendMessage", "chat_id": chat.id, "text": "at once"}),
        JSONResponse({"method": "sendMessage", "chat_id": chat.id}),
        JSONResponse({"method": "getUpdates", "timeout": 1}),
        Response("{no json"),
    ]
    async with receiver.served() as address:
        await scene.call("setWebhook", url=f"{address}/hook")
        for _ in range(4):
            scene.anna.says(chat, "hello")
        await scene.world.quiet()
    assert "at once" in [shown.text for shown in chat.messages]
    assert scene.world.complaints == [
        "sendMessage in a webhook's answer: Bad Request: message text is empty",
        "getUpdates in a webhook's answer: Conflict: can't use getUpdates method while webhook is active; "
        "use deleteWebhook to delete the webhook first",
    ]


async def test_only_safe_webhooks_are_set(scene: Scene) -> None:
    refused = await scene.refused("setWebhook", url="http://bot.example/hook")
    assert refused == "Bad Request: bad webhook: An HTTPS URL must be provided for webhook"
    assert "unallowed characters" in await scene.refused("setWebhook", url="https://bot.example", secret_token="a b")


# Faults and floods


async def test_scripted_refusals_come_once_each(scene: Scene, chat: PrivateChat) -> None:
    scene.anna.says(chat, "hello")
    scene.world.faults.script("sendMessage", code=429, retry_after=3)
    scene.world.faults.script("sendMessage", code=403, description="Forbidden: user is deactivated")
    scene.world.faults.script("*", code=500, description="Internal Server Error", retry_after=9, chat=chat.id)
    url = f"{scene.address}/bot{TOKEN}/sendMessage"
    async with scene.http.post(url, json={"chat_id": chat.id, "text": "x"}) as response:
        assert (response.status, response.headers["Retry-After"]) == (429, "3")
        assert (await response.json())["parameters"] == {"retry_after": 3}
    assert await scene.refused("sendMessage", chat_id=chat.id, text="x") == "Forbidden: user is deactivated"
    assert (await scene.call("getMe"))["is_bot"]
    assert (await scene.ask("getChat", chat_id=chat.id))["parameters"] == {"retry_after": 9}
    await scene.call("sendMessage", chat_id=chat.id, text="x")
    assert len(scene.world.calls_of("sendMessage")) == 3
    scene.world.faults.script("getMe", times=3, code=500, description="x")
    scene.world.faults.clear()
    await scene.call("getMe")


async def test_a_gateway_answers_with_a_page(scene: Scene) -> None:
    scene.world.faults.script("getMe", code=502)
    async with scene.http.post(f"{scene.address}/bot{TOKEN}/getMe") as response:
        assert (response.status, response.content_type) == (502, "text/html")


async def test_a_lost_answer_hides_what_was_done(scene: Scene, chat: PrivateChat) -> None:
    scene.anna.says(chat, "hello")
    scene.world.faults.script("sendMessage", lost_answer=True)
    with pytest.raises(aiohttp.ClientError):
        await scene.call("sendMessage", chat_id=chat.id, text="did it arrive?")
    assert chat.last.text == "did it arrive?"
    scene.world.faults.script("sendMessage", delay=0.1)
    started = asyncio.get_running_loop().time()
    await scene.call("sendMessage", chat_id=chat.id, text="late")
    assert asyncio.get_running_loop().time() - started >= 0.1


async def test_a_flooded_chat_takes_no_more(scene: Scene, chat: PrivateChat) -> None:
    scene.anna.says(chat, "hello")
    group = scene.world.add_group("Family", [scene.anna])
    group.add_bot()
    assert not scene.world.flood
    scene.world.flood = True
    for _ in range(3):
        await scene.call("sendMessage", chat_id=chat.id, text="x")
    assert await scene.refused("editMessageText", chat_id=chat.id, message_id=2, text="y") == (
        "Too Many Requests: retry after 3"
    )
    await scene.call("sendMessage", chat_id=group.id, text="another chat")
    scene.clock.moves(seconds=3)
    await scene.call("editMessageText", chat_id=chat.id, message_id=2, text="y")
    for _ in range(19):
        scene.clock.moves(seconds=1)
        await scene.call("sendMessage", chat_id=group.id, text="x")
    assert await scene.refused("sendMessage", chat_id=group.id, text="x") == "Too Many Requests: retry after 38"
