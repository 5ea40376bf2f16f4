"""Bringing a database to the schema of this version, at every start, whoever starts first."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text
from sqlalchemy.engine import Connection, Engine, make_url

SCRIPTS = Path(__file__).parent / "migrations"
LOCK = 6_757_483  # any number, the same in every process: PostgreSQL's advisory lock


class NewerDatabase(RuntimeError):
    """The database was made by a newer version of this software; nothing was changed."""


def upgrade(engine: Engine) -> None:
    """Bring the schema to the newest revision. Two processes that start at once wait for each other.

    Raises `NewerDatabase` where the database knows a revision that we do not.
    """
    _make_folder(engine)
    with engine.begin() as db:  # on SQLite this is BEGIN IMMEDIATE: the second one waits here
        if db.dialect.name == "postgresql":
            db.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
        config = _config(db)
        known = ScriptDirectory.from_config(config)
        now = MigrationContext.configure(db).get_current_revision()
        if now == known.get_current_head():
            return
        if now is not None and now not in {one.revision for one in known.walk_revisions()}:
            raise NewerDatabase("the database was made by a newer version of this software")
        command.upgrade(config, "head")


def _make_folder(engine: Engine) -> None:
    url = make_url(engine.url)
    if url.get_backend_name() == "sqlite" and url.database and url.database != ":memory:":
        Path(url.database).parent.mkdir(parents=True, exist_ok=True)


def _config(db: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = db
    return config
