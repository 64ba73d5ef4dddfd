"""What stands behind a name says which of it is meant: it never reaches beyond it."""

import pytest

from bot.language.indexing import index
from bot.language.understanding import understand
from tests.language.sentences.homes import home
from tests.language.sentences.scoring import expanded


def reached(code: str, text: str) -> list[tuple[str, frozenset[str]]]:
    reading = understand(text, index(home(code), [code]), [code])
    return [(one.action, frozenset(one.modules)) for one in reading.commands]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("de", "die Lampen in der Küche, mach sie alle aus"),
        ("en", "the kitchen lights, turn them all off"),
        ("es", "las luces de la cocina, apágalas todas"),
        ("fr", "les lumières de la cuisine, éteins-les toutes"),
        ("it", "le luci della cucina, spegnile tutte"),
        ("nl", "de lampen in de keuken, doe ze allemaal uit"),
        ("pl", "światła w kuchni, zgaś je wszystkie"),
        ("pt", "as luzes da cozinha, apaga-as todas"),
    ],
)
def test_all_of_them_are_those_just_named(code: str, text: str) -> None:
    assert reached(code, text) == [("off", frozenset(expanded(["kitchen/light"])))]


def test_everything_named_by_itself_is_everything() -> None:
    (first, _), (second, everything) = reached("en", "close the shutters and turn everything off")
    assert (first, second) == ("close", "off")
    assert everything > set(expanded(["light"]))
    assert reached("en", "close the kitchen shutter and then open them all")[1] == (
        "open",
        frozenset({"kitchen.automation.shutter"}),
    )


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "turn the lamp in the hall up to max, the ceiling one"),
        ("pl", "daj lampę w przedpokoju, tę sufitową, na maksa"),
    ],
)
def test_what_follows_says_which_one(code: str, text: str) -> None:
    assert reached(code, text) == [("set_brightness", frozenset({"hall.light.ceiling"}))]


def test_a_list_behind_everything_takes_nothing_from_it() -> None:
    (_, everything), *_ = reached("it", "stacca tutto quanto in sala cinema, luci e apparecchi")
    assert everything == set(expanded(["cinema/light", "cinema/plug"]))


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("de", "alle Lichter außer der Küche aus und mach das Einfahrtstor zu"),
        ("en", "turn off all lights except the kitchen and close the gate"),
        ("en", "turn off all lights except the kitchen, close the gate"),
        ("es", "apaga todas las luces menos la cocina y cierra el portón"),
        ("fr", "éteins toutes les lumières sauf la cuisine et ferme le portail"),
        ("it", "spegni tutte le luci tranne la cucina e chiudi il cancello"),
        ("nl", "doe alle lampen uit behalve de keuken en doe de inrijpoort dicht"),
        ("pl", "zgaś wszystkie światła oprócz kuchni i zamknij bramę wjazdową"),
        ("pt", "apaga todas as luzes menos a cozinha e fecha o portão"),
    ],
)
def test_an_order_behind_an_exception_is_no_part_of_it(code: str, text: str) -> None:
    lights = set(expanded(["light"])) - set(expanded(["kitchen/light"]))
    assert reached(code, text) == [("off", frozenset(lights)), ("close", frozenset({"driveway.automation.gate"}))]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("de", "bis auf die Leselampe alle Lichter im Wohnzimmer aus"),
        ("en", "except for the reading lamp turn off all the living room lights"),
        ("en", "all the living room lights except the reading lamp, you can turn them off"),
        ("fr", "sauf la liseuse, éteins toutes les lumières du salon"),
        ("nl", "behalve de leeslamp alle lampen in de woonkamer uit"),
    ],
)
def test_what_is_excepted_stays_wherever_it_is_said(code: str, text: str) -> None:
    lights = set(expanded(["living/light"])) - {"living.light.reading"}
    assert reached(code, text) == [("off", frozenset(lights))]


@pytest.mark.parametrize(
    "text",
    [
        "éteins toutes les lumières du salon sauf la lampe de lecture",
        "sauf la lampe de lecture, éteins toutes les lumières du salon",
    ],
)
def test_an_exception_that_stands_elsewhere_is_another_one(text: str) -> None:
    assert reached("fr", text) == []


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("de", "halt, stopp das Einfahrtstor"),
        ("en", "hold it, stop the gate"),
        ("es", "alto, para el portón"),
        ("it", "alt, ferma il cancello!"),
    ],
)
def test_a_call_to_stop_is_about_what_follows(code: str, text: str) -> None:
    assert reached(code, text) == [("stop", frozenset({"driveway.automation.gate"}))]


