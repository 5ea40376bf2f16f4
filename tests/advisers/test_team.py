import datetime as dt

import pytest

from bot.referrals.claim import claim
from bot.referrals.suggest import Load, language_needed, suggest
from bot.store import referral_queue as queue
from bot.store import referrals as store
from bot.store import staff as staff_store
from tests.advisers.looking import check_page
from tests.referrals.invented import NOW, hire, send

TODAY = NOW.date()


def take(engine, member, count, first=0):
    for number in range(first, first + count):
        reference = send(engine, f"c{member.username}{number}")
        claim(engine, reference=reference, member=member, now=NOW)


def test_the_alarm_is_on_the_page_from_the_eleventh_new_person(browser, engine, amina):
    take(engine, amina, 10)
    page = browser.get("/team")
    check_page(page)
    assert "Full" in page.text
    assert "Over the monthly limit" not in page.text
    take(engine, amina, 1, first=10)
    page = browser.get("/team")
    check_page(page)
    assert "Over the monthly limit" in page.text
    assert "Amina took on 11 new people (limit 10)" in page.text
    assert "Dear relationship manager" in page.text
    assert "11 of 120" in page.text


def test_the_strands_and_the_promise_are_on_the_page(browser, engine, reference):
    text = browser.get("/team").text
    for said in ("Strand 1: MSK pathway", "600", "708", "312", "of which Trafford", "75 to 25"):
        assert said in text


def given(engine, member, other):
    with engine.begin() as db:
        return len(queue.held_by(db, "manchester", member.id)), len(
            queue.held_by(db, "manchester", other.id)
        )


def test_leave_and_cover(as_member, engine, amina):
    bob = hire(engine, "bob")
    take(engine, amina, 3)
    senior = as_member(hire(engine, "sam", "senior"))
    assert senior.post(f"/team/{amina.id}/away", until="2026-11-30").status_code == 303
    assert "Away until 30 November 2026" in senior.get("/team").text
    assert senior.post(f"/team/{amina.id}/hand-over", to=str(bob.id)).status_code == 303
    assert given(engine, amina, bob) == (0, 3)
    with engine.begin() as db:
        line = store.history_of(db, 1)[-1]
    assert (line.who, line.note) == ("sam", "given to Bob")
    assert senior.post(f"/team/{amina.id}/away", until="").status_code == 303
    assert "Away until 30" not in senior.get("/team").text


def test_leave_and_cover_of_bad_forms_change_nothing(as_member, engine, amina):
    outsider = hire(engine, "omar", team="nottingham")
    take(engine, amina, 1)
    senior = as_member(hire(engine, "sam", "senior"))
    for until in ("tomorrow", "2026-11-19", "2030-01-01"):
        assert senior.post(f"/team/{amina.id}/away", until=until).status_code == 400
    assert senior.post(f"/team/{outsider.id}/away", until="2026-11-30").status_code == 404
    for to in (str(outsider.id), str(amina.id), "", "99999"):
        assert senior.post(f"/team/{amina.id}/hand-over", to=to).status_code == 400
    assert given(engine, amina, outsider) == (1, 0)


def names(engine, reference, members, in_hand=None, new=None):
    with engine.begin() as db:
        referral = store.by_reference(db, reference)
    load = Load(in_hand or {}, new or {}, 10)
    return [one.member.username for one in suggest(referral, members, load, TODAY)]


def test_the_suggestion_goes_by_language_then_area_then_strand_then_load(engine):
    reference = send(engine)  # asks for an Urdu interpreter, GP in Manchester, strand msk
    far = hire(engine, "far", languages="en ur", areas="trafford")
    near = hire(engine, "near", languages="en ur", areas="manchester trafford")
    other = hire(engine, "other", languages="en ur", areas="manchester", strands="be_well")
    english = hire(engine, "english", languages="en", areas="manchester", strands="msk")
    members = [far, near, other, english, hire(engine, "sam", "senior", languages="ur")]
    assert names(engine, reference, members) == ["near", "other", "far", "english"]
    twin = hire(engine, "twin", languages="ur", areas="manchester", strands="msk")
    pair = [near, twin]
    assert names(engine, reference, pair, {near.id: 2, twin.id: 5}) == ["near", "twin"]
    assert names(engine, reference, pair, {near.id: 6, twin.id: 5}) == ["twin", "near"]
    # who is full for the month comes after the others who speak the language
    assert names(engine, reference, members, new={near.id: 10})[:3] == ["other", "far", "near"]


def test_nobody_on_leave_is_suggested(engine):
    reference = send(engine)
    away = hire(engine, "away", languages="ur")
    here = hire(engine, "here")
    with engine.begin() as db:
        staff_store.set_away(db, away.id, TODAY)
        away = staff_store.by_id(db, away.id)
    assert names(engine, reference, [away, here]) == ["here"]
    assert not away.is_away(TODAY + dt.timedelta(days=1))


@pytest.mark.parametrize(("interpreter", "needed"), [("pl", "pl"), ("none", "ur")])
def test_the_language_needed_is_the_interpreters_first(engine, interpreter, needed):
    reference = send(engine, language="ur", interpreter=interpreter)
    with engine.begin() as db:
        assert language_needed(store.by_reference(db, reference)) == needed


def test_the_page_says_whom_to_give_it_to(browser, engine, reference):
    hire(engine, "zara", languages="en ur")
    page = browser.get(f"/referrals/{reference}")
    check_page(page)
    assert "Suggested: <strong>Zara</strong> (speaks their language" in page.text
