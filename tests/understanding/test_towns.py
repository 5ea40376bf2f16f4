"""Where the GP is, in other scripts and beside other places: read, or asked again, but not guessed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bot.directory.as_said import places_as_said
from bot.directory.site import load_site
from bot.understanding.places import all_places
from bot.understanding.places_by_sound import area_by_sound, heard
from bot.understanding.read import read

PLACES = places_as_said(load_site(Path(__file__).parents[2] / "data", "manchester"))


def gp_area(text: str, language: str) -> str | None:
    return read(
        text, "gp_area", language=language, today=date(2026, 11, 23), places=PLACES
    ).answers.get("gp_area")


@pytest.mark.parametrize(
    ("written", "place"),
    [
        ("شادرتون", "chadderton"),
        ("چیتم ہل", "cheetham hill"),
        ("প্রেস্টউইচ", "prestwich"),
        ("ਚੀਡਲ", "cheadle"),
    ],
)
def test_a_place_sounds_alike_in_every_script(written: str, place: str) -> None:
    assert heard(written) == heard(place)


@pytest.mark.parametrize(
    ("text", "language", "area"),
    [
        ("راشولم", "ar", "manchester"),
        ("غلاسكو", "ar", "scotland"),
        ("دکترم پرستویچ", "fa", "bury"),
        ("رامزباٹم میں", "ur", "bury"),
        ("ড্রয়েলসডেনে", "bn", "tameside"),
        ("ਸਟੌਕਪੋਰਟ ਦਾ ਡਾਕਟਰ", "pa", "stockport"),
    ],
)
def test_a_place_in_another_script_is_read_by_its_sound(
    text: str, language: str, area: str
) -> None:
    assert gp_area(text, language) == area


@pytest.mark.parametrize("text", ["مو عارف شنو اسوي", "خبر ندارم چی بگم", "কিছু জানি না ভাই"])
def test_a_sentence_is_no_place(text: str) -> None:
    language = "bn" if "ক" in text else "ar"
    assert area_by_sound(text, language, all_places(PLACES)) is None


@pytest.mark.parametrize(
    ("text", "language", "area"),
    [
        ("mieszkam w Bolton ale przychodnie mam w Wigan", "pl", "wigan"),
        ("stau in Bolton, dar medicul meu e in Bury", "ro", "bury"),
        ("Oldham nahi Tameside", "ur-Latn", "tameside"),
        ("唔係Bury,係Bolton", "zh-Hant", "bolton"),
        ("مانشستر لا عفوا بولتون", "ar", "bolton"),
    ],
)
def test_of_two_places_the_one_that_is_meant_is_read(text: str, language: str, area: str) -> None:
    assert gp_area(text, language) == area


@pytest.mark.parametrize(
    ("text", "language"),
    [("pracuje w Salford, mieszkam w Bury", "pl"), ("Manchester Bolton", "so")],
)
def test_where_neither_is_meant_the_person_is_asked_again(text: str, language: str) -> None:
    assert gp_area(text, language) is None


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("M3 5AB", "salford"),
        ("M3 4LZ", "manchester"),
        ("my gp is not in bolton", None),
        ("used to be in sale, now in bury", "bury"),
    ],
)
def test_a_postcode_in_two_areas_and_a_place_that_is_denied(text: str, area: str | None) -> None:
    assert gp_area(text, "en") == area


def test_the_name_of_a_surgery_is_not_the_persons_name() -> None:
    found = read(
        "surgery da naam ni aunda", "gp_area", language="pa-Latn", today=date(2026, 11, 23)
    )
    assert "name" not in found.answers
