"""Incidents, alerts and what waits to be said of them: decided in one transaction, once."""

from datetime import datetime, timedelta

import pytest

from storage.records import AlertRecord, ChatKind, IncidentRecord, NewIncident, NewTelling, PostRecord, Verdict
from storage.store import Store
from tests.storage.conftest import NOON, World

SECOND, MINUTE, HOUR = timedelta(seconds=1), timedelta(minutes=1), timedelta(hours=1)
GATHER = timedelta(seconds=30)
ANNA, BRUNO = 7, 8


class Home:
    """A family group and its mother's private chat, both linked to one account that is looked at."""

    def __init__(self, store: Store, account: int, group: int, private: int) -> None:
        self.store, self.account, self.group, self.private = store, account, group, private
        self.revision = 0

    async def decides(
        self,
        at: datetime,
        opened: tuple[NewIncident, ...] = (),
        closed: tuple[tuple[str, str], ...] = (),
        tellings: tuple[NewTelling, ...] = (),
    ) -> bool:
        verdict = Verdict(
            account=self.account,
            revision=self.revision,
            cases="[]",
            due_at=at + MINUTE,
            at=at,
            opened=opened,
            closed=closed,
            tellings=tellings,
        )
        decided = await self.store.alerts.decide(verdict, long=HOUR)
        self.revision += decided
        return decided

    async def fails(self, *subjects: str, at: datetime = NOON, alert: int | None = None) -> None:
        opened = tuple(incident(subject, at) for subject in subjects)
        adds = tuple(range(len(subjects)))
        telling = NewTelling(self.group, alert, adds, "warning", at + GATHER, sounds=True)
        assert await self.decides(at, opened, tellings=(telling,))

    async def recovers(self, *subjects: str, at: datetime) -> None:
        assert await self.decides(at, closed=tuple(("module_unreachable", subject) for subject in subjects))

    async def alerts(self) -> list[tuple[AlertRecord, tuple[IncidentRecord, ...]]]:
        return list(await self.store.alerts.recent(self.group, NOON - HOUR))

    async def alert(self) -> AlertRecord:
        ((alert, _),) = await self.alerts()
        return alert

    async def due(self, now: datetime) -> list[PostRecord]:
        return list(await self.store.outbox.claim(now, now + MINUTE, 9))

    async def is_told(self, now: datetime, *, message_id: int = 70, unheard_at: datetime | None = None) -> AlertRecord:
        for post in await self.due(now):
            await self.store.outbox.shown(post, message_id=message_id, thread=3, now=now, unheard_at=unheard_at)
        return await self.alert()


def incident(subject: str, at: datetime = NOON) -> NewIncident:
    return NewIncident("module_unreachable", subject, "house", at, "{}")


@pytest.fixture
async def home(world: World) -> Home:
    store = await world.opens()
    group = await world.chat(store)
    private = await store.chats.of(ANNA, ChatKind.PRIVATE, "Anna")
    link = await world.link(store, group)
    await world.link(store, private)
    await store.rounds.begin(link.account, NOON)
    return Home(store, link.account, group.id, private.id)


async def test_a_decision_writes_the_incident_the_alert_and_what_is_to_be_said(home: Home) -> None:
    await home.fails("lamp", "pump")
    ((alert, incidents),) = await home.store.alerts.open_of(home.account)
    assert (alert.chat, alert.severity, alert.made_at, alert.sent_at, alert.message_id) == (
        home.group,
        "warning",
        NOON,
        None,
        None,
    )
    assert [(each.subject, each.since, each.opened_at, each.closed_at) for each in incidents] == [
        ("lamp", NOON, NOON, None),
        ("pump", NOON, NOON, None),
    ]
    assert await home.due(NOON) == []
    (post,) = await home.due(NOON + GATHER)
    assert (post.chat, post.kind, post.alert, post.sounds) == (home.group, "alert", alert.id, True)
    round = await home.store.rounds.of(home.account)
    assert round is not None
    assert (round.revision, round.cases, round.due_at, round.looked_at) == (1, "[]", NOON + MINUTE, NOON)


async def test_of_two_decisions_on_the_same_grounds_one_is_written(home: Home) -> None:
    await home.fails("lamp")
    home.revision = 0
    assert not await home.decides(NOON, (incident("pump"),))
    assert len((await home.alerts())[0][1]) == 1


async def test_one_incident_is_open_once_and_can_come_again(home: Home) -> None:
    await home.fails("lamp")
    await home.fails("lamp", at=NOON + SECOND)
    first, second = await home.alerts()
    assert first[1] == second[1]
    await home.recovers("lamp", at=NOON + HOUR)
    await home.fails("lamp", at=NOON + 2 * HOUR)
    assert len({each.id for _, incidents in await home.alerts() for each in incidents}) == 2


