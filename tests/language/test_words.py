"""What is left of a name when only what people type is kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.slips import slips
from bot.language.words import words


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("", ()),
        ("Kitchen", ("kitchen",)),
        ("Salle à manger", ("salle", "a", "manger")),
        ("SALLE A\u0300 MANGER", ("salle", "a", "manger")),
        ("Chaîne hi-fi", ("chaine", "hi", "fi")),
        ("l'entrée d’Émile", ("l", "entree", "d", "emile")),
        ("Cœur, Œuvre & Straße", ("coeur", "oeuvre", "strasse")),
        ("Øystein Łódź Ærø", ("oystein", "lodz", "aero")),
        ("İstanbul ışık", ("istanbul", "isik")),
        ("🛋️Salon🎄", ("🛋", "salon", "🎄")),
        ("👨‍👩‍👧 room", ("👨", "👩", "👧", "room")),
        ("𝓚𝓲𝓽𝓬𝓱𝓮𝓷", ("kitchen",)),
        ("Ｌａｍｐ　２", ("lamp", "2")),
        ("Lamp™ 2", ("lamp", "™", "2")),
        ("מִטְבָּח", ("מטבח",)),
        ("\u202eמטבח\u202c", ("מטבח",)),
        ("soft\u00adhyphen zero\u200bwidth", ("softhyphen", "zerowidth")),
        ("a_b/c.d—e", ("a", "b", "c", "d", "e")),
        ("a_b/c.d—é", ("a", "b", "c", "d", "e")),
        ("रसोई", ("रसोई",)),
        ("\ud800 lamp \uffff", ("lamp",)),
    ],
)
def test_words_are_what_people_type(text: str, spelled: tuple[str, ...]) -> None:
    assert words(text) == spelled


@given(st.text())
def test_words_are_their_own_spelling(text: str) -> None:
    spelled = words(text)
    assert words(" ".join(spelled)) == spelled


@given(st.text(alphabet=st.characters(max_codepoint=127)))
def test_plain_letters_take_the_short_way_to_the_same_words(text: str) -> None:
    assert words(text) == words(text + " ☃")[:-1]


@pytest.mark.parametrize(
    ("word", "known", "meant"),
    [
        ("kichen", ["kitchen"], ("kitchen",)),
        ("kicthen", ["kitchen"], ("kitchen",)),
        ("kitchenn", ["kitchen"], ("kitchen",)),
        ("kxtchxn", ["kitchen"], ()),
        ("livxngrom", ["livingroom"], ("livingroom",)),
        ("lamp", ["lamb", "camp", "lump"], ("camp", "lamb", "lump")),
        ("tve", ["tv", "the"], ()),
        ("lams", ["lam"], ()),
        ("lamp1", ["lamp2", "lamps"], ()),
        ("lamps", ["lamp1"], ()),
    ],
)
def test_a_slip_is_near_in_letters(word: str, known: list[str], meant: tuple[str, ...]) -> None:
    assert slips(word, frozenset(known)) == meant
