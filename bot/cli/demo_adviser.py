"""The demo's own staff: made once, with passwords that this installation can say again."""

from __future__ import annotations

import datetime as dt

from bot.settings import Settings
from bot.store.database import open_database
from bot.store.hiring import demo_staff
from bot.store.sealed import use_keys


def demo_sign_ins(settings: Settings) -> list[tuple[str, str, str]]:
    """User name, password and role of each demo account, added where missing. Only for demo mode."""
    use_keys(list(settings.field_keys), settings.secret_key)
    database = open_database(settings.database_url)
    try:
        hired = demo_staff(
            database,
            team=settings.site,
            secret_key=settings.secret_key,
            now=dt.datetime.now(dt.timezone.utc),
        )
        return [(one.member.username, one.password, one.member.role) for one in hired]
    finally:
        database.dispose()
