"""For operators: is it alive, can it serve, what has it counted. No personal data."""

from __future__ import annotations

import logging

from flask import Blueprint, Response, jsonify, make_response

from bot.edge.context import edge
from bot.edge.metrics import CONTENT_TYPE

health = Blueprint("health", __name__)
log = logging.getLogger(__name__)


@health.get("/health/live")
def live() -> Response:
    """200 while the process answers."""
    return jsonify({"status": "live"})


@health.get("/health/ready")
def ready() -> Response:
    """200 where all that a conversation needs is there, else 503 with the names of what is not."""
    found = {name: _there(name) for name in edge().probes}
    good = all(found.values())
    says = {name: "ready" if there else "not ready" for name, there in found.items()}
    body = {"status": "ready" if good else "not ready", "parts": says}
    return make_response(jsonify(body), 200 if good else 503)


def _there(name: str) -> bool:
    try:
        edge().probes[name]()
    except Exception as problem:
        log.warning("%s is not ready: %s", name, type(problem).__name__)
        return False
    return True


@health.get("/metrics")
def metrics() -> Response:
    """The counts, as Prometheus reads them."""
    return Response(edge().metrics.page(), content_type=CONTENT_TYPE)
