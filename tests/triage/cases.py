"""A complete set of answers to start from, and what the tables of these tests are made of."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from pathlib import Path
from typing import Any

from bot.directory import load_site
from bot.model.answers import Answers
from bot.model.outcome import Outcome
from bot.model.site import Site
from bot.triage.assess import assess

DATA = Path(__file__).resolve().parents[2] / "data"
TODAY = dt.date(2026, 12, 1)

# R6 at every site but for its area: named nobody else
BASE: dict[str, Any] = {
    "consent_take_part": "yes",
    "safety": ["none"],
    "age_band": "18_plus",
    "gp_area": "manchester",
    "condition": ["pain"],
    "msk_care": "under_care",
    "care_service": "msk_clinic",
    "care_provider": "unknown",
    "employment": "working",
    "job_risk": "none",
    "wants_work": "yes",
    "barriers": ["tiredness"],
    "community_choice": "none",
    "existing_support": ["none"],
    "consent_share": "yes",
}
HOME = {"manchester": "manchester", "nottingham": "nottingham", "example": "northtown"}
NOT_SERVED = {"gp_area": "england_other", "lives_in": "england_other", "jobcentre_in": "none"}
GP_ONLY = {"msk_care": "gp_only"}
NOT_MSK = {"condition": ["not_msk"], "msk_care": None}
NO_JOB = {"employment": "looking", "job_risk": None}


@lru_cache
def site(name: str) -> Site:
    return load_site(DATA, name)


def day(days: int) -> str:
    return (TODAY + dt.timedelta(days=days)).isoformat()


def answers(name: str = "manchester", **changes: Any) -> Answers:
    given = {**BASE, "gp_area": HOME[name], **changes}
    return Answers({slot: value for slot, value in given.items() if value is not None})


def outcome(name: str = "manchester", today: dt.date = TODAY, **changes: Any) -> Outcome:
    return assess(answers(name, **changes), site(name), today)


def decided(name: str = "manchester", today: dt.date = TODAY, **changes: Any) -> str:
    """Primary and destinations on one line, as the tables write them."""
    found = outcome(name, today, **changes)
    return " ".join((f"{found.primary}:", *found.destinations))


QUEUE = "ea_queue: ea_msk"


def added(name="manchester", **changes):
    """What stands after the main destination of R6."""
    text = decided(name, **changes)
    assert text.startswith(QUEUE), text
    return text[len(QUEUE) :].strip()
