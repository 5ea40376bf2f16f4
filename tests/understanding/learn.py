"""`./run learn-replies`: learn the second reading of replies anew, and say how well it does.

Learned from: the tuning half of the sets of replies, and the replies written only to be learned from
(`replies/`). No line of a checking half is learned from. Figures of the checking halves are printed by
language, by the rules alone and with the second reading. Takes five minutes.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import sys
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix, diags, hstack
from sklearn.linear_model import LogisticRegression

sys.path[:0] = [str(Path(__file__).parents[2]), str(Path(__file__).parent)]

from understood_sets import (  # noqa: E402
    PLACES,
    SERVICES,
    SETS,
    TODAY,
    Line,
    lines,
    only_to_learn,
)

from bot.directory.as_said import places_as_said  # noqa: E402
from bot.directory.site import load_site  # noqa: E402
from bot.model.languages import READ  # noqa: E402
from bot.understanding.by_rules import by_rules  # noqa: E402
from bot.understanding.people import without_numbers  # noqa: E402
from bot.understanding.reply_marks import (  # noqa: E402
    MARKS,
    heard_by_rules,
    labels_of,
    marks_of_reading,
    marks_of_words,
    rightly,
)
from bot.understanding.said import Said  # noqa: E402
from bot.understanding.second_reading import LEARNED, LITTLE  # noqa: E402
from bot.understanding.spelling import mended  # noqa: E402
from bot.understanding.wording import tidy  # noqa: E402

# the learned lines name more towns than the sets' own table
TOWNS = {**places_as_said(load_site(Path(__file__).parents[2] / "data", "manchester")), **PLACES}
STRENGTH = 30.0  # of the fit; higher follows the lines more closely
PLAIN = 6.0  # how much a line of the sets counts beside one written to mislead
RARE = 2  # marks in fewer lines than this are left out
FEW = 12  # lines that a label takes
FINENESS = 127  # steps of a weight
SLIGHT = 4  # of them, at which a weight is not kept


@dataclass(frozen=True)
class Example:
    """One line to learn from, and how much it counts."""

    language: str
    line: Line
    counts: float


def examples() -> list[Example]:
    """All that may be learned from, in a fixed order."""
    checking = {
        (one.question, one.text)
        for folder in _folders().values()
        for one in lines("checking", folder)
    }
    kept = [
        Example(language, one, PLAIN)
        for language, folder in _folders().items()
        for one in lines("tuning", folder)
    ]
    learning = [Example(language, one, 1.0) for language, one in only_to_learn()]
    return [one for one in (*kept, *learning) if (one.line.question, one.line.text) not in checking]


def _folders() -> dict[str, Path]:
    return {language: SETS if language == "en" else SETS / language for language in sorted(READ)}


def learned_from() -> str:
    """A short name for the very lines that the weights come from."""
    rows = sorted(
        json.dumps(
            [one.language, one.line.question, one.line.text, one.line.answers, one.line.intent]
        )
        for one in examples()
    )
    return hashlib.sha256("\n".join(rows).encode()).hexdigest()[:16]


def _marks(one: Example) -> tuple[list[int], list[int], dict[str, bool]]:
    """The marks of a line's words, and of what the rules read; what only they can read, and whether it is right."""
    line = one.line
    plain = mended(tidy(without_numbers(line.text)))
    said = Said(
        line.text, plain, line.question, date.fromisoformat(TODAY), one.language, TOWNS, SERVICES
    )
    reading = by_rules(said)
    read = marks_of_reading(reading.answers, reading.intent, line.question)
    told = {
        rightly(slot): str(reading.answers[slot]).casefold()
        == str(line.answers.get(slot)).casefold()
        for slot in heard_by_rules(reading.answers)
    }
    return sorted(marks_of_words(line.text, line.question)), sorted(read), told


