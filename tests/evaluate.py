"""`./run evaluate`: how well danger is seen and replies are read, on the halves no rule was written from.

`./run evaluate tuning` prints the other halves, with the lines that went wrong.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

TESTS = Path(__file__).resolve().parent
HALVES = ("checking", "tuning")


def main() -> int:
    """Print both reports for one half; 2 for a half that we do not have."""
    half = sys.argv[1] if len(sys.argv) > 1 else "checking"
    if half not in HALVES:
        print(f"evaluate: {half!r} is no half; it takes checking or tuning", file=sys.stderr)
        return 2
    from tests.safety.measure import report

    print("Signs of danger (recall by level, false alarms on harmless lines, 95% intervals)\n")
    print(report(half), flush=True)
    languages = sorted(p.name for p in (TESTS / "understanding" / "sets").iterdir() if p.is_dir())
    status = 0
    for language in ["en", *languages]:
        print(f"\nReplies read: {language}\n", flush=True)
        command = [sys.executable, str(TESTS / "understanding" / "measure.py"), half]
        command += [] if language == "en" else ["--language", language]
        command += ["--misses"] if half == "tuning" else []
        status |= subprocess.call(command, cwd=TESTS.parent)
    return status


if __name__ == "__main__":
    sys.exit(main())
