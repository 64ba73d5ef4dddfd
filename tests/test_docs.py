"""What the documents say is true: their tables, paths, commands, links and examples."""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from pydantic import TypeAdapter

from bot.__main__ import main
from bot.chat.routes import BY_WORD, ROUTES, Menu, Route
from bot.clouds.eliot.errors import ERROR_KINDS
from bot.clouds.makers import ELIOT, NETATMO
from bot.clouds.netatmo.errors import ERROR_KINDS as NETATMO_KINDS
from bot.clouds.netatmo.errors import MODULE_KINDS
from bot.clouds.netatmo.modules import rows
from bot.clouds.netatmo.sign_in import TOKEN_ERRORS as NETATMO_TOKEN_ERRORS
from bot.clouds.oauth import TOKEN_ERRORS
from bot.domain.alert_rules import RULES, Rule
from bot.domain.cloud import Maker
from bot.domain.devices import KINDS as DEVICES
from bot.domain.devices import Ability, Device
from bot.domain.errors import KINDS, Effect, ErrorKind, Retry
from bot.domain.home import Home, Plant
from bot.domain.intents import Command, Intent, Show
from bot.language import Names, parse
from bot.locales import locale
from bot.settings import ROWS, Row
from bot.simulator.eliot_people import SCOPES
from storage.records import Stage
from tests.family import Family
from tests.language.homes import known

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
ARCHITECTURE = ROOT / "docs" / "architecture.md"
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")])
FOLDERS = ("benchmarks", "bot", "docs", "storage", "tests", ".ci")
HOSTS = {
    "127.0.0.1",
    "localhost",
    "home.example.org",
    "t.me",
    "api.telegram.org",
    "developer.legrand.com",
    "api.developer.legrand.com",
    "dev.netatmo.com",
    "api.netatmo.com",
    "partners-login.eliotbylegrand.com",
    "keepachangelog.com",
    "semver.org",
    "docs.astral.sh",
}
"""What a reader is sent to. A document that needs another host adds it here, on purpose."""

BOT_FATHERS = {"newbot", "revoke", "token"}
PATHS = {"metrics", "healthz", "readyz", "data"}

every_document = pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)


def table(document: Path, heading: str) -> list[tuple[str, ...]]:
    """The rows, without the head, of the first table below a heading."""
    _, found, below = document.read_text("utf-8").partition(f"\n{heading}\n")
    assert found, f"{document.name} has no heading {heading!r}"
    lines = below.splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith("|"))
    rows: list[tuple[str, ...]] = []
    for line in lines[start + 2 :]:
        if not line.startswith("|"):
            break
        rows.append(tuple(cell.strip() for cell in line.strip("|").split("|")))
    return rows


