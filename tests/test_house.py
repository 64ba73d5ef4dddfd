"""The house as a whole: who imports whom, what is packed, and what the top level says of it."""

import re
import subprocess
import sys
import tomllib
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from shutil import copytree, ignore_patterns

import httpx
import pytest

from bot.domain.errors import KINDS
from bot.services.metrics import Metrics
from bot.settings import ROWS, Settings, read_settings
from tests.commands import free_port, started

ROOT = Path(__file__).parent.parent
CONFIGURATION = tomllib.loads((ROOT / "pyproject.toml").read_text())
CONTRACTS = {contract["name"]: contract for contract in CONFIGURATION["tool"]["importlinter"]["contracts"]}
PRODUCT = (*sorted(ROOT.glob("bot/**/*.py")), *sorted(ROOT.glob("storage/**/*.py")))
OPERATIONS = (ROOT / "docs" / "operations.md").read_text()
TESTS = sorted(ROOT.glob("tests/**/*.py"))


def where(pattern: str, files: tuple[Path, ...] | list[Path]) -> set[str]:
    return {str(file.relative_to(ROOT)) for file in files if re.search(pattern, file.read_text(), re.MULTILINE)}


# Who imports whom


def test_the_import_contracts_are_kept() -> None:
    # In a process of its own: it rearranges the logging of the one it runs in.
    program = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"Contracts: {len(CONTRACTS)} kept, 0 broken." in done.stdout


def test_every_room_has_its_place_in_the_layers() -> None:
    layers = " | ".join(CONTRACTS["Imports point one way"]["layers"]).split(" | ")
    rooms = {path.stem for path in (ROOT / "bot").iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()}
    # Read by anybody, and by the composition alone: a contract of its own.
    assert rooms - {"__init__", "log", "settings"} == {layer.removeprefix("bot.") for layer in layers} - {"storage"}


def test_of_storage_the_chat_and_the_web_may_see_only_values() -> None:
    contract = next(contract for name, contract in CONTRACTS.items() if name.startswith("Chat and web reach"))
    modules = {path.stem for path in (ROOT / "storage").iterdir() if path.suffix == ".py"}
    named = {name.removeprefix("storage.") for name in contract["forbidden_modules"] if name.startswith("storage.")}
    assert modules - {"__init__", "errors", "records"} == named


# Habits


def test_background_work_starts_in_the_nursery() -> None:
    product = [file for file in PRODUCT if "simulator" not in file.parts]
    assert where(r"\bcreate_task\(", product) == {"bot/services/nursery.py"}


def test_the_environment_is_handed_to_the_settings_by_the_program_alone() -> None:
    assert where(r"\bos\.(environ(?!\.setdefault)|getenv)", PRODUCT) == {"bot/__main__.py"}


def test_no_file_is_named_after_a_place() -> None:
    assert {path.stem for path in (*PRODUCT, *TESTS)} & {"utils", "helpers", "common", "manager", "misc"} == set()


def test_the_tests_replace_nothing_of_ours() -> None:
    others = [file for file in TESTS if file != Path(__file__)]
    assert where(r"\bmonkeypatch\.setattr|unittest\.mock|\bmocker\b|\bMagicMock\b", others) == set()


