"""Every way a sign-in can end badly has a page or a message of its own, and leaves nothing behind."""

from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from sqlalchemy import select

from bot.simulator.eliot import DEMO_CLIENT_ID, DEMO_CLIENT_SECRET
from bot.simulator.eliot_people import SCOPES
from storage.tables import TICKETS
from tests.family import PUBLIC_URL, Family


async def nothing_is_left(family: Family) -> bool:
    held = select(TICKETS.c.id).where(TICKETS.c.tokens.is_not(None))
    tokens = await family.bot.store.read(lambda session: session.scalars(held).all())
    return not tokens and await family.bot.store.links.of_person(family.anna.id) == ()


async def test_a_refused_consent_leads_back_to_the_bot(family: Family) -> None:
    asked = await family.says("/connect")
    async with family.browser() as browser:
        page = await family.to_callback(browser, family.link_in(asked), step="refuse")
    assert "The sign-in ended without your consent" in page.text
    assert "https://t.me/family_home_bot" in page.text
    assert await nothing_is_left(family)


async def test_a_closed_browser_can_be_opened_again_within_ten_minutes(family: Family) -> None:
    asked = await family.says("/connect")
    async with family.browser() as browser:
        await family.to_authorize(browser, family.link_in(asked))
    family.later(minutes=9)
    await family.opens(await family.signs_in(family.link_in(asked)))
    assert "Shall I connect this" in family.reads


async def test_a_link_ends_after_ten_minutes(family: Family) -> None:
    asked = await family.says("/connect")
    family.later(minutes=10, seconds=1)
    async with family.browser() as browser:
        page = await browser.get(family.here(family.link_in(asked)))
        assert page.status_code == 410
        assert "A link from the bot lasts ten minutes" in page.text
        ticket = {"r": family.ticket_in(family.link_in(asked))}
        pressed = await browser.post(family.here(f"{PUBLIC_URL}/oauth/start"), data=ticket)
        assert pressed.status_code == 410


async def test_a_sign_in_that_takes_longer_than_ten_minutes_is_over(family: Family) -> None:
    asked = await family.says("/connect")
    async with family.browser() as browser:
        back = await family.to_maker(browser, family.link_in(asked))
        family.later(minutes=10, seconds=1)
        page = await browser.get(back)
    assert page.status_code == 410
    assert await nothing_is_left(family)


async def test_a_claim_ends_after_ten_minutes(family: Family) -> None:
    asked = await family.says("/connect")
    claim = await family.signs_in(family.link_in(asked))
    family.later(minutes=10, seconds=1)
    await family.opens(claim)
    assert family.reads.startswith("That sign-in has ended.")
    assert family.buttons() == ["Connect your home"]


async def test_a_link_a_state_and_a_claim_are_good_once(family: Family) -> None:
    asked = await family.says("/connect")
    async with family.browser() as browser:
        back = await family.to_maker(browser, family.link_in(asked))
        claim = family.claim_on(await browser.get(back))
        exchanged = family.cloud.count("token")
        again = await browser.get(back)
        assert again.status_code == 410
        assert family.cloud.count("token") == exchanged
        assert (await browser.get(family.here(family.link_in(asked)))).status_code in (200, 410)
        ticket = {"r": family.ticket_in(family.link_in(asked))}
        assert (await browser.post(family.here(f"{PUBLIC_URL}/oauth/start"), data=ticket)).status_code == 410
    await family.opens(claim)
    assert "Shall I connect this" in family.reads
    await family.opens(claim)
    assert family.reads.startswith("That sign-in has ended.")


async def test_two_browsers_on_one_link_let_the_last_one_in(family: Family) -> None:
    asked = await family.says("/connect")
    async with family.browser() as first, family.browser() as second:
        early = await family.to_maker(first, family.link_in(asked))
        late = await family.to_maker(second, family.link_in(asked))
        assert (await first.get(early)).status_code == 410
        claim = family.claim_on(await second.get(late))
    await family.opens(claim)
    assert "Shall I connect this" in family.reads


async def test_a_lost_cookie_ends_the_sign_in(family: Family) -> None:
    asked = await family.says("/connect")
    async with family.browser() as browser:
        back = await family.to_maker(browser, family.link_in(asked))
        browser.cookies.clear()
        page = await browser.get(back)
    assert page.status_code == 400
    assert "not the browser you started in" in page.text
    assert await nothing_is_left(family)


async def test_a_return_without_a_code_is_explained(family: Family) -> None:
    asked = await family.says("/connect")
    async with family.browser() as browser:
        back = await family.to_maker(browser, family.link_in(asked))
        state = parse_qs(urlsplit(back).query)["state"][0]
        page = await browser.get(family.here(f"{PUBLIC_URL}/oauth/callback/eliot"), params={"state": state})
    assert page.status_code == 400
    assert "came back incomplete" in page.text
    assert await nothing_is_left(family)


