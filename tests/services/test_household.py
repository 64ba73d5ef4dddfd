"""Who is what in a chat: roles by what Telegram, the links and the family say; links that give, and end, once."""

import asyncio
from datetime import datetime, timedelta

import pytest
from sqlalchemy import create_engine, make_url, text

from bot.domain.devices import DeviceSystem
from bot.domain.home import AmbientId
from bot.domain.rights import Bounds, Cell, Leave, Right, Role, Rules, Standing
from bot.services.household import LINK_LIFE, Household, LeaveKind, Presence
from bot.services.rule_texts import reconciled, written
from storage.records import ChatKind, ChatRecord, LeaveRecord, LinkRecord
from storage.store import Store
from storage.vault import Vault
from tests.services.hands import Clock

ANNA, BEN, LEO, EVE = 1, 2, 3, 2**40
PLUG = Cell(Right.SWITCH, DeviceSystem.ENERGY)
SWITCH = Leave(frozenset({Right.SWITCH}))


@pytest.fixture
def household(store: Store, clock: Clock) -> Household:
    return Household(store, clock=clock)


@pytest.fixture
async def group(store: Store) -> ChatRecord:
    """Anna connected the home here."""
    chat = await store.chats.of(-100, ChatKind.GROUP, "Family")
    await connect(store, chat, ANNA)
    return chat


async def connect(store: Store, chat: ChatRecord, person: int) -> LinkRecord:
    account = await store.accounts.of("eliot", f"subject {person}")
    return await store.links.create(
        chat.id,
        account,
        person,
        access_token="a",
        refresh_token="r",
        expires_at=store.clock(),
        now=store.clock(),
    )


async def stands(
    household: Household, store: Store, chat: ChatRecord, person: int, presence: Presence = Presence.MEMBER
) -> Standing:
    return await household.standing(chat, person, presence, await store.links.of_chat(chat.id))


# Roles


@pytest.mark.parametrize(
    ("person", "presence", "role"),
    [
        (ANNA, Presence.MEMBER, Role.OWNER),
        (ANNA, Presence.ADMIN, Role.OWNER),
        (ANNA, Presence.ABSENT, Role.NOBODY),
        (BEN, Presence.ADMIN, Role.ADULT),
        (BEN, Presence.MEMBER, Role.GUEST),
        (BEN, Presence.ABSENT, Role.NOBODY),
    ],
)
async def test_the_role_of_whom_nobody_decided_on(
    household: Household, store: Store, group: ChatRecord, person: int, presence: Presence, role: Role
) -> None:
    assert await stands(household, store, group, person, presence) == Standing(person, role)


@pytest.mark.parametrize(
    ("presence", "role"),
    [(Presence.ADMIN, Role.OWNER), (Presence.MEMBER, Role.GUEST), (Presence.ABSENT, Role.NOBODY)],
)
async def test_while_there_is_no_home_its_admins_may_connect_one(
    household: Household, store: Store, presence: Presence, role: Role
) -> None:
    chat = await store.chats.of(-200, ChatKind.GROUP, "Empty")
    assert (await stands(household, store, chat, BEN, presence)).role is role


@pytest.mark.parametrize("role", Role)
async def test_what_the_owner_chose_goes_before_what_telegram_says(
    household: Household, store: Store, group: ChatRecord, role: Role
) -> None:
    await household.appoint(group.id, BEN, role)
    for presence in (Presence.ADMIN, Presence.MEMBER):
        assert (await stands(household, store, group, BEN, presence)).role is role
    assert (await stands(household, store, group, BEN, Presence.ABSENT)).role is Role.NOBODY


async def test_what_newcomers_start_with_does_not_bind_an_admin(
    household: Household, store: Store, group: ChatRecord
) -> None:
    await household.meet(group.id, BEN)
    assert (await stands(household, store, group, BEN)).role is Role.GUEST
    assert (await stands(household, store, group, BEN, Presence.ADMIN)).role is Role.ADULT
    await household.appoint(group.id, BEN, Role.GUEST)
    assert (await stands(household, store, group, BEN, Presence.ADMIN)).role is Role.GUEST


async def test_who_connected_the_home_owns_it_whatever_was_chosen(
    household: Household, store: Store, group: ChatRecord
) -> None:
    await household.appoint(group.id, ANNA, Role.NOBODY)
    assert (await stands(household, store, group, ANNA)).role is Role.OWNER


