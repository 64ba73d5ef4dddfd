"""Every language says what English says, with the same blanks, and as that language is written."""

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import pytest
from babel import Locale as Territory
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

import bot.locales
from bot.locales import Locale, languages, locale

FOLDER = Path(bot.locales.__file__).parent
CODES = languages()
TRANSLATIONS = CODES[1:]
NO_BREAK = "\u00a0"
NARROW = "\u202f"

NUMBERS = frozenset(
    {"ambients", "count", "days", "homes", "hours", "minutes", "modules", "more", "seconds", "used"}
) | {"left", "limit", "page", "pages", "percent", "reserve"}
"""The blanks that are filled with numbers; every other one takes words, some of them written numbers."""
WRITTEN = {
    "degrees": "20,5",
    "watts": "60",
    "lowest": "3",
    "highest": "40",
    "unit": "°C",
    "command": "plugs",
    "maker": "Legrand",
    "account": "Legrand",
    "app": "Home + Control",
    "settings": "BOT_ELIOT",
}
TOASTS = ("press-", "refused-", "fault-short", "too-many", "question-", "will-tell", "home-chosen", "error-")
NAMED = frozenset({"button-back", "button-choose-home", "button-disconnect-group", "button-run-named"})
"""Buttons as long as the name in them."""
THREE_IN_A_ROW = (
    *(f"button-do-{word}" for word in ("open", "stop", "close", "open-to", "level", "boost")),
    *(f"button-do-{word}" for word in ("comfort", "away", "frost-guard", "automatic", "off")),
)


@dataclass
class Content(Visitor):
    """What of a sentence no translation may change: its blanks, tags and commands."""

    blanks: set[str] = field(default_factory=set)
    tags: Counter[str] = field(default_factory=Counter)
    commands: set[str] = field(default_factory=set)

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.blanks.add(node.id.name)

    def visit_TextElement(self, node: ast.TextElement) -> None:
        self.tags.update(re.findall(r"</?\w+>", node.value))
        self.commands.update(re.findall(r"(?<![\w<])/[a-z]+", node.value))


@cache
def sentences(code: str) -> dict[str, Content]:
    """Every message of a language, by key."""
    found: dict[str, Content] = {}
    for path in sorted(FOLDER.glob(f"{code}*.ftl")):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, ast.Junk), f"{path.name}: {entry.content}"
            if isinstance(entry, ast.Message):
                assert entry.id.name not in found, entry.id.name
                found[entry.id.name] = Content()
                found[entry.id.name].visit(entry)
    return found


def shown(spoken: Locale, key: str, count: int = 2) -> str:
    """The sentence as plain text, every number in it the same and every name the word "Aa"."""
    blanks = sentences(spoken.code)[key].blanks
    return spoken.label(key, **{name: count if name in NUMBERS else WRITTEN.get(name, "Aa") for name in blanks})


def prose(text: str) -> str:
    """Without tags, and without what is typed literally: it has no punctuation of its own."""
    return re.sub(r"</?\w+>", "", re.sub(r"<code>.*?</code>", "X", text))


@pytest.mark.parametrize("code", TRANSLATIONS)
def test_every_sentence_is_there_and_none_is_left_over(code: str) -> None:
    assert sentences(code).keys() == sentences("en").keys()


@pytest.mark.parametrize("code", TRANSLATIONS)
def test_blanks_tags_and_commands_are_the_english_ones(code: str) -> None:
    mine = sentences(code)
    changed = {key: mine.get(key) for key, content in sentences("en").items() if mine.get(key) != content}
    assert changed == {}


@pytest.mark.parametrize("code", TRANSLATIONS)
def test_nothing_stayed_english(code: str) -> None:
    """One or two words may be the same in both languages."""
    same = {key for key in sentences(code) if shown(locale(code), key) == shown(locale("en"), key)}
    assert not {key for key in same if len(re.findall(r"[^\W\d]{2,}", prose(shown(locale(code), key)))) > 2}


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("count", [0, 1, 2, 11, 1_000_000])
def test_every_sentence_can_be_said_of_any_number(code: str, count: int) -> None:
    said = {key: shown(locale(code), key, count) for key in sentences(code)}
    assert not {key: text for key, text in said.items() if not text.strip() or re.search(r"[{}$]|\[\w+\]", text)}


@pytest.mark.parametrize("code", TRANSLATIONS)
@pytest.mark.parametrize("key", ["linked-here", "homes-line", "homes-line-chosen"])
def test_none_is_not_one(code: str, key: str) -> None:
    """French counts zero among the singulars; a home without rooms would get one."""
    homes = {"homes": 1} if "homes" in sentences(code)[key].blanks else {}
    nothing = locale(code).label(key, name="Aa", ambients=0, modules=0, **homes)
    assert nothing != locale(code).label(key, name="Aa", ambients=1, modules=0, **homes)
    assert nothing != locale(code).label(key, name="Aa", ambients=0, modules=1, **homes)
    assert not re.search(r"\bun[eoa]?\b", nothing, re.IGNORECASE)


