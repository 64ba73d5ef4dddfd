"""The end of an invitation's or a guest pass's link: somebody opens it in private, and their family hears of it."""

import re

from bot.chat import wording
from bot.chat.desk import Desk
from bot.chat.hosting import locale_of, zone_of
from bot.chat.request import Request
from bot.chat.scopes import ambients_of, told
from bot.chat.screen import Screen
from bot.domain.giving import handed_on, may_invite_as, outranks
from bot.domain.rights import Role, Standing
from bot.services.household import Given
from storage.records import ChatRecord

_SECRET = re.compile(r"[A-Za-z0-9_-]{20,60}", re.ASCII)


async def take(desk: Desk, request: Request, secret: str) -> Screen:
    """Everything is looked at again: a day may have passed, and who gave the link may have lost the right to.

    A role, like a pass, counts for who is present in the group. Somebody who is not keeps it until they come.
    """
    locale = request.locale
    offer = await desk.household.offered(secret) if _SECRET.fullmatch(secret) else None
    group = None if offer is None else await desk.registry.chat_by_id(offer[0])
    if offer is None or group is None or not group.active or not await desk.registry.links(group):
        return Screen(locale("link-ended"))
    given = offer[1]
    host = await request.standing_of(given.made_by, group, True)
    giver = (await desk.registry.names([given.made_by])).get(given.made_by, locale.label("nameless"))
    if given.made_by == request.person.id:
        return Screen(locale("link-own", group=group.title))
    if host.rules.frozen or host.rules.paused:
        return Screen(locale("link-frozen", group=group.title))
    if not _still_gives(host, given, request):
        return Screen(locale("link-void", person=giver))
    if not await _is_more(desk, request, group, given):
        return Screen(locale("link-needless", group=group.title))
    taken = await desk.household.take(secret, request.person.id)
    if taken is None:
        return Screen(locale("link-ended"))
    present = (await request.standing_in(group, False)).role is not Role.NOBODY
    if taken[1].role is not None:
        return await _came(request, group, taken[1].role, giver=giver, present=present)
    return await _was_given(desk, request, group, taken[1], giver=giver, present=present)


def _still_gives(host: Standing, given: Given, request: Request) -> bool:
    now = request.clock()
    if given.role is not None:
        return may_invite_as(host, given.role, now)
    leave = given.leave
    return leave is not None and leave.until is not None and now < leave.until and handed_on(host, leave, now) == leave


async def _is_more(desk: Desk, request: Request, group: ChatRecord, given: Given) -> bool:
    """Nobody becomes less by a link they open, also not while they are away from the group."""
    standing = await request.standing_in(group, True)
    written = (m.role for m in await desk.household.members(group.id) if m.person == request.person.id)
    connected = any(link.person == request.person.id for link in await desk.registry.links(group))
    roles = (standing.role, *(Role(role) for role in written), *((Role.OWNER,) if connected else ()))
    wished = Role.ADULT if given.role is None else given.role
    return all(outranks(wished, role) for role in roles)


async def _came(request: Request, group: ChatRecord, role: Role, *, giver: str, present: bool) -> Screen:
    values = {"person": request.person.name, "giver": giver, "role": role.value}
    await request.announce(group, "came-announcement", values)
    key = "came" if present else "came-absent"
    return Screen(request.locale(key, group=group.title, **values))


async def _was_given(
    desk: Desk, request: Request, group: ChatRecord, given: Given, *, giver: str, present: bool
) -> Screen:
    leave = given.leave
    assert leave is not None and leave.until is not None  # _still_gives made sure
    now, zone = request.clock(), zone_of(group, request)
    ambients = (await ambients_of(desk, await desk.registry.links(group))).values()
    spoken = locale_of(group, request)
    until = wording.moment(leave.until, now, zone, spoken)
    values = {"person": request.person.name, "giver": giver, "until": until, "what": told(leave, ambients, spoken)}
    await request.announce(group, "pass-announcement", values)
    locale = request.locale
    until = wording.moment(leave.until, now, zone, locale)
    key = "pass-taken" if present else "pass-taken-absent"
    return Screen(locale(key, group=group.title, giver=giver, until=until, what=told(leave, ambients, locale)))
