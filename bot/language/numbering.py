"""Numbers in a sentence: those that are part of a name, and those of several words."""

from collections.abc import Iterator, Sequence

from bot.language.concepts import AND, DEGREES, NOUNS, PERCENT
from bot.language.homeindex import HomeIndex
from bot.language.lexicon import Lexicon
from bot.language.numerals import follows
from bot.language.tags import Tag, all_of
from bot.language.typed import Typed


def repeated(words: Sequence[Typed], home: HomeIndex) -> Sequence[Typed]:
    """ "Lamp 1 and 2" with the name said again: "lamp 1 and lamp 2"."""
    made: list[Typed] = []
    called: Typed | None = None
    for place, typed in enumerate(words):
        if typed.value is not None and not typed.bits and place:
            before = words[place - 1]
            if before.value is None and f"{before.word} {typed.word}" in home.whole:
                called = before
            elif (
                called is not None
                and f"{called.word} {typed.word}" in home.whole
                and words[place - 2].value is not None
            ):
                made.append(called)
        made.append(typed)
    return made


def numbered(tags: Sequence[Tag], home: HomeIndex) -> list[Tag]:
    """A number is a name where something said just before is called so: "Lamp 2", "bedroom two"."""
    made = list(tags)
    for place, tag in enumerate(tags[1:], 1):
        before = tags[place - 1]
        if tag.value is None or tag.bits or not tag.value.is_integer():
            continue
        if not before.names and not before.bits & NOUNS:
            continue
        after = tags[place + 1] if place + 1 < len(tags) else tag
        unit = after.value is None and after.bits & (PERCENT | DEGREES)
        number = str(int(tag.value))
        called = all_of(before.names, home) if before.names else home.everything
        if not unit and home.named(number) & called:
            made[place] = Tag(tag.word, 0, (number,))
    return made


def counted(tags: Sequence[Tag], spoken: Lexicon) -> Iterator[Tag]:
    """Number words put together: "vingt et un" is 21. A one that is an article as well stays an article."""
    place = 0
    while place < len(tags):
        tag = tags[place]
        place += 1
        if tag.value is None or tag.word.isdecimal() or "." in tag.word or "," in tag.word:
            yield tag
            continue
        value = tag.value
        while place < len(tags):
            joining = 1 if tags[place].bits & AND and tags[place].word != "," and place + 1 < len(tags) else 0
            more = tags[place + joining].value
            together = None if more is None else follows(spoken.style, value, more)
            if together is None:
                break
            value, place = together, place + joining + 1
        if value == tag.value == 1 and tag.bits:
            yield tag._replace(value=None)
        else:
            yield Tag(tag.word, 0, tag.names, value)
