"""The invented people of `demo-data`: who they are and what they answered. By the same seed, the same people."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final, cast

import yaml

from bot.model.answers import Answers
from bot.model.site import Site
from bot.settings import PROJECT

PEOPLE: Final = PROJECT / "data" / "demo" / "people.yml"
FIRST_NUMBER: Final = 7_700_900_100  # Ofcom keeps 07700 900000 to 900999 for drama
NUMBERS: Final = 900
SHARED_PHONE: Final = 17  # every so many people shares the phone of the one before


@dataclass(frozen=True)
class Invented:
    """One invented person: their answers, their own words by slot, and how they came."""

    answers: Answers
    words: dict[str, str]
    language: str
    channel: str
    partner: str | None


@lru_cache(maxsize=1)
def material() -> dict[str, Any]:
    """What the people are made of (`data/demo/people.yml`)."""
    return cast(
        "dict[str, Any]", yaml.load(PEOPLE.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    )


def person(draw: random.Random, number: int, site: Site, today: dt.date) -> Invented:
    """The person with this number, as the draw falls on the day they write."""
    stuff = material()
    situation = _often(draw, stuff["situations"])
    problem = _often(draw, stuff["problems"])
    hurdle = _often(draw, stuff["hurdles"])
    language = _weighted(draw, stuff["languages"])
    given = {
        **_facts(draw, stuff, site, number, language),
        **_work(draw, situation, today),
        "condition": problem["condition"],
        "body_area": problem["body_area"],
        "barriers": hurdle["barriers"],
        **_equality(draw, stuff),
    }
    if "mood" in hurdle["barriers"]:
        given["talking_therapy"] = draw.choice(["yes", "yes", "no"])
    partners = [one["code"] for one in stuff["partners"]]
    return Invented(
        Answers(given),
        {"condition": problem["words"], "barriers": hurdle["words"]} if language == "en" else {},
        language,
        _weighted(draw, stuff["channels"]),
        draw.choice(partners) if draw.random() < 0.18 else None,
    )


def _facts(
    draw: random.Random, stuff: Mapping[str, Any], site: Site, number: int, language: str
) -> dict[str, Any]:
    service = draw.choice(site.services) if site.services else None
    shared = number % SHARED_PHONE == 0 and number > 0
    phone = FIRST_NUMBER + (number - 1 if shared else number) % NUMBERS
    interpreter = language if language != "en" and draw.random() < 0.6 else "none"
    return {
        "language": language,
        "consent_take_part": "yes",
        "safety": ["none"],
        "age_band": "18_plus",
        "gp_area": _area(draw, site),
        "msk_care": draw.choice(["under_care", "waiting"]),
        "care_service": service.care_service if service else "physio_ot",
        "care_provider": service.code if service else "unknown",
        "wants_work": "yes",
        "name": f"{draw.choice(stuff['first_names'])} {draw.choice(stuff['last_names'])}",
        "phone": f"+44{phone}",
        "contact_by": draw.choice(["call", "call", "text"]),
        "contact_times": draw.choice([["morning"], ["afternoon"], ["evening"], ["any"]]),
        "voicemail_ok": draw.choice(["yes", "yes", "no"]),
        "access_needs": draw.choice([["none"]] * 8 + [["large_print"], ["bsl"], ["easy_read"]]),
        "interpreter": interpreter,
        "existing_support": draw.choice([["none"]] * 7 + [["work_coach"], ["mh_team"]]),
        "consent_share": "yes",
        "consent_contact": draw.choice(["yes"] * 9 + ["no"]),
    }


def _area(draw: random.Random, site: Site) -> str:
    if draw.random() < 0.05:
        return "unknown"  # a person has to work it out
    outside = site.wider and draw.random() < 0.12
    if outside:
        return draw.choice(site.wider)
    first = draw.random() < 0.8
    return site.core[0] if first else draw.choice(site.core)


def _work(draw: random.Random, situation: Mapping[str, Any], today: dt.date) -> dict[str, Any]:
    given = {key: value for key, value in situation.items() if key not in ("often", "words")}
    for key in ("sick_weeks", "out_of_work"):
        if key in given:
            given[key] = draw.choice(given[key])
    if situation["employment"] == "starting_soon":
        given["job_date"] = (today + dt.timedelta(days=draw.randrange(10, 70))).isoformat()
    return given


def _equality(draw: random.Random, stuff: Mapping[str, Any]) -> dict[str, Any]:
    if draw.random() < 0.25:  # a quarter are never asked: they stop reading after "sent"
        return {}
    return {
        "ethnicity": _weighted(draw, stuff["ethnicities"]),
        "gender": _weighted(draw, stuff["genders"]),
        "disability": _weighted(draw, stuff["disabilities"]),
    }


def _weighted(draw: random.Random, weights: Mapping[str, int]) -> str:
    return draw.choices(list(weights), list(weights.values()))[0]


def _often(draw: random.Random, entries: Sequence[Mapping[str, Any]]) -> Mapping[str, Any]:
    return draw.choices(entries, [entry["often"] for entry in entries])[0]
