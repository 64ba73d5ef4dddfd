"""The envelope of Netatmo's answers, and how it refuses, in the maker's own words."""

import json
from collections.abc import Mapping
from datetime import datetime

from starlette.responses import Response

from bot.simulator.answers import JSON, Answer

Item = dict[str, object]


def ok(now: datetime, body: object = None) -> Response:
    """What went well; a command's answer has no body, and now and then no `time_exec` either."""
    served = int(now.timestamp())
    timed: Item = {"time_exec": 0.031} if served % 2 else {}
    about: Item = {} if body is None else {"body": body}
    return Response(json.dumps({"status": "ok"} | timed | {"time_server": served} | about), media_type=JSON)


def refusal(status: int, code: int, message: str, headers: Mapping[str, str] | None = None) -> Answer:
    return Answer(status, json.dumps({"error": {"code": code, "message": message}}), headers=headers or {})


def oauth(error: str, status: int = 400) -> Answer:
    """Without a description: this maker gives none."""
    return Answer(status, json.dumps({"error": error}))


MISSING_TOKEN = refusal(403, 1, "Access token is missing")
INVALID_TOKEN = refusal(403, 2, "Invalid access token")
TOKEN_EXPIRED = refusal(403, 3, "Access token expired")
TOKEN_EXPIRED_401 = refusal(401, 3, "Access token expired")
DEACTIVATED = refusal(403, 5, "Application deactivated")
NOTHING_TO_UPDATE = refusal(406, 7, "Nothing to update")
DEVICE_NOT_FOUND = refusal(404, 9, "Device not found")
MISSING_PARAMETERS = refusal(400, 10, "Missing parameters")
BROKEN_METHOD = refusal(500, 11, "device.setThermPoint is not a function")
CONCURRENCY = refusal(429, 11, "Failed to enter concurrency limited section")
SCOPE_MISSING = refusal(403, 13, "Application does not have the good scope rights")
FORBIDDEN = refusal(403, 13, "Operation is forbidden")
FORBIDDEN_HOME = refusal(403, 13, "Forbidden access to home")
SETPOINT_FORBIDDEN = refusal(403, 13, "Couldn't apply setpoint")
INVALID_HOME = refusal(400, 21, "Invalid home_id")
INVALID_ID = refusal(400, 21, "Invalid id")
INVALID_MODE = refusal(400, 21, "Invalid mode")
INVALID_URL = refusal(400, 21, "Invalid url")
MODE_NOT_AUTHORIZED = refusal(400, 21, "mode not authorized")
APPLICATION_NOT_FOUND = refusal(403, 22, "Application not found")
USER_NOT_FOUND = refusal(404, 23, "User not found")
USER_USAGE = refusal(403, 26, "User usage reached")
API_USAGE = refusal(429, 26, "Maximum api usage reached")
API_LIMIT = refusal(429, 26, "API limit exceeded. This could be your Application limit or User limit.")
INVALID_REFRESH_TOKEN = refusal(403, 30, "Invalid refresh token")
NOT_FOUND = refusal(404, 31, "Not found")
UNABLE = refusal(409, 35, "Unable to execute")
INVALID_JSON = refusal(400, 40, "Invalid JSON")
UNREACHABLE = refusal(404, 41, "Device unreachable")
DATABASE_DOWN = refusal(
    500,
    0,
    "failed to connect to server [localhost:27020] on first connect [MongoError: connect ECONNREFUSED 127.0.0.1:27020]",
)

INVALID_GRANT = oauth("invalid_grant")
INVALID_CLIENT = oauth("invalid_client")
INVALID_REQUEST = oauth("invalid_request")
INVALID_SCOPE = oauth("invalid_scope")
UNAUTHORIZED_CLIENT = oauth("unauthorized_client")
TOO_MANY_CONNECTIONS = oauth("too_many_connections", 403)


def missing(name: str) -> Answer:
    return refusal(400, 10, f"Missing {name}")


def invalid_device(device_id: str) -> Answer:
    return refusal(400, 21, f"Invalid device_id, {device_id}")


def cannot_set(name: str, thing: str) -> Answer:
    return refusal(400, 21, f"cannot set property {name} for {thing}")


def not_a_schedule(schedule_id: str) -> Answer:
    return refusal(400, 21, f"schedule <{schedule_id}> is not therm schedule")
