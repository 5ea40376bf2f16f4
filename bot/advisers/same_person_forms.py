"""Two referrals from one phone: staff say whether it is one person who wrote twice."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, request, url_for
from werkzeug.exceptions import BadRequest
from werkzeug.wrappers import Response

from bot.advisers.context import desk
from bot.advisers.permissions import member, needs
from bot.advisers.referral_forms import back, number, one_of
from bot.referrals import merge as merging
from bot.referrals.merge import Seen

same_person_forms = Blueprint(
    "same_person_forms", __name__, url_prefix="/referrals/<reference>/same-phone"
)


@same_person_forms.post("/merge")
@needs("work")
def merge(reference: str) -> Response:
    """One goes on, the other is closed into it."""
    here, there = Seen(reference, number("edition")), Seen(_other(), number("other_edition"))
    keep_this = one_of("keep", ("this", "other"), "which one goes on") == "this"
    kept = merging.merge(
        desk().engine,
        keep=here if keep_this else there,
        close=there if keep_this else here,
        member=member(),
        now=desk().now(),
    )
    closed = there if keep_this else here
    flash(f"{closed.reference} was merged into {kept.reference}, which goes on.")
    return redirect(url_for("referral_page.show", reference=kept.reference), 303)


@same_person_forms.post("/apart")
@needs("work")
def apart(reference: str) -> Response:
    """They are two people who share a phone."""
    other = _other()
    merging.keep_apart(desk().engine, one=reference, other=other, member=member(), now=desk().now())
    return back(reference, f"It is remembered that {other} is somebody else.")


def _other() -> str:
    other = request.form.get("other", "").strip()
    if not other or len(other) > 20:
        raise BadRequest("Please choose the other referral.")
    return other