async def test_a_private_chat_is_its_persons_alone(household: Household, store: Store) -> None:
    chat = await store.chats.of(ANNA, ChatKind.PRIVATE, "Anna")
    await household.appoint(chat.id, BEN, Role.ADULT)
    for presence in Presence:
        assert (await stands(household, store, chat, ANNA, presence)).role is Role.OWNER
        assert (await stands(household, store, chat, BEN, presence)).role is Role.NOBODY


async def test_a_role_nobody_knows_is_none(household: Household, store: Store, group: ChatRecord) -> None:
    """As a newer release may have written it, or somebody else."""
    await store.families.set_role(group.id, BEN, "boss", store.clock())
    assert (await stands(household, store, group, BEN, Presence.ADMIN)).role is Role.NOBODY


async def test_a_role_counts_in_its_chat_only(household: Household, store: Store, group: ChatRecord) -> None:
    elsewhere = await store.chats.of(-300, ChatKind.GROUP, "Others")
    await connect(store, elsewhere, EVE)
    await household.appoint(group.id, BEN, Role.ADULT)
    await household.approve(group.id, BEN, SWITCH, by=ANNA)
    assert await stands(household, store, elsewhere, BEN) == Standing(BEN, Role.GUEST)
    assert (await stands(household, store, elsewhere, ANNA)).role is Role.GUEST
    assert await household.chats_of(BEN) == (group.id,)


async def test_newcomers_are_met_once_in_the_role_chosen_for_them(
    household: Household, store: Store, group: ChatRecord
) -> None:
    await household.change(group.id, lambda rules: Rules(newcomers=Role.CHILD))
    assert (await stands(household, store, group, BEN)).role is Role.CHILD
    assert await household.meet(group.id, BEN)
    assert not await household.meet(group.id, BEN)
    await household.change(group.id, lambda rules: Rules(newcomers=Role.NOBODY))
    assert (await stands(household, store, group, BEN)).role is Role.CHILD
    assert (await stands(household, store, group, LEO)).role is Role.NOBODY
    assert [(member.person, member.role, member.told) for member in await household.members(group.id)] == [
        (BEN, "child", False)
    ]


async def test_somebody_met_twice_at_once_is_new_once(household: Household, group: ChatRecord) -> None:
    assert sorted(await asyncio.gather(*(household.meet(group.id, BEN) for _ in range(6)))) == [False] * 5 + [True]


# Rules


async def test_rules_are_read_as_they_were_changed(household: Household, store: Store, group: ChatRecord) -> None:
    assert await household.rules(group.id) == Rules()
    changed = await household.change(group.id, lambda rules: rules.deciding(BEN, PLUG, True).bounding(LEO, None))
    assert changed == Rules(decisions={BEN: {PLUG: True}}, bounds={LEO: None})
    assert await household.rules(group.id) == changed
    assert (await stands(household, store, group, BEN)).rules == changed


async def test_changes_made_at_once_all_come_through(household: Household, group: ChatRecord) -> None:
    people = range(100, 120)
    await asyncio.gather(
        *(
            household.change(group.id, lambda rules, person=person: rules.deciding(person, PLUG, True))  # type: ignore[misc]
            for person in people
        )
    )
    assert set((await household.rules(group.id)).decisions) == set(people)


# A file of SQLite has one process.
@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_two_processes_that_change_the_rules_both_come_through(
    household: Household, store: Store, group: ChatRecord, database_url: str, vault: Vault, clock: Clock
) -> None:
    other_store = await Store.open(database_url, vault=vault, clock=clock)
    other = Household(other_store, clock=clock)
    for turn in range(5):
        ours, theirs = 100 + turn, 200 + turn
        await asyncio.gather(
            household.change(group.id, lambda rules, who=ours: rules.bounding(who, None)),  # type: ignore[misc]
            other.change(group.id, lambda rules, who=theirs: rules.bounding(who, None)),  # type: ignore[misc]
        )
    await household.change(group.id, lambda rules: rules.bounding(BEN, None))
    expected = {BEN, *range(100, 105), *range(200, 205)}
    assert set((await household.rules(group.id)).bounds) == expected
    await other_store.close()


