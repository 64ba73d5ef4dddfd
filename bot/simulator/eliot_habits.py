"""What nobody has published about the real cloud, as switches: a client must get along with either position."""

from dataclasses import dataclass
from typing import Literal


@dataclass(slots=True)
class Habits:
    # Login
    pkce: bool = True  # False: the façade drops code_challenge and asks for no verifier
    nonce: bool = True  # False: a nonce does not come back in the ID token
    state_first: bool = False  # the order of the callback's parameters
    # Tokens
    expires_on: Literal["int", "str", "absent"] = "int"
    expires_in: bool = True
    id_token: bool = True
    renewed_refresh_token: bool = True  # False: a refresh answers without a refresh token
    old_refresh_survives: bool = True  # False: a refresh token works once
    # API
    quota_status: Literal[403, 429] = 403
    conflict: Literal["Subscription already exists", "Conflict"] = "Subscription already exists"
    extra_fields: bool = True  # now and then an answer carries fields nobody has documented
    # Push
    push_form: Literal["array", "bare"] = "array"
    validates_endpoints: bool = False  # an Azure Event Grid handshake before a subscription is granted
