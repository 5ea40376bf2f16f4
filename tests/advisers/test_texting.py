import datetime as dt
import re

import pytest

from bot.advisers.labels import TEXTS, WHY_NO_TEXT
from bot.conversations import from_the_desk
from bot.language.sms import segments
from bot.language.words import Words
from bot.referrals.claim import claim
from bot.referrals.from_the_person import pass_on
from bot.settings import PROJECT
from bot.store import consents, messages, outbox
from bot.store import referrals as store
from bot.store.tables import conversations, referrals
from tests.advisers.looking import check_page
from tests.referrals.invented import NOW, consent, send, talk

CHAT = "conversation-1"


@pytest.fixture
def mine(engine, amina, reference):
    """A referral that the adviser looks after, with its text conversation."""
    talk(engine)
    claim(engine, reference=reference, member=amina, now=NOW)
    return reference


def edition(engine, reference):
    with engine.begin() as db:
        return str(store.by_reference(db, reference).edition)


def text(browser, engine, reference, what="", **form):
    return browser.post(
        f"/referrals/{reference}/texts{what}", edition=edition(engine, reference), **form
    )


def said(engine):
    with engine.begin() as db:
        return messages.outbound_after(db, CHAT, 0), outbox.of(db, CHAT)


def test_a_ready_text_is_shown_with_its_cost_and_then_sent(browser, engine, mine):
    page = text(browser, engine, mine, "/preview", template="good_time")
    root = check_page(page)
    assert root is not None
    words = "Hello. You asked us to get in touch. When is a good time to call you?"
    assert words in re.search(r'id="preview".*?</form>', page.text, re.S)[0]
    assert "1 text segment" in page.text
    assert "It goes at once." in page.text
    assert said(engine) == ([], [])  # looking sends nothing

    answer = text(browser, engine, mine, template="good_time")
    assert answer.status_code == 303
    (out,), (delivery,) = said(engine)
    assert out.text.startswith(words)
    assert (delivery.status, delivery.segments, delivery.not_before) == ("waiting", 1, NOW)
    page = browser.get(f"/referrals/{mine}/texts").text
    assert "An adviser wrote" in page
    assert "waiting to be sent" in page
    timeline = browser.get(f"/referrals/{mine}").text
    assert "Text sent" in timeline
    assert words in timeline


def test_a_double_click_is_one_text(browser, engine, mine):
    before = edition(engine, mine)
    for _ in range(2):
        answer = browser.post(
            f"/referrals/{mine}/texts", edition=before, template="own", words="See you at 3."
        )
        assert answer.status_code == 303
    assert [out.text for out in said(engine)[0]] == ["See you at 3."]


def test_the_reply_comes_into_the_thread(browser, engine, mine):
    text(browser, engine, mine, template="tried")
    with engine.begin() as db:
        messages.add_inbound(db, CHAT, "SM1", "Friday at 10 please", {}, NOW)
        pass_on(db, CHAT, "Friday at 10 please", NOW)
    assert "Friday at 10 please" in browser.get(f"/referrals/{mine}/texts").text
    assert "Text received" in browser.get(f"/referrals/{mine}").text


def test_what_was_typed_before_a_reply_came_is_not_lost(browser, engine, mine):
    before = edition(engine, mine)
    with engine.begin() as db:
        pass_on(db, CHAT, "please do not call", NOW)
    answer = browser.post(
        f"/referrals/{mine}/texts", edition=before, template="own", words="I call in an hour"
    )
    assert answer.status_code == 409
    assert "I call in an hour" in answer.text
    assert said(engine) == ([], [])


