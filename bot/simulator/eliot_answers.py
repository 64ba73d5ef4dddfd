"""The cloud's answers when it refuses, in the maker's own words."""

import json

from bot.simulator.answers import Answer


def gateway(status: int, message: str, **headers: str) -> Answer:
    """The schema of the gateway and of Smarther."""
    body = json.dumps({"statusCode": status, "message": message})
    return Answer(status, body, headers={name.replace("_", "-"): value for name, value in headers.items()})


def home_control(status: int, internal: str) -> Answer:
    """The schema of Home + Control."""
    fault = {"userMessage": "", "internalMessage": internal, "code": status}
    return Answer(status, json.dumps({"errors": [fault]}))


def oauth(status: int, error: str, description: str) -> Answer:
    return Answer(status, json.dumps({"error": error, "error_description": description}))


# Azure API Management's own words about subscription keys.
_KEY_REALM = (
    'AzureApiManagementKey realm="https://api.developer.legrand.com/",name="Ocp-Apim-Subscription-Key",type="header"'
)
MISSING_KEY = gateway(
    401,
    "Access denied due to missing subscription key. "
    "Make sure to include subscription key when making requests to an API.",
    WWW_Authenticate=_KEY_REALM,
)
INVALID_KEY = gateway(
    401,
    "Access denied due to invalid subscription key. Make sure to provide a valid key for an active subscription.",
    WWW_Authenticate=_KEY_REALM,
)
BAD_REQUEST = gateway(400, "Bad request")
INVALID_ARGUMENTS = home_control(400, "Invalid arguments")
UNAUTHORIZED = gateway(401, "Unauthorized")
TOKEN_EXPIRED = gateway(401, "Unauthorized. Access token is missing or expired.")
FORBIDDEN = gateway(403, "Operation forbidden")
NOT_FOUND = gateway(404, "Resource not found")
HOME_CONTROL_NOT_FOUND = home_control(404, "Resource not found")
GATEWAY_OFFLINE = gateway(404, "Gateway Offline")
NOT_ACCEPTABLE = gateway(406, "Request not acceptable")
TIMEOUT = gateway(408, "Request timeout")
WRONG_INPUT = gateway(430, "Wrong input parameters")
PASSWORD_EXPIRED = gateway(
    469,
    "Password used in the Thermostat official app is expired. Please renew it through the official application.",
)
TERMS_EXPIRED = gateway(
    470,
    "Terms and conditions for Thermostat official app are expired. "
    "Please accept them again through the official application.",
)
BUSY_DISPLAY = gateway(486, "Busy visual user interface")
SERVER_ERROR = gateway(500, "Server internal error")

_TRAILER = "\r\nCorrelation ID: 00000000-0000-4000-8000-000000000001\r\nTimestamp: 2026-03-15 18:40:00Z\r\n"
SECRET_EXPIRED = oauth(
    400,
    "invalid_grant",
    "AADB2C90085: The service has encountered an internal error. Please reauthenticate and try again." + _TRAILER,
)
GRANT_EXPIRED = oauth(
    400,
    "invalid_grant",
    "AADB2C90080: The provided grant has expired. Please re-authenticate and try again. "
    "Current time: 1773600000, Grant issued time: 1765820000, Grant expiration time: 1773596000" + _TRAILER,
)
GRANT_REVOKED = oauth(
    400,
    "invalid_grant",
    "AADB2C90129: The provided grant has been revoked. Please reauthenticate and try again." + _TRAILER,
)
GRANT_UNKNOWN = oauth(
    400, "invalid_grant", "AADB2C90088: The provided grant has not been issued for this endpoint." + _TRAILER
)
VERIFIER_WRONG = oauth(400, "invalid_grant", "AADB2C90183: The supplied code_verifier is invalid." + _TRAILER)
INVALID_CLIENT = oauth(
    400,
    "invalid_client",
    "AADB2C90081: The specified client_secret does not match the expected value for this client. "
    "Please correct the client_secret and try again." + _TRAILER,
)
# What the browser brings back when the person says no.
CANCELLED = "AADB2C90091: The user has cancelled entering self-asserted information." + _TRAILER


def reply_url_mismatch(host: str) -> Answer:
    return oauth(
        400,
        "invalid_request",
        f"The reply url host {host} doesn't match with the ones configured on the application",
    )
