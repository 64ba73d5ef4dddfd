"""Telegram's HTML: what is kept, what is refused, and that no text at all breaks the page."""

from html.parser import HTMLParser

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.simulator.telegram_entities import cut, find_entities, link, trim, units
from bot.simulator.telegram_html import parse_html, to_html
from bot.simulator.telegram_refusals import Refusal

READ: tuple[tuple[str, str, list[tuple[str, str]]], ...] = (
    ("plain", "plain", []),
    ("a &lt; b &amp;&quot; &#65;&#x42; &foo; &#0; &", 'a < b &" AB &foo; &#0; &', []),
    ("<b>é😀</b>!", "é😀!", [("bold", "é😀")]),
    ("<strong>a<em>b</em></strong>", "ab", [("bold", "ab"), ("italic", "b")]),
    ("<b></b>", "", []),
    ('<a href="https://a.example/?x=1&amp;y=2">here</a>', "here", [("text_link", "here")]),
    ("<a>https://a.example/</a>", "https://a.example/", [("text_link", "https://a.example/")]),
    ('<a href="javascript:alert(1)">x</a>', "x", []),
    ("<a href=tg://user?id=7 >Ann</a>", "Ann", [("text_link", "Ann")]),
    ('<span class="tg-spoiler">s</span>', "s", [("spoiler", "s")]),
    ("<pre><code class='language-python'>x</code></pre>", "x", [("pre", "x")]),
    ("<pre><code>x</code></pre>", "x", [("pre", "x"), ("code", "x")]),
    ("<pre><code class='language-c'>x</code> y</pre>", "x y", [("pre", "x y"), ("code", "x")]),
    ("<pre>a<code class='language-c'>x</code></pre>", "ax", [("pre", "ax"), ("code", "x")]),
    ("<blockquote expandable>q</blockquote>", "q", [("expandable_blockquote", "q")]),
    ("<blockquote>q</>", "q", [("blockquote", "q")]),
    ("<tg-emoji emoji-id='5'>👍</tg-emoji>", "👍", [("custom_emoji", "👍")]),
    ('<tg-time unix="1790000000" format="wDT">then</tg-time>', "then", [("date_time", "then")]),
    ('<tg-time unix="1790000000">then</tg-time>', "then", [("date_time", "then")]),
    ('<tg-time unix="soon">then</tg-time>', "then", []),
)


@pytest.mark.parametrize(("source", "text", "entities"), READ)
def test_html_is_read_as_telegram_reads_it(source: str, text: str, entities: list[tuple[str, str]]) -> None:
    said, found = parse_html(source)
    assert said == text
    assert [(entity["type"], cut(said, entity)) for entity in found] == entities


REFUSED = (
    ("<x>a</x>", 'Unsupported start tag "x" at byte offset 0'),
    ("é<x>", 'Unsupported start tag "x" at byte offset 2'),
    ("a</b>", "Unexpected end tag at byte offset 1"),
    ("<b>a", 'Can\'t find end tag corresponding to start tag "b"'),
    ("<b>a</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
    ("<b>a</b", "Unclosed end tag at byte offset 4"),
    ("1 <", "Unclosed start tag at byte offset 2"),
    ("<b ", 'Unclosed start tag "b" at byte offset 0'),
    ("<a href='x", "Unclosed start tag at byte offset 0"),
    ("<a ='x'>", 'Empty attribute name in the tag "a" at byte offset 0'),
    ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
)


@pytest.mark.parametrize(("source", "reason"), REFUSED)
def test_wrong_html_is_refused_with_the_place_of_the_fault(source: str, reason: str) -> None:
    with pytest.raises(Refusal) as refusal:
        parse_html(source)
    assert refusal.value.description == f"Bad Request: can't parse entities: {reason}"


FOUND: tuple[tuple[str, list[str]], ...] = (
    ("/plugs kitchen off", ["/plugs"]),
    ("say /plugs@family_home_bot now", ["/plugs@family_home_bot"]),
    ("and/or //no </b> 1/2", []),
    ("/on@x", ["/on"]),
    ("hi @ben_b, see https://a.example/x?y=1.", ["@ben_b", "https://a.example/x?y=1"]),
    ("mail@ben_b.example", []),
    ("😀 /go", ["/go"]),
)


@pytest.mark.parametrize(("text", "words"), FOUND)
def test_commands_names_and_links_are_found_unasked(text: str, words: list[str]) -> None:
    assert [cut(text, entity) for entity in find_entities(text)] == words


def test_nothing_is_found_inside_code() -> None:
    text, entities = parse_html("<code>/on</code> /off")
    assert [cut(text, entity) for entity in find_entities(text, entities)] == ["/on", "/off"]
    assert [entity["type"] for entity in find_entities(text, entities)] == ["code", "bot_command"]


def test_white_space_around_a_text_is_cut_and_entities_move() -> None:
    text, entities = parse_html("\n 😀 <b>bold </b><i> </i>\n")
    said, kept = trim(text, entities)
    assert said == "😀 bold"
    assert [(entity["type"], cut(said, entity)) for entity in kept] == [("bold", "bold")]


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("https://a.example", "https://a.example"),
        ("a.example/x", "http://a.example/x"),
        ("http://127.0.0.1:80/x", "http://127.0.0.1:80/x"),
        ("http://localhost:80/x", None),
        ("ftp://a.example", None),
        ("http://[oops", None),
        ("tg://user?id=1", "tg://user?id=1"),
    ],
)
def test_a_link_is_kept_only_where_telegram_makes_one(address: str, kept: str | None) -> None:
    assert link(address) == kept


