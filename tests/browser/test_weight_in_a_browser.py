"""What a page weighs on the wire, what it asks for, and what its policy lets run."""

import pytest
from playwright.sync_api import expect

from bot.language.words import Words
from bot.settings import PROJECT
from tests.browser.seen import PHONE, start

WORDS = Words(PROJECT / "data", PROJECT / "locales")
SLOW_3G = {"offline": False, "latency": 400, "downloadThroughput": 400_000 / 8,
           "uploadThroughput": 400_000 / 8}  # fmt: skip
PAGES = ["/", "/services", "/privacy", "/help/prepare", "/help/access-to-work", "/accessibility"]
LIMIT = 60_000  # bytes of the first page, squeezed files and plain HTML together


@pytest.fixture
def words():
    return WORDS


def loaded(page):
    """Every answer to the page so far: its address and its bytes on the wire."""
    answers = []
    page.on("requestfinished", lambda request: answers.append(request))
    return answers


def weight(request):
    sizes = request.sizes()
    return sizes["responseBodySize"] + sizes["responseHeadersSize"]


@pytest.mark.parametrize("language", ["en", "ur"])
@pytest.mark.parametrize("path", PAGES)
def test_a_first_page_is_light(browser, site, path, language):
    context = browser.new_context(viewport=PHONE, locale=language)
    page = context.new_page()
    answers = loaded(page)
    page.goto(site + path, wait_until="networkidle")
    total = sum(map(weight, answers))
    print(f"{path} {language}: {total / 1000:.1f} kB in {len(answers)} requests")
    context.close()
    assert total < LIMIT
    assert len(answers) <= 6


def test_on_slow_3g_the_first_page_can_be_used_within_seconds(browser, site):
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    network = context.new_cdp_session(page)
    network.send("Network.enable")
    network.send("Network.emulateNetworkConditions", SLOW_3G)
    page.goto(site, wait_until="domcontentloaded")
    expect(page.get_by_role("button", name="Start now")).to_be_enabled()
    took = page.evaluate("performance.getEntriesByType('paint')[0].startTime")
    print(f"slow 3G: first words after {took / 1000:.1f} s")
    context.close()
    assert took < 8_000


def test_an_answer_takes_one_round_trip(open_page):
    page = start(open_page())
    asked = []
    page.on("request", lambda request: asked.append((request.method, request.url)))
    page.get_by_label("Yes", exact=True).check()
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_text("Question 2?")).to_be_visible()
    # neither the stream of what is said elsewhere in this chat nor the tab's picture is part of it
    answers = [one for one in asked if "/events" not in one[1] and "/static/" not in one[1]]
    assert [method for method, _ in answers] == ["POST"], answers


@pytest.mark.parametrize("path", ["/", "/nowhere", "/chat"])
def test_the_policy_lets_nothing_inline_run(browser, site, path):
    context = browser.new_context()
    page = context.new_page()
    policy = page.goto(site + path).headers["content-security-policy"]
    assert "unsafe" not in policy and "http" not in policy and "*" not in policy
    page.evaluate(
        """() => {
          const script = document.createElement("script");
          script.textContent = "window.ran = true";
          document.body.append(script);
          const style = document.createElement("style");
          style.textContent = "body { color: rgb(1, 2, 3) !important }";
          document.head.append(style);
        }"""
    )
    assert page.evaluate("window.ran") is None
    assert page.evaluate("getComputedStyle(document.body).color") != "rgb(1, 2, 3)"
    context.close()
