"""`python -m benchmarks [--quick] [--json FILE]`: this bot beside F (tuned) and T (textbook), on the loopback,
sentences in every language, a simulated month of alerts, and a day within a maker's limits.

Measures and does not judge: it ends with 0 whatever the goals say. Needs Linux, for its /proc.
"""

import argparse
import compileall
import json
import sys
from collections import defaultdict
from pathlib import Path

from benchmarks import language, limits
from benchmarks.month.whole import GLANCES, MONTH, SHARED
from benchmarks.month.whole import told as told_month
from benchmarks.processes import ROOT, World
from benchmarks.report import lines, told
from benchmarks.rounds import FULL, QUICK, Figures, play


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Speed, beside two reference bots.")
    parser.add_argument("--quick", action="store_true", help="one short round: a glance, not a result")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write every figure of every round there")
    given = parser.parse_args()
    # As an installed package is: else a fresh checkout that may not keep bytecode is compiled at every start.
    for room in ("bot", "storage"):
        compileall.compile_dir(ROOT / room, quiet=1)
    results: defaultdict[str, list[Figures]] = defaultdict(list)
    with World() as world:
        for name, figures in play(world, QUICK if given.quick else FULL):
            results[name].append(figures)
            shown = (f"{what}={value:.4g}" for what, value in figures.items())
            print(name, *shown, file=sys.stderr, flush=True)
    if given.json:
        given.json.write_text(json.dumps(told(results), indent=1) + "\n")
    print("\n".join(lines(results)))
    print("\nSentences")
    for line in language.lines():
        print(line, flush=True)
    for size in GLANCES if given.quick else (MONTH, SHARED):
        print("", *told_month(size), sep="\n", flush=True)
    print("", *limits.told(limits.GLANCES if given.quick else limits.DAYS), sep="\n", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
