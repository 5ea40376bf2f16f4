"""`advisers e-mail` and `advisers connect`: who members of staff are elsewhere."""

from __future__ import annotations

from typing import Any

import pytest
from click.testing import CliRunner, Result
from sqlalchemy.engine import Engine

from bot.cli.advisers import advisers
from bot.store import staff_elsewhere
from bot.store.database import open_database
from bot.store.staff import by_username
from tests.doubles.databases import *  # noqa: F403
from tests.doubles.databases import FIELD_KEY, SECRET_KEY
from tests.referrals.invented import hire

ISSUER = "https://login.example.nhs.uk"


@pytest.fixture
def engine(sqlite_url: str, monkeypatch: Any) -> Engine:
    settings = {
        "DATABASE_URL": sqlite_url,
        "SECRET_KEY": SECRET_KEY,
        "FIELD_KEYS": FIELD_KEY,
        "OIDC_ISSUER": ISSUER,
        "OIDC_CLIENT_ID": "desk",
    }
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    engine = open_database(sqlite_url)
    hire(engine, "amina")
    hire(engine, "bob")
    return engine


def run(*arguments: str) -> Result:
    return CliRunner().invoke(advisers, list(arguments))


def test_an_address_is_set_found_in_any_case_and_taken_away(engine: Engine) -> None:
    assert run("e-mail", "amina", "Amina.Khan@example.nhs.uk").exit_code == 0
    with engine.begin() as db:
        found = staff_elsewhere.by_email(db, "amina.khan@EXAMPLE.nhs.uk")
        assert found and found.username == "amina"
        raw = db.exec_driver_sql("SELECT email, email_hash FROM staff").all()
    assert "example" not in str(raw).lower()
    assert run("e-mail", "amina", "none").exit_code == 0
    with engine.begin() as db:
        assert staff_elsewhere.by_email(db, "amina.khan@example.nhs.uk") is None


def test_somebody_is_connected_once_and_can_be_disconnected(engine: Engine) -> None:
    assert run("connect", "amina", "s-1").exit_code == 0
    assert run("connect", "amina", "s-2").exit_code == 2
    assert run("connect", "bob", "s-1").exit_code == 2
    with engine.begin() as db:
        found = staff_elsewhere.by_provider(db, ISSUER, "s-1")
        assert found and found.username == "amina"
        assert staff_elsewhere.by_provider(db, "https://elsewhere.example", "s-1") is None
    assert run("connect", "amina", "none").exit_code == 0
    assert run("connect", "bob", "s-1").exit_code == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ("e-mail", "nobody", "a@example.nhs.uk"),
        ("e-mail", "amina", "not an address"),
        ("e-mail", "amina", "bob@example.nhs.uk"),
        ("connect", "nobody", "s-1"),
    ],
)
def test_what_is_wrong_is_one_line_and_changes_nothing(
    engine: Engine, arguments: tuple[str, ...]
) -> None:
    run("e-mail", "bob", "bob@example.nhs.uk")
    result = run(*arguments)
    assert result.exit_code == 2
    assert len(result.output.strip().splitlines()) == 1
    with engine.begin() as db:
        amina = by_username(db, "amina")
    assert amina and (amina.email, amina.provider_hash) == (None, None)


def test_without_a_provider_nobody_is_connected(engine: Engine, monkeypatch: Any) -> None:
    monkeypatch.setenv("OIDC_ISSUER", "")
    monkeypatch.setenv("OIDC_CLIENT_ID", "")
    result = run("connect", "amina", "s-1")
    assert result.exit_code == 2
    assert "OIDC_ISSUER" in result.output
