"""What no thing may be called, because sentences would mean something else; and what names have in common."""

import pytest

from bot.language.lexicon import codes
from bot.language.reserved import core, reserved

SWITCHING = {
    "en": ("off", "on", "open", "everything", "turn off"),
    "fr": ("éteins", "allumer", "ouvre", "tout"),
    "it": ("spegni", "accendere", "chiudi", "tutto"),
    "es": ("apaga", "enciende", "abre", "todo"),
    "de": ("aus", "an", "öffne", "alles"),
    "nl": ("uit", "aan", "sluit", "alles"),
    "pt": ("apaga", "liga", "abre", "tudo"),
    "pl": ("wyłącz", "włącz", "otwórz", "wszystko"),
}


@pytest.mark.parametrize(("code", "word"), [(code, word) for code, words in SWITCHING.items() for word in words])
def test_what_switches_in_any_language_is_nobodys_name(code: str, word: str) -> None:
    for spoken in codes():
        assert reserved(word, [spoken])
        assert reserved(f" {word.upper()}! ", [spoken])


@pytest.mark.parametrize(
    "text",
    [
        *("not", "never", "tomorrow", "yesterday", "if", "seven", "7", "half", "please", "it", "the", "in the"),
        *("boost", "frost guard", "warmer", "percent", "20 degrees", "upstairs", "temperature", "battery"),
        *("all off", "all lights", "both lamps", "kitchen off", "lights on", "off switch", "everything in the kitchen"),
        *("", "  ", "🐉", "!?"),
    ],
)
def test_what_says_something_else_already_is_reserved(text: str) -> None:
    assert reserved(text, ["en"])


@pytest.mark.parametrize(
    "text",
    [
        *("dragon", "the dragon", "Nora's corner", "lamp", "big light", "kitchen", "the den", "night light"),
        *("temperature sensor", "garage door", "the old beast", "Leo", "fish tank", "the dragon off"),
        *("kids lamp", "mum's lamp"),
    ],
)
def test_what_names_something_is_a_name(text: str) -> None:
    assert not reserved(text, ["en"])


def test_a_number_of_another_language_is_a_name_to_those_who_do_not_speak_it() -> None:
    assert not reserved("Otto", ["de", "en"])
    assert reserved("Otto", ["de", "it"])


@pytest.mark.parametrize(
    ("one", "other"), [("The Dragon", "dragon"), ("le dragon", "DRAGON!"), ("Küche", "kuche"), ("a  lamp", "Lamp")]
)
def test_what_makes_no_difference_is_left_out(one: str, other: str) -> None:
    assert core(one, ["en", "fr"]) == core(other, ["en", "fr"])


def test_small_words_alone_are_kept() -> None:
    assert core("the", ["en"]) == ("the",)
    assert core("The dragon", []) == ("the", "dragon")
