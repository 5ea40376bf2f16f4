"""Which answers still count: a slot whose question no longer applies is ignored by every rule.

Only a *known* answer takes another's question away ("actually I'm back at work" ends the
weeks off). An unknown one takes nothing away: unknown is never no (contract section 4).
"""

from __future__ import annotations

import datetime as dt
from typing import Final

from bot.model.answers import UNKNOWN, Answers
from bot.triage.employment import HAS_JOB, NOT_PAID, OFF_WORK

CARE: Final = ("care_service", "care_provider")
ORGANISATIONS: Final = ("black_led", "asian_led")


def still_asked(answers: Answers, today: dt.date) -> Answers:
    """The answers without those whose question no longer applies, and without a past `job_date`."""
    gone = [name for name in answers if _is_gone(name, answers, today)]
    return answers.but(**dict.fromkeys(gone)) if gone else answers


def _is_gone(name: str, answers: Answers, today: dt.date) -> bool:
    employment = answers.known("employment")
    if name == "sick_weeks":
        return employment is not UNKNOWN and employment not in OFF_WORK
    if name == "out_of_work":
        return employment in HAS_JOB
    if name == "job_risk":
        return employment in NOT_PAID
    if name == "job_date":
        return _is_past(answers, today) or employment in set(NOT_PAID) - {"starting_soon"}
    if name in CARE:
        return answers.has("msk_care", "gp_only", "none")
    return name == "community_how" and not answers.has("community_choice", *ORGANISATIONS)


def _is_past(answers: Answers, today: dt.date) -> bool:
    date = answers.known("job_date")
    return date is not UNKNOWN and dt.date.fromisoformat(date) < today
