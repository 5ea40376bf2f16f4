"""Builds the edge from the settings and serves it on loopback; a reverse proxy stands in front."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import requests
from flask import Flask
from sqlalchemy.engine import Engine

from bot.conversations.wiring import Conversations
from bot.directory import load_site
from bot.edge.app import create_app
from bot.edge.ports import Face, Partner, Probe
from bot.edge.service import Service
from bot.installation import installed_words, means_of, open_sealed
from bot.serving import serve_on_loopback
from bot.settings import PROJECT, Settings
from bot.store import conversations, partners
from bot.store.database import reading

THREADS: Final = 48  # of these at most 16 hold an event stream
PROBE_SECONDS: Final = 2


def run(settings: Settings) -> None:
    """Serve until told to stop."""
    serve_on_loopback(
        "edge", lambda: build(settings), port=settings.edge_port, threads=THREADS, keepalive=15
    )


def build(settings: Settings) -> Flask:
    """The whole edge with its real parts. ValueError names a broken file of words or site."""
    number = settings.twilio_number  # the demonstration's own is not one to text
    settings = settings.with_demo_account()
    database = open_sealed(settings)
    words = installed_words()
    site = load_site(PROJECT / "data", settings.site)
    means = means_of(settings, database, words)
    return create_app(
        settings,
        Service(Conversations(means), partner_of_keyword(database)),
        words,
        partner_of_link(database),
        face=Face(site.title, number, site),
        probes={"database": _database(database), "engine": _engine(settings)},
        trusted_proxies=settings.trusted_proxies,
    )


def partner_of_link(database: Engine) -> Callable[[str], Partner | None]:
    """Finds the active partner of a link's code."""

    def find(code: str) -> Partner | None:
        with reading(database) as db:
            return partners.by_code(db, code)

    return find


def partner_of_keyword(database: Engine) -> Callable[[str], Partner | None]:
    """Finds the active partner whose keyword a first text begins with."""

    def find(keyword: str) -> Partner | None:
        with reading(database) as db:
            return partners.by_keyword(db, keyword)

    return find


def _database(database: Engine) -> Probe:
    def probe() -> None:
        with reading(database) as db:
            conversations.by_id(db, "")

    return probe


def _engine(settings: Settings) -> Probe:
    session = requests.Session()
    session.trust_env = False

    def probe() -> None:
        session.get(f"{settings.engine_url}/health", timeout=PROBE_SECONDS).raise_for_status()

    return probe
