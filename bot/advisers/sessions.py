"""Sessions are rows on our side; the browser holds only a random token, in a strict cookie."""

from __future__ import annotations

import datetime as dt
import secrets
from typing import Final

from flask import Flask, Response, g, request

from bot.advisers.context import desk
from bot.advisers.devices import family
from bot.store import staff as store
from bot.store.database import reading
from bot.store.staff import Member, Session

COOKIE: Final = "adviser"
IDLE: Final = dt.timedelta(minutes=20)  # a desk in a clinic is left alone sometimes
LONGEST: Final = dt.timedelta(hours=12)
_NOTED: Final = dt.timedelta(minutes=1)  # how exactly we remember the last use


def install(app: Flask) -> None:
    """Look up the session before every view."""
    app.before_request(_load)


def _load() -> None:
    g.session = None
    token = request.cookies.get(COOKIE)
    if not token or request.path.startswith(("/static/", "/health/")):
        return
    here = desk()
    with reading(here.engine) as db:
        found = store.session(db, token)
    if found is None:
        return
    if _is_over(found, here.now()):
        with here.engine.begin() as db:
            store.close_session(db, token)
        return
    if here.now() - found.seen_at > _NOTED and not request.path.endswith(("/counts", "/lines")):
        with here.engine.begin() as db:
            store.touch_session(db, found, here.now())
    g.session = found


def _is_over(session: Session, now: dt.datetime) -> bool:
    return now - session.seen_at > IDLE or now - session.created_at > LONGEST


def open_for(member: Member, response: Response) -> None:
    """Start a new session for this member; an old one of this browser ends."""
    here = desk()
    token = secrets.token_urlsafe(32)
    with here.engine.begin() as db:
        store.close_idle_sessions(db, here.now() - IDLE)
        store.close_session(db, request.cookies.get(COOKIE, ""))
        device = family(request.user_agent.string[:400])
        store.open_session(db, member, token, here.now(), device)
    response.set_cookie(
        COOKIE,
        token,
        httponly=True,
        samesite="Strict",
        secure=here.settings.public_url.startswith("https:"),
    )


def close(response: Response) -> None:
    """End this browser's session."""
    with desk().engine.begin() as db:
        store.close_session(db, request.cookies.get(COOKIE, ""))
    response.delete_cookie(COOKIE, httponly=True, samesite="Strict")
