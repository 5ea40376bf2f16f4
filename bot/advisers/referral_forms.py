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
from bot.referrals import claim as claiming
from bot.referrals.attempt import BY, OUTCOMES, Tried, record_attempt
from bot.referrals.close import OUTCOMES as ENDINGS
from bot.referrals.close import STATUS_CODES, Ending
from bot.referrals.close import close as close_referral
from bot.referrals.defer import defer as defer_referral
from bot.referrals.move import add_note
from bot.referrals.move import move as move_referral

referral_forms = Blueprint("referral_forms", __name__, url_prefix="/referrals/<reference>")

LONGEST_NOTE = 10_000


def _common(reference: str) -> dict[str, Any]:
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


def _note() -> str | None:
    return request.form.get("note", "").replace("\r\n", "\n").strip()[:LONGEST_NOTE] or None


def _back(reference: str, said: str) -> Response:
    flash(said)
    return redirect(url_for("referral_page.show", reference=reference), 303)


@referral_forms.post("/claim")
@needs("work")
def claim(reference: str) -> Response:
    """Take it: the first of many gets it."""
    claiming.claim(desk().engine, reference=reference, member=member(), now=desk().now())
    return _back(reference, "You claimed this referral.")


@referral_forms.post("/give-back")
@needs("work")
def give_back(reference: str) -> Response:
    """Back to the queue."""
    claiming.give_back(desk().engine, **_common(reference), note=_note())
    return _back(reference, "The referral waits in the queue again.")


@referral_forms.post("/assign")
@needs("assign")
def assign(reference: str) -> Response:
    """Give it to a member of the team."""
    common = _common(reference)
    claiming.assign(
        desk().engine,
        reference=reference,
        to=number("to"),
        by=common["member"],
        edition=common["edition"],
        now=common["now"],
    )
    return _back(reference, "The referral was given to them.")


@referral_forms.post("/attempt")
@needs("work")
def attempt(reference: str) -> Response:
    """A try to reach the person."""
    tried = Tried(
        by=one_of("by", BY, "how you tried to reach them"),
        outcome=one_of("outcome", OUTCOMES, "what came of it"),
        note=_note(),
        form_key=request.form.get("form_key", "")[:40],
    )
    record_attempt(desk().engine, **_common(reference), tried=tried)
    return _back(reference, "Your contact attempt is saved.")


@referral_forms.post("/move")
@needs("work")
def move(reference: str) -> Response:
    """Another status."""
    to = one_of("to", STATUSES, "a status")
    move_referral(desk().engine, **_common(reference), to=to, note=_note())
    return _back(reference, f"The status is now: {STATUS[to]}.")


@referral_forms.post("/defer")
@needs("work")
def defer(reference: str) -> Response:
    """Off until a date."""
    try:
        until = dt.date.fromisoformat(request.form.get("until", ""))
    except ValueError:
        raise BadRequest("Please give the date to come back on.") from None
    defer_referral(desk().engine, **_common(reference), until=until, note=_note())
    return _back(reference, f"Deferred until {until:%-d %B %Y}. It comes back by itself.")


@referral_forms.post("/close")
@needs("work")
def close(reference: str) -> Response:
    """The end, with what came of it."""
    ending = Ending(
        outcome=one_of("outcome", ENDINGS, "an outcome"),
        status_code=one_of("status_code", STATUS_CODES, "the employment status"),
        note=_note(),
    )
    close_referral(desk().engine, **_common(reference), ending=ending)
    return _back(reference, "The referral is closed.")


@referral_forms.post("/note")
@needs("work")
def note(reference: str) -> Response:
    """A note for the history."""
    text = _note()
    if text is None:
        raise BadRequest("The note is empty.")
    add_note(desk().engine, **_common(reference), note=text)
    return _back(reference, "Your note is saved.")
