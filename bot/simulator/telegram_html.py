"""Telegram's HTML, read as strictly as TDLib reads it, and written again for a page to show."""

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.simulator.telegram_entities import Entity, link, units
from bot.simulator.telegram_refusals import Refusal, bad_request

TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "a": "text_link",
    "tg-emoji": "custom_emoji",
    "tg-time": "date_time",
}
CHARACTERS = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
CHARACTER = re.compile(r"&(?:#(?P<number>[0-9]{1,7})|#x(?P<hex>[0-9a-fA-F]{1,6})|(?P<name>lt|gt|amp|quot));?")
SPACE = " \t\r\n"
NAME_END = re.compile(r"[ \t\r\n=>/\"']")
VALUE_END = re.compile(r"[ \t\r\n>]")
MARK = re.compile(r"[<&]")


def parse_html(source: str) -> tuple[str, list[Entity]]:
    """Plain text and entities. Raises the refusal `can't parse entities: …`, byte offset included."""
    if "<" not in source and "&" not in source:
        return source, []
    return _Parser(source).parse()


@dataclass(slots=True)
class _Open:
    tag: str
    offset: int
    attributes: dict[str, str]
    at: int = 0  # where its text starts in the pieces already read


@dataclass(slots=True)
class _Parser:
    source: str
    at: int = 0
    offset: int = 0
    pieces: list[str] = field(default_factory=list)
    nested: list[_Open] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)
    inner: _Open | None = None  # the last element of code that was closed

    def parse(self) -> tuple[str, list[Entity]]:
        while self.at < len(self.source):
            mark = MARK.search(self.source, self.at)
            self._say(self.source[self.at : mark.start() if mark else None])
            self.at = mark.start() if mark else len(self.source)
            if mark and mark.group() == "&":
                self._character()
            elif mark:
                self._tag()
        if self.nested:
            raise refused(f'Can\'t find end tag corresponding to start tag "{self.nested[-1].tag}"')
        # Of two that cover the same words the outer one was closed last, and comes first.
        self.entities.reverse()
        self.entities.sort(key=lambda entity: (entity["offset"], -entity["length"]))
        return "".join(self.pieces), self.entities

    def _say(self, text: str) -> None:
        if text:
            self.pieces.append(text)
            self.offset += units(text)

    def _character(self) -> None:
        match = CHARACTER.match(self.source, self.at)
        said = match and (CHARACTERS.get(match["name"] or "") or _numbered(match))
        self._say(said or "&")
        self.at += len(match.group()) if match and said else 1

    def _tag(self) -> None:
        begin = self.at
        self.at += 1
        if self.source.startswith("/", self.at):
            self._end_tag(begin)
        else:
            self._start_tag(begin)

    def _start_tag(self, begin: int) -> None:
        name = self._name().lower()
        if self.at >= len(self.source):
            raise refused(f"Unclosed start tag at byte offset {self._bytes(begin)}")
        if name not in TAGS:
            raise refused(f'Unsupported start tag "{name}" at byte offset {self._bytes(begin)}')
        attributes: dict[str, str] = {}
        while self._next(begin, name) != ">":
            key, value = self._attribute(begin, name)
            attributes[key] = value
        self.at += 1
        if name == "span" and attributes.get("class") != "tg-spoiler":
            raise refused(f'Tag "span" must have class "tg-spoiler" at byte offset {self._bytes(begin)}')
        self.nested.append(_Open(name, self.offset, attributes, len(self.pieces)))

    def _attribute(self, begin: int, tag: str) -> tuple[str, str]:
        key = self._name().lower()
        if not key:
            raise refused(f'Empty attribute name in the tag "{tag}" at byte offset {self._bytes(begin)}')
        if self._next(begin, tag) != "=":
            return key, ""
        self.at += 1
        quote = self._next(begin, tag)
        if quote not in "\"'":
            return key, html.unescape(self._name(VALUE_END))
        end = self.source.find(quote, self.at + 1)
        if end < 0:
            raise refused(f"Unclosed start tag at byte offset {self._bytes(begin)}")
        value = self.source[self.at + 1 : end]
        self.at = end + 1
        return key, html.unescape(value)

    def _next(self, begin: int, tag: str) -> str:
        """The next character that is not a space."""
        while self.at < len(self.source) and self.source[self.at] in SPACE:
            self.at += 1
        if self.at >= len(self.source):
            raise refused(f'Unclosed start tag "{tag}" at byte offset {self._bytes(begin)}')
        return self.source[self.at]

    def _name(self, ending: re.Pattern[str] = NAME_END) -> str:
        end = ending.search(self.source, self.at)
        begin, self.at = self.at, end.start() if end else len(self.source)
        return self.source[begin : self.at]

    def _end_tag(self, begin: int) -> None:
        end = self.source.find(">", begin)
        if not self.nested:
            raise refused(f"Unexpected end tag at byte offset {self._bytes(begin)}")
        if end < 0:
            raise refused(f"Unclosed end tag at byte offset {self._bytes(begin)}")
        name, opened = self.source[begin + 2 : end].strip(SPACE).lower(), self.nested.pop()
        if name and name != opened.tag:
            raise refused(
                f'Unmatched end tag at byte offset {self._bytes(begin)}, expected "</{opened.tag}>", found "</{name}>"'
            )
        self.at = end + 1
        self._close(opened)

    def _close(self, opened: _Open) -> None:
        place = {"offset": opened.offset, "length": self.offset - opened.offset}
        entity = _entity(opened, "".join(self.pieces[opened.at :]))
        if entity and place["length"]:
            self.entities.append({**entity, **place, **self._language(opened, place)})

    def _language(self, opened: _Open, place: dict[str, int]) -> Entity:
        """Of `<pre><code class="language-…">` Telegram makes one block, not code inside a block."""
        inner = self.inner
        if opened.tag == "code":
            self.inner = opened
        if opened.tag != "pre" or inner is None or inner.offset != place["offset"]:
            return {}
        language = inner.attributes.get("class", "")
        if not language.startswith("language-") or self.entities[-1] != {"type": "code", **place}:
            return {}
        self.entities.pop()
        return {"language": language.removeprefix("language-")}

    def _bytes(self, at: int) -> int:
        return len(self.source[:at].encode())


