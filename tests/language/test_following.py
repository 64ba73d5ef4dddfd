"""What is said in the light of what was said before, and never more than that."""

import pytest

from bot.language import Reading, follow, index, understand
from bot.language.meaning import Change, Command
from tests.language.sentences.homes import home

HOME = index(home("en"), ["en"])
KITCHEN = ("kitchen.light.ceiling", "kitchen.light.worktop", "kitchen.light.table")
STUDY = ("study.light.ceiling", "study.light.desk")


def after(first: str, then: str) -> Reading:
    return follow(then, HOME, ["en"], understand(first, HOME, ["en"]))


@pytest.mark.parametrize(
    ("first", "then", "command"),
    [
        ("turn on the kitchen lights", "turn them off", Command("off", KITCHEN)),
        ("turn on the kitchen lights", "turn it off again please", Command("off", KITCHEN)),
        ("are the kitchen lights on?", "turn them off", Command("off", KITCHEN)),
        ("turn on the kitchen lights", "and the study", Command("on", STUDY)),
        ("turn on the kitchen lights", "the same in the study", Command("on", STUDY)),
        ("set the kitchen lights to 40%", "and the study", Command("set_brightness", STUDY, 40.0)),
        ("turn on the kitchen lights", "set them to 30%", Command("set_brightness", KITCHEN, 30.0)),
        ("turn on the kitchen lights", "turn off", Command("off", KITCHEN)),
        ("is the garage door open?", "close it", Command("close", ("garage.automation.garage_door",))),
        (
            "set the study to 20",
            "and the kitchen",
            Command("set_temperature", ("kitchen.thermostat.thermostat",), 20.0),
        ),
    ],
)
def test_what_is_left_out_was_said_before(first: str, then: str, command: Command) -> None:
    assert after(first, then).commands == (command,)


@pytest.mark.parametrize(
    ("first", "then", "state"),
    [
        ("turn on the kitchen lights", "is it on?", "on"),
        ("turn on the kitchen lights", "are they off?", "off"),
        ("turn off the kitchen lights", "is that still on?", "on"),
        ("close the garage door", "is it open?", "open"),
        ("open the garage door", "is it closed?", "closed"),
    ],
)
def test_a_question_about_it_is_no_command(first: str, then: str, state: str) -> None:
    said = after(first, then)
    assert said.commands == ()
    assert said.question is not None
    assert (said.question.kind, said.question.state) == ("state", state)


@pytest.mark.parametrize("then", ["it is on", "it's off already", "it was off", "why is it on?"])
def test_what_is_told_of_it_is_no_command(then: str) -> None:
    assert after("turn on the kitchen lights", then).commands == ()


def test_a_question_goes_on_in_another_room() -> None:
    asked = after("what's the temperature in the kitchen", "and in the study?").question
    assert asked is not None
    assert asked.kind == "temperature"
    assert asked.modules == ("study.thermostat.thermostat",)
    asked = after("are the lights on in the kitchen?", "and in the study?").question
    assert asked is not None
    assert (asked.state, asked.modules) == ("on", STUDY)


@pytest.mark.parametrize(
    ("then", "change"),
    [
        ("a bit warmer", Change("warmer", ("study.thermostat.thermostat",))),
        ("colder please", Change("colder", ("study.thermostat.thermostat",))),
        ("brighter in the kitchen", Change("brighter", KITCHEN)),
    ],
)
def test_more_or_less_of_it_is_a_change(then: str, change: Change) -> None:
    assert after("set the study to 20", then).change == change


@pytest.mark.parametrize("then", ["undo that", "undo", "take that back please"])
def test_what_was_done_can_be_taken_back(then: str) -> None:
    assert after("turn on the kitchen lights", then).undo


@pytest.mark.parametrize(
    "then",
    [
        "close it",
        "don't turn it off",
        "it is nice",
        "ok thanks",
        "and the moon",
        "and everything",
        "i turned it off",
    ],
)
def test_what_does_not_follow_means_nothing(then: str) -> None:
    assert not after("turn on the kitchen lights", then)


def test_what_is_clear_by_itself_needs_nothing_before() -> None:
    said = "turn off the dragon"
    assert after("turn on the kitchen lights", said) == understand(said, HOME, ["en"])


def test_nothing_follows_nothing() -> None:
    assert not follow("turn it off", HOME, ["en"], Reading())
    assert not follow("and the study?", HOME, ["en"], Reading())
