"""What follows a command word in every language: the same few wishes, and the nearest thing to a wish where it is not
understood."""

from dataclasses import replace
from functools import cache

import pytest

from bot.chat.spelling import spelled_action
from bot.domain.devices import Device
from bot.domain.home import Ambient, HeatMode, Home
from bot.domain.intents import (
    Action,
    Boost,
    CannotDo,
    Command,
    Follow,
    HeatHome,
    Intent,
    NothingFits,
    NotUnderstood,
    Run,
    SetLevel,
    SetPoint,
    Show,
    WhichOne,
)
from bot.language import Names, parse
from bot.language.references import pressed, referred
from tests.language.homes import (
    AUTO,
    AWAY,
    CLOSE,
    COMFORT,
    FROST,
    HEATER,
    HEATING,
    LIGHT,
    LIGHTS,
    OFF,
    ON,
    OPEN,
    PLUG,
    PLUGS,
    SCENE,
    SCENES,
    SHUTTER,
    SHUTTERS,
    STOP,
    THERMOSTAT,
    home,
    known,
)

# The kitchen, the living room and the bedroom of a family, and their scene for the night.
ROOMS = {
    "en": ("Kitchen", "Living room", "Bedroom", "Good night"),
    "fr": ("Cuisine", "Salon", "Chambre", "Bonne nuit"),
    "it": ("Cucina", "Soggiorno", "Camera", "Buona notte"),
    "es": ("Cocina", "Salón", "Dormitorio", "Buenas noches"),
    "pt": ("Cozinha", "Sala", "Quarto", "Boa noite"),
    "de": ("Küche", "Wohnzimmer", "Schlafzimmer", "Gute Nacht"),
    "nl": ("Keuken", "Woonkamer", "Slaapkamer", "Welterusten"),
    "pl": ("Kuchnia", "Salon", "Sypialnia", "Dobranoc"),
}
# What people type of: the plugs of the kitchen off, all plugs off, the lights of the living room on and at 40 %, all
# shutters closed, the kitchen's open, the bedroom at 21 °C, automatic, protected from frost, boosted for an hour.
TYPED = {
    "en": (
        ("kitchen off", "off kitchen", "turn off the kitchen", "kichen off"),
        ("off", "all off", "turn everything off"),
        ("living room on", "turn on the living room"),
        ("living room 40%", "set the living room to 40 percent", "living room 40"),
        ("close", "close all the shutters"),
        ("open kitchen", "kitchen up"),
        ("bedroom 21", "set the bedroom to 21 degrees", "bedroom 21°"),
        ("bedroom automatic",),
        ("bedroom frost guard",),
        ("boost the bedroom for 1 hour", "bedroom boost 60 min", "bedroom boost 60"),
    ),
    "fr": (
        ("éteins la cuisine", "cuisine off", "éteindre cuisine", "éteins la cuisne"),
        ("éteins tout", "tout éteindre"),
        ("allume le salon", "salon allumer"),
        ("salon 40%", "mets le salon à 40 pour cent", "salon à 40"),
        ("ferme tous les volets", "fermer"),
        ("ouvre la cuisine", "monte les volets de la cuisine"),
        ("chambre 21", "règle la chambre à 21 degrés"),
        ("chambre automatique", "chambre en mode auto"),
        ("chambre hors gel",),
        ("boost chambre 1 heure", "chambre boost 60 minutes"),
    ),
    "it": (
        ("spegni la cucina", "cucina spenta", "cucina off", "spegni cucna"),
        ("spegni tutto", "tutto spento"),
        ("accendi il soggiorno", "soggiorno acceso"),
        ("soggiorno 40%", "metti il soggiorno al 40 per cento"),
        ("chiudi tutte le tapparelle", "chiudi"),
        ("apri la cucina", "alza le tapparelle in cucina"),
        ("camera 21", "imposta la camera a 21 gradi"),
        ("camera automatico",),
        ("camera antigelo",),
        ("boost camera 1 ora", "camera boost 60 minuti"),
    ),
    "es": (
        ("apaga la cocina", "cocina apagada", "apagar cocina", "apaga la cocna"),
        ("apaga todo", "todo apagado"),
        ("enciende el salón", "encender salon"),
        ("salón 40%", "pon el salón al 40 por ciento"),
        ("cierra todas las persianas", "cerrar"),
        ("abre la cocina", "sube las persianas de la cocina"),
        ("dormitorio 21", "pon el dormitorio a 21 grados"),
        ("dormitorio automático",),
        ("dormitorio antihielo",),
        ("boost dormitorio 1 hora", "dormitorio boost 60 minutos"),
    ),
    "pt": (
        ("desliga a cozinha", "cozinha desligada", "desligar cozinha", "desliga a cozinh"),
        ("desliga tudo", "tudo desligado"),
        ("liga a sala", "acende a sala"),
        ("sala 40%", "põe a sala a 40 por cento"),
        ("fecha todas as persianas", "fechar"),
        ("abre a cozinha", "sobe os estores da cozinha"),
        ("quarto 21", "põe o quarto a 21 graus"),
        ("quarto automático",),
        ("quarto antigelo",),
        ("boost quarto 1 hora", "quarto boost 60 minutos"),
    ),
    "de": (
        ("Küche aus", "schalte die Küche aus", "kueche ausschalten", "Küch aus"),
        ("alles aus", "alle Steckdosen aus"),
        ("Wohnzimmer an", "schalte das Wohnzimmer ein"),
        ("Wohnzimmer 40%", "Wohnzimmer auf 40 Prozent"),
        ("alle Rollläden zu", "alles schließen"),
        ("Küche auf", "öffne die Küche", "Rollladen in der Küche hoch"),
        ("Schlafzimmer 21", "stell das Schlafzimmer auf 21 Grad"),
        ("Schlafzimmer Automatik",),
        ("Schlafzimmer Frostschutz",),
        ("Boost Schlafzimmer 1 Stunde", "Schlafzimmer Boost 60 Minuten"),
    ),
    "nl": (
        ("keuken uit", "zet de keuken uit", "keuken uitschakelen", "keukn uit"),
        ("alles uit", "alle stopcontacten uit"),
        ("woonkamer aan", "zet de woonkamer aan"),
        ("woonkamer 40%", "zet de woonkamer op 40 procent"),
        ("alle rolluiken dicht", "alles sluiten"),
        ("open de keuken", "keuken open", "rolluiken in de keuken omhoog"),
        ("slaapkamer 21", "zet de slaapkamer op 21 graden"),
        ("slaapkamer automatisch",),
        ("slaapkamer vorstbeveiliging",),
        ("boost slaapkamer 1 uur", "slaapkamer boost 60 minuten"),
    ),
    "pl": (
        ("wyłącz kuchnię", "kuchnia wyłącz", "wyłączyć kuchnię", "wylacz kuchnie"),
        ("wyłącz wszystko", "wszystko wyłącz"),
        ("włącz salon", "zapal w salonie"),
        ("salon 40%", "ustaw salon na 40 procent"),
        ("zamknij wszystkie rolety", "zamknij"),
        ("otwórz kuchnię", "podnieś rolety w kuchni"),
        ("sypialnia 21", "ustaw w sypialni 21 stopni"),
        ("sypialnia automatycznie",),
        ("sypialnia ochrona przed mrozem",),
        ("boost sypialnia 1 godzina", "sypialnia boost 60 minut"),
    ),
}
WISHES: tuple[tuple[frozenset[Device], Action, tuple[str, ...]], ...] = (
    (PLUGS, OFF, ("Kettle", "Fridge")),
    (PLUGS, OFF, ("Kettle", "Fridge", "TV")),
    (LIGHTS, ON, ("Spot", "Bulb")),
    (LIGHTS, SetLevel(40), ("Spot", "Bulb")),
    (SHUTTERS, CLOSE, ("Left", "Right")),
    (SHUTTERS, OPEN, ("Left",)),
    (HEATING, SetPoint(21.0), ("Warm",)),
    (HEATING, AUTO, ("Warm",)),
    (HEATING, FROST, ("Warm", "Radiant")),
    (HEATING, Boost(60), ("Warm",)),
)