@pytest.mark.parametrize("why", [*WHY_NO_TEXT, "unsafe before"])
def test_who_may_not_be_texted_is_not(browser, engine, mine, why):
    changes = {
        "web": {"channel": "web", "phone": None, "phone_hash": None},
        "stopped": {"sms_stopped": True},
        "over": {"state": "ended"},
        "unsafe before": {"safety_rules": "unsafe.partner"},
    }
    with engine.begin() as db:
        if why in changes:
            db.execute(conversations.update().values(changes[why]))
        elif why == "refused":
            consents.record(db, CHAT, "m1", consent("contact", "yes"))
            consents.record(db, CHAT, "m2", consent("contact", "no"))
        elif why == "not_safe":
            found = store.by_reference(db, mine)
            record = {**found.record, "person": {**found.record["person"], "text_safe": "no"}}
            db.execute(referrals.update().values(record=record))
        else:
            db.execute(conversations.delete())
    explained = WHY_NO_TEXT["not_safe" if why == "unsafe before" else why]
    page = browser.get(f"/referrals/{mine}/texts")
    check_page(page)
    assert explained in page.text
    assert "See it before it goes" not in page.text
    answer = text(browser, engine, mine, template="own", words="a text of mine")
    assert answer.status_code == 409
    assert explained in answer.text
    assert "a text of mine" in answer.text  # what was typed is kept
    assert said(engine) == ([], [])
    with engine.begin() as db:
        history = store.history_of(db, store.by_reference(db, mine).id)
    assert "text_out" not in [entry.what for entry in history]


def test_a_stop_between_preview_and_send_wins(browser, engine, mine):
    assert text(browser, engine, mine, "/preview", template="tried").status_code == 200
    with engine.begin() as db:
        db.execute(conversations.update().values(sms_stopped=True))
    assert text(browser, engine, mine, template="tried").status_code == 409


def test_by_night_it_waits_for_the_morning_unless_the_person_just_wrote(
    as_member, amina, engine, mine, clock
):
    clock.turn(hours=12)
    browser = as_member(amina)
    page = text(browser, engine, mine, "/preview", template="tried").text
    assert "21 November 2026, 08:00" in page
    text(browser, engine, mine, template="tried")
    morning = dt.datetime(2026, 11, 21, 8, 0, tzinfo=dt.timezone.utc)
    assert said(engine)[1][0].not_before == morning
    with engine.begin() as db:
        db.execute(conversations.update().values(last_in_at=clock()))
    text(browser, engine, mine, template="good_time")
    assert said(engine)[1][1].not_before == clock()


@pytest.mark.parametrize(
    "form",
    [
        {},
        {"template": "nonsense"},
        {"template": "own", "words": "  "},
        {"template": "own", "words": "x" * 601},
        {"template": "call_on", "day": ""},
        {"template": "call_on", "day": "2026-11-19"},
        {"template": "call_on", "day": "2027-11-19"},
    ],
)
def test_a_form_that_makes_no_text_sends_nothing(browser, engine, mine, form):
    for what in ("", "/preview"):
        assert text(browser, engine, mine, what, **form).status_code == 400
    assert said(engine) == ([], [])


def test_a_day_is_said_in_the_persons_language(browser, engine, mine):
    form = {"template": "call_on", "day": "2026-11-27"}
    assert "Friday 27 November" in text(browser, engine, mine, "/preview", **form).text
    with engine.begin() as db:
        db.execute(conversations.update().values(language="pl"))
    assert "piątek, 27 listopada" in text(browser, engine, mine, "/preview", **form).text


def test_a_referral_that_nobody_claimed_is_not_texted(browser, engine):
    talk(engine)
    reference = send(engine)
    assert "after you claim" in browser.get(f"/referrals/{reference}/texts").text
    assert text(browser, engine, reference, template="tried").status_code == 409
    assert said(engine) == ([], [])


def test_every_ready_text_has_its_label_and_fits_in_two_segments_and_names_nothing():
    words = Words(PROJECT / "data", PROJECT / "locales")
    ready = {name for name in words.responses if name.startswith(from_the_desk.PREFIX)}
    assert ready == {from_the_desk.PREFIX + name for name in TEXTS}
    for name in ready:
        sentence = words.say(name, "en", "sms", day="Wednesday 30 September").text
        assert segments(sentence) <= 2, name
        for secret in ("work", "job", "pain", "back ", "NHS", "referral", "adviser", "clinic"):
            assert secret.lower() not in sentence.lower(), (name, secret)
