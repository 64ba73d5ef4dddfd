"""What of a family's home is lent: passes and approvals in force, links nobody has opened, and ending each."""

from collections.abc import Mapping
from datetime import datetime

from markupsafe import Markup

from bot.chat import wording
from bot.chat.desk import Desk
from bot.chat.hosting import number_in, zone_of
from bot.chat.request import NotAllowed, Request
from bot.chat.screen import PAGE, Button, Row, Screen, Style
from bot.domain.rights import Refusal, Right, Role, Standing, Why
from bot.locales import Locale
from bot.services.household import Given, LeaveKind
from storage.records import ChatRecord

_MAY_END_ALL = frozenset({Role.OWNER, Role.ADULT})


async def listed(desk: Desk, request: Request, group: ChatRecord, rest: list[str]) -> Screen:
    locale, now = request.own_locale, request.clock()
    standing = await request.standing_in(group, False)
    given = [one for one in await desk.household.given(group.id) if one.until is None or now < one.until]
    if not given:
        return Screen(locale("lent-nothing", group=group.title))
    pages = -(-len(given) // PAGE)
    page = min(max(1, number_in(rest[0].removeprefix("p")) or 1), pages) if rest else 1
    shown = given[(page - 1) * PAGE : page * PAGE]
    names = await desk.registry.names({person for one in shown for person in (one.person, one.made_by) if person})
    lines = [locale("lent-title", group=group.title)]
    rows: list[Row] = []
    for place, one in enumerate(shown, 1 + (page - 1) * PAGE):
        lines.append(locale("lent-line", place=place, what=_told(one, names, request, group, locale)))
        if _may_end(standing, one):
            button = Button(
                locale.label("button-lent-end", place=place), f"pass {group.id} end {one.id}", style=Style.DANGER
            )
            rows.append((button,))
    turns = (("button-before", page - 1), ("button-after", page + 1))
    around = tuple(Button(locale.label(k), f"pass {group.id} list p{p}") for k, p in turns if 1 <= p <= pages)
    return Screen(Markup("\n").join(lines), (*rows, *((around,) if around else ())))


async def end(desk: Desk, request: Request, group: ChatRecord, number: int | None) -> Screen:
    """At once. A group is told when somebody loses what they had; a link nobody opened just stops working."""
    locale = request.own_locale
    one = next((one for one in await desk.household.given(group.id) if one.id == number), None)
    if one is not None and not _may_end(await request.standing_in(group, False), one):
        raise NotAllowed(Refusal(Why.ROLE, Right.INVITE))
    ended = None if one is None else await desk.household.revoke(group.id, one.id)
    if ended is None:
        return request.own("lent-gone")
    if ended.person is not None:
        names = await desk.registry.names([ended.person])
        name = names.get(ended.person, locale.label("nameless"))
        values = {"person": request.person.name, "guest": name, "kind": ended.kind.value}
        await request.announce(group, "lent-ended-announcement", values)
    if not request.private:
        return request.own("lent-ended")
    return await listed(desk, request, group, [])


def _may_end(standing: Standing, one: Given) -> bool:
    """To take away is safer than to give: any adult may. Others end what they gave themselves."""
    return standing.role in _MAY_END_ALL or one.made_by == standing.person


def _told(one: Given, names: Mapping[int, str], request: Request, group: ChatRecord, locale: Locale) -> Markup:
    """One line: whose it is, what, until when, and from whom."""

    def shown(moment: datetime | None) -> str:
        now, zone = request.clock(), zone_of(group, request)
        if moment is None:
            return locale.label("lent-for-good")
        return locale.label("lent-until", time=wording.moment(moment, now, zone, locale))

    nameless = locale.label("nameless")
    giver = names.get(one.made_by, nameless)
    values = {"giver": giver, "until": shown(one.until), "ends": shown(one.expires_at)}
    match one.kind:
        case LeaveKind.INVITATION:
            return locale("lent-open-invitation", role=one.role.value if one.role else "", **values)
        case LeaveKind.PASS if one.person is None:
            return locale("lent-open-pass", **values)
        case LeaveKind.PASS | LeaveKind.APPROVAL:
            person = nameless if one.person is None else names.get(one.person, nameless)
            return locale(f"lent-{one.kind.value}", person=person, **values)
