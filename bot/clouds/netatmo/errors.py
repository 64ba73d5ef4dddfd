"""What Netatmo's codes and wordings mean.

The same status stands for an expired token, a missing scope and a spent quota: the code within decides, the status
only where there is none.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.clouds.answers import Json, decoded, excerpt, mapping, mappings, promised
from bot.clouds.fields import identity, number
from bot.domain import errors
from bot.domain.errors import CloudError, ErrorKind

NOTHING_TO_DO = 7
"""Everything is as wished already."""
_RATHER_LONG = timedelta(minutes=15)
"""How long to ask nothing when the quota is spent: nobody knows when it returns."""

ERROR_KINDS: tuple[tuple[int | None, frozenset[int] | None, str, ErrorKind], ...] = (
    (None, frozenset({26}), "", errors.OUT_OF_CALLS),
    # The cloud protects itself; it says nothing of our quota.
    (429, frozenset({11}), "", errors.TOO_FAST),
    (None, frozenset({0, 11}), "", errors.CLOUD_FAILED),
    (None, frozenset({1, 2, 3, 30}), "", errors.SIGN_IN_LOST),
    (None, frozenset({5, 22}), "", errors.KEY_REFUSED),
    (None, frozenset({13}), "scope", errors.NOT_PERMITTED),
    (None, frozenset({13}), "access to home", errors.NOT_FOUND),
    (None, frozenset({12, 13}), "", errors.NOT_ACCEPTABLE),
    (None, frozenset({9, 23, 31}), "", errors.NOT_FOUND),
    (None, frozenset({10, 40}), "", errors.BAD_REQUEST),
    (None, frozenset({21}), "home_id", errors.NOT_FOUND),
    (None, frozenset({21}), "device_id", errors.NOT_FOUND),
    (None, frozenset({21}), "invalid id", errors.NOT_FOUND),
    (None, frozenset({21, 4, 6, 7, 8, *range(14, 21), 24, 25, 27, 28, 29, 33, 34}), "", errors.WRONG_VALUES),
    (None, frozenset({35}), "", errors.MODULE_SILENT),
    (None, frozenset({41}), "", errors.HOME_OFFLINE),
    (500, None, "", errors.CLOUD_FAILED),
    (429, None, "", errors.TOO_FAST),
)
"""Status (None is any), codes (None is no code at all), a word in the message, what it means; the first row that fits
wins. The codes are the official SDK's, the words what families reported. Without a code, whatever else is refused is
a cloud in trouble: in its outages it has called good tokens bad."""

MODULE_KINDS: Mapping[int, ErrorKind] = {
    1: errors.CLOUD_FAILED,
    2: errors.CLOUD_FAILED,
    3: errors.CLOUD_FAILED,
    4: errors.NOT_ACCEPTABLE,
    5: errors.WRONG_VALUES,
    6: errors.MODULE_SILENT,
    7: errors.CLOUD_FAILED,
    8: errors.MODULE_SILENT,
    14: errors.DISPLAY_IN_USE,
    19: errors.MODULE_SILENT,
    27: errors.OUT_OF_CALLS,
}
"""What an answer of 200 says of single modules; 23 is that nothing was to be changed. One that is not here is
``UNKNOWN``."""
_UNREACHABLE = frozenset({6, 19})
_NOTHING_TO_MODIFY = 23


@dataclass(frozen=True, slots=True)
class Complaint:
    """What an answer says of one module, gateway or room."""

    id: str
    code: int
    said: str

    @property
    def unreachable(self) -> bool:
        return self.code in _UNREACHABLE

    @property
    def kind(self) -> ErrorKind:
        return MODULE_KINDS.get(self.code, errors.UNKNOWN)


def complaints(body: Json) -> tuple[Complaint, ...]:
    """Those in an answer's body that ask for anything."""
    return tuple(_complaints(body))


def _complaints(body: Json) -> Iterator[Complaint]:
    for item in mappings(body.get("errors")):
        code = _code(item.get("code"))
        if code != _NOTHING_TO_MODIFY:
            said = item.get("message")
            yield Complaint(identity(item.get("id")) or "", -1 if code is None else code, _text(said))


def error_in(body: bytes) -> tuple[int | None, str]:
    """Code and message of a refusal; no code where there is none, or one of letters."""
    try:
        told = mapping(decoded(body))
    except ValueError:
        return None, body.decode("utf-8", "replace")
    error = told.get("error")
    if isinstance(error, dict):
        return _code(error.get("code")), _text(error.get("message"))
    return None, _text(error)


def meaning(status: int, code: int | None, said: str) -> ErrorKind:
    heard = said.casefold()
    for expected, codes, word, kind in ERROR_KINDS:
        if expected in {None, status} and word in heard and (code is None if codes is None else code in codes):
            return kind
    if code is not None:
        return errors.UNKNOWN
    # A redirect leads to a log-in page: an answer, but none to our question.
    return errors.BAD_ANSWER if status < 400 else errors.CLOUD_DOWN


def refusal(status: int, headers: Mapping[str, str], body: bytes, *, during: str, now: datetime) -> CloudError:
    """The error that an answer stands for."""
    code, said = error_in(body)
    kind = meaning(status, code, said)
    until = promised(headers, said, now)
    if kind is errors.OUT_OF_CALLS:
        until = until or now + _RATHER_LONG
    told = excerpt(said) if code is None else f"{code} {excerpt(said)}"
    return CloudError(kind, status=status, during=during, said=told, until=until)


def of_module(found: Complaint, kind: ErrorKind, modules: frozenset[str], *, during: str, now: datetime) -> CloudError:
    """The error that a complaint stands for; ``modules`` are those it befell."""
    until = now + _RATHER_LONG if kind is errors.OUT_OF_CALLS else None
    said = f"{found.code} {excerpt(found.said)}".strip()
    return CloudError(kind, status=200, during=during, said=said, until=until, modules=modules)


def _code(value: object) -> int | None:
    found = number(value)
    return None if found is None or found != int(found) else int(found)


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
