"""What Legrand's codes and wordings mean."""

import re
from collections.abc import Mapping
from datetime import datetime, timedelta

from bot.clouds.answers import after, excerpt, message, promised
from bot.domain import errors
from bot.domain.errors import CloudError, ErrorKind

ERROR_KINDS: tuple[tuple[int | None, str, ErrorKind], ...] = (
    (469, "", errors.PASSWORD_EXPIRED),
    (470, "", errors.TERMS_EXPIRED),
    (486, "", errors.DISPLAY_IN_USE),
    (430, "", errors.WRONG_VALUES),
    (408, "", errors.MODULE_SILENT),
    (500, "", errors.CLOUD_FAILED),
    (502, "", errors.CLOUD_DOWN),
    (503, "", errors.CLOUD_DOWN),
    (504, "", errors.CLOUD_DOWN),
    (401, "subscription key", errors.KEY_REFUSED),
    (403, "subscription key", errors.KEY_REFUSED),
    (403, "quota", errors.OUT_OF_CALLS),
    (429, "quota", errors.OUT_OF_CALLS),
    (429, "", errors.TOO_FAST),
    # openHAB's binding has the rule: whatever the code, "expired" speaks of the access token. 469 and 470 also
    # contain the word and stand above for that reason.
    (None, "expired", errors.SIGN_IN_LOST),
    (400, "", errors.BAD_REQUEST),
    (401, "", errors.SIGN_IN_LOST),
    (403, "", errors.NOT_PERMITTED),
    (404, "offline", errors.HOME_OFFLINE),
    (404, "", errors.NOT_FOUND),
    (406, "", errors.NOT_ACCEPTABLE),
)
"""Status (None is any), a word in the answer, what it means; the first row that fits wins. The statuses and their
texts are Legrand's (portal glossary, export of Smarther v2.0) and those of the Azure gateway before them."""

_REPLENISHED = re.compile(r"replenished in (?:(\d{1,3})\.)?(\d{1,2}):(\d{2}):(\d{2})", re.IGNORECASE)


def accepted(status: int) -> bool:
    """Success, 304 among it: openHAB's binding lists it as conceivable for commands."""
    return 200 <= status < 300 or status == 304


def meaning(status: int, said: str) -> ErrorKind:
    heard = said.casefold()
    for code, word, kind in ERROR_KINDS:
        if code in {None, status} and word in heard:
            return kind
    if status >= 500:
        return errors.CLOUD_DOWN
    # A redirect leads to a log-in page: an answer, but none to our question.
    return errors.BAD_ANSWER if status < 400 else errors.UNKNOWN


def refusal(status: int, headers: Mapping[str, str], body: bytes, *, during: str, now: datetime) -> CloudError:
    """The error that an answer stands for."""
    said = message(body)
    return CloudError(
        meaning(status, said),
        status=status,
        during=during,
        said=excerpt(said),
        until=_replenished(said, now) or promised(headers, said, now),
    )


def _replenished(said: str, now: datetime) -> datetime | None:
    """When the quota returns, from ``hh:mm:ss`` or ``d.hh:mm:ss``."""
    found = _REPLENISHED.search(said)
    if found is None:
        return None
    days, hours, minutes, seconds = (int(part or 0) for part in found.groups())
    return after(timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds), now)
