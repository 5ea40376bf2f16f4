"""How fast the net is: `python tests/safety/speed.py` prints the figures and fails outside the bounds.

Processor time, the quickest of three runs of each text, so that a busy machine is not a slow function.
Bounds: a text under 1 ms (99 of 100), 1,600 characters under 10 ms, and every regular expression of
`bot.safety` under 50 ms on 20,000 characters made to mislead it.
"""

from __future__ import annotations

import importlib
import pkgutil
import random
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import bot.safety
from bot.safety.screen import NETS, screen
from bot.safety.wording import pieces, plain
from tests.safety import measure

SHORT_MS, LONG_MS, PATTERN_MS = 1.0, 10.0, 50.0
CHARACTERS, HOSTILE = 1_600, 20_000
PIECES = (
    "a",
    "'",
    " ",
    "no ",
    "cant",
    "kill",
    "ب",
    "আ",
    "我",
    "123",
    "-",
    "((",
    "a'",
    ".",
    "i",
    "numb",
    "\u0301",
)


def forget() -> None:
    """Let the net forget the messages it has just read: nobody sends the same one thrice."""
    plain.cache_clear()
    pieces.cache_clear()
    for net in NETS:
        net.forget()


def milliseconds(act: Callable[[], object]) -> float:
    """The quickest of three runs, each read afresh."""
    runs = []
    for _ in range(3):
        forget()
        start = time.process_time()
        act()
        runs.append(time.process_time() - start)
    return min(runs) * 1000


def short_texts() -> list[str]:
    """Texts as people send them: the tuning half of the kept sets, up to 200 characters."""
    found = [one.text for one in measure.lines() if one.half == "tuning" and len(one.text) <= 200]
    return random.Random(3).sample(found, 1500)


def long_texts() -> list[str]:
    """Texts of 1,600 characters: of each language's short ones put together, and of all mixed."""
    rng = random.Random(5)
    by_language: dict[str, list[str]] = {"all": []}
    for one in measure.lines():
        if one.half == "tuning":
            by_language.setdefault(one.language, []).append(one.text)
            by_language["all"].append(one.text)
    return [
        " ".join(rng.sample(texts, 150))[:CHARACTERS]
        for texts in by_language.values()
        for _ in range(4)
    ]


def patterns() -> dict[str, re.Pattern[str]]:
    """Every compiled regular expression of the modules of `bot.safety`, by module and name."""
    found = {}
    for module in pkgutil.walk_packages(bot.safety.__path__, "bot.safety."):
        for name, value in vars(importlib.import_module(module.name)).items():
            if isinstance(value, re.Pattern):
                found[f"{module.name}.{name}"] = value
    return found


def hostile_texts() -> list[str]:
    """Endless repetitions and mixtures of what patterns look for, ended by what they do not expect."""
    rng = random.Random(7)
    repeated = [(piece * HOSTILE)[: HOSTILE - 1] + "\x00" for piece in PIECES]
    mixed = ["".join(rng.choice(PIECES) for _ in range(HOSTILE // 2)) for _ in range(4)]
    return [*repeated, *mixed]


def slowest_pattern() -> tuple[str, float]:
    """The regular expression that takes longest on the worst hostile text, in milliseconds."""
    worst = ("", 0.0)
    for name, pattern in patterns().items():
        for text in hostile_texts():
            for act in (pattern.findall, pattern.match, pattern.fullmatch):
                took = milliseconds(lambda act=act, text=text: act(text))
                worst = max(worst, (name, took), key=lambda one: one[1])
    return worst


def percentile(values: list[float], share: float) -> float:
    """The value below which this share of the values lies."""
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def main() -> int:
    """Print the figures; 1 where one is outside its bound."""
    short = [milliseconds(lambda text=text: screen([text])) for text in short_texts()]
    long = [milliseconds(lambda text=text: screen([text])) for text in long_texts()]
    name, worst = slowest_pattern()
    rows = [
        (f"a text, middle of {len(short)}", percentile(short, 0.5), SHORT_MS),
        (f"a text, 99 of 100 of {len(short)}", percentile(short, 0.99), SHORT_MS),
        (f"{CHARACTERS:,} characters, slowest of {len(long)}", max(long), LONG_MS),
        (f"slowest of {len(patterns())} regular expressions ({name})", worst, PATTERN_MS),
    ]
    for what, took, bound in rows:
        print(f"{what:75} {took:7.3f} ms  (under {bound:g})")
    return int(any(took >= bound for _, took, bound in rows))


if __name__ == "__main__":
    sys.exit(main())
