"""The messages of a journey by text in which each answer is as short as can be, and what they cost."""

from __future__ import annotations

import datetime as dt
from typing import Any, Final

from bot.journey.order import Journey, next_question, shares_a_message_with
from bot.language.direction import as_sent
from bot.language.sms import segments
from bot.language.words import Words
from bot.model.answers import Answers
from bot.model.site import Site
from bot.triage.assess import assess

REPLIES: Final[dict[str, Any]] = {
    "consent_take_part": "yes",
    "safety": ["none"],
    "age_band": "18_plus",
    "gp_area": "manchester",
    "condition": ["pain"],
    "msk_care": "waiting",
    "employment": "off_sick",
    "sick_weeks": 6,
    "job_risk": "none",
    "barriers": ["pain_movement", "mood"],
    "name": "Sam",
    "contact_by": "text",
    "access_needs": ["none"],
    "consent_share": "yes",
}
VALUES: Final = {
    "place": "Manchester",
    "town": "Manchester",
    "team": "the adviser team",
    "reference": "K7M-4RT",
    "due": "30/9/2026",
    "summary": "18+, Manchester, Sam, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0",
}


def cost_of_the_plain_journey(
    words: Words, language: str, site: Site, today: dt.date
) -> tuple[int, list[tuple[str, str]]]:
    """Outgoing segments from the first question to "sent", and each message by its response."""
    slots: dict[str, Any] = {"phone": "+447700900123"}
    said: list[tuple[str, str]] = []
    while (asked := _next(slots, site, today)) is not None:
        partner = shares_a_message_with(asked, slots)
        name = f"utter_ask_{asked}_and_{partner}" if partner else f"utter_ask_{asked}"
        said.append(_say(words, name, language))
        slots[asked] = REPLIES[asked]
        if partner:
            slots[partner] = REPLIES[partner]
        if asked == "name":
            slots |= {slot: REPLIES[slot] for slot in ("contact_by", "access_needs")}
    said.append(_say(words, "utter_sent", language))
    return sum(segments(text) for _, text in said), said


def _next(slots: dict[str, Any], site: Site, today: dt.date) -> str | None:
    answers = Answers(slots)
    journey = Journey(
        answers,
        assess(answers, site, today),
        channel="sms",
        served=frozenset((*site.core, *site.wider)),
        reads_home=True,
        offers_community=False,
    )
    return next_question(journey.before_sent(), slots)


def _say(words: Words, name: str, language: str) -> tuple[str, str]:
    return name, as_sent(words.say(name, language, "sms", **VALUES).text, language)
