"""A week at home in a few lines: in every language, within a caption's length, and with a picture that is one."""

import struct
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.chat import charts
from bot.chat.delivery import plain_text
from bot.chat.digest import screen
from bot.domain.alert_rules import RULES
from bot.domain.devices import Device
from bot.domain.digest import Day, Every, Happening, Period, digest
from bot.domain.home import Home, Module, ModuleId, Plant, PlantId
from bot.locales import languages, locale
from bot.services.digests import Report

ROME = ZoneInfo("Europe/Rome")
BEGINS, ENDS = datetime(2026, 11, 15, 23, tzinfo=UTC), datetime(2026, 11, 22, 23, tzinfo=UTC)
WEEK, SUNDAY = Period(Every.WEEK, BEGINS, ENDS), Period(Every.DAY, ENDS - timedelta(days=1), ENDS)
HOUR = timedelta(hours=1)
NAMES = ["Freezer", "Lamp", "Pump", "Boiler", '<b>"Evil" & co</b>']
MODULES = tuple(Module(ModuleId(f"m{n}"), name, Device.PLUG, PlantId("p")) for n, name in enumerate(NAMES))
HOME = Home((Plant(PlantId("p"), "Casa Rossi", modules=MODULES),))
CAPTION = 1024


def report(happenings: Iterable[Happening], over: Period = WEEK) -> Report:
    return Report(over, digest(happenings, over, ROME), ROME, ())


def told(happenings: Iterable[Happening], over: Period = WEEK, code: str = "en") -> str:
    return plain_text(screen(report(happenings, over), [HOME], locale(code)).text)


def silent(*numbers: int, hours: float = 1) -> list[Happening]:
    return [Happening("module_unreachable", f"m{n}", BEGINS + HOUR, BEGINS + (1 + hours) * HOUR) for n in numbers]


def test_a_week_is_told_with_its_worst_day() -> None:
    offline = Happening("gateway_offline", "p", BEGINS + 50 * HOUR, BEGINS + 52 * HOUR)
    assert told([offline, *silent(0)]).splitlines() == [
        "Your home, 16 November to 22 November",
        "• Home offline: Casa Rossi – once, 2\u00a0h\u00a00\u00a0min",
        "• Device silent: Freezer – once, 1\u00a0h\u00a00\u00a0min",
        "Most on Wednesday 18 November: 2\u00a0h\u00a00\u00a0min.",
    ]


def test_a_day_has_no_picture_and_says_what_is_not_over() -> None:
    lasting = Happening("battery_low", "m1", BEGINS, None)
    assert told([lasting], SUNDAY).splitlines()[1].endswith("and not over")
    assert "Nothing was out of order meanwhile." in told([lasting], SUNDAY)
    assert not screen(report([lasting], SUNDAY), [HOME], locale("en")).picture


def test_many_names_are_counted_and_hostile_ones_harm_nobody() -> None:
    text = screen(report(silent(4, 0, 1, 2, 3)), [HOME], locale("en")).text
    assert "&lt;b&gt;" in text
    assert "and 2 more – 5 times" in plain_text(text)


def test_what_is_gone_from_home_is_told_without_a_name() -> None:
    assert "• Device silent – once" in told([Happening("module_unreachable", "gone", BEGINS, ENDS)])


@pytest.mark.parametrize("code", languages())
def test_everything_at_once_fits_below_a_picture_in_every_language(code: str) -> None:
    every = [Happening(rule, f"m{n}", BEGINS, ENDS) for rule in RULES for n in range(5)]
    shown = screen(report(every), [HOME], locale(code))
    assert len(plain_text(shown.text)) <= CAPTION
    assert shown.picture


def test_the_picture_is_a_png_of_its_size() -> None:
    found = report([Happening("gateway_offline", "p", BEGINS, ENDS), *silent(0)]).digest
    picture = charts.bars(found.days)
    assert picture[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", picture[16:24]) == (charts.WIDTH, charts.HEIGHT)
    nothing = charts.bars([Day(day.date, timedelta(0)) for day in found.days])
    assert nothing != picture
