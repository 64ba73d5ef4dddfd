"""Whatever the second maker's cloud refuses, and however, has an explanation."""

import json

import pytest

from bot.clouds.netatmo import protocol
from bot.clouds.netatmo.errors import ERROR_KINDS, MODULE_KINDS, meaning, refusal
from bot.clouds.netatmo.protocol import Order
from bot.domain import errors
from bot.domain.errors import CloudError, ErrorKind
from bot.domain.home import Motion
from bot.domain.intents import Move
from tests.clouds.netatmo import HOUSE_ID, REFUSED, named, plant_of, raw, status_of
from tests.clouds.recorded import NOON

HOUSE = plant_of("homesdata", HOUSE_ID)
NOTHING = None
EXPECTED: dict[str, ErrorKind | None] = {
    "http400_code10_missing_home_id.json": errors.BAD_REQUEST,
    "http400_code10_missing_parameters.json": errors.BAD_REQUEST,
    "http400_code10_mode_is_missing.json": errors.BAD_REQUEST,
    "http400_code21_cannot_set_property_floodlight_for_modul.json": errors.WRONG_VALUES,
    "http400_code21_invalid_device_id_12_34_56_00_f1_ff.json": errors.NOT_FOUND,
    "http400_code21_invalid_home_id.json": errors.NOT_FOUND,
    "http400_code21_invalid_id.json": errors.NOT_FOUND,
    "http400_code21_invalid_mode.json": errors.WRONG_VALUES,
    "http400_code21_max_mode_can_only_be_applied_on_thermost.json": errors.WRONG_VALUES,
    "http400_code21_mode_not_authorized.json": errors.WRONG_VALUES,
    "http400_code21_schedule_blahblahblah_is_not_therm_sched.json": errors.WRONG_VALUES,
    "http400_code40_invalid_json.json": errors.BAD_REQUEST,
    "http401_code3_access_token_expired.json": errors.SIGN_IN_LOST,
    "http403_code13_application_does_not_have_the_good_scope.json": errors.NOT_PERMITTED,
    "http403_code13_couldn_t_apply_setpoint.json": errors.NOT_ACCEPTABLE,
    "http403_code13_forbidden_access_to_home.json": errors.NOT_FOUND,
    "http403_code13_operation_is_forbidden.json": errors.NOT_ACCEPTABLE,
    "http403_code1_access_token_is_missing.json": errors.SIGN_IN_LOST,
    "http403_code26_user_usage_reached.json": errors.OUT_OF_CALLS,
    "http403_code2_invalid_access_token.json": errors.SIGN_IN_LOST,
    "http403_code3_access_token_expired.json": errors.SIGN_IN_LOST,
    "http403_code5_application_deactivated.json": errors.KEY_REFUSED,
    "http404_code31_not_found.json": errors.NOT_FOUND,
    "http404_code9_device_not_found.json": errors.NOT_FOUND,
    "http406_code7_nothing_to_update.json": NOTHING,
    "http409_code35_already_off.json": errors.MODULE_SILENT,
    "http409_code7_already_on.json": NOTHING,
    "http429_code11_failed_to_enter_concurrency_limited_sect.json": errors.TOO_FAST,
    "http429_code26_api_limit_exceeded_this_could_be_your_ap.json": errors.OUT_OF_CALLS,
    "http429_code26_maximum_api_usage_reached.json": errors.OUT_OF_CALLS,
    "http429_pretty_printed.txt": errors.OUT_OF_CALLS,
    "http500_code0_failed_to_connect_to_server_localhost_27.json": errors.CLOUD_FAILED,
    "http500_code11_device_setthermpoint_is_not_a_function.json": errors.CLOUD_FAILED,
    "http500_empty.txt": errors.CLOUD_FAILED,
    "http502_html.txt": errors.CLOUD_DOWN,
}


def order(*names: str) -> Order:
    (only,) = protocol.command(named(HOUSE, *names), Move(Motion.OPEN), states={}, now=NOON).orders
    return only


SHUTTERS = order("Volet salon", "Volet chambre")


def commanded(status: int, body: bytes, asked: Order = SHUTTERS) -> CloudError | None:
    try:
        protocol.check(asked, (status, {}, body), NOON)
    except CloudError as error:
        return error
    return None


def read(status: int, body: bytes) -> CloudError:
    with pytest.raises(CloudError) as caught:
        protocol.read(protocol.homes(), lambda told: told, (status, {}, body), NOON)
    return caught.value


def test_every_sample_of_a_refusal_has_its_meaning() -> None:
    assert sorted(EXPECTED) == REFUSED


@pytest.mark.parametrize("file", REFUSED)
def test_a_command_that_is_refused_is_explained(file: str) -> None:
    error = commanded(status_of(file), raw(f"errors/{file}"))
    assert (None if error is None else error.kind) is EXPECTED[file]
    if error is not None:
        assert (error.status, error.during) == (status_of(file), "commanding automation")
        assert len(error.said) < 220
        assert "<" not in error.said
        assert "\n" not in error.said