@cache
def names(code: str) -> Names:
    kitchen, living, bedroom, night = ROOMS[code]
    rooms = {
        kitchen: {"Kettle": PLUG, "Fridge": PLUG, "Left": SHUTTER, "Ceiling": LIGHT},
        living: {"Spot": LIGHT, "Bulb": LIGHT, "TV": PLUG, "Right": SHUTTER},
        bedroom: {"Warm": THERMOSTAT, "Radiant": HEATER},
        "": {night: SCENE},
    }
    return known(home(("Villa", rooms)), code)


def heard(code: str, typed: str, devices: frozenset[Device]) -> Intent:
    return parse(typed, names(code), devices=devices, languages=[code], plant=names(code).home.plants[0])


def test_every_language_is_tried_with_every_wish() -> None:
    assert all(len(rows) == len(WISHES) for rows in TYPED.values())


@pytest.mark.parametrize(
    ("code", "typed", "wish"),
    [(code, typed, wish) for code, rows in TYPED.items() for wish, row in enumerate(rows) for typed in row],
)
def test_every_language_says_it(code: str, typed: str, wish: int) -> None:
    devices, action, modules = WISHES[wish]
    meant = heard(code, typed, devices)
    assert isinstance(meant, Command), meant
    assert (meant.action, tuple(module.name for module in meant.modules)) == (action, modules)


