"""What each word of a sentence can stand for: the longest phrase first, names before vocabulary."""

from collections.abc import Sequence

from bot.language.concepts import (
    ACTIONS,
    AND,
    ARTICLE,
    COPULA,
    DEGREES,
    EITHER,
    FILLER,
    FLOOR,
    FORBIDDING,
    FRAMES,
    GENERAL,
    HENCE,
    JOINS,
    MEASURES,
    MODES,
    NOUNS,
    OTHER_WORLD,
    OUTDOORS,
    PERCENT,
    PLACE,
    PLURAL,
    POLITE,
    PREPOSITION,
    PURPOSE,
    REASON,
    RELATIVE,
    REPORTED,
    ROOM,
    RUN,
    SET,
    SMALL,
    SOLAR,
    STATES,
    SWITCH,
    bits,
)
from bot.language.courtesies import courteous
from bot.language.homeindex import HomeIndex
from bot.language.lexicon import Lexicon
from bot.language.numbering import counted, numbered, repeated
from bot.language.tags import Tag, all_of
from bot.language.typed import Typed

# What forbids only when it is not the name of something here.
_YIELDING = FORBIDDING & ~bits("negation", "conditional", "telling")


_DECIDING = (
    SET
    | SWITCH
    | RUN
    | ACTIONS
    | FORBIDDING
    | MODES
    | STATES
    | MEASURES
    | RELATIVE
    | COPULA
    | bits("all", "both", "except", "question", "which", "how_much", "everywhere", "percent", "degrees")
)


_SHORT_ROOM = 4
# What these say is heard before a sentence is tagged, while it is, or in names alone.
_BESIDES = EITHER | JOINS | REASON | HENCE | OUTDOORS | PURPOSE | REPORTED | SOLAR | GENERAL | FRAMES


_IN_NAMES = NOUNS | MEASURES | ROOM | FLOOR | PLACE


def tagged(
    words: Sequence[Typed], spoken: Lexicon, home: HomeIndex, *, whole: bool, within: int | None = None
) -> list[Tag]:
    """The sentence word by word. ``whole`` is whether names said completely are taken as such, where they reach any of
    the modules ``within``."""
    within = home.everything if within is None else within
    tags: list[Tag] = []
    place = 0
    words = _joined(repeated(_shortened(courteous(words, spoken), spoken, home), home), spoken)
    while place < len(words):
        found, length = _tag(words, place, spoken, home, within if whole else 0)
        tags += found
        place += length
    tags = _paired(tags)
    return list(counted(numbered(_placed(_hinted(tags, spoken, home)), home), spoken))


def _paired(tags: list[Tag]) -> list[Tag]:
    """ "Sowohl die Lampe als auch der Ofen": the halves of an "and" are that together, and what else they are alone."""
    first = next((place for place, tag in enumerate(tags) if tag.bits & EITHER), len(tags))
    other = next((place for place in range(first + 1, len(tags)) if tags[place].bits & JOINS), 0)
    halves = {first: FILLER, other: AND} if other else {}
    return [
        Tag(tag.word, halves[place])
        if place in halves
        else tag._replace(bits=tag.bits & ~_BESIDES)
        if tag.bits & _BESIDES
        else tag
        for place, tag in enumerate(tags)
    ]


def _placed(tags: Sequence[Tag]) -> Sequence[Tag]:
    """A place called by the word of a verb ("Serra") is that place beside another verb, and the verb without one."""
    doing = [tag for tag in tags if tag.bits & ACTIONS]
    if not any(tag.names for tag in doing):
        return tags
    verbs = any(not tag.names for tag in doing)
    return [
        tag
        if not tag.names or not tag.bits & ACTIONS or tag.mask
        else Tag(tag.word, 0, tag.names)
        if verbs or (place and tags[place - 1].bits & (PREPOSITION | ARTICLE))
        else tag._replace(names=())
        for place, tag in enumerate(tags)
    ]


