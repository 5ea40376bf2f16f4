"""Builds the adviser app from the settings and serves it on loopback; a reverse proxy stands in front."""

from __future__ import annotations

from typing import Final

from flask import Flask

from bot.advisers.app import create_app
from bot.advisers.context import English
from bot.directory.site import load_site
from bot.installation import installed_words, open_sealed
from bot.language.words import Words
from bot.model.site import Site
from bot.serving import serve_on_loopback
from bot.settings import PROJECT, Settings
from bot.store.migrate import upgrade

THREADS: Final = 8


def run(settings: Settings) -> None:
    """Serve until told to stop."""
    serve_on_loopback(
        "advisers", lambda: build(settings), port=settings.adviser_port, threads=THREADS
    )


def build(settings: Settings) -> Flask:
    """The app with its real parts, its store opened and up to date.

    Raises SiteProblem or ValueError naming a broken file, NewerDatabase, OperationalError.
    """
    engine = open_sealed(settings)
    upgrade(engine)
    words = installed_words()
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
