"""Nothing is missing: every error, remedy, command and kind of device has its words, and no word is left over."""

import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast

import bot
from bot.chat.panels import ROUTES as PANELS
from bot.chat.routes import BY_WORD, ROUTES
from bot.chat.screen import COMMAND_BYTES
from bot.domain.devices import KINDS as DEVICES
from bot.domain.devices import Device
from bot.domain.errors import KINDS, Remedy
from bot.domain.home import HeatMode
from bot.locales import languages, locale
from bot.services.linking import Unclaimed

PACKAGE = Path(bot.__file__).parent
SOURCES = [path for path in PACKAGE.rglob("*.py") if "simulator" not in path.parts]
SENTENCE = re.compile(r'(?:locale|label|spoken)\(\s*"([a-z][a-z0-9-]*)"')
KEY = re.compile(r'\bkey = "([a-z0-9-]+)"(?: if .* else "([a-z0-9-]+)")?')
BUTTON = re.compile(r'(?:_again\(request, |\bsay\()"([a-z][a-z0-9-]*)"')
WORD = re.compile(r'"([a-z][a-z0-9]*(?:-[a-z0-9]+)*)"')
MADE = re.compile(r'f"([a-z-]+)-\{')


def catalogue(code: str) -> dict[str, ast.Message]:
    """Every message of a language, by its key."""
    found: dict[str, ast.Message] = {}
    for path in sorted((PACKAGE / "locales").glob(f"{code}*.ftl")):
        resource = FluentParser().parse(path.read_text(encoding="utf-8"))
        junk = [entry.content for entry in resource.body if isinstance(entry, ast.Junk)]
        assert not junk, f"{path.name}: {junk}"
        for entry in resource.body:
            if isinstance(entry, ast.Message):
                assert entry.id.name not in found, f"{path.name} repeats {entry.id.name}"
                found[entry.id.name] = entry
    return found


def variables(message: ast.Message) -> set[str]:
    found: set[str] = set()

    def walk(node: object) -> None:
        if isinstance(node, ast.VariableReference):
            found.add(node.id.name)
        for value in vars(node).values() if isinstance(node, ast.BaseNode) else ():
            for each in value if isinstance(value, list) else [value]:
                walk(each)

    walk(message)
    return found


ENGLISH = catalogue("en")


def dashed(name: str) -> str:
    return name.replace("_", "-")


EXPECTED = {
    *(f"error-{dashed(kind.name)}" for kind in KINDS),
    *(f"advice-{dashed(kind.name)}" for kind in KINDS),
    *(f"alarm-{dashed(kind.name)}" for kind in KINDS if kind.for_operator),
    *(f"remedy-{dashed(remedy.value)}" for remedy in Remedy),
    *(f"menu-{route.word}" for route in ROUTES if route.menus),
    *(f"count-{device.value}" for device in DEVICES),
    *(f"title-{word}" for word in {*PANELS.values(), "status"}),
    *(f"mode-{dashed(mode.value)}" for mode in HeatMode),
    *(f"claim-{reason.value}" for reason in Unclaimed),
}


@pytest.mark.parametrize("key", sorted(EXPECTED))
def test_english_has(key: str) -> None:
    assert key in ENGLISH


def spoken_in(source: str) -> set[str]:
    """The keys that stand as they are in the code."""
    keys = {key for pair in KEY.findall(source) for key in pair if key} | set(SENTENCE.findall(source))
    return (keys - set(languages())) | {f"button-{key}" for key in BUTTON.findall(source)}


def test_every_key_that_stands_in_the_code_has_its_sentence() -> None:
    spoken = {(path.name, key) for path in SOURCES for key in spoken_in(path.read_text(encoding="utf-8"))}
    assert len(spoken) > 150, "the scan sees the code"
    assert {(name, key) for name, key in spoken if key not in ENGLISH} == set()


def test_no_sentence_is_left_over() -> None:
    text = "\n".join(path.read_text(encoding="utf-8") for path in SOURCES)
    text += "\n".join(path.read_text(encoding="utf-8") for path in (PACKAGE / "web" / "templates").glob("*.html"))
    said, begun = set(WORD.findall(text)), set(MADE.findall(text)) | {"battery", "scene", "web", "count", "setting"}
    unused = {
        key
        for key in ENGLISH
        if key not in said and f"'{key}'" not in text and not any(key.startswith(f"{start}-") for start in begun)
    }
    assert unused == set()


@pytest.mark.parametrize("code", [code for code in languages() if code != "en"])
def test_a_language_has_every_sentence_with_the_same_values(code: str) -> None:
    theirs = catalogue(code)
    assert sorted(set(ENGLISH) - set(theirs)) == [], f"{code} lacks sentences"
    assert sorted(set(theirs) - set(ENGLISH)) == [], f"{code} has sentences nobody says"
    differing = {key for key in ENGLISH if variables(theirs[key]) != variables(ENGLISH[key])}
    assert differing == set(), f"{code} is given other values than English"


@pytest.mark.parametrize("code", languages())
def test_labels_of_buttons_fit_a_thumb(code: str) -> None:
    spoken = locale(code)
    for key in ENGLISH:
        if key.startswith(("button-", "door-", "setting-", "remedy-")) and not variables(ENGLISH[key]):
            assert len(spoken.label(key)) <= 32, key
            assert "<" not in spoken.label(key), f"{key} is plain text"


@pytest.mark.parametrize("code", languages())
def test_toasts_fit_telegrams_two_hundred_characters(code: str) -> None:
    spoken = locale(code)
    for kind in KINDS:
        assert len(spoken.label(f"error-{dashed(kind.name)}", maker="Legrand")) <= 200
    for key in ("refused-switch", "refused-settings", "too-many", "question-expired", "press-outdated", "will-tell"):
        assert len(spoken.label(key)) <= 200


@pytest.mark.parametrize("code", languages())
def test_menus_and_descriptions_fit_telegrams_limits(code: str) -> None:
    spoken = locale(code)
    assert len(spoken.label("bot-description")) <= 512
    assert len(spoken.label("bot-short-description")) <= 120
    for route in ROUTES:
        if route.menus:
            assert 1 <= len(spoken.label(f"menu-{route.word}")) <= 256


def test_every_command_is_one_telegram_accepts() -> None:
    assert len(BY_WORD) == len(ROUTES)
    for route in ROUTES:
        assert re.fullmatch(r"[a-z0-9_]{1,32}", route.word)


def test_every_panel_has_its_command() -> None:
    assert set(PANELS.values()) <= set(BY_WORD)
    assert set(DEVICES) == set(Device)


def test_a_remedys_button_fits_behind_telegrams_64_bytes() -> None:
    assert all(len(f"tellme {kind.name} ABCDE") <= COMMAND_BYTES for kind in KINDS)
