import csv
import datetime as dt
import io

import jsonschema
import pytest

from bot.model.referral import MoveNotAllowed
from bot.model.support import STATUS_CODES, summary
from bot.referrals import export_csv, export_json, support_given
from bot.referrals.attempt import Tried, record_attempt
from bot.referrals.claim import claim
from bot.referrals.close import Ending, close
from bot.referrals.defer import defer
from bot.referrals.erase import erase_referral
from bot.referrals.support_given import BadFact, Session, WorkNow
from bot.reports.rows import tables
from bot.store import referrals as store
from bot.store import sealed
from bot.store.database import open_database
from bot.store.referrals import Stale
from tests.referrals.invented import KEY, NOW, hire, send

TODAY = NOW.date()
PHONE = Session(TODAY, "phone", 30, "attended", "talked about the till")


@pytest.fixture
def amina(engine):
    return hire(engine, "amina")


@pytest.fixture
def contacted(engine, amina, reference):
    claim(engine, reference=reference, member=amina, now=NOW)
    tried = Tried("call", "reached", None, "k")
    record_attempt(engine, **common(engine, amina, reference), tried=tried)
    return reference


def look(engine, reference):
    with engine.begin() as db:
        found = store.by_reference(db, reference)
        return found, store.history_of(db, found.id)


def common(engine, member, reference, now=NOW):
    edition = look(engine, reference)[0].edition
    return {"reference": reference, "member": member, "edition": edition, "now": now}


def start(engine, member, reference, day=TODAY, **more):
    facts = {"plan_type": "thrive_in_work", "work": WorkNow("01", "N", "Y", "02"), "note": None}
    named = common(engine, member, reference)
    return support_given.start(engine, **{**named, **facts, **more}, day=day)


def test_the_start_moves_a_contacted_referral_on_and_a_double_click_is_one(
    engine, amina, contacted
):
    named = common(engine, amina, contacted)
    facts = {"day": TODAY, "plan_type": "thrive_in_work", "work": WorkNow("01"), "note": "keen"}
    for _ in range(2):
        found = support_given.start(engine, **named, **facts)
    assert found.status == "started"
    history = look(engine, contacted)[1]
    assert [line.status for line in history].count("started") == 1
    assert history[-1].note.endswith("Thrive in work. 01 Employed. keen")
    short = summary(found.record)
    assert (short.started_on, short.plan_type) == (TODAY.isoformat(), "thrive_in_work")
    assert short.check_due == TODAY + dt.timedelta(weeks=12)


def test_sessions_count_where_they_stand_and_stay_readable_where_they_do_not(
    engine, amina, contacted
):
    start(engine, amina, contacted)
    named = common(engine, amina, contacted)
    for _ in range(2):  # a double click
        support_given.add_session(engine, **named, session=PHONE)
    missed = Session(TODAY, "clinic", None, "not_attended")
    support_given.add_session(engine, **common(engine, amina, contacted), session=missed)
    found, history = look(engine, contacted)
    short = summary(found.record)
    assert (short.sessions, short.attended, short.minutes) == (2, 1, 30)
    named = common(engine, amina, contacted)
    for _ in range(2):
        support_given.take_back_session(engine, **named, number=1)
    found = look(engine, contacted)[0]
    short = summary(found.record)
    assert (short.sessions, short.attended, short.minutes) == (1, 0, 0)
    kept = found.record["support_given"]["sessions"][0]
    assert (kept["note"], kept["taken_back"]["by"]) == ("talked about the till", "amina")
    assert look(engine, contacted)[1][: len(history)] == history  # only appended
    with pytest.raises(BadFact, match="before"):
        support_given.take_back_session(engine, **common(engine, amina, contacted), number=1)
    with pytest.raises(BadFact, match="not there"):
        support_given.take_back_session(engine, **common(engine, amina, contacted), number=9)


@pytest.mark.parametrize(
    ("session", "said"),
    [
        (Session(TODAY, "owl", 30, "attended"), "kind"),
        (Session(TODAY, "phone", 30, "perhaps"), "whether"),
        (Session(TODAY, "phone", None, "attended"), "minutes"),
        (Session(TODAY, "phone", 481, "attended"), "1 to 480"),
        (Session(TODAY, "phone", -1, "cancelled_by_us"), "1 to 480"),
        (Session(TODAY + dt.timedelta(days=1), "phone", 30, "attended"), "today"),
        (Session(TODAY - dt.timedelta(days=1), "phone", 30, "attended"), "when it was sent"),
    ],
)
def test_a_session_that_cannot_be_is_refused_and_changes_nothing(
    engine, amina, contacted, session, said
):
    before = look(engine, contacted)
    with pytest.raises(BadFact, match=said):
        support_given.add_session(engine, **common(engine, amina, contacted), session=session)
    assert look(engine, contacted) == before


@pytest.mark.parametrize(
    "work",
    [
        WorkNow("99"),
        WorkNow("01", "yes"),
        WorkNow("01", weekly_hours="05"),
        WorkNow("02", weekly_hours="01"),
        WorkNow("08", self_employed="Y"),
    ],
)
def test_codes_that_are_none_or_do_not_go_together_are_refused(engine, amina, contacted, work):
    with pytest.raises(BadFact):
        start(engine, amina, contacted, work=work)


def test_a_form_filled_in_for_an_earlier_edition_is_stale(engine, amina, contacted):
    named = common(engine, amina, contacted)
    start(engine, amina, contacted)
    with pytest.raises(Stale):
        support_given.add_session(engine, **named, session=PHONE)


