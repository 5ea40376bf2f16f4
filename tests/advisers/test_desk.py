import datetime as dt
import logging
import re

import html5lib
import jsonschema
import pytest
from fhir.resources.bundle import Bundle

from bot.advisers import labels
from bot.advisers.answers_in_words import LABELS, QUESTIONS
from bot.advisers.at_a_glance import GROUPS
from bot.advisers.queue_page import searched
from bot.model.answers import SLOTS
from bot.model.outcome import DESTINATIONS
from bot.model.referral import STATUSES
from bot.referrals import attempt as attempting
from bot.referrals import export_json
from bot.referrals.claim import claim
from bot.referrals.record import SECTION_OF
from bot.referrals.withdraw import withdraw
from bot.store import read_log, tasks
from bot.store import referrals as store
from bot.store.tables import conversations, messages, metadata, referrals
from tests.referrals.invented import NOW, OUTCOME, hire, send

HTML = "{http://www.w3.org/1999/xhtml}"


def look(engine, reference):
    with engine.begin() as db:
        found = store.by_reference(db, reference)
        return found, store.history_of(db, found.id)


def parse(response):
    return html5lib.HTMLParser(strict=True).parse(response.text)


def check_page(response):
    """A page that a screen reader can name, walk and fill in, without a line of inline code."""
    root = parse(response)
    assert root.get("lang") == "en-GB"
    assert len(root.find(f".//{HTML}title").text.strip()) > 10
    assert len(root.findall(f".//{HTML}h1")) == 1
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    labelled = {label.get("for") for label in root.iter(f"{HTML}label")}
    for tag in ("input", "select", "textarea"):
        for field in root.iter(f"{HTML}{tag}"):
            assert field.get("type") == "hidden" or field.get("id") in labelled
    for form in root.iter(f"{HTML}form"):
        if form.get("method") == "post":
            assert "csrf_token" in [field.get("name") for field in form.iter(f"{HTML}input")]
    for element in root.iter():
        if isinstance(element.tag, str):
            assert element.get("style") is None
            assert not any(name.startswith("on") for name in element.attrib)
    for script in root.iter(f"{HTML}script"):
        assert script.get("src").startswith("/static/")
    assert "http://" not in response.text.replace("http://www.w3.org", "")
    return root


@pytest.mark.parametrize(
    "path",
    [
        "/queue",
        "/queue?view=mine",
        "/queue?find=07700900123",
        "/queue?find=nothing",
        "/queue?status=waiting&priority=high&offset=50",
        "/queue?view=nonsense&offset=-1",
        "/account",
        "/team",
        "/tasks",
        "/partners",
        "/referrals/{reference}",
        "/referrals/{reference}/texts",
    ],
)
def test_every_page_parses_and_has_its_names_and_labels(browser, reference, path):
    response = browser.get(path.format(reference=reference))
    assert response.status_code == 200
    check_page(response)


def test_the_sign_in_page_and_the_managers_pages_parse(app, as_member, engine, reference):
    check_page(app.test_client().get("/sign-in"))
    manager = as_member(hire(engine, "mona", "manager"))
    manager.get(f"/referrals/{reference}")
    for path in ("/read-log", f"/read-log?reference={reference}", f"/referrals/{reference}"):
        check_page(manager.get(path))


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


