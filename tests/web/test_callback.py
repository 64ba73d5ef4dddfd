"""Back from the maker: each way a sign-in can end has its own page, and none connects anything yet."""

import logging
import re
from datetime import timedelta

import pytest

from bot.domain import errors
from bot.domain.errors import ErrorKind
from tests.web.desk import BEN, BOT_URL
from tests.web.site import REFERENCE, Page, Site, built, visitor


async def test_a_sign_in_is_held_until_the_asker_finishes_it_in_telegram(site: Site) -> None:
    state = await site.signs_in(await site.desk.ask())
    answer = await site.returns(code="c1", state=state)
    page = Page(answer.text)
    assert answer.status_code == 200
    assert "Ben asked for this connection in Telegram" in page.text
    assert "Never send this link to anybody" in page.text
    (link,) = page.links
    assert str(link).startswith(f"{BOT_URL}?start=c-")
    assert await site.desk.store.links.of_person(BEN) == ()


async def test_no_token_reaches_the_browser(site: Site) -> None:
    state = await site.signs_in(await site.desk.ask())
    answer = await site.returns(code="c1", state=state)
    assert "canary" not in answer.text + str(answer.headers)


async def test_the_order_of_parameters_is_the_makers_affair(site: Site) -> None:
    for order in (("state", "code"), ("code", "state")):
        state = await site.signs_in(await site.desk.ask())
        values = {"state": state, "code": f"c-{order[0]}"}
        answer = await site.returns(**{name: values[name] for name in order}, session_state="ignored")
        assert "One step left" in answer.text


async def test_the_cookie_is_gone_afterwards(site: Site) -> None:
    state = await site.signs_in(await site.desk.ask())
    assert "__Host-link" in site.browser.cookies
    answer = await site.returns(code="c1", state=state)
    assert "Max-Age=0" in answer.headers["set-cookie"]
    assert "Secure" in answer.headers["set-cookie"]
    assert "__Host-link" not in site.browser.cookies


async def test_a_second_use_gives_a_page_and_no_second_exchange(site: Site) -> None:
    state = await site.signs_in(await site.desk.ask())
    await site.returns(code="c1", state=state)
    again = await site.returns(code="c2", state=state)
    assert again.status_code == 410
    assert "This sign-in is over" in again.text
    assert site.desk.maker.exchanged == ["c1"]


async def test_a_sign_in_that_dawdles_is_over(site: Site) -> None:
    state = await site.signs_in(await site.desk.ask())
    site.desk.clock.passes(timedelta(minutes=11))
    answer = await site.returns(code="c1", state=state)
    assert answer.status_code == 410
    assert site.desk.maker.exchanged == []


async def test_an_invented_state_does_not_end_a_true_sign_in(site: Site) -> None:
    state = await site.signs_in(await site.desk.ask())
    for query in ({"state": "invented", "code": "x"}, {"code": "x"}, {}):
        refused = await site.returns(**query)
        assert refused.status_code == 410
        assert "set-cookie" not in refused.headers
    assert "One step left" in (await site.returns(code="c1", state=state)).text


async def test_refused_consent_is_no_accident(site: Site) -> None:
    state = await site.signs_in(await site.desk.ask())
    answer = await site.returns(
        state=state, error="access_denied", error_description="AADB2C90091: The user has cancelled"
    )
    page = Page(answer.text)
    assert answer.status_code == 200
    assert "Nothing was connected" in page.text
    assert "AADB2C" not in answer.text
    assert page.links == [BOT_URL]


async def test_a_return_without_a_code_is_explained(site: Site) -> None:
    state = await site.signs_in(await site.desk.ask())
    answer = await site.returns(state=state)
    assert answer.status_code == 400
    assert "The sign-in came back incomplete" in answer.text


async def test_a_repeated_code_is_no_code(site: Site) -> None:
    state = await site.signs_in(await site.desk.ask())
    answer = await site.browser.get(f"/oauth/callback/eliot?state={state}&code=a&code=b")
    assert answer.status_code == 400
    assert site.desk.maker.exchanged == []


@pytest.mark.parametrize("cookie", [None, "", "somebody-elses", "\u00fc"])
async def test_another_browser_cannot_finish_the_sign_in(site: Site, cookie: str | None) -> None:
    state = await site.signs_in(await site.desk.ask())
    async with visitor(site.app) as other:
        headers = {} if cookie is None else {b"cookie": b"__Host-link=" + cookie.encode()}
        answer = await other.get("/oauth/callback/eliot", params={"code": "c1", "state": state}, headers=headers)
    assert answer.status_code == 400
    assert "This is not the browser you started in" in answer.text
    assert site.desk.maker.exchanged == []


