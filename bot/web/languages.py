"""Which language a browser asks for."""

from starlette.requests import Request

from bot.locales import Locale, best

_MOST = 20
"""Wishes read of one header; browsers send fewer than ten."""


def language(request: Request, known: str | None = None) -> Locale:
    """The language the bot knows this person by, else the best the browser asks for, else English."""
    return best(known, *wishes(request.headers.get("accept-language", "")))


def wishes(header: str) -> tuple[str, ...]:
    """The tags of an Accept-Language header, the dearest first; those weighed 0 or nonsensically are left out."""
    weighed = [_weighed(part) for part in header.split(",")[:_MOST]]
    dear = sorted((wish for wish in weighed if wish[0] > 0), key=lambda wish: -wish[0])
    return tuple(tag for _, tag in dear)


def _weighed(part: str) -> tuple[float, str]:
    tag, _, weight = part.partition(";")
    name, _, value = weight.strip().partition("=")
    try:
        return (float(value) if name == "q" else 1.0), tag.strip()
    except ValueError:
        return 0.0, tag.strip()
