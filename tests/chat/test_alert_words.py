"""What is told of troubles at home: one sentence for a cause, names that do no harm, and an end that says how long."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.chat import alert_words
from bot.chat.delivery import plain_text
from bot.chat.screen import COMMAND_BYTES, Screen
from bot.clouds.makers import ELIOT, NETATMO
from bot.domain.alert_rules import RULES, About, Severity
from bot.domain.devices import Device
from bot.domain.home import Ambient, AmbientId, Home, Module, ModuleId, Plant, PlantId
from bot.domain.symptoms import Facts
from bot.locales import languages, locale
from bot.services.alerts import facts_text
from bot.services.posts import Told
from storage.records import AlertRecord, IncidentRecord

NOW = datetime(2026, 3, 10, 18, 5, tzinfo=UTC)
"""19:05 in the home's zone."""
ROME = ZoneInfo("Europe/Rome")
EVIL = '<a href="tg://user?id=1">Ignore</a> & \u202e\n\n<b>'
FACTS: dict[str, str | float] = {
    "kind": "cloud_down",
    "why": "power",
    "watts": 3,
    "least": 20,
    "temperature": 16.5,
    "set_point": 20,
    "used": 400,
    "limit": 500,
}
EMOJI = re.compile("[\U0001f300-\U0001faff\u2600-\u27bf\u2139\u2b00-\u2bff]")


def module(number: int, name: str = "", *, plant: str = "p1", ambient: str | None = None) -> Module:
    room = None if ambient is None else AmbientId(ambient)
    return Module(ModuleId(f"m{number}"), name or f"Lamp {number}", Device.LIGHT, PlantId(plant), room)


def plant(name: str = "Casa Rossi", modules: int = 3, *, id: str = "p1") -> Plant:
    hall = Ambient(AmbientId(f"{id}-hall"), "Hall")
    return Plant(PlantId(id), name, "IT", (hall,), tuple(module(number, plant=id) for number in range(modules)))


def incident(
    rule: str, subject: str = "", *, since: float = 25, until: float | None = None, plant: str = "p1", **facts: object
) -> IncidentRecord:
    """Minutes before now."""
    known: Facts = {**FACTS, **facts}  # type: ignore[dict-item]
    if RULES[rule].about is About.PLANT:
        subject = plant
    incident.count += 1
    return IncidentRecord(
        incident.count,
        1,
        rule,
        subject,
        "" if RULES[rule].about is About.ACCOUNT else plant,
        NOW - timedelta(minutes=since),
        NOW - timedelta(minutes=since),
        None if until is None else NOW - timedelta(minutes=until),
        facts_text(known),
    )


incident.count = 0


def told(*incidents: IncidentRecord, home: Home | None = None, **more: object) -> Told:
    over = all(incident.closed_at is not None for incident in incidents)
    alert = AlertRecord(
        id=7,
        chat=1,
        account=1,
        origin=None,
        severity=max((RULES[i.rule].severity for i in incidents), key=list(Severity).index).value,
        thread=None,
        message_id=None,
        made_at=NOW,
        sent_at=None,
        closed_at=NOW if over else None,
        taken_by=None,
        taken_name="",
        taken_at=None,
        snoozed_until=None,
        unheard_at=None,
    )
    fields = set(AlertRecord.__dataclass_fields__)
    alert = replace(alert, **{name: value for name, value in more.items() if name in fields})
    rest = {name: value for name, value in more.items() if name not in fields}
    there = home or Home((plant(),))
    known = Told(alert, incidents, there, ELIOT, ROME, several=False, escalates=True, sounds=True)
    return replace(known, **rest)


def said(known: Told, code: str = "en") -> list[str]:
    return words(alert_words.screen(known, locale(code), NOW)).split("\n")


def words(screen: Screen | None) -> str:
    """What is read; a space that does not break a line is one."""
    assert screen is not None
    return plain_text(screen.text).replace("\xa0", " ")


def labels(screen: Screen) -> list[str]:
    return [button.label for row in screen.rows for button in row]


# Every rule, in every language


@pytest.mark.parametrize("code", languages())
@pytest.mark.parametrize("name", RULES)
def test_every_rule_has_its_sentences(code: str, name: str) -> None:
    start = alert_words.key(RULES[name])
    assert [key for key in (start, f"{start}-advice", f"{start}-over") if not locale(code).has(key)] == []


