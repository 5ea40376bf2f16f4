import datetime as dt
import re
import threading
from dataclasses import replace

import pytest
from sqlalchemy import func, select

from bot.referrals import submit as submitting
from bot.referrals.record import consent_as_data
from bot.referrals.submit import NotToBeSent, submit
from bot.store import referrals as store
from bot.store.tables import event_log, history, referrals
from tests.referrals.invented import NOW, OUTCOME, TEAM, consent, make_record, send


def count(engine, table):
    with engine.begin() as db:
        return db.execute(select(func.count()).select_from(table)).scalar_one()


def test_a_referral_its_history_and_its_event_stand_together(engine):
    record = make_record()
    sent = submit(engine, conversation_id="c", record=record, to=TEAM, now=NOW)
    assert re.fullmatch(r"[CFHJKMRTWXY34679]{3}-[CFHJKMRTWXY34679]{3}", sent.reference)
    assert sent.is_new
    with engine.begin() as db:
        stored = store.by_reference(db, sent.reference.lower().replace("-", " "))
        lines = store.history_of(db, stored.id)
    assert (stored.status, stored.priority, stored.area) == ("waiting", "normal", "manchester")
    assert stored.name == "Test Okafor"
    assert stored.record["person"]["phone"] == "+447700900123"
    assert stored.record["first_contact_due"] == sent.first_contact_due.isoformat() == "2026-11-27"
    assert [(line.who, line.what, line.status) for line in lines] == [
        ("patient", "sent", "waiting")
    ]
    assert count(engine, event_log) == 1


def test_the_same_conversation_again_changes_nothing(engine):
    first = send(engine)
    again = submit(
        engine,
        conversation_id="conversation-1",
        record=make_record(name="Someone Else"),
        to=TEAM,
        now=NOW + dt.timedelta(days=3),
    )
    assert (again.reference, again.is_new) == (first, False)
    assert count(engine, referrals) == count(engine, history) == count(engine, event_log) == 1
    with engine.begin() as db:
        assert store.by_reference(db, first).name == "Test Okafor"


def test_two_submissions_at_one_instant_are_one_referral(engine):
    gate = threading.Barrier(4)
    results = []

    def run():
        gate.wait()
        results.append(submit(engine, conversation_id="c", record=make_record(), to=TEAM, now=NOW))

    threads = [threading.Thread(target=run) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len({result.reference for result in results}) == 1
    assert [result.is_new for result in results].count(True) == 1
    assert count(engine, referrals) == 1


def test_a_reference_that_is_taken_is_drawn_again(engine, monkeypatch):
    draws = iter([0] * 6 + [0] * 6 + [1] * 6)
    monkeypatch.setattr(submitting.secrets, "randbelow", lambda _: next(draws))
    assert send(engine, "first") == "CCC-CCC"
    assert send(engine, "second") == "FFF-FFF"


@pytest.mark.parametrize(
    "consents",
    [
        [],
        ["take_part"],
        ["share"],
    ],
)
def test_nothing_is_stored_without_both_consents(engine, consents):
    record = {
        **make_record(),
        "consents": [consent_as_data(consent(purpose)) for purpose in consents],
    }
    with pytest.raises(NotToBeSent):
        submit(engine, conversation_id="c", record=record, to=TEAM, now=NOW)
    assert count(engine, referrals) == count(engine, event_log) == 0


def test_the_last_answer_to_a_consent_counts(engine):
    lines = [consent("take_part"), consent("share"), consent("share", "no")]
    record = {**make_record(), "consents": [consent_as_data(line) for line in lines]}
    with pytest.raises(NotToBeSent, match="share"):
        submit(engine, conversation_id="c", record=record, to=TEAM, now=NOW)


def test_nothing_is_stored_with_the_emergency_signs_unanswered(engine):
    record = make_record(replace(OUTCOME, missing=("safety", "job_date")))
    with pytest.raises(NotToBeSent, match="emergency signs"):
        submit(engine, conversation_id="c", record=record, to=TEAM, now=NOW)
    assert count(engine, referrals) == count(engine, event_log) == 0


def test_nothing_is_stored_about_a_child(engine):
    with pytest.raises(NotToBeSent, match="16"):
        send(engine, age_band="under_16")
    assert count(engine, referrals) == 0


def test_the_file_holds_no_name_number_or_words(engine, tmp_path):
    send(engine)
    engine.dispose()
    raw = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    for said in (b"Okafor", b"7700900123", b"spasm", b"yes please"):
        assert said not in raw
