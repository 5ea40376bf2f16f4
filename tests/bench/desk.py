"""`./run python -m tests.bench.desk`: every list of the adviser desk with 2,000 invented referrals.

Prints the median and the 95th percentile of each page in milliseconds, asked for as a browser
asks, sealed columns and all; beside it what this process worked for it, which a busy machine
changes little. Ends with status 1 where the median of a list is over 200 ms.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import random
import secrets
import statistics
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from cryptography.fernet import Fernet
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy.engine import Engine

from bot.advisers.app import create_app
from bot.advisers.queue_page import VIEW_NAMES
from bot.advisers.sessions import COOKIE
from bot.directory.site import load_site
from bot.language.words import Words
from bot.referrals.attempt import Tried, record_attempt
from bot.referrals.claim import claim
from bot.reports.month import REPORTS
from bot.settings import PROJECT, Settings
from bot.store import read_log, sealed
from bot.store import referrals as store
from bot.store import staff as staff_store
from bot.store.database import open_database, reading
from bot.store.migrate import upgrade
from bot.store.staff import Member
from tests.referrals.invented import OUTCOME, hire, send

MOST_MS = 200
LISTS = ("/queue", "/tasks", "/read-log")  # the team page and the reports open every record
LANGUAGES = ("en", "en", "en", "ur", "pl", "ar")
AREAS = ("manchester", "manchester", "trafford", "salford")
NOW = dt.datetime.now(dt.timezone.utc)


def main() -> int:
    """Fill a store, measure, print; 1 where a list is slow."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.desk", description=__doc__)
    parser.add_argument("--people", type=int, default=2000)
    parser.add_argument("--times", type=int, default=15, help="how often each page is asked for")
    parser.add_argument("--database", help="a PostgreSQL URL instead of a SQLite file; empty")
    options = parser.parse_args()
    key = Fernet.generate_key().decode()
    sealed.use_keys([key], "a secret of the bench")
    with tempfile.TemporaryDirectory() as folder:
        engine = open_database(options.database or f"sqlite:///{folder}/desk.db")
        upgrade(engine)
        team = [hire(engine, name) for name in ("amina", "bilal", "chidi", "dana")]
        manager = hire(engine, "mona", "manager")
        took = time.perf_counter()
        reference = fill(engine, team, options.people)
        print(f"{options.people} referrals stored in {time.perf_counter() - took:.0f} s")
        print(f"{os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}; milliseconds:")
        app = desk(Path(folder), engine, key)
        slow = [
            *measure(signed_in(app, engine, team[0]), pages(reference), options.times),
            *measure(signed_in(app, engine, manager), ["/read-log"], options.times),
        ]
        engine.dispose()
    print(f"Over {MOST_MS} ms at the median: {', '.join(slow) or 'none'}")
    return 1 if slow else 0


def fill(engine: Engine, team: list[Member], people: int) -> str:
    """Invented people at every stage, two in five of them unclaimed; the reference of the last one."""
    draw = random.Random(people)
    reference = ""
    for number in range(people):
        at = NOW - dt.timedelta(days=draw.uniform(0.1, 60))
        outcome = replace(OUTCOME, priority="high" if draw.random() < 0.15 else "normal")
        facts = {
            "language": draw.choice(LANGUAGES),
            "gp_area": draw.choice(AREAS),
            "phone": f"+447700{900000 + number % 1000:06d}",
        }
        reference = send(engine, f"c{number}", at, outcome=outcome, **facts)
        if draw.random() < 0.6:
            _work_on(engine, draw, reference, draw.choice(team), at)
    return reference


def _work_on(
    engine: Engine, draw: random.Random, reference: str, member: Member, at: dt.datetime
) -> None:
    found = claim(engine, reference=reference, member=member, now=at)
    with engine.begin() as db:
        read_log.note(db, member.id, [found.id], "page", at)
    for number in range(draw.randrange(3)):
        with reading(engine) as db:
            edition = store.by_reference(db, reference).edition
        tried = Tried("call", draw.choice(["no_answer", "reached"]), "a note", f"k{number}")
        common = {"reference": reference, "member": member, "edition": edition}
        record_attempt(engine, **common, tried=tried, now=at)


def desk(folder: Path, engine: Engine, key: str) -> Flask:
    """The adviser app as it is served."""
    settings = Settings.from_environment(
        {"DATA_DIR": str(folder), "SECRET_KEY": "a secret of the bench", "FIELD_KEYS": key}
    )
    words = Words(PROJECT / "data", PROJECT / "locales")
    site = load_site(PROJECT / "data", "manchester")
    return create_app(settings, engine, site, say=words.say, clock=lambda: NOW)


def signed_in(app: Flask, engine: Engine, member: Member) -> FlaskClient:
    """A browser of somebody who has signed in."""
    client, token = app.test_client(), secrets.token_hex(8)
    with engine.begin() as db:
        staff_store.open_session(db, member, token, NOW)
    client.set_cookie(COOKIE, token)
    return client


def pages(reference: str) -> list[str]:
    """Every list, with each filter and both searches, and the pages beside them."""
    return [
        *(f"/queue?view={view}" for view in VIEW_NAMES),
        "/queue?offset=1500",
        *(
            f"/queue?{wanted}"
            for wanted in (
                "language=ur",
                "area=trafford",
                "strand=msk",
                "priority=high",
                "source=sms",
                "status=trying",
                "language=ur&area=salford&priority=high",
                f"find={reference}",
                "find=07700900123",
            )
        ),
        "/queue/counts",
        "/queue/lines?view=new",
        f"/referrals/{reference}",
        "/team",
        "/tasks",
        *(f"/reports?name={name}" for name in REPORTS),
    ]


def measure(client: FlaskClient, paths: list[str], times: int) -> list[str]:
    """Print the figures of each page; the lists whose median is too high."""
    slow = []
    for path in paths:
        took = sorted(_asked(client, path) for _ in range(times))
        median, high = statistics.median(one for one, _ in took), took[int(len(took) * 0.95)][0]
        work = statistics.median(work for _, work in took)
        print(f"{median:8.1f} median {high:8.1f} p95 {work:8.1f} of work   {path}", flush=True)
        if median > MOST_MS and path.startswith(LISTS):
            slow.append(path)
    return slow


def _asked(client: FlaskClient, path: str) -> tuple[float, float]:
    """Milliseconds that one answer took, and of them this process worked (the others it waited)."""
    start, work = time.perf_counter(), time.process_time()
    answer = client.get(path)
    took = (time.perf_counter() - start) * 1000, (time.process_time() - work) * 1000
    assert answer.status_code == 200, path
    return took


if __name__ == "__main__":
    sys.exit(main())