def code(text: str) -> list[str]:
    """What stands between backticks, and the lines of fenced blocks."""
    blocks = re.findall(r"^```\w*\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    plain = re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL)
    return [*re.findall(r"`([^`\n]+)`", plain), *(line.strip() for block in blocks for line in block.splitlines())]


def spans(cell: str) -> list[str]:
    return re.findall(r"`([^`]+)`", cell)


# The tables of the README


def test_every_setting_is_told_with_its_default() -> None:
    told = [(spans(name)[0], default) for name, default, _ in table(README, "## Settings")]
    assert told == [(row.name, _default(row)) for row in ROWS]


def _default(row: Row) -> str:
    if row.required:
        return "required"
    if row.maker:
        return f"required for {row.maker}"
    return f"`{row.default}`" if row.default else "none"


MENUS: Mapping[frozenset[Menu], str] = {
    frozenset(Menu): "every chat",
    frozenset({Menu.PRIVATE, Menu.ADMINS}): "private chats, groups' admins",
    frozenset({Menu.PRIVATE}): "private chats",
    frozenset(): "START",
}


def test_every_command_is_told_with_its_menu() -> None:
    told = {spans(command)[0]: menu for command, _, menu, _ in table(README, "## Commands")}
    assert told == {
        f"/{route.word}": MENUS[route.menus] for route in ROUTES if route.menus or route is BY_WORD["start"]
    }


def test_every_scope_is_told() -> None:
    told = table(README, "### 2. An application, from Legrand's developer portal")
    assert [spans(scope)[0] for scope, _ in told] == list(SCOPES)


CLOUD = "### From Legrand's cloud"
SIGN_IN = "### From Legrand's sign-in"
DOES = {
    Retry.READS: "repeats a question twice, a command never",
    Retry.AFTER_LOOKING: "waits 3 s, looks, and sends once more if nothing happened",
    Retry.READS_OR_LOOKING: (
        "repeats a question twice; says that a command got no answer, looks after 3 s and sends it once more if nothing"
    ),
    Retry.AFTER_WAITING: "waits 10 s and sends once more",
    Retry.AFTER_RENEWING: "renews the sign-in and tries once more",
}


@pytest.mark.parametrize(("heading", "known"), [(CLOUD, ERROR_KINDS), (SIGN_IN, TOKEN_ERRORS)])
def test_every_code_is_told_with_its_meaning(heading: str, known: Iterable[tuple[int | None, str, ErrorKind]]) -> None:
    expected: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for status, word, kind in known:
        expected[kind.name].add((str(status or "any"), word))
    told: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for row in table(README, heading):
        codes = re.findall(r"`([0-9]{3}|any)`(?: “([^”]+)”)?", row[0])
        if codes:
            told[spans(row[5])[0]].update(codes)
    assert told == expected


SAID = {
    Ability.SWITCH: "on, off",
    Ability.LEVEL: "percent",
    Ability.MOVE: "open, stop, close",
    Ability.MODE: "modes",
    Ability.PROGRAM: "back to its program",
    Ability.HOME: "with the whole home",
    Ability.CLIMATE: "temperature",
    Ability.BOOST: "boost",
}


def test_every_type_of_module_is_told_with_what_can_be_asked_of_it() -> None:
    told = {}
    for _, types, device, deeds in table(README, "## What of a Netatmo home is what"):
        names = [types.replace("`", "")] if " with " in types else code(types)
        told.update(dict.fromkeys(names, (device, deeds)))
    can = {
        name: [ability for ability in Ability if ability in DEVICES[type.device].abilities - {*type.cannot}]
        for name, type in rows()
    }
    assert told == {
        name.replace(" (radiator)", " with radiator"): (
            type.device.value,
            ", ".join(SAID[ability] for ability in can[name]) or "only shown",
        )
        for name, type in rows()
    }


def test_every_error_is_told() -> None:
    told = {spans(row[5])[0] for heading in (CLOUD, SIGN_IN) for row in table(README, heading)}
    assert told == {kind.name for kind in KINDS}


def read_of(kind: ErrorKind, maker: Maker) -> str:
    return locale("en").label(f"error-{kind.name.replace('_', '-')}", maker=maker.name)


@pytest.mark.parametrize("heading", [CLOUD, SIGN_IN])
def test_every_error_is_told_as_the_bot_tells_it(heading: str) -> None:
    english, by_name = locale("en"), {kind.name: kind for kind in KINDS}
    for _, reads, effect, does, buttons, logged in table(README, heading):
        kind = by_name[spans(logged)[0]]
        assert reads == read_of(kind, ELIOT)
        assert effect == ("perhaps" if kind.effect is Effect.POSSIBLE else "no"), kind.name
        remedies = [english.label(f"remedy-{remedy.value.replace('_', '-')}") for remedy in kind.remedies]
        assert buttons == " · ".join(remedies)
        assert [retry for retry, text in DOES.items() if text in does] == [kind.retry] * (kind.retry in DOES)
        assert ("alarms the operators" in does) == kind.for_operator


def test_every_code_of_netatmos_is_told_with_its_meaning() -> None:
    refused: dict[str, list[str]] = defaultdict(list)
    for status, codes, word, kind in NETATMO_KINDS:
        refused[kind.name].append(_netatmos(status, codes, word))
    of_modules: dict[str, list[str]] = defaultdict(list)
    for code, kind in MODULE_KINDS.items():
        of_modules[kind.name].append(f"`{code}`")
    assert table(README, "### From Netatmo's cloud") == [
        (
            "; ".join(refused[kind.name]) or "–",
            ", ".join(of_modules[kind.name]) or "–",
            read_of(kind, NETATMO),
            f"`{kind.name}`",
        )
        for kind in KINDS
        if kind.name in refused.keys() | of_modules.keys()
    ]


def _netatmos(status: int | None, codes: Iterable[int] | None, word: str) -> str:
    if codes is None:
        return f"HTTP `{status}` without a code"
    spelled = ", ".join(f"`{code}`" for code in sorted(codes))
    return spelled + (f" “{word}”" if word else "") + (f" with HTTP `{status}`" if status else "")


def test_every_answer_of_netatmos_sign_in_is_told_with_its_meaning() -> None:
    expected: dict[ErrorKind, list[str]] = defaultdict(list)
    for status, word, kind in NETATMO_TOKEN_ERRORS:
        expected[kind].append(f"`{status or 'any'}`" + (f" “{word}”" if word else ""))
    assert table(README, "### From Netatmo's sign-in") == [
        (", ".join(codes), read_of(kind, NETATMO), f"`{kind.name}`") for kind, codes in expected.items()
    ]


ALERTS = "## Alerts"
FOR_EXAMPLE: Mapping[str, Mapping[str, str | int]] = {
    "calls_nearly_spent": {"used": 475},
    "battery_low": {"names": "Bedside remote"},
    "sensor_silent": {"names": "Bedroom"},
    "far_from_set_point": {"names": "Bedroom"},
    "guard": {"names": "Freezer"},
}
USUALLY: Mapping[str, str | int] = {
    "count": 1,
    "names": "Desk lamp",
    "kind": "home-offline",
    "why": "off",
    "degrees": 16,
    "wished": 20,
    "used": 400,
    "limit": 500,
    "maker": ELIOT.name,
}


def test_every_kind_of_alert_is_told_as_the_bot_tells_it() -> None:
    english = locale("en")
    told = [(kind, says, loud, when) for kind, says, loud, when in table(README, ALERTS)]
    assert told == [
        (
            english.label(f"alerts-rule-{key}"),
            english.label(f"alert-{key}", **{**USUALLY, **FOR_EXAMPLE.get(rule.name, {})}),
            rule.severity.value,
            _when(rule),
        )
        for rule in RULES.values()
        for key in [rule.name.replace("_", "-")]
    ]


def _when(rule: Rule) -> str:
    if rule.name == "guard":
        return "after the minutes you choose"
    if rule.of == 1:
        return "at once"
    looks = f"{rule.of} of {rule.within} looks saw it"
    return looks if not rule.lasting else f"{looks}, for {int(rule.lasting.total_seconds()) // 3600} hours"


# The examples of the README


def examples() -> Iterator[tuple[str, str]]:
    for row in table(README, "## Commands"):
        yield from (_said(example) for example in spans(row[3]))
    yield from (_said(spans(row[0])[0]) for row in table(README, "### How to say it"))


def _said(example: str) -> tuple[str, str]:
    word, _, text = example.removeprefix("/").partition(" ")
    return word, text


async def test_every_example_means_something_in_the_playground(home: Family) -> None:
    record = await home.bot.store.homes.load(1)
    assert record is not None
    names = known(Home(TypeAdapter(tuple[Plant, ...]).validate_json(record.body)).numbered(record.numbers))
    for word, text in examples():
        route = BY_WORD[word]
        if route.answer is BY_WORD["status"].answer:
            assert isinstance(_heard(text, names, frozenset(Device)), Show), text
        elif isinstance(route.answer, partial):
            meant = _heard(text, names, route.answer.keywords["kinds"])
            assert isinstance(meant, Command if text else Show), (word, text, meant)
    assert {word for word, _ in examples()} == {route.word for route in ROUTES if _in_readme(route)}


def _heard(text: str, names: Names, devices: frozenset[Device]) -> Intent:
    return parse(text, names, devices=devices, languages=("en",), plant=names.home.plants[0])


def _in_readme(route: Route) -> bool:
    return bool(route.menus) or route.word == "start"


# The architecture


def test_every_room_is_told_and_drawn() -> None:
    rooms = {f"bot/{path.name}/" for path in (ROOT / "bot").iterdir() if (path / "__init__.py").is_file()}
    parts = {f"bot/{path.name}" for path in (ROOT / "bot").glob("*.py")} - {"bot/__init__.py"}
    told = {spans(row[0])[0] for row in table(ARCHITECTURE, "## The rooms")}
    assert told == rooms | parts | {"storage/"}
    picture = (ROOT / "docs" / "architecture.svg").read_text("utf-8")
    assert [room for room in (*rooms, "storage/") if not re.search(rf">{Path(room).name}[<:]", picture)] == []


def test_who_may_import_whom_is_told_as_it_is_checked() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    layers = next(contract["layers"] for contract in contracts if contract["type"] == "layers")
    _, _, below = ARCHITECTURE.read_text("utf-8").partition("\n## Who may import whom\n\n")
    told = [{Path(name).stem for name in spans(part)} for part in below.splitlines()[0].split("→")]
    assert told == [{name.rpartition(".")[2] for name in layer.split(" | ")} for layer in layers]


def test_every_stage_of_a_sign_in_is_told() -> None:
    assert [spans(row[0])[0] for row in table(ARCHITECTURE, "## The life of a sign-in")] == [*Stage]


def test_chat_and_web_never_read_a_token() -> None:
    sources = [path for room in ("chat", "web") for path in (ROOT / "bot" / room).rglob("*.py")]
    assert len(sources) > 20
    readers = [path.name for path in sources if re.search(r"\.(access|refresh)_token\b", path.read_text("utf-8"))]
    assert readers == []


# All documents


@every_document
def test_every_path_exists(document: Path) -> None:
    named = [re.sub(r"\bxx\b", "en", span) for span in code(document.read_text("utf-8"))]
    paths = [path for path in named if re.fullmatch(rf"(?:{'|'.join(map(re.escape, FOLDERS))})/[\w./*-]*", path)]
    paths += [path for path in named if path in {"Makefile", "Dockerfile"} or re.fullmatch(r"[\w-]+\.toml", path)]
    assert [path for path in paths if not list(ROOT.glob(path.rstrip("/")))] == []


@every_document
def test_every_link_leads_somewhere(document: Path) -> None:
    links = re.findall(r"\]\(([^)\s]+)\)", document.read_text("utf-8"))
    inner = [link for link in links if not urlsplit(link).scheme]
    assert [link for link in inner if not _leads(document, link)] == []


def _leads(document: Path, link: str) -> bool:
    path, _, anchor = link.partition("#")
    target = document.parent / path if path else document
    return target.exists() and (not anchor or anchor in _anchors(target))


def _anchors(document: Path) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", document.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.casefold()).replace(" ", "-") for heading in headings}


@every_document
def test_every_command_exists(document: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = code(document.read_text("utf-8"))
    said = [match[1] for line in lines if (match := re.match(r"(?:.*/)?(?:eliot-bot|python -m bot) ([a-z-]+)", line))]
    for command in dict.fromkeys(said):
        with pytest.raises(SystemExit) as ended:
            main([command, "--help"])
        assert ended.value.code == 0, command
    made = {match[1] for line in lines if (match := re.match(r"make ([a-z-]+)", line))}
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    assert made <= targets
    assert capsys.readouterr().err == ""


@every_document
def test_every_setting_that_is_named_exists(document: Path) -> None:
    named = set(re.findall(r"\bBOT_[A-Z_]+\b", document.read_text("utf-8")))
    assert named <= {row.name for row in ROWS}


@every_document
def test_every_chat_command_that_is_named_exists(document: Path) -> None:
    said = {match[1] for span in code(document.read_text("utf-8")) if (match := re.match(r"/([a-z]+)(?: |$)", span))}
    assert said - BOT_FATHERS - PATHS <= set(BY_WORD)


@every_document
def test_nobody_is_sent_to_a_strange_place(document: Path) -> None:
    text = document.read_text("utf-8")
    hosts = set(re.findall(r"https?://([\w.-]+)", text))
    assert hosts <= HOSTS
    assert re.findall(r"(?:^|[\s`\"'=(])/(?:work|root|home|Users)/|(?<!no-emit-)index-url", text) == []


def test_the_entry_document_names_every_other() -> None:
    text = README.read_text("utf-8")
    others = [path.relative_to(ROOT).as_posix() for path in DOCUMENTS if path != README]
    assert [other for other in others if f"({other})" not in text] == []