async def test_a_wrong_redirect_address_is_refused_by_the_maker(family: Family) -> None:
    family.cloud.register_application(DEMO_CLIENT_ID, DEMO_CLIENT_SECRET, ["https://elsewhere.example.org/callback"])
    asked = await family.says("/connect")
    async with family.browser() as browser:
        page = await browser.get(await family.to_authorize(browser, family.link_in(asked)))
    assert page.status_code == 400
    assert "reply url" in page.text
    assert await nothing_is_left(family)


@pytest.mark.parametrize(
    ("fault", "status", "told", "alarm"),
    [
        ("token_rate_limit", 503, "service is busy", None),
        ("token_server_error", 503, "did not answer", None),
        ("token_html", 503, "did not answer", None),
        ("grant_expired", 410, "took too long", None),
        ("secret_expired", 503, "refused the bot", "secret_expired"),
        ("invalid_client", 503, "refused the bot", "client_refused"),
    ],
)
async def test_a_failing_token_endpoint_has_its_page(
    family: Family, faultless: list[str], fault: str, status: int, told: str, alarm: str | None
) -> None:
    asked = await family.says("/connect")
    family.cloud.faults.arm(fault, route="token")
    async with family.browser() as browser:
        page = await family.to_callback(browser, family.link_in(asked))
        assert page.status_code == status
        assert told in page.text
        alarms = [line.rpartition("alarm=")[2] for line in faultless]
        assert alarms == ([] if alarm is None else [alarm]), "only what operators can mend is told to them"
        faultless.clear()
        family.cloud.faults.disarm()
        assert await nothing_is_left(family)
        again = await family.says("/connect")
        await family.opens(family.claim_on(await family.to_callback(browser, family.link_in(again))))
    assert "Shall I connect this" in family.reads


async def test_a_cloud_that_fails_at_the_claim_is_explained_and_connecting_starts_anew(family: Family) -> None:
    asked = await family.says("/connect")
    claim = await family.signs_in(family.link_in(asked))
    family.cloud.faults.arm("server_error")
    await family.opens(claim)
    assert "Legrand's service has an internal fault." in family.reads
    assert family.data("Try again") == "v1:connect", "the claim is spent and belongs on no button"
    assert await nothing_is_left(family)
    family.cloud.faults.disarm()
    again = await family.taps("Try again")
    await family.opens(await family.signs_in(family.link_in(again)))
    await family.taps("Connect")
    assert "Casa Rossi is connected." in family.reads


async def test_an_account_without_a_home_connects_nothing(family: Family) -> None:
    family.cloud.people.users["victor@example.org"].plants = ()
    asked = await family.says("/connect")
    await family.opens(await family.signs_in(family.link_in(asked), ("victor@example.org", "victors-flat")))
    assert "Legrand's service does not find that any more." in family.reads
    assert await nothing_is_left(family)


async def test_a_right_that_was_not_allowed_is_explained_with_a_new_consent(family: Family) -> None:
    asked = await family.says("/connect")
    app = family.cloud.people.applications[DEMO_CLIENT_ID]
    app.scopes = tuple(scope for scope in SCOPES if scope != "plug.write")
    await family.opens(await family.signs_in(family.link_in(asked)))
    await family.taps("Connect")
    await family.says("/plugs kitchen off")
    assert "The sign-in does not allow this kind of device." in family.reads
    assert "allow everything that is listed" in family.reads
    app.scopes = tuple(SCOPES)
    consent = await family.taps("Connect again")
    await family.opens(await family.signs_in(family.link_in(consent)))
    await family.taps("Connect")
    await family.says("/plugs kitchen off")
    assert not family.module("Coffee machine").on


@pytest.mark.parametrize("nonce", ["", "another"])
async def test_a_maker_that_answers_with_another_nonce_is_not_believed(family: Family, nonce: str) -> None:
    asked = await family.says("/connect")
    async with family.browser() as browser:
        authorize = httpx.URL(await family.to_authorize(browser, family.link_in(asked)))
        forged = authorize.copy_set_param("nonce", nonce)
        account = {"step": "sign-in", "email": "maria.rossi@example.org", "password": "casa-rossi"}
        await browser.post(forged, data=account)
        back = await browser.post(forged, data={"step": "allow"})
        page = await browser.get(family.here(back.headers["location"]))
    assert page.status_code == 400
    assert "could not be verified" in page.text
    assert await nothing_is_left(family)


async def test_a_maker_without_id_tokens_still_connects(family: Family) -> None:
    family.cloud.habits.id_token = False
    await family.connects()
    assert "Casa Rossi is connected." in family.reads


async def test_pages_speak_the_language_the_person_chose(family: Family) -> None:
    family.cloud.habits.pkce = False
    await family.says("/language fr")
    asked = await family.says("/connect")
    async with family.browser() as browser:
        page = await browser.get(family.here(family.link_in(asked)))
    assert '<html lang="fr"' in page.text