@pytest.mark.parametrize("code", CODES)
def test_a_language_names_itself(code: str) -> None:
    assert locale(code).label("language-name") == str(Territory(code).get_display_name(code)).capitalize()


# How it is written


def slips(code: str, text: str) -> list[str]:
    """The typographic slips in a text; each row of the table is one that was made often."""
    breakable = r"[?!;:»]" if code == "fr" else r"[?!;:»,.]"
    rules = {
        "exclamation": r"!",
        "straight quotes": r"[\"']",
        "two spaces": r" {2}",
        "three dots": r"\.\.",
        "breakable space before punctuation": rf" {breakable}",
        "breakable space before a unit": r"\d (?:%|°C|W|h|min)(?!\w)",
    }
    if code == "fr":
        rules |= {
            "no space before punctuation": rf"[^\s{NARROW}{NO_BREAK}][?;!]",
            "no space before a colon": rf"[^{NO_BREAK}]:",
            "wrong space before high punctuation": rf"{NO_BREAK}[?;!]|{NARROW}:",
            "tight quotation marks": rf"«[^{NO_BREAK}]|[^{NO_BREAK}]»",
            "English quotation marks": r"[“”]",
        }
    if code == "it":
        rules |= {
            "loose quotation marks": r"«\s|\s»",
            "loose per cent": r"\d\s%",
            "space before punctuation": r"\s[?;:,.]",
            "elision of a number": r"\b[ad]?al \d+%|\bdel \d+%",
            "English quotation marks": r"[“”]",
        }
    if code == "es":
        rules |= {
            "question without its opening mark": r"(?:^|\?)[^¿?]*\?",
            "question without its closing mark": r"¿[^?]*(?:¿|$)",
            "loose question marks": r"¿\s|\s\?",
            "loose quotation marks": r"«\s|\s»",
            "tight unit": r"\d(?:%|°C|W|h|min)(?!\w)",
            "space before punctuation": r"\s[;:,.]",
            "English quotation marks": r"[“”]",
        }
    if code == "pt":
        rules |= {
            "loose quotation marks": r"«\s|\s»",
            "loose per cent": r"\d\s%",
            "space before punctuation": r"\s[?;:,.]",
            "English quotation marks": r"[“”]",
            "uncontracted preposition": r"\bem (?:os?|as?|uma?)\b",
            "Brazilian word": r"\b(?:vocês?|senhas?|tela|aplicativo|celular)\b",
        }
    if code == "de":
        rules |= {
            "loose quotation marks": r"„\s|\s“",
            "foreign quotation marks": r"[«»”]|(?<![^\s(])“",
            "tight unit": r"\d(?:%|°C)",
            "space before punctuation": r"\s[?;:,.]",
            "breakable space before the hour": r" Uhr\b",
            "tight ellipsis": r"\w…",
            "familiar address": r"\b(?:[Dd]u|[Dd]ir|[Dd]ich|[Dd]eine?[mnrs]?|[Ee]uch|[Ee]ure?[mnrs]?)\b",
            "old spelling": r"[Rr]oll[aä]den|\bdaß\b|\bmuß\b",
        }
    if code == "nl":
        rules |= {
            "loose quotation marks": r"‘\s|\s’(?![stn]\b)",
            "foreign quotation marks": r"[“”„«»]",
            "quotation mark for an apostrophe": r"‘[stn]\b",
            "loose per cent": r"\d\s%",
            "tight unit": r"\d(?:°C|W|min|uur)(?!\w)",
            "space before punctuation": r"\s[?;:,.]",
            "formal address": r"\b[Uu]w?\b",
        }
    if code == "pl":
        rules |= {
            "loose quotation marks": r"„\s|\s”",
            "foreign quotation marks": r"[«»“]|(?<!\S)”",
            "unclosed quotation mark": r"„[^”]*(?:„|$)",
            "loose per cent": r"\d\s%",
            "space before punctuation": r"\s[?;:,.]",
            "hyphen for a dash": r"\s-\s",
            "no comma before a clause": r"(?<!chyba)(?<![\s,;:–(]) (?:że|żeby|bo|więc|ponieważ|dopóki)\b",
            "gender of whoever is named": r"\bAa (?:się |już )?\w{2,}ł[ao]?\b",
            "formal address": r"\b(?:Pan|Pani|Państw\w+)\b",
        }
    return [name for name, rule in rules.items() if re.search(rule, text)]


@pytest.mark.parametrize("code", TRANSLATIONS)
def test_the_typography_is_that_of_the_language(code: str) -> None:
    found = {key: slips(code, prose(shown(locale(code), key))) for key in sentences(code)}
    assert {key: names for key, names in found.items() if names} == {}


