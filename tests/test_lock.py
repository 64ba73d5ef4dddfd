"""What is pinned is what is asked for; what is asked for is used; what is used is asked for."""

import ast
import sys
import tomllib
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import NamedTuple

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
RUNTIME = ROOT / "requirements.lock"
DEVELOPMENT = ROOT / "tests" / "requirements.lock"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]

NEEDED_WITHOUT_AN_IMPORT = {
    "psycopg": "SQLAlchemy imports it for postgresql:// addresses",
    "httptools": "uvicorn parses HTTP with it, in C",
    "python-multipart": "Starlette reads forms with it",
    "tzdata": "zoneinfo reads it where the system has no time zones, as in slim images",
}


def declared(*extras: str) -> list[Requirement]:
    texts = [*PROJECT["dependencies"], *(text for extra in extras for text in PROJECT["optional-dependencies"][extra])]
    return [Requirement(text) for text in texts]


class Pin(NamedTuple):
    version: str
    extras: frozenset[str]
    hashes: list[str]


def pinned(lock: Path) -> dict[str, Pin]:
    """By name."""
    pins: dict[str, Pin] = {}
    hashes: list[str] = []
    for line in lock.read_text().splitlines():
        text = line.strip().removesuffix("\\").strip()
        if text.startswith("--hash="):
            hashes.append(text.removeprefix("--hash="))
        elif text and not text.startswith("#"):
            requirement = Requirement(text)
            version = str(requirement.specifier).removeprefix("==")
            hashes = []
            pins[canonicalize_name(requirement.name)] = Pin(version, frozenset(requirement.extras), hashes)
    return pins


@pytest.mark.parametrize(("lock", "extras"), [(RUNTIME, ()), (DEVELOPMENT, ("dev",))])
def test_every_dependency_is_pinned_within_its_range(lock: Path, extras: tuple[str, ...]) -> None:
    pins = pinned(lock)
    missing = [str(wanted) for wanted in declared(*extras) if canonicalize_name(wanted.name) not in pins]
    assert missing == []
    outside = [
        f"{wanted} is pinned to {pins[canonicalize_name(wanted.name)].version}"
        for wanted in declared(*extras)
        if not wanted.specifier.contains(pins[canonicalize_name(wanted.name)].version)
    ]
    assert outside == []


@pytest.mark.parametrize("lock", [RUNTIME, DEVELOPMENT])
def test_every_pin_has_its_hashes(lock: Path) -> None:
    pins = pinned(lock)
    assert len(pins) > 20
    assert [name for name, pin in pins.items() if not pin.hashes] == []
    assert {one[:7] for pin in pins.values() for one in pin.hashes} == {"sha256:"}
    assert {len(one) for pin in pins.values() for one in pin.hashes} == {7 + 64}


@pytest.mark.parametrize("lock", [RUNTIME, DEVELOPMENT])
def test_what_the_pinned_need_is_pinned_too(lock: Path) -> None:
    """With its extras: pip takes a name with an extra for another one than the name alone."""
    pins = pinned(lock)
    wrong = []
    for name, pin in pins.items():
        try:
            needed = metadata.requires(name) or []
        except metadata.PackageNotFoundError:  # for another system
            continue
        for requirement in map(Requirement, needed):
            marker = requirement.marker
            if marker is not None and not any(marker.evaluate({"extra": extra}) for extra in ("", *pin.extras)):
                continue
            found = pins.get(canonicalize_name(requirement.name))
            if (
                found is None
                or not requirement.specifier.contains(found.version, prereleases=True)
                or not requirement.extras <= found.extras
            ):
                wrong.append(f"{name} needs {requirement}, pinned is {found}")
    assert wrong == []


@pytest.mark.parametrize("lock", [RUNTIME, DEVELOPMENT])
def test_a_lock_names_no_address(lock: Path) -> None:
    text = lock.read_text()
    assert [
        word for word in ("://", "--index", "--extra-index", "--find-links", "--trusted", " @ ") if word in text
    ] == []


def test_the_bot_is_tested_with_what_it_runs_with() -> None:
    runtime, development = pinned(RUNTIME), pinned(DEVELOPMENT)
    assert {name: pin for name, pin in runtime.items() if development.get(name) != pin} == {}


def imported() -> Iterator[str]:
    """The top-level names of everything the product imports."""
    for file in (*ROOT.glob("bot/**/*.py"), *ROOT.glob("storage/**/*.py")):
        for node in ast.walk(ast.parse(file.read_text())):
            if isinstance(node, ast.Import):
                yield from (alias.name.partition(".")[0] for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                yield node.module.partition(".")[0]


def distributions() -> set[str]:
    """What the product imports, by the names under which it is installed."""
    known = metadata.packages_distributions()
    foreign = set(imported()) - set(sys.stdlib_module_names) - {"bot", "storage"}
    return {canonicalize_name(known[name][0]) for name in foreign}


def test_what_is_imported_is_asked_for() -> None:
    assert distributions() - {canonicalize_name(wanted.name) for wanted in declared()} == set()


def test_what_is_asked_for_is_used() -> None:
    names = {canonicalize_name(wanted.name) for wanted in declared()}
    assert names - distributions() == set(NEEDED_WITHOUT_AN_IMPORT)


def test_what_is_needed_without_an_import_is_explained() -> None:
    operations = (ROOT / "docs" / "operations.md").read_text()
    assert [name for name in NEEDED_WITHOUT_AN_IMPORT if f"`{name}`" not in operations] == []
