"""`python -m benchmarks.month [--homes 200] [--days 30] [--processes 1]`: a month of many homes, told and judged.

Ends with 1 when anything was lost, late, needless, or said twice without a kill to blame.
"""

import argparse
import sys

from benchmarks.month.report import lines
from benchmarks.month.whole import MONTH, Size, judged


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.month", description="A simulated month of alerts.")
    parser.add_argument("--homes", type=int, default=MONTH.homes)
    parser.add_argument("--days", type=float, default=MONTH.days)
    parser.add_argument("--processes", type=int, default=MONTH.processes, help="several share a PostgreSQL")
    parser.add_argument("--every", type=float, default=MONTH.every, help="seconds between two looks at what is due")
    parser.add_argument("--seed", type=int, default=MONTH.seed)
    given = Size(**vars(parser.parse_args()))
    played, verdict = judged(given)
    print("\n".join(lines(played, verdict, given.processes)))
    return 1 if verdict.wrong or played.unsaid or played.open else 0


if __name__ == "__main__":
    sys.exit(main())
