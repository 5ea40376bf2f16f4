import datetime as dt

import jsonschema
import pytest
from fhir.resources.bundle import Bundle

from bot.advisers import labels
from bot.advisers.answers_in_words import LABELS, QUESTIONS
from bot.advisers.at_a_glance import GROUPS
from bot.model.answers import SLOTS
from bot.model.outcome import DESTINATIONS
from bot.model.referral import STATUSES
from bot.referrals import attempt as attempting
from bot.referrals import export_json
from bot.referrals.record import SECTION_OF
from bot.referrals.withdraw import withdraw
from bot.store import read_log
from bot.store.tables import conversations, messages, referrals
from tests.advisers.looking import check_page
from tests.referrals.invented import NOW, OUTCOME, hire, send


@pytest.mark.parametrize("status", STATUSES)
def test_the_page_of_every_status_parses_and_offers_only_what_may_follow(
    browser, engine, amina, reference, status
):
    with engine.begin() as db:
        db.execute(
            referrals.update().values(
                status=status,
                claimed_by=None if status == "waiting" else amina.id,
                deferred_until=dt.date(2026, 12, 1) if status == "deferred" else None,
            )
        )
    response = browser.get(f"/referrals/{reference}")
    check_page(response)
    assert (f"/referrals/{reference}/claim" in response.text) == (status == "waiting")
    assert ('id="to-claimed"' in response.text) == (status == "deferred")
    assert ("Close with an outcome" in response.text) == (status in ("contacted", "started"))
    assert ("Record a contact attempt" in response.text) == (
        status in ("claimed", "trying", "contacted", "started")
    )


def test_the_referral_at_a_glance(browser, reference):
    text = browser.get(f"/referrals/{reference}").text
    for said in (
        "Test Okafor",
        "+447700900123",
        "Do NOT leave a voicemail",
        "Morning",
        "Large print",
        "Off sick from a job",
        "cant lift the boxes",
        "my back goes into spasm",
        "Off sick for 6 weeks",
        "Urdu",
        "Thrive in work",
        "Employment adviser in the MSK service",
        "In English: ea_msk.",
        "They were told: The sentence about ea_msk.",
        "R12",
        "chest_pain",
        "1 yes please",
        "27 November 2026",
        "20 November 2026, 10:00",
    ):
        assert said in text, said


def test_equality_answers_are_on_no_page(browser, engine):
    reference = send(engine, ethnicity="arab", gender="woman", disability="a_lot")
    text = browser.get(f"/referrals/{reference}").text.lower()
    for said in ("arab", "limited a lot", "woman", "ethnic"):
        assert said not in text


def test_a_withdrawn_referral_shows_nothing_of_the_person(browser, engine, reference):
    withdraw(engine, conversation_id="conversation-1", now=NOW)
    for path in (f"/referrals/{reference}", f"/referrals/{reference}/texts"):
        response = browser.get(path)
        check_page(response)
        for said in ("Okafor", "7700", "spasm"):
            assert said not in response.text
    assert "withdrawn" in browser.get(f"/referrals/{reference}").text


def test_what_a_patient_wrote_stays_text(browser, engine):
    reference = send(engine, name="<script>alert(1)</script>")
    response = browser.get(f"/referrals/{reference}")
    assert "<script>alert" not in response.text
    assert "&lt;script&gt;alert(1)" in response.text
    assert "<script>alert" not in browser.get("/queue").text


def test_the_conversation_is_shown_as_it_was_said(browser, engine, reference):
    with engine.begin() as db:
        db.execute(
            conversations.insert().values(id="conversation-1", channel="sms", created_at=NOW)
        )
        for direction, text, data in (
            ("in", "me back is bad", None),
            ("out", "Thank you.", {"kind": "safety"}),
        ):
            db.execute(
                messages.insert().values(
                    conversation_id="conversation-1",
                    direction=direction,
                    provider_id=text if direction == "in" else None,
                    text=text,
                    data=data,
                    created_at=NOW,
                )
            )
    response = browser.get(f"/referrals/{reference}/texts")
    check_page(response)
    assert response.text.index("me back is bad") < response.text.index("Thank you.")
    assert "safety advice" in response.text


def test_every_reading_is_written_down_and_the_manager_sees_it(
    browser, as_member, engine, reference
):
    for path in ("", "/texts", "/referral.json", "/referral.fhir.json"):
        assert browser.get(f"/referrals/{reference}{path}").status_code == 200
    with engine.begin() as db:
        lines, total = read_log.of_team(db, "manchester")
    assert [line.what for line in lines] == ["fhir", "json", "texts", "page"]
    manager = as_member(hire(engine, "mona", "manager"))
    page = manager.get("/read-log").text
    assert page.count(reference) == 4
    assert "amina" in page


def test_the_exports_are_what_the_published_schema_says(browser, reference):
    schema = browser.get("/schemas/referral-1.json").json
    data = browser.get(f"/referrals/{reference}/referral.json").json
    jsonschema.Draft202012Validator(schema).validate(data)
    assert schema == export_json.schema()
    fhir = browser.get(f"/referrals/{reference}/referral.fhir.json")
    assert fhir.mimetype == "application/fhir+json"
    assert Bundle.parse_obj(fhir.json).type == "transaction"


def test_every_code_has_words_for_staff():
    for name, slot in SLOTS.items():
        if name in LABELS:
            assert set(slot.codes) | set(slot.also) <= set(LABELS[name]), name
        elif name != "ethnicity":
            assert not slot.codes, name
    assert set(labels.DESTINATION) == set(DESTINATIONS)
    assert set(labels.STATUS) == set(STATUSES)
    assert set(labels.BY) == set(attempting.BY)
    assert set(labels.CAME_OF_IT) == set(attempting.OUTCOMES)


def test_every_answer_but_equality_has_its_place_on_the_page():
    shown = {slot for slots in GROUPS.values() for slot in slots}
    hidden = {slot for slot, section in SECTION_OF.items() if section == "equality"}
    assert shown == {*SECTION_OF, "barriers"} - hidden - {"name", "phone"}
    assert shown <= set(QUESTIONS)
    assert OUTCOME.primary == "ea_queue"