async def test_more_of_the_same_waits_in_the_same_post(home: Home) -> None:
    await home.fails("lamp")
    alert = await home.alert()
    louder = NewTelling(home.group, alert.id, (0,), "urgent", NOON + SECOND, sounds=False)
    assert await home.decides(NOON + SECOND, (incident("pump"),), tellings=(louder,))
    (post,) = await home.due(NOON + SECOND)
    assert (post.alert, post.sounds) == (alert.id, True), "due as the sooner, heard as the louder wants"
    assert (await home.alert()).severity == "urgent"


async def test_what_changes_while_a_post_is_on_its_way_gets_a_post_of_its_own(home: Home) -> None:
    await home.fails("lamp")
    (post,) = await home.due(NOON + GATHER)
    await home.fails("pump", at=NOON + GATHER, alert=post.alert)
    assert await home.due(NOON + 2 * GATHER) == [], "order is kept while the first is on its way"
    await home.store.outbox.shown(post, message_id=1, thread=None, now=NOON + MINUTE, unheard_at=None)
    (second,) = await home.due(NOON + MINUTE + GATHER)
    assert (second.alert, second.id != post.id) == (post.alert, True)


async def test_a_post_given_back_leaves_the_word_to_one_that_came_meanwhile(home: Home) -> None:
    await home.fails("lamp")
    (post,) = await home.due(NOON + GATHER)
    quiet = NewTelling(home.group, post.alert, (0,), "warning", NOON + MINUTE, sounds=False)
    assert await home.decides(NOON + MINUTE, (incident("pump"),), tellings=(quiet,))
    await home.store.outbox.give_back(post)
    (left,) = await home.due(NOON + 2 * MINUTE)
    assert (left.id != post.id, left.sounds) == (True, True)


async def test_what_was_over_before_anybody_was_to_hear_of_it_is_not_told(home: Home) -> None:
    await home.fails("lamp")
    await home.recovers("lamp", at=NOON + SECOND)
    assert await home.alerts() == []
    assert await home.due(NOON + HOUR) == []


async def test_what_could_not_be_told_in_time_is_told_when_it_is_over_too(home: Home) -> None:
    await home.fails("lamp")
    await home.recovers("lamp", at=NOON + HOUR)
    alert = await home.is_told(NOON + 2 * HOUR)
    assert alert.closed_at == NOON + HOUR
    assert alert.sent_at == NOON + 2 * HOUR


async def test_an_end_is_shown_in_the_message_and_said_aloud_only_after_long(home: Home) -> None:
    await home.fails("lamp")
    await home.is_told(NOON + MINUTE)
    await home.recovers("lamp", at=NOON + HOUR - SECOND)
    (post,) = await home.due(NOON + HOUR)
    assert (post.kind, post.sounds) == ("alert", False)
    assert (await home.alert()).closed_at == NOON + HOUR - SECOND


async def test_a_long_one_also_gets_a_line_of_its_own(home: Home) -> None:
    await home.fails("lamp")
    await home.is_told(NOON + MINUTE)
    await home.recovers("lamp", at=NOON + HOUR)
    (edit,) = await home.due(NOON + HOUR)
    await home.store.outbox.said(edit)
    (line,) = await home.due(NOON + HOUR)
    assert [(edit.kind, edit.sounds), (line.kind, line.sounds)] == [("alert", False), ("well", False)]


async def test_one_of_several_that_ends_is_shown_and_the_rest_lasts(home: Home) -> None:
    await home.fails("lamp", "pump")
    await home.is_told(NOON + MINUTE)
    await home.recovers("lamp", at=NOON + HOUR)
    assert (await home.alert()).closed_at is None
    assert [post.kind for post in await home.due(NOON + HOUR)] == ["alert"]
    assert await home.decides(NOON + HOUR, closed=(("module_unreachable", "nobody"),))


async def test_somebody_takes_it_and_all_who_were_told_see_so(home: Home) -> None:
    await home.fails("lamp")
    alert = await home.is_told(NOON + MINUTE, unheard_at=NOON + 16 * MINUTE)
    assert await home.store.alerts.unheard(NOON + 15 * MINUTE, 9) == ()
    assert await home.store.alerts.unheard(NOON + 16 * MINUTE, 9) == (alert,)
    assert await home.store.alerts.repeat(alert, home.private, again_at=NOON + HOUR, now=NOON + 16 * MINUTE)
    assert not await home.store.alerts.repeat(alert, home.private, again_at=NOON + HOUR, now=NOON + 16 * MINUTE)
    (copy,) = [each for each, _ in await home.store.alerts.recent(home.private, NOON)]
    assert copy.origin == alert.id
    await home.is_told(NOON + 17 * MINUTE)
    assert not await home.store.alerts.take(home.group, copy.id, person=BRUNO, name="Bruno", now=NOON)
    assert await home.store.alerts.take(home.private, copy.id, person=ANNA, name="Anna", now=NOON + 18 * MINUTE)
    assert not await home.store.alerts.take(home.group, alert.id, person=BRUNO, name="Bruno", now=NOON + 18 * MINUTE)
    taken = await home.alert()
    assert (taken.taken_by, taken.taken_name, taken.taken_at) == (ANNA, "Anna", NOON + 18 * MINUTE)
    assert {post.chat for post in await home.due(NOON + 18 * MINUTE)} == {home.group, home.private}
    assert await home.store.alerts.unheard(NOON + 9 * HOUR, 9) == ()


