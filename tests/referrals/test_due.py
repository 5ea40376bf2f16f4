import datetime as dt

import pytest

from bot.referrals.due import first_contact_due, is_working_day


def at(text):
    return dt.datetime.fromisoformat(text).replace(tzinfo=dt.timezone.utc)


@pytest.mark.parametrize(
    ("sent", "days", "due"),
    [
        ("2026-11-20T10:00", 5, "2026-11-27"),  # Friday to Friday
        ("2026-11-21T10:00", 1, "2026-11-23"),  # Saturday, a promise of one day
        ("2026-12-24T10:00", 2, "2026-12-30"),  # Christmas, the weekend, Boxing Day's substitute
        ("2027-03-25T10:00", 1, "2027-03-30"),  # Good Friday and Easter Monday
        ("2026-07-01T23:30", 1, "2026-07-03"),  # after midnight in London in summer
        ("2026-11-20T10:00", 0, "2026-11-20"),
    ],
)
def test_the_promise_counts_working_days_in_england(sent, days, due):
    assert first_contact_due(at(sent), days) == dt.date.fromisoformat(due)


def test_scotlands_holiday_is_a_working_day_in_england():
    assert is_working_day(dt.date(2026, 11, 30))
    assert not is_working_day(dt.date(2026, 8, 31))
