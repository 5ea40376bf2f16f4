"""The classifier's examples: enough of each in every language we read, none of a checking line, none of two intents, no name that Rasa takes for its own."""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from pathlib import Path

import pytest
import yaml

sys.path.insert(0, str(Path(__file__).parent))

from understood_sets import SETS, lines

from bot.model.languages import READ

EXAMPLES = Path(__file__).parents[2] / "data" / "nlu"
OTHERS = [language for language in READ if language != "en"]
_SIGNS = re.compile(r"""[?.,!;:؟،؛۔।，。！？…'"’]""")


def examples(language: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for path in sorted((EXAMPLES / language).glob("*.yml")):
        for part in yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]:
            texts = [row.removeprefix("- ") for row in part["examples"].splitlines()]
            found.setdefault(part["intent"], []).extend(texts)
    return found


def plain(text: str) -> str:
    return " ".join(_SIGNS.sub("", text.lower()).split())


def test_enough_english_examples_of_each_intent() -> None:
    found = examples("en")
    assert len(found["answer"]) >= 150
    assert {name for name, texts in found.items() if len(set(texts)) < 25} == set()


@pytest.mark.parametrize("language", OTHERS)
def test_enough_examples_of_each_intent_in(language: str) -> None:
    found = examples(language)
    assert set(found) == set(examples("en"))
    assert len(set(found["answer"])) >= 25
    assert {name for name, texts in found.items() if len(set(texts)) < 8} == set()


@pytest.mark.parametrize("language", READ)
def test_no_example_is_a_line_of_a_checking_half(language: str) -> None:
    folders = [SETS, *(SETS / other for other in OTHERS)]
    checking = {plain(line.text) for folder in folders for line in lines("checking", folder)}
    texts = [text for texts in examples(language).values() for text in texts]
    assert sum(plain(text) in checking for text in texts) == 0


def test_no_example_stands_in_two_intents() -> None:
    intents: dict[str, set[str]] = defaultdict(set)
    for language in READ:
        for intent, texts in examples(language).items():
            for text in texts:
                intents[plain(text)].add(intent)
    assert {text for text, named in intents.items() if len(named) > 1} == set()


def test_no_intent_has_a_name_with_a_meaning_in_rasa() -> None:
    named = {intent for language in READ for intent in examples(language)}
    assert not {"back", "restart", "session_start"} & named
