"""The dictionaries behind the second opinion: well formed, and what people text comes out in plain English."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from bot.model.languages import READ
from bot.safety.plain_english import (
    DICTIONARY,
    ENGLISH,
    UNKNOWN,
    Dictionary,
    dictionaries,
    in_english,
)
from bot.safety.wording import plain
from tests.safety.measure import lines

FILES = sorted(DICTIONARY.glob("*.tsv"))


def test_every_language_that_is_read_has_a_dictionary() -> None:
    assert {path.stem for path in FILES} == set(READ)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_dictionary_is_words_in_one_spelling_and_plain_english(path) -> None:
    entries = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    assert all(len(entry) == 2 for entry in entries)
    words = [word for word, _ in entries]
    assert words == sorted(set(words)), "in order, each once"
    assert [word for word in words if plain(word).replace("'", "") != word or " " in word] == []
    assert [said for _, said in entries if not re.fullmatch(r"[a-z]+( [a-z]+){0,4}", said)] == []


@pytest.mark.parametrize(
    "text, english",
    [
        ("My hubby's knackered", "my husband tired"),
        ("nie czuję nóg", "not feel leg"),
        ("nu îmi mai simt picioarele", "not feel leg"),
        ("dhabarka ayaa i xanuunaya", "back pain"),
        ("کمرم درد میکند", "my back pain"),
        ("لا أشعر بساقي", "no feel leg"),
        ("میری ٹانگیں سن ہیں", "my leg numb"),
        ("আমার পা অবশ", "my leg numb"),
        ("ਮੇਰੀਆਂ ਲੱਤਾਂ ਸੁੰਨ", "my leg numb"),
        ("我隻腳麻咗", "i leg numb"),
        ("meri tangein sun hain", "my leg numb"),
        ("meriyan lattan sunn", "my leg numb"),
    ],
)
def test_what_people_text_comes_out_in_plain_english(text: str, english: str) -> None:
    said = in_english(text)
    assert [word for word in english.split() if word not in said] == []


def test_what_no_dictionary_knows_keeps_its_place() -> None:
    assert in_english("my zzyzx leg") == ["my", UNKNOWN, "leg"]
    assert in_english("") == in_english("👍🏽") == []


@pytest.mark.parametrize(
    "text, stops",
    [
        ("No... pain?!", "no . pain ?"),
        ("no, pain\nleg;", "no , pain . leg ,"),
        ("لا، ألم؟", "no , pain ?"),
        ("না। ব্যথা", "not . pain"),
        ("冇，痛！", "not have , pain !"),
    ],
)
def test_stops_keep_their_place(text: str, stops: str) -> None:
    assert in_english(text) == stops.split()


def test_english_words_are_known_in_texts_of_any_language() -> None:
    assert "wheelchair" in in_english("meri wife wheelchair te hai")
    assert "ambulance" in in_english("请叫 ambulance")


def test_a_word_is_read_by_one_that_is_written_alike() -> None:
    known = Dictionary(
        {"dhabarka": ("back",), "ساق": ("leg",), "so": ("so",)}, Dictionary({"leg": ("limb",)})
    )
    assert known.read("dhabarkayga") == ("back",)
    assert known.read("وساق") == ("limb",)
    assert known.read("dhab") == known.read("dhabiiq") == known.read("sox") == (UNKNOWN,)


def test_one_thing_is_one_english_word_whoever_wrote_the_dictionary() -> None:
    entries = (line.split("\t") for line in (DICTIONARY / "en.tsv").read_text().splitlines())
    merged = {word: said.split() for word, said in entries if word not in said.split()}
    assert [word for word, said in merged.items() if merged.keys() & set(said)] == []
    for path in FILES:
        if path.stem == ENGLISH:
            continue
        table = dictionaries()[path.stem]
        used = {
            one for line in path.read_text().splitlines() for one in table.read(line.split("\t")[0])
        }
        assert not merged.keys() & used, path.stem


def test_most_of_what_people_text_is_known() -> None:
    known, unknown = Counter(), Counter()
    for one in lines():
        if one.half == "checking":  # counted, never shown
            said = in_english(one.text)
            unknown[one.language] += said.count(UNKNOWN)
            known[one.language] += len(said) - said.count(UNKNOWN)
    shares = {language: n / (n + unknown[language]) for language, n in known.items()}
    assert {language: share for language, share in shares.items() if share < 0.75} == {}
