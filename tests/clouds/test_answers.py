from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.clouds.answers import decoded, excerpt, mapping, mappings, message, promised
from tests.clouds.recorded import NOON


def test_json_nested_without_end_is_a_value_error_like_any_other_garbage() -> None:
    with pytest.raises(ValueError, match="deep"):
        decoded(b"[" * 200_000)


def test_only_objects_of_an_array_are_taken() -> None:
    assert list(mappings([{"a": 1}, "b", None, {}])) == [{"a": 1}, {}]
    assert list(mappings({"a": 1})) == []
    assert mapping([1]) == {}


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b'{"statusCode":404,"message":"Gateway Offline"}', "Gateway Offline"),
        (b'{"errors":[{"userMessage":"","internalMessage":"Invalid arguments","code":400}]}', "Invalid arguments"),
        (b'{"errors":[{"userMessage":"No","internalMessage":"Never"}]}', "No Never"),
        (b'{"error":"invalid_grant","error_description":"AADB2C90080: expired"}', "invalid_grant AADB2C90080: expired"),
        (b'{"message":{"text":"x"},"errors":"many"}', ""),
        (b'["x"]', ""),
        (b"", ""),
        (b"<h1>Bad gateway</h1>", "<h1>Bad gateway</h1>"),
        (b"\xff\xfe", "\ufffd\ufffd"),
    ],
)
def test_the_message_is_found_in_every_schema(body: bytes, said: str) -> None:
    assert message(body) == said


def test_an_excerpt_is_one_short_line_without_markup_tokens_and_mail() -> None:
    text = "<html>\r\n<b>Token</b> eyJhbGciOi.J9-x_y.z of anna.rossi@example.org\x1b[31m failed" + " again" * 99
    cut = excerpt(text)
    assert cut.startswith("Token … of … failed again")
    assert len(cut) <= 200


@pytest.mark.parametrize(
    ("headers", "said", "seconds"),
    [
        ({}, "Rate limit is exceeded. Try again in 27 seconds.", 27),
        ({"retry-after": "90"}, "Rate limit is exceeded. Try again in 27 seconds.", 27),
        ({"retry-after": " 90 "}, "", 90),
        ({"retry-after": "Sat, 14 Mar 2026 12:05:00 GMT"}, "", 300),
        ({"retry-after": "Sat, 14 Mar 2026 11:05:00 GMT"}, "", None),
        ({"retry-after": "Sat, 14 Mar 2026 12:05:00 -0000"}, "", None),
        ({"retry-after": "soon"}, "", None),
        ({"retry-after": "-5"}, "", None),
        ({"retry-after": "9999999"}, "", None),
        ({"retry-after": "99999999999999"}, "", None),
        ({}, "", None),
    ],
)
def test_a_promise_is_read_from_the_text_or_the_header(headers: dict[str, str], said: str, seconds: int | None) -> None:
    expected = None if seconds is None else NOON + timedelta(seconds=seconds)
    assert promised(headers, said, NOON) == expected


@given(st.text(), st.text())
def test_no_header_and_no_text_break_the_reading_of_a_promise(header: str, said: str) -> None:
    until = promised({"retry-after": header}, said, NOON)
    assert until is None or until >= datetime(2026, 1, 1, tzinfo=UTC)


@given(st.binary())
def test_any_bytes_have_a_message_that_fits_a_log_line(body: bytes) -> None:
    said = excerpt(message(body))
    assert len(said) <= 200
    assert said == "" or said.isprintable()
