"""The demo accounts' first sign-in, for `serve` to print."""

from __future__ import annotations

import datetime as dt

from bot.settings import Settings
from bot.store.database import open_database
from bot.store.hiring import demo_staff
from bot.store.migrate import upgrade
from bot.store.sealed import use_keys


def sign_in_for_demo(settings: Settings) -> tuple[str, str]:
    """User name and password of the demo adviser, who is added where missing.

    The same at every start of this installation. ValueError outside demo mode.
    """
    if not settings.demo:
        raise ValueError("demo accounts are for demo mode only")
    use_keys(list(settings.field_keys), settings.secret_key)
    engine = open_database(settings.database_url)
    try:
        upgrade(engine)
        now = dt.datetime.now(dt.timezone.utc)
        adviser, *_ = demo_staff(
            engine, team=settings.site, secret_key=settings.secret_key, now=now
        )
    finally:
        engine.dispose()
    return adviser.member.username, adviser.password
