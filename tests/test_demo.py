"""The bot in the visitor's browser, with one command."""

import signal
import socket
from pathlib import Path

import httpx

from tests.commands import PATIENCE, Command, free_port, started, until


async def address_of(demo: Command) -> str:
    return (await demo.says("playground is open at")).split()[-1]


async def test_the_demo_shows_its_page_and_leaves_nothing_behind(tmp_path: Path) -> None:
    folder = tmp_path / "temporary"
    folder.mkdir()
    port = free_port()
    settings = {"TMPDIR": str(folder)}
    async with started("demo", "--no-browser", "--port", str(port), folder=tmp_path, settings=settings) as demo:
        address = await address_of(demo)
        assert address == f"http://127.0.0.1:{port}"
        async with httpx.AsyncClient() as browser:
            page = await browser.get(address)
        assert page.status_code == 200
        assert "<html" in page.text
        assert len(list(folder.iterdir())) == 1
        demo.is_told(signal.SIGINT)
        assert await demo.ends(within=8) == 0
    assert list(folder.iterdir()) == []
    assert demo.said == ["", f"The playground is open at  {address}", "Press Ctrl+C to end it.", ""]


async def test_the_demo_needs_no_settings_and_heeds_none(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("BOT_TELEGRAM_TOKEN=somebody-elses\nBOT_PORT=1\n")
    port = str(free_port())
    async with started("demo", "--no-browser", "--port", port, folder=tmp_path, settings={"BOT_PORT": "1"}) as demo:
        await address_of(demo)


async def test_a_taken_port_gives_way_to_a_free_one(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        async with started("demo", "--no-browser", "--port", str(port), folder=tmp_path) as demo:
            address = await address_of(demo)
            async with httpx.AsyncClient() as browser:
                page = await browser.get(address)
    assert not address.endswith(f":{port}")
    assert page.status_code == 200


async def test_the_page_is_opened_in_a_browser_with_windows(tmp_path: Path) -> None:
    seen = await _opened(tmp_path, "{script} %s &")
    assert seen.startswith("http://127.0.0.1:")


async def test_a_browser_for_the_terminal_is_not_opened(tmp_path: Path) -> None:
    assert await _opened(tmp_path, "{script} %s") == ""


async def _opened(folder: Path, browser: str) -> str:
    """What the browser was given, once the page it was told of answers and the demo has ended."""
    script, seen = folder / "browser.sh", folder / "seen"
    script.write_text(f'#!/bin/sh\necho "$1" > {seen}\n')
    script.chmod(0o755)
    settings = {"BROWSER": browser.format(script=script)}
    async with started("demo", "--port", str(free_port()), folder=folder, settings=settings) as demo:
        address = await address_of(demo)
        async with httpx.AsyncClient(timeout=PATIENCE) as client:
            for _ in range(20):
                await client.get(address)
        await until(lambda: "&" not in browser or (seen.exists() and seen.read_text()))
        demo.is_told(signal.SIGTERM)
        assert await demo.ends(within=8) == 0
    return seen.read_text().strip() if seen.exists() else ""
