"""For operators: is the app up, can it work. No personal data."""

from __future__ import annotations

import logging

from flask import Blueprint, Response, jsonify, make_response
from sqlalchemy.exc import SQLAlchemyError

from bot.advisers.context import desk
from bot.advisers.permissions import EVERYBODY, needs
from bot.store import staff
from bot.store.database import reading

health = Blueprint("health", __name__, url_prefix="/health")

_log = logging.getLogger(__name__)


@health.get("/live")
@needs(EVERYBODY)
def live() -> Response:
    """The process answers."""
    return jsonify(status="ok")


@health.get("/ready")
@needs(EVERYBODY)
def ready() -> Response:
    """The database answers; 503 where it does not."""
    try:
        with reading(desk().engine) as db:
            staff.any_at_all(db)
    except SQLAlchemyError as problem:
        _log.warning("not ready: the database does not answer (%s)", type(problem).__name__)
        return make_response(jsonify(status="unavailable", database="away"), 503)
    return jsonify(status="ok", database="ok")
