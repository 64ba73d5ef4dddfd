"""Answers /names: a family calls its rooms and devices what it likes, beside the names in the maker's app."""

import re
from collections.abc import AsyncIterator, Sequence

from markupsafe import Markup

from bot.chat import choosing, namebook, wording
from bot.chat.asking import mention
from bot.chat.desk import Desk, require
from bot.chat.namebook import Book
from bot.chat.request import Request
from bot.chat.screen import Button, Reply, Screen, column, fitting
from bot.chat.spelling import EVERY
from bot.domain.home import Ambient, Home, Module, Plant
from bot.domain.intents import NothingFits, Show, WhichOne
from bot.domain.rights import Right
from bot.locales import plain
from bot.services.aliases import MOST_OF_THING, Refused, Why

_MOST_CHOICES = 8
_SHOWN = re.compile(r"(?:(rest)|#([0-9]{1,10}))?(?: ?p([0-9]{1,3}))?", re.ASCII)
_CHANGED = re.compile(r"#([0-9]{1,10})\s+(?:(add)|drop ([0-9]{1,15})|(?:=\s*)?(.+))", re.ASCII | re.DOTALL)
_QUESTION = re.compile(r"/names (#[0-9]{1,10}) = …\Z", re.ASCII)


async def names(desk: Desk, request: Request) -> AsyncIterator[Screen]:
    """All of them, those of a room, those of a device; and what gives or takes one away."""
    book = await namebook.opened(desk, request)
    shown, changed = _SHOWN.fullmatch(request.text), _CHANGED.fullmatch(request.text)
    if shown is not None:
        yield _shown(book, shown)
    elif changed is not None:
        yield await _changed(book, changed)
    else:
        yield await _spoken(book)


def answered(question: str, said: str) -> str | None:
    """What follows the command that an answer to this message of ours stands for; None when it asked for no name."""
    found = _QUESTION.search(question)
    return f"{found[1]} = {said}" if found else None


def _shown(book: Book, told: re.Match[str]) -> Screen:
    page = int(told[3] or 1)
    if told[1]:
        return namebook.without_room(book, page)
    if told[2] is None:
        return namebook.everything(book, page)
    found = book.eyes.thing(int(told[2]))
    return namebook.unknown(book, f"#{told[2]}") if found is None else namebook.about(book, *found, page)


# What is changed


async def _changed(book: Book, told: re.Match[str]) -> Screen:
    await require(book.request, Right.SETTINGS)
    found = book.eyes.thing(int(told[1]))
    if found is None:
        return namebook.unknown(book, f"#{told[1]}")
    home, thing = found
    if told[2]:
        return _question(book, home, thing)
    if told[3]:
        await book.desk.aliases.take_away(book.link_of(home), int(told[3]))
        return namebook.about(await namebook.opened(book.desk, book.request), home, thing)
    return await _given(book, home, thing, told[4])


def _question(book: Book, home: Home, thing: Ambient | Module) -> Screen:
    """Nothing is remembered of it: the answer says by itself what it answers."""
    request, number = book.request, home.number(thing)
    if len(book.given.get(number, ())) >= MOST_OF_THING:
        return _refused(book, home, thing, Refused(Why.MANY, ""))
    asked = {"name": book.name(thing, home), "command": f"/names #{number} = …"}
    if request.private:
        text = request.locale("names-ask", **asked)
    else:
        # Only who is mentioned is brought to answer.
        text = request.locale("names-ask-group", person=mention(request.person.id, request.person.name), **asked)
    placeholder = request.own_locale.label("names-placeholder")
    return Screen(text, fresh=True, reply=Reply(placeholder, selective=not request.private))


async def _given(book: Book, home: Home, thing: Ambient | Module, said: str) -> Screen:
    link, languages = book.link_of(home), book.languages
    index = await book.desk.homes.index(link, sorted(languages))
    outcome = await book.desk.aliases.give(link, home, thing, said, languages=languages, index=index)
    if isinstance(outcome, Refused):
        return _refused(book, home, thing, outcome)
    told = book.request.locale("names-given", name=book.name(thing, home), alias=outcome.name)
    return namebook.about(await namebook.opened(book.desk, book.request), home, thing, headline=told)


def _refused(book: Book, home: Home, thing: Ambient | Module, refused: Refused) -> Screen:
    locale, bearer = book.request.locale, refused.bearer
    back = Button(locale.label("button-names-back"), f"names #{home.number(thing)}")
    if bearer is None:
        text = locale(f"names-refused-{refused.why}", alias=refused.name, most=MOST_OF_THING)
    elif bearer == thing:
        text = locale("names-refused-own", alias=refused.name)
    elif isinstance(bearer, Plant):
        text = locale("names-refused-taken", alias=refused.name, name=wording.name(bearer, locale))
    elif book.eyes.thing(home.number(bearer)) is None:
        text = locale("names-refused-unseen", alias=refused.name)
    else:
        text = locale("names-refused-taken", alias=refused.name, name=book.name(bearer, home))
    return Screen(text, ((back,),))


# What is typed


async def _spoken(book: Book) -> Screen:
    """ "kitchen lamp = the dragon", or the name alone."""
    words, given, said = (part.strip() for part in book.request.text.partition("="))
    if given:
        await require(book.request, Right.SETTINGS)
    for link in book.request.links:
        number = await book.desk.aliases.called(link, words, book.languages)
        if number is not None and (found := book.eyes.thing(number)) is not None:
            return await _meant(book, *found, said)
    heard = await choosing.heard(book.desk, book.request, words, EVERY)
    if isinstance(heard, Screen):
        return heard
    locale = book.request.locale
    match heard.intent:
        case Show(Ambient() | Module() as scope) if (found := book.eyes.thing(heard.home.number(scope))) is not None:
            return await _meant(book, *found, said)
        case WhichOne(candidates, _, _):
            return _which(book, heard.home, candidates, said, locale("which-one", said=words))
        case NothingFits(_, nearest, _) if nearest:
            return _which(book, heard.home, nearest, said, locale("nothing-fits", said=words))
    return namebook.unknown(book, words)


async def _meant(book: Book, home: Home, thing: Ambient | Module, said: str) -> Screen:
    return await _given(book, home, thing, said) if said else namebook.about(book, home, thing)


def _which(
    book: Book, home: Home, candidates: Sequence[Ambient | Module | Plant], said: str, question: Markup
) -> Screen:
    buttons = []
    for thing in candidates:
        if not isinstance(thing, Plant) and book.eyes.thing(number := home.number(thing)) is not None:
            whole = f"names #{number} = {plain(said)}" if said else f"names #{number}"
            buttons.append(Button(book.name(thing, home), fitting(whole, f"names #{number}")))
    return Screen(question, column(buttons[:_MOST_CHOICES]))
