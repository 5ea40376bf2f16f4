import dataclasses
import datetime as dt

import pytest
from sqlalchemy import select

from bot.model.answers import Answers
from bot.model.outcome import Reason
from bot.referrals.erase import erase_referral
from bot.referrals.from_the_person import pass_on, promises_over, reached
from bot.referrals.late_answers import add_answers
from bot.referrals.withdraw import withdraw
from bot.store import referrals as store
from bot.store import tasks
from bot.store.tables import referrals, staff_tasks
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
    with engine.begin() as db:
        assert erase_referral(db, "conversation-1", NOW) == {}
        pass_on(db, "conversation-1", "hello", NOW)
        reached(db, "conversation-1", False, NOW)
        assert tasks.waiting(db) == []


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
    with engine.begin() as db:
        assert erase_referral(db, "conversation-1", LATER) == {
            "referrals": 1,
            "history": 2,
            "contact_attempts": 0,
        }
        assert erase_referral(db, "conversation-1", LATER) == {}
        assert [task.kind for task in tasks.waiting(db)] == ["withdrew"]
    erased, lines = look(engine)
    assert erased.status == "withdrawn"
    assert (erased.name, erased.phone_hash, erased.area) == (None, None, None)
    assert all(line.note is None for line in lines)
    with engine.begin() as db:
        record = db.execute(select(referrals.c.record)).scalar_one()
    for said in ("Okafor", "7700900123", "spasm", "yes please", "boxes"):
        assert said not in str(record)
    assert record["reference"] == reference


def test_staff_hear_of_an_erasure_whose_first_task_went_with_the_conversation(engine, reference):
    withdraw(engine, conversation_id="conversation-1", now=LATER)
    with engine.begin() as db:
        db.execute(staff_tasks.delete())
        erase_referral(db, "conversation-1", LATER)
        assert [task.kind for task in tasks.waiting(db)] == ["withdrew"]


def test_a_text_for_the_adviser_stands_in_the_history(engine, reference):
    with engine.begin() as db:
        pass_on(db, "conversation-1", "cant make tuesday", LATER)
    found, lines = look(engine)
    assert (lines[-1].who, lines[-1].what, lines[-1].note) == (
        "patient",
        "text_in",
        "cant make tuesday",
    )
    assert found.status == "waiting"


def test_nobody_reads_a_text_after_the_end(engine, reference):
    withdraw(engine, conversation_id="conversation-1", now=LATER)
    before = look(engine)
    with engine.begin() as db:
        pass_on(db, "conversation-1", "hello?", LATER)
        reached(db, "conversation-1", False, LATER)
    assert look(engine) == before


@pytest.mark.parametrize(("came", "kinds"), [(True, []), (False, ["not_reached"])])
def test_whether_they_were_reached_is_noted_and_a_no_is_a_task(engine, reference, came, kinds):
    with engine.begin() as db:
        reached(db, "conversation-1", came, LATER)
        assert [task.kind for task in tasks.waiting(db)] == kinds
    assert "reached them" in look(engine)[1][-1].note


def test_a_promise_is_over_the_day_after_unless_a_contact_was_noted(engine, reference):
    due = dt.datetime(2026, 11, 27, 23, 0, tzinfo=dt.timezone.utc)
    with engine.begin() as db:
        assert promises_over(db, due) == []
        (promise,) = promises_over(db, due + dt.timedelta(hours=1))
        assert (promise.conversation_id, promise.reference) == ("conversation-1", reference)
        db.execute(referrals.update().values(status="contacted"))
        assert promises_over(db, due + dt.timedelta(days=9)) == []
