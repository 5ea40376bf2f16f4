"""What every door puts together from the settings in the same way, so that all of them agree."""

from __future__ import annotations

from sqlalchemy.engine import Engine

from bot.conversations.engine_client import EngineClient
from bot.conversations.means import Means
from bot.conversations.safety_net import NET
from bot.language.words import Words
from bot.referrals import from_the_person, not_reached
from bot.referrals.erase import erase_referral
from bot.settings import PROJECT, Settings
from bot.store.database import open_database
from bot.store.sealed import use_keys


def open_sealed(settings: Settings) -> Engine:
    """The database, readable with the settings' keys. Raises ValueError or OperationalError."""
    use_keys(list(settings.field_keys), settings.secret_key)
    return open_database(settings.database_url)


def installed_words() -> Words:
    """Every sentence of this installation. Raises ValueError naming a broken file."""
    return Words(PROJECT / "data", PROJECT / "locales")


def means_of(settings: Settings, database: Engine, words: Words) -> Means:
    """What conversations are run with, the engine asked over loopback."""
    engine = EngineClient(settings.engine_url, settings.engine_secret)
    return Means(
        database=database,
        ask=engine,
        say=words.say,
        net=NET,
        site=settings.site,
        gather_seconds=settings.gather_seconds,
        unfinished_days=settings.unfinished_days,
        erase_elsewhere=erase_referral,
        reached=not_reached.reached,
        pass_on=from_the_person.pass_on,
        forget_copy=engine.forget,
    )
