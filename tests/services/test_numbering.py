"""Numbers that grow, whatever the clock does."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.services.numbering import Numbers
from tests.services.hands import Clock


def test_they_grow_while_the_clock_stands_still() -> None:
    numbers = Numbers(Clock())
    drawn = [numbers.draw() for _ in range(20_000)]
    assert drawn == sorted(set(drawn))


@given(st.lists(st.integers(-(10**9), 10**9), max_size=60), st.data())
def test_they_grow_whatever_the_clock_and_chance_do(moves: list[int], data: st.DataObject) -> None:
    clock = Clock()
    numbers = Numbers(clock, chance=lambda bits: data.draw(st.integers(0, 2**bits - 1)))
    last = 0
    for move in moves:
        clock.now += timedelta(milliseconds=move)
        drawn = numbers.draw()
        assert last < drawn < 10**16
        last = drawn


def test_a_later_process_draws_higher_ones() -> None:
    clock = Clock()
    earlier = Numbers(clock, chance=lambda bits: 2**bits - 1).draw()
    clock.moves(seconds=0.001)
    assert Numbers(clock, chance=lambda bits: 0).draw() > earlier


def test_two_processes_of_a_moment_draw_different_ones() -> None:
    clock = Clock()
    assert len({Numbers(clock).draw() for _ in range(100)}) > 50


def test_they_have_sixteen_digits_for_twenty_years() -> None:
    for year in (2026, 2046):
        clock = Clock(datetime(year, 1, 1, tzinfo=UTC))
        assert len(str(Numbers(clock).draw())) == 16
