"""By when somebody is promised a first contact: working days in England, counted in London time."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import holidays

LONDON = ZoneInfo("Europe/London")
_BANK_HOLIDAYS = holidays.country_holidays("GB", subdiv="ENG")


def is_working_day(day: dt.date) -> bool:
    """Monday to Friday and no bank holiday in England (substitute days included).

    >>> is_working_day(dt.date(2026, 12, 28))
    False
    """
    return day.weekday() < 5 and day not in _BANK_HOLIDAYS


def first_contact_due(sent_at: dt.datetime, promise_days: int) -> dt.date:
    """The last day of the promise: `promise_days` working days after the day it was sent.

    `sent_at` is an aware time; the day is the one on a clock in London. Something sent on a
    Saturday counts from the Monday, so a promise of 1 day is due on the Monday.

    >>> first_contact_due(dt.datetime(2026, 12, 24, 12, tzinfo=dt.timezone.utc), 2)
    datetime.date(2026, 12, 30)
    """
    day = sent_at.astimezone(LONDON).date()
    for _ in range(promise_days):
        day = next_working_day(day)
    return day


def next_working_day(day: dt.date) -> dt.date:
    """The first working day after this day."""
    day += dt.timedelta(days=1)
    while not is_working_day(day):
        day += dt.timedelta(days=1)
    return day
