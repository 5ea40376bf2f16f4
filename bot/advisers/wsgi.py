"""The adviser app as a WSGI server starts it: `gunicorn 'bot.advisers.wsgi:application()'`."""

from __future__ import annotations

from collections.abc import Callable

from flask import Flask

from bot.advisers.app import create_app
from bot.directory.site import load_site
from bot.language.words import Words
from bot.settings import PROJECT, Settings
from bot.store.database import open_database
from bot.store.migrate import upgrade
from bot.store.sealed import use_keys


def application(settings: Settings | None = None) -> Flask:
    """The app for these settings (else the environment's), its store opened and up to date.

    Raises SettingProblem, SiteProblem, NewerDatabase, or SQLAlchemy's OperationalError.
    """
    settings = settings or Settings.from_environment()
    use_keys(list(settings.field_keys), settings.secret_key)
    engine = open_database(settings.database_url)
    upgrade(engine)
    words = Words(PROJECT / "data", PROJECT / "locales")
    site = load_site(PROJECT / "data", settings.site)
    return create_app(settings, engine, site, english=english_reasons(words))


def english_reasons(words: Words) -> Callable[[str], str | None]:
    """From a reason's sentence code to its English, as `data/domain` has it."""

    def say(sentence: str) -> str | None:
        name = f"utter_reason_{sentence}"
        return words.say(name, "en", "web").text if words.has(name) else None

    return say
