"""What is left of a name when only what people type is kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.typed import spelled


@pytest.mark.parametrize(
    ("text", "words"),
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
        ("🛋️Salon🎄", ("salon",)),
        ("𝓚𝓲𝓽𝓬𝓱𝓮𝓷", ("kitchen",)),
        ("Ｌａｍｐ　２", ("lamp", "2")),
        ("Lamp2", ("lamp", "2")),
        ("מִטְבָּח", ("מטבח",)),
        ("\u202eמטבח\u202c", ("מטבח",)),
        ("soft\u00adhyphen zero\u200bwidth", ("softhyphen", "zerowidth")),
        ("a_b/c.d—é", ("a", "b", "c", "d", "e")),
        ("\ud800 lamp \uffff", ("lamp",)),
    ],
)
def test_words_are_what_people_type(text: str, words: tuple[str, ...]) -> None:
    assert spelled(text) == words


@given(st.text())
def test_words_are_their_own_spelling(text: str) -> None:
    words = spelled(text)
    assert spelled(" ".join(words)) == words
