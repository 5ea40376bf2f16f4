"""`./run bench`: the same conversation against this product and a stock Rasa project, in one run.

Needs nothing but this checkout: the stock project's environment is made in .bench/ on demand.
Figures go to standard output, progress to standard error. A turn that does not take the expected
path, or a message that is not stored, makes the run fail.
"""

from __future__ import annotations

import argparse
import json
import signal
import sys
import tempfile
from pathlib import Path

from tests.bench.compare import KEPT, Comparison, say
from tests.bench.stock import StockFailed


def main() -> int:
    """Measure, print, and say whether every turn went as it should."""
    options = _options()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that what we started is stopped
    KEPT.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=KEPT, prefix="run-") as folder:
        try:
            report = Comparison(options, Path(folder)).run()
        except StockFailed as problem:
            say(f"The stock side failed: {problem}")
            return 2
    if options.json:
        Path(options.json).write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")
    return 1 if report["failed"] else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="./run bench", description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    numbers = {
        "people": (16, "how many play at once"),
        "conversations": (1, "of each of them, in each round"),
        "alone": (6, "conversations of one person alone, in each round"),
        "rounds": (3, "in each, both sides are played in turn"),
    }
    for name, (usual, meaning) in numbers.items():
        parser.add_argument(
            f"--{name}", type=_count, default=usual, help=f"{meaning} (usually {usual})"
        )
    parser.add_argument("--skip-stock", action="store_true", help="this product by itself")
    parser.add_argument("--json", metavar="FILE", help="write the figures there, too")
    return parser.parse_args()


def _count(text: str) -> int:
    if not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError("a whole number from 1 on is needed")
    return int(text)


if __name__ == "__main__":
    sys.exit(main())
