"""An error is explained with the names of the maker whose cloud it was, also in a chat with homes of both."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.chat.explanations import explanation, toast, what_went_wrong
from bot.chat.request import Request, Way
from bot.clouds.makers import ELIOT, NETATMO
from bot.domain.cloud import Maker
from bot.domain.errors import KINDS, WRONG_VALUES, CloudError, ErrorKind
from bot.locales import languages, locale
from storage.records import ChatKind, ChatRecord, LinkRecord, LinkState, PersonRecord

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
MAKERS = {maker.key: maker for maker in (ELIOT, NETATMO)}
both = pytest.mark.parametrize("maker", MAKERS.values(), ids=lambda maker: maker.key)


def link(number: int, cloud: str) -> LinkRecord:
    return LinkRecord(
        number,
        chat=1,
        account=number,
        cloud=cloud,
        person=1,
        access_token="a",
        refresh_token="r",
        expires_at=NOON + timedelta(hours=1),
        refreshed_at=NOON,
        generation=1,
        state=LinkState.ACTIVE,
        plant=None,
        preferred=number == 1,
        created_at=NOON,
    )


def asked(*clouds: str, code: str = "en") -> Request:
    """Somebody in a private chat with a home of each of these clouds, the first one meant."""

    async def never(*_: Any) -> Any:
        raise AssertionError("an explanation asks nobody")

    return Request(
        chat=ChatRecord(1, 1, ChatKind.PRIVATE, "Anna", None, None, False, True, None),
        person=PersonRecord(1, "Anna", None, False),
        command="plugs",
        text="",
        way=Way.TYPED,
        links=tuple(link(number, cloud) for number, cloud in enumerate(clouds, 1)),
        makers=MAKERS,
        locale=locale(code),
        own_locale=locale(code),
        zone=ZoneInfo("Europe/Rome"),
        sent_at=NOON,
        late=False,
        reference="AB2CD",
        bot_url="https://t.me/bot",
        clock=lambda: NOON,
        standing_in=never,
        admins_in=never,
        standing_of=never,
        announce=never,
        look_after=never,
        privately=never,
    )


@both
@pytest.mark.parametrize("code", languages())
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_error_names_its_maker_and_no_other(maker: Maker, code: str, kind: ErrorKind) -> None:
    (other,) = set(MAKERS) - {maker.key}
    error = CloudError(kind, cloud=maker.key)
    # The default home is the other maker's: what the error says of itself wins.
    request = asked(other, maker.key, code=code)
    told = explanation(error, request, again="plugs")
    for text in (told.text, what_went_wrong(error, request), toast(error, request)):
        assert MAKERS[other].name not in text
    assert (maker.name in what_went_wrong(error, request)) == (maker.name in toast(error, request))


@both
def test_an_error_that_does_not_say_is_that_of_the_home_that_is_meant(maker: Maker) -> None:
    (other,) = set(MAKERS) - {maker.key}
    (kind,) = (kind for kind in KINDS if kind.name == "cloud_down")
    assert maker.name in explanation(CloudError(kind), asked(maker.key, other), again="plugs").text


def test_before_anything_is_connected_the_first_maker_is_meant() -> None:
    assert asked().maker() is ELIOT
    assert asked().maker(NETATMO.key) is NETATMO
    assert replace(asked(), makers={NETATMO.key: NETATMO}).maker() is NETATMO


def test_wrong_degrees_are_answered_with_what_this_maker_takes() -> None:
    ranges = {
        maker.key: explanation(CloudError(WRONG_VALUES, cloud=maker.key), asked(maker.key), again="plugs").text
        for maker in MAKERS.values()
    }
    assert "3 to 40 °C" in ranges[ELIOT.key].replace("\xa0", " ")
    assert "7 to 30 °C" in ranges[NETATMO.key].replace("\xa0", " ")
