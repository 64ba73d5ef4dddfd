"""The sentences families type, in every language: understood, survived with a letter wrong, and never a wrong
switch."""

from pathlib import Path

import pytest

from tests.language.sentences.scoring import BLIND, HEARD, UNSEEN, Scores, examples, languages, scores

# Percent: understood, understood with a letter wrong, wrong action, wrong action with a letter wrong, terse chat.
_LATIN = (98.5, 95.0, 0.2, 0.5, 97.0)
_GOALS = dict.fromkeys(("en", "fr", "it"), _LATIN) | dict.fromkeys(
    ("es", "de", "nl", "pt"), (96.0, 92.0, 0.3, 0.7, 96.0)
)
_GOALS["pl"] = (93.0, 88.0, 0.5, 1.0, 96.0)
# What is reached with the sentences of others where that is less: French remarks before an order are not followed.
_REACHED = _GOALS | {"fr": (96.0, 95.0, 0.2, 0.5, 97.0)}
# Of the sentences that were heard: understood, and with a letter wrong. The goals are higher for English, French,
# Italian and Portuguese; what is missing are remarks that tell what it is about by halves.
_HEARD = {
    "de": (97.7, 95.9),
    "en": (94.2, 92.8),
    "es": (97.0, 92.6),
    "fr": (97.8, 96.6),
    "it": (97.8, 96.3),
    "nl": (98.5, 95.7),
    "pl": (97.0, 94.2),
    "pt": (94.8, 92.5),
}
# Sentences no lexicon was mended against, and the engine only for what moved the wrong thing and for four kinds of
# saying it: understood, with a letter wrong, and terse. Only that it gets no worse is asked here.
_UNSEEN = {
    "de": (68.3, 72.0, 100.0),
    "en": (78.3, 79.0, 100.0),
    "es": (87.5, 83.2, 96.6),
    "fr": (71.6, 76.0, 100.0),
    "it": (78.3, 78.0, 86.6),
    "nl": (73.3, 74.3, 100.0),
    "pl": (80.0, 78.6, 93.3),
    "pt": (80.0, 78.1, 100.0),
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


@pytest.mark.parametrize(
    ("code", "folder", "reached"),
    [
        *((code, HEARD, (*_HEARD[code], 100.0)) for code in languages(HEARD)),
        *((code, UNSEEN, _UNSEEN[code]) for code in languages(UNSEEN)),
    ],
)
def test_what_was_reached_is_kept_and_nothing_wrong_is_moved(
    code: str, folder: Path, reached: tuple[float, float, float]
) -> None:
    found = scores(code, folder=folder)
    understood, misspelled, terse = reached
    assert found.clean.understood >= understood, found.clean.missed
    assert found.typos.understood >= misspelled, found.typos.missed
    assert found.terse.understood >= terse, found.terse.missed
    assert not found.clean.wrong
    assert not found.terse.wrong
    assert not found.typos.wrong
    assert not found.chat.missed