# What is packed


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package, built from a copy: building leaves things behind."""
    source, wheels = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("wheels")
    for name in ("bot", "storage"):
        copytree(ROOT / name, source / name, ignore=ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        (source / name).write_bytes((ROOT / name).read_bytes())
    _pip("wheel", "--no-deps", "--no-build-isolation", "--no-index", "--wheel-dir", str(wheels), str(source))
    return next(wheels.glob("eliot_bot-*.whl"))


def _pip(*arguments: str) -> None:
    done = subprocess.run([sys.executable, "-m", "pip", *arguments], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_file_of_the_product_is_in_the_package(wheel: Path) -> None:
    packed = set(zipfile.ZipFile(wheel).namelist())
    files = {
        str(path.relative_to(ROOT))
        for room in ("bot", "storage")
        for path in (ROOT / room).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert files - packed == set()
    assert {name for name in packed if not name.startswith("eliot_bot-")} - files == set()


async def test_the_installed_program_runs_far_from_its_source(wheel: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    _pip("install", "--no-deps", "--no-index", "--target", str(site), str(wheel))
    settings = {"PYTHONPATH": str(site), "PYTHONSAFEPATH": "1"}
    arguments = ("demo", "--no-browser", "--port", str(free_port()))
    program = str(site / "bin" / "eliot-bot")
    async with started(*arguments, folder=tmp_path, settings=settings, program=(program,)) as demo:
        address = (await demo.says("playground is open at")).split()[-1]
        async with httpx.AsyncClient() as browser:
            page = await browser.get(address)
    assert page.status_code == 200


def test_the_image_gets_what_it_copies_and_nothing_else() -> None:
    copied = [
        word
        for line in re.findall(r"^COPY (?!--from)(.+) \S+$", (ROOT / "Dockerfile").read_text(), re.MULTILINE)
        for word in line.split()
    ]
    allowed = re.findall(r"^!(.+)$", (ROOT / ".dockerignore").read_text(), re.MULTILINE)
    assert set(copied) == set(allowed)
    assert [name for name in copied if not (ROOT / name).exists()] == []


def test_the_image_names_settings_that_exist() -> None:
    known = {row.name for row in ROWS}
    assert set(re.findall(r"\bBOT_[A-Z_]+", (ROOT / "Dockerfile").read_text())) <= known


# What the top level says


def test_the_version_has_its_entry_in_the_changelog() -> None:
    version = re.escape(CONFIGURATION["project"]["version"])
    assert re.search(rf"^## \[{version}\] - \d{{4}}-\d\d-\d\d$", (ROOT / "CHANGELOG.md").read_text(), re.MULTILINE)


def test_the_example_has_every_setting_with_its_default() -> None:
    lines = re.findall(r"^(#?)(BOT_[A-Z_]+)=(.*)$", (ROOT / ".env.example").read_text(), re.MULTILINE)
    shown = {name: (value, not hash_mark) for hash_mark, name, value in lines}
    expected = {row.name: (row.default, row.required or bool(row.maker)) for row in ROWS}
    assert shown == expected


def test_the_example_can_be_used_once_it_is_filled_in(tmp_path: Path) -> None:
    filled = {
        "BOT_TELEGRAM_TOKEN": "123456789:abcdefghijklmnopqrstuvwxyz0123456789",
        "BOT_PUBLIC_URL": "https://home.example.org",
        "BOT_ELIOT_CLIENT_ID": "id",
        "BOT_ELIOT_CLIENT_SECRET": r"'it\'s a $ecret'",
        "BOT_ELIOT_SUBSCRIPTION_KEY": "key",
    }
    text = re.sub(r"^#(BOT_)", r"\1", (ROOT / ".env.example").read_text(), flags=re.MULTILINE)
    for name, value in filled.items():
        text = text.replace(f"{name}=\n", f"{name}={value}\n")
    file = tmp_path / ".env"
    file.write_text(text)
    settings: Settings = read_settings({}, dotenv=file)
    assert settings.eliot_client_secret == "it's a $ecret"
    assert settings == read_settings({**filled, "BOT_ELIOT_CLIENT_SECRET": "it's a $ecret"})


def test_every_metric_is_told() -> None:
    metrics = Metrics(lambda: datetime.now(UTC))
    names = set(re.findall(r"^# HELP (eliot_bot_\w+)", metrics.exposition()[0].decode(), re.MULTILINE))
    assert len(names) > 5
    assert set(re.findall(r"^\| `(eliot_bot_\w+)` \|", OPERATIONS, re.MULTILINE)) == names


def test_every_alarm_is_told_with_what_to_do() -> None:
    """Those of errors, and those of what would fail soon."""
    sentences = "".join(file.read_text() for file in (ROOT / "bot" / "locales").glob("en*.ftl"))
    alarms = {name.replace("-", "_") for name in re.findall(r"^alarm-([a-z0-9-]+) =", sentences, re.MULTILINE)}
    assert alarms >= {kind.name for kind in KINDS if kind.for_operator}
    told = OPERATIONS.partition("### Alarms")[2].partition("\n#")[0]
    assert set(re.findall(r"^\| `(\w+)` \| .+ \|$", told, re.MULTILINE)) == alarms
