"""The chat in place: answers, focus, advice and the keyboard."""

import pytest
from playwright.sync_api import expect

from tests.browser.seen import check_sound, faults, said, start


@pytest.mark.parametrize("javascript", [True, False])
def test_a_journey_with_and_without_a_script(open_page, script, javascript):
    page = start(open_page(java_script_enabled=javascript))
    page.get_by_label("Yes", exact=True).check()
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_text("Question 2?")).to_be_visible()
    page.get_by_label("Or write it in your own words").fill("many things make it hard")
    page.get_by_role("button", name="Send").click()
    page.get_by_label("Low mood").check()
    page.get_by_label("Travel").check()
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_text("Question 4?")).to_be_visible()
    page.get_by_label("Or write it in your own words").fill("ask my name")
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_text("What is your name?")).to_be_visible()
    expect(page.get_by_role("radio")).to_have_count(0)
    page.get_by_label("Write your answer").fill("Sam")
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_text("Question 6?")).to_be_visible()
    assert said(script) == [
        "",
        "Yes",
        "many things make it hard",
        "Low mood, Travel",
        "ask my name",
        "Sam",
    ]


def test_with_a_script_the_page_stays_and_focus_goes_to_the_next_question(open_page):
    page = start(open_page())
    page.evaluate("window.stayed = true")
    page.get_by_label("Yes", exact=True).check()
    page.get_by_role("button", name="Send").click()
    expect(page.locator("#newest")).to_be_focused()
    expect(page.get_by_role("status")).to_have_text("Sent and saved.")
    assert page.evaluate("window.stayed") is True
    ids = page.eval_on_selector_all("[data-id]", "found => found.map(one => one.dataset.id)")
    assert len(ids) == len(set(ids)) and ids == sorted(ids, key=int)


def test_an_empty_answer_is_told_where_a_person_is(open_page):
    page = start(open_page())
    page.get_by_role("button", name="Send").click()
    expect(page.locator("#problem")).to_be_focused()
    assert page.title().startswith("Error:")
    assert faults(page) == []
    page.locator("#problem a").click()
    expect(page.locator("#choice-1")).to_be_focused()


@pytest.mark.parametrize("javascript", [True, False])
def test_advice_interrupts_and_can_be_called_at_once(open_page, javascript):
    page = start(open_page(java_script_enabled=javascript))
    page.get_by_label("Or write it in your own words").fill("i have chest pain")
    page.get_by_role("button", name="Send").click()
    card = page.locator("#advice .nhsuk-card--care--emergency")
    expect(card).to_be_visible()
    expect(card.locator('a[href="tel:111"]')).to_be_visible()
    if javascript:
        expect(card).to_be_focused()
        check_sound(page)
    assert card.bounding_box()["y"] < page.locator("#answer").bounding_box()["y"]


def test_the_keyboard_alone_is_enough(open_page, script):
    page = open_page()
    page.keyboard.press("Tab")
    expect(page.get_by_text("Skip to main content")).to_be_focused()
    page.keyboard.press("Enter")
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent.trim()") == "Start now":
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/chat*")
    page.locator("#newest").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")  # the second option
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Send")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_text("Question 2?")).to_be_visible()
    assert said(script) == ["", "No"]


def test_what_has_the_focus_can_be_seen(open_page):
    page = start(open_page())
    page.locator("body").focus()
    seen = 0
    while page.keyboard.press("Tab") is None:
        width, height, top, bottom, window = page.evaluate(
            "(() => { const box = document.activeElement.getBoundingClientRect();"
            " return [box.width, box.height, box.top, box.bottom, window.innerHeight]; })()"
        )
        if page.evaluate("document.activeElement === document.body"):
            break
        seen += 1
        assert width > 0 and height > 0 and top > -1 and bottom < window + 1
    assert seen >= 8


def test_leaving_leaves_no_way_back_to_the_chat(open_page, site):
    page = start(open_page())
    page.evaluate("document.querySelector('[data-leave]').href = '/privacy'")
    page.get_by_text("Leave this page").click()
    page.wait_for_url("**/privacy")
    page.go_back()
    assert page.url == site + "/"
