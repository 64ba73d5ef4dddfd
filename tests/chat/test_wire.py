"""What carries the Bot API: errors in the library's words, and never the address, which holds the token."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from telegram import Bot, InputFile
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import RequestData
from telegram.request._requestparameter import RequestParameter

from bot.chat.refusals import Refusal, meaning
from bot.chat.wire import AiohttpRequest, call
from bot.simulator.serving import DroppedConnection, serving

TOKEN = "7000000001:canary-canary-canary-canary-canary-1"


async def echo(request: Request) -> Response:
    match request.path_params["method"]:
        case "slow":
            await asyncio.sleep(5)
        case "broken":
            return DroppedConnection()
        case "redirect":
            return Response(status_code=302, headers={"Location": "https://elsewhere.example.org"})
        case "file":
            async with request.form() as form:
                told = {
                    name: value if isinstance(value, str) else (value.filename, (await value.read()).decode())
                    for name, value in form.items()
                }
            return JSONResponse({"ok": True, "result": told})
    body = await request.body()
    return JSONResponse({"ok": True, "result": {"said": body.decode(), "type": request.headers.get("content-type")}})


@pytest.fixture
async def bot() -> AsyncIterator[Bot]:
    async with serving(Starlette(routes=[Route("/bot{token}/{method}", echo, methods=["POST", "GET"])])) as url:
        request = AiohttpRequest(read_timeout=0.2)
        await request.initialize()
        await request.initialize()
        yield Bot(TOKEN, base_url=f"{url}/bot", request=request, get_updates_request=AiohttpRequest())
        await request.shutdown()


async def test_parameters_travel_as_json(bot: Bot) -> None:
    told = await call(bot, "echo", {"chat_id": 1, "text": "è"})
    assert told == {"said": '{"chat_id":1,"text":"\\u00e8"}', "type": "application/json"}


async def test_nothing_to_say_is_an_empty_body(bot: Bot) -> None:
    assert (await bot.request.post(f"{bot.base_url}/echo"))["said"] == ""


async def test_files_travel_as_a_form(bot: Bot) -> None:
    parameters = [
        RequestParameter.from_input("caption", "a house"),
        RequestParameter.from_input("photo", InputFile(b"pixels", filename="house.png")),
    ]
    told = await bot.request.post(f"{bot.base_url}/file", RequestData(parameters))
    assert told["caption"] == "a house"
    assert ["house.png", "pixels"] in told.values()


@pytest.mark.parametrize(("method", "error"), [("slow", TimedOut), ("broken", NetworkError)])
async def test_trouble_is_told_without_the_address(bot: Bot, method: str, error: type[TelegramError]) -> None:
    with pytest.raises(error) as trouble:
        await call(bot, method, {}, read_timeout=0.2)
    assert "canary" not in f"{trouble.value} {trouble.value!r} {trouble.value.__cause__}"
    assert trouble.value.__suppress_context__
    assert meaning(trouble.value) is Refusal.UNREACHABLE


async def test_no_redirect_takes_the_token_elsewhere(bot: Bot) -> None:
    with pytest.raises(TelegramError):
        await call(bot, "redirect", {})


async def test_nobody_there_is_out_of_reach() -> None:
    request = AiohttpRequest()
    await request.initialize()
    nobody = Bot(TOKEN, base_url="http://127.0.0.1:9/bot", request=request, get_updates_request=request)
    with pytest.raises(NetworkError) as trouble:
        await call(nobody, "getMe", {})
    await request.shutdown()
    assert "canary" not in repr(trouble.value)


def test_what_is_no_refusal_of_telegram_means_something_else() -> None:
    assert meaning(ValueError("x")) is Refusal.OTHER
