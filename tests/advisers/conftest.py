"""The adviser app over a store of its own, with a clock that tests turn, and people signed in."""

from __future__ import annotations

import datetime as dt
import re
import secrets
from functools import cache
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy.engine import Engine

from bot.advisers.app import create_app
from bot.advisers.sessions import COOKIE
from bot.directory.site import load_site
from bot.language.words import Words
from bot.settings import PROJECT, Settings
from bot.store import sealed
from bot.store import staff as staff_store
from bot.store.database import open_database
from bot.store.staff import Member
from bot.store.tables import metadata
from tests.referrals.invented import KEY, NOW, TEAM, hire, send


class Clock:
    """A clock that stands still until a test turns it."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> dt.datetime:
        return self.now

    def turn(self, **by: float) -> None:
        self.now += dt.timedelta(**by)


class Browser:
    """A test client that reads the CSRF token off the page as a browser's form would send it."""

    def __init__(self, client: FlaskClient):
        self.client = client
        self.token = ""

    def get(self, path: str, **more: Any) -> Any:
        response = self.client.get(path, **more)
        found = re.search(r'name="csrf_token" value="([^"]+)"', response.text)
        self.token = found[1] if found else self.token
        return response

    def post(self, path: str, **form: Any) -> Any:
        if not self.token:
            self.get("/account" if self.client.get_cookie(COOKIE) else "/sign-in")
        return self.client.post(path, data={"csrf_token": self.token, **form})


def settings_for(tmp_path: Any, **changes: str) -> Settings:
    return Settings.from_environment(
        {
            "DATA_DIR": str(tmp_path),
            "DATABASE_URL": f"sqlite:///{tmp_path}/desk.db",
            "SECRET_KEY": "a secret of the tests",
            "FIELD_KEYS": KEY,
            "DEMO": "0",
            "PUBLIC_URL": "https://work.example.nhs.uk",
            **changes,
        }
    )


@cache
def words() -> Words:
    return Words(PROJECT / "data", PROJECT / "locales")


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def engine(tmp_path: Any) -> Engine:
    sealed.use_keys([KEY], "a secret of the tests")
    engine = open_database(f"sqlite:///{tmp_path}/desk.db")
    metadata.create_all(engine)
    return engine


@pytest.fixture
def make_app(tmp_path: Any, engine: Engine, clock: Clock) -> Any:
    site = load_site(PROJECT / "data", "manchester")

    def make(**changes: str) -> Flask:
        return create_app(
            settings_for(tmp_path, **changes),
            engine,
            site,
            say=words().say,
            english=lambda sentence, _: f"In English: {sentence}.",
            clock=clock,
        )

    return make


@pytest.fixture
def app(make_app: Any) -> Flask:
    return make_app()


@pytest.fixture
def as_member(app: Flask, engine: Engine, clock: Clock) -> Any:
    """Open the app as a member of staff, without the slow password."""

    def sign_in(member: Member) -> Browser:
        client = app.test_client()
        token = secrets.token_hex(8)
        with engine.begin() as db:
            staff_store.open_session(db, member, token, clock())
        client.set_cookie(COOKIE, token, secure=True)
        client.environ_base["wsgi.url_scheme"] = "https"
        return Browser(client)

    return sign_in


@pytest.fixture
def amina(engine: Engine) -> Member:
    return hire(engine, "amina")


@pytest.fixture
def browser(as_member: Any, amina: Member) -> Browser:
    """An adviser's browser."""
    return as_member(amina)


@pytest.fixture
def reference(engine: Engine) -> str:
    assert TEAM.team == "manchester"
    return send(engine)
