"""Priority is administrative: a job may end or start within 28 days, or is threatened.

Never from pain, and whatever the primary outcome is (contract section 5).
"""

from __future__ import annotations

import datetime as dt
from typing import Final

from bot.model.answers import UNKNOWN, Answers

SOON_DAYS: Final = 28  # the last day included
ACCESS_TO_WORK_DAYS: Final = 84  # 12 weeks


def days_to_job_date(answers: Answers, today: dt.date) -> int | None:
    """Days until the job starts or may end; None where no such date is known."""
    date = answers.known("job_date")
    return None if date is UNKNOWN else (dt.date.fromisoformat(date) - today).days


def is_threatened(answers: Answers) -> bool:
    """Whether the employer has said that the job may go."""
    return answers.has("job_risk", "threatened")


def priority(answers: Answers, today: dt.date) -> str:
    """`high` or `normal`. Expects answers whose past dates are already taken away."""
    days = days_to_job_date(answers, today)
    soon = days is not None and 0 <= days <= SOON_DAYS
    return "high" if soon or is_threatened(answers) else "normal"
