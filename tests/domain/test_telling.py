"""Who is told what: one message for one cause, and none that nobody needs."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.domain.alert_rules import GATHER, RULES, Severity
from bot.domain.home import ModuleId
from bot.domain.quiet import QuietHours
from bot.domain.symptoms import Guard
from bot.domain.telling import Listener, Open, Telling, Trouble, Wishes, muting, told

NOON = datetime(2026, 1, 5, 12, tzinfo=UTC)
NIGHT = datetime(2026, 1, 5, 23, tzinfo=UTC)
MORNING = datetime(2026, 1, 6, 7, tzinfo=UTC)
ZONE = ZoneInfo("UTC")
SINCE_LONG = NOON - timedelta(hours=1)

GATEWAY = Trouble("gateway_offline", "house", "house")
LAMP = Trouble("module_unreachable", "lamp", "house")
PUMP = Trouble("module_unreachable", "pump", "house")
BOAT = Trouble("module_unreachable", "boat", "sea")
CLOUD = Trouble("cloud_failing", "", "")
BATTERY = Trouble("battery_low", "switch", "house")
FREEZER = Trouble("guard", "freezer", "house")
GUARDED = Wishes(guards={ModuleId("freezer"): Guard(timedelta(minutes=5))})


def tell(
    *began: Trouble,
    wishes: Wishes | None = None,
    known: Sequence[Open] = (),
    now: datetime = NOON,
    hushed: bool = False,
) -> tuple[Telling, ...]:
    return told(began, [Listener(1, wishes or Wishes(), ZONE, hushed=hushed)], {1: known}, now)


def alert(*troubles: Trouble, sent: bool = True, made_at: datetime = SINCE_LONG, id: int = 5) -> Open:
    return Open(id, made_at, sent, Severity.WARNING, troubles)


def test_what_begins_together_is_one_message_told_when_it_has_gathered() -> None:
    assert tell(LAMP, PUMP, BOAT) == (Telling(1, None, (0, 1, 2), Severity.WARNING, NOON + GATHER, sounds=True),)


def test_what_begins_while_a_message_gathers_joins_it_and_does_not_put_it_off() -> None:
    made_at = NOON - timedelta(seconds=10)
    known = [alert(LAMP, sent=False, made_at=made_at)]
    assert tell(BOAT, known=known) == (Telling(1, 5, (0,), Severity.WARNING, made_at + GATHER, sounds=True),)


@pytest.mark.parametrize(
    ("before", "begins", "joins"),
    [
        (GATEWAY, LAMP, True),
        (CLOUD, BOAT, True),
        (CLOUD, GATEWAY, True),
        (GATEWAY, BOAT, False),
        (LAMP, PUMP, False),
        # A gateway that fails today is no news in the message of a lamp that fails for days.
        (LAMP, GATEWAY, False),
        (GATEWAY, CLOUD, False),
    ],
)
def test_what_a_known_trouble_causes_joins_its_message_even_hours_later(
    before: Trouble, begins: Trouble, *, joins: bool
) -> None:
    (telling,) = tell(begins, known=[alert(before)])
    assert telling.alert == (5 if joins else None)
    if joins:
        assert (telling.due, telling.sounds) == (NOON, False), "an edit is silent and waits for nothing"


@pytest.mark.parametrize(("minutes", "joins"), [(10, True), (11, False)])
def test_a_cause_takes_over_the_message_of_what_it_causes_while_that_is_young(minutes: int, *, joins: bool) -> None:
    (telling,) = tell(GATEWAY, known=[alert(LAMP, made_at=NOON - timedelta(minutes=minutes))])
    assert telling.alert == (5 if joins else None)
    assert telling.sounds is not joins


def test_what_is_urgent_is_never_hidden_in_an_edit() -> None:
    (telling,) = tell(FREEZER, wishes=GUARDED, known=[alert(GATEWAY)])
    assert (telling.alert, telling.severity, telling.sounds, telling.due) == (None, Severity.URGENT, True, NOON)
    (telling,) = tell(FREEZER, wishes=GUARDED, known=[alert(GATEWAY, sent=False)])
    assert (telling.alert, telling.severity, telling.sounds) == (5, Severity.URGENT, True)


def test_by_night_a_warning_is_silent_a_notice_waits_and_a_guard_sounds() -> None:
    (warning,) = tell(GATEWAY, now=NIGHT)
    assert (warning.due, warning.sounds) == (NIGHT + GATHER, False)
    (notice,) = tell(BATTERY, now=NIGHT)
    assert (notice.due, notice.sounds) == (MORNING, False)
    (guard,) = tell(FREEZER, wishes=GUARDED, now=NIGHT)
    assert (guard.due, guard.sounds) == (NIGHT, True)


def test_a_guard_that_is_not_to_wake_anybody_is_silent_by_night() -> None:
    wishes = Wishes(guards={ModuleId("freezer"): Guard(timedelta(minutes=5), by_night=False)})
    (guard,) = tell(FREEZER, wishes=wishes, now=NIGHT)
    assert not guard.sounds


def test_without_quiet_hours_the_night_is_as_the_day() -> None:
    (warning,) = tell(GATEWAY, wishes=Wishes(quiet=None), now=NIGHT)
    assert warning.sounds


@pytest.mark.parametrize(
    ("sounds", "trouble", "heard"),
    [
        (Severity.NOTICE, BATTERY, True),
        (Severity.WARNING, BATTERY, False),
        (Severity.WARNING, GATEWAY, True),
        (Severity.URGENT, GATEWAY, False),
        (None, GATEWAY, False),
    ],
)
def test_a_chat_chooses_what_sounds(sounds: Severity | None, trouble: Trouble, *, heard: bool) -> None:
    (telling,) = tell(trouble, wishes=Wishes(sounds=sounds))
    assert telling.sounds is heard


def test_the_chat_that_saw_it_happen_is_told_silently() -> None:
    (telling,) = tell(GATEWAY, hushed=True)
    assert (telling.due, telling.sounds) == (NOON + GATHER, False)


def test_the_chat_that_saw_a_command_fail_is_not_told_so_again() -> None:
    failed = Trouble("command_failed", "lamp", "house")
    assert tell(failed, hushed=True) == ()
    assert len(tell(failed)) == 1


@pytest.mark.parametrize(
    "wishes",
    [
        Wishes(on=False),
        Wishes(off=frozenset({"module_unreachable"})),
        muting(Wishes(), "lamp", None),
        muting(Wishes(), "lamp", NOON + timedelta(hours=1)),
    ],
)
def test_what_a_chat_does_not_want_to_hear_it_is_not_told(wishes: Wishes) -> None:
    assert not tell(LAMP, wishes=wishes)
    assert len(tell(LAMP, GATEWAY, wishes=wishes)) <= 1


def test_a_mute_ends_and_is_about_one_module_only() -> None:
    assert tell(LAMP, wishes=muting(Wishes(), "lamp", NOON))
    assert tell(PUMP, wishes=muting(Wishes(), "lamp", None))


def test_only_who_guards_a_module_is_told_that_it_fails() -> None:
    assert not tell(FREEZER)
    assert tell(FREEZER, wishes=GUARDED)


def test_every_listener_is_told_by_its_own_wishes() -> None:
    listeners = [Listener(1, Wishes(), ZONE), Listener(2, Wishes(on=False), ZONE), Listener(3, Wishes(), ZONE)]
    tellings = told([GATEWAY], listeners, {3: [alert(CLOUD, id=9)]}, NOON)
    assert [(telling.chat, telling.alert) for telling in tellings] == [(1, None), (3, 9)]


def test_ranks_make_causes_of_account_and_plant_troubles_only() -> None:
    for rule in RULES.values():
        for other in RULES.values():
            assert not (rule.covers(other) and other.covers(rule))
    assert not Trouble("battery_low", "a", "house").covers(Trouble("guard", "a", "house"))
    assert QuietHours(NOON.time(), NIGHT.time()) != Wishes().quiet