def _hinted(tags: Sequence[Tag], spoken: Lexicon, home: HomeIndex) -> Sequence[Tag]:
    """ "The music" alone is no short for the music room: what belongs elsewhere is a name with more of it said."""
    made = list(tags)
    for place, tag in enumerate(tags):
        if not tag.names or tag.mask or tag.bits or not spoken.phrases.get(tag.word, 0) & OTHER_WORLD:
            continue
        masks = [all_of(other.names, home) for one, other in enumerate(tags) if one != place and other.names]
        if not any(mask & all_of(tag.names, home) for mask in masks) and not any(one.bits & NOUNS for one in tags):
            made[place] = Tag(tag.word, spoken.phrases[tag.word])
    return made


def _shortened(words: Sequence[Typed], spoken: Lexicon, home: HomeIndex) -> Sequence[Typed]:
    """Without the dots that only shorten a word: "hab. 2"."""
    return [
        typed
        for place, typed in enumerate(words)
        if typed.exact != "."
        or not 0 < place < len(words) - 1
        or not (words[place - 1].word in home.shortened or _short_room(words[place - 1].word, spoken))
    ]


def _short_room(word: str, spoken: Lexicon) -> bool:
    return len(word) <= _SHORT_ROOM and bool(spoken.phrases.get(word, 0) & ROOM)


def _joined(words: Sequence[Typed], spoken: Lexicon) -> Sequence[Typed]:
    """Without the commas that stand within a phrase: "ich will, dass"."""
    return [
        typed
        for place, typed in enumerate(words)
        if typed.word != ","
        or not 0 < place < len(words) - 1
        # "Right, off to the garage" switches nothing right off.
        or not any(
            meant and not meant & ACTIONS
            for start in range(place - 3, place)
            for said in ([one.word for one in words[max(start, 0) : place]] + [words[place + 1].word],)
            for meant in (spoken.phrases.get(" ".join(said), 0),)
        )
    ]


def _tag(
    words: Sequence[Typed], place: int, spoken: Lexicon, home: HomeIndex, within: int
) -> tuple[Sequence[Tag], int]:
    first = words[place]
    if first.bits and first.value is None:
        return (
            _asked(words, place, 1, first.bits, spoken) if first.bits & POLITE else ([Tag(first.word, first.bits)], 1)
        )
    number = spoken.numbers.get(first.word)
    if number is not None and place + 1 < len(words) and _unit(words[place + 1].word, spoken):
        # The Polish "pięć" is five and no stove ("piec").
        return [Tag(first.word, 0, (), number)], 1
    named = home.starts.get(first.word, 0) if within else 0
    phrased = spoken.starts.get(first.word, 1)
    if spoken.accented and place + 1 < len(words):
        text = f"{first.exact} {words[place + 1].exact}"
        if meant := spoken.accented.get(text):
            return [Tag(text, meant)], 2
    framed, asking = spoken.frames.found(words, place)
    for length in range(min(max(named, phrased, framed), len(words) - place), 0, -1):
        if length == framed:
            return _asked(words, place, length, asking, spoken)
        text = " ".join([one.word for one in words[place : place + length]])
        if length <= named and (mask := home.whole.get(text, 0)) & within and not _goes_on(words, place + length, home):
            return [_whole(text, mask, spoken, home)], length
        if 1 < length <= phrased and text in spoken.numbers:
            return [Tag(text, 0, (), spoken.numbers[text])], length
        if 1 < length <= phrased and (meant := spoken.phrases.get(text)):
            if within and meant & ACTIONS and meant & ~NOUNS and (begins := _numbered_name(words, place, length, home)):
                # "Pon la" of "pon la luz", where it is "luz 1" that is put on.
                return [Tag(text, meant & ~(NOUNS | PLURAL))], begins
            return _phrase(words[place : place + length], text, meant, spoken, home), length
    if first.value is not None:
        return [Tag(first.word, first.bits, home.forms.get(first.word, ()), first.value)], 1
    return [_single(first, spoken, home)], 1


def _asked(words: Sequence[Typed], place: int, length: int, asking: int, spoken: Lexicon) -> tuple[Sequence[Tag], int]:
    """A way to ask, with the verb behind it that would ask for nothing alone: "ti sarei grato se la spegnessi"."""
    end = place + length
    tags = [Tag(" ".join([one.word for one in words[place:end]]), asking)]
    verb = spoken.frames.verb(words, end) if asking & POLITE else -1
    between = [spoken.phrases.get(one.word, 0) for one in words[end:verb]]
    if verb < 0 or not all(meant & SMALL for meant in between):
        return tags, length
    tags += [Tag(one.word, meant & SMALL) for one, meant in zip(words[end:verb], between, strict=False)]
    return [*tags, Tag(words[verb].word, spoken.frames.bound[words[verb].word])], verb + 1 - place


