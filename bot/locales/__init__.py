"""Every sentence a person reads, in Project Fluent, and the one place where values are put into it.

A language is its files ``xx.ftl`` and ``xx.*.ftl``; English fills the gaps of the others.
"""

import hashlib
import unicodedata
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

from babel.dates import format_date, format_skeleton
from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.types import fluent_number
from markupsafe import Markup, escape

ENGLISH: Final = "en"
NAME_LENGTH: Final = 40
"""Characters of a name that are shown; the names of people and devices are hostile text."""

_FOLDER = Path(__file__).parent
_REMEMBERED: Final = 4096
"""Sentences of a language that are kept as they were put together."""
_DATES: Final = {"en": "en_GB"}
"""Babel's plain English writes dates as the United States do, where no family of these makers lives."""
_HIDDEN: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})
_JOINERS: Final = frozenset({"\u200d", "\ufe0f"})  # inside emoji

Value = str | int | float | None


@lru_cache(maxsize=4096)
def plain(name: str, length: int = NAME_LENGTH) -> str:
    """A foreign name on one line, without control and direction marks, cut to ``length`` characters."""
    kept = "".join(c if c in _JOINERS or unicodedata.category(c) not in _HIDDEN else " " for c in name)
    kept = " ".join(kept.split())
    return kept if len(kept) <= length else kept[: length - 1].rstrip() + "…"


class Locale:
    """Sentences in one language. Calling it gives HTML for Telegram; ``label`` gives plain text."""

    def __init__(self, code: str, bundles: tuple[FluentBundle, ...]) -> None:
        self.code = code
        self._bundles = bundles
        # Most of what stands on buttons and in panels was said before.
        self._format = lru_cache(maxsize=_REMEMBERED, typed=True)(self._formatted)

    def __call__(self, key: str, /, **values: Value) -> Markup:
        """The sentence as HTML, its values made plain and escaped, except those that are Markup already.

        Raises KeyError for a key no language has.
        """
        return Markup(self._format(key, **{name: _escaped(value) for name, value in values.items()}))  # noqa: S704

    def label(self, key: str, /, **values: Value) -> str:
        """The sentence as plain text: for buttons and toasts, where nothing is escaped."""
        return self._format(
            key, **{name: plain(value) if isinstance(value, str) else value for name, value in values.items()}
        )

    def day(self, day: date, *, short: bool = False) -> str:
        """A day of the year as this language writes it: "9 March", or "9 Mar"."""
        return str(format_skeleton("MMMd" if short else "MMMMd", day, locale=_DATES.get(self.code, self.code)))

    def weekday(self, day: date) -> str:
        """The same with the day of the week."""
        name = str(format_date(day, "EEEE", locale=self.code))
        return self.label("day-of-week", weekday=name, date=self.day(day))

    def number(self, value: float, digits: int = 0) -> str:
        """A number as this language writes it, with at most ``digits`` decimals."""
        return str(_number(value, digits).format(self._bundles[0]._babel_locale))

    def has(self, key: str) -> bool:
        """Whether this language itself has the sentence, without English's help."""
        return bool(self._bundles[0].has_message(key))

    def _formatted(self, key: str, /, **values: Value) -> str:
        for bundle in self._bundles:
            if bundle.has_message(key):
                pattern = bundle.get_message(key).value
                assert pattern is not None  # a message without text; the catalogue has none
                text, errors = bundle.format_pattern(pattern, values)
                if errors:
                    raise ValueError(f"{key} in {self.code}: {errors[0]}")
                return str(text)
        raise KeyError(key)


def _escaped(value: Value) -> Value:
    if isinstance(value, str) and not isinstance(value, Markup):
        return str(escape(plain(value)))
    return value


def _number(value: float, digits: int):  # type: ignore[no-untyped-def]
    return fluent_number(value, maximumFractionDigits=digits, useGrouping=False)


def _bundle(code: str) -> FluentBundle:
    bundle = FluentBundle([code], use_isolating=False)
    for path in sorted(_FOLDER.glob(f"{code}*.ftl")):
        bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    return bundle


@cache
def fingerprint() -> str:
    """Another one whenever any sentence of any language changed."""
    written = hashlib.sha256()
    for path in sorted(_FOLDER.glob("*.ftl")):
        written.update(path.read_bytes())
    return written.hexdigest()


@cache
def languages() -> tuple[str, ...]:
    """The codes of the languages shipped, English first."""
    found = {path.name.split(".")[0] for path in _FOLDER.glob("*.ftl")}
    return (ENGLISH, *sorted(found - {ENGLISH}))


@cache
def locale(code: str) -> Locale:
    """The language of this code. Raises KeyError when it is not shipped."""
    if code not in languages():
        raise KeyError(code)
    own = _bundle(code)
    return Locale(code, (own,) if code == ENGLISH else (own, *locale(ENGLISH)._bundles))


def best(*wishes: str | None, default: str = ENGLISH) -> Locale:
    """The first wish we speak: ``pt-BR`` and ``pt_br`` count as ``pt``. Missing wishes are passed over."""
    for wish in wishes:
        code = (wish or "").replace("_", "-").split("-")[0].lower()
        if code in languages():
            return locale(code)
    return locale(default)
