import pytest

from bot.advisers.reaching import instead
from bot.referrals.attempt import Tried, record_attempt
from bot.referrals.claim import claim
from bot.referrals.from_the_person import reached
from bot.store import referrals as store
from tests.advisers.looking import check_page
from tests.referrals.invented import NOW, make_record, send, talk


def tries(engine, member, reference, count, outcome="no_answer"):
    claim(engine, reference=reference, member=member, now=NOW)
    for number in range(count):
        with engine.begin() as db:
            edition = store.by_reference(db, reference).edition
        record_attempt(
            engine,
            reference=reference,
            member=member,
            edition=edition,
            tried=Tried("call", outcome, None, f"k{number}"),
            now=NOW,
        )


@pytest.mark.parametrize(("count", "offered"), [(2, False), (3, True)])
def test_after_three_tries_a_closing_text_is_offered(
    browser, engine, amina, reference, count, offered
):
    talk(engine)
    tries(engine, amina, reference, count)
    page = browser.get(f"/referrals/{reference}")
    check_page(page)
    link = f"/referrals/{reference}/texts?template=goodbye#send"
    assert (link in page.text) == offered
    if offered:
        chosen = browser.get(link.replace("#send", "")).text
        assert 'value="goodbye" checked' in chosen


def test_who_was_reached_gets_no_goodbye(browser, engine, amina, reference):
    talk(engine)
    tries(engine, amina, reference, 3, "reached")
    assert "template=goodbye" not in browser.get(f"/referrals/{reference}").text


def test_who_only_wrote_by_web_is_not_texted_and_the_page_says_what_else(browser, engine, amina):
    reference = send(engine)
    talk(engine, channel="web", phone=None)
    tries(engine, amina, reference, 3)
    for path in ("", "/texts"):
        page = browser.get(f"/referrals/{reference}{path}")
        check_page(page)
        for said in (
            "have never texted us",
            "Call +447700900123 (in the morning).",
            "leave no voicemail",
            "Book an interpreter: Urdu.",
        ):
            assert said in page.text, (path, said)
    assert "template=goodbye" not in browser.get(f"/referrals/{reference}").text


def test_who_gave_no_number_is_reached_through_their_service():
    (only,) = instead(make_record(phone="prefer_not"))
    assert "the service that treats them" in only


def test_a_chinese_interpreter_is_booked_by_what_is_spoken():
    record = make_record()
    record["access"]["interpreter"] = "zh-Hans"
    assert any("Chinese (Mandarin)" in step for step in instead(record))


def test_sign_language_is_arranged_before_the_call():
    steps = instead(make_record(access_needs=["bsl"], voicemail_ok="yes"))
    assert "Arrange first: British Sign Language." in steps
    assert any("you may leave a voicemail" in step for step in steps)


@pytest.mark.parametrize("came", [True, False])
def test_the_answer_to_did_we_reach_you_is_on_the_page(browser, engine, amina, reference, came):
    claim(engine, reference=reference, member=amina, now=NOW)
    with engine.begin() as db:
        reached(db, "conversation-1", came, NOW)
    text = browser.get(f"/referrals/{reference}").text
    assert "“Did we reach you?”" in text
    assert ("says that somebody reached them" in text) == came
