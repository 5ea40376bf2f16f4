import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

STANDARD = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }
}


def faults(page):
    found = Axe().run(page, options=STANDARD).response["violations"]
    return [(one["id"], [node["html"][:200] for node in one["nodes"]]) for one in found]


def start(page):
    page.get_by_role("button", name=re.compile("Start")).click()
    page.wait_for_url("**/chat*")
    return page


def wide(page):
    return page.evaluate("document.documentElement.scrollWidth - window.innerWidth")


def said(script):
    (kept,) = script.kept.values()
    return [line.text for line in kept.lines if line.direction == "in"]


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
        assert faults(page) == []
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
        assert width > 0 and height > 0 and top >= 0 and bottom <= window
    assert seen >= 8


PLACES = [
    "/",
    "/chat",
    "/chat/clear",
    "/languages",
    "/privacy",
    "/cookies",
    "/accessibility",
    "/services",
    "/help/prepare",
    "/help/access-to-work",
    "/partners/embed?code=library",
    "/chat/copy",
    "/nowhere",
    "/demo/phone",
]


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("path", PLACES)
def test_every_page_passes_axe_and_fits_a_small_phone(open_page, path, language):
    page = open_page(path, width=320, locale=language)
    assert page.locator("html").get_attribute("dir") == ("rtl" if language == "ar" else "ltr")
    assert wide(page) <= 0
    assert faults(page) == []


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_chat_passes_axe_and_fits_in_every_state(open_page, script, language):
    page = open_page("/", width=320, locale=language)
    page.locator("form button").click()
    page.wait_for_url("**/chat*")
    assert wide(page) <= 0 and faults(page) == []
    for words in ("many things", "x" * 300, "check", "chest pain", "a name please"):
        page.locator("#text").fill(words)
        page.locator("#answer button").click()
        expect(page.locator(".edge-line--in").filter(has_text=words)).to_have_count(1)
        assert wide(page) <= 0, words
        assert faults(page) == [], words
    script.engine_is_up = False
    page.locator("#text").fill("hello?")
    page.locator("#answer button").click()
    expect(page.locator("#waiting .nhsuk-inset-text")).to_be_visible()
    assert wide(page) <= 0 and faults(page) == []


@pytest.mark.parametrize("javascript", [True, False])
def test_an_answer_is_checked_and_changed(open_page, script, javascript):
    page = start(open_page(width=320, java_script_enabled=javascript))
    page.get_by_label("Or write it in your own words").fill("check")
    page.get_by_role("button", name="Send").click()
    expect(page.locator(".nhsuk-summary-list__row")).to_have_count(2)
    assert wide(page) <= 0
    if javascript:
        assert faults(page) == []
        page.locator("#text").fill("not sent yet")
    page.get_by_role("button", name="Change – Name").click()
    expect(page.get_by_text("Asked again: change:name")).to_be_visible()
    expect(page.get_by_text("Change my answer: Name")).to_be_visible()
    expect(page.locator(".edge-change")).to_have_count(0)
    expect(page.locator("#text")).to_have_value("not sent yet" if javascript else "")
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


def test_right_to_left_is_mirrored(open_page):
    page = open_page("/", locale="ar")
    page.locator("form button").click()
    page.wait_for_url("**/chat*")
    radio = page.locator(".nhsuk-radios__input").first.bounding_box()
    label = page.locator(".nhsuk-radios__label").first.bounding_box()
    assert radio["x"] + radio["width"] > label["x"] + label["width"] - 1
    ours = page.locator(".edge-line--out").first.bounding_box()
    main = page.locator("#log").bounding_box()
    assert abs(ours["x"] + ours["width"] - main["x"] - main["width"]) < 2


def test_offline_in_the_middle_and_back_loses_and_doubles_nothing(open_page, script):
    page = start(open_page())
    page.context.set_offline(True)
    page.get_by_label("Or write it in your own words").fill("I lost my signal")
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_role("status")).to_contain_text("You are offline")
    expect(page.locator("#text")).to_have_value("I lost my signal")
    page.context.set_offline(False)
    expect(page.get_by_text("Question 2?")).to_be_visible()
    assert said(script) == ["", "I lost my signal"]


def test_two_tabs_and_the_back_button_double_nothing(open_page, script):
    one = start(open_page())
    two = one.context.new_page()
    two.goto(one.url)
    one.get_by_label("Yes", exact=True).check()
    one.get_by_role("button", name="Send").click()
    expect(one.get_by_text("Question 2?")).to_be_visible()
    # the other tab hears of it by itself
    expect(two.get_by_text("Question 2?")).to_be_visible()
    two.go_back()
    two.go_forward()
    expect(two.get_by_text("Question 2?")).to_be_visible()
    assert said(script) == ["", "Yes"]


def test_an_answer_that_was_owed_arrives_by_itself(open_page, script):
    page = start(open_page())
    script.engine_is_up = False
    page.get_by_label("Yes", exact=True).check()
    page.get_by_role("button", name="Send").click()
    expect(page.locator("#waiting")).to_contain_text("utter_trouble")
    script.engine_is_up = True
    (conversation_id,) = script.kept
    script.run_turn(conversation_id)
    expect(page.get_by_text("Question 2?")).to_be_visible()
    expect(page.locator("#waiting")).to_be_empty()


def test_leaving_leaves_no_way_back_to_the_chat(open_page, site):
    page = start(open_page())
    page.evaluate("document.querySelector('[data-leave]').href = '/privacy'")
    page.get_by_text("Leave this page").click()
    page.wait_for_url("**/privacy")
    page.go_back()
    assert page.url == site + "/"


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
