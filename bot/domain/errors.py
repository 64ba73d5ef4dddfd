"""What can go wrong, whoever the maker, and the remedy. A new meaning is a new row of ``KINDS``."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Remedy(StrEnum):
    """What a person can do about an error; each is a button."""

    TRY_AGAIN = "try_again"
    CONNECT_AGAIN = "connect_again"
    TELL_ME = "tell_me"
    OPEN_SETTINGS = "open_settings"


class Effect(StrEnum):
    """Whether a command that met the error may still change something at home."""

    NONE = "none"
    POSSIBLE = "possible"


class Retry(StrEnum):
    """What the bot does by itself before it bothers anybody."""

    NEVER = "never"
    READS = "reads"  # reads with back-off; commands never blindly
    AFTER_LOOKING = "after_looking"  # a command once more, when a fresh status says it did not take effect
    READS_OR_LOOKING = "reads_or_looking"  # reads with back-off; a command as AFTER_LOOKING says
    AFTER_WAITING = "after_waiting"  # once more after ``wait``, and the person sees it
    AFTER_RENEWING = "after_renewing"  # once more with a new access token


@dataclass(frozen=True, slots=True)
class ErrorKind:
    """``name`` is also the key of its explanation in every language; ``wait`` is seconds after which waiting
    alone may have cured it; ``for_operator`` marks what no family can mend."""

    name: str
    remedies: tuple[Remedy, ...] = ()
    effect: Effect = Effect.NONE
    retry: Retry = Retry.NEVER
    wait: int | None = None
    for_operator: bool = False


_TRY = (Remedy.TRY_AGAIN,)
_TRY_OR_TELL = (Remedy.TRY_AGAIN, Remedy.TELL_ME)

BAD_REQUEST = ErrorKind("bad_request", (Remedy.OPEN_SETTINGS,))
SIGN_IN_LOST = ErrorKind("sign_in_lost", (Remedy.CONNECT_AGAIN,), retry=Retry.AFTER_RENEWING)
NOT_PERMITTED = ErrorKind("not_permitted", (Remedy.CONNECT_AGAIN,))
OUT_OF_CALLS = ErrorKind("out_of_calls", (Remedy.TELL_ME,))
NOT_FOUND = ErrorKind("not_found", _TRY)
HOME_OFFLINE = ErrorKind("home_offline", _TRY_OR_TELL)
NOT_ACCEPTABLE = ErrorKind("not_acceptable", (Remedy.OPEN_SETTINGS,))
MODULE_SILENT = ErrorKind("module_silent", _TRY, Effect.POSSIBLE, Retry.AFTER_LOOKING, wait=3)
WRONG_VALUES = ErrorKind("wrong_values", (Remedy.OPEN_SETTINGS,))
PASSWORD_EXPIRED = ErrorKind("password_expired", _TRY)
TERMS_EXPIRED = ErrorKind("terms_expired", _TRY)
DISPLAY_IN_USE = ErrorKind("display_in_use", _TRY, retry=Retry.AFTER_WAITING, wait=10)
CLOUD_FAILED = ErrorKind("cloud_failed", _TRY_OR_TELL, Effect.POSSIBLE, Retry.READS)
TOO_FAST = ErrorKind("too_fast", _TRY, wait=30)
CLOUD_DOWN = ErrorKind("cloud_down", _TRY_OR_TELL, Effect.POSSIBLE, Retry.READS)
CLOUD_SLOW = ErrorKind("cloud_slow", _TRY_OR_TELL, Effect.POSSIBLE, Retry.READS_OR_LOOKING, wait=3)
NO_NETWORK = ErrorKind("no_network", _TRY_OR_TELL, retry=Retry.READS)
BAD_ANSWER = ErrorKind("bad_answer", _TRY_OR_TELL, Effect.POSSIBLE, Retry.READS)
KEY_REFUSED = ErrorKind("key_refused", (Remedy.TELL_ME,), for_operator=True)
GRANT_EXPIRED = ErrorKind("grant_expired", (Remedy.CONNECT_AGAIN,))
CLIENT_REFUSED = ErrorKind("client_refused", (Remedy.TELL_ME,), for_operator=True)
SECRET_EXPIRED = ErrorKind("secret_expired", (Remedy.TELL_ME,), for_operator=True)
LOGIN_BUSY = ErrorKind("login_busy", _TRY, wait=30)
LOGIN_DOWN = ErrorKind("login_down", _TRY_OR_TELL)
SIGN_IN_FORGED = ErrorKind("sign_in_forged", (Remedy.CONNECT_AGAIN,))
MODULE_GONE = ErrorKind("module_gone", (Remedy.TRY_AGAIN, Remedy.OPEN_SETTINGS))
UNKNOWN = ErrorKind("unknown", _TRY, Effect.POSSIBLE)

READS_AGAIN = frozenset({Retry.READS, Retry.READS_OR_LOOKING})
LOOKS = frozenset({Retry.AFTER_LOOKING, Retry.READS_OR_LOOKING})

KINDS = (
    BAD_REQUEST,
    SIGN_IN_LOST,
    NOT_PERMITTED,
    OUT_OF_CALLS,
    NOT_FOUND,
    HOME_OFFLINE,
    NOT_ACCEPTABLE,
    MODULE_SILENT,
    WRONG_VALUES,
    PASSWORD_EXPIRED,
    TERMS_EXPIRED,
    DISPLAY_IN_USE,
    CLOUD_FAILED,
    TOO_FAST,
    CLOUD_DOWN,
    CLOUD_SLOW,
    NO_NETWORK,
    BAD_ANSWER,
    KEY_REFUSED,
    GRANT_EXPIRED,
    CLIENT_REFUSED,
    SECRET_EXPIRED,
    LOGIN_BUSY,
    LOGIN_DOWN,
    SIGN_IN_FORGED,
    MODULE_GONE,
    UNKNOWN,
)


class CloudError(Exception):
    """A maker's cloud did not do what was asked.

    ``until`` is when the cloud itself promised to be ready again. ``said`` is the maker's wording, cut and
    free of secrets: for the log, never for a chat. ``during`` is the purpose of the call. ``modules`` are the ids of
    those that did not get a command, where the cloud tells; empty is all of them. ``cloud`` is the key of the maker
    it is, as soon as whoever asked that cloud has let the error pass.
    """

    def __init__(
        self,
        kind: ErrorKind,
        *,
        status: int | None = None,
        during: str = "",
        said: str = "",
        until: datetime | None = None,
        modules: frozenset[str] = frozenset(),
        cloud: str = "",
    ) -> None:
        super().__init__(kind.name, status, during, said)
        self.kind = kind
        self.status = status
        self.during = during
        self.said = said
        self.until = until
        self.modules = modules
        self.cloud = cloud
