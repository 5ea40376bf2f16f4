"""`./run learn-safety`: learn the second opinion anew from the tuning halves, and say how well it does.

Learned from: the tuning half of the safety sets, and the tuning half of the replies in every language
as harmless texts. No line of a checking half is learned from. Figures are printed by author for the
checking half, and by cross-validation (five parts) for the tuning half.
"""

from __future__ import annotations

import gzip
import hashlib
import sys
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.feature_extraction.text import CountVectorizer, TfidfTransformer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold, cross_val_predict

TESTS = Path(__file__).resolve().parents[1]
if __name__ == "__main__":
    sys.path[:0] = [str(TESTS.parent), str(TESTS / "understanding")]

from bot.safety.second_opinion import HARMLESS, LEARNED, SURE, pieces  # noqa: E402
from tests.safety.measure import AUTHORS, lines  # noqa: E402

STRENGTH = 30.0  # of the fit; higher follows the lines more closely
RARE = 2  # pieces in fewer lines than this are left out


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


def replies(half: str) -> list[str]:
    """Ordinary replies in every language, without those that answer the safety question."""
    sys.path.insert(0, str(TESTS / "understanding"))
    from understood_sets import SETS
    from understood_sets import lines as understood

    folders = [SETS, *sorted(path for path in SETS.iterdir() if path.is_dir())]
    return [
        line.text
        for folder in folders
        for line in understood(half, folder)
        if "safety" not in line.answers
    ]


def learned_from() -> str:
    """A short name for the very lines that the weights come from."""
    lines_of = sorted(f"{level}\t{text}" for text, level in examples())
    return hashlib.sha256("\n".join(lines_of).encode()).hexdigest()[:16]


def learn() -> None:
    """Fit, write the weights, print the figures."""
    texts, levels = zip(*examples(), strict=True)
    words = CountVectorizer(analyzer=lambda text: list(pieces(text)), binary=True, min_df=RARE)
    rarity = TfidfTransformer()
    table = rarity.fit_transform(words.fit_transform(texts))
    fit = LogisticRegression(C=STRENGTH, max_iter=4000, class_weight="balanced")
    fit.fit(table, levels)
    write(fit, rarity, words)
    print(f"{len(texts)} lines, {table.shape[1]} pieces, learned from {learned_from()}")
    print(crossed(fit, table, levels))
    print(by_author())


def write(fit: Any, rarity: Any, words: Any) -> None:
    """The weights as rows: piece, rarity, one number a level."""
    names = words.get_feature_names_out()
    rows = [
        "\t".join(["levels", *fit.classes_]),
        "\t".join(["bias", *(f"{one:.4f}" for one in fit.intercept_)]),
    ]
    for at in np.argsort(names):
        numbers = (f"{one:.3f}" for one in fit.coef_[:, at])
        rows.append("\t".join([names[at], f"{rarity.idf_[at]:.3f}", *numbers]))
    with LEARNED.open("wb") as raw, gzip.GzipFile("", "wb", 9, raw, mtime=0) as file:
        file.write(("\n".join(rows) + "\n").encode())
    (LEARNED.parent / "learned_from.txt").write_text(learned_from() + "\n", encoding="ascii")


def crossed(fit: Any, table: Any, levels: tuple[str, ...]) -> str:
    """Danger seen and harmless lines suspected by several thresholds, each part judged by the others."""
    count = len(dangers())
    odds = cross_val_predict(
        fit,
        table,
        levels,
        cv=StratifiedKFold(5, shuffle=True, random_state=1),
        method="predict_proba",
    )
    danger = 1 - odds[:count, list(fit.classes_).index(HARMLESS)]
    grave = np.array([level != HARMLESS for level in levels[:count]])
    rows = [
        f"  at {at:.2f}: {np.mean(danger[grave] >= at):.1%} of dangers,"
        f" {np.mean(danger[~grave] >= at):.1%} of look-alikes"
        for at in (0.5, 0.7, 0.8, 0.9, 0.95)
    ]
    return "\n".join(["cross-validated on the tuning half, the opinion alone", *rows])


def by_author() -> str:
    """The net as it is, and the opinion beside the rules, on the checking half."""
    from bot.safety.screen import by_rules
    from bot.safety.second_opinion import _learned, opinion

    _learned.cache_clear()
    rows = ["checking half: rules alone, then with the second opinion at 0.8, SURE, 0.95"]
    for english in (True, False):
        for author in AUTHORS:
            some = [
                one for one in lines()
                if one.half == "checking" and one.author == author
                and one.level != "confirm" and (one.language == "english") == english
            ]  # fmt: skip
            if not some:
                continue  # who wrote for learning only
            rung = np.array([by_rules([one.text]) is not None for one in some])
            sure = np.array([opinion(one.text).danger for one in some])
            grave = np.array([one.level != HARMLESS for one in some])
            row = f"  {'English' if english else 'others':8}{author:7}"
            for at in (2, 0.8, SURE, 0.95):
                both = rung | (sure >= at)
                row += f"  {np.mean(both[grave]):6.1%} / {np.mean(both[~grave]):5.1%}"
            rows.append(row)
    ordinary = [opinion(text).danger for text in replies("checking")]
    rows.append(f"  ordinary replies suspected: {np.mean(np.array(ordinary) >= SURE):.2%}")
    return "\n".join(rows)


if __name__ == "__main__":
    learn()
