"""One run: start both sides, play them by turns, and collect what is to be said of each."""

from __future__ import annotations

import argparse
import sys
from contextlib import ExitStack
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from bot.settings import PROJECT
from tests.bench import machine
from tests.bench.conversation import JOURNEY
from tests.bench.figures import Side, table
from tests.bench.ours import Ours
from tests.bench.play import play
from tests.bench.stock import Stock

KEPT = PROJECT / ".bench"
BAD_SHOWN = 5
WARMING = 2  # people who play before anything is measured


class Comparison:
    """Both sides, or ours alone, from their start to the report."""

    def __init__(self, options: argparse.Namespace, folder: Path):
        """Make environment and model of each side where they are missing; `folder` is this run's."""
        self._options = options
        self.ours, self.stock = Ours(_new(folder / "ours"), KEPT / "models", say), None
        self.services: list[tuple[Ours | Stock, Side]] = [(self.ours, Side(Ours.name))]
        if not options.skip_stock:
            self.stock = Stock(KEPT, _new(folder / "stock"), say)
            self.services.append((self.stock, Side(Stock.name)))

    def run(self) -> dict[str, Any]:
        """Start, play and report; everything that was started is stopped again."""
        with ExitStack() as leaving:
            for service, side in self.services:
                leaving.callback(service.stop)
                say(f"{side.name}: starting ...")
                side.start_seconds = service.start()
            for service, side in self.services:
                # lazy imports are paid by nobody's turn
                side.together.bad += play(service.person, WARMING, 1).bad
            for number in range(self._options.rounds):
                for service, side in self.services:
                    self._round(service, side, f"round {number + 1} of {self._options.rounds}")
            return self._report()

    def _round(self, service: Ours | Stock, side: Side, title: str) -> None:
        side.alone.add(play(service.person, 1, self._options.alone))
        together = play(service.person, self._options.people, self._options.conversations)
        side.together.add(together)
        side.rates.append(together.rate)
        say(f"{title}: {side.name}: {together.rate:.1f} turns a second, {len(side.bad)} bad turns")

    def _report(self) -> dict[str, Any]:
        for service, side in self.services:
            pids = machine.family(service.roots())
            side.memory_mb, side.processes = machine.memory(pids), len(pids)
            side.install_mb = machine.installed(*service.packages())
        sides = [side for _, side in self.services]
        stored = self.ours.stored()
        sent = sum(map(len, (sides[0].alone.seconds, sides[0].together.seconds)))
        sent += WARMING * len(JOURNEY)
        note = (
            f"{self._options.people} people at once, {self._options.rounds} rounds;"
            f" {machine.load()}. Of {sent} messages sent to this product {stored['in']} are stored"
            f" with {stored['out']} answers and {stored['referrals']} referrals."
        )
        print(f"{table(*sides)}\n\n{note}")
        for side in sides:
            for problem in side.bad[:BAD_SHOWN]:
                print(f"BAD TURN, {side.name}: {problem}")
        return {
            "at": datetime.now(timezone.utc).isoformat(timespec="seconds"),
            "note": note,
            "failed": bool(stored["in"] != sent or any(side.bad for side in sides)),
            "sides": [side.as_json() for side in sides],
        }


def say(line: str) -> None:
    """Progress, beside the figures."""
    print(line, file=sys.stderr, flush=True)


def _new(folder: Path) -> Path:
    folder.mkdir()
    return folder