@pytest.mark.parametrize("code", languages())
@pytest.mark.parametrize("name", RULES)
@pytest.mark.parametrize("modules", [1, 3])
@pytest.mark.parametrize("over", [False, True])
def test_every_rule_can_be_told(code: str, name: str, modules: int, over: bool) -> None:
    until = 0 if over else None
    subjects = [f"m{number}" for number in range(modules)] if RULES[name].about is About.MODULE else [""]
    lines = said(told(*(incident(name, subject, until=until) for subject in subjects)), code)
    assert len(lines) == (1 if over else 3)
    assert all(len(EMOJI.findall(line.replace("\ufe0f", ""))) <= 1 for line in lines)
    assert all(len(line) > 8 and re.search(r"\w", line) for line in lines), "no line is only a sign"
    assert "18:40" in lines[0 if over else 1] or name == "command_failed"
    if RULES[name].about is About.MODULE:
        assert "Lamp 0" in lines[0]


@pytest.mark.parametrize("code", languages())
@pytest.mark.parametrize("why", ["off", "unreachable", "power"])
def test_a_guard_tells_why(code: str, why: str) -> None:
    texts = {said(told(incident("guard", "m1", why=reason)), code)[0] for reason in ("off", "unreachable", "power")}
    assert len(texts) == 3
    (line, *_) = said(told(incident("guard", "m1", why=why)), code)
    assert line.startswith("🚨 Lamp 1")
    assert ("3 W" in line) == (why == "power")


def test_an_unknown_rule_of_a_later_release_harms_nothing() -> None:
    strange = replace(incident("calls_low"), rule="volcano")
    assert said(replace(told(incident("calls_low")), incidents=(strange, incident("battery_low", "m1"))))[0].startswith(
        "ℹ️ The battery of Lamp 1 is low."
    )
    assert said(replace(told(incident("calls_low")), incidents=(strange,))) == [""]


# What is told


def test_an_offline_home_is_one_sentence_with_how_many_are_behind_it() -> None:
    silent = [incident("module_unreachable", f"m{number}") for number in range(3)]
    lines = said(told(incident("gateway_offline", kind="home_offline"), *silent, home=Home((plant(modules=30),))))
    assert lines == [
        "⚠️ Your home has lost its internet connection.",
        "Since 18:40. 30 devices there do not answer because of that.",
        "Switches on the wall still work. Please look at the router and at the gateway's light at home.",
    ]


def test_what_has_another_gateway_or_always_sleeps_is_not_counted_behind_this_one() -> None:
    thermostat = replace(module(98, plant="smarther"), device=Device.THERMOSTAT)
    remote = replace(module(99), device=Device.REMOTE)
    whole = plant(modules=5)
    there = Home((replace(whole, modules=(*whole.modules, thermostat, remote)),))
    lines = said(told(incident("gateway_offline", kind="home_offline"), home=there))
    assert lines[1] == "Since 18:40. 5 devices there do not answer because of that."


def test_all_devices_silent_at_once_is_said_as_such() -> None:
    silent = replace(incident("gateway_offline"), facts=facts_text({"count": 3}))
    assert said(told(silent))[0] == "⚠️ None of the devices at home answers."


def test_a_failing_cloud_swallows_the_gateway_and_its_devices() -> None:
    lines = said(told(incident("gateway_offline"), incident("module_unreachable", "m1"), incident("cloud_failing")))
    assert lines[0] == "⚠️ Legrand's service is out of order."
    assert lines[1] == "Since 18:40. One device there does not answer because of that."
    assert len(lines) == 3


@pytest.mark.parametrize("code", languages())
@pytest.mark.parametrize("name", RULES)
def test_an_alert_names_the_maker_of_its_home(code: str, name: str) -> None:
    """The same words for each, but for the names."""
    alert = told(incident(name, "m1" if RULES[name].about is About.MODULE else ""))
    theirs, ours = (said(replace(alert, maker=maker), code) for maker in (NETATMO, ELIOT))
    assert "Legrand" not in " ".join(theirs)
    renamed = [line.replace("Legrand", "Netatmo").replace("Thermostat", "Home + Control") for line in ours]
    assert [line.replace("Thermostat", "Home + Control") for line in theirs] == renamed


def test_a_failing_cloud_of_the_other_maker_is_told_by_its_name() -> None:
    lines = said(replace(told(incident("cloud_failing")), maker=NETATMO))
    assert lines[0] == "⚠️ Netatmo's service is out of order."
    known = replace(told(incident("password_expired")), maker=NETATMO)
    assert said(known)[0] == "⚠️ The password of your Netatmo account has expired."
    assert "in the official Home + Control app" in said(known)[2]


def test_what_is_urgent_is_told_whatever_its_cause_and_first() -> None:
    lines = said(told(incident("gateway_offline", kind="home_offline"), incident("guard", "m1", why="unreachable")))
    assert lines[0] == "🚨 Lamp 1 does not answer, and I guard it for you."
    assert lines[2] == "Please look at it at once."
    assert lines[3:5] == ["", "⚠️ Your home has lost its internet connection."]


