"""Invented people and facts for the tests of referrals and of the adviser app."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy.engine import Engine

from bot.model.answers import Answers
from bot.model.outcome import Outcome, Reason
from bot.referrals.record import Source, build
from bot.referrals.submit import ReceivingTeam, submit
from bot.store import staff as staff_store
from bot.store.consents import Consent
from bot.store.staff import Member, Newcomer
from bot.store.tables import conversations
from tests.doubles.databases import FIELD_KEY as KEY

__all__ = [
    "ANSWERS",
    "KEY",
    "NOW",
    "OUTCOME",
    "TEAM",
    "WORDS",
    "consent",
    "hire",
    "make_record",
    "send",
    "talk",
]

NOW = dt.datetime(2026, 11, 20, 10, 0, tzinfo=dt.timezone.utc)  # a Friday
TEAM = ReceivingTeam(site="manchester", team="manchester", promise_days=5)

ANSWERS = {
    "language": "en",
    "consent_take_part": "yes",
    "safety": ["none"],
    "age_band": "18_plus",
    "gp_area": "manchester",
    "condition": ["pain"],
    "body_area": ["back"],
    "msk_care": "waiting",
    "care_service": "physio_ot",
    "employment": "off_sick",
    "sick_weeks": 6,
    "job_risk": "worried",
    "wants_work": "yes",
    "barriers": ["pain_movement", "mood"],
    "name": "Test Okafor",
    "phone": "+447700900123",
    "contact_by": "call",
    "contact_times": ["morning"],
    "voicemail_ok": "no",
    "access_needs": ["large_print"],
    "interpreter": "ur",
    "consent_share": "yes",
}
WORDS = {"condition": "my back goes into spasm", "barriers": "cant lift the boxes"}


OUTCOME = Outcome(
    primary="ea_queue",
    destinations=("ea_msk", "access_to_work"),
    priority="normal",
    pathway="msk_pain",
    service_tags=("physio_ot",),
    reasons=(
        Reason("R6", "ea_msk", "ea_msk"),
        Reason("R12", "access_to_work", "access_to_work"),
    ),
    rules_version="2026-11",
    derived={
        "status_code": "01",
        "self_employed": "N",
        "sickness_absence": "Y",
        "need": "off_sick",
        "sick_band": "over_4_weeks",
        "plan_type": "thrive_in_work",
        "strand": "msk",
    },
)


def say(reason: Reason) -> str:
    return f"The sentence about {reason.sentence}."


def consent(purpose: str, answer: str = "yes") -> Consent:
    return Consent(purpose, answer, "1", "a" * 64, "en", "sms", "1 yes please", NOW)


def make_record(outcome: Outcome = OUTCOME, channel: str = "sms", **changes: Any) -> dict[str, Any]:
    return build(
        Answers({**ANSWERS, **changes}),
        outcome,
        say=say,
        source=Source(channel),
        language=changes.get("language", "en"),
        consents=[consent("take_part"), consent("share")],
        words=WORDS,
        safety=["chest_pain"],
    )


def send(
    engine: Engine,
    conversation: str = "conversation-1",
    now: dt.datetime = NOW,
    to: ReceivingTeam = TEAM,
    **changes: Any,
) -> str:
    """Put one invented person in the queue: the reference."""
    record = make_record(**changes)
    return submit(engine, conversation_id=conversation, record=record, to=to, now=now).reference


def hire(
    engine: Engine, username: str, role: str = "adviser", team: str = "manchester", **more: Any
) -> Member:
    """One invented member of staff."""
    with engine.begin() as db:
        return staff_store.add(
            db, Newcomer(username, username.title(), role, team, **more), now=NOW
        )


def talk(engine: Engine, conversation: str = "conversation-1", **more: Any) -> None:
    """The text conversation that a referral came from, as it stands after sending."""
    values = {
        "channel": "sms",
        "phone": "+447700900123",
        "language": "en",
        "state": "sent",
        "created_at": NOW,
        "last_in_at": NOW,
        **more,
    }
    with engine.begin() as db:
        db.execute(conversations.insert().values(id=conversation, **values))
