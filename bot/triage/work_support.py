"""R12 Access to Work, R13 Connect to Work, R14 IPS through the mental health team."""

from __future__ import annotations

from typing import Final

from bot.model.answers import UNKNOWN
from bot.model.outcome import Reason
from bot.triage import area
from bot.triage.case import Case
from bot.triage.employment import HAS_JOB, NOT_PAID
from bot.triage.priority import ACCESS_TO_WORK_DAYS, days_to_job_date
from bot.triage.queue import OVER_A_YEAR

AT_WORK_BARRIERS: Final = ("equipment", "travel", "duties_hours", "pain_movement")


def access_to_work(case: Case) -> tuple[Reason, ...]:
    """R12: aged 16 and over, living in Great Britain, in or near paid work. DWP decides.

    GOV.UK: not for civil servants (their department helps them) and not for voluntary work.
    """
    if not case.answers.has("barriers", *AT_WORK_BARRIERS) or not _may_apply(case):
        return ()
    civil_servant = case.answers.known("civil_servant")
    if civil_servant == "yes":
        return ()
    sentence = "r12_civil_servant_unknown" if civil_servant is UNKNOWN else "r12"
    return case.added("R12", "access_to_work", sentence)


def _may_apply(case: Case) -> bool:
    return (
        case.is_aged(16)
        and area.lives_in_great_britain(case.where)
        and (case.answers.has("employment", *HAS_JOB) or _starts_in_time(case))
    )


def _starts_in_time(case: Case) -> bool:
    """Starting within 12 weeks; a start without a date counts."""
    if not case.answers.has("employment", "starting_soon"):
        return False
    days = days_to_job_date(case.answers, case.today)
    return days is None or days <= ACCESS_TO_WORK_DAYS


def connect_to_work(case: Case) -> tuple[Reason, ...]:
    """R13: out of work for a year or more, or never worked, and wanting work."""
    if case.answers.has("existing_support", "connect_to_work", "ips"):
        return ()
    fits = (
        case.is_aged(18)
        and case.answers.has("employment", *NOT_PAID)
        and case.answers.has("out_of_work", *OVER_A_YEAR)
        and case.answers.has("wants_work", "yes")
    )
    return case.added("R13", "connect_to_work", "r13") if fits else ()


def ips(case: Case) -> tuple[Reason, ...]:
    """R14: a community mental health team has its own job specialist."""
    if not case.answers.has("existing_support", "mh_team"):
        return ()
    return case.added("R14", "ips", "r14")