def _numbered(match: re.Match[str]) -> str | None:
    number = int(match["number"] or 0) or int(match["hex"] or "0", 16)
    return chr(number) if 0 < number < 0x110000 and not 0xD800 <= number < 0xE000 else None


def _entity(opened: _Open, text: str) -> Entity | None:
    """What an element means; None where Telegram drops it and keeps the words."""
    kind, attributes = TAGS[opened.tag], opened.attributes
    match opened.tag:
        case "a":
            address = link(attributes.get("href") or text)
            return None if address is None else {"type": kind, "url": address}
        case "tg-emoji":
            return {"type": kind, "custom_emoji_id": attributes.get("emoji-id", "")}
        case "tg-time":
            shape = {"date_time_format": attributes["format"]} if attributes.get("format") else {}
            unix = attributes.get("unix", "")
            return {"type": kind, "unix_time": int(unix), **shape} if unix.isdecimal() else None
        case "blockquote" if "expandable" in attributes:
            return {"type": "expandable_blockquote"}
    return {"type": kind}


def refused(reason: str) -> Refusal:
    return bad_request(f"can't parse entities: {reason}")


WRITTEN = {
    "bold": ("<b>", "</b>"),
    "italic": ("<i>", "</i>"),
    "underline": ("<u>", "</u>"),
    "strikethrough": ("<s>", "</s>"),
    "spoiler": ('<span class="tg-spoiler">', "</span>"),
    "code": ("<code>", "</code>"),
    "pre": ("<pre>", "</pre>"),
    "blockquote": ("<blockquote>", "</blockquote>"),
    "expandable_blockquote": ("<blockquote expandable>", "</blockquote>"),
    "bot_command": ('<span class="tg-command">', "</span>"),
    "mention": ('<span class="tg-mention">', "</span>"),
}


def to_html(text: str, entities: Sequence[Entity]) -> str:
    """A fragment that is safe to put into a page: all is escaped, links lead to http(s) or tg only."""
    if not entities:
        return html.escape(text)
    coded = text.encode("utf-16-le")
    return _written(coded, sorted(entities, key=lambda e: (e["offset"], -e["length"])), 0, len(coded) // 2)


def _written(coded: bytes, entities: list[Entity], start: int, end: int) -> str:
    pieces = []
    while entities:
        entity = entities.pop(0)
        # Entities that cross each other are legal in a request and drawn by no app: the later one is cut.
        begin = max(entity["offset"], start)
        until = min(entity["offset"] + entity["length"], end)
        if begin >= until:
            continue
        inside = [other for other in entities if other["offset"] < until]
        entities = entities[len(inside) :]
        opening, closing = _marks(entity, coded, begin, until)
        pieces += [_escaped(coded, start, begin), opening, _written(coded, inside, begin, until), closing]
        start = until
    return "".join([*pieces, _escaped(coded, start, end)])


def _marks(entity: Entity, coded: bytes, begin: int, until: int) -> tuple[str, str]:
    match entity["type"]:
        case "text_link":
            return f'<a href="{html.escape(entity["url"])}">', "</a>"
        case "url":
            return f'<a href="{_escaped(coded, begin, until)}">', "</a>"
        case "date_time":
            shape = html.escape(entity.get("date_time_format", ""))
            return f'<time data-unix="{entity["unix_time"]}" data-format="{shape}">', "</time>"
        case kind:
            return WRITTEN.get(kind, ("", ""))


def _escaped(coded: bytes, start: int, end: int) -> str:
    return html.escape(coded[start * 2 : end * 2].decode("utf-16-le", "replace"))
