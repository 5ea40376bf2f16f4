"""The classifier's English examples: enough of each, none of a checking line, no name that Rasa takes for its own."""

from __future__ import annotations

import sys
from pathlib import Path

import yaml

sys.path.insert(0, str(Path(__file__).parent))

from understood_sets import lines

EXAMPLES = Path(__file__).parents[2] / "data" / "nlu" / "en"


def examples() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for path in sorted(EXAMPLES.glob("*.yml")):
        for part in yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]:
            texts = [row.removeprefix("- ") for row in part["examples"].splitlines()]
            found.setdefault(part["intent"], []).extend(texts)
    return found


def test_enough_examples_of_each_intent() -> None:
    found = examples()
    assert len(found["answer"]) >= 150
    assert {name for name, texts in found.items() if len(set(texts)) < 25} == set()


def test_no_example_is_a_line_of_the_checking_half() -> None:
    checking = {line.text.strip().lower() for line in lines("checking")}
    assert [t for texts in examples().values() for t in texts if t.lower() in checking] == []


def test_no_intent_has_a_name_with_a_meaning_in_rasa() -> None:
    assert not {"back", "restart", "session_start"} & set(examples())
