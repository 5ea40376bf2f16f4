import datetime as dt
from collections import Counter

import pytest

from bot.directory.site import load_site
from bot.reports.programme import (
    high_demand,
    in_work,
    kept,
    low_demand,
    note,
    ratio,
    strand_meters,
    whole_months,
)
from bot.settings import PROJECT
from bot.store.programme_facts import Counted

SITE = load_site(PROJECT / "data", "manchester")
CAPACITY = SITE.capacity
TODAY = dt.date(2026, 11, 20)


def test_the_alarm_fires_at_the_eleventh_new_person_and_not_at_the_tenth():
    assert high_demand({"Amina": 10, "Bob": 10}, 5, CAPACITY) is None
    alarm = high_demand({"Amina": 11, "Bob": 3}, 1, CAPACITY)
    assert alarm is not None
    assert alarm.facts == (
        "Amina took on 11 new people (limit 10)",
        "together the advisers took on 14 new people, and 1 person waits unclaimed",
    )


def test_the_note_reads_well():
    alarm = high_demand({"Amina": 11, "Bob": 3}, 7, CAPACITY)
    assert note(alarm, SITE, TODAY) == (
        "Subject: High demand at Manchester and Trafford\n\n"
        "Dear relationship manager,\n\n"
        "In November 2026 demand went beyond what our team can take on. We have 4 advisers and"
        " 1 senior adviser.\n\n"
        "- Amina took on 11 new people (limit 10).\n"
        "- Together the advisers took on 14 new people, and 7 people wait unclaimed.\n\n"
        "Could we talk this week about the options, such as another adviser, help from a\n"
        "neighbouring team, or a longer time to the first contact?\n\n"
        "Kind regards,\n"
        "Work and Health Coaches at Manchester's joint, back and muscle services"
    )


@pytest.mark.parametrize(
    ("months", "fires"),
    [
        ([19, 19, 19], True),
        ([40, 19, 19, 19], True),
        ([19, 19, 20], False),  # half of 40 a month is enough
        ([5, 20, 5], False),
        ([5, 5], False),  # two months are not persistent
        ([], False),
    ],
)
def test_low_demand_is_an_alarm_only_where_it_lasts(months, fires):
    sent = {(2026, 7 + place): count for place, count in enumerate(months)}
    alarm = low_demand(sent, CAPACITY)
    assert (alarm is not None) == fires
    if alarm:
        assert "40 people a month" in note(alarm, SITE, TODAY)
        assert "Low demand" in note(alarm, SITE, TODAY)


def test_only_whole_months_count():
    days = [dt.date(2026, 8, 30), dt.date(2026, 9, 1), dt.date(2026, 10, 31), TODAY]
    assert whole_months(days, dt.date(2026, 8, 15), TODAY) == {(2026, 9): 1, (2026, 10): 1}
    assert whole_months([], None, TODAY) == {}
    assert list(whole_months([], dt.date(2025, 11, 3), dt.date(2026, 2, 1))) == [
        (2025, 12),
        (2026, 1),
    ]


def test_a_promise_is_kept_by_a_first_try_on_its_day():
    day, utc = dt.date(2026, 11, 18), dt.timezone.utc
    tried = [
        dt.datetime(2026, 11, 18, 16, tzinfo=utc),
        dt.datetime(2026, 11, 19, 9, tzinfo=utc),
        None,
    ]
    assert kept([(day, at) for at in tried]) == (1, 3)


def test_the_strands_stand_beside_their_contract():
    counted = Counter(
        {
            Counted("msk", "manchester", True): 30,
            Counted("msk", "trafford", False): 9,
            Counted("be_well", "manchester", None): 4,
        }
    )
    meters = [(one.people, one.target) for one in strand_meters(SITE, counted)]
    assert meters == [(39, 600), (9, 60), (4, 708), (0, 312)]
    assert in_work(counted) == (30, 9)


@pytest.mark.parametrize(
    ("advisers", "seniors", "said"),
    [(4, 1, None), (5, 1, "1 senior to 4"), (4, 0, "1 senior to 4"), (3, 1, "vacancies")],
)
def test_one_senior_to_four(advisers, seniors, said):
    found = ratio(advisers, seniors, CAPACITY)
    assert found is None if said is None else said in found
