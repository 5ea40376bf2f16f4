"""What was decided, and why: the shape that triage returns, the referral keeps and `explain` prints."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final

PRIMARIES: Final = [
    "emergency",
    "unsafe",
    "crisis",
    "information",
    "ea_queue",
    "signpost",
    "callback",
]

DESTINATIONS: Final = [
    "ea_msk",
    "workwell",
    "be_well",
    "talking_therapies",
    "access_to_work",
    "connect_to_work",
    "ips",
    "msk_service",
    "gp",
    "new_style_esa",
    "universal_credit",
    "citizens_advice",
    "acas",
    "vcse_black_led",
    "vcse_asian_led",
    "jobcentre",
    "local_nhs",
    "childline",
    "emergency_999",
    "nhs_111",
    "nhs_111_mental_health",
    "samaritans",
    "shout",
    "domestic_abuse_helpline",
    "person",
]

PRIORITIES: Final = ("high", "normal")


@dataclass(frozen=True)
class Reason:
    """Why one destination is named: the rule of contract section 5 and the sentence that says it.

    `sentence` is a code: the response `utter_reason_<sentence>` in data/domain holds the words.
    `destination` is None where a rule sets the outcome without naming anybody (R3).
    """

    rule: str
    destination: str | None
    sentence: str


@dataclass(frozen=True)
class Outcome:
    """The decision for one set of answers on one day. `missing` are slots a rule could still read."""

    primary: str | None
    destinations: tuple[str, ...]
    priority: str
    pathway: str | None
    service_tags: tuple[str, ...] = ()
    reasons: tuple[Reason, ...] = ()
    missing: tuple[str, ...] = ()
    rules_version: str = ""
    derived: dict[str, Any] = field(default_factory=dict)  # status_code, need, sick_band, …
