"""Every language says everything, and no word of it is a letter away from its opposite unless somebody thought about
it."""

import tomllib
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from rapidfuzz.distance import OSA

import bot.language
from bot.language.concepts import NAMES, OPPOSITES
from bot.language.lexicon import codes, lexicon, read
from bot.language.typed import spelled

FOLDER = Path(bot.language.__file__).parent / "lexicons"
# Concepts a language may do without: what small words do to awnings, and to numbers.
OPTIONAL = {"extend", "retract", "by", "leave", "unrelated", "want", "put", "becoming", "outdoors", "soon", "hence"}


@cache
def told(code: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / f"{code}.toml").read_text(encoding="utf-8"))


def entries(code: str, concept: str) -> list[str]:
    listed: list[str] = told(code)["concepts"].get(concept, [])
    return listed


def test_there_are_eight_languages() -> None:
    assert set(codes()) == {"de", "en", "es", "fr", "it", "nl", "pl", "pt"}


@pytest.mark.parametrize("code", codes())
def test_a_file_is_read_as_the_toml_it_is(code: str) -> None:
    assert read((FOLDER / f"{code}.toml").read_text(encoding="utf-8")) == told(code)


@pytest.mark.parametrize("code", codes())
def test_every_concept_has_words(code: str) -> None:
    concepts = told(code)["concepts"]
    assert set(NAMES) - OPTIONAL <= set(concepts) <= set(NAMES)
    assert all(concepts.values())


@pytest.mark.parametrize("code", codes())
def test_every_entry_can_be_typed(code: str) -> None:
    for concept, texts in told(code)["concepts"].items():
        for text in texts:
            assert spelled(text), (concept, text)
            assert text == text.lower(), (concept, text)


@pytest.mark.parametrize("code", codes())
def test_no_entry_stands_in_two_opposite_concepts(code: str) -> None:
    for one, other in OPPOSITES:
        assert not set(entries(code, one)) & set(entries(code, other)), (one, other)


@pytest.mark.parametrize("code", codes())
def test_what_is_a_letter_from_its_opposite_is_listed_with_its_reason(code: str) -> None:
    listed = {frozenset(spelled(pair)) for pair in told(code).get("near", {})}
    near = {
        frozenset((alone(one), alone(other)))
        for concept, opposite in OPPOSITES
        for one, other in product(entries(code, concept), entries(code, opposite))
        if alone(one) and alone(other) and OSA.distance(alone(one), alone(other), score_cutoff=1) == 1
    }
    assert not near - listed
    assert all(told(code).get("near", {}).values())


def alone(text: str) -> str:
    """The entry as it is compared, if it is a single word."""
    words = spelled(text)
    return words[0] if len(words) == 1 else ""


@pytest.mark.parametrize("code", codes())
def test_numbers_are_known_to_a_hundred(code: str) -> None:
    known = set(lexicon(code).numbers.values())
    assert {float(number) for number in (0, *range(2, 21), *range(20, 101, 10))} - known <= {70.0, 80.0, 90.0}
    if code != "fr":
        assert {70.0, 80.0, 90.0} <= known


@pytest.mark.parametrize("tag", ["it", "IT", "it-CH", "it_IT"])
def test_any_tag_of_a_language_finds_it(tag: str) -> None:
    assert lexicon(tag) is lexicon("it")


@pytest.mark.parametrize("tag", ["", "xx", "en-GB", "../it", "it.toml", "\x00"])
def test_a_language_nobody_wrote_is_english(tag: str) -> None:
    assert lexicon(tag) is lexicon("en")