def _unit(word: str, spoken: Lexicon) -> bool:
    return bool(spoken.phrases.get(word, 0) & (PERCENT | DEGREES))


def _numbered_name(words: Sequence[Typed], place: int, length: int, home: HomeIndex) -> int:
    """How far on in a phrase the name of a numbered thing begins, if one does."""
    last = place + length - 1
    if last + 1 < len(words) and f"{words[last].word} {words[last + 1].word}" in home.whole:
        return length - 1 if words[last + 1].value is not None else 0
    return 0


def _goes_on(words: Sequence[Typed], place: int, home: HomeIndex) -> bool:
    """Whether the letter that ends a name is a word of the sentence instead: "luce a 40%" is not "Luce A"."""
    if place >= len(words) or len(words[place - 1].word) > 1 or words[place - 1].value is not None:
        return False
    return words[place].value is not None or words[place].word in home.forms


def _whole(text: str, mask: int, spoken: Lexicon, home: HomeIndex) -> Tag:
    """What a name says beside itself is only what it is: "Garage door" opens nothing."""
    meant = 0
    for word in text.split():
        meant |= spoken.phrases.get(word, 0)
    names = tuple(dict.fromkeys(name for word in text.split() for name in home.forms.get(word, ())))
    return Tag(text, meant & (NOUNS | MEASURES | (0 if " " in text else STATES | ACTIONS)), names, None, mask)


def _phrase(words: Sequence[Typed], text: str, meant: int, spoken: Lexicon, home: HomeIndex) -> list[Tag]:
    if meant & _IN_NAMES & ~MEASURES and any(one.word in home.forms for one in words):
        # Words of a name that are a phrase of the language too keep both: "table lamp" in "Red table lamp".
        first, *others = (_single(one, spoken, home) for one in words)
        called = all_of(first.names, home)
        # Where the first word is none of a name ("à l'étage"), the others are all there is of one.
        alone = not called and (not meant & NOUNS or bool(meant & ACTIONS))
        rest = (
            one if one.names and (alone or called & all_of(one.names, home)) else Tag(one.word, FILLER)
            for one in others
        )
        if meant & ACTIONS:
            # "We need light" is no sum of its words; "en bas" is a place or the way down, and never both.
            return [Tag(text, meant, first.names), *rest] if meant & NOUNS else [Tag(text, meant)]
        # "Tende da sole" are awnings, and no curtains ("tende").
        besides = ~(ACTIONS | NOUNS if meant & NOUNS else ACTIONS)
        return [Tag(text, meant & _IN_NAMES | first.bits & besides, first.names), *rest]
    return [Tag(text, meant)]


def _single(typed: Typed, spoken: Lexicon, home: HomeIndex) -> Tag:
    meant = spoken.phrases.get(typed.exact) or spoken.phrases.get(typed.word, 0)
    number = spoken.numbers.get(typed.word)
    if meant & FORBIDDING and not meant & ~(_YIELDING | SMALL) and typed.word in home.forms:
        # "Left" may be long ago, or the left shutter: the name is tried, and whatever else is said must fit it.
        return Tag(typed.word, 0, home.forms[typed.word], number)
    if meant & ACTIONS and any(place.words == {typed.word} for place in home.places.get(typed.word, ())):
        return Tag(typed.word, meant, home.forms.get(typed.word, ()), number)
    if meant & _DECIDING and not meant & (_IN_NAMES & ~MEASURES):
        # What decides is never taken for a piece of a name.
        return Tag(typed.word, meant, (), number)
    names = home.forms.get(typed.word, ())
    if names and not meant and spoken.links and typed.word not in names:
        meant = _plural(typed.word, spoken)
    return Tag(typed.word, meant, names, number)


def _plural(word: str, spoken: Lexicon) -> int:
    """ "Nachttischlampen" are several, though it is one name that is inflected."""
    return next((PLURAL for cut in range(3, len(word) - 2) if spoken.phrases.get(word[cut:], 0) & PLURAL), 0)
