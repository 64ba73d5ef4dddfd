"""Sentences about a maker name the one that is meant, and never another."""

import re
from collections.abc import Collection

import pytest

from bot.chat import makers
from bot.clouds.makers import ELIOT, NETATMO
from bot.domain.cloud import Maker
from bot.domain.errors import KINDS
from bot.locales import languages, locale
from tests.locales.test_translations import NUMBERS, sentences

CODES = languages()
MAKERS = (ELIOT, NETATMO)
BLANKS = frozenset(makers.words(ELIOT, locale("en")))
NAMES = re.compile("|".join(("Legrand", "BTicino", "Netatmo", "Eliot", "Smarther", "Home [+] Control", "Thermostat ")))
BRANDS = {
    *("bot-description", "bot-short-description", "welcome-private", "welcome-group", "welcome-group-hearing"),
    *("web-footer", "web-welcome-text", "connect-here"),
}
"""Where no home is meant yet: what stands on the boxes of the devices, whoever's cloud they are in."""
CHOOSING = re.compile(r"(?:button-)?maker-|connect-which")
"""Where people are asked whose cloud their home is in."""


def values(blanks: Collection[str], **known: str | int) -> dict[str, str | int]:
    """Something for every blank."""
    return {name: known.get(name, 2 if name in NUMBERS else "Aa") for name in blanks}


both = pytest.mark.parametrize("maker", MAKERS, ids=lambda maker: maker.key)
every_language = pytest.mark.parametrize("code", CODES)


@every_language
def test_no_sentence_names_a_maker_by_itself(code: str) -> None:
    spoken = locale(code)
    texts = {key: spoken.label(key, **values(content.blanks)) for key, content in sentences(code).items()}
    named = {key for key, text in texts.items() if NAMES.search(text)}
    assert {key for key in named if not CHOOSING.match(key)} <= BRANDS


@every_language
@both
def test_every_sentence_about_a_maker_can_be_said_of_each(code: str, maker: Maker) -> None:
    spoken = locale(code)
    words = makers.words(maker, spoken)
    others = {each.name for each in MAKERS} - {maker.name}
    told = {key: content.blanks for key, content in sentences(code).items() if content.blanks & BLANKS}
    assert len(told) > 40
    for key, blanks in told.items():
        text = spoken.label(key, **values(blanks, **words))
        assert not re.search(r"[{}$]", text), key
        assert ("maker" in blanks) <= (maker.name in text), key
        assert ("app" in blanks) <= (maker.app in text), key
        assert not [other for other in others if other in text], key
        # Names begin no sentence that would want a small letter, and take no elision.
        assert not re.search(rf"\w['’]{re.escape(maker.name)}", text), key


@every_language
@both
def test_an_alarm_names_the_settings_of_its_maker_alone(code: str, maker: Maker) -> None:
    """A setting that belongs to neither stands in the sentence itself."""
    spoken = locale(code)
    alarms = [key for key, content in sentences(code).items() if key.startswith("alarm-") and content.blanks]
    assert len(alarms) >= 7
    for key in alarms:
        text = spoken.label(key, **makers.words(maker, spoken))
        named = {name for name in re.findall(r"BOT_[A-Z_]+", text) if name != "BOT_PUBLIC_URL"}
        assert all(name.startswith(f"{maker.settings}_") for name in named), key
        assert named or maker.name in text, key


@every_language
@both
def test_what_is_told_of_wrong_values_is_the_makers_own_range(code: str, maker: Maker) -> None:
    told = locale(code).label("advice-wrong-values", **makers.words(maker, locale(code)))
    assert [int(number) for number in re.findall(r"\d+", told)][:2] == [round(end) for end in maker.set_points]


@both
def test_no_explanation_asks_for_more_than_a_maker_has(maker: Maker) -> None:
    spoken = locale("en")
    words = makers.words(maker, spoken)
    for kind in KINDS:
        name = kind.name.replace("_", "-")
        assert spoken.label(f"error-{name}", maker=maker.name)
        assert spoken.label(f"advice-{name}", **words)
