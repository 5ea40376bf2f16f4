"""The public Flask app, put together from its parts. Nothing is read from the environment here."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Final

from flask import Flask, Response, g, request
from jinja2 import StrictUndefined
from werkzeug.middleware.proxy_fix import ProxyFix

from bot import security_headers
from bot.edge.chat_page import chat
from bot.edge.context import Edge
from bot.edge.crossing_pages import crossing_pages
from bot.edge.demo_network import DemoNetwork, demo_network
from bot.edge.demo_phone import demo_phone
from bot.edge.error_pages import install_error_pages
from bot.edge.events import Pace, Streams, events
from bot.edge.files import Shelf, files
from bot.edge.health import health
from bot.edge.help_pages import help_pages
from bot.edge.limits import Gate, Limits
from bot.edge.metrics import Metrics
from bot.edge.page import install_words
from bot.edge.partner_links import partner_links
from bot.edge.ports import Conversations, Face, FindPartner, Probe, Words, nobody
from bot.edge.public_pages import public_pages
from bot.edge.tokens import Tokens
from bot.edge.turns import TurnPool
from bot.edge.twilio_webhooks import twilio_webhooks
from bot.edge.web_api import web_api
from bot.settings import Settings

MAX_BODY: Final = 400_000  # bytes: 20,000 characters of any script, form-encoded, still fit


def create_app(
    settings: Settings,
    conversations: Conversations,
    words: Words,
    find_partner: FindPartner = nobody,
    *,
    face: Face | None = None,
    probes: Mapping[str, Probe] | None = None,
    limits: Limits | None = None,
    pace: Pace | None = None,
    trusted_proxies: int = 0,
) -> Flask:
    """The edge, ready for any WSGI server.

    `find_partner` gives the active partner of a code, or None; `probes` are asked by
    /health/ready and raise when their part is away; `trusted_proxies` is how many reverse
    proxies of ours stand in front and set X-Forwarded-*.
    """
    parts = Edge(
        settings=settings,
        conversations=conversations,
        words=words,
        find_partner=find_partner,
        face=face or Face(text_number=settings.twilio_number),
        tokens=Tokens(settings.secret_key),
        gate=Gate(limits),
        pool=TurnPool(conversations.run_turn),
        metrics=Metrics(),
        streams=Streams(pace or Pace()),
        probes=probes or {},
        demo=DemoNetwork() if settings.demo else None,
    )
    app = _flask(parts)
    if trusted_proxies:
        app.wsgi_app = ProxyFix(  # type: ignore[method-assign]
            app.wsgi_app, x_for=trusted_proxies, x_proto=trusted_proxies, x_host=0
        )
    return app


def _flask(parts: Edge) -> Flask:
    app = Flask(__name__, static_folder=None)
    app.config.update(MAX_CONTENT_LENGTH=MAX_BODY, MAX_FORM_MEMORY_SIZE=MAX_BODY)
    app.url_map.strict_slashes = False
    app.extensions.update(edge=parts, shelf=Shelf())
    app.jinja_env.undefined = StrictUndefined
    install_words(app)
    install_error_pages(app)
    _add_doors(app, demo=parts.settings.demo)
    _watch_requests(app, parts)
    return app


def _add_doors(app: Flask, demo: bool) -> None:
    for door in (files, health, public_pages, help_pages, partner_links, chat, web_api, events):
        app.register_blueprint(door)
    app.register_blueprint(crossing_pages)
    app.register_blueprint(twilio_webhooks)
    if demo:
        app.register_blueprint(demo_phone)
        app.register_blueprint(demo_network)


def _watch_requests(app: Flask, parts: Edge) -> None:
    @app.before_request
    def _start() -> None:
        g.started = time.perf_counter()

    @app.after_request
    def _end(response: Response) -> Response:
        route = request.url_rule.rule if request.url_rule else "none"
        took = time.perf_counter() - g.get("started", time.perf_counter())
        parts.metrics.seconds.labels(route, str(response.status_code)).observe(took)
        return security_headers.put_on(response)
