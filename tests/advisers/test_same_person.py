from bot.referrals.claim import claim
from bot.store import conversations, messages, outbox
from bot.store import referrals as store
from tests.advisers.looking import check_page, look
from tests.referrals.invented import NOW, hire, send, talk


def test_a_shared_phone_is_said_and_linked(browser, engine, reference):
    other = send(engine, "conversation-2")
    page = browser.get(f"/referrals/{reference}")
    check_page(page)
    assert f'href="/referrals/{other}"' in page.text
    assert "It may be the same person" in page.text


def put_together(browser, reference, other, keep="this"):
    browser.get(f"/referrals/{reference}")
    form = {"edition": "1", "other": other, "other_edition": "1", "keep": keep}
    return browser.post(f"/referrals/{reference}/same-phone/merge", **form)


def test_merged_the_other_can_be_read_and_not_worked_on(browser, engine, reference):
    other = send(engine, "conversation-2")
    answer = put_together(browser, reference, other)
    assert answer.location == f"/referrals/{reference}"
    page = browser.get(f"/referrals/{other}")
    check_page(page)
    assert f'<a href="/referrals/{reference}">{reference}</a> goes on' in page.text
    assert "Timeline" in page.text
    assert "Write a note" not in page.text
    assert "same-phone/merge" not in browser.get(f"/referrals/{reference}").text


def test_the_other_one_may_be_the_one_that_goes_on(browser, engine, reference):
    other = send(engine, "conversation-2")
    assert put_together(browser, reference, other, "other").location == f"/referrals/{other}"
    assert look(engine, reference)[0].merged_into == other


def test_a_form_from_before_somebody_claimed_it_is_stale(browser, engine, reference):
    other = send(engine, "conversation-2")
    claim(engine, reference=other, member=hire(engine, "bilal"), now=NOW)
    answer = put_together(browser, reference, other)
    assert answer.status_code == 409
    assert "Bilal" in answer.text
    assert look(engine, reference)[0].edition == 1


def test_forms_that_make_no_sense_are_refused(browser, engine, reference):
    stranger = send(engine, "conversation-2", phone="+447700900777")
    assert put_together(browser, reference, stranger).status_code == 400
    assert put_together(browser, reference, reference).status_code == 400
    assert put_together(browser, reference, "").status_code == 400
    assert put_together(browser, reference, "CCC-CCC").status_code == 404
    assert put_together(browser, reference, stranger, "both").status_code == 400


def test_kept_apart_is_shown_with_who_said_so_and_not_asked_again(browser, engine, reference):
    other = send(engine, "conversation-2")
    browser.get(f"/referrals/{reference}")
    for _ in range(2):
        answer = browser.post(f"/referrals/{reference}/same-phone/apart", other=other)
        assert answer.status_code == 303
    for one in (reference, other):
        page = browser.get(f"/referrals/{one}").text
        assert "amina found that it is somebody else" in page
        assert "the same person?" not in page


def test_the_desk_texts_into_the_conversation_that_is_still_open(browser, engine, amina, reference):
    talk(engine, state="ended")
    talk(engine, "conversation-2")
    claim(engine, reference=reference, member=amina, now=NOW)
    other = send(engine, "conversation-2")
    assert "has ended" in browser.get(f"/referrals/{reference}/texts").text
    form = {"edition": "2", "other": other, "other_edition": "1", "keep": "this"}
    assert browser.post(f"/referrals/{reference}/same-phone/merge", **form).status_code == 303
    with engine.begin() as db:
        edition = str(store.by_reference(db, reference).edition)
    answer = browser.post(
        f"/referrals/{reference}/texts", edition=edition, template="own", words="See you at 3."
    )
    assert answer.status_code == 303
    with engine.begin() as db:
        assert [one.text for one in messages.whole(db, "conversation-2")] == ["See you at 3."]
        assert len(outbox.of(db, "conversation-2")) == 1
        assert conversations.by_id(db, "conversation-1").state == "ended"
    assert "See you at 3." in browser.get(f"/referrals/{reference}/texts").text


def test_a_no_to_texts_in_either_referral_is_a_no(browser, engine, amina):
    first = send(engine, "conversation-1", text_safe="no")
    talk(engine, state="ended")
    talk(engine, "conversation-2")
    second = send(engine, "conversation-2")
    put_together(browser, second, first)
    assert "not safe" in browser.get(f"/referrals/{second}/texts").text
