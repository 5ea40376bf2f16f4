"""Every page and every state of the chat in English and Urdu: axe-core, a small phone, mirrored."""

import pytest
from playwright.sync_api import expect

from bot.language.words import Words
from bot.settings import PROJECT
from tests.browser.seen import PHONE, ZOOMED, check_sound, said, wide

WORDS = Words(PROJECT / "data", PROJECT / "locales")
PLACES = [
    "/",
    "/chat",
    "/chat/clear",
    "/chat/copy",
    "/continue",
    "/languages",
    "/privacy",
    "/cookies",
    "/accessibility",
    "/services",
    "/help/prepare",
    "/help/access-to-work",
    "/partners/embed?code=library",
    "/nowhere",
    "/demo/phone",
]


@pytest.fixture
def words():
    return WORDS


@pytest.fixture(params=["en", "ur"])
def language(request):
    return request.param


def in_chat(open_page, language, **size):
    page = open_page("/", locale=language, **size)
    page.locator("main form button").click()
    page.wait_for_url("**/chat*")
    return page


def write(page, words):
    page.locator("#text").fill(words)
    page.locator("#answer .nhsuk-button >> nth=0").click()
    expect(page.locator(".edge-line--in").filter(has_text=words)).to_have_count(1)


@pytest.mark.parametrize("path", PLACES)
def test_every_page_passes_axe_and_fits_a_small_phone(open_page, path, language):
    page = open_page(path, **PHONE, locale=language)
    html = page.locator("html")
    assert html.get_attribute("lang") == language
    assert html.get_attribute("dir") == ("rtl" if language == "ur" else "ltr")
    check_sound(page, path)


@pytest.mark.parametrize("path", PLACES)
def test_every_page_fits_at_four_times_the_size(open_page, path, language):
    assert wide(open_page(path, **ZOOMED, locale=language)) <= 0


def test_the_chat_passes_axe_in_every_question(open_page, language):
    page = in_chat(open_page, language, **PHONE)
    check_sound(page, "choices")
    for words in ("many things", "x" * 300, "check", "a name please"):
        write(page, words)
        check_sound(page, words)


def test_advice_passes_axe_and_so_does_what_it_paused(open_page, script, language):
    page = in_chat(open_page, language, **PHONE)
    page.locator("#text").fill("chest pain")
    page.locator("#answer .nhsuk-button >> nth=0").click()
    expect(page.locator("#advice .nhsuk-card--care--emergency")).to_be_visible()
    check_sound(page, "advice")
    write(page, "a name please")
    (kept,) = script.kept.values()
    kept.state = "paused"
    page.reload()
    expect(page.locator("button[name=carry_on]")).to_be_visible()
    check_sound(page, "paused")
    page.locator("button[name=carry_on]").click()
    expect(page.locator(".edge-line--in")).to_have_count(3)
    assert said(script)[-1] == "carry_on"


def test_an_error_passes_axe(open_page, language):
    page = in_chat(open_page, language, **PHONE)
    page.locator("#answer .nhsuk-button >> nth=0").click()
    expect(page.locator("#problem")).to_be_focused()
    check_sound(page, "choices")
    write(page, "a name please")
    page.locator("#answer .nhsuk-button >> nth=0").click()
    expect(page.locator("#text-error")).to_be_visible()
    check_sound(page, "text")


def test_trouble_and_no_connection_pass_axe(open_page, script, language):
    page = in_chat(open_page, language, **PHONE)
    script.engine_is_up = False
    write(page, "hello?")
    expect(page.locator("#waiting .nhsuk-inset-text")).to_be_visible()
    check_sound(page, "waiting")
    page.context.set_offline(True)
    page.locator("#text").fill("no signal")
    page.locator("#answer .nhsuk-button >> nth=0").click()
    expect(page.get_by_role("status")).not_to_be_empty()
    check_sound(page, "offline")
    page.context.set_offline(False)


def test_an_ended_chat_passes_axe(open_page, script, language):
    page = in_chat(open_page, language, **PHONE)
    write(page, "send it")
    (kept,) = script.kept.values()
    kept.state = "ended"
    page.reload()
    expect(page.locator("#over button")).to_be_visible()
    check_sound(page, "ended")
    page.goto(page.url.partition("/chat")[0] + "/chat/copy")
    check_sound(page, "copy")


def test_a_chat_in_two_languages_passes_axe_and_each_stands_its_own_way(open_page, script):
    page = in_chat(open_page, "en", **PHONE)
    write(page, "language ur")
    page.wait_for_function("document.documentElement.lang === 'ur'")
    old = page.locator("#log [lang=en] >> nth=0")
    expect(old).to_have_attribute("dir", "ltr")
    assert old.evaluate("node => getComputedStyle(node).direction") == "ltr"
    check_sound(page)


def test_right_to_left_is_mirrored(open_page):
    page = in_chat(open_page, "ur")
    radio = page.locator(".nhsuk-radios__input").first.bounding_box()
    label = page.locator(".nhsuk-radios__label").first.bounding_box()
    assert radio["x"] + radio["width"] > label["x"] + label["width"] - 1
    ours = page.locator(".edge-line--out").first.bounding_box()
    main = page.locator("#log").bounding_box()
    assert abs(ours["x"] + ours["width"] - main["x"] - main["width"]) < 2


def test_names_and_numbers_in_an_urdu_page_stand_on_its_side(open_page, script):
    """An English name is read from the left, and still begins where the other answers begin."""
    page = in_chat(open_page, "ur", **PHONE)
    write(page, "check")
    boxes = [
        cell.bounding_box()
        for cell in (page.locator(".nhsuk-summary-list__key >> nth=1"),
                     page.locator(".nhsuk-summary-list__value bdi >> nth=1"))
    ]  # fmt: skip
    assert abs(boxes[1]["x"] + boxes[1]["width"] - boxes[0]["x"] - boxes[0]["width"]) < 4
    page.goto(page.url.partition("/chat")[0] + "/services")
    call = page.locator('a[href="tel:116123"]')
    assert call.inner_text() == "116 123"
    assert call.evaluate("node => getComputedStyle(node).direction") == "ltr"
    assert call.evaluate("node => node.getClientRects().length") == 1  # never broken in two
