"""One child process of `serve`: it ends when its parent does, even when the parent was killed."""

from __future__ import annotations

import importlib
import os
import signal
import sys
import threading
import time

from bot.settings import SettingProblem, Settings


def main() -> None:
    """Run `MODULE.run(settings)`; a bad setting is one line and status 2."""
    _end_with_the_parent()
    try:
        settings = Settings.from_environment()
        importlib.import_module(sys.argv[1]).run(settings)
    except (SettingProblem, ValueError) as problem:
        print(f"{sys.argv[1]}: {problem}", file=sys.stderr)
        sys.exit(2)


def _end_with_the_parent() -> None:
    parent = os.getppid()

    def look() -> None:
        while os.getppid() == parent:
            time.sleep(0.5)
        os.killpg(os.getpgrp(), signal.SIGTERM)
        time.sleep(5)
        os.killpg(os.getpgrp(), signal.SIGKILL)

    threading.Thread(target=look, daemon=True, name="parent").start()


if __name__ == "__main__":
    main()
