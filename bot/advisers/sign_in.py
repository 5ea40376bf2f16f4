"""Signing in and out, and giving back what somebody typed while their session ended."""

from __future__ import annotations

from flask import Blueprint, Response, make_response, redirect, render_template, request, url_for

from bot.advisers import sessions
from bot.advisers.context import desk
from bot.advisers.credentials import check
from bot.advisers.permissions import EVERYBODY, needs
from bot.advisers.way_back import page_of

sign_in = Blueprint("sign_in", __name__)

TYPED = ("note", "words", "outcome", "until")  # what is worth giving back of a form


@sign_in.get("/sign-in")
@needs(EVERYBODY)
def page() -> str:
    """The form; `next` is the path to open afterwards."""
    return show(next_path=own_path(request.args.get("next", "")))


def show(*, next_path: str = "", kept: str = "", problem: str = "") -> str:
    """The sign-in page, with a text to keep for afterwards."""
    return render_template(
        "sign_in.html",
        next_path=next_path,
        kept=kept,
        problem=problem,
        username=request.form.get("username", ""),
        second_factor=not desk().settings.demo,
        provider=desk().provider,
    )


@sign_in.post("/sign-in")
@needs(EVERYBODY)
def enter() -> Response:
    """Check who it is; then the page they wanted, or what they had typed."""
    here = desk()
    who = check(
        here.engine,
        username=request.form.get("username", "").strip().lower(),
        password=request.form.get("password", ""),
        code=request.form.get("code", ""),
        now=here.now(),
        second_factor_needed=not here.settings.demo,
    )
    next_path = own_path(request.form.get("next", ""))
    kept = request.form.get("kept", "")[:20_000]
    if who is None:
        problem = "The user name, password or code is not right, or the account is locked."
        return make_response(show(next_path=next_path, kept=kept, problem=problem), 401)
    if kept:
        response = make_response(render_template("kept.html", kept=kept, next_path=next_path))
    else:
        response = make_response(redirect(next_path or url_for("queue_page.show"), 303))
    sessions.open_for(who, response)
    return response


@sign_in.post("/sign-out")
@needs(EVERYBODY)
def leave() -> Response:
    """End the session."""
    response = make_response(redirect(url_for("sign_in.page"), 303))
    sessions.close(response)
    return response


def interrupted() -> Response:
    """A request without a session: sign in first, and lose nothing that was typed."""
    if request.method == "GET":
        wanted = request.full_path.rstrip("?")
        return make_response(redirect(url_for("sign_in.page", next=wanted), 303))
    kept = "\n\n".join(request.form[name] for name in TYPED if request.form.get(name))
    back = page_of(request.path)
    problem = "Your session ended. Please sign in again." + (
        " What you typed is kept." if kept else ""
    )
    return make_response(show(next_path=back, kept=kept, problem=problem), 401)


def own_path(path: str) -> str:
    """The path, where it is one of this site; else nothing."""
    # `//elsewhere` and `/\elsewhere` leave this site
    own = path.startswith("/") and not path.startswith(("//", "/\\")) and path.isprintable()
    return path if own else ""