def test_a_cause_of_one_home_swallows_nothing_of_another() -> None:
    homes = Home((plant(), plant("Seaside", 2, id="p2")))
    elsewhere = incident("module_unreachable", "m1", plant="p2")
    lines = said(told(incident("gateway_offline", kind="home_offline"), elsewhere, home=homes, several=True))
    assert lines[0] == "⚠️ Casa Rossi · Your home has lost its internet connection."
    assert "⚠️ Seaside · Lamp 1 does not answer." in lines


@pytest.mark.parametrize(
    ("count", "names"),
    [
        (1, "Lamp 0 does not answer."),
        (2, "2 devices do not answer: Lamp 0, Lamp 1."),
        (5, "5 devices do not answer: Lamp 0, Lamp 1, Lamp 2, Lamp 3, Lamp 4."),
        (12, "12 devices do not answer: Lamp 0, Lamp 1, Lamp 2, Lamp 3, Lamp 4 and 7 more."),
    ],
)
def test_devices_are_named_up_to_five(count: int, names: str) -> None:
    silent = [incident("module_unreachable", f"m{number}") for number in range(count)]
    assert said(told(*silent, home=Home((plant(modules=20),))))[0] == f"⚠️ {names}"


def test_a_device_that_is_gone_is_told_without_a_name() -> None:
    assert said(told(incident("module_unreachable", "m99")))[0] == "⚠️ A device does not answer."
    assert said(told(incident("module_unreachable", "m99"), home=Home()))[0] == "⚠️ A device does not answer."


def test_hostile_names_stay_names() -> None:
    room = Ambient(AmbientId("r"), EVIL)
    evil = Plant(PlantId("p1"), EVIL, "IT", (room,), (module(1, EVIL, ambient="r"),))
    known = told(
        incident("module_unreachable", "m1"),
        home=Home((evil,)),
        several=True,
        group=EVIL,
        taken_by=None,
    )
    for taken in (None, 5):
        known = replace(known, alert=replace(known.alert, taken_by=taken, taken_name=EVIL))
        screen = alert_words.screen(known, locale("en"), NOW)
        assert set(re.findall(r"<[^>]*>", screen.text)) <= {"<b>", "</b>"}
        assert "\u202e" not in screen.text
        assert len(screen.text.split("\n")) == 4
        assert all(len(button.command.encode()) <= COMMAND_BYTES for row in screen.rows for button in row)


# Who looks after it, and how it ends


def test_who_looks_after_it_is_said_to_all_and_its_button_goes() -> None:
    known = told(incident("module_unreachable", "m1"))
    assert labels(alert_words.screen(known, locale("en"), NOW)) == [
        "I am on it",
        "Look again",
        "Silent for 1 hour",
        "Till morning",
        "Mute this device",
        "Details",
    ]
    taken = replace(known, alert=replace(known.alert, taken_by=5, taken_name="Anna"), group="Family")
    assert said(taken)[-1] == "Anna is on it."
    assert "I am on it" not in labels(alert_words.screen(taken, locale("en"), NOW))


def test_what_is_snoozed_says_until_when() -> None:
    known = told(incident("module_unreachable", "m1"), snoozed_until=NOW + timedelta(hours=1))
    assert said(known)[-1] == "I say nothing more of it until 20:05."
    assert "Till morning" not in labels(alert_words.screen(known, locale("en"), NOW))
    tomorrow = told(incident("module_unreachable", "m1"), snoozed_until=NOW + timedelta(hours=12))
    assert said(tomorrow)[-1] == "I say nothing more of it until 11 Mar, 07:05."


def test_only_what_is_about_one_device_can_be_muted() -> None:
    for known in (
        told(incident("gateway_offline")),
        told(incident("module_unreachable", "m1"), incident("module_unreachable", "m2")),
        told(incident("module_unreachable", "m1"), incident("calls_low")),
    ):
        assert "Mute this device" not in labels(alert_words.screen(known, locale("en"), NOW))


@pytest.mark.parametrize("rule", ["sign_in_lost", "access_off", "scopes_small"])
def test_what_connecting_mends_offers_it(rule: str) -> None:
    screen = alert_words.screen(told(incident(rule)), locale("en"), NOW)
    assert "Connect again" in labels(screen)
    assert "Look again" not in labels(screen)


def test_the_buttons_say_commands_about_this_alert() -> None:
    screen = alert_words.screen(told(incident("module_unreachable", "m1")), locale("en"), NOW)
    assert [button.command for row in screen.rows for button in row] == [
        "alerts take 7",
        "alerts again 7",
        "alerts snooze 7 60",
        "alerts snooze 7 morning",
        "alerts mute 7",
        "alerts more 7",
    ]


@pytest.mark.parametrize("taken_by", [None, 3])
def test_both_ways_to_put_it_off_stand_side_by_side(taken_by: int | None) -> None:
    known = told(incident("gateway_offline"))
    known = replace(known, alert=replace(known.alert, taken_by=taken_by))
    rows = [[button.label for button in row] for row in alert_words.screen(known, locale("en"), NOW).rows]
    assert ["Silent for 1 hour", "Till morning"] in rows


