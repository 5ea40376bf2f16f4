"""What an adviser does with a referral. Every form names the edition it was filled in for."""

from __future__ import annotations

import datetime as dt
from typing import Any

from flask import Blueprint, flash, redirect, request, url_for
from werkzeug.exceptions import BadRequest
from werkzeug.wrappers import Response

from bot.advisers.context import desk
from bot.advisers.labels import STATUS
from bot.advisers.permissions import member, needs
from bot.model.referral import STATUSES
from bot.model.support import STATUS_CODES
from bot.referrals import claim as claiming
from bot.referrals.attempt import BY, OUTCOMES, Tried, record_attempt
from bot.referrals.close import OUTCOMES as ENDINGS
from bot.referrals.close import Ending
from bot.referrals.close import close as close_referral
from bot.referrals.defer import defer as defer_referral
from bot.referrals.move import add_note
from bot.referrals.move import move as move_referral

referral_forms = Blueprint("referral_forms", __name__, url_prefix="/referrals/<reference>")

LONGEST_NOTE = 10_000


def common(reference: str) -> dict[str, Any]:
    """What every form names: whose it is, which edition it was filled in for, and the time."""
    return {
        "reference": reference,
        "member": member(),
        "edition": number("edition"),
        "now": desk().now(),
    }


def number(name: str) -> int:
    """A number of the form that people do not type; BadRequest where it is not there."""
    text = request.form.get(name, "")
    if not text.isdigit() or len(text) > 9:
        raise BadRequest("This form is not complete. Please open the page again.")
    return int(text)


def one_of(name: str, allowed: Any, what: str) -> str:
    """One of the allowed codes of the form; BadRequest asking for `what` otherwise."""
    value = request.form.get(name, "")
    if value not in allowed:
        raise BadRequest(f"Please choose {what}.")
    return value


def note() -> str | None:
    """The note of the form, if there is one."""
    return request.form.get("note", "").replace("\r\n", "\n").strip()[:LONGEST_NOTE] or None


def back(reference: str, said: str, part: str | None = None) -> Response:
    """To the referral's page (a part of it), saying what was done."""
    flash(said)
    page = url_for("referral_page.show", reference=reference, _anchor=part)
    return redirect(page, 303)


@referral_forms.post("/claim")
@needs("work")
def claim(reference: str) -> Response:
    """Take it: the first of many gets it."""
    claiming.claim(desk().engine, reference=reference, member=member(), now=desk().now())
    return back(reference, "You claimed this referral.")


@referral_forms.post("/give-back")
@needs("work")
def give_back(reference: str) -> Response:
    """Back to the queue."""
    claiming.give_back(desk().engine, **common(reference), note=note())
    return back(reference, "The referral waits in the queue again.")


@referral_forms.post("/assign")
@needs("assign")
def assign(reference: str) -> Response:
    """Give it to a member of the team."""
    named = common(reference)
    claiming.assign(
        desk().engine,
        reference=reference,
        to=number("to"),
        by=named["member"],
        edition=named["edition"],
        now=named["now"],
    )
    return back(reference, "The referral was given to them.")


@referral_forms.post("/attempt")
@needs("work")
def attempt(reference: str) -> Response:
    """A try to reach the person."""
    tried = Tried(
        by=one_of("by", BY, "how you tried to reach them"),
        outcome=one_of("outcome", OUTCOMES, "what came of it"),
        note=note(),
        form_key=request.form.get("form_key", "")[:40],
    )
    record_attempt(desk().engine, **common(reference), tried=tried)
    return back(reference, "Your contact attempt is saved.")


@referral_forms.post("/move")
@needs("work")
def move(reference: str) -> Response:
    """Another status."""
    to = one_of("to", STATUSES, "a status")
    move_referral(desk().engine, **common(reference), to=to, note=note())
    return back(reference, f"The status is now: {STATUS[to]}.")


@referral_forms.post("/defer")
@needs("work")
def defer(reference: str) -> Response:
    """Off until a date."""
    try:
        until = dt.date.fromisoformat(request.form.get("until", ""))
    except ValueError:
        raise BadRequest("Please give the date to come back on.") from None
    defer_referral(desk().engine, **common(reference), until=until, note=note())
    return back(reference, f"Deferred until {until:%-d %B %Y}. It comes back by itself.")


@referral_forms.post("/close")
@needs("work")
def close(reference: str) -> Response:
    """The end, with what came of it."""
    ending = Ending(
        outcome=one_of("outcome", ENDINGS, "an outcome"),
        status_code=one_of("status_code", STATUS_CODES, "the employment status"),
        note=note(),
        self_employed=request.form.get("self_employed") or None,
        sickness_absence=request.form.get("sickness_absence") or None,
        weekly_hours=request.form.get("weekly_hours") or None,
    )
    close_referral(desk().engine, **common(reference), ending=ending)
    return back(reference, "The referral is closed.")


@referral_forms.post("/note")
@needs("work")
def write_note(reference: str) -> Response:
    """A note for the history."""
    text = note()
    if text is None:
        raise BadRequest("The note is empty.")
    add_note(desk().engine, **common(reference), note=text)
    return back(reference, "Your note is saved.")
