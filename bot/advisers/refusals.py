"""Every way a request can end without doing what was wanted: a clear page, and nothing lost."""

from __future__ import annotations

import logging
import traceback

from flask import Flask, make_response, render_template, request
from flask_wtf.csrf import CSRFError
from sqlalchemy.exc import SQLAlchemyError
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response

from bot.advisers.context import desk
from bot.advisers.labels import WHY_NO_TEXT
from bot.advisers.permissions import NotSignedIn, member
from bot.advisers.sign_in import TYPED, interrupted
from bot.advisers.way_back import page_of
from bot.conversations.from_the_desk import CannotText
from bot.model.referral import MoveNotAllowed
from bot.referrals.claim import AlreadyClaimed, NotOfThisTeam
from bot.referrals.defer import BadDate
from bot.referrals.merge import NotTheSamePhone
from bot.referrals.support_given import BadFact
from bot.store import staff as staff_store
from bot.store.database import reading
from bot.store.referrals import NoSuchReferral, Stale

_log = logging.getLogger(__name__)

_PAGES = {
    400: ("This form did not work", ""),
    403: (
        "You cannot open this page",
        "Your role does not include it. Your manager can tell you who can do this.",
    ),
    404: (
        "There is nothing here",
        "The address or the reference is not right, or it belongs to another team.",
    ),
    405: ("This page does not do that", ""),
    413: ("That is too much text", "Please write less and try again."),
}


def install(app: Flask) -> None:
    """Put the pages in."""
    app.register_error_handler(NotSignedIn, lambda _: interrupted())
    app.register_error_handler(NoSuchReferral, _no_such_referral)
    app.register_error_handler(CSRFError, _csrf)
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(SQLAlchemyError, _trouble)
    app.register_error_handler(Exception, _trouble)
    app.register_error_handler(Stale, _stale)
    app.register_error_handler(AlreadyClaimed, _already_claimed)
    app.register_error_handler(MoveNotAllowed, _not_allowed)
    app.register_error_handler(CannotText, _cannot_text)
    for refusal in (BadDate, NotOfThisTeam, BadFact, NotTheSamePhone):
        app.register_error_handler(refusal, _said)


def _typed() -> str:
    return "\n\n".join(request.form[name] for name in TYPED if request.form.get(name))


def _page(code: int, why: str = "") -> Response:
    title, text = _PAGES.get(code, ("This did not work", "Please go back and try again."))
    page = render_template(
        "refused.html", title=title, text=why or text, typed=_typed(), back=page_of(request.path)
    )
    return make_response(page, code)


def _no_such_referral(_: NoSuchReferral) -> Response:
    # guessing shows: who asked stands in the log, what they typed does not
    _log.warning("staff %s asked for a referral that is not there", member().id)
    return _page(404)


def _http(error: HTTPException) -> Response:
    code = error.code or 500
    if code == 403:
        _log.warning("staff %s has no permission for %s", member().id, request.endpoint)
    if code < 400:
        return error.get_response()
    ours = code == 400 and type(error).__module__.startswith("werkzeug")
    return _page(code, str(error.description) if ours else "")


def _csrf(_: CSRFError) -> Response:
    return _page(400, "The form was open for too long, or cookies are blocked. Please try again.")


def _said(error: Exception) -> Response:
    return _page(400, f"{str(error).capitalize()}.")


def _stale(error: Stale) -> Response:
    now = error.now
    with reading(desk().engine) as db:
        holder = staff_store.by_id(db, now.claimed_by) if now.claimed_by else None
    _log.info("stale form for %s refused", now.reference)
    page = render_template("stale.html", now=now, holder=holder, typed=_typed())
    return make_response(page, 409)


def _already_claimed(error: AlreadyClaimed) -> Response:
    page = render_template(
        "refused.html",
        title=f"{error.by} claimed this referral",
        text=f"{error.by} was quicker, so this referral is theirs. Nothing else changed.",
        typed="",
        back=page_of(request.path),
    )
    return make_response(page, 409)


def _not_allowed(error: MoveNotAllowed) -> Response:
    _log.info("move refused at %s", request.endpoint)
    page = render_template(
        "refused.html",
        title="This referral cannot move there from here",
        text=f"{str(error)[0].upper()}{str(error)[1:]}.",
        typed=_typed(),
        back=page_of(request.path),
    )
    return make_response(page, 409)


def _cannot_text(error: CannotText) -> Response:
    page = render_template(
        "refused.html",
        title="This text was not sent",
        text=WHY_NO_TEXT[error.why],
        typed=_typed(),
        back=page_of(request.path),
    )
    return make_response(page, 409)


def _trouble(error: Exception) -> Response:
    # the type and the place are enough to find it; a message could quote what somebody wrote
    frames = traceback.extract_tb(error.__traceback__)
    where = f"{frames[-1].filename}:{frames[-1].lineno}" if frames else "?"
    _log.error("%s at %s in %s", type(error).__name__, where, request.endpoint)
    page = render_template(
        "refused.html",
        title="We have trouble",
        text="Nothing was changed. Please try again in a moment.",
        typed=_typed(),
        back=page_of(request.path),
    )
    return make_response(page, 500)