def test_nothing_is_written_of_a_support_that_nobody_began(engine, amina, reference):
    with pytest.raises(MoveNotAllowed, match="waiting"):
        support_given.add_session(engine, **common(engine, amina, reference), session=PHONE)
    with pytest.raises(MoveNotAllowed):
        start(engine, amina, reference)


def seen_through(engine, amina, reference):
    """Started, seen, sent on, deferred and back, asked at 12 weeks, closed."""
    start(engine, amina, reference)
    support_given.add_session(engine, **common(engine, amina, reference), session=PHONE)
    on = {"day": TODAY, "note": None}
    support_given.refer_on(engine, **common(engine, amina, reference), **on, to="ips")
    support_given.refer_on(engine, **common(engine, amina, reference), **on, to="be_well")
    support_given.add_result(
        engine, **common(engine, amina, reference), **on, number=1, result="cannot_contact"
    )
    later = NOW + dt.timedelta(weeks=12)
    support_given.add_status(
        engine,
        **common(engine, amina, reference, later),
        point="12_weeks",
        day=later.date(),
        work=WorkNow("01", "N", "N", "02"),
        note="three days a week",
    )
    ending = Ending("back_at_work", "01", None, "N", "N", "01")
    close(engine, **common(engine, amina, reference, later), ending=ending)


def test_the_exports_have_all_of_it_and_hold_to_the_schema(engine, amina, contacted):
    seen_through(engine, amina, contacted)
    found, history = look(engine, contacted)
    data = export_json.as_data(found, history)
    jsonschema.Draft202012Validator(export_json.schema()).validate(data)
    points = [one["point"] for one in data["support_given"]["employment_status"]]
    assert points == ["first", "12_weeks", "last"]
    assert {line.what for line in history} >= {"support", "status"}
    file = io.StringIO()
    export_csv.write([found], file)
    (row,) = csv.DictReader(io.StringIO(file.getvalue()))
    assert row["started_on"] == TODAY.isoformat()
    assert (row["sessions"], row["sessions_attended"], row["minutes"]) == ("1", "1", "30")
    assert [row[f"{p}"] for p in ("first_status_code", "status_code_12_weeks")] == ["01", "01"]
    assert (row["last_status_code"], row["ending"]) == ("01", "back_at_work")
    assert row["referred_on"] == "ips: cannot_contact; be_well: no result yet"


def test_the_outcomes_report_counts_it_with_a_code_for_each_loss(engine, amina, contacted):
    from bot.directory.site import load_site
    from bot.settings import PROJECT

    seen_through(engine, amina, contacted)
    site = load_site(PROJECT / "data", "manchester")
    with engine.begin() as db:
        found = tables(
            db, "outcomes", f"{TODAY:%Y-%m}", site=site, team="manchester", today=TODAY, threshold=1
        )
    rows = {one.measure: dict(one.rows) for one in found}
    assert rows["sessions_attended"]["1_to_3"] != "0"
    assert rows["employment_status_at_12_weeks"]["01"] != "0"
    assert set(rows["referred_on"]) == {"be_well", "ips"}
    assert rows["referred_on_ips"]["cannot_contact"] != "0"
    assert rows["referred_on_ips"]["no_longer_wanted"] == "0"
    assert rows["referred_on_be_well"]["no_result_yet"] != "0"


def test_late_paperwork_is_taken_after_the_end_but_no_new_start(engine, amina, contacted):
    seen_through(engine, amina, contacted)
    later = NOW + dt.timedelta(weeks=13)
    support_given.add_result(
        engine,
        **common(engine, amina, contacted, later),
        number=2,
        result="finished",
        day=later.date(),
        note=None,
    )
    with pytest.raises(MoveNotAllowed):
        start(engine, amina, contacted)


def test_a_deferred_person_keeps_what_was_written(engine, amina, contacted):
    start(engine, amina, contacted)
    until = TODAY + dt.timedelta(days=9)
    found = defer(engine, **common(engine, amina, contacted), until=until, note=None)
    assert summary(found.record).started_on == TODAY.isoformat()


def test_erased_means_this_too_and_the_notes_are_unreadable_at_rest(
    engine, amina, contacted, tmp_path
):
    start(engine, amina, contacted)
    support_given.add_session(engine, **common(engine, amina, contacted), session=PHONE)
    with engine.begin() as db:
        db.exec_driver_sql("SELECT 1")
    for file in tmp_path.iterdir():
        assert b"talked about the till" not in file.read_bytes()
    with engine.begin() as db:
        erase_referral(db, "conversation-1", NOW)
    found, history = look(engine, contacted)
    assert "support_given" not in found.record
    assert "till" not in str(history)


def test_it_works_on_postgresql(postgresql_url):
    sealed.use_keys([KEY], "a secret of the tests")
    engine = open_database(postgresql_url)
    amina, reference = hire(engine, "amina"), send(engine)
    claim(engine, reference=reference, member=amina, now=NOW)
    tried = Tried("call", "reached", None, "k")
    record_attempt(engine, **common(engine, amina, reference), tried=tried)
    seen_through(engine, amina, reference)
    assert look(engine, reference)[0].status == "closed"
    engine.dispose()


def test_the_codes_are_those_of_the_data_dictionary():
    assert list(STATUS_CODES) == ["01", "02", "03", "04", "05", "06", "07", "08", "ZZ"]
