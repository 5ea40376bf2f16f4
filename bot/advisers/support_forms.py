"""What an adviser writes down of the support. Every form names the edition it was filled in for."""

from __future__ import annotations

import datetime as dt
from typing import Any

from flask import Blueprint, request
from werkzeug.exceptions import BadRequest
from werkzeug.wrappers import Response

from bot.advisers.context import desk
from bot.advisers.permissions import needs
from bot.advisers.referral_forms import back, common, note, number, one_of
from bot.model.support import ATTENDANCE, ONWARD, PLAN_TYPES, RESULTS, SESSION_KINDS, STATUS_CODES
from bot.referrals import support_given
from bot.referrals.support_given import Session, WorkNow

support_forms = Blueprint("support_forms", __name__, url_prefix="/referrals/<reference>/support")


def work_now() -> WorkNow:
    """The employment status of the form, with its indicators where they were given."""
    return WorkNow(
        one_of("status_code", STATUS_CODES, "the employment status"),
        request.form.get("self_employed") or None,
        request.form.get("sickness_absence") or None,
        request.form.get("weekly_hours") or None,
    )


def _day(what: str) -> dt.date:
    try:
        return dt.date.fromisoformat(request.form.get("day", ""))
    except ValueError:
        raise BadRequest(f"Please give the day {what}.") from None


def _common(reference: str) -> dict[str, Any]:
    return {"engine": desk().engine, **common(reference), "note": note()}


@support_forms.post("/start")
@needs("work")
def start(reference: str) -> Response:
    """The support starts: the day, the plan, the first employment status."""
    support_given.start(
        **_common(reference),
        day=_day("on which it started"),
        plan_type=one_of("plan_type", PLAN_TYPES, "the plan"),
        work=work_now(),
    )
    return back(reference, "The start of the support is saved.", "support")


@support_forms.post("/session")
@needs("work")
def session(reference: str) -> Response:
    """One appointment."""
    values = _common(reference)
    said = Session(
        day=_day("of the session"),
        kind=one_of("kind", SESSION_KINDS, "what kind of session it was"),
        minutes=number("minutes") if request.form.get("minutes", "").strip() else None,
        attendance=one_of("attendance", ATTENDANCE, "whether they came"),
        note=values.pop("note"),
    )
    support_given.add_session(**values, session=said)
    return back(reference, "The session is saved.", "support")


@support_forms.post("/session/taken-back")
@needs("work")
def taken_back(reference: str) -> Response:
    """A session that was written down by mistake."""
    values = _common(reference)
    del values["note"]
    support_given.take_back_session(**values, number=number("session"))
    return back(reference, "The session no longer counts. It stays readable.", "support")


@support_forms.post("/status")
@needs("work")
def status(reference: str) -> Response:
    """The employment status at 12 weeks, or once more at the end."""
    support_given.add_status(
        **_common(reference),
        point=one_of("point", ("12_weeks", "last"), "when this was"),
        day=_day("on which you asked"),
        work=work_now(),
    )
    return back(reference, "The employment status is saved.", "support")


@support_forms.post("/onward")
@needs("work")
def onward(reference: str) -> Response:
    """A referral to another service."""
    support_given.refer_on(
        **_common(reference),
        to=one_of("to", ONWARD, "the service"),
        day=_day("on which you referred them"),
    )
    return back(reference, "The referral to the other service is saved.", "support")


@support_forms.post("/onward/result")
@needs("work")
def onward_result(reference: str) -> Response:
    """What came of a referral to another service."""
    support_given.add_result(
        **_common(reference),
        number=number("onward"),
        result=one_of("result", RESULTS, "what came of it"),
        day=_day("on which you heard of it"),
    )
    return back(reference, "What came of it is saved.", "support")
