"""Everything that can go wrong in the cloud, met by a question and by a command: each is explained, and what the bot
does by itself is no more and no less than it should."""

import io
import re
from collections import Counter
from dataclasses import dataclass, replace

import pytest

from bot.chat import makers
from bot.clouds.makers import ELIOT
from bot.domain import errors
from bot.domain.errors import Effect, ErrorKind, Remedy
from bot.locales import locale
from bot.simulator.eliot_faults import FAULTS
from bot.simulator.faults import Area
from tests.family import Family

EN = locale("en")
LEGRANDS = makers.words(ELIOT, EN)
LABELS = {
    Remedy.TRY_AGAIN: "Try again",
    Remedy.CONNECT_AGAIN: "Connect again",
    Remedy.TELL_ME: "Tell me when it is back",
    Remedy.OPEN_SETTINGS: "Open settings",
}


@dataclass(frozen=True)
class Meets:
    """``reads`` and ``orders`` are the calls that a question and a command make before they give up, ``tokens``
    how often the sign-in is asked in between."""

    kind: ErrorKind
    reads: int = 1
    orders: int = 1
    tokens: int = 0


TABLE = {
    "bad_request": Meets(errors.BAD_REQUEST),
    "invalid_arguments": Meets(errors.BAD_REQUEST),
    "unauthorized": Meets(errors.SIGN_IN_LOST, reads=2, orders=2, tokens=1),
    "token_expired": Meets(errors.SIGN_IN_LOST, reads=2, orders=2, tokens=1),
    "missing_key": Meets(errors.KEY_REFUSED),
    "invalid_key": Meets(errors.KEY_REFUSED),
    "forbidden": Meets(errors.NOT_PERMITTED),
    "quota": Meets(errors.OUT_OF_CALLS),
    "quota_days": Meets(errors.OUT_OF_CALLS),
    "quota_429": Meets(errors.OUT_OF_CALLS),
    "rate_limit": Meets(errors.TOO_FAST),
    "not_found": Meets(errors.NOT_FOUND),
    "offline": Meets(errors.HOME_OFFLINE),
    "not_acceptable": Meets(errors.NOT_ACCEPTABLE),
    "timeout": Meets(errors.MODULE_SILENT, orders=2),
    "timeout_executed": Meets(errors.MODULE_SILENT, orders=2),
    "wrong_input": Meets(errors.WRONG_VALUES),
    "password_expired": Meets(errors.PASSWORD_EXPIRED),
    "terms_expired": Meets(errors.TERMS_EXPIRED),
    "busy_display": Meets(errors.DISPLAY_IN_USE, orders=2),
    "server_error": Meets(errors.CLOUD_FAILED, reads=3),
    "bad_gateway": Meets(errors.CLOUD_DOWN, reads=3),
    "unavailable": Meets(errors.CLOUD_DOWN, reads=3),
    "gateway_timeout": Meets(errors.CLOUD_DOWN, reads=3),
    "dropped": Meets(errors.CLOUD_DOWN, reads=3),
    "token_rate_limit": Meets(errors.LOGIN_BUSY, reads=0, orders=0, tokens=1),
    "token_server_error": Meets(errors.LOGIN_DOWN, reads=0, orders=0, tokens=1),
    "token_html": Meets(errors.LOGIN_DOWN, reads=0, orders=0, tokens=1),
    "grant_expired": Meets(errors.GRANT_EXPIRED, reads=0, orders=0, tokens=1),
    "secret_expired": Meets(errors.SECRET_EXPIRED, reads=0, orders=0, tokens=1),
    "invalid_client": Meets(errors.CLIENT_REFUSED, reads=0, orders=0, tokens=1),
}
UNREADABLE = ("truncated", "html", "empty", "not_json")
"""To a question these are no answer. To a command each is a success without a word, and looking tells the truth."""
ELSEWHERE = {"slow", "hang"} | {name for name, fault in FAULTS.items() if fault.area is Area.AUTHORIZE}
"""Scenes of their own: below, and among the failures of signing in."""


def test_the_table_knows_every_fault_of_the_catalogue() -> None:
    assert {*TABLE, *UNREADABLE, *ELSEWHERE} == set(FAULTS)


async def meets(home: Family, fault: str, said: str) -> Counter[str]:
    """What the cloud was asked while the fault was armed."""
    if FAULTS[fault].area is Area.TOKEN:
        home.later(hours=1)
    home.cloud.faults.arm(fault, route="*")
    before = len(home.cloud.calls)
    await home.says(said)
    return Counter(call.endpoint for call in list(home.cloud.calls)[before:])