async def test_a_preview_that_only_looks_uses_nothing_up(site: Site) -> None:
    state = await site.signs_in(await site.desk.ask())
    looked = await site.browser.head("/oauth/callback/eliot", params={"code": "c1", "state": state})
    assert looked.status_code == 405
    assert "One step left" in (await site.returns(code="c1", state=state)).text


EXPLAINED = [
    (errors.LOGIN_BUSY, 503, "Legrand’s service is busy"),
    (errors.TOO_FAST, 503, "Legrand’s service is busy"),
    (errors.OUT_OF_CALLS, 503, "Legrand’s service is busy"),
    (errors.LOGIN_DOWN, 503, "Legrand’s service did not answer"),
    (errors.NO_NETWORK, 503, "Legrand’s service did not answer"),
    (errors.CLOUD_SLOW, 503, "Legrand’s service did not answer"),
    (errors.BAD_ANSWER, 503, "Legrand’s service did not answer"),
    (errors.CLIENT_REFUSED, 503, "Legrand’s service refused the bot"),
    (errors.SECRET_EXPIRED, 503, "Legrand’s service refused the bot"),
    (errors.BAD_REQUEST, 503, "Legrand’s service refused the bot"),
    (errors.GRANT_EXPIRED, 410, "The sign-in took too long"),
    (errors.SIGN_IN_FORGED, 400, "The sign-in could not be verified"),
    (errors.UNKNOWN, 502, "The sign-in did not work"),
]


@pytest.mark.parametrize(("kind", "status", "said"), EXPLAINED)
async def test_the_clouds_error_is_explained_with_a_reference(
    site: Site, caplog: pytest.LogCaptureFixture, kind: ErrorKind, status: int, said: str
) -> None:
    state = await site.signs_in(await site.desk.ask())
    site.desk.maker.trouble = kind
    with caplog.at_level(logging.WARNING, logger="bot.web"):
        answer = await site.returns(code="c1", state=state)
    page = Page(answer.text)
    assert answer.status_code == status
    assert said in page.text
    assert REFERENCE in page.text
    assert page.links == [BOT_URL]
    assert "the maker's own words" not in page.text
    assert "__Host-link" not in site.browser.cookies
    (record,) = [record for record in caplog.records if record.name == "bot.web.sign_in"]
    assert (record.reference, record.kind) == (REFERENCE, kind.name)  # type: ignore[attr-defined]


async def test_a_busy_service_says_when_to_come_back(site: Site) -> None:
    state = await site.signs_in(await site.desk.ask())
    site.desk.maker.trouble = errors.LOGIN_BUSY
    assert (await site.returns(code="c1", state=state)).headers["retry-after"] == "30"


async def test_after_the_clouds_error_nothing_can_be_replayed(site: Site) -> None:
    state = await site.signs_in(await site.desk.ask())
    site.desk.maker.trouble = errors.LOGIN_DOWN
    await site.returns(code="c1", state=state)
    site.desk.maker.trouble = None
    assert (await site.returns(code="c1", state=state)).status_code == 410


async def test_each_reference_is_its_own(site: Site) -> None:
    site.desk.maker.trouble = errors.LOGIN_DOWN
    app = built(site.desk, None, {})
    references = set()
    for _ in range(2):
        async with visitor(app) as browser:
            begun = await browser.post("/oauth/start", data={"r": await site.desk.ask()})
            state = begun.headers["location"].partition("state=")[2].partition("&")[0]
            page = await browser.get("/oauth/callback/eliot", params={"state": state, "code": "c1"})
        references |= set(re.findall(r"<code>([0-9a-f]{6})</code>", page.text))
    assert len(references) == 2


@pytest.mark.parametrize("here", ["netatmo", "third", "", "eliot/", "..%2Foauth%2Fcallback%2Feliot", "ELIOT"])
async def test_a_code_of_another_maker_is_not_traded_at_the_one_the_browser_set_out_for(site: Site, here: str) -> None:
    """Mix-up (RFC 9207): one maker sends the browser on to the other with our state, to be handed the other's code."""
    state = await site.signs_in(await site.desk.ask())
    answer = await site.returns(cloud=here, code="c1", state=state)
    assert answer.status_code in {404, 410}
    assert "set-cookie" not in answer.headers
    assert site.desk.maker.exchanged + site.desk.other.exchanged == []
    assert "One step left" in (await site.returns(code="c1", state=state)).text, "the true way is still open"


async def test_two_makers_in_one_browser_keep_their_codes_apart(site: Site) -> None:
    state = await site.signs_in(await site.desk.ask(cloud="netatmo"))
    assert (await site.returns(code="c1", state=state)).status_code == 410
    assert "One step left" in (await site.returns(cloud="netatmo", code="c1", state=state)).text
    assert (site.desk.maker.exchanged, site.desk.other.exchanged) == ([], ["c1"])
