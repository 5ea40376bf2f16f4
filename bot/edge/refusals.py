"""Clear refusals for machines: one JSON shape, no echo of what was sent."""

from __future__ import annotations

import math

from flask import Response, jsonify, make_response

from bot.edge.context import edge


def refuse(status: int, code: str, says: str, wait: float = 0) -> Response:
    """`{"error": {"code", "message"}}`, counted; `wait` seconds go out as Retry-After."""
    edge().metrics.refused.labels(code).inc()
    response = make_response(jsonify({"error": {"code": code, "message": says}}), status)
    if wait:
        response.headers["Retry-After"] = str(math.ceil(wait))
    return response
