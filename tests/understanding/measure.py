"""How well replies are read: exact, wrong guesses and ask-again, by slot, with Wilson intervals and confusions.

    python tests/understanding/measure.py [tuning|checking] [--misses] [--language ur]

A line is *exact* when answers and intent are both as expected; a *wrong guess* when a code is
given that is not right (asked for or not); *ask again* when something expected was not read.
The misses of the checking half are not printed: no rule may be written from them.
"""

from __future__ import annotations

import argparse
import math
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

sys.path[:0] = [str(Path(__file__).parents[2]), str(Path(__file__).parent)]

from understood_sets import AUTHORS, PLACES, SERVICES, SETS, TODAY, Line, lines  # noqa: E402

from bot.understanding.read import Reading, read  # noqa: E402

SHOWN = ("exact", "wrong", "asides")
Classifier = Callable[[str], tuple[str, float]]


@dataclass(frozen=True)
class Score:
    line: Line
    reading: Reading

    @property
    def given(self) -> dict[str, Any]:
        return {
            slot: list(v) if isinstance(v, tuple) else v for slot, v in self.reading.answers.items()
        }

    @property
    def right_intent(self) -> bool:
        return self.reading.intent == self.line.intent

    @property
    def wrong_guess(self) -> bool:
        return any(
            _plain(value) != _plain(self.line.answers.get(slot))
            for slot, value in self.given.items()
        )

    @property
    def exact(self) -> bool:
        same = {s: _plain(v) for s, v in self.given.items()} == {
            s: _plain(v) for s, v in self.line.answers.items()
        }
        return same and self.right_intent

    @property
    def ask_again(self) -> bool:
        return not self.exact and not self.wrong_guess


def _plain(value: Any) -> Any:
    return sorted(value) if isinstance(value, list) else value


def wilson(hits: int, total: int, z: float = 1.96) -> tuple[float, float]:
    """The 95% Wilson score interval of a rate."""
    if not total:
        return 0.0, 1.0
    p, n = hits / total, total
    middle = (p + z * z / (2 * n)) / (1 + z * z / n)
    half = z / (1 + z * z / n) * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    return max(0.0, min(p, middle - half)), min(1.0, max(p, middle + half))


def scored(
    half: str | None,
    language: str = "en",
    classifier: Classifier | None = None,
    author: str | None = None,
    twice: bool = True,
) -> list[Score]:
    """Every line of a half read, with its score; `author` keeps one author's lines, not `twice` the rules alone."""
    folder = SETS if language == "en" else SETS / language
    today = date.fromisoformat(TODAY)
    return [
        Score(line, read(line.text, line.question, language=language, today=today, places=PLACES, services=SERVICES,
                         guess=classifier(line.text) if classifier else None, twice=twice))
        for line in lines(half, folder, author=author)
    ]  # fmt: skip


def compared(half: str) -> None:
    """Print, by language and author, how a half is read by the rules alone and read twice."""
    print(
        "                  lines  by rules: exact, wrong, asides; read twice: exact, wrong, asides"
    )
    for language in languages():
        for author in AUTHORS:
            once, twice = (scored(half, language, None, author, each) for each in (False, True))
            if once:
                found = [one[name] for one in map(rates, (once, twice)) for name in SHOWN]
                figures = " ".join(f"{each:8.1%}" for each in found)
                print(f"{language:8} {author:8} {len(once):5}  {figures}", flush=True)


def rates(scores: list[Score]) -> dict[str, float]:
    """The rates the product is held to."""
    asides = [s for s in scores if s.line.intent not in ("answer", "unclear")]
    return {
        "exact": sum(s.exact for s in scores) / len(scores),
        "wrong": sum(s.wrong_guess for s in scores) / len(scores),
        "ask_again": sum(s.ask_again for s in scores) / len(scores),
        "asides": sum(s.right_intent for s in asides) / max(1, len(asides)),
    }


def languages() -> list[str]:
    """English, and every language that has a set of its own."""
    return ["en", *sorted(path.name for path in SETS.iterdir() if path.is_dir())]


