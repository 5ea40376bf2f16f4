"""The connection goes, the server goes, another tab comes: nothing is lost or doubled."""

from playwright.sync_api import expect

from tests.browser.seen import said, start


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
