"""Some homes and days of the simulated month: what befalls them is told, and nothing else, whoever is killed."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.month.houses import House
from benchmarks.month.journal import Entry, Note
from benchmarks.month.oracle import Oracle, Verdict
from benchmarks.month.play import Play, Played
from benchmarks.month.timetable import LASTING, MINUTE, NOTICES, Mishap, Month, What, month, morning

EVERY = 60.0
PACE = 3.0
"""So much more often than in the month something befalls these homes."""


def assert_nothing_is_wrong(played: Played, slots: int) -> None:
    verdict = Oracle(played.month, played.journal, EVERY).judge()
    assert played.month.silences, "Telegram is away for hours"
    assert verdict.wrong == ()
    assert verdict.real > len(played.month.houses)
    assert verdict.noise > len(played.month.houses)
    assert verdict.kills >= slots, "each of them dies and is followed by another"
    assert (played.open, played.unsaid) == (0, 0)


@pytest.mark.timeout(600)
def test_every_trouble_is_told_once_and_no_noise_is(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/bot.sqlite3"
    played = Play(month(5, 2.0, seed=3, pace=PACE), url, tmp_path, slots=1, every=EVERY).run()
    assert_nothing_is_wrong(played, 1)


@pytest.mark.timeout(600)
def test_the_same_with_three_processes_on_one_database(postgres_url: str, tmp_path: Path) -> None:
    played = Play(month(3, 1.25, seed=11, pace=2 * PACE), postgres_url, tmp_path, slots=3, every=EVERY).run()
    assert_nothing_is_wrong(played, 3)


# Whoever judges must be able to find fault: with what is not as a perfect bot would have done it

DAYS = 6.0
WORDS = {
    What.CLOUD: "Legrand's service",
    What.GATEWAY: "Your home was offline",
    What.SILENCE: "None of the devices at home answered",
    What.MODULES: "did not answer",
    What.FLAPPING: "did not answer",
    What.BATTERY: "The battery of it is low",
    What.SENSOR: "did not tell the temperature",
    What.COLD: "stayed too cold",
    What.GUARD: "was off",
}


@pytest.fixture
def drawn() -> Month:
    """Telegram never fails in it, and it has everything else."""
    found = replace(month(12, DAYS, seed=5, pace=PACE), silences=())
    assert {mishap.what for mishaps in found.mishaps for mishap in mishaps if mishap.real} == {*What}
    return found


@pytest.fixture
def journal(drawn: Month) -> list[Entry]:
    return [entry for house in drawn.houses for entry in perfect(house, drawn.mishaps[house.number])]


def perfect(house: House, mishaps: tuple[Mishap, ...]) -> Iterator[Entry]:
    for number, mishap in enumerate(mishaps):
        if mishap.real:
            yield from told(house.group, mishap, number * 10, wait=0.0)
            if mishap.what is What.GUARD:
                yield from told(house.owner, mishap, number * 10, wait=15 * MINUTE)


def told(chat: int, mishap: Mishap, message: int, *, wait: float) -> Iterator[Entry]:
    ripe = LASTING.get(mishap.what, 2 * MINUTE)
    looks = [mishap.span.begin + after for after in (30.0, 90.0, 150.0, 30.0 + ripe)]
    yield from (Entry(look, Note.MET, chat) for look in looks)
    text = " ".join((WORDS[mishap.what], *(module.name for module in mishap.modules)))
    at = max(looks) + wait if mishap.what is What.GUARD else max(looks) + 30
    at = morning(at) if mishap.what in NOTICES else at
    yield Entry(at, Note.SENT, chat, message, f"⚠️ {text}")
    yield Entry(mishap.span.end + MINUTE, Note.EDITED, chat, message, f"✅ {text}")
    yield Entry(mishap.span.end + MINUTE, Note.SENT, chat, message + 1, f"✅ {text}")


def judged(drawn: Month, journal: list[Entry]) -> Verdict:
    return Oracle(drawn, sorted(journal, key=lambda entry: entry.at), EVERY).judge()


def first(journal: list[Entry]) -> Entry:
    return next(entry for entry in journal if entry.note is Note.SENT)


def test_a_perfect_bot_is_found_perfect(drawn: Month, journal: list[Entry]) -> None:
    verdict = judged(drawn, journal)
    assert verdict.wrong == ()
    assert verdict.duplicates == 0
    assert sum(map(len, verdict.told.values())) == verdict.real


def test_a_message_that_never_came_is_missed(drawn: Month, journal: list[Entry]) -> None:
    gone = first(journal)
    mine = (gone.message, gone.message + 1)
    left = [entry for entry in journal if entry.chat != gone.chat or entry.message not in mine]
    assert judged(drawn, left).missing


def test_a_line_at_the_end_of_a_long_trouble_is_missed(drawn: Month, journal: list[Entry]) -> None:
    lines = [entry for entry in journal if entry.note is Note.SENT and entry.text.startswith("✅")]
    assert judged(drawn, [entry for entry in journal if entry not in lines]).missing


def test_an_urgent_one_that_nobody_else_hears_of_is_missed(drawn: Month, journal: list[Entry]) -> None:
    groups = {house.group for house in drawn.houses}
    assert judged(drawn, [entry for entry in journal if entry.chat in groups]).missing


def test_a_message_that_came_too_late_is_late(drawn: Month, journal: list[Entry]) -> None:
    late = first(journal)
    moved = [replace(entry, at=entry.at + 10 * MINUTE) if entry is late else entry for entry in journal]
    assert judged(drawn, moved).late


def test_a_message_about_nothing_is_needless(drawn: Month, journal: list[Entry]) -> None:
    more = Entry(MINUTE, Note.SENT, drawn.houses[0].group, 99_999, "✅ Your home was offline")
    assert judged(drawn, [*journal, more]).needless


def test_the_same_twice_is_needless_unless_somebody_was_killed_between(drawn: Month, journal: list[Entry]) -> None:
    said = first(journal)
    again = replace(said, at=said.at + MINUTE, message=99_999)
    needless = judged(drawn, [*journal, again])
    assert needless.needless
    assert needless.unclosed, "and nobody ever corrects it"
    excused = judged(drawn, [*journal, again, Entry(said.at + 1, Note.KILLED)])
    assert (excused.needless, excused.duplicates) == ([], 1)


def test_twice_as_many_as_were_killed_are_too_many(drawn: Month, journal: list[Entry]) -> None:
    said = [entry for entry in journal if entry.note is Note.SENT and entry.text.startswith("⚠️")][:2]
    again = [replace(entry, at=entry.at + MINUTE, message=99_000 + entry.message) for entry in said]
    kill = Entry(said[0].at + 1, Note.KILLED)
    assert judged(drawn, [*journal, *again, kill]).wrong


def test_a_message_that_never_says_that_it_is_over_is_found(drawn: Month, journal: list[Entry]) -> None:
    said = first(journal)
    still = [entry for entry in journal if entry.chat != said.chat or entry.note is not Note.EDITED]
    assert judged(drawn, still).unclosed


def test_a_message_in_a_chat_that_is_to_be_left_alone_is_impatient(drawn: Month, journal: list[Entry]) -> None:
    said = first(journal)
    asked = Entry(said.at - 1, Note.HURRIED, said.chat, until=said.at + MINUTE)
    assert judged(drawn, [*journal, asked]).impatient


def test_a_sound_by_night_is_heard(drawn: Month, journal: list[Entry]) -> None:
    assert judged(drawn, [replace(entry, loud=True) for entry in journal]).loud


@pytest.mark.parametrize("note", [Note.FAULT, Note.RESERVE])
def test_an_error_and_a_call_of_the_reserve_are_wrong(drawn: Month, journal: list[Entry], note: Note) -> None:
    assert judged(drawn, [*journal, Entry(MINUTE, note)]).wrong