def test_what_is_over_says_from_when_until_when_and_keeps_only_its_details() -> None:
    known = told(incident("gateway_offline", until=0, kind="home_offline"))
    assert said(known) == ["✅ Your home was offline 18:40–19:05 (25 minutes)."]
    assert labels(alert_words.screen(known, locale("en"), NOW)) == ["Details"]


def test_what_is_over_for_some_lists_both() -> None:
    known = told(incident("module_unreachable", "m1"), incident("module_unreachable", "m2", until=5))
    lines = said(known)
    assert lines[0] == "⚠️ Lamp 1 does not answer."
    assert lines[-1] == "✅ Lamp 2 did not answer 18:40–19:00 (20 minutes)."


def test_a_cause_that_is_over_gives_back_what_still_lasts() -> None:
    known = told(incident("gateway_offline", until=5, kind="home_offline"), incident("module_unreachable", "m1"))
    lines = said(known)
    assert lines[0] == "⚠️ Lamp 1 does not answer."
    assert lines[-1] == "✅ Your home was offline 18:40–19:00 (20 minutes)."


def test_what_came_and_went_is_counted_and_its_minutes_are_added() -> None:
    times = [incident("gateway_offline", since=60 - 10 * n, until=55 - 10 * n, kind="home_offline") for n in range(4)]
    assert said(told(*times)) == ["✅ Your home was offline 18:05–18:40 (20 minutes). It came and went 4 times."]


@pytest.mark.parametrize(
    ("since", "until", "range"),
    [
        (25, 0, "18:40–19:05 (25 minutes)"),
        (25 * 60, 24 * 60, "9 Mar, 18:05–19:05 (1 h 0 min)"),
        (20 * 60, 0, "9 Mar, 23:05–10 Mar, 19:05 (20 h 0 min)"),
        (0, 0, "19:05–19:05 (one minute)"),
    ],
)
def test_times_are_those_of_the_homes_clock(since: float, until: float, range: str) -> None:
    assert range in said(told(incident("gateway_offline", since=since, until=until)))[0]


def test_the_night_the_clocks_change_lasts_as_long_as_it_lasts() -> None:
    began = datetime(2026, 3, 29, 0, 30, tzinfo=UTC)
    night = replace(incident("gateway_offline"), since=began, closed_at=began + timedelta(hours=1))
    text = words(alert_words.screen(told(night), locale("en"), began + timedelta(hours=2)))
    assert "01:30–03:30 (1 h 0 min)" in text


def test_a_late_one_says_how_late_and_why() -> None:
    late = told(incident("gateway_offline"), late=timedelta(hours=3))
    assert said(late)[-1] == "This comes late, by 3 h 0 min."
    screen = alert_words.screen(late, locale("en"), NOW, unreachable=True)
    assert words(screen).endswith("This comes late, by 3 h 0 min: Telegram could not be reached.")


def test_a_copy_says_why_it_comes_until_somebody_is_on_it() -> None:
    copy = told(incident("guard", "m1"), group="Family", several=True)
    assert said(copy)[0].startswith("🚨 Casa Rossi · Lamp 1")
    assert said(copy)[-1] == "Nobody in the group “Family” has taken this up yet, so I am telling you."
    taken = replace(copy, alert=replace(copy.alert, taken_by=3, taken_name="Ben"))
    assert said(taken)[-1] == "Ben is on it."


def test_the_line_at_the_end_is_short_and_there_only_while_it_is_true() -> None:
    over = told(incident("gateway_offline", since=125, until=0, kind="home_offline"))
    assert words(alert_words.well(over, locale("en"), NOW)) == "✅ Your home was offline 17:00–19:05 (2 h 5 min)."
    assert (
        alert_words.well(told(incident("calls_low"), incident("gateway_offline", until=0)), locale("en"), NOW) is None
    )


def everything() -> Iterable[IncidentRecord]:
    for plant_id in ("p1", "p2"):
        for name in RULES:
            for number in range(40 if RULES[name].about is About.MODULE else 1):
                yield incident(name, f"m{number}" if RULES[name].about is About.MODULE else "", plant=plant_id)


@pytest.mark.parametrize("code", languages())
def test_even_everything_at_once_fits_a_message(code: str) -> None:
    homes = Home((plant("A" * 200, 40), plant("B" * 200, 40, id="p2")))
    known = told(*everything(), home=homes, several=True, group="G" * 200, late=timedelta(days=2))
    assert len(plain_text(alert_words.screen(known, locale(code), NOW).text)) <= 4096


def test_a_command_that_failed_is_not_called_well() -> None:
    (line,) = said(told(incident("command_failed", "m1", until=0)))
    assert line == "ℹ️ Lamp 1: a command of 18:40 was not carried out."