def test_every_answer_is_read_with_the_strict_headers(browser, reference):
    response = browser.get(f"/referrals/{reference}")
    policy = response.headers["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert set(re.findall(r"'self'|'none'|https?:[^ ;]+", policy)) == {"'self'", "'none'"}
    assert response.headers["Cache-Control"] == "no-store"
    assert browser.get("/static/nhsuk/nhsuk-frontend.min.css").status_code == 200
    assert browser.get("/static/advisers.css").status_code == 200
    assert browser.get("/static/queue.js").status_code == 200
    assert browser.get("/static/nhsuk/../../pyproject.toml").status_code == 404


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


def test_a_shared_phone_is_said_and_linked(browser, engine, reference):
    other = send(engine, "conversation-2")
    assert f'href="/referrals/{other}"' in browser.get(f"/referrals/{reference}").text


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


def test_a_whole_referral_from_claim_to_close(browser, engine, reference):
    def send_form(what, **form):
        browser.get(f"/referrals/{reference}")
        edition = look(engine, reference)[0].edition
        response = browser.post(f"/referrals/{reference}/{what}", edition=str(edition), **form)
        assert response.status_code == 303, response.text
        return look(engine, reference)[0].status

    assert send_form("claim") == "claimed"
    assert send_form("attempt", by="call", outcome="no_answer", form_key="a") == "trying"
    assert send_form("attempt", by="call", outcome="reached", form_key="b") == "contacted"
    assert send_form("note", note="keen to go back") == "contacted"
    assert send_form("move", to="started") == "started"
    assert send_form("defer", until="2026-12-20", note="operation") == "deferred"
    assert send_form("move", to="claimed") == "claimed"
    assert send_form("attempt", by="call", outcome="reached", form_key="c") == "contacted"
    assert send_form("close", outcome="back_at_work", status_code="01") == "closed"
    page = browser.get(f"/referrals/{reference}").text
    assert "Back at work after being off sick" in page
    assert "keen to go back" in page


def test_without_the_token_of_the_page_nothing_happens(browser, engine, reference):
    before = look(engine, reference)
    for what in ("claim", "note", "move", "assign"):
        response = browser.client.post(
            f"/referrals/{reference}/{what}", data={"edition": "1", "note": "x", "to": "redirected"}
        )
        assert response.status_code == 400
    assert look(engine, reference) == before


def test_a_stale_form_keeps_what_was_typed(browser, engine, amina, reference):
    browser.get(f"/referrals/{reference}")
    bilal = hire(engine, "bilal")
    claim(engine, reference=reference, member=bilal, now=NOW)
    response = browser.post(
        f"/referrals/{reference}/note", edition="1", note="spoke to <them> at length"
    )
    assert response.status_code == 409
    root = check_page(response)
    assert "Bilal" in response.text
    (text,) = root.iter(f"{HTML}textarea")
    assert text.text.strip() == "spoke to <them> at length"
    (edition,) = [f for f in root.iter(f"{HTML}input") if f.get("name") == "edition"]
    again = browser.post(
        f"/referrals/{reference}/note", edition=edition.get("value"), note=text.text
    )
    assert again.status_code == 303
    assert look(engine, reference)[1][-1].note == "spoke to <them> at length"


def test_who_is_too_late_to_claim_is_told_by_whom(browser, engine, reference):
    browser.get(f"/referrals/{reference}")
    claim(engine, reference=reference, member=hire(engine, "bilal"), now=NOW)
    response = browser.post(f"/referrals/{reference}/claim")
    assert response.status_code == 409
    check_page(response)
    assert "Bilal claimed this referral" in response.text


def test_a_double_click_is_once(browser, engine, reference):
    browser.get(f"/referrals/{reference}")
    forms = [
        ("claim", {}),
        ("attempt", {"by": "call", "outcome": "voicemail", "form_key": "k"}),
        ("note", {"note": "left a message"}),
        ("move", {"to": "contacted", "note": "they rang back"}),
        ("defer", {"until": "2026-12-20"}),
    ]
    for what, form in forms:
        edition = str(look(engine, reference)[0].edition)
        for _ in range(2):
            response = browser.post(f"/referrals/{reference}/{what}", edition=edition, **form)
            assert response.status_code == 303, response.text
    assert [entry.what for entry in look(engine, reference)[1]] == [
        "sent",
        "status",
        "attempt",
        "note",
        "status",
        "status",
    ]


@pytest.mark.parametrize(
    ("what", "form", "said", "code"),
    [
        ("move", {"to": "started", "note": "kept text"}, "may not follow", 409),
        (
            "close",
            {"outcome": "stayed_in_job", "status_code": "01", "note": "kept text"},
            "may not follow",
            409,
        ),
        ("attempt", {"by": "call", "outcome": "reached", "note": "kept text"}, "claimed", 409),
        ("defer", {"until": "2020-01-01", "note": "kept text"}, "after today", 400),
        ("defer", {"until": "soon", "note": "kept text"}, "date", 400),
        ("move", {"to": "nowhere", "note": "kept text"}, "choose a status", 400),
        ("attempt", {"by": "owl", "outcome": "reached", "note": "kept text"}, "choose", 400),
    ],
)
def test_what_cannot_be_done_gets_a_clear_page_with_the_text_kept(
    browser, engine, reference, what, form, said, code
):
    before = look(engine, reference)
    browser.get(f"/referrals/{reference}")
    response = browser.post(f"/referrals/{reference}/{what}", edition="1", **form)
    assert response.status_code == code
    check_page(response)
    assert said in response.text
    assert "kept text" in response.text
    assert look(engine, reference) == before


@pytest.mark.parametrize("edition", ["", "x", "-1", "9" * 12])
def test_a_form_without_its_edition_is_refused(browser, engine, reference, edition):
    browser.get(f"/referrals/{reference}")
    response = browser.post(f"/referrals/{reference}/note", edition=edition, note="kept text")
    assert response.status_code == 400
    assert "kept text" in response.text


def test_a_senior_gives_work_on_and_the_team_page_counts(as_member, engine, clock):
    senior = as_member(hire(engine, "sena", "senior"))
    amina = hire(engine, "amina")
    for number in range(11):
        reference = send(engine, f"c{number}")
        senior.get(f"/referrals/{reference}")
        given = senior.post(f"/referrals/{reference}/assign", edition="1", to=str(amina.id))
        assert given.status_code == 303
    response = senior.get("/team")
    check_page(response)
    assert "Amina took on 11 new people (limit 10)" in response.text
    assert response.text.count("Over</strong>") == 1


def test_tasks_are_shown_and_ticked_off_in_the_own_team_only(browser, as_member, engine, reference):
    with engine.begin() as db:
        tasks.open_task(db, "conversation-1", "safety", "chest_pain", NOW)
    outsider = as_member(hire(engine, "omar", team="nottingham"))
    assert reference not in outsider.get("/tasks").text
    outsider.post("/tasks/1/done")
    assert "1 thing needs" in browser.get("/queue").text
    assert "chest_pain" in browser.get("/tasks").text
    assert browser.post("/tasks/1/done").status_code == 303
    assert "Nothing." in browser.get("/tasks").text


def test_pages_that_are_not_there_say_so(browser):
    for path in ("/nowhere", "/referrals/CCC-CCC", "/referrals/%00", "/referrals/" + "x" * 3000):
        response = browser.get(path)
        assert response.status_code == 404
        check_page(response)


def test_health_is_open_and_says_when_the_database_is_away(app, engine, monkeypatch):
    client = app.test_client()
    assert client.get("/health/live").json == {"status": "ok"}
    assert client.get("/health/ready").json == {"status": "ok", "database": "ok"}
    metadata.drop_all(engine)
    assert client.get("/health/ready").status_code == 503


def test_a_fault_of_ours_keeps_the_text_and_logs_no_words(
    browser, engine, reference, monkeypatch, caplog
):
    caplog.set_level(logging.DEBUG)
    browser.get(f"/referrals/{reference}")

    def fail(*_, **__):
        raise RuntimeError("could not store: Test Okafor +447700900123 private words")

    monkeypatch.setattr("bot.advisers.referral_forms.add_note", fail)
    response = browser.post(f"/referrals/{reference}/note", edition="1", note="private words")
    assert response.status_code == 500
    assert "private words" in response.text
    assert "RuntimeError" in caplog.text
    for said in ("Okafor", "7700900123", "private words"):
        assert said not in caplog.text


def test_no_log_of_a_days_work_holds_a_patient(browser, engine, reference, caplog):
    caplog.set_level(logging.DEBUG)
    browser.get("/queue?find=07700900123")
    browser.get(f"/referrals/{reference}")
    browser.post(f"/referrals/{reference}/claim")
    browser.post(f"/referrals/{reference}/note", edition="1", note="stale and private")
    browser.post(f"/referrals/{reference}/move", edition="2", to="started", note="private")
    assert "stale form" in caplog.text
    for said in ("Okafor", "7700900123", "private", "spasm"):
        assert said not in caplog.text


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
