import shutil
from pathlib import Path

import pytest

from bot.language.filling import Unfaithful, fill, todo
from bot.language.messages import (
    as_bytes,
    begun,
    catalogue_path,
    read_catalogue,
    save,
    template_of,
    updated,
)

PROJECT = Path(__file__).resolve().parents[2]
AGE, CALL = "How old are you?", "call 999"
PLURAL = "%(num)d segment"


@pytest.fixture
def path(pseudo_folder, tmp_path):
    shutil.copy(pseudo_folder / "messages.pot", tmp_path)
    where = catalogue_path(tmp_path, "pl")
    save(where, as_bytes(updated(begun("pl"), template_of(PROJECT))))
    return where


def test_filled_sentences_are_no_longer_to_do(path):
    before = todo(read_catalogue(path))
    forms = [f"%(num)d {word}" for word in ("część", "części", "części", "części")]
    forms = forms[: read_catalogue(path).num_plurals]
    assert fill(path, {AGE: " Ile masz lat? ", CALL: "zadzwoń pod 999", PLURAL: forms}) == 3
    left = todo(read_catalogue(path))
    assert set(before) - set(left) == {AGE, CALL, PLURAL}
    assert read_catalogue(path)[AGE].string == "Ile masz lat?"


def test_a_fuzzy_sentence_filled_again_is_fuzzy_no_more(path):
    catalogue = read_catalogue(path)
    catalogue[AGE].string = "stare"
    catalogue[AGE].flags.add("fuzzy")
    save(path, as_bytes(catalogue))
    assert todo(read_catalogue(path))[AGE] == "stare"
    fill(path, {AGE: "Ile masz lat?"})
    assert AGE not in todo(read_catalogue(path))


@pytest.mark.parametrize(
    "words, said",
    [
        ({CALL: "zadzwoń pod 998"}, "number 999 is lost"),
        ({"Who goes there?": "Kto idzie?"}, "not a sentence of ours"),
        ({AGE: "  "}, "not translated"),
        ({PLURAL: ["%(num)d", ""]}, "not translated"),
    ],
)
def test_nothing_is_written_when_something_is_wrong(path, words, said):
    before = path.read_bytes()
    with pytest.raises(Unfaithful, match=said):
        fill(path, {AGE: "Ile masz lat?", **words})
    assert path.read_bytes() == before