def test_what_is_drawn_says_the_same_with_every_kind_of_entity() -> None:
    source = (
        '<b>b<i>i</i></b> <u>u</u> <s>s</s> <a href="https://a.example/?a=1&amp;b=2">l</a> '
        '<tg-time unix="1790000000" format="t">x</tg-time> /on @ben_b https://b.example/?q=&lt;'
    )
    text, entities = parse_html(source)
    drawn = to_html(text, find_entities(text, entities))
    assert drawn == (
        '<b>b<i>i</i></b> <u>u</u> <s>s</s> <a href="https://a.example/?a=1&amp;b=2">l</a> '
        '<time data-unix="1790000000" data-format="t">x</time> <span class="tg-command">/on</span> '
        '<span class="tg-mention">@ben_b</span> <a href="https://b.example/?q=">https://b.example/?q=</a>&lt;'
    )


def test_entities_that_cross_are_cut() -> None:
    entities = [{"type": "bold", "offset": 0, "length": 3}, {"type": "italic", "offset": 2, "length": 3}]
    assert to_html("abcdef", entities) == "<b>ab<i>c</i></b>def"
    assert to_html("ab", [{"type": "bold", "offset": 5, "length": 3}]) == "ab"


class _Listener(HTMLParser):
    """Keeps the words and the names of the elements, as a browser would find them."""

    def __init__(self) -> None:
        super().__init__()
        self.words = ""
        self.open: list[str] = []

    def handle_data(self, data: str) -> None:
        self.words += data

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in {"b", "i", "u", "s", "a", "code", "pre", "span", "blockquote", "time"}
        assert not any((value or "").lower().startswith("javascript") for _, value in attrs)
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


KINDS = st.sampled_from(["bold", "text_link", "code", "pre", "date_time", "url", "unheard_of", "bot_command"])
PLACES = st.builds(
    lambda kind, offset, length: {
        "type": kind,
        "offset": offset,
        "length": length,
        "url": 'https://a.example/"><script>',
        "unix_time": 5,
    },
    KINDS,
    st.integers(0, 12),
    st.integers(1, 12),
)


@given(st.text("ab<>&\"'😀é/ \n", max_size=12), st.lists(PLACES, max_size=4))
def test_no_text_and_no_entities_break_the_page(text: str, entities: list[dict[str, object]]) -> None:
    listener = _Listener()
    inside = [entity for entity in entities if entity["offset"] + entity["length"] <= units(text)]  # type: ignore[operator]
    listener.feed(to_html(text, inside))
    listener.close()
    assert listener.words.replace("�", "") == text or "😀" in text
    assert not listener.open


@given(st.text("<>/ab&;#x12='\" é😀", max_size=30))
@example("&#xD800;")
@example("&#9999999;")
def test_any_source_is_either_read_or_refused(source: str) -> None:
    try:
        text, entities = parse_html(source)
    except Refusal as refusal:
        assert refusal.description.startswith("Bad Request: can't parse entities: ")
    else:
        assert all(0 <= entity["offset"] < entity["offset"] + entity["length"] <= units(text) for entity in entities)
