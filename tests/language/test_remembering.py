"""What was said before is understood at once, and only what was said so."""

from bot.domain.devices import Device
from bot.domain.intents import Intent, Show
from bot.language import Names, parse
from bot.language.parser import MOST_REMEMBERED
from tests.language.homes import HOME, LIGHTS, PLUGS, known


def said(names: Names, text: str, devices: frozenset[Device], code: str = "en") -> Intent:
    return parse(text, names, devices=devices, languages=(code,))


def test_the_same_words_are_understood_once() -> None:
    names = known(HOME, "en", "it")
    first = said(names, "all off", LIGHTS)
    assert said(names, "all off", LIGHTS) is first


def test_the_same_words_about_other_devices_or_in_another_language_mean_something_else() -> None:
    names = known(HOME, "en", "it")
    english = said(names, "cucina spegni", LIGHTS, "en")
    assert said(names, "cucina spegni", LIGHTS, "it") != english
    assert said(names, "", LIGHTS) == Show()
    assert said(names, "all off", LIGHTS) != said(names, "all off", PLUGS)


def test_what_nobody_repeats_does_not_fill_the_memory() -> None:
    names = known(HOME, "en", "it")
    for number in range(3 * MOST_REMEMBERED):
        said(names, f"nothing {number}", LIGHTS)
    assert len(names.understood) <= MOST_REMEMBERED