def explained(home: Family, kind: ErrorKind, *, commanded: bool) -> str:
    """Checks title, advice, effect and remedies; returns the reference."""
    name = kind.name.replace("_", "-")
    lines = home.reads.splitlines()
    assert lines[0] == EN(f"error-{name}", **LEGRANDS).unescape()
    assert lines[1] == EN(f"advice-{name}", **LEGRANDS).unescape()
    assert home.buttons()[: len(kind.remedies)] == [LABELS[remedy] for remedy in kind.remedies]
    effect = "effect-possible" if kind.effect is Effect.POSSIBLE else "effect-none"
    assert (EN(effect).unescape() in lines) is commanded
    found = re.search(r"Reference: ([2-9A-Z]{5})$", home.reads, re.MULTILINE)
    assert found is not None
    return found[1]


LASTING = (errors.OUT_OF_CALLS, errors.GRANT_EXPIRED)
"""After these nobody is asked again: until the calls return, until the family signs in."""


@pytest.mark.parametrize("fault", TABLE)
async def test_a_question_and_a_command_that_meet_it_are_answered(
    home: Family, journal: io.StringIO, faultless: list[str], fault: str
) -> None:
    met = TABLE[fault]

    def logged(reference: str) -> bool:
        lines = journal.getvalue().splitlines()
        return any(f" {reference} " in line and f"kind={met.kind.name}" in line for line in lines)

    # What befalls the whole home is told by itself too, in a message of its own.
    await home.says("/alerts off")
    asked = await meets(home, fault, "/plugs")
    assert logged(explained(home, met.kind, commanded=False))
    # A question that found its connection closed is put once more by the HTTP client itself.
    assert asked["status"] == met.reads or (fault == "dropped" and asked["status"] <= 2 * met.reads)
    assert (asked["command"], asked["token"]) == (0, met.tokens)
    assert home.waits == ([0.5, 2.0] if met.reads == 3 else [])

    asked = await meets(home, fault, "/plugs kitchen off")
    assert logged(explained(home, met.kind, commanded=True))
    assert "The command was: Coffee machine (Kitchen), turn off." in home.reads
    again = met.kind not in LASTING
    assert (asked["command"], asked["token"]) == (met.orders * again, met.tokens * again)
    assert bool(faultless) is met.kind.for_operator, "the log calls for the operators where only they can help"
    faultless.clear()


@pytest.mark.parametrize("fault", ["server_error", "offline", "busy_display", "rate_limit", "token_rate_limit"])
async def test_try_again_says_the_same_again(home: Family, fault: str) -> None:
    await meets(home, fault, "/plugs kitchen off")
    home.cloud.faults.disarm()
    await home.taps("Try again")
    assert not home.module("Coffee machine").on
    assert "Coffee machine (Kitchen) is now: off" in home.reads


@pytest.mark.parametrize("fault", UNREADABLE)
async def test_what_cannot_be_read_is_no_answer_to_a_question(home: Family, fault: str) -> None:
    asked = await meets(home, fault, "/plugs")
    explained(home, errors.BAD_ANSWER, commanded=False)
    assert asked["status"] == 3


@pytest.mark.parametrize("fault", UNREADABLE)
async def test_a_success_without_a_word_is_believed_when_it_is_seen(home: Family, fault: str) -> None:
    home.cloud.faults.arm(replace(FAULTS[fault], route="command"))
    await home.says("/plugs kitchen off")
    if home.module("Coffee machine").on:
        assert "Not confirmed: Coffee machine (Kitchen), turn off." in home.reads
    else:
        assert "Coffee machine (Kitchen) is now: off" in home.reads


async def test_a_slow_answer_is_an_answer(home: Family) -> None:
    home.cloud.faults.arm(replace(FAULTS["slow"], delay=1.2))
    await home.says("/plugs kitchen off")
    assert "Coffee machine (Kitchen) is now: off" in home.reads
    assert home.telegram.calls_of("sendChatAction"), "who waits sees that the bot is at it"


async def test_silence_ends_after_a_while(shared: Family) -> None:
    """The one scene that lasts: the bot's patience with a call is 20 s of real time."""
    await shared.connects()
    shared.cloud.faults.arm("hang")
    shared.anna.says(shared.group, "/plugs kitchen off")
    await shared.says("/plugs")
    explained(shared, errors.CLOUD_SLOW, commanded=False)
    assert "did not answer in time" in shared.group.last.text
    assert "may still take effect" in shared.group.last.text


async def test_a_sign_in_page_out_of_order_leaves_nothing_behind(family: Family) -> None:
    family.cloud.faults.arm("login_outage", times=1)
    asked = await family.says("/connect")
    async with family.browser() as browser:
        page = await browser.get(await family.to_authorize(browser, family.link_in(asked)))
        assert page.status_code == 500
        claim = family.claim_on(await family.to_callback(browser, family.link_in(asked)))
    await family.opens(claim)
    assert "Shall I connect this" in family.reads