async def test_a_change_somebody_overtakes_again_and_again_is_given_up(
    household: Household, group: ChatRecord, database_url: str
) -> None:
    """Another connection writes while each change is being thought of; what it wrote is not lost."""
    await household.change(group.id, lambda rules: rules)
    engine = create_engine(make_url(database_url.replace("postgresql:", "postgresql+psycopg:")))
    days = iter(range(1, 100))

    def overtaken(rules: Rules) -> Rules:
        with engine.begin() as connection:
            others = {"rules": written(Rules(history_days=next(days)))}
            connection.execute(text("UPDATE families SET rules = :rules"), others)
        return rules.bounding(BEN, None)

    with pytest.raises(RuntimeError, match="faster"):
        await household.change(group.id, overtaken)
    engine.dispose()
    assert await household.rules(group.id) == Rules(history_days=next(days) - 1)


@pytest.mark.parametrize("unread", ["{", "null", '{"kept": 7}', '{"newcomers": "owner"}'])
async def test_rules_nobody_can_read_make_nobody_an_owner_and_can_be_mended(
    household: Household, store: Store, group: ChatRecord, unread: str
) -> None:
    await store.families.set_rules(group.id, "", unread)
    assert (await stands(household, store, group, ANNA)).role is Role.OWNER
    assert (await stands(household, store, group, BEN)).role in (Role.GUEST, Role.NOBODY)
    await household.change(group.id, lambda rules: Rules(newcomers=Role.CHILD))
    assert (await stands(household, store, group, BEN)).rules == Rules(newcomers=Role.CHILD)


# Leaving


async def test_who_leaves_is_as_if_they_had_never_been_there(
    household: Household, store: Store, group: ChatRecord
) -> None:
    await household.appoint(group.id, BEN, Role.ADULT)
    await household.approve(group.id, BEN, SWITCH, by=ANNA)
    await household.change(
        group.id,
        lambda rules: (
            rules.deciding(BEN, PLUG, True)
            .bounding(BEN, Bounds(18, 19))
            .keeping(AmbientId("a"), [BEN, LEO])
            .bounding(LEO, None)
        ),
    )
    assert await household.leave(group.id, BEN)
    assert not await household.leave(group.id, BEN)
    left = Rules(bounds={LEO: None}, kept={AmbientId("a"): frozenset({LEO})})
    assert await stands(household, store, group, BEN) == Standing(BEN, Role.GUEST, left)
    assert await household.chats_of(BEN) == ()


async def test_who_was_only_named_in_the_rules_is_forgotten_by_them(household: Household, group: ChatRecord) -> None:
    await household.change(group.id, lambda rules: rules.deciding(BEN, PLUG, True))
    assert not await household.leave(group.id, BEN)
    assert await household.rules(group.id) == Rules()


# Leaves


async def test_an_approval_holds_until_its_end(household: Household, store: Store, group: ChatRecord) -> None:
    until = store.clock() + timedelta(hours=1)
    leave = Leave(frozenset({Right.SWITCH}), until=until, ambients=frozenset({AmbientId("a")}))
    await household.approve(group.id, BEN, leave, by=ANNA)
    assert (await stands(household, store, group, BEN)).leaves == (leave,)
    assert (await stands(household, store, group, LEO)).leaves == ()
    (given,) = await household.given(group.id)
    assert (given.kind, given.person, given.made_by, given.until) == (LeaveKind.APPROVAL, BEN, ANNA, until)
    assert (given.role, given.leave) == (None, leave)


async def test_who_is_nobody_has_no_leave(household: Household, store: Store, group: ChatRecord) -> None:
    await household.approve(group.id, BEN, SWITCH, by=ANNA)
    assert (await stands(household, store, group, BEN, Presence.ABSENT)).leaves == ()
    await household.appoint(group.id, BEN, Role.NOBODY)
    assert (await stands(household, store, group, BEN)).leaves == ()


async def test_an_invitation_makes_a_member_of_who_opens_it_first(
    household: Household, store: Store, group: ChatRecord
) -> None:
    secret = await household.invite(group.id, Role.CHILD, by=ANNA)
    offer = await household.offered(secret)
    assert offer is not None
    chat, given = offer
    assert (chat, given.kind, given.role, given.person) == (group.id, LeaveKind.INVITATION, Role.CHILD, None)
    assert given.expires_at == store.clock() + LINK_LIFE
    assert await household.given(group.id) == (given,)

    taken = await household.take(secret, BEN)

    assert taken is not None
    assert (taken[0], taken[1].role, taken[1].person) == (group.id, Role.CHILD, BEN)
    assert (await stands(household, store, group, BEN)).role is Role.CHILD
    assert await household.given(group.id) == ()
    for person in (BEN, LEO):
        assert await household.take(secret, person) is None
    assert await household.offered(secret) is None
    assert (await stands(household, store, group, LEO)).role is Role.GUEST