@pytest.mark.parametrize("code", ROOMS)
def test_a_heater_that_can_follows_its_program_again_in_every_language(code: str) -> None:
    typed = TYPED[code][[action for _, action, _ in WISHES].index(AUTO)][0]
    villa = names(code).home
    (plant,) = villa.plants
    able = replace(plant, modules=tuple(replace(module, cannot=()) for module in plant.modules))
    meant = parse(typed, known(Home((able,), villa.numbers), code), devices=HEATING, languages=[code], plant=able)
    assert isinstance(meant, Command), meant
    assert (meant.action, {module.name for module in meant.modules}) == (AUTO, {"Warm", "Radiant"})
    (radiant,) = plant.of(HEATER)
    meant = parse(f"#{villa.number(radiant)} auto", names(code), devices=HEATING, languages=[code])
    assert meant == CannotDo(AUTO, (radiant,))


@pytest.mark.parametrize("code", ROOMS)
def test_a_room_is_looked_at_and_a_scene_is_run(code: str) -> None:
    kitchen, *_, night = ROOMS[code]
    room = heard(code, kitchen, PLUGS)
    assert isinstance(room, Show)
    assert room.scope is not None
    assert room.scope.name == kitchen
    scene = heard(code, night, SCENES)
    assert isinstance(scene, Command)
    assert scene.action == Run()


@pytest.mark.parametrize("code", ROOMS)
def test_what_is_not_called_so_is_told_and_moves_nothing(code: str) -> None:
    for typed in ("qwrtz off", "off qwrtz", "all qwrtz off"):
        assert isinstance(heard(code, typed, PLUGS), NothingFits), typed


@pytest.mark.parametrize(
    ("code", "typed"),
    [
        ("en", "don't turn off the kitchen"),
        ("fr", "n'éteins pas la cuisine"),
        ("it", "non spegnere la cucina"),
        ("es", "no apagues la cocina"),
        ("pt", "não desligues a cozinha"),
        ("de", "die Küche nicht ausschalten"),
        ("nl", "zet de keuken niet uit"),
        ("pl", "nie wyłączaj kuchni"),
    ],
)
def test_a_denial_moves_nothing(code: str, typed: str) -> None:
    assert heard(code, typed, PLUGS) == NotUnderstood(typed)


@pytest.mark.parametrize(
    "typed", ["here off", "both off", "consumption off", "change off", "off 🎄", "them off", "of off", "auto off"]
)
def test_a_word_that_names_nothing_never_stands_for_everything(typed: str) -> None:
    assert not isinstance(heard("en", typed, PLUGS), Command)