def table(rows: list[list[int]]) -> csr_matrix:
    """One row a line, a 1 at the place of each mark."""
    ends = np.cumsum([0, *map(len, rows)])
    places = np.concatenate([np.array(row, dtype=np.int64) for row in rows])
    return csr_matrix((np.ones(ends[-1]), places, ends), shape=(len(rows), MARKS))


def fitted(rows: csr_matrix, counts: np.ndarray, yes: np.ndarray) -> tuple[np.ndarray, float]:
    """The weights of one label, and where it stands before any mark; `yes` is NaN where it says nothing."""
    known = ~np.isnan(yes)
    fit = LogisticRegression(C=STRENGTH, solver="liblinear")
    fit.fit(rows[known], yes[known] > 0, counts[known])
    return fit.coef_[0].astype(np.float32), float(fit.intercept_[0])


def learned(found: list[Example]) -> bytes:
    """What `second_reading` keeps."""
    with ProcessPoolExecutor(2) as pool:
        marks = list(pool.map(_marks, found, chunksize=200))
        words, read = table([words for words, *_ in marks]), table([read for _, read, _ in marks])
        told = [told for *_, told in marks]
        lines_with = np.bincount(words.indices, minlength=MARKS)
        rarity = (np.log((1 + len(found)) / (1 + lines_with)) + 1) * (lines_with >= RARE)
        weighed = words.multiply(rarity[None, :]).tocsr()
        length = np.sqrt(weighed.power(2).sum(axis=1).A1 + LITTLE)
        rows = hstack([diags(1 / length) @ weighed, read]).tocsr()
        used = np.flatnonzero(np.bincount(rows.indices, minlength=rows.shape[1]))
        labels = [labels_of(one.line.answers, one.line.intent, one.line.question) for one in found]
        names = sorted(
            name for name in set().union(*labels) if sum(name in one for one in labels) >= FEW
        )
        counts = np.array([one.counts for one in found])
        said = {name: np.array([name in one for one in labels], dtype=float) for name in names}
        for name in sorted(set().union(*told)):
            right = np.array([one.get(name, np.nan) for one in told])
            if min(np.sum(right == 0), np.sum(right == 1)) >= FEW:
                said[name] = right
        fits = list(pool.map(partial(fitted, rows[:, used], counts), said.values()))
    weights = np.array([weight for weight, _ in fits])
    return _kept(list(said), np.array([bias for _, bias in fits]), rarity, used, weights)


def _kept(
    names: list[str], bias: np.ndarray, rarity: np.ndarray, used: np.ndarray, weights: np.ndarray
) -> bytes:
    """The weights by mark, in whole steps, without the slight ones."""
    scale = np.abs(weights).max(axis=1) / FINENESS
    steps = np.round(weights / scale[:, None]).astype(np.int8)
    steps[np.abs(steps) < SLIGHT] = 0
    by_mark = csr_matrix(steps.T)
    rows = np.zeros(2 * MARKS, dtype="<u2")
    rows[used] = np.diff(by_mark.indptr)
    head = {
        "labels": names,
        "bias": [round(each, 4) for each in bias.tolist()],
        "scale": [round(each, 7) for each in scale.tolist()],
        "weights": by_mark.nnz,
    }
    return b"".join(
        (
            json.dumps(head).encode() + b"\n",
            rarity.astype("<f4").tobytes(),
            rows.tobytes(),
            by_mark.indices.astype(np.uint8).tobytes(),
            by_mark.data.tobytes(),
        )
    )


def main() -> None:
    """Learn, keep the weights, print the figures."""
    found = examples()
    print(f"{len(found):,} lines", flush=True)
    LEARNED.write_bytes(gzip.compress(learned(found), mtime=0))
    LEARNED.with_name("learned_from.txt").write_text(learned_from() + "\n")
    print(f"{LEARNED.name}: {LEARNED.stat().st_size / 1e6:.1f} MB", flush=True)
    from measure import compared

    compared("checking")


if __name__ == "__main__":
    main()
