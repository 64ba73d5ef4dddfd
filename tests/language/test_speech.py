"""What people who speak a Romance language leave out, put in front or say beside an order."""

import pytest

from bot.language.homeindex import HomeIndex
from bot.language.indexing import index
from bot.language.understanding import understand
from tests.language.sentences.homes import home
from tests.language.sentences.scoring import told


def heard(code: str, text: str, *others: str) -> str:
    languages = [code, *others]
    indexed: HomeIndex = index(home(code), languages)
    return told(understand(text, indexed, languages))


@pytest.mark.parametrize(
    ("code", "text", "meant"),
    [
        ("fr", "mets la radio", "on  parents.plug.radio"),
        ("fr", "la lanterne, tu l'allumes ?", "on  driveway.light.lantern"),
        ("fr", "j'ai fermé le garage ?", "? state closed garage.automation.garage_door"),
        ("it", "hai chiuso il cancello?", "? state closed driveway.automation.gate"),
        ("it", "apri cancello e garage", "open  driveway.automation.gate; open  garage.automation.garage_door"),
        ("it", "è buio in cantina, accendi", "on  cellar.light.ceiling"),
        ("es", "cierra la persiana del despacho de la 1a planta", "nothing"),
        ("es", "mete el toldo del balcón que hay viento", "close  balcony.automation.awning"),
        ("pt", "fechei a garagem?", "? state closed garage.automation.garage_door"),
    ],
)
def test_it_is_heard_as_it_is_said(code: str, text: str, meant: str) -> None:
    assert heard(code, text) == meant


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("fr", "mets le fer à repasser dans la buanderie"),
        ("fr", "j'ai fermé le garage"),
        ("fr", "on cuisine"),
        ("it", "metti la torta in forno"),
        ("it", "ho chiuso il cancello"),
        ("es", "cerré el portón"),
        ("pt", "fechei a garagem"),
    ],
)
def test_nothing_moves_where_nothing_is_asked_for(code: str, text: str) -> None:
    assert heard(code, text) == "nothing"


def test_a_floor_is_counted_and_is_no_percentage() -> None:
    assert heard("fr", "ferme les volets du 1er étage").startswith("close  parents.automation.shutter")
    assert heard("it", "tapparelle 1 piano giù").startswith("close  parents.automation.shutter")
    assert heard("fr", "ferme les volets du 3e étage") == "nothing"


def test_another_language_takes_no_word_away() -> None:
    assert heard("pt", "fecha a claraboia", "es") == "close  attic.automation.skylight"
    assert heard("fr", "éteins la box", "it") == "off  hall.plug.router"
