"""The frames people wrap an order in: "it would be nice if you ...", "..., that would be lovely"."""

from collections.abc import Sequence
from itertools import groupby

from bot.language.concepts import ARTICLE, ASKING, FILLER, FORBIDDING, FRAMES, KINDNESS, POLITE, WANT
from bot.language.lexicon import Lexicon
from bot.language.typed import COMMA, Typed


def courteous(words: Sequence[Typed], spoken: Lexicon) -> Sequence[Typed]:
    """The words with every frame as one that says please. A frame is what kind words, a word that asks ("would") and
    those that go with them make up; whatever else is said is none of it, so "it would be nice if Dad ..." stays."""
    words = _halved(words, spoken)
    if spoken.kind.isdisjoint([one.word for one in words]):
        return words
    made: list[Typed] = []
    framed = False
    runs = [list(run) for _, run in groupby(words, key=lambda one: one.word == COMMA.word or _frames(one, spoken) > 0)]
    for place, run in enumerate(runs):
        if _asks(run, spoken, last=place == len(runs) - 1):
            framed = True
            made += _framed(run, spoken)
        else:
            made += run
    return [_idle(one, spoken) for one in made] if framed else words


def _frames(typed: Typed, spoken: Lexicon) -> int:
    if typed.value is not None or typed.bits:
        return 0
    return (spoken.phrases.get(typed.exact) or spoken.phrases.get(typed.word, 0)) & FRAMES


def _asks(run: Sequence[Typed], spoken: Lexicon, *, last: bool) -> bool:
    said = 0
    for one in run:
        said |= _frames(one, spoken)
    if not (said & KINDNESS and said & ASKING):
        return False
    # "It would be nice in the sauna" is no frame: what is nice there follows at once.
    return last or run[-1].word == COMMA.word or not _frames(run[-1], spoken) & KINDNESS


def _framed(run: Sequence[Typed], spoken: Lexicon) -> list[Typed]:
    """One word for the run; a comma or an article at its ends is none of it."""
    start, end = 0, len(run)
    while run[start].word == COMMA.word:
        start += 1
    while run[end - 1].word == COMMA.word or spoken.phrases.get(run[end - 1].word, 0) & ARTICLE:
        end -= 1
    text = " ".join(one.word for one in run[start:end])
    return [*run[:start], Typed(text, text, None, POLITE | WANT), *run[end:]]


def _idle(typed: Typed, spoken: Lexicon) -> Typed:
    """A word of frames that is left over: the "would" of "it would be nice if it would close"."""
    meant = spoken.phrases.get(typed.word, 0)
    if not _frames(typed, spoken) or not meant & FORBIDDING:
        return typed
    return typed._replace(bits=FILLER)


def _halved(words: Sequence[Typed], spoken: Lexicon) -> Sequence[Typed]:
    """The halves of what says one thing as one: "ich hätte das Licht gern an", "nur die Tischlampe nicht"."""
    for last, pairs in spoken.halves.items():
        end = next((place for place, one in enumerate(words) if one.word == last), 0)
        for first, meant in pairs if end else ():
            for place in range(end - len(first)):
                if tuple(one.word for one in words[place : place + len(first)]) == first:
                    text = " ".join(first)
                    half = Typed(text, text, None, meant)
                    rest = words[place + len(first) : end]
                    return [*words[:place], half, *rest, Typed(last, last, None, FILLER), *words[end + 1 :]]
    return words
