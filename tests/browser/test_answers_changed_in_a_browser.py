"""Check your answers in the browser: change one, keep a copy."""

import pytest
from playwright.sync_api import expect

from tests.browser.seen import PHONE, check_sound, faults, said, start, wide


@pytest.mark.parametrize("javascript", [True, False])
def test_an_answer_is_checked_and_changed(open_page, script, javascript):
    page = start(open_page(**PHONE, java_script_enabled=javascript))
    page.get_by_label("Or write it in your own words").fill("check")
    page.get_by_role("button", name="Send").click()
    expect(page.locator(".nhsuk-summary-list__row")).to_have_count(2)
    assert wide(page) <= 0
    if javascript:
        check_sound(page)
    page.locator("#text").fill("not sent yet")
    page.get_by_role("button", name="Change – Name").click()
    expect(page.get_by_text("Asked again: change:name")).to_be_visible()
    expect(page.get_by_text("Change my answer: Name")).to_be_visible()
    expect(page.locator(".edge-change")).to_have_count(0)
    expect(page.locator("#text")).to_have_value("not sent yet")
    assert said(script) == ["", "check", "Name"]


def test_the_return_key_sends_the_answer_and_changes_nothing(open_page, script):
    page = start(open_page())
    page.get_by_label("Or write it in your own words").fill("check")
    page.get_by_role("button", name="Send").click()
    page.get_by_label("Yes", exact=True).check()
    page.keyboard.press("Enter")
    expect(page.get_by_text("Question 3?")).to_be_visible()
    assert said(script) == ["", "check", "Yes"]


def test_a_change_made_offline_is_sent_when_back(open_page, script):
    page = start(open_page())
    page.get_by_label("Or write it in your own words").fill("check")
    page.get_by_role("button", name="Send").click()
    expect(page.locator(".edge-change")).to_have_count(2)
    page.context.set_offline(True)
    page.get_by_role("button", name="Change – Name").click()
    expect(page.get_by_role("status")).to_contain_text("You are offline")
    page.context.set_offline(False)
    expect(page.get_by_text("Asked again: change:name")).to_be_visible()
    assert said(script) == ["", "check", "Name"]


def test_a_copy_prints_without_buttons_and_links(open_page):
    page = start(open_page())
    page.get_by_label("Or write it in your own words").fill("check")
    page.get_by_role("button", name="Send").click()
    expect(page.locator(".edge-change")).to_have_count(2)
    page.get_by_text("Print or keep a copy").click()
    expect(page.get_by_role("button", name="Print this page")).to_be_visible()
    assert faults(page) == []
    page.emulate_media(media="print")
    expect(page.get_by_text("Sam <Example>")).to_be_visible()
    for hidden in (".edge-leave", ".nhsuk-footer", "[data-print]", ".edge-screen >> nth=0"):
        expect(page.locator(hidden)).to_be_hidden()


def test_without_a_script_there_is_no_button_that_does_nothing(open_page):
    page = open_page("/help/prepare", java_script_enabled=False)
    expect(page.locator("[data-print]")).to_be_hidden()