def test_both_is_never_one() -> None:
    assert reached("nl", "doe de spiegellampen in beide badkamers uit") == []
    assert reached("en", "turn both the tv and the stereo off") != []


def test_a_plug_in_a_room_is_no_verb() -> None:
    assert reached("en", "switch the plug in the corridor on") == [("on", frozenset({"corridor.plug.plug"}))]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("de", "mach alle Lichter in der Küche aus, die noch brennen"),
        ("en", "turn off the lights which are on in the kitchen"),
        ("en", "turn off the lights that are still on in the kitchen"),
        ("es", "apaga las luces que estén encendidas en la cocina"),
        ("fr", "éteins les lumières qui sont allumées dans la cuisine"),
        ("it", "spegni le luci che sono accese in cucina"),
        ("nl", "doe de lampen in de keuken uit die nog aan zijn"),
        ("pl", "zgaś w kuchni wszystkie światła, które się świecą"),
        ("pt", "apaga as luzes que estão acesas na cozinha"),
    ],
)
def test_what_is_on_is_put_out_where_it_is_and_nowhere_else(code: str, text: str) -> None:
    assert reached(code, text) == [("off", frozenset(expanded(["kitchen/light"])))]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("de", "mach alle Fenster zu, die offen sind"),
        ("en", "close the windows that are open"),
        ("en", "close all open windows"),
        ("es", "cierra las ventanas que estén abiertas"),
        ("es", "cierra las ventanas que están abiertas"),
        ("es", "cierra las ventanas que llueve"),
        ("it", "chiudi le finestre che sono aperte"),
        ("nl", "doe de ramen dicht die open staan"),
        ("pl", "zamknij okna, które są otwarte"),
        ("pt", "fecha as janelas que estiverem abertas"),
    ],
)
def test_what_is_open_is_closed(code: str, text: str) -> None:
    assert [action for action, _ in reached(code, text)] == ["close"]


@pytest.mark.parametrize("text", ["apaga as luzes que estão quentes na cozinha", "apaga as luzes que são da cozinha"])
def test_a_clause_that_says_where_never_reaches_the_whole_home(text: str) -> None:
    assert all(modules <= set(expanded(["kitchen/light"])) for _, modules in reached("pt", text))


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("de", "hallo Haus, ist das Garagentor zu?"),
        ("en", "hey house, is the garage door closed?"),
        ("es", "oye casa, está cerrada la puerta del garaje?"),
        ("fr", "salut la maison, la porte du garage est fermée ?"),
        ("nl", "hoi huis, is de garagedeur dicht?"),
    ],
)
def test_who_greets_the_house_does_not_ask_about_all_of_it(code: str, text: str) -> None:
    question = understand(text, index(home(code), [code]), [code]).question
    assert question is not None
    assert question.modules == ("garage.automation.garage_door",)


def test_who_is_called_by_name_is_asked_himself() -> None:
    assert not understand("Ana, has recogido tu habitación?", index(home("es"), ["es"]), ["es"])


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("de", "mach eine der Lampen in der Küche aus"),
        ("en", "turn off one of the lights in the kitchen"),
        ("es", "apaga una de las luces de la cocina"),
        ("fr", "éteins une des lumières de la cuisine"),
        ("it", "spegni una delle luci della cucina"),
        ("nl", "doe een van de lampen in de keuken uit"),
        ("pl", "zgaś jedną z lamp w kuchni"),
        ("pt", "apaga uma das luzes da cozinha"),
        ("en", "make sure the oven isn't on"),
        ("en", "make sure the lights aren't on in the kitchen"),
        ("es", "apaga la luz de la cocina y deja la del pasillo"),
        ("it", "spegni la luce in cucina e lascia quella in corridoio"),
        ("es", "apaga las luces que no se usan"),
        ("it", "spegni le luci che non servono"),
        ("pt", "apaga as luzes que ninguém usa"),
        ("es", "baja las persianas que dan a la calle"),
        ("it", "chiudi le tapparelle che danno sulla strada"),
        ("pt", "fecha as persianas que dão para a rua"),
    ],
)
def test_what_is_left_open_or_left_alone_is_not_done(code: str, text: str) -> None:
    assert reached(code, text) == []


@pytest.mark.parametrize(
    ("code", "text"),
    [("fr", "ouvre le portail et la porte du garage"), ("it", "apri il cancello e la porta del garage")],
)
def test_a_door_is_no_verb(code: str, text: str) -> None:
    gates = [("open", frozenset({"driveway.automation.gate"})), ("open", frozenset({"garage.automation.garage_door"}))]
    assert reached(code, text) == gates
