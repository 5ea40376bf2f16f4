"""Builds the adviser app from the settings and serves it on loopback; a reverse proxy stands in front."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from flask import Flask
from gunicorn.app.base import BaseApplication

from bot.advisers.app import create_app
from bot.advisers.context import English
from bot.directory.site import load_site
from bot.language.words import Words
from bot.model.site import Site
from bot.settings import PROJECT, Settings
from bot.store.database import open_database
from bot.store.migrate import upgrade
from bot.store.sealed import use_keys

THREADS: Final = 8


def run(settings: Settings) -> None:
    """Serve until told to stop."""
    _Server(
        lambda: build(settings),
        bind=f"127.0.0.1:{settings.adviser_port}",
        workers=1,
        worker_class="gthread",
        threads=THREADS,
        graceful_timeout=5,
        timeout=60,
        accesslog=None,  # references stay out of the logs
        errorlog="-",
        loglevel="warning",
        proc_name="advisers",
    ).run()


class _Server(BaseApplication):
    """Gunicorn without its command line."""

    def __init__(self, make_app: Callable[[], Flask], **options: Any):
        self._make_app, self._options = make_app, options
        super().__init__()

    def load_config(self) -> None:
        for name, value in self._options.items():
            self.cfg.set(name, value)

    def load(self) -> Flask:
        # in the worker, after the fork: database connections do not cross it
        return self._make_app()


def build(settings: Settings) -> Flask:
    """The app with its real parts, its store opened and up to date.

    Raises SiteProblem or ValueError naming a broken file, NewerDatabase, OperationalError.
    """
    use_keys(list(settings.field_keys), settings.secret_key)
    engine = open_database(settings.database_url)
    upgrade(engine)
    words = Words(PROJECT / "data", PROJECT / "locales")
    site = load_site(PROJECT / "data", settings.site)
    return create_app(settings, engine, site, say=words.say, english=english_reasons(words, site))


def english_reasons(words: Words, site: Site) -> English:
    """From a reason's sentence code and destination to its English, as `data/domain` has it."""

    def say(sentence: str, destination: str | None) -> str | None:
        name = f"utter_reason_{sentence}"
        if not words.has(name):
            return None
        return words.say(name, "en", "web", **site.contacts(destination or "")).text

    return say
