import threading

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect, text

from bot.store.database import open_database
from bot.store.migrate import NewerDatabase, upgrade
from bot.store.tables import metadata


@pytest.fixture(params=["sqlite", "postgresql"])
def fresh_url(request, tmp_path):
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'folder that is not there' / 'fresh.db'}"
    return request.getfixturevalue("empty_postgresql_url")


def differences(engine):
    with engine.connect() as db:
        context = MigrationContext.configure(
            db,
            opts={
                "compare_type": True,
                # on SQLite alembic takes an empty text for a difference by itself
                "compare_server_default": db.dialect.name != "sqlite",
                "include_name": lambda name, kind, _: name != "sqlite_sequence",  # SQLite's own
            },
        )
        return compare_metadata(context, metadata)


def test_the_migrated_schema_is_the_schema_of_the_tables(fresh_url):
    engine = open_database(fresh_url)
    upgrade(engine)
    found = differences(engine)
    assert not found, found
    assert set(metadata.tables) <= set(inspect(engine).get_table_names())


def test_a_difference_would_be_seen(fresh_url):
    engine = open_database(fresh_url)
    upgrade(engine)
    with engine.begin() as db:
        db.execute(text("ALTER TABLE conversations ADD COLUMN extra INTEGER"))
    assert [one[0] for one in differences(engine)] == ["remove_column"]


def test_two_that_start_at_once_migrate_once(fresh_url):
    problems = []

    def start():
        engine = open_database(fresh_url)
        try:
            upgrade(engine)
        except Exception as problem:
            problems.append(problem)
        finally:
            engine.dispose()

    threads = [threading.Thread(target=start) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert problems == []
    assert differences(open_database(fresh_url)) == []


def test_a_database_of_a_newer_version_is_left_alone(fresh_url):
    engine = open_database(fresh_url)
    upgrade(engine)
    with engine.begin() as db:
        db.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(NewerDatabase):
        upgrade(engine)
