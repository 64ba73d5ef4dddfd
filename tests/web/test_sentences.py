"""Every page has its sentences in every language, and every sentence its page."""

import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

import bot.locales
import bot.web
from bot.domain.errors import KINDS
from bot.locales import Locale, languages, locale
from bot.services.linking import Refusal
from bot.web.pages import BROKEN, NOT_FOUND, REFUSALS, WRONG_METHOD, Notice, explaining, unreadable

FOLDER = Path(bot.locales.__file__).parent
TEMPLATES = Path(bot.web.__file__).parent / "templates"
CODES = languages()
NOTICES = {*REFUSALS.values(), *map(explaining, KINDS), NOT_FOUND, WRONG_METHOD, BROKEN, unreadable(400)}


class Blanks(Visitor):
    """The names of the values a sentence takes, and the tags around them."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.found.add(node.id.name)

    def visit_TextElement(self, node: ast.TextElement) -> None:
        self.found.update(re.findall(r"</?\w+>", node.value))


def sentences(code: str) -> dict[str, frozenset[str]]:
    resource = FluentParser().parse((FOLDER / f"{code}.web.ftl").read_text(encoding="utf-8"))
    found = {}
    for entry in resource.body:
        assert not isinstance(entry, ast.Junk), entry.content
        if isinstance(entry, ast.Message):
            blanks = Blanks()
            blanks.visit(entry)
            assert entry.id.name not in found
            found[entry.id.name] = frozenset(blanks.found)
    return found


@pytest.mark.parametrize("code", CODES)
def test_every_language_has_the_same_sentences_with_the_same_blanks(code: str) -> None:
    assert sentences(code) == sentences("en")


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("notice", sorted(NOTICES, key=lambda notice: notice.name), ids=lambda notice: notice.name)
def test_every_notice_is_explained(code: str, notice: Notice) -> None:
    own: Locale = locale(code)
    for part in ("title", "text"):
        assert own.has(f"web-{notice.name}-{part}")


def test_every_refusal_has_its_page() -> None:
    assert set(REFUSALS) == set(Refusal)


def test_no_sentence_is_left_over() -> None:
    """A sentence no page shows is one nobody keeps true."""
    templates = "\n".join(path.read_text(encoding="utf-8") for path in TEMPLATES.glob("*.html"))
    shown = set(re.findall(r'"(web-[a-z-]+)"', templates))
    shown |= {f"web-{notice.name}-{part}" for notice in NOTICES for part in ("title", "text")}
    assert set(sentences("en")) == shown - {"web-"}


@pytest.mark.parametrize("code", CODES)
def test_titles_carry_no_markup(code: str) -> None:
    """They are shown in the browser's tab, too."""
    titles = [key for key in sentences(code) if key.endswith("-title")]
    assert not [key for key in titles if re.search(r"[<>&]", locale(code).label(key, maker="Legrand"))]
