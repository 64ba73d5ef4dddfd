"""The sentences families type, in every language: understood, survived with a letter wrong, and never a wrong
switch."""

import pytest

from tests.language.sentences.scoring import BLIND, UNSEEN, Scores, examples, languages, scores

# Percent: understood, understood with a letter wrong, wrong action, wrong action with a letter wrong, terse chat.
_LATIN = (98.5, 95.0, 0.2, 0.5, 97.0)
_GOALS = dict.fromkeys(("en", "fr", "it"), _LATIN) | dict.fromkeys(
    ("es", "de", "nl", "pt"), (96.0, 92.0, 0.3, 0.7, 96.0)
)
_GOALS["pl"] = (93.0, 88.0, 0.5, 1.0, 96.0)
# What is reached with the sentences of others where that is less: French remarks before an order are not followed.
_REACHED = _GOALS | {"fr": (96.0, 95.0, 0.2, 0.5, 97.0)}
# What was reached at first sight with sentences nothing was mended against: percent understood, and with a letter
# wrong. Only that it gets no worse is asked here; to mend a lexicon because of one of them would make them worthless.
_FIRST_SIGHT = {
    "de": (91.1, 90.5),
    "en": (95.9, 94.7),
    "es": (87.2, 87.0),
    "fr": (93.6, 92.7),
    "it": (93.6, 93.6),
    "nl": (91.4, 92.7),
    "pl": (97.8, 95.4),
    "pt": (91.3, 89.8),
}


@pytest.fixture(scope="module", params=languages())
def language(request: pytest.FixtureRequest) -> tuple[str, Scores]:
    return request.param, scores(request.param)


def test_there_are_enough_sentences(language: tuple[str, Scores]) -> None:
    code, _ = language
    said = examples(code)
    assert sum(one.want is not None for one in said) >= 300
    assert sum(one.want is None for one in said) >= 100
    assert sum(one.terse for one in said) >= 60
    assert sum(one.want is not None and "question" in one.want[0] for one in said) >= 60


def test_sentences_are_understood(language: tuple[str, Scores]) -> None:
    code, found = language
    understood, _, wrong, _, terse = _GOALS[code]
    assert found.clean.understood >= understood, found.clean.missed
    assert found.terse.understood >= terse, found.terse.missed
    assert found.clean.mistaken <= wrong, found.clean.wrong
    assert found.terse.mistaken <= wrong, found.terse.wrong


def test_a_wrong_letter_is_forgiven(language: tuple[str, Scores]) -> None:
    code, found = language
    _, understood, _, wrong, _ = _GOALS[code]
    assert found.typos.understood >= understood, found.typos.missed
    assert found.typos.mistaken <= wrong, found.typos.wrong


def test_who_asks_nothing_moves_nothing(language: tuple[str, Scores]) -> None:
    _, found = language
    assert not found.chat.missed


@pytest.fixture(scope="module", params=languages(BLIND))
def unseen(request: pytest.FixtureRequest) -> tuple[str, Scores]:
    return request.param, scores(request.param, folder=BLIND)


def test_sentences_of_others_are_understood(unseen: tuple[str, Scores]) -> None:
    code, found = unseen
    understood, misspelled, wrong, misspelled_wrong, terse = _REACHED[code]
    assert found.clean.understood >= understood, found.clean.missed
    assert found.terse.understood >= terse, found.terse.missed
    assert found.clean.mistaken <= wrong, found.clean.wrong
    assert found.typos.understood >= misspelled, found.typos.missed
    assert found.typos.mistaken <= misspelled_wrong, found.typos.wrong
    assert not found.chat.missed


@pytest.mark.parametrize("code", languages(UNSEEN))
def test_sentences_nothing_was_mended_against_are_understood_as_at_first_sight(code: str) -> None:
    found = scores(code, folder=UNSEEN)
    understood, misspelled = _FIRST_SIGHT[code]
    assert found.clean.understood >= understood, found.clean.missed
    assert found.typos.understood >= misspelled, found.typos.missed
    assert not found.terse.missed
    assert not found.clean.wrong
    assert not found.typos.wrong
    assert not found.chat.missed
