"""Answers /start, /help, /cancel, /privacy, and what is said when nothing else fits."""

from collections.abc import AsyncIterator

from markupsafe import Markup

from bot.chat import guests, hosting, linking, passes, taking
from bot.chat.desk import Desk
from bot.chat.request import Request
from bot.chat.screen import Button, Screen, Style, column, fitting, pairs

_INVITED = "g-"
_CLAIM = "c-"


async def start(desk: Desk, request: Request) -> AsyncIterator[Screen]:
    """Also the end of every deep link: a claim from the browser, an invitation from a group."""
    if request.private and request.text.startswith(_CLAIM):
        yield await linking.claim(desk, request, request.text.removeprefix(_CLAIM))
    elif request.private and request.text.startswith(_INVITED):
        yield await linking.invited(desk, request, request.text.removeprefix(_INVITED))
    elif request.private and request.text.startswith(guests.TAKEN):
        yield await taking.take(desk, request, request.text.removeprefix(guests.TAKEN))
    elif request.private and request.text.startswith(tuple(hosting.PURPOSES)):
        async for screen in _host(desk, request):
            yield screen
    else:
        yield welcome(request)


async def _host(desk: Desk, request: Request) -> AsyncIterator[Screen]:
    """A host who was led here from the group goes on where they were."""
    word = hosting.PURPOSES[request.text[:2]]
    group = await desk.registry.invited(request.text[2:], request.person.id, word)
    if group is None:
        yield Screen(request.locale("link-ended"))
        return
    answer = guests.invite if word == "invite" else passes.give
    async for screen in answer(desk, request.saying(f"{word} {group.id}")):
        yield screen


def welcome(request: Request) -> Screen:
    """A few lines and one thing to do next."""
    locale = request.locale
    if request.link is not None:
        return Screen(locale("welcome-back"), pairs(_doors(request)))
    key = "welcome-group-hearing" if request.hears_all else "welcome-group"
    key = "welcome-private" if request.private else key
    connect = Button(locale.label("button-connect"), "connect", style=Style.PRIMARY)
    return Screen(locale(key), ((connect,), (Button(locale.label("button-help"), "help"),)))


async def help_(_desk: Desk, request: Request) -> AsyncIterator[Screen]:
    """Depends on whether there is a home and who else reads."""
    locale = request.locale
    if request.link is None:
        yield Screen(
            locale("help-unconnected"),
            ((Button(locale.label("button-connect"), "connect", style=Style.PRIMARY),),),
        )
        return
    parts = [locale("help-connected"), locale("help-sentences"), locale("help-names")]
    if not request.private:
        parts += [locale("help-group"), locale("help-sentences-group")]
    yield Screen(Markup("\n\n").join(parts), pairs(_doors(request)))


async def cancel(desk: Desk, request: Request) -> AsyncIterator[Screen]:
    waiting = await desk.registry.cancel(request.chat, request.person.id)
    yield Screen(request.locale("cancelled" if waiting else "nothing-to-cancel"))


async def privacy(_desk: Desk, request: Request) -> AsyncIterator[Screen]:
    """A file about one person is offered in private alone."""
    buttons = [Button(request.locale.label("button-delete"), "delete")]
    if request.private:
        buttons.insert(0, Button(request.locale.label("button-export"), "export"))
    yield Screen(request.locale("privacy"), column(buttons))


async def yes(desk: Desk, request: Request) -> AsyncIterator[Screen]:
    """Only reached when the question is no longer there; a good answer never gets here."""
    yield request.own("question-expired")


async def no(desk: Desk, request: Request) -> AsyncIterator[Screen]:
    number = request.text
    prompt = None
    if number.isascii() and number.isdigit() and len(number) < 16:
        prompt = await desk.registry.answered(int(number), request.chat, request.person.id)
    key = "question-dropped" if prompt else "question-expired"
    yield Screen(request.locale(key), toast=request.own_locale.label(key), own=prompt is None)


async def stranger(request: Request) -> Screen:
    """Words that are no command, in a private chat."""
    return Screen(
        request.locale("not-a-command" if request.link else "not-a-command-unconnected"),
        pairs(_doors(request)) if request.link else welcome(request).rows,
    )


def who(request: Request) -> Screen:
    """For who writes as the group: a press says who it is."""
    said = fitting(request.said, "status")
    button = Button(request.locale.label("button-it-is-me"), said, style=Style.PRIMARY)
    return Screen(request.locale("ask-who"), ((button,),))


def unconnected(request: Request) -> Screen:
    connect = Button(request.locale.label("button-connect"), "connect", style=Style.PRIMARY)
    return Screen(request.locale("not-connected"), ((connect,),))


def _doors(request: Request) -> tuple[Button, ...]:
    words = ("status", "plugs", "lights", "shutters", "heating", "energy", "scenes", "settings")
    return tuple(Button(request.locale.label(f"door-{word}"), word) for word in words)
