"""Signing in elsewhere, the account and the manager's pages, in a real browser.

The provider is another site to the browser (127.0.0.1 beside localhost), so that strict cookies
are kept from it as they would be in life.
"""

import datetime as dt

import pytest
from playwright.sync_api import expect

from bot.advisers.app import create_app
from bot.directory.site import load_site
from bot.language.words import Words
from bot.settings import PROJECT
from bot.store import sealed, staff_elsewhere
from bot.store.database import open_database
from bot.store.tables import metadata, notices
from tests.advisers.conftest import settings_for
from tests.advisers.round_trip import settings_of
from tests.browser.desk import cookie_of, faults, wide
from tests.doubles.provider_double import ProviderDouble
from tests.edge.parts import free_port, served
from tests.referrals.invented import KEY, hire, send

NOW = dt.datetime.now(dt.timezone.utc).replace(microsecond=0)


@pytest.fixture
def engine(tmp_path):
    sealed.use_keys([KEY], "a secret of the tests")
    engine = open_database(f"sqlite:///{tmp_path}/desk.db")
    metadata.create_all(engine)
    return engine


@pytest.fixture
def provider():
    with ProviderDouble() as double:
        double.shows_a_page = True
        yield double


@pytest.fixture
def desk(tmp_path, engine, provider):
    port = free_port()
    url = f"http://localhost:{port}"
    provider.come_back = f"{url}/sign-in/provider/back"
    settings = settings_for(
        tmp_path, **settings_of(provider, DEMO="1", PUBLIC_URL=url, ADVISER_URL=url)
    )
    app = create_app(
        settings,
        engine,
        load_site(PROJECT / "data", "manchester"),
        say=Words(PROJECT / "data", PROJECT / "locales").say,
        clock=lambda: NOW,
    )
    with served(app, port):
        yield url


@pytest.fixture
def amina(engine):
    member = hire(engine, "amina")
    with engine.begin() as db:
        staff_elsewhere.set_email(db, member, "amina@example.nhs.uk")
    return member


@pytest.fixture
def open_page(browser, desk, engine):
    contexts = []

    def opened(path, member=None, width=1280):
        context = browser.new_context(viewport={"width": width, "height": 900})
        contexts.append(context)
        if member is not None:
            context.add_cookies([cookie_of(engine, member, desk, NOW)])
        page = context.new_page()
        page.set_default_timeout(15_000)
        page.goto(desk + path)
        return page

    yield opened
    for context in contexts:
        context.close()


def test_there_and_back_from_another_site_ends_at_the_page_that_was_wanted(
    open_page, amina, desk, provider
):
    page = open_page("/queue?view=mine")
    assert faults(page) == []
    page.get_by_role("button", name="Sign in with Example Trust").click()
    page.get_by_role("link", name="It is me").click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.wait_for_url(f"{desk}/queue?view=mine")
    expect(page.get_by_role("link", name="Amina")).to_be_visible()
    page.goto(f"{desk}/account")
    expect(page.get_by_role("cell", name="Chrome on Linux This device")).to_be_visible()


def test_a_stranger_is_told_so(open_page, amina, provider):
    provider.person = {**provider.person, "email": "stranger@example.nhs.uk"}
    page = open_page("/sign-in")
    page.get_by_role("button", name="Sign in with Example Trust").click()
    page.get_by_role("link", name="It is me").click()
    expect(page.get_by_role("heading", name="There is no account for you here")).to_be_visible()
    assert faults(page) == []


@pytest.mark.parametrize("width", [320, 1280])
def test_the_pages_are_sound_at_every_width(open_page, engine, amina, desk, width):
    mona = hire(engine, "mona", "manager")
    send(engine)
    with engine.begin() as db:
        staff_elsewhere.set_email(db, mona, "mona@example.nhs.uk")
        db.execute(notices.update().values(state="dead", problem="HTTP 500"))
    open_page("/queue", amina)
    page = open_page("/account", mona, width)
    for path in ("/account", f"/team/{amina.id}/sign-ins", "/not-delivered", "/team"):
        page.goto(desk + path)
        assert faults(page) == [], path
        assert wide(page) <= 0, path
