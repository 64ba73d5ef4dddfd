"""An error in words a grandparent understands: what happened, whether it may still take effect, what to do."""

import logging
from datetime import timedelta

from markupsafe import Markup

from bot.chat import makers, wording
from bot.chat.request import Request
from bot.chat.screen import Button, Row, Screen, fitting, pairs
from bot.domain.errors import CloudError, Effect, Remedy
from bot.locales import Locale

log = logging.getLogger(__name__)

_LINES = Markup("\n")


def explanation(
    error: CloudError, request: Request, *, again: str, commanded: bool = False, about: Markup | None = None
) -> Screen:
    """``again`` is what to say to try again; ``commanded`` whether a command met the error, or only a question;
    ``about`` is that command in words, or which home it is about.

    What is told is logged as well: a person quotes the reference, and the log has to know it.
    """
    kind, locale, now = error.kind, request.locale, request.clock()
    values = makers.words(request.maker(error.cloud), locale)
    log.warning(
        "error told", extra={"kind": kind.name, "status": error.status, "during": error.during, "said": error.said}
    )
    lines = [
        locale("error-title", text=what_went_wrong(error, request)),
        locale(f"advice-{_key(kind.name)}", **values),
    ]
    if error.until is not None:
        lines.append(
            locale(
                "error-until",
                time=wording.moment(error.until, now, request.zone, locale),
                wait=span(error.until - now, locale),
            )
        )
    if commanded:
        lines.append(locale("effect-possible" if kind.effect is Effect.POSSIBLE else "effect-none"))
    if about is not None:
        lines.append(about)
    lines.append(locale("error-reference", reference=request.reference))
    return Screen(_LINES.join(lines), remedies(error, locale, again, _told(request)))


def what_went_wrong(error: CloudError, request: Request) -> Markup:
    """One sentence, without what to do about it."""
    return request.locale(f"error-{_key(error.kind.name)}", maker=request.maker(error.cloud).name)


def toast(error: CloudError, request: Request) -> str:
    """The same for who pressed the button alone."""
    return request.own_locale.label(f"error-{_key(error.kind.name)}", maker=request.maker(error.cloud).name)


def remedies(error: CloudError, locale: Locale, again: str, reference: str) -> tuple[Row, ...]:
    """A button for each remedy."""
    commands = {
        Remedy.TRY_AGAIN: fitting(again, "status"),
        Remedy.CONNECT_AGAIN: "connect",
        Remedy.TELL_ME: f"tellme {error.kind.name} {reference}",
        Remedy.OPEN_SETTINGS: "settings",
    }
    return pairs(
        Button(locale.label(f"remedy-{_key(remedy.value)}"), commands[remedy]) for remedy in error.kind.remedies
    )


def _told(request: Request) -> str:
    """What a promise is about; of which home only where there are several."""
    return f"{request.reference} {request.links[0].id}" if len(request.links) > 1 else request.reference


def _key(name: str) -> str:
    return name.replace("_", "-")


def span(wait: timedelta, locale: Locale) -> Markup:
    """How long that is, in words; the begun minute counts. Not as a name, whose spaces are made ordinary ones."""
    minutes = max(1, -(-int(wait.total_seconds()) // 60))
    hours, minutes = divmod(minutes, 60)
    if hours >= 48:
        return locale("span-days", days=hours // 24)
    return locale("span-hours", hours=hours, minutes=minutes) if hours else locale("span-minutes", minutes=minutes)
