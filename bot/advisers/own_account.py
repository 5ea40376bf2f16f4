"""The own account: password, recovery codes, e-mails, and where somebody is signed in."""

from __future__ import annotations

from typing import Any, Final

from flask import (
    Blueprint,
    Response,
    flash,
    g,
    make_response,
    redirect,
    render_template,
    request,
    url_for,
)
from werkzeug.exceptions import NotFound
from werkzeug.wrappers import Response as Redirect

from bot.advisers import sessions
from bot.advisers.context import desk
from bot.advisers.credentials import is_their_password
from bot.advisers.permissions import member, needs
from bot.store import one_time_codes, passwords, staff_elsewhere
from bot.store import staff as store
from bot.store.database import reading

own_account = Blueprint("own_account", __name__, url_prefix="/account")

MAILS: Final = {"new": "Somebody new is waiting", "overdue": "Somebody has waited too long"}
_WRONG: Final = "The present password is not right."


@own_account.get("")
@needs("self")
def show() -> str:
    """The page."""
    return _page()


def _page(problem: str = "", **more: Any) -> str:
    here = desk()
    with reading(here.engine) as db:
        who = store.by_id(db, member().id) or member()
        open_sessions = store.sessions_of(db, who, here.now() - sessions.IDLE)
    facts: dict[str, Any] = {"fresh_codes": (), **more}
    return render_template(
        "account.html",
        problem=problem,
        sessions=open_sessions,
        this=g.session.short,
        codes_left=len((who.recovery_codes or "").split()),
        has_app=who.totp_secret is not None,
        email=who.email,
        told_of=who.told_of.split(),
        mails=MAILS,
        **facts,
    )


@own_account.post("")
@needs("self")
def change_password() -> Response:
    """Change the own password; every other session of this member ends."""
    problem = _change_password()
    if problem:
        return make_response(_page(problem), 400)
    with desk().engine.begin() as db:
        store.close_sessions_of(db, member())
    response = make_response()
    sessions.open_for(member(), response)
    response.set_data(render_template("password_changed.html"))
    return response


def _change_password() -> str:
    here, new = desk(), request.form.get("new", "")
    if not is_their_password(here.engine, member(), request.form.get("old", ""), here.now()):
        return _WRONG
    if new != request.form.get("again", ""):
        return "The two new passwords are not the same."
    try:
        passwords.check_strength(new)
    except passwords.WeakPassword as problem:
        return f"{problem}."
    with here.engine.begin() as db:
        store.set_password(db, member(), passwords.hashed(new))
    return ""


@own_account.post("/recovery-codes")
@needs("self")
def recovery_codes() -> Response:
    """New recovery codes, shown once; the old ones are worth nothing from now on."""
    here = desk()
    if not is_their_password(here.engine, member(), request.form.get("old", ""), here.now()):
        return make_response(_page(_WRONG), 400)
    fresh = one_time_codes.fresh_recovery_codes()
    with here.engine.begin() as db:
        store.set_recovery_codes(db, member(), one_time_codes.recovery_hashes(fresh))
    return make_response(_page(fresh_codes=fresh))


@own_account.post("/e-mails")
@needs("self")
def mails() -> Redirect:
    """Which e-mails somebody wants."""
    wanted = " ".join(name for name in MAILS if name in request.form.getlist("mail"))
    with desk().engine.begin() as db:
        staff_elsewhere.set_told_of(db, member(), wanted)
    flash("Your choice of e-mails is saved.")
    return redirect(url_for("own_account.show"), 303)


@own_account.post("/sign-ins/end")
@needs("self")
def end_sign_in() -> Redirect:
    """End one of the own sessions, or all of them, this one too."""
    which = request.form.get("which", "")
    with desk().engine.begin() as db:
        if which == "all":
            store.close_sessions_of(db, member())
        elif not store.close_session_named(db, member(), which):
            raise NotFound
    if which in ("all", g.session.short):
        return redirect(url_for("sign_in.page"), 303)
    flash("That device is signed out.")
    return redirect(url_for("own_account.show"), 303)
