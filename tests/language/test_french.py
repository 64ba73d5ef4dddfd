"""What French-speaking people type after a command word, and what it means when no plant comes first."""

import pytest

from bot.domain.devices import Device
from bot.domain.intents import Boost, Intent, NotUnderstood, OutOfRange, Run, SetLevel, SetPoint
from bot.language import parse
from tests.language.homes import (
    ALL_HEATING,
    AUTO,
    AWAY,
    CITY_PLUGS,
    CITY_SHUTTERS,
    CLOSE,
    COMFORT,
    FROST,
    HEATING,
    HOME,
    KITCHEN_PLUGS,
    LIGHTS,
    LIVING_LIGHTS,
    OFF,
    ON,
    OPEN,
    PLUGS,
    SCENES,
    SEA_PLUGS,
    SHUTTERS,
    STOP,
    asks,
    cannot,
    does,
    known,
    misses,
    shows,
)

LUSTRE = "Salle à manger/Lustre"
HIFI = "Salle à manger/Chaîne hi-fi"

NAMES = known(HOME, "fr")

ROWS: list[tuple[frozenset[Device], str, Intent]] = [
    (PLUGS, "", shows()),
    (PLUGS, "tout", shows()),
    (PLUGS, "les prises s'il vous plaît", shows()),
    (PLUGS, "salle à manger", shows("Salle à manger")),
    (LIGHTS, "salle", asks("salle", None, "Salle à manger", "Bathroom")),
    (PLUGS, "la chaîne", shows(HIFI)),
    # deux lieux, deux cuisines
    (PLUGS, "kitchen", asks("kitchen", None, "Kitchen", "sea:Kitchen")),
    (PLUGS, "éteins kitchen", asks("kitchen", OFF, "Kitchen", "sea:Kitchen")),
    (PLUGS, "éteins tout dans kitchen", asks("kitchen", OFF, "Kitchen", "sea:Kitchen")),
    (PLUGS, "éteins kitchen mare", does(OFF, "sea:Kitchen/Oven")),
    (PLUGS, "éteins home kitchen", does(OFF, *KITCHEN_PLUGS)),
    (LIGHTS, "lamp", asks("lamp", None, "Bedroom/Lamp", "sea:Torre/Lamp")),
    (LIGHTS, "torre lamp allumée", does(ON, "sea:Torre/Lamp")),
    (LIGHTS, "toutes les lamp éteintes", does(OFF, *LIVING_LIGHTS, "Bedroom/Lamp", "sea:Torre/Lamp", ambients=3)),
    (LIGHTS, "ceiling 40%", asks("ceiling", SetLevel(40), "Kitchen/Ceiling", "sea:Kitchen/Ceiling")),
    (SCENES, "good night", asks("good night", Run(), "/Good night", "sea:/Good night")),
    (SCENES, "good night mare", does(Run(), "sea:/Good night")),
    # allumer, éteindre
    (PLUGS, "éteindre la chaîne hi-fi", does(OFF, HIFI)),
    (PLUGS, "eteins la chaine hifi", does(OFF, HIFI)),
    (PLUGS, "CHAÎNE HI-FI ÉTEINTE", does(OFF, HIFI)),
    (PLUGS, "allume la chaîne stp", does(ON, HIFI)),
    (PLUGS, "mets en marche la chaîne", does(ON, HIFI)),
    (PLUGS, "chaîne arrêt", does(OFF, HIFI)),
    (PLUGS, "coupe la chaîne", does(OFF, HIFI)),
    (PLUGS, "active la prise de la chaîne", does(ON, HIFI)),
    (PLUGS, "désactive chaîne", does(OFF, HIFI)),
    (PLUGS, "tv off", does(OFF, "Living room/TV")),
    (PLUGS, "tv et fridge éteints", does(OFF, "Living room/TV", "Kitchen/Fridge", ambients=2)),
    (PLUGS, "éteins tout", does(OFF, *CITY_PLUGS, *SEA_PLUGS, ambients=9)),
    (PLUGS, "éteins tout dans la salle à manger", does(OFF, HIFI)),
    (PLUGS, "éteins les prises dans la salle", does(OFF, HIFI)),
    (PLUGS, "#18 éteins", does(OFF, "Living room/TV")),
    # lumières
    (LIGHTS, "allume la salle à manger à 40 pour cent", does(SetLevel(40), LUSTRE)),
    (LIGHTS, "lustre 40 %", does(SetLevel(40), LUSTRE)),
    (LIGHTS, "lustre à 40", does(SetLevel(40), LUSTRE)),
    (LIGHTS, "lustre à moitié", does(SetLevel(50), LUSTRE)),
    (LIGHTS, "lustre à fond", does(SetLevel(100), LUSTRE)),
    (LIGHTS, "allume la lumière dans la salle à manger", does(ON, LUSTRE)),
    (LIGHTS, "l'éclairage du living room éteint", does(OFF, *LIVING_LIGHTS)),
    (LIGHTS, "mets lustre au maximum", does(SetLevel(100), LUSTRE)),
    # volets
    (SHUTTERS, "ferme left", does(CLOSE, "Living room/Left shutter")),
    (SHUTTERS, "ouvre le volet left", does(OPEN, "Living room/Left shutter")),
    (SHUTTERS, "monte left", does(OPEN, "Living room/Left shutter")),
    (SHUTTERS, "descends left", does(CLOSE, "Living room/Left shutter")),
    (SHUTTERS, "arrête left", does(STOP, "Living room/Left shutter")),
    (SHUTTERS, "volets roulants fermés", does(CLOSE, *CITY_SHUTTERS, ambients=3)),
    (SHUTTERS, "tous les volets ouverts", does(OPEN, *CITY_SHUTTERS, ambients=3)),
    (SHUTTERS, "ouvre left à 40%", does(SetLevel(40), "Living room/Left shutter")),
    # chauffage
    (HEATING, "bedroom 21,5°", does(SetPoint(21.5), "Bedroom/Bedroom")),
    (HEATING, "règle bedroom sur 21 degrés", does(SetPoint(21.0), "Bedroom/Bedroom")),
    (HEATING, "chauffage bedroom à 19", does(SetPoint(19.0), "Bedroom/Bedroom")),
    (HEATING, "hors-gel", does(FROST, *ALL_HEATING, ambients=4)),
    (HEATING, "bagno hors gel", does(FROST, "Bagno grande/Scaldasalviette")),
    (HEATING, "bagno confort", does(COMFORT, "Bagno grande/Scaldasalviette")),
    (HEATING, "bagno éco", does(AWAY, "Bagno grande/Scaldasalviette")),
    (HEATING, "bagno absent", does(AWAY, "Bagno grande/Scaldasalviette")),
    (HEATING, "bedroom en mode automatique", does(AUTO, "Bedroom/Bedroom")),
    (HEATING, "boost bedroom pour 1 heure", does(Boost(60), "Bedroom/Bedroom")),
    (HEATING, "boost 30 min bedroom", does(Boost(30), "Bedroom/Bedroom")),
    (HEATING, "kitchen confort", does(COMFORT, "Kitchen/Kitchen radiator")),
    # scènes
    (SCENES, "bonne nuit", does(Run(), "/Bonne nuit")),
    (SCENES, "lance bonne nuit", does(Run(), "/Bonne nuit")),
    (SCENES, "active la scène bonne nuit", does(Run(), "/Bonne nuit")),
    (SCENES, "nuit", does(Run(), "/Bonne nuit")),
    # fautes de frappe
    (PLUGS, "éteisn chaîne", does(OFF, HIFI)),
    (PLUGS, "alume la chainne", does(ON, HIFI)),
    (LIGHTS, "lutsre 40%", does(SetLevel(40), LUSTRE)),
    (SHUTTERS, "femre left", does(CLOSE, "Living room/Left shutter")),
    (SHUTTERS, "arrte left", does(STOP, "Living room/Left shutter")),
    (PLUGS, "kichen éteins", asks("kichen", OFF, "Kitchen", "sea:Kitchen")),
    # ni nom ni verbe
    (PLUGS, "n'éteins pas la chaîne", NotUnderstood("n'éteins pas la chaîne")),
    (PLUGS, "éteins tout sauf la chaîne", NotUnderstood("éteins tout sauf la chaîne")),
    (HEATING, "bedroom 5 degrés de plus", NotUnderstood("bedroom 5 degrés de plus")),
    (LIGHTS, "plus de lumière", NotUnderstood("plus de lumière")),
    (PLUGS, "éteins bathroom", misses("bathroom", OFF, "/Garden pump", "/Doorbell", "sea:/Pompa pozzo")),
    (PLUGS, "allume éteins chaîne", NotUnderstood("allume éteins chaîne")),
    (PLUGS, "allume la chaîne à 7 heures", NotUnderstood("allume la chaîne à 7 heures")),
    (LIGHTS, "lustre 101 pour cent", OutOfRange(0, 100, "%")),
    (HEATING, "bedroom 50 degrés", OutOfRange(3.0, 40.0, "°C")),
    (HEATING, "bedroom boost 2 heures", OutOfRange(30, 90, "min")),
    (PLUGS, "ouvre la chaîne", cannot(OPEN, HIFI)),
]


@pytest.mark.parametrize(("devices", "typed", "meant"), ROWS)
def test_french_in_two_homes_means_what_it_says(devices: frozenset[Device], typed: str, meant: Intent) -> None:
    assert parse(typed, NAMES, devices=devices, languages=["fr"]) == meant
