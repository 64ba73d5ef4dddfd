"""Everything that can go wrong at the Eliot cloud."""

from collections.abc import Mapping
from types import MappingProxyType

from bot.simulator import eliot_answers as answers
from bot.simulator.answers import Answer, html
from bot.simulator.faults import Area, Fault, Manner

_QUOTA = "Out of call volume quota. Quota will be replenished in "
_RATE = "Rate limit is exceeded. Try again in "

_CATALOGUE = (
    Fault("bad_request", "400 Bad request", "The cloud does not understand the request.", answers.BAD_REQUEST),
    Fault(
        "invalid_arguments",
        "400 Invalid arguments",
        "The same in the other schema, as Home + Control words it.",
        answers.INVALID_ARGUMENTS,
    ),
    Fault("unauthorized", "401 Unauthorized", "The access token is not accepted.", answers.UNAUTHORIZED),
    Fault("token_expired", "401 Token expired", "The access token is too old.", answers.TOKEN_EXPIRED),
    Fault("missing_key", "401 Key missing", "The operator's subscription key is missing.", answers.MISSING_KEY),
    Fault("invalid_key", "401 Key invalid", "The operator's subscription key is wrong.", answers.INVALID_KEY),
    Fault("forbidden", "403 Forbidden", "The application lacks the right for this.", answers.FORBIDDEN),
    Fault(
        "quota",
        "403 Quota used up",
        "The day's calls are spent; they return in 3½ hours.",
        answers.gateway(403, f"{_QUOTA}03:30:56.", Retry_After="12656"),
    ),
    Fault(
        "quota_days",
        "403 Quota used up for days",
        "The calls are spent and return in more than three days.",
        answers.gateway(403, f"{_QUOTA}3.11:17:14.", Retry_After="299834"),
    ),
    Fault(
        "rate_limit",
        "429 Too many at once",
        "Calls came too fast; try again in 27 seconds.",
        answers.gateway(429, f"{_RATE}27 seconds.", Retry_After="27"),
    ),
    Fault(
        "quota_429",
        "429 Quota used up",
        "The day's calls are spent, said with the other code.",
        answers.gateway(429, f"{_QUOTA}03:30:56.", Retry_After="12656"),
    ),
    Fault("not_found", "404 Not found", "Plant or module is unknown to the cloud.", answers.NOT_FOUND),
    Fault("offline", "404 Gateway offline", "The home is not connected.", answers.GATEWAY_OFFLINE),
    Fault("not_acceptable", "406 Not acceptable", "The answer's format is refused.", answers.NOT_ACCEPTABLE),
    Fault("timeout", "408 Timeout", "The module did not answer in time.", answers.TIMEOUT),
    Fault(
        "timeout_executed",
        "408 Timeout, yet done",
        "The cloud gives up waiting, but the command takes effect.",
        answers.TIMEOUT,
        manner=Manner.AFTERWARDS,
    ),
    Fault("wrong_input", "430 Wrong input", "The values are refused.", answers.WRONG_INPUT, route="command"),
    Fault(
        "password_expired",
        "469 Password expired",
        "The password of the official app must be renewed.",
        answers.PASSWORD_EXPIRED,
    ),
    Fault(
        "terms_expired",
        "470 Terms expired",
        "The official app's terms must be accepted again.",
        answers.TERMS_EXPIRED,
    ),
    Fault(
        "busy_display",
        "486 Display in use",
        "Somebody is using the thermostat's display.",
        answers.BUSY_DISPLAY,
        route="command",
    ),
    Fault("server_error", "500 Server error", "The cloud has an internal error.", answers.SERVER_ERROR),
    Fault("bad_gateway", "502 Bad gateway", "An outage, told as a web page.", html(502, "502 Bad Gateway")),
    Fault("unavailable", "503 Unavailable", "An outage, without a word.", Answer(503)),
    Fault(
        "gateway_timeout",
        "504 Gateway timeout",
        "The cloud behind the gateway is too slow.",
        html(504, "504 Gateway Time-out"),
    ),
    Fault("slow", "Slow answer", "The answer takes five seconds.", manner=Manner.NORMAL, delay=5.0),
    Fault("hang", "No answer", "The cloud never answers.", manner=Manner.HANG),
    Fault("dropped", "Connection lost", "The connection breaks before the answer.", manner=Manner.DROP),
    Fault("truncated", "Half an answer", "The answer ends in the middle.", manner=Manner.CUT),
    Fault("html", "A page instead of data", "A web page where data should be.", html(200, "Maintenance")),
    Fault("empty", "Empty answer", "Success is reported, and nothing else."),
    Fault("not_json", "Garbage", "Success is reported with unreadable data.", Answer(200, "<<ok>>", "text/plain")),
    Fault(
        "token_rate_limit",
        "Sign-in: 429",
        "Too many sign-ins at once; try again in 30 seconds.",
        Answer(429, '{"message": "Rate limit is exceeded. Try again in 30 seconds."}', headers={"Retry-After": "30"}),
        area=Area.TOKEN,
    ),
    Fault(
        "token_server_error",
        "Sign-in: 503",
        "The sign-in service is down.",
        html(503, "Service Unavailable"),
        area=Area.TOKEN,
    ),
    Fault(
        "token_html",
        "Sign-in: a page instead of keys",
        "The sign-in service answers with a web page.",
        html(200, "Maintenance"),
        area=Area.TOKEN,
    ),
    Fault(
        "grant_expired",
        "Sign-in: consent expired",
        "The refresh token is too old: the family must connect again.",
        answers.GRANT_EXPIRED,
        area=Area.TOKEN,
    ),
    Fault(
        "secret_expired",
        "Sign-in: operator's secret expired",
        "The application's secret is older than a year; nobody in the family can help.",
        answers.SECRET_EXPIRED,
        area=Area.TOKEN,
    ),
    Fault(
        "invalid_client",
        "Sign-in: operator's secret wrong",
        "The application's id or secret is not accepted.",
        answers.INVALID_CLIENT,
        area=Area.TOKEN,
    ),
    Fault(
        "reply_url",
        "Sign-in page: wrong return address",
        "The operator's return address is not registered.",
        answers.reply_url_mismatch("bot.example.org"),
        area=Area.AUTHORIZE,
    ),
    Fault(
        "login_outage",
        "Sign-in page: out of order",
        "The sign-in page shows an internal error, as in November 2024.",
        Answer(500, '{"message": "Internal error", "code": 1}'),
        area=Area.AUTHORIZE,
    ),
)
FAULTS: Mapping[str, Fault] = MappingProxyType({fault.name: fault for fault in _CATALOGUE})
