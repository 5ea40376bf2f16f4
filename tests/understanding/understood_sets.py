"""The sets of replies, and the fixed rule that parts them into a tuning and a checking half.

Files named `second_author.txt` to `fifth_author.txt` were written without having seen the code, its words or the other sets.
The replies in `LEARNING` are no set: many writers wrote them for the second reading to learn from, one reply in three
made to mislead. We wrote those of number 0: what must not be unlearned.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.model.answers import SLOTS, Kind

SETS = Path(__file__).parent / "sets"
LEARNING = Path(__file__).parent / "replies"  # <language>_<number>.tsv: question, labels, text
TODAY = "2026-11-22"
AUTHORS = ("first", "second", "third", "fourth", "fifth")
NEWEST = ("fourth", "fifth")  # of the other languages, of English
PLACES = {
    **dict.fromkeys("hulme wythenshawe m21 chorlton didsbury fallowfield m15 m14 m20 m22".split(), "manchester"),
    **dict.fromkeys("farnworth horwich bl1 bl3".split(), "bolton"), **dict.fromkeys("swinton eccles m6 m27".split(), "salford"),
    **dict.fromkeys("sale stretford urmston altrincham m33".split(), "trafford"), "leigh": "wigan", "prestwich": "bury",
    "hyde": "tameside", "ashton under lyne": "tameside", "m35": "", "m34": "tameside",
}  # fmt: skip
SERVICES = {
    "wythenshawe hospital": "mft", "wythenshawe": "mft", "manchester royal infirmary": "mft", "mri": "mft", "mft": "mft",
    "trafford general": "trafford", "altrincham hospital": "trafford",
}  # fmt: skip


@dataclass(frozen=True)
class Line:
    question: str | None
    text: str
    answers: dict[str, Any]
    intent: str
    author: str = "first"

    @property
    def checking(self) -> bool:
        """Odd sha256 of question and text: the half that no rule and no training example may be written from."""
        return hashlib.sha256(f"{self.question}\n{self.text}".encode()).digest()[-1] % 2 == 1


def lines(
    half: str | None = None,
    folder: Path = SETS,
    stems: tuple[str, ...] = (),
    author: str | None = None,
) -> list[Line]:
    """Every line of the sets, or of one half (`tuning`, `checking`), or of one author."""
    found = [
        line
        for path in sorted(folder.glob("*.txt"))
        if not stems or path.stem in stems
        for line in _read(path)
    ]
    unique = list(dict.fromkeys((line.question, line.text) for line in found))
    oldest_last = sorted(found, key=lambda line: AUTHORS.index(line.author), reverse=True)
    by_key = {(line.question, line.text): line for line in oldest_last}  # who wrote it first
    kept = [by_key[key] for key in unique]
    return [
        line
        for line in kept
        if (half is None or line.checking == (half == "checking")) and author in (None, line.author)
    ]


def _read(path: Path) -> list[Line]:
    question: str | None = None
    answers: dict[str, Any] = {}
    intent = "answer"
    author = next((one for one in AUTHORS if path.stem == f"{one}_author"), AUTHORS[0])
    found = []
    for row in path.read_text(encoding="utf-8").splitlines():
        if not row.strip() or row.startswith("# "):
            continue
        if row.startswith("@ "):
            question = None if row[2:].strip() == "none" else row[2:].strip()
        elif row.startswith("= "):
            body, _, intent = row[2:].rpartition(" ")
            answers = json.loads(body)
        else:
            found.append(Line(question, row, answers, intent, author))
    return found


def only_to_learn() -> list[tuple[str, Line]]:
    """(language, line) of every reply that was written to be learned from.

    Labels are `slot=code`, several codes with `+`, and `!` before what is wanted instead of an answer.
    """
    found = []
    for path in sorted(LEARNING.glob("*.tsv")):
        language = path.stem.rpartition("_")[0]
        for row in path.read_text(encoding="utf-8").splitlines():
            question, labels, text = row.split("\t")
            answers: dict[str, Any] = {}
            intent = "answer"
            for label in labels.split():
                slot, _, codes = label.partition("=")
                if codes:
                    answers[slot] = codes.split("+") if SLOTS[slot].kind is Kind.CODES else codes
                else:
                    intent = label[1:]
            asked = None if question == "none" else question
            found.append((language, Line(asked, text, answers, intent)))
    return found
