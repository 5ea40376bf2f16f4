"""Real databases for tests: SQLite files and a PostgreSQL server, migrated once and then copied."""

import itertools
import shutil
import subprocess

import pgserver
import pytest
from cryptography.fernet import Fernet
from sqlalchemy import text

from bot.store.database import open_database
from bot.store.migrate import upgrade
from bot.store.sealed import use_keys

FIELD_KEY = Fernet.generate_key().decode()
SECRET_KEY = "a secret of the tests"
_number = itertools.count()


@pytest.fixture(autouse=True, scope="session")
def keys():
    use_keys([FIELD_KEY], SECRET_KEY)


@pytest.fixture(scope="session")
def postgresql(tmp_path_factory):
    server = _started(tmp_path_factory)
    yield server
    server.cleanup()


def _started(tmp_path_factory, tries=3):
    """A server in a fresh folder; on a busy machine one may not be up within pg_ctl's patience."""
    try:
        return pgserver.get_server(tmp_path_factory.mktemp("pg"))
    except subprocess.SubprocessError:
        if tries == 1:
            raise
        return _started(tmp_path_factory, tries - 1)


@pytest.fixture(scope="session")
def postgresql_template(postgresql):
    engine = open_database(_new_postgresql(postgresql, "migrated"))
    upgrade(engine)
    engine.dispose()
    return "migrated"


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory):
    path = tmp_path_factory.mktemp("sqlite") / "template.db"
    engine = open_database(f"sqlite:///{path}")
    upgrade(engine)
    engine.dispose()
    return path


def _new_postgresql(server, name, template="template1"):
    admin = open_database(server.get_uri())
    with admin.connect().execution_options(isolation_level="AUTOCOMMIT") as db:
        db.execute(text(f'CREATE DATABASE "{name}" TEMPLATE "{template}"'))
    admin.dispose()
    return server.get_uri(name)


@pytest.fixture
def sqlite_url(tmp_path, sqlite_template):
    path = tmp_path / "test.db"
    shutil.copy(sqlite_template, path)
    return f"sqlite:///{path}"


@pytest.fixture
def postgresql_url(postgresql, postgresql_template):
    return _new_postgresql(postgresql, f"t{next(_number)}", postgresql_template)


@pytest.fixture
def empty_postgresql_url(postgresql):
    return _new_postgresql(postgresql, f"e{next(_number)}")


@pytest.fixture
def sqlite(sqlite_url):
    engine = open_database(sqlite_url)
    yield engine
    engine.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request):
    """The same test on both databases."""
    return request.getfixturevalue(f"{request.param}_url")


@pytest.fixture
def database(database_url):
    engine = open_database(database_url)
    yield engine
    engine.dispose()
