import pytest

from bot.referrals.claim import claim
from tests.advisers.looking import HTML, check_page, look
from tests.referrals.invented import NOW, hire, send


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