@pytest.mark.parametrize("typed", ["spot2", "spot3 on", "spot3 40%"])
def test_a_number_glued_to_a_name_is_no_level(typed: str) -> None:
    assert isinstance(heard("en", typed, LIGHTS), NothingFits)


@pytest.mark.parametrize("name", ["Study", "Living room"])
def test_a_room_and_a_thing_of_the_same_name_are_told_apart_by_what_they_can(name: str) -> None:
    rooms = {name: {name: THERMOSTAT, "Radiant": HEATER}}
    named = known(home(("Villa", rooms)))
    warmer = parse(f"{name} 21", named, devices=HEATING, languages=["en"])
    assert isinstance(warmer, Command)
    assert [module.name for module in warmer.modules] == [name]
    off = parse(f"{name} off", named, devices=HEATING, languages=["en"])
    assert isinstance(off, WhichOne)
    assert [thing.name for thing in off.candidates] == [name, name]
    seen = parse(name, named, devices=HEATING, languages=["en"])
    assert isinstance(seen, Show)
    assert isinstance(seen.scope, Ambient), "to look at the room is to see the thermostat too"


def test_a_scene_called_like_a_mode_leaves_the_mode_to_the_heating() -> None:
    rooms = {"Bathroom": {"Towel rail": HEATER}, "": {"Away": SCENE, "Comfort": SCENE}}
    scened = known(home(("Villa", rooms)))
    for typed, action in (("away", AWAY), ("towel rail away", AWAY), ("bathroom comfort", COMFORT)):
        meant = parse(typed, scened, devices=HEATING, languages=["en"])
        assert isinstance(meant, Command), typed
        assert meant.action == action
    assert isinstance(parse("away", scened, devices=SCENES, languages=["en"]), Command)


def test_what_is_done_to_a_whole_home_names_all_of_it_whatever_was_named() -> None:
    """Rights are judged by what a command names: a room must not stand for a home."""
    villa = names("en").home
    (plant,) = villa.plants
    able = replace(plant, modules=tuple(replace(module, cannot=()) for module in plant.modules))
    spoken = known(Home((able,), villa.numbers))
    warm, kitchen = able.of(THERMOSTAT)[0], able.ambients[0]
    for thing in (able, warm, kitchen):
        for words, action in (("home away", HeatHome(HeatMode.AWAY)), ("program s1", Follow("s1"))):
            meant = parse(f"#{villa.number(thing)} {words}", spoken, devices=HEATING, languages=["en"], plant=able)
            assert isinstance(meant, Command), (thing.name, words)
            assert (meant.action, {module.name for module in meant.modules}) == (action, {"Warm", "Radiant"})
            assert not isinstance(
                parse(f"#{villa.number(thing)} {words}", names("en"), devices=PLUGS, languages=["en"]), Command
            )


ACTIONS = [
    HeatHome(HeatMode.AWAY),
    HeatHome(HeatMode.FROST_GUARD),
    HeatHome(HeatMode.AUTOMATIC),
    Follow("5f0a-B_1"),
    ON,
    OFF,
    OPEN,
    STOP,
    CLOSE,
    COMFORT,
    AWAY,
    FROST,
    AUTO,
    Run(),
    SetLevel(0),
    SetLevel(100),
    Boost(30),
]


@pytest.mark.parametrize("action", ACTIONS, ids=str)
def test_a_button_is_read_as_it_is_spelled(action: Action) -> None:
    assert pressed(spelled_action(action)) == action


def test_what_is_pressed_is_spelled_exactly_so() -> None:
    for words in (
        "",
        "40",
        "4000%",
        "٤٠%",
        "on off",
        "ON",
        " on",
        "boost",
        "boost ٣٠",
        "home",
        "home on",
        "program",
        "program a b",
        "program " + 31 * "a",
    ):
        assert pressed(words) is None, words
    assert spelled_action(SetPoint(20.5)) == "20.5"


def test_numbers_stand_apart() -> None:
    assert referred("#3 #4 off") == ((3, 4), "off")
    assert referred("kitchen off") == ((), "kitchen off")
    for text in ("#", "# 3", "#3x", "#-3", "a#3", "#12345678901", "#١"):
        assert referred(text) is None, text
