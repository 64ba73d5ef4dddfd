"""Homes whose owners call things otherwise: with the room in every name, in another language, in capitals, in
abbreviations, by brands."""

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

import pytest

from bot.language.indexing import index
from bot.language.meaning import Reading
from bot.language.understanding import understand
from tests.language.sentences.homes import Module
from tests.language.sentences.scoring import FOLDER, misspelled, told

STYLES = FOLDER / "styles"
# Percent of sentences that must be understood; the few others must move nothing.
_UNDERSTOOD = 96.0
_FORGIVEN = 92.0


@dataclass(frozen=True, slots=True)
class Style:
    name: str
    modules: tuple[Module, ...]
    positive: tuple[dict[str, Any], ...]
    negative: tuple[str, ...]


@cache
def styles(code: str) -> tuple[Style, ...]:
    homes = tomllib.loads((STYLES / f"{code}.toml").read_text(encoding="utf-8"))["home"]
    return tuple(
        Style(
            home["name"],
            tuple(_module(*row) for row in home["modules"]),
            tuple(home["positive"]),
            tuple(one["say"] for one in home["negative"]),
        )
        for home in homes
    )


def _module(id: str, name: str, ambient: str, floor: str, device: str, classes: str) -> Module:
    return Module(id, name, ambient or None, floor or None, device, frozenset(classes.split()))


@pytest.fixture(scope="module", params=sorted(path.stem for path in STYLES.glob("??.toml")))
def code(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_every_home_is_understood_by_its_names(code: str) -> None:
    missed, wrong, said = [], [], 0
    for style in styles(code):
        home = index(style.modules, [code])
        for example in style.positive:
            said += 1
            reading = understand(example["say"], home, [code])
            if not _fits(example["want"], reading):
                missed.append((style.name, example["say"], told(reading)))
                wrong += missed[-1:] if reading.commands else []
    assert not wrong
    assert 100 * (1 - len(missed) / said) >= _UNDERSTOOD, missed


def test_a_wrong_letter_moves_nothing_else(code: str) -> None:
    missed, wrong, said = [], [], 0
    for style in styles(code):
        home = index(style.modules, [code])
        for example in style.positive:
            for typed in misspelled(example["say"]):
                said += 1
                reading = understand(typed, home, [code])
                if not _fits(example["want"], reading):
                    missed.append((style.name, typed, told(reading)))
                    wrong += missed[-1:] if reading.commands else []
    assert len(wrong) <= said * 0.005, wrong
    assert 100 * (1 - len(missed) / said) >= _FORGIVEN, missed


def test_talk_about_these_homes_moves_nothing(code: str) -> None:
    for style in styles(code):
        home = index(style.modules, [code])
        for said in style.negative:
            reading = understand(said, home, [code])
            assert not reading.commands, (style.name, said, told(reading))
            assert reading.question is None, (style.name, said, told(reading))


def _fits(want: dict[str, Any] | list[dict[str, Any]], reading: Reading) -> bool:
    wants = want if isinstance(want, list) else [want]
    first, asked = wants[0], reading.question
    if first.get("ask"):
        return not reading.commands and asked is None
    if "question" in first:
        if asked is None or reading.commands or asked.kind != first["question"]:
            return False
        if asked.kind != "state":
            return bool(asked.modules) and set(asked.modules) <= set(first["modules"])
        return set(asked.modules) == set(first["modules"]) and asked.state == first.get("state")
    effect = {module: (one.action, one.value) for one in reading.commands for module in one.modules}
    return effect == {module: (one["action"], one.get("value")) for one in wants for module in one["modules"]}
