"""What the engine and its actions stand on: settings, database, words, site. Made once, when first used."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy.engine import Engine

from bot.directory import load_site, places_as_said
from bot.language.labels import labels
from bot.language.words import Words
from bot.model.site import Site
from bot.settings import PROJECT, Settings
from bot.store.database import open_database
from bot.store.sealed import use_keys
from bot.understanding.labels import Labels, labels_from

LONDON = ZoneInfo("Europe/London")


@dataclass
class Surroundings:
    """The engine's world. Tests and `talk` make their own; Rasa's components ask `surroundings()`."""

    settings: Settings
    clock: Any = field(default=None)  # () -> aware datetime; tests set it
    _labels: dict[str, Labels] = field(default_factory=dict, repr=False)

    @cached_property
    def database(self) -> Engine:
        """The open database, its keys set."""
        use_keys(list(self.settings.field_keys), self.settings.secret_key)
        return open_database(self.settings.database_url)

    @cached_property
    def words(self) -> Words:
        """Every patient-facing sentence."""
        return Words(PROJECT / "data", PROJECT / "locales")

    @cached_property
    def site(self) -> Site:
        """The site this installation serves."""
        return load_site(PROJECT / "data", self.settings.site)

    @cached_property
    def places(self) -> dict[str, str]:
        """Place names and postcode districts to area codes; an empty code settles nothing."""
        return places_as_said(self.site)

    def labels(self, language: str) -> Labels:
        """The choices as shown in a language, for reading them back."""
        if language not in self._labels:
            self._labels[language] = labels_from(labels(self.words, language))
        return self._labels[language]

    def now(self) -> dt.datetime:
        """The time, aware and in UTC."""
        return self.clock() if self.clock else dt.datetime.now(dt.timezone.utc)

    def today(self) -> dt.date:
        """The day in England, which dates and promises are counted in."""
        return self.now().astimezone(LONDON).date()


_standing: Surroundings | None = None


def surroundings() -> Surroundings:
    """The surroundings of this process: those set by `stand_in`, else from the environment."""
    global _standing
    if _standing is None:
        _standing = Surroundings(Settings.from_environment())
    return _standing


def stand_in(around: Surroundings) -> None:
    """Use these surroundings in this process from now on: for `talk` and for tests."""
    global _standing
    _standing = around
