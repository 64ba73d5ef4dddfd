"""Callback data as nobody's keyboard offers it: true buttons spoiled a little, and words put together by chance."""

from collections.abc import Sequence
from random import Random

WORDS = (
    *("status", "plugs", "lights", "shutters", "heating", "scenes", "energy", "history", "family", "homes", "quota"),
    *("connect", "disconnect", "settings", "language", "help", "privacy", "export", "delete", "cancel", "panic"),
    *("calm", "inherit", "newcomer", "yes", "no", "undo", "link", "unlink", "ask", "allow", "invite", "pass"),
    *("tellme", "start"),
)
_VERBS = (
    "on",
    "off",
    "open",
    "close",
    "stop",
    "40%",
    "21",
    "16.5",
    "30",
    "comfort",
    "frost",
    "boost 30",
    "run",
    "auto",
)
_FAMILY = ("role {p} {r}", "set {s} {c} on", "set {p} {c} on", "bounds {s} any", "bounds {p} 5 30", "remove {p}")
_FAMILY += ("newcomers {r}", "room #{n} {p} in", "room #{n} all", "usual {s}", "end {p} {n}", "in {h} role {p} {r}")
_OTHERS = ("newcomer {h} {p} {r}", "invite {h} {r}", "invite {h} pick {r}", "pass {h} all week go")
_OTHERS += (
    "pass {h} lp+{n} @99999999 go",
    "pass {h} end {n}",
    "settings topic here",
    "history days {n}",
    "homes #{n}",
    "disconnect #{n}",
    "delete",
)
_OTHERS += (
    "allow {n} once",
    "allow {n} always",
    "allow {n} hour",
    "yes {n}",
    "undo {n}",
    "ask {n}",
    "link {n}",
    "calm",
)
_CELLS = ("settings", "invite", "switch.ligh", "switch.ener", "switch.comf", "temperature", "scenes")
_ROLES = ("owner", "adult", "child", "guest", "nobody")
_SPOILED = ("v0:", "v2:", "", "V1:", "v1", "v1: ", "v1:v1:")
_ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


def spoiled(chance: Random, data: str) -> str:
    """A true button, changed in one place."""
    match chance.randrange(8):
        case 0:
            return chance.choice(_SPOILED) + data.removeprefix("v1:")
        case 1:
            return data.translate(_ARABIC)
        case 2:
            return _with_another_number(chance, data)
        case 3:
            words = data.split(" ")
            words[chance.randrange(len(words))] = chance.choice((*_VERBS, *_ROLES, "once", "always"))
            return " ".join(words)
        case 4:
            return data + chance.choice((" all", " < plugs #3", " #5", " 0", "\n", " go", " < yes #1", " " * 40))
        case 5:
            return data[: chance.randrange(3, max(4, len(data)))]
        case 6:
            return "v1:" + chance.choice(WORDS) + " " + data.partition(" ")[2]
        case _:
            return data.replace(" ", "  ") if chance.random() < 0.5 else data.upper().replace("V1:", "v1:")


def invented(chance: Random, people: Sequence[int], chats: Sequence[int], newest: int) -> str:
    """Words in the grammar of buttons, with numbers that somebody else's buttons have."""
    number = chance.choice((chance.randrange(1, 120), max(1, newest - chance.randrange(6)), 10**9, 10**15, 10**18))
    values = {
        "p": chance.choice(people),
        "h": chance.choice(chats),
        "n": number,
        "r": chance.choice(_ROLES),
        "s": chance.choice(_ROLES),
        "c": chance.choice(_CELLS),
    }
    match chance.randrange(4):
        case 0:
            said = f"{chance.choice(WORDS[:6])} #{chance.randrange(1, 120)} {chance.choice(_VERBS)}"
        case 1:
            said = "family " + chance.choice(_FAMILY).format(**values)
        case 2:
            said = chance.choice(_OTHERS).format(**values)
        case _:
            said = (
                f"{chance.choice(WORDS)} {chance.choice(('', '#', 'all ', 'kitchen '))}{number} {chance.choice(_VERBS)}"
            )
    return "v1:" + said


def _with_another_number(chance: Random, data: str) -> str:
    words = data.split(" ")
    for place, word in enumerate(words):
        digits = word.lstrip("#")
        if digits.isdigit():
            other = str(max(0, int(digits) + chance.choice((-2, -1, 1, 2, 30))))
            words[place] = word[: len(word) - len(digits)] + other
            break
    return " ".join(words)
