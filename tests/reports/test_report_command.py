import csv
import datetime as dt
import os
import subprocess
import sys

import pytest

from bot.reports.month import REPORTS, BadMonth, span
from bot.settings import PROJECT

MONTH = dt.date.today().strftime("%Y-%m")


def report(folder, *arguments):
    env = {**os.environ, "PYTHONWARNINGS": "ignore", "DATA_DIR": str(folder)}
    return subprocess.run(
        [sys.executable, "-m", "bot", "report", *arguments],
        cwd=PROJECT,
        env=env,
        capture_output=True,
        text=True,
        timeout=60,
    )


@pytest.mark.parametrize("name", REPORTS)
def test_every_report_of_an_empty_month_is_a_csv(tmp_path, name):
    made = report(tmp_path, name, "--month", MONTH)
    assert made.returncode == 0, made.stderr
    header, *_ = csv.reader(made.stdout.splitlines())
    assert header == ["report", "month", "site", "measure", "group", "people"]


@pytest.mark.parametrize(
    "arguments",
    [
        ("nonsense", "--month", MONTH),
        ("funnel", "--month", "2026-13"),
        ("funnel", "--month", "november"),
        ("funnel", "--month", "2099-01"),
        ("funnel", "--month", MONTH, "--threshold", "1"),
        ("funnel",),
        (),
    ],
)
def test_a_wrong_argument_is_one_line_and_status_two(tmp_path, arguments):
    refused = report(tmp_path, *arguments)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert len(refused.stderr.strip().splitlines()) == 1


def test_a_month_begins_and_ends_at_midnight_in_london():
    since, until = span("2026-10", dt.date(2026, 11, 1))
    assert since.isoformat() == "2026-09-30T23:00:00+00:00"
    assert until.isoformat() == "2026-11-01T00:00:00+00:00"
    with pytest.raises(BadMonth):
        span("2026-12", dt.date(2026, 11, 30))
