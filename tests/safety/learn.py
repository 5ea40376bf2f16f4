"""`./run learn-safety`: learn the second opinion anew from the tuning halves, and say how well it does.

Learned from: the tuning half of the safety sets, and as harmless texts the tuning half of the replies in
every language and the replies written to be learned from. No line of a checking half is learned from.
Figures are printed by author for the checking half, and by cross-validation (three parts) for the tuning
half. Takes an hour and a half, most of it for the parts, and six gigabytes.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import sys
import warnings
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

import numpy as np
from scipy.sparse import csr_matrix, diags, vstack
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold

TESTS = Path(__file__).resolve().parents[1]
if __name__ == "__main__":
    sys.path[:0] = [str(TESTS.parent), str(TESTS / "understanding")]

from bot.safety.screen import by_rules, marks_of, screen  # noqa: E402
from bot.safety.second_opinion import (  # noqa: E402
    FINENESS,
    HARMLESS,
    LEARNED,
    LITTLE,
    PIECE_PLACES,
    PLACES,
    WORD_PLACES,
    _learned,
)
from tests.safety.measure import AUTHORS, lines  # noqa: E402

STRENGTH = 30.0  # of the fit; higher follows the lines more closely
ORDINARY = 3.0  # how much an everyday reply counts beside a look-alike
KEPT = 2.5  # … and a line of the sets beside one written to be learned from
RARE = 3  # marks in fewer lines than this are left out
STEPS = 400  # at most, of the fit
CONCEPTS = 1.5  # how much more a concept or an English word tells than letters of the same rarity
BEGUN = 10  # one line in so many is learned once more with one of these before it
BEGINNINGS = (
    "no, ", "yes, ", "no ", "yes ", "No. ", "Yes. ", "nope ", "no but ", "not really, ", "yeah ", "ok ", "well ",
)  # fmt: skip
PARTS = 3
TRIED = (0.5, 0.6, 0.7, 0.8, 0.9)


def examples() -> list[tuple[str, str]]:
    """(text, level) of all that may be learned from. `confirm` lines are left out: they are neither."""
    checking = {one.text for one in lines() if one.half == "checking"}
    harmless = [(text, HARMLESS) for text in replies("tuning")]
    return [one for one in (*dangers(), *harmless) if one[0] not in checking]


def dangers() -> list[tuple[str, str]]:
    """The safety sets' own share of the examples, harmless look-alikes included."""
    return [
        (one.text, one.level) for one in lines() if one.half == "tuning" and one.level != "confirm"
    ]