async def test_a_pass_belongs_to_who_opens_it_first(household: Household, store: Store, group: ChatRecord) -> None:
    until = store.clock() + timedelta(days=3)
    leave = Leave(frozenset({Right.SWITCH}), until=until, systems=frozenset({DeviceSystem.LIGHTING}))
    secret = await household.offer_pass(group.id, leave, by=ANNA)
    assert (await stands(household, store, group, BEN)).leaves == ()
    taken = await household.take(secret, BEN)
    assert taken is not None
    assert (taken[0], taken[1].kind, taken[1].leave, taken[1].person) == (group.id, LeaveKind.PASS, leave, BEN)
    assert await household.take(secret, LEO) is None
    assert await stands(household, store, group, BEN) == Standing(BEN, Role.GUEST, leaves=(leave,))
    assert (await stands(household, store, group, LEO)).leaves == ()


@pytest.mark.parametrize("role", [Role.ADULT, None])
async def test_of_those_who_open_a_link_at_once_one_gets_it(
    household: Household, group: ChatRecord, role: Role | None
) -> None:
    for turn in range(8):
        secret = await (
            household.offer_pass(group.id, SWITCH, by=ANNA)
            if role is None
            else household.invite(group.id, role, by=ANNA)
        )
        outcomes = await asyncio.gather(*(household.take(secret, 100 * turn + person) for person in range(2, 6)))
        assert len([outcome for outcome in outcomes if outcome is not None]) == 1
    somebody = await household.members(group.id) if role else await household.given(group.id)
    assert len(somebody) == 8


async def test_a_link_can_be_opened_for_a_day(household: Household, group: ChatRecord, clock: Clock) -> None:
    secrets = [await household.invite(group.id, Role.ADULT, by=ANNA) for _ in range(2)]
    clock.now += LINK_LIFE - timedelta(microseconds=1)
    assert await household.take(secrets[0], BEN) is not None
    clock.now += timedelta(microseconds=1)
    assert await household.offered(secrets[1]) is None
    assert await household.take(secrets[1], LEO) is None
    assert [member.person for member in await household.members(group.id)] == [BEN]


@pytest.mark.parametrize("forged", ["", "x", "\ud83d", "a" * 10_000, "%"])
async def test_a_forged_link_opens_nothing(household: Household, group: ChatRecord, forged: str) -> None:
    secret = await household.invite(group.id, Role.ADULT, by=ANNA)
    for attempt in (forged, secret[:-1], secret + "x", secret.swapcase()):
        assert await household.offered(attempt) is None
        assert await household.take(attempt, EVE) is None
    assert await household.members(group.id) == ()


async def test_secrets_are_long_and_not_kept(household: Household, store: Store, group: ChatRecord) -> None:
    secrets = {await household.invite(group.id, Role.ADULT, by=ANNA) for _ in range(20)}
    assert len(secrets) == 20
    # Behind "?start=i-" there is room for 62 characters of this alphabet.
    assert all(32 <= len(secret) <= 62 and secret.replace("-", "").replace("_", "").isalnum() for secret in secrets)
    said = repr(await store.families.open_offers(group.id, store.clock()))
    assert not any(secret in said for secret in secrets)


@pytest.mark.parametrize(
    ("had", "invited", "has"),
    [
        (Role.OWNER, Role.GUEST, Role.OWNER),
        (Role.ADULT, Role.GUEST, Role.ADULT),
        (Role.ADULT, Role.CHILD, Role.ADULT),
        (Role.ADULT, Role.ADULT, Role.ADULT),
        (Role.GUEST, Role.CHILD, Role.CHILD),
        (Role.NOBODY, Role.GUEST, Role.GUEST),
    ],
)
async def test_an_invitation_takes_nothing_away(
    household: Household, store: Store, group: ChatRecord, had: Role, invited: Role, has: Role
) -> None:
    """Nor can somebody be talked out of their home by a link."""
    await household.appoint(group.id, BEN, had)
    taken = await household.take(await household.invite(group.id, invited, by=LEO), BEN)
    assert taken is not None
    assert taken[1].role is has
    assert (await stands(household, store, group, BEN)).role is has


