"""What could not be said in time: given back, merged into one alert, or dropped with a word to the others."""

from datetime import datetime, timedelta

from storage.records import AlertRecord, ChatRecord, NewIncident, NewTelling, PostRecord, Verdict
from storage.store import Store
from tests.storage.conftest import NOON, World

MINUTE = timedelta(minutes=1)
ORDER = ("notice", "warning", "urgent")


def loudest(severities: object) -> str:
    return max(severities, key=ORDER.index)  # type: ignore[call-overload, no-any-return]


class Home:
    """One account, told to one chat."""

    def __init__(self, store: Store, chat: ChatRecord, account: int) -> None:
        self.store = store
        self.chat = chat
        self.account = account

    async def opens(
        self,
        rule: str,
        *,
        severity: str = "warning",
        sounds: bool = False,
        due_at: datetime = NOON,
        at: datetime = NOON,
    ) -> None:
        incident = NewIncident(rule, "m1", "p1", at, "{}")
        telling = NewTelling(self.chat.id, None, (0,), severity, due_at, sounds)
        await self._decide(at, opened=(incident,), tellings=(telling,))

    async def closes(self, rule: str, *, at: datetime = NOON) -> None:
        await self._decide(at, closed=((rule, "m1"),))

    async def alerts(self) -> list[AlertRecord]:
        return [alert for alert, _ in await self.store.alerts.recent(self.chat.id, NOON - timedelta(days=9))]

    async def posts(self, now: datetime = NOON) -> list[PostRecord]:
        return list(await self.store.outbox.claim(now, now + MINUTE, 9))

    async def merge(self, alert: AlertRecord, now: datetime = NOON) -> bool:
        return await self.store.alerts.merge_unsent(alert, loudest, now)

    async def _decide(self, at: datetime, **what: object) -> None:
        round = await self.store.rounds.of(self.account)
        assert round is not None
        verdict = Verdict(account=self.account, revision=round.revision, cases="", due_at=at, at=at, **what)  # type: ignore[arg-type]
        assert await self.store.alerts.decide(verdict, long=timedelta(hours=1))


async def at_home(world: World, store: Store | None = None, subject: str = "anna") -> Home:
    store = store or await world.opens()
    chat = await world.chat(store)
    link = await world.link(store, chat, subject=subject)
    await store.rounds.begin(link.account, NOON)
    return Home(store, chat, link.account)


async def test_what_was_never_said_becomes_one_alert_as_loud_as_the_loudest(world: World) -> None:
    home = await at_home(world)
    await home.opens("gateway_offline")
    await home.opens("guard", severity="urgent", sounds=True)
    await home.opens("battery_low", severity="notice")
    (post,) = await home.posts()
    first, *_ = await home.alerts()
    assert await home.merge(first)
    ((alert, incidents),) = await home.store.alerts.recent(home.chat.id, NOON)
    assert (alert.id, alert.severity) == (first.id, "urgent")
    assert [incident.rule for incident in incidents] == ["gateway_offline", "guard", "battery_low"]
    await home.store.outbox.give_back(post)
    (again,) = await home.posts()
    assert again.sounds
    assert await home.store.outbox.depth() == (1, NOON)


async def test_one_that_is_over_and_one_that_lasts_become_one_that_lasts(world: World) -> None:
    home = await at_home(world)
    await home.opens("gateway_offline")
    await home.closes("gateway_offline", at=NOON + MINUTE)
    await home.opens("cloud_failing")
    first, second = await home.alerts()
    assert first.closed_at is not None and second.closed_at is None
    assert await home.merge(first)
    (alert,) = await home.alerts()
    assert (alert.id, alert.closed_at) == (first.id, None)
    await home.closes("cloud_failing", at=NOON + 2 * MINUTE)
    (alert,) = await home.alerts()
    assert alert.closed_at == NOON + 2 * MINUTE


async def test_what_is_all_over_stays_over(world: World) -> None:
    home = await at_home(world)
    for rule in ("gateway_offline", "cloud_failing"):
        await home.opens(rule)
        await home.closes(rule)
    first, _ = await home.alerts()
    assert await home.merge(first)
    (alert,) = await home.alerts()
    assert alert.closed_at == NOON


async def test_what_waits_for_the_morning_what_was_said_and_what_is_taken_stays_as_it_is(world: World) -> None:
    home = await at_home(world)
    await home.opens("gateway_offline")
    await home.opens("battery_low", severity="notice", due_at=NOON + timedelta(hours=9))
    await home.opens("command_failed")
    taken = (await home.alerts())[2]
    assert await home.store.alerts.take(home.chat.id, taken.id, person=7, name="Anna", now=NOON)
    (post,) = await home.posts()
    await home.store.outbox.shown(post, message_id=5, thread=None, now=NOON, unheard_at=None)
    await home.opens("cloud_failing")
    last = (await home.alerts())[3]
    assert not await home.merge(last)
    assert len(await home.alerts()) == 4


async def test_homes_and_chats_are_not_mixed(world: World) -> None:
    home = await at_home(world)
    other = await at_home(world, home.store, subject="ben")
    await home.opens("gateway_offline")
    await other.opens("gateway_offline")
    first, _ = await home.alerts()
    assert not await home.merge(first)
    assert len(await home.alerts()) == 2


async def test_an_alert_that_is_gone_takes_nothing_with_it(world: World) -> None:
    home = await at_home(world)
    await home.opens("gateway_offline")
    (gone,) = await home.alerts()
    await home.closes("gateway_offline", at=NOON - MINUTE)
    assert await home.alerts() == []
    await home.opens("cloud_failing")
    assert not await home.merge(gone)
    assert len(await home.alerts()) == 1


async def test_an_attempt_counts_only_where_the_post_is_to_blame(world: World) -> None:
    home = await at_home(world)
    await home.opens("gateway_offline")
    for blamed, attempts in ((False, 1), (True, 1), (False, 2), (True, 2), (True, 3)):
        (post,) = await home.posts()
        assert post.attempts == attempts
        await home.store.outbox.give_back(post, blamed=blamed)


async def test_what_is_given_back_keeps_its_sound_and_its_hour_though_more_was_to_say(world: World) -> None:
    home = await at_home(world)
    await home.opens("gateway_offline", sounds=True)
    (post,) = await home.posts()
    (alert,) = await home.alerts()
    await home.store.alerts.snooze(home.chat.id, alert.id, NOON + 9 * MINUTE, NOON + 5 * MINUTE)
    await home.store.outbox.give_back(post)
    (again,) = await home.posts(NOON + 5 * MINUTE)
    assert (again.sounds, again.due_at) == (True, NOON)
    assert (await home.store.outbox.depth())[0] == 1


async def test_what_is_dropped_is_told_to_those_who_are_to_know(world: World) -> None:
    home = await at_home(world)
    other = await world.chat(home.store, -200)
    await home.opens("gateway_offline")
    assert await home.store.outbox.drop(home.chat.id, now=NOON, tell=[other.id], kind="lost", body="x") == 1
    (post,) = await home.posts()
    assert (post.chat, post.kind, post.body, post.sounds) == (other.id, "lost", "x", False)


async def test_an_alert_is_found_by_its_number_alone(world: World) -> None:
    home = await at_home(world)
    await home.opens("gateway_offline")
    (alert,) = await home.alerts()
    assert await home.store.alerts.of(alert.id) == alert
    assert await home.store.alerts.of(alert.id + 1) is None
