"""A real browser against a real server whose conversations are scripted."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from tests.edge.parts import MirroredWords, edge_app, free_port, served
from tests.edge.scripted import ScriptedConversations

CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
    "--disable-sync",
    "--disable-default-apps",
]


@pytest.fixture(scope="session")
def browser():
    if not Path(CHROMIUM).exists():
        pytest.fail(f"{CHROMIUM} is missing: apt-get install chromium (these tests need a browser)")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield opened
        opened.close()


@pytest.fixture
def script():
    return ScriptedConversations()


@pytest.fixture
def words():
    """English, and a mirrored language; a module that wants the real ones has its own."""
    return MirroredWords()


@pytest.fixture
def site(tmp_path, script, words):
    port = free_port()
    app = edge_app(
        tmp_path, script, words, demo=True, edge_port=port, public_url=f"http://127.0.0.1:{port}"
    )
    network = app.extensions["edge"].demo
    script.deliver = lambda phone, text: network.carry(phone, "+447700900000", text)
    with served(app, port) as url:
        yield url


@pytest.fixture
def open_page(browser, site):
    """Opens a page of the site and watches that it asks nobody else for anything."""
    contexts, asked, faults = [], [], []

    def opened(path="/", width=1000, height=800, **options):
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("request", lambda request: asked.append(request.url))
        page.on("pageerror", lambda fault: faults.append(str(fault)))
        page.on("console", lambda said: faults.append(said.text) if is_fault(said) else None)
        page.goto(site + path)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert [url for url in asked if not url.startswith(site)] == []
    assert faults == []


def is_fault(said):
    # answers other than 200 are told as errors too, and an offline test makes its own
    return said.type == "error" and "Failed to load resource" not in said.text