@pytest.mark.parametrize("role", [Role.OWNER, Role.NOBODY])
async def test_no_link_makes_an_owner(household: Household, store: Store, group: ChatRecord, role: Role) -> None:
    secret = await household.invite(group.id, role, by=ANNA)
    assert await household.offered(secret) is None
    assert await household.take(secret, EVE) is None
    assert (await stands(household, store, group, EVE)).role is Role.GUEST
    assert await household.members(group.id) == ()


async def test_a_link_of_somebody_who_left_is_worth_nothing(household: Household, group: ChatRecord) -> None:
    await household.appoint(group.id, BEN, Role.ADULT)
    invitation = await household.invite(group.id, Role.ADULT, by=BEN)
    guest_pass = await household.offer_pass(group.id, SWITCH, by=BEN)
    await household.leave(group.id, BEN)
    assert await household.take(invitation, BEN) is None
    assert await household.take(guest_pass, EVE) is None


async def test_a_leave_is_revoked_once_and_in_its_chat(household: Household, store: Store, group: ChatRecord) -> None:
    elsewhere = await store.chats.of(-300, ChatKind.GROUP, "Others")
    await household.approve(group.id, BEN, SWITCH, by=ANNA)
    (given,) = await household.given(group.id)
    assert await household.revoke(elsewhere.id, given.id) is None
    assert (await stands(household, store, group, BEN)).leaves == (SWITCH,)
    assert await household.revoke(group.id, given.id) == given
    assert await household.revoke(group.id, given.id) is None
    assert (await stands(household, store, group, BEN)).leaves == ()


async def test_what_has_ended_is_told_until_it_is_revoked(
    household: Household, store: Store, group: ChatRecord, clock: Clock
) -> None:
    await household.approve(group.id, BEN, Leave(SWITCH.rights, until=clock() + timedelta(hours=1)), by=ANNA)
    await household.approve(group.id, LEO, SWITCH, by=ANNA)
    await household.invite(group.id, Role.ADULT, by=ANNA)
    assert await household.ended() == ()
    clock.moves(hours=1)
    ((chat, over),) = await household.ended()
    assert (chat, over.person, over.kind) == (group.id, BEN, LeaveKind.APPROVAL)
    clock.moves(days=1)
    assert [given.kind for _, given in await household.ended()] == [LeaveKind.APPROVAL, LeaveKind.INVITATION]
    assert len(await household.ended(limit=1)) == 1
    for place, given in await household.ended():
        assert await household.revoke(place, given.id) == given
    assert await household.ended() == ()
    assert [given.person for given in await household.given(group.id)] == [LEO]


async def given_raw(store: Store, chat: ChatRecord, kind: str, body: str, until: datetime | None = None) -> LeaveRecord:
    return await store.families.give(chat.id, BEN, kind, body, made_by=ANNA, until=until, now=store.clock())


@pytest.mark.parametrize("kind", ["pass", "approval", "invitation", "gift", ""])
@pytest.mark.parametrize("body", ["", "{", "null", "[]", '{"rights": ["switch"]}', '{"role": "owner"}'])
async def test_a_leave_nobody_can_read_gives_nothing_and_ends_as_any_other(
    household: Household, store: Store, group: ChatRecord, clock: Clock, kind: str, body: str
) -> None:
    record = await given_raw(store, group, kind, body, clock() + timedelta(hours=1))
    standing = await stands(household, store, group, BEN)
    assert standing.role is Role.GUEST
    assert not any(leave.rights for leave in standing.leaves)
    assert [given.id for given in await household.given(group.id)] == [record.id]
    clock.moves(hours=1)
    assert [given.id for _, given in await household.ended()] == [record.id]
    assert await household.revoke(group.id, record.id) is not None


async def test_a_group_that_becomes_a_supergroup_stays_the_family_it_was(
    household: Household, store: Store, group: ChatRecord
) -> None:
    await household.appoint(group.id, BEN, Role.ADULT)
    await household.change(group.id, lambda rules: rules.keeping(AmbientId("a"), [LEO]))
    secret = await household.invite(group.id, Role.CHILD, by=ANNA)
    before = await stands(household, store, group, BEN)
    moved = await store.chats.migrate(-100, -1000, reconcile=reconciled)
    assert moved is not None
    assert await stands(household, store, moved, BEN) == before
    taken = await household.take(secret, LEO)
    assert taken is not None
    assert (await stands(household, store, moved, LEO)).role is Role.CHILD
