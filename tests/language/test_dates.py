"""Days, weeks and lists as each language writes them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml

from bot.language.catalogues import name_in
from bot.language.dates import day_named, day_of_year, listed, weeks_named
from bot.language.responses import load_responses
from bot.model.languages import WRITTEN
from bot.settings import PROJECT

MONDAY = date(2026, 11, 30)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Monday 30 November"),
        ("ur", "پیر، 30 نومبر"),
        ("ar", "الاثنين، 30 نوفمبر"),
        ("pl", "poniedziałek, 30 listopada"),
        ("bn", "সোমবার 30 নভেম্বর"),
        ("pa", "ਸੋਮਵਾਰ, 30 ਨਵੰਬਰ"),
        ("so", "Isniin, Noofeembar 30"),
        ("ro", "luni, 30 noiembrie"),
        ("fa", "دوشنبه 30 نوامبر"),
        ("zh-Hant", "11月30日 星期一"),
        ("ur-Latn", "پیر، 30 نومبر"),
    ],
)
def test_a_day_in_the_order_and_words_of_the_language(language: str, said: str) -> None:
    assert day_named(MONDAY, language) == said


@pytest.mark.parametrize("language", WRITTEN)
def test_figures_of_dates_and_weeks_are_0_to_9(language: str) -> None:
    for said in (
        day_named(MONDAY, language),
        day_of_year(MONDAY, language),
        weeks_named(30, language),
    ):
        assert "30" in said
        assert all(sign.isascii() for sign in said if sign.isdigit())
    assert "2026" in day_of_year(MONDAY, language)


@pytest.mark.parametrize(
    ("language", "one", "two", "five", "many"),
    [
        ("en", "1 week", "2 weeks", "5 weeks", "22 weeks"),
        ("pl", "1 tydzień", "2 tygodnie", "5 tygodni", "22 tygodnie"),
        ("ar", "أسبوع", "أسبوعان", "5 أسابيع", "22 أسبوعًا"),
        ("ro", "1 săptămână", "2 săptămâni", "5 săptămâni", "22 de săptămâni"),
        ("ur", "1 ہفتہ", "2 ہفتے", "5 ہفتے", "22 ہفتے"),
        ("so", "1 toddobaad", "2 toddobaadyo", "5 toddobaadyo", "22 toddobaadyo"),
        ("zh-Hant", "1 週", "2 週", "5 週", "22 週"),
    ],
)
def test_weeks_take_the_plural_of_the_language(
    language: str, one: str, two: str, five: str, many: str
) -> None:
    assert [weeks_named(n, language) for n in (1, 2, 5, 22)] == [one, two, five, many]


def test_a_list_has_the_comma_of_its_script() -> None:
    assert listed(["a", "b"], "pl") == "a, b"
    assert listed(["ا", "ب"], "ur") == "ا، ب"
    assert listed(["甲", "乙"], "zh-Hant") == "甲、乙"


def test_a_language_is_named_in_another() -> None:
    assert name_in("ur", "ur") == "اردو"
    assert name_in("pl", "en") == "Polish"
    assert name_in("xx", "en") == "xx"


@pytest.mark.parametrize("path", sorted((PROJECT / "data/sites").glob("*.yml")))
def test_a_site_and_its_team_are_called_as_their_file_says(path: Path) -> None:
    site, responses = yaml.safe_load(path.read_text()), load_responses(PROJECT / "data")
    assert responses[f"utter_site_{path.stem}"][0].text == site["title"]
    assert responses[f"utter_team_{path.stem}"][0].text == site["team"]
