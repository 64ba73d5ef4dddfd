"""From what somebody typed to what it means for a home."""

from collections.abc import Sequence

from bot.language.agreeing import agreed
from bot.language.homeindex import HomeIndex
from bot.language.listening import listened
from bot.language.meaning import NOTHING, Reading


def understand(text: str, home: HomeIndex, languages: Sequence[str], *, ambient: str | None = None) -> Reading:
    """What this sentence means for this home, to somebody who speaks these languages.

    ``ambient`` is where the speaker is, if that is known: "the light" is then the light there. Nothing raises, and
    nothing is guessed: a sentence with a word nobody knows, a negation, another time or another subject is no
    command, and what may be several things is asked back.

    >>> from types import SimpleNamespace
    >>> from bot.language import index
    >>> def module(id, name, ambient, device, *classes):
    ...     return SimpleNamespace(
    ...         id=id, name=name, ambient=ambient, floor=None, device=device, classes=frozenset(classes)
    ...     )
    >>> home = index(
    ...     [
    ...         module("m1", "Ceiling", "Kitchen", "light"),
    ...         module("m2", "Coffee machine", "Kitchen", "plug"),
    ...         module("m3", "Ceiling", "Study", "light"),
    ...         module("m4", "Blind", "Study", "automation", "shutter"),
    ...     ],
    ...     ["en"],
    ... )
    >>> understand("turn the cofee machine on, and the study blind to 40%", home, ["en"]).commands
    (Command(action='on', modules=('m2',), value=None), Command(action='set_position', modules=('m4',), value=40.0))
    >>> understand("which lights are on?", home, ["en"]).question
    Question(kind='state', modules=('m1', 'm3'), state='on')
    >>> [candidate.name for candidate in understand("turn off the light", home, ["en"]).ask]
    ['Ceiling, Kitchen', 'Ceiling, Study']
    >>> understand("turn off the light", home, ["en"], ambient="Study").commands
    (Command(action='off', modules=('m3',), value=None),)
    >>> bool(understand("don't turn off the kitchen light", home, ["en"]))
    False
    """
    said = listened(text, home, languages, ambient)
    heard = [listener.heard(typed) for listener, typed in said]
    # Whoever understands every word and hears that nothing is asked for is right, whatever others make of it.
    refused = any(one.refused for one in heard)
    meant = NOTHING if refused else agreed((one.reading for one in heard), home)
    if meant and not meant.question:
        return meant
    # "Spegni la tele che vado a letto": what looks like a question there is why.
    apart = (reading for listener, _ in said for reading in listener.apart() if reading.commands or reading.ask)
    return agreed(apart, home) or meant
