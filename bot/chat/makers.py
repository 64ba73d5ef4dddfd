"""What sentences say of a maker."""

from collections.abc import Mapping

from bot.domain.cloud import Maker
from bot.locales import Locale, Value


def words(maker: Maker, locale: Locale) -> Mapping[str, Value]:
    """All that the sentences about a maker, its errors and its alarms ask for."""
    lowest, highest = maker.set_points
    return {
        "maker": maker.name,
        "account": maker.account,
        "app": maker.app,
        "lowest": locale.number(lowest),
        "highest": locale.number(highest),
        "portal": maker.portal,
        "settings": maker.settings,
        "keyed": maker.keyed_by,
    }
