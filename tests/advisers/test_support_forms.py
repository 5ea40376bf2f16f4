import pytest

from bot.model.support import summary
from bot.referrals.claim import claim
from bot.store import referrals as store
from bot.store.tables import referrals
from tests.advisers.looking import check_page, look
from tests.referrals.invented import NOW

DAY = {"day": "2026-11-20"}


@pytest.fixture
def contacted(engine, amina, reference):
    claim(engine, reference=reference, member=amina, now=NOW)
    with engine.begin() as db:
        db.execute(referrals.update().values(status="contacted"))
    return reference


def fill(browser, engine, reference, what, **form):
    browser.get(f"/referrals/{reference}")
    edition = str(look(engine, reference)[0].edition)
    return browser.post(f"/referrals/{reference}/support/{what}", edition=edition, **form)


def test_the_whole_support_is_written_by_forms_and_stands_on_the_page(browser, engine, contacted):
    forms = [
        ("start", {**DAY, "plan_type": "move_into_work", "status_code": "02", "note": "keen"}),
        ("session", {**DAY, "kind": "video", "minutes": "45", "attendance": "attended"}),
        ("onward", {**DAY, "to": "talking_therapies"}),
        ("onward/result", {**DAY, "onward": "1", "result": "no_longer_wanted"}),
        ("status", {**DAY, "point": "12_weeks", "status_code": "01", "weekly_hours": "03"}),
        ("session/taken-back", {"session": "1"}),
    ]
    for what, form in forms:
        answer = fill(browser, engine, contacted, what, **form)
        assert answer.status_code == 303, (what, answer.text)
        assert answer.location == f"/referrals/{contacted}#support"
    page = browser.get(f"/referrals/{contacted}")
    check_page(page)
    for said in (
        "02 Unemployed and actively seeking work",
        "01 Employed, 5 to 15 hours a week",
        "Written by mistake",
        "The person no longer wanted it",
        "0 attended of 0",
        "Status: Started",
    ):
        assert said in page.text, said
    printed = browser.get(f"/referrals/{contacted}/print")
    check_page(printed)
    assert "The person no longer wanted it" in printed.text
    assert "<form" not in printed.text.partition("<main")[2]


@pytest.mark.parametrize(
    ("what", "form", "said", "code"),
    [
        ("start", {"day": "soon"}, "give the day", 400),
        ("start", {**DAY, "plan_type": "x"}, "choose the plan", 400),
        ("start", {**DAY, "plan_type": "thrive_in_work", "status_code": ""}, "employment", 400),
        ("session", {"day": "2027-01-01", "kind": "phone", "attendance": "attended", "minutes": "5"},
         "to today", 400),
        ("session", {**DAY, "kind": "phone", "attendance": "attended"}, "minutes", 400),
        ("session", {**DAY, "kind": "phone", "attendance": "attended", "minutes": "x"}, "form", 400),
        ("onward/result", {**DAY, "onward": "7", "result": "started"}, "not there", 400),
        ("status", {**DAY, "point": "12_weeks", "status_code": "02", "weekly_hours": "01"},
         "go with the status 01", 400),
    ],
)  # fmt: skip
def test_what_cannot_be_gets_a_clear_page_with_the_text_kept(
    browser, engine, contacted, what, form, said, code
):
    before = look(engine, contacted)
    answer = fill(browser, engine, contacted, what, note="kept text", **form)
    assert answer.status_code == code
    check_page(answer)
    assert said in answer.text
    assert "kept text" in answer.text
    assert f'href="/referrals/{contacted}"' in answer.text
    assert look(engine, contacted) == before


def test_a_stale_session_keeps_its_note_and_says_who_has_it(browser, engine, contacted):
    form = {**DAY, "kind": "phone", "minutes": "5", "attendance": "attended", "note": "long note"}
    answer = browser.post(f"/referrals/{contacted}/support/session", edition="1", **form)
    assert answer.status_code == 409
    assert "long note" in answer.text
    assert "Amina" in answer.text


def test_a_session_that_ended_meanwhile_gives_the_note_back(browser, engine, contacted, clock):
    browser.get(f"/referrals/{contacted}")
    clock.turn(hours=2)
    answer = browser.post(
        f"/referrals/{contacted}/support/session", edition="2", **DAY, note="long note"
    )
    assert answer.status_code == 401
    assert "long note" in answer.text
    assert f'value="/referrals/{contacted}"' in answer.text


def test_the_official_codes_go_with_the_end(browser, engine, contacted):
    browser.get(f"/referrals/{contacted}")
    edition = str(look(engine, contacted)[0].edition)
    form = {"outcome": "back_at_work", "status_code": "01", "weekly_hours": "02"}
    answer = browser.post(f"/referrals/{contacted}/close", edition=edition, **form)
    assert answer.status_code == 303
    with engine.begin() as db:
        short = summary(store.by_reference(db, contacted).record)
    assert short.statuses["last"]["weekly_hours"] == "02"
    assert short.code("first") == "01"
