"""`./run reliability kill`: the whole service while its processes are killed, bounded and seeded.

`./run reliability provider`: the carrier out of order in each way, a minute each.
`./run reliability replay`: fifty people at once, every webhook five times.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from tests.reliability import killing, provider, replays
from tests.reliability.service import Service, serving


def main() -> int:
    """Run one proof; status 1 where anything was lost, doubled or out of order."""
    parser = argparse.ArgumentParser(prog="reliability", description=__doc__)
    parser.add_argument("proof", choices=("kill", "provider", "replay"))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seconds", type=float, default=60.0, help="how long the carrier fails")
    parser.add_argument("--people", type=int, default=50, help="replay: how many at once")
    parser.add_argument("--small", action="store_true", help="the short form that the tests run")
    parser.add_argument("--models", type=Path, help="a folder with a trained model")
    given = parser.parse_args()
    with serving(given.models, given.seed) as service:
        proofs = {"kill": kill, "provider": fail, "replay": replay}
        problems = proofs[given.proof](service, given)
    for problem in problems:
        say(f"PROBLEM {problem}")
    say("FAILED" if problems else "nothing lost, nothing doubled, all in order")
    return 1 if problems else 0


def kill(service: Service, given: argparse.Namespace) -> list[str]:
    """Kill processes while people write."""
    cast = killing.SMALL if given.small else killing.FULL
    result = killing.run(service, cast, given.kills, given.seed, say)
    say(
        f"{result.people} conversations, {result.lines} texts and messages, {result.referrals} referrals"
    )
    say(
        f"killed {sum(result.kills.values())} times in {result.seconds:.0f} s: {dict(result.kills)}"
    )
    say(
        f"longest wait of a person {result.longest_wait:.1f} s; outgoing texts {dict(result.statuses)}"
    )
    return result.problems


def fail(service: Service, given: argparse.Namespace) -> list[str]:
    """Let the carrier fail in each way, then be slow."""
    _, _, problems = provider.keep_their_time(service, 12, 5.0, say)
    return problems + provider.run(service, given.seconds, say, one_by_one=not given.small)


def replay(service: Service, given: argparse.Namespace) -> list[str]:
    """Repeat and forge webhooks."""
    result = replays.replay(service, given.people)
    say(f"{result.people} people, {sum(result.posted.values())} posts in {result.seconds:.1f} s,")
    say(f"answered {dict(result.posted)}; {result.stored} texts stored, {result.answers} answers")
    statuses, left = replays.forged(service)
    say(f"forged and unsigned: {dict(statuses)}, rows stored: {len(left)}")
    if set(statuses) != {403}:
        left = [*left, f"forged posts were answered {dict(statuses)}"]
    return result.problems + left


def say(line: str) -> None:
    """Print with the time."""
    print(time.strftime("%H:%M:%S"), line, flush=True)


if __name__ == "__main__":
    sys.exit(main())
