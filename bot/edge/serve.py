"""Builds the edge from the settings and serves it on loopback; a reverse proxy stands in front."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, cast

import requests
from flask import Flask
from gunicorn.app.base import BaseApplication
from sqlalchemy.engine import Engine

from bot.conversations.engine_client import EngineClient
from bot.conversations.means import Means, Say
from bot.conversations.safety_net import NET
from bot.conversations.wiring import Conversations
from bot.directory import load_site
from bot.edge.app import create_app
from bot.edge.ports import Face, Partner, Probe
from bot.edge.service import Service
from bot.language.words import Words
from bot.referrals import from_the_person
from bot.referrals.erase import erase_referral
from bot.settings import PROJECT, Settings
from bot.store import conversations, partners
from bot.store.database import open_database, reading
from bot.store.sealed import use_keys

THREADS: Final = 48  # of these at most 16 hold an event stream
PROBE_SECONDS: Final = 2


def run(settings: Settings) -> None:
    """Serve until told to stop. One process: its threads wait for the engine and the database."""
    _Server(
        lambda: build(settings),
        bind=f"127.0.0.1:{settings.edge_port}",
        workers=1,
        worker_class="gthread",
        threads=THREADS,
        graceful_timeout=5,
        timeout=60,
        keepalive=15,
        accesslog=None,  # addresses and paths of people stay out of the logs
        errorlog="-",
        loglevel="warning",
        proc_name="edge",
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
    """The whole edge with its real parts. ValueError names a broken file of words or site."""
    number = settings.twilio_number  # the demonstration's own is not one to text
    settings = settings.with_demo_account()
    use_keys(list(settings.field_keys), settings.secret_key)
    database = open_database(settings.database_url)
    words = Words(PROJECT / "data", PROJECT / "locales")
    site = load_site(PROJECT / "data", settings.site)
    engine = EngineClient(settings.engine_url, settings.engine_secret)
    means = Means(
        database=database,
        ask=engine,
        say=cast(Say, words.say),
        net=NET,
        site=settings.site,
        gather_seconds=settings.gather_seconds,
        erase_elsewhere=erase_referral,
        reached=from_the_person.reached,
        pass_on=from_the_person.pass_on,
        forget_copy=engine.forget,
    )
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
