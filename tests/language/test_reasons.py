"""Orders with whatever reason, pairs, meters, and what is beyond: things a sentence says beside its verb."""

from collections.abc import Sequence

import pytest

from bot.language.indexing import index
from bot.language.meaning import Reading
from bot.language.understanding import understand
from tests.language.sentences.homes import Module, home


def heard(code: str, said: str) -> Reading:
    return understand(said, index(home(code), [code]), [code])


def done(reading: Reading) -> dict[str, str]:
    return {module: command.action for command in reading.commands for module in command.modules}


@pytest.mark.parametrize(
    ("code", "said", "module"),
    [
        ("en", "close the bathroom window, it smells of onions", "bathroom.automation.window"),
        ("it", "chiudi la finestra del bagno, entrano tante zanzare", "bathroom.automation.window"),
        ("it", "chiudi la finestra del bagno che entrano le zanzare", "bathroom.automation.window"),
        ("fr", "ferme la fenêtre de la salle de bain parce que les moustiques entrent", "bathroom.automation.window"),
        ("es", "cierra la ventana del baño que entran mosquitos", "bathroom.automation.window"),
        ("pt", "fecha a janela da casa de banho porque entram mosquitos", "bathroom.automation.window"),
        ("de", "mach das Fenster im Badezimmer zu, weil sonst Mücken reinfliegen", "bathroom.automation.window"),
        ("nl", "doe het raam in de badkamer dicht, want er komen muggen binnen", "bathroom.automation.window"),
        ("pl", "zamknij okno w łazience, bo wlatują komary", "bathroom.automation.window"),
    ],
)
def test_an_order_may_have_any_reason(code: str, said: str, module: str) -> None:
    assert done(heard(code, said)) == {module: "close"}


@pytest.mark.parametrize(
    "said",
    [
        "turn off the radio, she says every evening to everybody",
        "turn off the radio, when grandma sleeps",
        "Anna, turn off the radio",
        "turn off the radio, only kidding about it",
        "turn off the lamp, the crimson one",
        "turn off the radio, not that blue thing",
        "open the front door, we stand outside without keys",
        "my boss always says, turn off the radio",
    ],
)
def test_what_is_no_reason_moves_nothing(said: str) -> None:
    assert not heard("en", said).commands


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("en", "turn both the tv and the stereo off"),
        ("it", "spegni sia il televisore che lo stereo"),
        ("fr", "éteins aussi bien la télé que la chaîne hi-fi"),
        ("es", "apaga tanto la tele como el equipo de música"),
        ("pt", "desliga tanto a televisão como a aparelhagem"),
        ("de", "mach sowohl den Fernseher als auch die Stereoanlage aus"),
        ("nl", "doe zowel de televisie als de stereo uit"),
        ("pl", "wyłącz zarówno telewizor, jak i wieżę"),
    ],
)
def test_both_of_two_are_two(code: str, said: str) -> None:
    assert done(heard(code, said)) == {"living.plug.tv": "off", "living.plug.stereo": "off"}


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("en", "how much power are we using?"),
        ("it", "quanto stiamo consumando?"),
        ("fr", "combien on consomme ?"),
        ("es", "¿cuánto estamos consumiendo?"),
        ("de", "wie viel Strom verbrauchen wir?"),
        ("pl", "ile prądu zużywamy?"),
    ],
)
def test_the_whole_home_is_what_its_general_meter_says(code: str, said: str) -> None:
    question = heard(code, said).question
    assert question is not None
    assert question.modules == ("home.meter.general",)


def meters(*names: str) -> Sequence[Module]:
    return [Module(name, name, None, None, "meter", frozenset({"power"})) for name in names]


@pytest.mark.parametrize(
    ("names", "meant"),
    [
        (("Consumption", "Solar panels"), ("Consumption",)),
        (("Main meter", "Heat pump", "PV"), ("Main meter",)),
        (("Flat left", "Flat right", "PV"), ("Flat left", "Flat right")),
        (("Solar east", "Solar west"), ("Solar east", "Solar west")),
    ],
)
def test_what_is_made_is_not_what_is_used(names: tuple[str, ...], meant: tuple[str, ...]) -> None:
    question = understand("how much power are we using?", index(meters(*names), ["en"]), ["en"]).question
    assert question is not None
    assert question.modules == meant


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("en", "set the study to 60 degrees"),
        ("it", "metti lo studio a 60 gradi"),
        ("de", "stell das Büro auf 60 Grad"),
        ("nl", "zet het kantoor op 60 graden"),
    ],
)
def test_degrees_nobody_can_have_are_handed_on_to_be_told_the_range(code: str, said: str) -> None:
    reading = heard(code, said)
    assert [(one.action, one.value) for one in reading.commands] == [("set_temperature", 60)]


@pytest.mark.parametrize("said", ["set the study to 300 degrees", "it was 60 degrees in the study", "60 degrees"])
def test_other_degrees_are_none_of_the_home(said: str) -> None:
    assert not heard("en", said)


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("en", "kitchen lights"),
        ("it", "luce cucina"),
        ("fr", "lumière cuisine"),
        ("es", "luz cocina"),
        ("pt", "luz cozinha"),
        ("de", "Licht Küche"),
        ("nl", "licht keuken"),
        ("pl", "światło kuchnia"),
    ],
)
def test_a_lamp_and_a_room_alone_are_shown(code: str, said: str) -> None:
    reading = heard(code, said)
    assert not reading.commands
    assert reading.ask is not None
    assert [one.command for one in reading.ask] == [None]
    assert all(module.startswith("kitchen.light.") for one in reading.ask for module in one.modules)
