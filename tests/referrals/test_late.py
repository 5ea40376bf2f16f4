import dataclasses
import datetime as dt

import pytest
from sqlalchemy import select

from bot.model.answers import Answers
from bot.model.outcome import Reason
from bot.referrals.late_answers import add_answers
from bot.referrals.withdraw import erase, withdraw
from bot.store import referrals as store
from bot.store import tasks
from bot.store.tables import referrals
from tests.referrals.invented import ANSWERS, NOW, OUTCOME, consent, say

LATER = NOW + dt.timedelta(hours=1)


def look(engine):
    with engine.begin() as db:
        found = store.by_conversation(db, "conversation-1")
        return found, store.history_of(db, found.id)


def late(engine, outcome=OUTCOME, **answers):
    return add_answers(
        engine,
        conversation_id="conversation-1",
        answers=Answers(answers),
        outcome=outcome,
        say=say,
        now=LATER,
    )


def test_a_late_answer_is_added_and_said_in_the_history(engine, reference):
    late(engine, ethnicity="asian_pakistani", sick_weeks=8)
    found, lines = look(engine)
    assert found.record["equality"] == {"ethnicity": "asian_pakistani", "ethnic_category": "J"}
    assert found.record["employment"]["sick_weeks"] == 8
    assert found.record["person"]["name"] == "Test Okafor"
    assert (lines[-1].who, lines[-1].what) == ("patient", "change")
    assert "sick_weeks: 6 → 8" in lines[-1].note
    assert found.edition == 2


def test_nothing_new_changes_nothing(engine, reference):
    before = look(engine)
    late(engine, **ANSWERS)
    assert look(engine) == before


def test_destinations_are_added_and_the_queue_is_never_taken_away(engine, reference):
    worse = dataclasses.replace(
        OUTCOME,
        primary="signpost",
        destinations=("gp", "citizens_advice"),
        reasons=(Reason("R15", "citizens_advice", "money"),),
        priority="high",
    )
    late(engine, worse, barriers=["money"])
    found, lines = look(engine)
    assert found.primary_outcome == found.record["outcome"]["primary"] == "ea_queue"
    assert found.record["outcome"]["destinations"] == [
        "ea_msk",
        "access_to_work",
        "gp",
        "citizens_advice",
    ]
    assert [reason["rule"] for reason in found.record["outcome"]["reasons"]] == ["R6", "R12", "R15"]
    assert (found.status, found.priority) == ("waiting", "high")
    assert "citizens_advice" in lines[-1].note


def test_a_callback_may_become_the_queue(engine, reference):
    with engine.begin() as db:
        found = store.by_conversation(db, "conversation-1")
        record = {
            **found.record,
            "outcome": {
                **found.record["outcome"],
                "primary": "callback",
                "destinations": ["person"],
            },
        }
        store.change(
            db,
            found,
            store.Entry(NOW, "system", "change"),
            {"record": record, "primary_outcome": "callback"},
        )
    late(engine, msk_care="under_care")
    found, _ = look(engine)
    assert found.primary_outcome == "ea_queue"
    assert found.record["outcome"]["destinations"] == ["ea_msk", "access_to_work", "person"]


def test_a_changed_phone_is_found_under_the_new_number_only(engine, reference):
    before, _ = look(engine)
    late(engine, phone="+447700900456")
    after, _ = look(engine)
    assert after.phone_hash not in (None, before.phone_hash)


def test_late_consents_are_added_once(engine, reference):
    for _ in range(2):
        add_answers(
            engine,
            conversation_id="conversation-1",
            answers=Answers({}),
            outcome=OUTCOME,
            say=say,
            now=LATER,
            consents=[consent("contact")],
        )
    found, lines = look(engine)
    purposes = [line["purpose"] for line in found.record["consents"]]
    assert purposes == ["take_part", "share", "contact"]
    assert len(lines) == 2


def test_without_a_referral_there_is_nothing_to_change(engine):
    assert late(engine, sick_weeks=3) is None
    assert withdraw(engine, conversation_id="conversation-1", now=NOW) is None
    assert erase(engine, conversation_id="conversation-1", now=NOW) is None


def test_withdrawing_is_once_and_staff_hear_of_it(engine, reference):
    for _ in range(2):
        assert withdraw(engine, conversation_id="conversation-1", now=LATER).status == "withdrawn"
    found, lines = look(engine)
    assert [line.status for line in lines] == ["waiting", "withdrawn"]
    with engine.begin() as db:
        assert [(task.kind, task.referral_id) for task in tasks.waiting(db)] == [
            ("withdrew", found.id)
        ]


@pytest.mark.parametrize("status", ["closed", "cannot_contact", "redirected"])
def test_withdrawing_after_the_end_stands_in_the_history(engine, reference, status):
    with engine.begin() as db:
        db.execute(referrals.update().values(status=status))
    for _ in range(2):
        withdraw(engine, conversation_id="conversation-1", now=LATER)
    found, lines = look(engine)
    assert found.status == status
    assert len([line for line in lines if "withdrew" in (line.note or "")]) == 1


def test_erasing_leaves_nothing_personal(engine, reference):
    late(engine, sick_weeks=9)
    for _ in range(2):
        erased = erase(engine, conversation_id="conversation-1", now=LATER)
    assert erased.status == "withdrawn"
    assert (erased.name, erased.phone_hash, erased.area) == (None, None, None)
    _, lines = look(engine)
    assert all(line.note is None for line in lines)
    with engine.begin() as db:
        record = db.execute(select(referrals.c.record)).scalar_one()
    for said in ("Okafor", "7700900123", "spasm", "yes please", "boxes"):
        assert said not in str(record)
    assert record["reference"] == reference
