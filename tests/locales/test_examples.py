"""The commands that sentences give as examples are commands people can really copy."""

import re
from collections.abc import Iterator

import pytest

from bot.domain.devices import Device
from bot.domain.home import Home
from bot.domain.intents import Action, Boost, Command, Intent, Run, SetLevel, SetPoint, Show
from bot.language import parse
from bot.locales import languages, locale
from tests.language.homes import CLOSE, EVERYTHING, HEATING, LIGHTS, OFF, PLUGS, SCENES, SHUTTERS, home, known

CODES = languages()

HOMES: dict[str, Home] = {
    code: home(
        (
            "Aa",
            {
                kitchen: {
                    f"P {kitchen}": Device.PLUG,
                    f"L {kitchen}": Device.LIGHT,
                    f"S {kitchen}": Device.AUTOMATION,
                },
                living: {f"L {living}": Device.LIGHT},
                bedroom: {f"T {bedroom}": Device.THERMOSTAT, f"R {bedroom}": Device.AUTOMATION},
                "": {night: Device.SCENE},
            },
        )
    )
    for code, kitchen, living, bedroom, night in (
        ("en", "Kitchen", "Living room", "Bedroom", "Night"),
        ("fr", "Cuisine", "Salon", "Chambre", "Nuit"),
        ("it", "Cucina", "Soggiorno", "Camera", "Notte"),
        ("de", "Küche", "Wohnzimmer", "Schlafzimmer", "Nacht"),
        ("es", "Cocina", "Salón", "Dormitorio", "Noche"),
        ("nl", "Keuken", "Woonkamer", "Slaapkamer", "Nacht"),
        ("pt", "Cozinha", "Sala", "Quarto", "Noite"),
        ("pl", "Kuchnia", "Salon", "Sypialnia", "Noc"),
    )
}
DEVICES = {
    "plugs": PLUGS,
    "lights": LIGHTS,
    "shutters": SHUTTERS,
    "heating": HEATING,
    "scenes": SCENES,
    "status": EVERYTHING,
    "energy": frozenset({Device.METER, Device.PLUG, Device.LIGHT, Device.HEATER}),
}


def examples(text: str) -> Iterator[tuple[str, str]]:
    """The commands told in a text, with the words that follow."""
    for command, words in re.findall(r"<code>/(\w+) ([^<]+)</code>", text):
        if command in DEVICES:
            yield command, words


def meant(code: str, command: str, words: str) -> tuple[Action | None, tuple[str, ...]]:
    """What is to happen to which modules; Raises AssertionError where the words are not understood."""
    intent: Intent = parse(words, known(HOMES[code], code), devices=DEVICES[command], languages=[code])
    if isinstance(intent, Show):
        assert intent.scope is not None
        return None, (intent.scope.name,)
    assert isinstance(intent, Command), f"/{command} {words}: {intent}"
    return intent.action, tuple(module.name.partition(" ")[0] for module in intent.modules)


@pytest.mark.parametrize("code", CODES)
def test_the_examples_of_the_help_do_what_they_say(code: str) -> None:
    told = list(examples(locale(code)("help-connected")))
    assert [(command, *meant(code, command, words)) for command, words in told] == [
        ("plugs", OFF, ("P",)),
        ("lights", SetLevel(40), ("L",)),
        ("shutters", CLOSE, ("S", "R")),
        ("heating", SetPoint(21.0), ("T",)),
        ("heating", Boost(60), ("T",)),
    ]


@pytest.mark.parametrize("code", CODES)
def test_every_other_example_is_the_first_of_the_help(code: str) -> None:
    spoken = locale(code)
    first = "/plugs " + dict(reversed(list(examples(spoken("help-connected")))))["plugs"]
    assert first in spoken.label("bot-description")
    for key in ("welcome-private", "not-a-command"):
        assert [f"/{command} {words}" for command, words in examples(spoken(key))] == [first]


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize(
    ("command", "action"),
    [
        ("plugs", OFF),
        ("lights", OFF),
        ("shutters", CLOSE),
        ("heating", SetPoint(21.0)),
        ("scenes", Run()),
        ("status", None),
        ("energy", None),
    ],
)
def test_who_is_not_understood_is_told_what_would_be(code: str, command: str, action: Action | None) -> None:
    told = list(examples(locale(code)("not-understood", said="Aa", command=command)))
    assert len(told) == 1
    assert meant(code, *told[0])[0] == action
