"""Numbers in words, 0 to 100: a language names the irregular ones and its tens, the rest is made of them."""

from collections.abc import Mapping
from itertools import product


def fused(style: str, words: Mapping[str, float]) -> dict[str, float]:
    """The numbers this style writes as one word: einundzwanzig, ventuno."""
    units = {word: value for word, value in words.items() if 1 <= value <= 9}
    tens = {word: value for word, value in words.items() if 20 <= value <= 90 and value % 10 == 0}
    made: dict[str, float] = {}
    for (ten, much), (unit, little) in product(tens.items(), units.items()):
        match style:
            case "de":
                made[f"{unit}und{ten}"] = much + little
                made[f"{unit}und{ten}einhalb"] = much + little + 0.5
            case "nl":
                made[f"{unit}en{ten}"] = much + little
            case "it":
                # The ten loses its vowel before another one: ventuno, ventotto.
                made[(ten[:-1] if unit[0] in "uo" else ten) + unit] = much + little
            case _:
                return {}
    if style == "de":
        # "Siebzehneinhalb".
        made |= {f"{word}einhalb": value + 0.5 for word, value in words.items() if value < 50}
    return made


def follows(style: str, before: float, value: float) -> float | None:
    """What two number words beside each other come to, None when they are two numbers."""
    if style == "fr" and before == 4 and value == 20:
        return 80
    # dix-neuf
    if style == "fr" and before == 10 and 7 <= value <= 9:
        return before + value
    # soixante-quinze, quatre-vingt-dix-sept
    if style == "fr" and before in {60, 80} and 10 <= value <= 19:
        return before + value
    if style == "fr" and before in {70, 90} and 7 <= value <= 9:
        return before + value
    if before >= 20 and before % 10 == 0 and before < 100 and 1 <= value <= 9:
        return before + value
    return None
