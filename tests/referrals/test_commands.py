import csv
import io
import json

import pytest
from click.testing import CliRunner
from fhir.resources.bundle import Bundle

from bot.cli.advisers import advisers
from bot.cli.partners import partners
from bot.cli.referrals import referrals
from bot.store import staff
from bot.store.database import open_database
from bot.store.passwords import matches
from tests.referrals.invented import KEY, send


@pytest.fixture
def run(tmp_path, monkeypatch):
    for name in ("PUBLIC_URL", "SITE", "REDIS_URL", "TWILIO_ACCOUNT_SID"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/referrals.db")
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    monkeypatch.setenv("SECRET_KEY", "a secret of the tests")
    monkeypatch.setenv("FIELD_KEYS", KEY)
    monkeypatch.setenv("DEMO", "0")
    monkeypatch.chdir(tmp_path)
    return lambda command, *words, **more: CliRunner().invoke(command, list(words), **more)


@pytest.fixture
def database(run, tmp_path):
    run(referrals)  # brings the schema
    return open_database(f"sqlite:///{tmp_path}/referrals.db")


def refused(result, *said):
    assert result.exit_code == 2
    assert result.stdout == ""
    assert len(result.stderr.strip().splitlines()) == 1
    for words in said:
        assert words in result.stderr


def test_an_empty_queue_is_an_empty_array(run):
    result = run(referrals)
    assert (result.exit_code, json.loads(result.stdout)) == (0, [])


def test_every_format_prints_the_queue(run, database):
    reference = send(database)
    (data,) = json.loads(run(referrals, "--status", "waiting").stdout)
    assert (data["reference"], data["status"]) == (reference, "waiting")
    assert data["history"][0]["what"] == "sent"
    (row,) = csv.DictReader(io.StringIO(run(referrals, "--format", "csv").stdout))
    assert row["reference"] == reference
    (bundle,) = json.loads(run(referrals, "--format", "fhir").stdout)
    assert Bundle.parse_obj(bundle).type == "transaction"
    assert json.loads(run(referrals, "--status", "closed").stdout) == []


def test_a_wrong_argument_gets_one_line(run):
    refused(run(referrals, "--status", "lost"), "'lost'", "waiting")
    refused(run(referrals, "--format", "xml"), "'xml'", "fhir")


def test_lost_keys_get_one_line(run, database, monkeypatch):
    send(database)
    monkeypatch.setenv("FIELD_KEYS", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=")
    refused(run(referrals), "FIELD_KEYS")


def test_a_database_that_cannot_be_reached_gets_one_line_without_its_password(run, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgresql://bot:hush@127.0.0.1:1/none")
    result = run(referrals)
    refused(result, "database")
    assert "hush" not in result.stderr


def test_a_new_adviser_can_sign_in_with_what_is_printed(run, database):
    result = run(advisers, "add", "Amina Khan", "--role", "senior")
    assert result.exit_code == 0, result.stderr
    printed = dict(line.split(": ", 1) for line in result.stdout.splitlines() if ": " in line)
    with database.begin() as db:
        member = staff.by_username(db, printed["User name"])
    assert (member.role, member.display_name) == ("senior", "Amina Khan")
    assert matches(member.password_hash, printed["Password"].strip())
    assert member.totp_secret == printed["Authenticator app key"]
    assert len(member.recovery_codes.split()) == 8


def test_a_given_password_is_not_printed(run, database):
    result = run(advisers, "add", "bilal", "--password-stdin", input="correct horse battery\n")
    assert result.exit_code == 0
    assert "correct horse" not in result.stdout
    with database.begin() as db:
        assert matches(staff.by_username(db, "bilal").password_hash, "correct horse battery")


@pytest.mark.parametrize(
    ("words", "given", "said"),
    [
        (["chidi", "--role", "boss"], None, "adviser"),
        (["Zoë!"], None, "user name"),
        (["chidi", "--team", "No Such Team"], None, "manchester"),
        (["chidi", "--password-stdin"], "short\n", "12"),
        (["chidi", "--password-stdin"], "", "standard input"),
    ],
)
def test_a_wrong_adviser_is_refused_and_nobody_is_added(run, database, words, given, said):
    refused(run(advisers, "add", *words, input=given), said)
    with database.begin() as db:
        assert not staff.any_at_all(db)


def test_the_same_name_twice_is_refused(run, database):
    assert run(advisers, "add", "dana").exit_code == 0
    refused(run(advisers, "add", "Dana"), "already")


def test_partners_are_added_listed_and_drawn(run, database, tmp_path):
    added = run(partners, "add", "northmoor", "--name", "Northmoor Centre", "--language", "ur")
    assert "/r/northmoor" in added.stdout
    assert "northmoor\tNorthmoor Centre\tur\t-\t" in run(partners, "list").stdout
    assert run(partners, "qr", "northmoor", "--format", "png").exit_code == 0
    assert (tmp_path / "northmoor.png").read_bytes().startswith(b"\x89PNG")
    refused(run(partners, "add", "northmoor", "--name", "Twice"), "in use")
    refused(run(partners, "add", "No Good", "--name", "x"), "northmoor-centre")
    refused(run(partners, "qr", "nobody"), "partners list")
    refused(run(partners, "qr", "northmoor", "--output", "missing/x.svg"), "cannot write")