async def test_what_goes_to_nobody_else_is_only_seen_to_again(home: Home) -> None:
    await home.fails("lamp")
    alert = await home.is_told(NOON + MINUTE, unheard_at=NOON + 16 * MINUTE)
    assert await home.store.alerts.repeat(alert, None, again_at=None, now=NOON + 16 * MINUTE)
    assert await home.store.alerts.unheard(NOON + 9 * HOUR, 9) == ()
    assert await home.due(NOON + 17 * MINUTE) == []


async def test_what_is_taken_or_over_is_not_waited_for(home: Home) -> None:
    await home.fails("lamp")
    (post,) = await home.due(NOON + GATHER)
    alert = await home.alert()
    assert await home.store.alerts.take(home.group, alert.id, person=ANNA, name="Anna", now=NOON + MINUTE)
    await home.store.outbox.shown(post, message_id=1, thread=None, now=NOON + MINUTE, unheard_at=NOON + 16 * MINUTE)
    assert (await home.alert()).unheard_at is None


async def test_a_snoozed_alert_is_said_anew_if_it_still_lasts(home: Home) -> None:
    await home.fails("lamp")
    alert = await home.is_told(NOON + MINUTE, unheard_at=NOON + 16 * MINUTE)
    assert await home.store.alerts.snooze(home.group, alert.id, NOON + HOUR, NOON + MINUTE)
    await home.is_told(NOON + 2 * MINUTE)
    assert await home.store.alerts.wake(NOON + HOUR - SECOND) == ()
    (woken,) = await home.store.alerts.wake(NOON + HOUR)
    assert (woken.id, woken.message_id, woken.snoozed_until) == (alert.id, None, None)
    (post,) = await home.due(NOON + HOUR)
    assert post.sounds
    assert await home.store.alerts.wake(NOON + 2 * HOUR) == ()


async def test_what_is_over_is_neither_snoozed_nor_taken_nor_woken(home: Home) -> None:
    await home.fails("lamp")
    alert = await home.is_told(NOON + MINUTE)
    assert await home.store.alerts.snooze(home.group, alert.id, NOON + HOUR, NOON + MINUTE)
    await home.recovers("lamp", at=NOON + 2 * MINUTE)
    assert await home.store.alerts.wake(NOON + HOUR) == ()
    assert not await home.store.alerts.snooze(home.group, alert.id, NOON + HOUR, NOON + 3 * MINUTE)
    assert not await home.store.alerts.take(home.group, alert.id, person=ANNA, name="Anna", now=NOON + 3 * MINUTE)


async def test_an_alert_is_found_in_its_own_chat_only(home: Home) -> None:
    await home.fails("lamp")
    alert = await home.alert()
    assert await home.store.alerts.by_id(home.private, alert.id) is None
    found = await home.store.alerts.by_id(home.group, alert.id)
    assert found is not None and found[0] == alert
    assert not await home.store.alerts.snooze(home.private, alert.id, NOON + HOUR, NOON)
    assert not await home.store.alerts.take(home.private, alert.id, person=ANNA, name="Anna", now=NOON)


async def test_the_past_is_told_for_a_while_and_then_forgotten(home: Home) -> None:
    await home.fails("lamp")
    await home.is_told(NOON + MINUTE)
    await home.recovers("lamp", at=NOON + 2 * MINUTE)
    assert [each.subject for each in await home.store.alerts.incidents(home.account, NOON)] == ["lamp"]
    assert await home.store.alerts.incidents(home.account, NOON + HOUR) == ()
    assert await home.store.alerts.recent(home.group, NOON + HOUR) == ()
    assert await home.store.alerts.purge(NOON + 2 * MINUTE) == 0
    assert await home.store.alerts.purge(NOON + HOUR) == 1
    assert await home.alerts() == []


async def test_a_group_that_became_a_supergroup_is_told_anew_where_it_is_now(home: Home) -> None:
    await home.fails("lamp")
    await home.is_told(NOON + MINUTE)
    await home.store.chats.of(-1001, ChatKind.SUPERGROUP, "The family")
    await home.store.chats.migrate(-100, -1001, reconcile=lambda older, newer: older + newer)
    moved = await home.store.chats.find(-1001)
    assert moved is not None and moved.id == home.group
    assert (await home.alert()).message_id is None


async def test_wishes_are_changed_by_whoever_knows_them(home: Home) -> None:
    wishes = home.store.wishes
    assert await wishes.of([home.group, home.private]) == {}
    assert await wishes.set(home.group, "", "a")
    assert not await wishes.set(home.group, "", "b")
    assert not await wishes.set(home.group, "b", "c")
    assert await wishes.set(home.group, "a", "c")
    assert await wishes.of([home.group, home.private]) == {home.group: "c"}
