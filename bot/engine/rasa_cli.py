"""Rasa's own command line (`train`, `shell`, `test --e2e`, `run actions`) in this slim installation."""

from __future__ import annotations

import sys

from bot.engine.quiet import quieten
from bot.engine.train import check_components
from bot.settings import PROJECT

DOMAIN = ("--domain", str(PROJECT / "data" / "domain"))
TAKES_A_DOMAIN = ("train", "visualize")


def main() -> None:
    """Run Rasa with its arguments; `train` is pointed at data/domain unless told otherwise."""
    quieten()
    check_components()
    if len(sys.argv) > 1 and sys.argv[1] in TAKES_A_DOMAIN and not {"-d", "--domain"} & {*sys.argv}:
        sys.argv += DOMAIN
    from rasa.__main__ import main as rasa_main

    rasa_main()


if __name__ == "__main__":
    main()
