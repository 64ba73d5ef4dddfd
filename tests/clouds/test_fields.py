from datetime import UTC, datetime, timedelta, timezone

import pytest

from bot.clouds.fields import identity, moment, name, number, percent, within, word


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("0000000474a0b0c000047400000a0001", "0000000474a0b0c000047400000a0001"),
        ("b5e4a1b2-c0de-2711-e053-00000000a74c", "b5e4a1b2-c0de-2711-e053-00000000a74c"),
        ("..", None),
        (".", None),
        ("", None),
        ("a\nb", None),
        ("\ud800", None),
        ("x" * 129, None),
        (7, None),
        (None, None),
    ],
)
def test_an_id_is_a_string_that_an_address_can_carry(value: object, expected: str | None) -> None:
    assert identity(value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("  Luce \t cucina\n", "Luce cucina"),
        ("Luce\x00cucina", "Luce cucina"),
        ("\u202eevil", "evil"),
        ("\ud800", ""),
        ("👨\u200d👩\u200d👧 Stanza ❤\ufe0f", "👨\u200d👩\u200d👧 Stanza ❤\ufe0f"),
        ("n" * 500, "n" * 120),
        (["x"], ""),
        (None, ""),
    ],
)
def test_a_name_can_be_stored_and_shown(value: object, expected: str) -> None:
    assert name(value) == expected
    expected.encode()


def test_words_have_no_case() -> None:
    assert word(" HEATING ") == "heating"
    assert word(3) == ""


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (3, 3.0),
        ("18.00000", 18.0),
        (" 7 ", 7.0),
        (True, None),
        ("NaN", None),
        ("inf", None),
        (10**400, None),
        ("warm", None),
        ([1], None),
        (None, None),
    ],
)
def test_numbers_come_as_numbers_and_as_strings(value: object, expected: float | None) -> None:
    assert number(value) == expected


def test_numbers_out_of_range_are_unknown() -> None:
    assert within("0", 0, 100) == 0
    assert within(100.1, 0, 100) is None
    assert within("x", 0, 100) is None
    assert percent("63.0") == 63
    assert percent(-1) is None


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2026-03-14T18:05:42+00:00", datetime(2026, 3, 14, 18, 5, 42, tzinfo=UTC)),
        ("2026-03-14T18:05:42Z", datetime(2026, 3, 14, 18, 5, 42, tzinfo=UTC)),
        ("2026-03-14T19:05:42+01:00", datetime(2026, 3, 14, 19, 5, 42, tzinfo=timezone(timedelta(hours=1)))),
        ("2026-03-14T23:30:00", datetime(2026, 3, 14, 23, 30)),
        ("tomorrow", None),
        (1773511200, None),
    ],
)
def test_a_time_comes_in_three_forms(value: object, expected: datetime | None) -> None:
    assert moment(value) == expected
