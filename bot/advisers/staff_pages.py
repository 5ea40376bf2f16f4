"""For the manager: where people of the team are signed in, who has left, and what did not arrive."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, request, url_for
from sqlalchemy.engine import Connection
from werkzeug.exceptions import BadRequest, NotFound
from werkzeug.wrappers import Response

from bot.advisers import sessions
from bot.advisers.context import desk
from bot.advisers.permissions import member, needs
from bot.advisers.referral_forms import number
from bot.referrals import claim as claiming
from bot.store import notices
from bot.store import referral_queue as queue
from bot.store import staff as store
from bot.store.database import reading
from bot.store.staff import Member

staff_pages = Blueprint("staff_pages", __name__)


@staff_pages.get("/team/<int:staff_id>/sign-ins")
@needs("audit")
def sign_ins(staff_id: int) -> str:
    """Where somebody of the team is signed in, and the way out for who has left."""
    here = desk()
    with reading(here.engine) as db:
        who = _of_team(db, staff_id)
        team = store.in_team(db, who.team)
        return render_template(
            "sign_ins.html",
            who=who,
            sessions=store.sessions_of(db, who, here.now() - sessions.IDLE),
            held=len(queue.held_by(db, who.team, who.id)),
            others=[one for one in team if one.role in ("adviser", "senior") and one.id != who.id],
        )


@staff_pages.post("/team/<int:staff_id>/sign-ins/end")
@needs("audit")
def end_sign_ins(staff_id: int) -> Response:
    """End every session of somebody of the team."""
    with desk().engine.begin() as db:
        who = _of_team(db, staff_id)
        store.close_sessions_of(db, who)
    flash(f"{who.display_name} is signed out everywhere.")
    return redirect(url_for("staff_pages.sign_ins", staff_id=staff_id), 303)


@staff_pages.post("/team/<int:staff_id>/left")
@needs("audit")
def left(staff_id: int) -> Response:
    """Somebody has left: they are out at once, and who they looked after goes to a colleague."""
    here = desk()
    with here.engine.begin() as db:
        who = _of_team(db, staff_id)
        if who.id == member().id:
            raise BadRequest("Somebody else has to do this for you.")
        held = queue.held_by(db, who.team, who.id)
        to = _who_takes_over(db, who) if held else None
        store.set_active(db, who, False)
    flash(f"{who.display_name} is signed out everywhere and cannot sign in any more.")
    if to is not None:
        given, stayed = claiming.hand_over(
            here.engine, holder=who.id, to=to.id, by=member(), now=here.now()
        )
        flash(f"{given} of their referrals were given to {to.display_name}.")
        if stayed:
            flash(f"Somebody was just changing {', '.join(stayed)}: please look at them again.")
    return redirect(url_for("team_page.show"), 303)


def _who_takes_over(db: Connection, who: Member) -> Member:
    if not request.form.get("to"):
        raise BadRequest("Please choose who looks after their people from now on.")
    found = _of_team(db, number("to"))
    if found.id == who.id or not found.active or found.role not in ("adviser", "senior"):
        raise BadRequest("Please choose somebody else.")
    return found


@staff_pages.post("/team/<int:staff_id>/return")
@needs("audit")
def come_back(staff_id: int) -> Response:
    """Somebody who had left may sign in again, as before."""
    with desk().engine.begin() as db:
        who = _of_team(db, staff_id)
        store.set_active(db, who, True)
    flash(f"{who.display_name} may sign in again.")
    return redirect(url_for("team_page.show"), 303)


def _of_team(db: Connection, staff_id: int) -> Member:
    found = store.by_id(db, staff_id)
    if found is None or found.team != member().team:
        raise NotFound
    return found


@staff_pages.get("/not-delivered")
@needs("audit")
def not_delivered() -> str:
    """What other systems and mailboxes were to hear and did not, and what still waits."""
    here, team = desk(), member().team
    with reading(here.engine) as db:
        dead = notices.dead(db, team)
        counts = notices.counts(db, team)
    waiting = sum(many for (_, state), many in counts.items() if state in notices.UNSENT)
    is_on = {"webhook": here.settings.receiver, "mail": here.settings.mail}
    return render_template(
        "not_delivered.html",
        dead=dead,
        waiting=waiting,
        off=[way for way, known in is_on.items() if known is None],
    )


@staff_pages.post("/not-delivered/<int:notice_id>/again")
@needs("audit")
def try_again(notice_id: int) -> Response:
    """Have a given-up notice of the team tried again."""
    here = desk()
    with here.engine.begin() as db:
        if not notices.revive(db, member().team, notice_id, here.now()):
            raise NotFound
    flash("It will be tried again in a moment.")
    return redirect(url_for("staff_pages.not_delivered"), 303)
