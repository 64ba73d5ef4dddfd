import json
from datetime import timedelta

import pytest

from bot.clouds.eliot.errors import ERROR_KINDS, accepted, meaning, refusal
from bot.domain import errors
from bot.domain.errors import ErrorKind
from tests.clouds.recorded import NOON, Refusal, refusals

MEANINGS = {
    "400-bad-request": errors.BAD_REQUEST,
    "400-hc-invalid-arguments": errors.BAD_REQUEST,
    "401-unauthorized": errors.SIGN_IN_LOST,
    "401-token-expired": errors.SIGN_IN_LOST,
    "401-missing-subscription-key": errors.KEY_REFUSED,
    "401-invalid-subscription-key": errors.KEY_REFUSED,
    "403-quota-exceeded": errors.OUT_OF_CALLS,
    "403-quota-exceeded-days": errors.OUT_OF_CALLS,
    "403-forbidden": errors.NOT_PERMITTED,
    "404-resource-not-found": errors.NOT_FOUND,
    "404-gateway-offline": errors.HOME_OFFLINE,
    "404-apim-no-operation": errors.NOT_FOUND,
    "406-not-acceptable": errors.NOT_ACCEPTABLE,
    "408-request-timeout": errors.MODULE_SILENT,
    "409-subscription-exists": errors.UNKNOWN,
    "409-conflict": errors.UNKNOWN,
    "429-rate-limit": errors.TOO_FAST,
    "429-quota-exceeded": errors.OUT_OF_CALLS,
    "430-wrong-input-parameters": errors.WRONG_VALUES,
    "469-password-expired": errors.PASSWORD_EXPIRED,
    "470-terms-expired": errors.TERMS_EXPIRED,
    "486-busy-ui": errors.DISPLAY_IN_USE,
    "500-server-error": errors.CLOUD_FAILED,
}
WAITS = {
    "403-quota-exceeded": timedelta(hours=3, minutes=30, seconds=56),
    "403-quota-exceeded-days": timedelta(days=3, hours=11, minutes=17, seconds=14),
    "429-quota-exceeded": timedelta(hours=3, minutes=30, seconds=56),
    "429-rate-limit": timedelta(seconds=27),
}
OF_THE_GATEWAY = [refusal for refusal in refusals() if not refusal.file.startswith("oauth")]


@pytest.mark.parametrize("answer", OF_THE_GATEWAY, ids=str)
def test_every_recorded_refusal_has_its_meaning_and_its_wait(answer: Refusal) -> None:
    error = refusal(answer.status, answer.headers, answer.body, during="reading plants", now=NOON)
    stem = answer.file.removesuffix(".json")
    assert error.kind is MEANINGS[stem]
    assert error.until == (NOON + WAITS[stem] if stem in WAITS else None)
    assert (error.status, error.during) == (answer.status, "reading plants")
    assert error.said


@pytest.mark.parametrize("answer", OF_THE_GATEWAY, ids=str)
def test_the_meaning_survives_the_other_schema(answer: Refusal) -> None:
    told = json.loads(answer.body)
    said = told.get("message") or told["errors"][0]["internalMessage"]
    other = json.dumps({"errors": [{"userMessage": said, "internalMessage": None}]}).encode()
    error = refusal(answer.status, answer.headers, other, during="", now=NOON)
    assert error.kind is MEANINGS[answer.file.removesuffix(".json")]


@pytest.mark.parametrize(
    ("status", "said", "kind"),
    [
        (400, "The access token EXPIRED", errors.SIGN_IN_LOST),
        (403, "Token expired", errors.SIGN_IN_LOST),
        (403, "Access denied: subscription key suspended", errors.KEY_REFUSED),
        (403, "", errors.NOT_PERMITTED),
        (404, "", errors.NOT_FOUND),
        (502, "<html>Bad gateway</html>", errors.CLOUD_DOWN),
        (503, "", errors.CLOUD_DOWN),
        (504, "", errors.CLOUD_DOWN),
        (500, "certificate expired", errors.CLOUD_FAILED),
        (521, "", errors.CLOUD_DOWN),
        (418, "", errors.UNKNOWN),
        (302, "", errors.BAD_ANSWER),
    ],
)
def test_words_and_classes_decide_where_the_code_does_not(status: int, said: str, kind: ErrorKind) -> None:
    assert meaning(status, said) is kind


def test_no_row_of_the_table_stands_behind_one_that_always_wins() -> None:
    for position, (status, word, _) in enumerate(ERROR_KINDS):
        above = ERROR_KINDS[:position]
        assert not any(code in {None, status} and earlier in word for code, earlier, _ in above), (status, word)


def test_the_header_helps_where_the_quota_text_has_no_time() -> None:
    body = b'{"message":"Out of call volume quota."}'
    assert refusal(403, {"retry-after": "60"}, body, during="", now=NOON).until == NOON + timedelta(minutes=1)


def test_a_quota_that_returns_next_year_promises_nothing() -> None:
    body = b'{"message":"Out of call volume quota. Quota will be replenished in 365.00:00:00."}'
    error = refusal(403, {}, body, during="", now=NOON)
    assert (error.kind, error.until) == (errors.OUT_OF_CALLS, None)


@pytest.mark.parametrize("status", [200, 201, 202, 204, 304])
def test_success_has_several_codes(status: int) -> None:
    assert accepted(status)


@pytest.mark.parametrize("status", [302, 400, 430, 486, 500])
def test_everything_else_is_none(status: int) -> None:
    assert not accepted(status)
