"""The whole service in a real browser, from the start page to a referral: with a script, without
one, by keyboard alone; wide, on a small phone, at 400%; in English and in Urdu, right to left."""

import json
import re

import pytest
import requests
from playwright.sync_api import expect

from tests.browser.seen import DESK, PHONE, ZOOMED, check_sound, wide
from tests.browser.walk import SEND, STEPS, Walker
from tests.edge.parts import wait_for
from tests.journeys.conftest import model, new_stack, stack  # noqa: F401

REFERENCE = re.compile(r"\b[A-Z0-9]{3}-[A-Z0-9]{3}\b")


@pytest.fixture
def open_real(browser, stack):  # noqa: F811
    """Opens the start page of the whole service; nobody else may be asked for anything."""
    contexts, asked, broken = [], [], []

    def opened(language, size, **options):
        context = browser.new_context(viewport=size, locale=language, **options)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(40_000)
        page.on("request", lambda request: asked.append(request.url))
        page.on("pageerror", lambda fault: broken.append(str(fault)))
        page.goto(stack.edge + "/")
        assert page.locator("html").get_attribute("lang") == language
        return page

    yield opened
    for context in contexts:
        context.close()
    assert [url for url in asked if not url.startswith(stack.edge)] == []
    assert broken == []


def fits(page, where):
    assert wide(page) <= 0, where


def referrals_of(stack, name):  # noqa: F811
    found = json.loads(stack.run("referrals", "--format", "json").stdout)
    return [one for one in found if one["person"]["name"] == name]


@pytest.mark.parametrize(
    ("language", "size", "how", "looks"),
    [
        ("en", DESK, "script", check_sound),
        ("ur", PHONE, "script", check_sound),
        ("en", PHONE, "no script", fits),
        ("ur", ZOOMED, "no script", fits),
        ("en", ZOOMED, "keyboard", fits),
        ("ur", PHONE, "keyboard", fits),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_from_the_start_page_to_a_referral(open_real, stack, language, size, how, looks):  # noqa: F811
    page = open_real(language, size, java_script_enabled=how != "no script")
    name = f"Sam {language.title()} {how.title()}".replace(" Script", "s").replace("No", "Nos")
    person = Walker(page, keyboard=how == "keyboard", looks=looks)
    person.start()
    person.walk(STEPS, name)
    rows = page.locator(".nhsuk-summary-list__row")
    expect(rows.filter(has_text=name)).to_have_count(1)
    person.walk([SEND])
    looks(page, "sent")
    log = page.locator("#log")
    expect(log).to_contain_text(REFERENCE)
    found = referrals_of(stack, name)
    assert len(found) == 1 and found[0]["language"] == language
    assert found[0]["reference"] in log.inner_text()
    page.goto(stack.edge + "/chat/copy")
    looks(page, "copy")
    expect(page.locator("main")).to_contain_text(found[0]["reference"])
    assert "07700" not in page.url and name not in page.title()


def test_a_server_that_dies_in_the_middle_loses_and_doubles_nothing(open_real, stack):  # noqa: F811
    page = open_real("en", PHONE)
    person = Walker(page)
    person.start()
    person.walk(STEPS[:3])
    stack.kill("edge")
    stack.kill("engine")
    page.locator("#text").fill("Manchester")
    page.locator("#answer button:not([name])").click()
    expect(page.get_by_role("status")).to_contain_text("was not sent")
    expect(page.locator("#text")).to_have_value("Manchester")
    wait_for(lambda: is_ready(stack), seconds=90)
    person.answer("Manchester")
    person.walk(STEPS[4:], "Robin Example")
    person.walk([SEND])
    expect(page.locator("#log")).to_contain_text(REFERENCE)
    assert len(referrals_of(stack, "Robin Example")) == 1
    page.reload()
    said = page.locator(".edge-line--in").filter(has_text="Manchester")
    assert said.count() == 1


def is_ready(stack):  # noqa: F811
    try:
        return requests.get(f"{stack.edge}/health/ready", timeout=2).status_code == 200
    except requests.RequestException:
        return False
