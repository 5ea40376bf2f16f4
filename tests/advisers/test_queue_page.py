import datetime as dt

import pytest

from bot.advisers.queue_page import searched
from bot.referrals.claim import claim
from bot.store import read_log
from tests.referrals.invented import NOW, send


def test_the_queue_says_who_waits_and_what_is_late(browser, engine, amina):
    late = send(engine, "c1", now=NOW - dt.timedelta(days=30))
    send(engine, "c2")
    claim(engine, reference=send(engine, "c3"), member=amina, now=NOW)
    text = browser.get("/queue").text
    assert text.count("Test Okafor") == 3
    assert "Overdue" in text
    assert "30 days" in text
    assert "Amina" in text
    only = browser.get("/queue?view=overdue").text
    assert late in only
    assert only.count("Test Okafor") == 1
    assert browser.get("/queue/counts").json["new"] == 2


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("07700 900123", "+447700900123"),
        ("+44 7700 900123", "+447700900123"),
        ("0044 7700-900123", "+447700900123"),
        (" K7M-4RT ", "K7M-4RT"),
        ("", None),
    ],
)
def test_a_search_reads_numbers_as_people_type_them(typed, meant):
    assert searched(typed) == meant


def test_a_search_finds_by_phone_and_is_read(browser, engine, reference, amina):
    assert reference in browser.get("/queue?find=07700+900123").text
    with engine.begin() as db:
        (reading,), _ = read_log.of_team(db, "manchester")
    assert (reading.who, reading.reference, reading.what) == ("amina", reference, "search")
