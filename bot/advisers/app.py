"""The staff Flask app, put together from its parts. Nothing is read from the environment here."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable
from typing import Final

from flask import Flask, Response, g
from flask_wtf.csrf import CSRFProtect
from jinja2 import StrictUndefined
from sqlalchemy.engine import Engine
from werkzeug.middleware.proxy_fix import ProxyFix

from bot import security_headers
from bot.advisers import labels, refusals, sessions
from bot.advisers.context import Desk, English, team_title
from bot.advisers.files import files
from bot.advisers.health import health
from bot.advisers.own_account import own_account
from bot.advisers.permissions import may
from bot.advisers.provider import Provider
from bot.advisers.provider_sign_in import provider_sign_in
from bot.advisers.queue_page import queue_page
from bot.advisers.referral_forms import referral_forms
from bot.advisers.referral_page import referral_page
from bot.advisers.report_pages import report_pages
from bot.advisers.same_person_forms import same_person_forms
from bot.advisers.sign_in import sign_in
from bot.advisers.staff_pages import staff_pages
from bot.advisers.support_forms import support_forms
from bot.advisers.team_pages import team_page
from bot.advisers.texting import texting
from bot.conversations.means import Say
from bot.model import support as support_codes
from bot.model.site import Site
from bot.referrals.due import LONDON
from bot.settings import Settings

MAX_BODY: Final = 200_000

_DOORS: Final = (
    files,
    health,
    sign_in,
    provider_sign_in,
    own_account,
    queue_page,
    referral_page,
    referral_forms,
    support_forms,
    same_person_forms,
    texting,
    team_page,
    staff_pages,
    report_pages,
)


def create_app(
    settings: Settings,
    engine: Engine,
    site: Site,
    *,
    say: Say,
    english: English = lambda _sentence, _destination: None,
    clock: Callable[[], dt.datetime] = lambda: dt.datetime.now(dt.timezone.utc),
) -> Flask:
    """The adviser app, ready for any WSGI server.

    `say` gives a response in words (`bot.language.words.Words.say`). `english` gives a reason in English (None where there is no sentence for it); the store's keys
    are set and its schema is up to date.
    """
    app = Flask(__name__, static_folder=None)
    _configure(app, settings)
    come_back = f"{settings.adviser_url}{provider_sign_in.url_prefix}/back"
    provider = Provider(app, settings.provider, come_back) if settings.provider else None
    app.extensions["desk"] = Desk(settings, engine, site, say, english, clock, provider)
    sessions.install(app)
    CSRFProtect(app)
    refusals.install(app)
    for door in _DOORS:
        app.register_blueprint(door)
    _prepare_templates(app)
    app.after_request(_headers)
    return app


def _configure(app: Flask, settings: Settings) -> None:
    https = settings.public_url.startswith("https:")
    if settings.trusted_proxies:
        hops = settings.trusted_proxies
        app.wsgi_app = ProxyFix(  # type: ignore[method-assign]
            app.wsgi_app, x_for=hops, x_proto=hops, x_host=0
        )
    app.config.update(
        SECRET_KEY=hashlib.sha256(b"advisers:" + settings.secret_key.encode()).hexdigest(),
        MAX_CONTENT_LENGTH=MAX_BODY,
        MAX_FORM_MEMORY_SIZE=MAX_BODY,
        SESSION_COOKIE_NAME="adviser_form",
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Strict",
        SESSION_COOKIE_SECURE=https,
        WTF_CSRF_TIME_LIMIT=None,  # as long as the browser is open: our own sessions are shorter
        WTF_CSRF_SSL_STRICT=False,  # the cookies are SameSite=Strict; proxies rewrite Referer
    )
    app.url_map.strict_slashes = False


def _headers(response: Response) -> Response:
    return security_headers.put_on(response, "same-origin")


def _prepare_templates(app: Flask) -> None:
    app.jinja_env.undefined = StrictUndefined
    app.jinja_env.globals.update(
        labels=labels, label=labels.label, support_codes=support_codes, team_title=team_title
    )
    app.jinja_env.filters.update(day=_day, moment=_moment, since=_since, language=labels.language)
    app.context_processor(_who)


def _who() -> dict[str, object]:
    session = g.get("session")
    who = session.member if session else None
    return {"me": who, "may": lambda what: who is not None and may(who, what)}


def _day(value: dt.date | str) -> str:
    """A date as staff read it: 7 December 2026."""
    day = dt.date.fromisoformat(value[:10]) if isinstance(value, str) else value
    return f"{day:%-d %B %Y}"


def _moment(value: dt.datetime | str) -> str:
    """A time on a clock in London: 7 December 2026, 14:05."""
    at = dt.datetime.fromisoformat(value) if isinstance(value, str) else value
    return f"{at.astimezone(LONDON):%-d %B %Y, %H:%M}"


def _since(then: dt.datetime, now: dt.datetime) -> str:
    """How long ago, in the coarsest unit that says enough: 3 hours, 2 days."""
    minutes = max(int((now - then).total_seconds() // 60), 0)
    for size, unit in ((1440, "day"), (60, "hour"), (1, "minute")):
        if minutes >= size:
            count = minutes // size
            return f"{count} {unit}{'' if count == 1 else 's'}"
    return "just now"
