"""A provider over HTTP, and an adviser who is known there: for sign-in at one's own organisation."""

import pytest

from bot.store import staff_elsewhere
from bot.store.hiring import hire as hire_somebody
from tests.advisers.round_trip import browser_of, settings_of
from tests.doubles.provider_double import ProviderDouble
from tests.referrals.invented import NOW


@pytest.fixture
def provider():
    with ProviderDouble() as double:
        yield double


@pytest.fixture
def hired(engine):
    """An adviser with a password, an authenticator app and an e-mail address."""
    with engine.begin() as db:
        hired = hire_somebody(db, name="Amina Khan", role="adviser", team="manchester", now=NOW)
        staff_elsewhere.set_email(db, hired.member, "Amina@Example.nhs.uk")
    return hired


@pytest.fixture
def app(make_app, provider):
    return make_app(**settings_of(provider))


@pytest.fixture
def page(app):
    return browser_of(app)
