"""The whole way in a real browser: a text comes in while the queue is open, and ends as closed."""

import datetime as dt
import re

import pytest
from playwright.sync_api import expect

from tests.browser.desk import faults
from tests.journeys.conftest import model, new_stack, stack
from tests.journeys.stack import Phone
from tests.journeys.test_text_to_desk import JOURNEY

__all__ = ["model", "new_stack", "stack"]
SECONDS = 30_000


@pytest.fixture
def page(browser, stack):
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.set_default_timeout(SECONDS)
    expect.set_options(timeout=SECONDS)
    page.goto(stack.desk)
    page.get_by_label("User name").fill("demo")
    page.get_by_label("Password", exact=True).fill(stack.password())
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/queue*")
    yield page
    context.close()
    expect.set_options(timeout=5_000)


def referred(phone):
    """Text the whole journey; its reference."""
    said = [phone.text(text) for text, _ in JOURNEY][-1]
    return re.search(r"reference is ([A-Z0-9]{3}-[A-Z0-9]{3})", said)[1]


def record(page, came):
    form = page.locator("details", has=page.get_by_text("Record a contact attempt"))
    if not form.get_by_label("What came of it").is_visible():
        form.locator("summary").click()
    form.get_by_label("What came of it").select_option(came)
    form.get_by_role("button", name="Save attempt").click()
    expect(page.get_by_text("Your contact attempt is saved.")).to_be_visible()


def unfold(page, title):
    form = page.locator("details", has=page.get_by_text(title, exact=True))
    if form.get_attribute("open") is None:
        form.locator("summary").click()
    return form


def test_a_referral_comes_by_text_into_the_open_queue_and_is_seen_through(page, stack):
    phone = Phone(stack, "+447700900171")
    reference = referred(phone)
    expect(page.locator(f"#to-{reference}")).to_be_visible()
    expect(page.locator("#news")).to_have_text("1 new referral came. ")
    assert faults(page) == []

    page.locator(f"#to-{reference}").click()
    page.get_by_role("button", name="Claim this referral").click()
    expect(page.get_by_text("You claimed this referral.")).to_be_visible()
    record(page, "no_answer")
    record(page, "voicemail")
    expect(page.locator("main .nhsuk-tag", has_text="Trying to reach")).to_be_visible()

    text_and_reply(page, phone)
    defer_and_reopen(page)
    record(page, "reached")
    start_and_close(page)
    assert faults(page) == []
    stack_row = page.url
    page.goto(f"{stack.desk}/queue?view=all&status=closed")
    expect(page.locator(f"#to-{reference}")).to_be_visible()
    assert stack_row.endswith(f"{reference}")


def text_and_reply(page, phone):
    page.get_by_role("link", name="Conversation and texts").click()
    page.get_by_label("We tried to call you").check()
    page.get_by_role("button", name="See it before it goes").click()
    expect(page.get_by_text("This is how it will arrive")).to_be_visible()
    assert faults(page) == []
    page.get_by_role("button", name="Send this text").click()
    assert "We tried to call you" in phone.wait()
    phone.post("Friday after 3 is best")
    expect(page.get_by_role("heading", name="Conversation")).to_be_visible()
    for _ in range(100):
        page.reload()
        if page.get_by_text("Friday after 3 is best").count():
            break
        page.wait_for_timeout(200)
    expect(page.get_by_text("Friday after 3 is best")).to_be_visible()
    page.get_by_role("link", name="Back to the referral").click()
    expect(page.get_by_text("Text received")).to_be_visible()


def defer_and_reopen(page):
    form = unfold(page, "Defer until a date")
    later = dt.date.today() + dt.timedelta(days=9)
    form.get_by_label("Comes back on").fill(later.isoformat())
    form.get_by_role("button", name="Defer").click()
    expect(page.get_by_text("It comes back by itself.")).to_be_visible()
    form = unfold(page, "Change the status")
    form.get_by_label("Claimed").check()
    form.get_by_role("button", name="Change status").click()
    expect(page.get_by_text("The status is now: Claimed.")).to_be_visible()


def start_and_close(page):
    form = unfold(page, "Start the support")
    form.get_by_label("Employment status").select_option("01")
    form.get_by_label("Plan").select_option("thrive_in_work")
    form.get_by_role("button", name="Save the start").click()
    expect(page.get_by_text("The start of the support is saved.")).to_be_visible()
    form = unfold(page, "Close with an outcome")
    form.get_by_label("Outcome").select_option("back_at_work")
    form.get_by_label("Employment status").select_option("01")
    form.get_by_role("button", name="Close referral").click()
    expect(page.get_by_text("The referral is closed.")).to_be_visible()
    expect(page.locator("main .nhsuk-tag", has_text="Closed")).to_be_visible()
