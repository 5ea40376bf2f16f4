import csv

import pytest

from bot.advisers.report_pages import NAMES
from bot.reports.month import REPORTS
from tests.advisers.looking import check_page
from tests.referrals.invented import hire, send

ETHNIC = ["white_british"] * 12 + ["arab"] * 3


@pytest.fixture
def month(engine):
    for number, ethnicity in enumerate(ETHNIC):
        send(engine, f"c{number}", ethnicity=ethnicity)


@pytest.mark.parametrize("name", REPORTS)
def test_every_report_has_a_page_and_a_csv(as_member, engine, month, name):
    evaluator = as_member(hire(engine, "eva", "evaluator"))
    page = evaluator.get(f"/reports?name={name}&month=2026-11")
    check_page(page)
    assert NAMES[name] in page.text
    assert "<svg" in page.text
    assert "Okafor" not in page.text
    rows = list(csv.DictReader(evaluator.get(f"/reports/report.csv?name={name}").text.splitlines()))
    assert rows
    assert {row["report"] for row in rows} == {name}


def test_three_people_are_hidden_and_so_is_what_would_tell_them(browser, month):
    rows = csv.DictReader(
        browser.get("/reports/report.csv?name=equality&month=2026-11").text.splitlines()
    )
    groups = {row["group"]: row["people"] for row in rows if row["measure"] == "ethnic_group"}
    assert (groups["other"], groups["white"], groups["total"]) == ("*", "*", "15")
    assert groups["asian"] == "0"


def test_another_team_is_not_in_it(as_member, engine, month):
    page = as_member(hire(engine, "omar", "manager", team="nottingham")).get(
        "/reports?name=delivery&month=2026-11"
    )
    assert "Nobody in this month." in page.text


@pytest.mark.parametrize("query", ["name=nonsense", "month=2026-13", "month=2030-01"])
def test_a_report_that_is_none_is_a_clear_page(browser, query):
    assert browser.get(f"/reports?{query}").status_code == 400
