"""`purge` and `erase` by their outside."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.conversations import receive
from bot.settings import Settings
from bot.store.database import open_database
from bot.store.migrate import upgrade
from bot.store.sealed import use_keys
from bot.store.tables import conversations
from tests.cli.test_commands import run

LONG_AGO = dt.datetime(2026, 1, 1, tzinfo=dt.timezone.utc)


@pytest.fixture()
def kept(tmp_path: Path) -> Path:
    """A database with one unfinished conversation of an invented phone."""
    settings = Settings.from_environment({"DATA_DIR": str(tmp_path)})
    use_keys(list(settings.field_keys), settings.secret_key)
    database = open_database(settings.database_url)
    upgrade(database)
    one = receive.open_sms(
        database,
        phone="+447700900188",
        language="en",
        partner=None,
        now=LONG_AGO,
        site="manchester",
    )
    receive.receive(
        database,
        conversation_id=one.id,
        provider_id="SM1",
        text="my back",
        choice=None,
        media=0,
        opt_out=None,
        now=LONG_AGO,
    )
    database.dispose()
    return tmp_path


def rows(folder: Path) -> int:
    settings = Settings.from_environment({"DATA_DIR": str(folder)})
    database = open_database(settings.database_url)
    with database.begin() as db:
        return len(db.execute(select(conversations.c.id)).all())


def test_a_phone_is_erased_with_a_receipt(kept: Path) -> None:
    erased = run("erase", "07700 900188", folder=kept)
    assert erased.returncode == 0, erased.stderr
    assert "Receipt" in erased.stdout and "messages 1" in erased.stdout
    assert rows(kept) == 0
    again = run("erase", "07700 900188", folder=kept)
    assert again.returncode == 2
    assert "nothing is kept" in again.stderr
    assert "900188" not in again.stderr


def test_what_is_no_number_is_refused(kept: Path) -> None:
    refused = run("erase", "my phone", folder=kept)
    assert refused.returncode == 2
    assert rows(kept) == 1


def test_the_unfinished_are_purged_by_their_clock(kept: Path) -> None:
    purged = run("purge", folder=kept)
    assert purged.returncode == 0, purged.stderr
    assert "unfinished 1" in purged.stdout
    assert rows(kept) == 0
