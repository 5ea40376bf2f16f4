"""Signing in at the organisation's own page: there, back, and a code where it asked for none.

Our cookies are strict, so a browser that comes back from another site does not send them. What
must come back is a row of ours, found by a cookie of its own that may travel; and the page that
opens the session goes on to the next one by itself, from our own site.
"""

from __future__ import annotations

import datetime as dt
import logging
import secrets
from typing import Any, Final

from flask import (
    Blueprint,
    Response,
    abort,
    make_response,
    render_template,
    request,
    url_for,
)
from sqlalchemy.engine import Connection

from bot.advisers import sessions
from bot.advisers.context import desk
from bot.advisers.credentials import check_code
from bot.advisers.permissions import EVERYBODY, needs
from bot.advisers.provider import Departure, Identity, Provider, ProviderTrouble
from bot.advisers.sign_in import own_path, show
from bot.store import provider_sign_ins as store
from bot.store import staff_elsewhere
from bot.store.staff import Member

provider_sign_in = Blueprint("provider_sign_in", __name__, url_prefix="/sign-in/provider")

COOKIE: Final = "adviser_provider"
LASTS: Final = dt.timedelta(minutes=10)
TRIES: Final = 5

_log = logging.getLogger(__name__)


@provider_sign_in.post("")
@needs(EVERYBODY)
def leave() -> Response:
    """Off to the organisation's page; what somebody had typed stays here meanwhile."""
    facts = {
        "next": own_path(request.form.get("next", "")),
        "kept": request.form.get("kept", "")[:20_000],
    }
    try:
        away = _provider().depart()
    except ProviderTrouble as problem:
        return _trouble(problem, facts)
    page = render_template("leaving.html", url=away.url, title=_provider().known.title)
    return _remember(make_response(page), {**facts, "sent": vars(away)})


@provider_sign_in.get("/back")
@needs(EVERYBODY)
def back() -> Response:
    """Somebody came back: a session, a question for a code, or a clear no."""
    here, provider = desk(), _provider()
    with here.engine.begin() as db:
        facts = store.take(db, request.cookies.get(COOKIE, ""), here.now() - LASTS)
    if facts is None or "sent" not in facts:
        return _trouble(ProviderTrouble("nobody left from this browser"), facts or {})
    try:
        who = provider.arrive(request.args.to_dict(), Departure(**facts["sent"]))
    except ProviderTrouble as problem:
        return _trouble(problem, facts)
    with here.engine.begin() as db:
        member = _member(db, provider.known.issuer, who)
    if member is None:
        return _unknown(facts)
    if who.second_factor or here.settings.demo:
        return _arrived(member, facts)
    return _ask_for_code(member, facts)


@provider_sign_in.post("/code")
@needs(EVERYBODY)
def code() -> Response:
    """The code from the authenticator app, where the organisation did not ask for one of its own."""
    here, token = desk(), request.cookies.get(COOKIE, "")
    with here.engine.begin() as db:
        facts = store.look(db, token, here.now() - LASTS)
    if facts is None or "staff_id" not in facts or facts["tries"] >= TRIES:
        return _trouble(ProviderTrouble("too late for a code"), facts or {})
    member = check_code(here.engine, facts["staff_id"], request.form.get("code", ""), here.now())
    with here.engine.begin() as db:
        if member is None:
            store.change(db, token, {**facts, "tries": facts["tries"] + 1})
        else:
            store.take(db, token, here.now() - LASTS)
    if member is not None:
        return _arrived(member, facts)
    problem = "The code is not right, or the account is locked."
    return make_response(render_template("provider_code.html", problem=problem), 401)


def _provider() -> Provider:
    return desk().provider or abort(404)


def _member(db: Connection, issuer: str, who: Identity) -> Member | None:
    """An account that is here already: by who they are there, the first time by verified e-mail."""
    known = staff_elsewhere.by_provider(db, issuer, who.subject)
    if known is not None or who.email is None:
        return known
    found = staff_elsewhere.by_email(db, who.email)
    if found is None or not staff_elsewhere.set_provider(db, found, issuer, who.subject):
        return None
    _log.info("staff %s signed in at their organisation for the first time", found.id)
    return found


def _arrived(member: Member, facts: dict[str, Any]) -> Response:
    next_path = facts["next"] or url_for("queue_page.start")
    if facts["kept"]:
        page = render_template("kept.html", kept=facts["kept"], next_path=facts["next"])
    else:
        page = render_template("arrived.html", next_path=next_path)
    response = make_response(page)
    sessions.open_for(member, response)
    response.delete_cookie(COOKIE, path=provider_sign_in.url_prefix)
    return response


def _ask_for_code(member: Member, facts: dict[str, Any]) -> Response:
    if member.totp_secret is None:
        _log.info("sign-in refused: staff %s has no second factor anywhere", member.id)
        why = (
            "Your organisation did not ask for a second factor, and you have no authenticator"
            " app set up here. Your manager can have one set up for you."
        )
        return _refused("You need a second factor", why, facts)
    kept = {"next": facts["next"], "kept": facts["kept"], "staff_id": member.id, "tries": 0}
    return _remember(make_response(render_template("provider_code.html", problem="")), kept)


def _unknown(facts: dict[str, Any]) -> Response:
    _log.info("sign-in refused: nobody here is known by that sign-in")
    why = (
        "Your organisation knows you, but there is no account for you here. Nobody can make one"
        " for themselves: your manager can have one made, with your work e-mail address."
    )
    return _refused("There is no account for you here", why, facts)


def _refused(title: str, text: str, facts: dict[str, Any]) -> Response:
    back_to = url_for("sign_in.page")
    page = render_template(
        "refused.html", title=title, text=text, typed=facts.get("kept", ""), back=back_to
    )
    return make_response(page, 403)


def _trouble(problem: ProviderTrouble, facts: dict[str, Any]) -> Response:
    _log.warning("signing in at the organisation failed: %s", problem)
    said = (
        "Signing in at your organisation did not work. Please try again, or sign in with your"
        " user name here."
    )
    page = show(next_path=facts.get("next", ""), kept=facts.get("kept", ""), problem=said)
    return make_response(page, 401)


def _remember(response: Response, facts: dict[str, Any]) -> Response:
    here, token = desk(), secrets.token_urlsafe(32)
    with here.engine.begin() as db:
        store.forget(db, here.now() - LASTS)
        store.keep(db, token, facts, here.now())
    response.set_cookie(
        COOKIE,
        token,
        max_age=int(LASTS.total_seconds()),
        path=provider_sign_in.url_prefix or "/",
        httponly=True,
        samesite="Lax",  # it has to come along when the organisation sends somebody back
        secure=here.settings.public_url.startswith("https:"),
    )
    return response
