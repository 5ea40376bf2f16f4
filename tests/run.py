"""`./run test`: everything that must hold, in one command, with progress shown.

Lint and types first (they are quick), then every test. Chromium is fetched when it is missing
and this machine lets us; what cannot be checked is said loudly, and fails.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")


def main() -> int:
    """Run the steps in order; the first that fails ends it with its status."""
    arguments = sys.argv[1:]
    os.environ.setdefault("PYTHONWARNINGS", "ignore")
    if arguments:
        return step("tests", [sys.executable, "-m", "pytest", *arguments])
    if not get_chromium():
        print("Chromium is missing and could not be installed: apt-get install chromium")
        return 1
    steps = {
        "style": ["ruff", "check", "."],
        "format": ["ruff", "format", "--check", "."],
        "types": ["mypy"],
        "tests": [
            sys.executable,
            "-m",
            "pytest",
            "-n",
            "2",
            "--dist",
            "loadfile",
            "--durations=10",
        ],
    }
    for name, command in steps.items():
        status = step(name, command)
        if status:
            return status
    return 0


def step(name: str, command: list[str]) -> int:
    """Run one step and say how long it took."""
    print(f"== {name}: {' '.join(Path(part).name for part in command)}", flush=True)
    started = time.monotonic()
    status = subprocess.call(command, cwd=PROJECT)
    print(
        f"== {name}: {'ok' if not status else 'FAILED'} in {time.monotonic() - started:.0f} s\n",
        flush=True,
    )
    return status


def get_chromium() -> bool:
    """Whether a browser is here, after trying to install Debian's where we may."""
    if any(shutil.which(name) for name in CHROMIUM):
        return True
    if not (shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0):
        return False
    print("== browser: installing Chromium and fonts (about a minute)", flush=True)
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.STDOUT}
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    packages = ["chromium", "fonts-noto-core"]
    subprocess.call(["apt-get", "update"], env=environment, **quiet)
    subprocess.call(
        ["apt-get", "install", "-y", "--no-install-recommends", *packages], env=environment, **quiet
    )
    return any(shutil.which(name) for name in CHROMIUM)


if __name__ == "__main__":
    sys.exit(main())