@pytest.mark.parametrize("code", CODES)
def test_no_number_stands_on_another_line_than_its_unit(code: str) -> None:
    found = {key: shown(locale(code), key) for key in sentences(code)}
    assert {key: text for key, text in found.items() if "breakable space before a unit" in slips(code, text)} == {}
    assert "°C" in locale(code)("state-temperature", degrees="21")


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("fr", "Que voulez-vous ?"),
        ("fr", "Que voulez-vous?"),
        ("fr", "Langue : français"),
        ("fr", f"Langue{NARROW}: français"),
        ("fr", "« Aa »"),
        ("fr", "“Aa”"),
        ("fr", "l'aide"),
        ("fr", "40 %"),
        ("it", "Che cosa ?"),
        ("it", f"Aa{NO_BREAK}: spento"),
        ("it", "« Aa »"),
        ("it", "al 80%"),
        ("it", f"40{NO_BREAK}%"),
        ("it", "21 °C"),
        ("it", "Fatto!"),
        ("nl", "Welke ?"),
        ("nl", f"Aa{NO_BREAK}: uit"),
        ("nl", "‘ Aa ’"),
        ("nl", "“Aa”"),
        ("nl", "ook ‘s nachts"),
        ("nl", f"40{NO_BREAK}%"),
        ("nl", "21 °C"),
        ("nl", "21°C"),
        ("nl", "uw huis"),
        ("nl", "Gelukt!"),
        ("de", "„ Aa“"),
        ("de", "«Aa»"),
        ("de", "“Aa”"),
        ("de", "40%"),
        ("de", "21 °C"),
        ("de", "Welches Zuhause ?"),
        ("de", f"Aa{NO_BREAK}: aus"),
        ("de", "bis 18:40 Uhr"),
        ("de", "Einen Moment…"),
        ("de", "Was möchtest du sehen?"),
        ("de", "Rolläden"),
        ("de", "Fertig!"),
        ("es", "Hecho. Qué quieres ver?"),
        ("es", "¿Aa? Cuándo?"),
        ("es", "¿Qué quieres ver."),
        ("es", "¿ Qué quieres ver?"),
        ("es", "« Aa »"),
        ("es", "“Aa”"),
        ("es", "40%"),
        ("es", "21 °C"),
        ("es", "Aa : apagado"),
        ("es", "¡Hecho!"),
        ("pt", "« Aa »"),
        ("pt", "“Aa”"),
        ("pt", "Que casa ?"),
        ("pt", f"Aa{NO_BREAK}: ligado"),
        ("pt", f"40{NO_BREAK}%"),
        ("pt", "21 °C"),
        ("pt", "Em casa, em o visor"),
        ("pt", "A senha expirou."),
        ("pl", "„ Aa”"),
        ("pl", "“Aa”"),
        ("pl", "„Aa"),
        ("pl", f"40{NO_BREAK}%"),
        ("pl", "21 °C"),
        ("pl", "W którym domu ?"),
        ("pl", "Lampa - włączone"),
        ("pl", "Aa odłączyła dom"),
        ("pl", "Nie widzę że dom odpowiada"),
        ("pl", "Co Pan wybiera?"),
    ],
)
def test_a_typographic_slip_is_noticed(code: str, text: str) -> None:
    assert slips(code, text) != []


# How much room there is


@pytest.mark.parametrize("code", CODES)
def test_buttons_fit_a_phone(code: str) -> None:
    """Two stand in a row where English is short, three in the panels of devices."""
    keys = [key for key in sentences(code) if key.startswith(("button-", "door-", "setting-", "remedy-"))]
    labels = {key: shown(locale(code), key, 50) for key in keys if key not in NAMED}
    assert not {key: label for key, label in labels.items() if len(label) > 28 or "\n" in label or "<" in label}
    assert not {key: label for key in THREE_IN_A_ROW if len(label := labels[key]) > 14}


@pytest.mark.parametrize("code", TRANSLATIONS)
def test_buttons_that_stand_in_pairs_are_no_longer_than_twenty(code: str) -> None:
    keys = [key for key in sentences(code) if key.startswith(("door-", "setting-", "remedy-", "button-all-"))]
    keys += ["button-yes", "button-no", "button-link", "button-do-not-link", "button-refresh", "button-delete-yes"]
    keys += ["button-less-level", "button-more-level", "button-less-degrees", "button-more-degrees"]
    labels = {key: shown(locale(code), key, 50) for key in keys}
    assert not {key: label for key, label in labels.items() if len(label) > 20}


@pytest.mark.parametrize("code", CODES)
def test_what_telegram_shows_of_the_bot_has_the_length_telegram_takes(code: str) -> None:
    """Limits of setMyCommands, setMyDescription, setMyShortDescription and answerCallbackQuery."""
    spoken = locale(code)
    assert len(spoken.label("bot-description")) <= 512
    assert len(spoken.label("bot-short-description")) <= 120
    # Telegram takes 256; a menu on a phone shows about 40.
    assert not [key for key in sentences(code) if key.startswith("menu-") and len(spoken.label(key)) > 40]
    toasts = [key for key in sentences(code) if key.startswith(TOASTS)]
    assert not [key for key in toasts if len(shown(spoken, key)) > 200]
