"""The sentences that are given as examples mean something, in the language they are given in."""

import re

import pytest

from bot.language import Reading, follow, index
from bot.locales import languages, locale
from tests.language.sentences.homes import home

TEXTS = ("help-sentences", "talk-examples", "talk-bare")


@pytest.mark.parametrize("code", languages())
@pytest.mark.parametrize("key", TEXTS)
def test_an_example_means_something(code: str, key: str) -> None:
    known = index(home(code), [code])
    said = Reading()
    examples = re.findall(r"<i>([^<]+)</i>", locale(code)(key))
    assert len(examples) >= 2
    for example in examples:
        # Each may go on from the one before: "turn it on again".
        said = follow(example, known, [code], said)
        assert said, example
        assert said.ask is None, example
