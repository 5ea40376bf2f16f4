import dataclasses
import datetime as dt
import statistics
import time

import pytest
from sqlalchemy import insert

from bot.referrals.claim import claim
from bot.referrals.submit import ReceivingTeam
from bot.store import read_log
from bot.store import referral_queue as queue
from bot.store.referral_queue import Wanted
from bot.store.tables import referrals
from tests.referrals.invented import NOW, OUTCOME, TEAM, hire, make_record, send

TODAY = NOW.date()
HIGH = dataclasses.replace(OUTCOME, priority="high")


def page(engine, member, today=TODAY, **wanted):
    with engine.begin() as db:
        return queue.page(db, member.team, member.id, today, Wanted(**wanted))


def references(found):
    return [line.reference for line in found.lines]


def test_new_ones_first_then_high_priority_then_the_oldest_promise(engine):
    amina = hire(engine, "amina")
    claimed = send(engine, "c1", outcome=HIGH, now=NOW - dt.timedelta(days=9))
    old = send(engine, "c2", now=NOW - dt.timedelta(days=3))
    new = send(engine, "c3")
    high = send(engine, "c4", outcome=HIGH)
    claim(engine, reference=claimed, member=amina, now=NOW)
    found = page(engine, amina)
    assert references(found) == [high, old, new, claimed]
    assert found.lines[-1].holder == "Amina"
    assert found.lines[0].name == "Test Okafor"


def test_each_view_and_filter_and_the_counts_agree(engine):
    amina = hire(engine, "amina")
    mine = send(engine, "c1")
    overdue = send(engine, "c2", now=NOW - dt.timedelta(days=30), language="ur")
    due = send(engine, "c3", now=NOW - dt.timedelta(days=7), gp_area="trafford")
    claim(engine, reference=mine, member=amina, now=NOW)
    assert references(page(engine, amina, view="mine")) == [mine]
    assert references(page(engine, amina, view="overdue")) == [overdue]
    assert references(page(engine, amina, view="due_today")) == [due]
    assert references(page(engine, amina, language="ur")) == [overdue]
    assert references(page(engine, amina, area="trafford")) == [due]
    assert references(page(engine, amina, status="claimed")) == [mine]
    assert references(page(engine, amina, source="web")) == []
    with engine.begin() as db:
        counted = queue.counts(db, "manchester", amina.id, TODAY)
        choices = queue.choices(db, "manchester")
    assert counted == {
        view: page(engine, amina, view=view).total for view in queue.VIEWS if view != "all"
    }
    assert counted["new"] == 2
    assert choices == {
        "area": ["manchester", "trafford"],
        "language": ["en", "ur"],
        "source": ["sms"],
        "strand": ["msk"],
    }
    assert counted["team"] == 1
    assert references(page(engine, amina, view="team")) == [mine]
    assert page(engine, amina, strand="msk").total == 3
    assert references(page(engine, amina, strand="be_well")) == []


def test_search_by_reference_and_by_phone(engine):
    amina = hire(engine, "amina")
    one = send(engine, "c1")
    other = send(engine, "c2", phone="+447700900456")
    assert references(page(engine, amina, find=one.lower().replace("-", ""))) == [one]
    assert references(page(engine, amina, find="+447700900456")) == [other]
    assert references(page(engine, amina, find="nothing")) == []


def test_another_team_sees_nothing_of_it(engine):
    outsider = hire(engine, "omar", team="nottingham")
    reference = send(engine, "c1")
    theirs = send(engine, "c2", to=ReceivingTeam("nottingham", "nottingham", 5))
    assert references(page(engine, outsider, view="all")) == [theirs]
    assert references(page(engine, outsider, find=reference)) == []
    assert references(page(engine, outsider, find="+447700900123")) == [theirs]
    with engine.begin() as db:
        assert queue.counts(db, "nottingham", outsider.id, TODAY)["open"] == 1


def test_new_people_of_the_month_count_from_their_first_claim(engine):
    amina = hire(engine, "amina")
    claim(engine, reference=send(engine, "c1"), member=amina, now=NOW - dt.timedelta(days=40))
    claim(engine, reference=send(engine, "c2"), member=amina, now=NOW)
    with engine.begin() as db:
        assert queue.new_since(db, "manchester", NOW - dt.timedelta(days=19)) == {amina.id: 1}
        assert queue.in_hand(db, "manchester") == {amina.id: 2}


@pytest.fixture
def two_thousand(engine):
    record = make_record()
    with engine.begin() as db:
        db.execute(
            insert(referrals),
            [
                {
                    "reference": f"T{number:06d}",
                    "conversation_id": f"c{number}",
                    "site": "manchester",
                    "team": TEAM.team,
                    "status": queue.OPEN[number % 6],
                    "primary_outcome": "ea_queue",
                    "priority": "high" if number % 7 == 0 else "normal",
                    "language": "en",
                    "area": "manchester",
                    "source": "sms",
                    "first_contact_due": TODAY + dt.timedelta(days=number % 9 - 4),
                    "name": "Test Person",
                    "record": record,
                    "created_at": NOW,
                    "updated_at": NOW,
                }
                for number in range(2000)
            ],
        )
    return engine


def test_two_thousand_referrals_list_within_200_ms(two_thousand):
    amina = hire(two_thousand, "amina")
    took = []
    for view in queue.VIEWS:
        start = time.perf_counter()
        found = page(two_thousand, amina, view=view)
        with two_thousand.begin() as db:
            queue.counts(db, "manchester", amina.id, TODAY)
            queue.choices(db, "manchester")
        took.append(time.perf_counter() - start)
        assert len(found.lines) == min(found.total, 50)
    assert statistics.median(took) < 0.2


def test_the_read_log_is_of_the_team_and_newest_first(engine):
    amina, outsider = hire(engine, "amina"), hire(engine, "omar", team="nottingham")
    reference = send(engine)
    with engine.begin() as db:
        read_log.note(db, amina.id, [1], "list", NOW)
        read_log.note(db, amina.id, [1], "page", NOW)
        read_log.note(db, amina.id, [], "list", NOW)
        readings, total = read_log.of_team(db, "manchester")
        assert read_log.of_team(db, outsider.team) == ([], 0)
        assert read_log.of_team(db, "manchester", reference="QQQ-QQQ") == ([], 0)
    assert total == 2
    assert [(r.who, r.reference, r.what) for r in readings] == [
        ("amina", reference, "page"),
        ("amina", reference, "list"),
    ]
