"""A desk for a browser: the adviser app over a store of its own, and somebody signed in."""

from __future__ import annotations

import secrets

from axe_playwright_python.sync_playwright import Axe

from bot.advisers.app import create_app
from bot.advisers.sessions import COOKIE
from bot.directory.site import load_site
from bot.language.words import Words
from bot.settings import PROJECT
from bot.store import staff as staff_store
from bot.store.tables import metadata
from tests.advisers.conftest import settings_for

STANDARD = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }
}


def desk_app(folder, engine, port, clock):
    """The adviser app as it is served, in demo mode, on a port."""
    metadata.create_all(engine)
    return create_app(
        settings_for(folder, DEMO="1", PUBLIC_URL=f"http://127.0.0.1:{port}"),
        engine,
        load_site(PROJECT / "data", "manchester"),
        say=Words(PROJECT / "data", PROJECT / "locales").say,
        english=lambda sentence, _: f"In English: {sentence}.",
        clock=clock,
    )


def cookie_of(engine, member, url, now):
    """The cookie of somebody who has signed in."""
    token = secrets.token_hex(8)
    with engine.begin() as db:
        staff_store.open_session(db, member, token, now)
    return {"name": COOKIE, "value": token, "url": url}


def faults(page):
    """What axe-core finds wrong with the page as it stands."""
    found = Axe().run(page, options=STANDARD).response["violations"]
    return [(one["id"], [node["html"][:200] for node in one["nodes"]]) for one in found]


def wide(page):
    """By how many pixels the page is wider than its window."""
    return page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
