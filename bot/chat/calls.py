"""How many calls are left, in words."""

from markupsafe import Markup

from bot.domain.allowance import Allowance
from bot.domain.cloud import Maker
from bot.locales import Locale

_LINE = Markup("\n")


def told(left: Allowance, returns_at: str, maker: Maker, locale: Locale) -> Markup:
    return _of_hour(left, returns_at, locale) if left.sliding else _of_day(left, returns_at, maker, locale)


def _of_day(left: Allowance, returns_at: str, maker: Maker, locale: Locale) -> Markup:
    whose = maker.name
    if left.blocked:
        return locale("quota-spent", maker=whose, limit=left.limit, time=returns_at)
    numbers = {"left": left.left, "limit": left.limit, "used": left.used, "reserve": left.reserve}
    return locale("quota-left", maker=whose, time=returns_at, **numbers)


def _of_hour(left: Allowance, returns_at: str, locale: Locale) -> Markup:
    """No hour begins anew: calls come back one after the other, as those of the last hour fall behind."""
    if left.blocked:
        return locale("calls-refused", time=returns_at)
    text = locale("calls-of-hour", left=left.left, limit=left.limit, used=left.used, reserve=left.reserve)
    if left.used == 0 and left.left:
        return text
    return _LINE.join((text, locale("calls-return", time=returns_at)))
