"""One person on one day at one site: what every rule reads, and how a rule names a destination."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from bot.model.answers import UNKNOWN, Answers
from bot.model.outcome import Reason
from bot.model.site import Site, Where, old_enough
from bot.triage import area
from bot.triage.area import Served

# what somebody already has is not named again
ALREADY: Final = {"ips": "ips", "connect_to_work": "connect_to_work", "work_coach": "jobcentre"}

# what stands in for a closed or stale destination, by rule; R2, R7 and R10 put nothing in its place
FALLBACKS: Final = {
    "R9": "gp",
    "R11": "gp",
    "R12": "person",
    "R13": "jobcentre",
    "R14": "gp",
    "R15": "person",
    "R16": "person",
}


@dataclass(frozen=True)
class Decision:
    """What the first matching rule of R0-R8 and R17 decided, with its destinations in order."""

    rule: str
    primary: str
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True)
class Case:
    """The answers that still count, the site and the day."""

    answers: Answers
    site: Site
    today: dt.date

    @cached_property
    def where(self) -> Where:
        """Where the GP, the home and the Jobcentre are."""
        return area.where(self.answers)

    @cached_property
    def served(self) -> Served:
        """Whether the site serves the person's area."""
        return area.served(self.site, self.where)

    @cached_property
    def age_band(self) -> str | None:
        """The age band, None where it is not known."""
        band = self.answers.known("age_band")
        return None if band is UNKNOWN else band

    def is_aged(self, minimum: int) -> bool:
        """Whether the person is known to have reached an age (years)."""
        return self.age_band is not None and old_enough(self.age_band, minimum)

    def is_below(self, minimum: int) -> bool:
        """Whether the person is known to be below an age (years)."""
        return self.age_band is not None and not old_enough(self.age_band, minimum)

    def has_already(self, destination: str) -> bool:
        """Whether the person said that they already have this support."""
        return any(
            self.answers.has("existing_support", support)
            for support, already in ALREADY.items()
            if already == destination
        )

    def may_name(self, destination: str) -> bool:
        """Whether the directory names it to this person today, and they do not have it already."""
        return not self.has_already(destination) and self.site.names(
            destination, self.today, self.where, self.age_band
        )

    def named(self, rule: str, destination: str, sentence: str) -> tuple[Reason, ...]:
        """The destination with its reason, or nothing where it may not be named."""
        return (Reason(rule, destination, sentence),) if self.may_name(destination) else ()

    def added(self, rule: str, destination: str, sentence: str) -> tuple[Reason, ...]:
        """As `named`, but a destination that is closed, stale or elsewhere gives way to its fallback."""
        if self.has_already(destination):
            return ()
        fallback = FALLBACKS[rule]
        return self.named(rule, destination, sentence) or self.named(
            rule, fallback, f"{rule.lower()}_{fallback}_instead"
        )
