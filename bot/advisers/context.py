"""What every view of the adviser app works with."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from flask import current_app
from sqlalchemy.engine import Engine

from bot.advisers.provider import Provider
from bot.conversations.means import Say
from bot.model.site import Site
from bot.referrals.due import LONDON
from bot.settings import Settings

# a reason's sentence code and destination → its English, or None where there is none
English = Callable[[str, str | None], str | None]


@dataclass(frozen=True)
class Desk:
    """The parts, handed in once."""

    settings: Settings
    engine: Engine
    site: Site
    say: Say
    english: English
    clock: Callable[[], dt.datetime]
    provider: Provider | None = None  # the organisation's own sign-in

    def now(self) -> dt.datetime:
        """The time, aware and in UTC."""
        return self.clock()

    def today(self) -> dt.date:
        """The day on a clock in London."""
        return self.clock().astimezone(LONDON).date()


def team_title(team: str) -> str:
    """A team as people call it: the site's own team by its title, any other by its key."""
    site = desk().site
    return site.team if team == site.name else team


def desk() -> Desk:
    """The parts of the app that answers this request."""
    return current_app.extensions["desk"]
