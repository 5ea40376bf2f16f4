"""The invented month: there at one command, once, and nobody in it could be real."""

import os
import re
import subprocess
import sys

import pytest
import sqlalchemy as sa

from bot.model.referral import STATUSES
from bot.settings import PROJECT, Settings
from bot.store.database import open_database
from bot.store.sealed import use_keys
from bot.store.tables import messages, outbox, referrals


def demo_data(folder, *arguments, **environ):
    env = {**os.environ, "PYTHONWARNINGS": "ignore", "DATA_DIR": str(folder), **environ}
    return subprocess.run(
        [sys.executable, "-m", "bot", "demo-data", *arguments],
        cwd=PROJECT,
        env=env,
        capture_output=True,
        text=True,
        timeout=120,
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("month")
    made = demo_data(folder)
    assert made.returncode == 0, made.stderr
    assert made.stdout.startswith("Added 100 invented people to team manchester; 40 of them wait.")
    return folder


@pytest.fixture
def rows(folder):
    settings = Settings.from_environment({"DATA_DIR": str(folder)})
    use_keys(list(settings.field_keys), settings.secret_key)
    engine = open_database(settings.database_url)
    with engine.begin() as db:
        yield lambda table: db.execute(sa.select(table)).mappings().all()
    engine.dispose()


def test_forty_wait_and_every_status_is_there(rows):
    found = [row["status"] for row in rows(referrals)]
    assert len(found) == 100
    assert found.count("waiting") == 40
    assert set(found) == set(STATUSES)
    assert {row["primary_outcome"] for row in rows(referrals)} == {"ea_queue", "callback"}


def test_nobody_in_it_could_be_real(rows):
    phones = {row["record"]["person"].get("phone") for row in rows(referrals)} - {None}
    assert len(phones) > 80
    assert all(re.fullmatch(r"\+447700900\d{3}", phone) for phone in phones)


def test_nothing_of_it_waits_to_be_sent_or_answered(rows):
    assert rows(outbox) == []
    heard = [row for row in rows(messages) if row["direction"] == "in"]
    assert heard
    assert all(row["handled_at"] and row["screened_at"] for row in heard)


def test_a_second_time_is_refused_and_changes_nothing(folder, rows):
    again = demo_data(folder)
    assert (again.returncode, again.stdout) == (2, "")
    assert again.stderr.count("\n") == 1
    assert len(rows(referrals)) == 100


def test_outside_demo_mode_it_is_refused(tmp_path):
    keys = {"SECRET_KEY": "x" * 32, "FIELD_KEYS": "7Yw2f3kJmV0pTnq5Rz8sXc1bLd6gHa4oEuIiPyKtNxQ="}
    refused = demo_data(tmp_path, DEMO="0", **keys)
    assert refused.returncode == 2
    assert "demo mode" in refused.stderr
    assert not (tmp_path / "referrals.db").exists() or (
        open_database(f"sqlite:///{tmp_path}/referrals.db")
        .connect()
        .execute(sa.text("select count(*) from referrals"))
        .scalar()
        == 0
    )