def kind(line: Line) -> str:
    """The question a line answers, or `aside`; `(nothing asked)` for a first text."""
    if line.intent not in ("answer", "unclear"):
        return "aside"
    return line.question or "(nothing asked)"


def by_language_and_slot(
    half: str | None = "checking", classifier: Classifier | None = None
) -> dict[str, dict[str, dict[str, Any]]]:
    """language → question, `aside` or `all` → lines, exact, wrong and ask_again (rate, low, high)."""
    found: dict[str, dict[str, dict[str, Any]]] = {}
    for language in languages():
        groups: dict[str, list[Score]] = defaultdict(list)
        for score in scored(half, language, classifier):
            groups[kind(score.line)].append(score)
            groups["all"].append(score)
        found[language] = {name: _rated(scores) for name, scores in sorted(groups.items())}
    return found


def _rated(scores: list[Score]) -> dict[str, Any]:
    row: dict[str, Any] = {"lines": len(scores)}
    for name, what in (("exact", "exact"), ("wrong", "wrong_guess"), ("ask_again", "ask_again")):
        hits = sum(getattr(score, what) for score in scores)
        row[name] = (hits / len(scores), *wilson(hits, len(scores)))
    return row


def _row(name: str, scores: list[Score]) -> str:
    n = len(scores)
    parts = []
    for what in ("exact", "wrong_guess", "ask_again"):
        hits = sum(getattr(score, what) for score in scores)
        low, high = wilson(hits, n)
        parts.append(f"{hits / n:6.1%} [{low:5.1%} {high:6.1%}]")
    return f"{name:20} {n:5} " + "  ".join(parts)


def report(scores: list[Score], show_misses: bool) -> None:
    """Print the rates by question, the asides, and the confusions of intents and codes."""
    print(f"{'question':20} {'lines':>5} {'exact':^22}{'wrong guess':^24}{'ask again':^22}")
    groups: dict[str, list[Score]] = defaultdict(list)
    for score in scores:
        groups[kind(score.line)].append(score)
    for name in sorted(groups):
        print(_row(name, groups[name]))
    print(_row("all", scores))
    for author in AUTHORS:
        if theirs := [s for s in scores if s.line.author == author]:
            print(_row(f"{author} author", theirs))
            print(f"{'':20} asides, intent right: {rates(theirs)['asides']:.1%}")
    print("asides, intent right:", f"{rates(scores)['asides']:.1%}")
    confusions = Counter((s.line.intent, s.reading.intent) for s in scores if not s.right_intent)
    for (want, got), count in confusions.most_common(12):
        print(f"  intent {want} read as {got}: {count}")
    codes = Counter(
        (slot, str(s.line.answers.get(slot)), str(value))
        for s in scores for slot, value in s.given.items() if _plain(value) != _plain(s.line.answers.get(slot))
    )  # fmt: skip
    for (slot, want, got), count in codes.most_common(12):
        print(f"  {slot}: {want} read as {got}: {count}")
    if show_misses:
        for s in scores:
            if not s.exact:
                print(
                    f"{s.line.question}: {s.line.text!r}\n    want {s.line.answers} {s.line.intent}\n    got  {s.given} {s.reading.intent}"
                )


def main() -> None:
    """Measure from the command line."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("half", nargs="?", default="tuning", choices=["tuning", "checking"])
    arguments.add_argument("--misses", action="store_true", help="print the tuning half's misses")
    arguments.add_argument("--language", default="en")
    arguments.add_argument("--author", choices=AUTHORS, help="one author's lines only")
    chosen = arguments.parse_args()
    begun = time.perf_counter()
    scores = scored(chosen.half, chosen.language, author=chosen.author)
    took = (time.perf_counter() - begun) * 1000 / max(1, len(scores))
    report(scores, chosen.misses and chosen.half == "tuning")
    print(f"{took:.2f} ms a reply")


if __name__ == "__main__":
    main()
