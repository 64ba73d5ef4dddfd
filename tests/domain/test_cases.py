"""When a suspicion becomes a trouble, and when a trouble is over: by tables, and by lives of looks."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.alert_rules import FLAPS, RULES, STEADY
from bot.domain.cases import Case, Cases, Changes, advance, outlived, ripe_at, suspected, troubled
from bot.domain.symptoms import Findings, Key, Sighting

NOON = datetime(2026, 1, 5, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
GATEWAY: Key = ("gateway_offline", "house")


def sees(key: Key = GATEWAY, *, certain: bool = False, lasting: timedelta | None = None) -> Findings:
    return Findings({key: Sighting({"count": 3}, certain=certain, lasting=lasting)})


def well(key: Key = GATEWAY) -> Findings:
    return Findings(well=frozenset({key}))


NOTHING = Findings()


def play(looks: Sequence[Findings], every: timedelta = MINUTE) -> tuple[Cases, list[Changes]]:
    cases: Cases = {}
    told: list[Changes] = []
    for place, look in enumerate(looks):
        cases, changes = advance(cases, look, NOON + place * every)
        told.append(changes)
    return cases, told


def story(looks: str, key: Key = GATEWAY, every: timedelta = MINUTE) -> str:
    """``x`` sees it, ``o`` sees it gone, ``.`` says nothing; ``+`` where it began to be told, ``-`` where it ended."""
    meant = {"x": sees(key), "o": well(key), ".": NOTHING, "!": sees(key, certain=True)}
    _, told = play([meant[look] for look in looks], every)
    return "".join("+" if c.opened else "-" if c.closed else " " for c in told).rstrip()


@pytest.mark.parametrize(
    ("looks", "told"),
    [
        ("xx", " +"),
        ("xox", "  +"),
        ("xoox", ""),
        ("xooxx", "    +"),
        ("x.x", "  +"),
        ("xo", ""),
        ("xxo", " +-"),
        ("xxxxo", " +  -"),
        ("xx.o", " + -"),
        ("!", "+"),
        ("!o", "+-"),
        ("x!", " +"),
        ("oooo", ""),
    ],
)
def test_two_of_three_looks_are_sure_and_one_good_look_ends_it(looks: str, told: str) -> None:
    assert story(looks) == told


@pytest.mark.parametrize(
    ("looks", "told"), [("xx", ""), ("xxx", "  +"), ("xxox", "   +"), ("xoxox", ""), ("xxxo", "  +-")]
)
def test_a_failing_cloud_takes_three_of_four(looks: str, told: str) -> None:
    assert story(looks, ("cloud_failing", "")) == told


def test_it_began_when_it_was_first_seen() -> None:
    cases, told = play([NOTHING, sees(), sees()])
    assert told[-1].opened[GATEWAY].since == NOON + MINUTE
    assert told[-1].opened[GATEWAY].facts == {"count": 3}
    assert troubled(cases)


def test_an_earlier_blip_is_no_part_of_it() -> None:
    _, told = play([sees(), well(), well(), well(), sees(), sees()])
    assert told[-1].opened[GATEWAY].since == NOON + 4 * MINUTE


def test_what_must_last_is_told_only_then() -> None:
    key = ("far_from_set_point", "stat")
    assert story("xxxx", key, timedelta(hours=1)) == "   +"
    assert story("xxox", key, timedelta(hours=1)) == "   +"


def test_a_guard_lasts_as_long_as_the_family_wishes() -> None:
    guard = sees(("guard", "freezer"), lasting=5 * MINUTE)
    _, told = play([guard] * 7)
    assert [bool(changes.opened) for changes in told] == [False] * 5 + [True, False]


def test_suspicion_wants_another_look_soon_and_certainty_does_not() -> None:
    assert suspected(play([sees()])[0])
    assert not suspected(play([sees(), sees()])[0])
    assert not suspected(play([sees(), well()])[0])
    assert suspected(play([sees(), well(), well(), well(), sees()])[0])
    assert not suspected({})


def test_what_only_has_to_last_longer_says_when() -> None:
    guard = sees(("guard", "freezer"), lasting=5 * MINUTE)
    assert ripe_at(play([guard, guard])[0]) == NOON + 5 * MINUTE
    assert ripe_at({}) is None


def test_what_comes_and_goes_is_one_trouble_until_it_is_steady() -> None:
    looks = [*([sees(), sees(), well()] * FLAPS), sees(), sees(), well(), sees(), well()]
    cases, told = play(looks)
    assert sum(bool(changes.opened) for changes in told) == FLAPS + 1
    assert sum(bool(changes.closed) for changes in told) == FLAPS, "the last one is held back"
    assert suspected(cases)
    begun = NOON + len(looks) * MINUTE
    cases, changes = advance(cases, well(), begun)
    assert not changes.closed
    cases, changes = advance(cases, well(), begun + STEADY)
    assert changes.closed == {GATEWAY}


def test_what_comes_back_after_many_good_looks_but_too_few_minutes_is_the_same_trouble() -> None:
    flapping = [*([sees(), sees(), well()] * FLAPS), sees(), sees()]
    _, told = play([*flapping, *([well()] * 5), sees(), sees(), *([well()] * 5), sees()])
    assert not any(told[len(flapping) :]), "neither told anew nor called well"


def test_hours_later_it_is_no_flapping_any_more() -> None:
    looks = [*([sees(), sees(), well()] * FLAPS), sees(), sees(), well()]
    _, told = play(looks, timedelta(hours=2))
    assert sum(bool(changes.closed) for changes in told) == FLAPS + 1


def test_what_flapped_is_remembered_while_it_is_well() -> None:
    cases, _ = play([sees(), sees(), well(), well(), well()])
    assert cases[GATEWAY].ends
    cases, _ = advance(cases, well(), NOON + timedelta(hours=7))
    assert not cases


def test_a_failed_command_is_over_after_an_hour() -> None:
    failed: Key = ("command_failed", "lamp")
    cases, _ = play([sees(failed, certain=True)])
    assert not outlived(cases, NOON + timedelta(minutes=59)).well
    _, changes = advance(cases, outlived(cases, NOON + timedelta(minutes=61)), NOON + timedelta(minutes=61))
    assert changes.closed == {failed}


KEYS = [(rule, "x") for rule in RULES]
LOOKS = st.lists(
    st.dictionaries(st.sampled_from(KEYS), st.sampled_from(["seen", "well"])).map(
        lambda look: Findings(
            {key: Sighting() for key, what in look.items() if what == "seen"},
            frozenset(key for key, what in look.items() if what == "well"),
        )
    ),
    max_size=40,
)


@given(LOOKS, st.timedeltas(min_value=timedelta(seconds=1), max_value=timedelta(hours=5)))
def test_nothing_ends_that_did_not_begin_and_nothing_begins_twice(looks: list[Findings], every: timedelta) -> None:
    open_: set[Key] = set()
    cases: Cases = {}
    for place, look in enumerate(looks):
        cases, changes = advance(cases, look, NOON + place * every)
        assert not changes.opened.keys() & open_
        assert changes.closed <= open_
        open_ = (open_ | changes.opened.keys()) - changes.closed
        assert open_ == {key for key, case in cases.items() if case.open}
        assert all(isinstance(case, Case) and len(case.looks) <= RULES[key[0]].within for key, case in cases.items())


@given(LOOKS)
def test_noise_below_the_rule_is_never_told(looks: list[Findings]) -> None:
    """One sighting between two good looks, however often."""
    cases: Cases = {}
    now = NOON
    for _ in looks:
        for look in (sees(), well(), well()):
            cases, changes = advance(cases, look, now)
            assert not changes
            now += MINUTE
