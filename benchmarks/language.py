"""`python -m benchmarks.language`: how well the sentences of every language are understood, and how fast.

Times are of the processor, so that a busy machine says the same as an idle one.
"""

import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from time import thread_time
from typing import Final

from bot.language import index, understand
from bot.language.lexicon import codes
from tests.language.sentences.homes import home
from tests.language.sentences.scoring import Scores, examples, languages, misspelled, scores

_SIZES: Final = (200, 1000)
_ROUNDS: Final = 3


def lines() -> Iterator[str]:
    """The report, line by line as it is measured."""
    yield f"{'language':10}{'clean':>9}{'typos':>9}{'terse':>9}{'wrong':>9}{'w. typo':>9}{'chat':>9}{'load ms':>9}"
    for code in languages():
        yield _accuracy(code, scores(code))
    yield ""
    yield f"{'modules':10}{'language':>9}{'index ms':>9}{'p50 ms':>9}{'p99 ms':>9}"
    for size in _SIZES:
        for code in languages():
            yield f"{size:<10}{code:>9}" + "".join(f"{figure:9.3f}" for figure in _speed(code, size, [code]))
        yield f"{size:<10}{'all':>9}" + "".join(f"{figure:9.3f}" for figure in _speed("en", size, codes()))
    yield ""
    yield f"all languages loaded: {_memory():.1f} MB"


def _accuracy(code: str, found: Scores) -> str:
    figures = (
        found.clean.understood,
        found.typos.understood,
        found.terse.understood,
        found.clean.mistaken,
        found.typos.mistaken,
    )
    acted = f"{len(found.chat.missed)}/{found.chat.said}"
    return f"{code:10}" + "".join(f"{figure:8.2f}%" for figure in figures) + f"{acted:>9}{_loading(code):9.1f}"


def _loading(code: str) -> float:
    """Milliseconds to load a language, in a process that has not seen it."""
    told = (
        "from time import thread_time; from bot.language.lexicon import codes, lexicon; codes();"
        f"before = thread_time(); lexicon({code!r}); print(1000 * (thread_time() - before))"
    )
    return min(float(subprocess.check_output([sys.executable, "-c", told])) for _ in range(_ROUNDS))


def _speed(code: str, size: int, spoken: Sequence[str]) -> tuple[float, float, float]:
    modules = home(code, size)
    indexing = min(_took(lambda: index(modules, spoken)) for _ in range(_ROUNDS))
    known = index(modules, spoken)
    said = [typed for example in examples(code) for typed in (example.say, *misspelled(example.say, 1))]
    for text in said:
        understand(text, known, spoken)
    times = sorted(min(_took(partial(understand, text, known, spoken)) for _ in range(_ROUNDS)) for text in said)
    return indexing, times[len(times) // 2], times[len(times) * 99 // 100]


def _took(act: Callable[[], object]) -> float:
    before = thread_time()
    act()
    return 1000 * (thread_time() - before)


def _memory() -> float:
    """Megabytes all languages take together, in a process of their own."""
    told = (
        "import gc, tracemalloc; from bot.language.lexicon import codes, lexicon; spoken = codes(); gc.collect();"
        "tracemalloc.start(); kept = [lexicon(code) for code in spoken]; gc.collect();"
        "print(tracemalloc.get_traced_memory()[0] / 1e6)"
    )
    return float(subprocess.check_output([sys.executable, "-c", told]))


def main() -> int:
    for line in lines():
        print(line, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
