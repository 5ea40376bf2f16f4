"""How a command starts and how it refuses: settings, keys and database first, one line when not."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import IO, Any

import click
from sqlalchemy.engine import Engine
from sqlalchemy.exc import SQLAlchemyError

from bot.settings import SettingProblem, Settings
from bot.store.database import open_database
from bot.store.migrate import NewerDatabase, upgrade
from bot.store.sealed import CannotRead, use_keys


class Refused(click.ClickException):
    """A wrong argument or set-up: one line on standard error, exit status 2, nothing changed."""

    exit_code = 2

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the one line."""
        click.echo(" ".join(self.format_message().split()), file=file, err=file is None)


@contextmanager
def open_store() -> Iterator[tuple[Settings, Engine]]:
    """The settings and the database, brought to this version's schema; `Refused` where it cannot."""
    try:
        settings = Settings.from_environment()
        use_keys(list(settings.field_keys), settings.secret_key)
        engine = open_database(settings.database_url)
    except (SettingProblem, SQLAlchemyError, ValueError) as problem:
        raise Refused(str(problem)) from None
    try:
        upgrade(engine)
        yield settings, engine
    except NewerDatabase as problem:
        raise Refused(str(problem)) from None
    except CannotRead:
        raise Refused(
            "the database was written with keys that FIELD_KEYS does not hold; the keys it was"
            " written with would be right"
        ) from None
    except SQLAlchemyError as problem:
        raise Refused(f"the database does not answer ({type(problem).__name__})") from None
    finally:
        engine.dispose()


def one_of(what: str, value: str | None, allowed: Sequence[str]) -> str | None:
    """The value, or `Refused` with what would be right."""
    if value is not None and value not in allowed:
        raise Refused(f"{what} {value!r} is not known; one of these is: {', '.join(allowed)}")
    return value


def now() -> dt.datetime:
    """The time, aware and in UTC."""
    return dt.datetime.now(dt.timezone.utc)
