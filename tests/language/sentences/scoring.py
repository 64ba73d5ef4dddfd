"""How well a language's sentences are understood: as they were written, and with a letter wrong."""

import random
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from typing import Any

from bot.language.homeindex import HomeIndex
from bot.language.indexing import index
from bot.language.meaning import Reading
from bot.language.understanding import understand
from tests.language.sentences.homes import Module, ambients, home

FOLDER = Path(__file__).parent
BLIND = FOLDER / "blind"
"""Sentences by people who had not looked at the engine, its lexicons or the other sentences."""
HEARD = FOLDER / "heard"
"""Sentences written in the same way, many with a remark before or behind the order; mended against since."""
UNSEEN = FOLDER / "unseen"
"""Sentences no lexicon was mended against: how well those of tomorrow are understood."""
SEED = 5
_SHORTEST = 4
_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


@dataclass(frozen=True, slots=True)
class Example:
    """``want`` as it is written in the file, None for what asks nothing of the home."""

    say: str
    want: tuple[dict[str, Any], ...] | None
    terse: bool = False
    ambient: str | None = None


@dataclass(slots=True)
class Score:
    """What was not understood, and what would have moved something nobody asked for."""

    said: int = 0
    missed: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    @property
    def understood(self) -> float:
        """Percent."""
        return 100 * (1 - len(self.missed) / max(self.said, 1))

    @property
    def mistaken(self) -> float:
        """Percent."""
        return 100 * len(self.wrong) / max(self.said, 1)


@dataclass(frozen=True, slots=True)
class Scores:
    clean: Score
    typos: Score
    terse: Score
    chat: Score


@cache
def examples(code: str, folder: Path = FOLDER) -> tuple[Example, ...]:
    told = tomllib.loads((folder / f"{code}.toml").read_text(encoding="utf-8"))
    return tuple(
        [_example(one) for one in told["positive"]] + [Example(one["say"], None) for one in told["negative"]],
    )


def languages(folder: Path = FOLDER) -> tuple[str, ...]:
    return tuple(sorted(path.stem for path in folder.glob("??.toml")))


def scores(code: str, size: int = 200, folder: Path = FOLDER) -> Scores:
    """The sentences of a language in its home of about this many modules."""
    home_index = index(home(code, size), [code])
    found = Scores(Score(), Score(), Score(), Score())
    for example in examples(code, folder):
        if example.want is None:
            _rate(found.chat, example, example.say, home_index, code)
            continue
        _rate(found.terse if example.terse else found.clean, example, example.say, home_index, code)
        for typed in misspelled(example.say):
            _rate(found.typos, example, typed, home_index, code)
    return found


def misspelled(text: str, times: int = 2) -> Iterator[str]:
    """The sentence with one letter swapped, left out, doubled or hit beside its key; the same every time."""
    chance = random.Random(f"{SEED} {text}")
    words = [place for place, word in enumerate(text.split(" ")) if len(word) >= _SHORTEST and word.isalpha()]
    for _ in range(times if words else 0):
        parts = text.split(" ")
        place = chance.choice(words)
        parts[place] = _slip(parts[place], chance)
        yield " ".join(parts)


def _slip(word: str, chance: random.Random) -> str:
    place = chance.randrange(len(word) - 1)
    match chance.choice(("swap", "drop", "double", "neighbour")):
        case "swap":
            return word[:place] + word[place + 1] + word[place] + word[place + 2 :]
        case "drop":
            return word[:place] + word[place + 1 :]
        case "double":
            return word[: place + 1] + word[place:]
        case _:
            return word[:place] + _neighbour(word[place], chance) + word[place + 1 :]


def _neighbour(letter: str, chance: random.Random) -> str:
    for row in _KEYS:
        if letter.lower() in row:
            place = row.index(letter.lower())
            return chance.choice([row[beside] for beside in (place - 1, place + 1) if 0 <= beside < len(row)])
    return "e"


def _rate(score: Score, example: Example, typed: str, home_index: HomeIndex, code: str) -> None:
    score.said += 1
    names = {module.id.partition(".")[0]: module.ambient for module in home(code)}
    ambient = names[example.ambient] if example.ambient else None
    reading = understand(typed, home_index, [code], ambient=ambient)
    if not fits(example, reading):
        score.missed.append(f"{typed}  ->  {told(reading)}")
        if reading.commands:
            score.wrong.append(score.missed[-1])


def fits(example: Example, reading: Reading) -> bool:
    """Whether this is what was wanted."""
    if example.want is None:
        return not reading.commands and reading.question is None
    first = example.want[0]
    if first.get("ask"):
        return not reading.commands and reading.question is None
    if "question" in first:
        return _answers(first, reading)
    return bool(reading.commands) and _effect(reading) == _wanted_effect(example.want)


def _answers(want: dict[str, Any], reading: Reading) -> bool:
    asked = reading.question
    if asked is None or reading.commands or asked.kind != want["question"]:
        return False
    modules = set(expanded(want["modules"]))
    if want["question"] != "state":
        return modules.issuperset(asked.modules) and bool(asked.modules)
    return modules == set(asked.modules) and asked.state == want.get("state")


def _effect(reading: Reading) -> dict[str, tuple[str, float | None]]:
    return {module: (command.action, command.value) for command in reading.commands for module in command.modules}


def _wanted_effect(want: Iterable[dict[str, Any]]) -> dict[str, tuple[str, float | None]]:
    return {
        module: (one["action"], one.get("value"))
        for one in want
        for module in expanded(one["modules"])
        if ".sensor." not in module
    }


def told(reading: Reading) -> str:
    """A reading in few words, for whoever mends a lexicon."""
    if reading.question is not None:
        asked = reading.question
        return f"? {asked.kind} {asked.state or ''} {_few(asked.modules)}"
    if reading.ask is not None:
        return f"ask {[candidate.name for candidate in reading.ask]}"
    return "; ".join(f"{one.action} {one.value or ''} {_few(one.modules)}" for one in reading.commands) or "nothing"


def _few(modules: tuple[str, ...]) -> str:
    return f"{', '.join(modules[:4])}{f' and {len(modules) - 4} more' if len(modules) > 4 else ''}"


def _example(told_: dict[str, Any]) -> Example:
    want = told_["want"]
    wants = (want,) if isinstance(want, dict) else tuple(want)
    return Example(told_["say"], wants, told_.get("terse", False), told_.get("ambient"))


def expanded(patterns: Iterable[str]) -> Iterator[str]:
    """The ids a want tells in short; see the top of a sentence file."""
    for pattern in patterns:
        found = list(_matching(pattern))
        assert found, pattern
        yield from found


def _matching(pattern: str) -> Iterator[str]:
    places = ambients()
    where, slash, kind = pattern.rpartition("/")
    for module in home("en"):
        ambient, device, _ = module.id.split(".")
        if pattern in places:
            fits = ambient == pattern
        elif slash:
            fits = (not where or where in (ambient, _floor(module))) and _is(module, kind, only_class=not where)
        elif "." in pattern:
            fits = fnmatchcase(module.id, pattern)
        else:
            fits = device == pattern
        if fits:
            yield module.id


def _is(module: Module, kind: str, *, only_class: bool) -> bool:
    return kind in module.classes or (not only_class and module.device == kind)


def _floor(module: Module) -> str:
    floors = {"Ground floor": "ground", "First floor": "first", "Top floor": "top"}
    return floors.get(module.floor or "", (module.floor or "").lower())