def begun(some: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Some of the lines once more, as an answer begins: "no, " says nothing of what follows it."""
    ours = [one for one in some if one[0].isascii() and crc32(one[0].encode()) % BEGUN == 0]
    return [
        (BEGINNINGS[crc32(text[::-1].encode()) % len(BEGINNINGS)] + text, level)
        for text, level in ours
    ]


def replies(half: str) -> list[str]:
    """Ordinary replies in every language, without those that answer the safety question."""
    sys.path.insert(0, str(TESTS / "understanding"))
    from understood_sets import SETS, only_to_learn
    from understood_sets import lines as understood

    folders = [SETS, *sorted(path for path in SETS.iterdir() if path.is_dir())]
    found = [line for folder in folders for line in understood(half, folder)]
    if half == "tuning":
        found += [line for _, line in only_to_learn()]
    return [line.text for line in found if "safety" not in line.answers]


def counts(texts: Iterable[str]) -> tuple[np.ndarray, np.ndarray]:
    """How much each text counts in the fit, and whether it is an everyday reply."""
    everyday = set(replies("tuning"))
    kept = {one.text for one in lines() if one.half == "tuning" and one.author != "voices"}
    ordinary = np.array([text in everyday for text in texts])
    others = np.where([text in kept for text in texts], KEPT, 1.0)
    return np.where(ordinary, ORDINARY, others), ordinary


def learned_from() -> str:
    """A short name for the very lines that the weights come from."""
    lines_of = sorted(f"{level}\t{text}" for text, level in examples())
    return hashlib.sha256("\n".join(lines_of).encode()).hexdigest()[:16]


def table(found: list[set[int]]) -> csr_matrix:
    """One row a text, a 1 at the place of each of its marks."""
    places = [sorted(marks) for marks in found]
    ends = np.cumsum([0, *map(len, places)])
    return csr_matrix((np.ones(ends[-1]), np.concatenate(places), ends), shape=(len(found), PLACES))


@dataclass(frozen=True)
class Fit:
    """What is learned: how rare the mark at each place is, and what it tells for each level, over none."""

    levels: tuple[str, ...]
    bias: np.ndarray
    rarity: np.ndarray
    weights: np.ndarray

    def danger(self, rows: csr_matrix) -> np.ndarray:
        """How likely each row is dangerous at all, 0 to 1."""
        odds = np.exp(scaled(rows, self.rarity) @ self.weights.T + self.bias)
        return 1 - 1 / (1 + odds.sum(axis=1))


def fitted(rows: csr_matrix, levels: np.ndarray, counted: np.ndarray, ordinary: np.ndarray) -> Fit:
    """Logistic regression over marks weighed by their rarity; what is meant counts for more than letters.

    Every line is learned twice, the second time without the concepts: the lexicon was grown on these
    very lines, and knows others less well. `counted` and `ordinary` as `counts` gives them: the levels
    are balanced without everyday replies, so that more of these do not make a look-alike count for less.
    """
    place = np.arange(PLACES)
    bare = rows @ diags(((place < PIECE_PLACES) | (place >= WORD_PLACES)).astype(float))
    rows = vstack([rows, bare]).tocsr()
    rows.eliminate_zeros()
    levels, counted, ordinary = (np.tile(each, 2) for each in (levels, counted, ordinary))
    lines_with = np.bincount(rows.indices, minlength=PLACES)
    rarity = np.log((1 + rows.shape[0]) / (1 + lines_with)) + 1
    rarity[PIECE_PLACES:] *= CONCEPTS
    rarity[lines_with < RARE] = 0
    used = np.flatnonzero(rarity)
    named, number = np.unique(levels[~ordinary], return_counts=True)
    balance = dict(zip(named, sum(number) / (len(named) * number), strict=True))
    fit = LogisticRegression(C=STRENGTH, max_iter=STEPS)
    fit.fit(
        scaled(rows, rarity)[:, used].astype(np.float32),
        levels,
        counted * np.array([balance[level] for level in levels]),
    )
    harmless = fit.classes_ == HARMLESS
    weights = np.zeros((len(fit.classes_) - 1, PLACES))
    weights[:, used] = fit.coef_[~harmless] - fit.coef_[harmless]
    bias = fit.intercept_[~harmless] - fit.intercept_[harmless]
    return Fit(tuple(fit.classes_[~harmless]), bias, rarity, weights)


def scaled(rows: csr_matrix, rarity: np.ndarray) -> csr_matrix:
    """Rows of a length below one, each mark as long as it is rare; the shorter a text, the shorter its row."""
    weighed = rows.multiply(rarity[None, :]).tocsr()
    return diags(1 / np.sqrt(weighed.power(2).sum(axis=1).A1 + LITTLE)) @ weighed


def learn() -> None:
    """Fit, write the weights, print the figures."""
    # more steps move the figures by less than the lines do
    warnings.filterwarnings("ignore", category=ConvergenceWarning)
    known = examples()
    texts, levels = (np.array(column) for column in zip(*known, strict=True))
    rows = table([marks_of(text) for text in texts])
    print(
        f"{len(texts)} lines, learned from {learned_from()}; now the figures by parts", flush=True
    )
    counted, ordinary = counts(texts)
    print(crossed(texts, rows, levels, counted, ordinary), flush=True)
    write(fitted_to_all(known, rows))
    print(by_author())


def fitted_to_all(known: list[tuple[str, str]], rows: csr_matrix) -> Fit:
    """What is learned from the lines and their `rows`, some of them once more as an answer begins."""
    counted, ordinary = counts([text for text, _ in known])
    more = begun([one for one, reply in zip(known, ordinary, strict=True) if not reply])
    rows = vstack([rows, table([marks_of(text) for text, _ in more])]).tocsr()
    levels = np.array([level for _, level in (*known, *more)])
    return fitted(
        rows,
        levels,
        np.concatenate([counted, np.ones(len(more))]),
        np.concatenate([ordinary, np.zeros(len(more), dtype=bool)]),
    )


def write(fit: Fit) -> None:
    """The head, then tables of whole numbers: the rarity squared, and the weights of each level."""
    head = {"levels": fit.levels, "bias": [round(float(one), 4) for one in fit.bias]}
    table = np.stack([fit.rarity**2, *(fit.rarity * fit.weights)])
    kept = np.clip(np.rint(table * FINENESS), -32767, 32767).astype("<i2")
    with LEARNED.open("wb") as raw, gzip.GzipFile("", "wb", 9, raw, mtime=0) as file:
        file.write(json.dumps(head).encode() + b"\n" + kept.tobytes())
    (LEARNED.parent / "learned_from.txt").write_text(learned_from() + "\n", encoding="ascii")


def crossed(
    texts: np.ndarray,
    rows: csr_matrix,
    levels: np.ndarray,
    counted: np.ndarray,
    ordinary: np.ndarray,
) -> str:
    """The safety sets' lines as the net reads them, each part judged by what was learned from the others."""
    danger = np.zeros(len(levels))
    for learned, judged in StratifiedKFold(PARTS, shuffle=True, random_state=1).split(rows, levels):
        fit = fitted(rows[learned], levels[learned], counted[learned], ordinary[learned])
        danger[judged] = fit.danger(rows[judged])
    plain, danger, grave = danger[ordinary], danger[~ordinary], levels[~ordinary] != HARMLESS
    rung = np.array([by_rules([text]) is not None for text in texts[~ordinary]])
    report = ["cross-validated on the tuning half", "  by rules  " + both(rung, grave)]
    report += [
        f"  with the opinion from {at:.2f}  {both(rung | (danger >= at), grave)},"
        f" {np.mean(plain >= at):.2%} of ordinary replies"
        for at in TRIED
    ]
    report += [
        f"  rules' alarms turned into questions below {at:.2f}: {np.mean(danger[rung & grave] < at):.2%}"
        f" of the true, {np.mean(danger[rung & ~grave] < at):.2%} of the false"
        for at in (0.02, 0.05, 0.1, 0.2, 0.3)
    ]
    return "\n".join(report)


def both(said: np.ndarray, grave: np.ndarray) -> str:
    """Dangers seen and look-alikes suspected."""
    return f"{np.mean(said[grave]):6.1%} of dangers, {np.mean(said[~grave]):5.1%} of look-alikes"


def by_author() -> str:
    """Dangers seen / look-alikes rung or asked about, on the checking half."""
    _learned.cache_clear()
    rows = ["checking half: by rules; by rules and opinion; advice (the rest are questions)"]
    for english in (True, False):
        for author in AUTHORS:
            some = [
                one for one in lines()
                if one.half == "checking" and one.author == author
                and one.level != "confirm" and (one.language == "english") == english
            ]  # fmt: skip
            if not some:
                continue  # who wrote for learning only
            grave = np.array([one.level != HARMLESS for one in some])
            hits = [screen([one.text]) for one in some]
            said = (
                [by_rules([one.text]) is not None for one in some],
                [hit is not None for hit in hits],
                [hit is not None and hit.level != "confirm" for hit in hits],
            )
            row = f"  {'English' if english else 'others':8}{author:7}"
            for one in map(np.array, said):
                row += f"  {np.mean(one[grave]):6.1%} / {np.mean(one[~grave]):5.1%}"
            rows.append(row)
    ordinary = [screen([text]) is not None for text in replies("checking")]
    rows.append(f"  ordinary replies rung or asked about: {np.mean(ordinary):.2%}")
    return "\n".join(rows)


if __name__ == "__main__":
    learn()