@pytest.mark.parametrize("file", [file for file, kind in EXPECTED.items() if kind is not NOTHING])
def test_a_question_that_is_refused_is_explained_alike(file: str) -> None:
    assert read(status_of(file), raw(f"errors/{file}")).kind is EXPECTED[file]
    if file.endswith(".json"):
        assert read(200, raw(f"errors/{file}")).kind in (EXPECTED[file], errors.CLOUD_FAILED)


@pytest.mark.parametrize("file", [file for file, kind in EXPECTED.items() if kind is errors.OUT_OF_CALLS])
def test_a_spent_quota_is_left_alone_for_a_while(file: str) -> None:
    error = refusal(429, {}, raw(f"errors/{file}"), during="", now=NOON)
    assert error.until is not None
    assert (error.until - NOON).total_seconds() == 15 * 60
    promised = refusal(429, {"retry-after": "60"}, raw(f"errors/{file}"), during="", now=NOON)
    assert promised.until is not None
    assert (promised.until - NOON).total_seconds() == 60


@pytest.mark.parametrize(
    ("status", "body", "kind"),
    [
        (302, b"", errors.BAD_ANSWER),
        (400, b"", errors.CLOUD_DOWN),
        (403, b"<html>Forbidden</html>", errors.CLOUD_DOWN),
        (404, b"[]", errors.CLOUD_DOWN),
        (429, b"", errors.TOO_FAST),
        (503, b'{"error":"busy"}', errors.CLOUD_DOWN),
        (403, b'{"error":{"code":"WH009"}}', errors.CLOUD_DOWN),
        (400, b'{"error":{"code":77,"message":"new"}}', errors.UNKNOWN),
        (404, b'{"error":{"code":"9"}}', errors.NOT_FOUND),
        (404, b'{"error":{"code":9.5}}', errors.CLOUD_DOWN),
        (200, b"", errors.BAD_ANSWER),
        (200, b"<html>", errors.BAD_ANSWER),
        (200, b"[" * 100_000, errors.BAD_ANSWER),
    ],
)
def test_without_a_code_it_is_the_cloud_and_not_the_family(status: int, body: bytes, kind: ErrorKind) -> None:
    assert read(status, body).kind is kind


@pytest.mark.parametrize("code", range(42))
def test_every_code_of_the_official_library_means_something(code: int) -> None:
    assert meaning(400, code, "") is not errors.UNKNOWN or code in {32, 36, 37, 38, 39}


@pytest.mark.parametrize("body", [b"", b"None", b"\xff", b"[]", b'{"status":"ok"}', b'{"body":{"errors":null}}'])
def test_an_accepted_command_may_be_answered_with_nothing(body: bytes) -> None:
    assert commanded(200, body) is None


@pytest.mark.parametrize("name", ["ok", "ok_no_time_exec", "partial_error_nothing_to_modify"])
def test_a_command_that_had_nothing_to_change_is_done(name: str) -> None:
    assert commanded(200, raw(f"setstate/{name}.json")) is None


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("busy", errors.DISPLAY_IN_USE),
        ("internal", errors.CLOUD_FAILED),
        ("invalid_params", errors.WRONG_VALUES),
        ("one_of_two", errors.MODULE_SILENT),
        ("unreachable", errors.MODULE_SILENT),
    ],
)
def test_an_error_within_a_success_names_its_module(name: str, kind: ErrorKind) -> None:
    error = commanded(200, raw(f"setstate/partial_error_{name}.json"))
    assert error is not None
    assert (error.kind, error.modules) == (kind, {named(HOUSE, "Volet salon")[0].id})
    alone = commanded(200, raw(f"setstate/partial_error_{name}.json"), order("Volet salon"))
    assert alone is not None
    assert (alone.kind, alone.modules) == (kind, set())


def complaint(*errors: object) -> bytes:
    return json.dumps({"status": "ok", "body": {"errors": errors}}).encode()


def test_a_gateway_out_of_reach_is_one_error_for_all_behind_it() -> None:
    shutters = named(HOUSE, "Volet salon", "Volet chambre", "Volet terrasse")
    asked = order(*(module.name for module in shutters))
    error = commanded(200, complaint({"code": 6, "id": "12:34:56:00:00:01"}), asked)
    assert error is not None
    assert (error.kind, error.modules) == (errors.HOME_OFFLINE, {shutters[0].id, shutters[1].id})
    both = complaint({"code": 6, "id": "12:34:56:00:00:01"}, {"code": 5, "id": shutters[2].id})
    error = commanded(200, both, asked)
    assert error is not None
    assert (error.kind, error.modules) == (errors.HOME_OFFLINE, set())


def test_a_complaint_of_something_nobody_asked_about_concerns_all() -> None:
    for item in ({"code": 6, "id": "other"}, {"code": "?"}, {"code": 99, "id": 7}):
        error = commanded(200, complaint(item))
        assert error is not None
        assert error.modules == set()


def test_a_module_that_the_cloud_bans_waits_with_all_others() -> None:
    error = commanded(200, complaint({"code": 27, "id": "x"}))
    assert error is not None
    assert error.kind is errors.OUT_OF_CALLS
    assert error.until is not None


def test_the_tables_know_only_known_kinds() -> None:
    assert {kind for *_, kind in ERROR_KINDS} | set(MODULE_KINDS.values()) <= set(errors.KINDS)
