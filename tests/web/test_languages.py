"""Pages speak the language the bot knows a person by, else their browser's, else English."""

import pytest

from bot.web.languages import wishes
from tests.web.site import Site


@pytest.mark.parametrize(
    ("header", "tags"),
    [
        ("", ("",)),
        ("it", ("it",)),
        ("it-IT,it;q=0.9,en;q=0.8", ("it-IT", "it", "en")),
        ("en;q=0.2, fr;q=0.9", ("fr", "en")),
        ("de, en;q=0", ("de",)),
        ("fr;q=high, it", ("it",)),
        ("fr;level=1", ("fr",)),
        ("fr;q=nan, it", ("it",)),
        (",".join(f"x{number}" for number in range(99)), tuple(f"x{number}" for number in range(20))),
    ],
)
def test_wishes_come_in_the_order_of_their_weight(header: str, tags: tuple[str, ...]) -> None:
    assert wishes(header) == tags


@pytest.mark.parametrize(
    ("header", "code"),
    [("fr-CA,fr;q=0.8", "fr"), ("it;q=0.4, fr;q=0.3", "it"), ("da,ja", "en"), ("da, it;q=0.1", "it"), ("de-AT", "de")],
)
async def test_a_stranger_is_answered_in_the_browsers_language(site: Site, header: str, code: str) -> None:
    for path in ("/", "/nowhere", "/oauth/start?r=x", "/oauth/callback/eliot"):
        answer = await site.browser.get(path, headers={"Accept-Language": header})
        assert f'<html lang="{code}">' in answer.text


async def test_the_language_known_from_the_chat_wins(site: Site) -> None:
    site.browser.headers["Accept-Language"] = "fr"
    ticket = await site.desk.ask(locale="it")
    started = await site.browser.get("/oauth/start", params={"r": ticket})
    assert "Ben chiede su Telegram di collegare una casa al gruppo" in started.text.replace("<b>", "").replace(
        "</b>", ""
    )
    state = await site.signs_in(ticket)
    held = await site.returns(code="c1", state=state)
    for answer in (started, held):
        assert '<html lang="it">' in answer.text
