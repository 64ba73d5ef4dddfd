"""What Italian-speaking people type after a command word, and what it means in their home."""

import pytest

from bot.domain.devices import Device
from bot.domain.intents import Boost, Intent, NotUnderstood, OutOfRange, Run, SetLevel, SetPoint
from bot.language import parse
from tests.language.homes import (
    AUTO,
    AWAY,
    CITY_PLUGS,
    CITY_SHUTTERS,
    CLOSE,
    COMFORT,
    FAR,
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
    SEA,
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

NONNA = "sea:Camera di nonna Öznur"
SEA_LIGHTS = (
    "sea:Kitchen/Ceiling",
    f"{NONNA}/Lampada della nonna",
    "sea:Torre/Lamp",
    FAR,
)

NAMES = known(HOME, "it")

ROWS: list[tuple[frozenset[Device], str, Intent]] = [
    (PLUGS, "", shows()),
    (PLUGS, "tutto", shows("sea:*")),
    (PLUGS, "le prese per favore", shows("sea:*")),
    (PLUGS, "nonna", shows("sea:Camera di nonna Öznur")),
    (PLUGS, "camera", shows("sea:Camera di nonna Öznur")),
    (PLUGS, "pozzo", shows("sea:/Pompa pozzo")),
    (PLUGS, "מטבח", shows("sea:מטבח")),
    # accendere e spegnere
    (PLUGS, "spegni pompa", does(OFF, "sea:/Pompa pozzo")),
    (PLUGS, "la pompa è spenta?", shows("sea:/Pompa pozzo")),
    (PLUGS, "accendimi la pompa, grazie", does(ON, "sea:/Pompa pozzo")),
    (PLUGS, "POMPA DEL POZZO ACCESA", does(ON, "sea:/Pompa pozzo")),
    (PLUGS, "attiva pompa pozzo", does(ON, "sea:/Pompa pozzo")),
    (PLUGS, "disattiva pompa pozzo", does(OFF, "sea:/Pompa pozzo")),
    (PLUGS, "spegni la camera di nonna oznur", does(OFF, f"{NONNA}/Presa A", f"{NONNA}/Presa B")),
    (PLUGS, "spegni tutto", does(OFF, *SEA_PLUGS, ambients=4)),
    (PLUGS, "tutto spento", does(OFF, *SEA_PLUGS, ambients=4)),
    (PLUGS, "spegni tutto in camera", does(OFF, f"{NONNA}/Presa A", f"{NONNA}/Presa B")),
    (PLUGS, "spegni le prese della camera", does(OFF, f"{NONNA}/Presa A", f"{NONNA}/Presa B")),
    (PLUGS, "presa a spegni", does(OFF, f"{NONNA}/Presa A")),
    (PLUGS, "spegni b", does(OFF, f"{NONNA}/Presa B")),
    (PLUGS, "spegni a", misses("a", OFF, f"{NONNA}/Presa A")),
    (PLUGS, "spegni la presa", asks("presa", OFF, *SEA_PLUGS)),
    (PLUGS, "spegni presa a e presa b", does(OFF, f"{NONNA}/Presa A", f"{NONNA}/Presa B")),
    (PLUGS, "קומקום accendi", does(ON, "sea:מטבח/קומקום")),
    (PLUGS, "מטבח accendi", does(ON, "sea:מטבח/קומקום")),
    (PLUGS, "kitchen off", does(OFF, "sea:Kitchen/Oven")),
    (PLUGS, "home kitchen off", does(OFF, *KITCHEN_PLUGS)),
    (PLUGS, "home spegni", does(OFF, *CITY_PLUGS, ambients=6)),
    (PLUGS, "accendi fridge", does(ON, "Kitchen/Fridge")),
    (PLUGS, "carica auto accendi", does(ON, "Box auto/Carica auto")),
    (PLUGS, "spegni il box auto", does(OFF, "Box auto/Carica auto")),
    (PLUGS, "spegni caffè", misses("caffè", OFF)),
    (
        PLUGS,
        "spegni kitchen e presa",
        does(OFF, "sea:Kitchen/Oven"),
    ),
    (PLUGS, "#18 spegni", does(OFF, "Living room/TV")),
    # luci
    (LIGHTS, "lampada della nonna al 40 per cento", does(SetLevel(40), f"{NONNA}/Lampada della nonna")),
    (LIGHTS, "lampada nonna 40%", does(SetLevel(40), f"{NONNA}/Lampada della nonna")),
    (LIGHTS, "della off", misses("della", OFF, f"{NONNA}/Lampada della nonna")),
    (LIGHTS, "accendi la luce", asks("luce", ON, *SEA_LIGHTS)),
    (LIGHTS, "accendi le luci", does(ON, *SEA_LIGHTS, ambients=3)),
    (LIGHTS, "accendi la luce in camera", does(ON, f"{NONNA}/Lampada della nonna")),
    (LIGHTS, "spegni la luce in bagno grande", does(OFF, "Bagno grande/Specchio")),
    (LIGHTS, "nell'bagno spegni", does(OFF, "Bathroom/Mirror")),
    (LIGHTS, "torre massimo", does(SetLevel(100), "sea:Torre/Lamp", FAR)),
    (LIGHTS, "torre a metà", does(SetLevel(50), "sea:Torre/Lamp", FAR)),
    (LIGHTS, "accendi la torre a meta", does(SetLevel(50), "sea:Torre/Lamp", FAR)),
    (LIGHTS, "lamp accesa", does(ON, "sea:Torre/Lamp")),
    (LIGHTS, "lamp della home accesa", does(ON, "Bedroom/Lamp")),
    (LIGHTS, "lontana 5%", does(SetLevel(5), FAR)),
    (LIGHTS, "spegni la lampadina", asks("spegni la lampadina", OFF, *SEA_LIGHTS)),
    (LIGHTS, "spegni la luce all'home lamp", does(OFF, "Bedroom/Lamp")),
    (LIGHTS, "spegni all’home living lamp", asks("home living lamp", OFF, *LIVING_LIGHTS)),
    (LIGHTS, "spegni all home living lamp", asks("home living lamp", OFF, *LIVING_LIGHTS)),
    # tapparelle
    (SHUTTERS, "left chiudi", does(CLOSE, "Living room/Left shutter")),
    (SHUTTERS, "apri left", does(OPEN, "Living room/Left shutter")),
    (SHUTTERS, "left giù", does(CLOSE, "Living room/Left shutter")),
    (SHUTTERS, "alza la tapparella left", does(OPEN, "Living room/Left shutter")),
    (SHUTTERS, "abbassa bedroom", does(CLOSE, "Bedroom/Bedroom shutter")),
    (SHUTTERS, "ferma kitchen", does(STOP, "Kitchen/Kitchen shutter")),
    (SHUTTERS, "home tutte chiuse", does(CLOSE, *CITY_SHUTTERS, ambients=3)),
    (SHUTTERS, "chiudi tutto", misses("chiudi tutto", CLOSE)),
    (SHUTTERS, "apri left al 40%", does(SetLevel(40), "Living room/Left shutter")),
    # riscaldamento
    (HEATING, "bedroom 21,5 gradi", does(SetPoint(21.5), "Bedroom/Bedroom")),
    (HEATING, "metti bedroom a 21", does(SetPoint(21.0), "Bedroom/Bedroom")),
    (HEATING, "imposta la temperatura in bedroom a 21°C", does(SetPoint(21.0), "Bedroom/Bedroom")),
    (HEATING, "bagno comfort", does(COMFORT, "Bagno grande/Scaldasalviette")),
    (HEATING, "bagno antigelo", does(FROST, "Bagno grande/Scaldasalviette")),
    (HEATING, "bagno fuori casa", does(AWAY, "Bagno grande/Scaldasalviette")),
    (HEATING, "bagno in modalità assenza", does(AWAY, "Bagno grande/Scaldasalviette")),
    (HEATING, "spegni il riscaldamento in bagno", does(OFF, "Bagno grande/Scaldasalviette")),
    (HEATING, "bedroom automatico", does(AUTO, "Bedroom/Bedroom")),
    (HEATING, "bedroom boost 1 ora", does(Boost(60), "Bedroom/Bedroom")),
    (HEATING, "bedroom boost 90 minuti", does(Boost(90), "Bedroom/Bedroom")),
    (HEATING, "bedroom boost due ore", NotUnderstood("bedroom boost due ore")),
    (HEATING, "bagno 21", cannot(SetPoint(21.0), "Bagno grande/Scaldasalviette")),
    # scenari
    (SCENES, "tutto spento", does(Run(), "/Tutto spento")),
    (SCENES, "esegui cinema", does(Run(), "/Cinema")),
    (SCENES, "avvia lo scenario cinema", does(Run(), "/Cinema")),
    (SCENES, "good night", does(Run(), "sea:/Good night")),
    # sviste
    (PLUGS, "spengi pompa", does(OFF, "sea:/Pompa pozzo")),
    (PLUGS, "acendi ponpa", does(ON, "sea:/Pompa pozzo")),
    (PLUGS, "spegni pomppa pozo", does(OFF, "sea:/Pompa pozzo")),
    (LIGHTS, "spegni tore", does(OFF, "sea:Torre/Lamp", FAR)),
    (PLUGS, "spengi", does(OFF, *SEA_PLUGS, ambients=4)),
    (PLUGS, "tuto spento", misses("tuto", OFF)),
    # né nome né verbo
    (PLUGS, "non spegnere la pompa", NotUnderstood("non spegnere la pompa")),
    (PLUGS, "spegni tutto tranne la pompa", NotUnderstood("spegni tutto tranne la pompa")),
    (PLUGS, "accendi pompa alle 7", NotUnderstood("accendi pompa alle 7")),
    (PLUGS, "accendi e spegni pompa", NotUnderstood("accendi e spegni pompa")),
    (SHUTTERS, "apri chiudi left", NotUnderstood("apri chiudi left")),
    (LIGHTS, "torre 120 per cento", OutOfRange(0, 100, "%")),
    (HEATING, "bedroom 2 gradi", OutOfRange(3.0, 40.0, "°C")),
    (HEATING, "bedroom boost 10 minuti", OutOfRange(30, 90, "min")),
    (PLUGS, "pompa 40%", cannot(SetLevel(40), "sea:/Pompa pozzo")),
]


@pytest.mark.parametrize(("devices", "typed", "meant"), ROWS)
def test_italian_by_the_sea_means_what_it_says(devices: frozenset[Device], typed: str, meant: Intent) -> None:
    assert parse(typed, NAMES, devices=devices, languages=["it"], plant=SEA) == meant
