"""Everything that can go wrong at Netatmo's cloud: a row a code, and what has no code."""

from collections.abc import Mapping
from types import MappingProxyType

from bot.simulator import netatmo_answers as answers
from bot.simulator.answers import Answer, html
from bot.simulator.faults import Area, Fault, Manner


def _of_module(code: int, label: str, description: str) -> Fault:
    """Told in an answer that is otherwise good, of every module of a command; nothing is done."""
    return Fault(f"module_{code}", f"200 {label} ({code})", description, route="module", complaint=code)


_PRETTY = '{\r\n  "error": {\r\n    "code": 26,\r\n    "message": "Maximum api usage reached"\r\n  }\r\n}'

_CATALOGUE = (
    # By the code within, as the maker's own papers number them.
    Fault("token_missing", "403 Token missing (1)", "The call carries no access token.", answers.MISSING_TOKEN),
    Fault("token_invalid", "403 Token invalid (2)", "The access token is not accepted.", answers.INVALID_TOKEN),
    Fault("token_expired", "403 Token expired (3)", "The access token is too old.", answers.TOKEN_EXPIRED),
    Fault("token_expired_401", "401 Token expired (3)", "The same with the other status.", answers.TOKEN_EXPIRED_401),
    Fault(
        "inconsistency",
        "400 Inconsistency (4)",
        "The cloud contradicts itself.",
        answers.refusal(400, 4, "Inconsistency"),
    ),
    Fault("deactivated", "403 App deactivated (5)", "The maker put the application to rest.", answers.DEACTIVATED),
    Fault(
        "nothing_to_update",
        "406 Nothing to update (7)",
        "Everything is as wished already.",
        answers.NOTHING_TO_UPDATE,
        route="command",
    ),
    Fault("device_not_found", "404 Device not found (9)", "The cloud knows no such device.", answers.DEVICE_NOT_FOUND),
    Fault(
        "missing_parameters",
        "400 Arguments missing (10)",
        "The cloud misses a part of the request.",
        answers.MISSING_PARAMETERS,
    ),
    Fault(
        "concurrency",
        "429 Too many at once (11)",
        "The cloud protects itself; it says nothing of your calls.",
        answers.CONCURRENCY,
    ),
    Fault("scope_missing", "403 Scope missing (13)", "The consent does not cover this.", answers.SCOPE_MISSING),
    Fault("forbidden", "403 Forbidden (13)", "The cloud does not allow this.", answers.FORBIDDEN),
    Fault("forbidden_home", "403 Home forbidden (13)", "The home is somebody else's by now.", answers.FORBIDDEN_HOME),
    Fault(
        "setpoint_forbidden",
        "403 Set point refused (13)",
        "The heating does not take this.",
        answers.SETPOINT_FORBIDDEN,
        route="command",
    ),
    Fault("invalid_home", "400 Invalid home (21)", "The cloud knows no such home.", answers.INVALID_HOME),
    Fault(
        "invalid_device",
        "400 Invalid device (21)",
        "The cloud knows no such module.",
        answers.invalid_device("00:04:74:00:00:00:00:00"),
    ),
    Fault("invalid_mode", "400 Invalid mode (21)", "The mode is refused.", answers.INVALID_MODE, route="command"),
    Fault(
        "cannot_set",
        "400 Cannot set property (21)",
        "The module does not know what was to be set.",
        answers.cannot_set("on", "module 00:04:74:00:00:00:00:00"),
        route="command",
    ),
    Fault(
        "application_not_found",
        "403 App not found (22)",
        "The application is unknown.",
        answers.APPLICATION_NOT_FOUND,
    ),
    Fault("user_not_found", "404 User not found (23)", "The cloud knows no such user.", answers.USER_NOT_FOUND),
    Fault("user_usage", "403 Usage reached (26)", "The hour's calls are spent.", answers.USER_USAGE),
    Fault("api_usage", "429 Usage reached (26)", "The same, as it is said today.", answers.API_USAGE),
    Fault("api_limit", "429 Limit exceeded (26)", "The user's or the application's limit.", answers.API_LIMIT),
    Fault("pretty_limit", "429 Limit, spread out (26)", "The same over several lines.", Answer(429, _PRETTY)),
    Fault(
        "invalid_refresh",
        "403 Refresh token invalid (30)",
        "The cloud says that the sign-in is void.",
        answers.INVALID_REFRESH_TOKEN,
    ),
    Fault("not_found", "404 Not found (31)", "Home or module is gone.", answers.NOT_FOUND),
    Fault("unable", "409 Unable to execute (35)", "The module did not do it.", answers.UNABLE, route="command"),
    Fault("invalid_json", "400 Invalid JSON (40)", "The cloud cannot read the request.", answers.INVALID_JSON),
    Fault("unreachable", "404 Device unreachable (41)", "The home is not connected.", answers.UNREACHABLE),
    Fault("database_down", "500 Database down (0)", "An outage behind the cloud.", answers.DATABASE_DOWN),
    Fault("broken_method", "500 Internal error (11)", "The cloud trips over itself.", answers.BROKEN_METHOD),
    # Of single modules, in an answer of 200.
    _of_module(1, "Unknown error", "The module says that something went wrong."),
    _of_module(2, "Internal error", "The module trips over itself."),
    _of_module(3, "Parser error", "The module cannot read the command."),
    _of_module(4, "Command unknown", "The module does not know the command."),
    _of_module(5, "Wrong values", "The module refuses the value."),
    _of_module(6, "Unreachable", "The module cannot be reached."),
    _of_module(7, "Command error", "The module did not manage."),
    _of_module(8, "Battery too low", "The battery is too weak for this."),
    _of_module(14, "Busy", "The module has something else to do."),
    _of_module(19, "Out of reach", "The module cannot be reached, with the other code."),
    _of_module(23, "Nothing to change", "The module is as wished already."),
    _of_module(27, "Banned for a while", "The module got too many commands."),
    # Without a code.
    Fault("bad_gateway", "502 Bad gateway", "An outage, told as a web page.", html(502, "502 Bad Gateway")),
    Fault("empty_error", "500 Without a word", "An outage, without a word.", Answer(500)),
    Fault("unavailable", "503 Unavailable", "The cloud is down for a while.", html(503, "Service Unavailable")),
    Fault("gateway_timeout", "504 Gateway timeout", "The cloud is too slow.", html(504, "504 Gateway Time-out")),
    Fault("slow", "Slow answer", "The answer takes five seconds.", manner=Manner.NORMAL, delay=5.0),
    Fault("hang", "No answer", "The cloud never answers.", manner=Manner.HANG),
    Fault("dropped", "Connection lost", "The connection breaks before the answer.", manner=Manner.DROP),
    Fault("truncated", "Half an answer", "The answer ends in the middle.", manner=Manner.CUT),
    Fault("html", "A page instead of data", "A web page where data should be.", html(200, "Maintenance")),
    Fault("empty", "Empty answer", "Success is reported, and nothing else."),
    Fault("none", "None", "Success is reported with a word nobody understands.", Answer(200, "None")),
    # Of the sign-in.
    Fault(
        "grant_invalid",
        "Sign-in: consent void",
        "The refresh token is not accepted: if it stays so, the family must connect again.",
        answers.INVALID_GRANT,
        area=Area.TOKEN,
    ),
    Fault(
        "renewal_lost",
        "Sign-in: answer lost",
        "The tokens are renewed, but the new ones get lost on the way.",
        html(504, "504 Gateway Time-out"),
        area=Area.TOKEN,
        manner=Manner.AFTERWARDS,
    ),
    Fault(
        "invalid_client",
        "Sign-in: operator's secret wrong",
        "The application's id or secret is not accepted.",
        answers.INVALID_CLIENT,
        area=Area.TOKEN,
    ),
    Fault(
        "unauthorized_client",
        "Sign-in: not for this application",
        "The application may not sign in this way.",
        answers.UNAUTHORIZED_CLIENT,
        area=Area.TOKEN,
    ),
    Fault(
        "too_many_connections",
        "Sign-in: 403 Too many",
        "Too many sign-ins at once.",
        answers.TOO_MANY_CONNECTIONS,
        area=Area.TOKEN,
    ),
    Fault(
        "token_limit",
        "Sign-in: 429",
        "A limit, told where a word for it was expected.",
        answers.API_USAGE,
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
        "redirect_mismatch",
        "Sign-in page: wrong return address",
        "The operator's return address is not registered.",
        html(400, "redirect_uri_mismatch"),
        area=Area.AUTHORIZE,
    ),
    Fault(
        "login_outage",
        "Sign-in page: out of order",
        "The sign-in page does not come.",
        html(500, "Internal Server Error"),
        area=Area.AUTHORIZE,
    ),
)
FAULTS: Mapping[str, Fault] = MappingProxyType({fault.name: fault for fault in _CATALOGUE})
