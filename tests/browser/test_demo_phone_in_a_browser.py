"""The demonstration phone in the browser."""

import re

from playwright.sync_api import expect

from tests.browser.seen import faults


def test_the_demo_phone_works_with_and_without_a_script(open_page, script):
    page = open_page("/demo/phone", java_script_enabled=False)
    page.get_by_label("Text message").fill("hello")
    page.get_by_role("button", name="Send").click()
    page.get_by_text("Look for new texts").click()
    expect(page.get_by_text("Question 1?")).to_be_visible()
    page = open_page("/demo/phone")
    page.get_by_label("Text message").fill("again")
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_text("Question 2?")).to_be_visible()
    expect(page.get_by_text(re.compile(r"\d segments?, GSM-7")).first).to_be_visible()
    assert faults(page) == []
